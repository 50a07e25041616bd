//! What the wall shows: counts and signs, no names, no words of anyone.

use super::now::{Now, TableSign};
use super::phone::MessageView;
use super::slide::SlideView;
use crate::message::Addressee;
use crate::post::PostState;
use crate::{Language, Moment, PhaseKind, Post, PostId, PostKind, TableId, Workshop};
use serde::{Deserialize, Serialize};

/// The picture of the wall. Small enough to travel whole each time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wall {
    /// Number of the last event in it.
    pub number: u64,
    /// The server's clock when it was drawn.
    pub at: Moment,
    /// Title of the workshop.
    pub title: String,
    /// Its language.
    pub language: Language,
    /// The day.
    pub now: Now,
    /// People in the room.
    pub people: usize,
    /// Contributions that count.
    pub posts: usize,
    /// The tables.
    pub tables: Vec<TableCount>,
    /// Contributions that the phase lets onto the wall, the last to come first; at most twelve a table.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shown: Vec<WallPost>,
    /// What is spoken of before the room.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slide: Option<SlideView>,
    /// People who have given a dot, while the room votes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voters: Option<usize>,
    /// What facilitators have last said to everyone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<MessageView>,
}

/// A contribution on the wall: no author, no minute.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "as in Post")]
pub struct WallPost {
    pub id: PostId,
    pub table: TableId,
    pub kind: PostKind,
    pub text: String,
}

/// Contributions of one table on the wall: more cannot be read from afar.
const MOST_SHOWN: usize = 12;

/// A table with its counts.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct TableCount {
    /// What its sign says.
    pub sign: TableSign,
    /// Listeners seated there in the round that the room is in, or walks to.
    pub seated: usize,
    /// Whether nobody is seated there in that round.
    #[serde(default)]
    pub closed: bool,
    /// Contributions from there in that round.
    pub posts: usize,
}

impl Wall {
    /// What everyone may read from afar.
    #[must_use]
    pub fn of(workshop: &Workshop, at: Moment) -> Self {
        let round = workshop.round();
        let sitting = workshop.next_seats().or(round);
        let shown = |post: &&crate::Post| post.state == PostState::Shown;
        let tables = workshop.tables.values().map(|table| TableCount {
            sign: TableSign::of(table),
            seated: sitting.map_or(0, |round| workshop.listeners(table.id, round)),
            closed: sitting.is_some_and(|round| table.closed.contains(&round)),
            posts: workshop
                .posts
                .values()
                .filter(shown)
                .filter(|post| post.table == table.id && Some(post.round) == round)
                .count(),
        });
        Self {
            number: workshop.number,
            at,
            title: workshop.about.title.text.clone(),
            language: workshop.about.language,
            now: Now::of(workshop),
            people: workshop.present().count(),
            posts: workshop.posts.values().filter(shown).count(),
            tables: tables.collect(),
            shown: shown_on_wall(workshop, at),
            slide: SlideView::on_wall(workshop),
            voters: workshop.is_voting().then(|| workshop.voices.voters()),
            message: MessageView::last(workshop.messages.iter().filter(|message| message.to == Addressee::Everyone))
                .pop(),
        }
    }
}

/// Contributions of the harvest that runs, as its phase lets them onto the wall.
fn candidates(workshop: &Workshop) -> impl Iterator<Item = (&Post, Moment)> {
    let round = match workshop.now() {
        Some((PhaseKind::Harvest, round)) => round,
        _ => None,
    };
    let counts = move |post: &&Post| post.state == PostState::Shown && Some(post.round) == round;
    workshop.posts.values().filter(counts).filter_map(|post| Some((post, workshop.on_wall_from(post)?)))
}

fn shown_on_wall(workshop: &Workshop, at: Moment) -> Vec<WallPost> {
    let mut posts: Vec<&Post> =
        candidates(workshop).filter(|(_, from)| at.since(*from) >= 0).map(|(post, _)| post).collect();
    posts.sort_by_key(|post| std::cmp::Reverse(post.note));
    let mut room: std::collections::BTreeMap<TableId, usize> = std::collections::BTreeMap::new();
    posts.retain(|post| {
        let taken = room.entry(post.table).or_default();
        *taken += 1;
        *taken <= MOST_SHOWN
    });
    let view = |post: &Post| WallPost { id: post.id, table: post.table, kind: post.kind, text: post.text.text.clone() };
    posts.into_iter().map(view).collect()
}

impl Workshop {
    /// When the wall will next show something for no other reason than that time has passed.
    #[must_use]
    pub fn wall_changes(&self, now: Moment) -> Option<Moment> {
        candidates(self).map(|(_, from)| from).filter(|from| from.since(now) > 0).min()
    }
}
