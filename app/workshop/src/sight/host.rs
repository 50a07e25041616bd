//! What the device of a table's host shows: her table, and nothing of the others.

use super::now::{Now, TableSign};
use super::phone::{MessageView, PostView, table_posts};
use crate::post::{Author, Post, PostState};
use crate::{Language, Moment, PersonId, PostId, Privacy, Round, TableId, Workshop};
use serde::{Deserialize, Serialize};

/// The whole picture of a host. It travels whole: there is one a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Host {
    /// Number of the last event in it.
    pub number: u64,
    /// The server's clock when it was drawn.
    pub at: Moment,
    /// Title of the workshop.
    pub title: String,
    /// Its language.
    pub language: Language,
    /// What is kept of who wrote what.
    pub privacy: Privacy,
    /// The day.
    pub now: Now,
    /// Her table.
    pub table: TableSign,
    /// Her name, if the plan has it.
    pub host: Option<String>,
    /// Who listens there in the round that the room is in, or walks to.
    pub listeners: Vec<Listener>,
    /// What was written there in the round that the room is in, in order of arrival. Hers is marked.
    pub posts: Vec<HostPost>,
    /// What was written there in earlier rounds: her recap for those who come. No authors.
    pub recap: Vec<(Round, Vec<PostView>)>,
    /// What facilitators have said to everyone or to her table.
    pub messages: Vec<MessageView>,
}

/// Somebody who listens at her table.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Listener {
    /// Who: the host may give her back her place on another phone.
    pub id: PersonId,
    /// The first name she gave.
    pub name: Option<String>,
    /// What she is called without one.
    pub arrival: u32,
    /// Whether she has a phone of her own.
    pub phone: bool,
}

/// A contribution at her table.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct HostPost {
    /// As everyone at the table reads it.
    pub view: PostView,
    /// She wrote it for somebody, and may change it while the window is open.
    pub hers: bool,
    /// It waits for a facilitator's word.
    pub waiting: bool,
}

impl Host {
    /// The picture for the host of one table; `None` if there is no such table.
    #[must_use]
    pub fn of(workshop: &Workshop, table: TableId, at: Moment) -> Option<Self> {
        let known = workshop.tables.get(&table)?;
        let round = workshop.round();
        let sitting = workshop.next_seats().or(round);
        let mut listeners: Vec<Listener> = workshop
            .present()
            .filter(|person| sitting.is_some_and(|round| person.is_there(round) && person.seat(round) == Some(table)))
            .filter(|person| person.stays_at.is_none())
            .map(|person| Listener {
                id: person.id,
                name: person.name.as_ref().map(ToString::to_string),
                arrival: person.arrival,
                phone: person.phone,
            })
            .collect();
        listeners.sort_by_key(|listener| listener.arrival);
        let earlier = (1..round.map_or(1, |round| round.0)).map(Round);
        let recap = earlier.map(|round| (round, table_posts(workshop, table, round)));
        Some(Self {
            number: workshop.number,
            at,
            title: workshop.about.title.text.clone(),
            language: workshop.about.language,
            privacy: workshop.privacy,
            now: Now::of(workshop),
            table: TableSign::of(known),
            host: known.sheet.host.as_ref().map(ToString::to_string),
            listeners,
            posts: round.map(|round| host_posts(workshop, table, round)).unwrap_or_default(),
            recap: recap.filter(|(_, posts)| !posts.is_empty()).collect(),
            messages: MessageView::last(workshop.messages_at(table)),
        })
    }
}

/// What was written at a table in a round, as its host may read it: hers always; the others' when the table may.
fn host_posts(workshop: &Workshop, table: TableId, round: Round) -> Vec<HostPost> {
    let open = workshop.reading(round) == crate::showing::AtTable::AtOnce;
    let reads = |post: &&Post| match (&post.author, post.state) {
        (Author::Host, PostState::Shown | PostState::Waiting) => true,
        (_, PostState::Shown) => open,
        (_, PostState::Waiting | PostState::Hidden | PostState::Withdrawn) => false,
    };
    let here = |post: &&Post| post.table == table && post.round == round;
    let mut posts: Vec<(u32, PostId, HostPost)> = workshop
        .posts
        .values()
        .filter(here)
        .filter(reads)
        .map(|post| {
            let waiting = post.state == PostState::Waiting;
            (post.note, post.id, HostPost { view: PostView::of(post), hers: post.author == Author::Host, waiting })
        })
        .collect();
    posts.sort_by_key(|(note, id, _)| (*note, *id));
    posts.into_iter().map(|(_, _, post)| post).collect()
}
