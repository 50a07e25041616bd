//! Writing, changing and taking back contributions; hiding and restoring them.

use crate::command::{Draft, Posting};
use crate::day::GRACE;
use crate::event::{Event, PostEvent};
use crate::post::{Author, Post, PostState};
use crate::refusal::{Field, What};
use crate::{Moment, PhaseKind, PostId, Privacy, Refusal, Round, Who, Words, Workshop};

/// Length of a contribution, in Unicode scalars after NFC: the longest edited line of the golden case has 304.
pub const POST_LIMIT: usize = 500;
/// Length of one example, in Unicode scalars.
pub const EXAMPLE_LIMIT: usize = 200;
/// Examples to one contribution. The golden case has nine.
pub const MOST_EXAMPLES: usize = 12;
/// Contributions of one person: a hundred in a day is a script, not a person.
pub const MOST_BY_PERSON: usize = 200;
/// What was hidden or taken back can be let count again for so long, in milliseconds: thirty days.
pub const KEPT: i64 = 30 * 24 * 3_600_000;
/// Contributions of one workshop.
pub const MOST_POSTS: usize = 20_000;

/// When a contribution comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Timing {
    InTime,
    Late,
    /// The room reads the lines and finds that something is missing.
    Added,
}

impl Workshop {
    pub(super) fn decide_post(&self, who: Who, posting: &Posting, now: Moment) -> Result<Vec<Event>, Refusal> {
        let event = match posting {
            Posting::Write(draft) => match self.write(who, draft, now)? {
                Some(event) => event,
                None => return Ok(vec![]),
            },
            Posting::Edit { post, kind, text, examples, key } => {
                let known = self.own_post(who, *post, key.as_deref(), now)?;
                let (text, examples) = words(text, examples)?;
                if (known.kind, &known.text, &known.examples) == (*kind, &text, &examples) {
                    return Ok(vec![]);
                }
                let waits = self.waits(known.round, &text, &examples);
                PostEvent::Edited { post: *post, kind: *kind, text, examples, waits }
            }
            Posting::Withdraw { post, key } => {
                if self.own_post(who, *post, key.as_deref(), now)?.state == PostState::Withdrawn {
                    return Ok(vec![]);
                }
                PostEvent::Withdrawn { post: *post }
            }
            Posting::Hide { post } => match self.post(*post)?.state {
                PostState::Shown | PostState::Waiting => PostEvent::Hidden { post: *post },
                PostState::Hidden => return Ok(vec![]),
                PostState::Withdrawn => return Err(Refusal::Unknown(What::Post)),
            },
            Posting::Validate { post } => match self.post(*post)? {
                Post { state: PostState::Waiting, .. } | Post { state: PostState::Shown, validated: false, .. } => {
                    PostEvent::Validated { post: *post }
                }
                Post { state: PostState::Shown, .. } => return Ok(vec![]),
                // Whoever wants it back restores it; a late « valider » must not undo what a colleague hid.
                Post { state: PostState::Hidden | PostState::Withdrawn, .. } => {
                    return Err(Refusal::Unknown(What::Post));
                }
            },
            Posting::Restore { post, key } => return self.restored(who, *post, key.as_deref(), now),
        };
        Ok(vec![Event::Post(event)])
    }

    /// `None`: it is there already, this is a retry.
    fn write(&self, who: Who, draft: &Draft, now: Moment) -> Result<Option<PostEvent>, Refusal> {
        let author = self.author(who, draft)?;
        if let Some(known) = self.posts.get(&draft.id) {
            return if same_post(known, draft, &author) { Ok(None) } else { Err(Refusal::IdentityTaken) };
        }
        self.table(draft.table)?;
        if !self.agenda.has_round(draft.round) {
            return Err(Refusal::Unknown(What::Round));
        }
        let timing = match who {
            Who::Participant(person) => {
                if self.person(person)?.seat(draft.round) != Some(draft.table) {
                    return Err(Refusal::NotSeatedThere { table: draft.table, round: draft.round });
                }
                self.timing(draft, now)?
            }
            Who::Host(_) => self.timing(draft, now)?,
            Who::Facilitator(_) | Who::House | Who::Narrator(_) | Who::Table(_) | Who::Wall => Timing::InTime,
        };
        self.room_for_one_more(&author)?;
        let (text, examples) = words(&draft.text, &draft.examples)?;
        let Draft { id, kind, table, round, .. } = *draft;
        let (late, added) = (timing == Timing::Late, timing == Timing::Added);
        let hint = match who {
            _ if added => draft.theme.filter(|theme| self.theme(*theme).is_some()),
            Who::Participant(person) => self.lens(person, round).map(|theme| theme.id),
            _ => None,
        };
        // A facilitator has read what she types.
        let waits = author != Author::Sheet && self.waits(round, &text, &examples);
        Ok(Some(PostEvent::Written { post: id, kind, text, examples, table, round, author, late, hint, added, waits }))
    }

    fn author(&self, who: Who, draft: &Draft) -> Result<Author, Refusal> {
        match (who, self.privacy) {
            (Who::Facilitator(_), _) => Ok(Author::Sheet),
            (Who::Participant(person), Privacy::Name | Privacy::Pseudonym) => Ok(Author::Person(person)),
            (Who::Participant(_), Privacy::Unlinked) => Ok(Author::Key(draft.key.clone())),
            // A host writes for her own table.
            (Who::Host(table), _) if table == draft.table => Ok(Author::Host),
            (Who::House | Who::Host(_) | Who::Narrator(_) | Who::Table(_) | Who::Wall, _) => Err(Refusal::NotAllowed),
        }
    }

