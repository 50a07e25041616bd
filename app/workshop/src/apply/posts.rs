//! Contributions arrive, change, go and come back.

use crate::board::{Line, RANK_GAP};
use crate::event::PostEvent;
use crate::post::{Post, PostState};
use crate::{Moment, PostId, Workshop};

impl Workshop {
    pub(super) fn apply_post(&mut self, event: &PostEvent, at: Moment) {
        match event {
            PostEvent::Written { post, kind, text, examples, table, round, author, late, hint, added, waits } => {
                if self.posts.contains_key(post) {
                    return;
                }
                let note = u32::try_from(self.posts.len() + 1).unwrap_or(u32::MAX);
                let written = Post {
                    id: *post,
                    note,
                    kind: *kind,
                    text: text.clone(),
                    examples: examples.clone(),
                    table: *table,
                    round: *round,
                    author: author.clone(),
                    at,
                    late: *late,
                    hint: *hint,
                    added: *added,
                    state: if *waits { PostState::Waiting } else { PostState::Shown },
                    validated: false,
                    gone: None,
                };
                self.posts.insert(*post, written);
                let rank = i64::from(note) * RANK_GAP;
                self.lines.insert(*post, Line::of(*post, rank));
            }
            PostEvent::Edited { post, kind, text, examples, waits } => {
                if let Some(known) = self.posts.get_mut(post) {
                    known.kind = *kind;
                    known.text = text.clone();
                    known.examples.clone_from(examples);
                    match (known.state, waits) {
                        (PostState::Shown, true) => (known.state, known.validated) = (PostState::Waiting, false),
                        (PostState::Waiting, false) => known.state = PostState::Shown,
                        _ => {}
                    }
                }
            }
            PostEvent::Withdrawn { post } => self.turn(*post, PostState::Withdrawn, Some(at)),
            PostEvent::Hidden { post } => self.turn(*post, PostState::Hidden, Some(at)),
            PostEvent::Restored { post, waits } => {
                self.turn(*post, if *waits { PostState::Waiting } else { PostState::Shown }, None);
            }
            PostEvent::Validated { post } => {
                self.turn(*post, PostState::Shown, None);
                if let Some(known) = self.posts.get_mut(post) {
                    known.validated = true;
                }
            }
        }
    }

    fn turn(&mut self, post: PostId, state: PostState, gone: Option<Moment>) {
        if let Some(known) = self.posts.get_mut(&post) {
            known.state = state;
            known.gone = gone;
        }
    }
}
