//! What a participant's phone may show.

use super::now::{Now, TableSign};
use crate::post::{Author, Post, PostKind, PostState};
use crate::{Language, Moment, PersonId, PostId, Privacy, Round, TableId, Workshop};
use serde::{Deserialize, Serialize};

/// The whole picture of one phone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phone {
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
    /// Herself.
    pub me: Me,
    /// Her table's posts in the round that runs, in order of arrival. Hers are among them.
    pub table_posts: Vec<PostView>,
}

/// Parts of that picture that changed. Absent parts stay.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[expect(missing_docs, reason = "as in Phone")]
pub struct PhonePatch {
    pub number: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub now: Option<Now>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub me: Option<Me>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub table_posts: Option<Vec<PostView>>,
}

/// What she knows of herself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Me {
    /// Who she is in this workshop.
    pub person: PersonId,
    /// The name she gave.
    pub name: Option<String>,
    /// What she is called without one.
    pub arrival: u32,
    /// Her table in each round.
    pub seats: Vec<Option<TableSign>>,
    /// Whether she stays at her table.
    pub stays: bool,
    /// Stories that she has wished to hear.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub wishes: Vec<TableId>,
    /// Her posts of the whole day; none where no link is kept (the phone knows them by itself).
    pub posts: Vec<MyPost>,
}

/// A post as her table reads it: no author.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "as in Post")]
pub struct PostView {
    pub id: PostId,
    pub kind: PostKind,
    pub text: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub examples: Vec<String>,
}

/// One of her own posts.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "as in Post")]
pub struct MyPost {
    pub view: PostView,
    pub table: TableId,
    pub round: Round,
    pub late: bool,
    /// A facilitator has hidden it from the others.
    pub hidden: bool,
}

impl Phone {
    /// The picture for one person; `None` if she is not in this workshop.
    #[must_use]
    pub fn seen_by(workshop: &Workshop, person: PersonId, at: Moment) -> Option<Self> {
        let me = Me::of(workshop, person)?;
        let here = workshop.round().and_then(|round| Some((workshop.people.get(&person)?.seat(round)?, round)));
        Some(Self {
            number: workshop.number,
            at,
            title: workshop.about.title.text.clone(),
            language: workshop.about.language,
            privacy: workshop.privacy,
            now: Now::of(workshop),
            me,
            table_posts: here.map(|(table, round)| table_posts(workshop, table, round)).unwrap_or_default(),
        })
    }

    /// Takes a change in.
    pub fn take(&mut self, patch: PhonePatch) {
        self.number = patch.number;
        if let Some(title) = patch.title {
            self.title = title;
        }
        if let Some(now) = patch.now {
            // Another round has other posts at the table. Whoever has a seat in it is sent them with this.
            if now.round != self.now.round {
                self.table_posts.clear();
            }
            self.now = now;
        }
        if let Some(me) = patch.me {
            self.me = me;
        }
        if let Some(posts) = patch.table_posts {
            self.table_posts = posts;
        }
    }

    /// Her table in the round that the room is in.
    #[must_use]
    pub fn table(&self) -> Option<&TableSign> {
        self.me.seat(self.now.round?)
    }
}

impl Me {
    /// Herself, from the workshop.
    #[must_use]
    pub fn of(workshop: &Workshop, person: PersonId) -> Option<Self> {
        let known = workshop.people.get(&person).filter(|known| !known.left)?;
        let sign = |table: &Option<TableId>| table.and_then(|id| workshop.tables.get(&id)).map(TableSign::of);
        let mut posts: Vec<&Post> = workshop
            .posts
            .values()
            .filter(|post| post.author == Author::Person(person) && post.state != PostState::Withdrawn)
            .collect();
        posts.sort_by_key(|post| post.note);
        Some(Self {
            person,
            name: known.name.as_ref().map(ToString::to_string),
            arrival: known.arrival,
            seats: known.seats.iter().map(sign).collect(),
            stays: known.stays_at.is_some(),
            wishes: known.profile.wishes.clone(),
            posts: posts.into_iter().map(MyPost::of).collect(),
        })
    }

    /// Her table in a round.
    #[must_use]
    pub fn seat(&self, round: Round) -> Option<&TableSign> {
        self.seats.get(round.index()).and_then(Option::as_ref)
    }
}

impl PostView {
    fn of(post: &Post) -> Self {
        Self {
            id: post.id,
            kind: post.kind,
            text: post.text.text.clone(),
            examples: post.examples.iter().map(ToString::to_string).collect(),
        }
    }
}

impl MyPost {
    fn of(post: &Post) -> Self {
        Self {
            view: PostView::of(post),
            table: post.table,
            round: post.round,
            late: post.late,
            hidden: post.state == PostState::Hidden,
        }
    }
}

/// The posts of one table in one round, as those who sit there may read them.
#[must_use]
pub fn table_posts(workshop: &Workshop, table: TableId, round: Round) -> Vec<PostView> {
    let here = |post: &&Post| post.table == table && post.round == round && post.state == PostState::Shown;
    let mut posts: Vec<&Post> = workshop.posts.values().filter(here).collect();
    posts.sort_by_key(|post| post.note);
    posts.into_iter().map(PostView::of).collect()
}