    /// Refused before its harvest, and after the mise en thèmes unless the room reads the lines.
    fn timing(&self, draft: &Draft, now: Moment) -> Result<Timing, Refusal> {
        let round = draft.round;
        // What she misses in a theme is an addition, also where the room reads the lines right after its last harvest.
        let missed = draft.theme.is_some() && self.is_rereading();
        if self.window_is_open(round, now) && !missed {
            return Ok(Timing::InTime);
        }
        if !self.day.harvested.contains(&round) {
            return Err(Refusal::NotYetOpen { round });
        }
        if self.review_is_open(now) {
            return Ok(Timing::Added);
        }
        if self.board_is_closed() { Err(Refusal::BoardClosed) } else { Ok(Timing::Late) }
    }

    /// Whether the room reads the lines, or did no longer ago than the grace.
    fn review_is_open(&self, now: Moment) -> bool {
        let review = |phase| self.agenda.phase(phase).is_some_and(|(_, phase)| phase.kind == PhaseKind::Review);
        let graced = |step: &crate::day::Step| review(step.running.phase) && now.since(step.ended) <= GRACE;
        self.is_rereading() || self.day.steps.iter().rev().any(graced)
    }

    /// Whether the harvest of a round runs, or ended no longer ago than the grace.
    #[must_use]
    pub fn window_is_open(&self, round: Round, now: Moment) -> bool {
        let harvest = |phase| {
            self.agenda.phase(phase).is_some_and(|(of, phase)| of == Some(round) && phase.kind == PhaseKind::Harvest)
        };
        let runs = self.day.running().is_some_and(|running| harvest(running.phase));
        let graced = |step: &crate::day::Step| harvest(step.running.phase) && now.since(step.ended) <= GRACE;
        runs || self.day.steps.iter().rev().any(graced)
    }

    fn room_for_one_more(&self, author: &Author) -> Result<(), Refusal> {
        let limit = |limit| Err(Refusal::TooMany { what: What::Post, limit });
        if self.posts.len() >= MOST_POSTS {
            return limit(MOST_POSTS);
        }
        let by_her = || self.posts.values().filter(|post| post.author == *author).count();
        if matches!(author, Author::Person(_)) && by_her() >= MOST_BY_PERSON {
            return limit(MOST_BY_PERSON);
        }
        Ok(())
    }

    fn post(&self, id: PostId) -> Result<&Post, Refusal> {
        self.posts.get(&id).ok_or(Refusal::Unknown(What::Post))
    }

    /// A post that this person may still change.
    fn own_post(&self, who: Who, id: PostId, key: Option<&str>, now: Moment) -> Result<&Post, Refusal> {
        let post = self.hers(who, id, key)?;
        if post.state == PostState::Withdrawn {
            return Err(Refusal::Unknown(What::Post));
        }
        if self.window_is_open(post.round, now) || (post.added && self.review_is_open(now)) {
            Ok(post)
        } else {
            Err(Refusal::WindowClosed)
        }
    }

    /// A post that this person wrote.
    fn hers(&self, who: Who, id: PostId, key: Option<&str>) -> Result<&Post, Refusal> {
        let post = self.post(id)?;
        let hers = match (&post.author, who) {
            (Author::Person(author), Who::Participant(person)) => *author == person,
            (Author::Key(Some(kept)), Who::Participant(_)) => key == Some(kept.as_str()),
            (Author::Host, Who::Host(table)) => table == post.table,
            (Author::Key(None) | Author::Sheet | Author::Host, _) => false,
            (
                Author::Person(_) | Author::Key(_),
                Who::House | Who::Facilitator(_) | Who::Host(_) | Who::Narrator(_) | Who::Table(_) | Who::Wall,
            ) => false,
        };
        if hers { Ok(post) } else { Err(Refusal::NotYours) }
    }

    /// Let count again: by a facilitator what was hidden, by its author what she took back, each for thirty days and
    /// her own only until the lines are done.
    fn restored(&self, who: Who, id: PostId, key: Option<&str>, now: Moment) -> Result<Vec<Event>, Refusal> {
        let (post, whose) = match who {
            Who::Facilitator(_) => (self.post(id)?, PostState::Hidden),
            _ => (self.hers(who, id, key)?, PostState::Withdrawn),
        };
        if matches!(post.state, PostState::Shown | PostState::Waiting) {
            return Ok(vec![]);
        }
        if post.state != whose {
            return Err(Refusal::Unknown(What::Post));
        }
        if whose == PostState::Withdrawn && self.board_is_closed() {
            return Err(Refusal::BoardClosed);
        }
        if post.gone.is_some_and(|gone| now.since(gone) > KEPT) {
            return Err(Refusal::GoneForGood);
        }
        // What a facilitator lets count again she has read.
        let waits = whose == PostState::Withdrawn && self.waits(post.round, &post.text, &post.examples);
        Ok(vec![Event::Post(PostEvent::Restored { post: id, waits })])
    }
}

/// A retry brings the same author, or without a link to one the same place.
fn same_post(known: &Post, draft: &Draft, author: &Author) -> bool {
    known.author == *author && known.table == draft.table && known.round == draft.round
}

fn words(text: &str, examples: &[String]) -> Result<(Words, Vec<Words>), Refusal> {
    let text = Words::parse(text, Field::Post, POST_LIMIT)?;
    let kept: Result<Vec<_>, _> =
        examples.iter().map(|example| Words::parse_optional(example, Field::Example, EXAMPLE_LIMIT)).collect();
    let examples: Vec<_> = kept?.into_iter().flatten().collect();
    if examples.len() > MOST_EXAMPLES {
        return Err(Refusal::TooMany { what: What::Example, limit: MOST_EXAMPLES });
    }
    Ok((text, examples))
}
