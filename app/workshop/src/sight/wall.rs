//! What the wall shows: counts and signs, no names, no words of anyone.

use super::now::{Now, TableSign};
use crate::post::PostState;
use crate::{Language, Moment, Workshop};
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
}

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
        }
    }
}
