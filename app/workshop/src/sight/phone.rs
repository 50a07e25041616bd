//! What a participant's phone may show.

use super::audience::Touched;
use super::now::{Now, TableSign};
use crate::message::Message;
use crate::post::{Author, Post, PostKind, PostState};
use crate::showing::AtTable;
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
    /// Changes when the lines that she reads (relecture) or votes on do; nothing while she may read none. She asks for them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<u64>,
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
    /// Posts that came below the others at her table.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub added: Vec<PostView>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<u64>,
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
    /// First names of those who share this phone, or nothing where none was given.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sharing: Vec<(PersonId, Option<String>)>,
    /// What facilitators have said to her: the last three.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub messages: Vec<MessageView>,
    /// The theme that she listens for in each round, where lenses are dealt.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lenses: Vec<Option<String>>,
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
    /// What became of it.
    #[serde(default, skip_serializing_if = "Fate::is_usual")]
    pub fate: Fate,
}

/// What became of one of her posts, as she may know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// It counts.
    #[default]
    Counts,
    /// It waits for a facilitator's word.
    Waiting,
    /// A facilitator has hidden it from the others.
    Hidden,
    /// She took it back; she may let it count again.
    Withdrawn,
}

impl Fate {
    /// Whether it counts, as most do: then it is not written down.
    #[must_use]
    pub fn is_usual(&self) -> bool {
        *self == Self::Counts
    }

    fn of(post: &Post) -> Self {
        match post.state {
            PostState::Shown => Self::Counts,
            PostState::Waiting => Self::Waiting,
            PostState::Hidden => Self::Hidden,
            PostState::Withdrawn => Self::Withdrawn,
        }
    }
}

/// Something that a facilitator has said.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct MessageView {
    /// Its number: a phone remembers the last that was read.
    pub number: u64,
    /// When it was sent.
    pub at: Moment,
    /// What it says.
    pub text: String,
}

impl MessageView {
    /// The last three.
    pub(super) fn last<'a>(messages: impl Iterator<Item = &'a Message>) -> Vec<Self> {
        let all: Vec<&Message> = messages.collect();
        let kept = all.get(all.len().saturating_sub(3)..).unwrap_or_default();
        kept.iter().map(|one| Self { number: one.number, at: one.at, text: one.text.text.clone() }).collect()
    }
}

impl Phone {
    /// The picture for one person; `None` if she is not in this workshop.
    #[must_use]
    pub fn seen_by(workshop: &Workshop, person: PersonId, at: Moment) -> Option<Self> {
        let me = Me::of(workshop, person)?;
        Some(Self {
            number: workshop.number,
            at,
            title: workshop.about.title.text.clone(),
            language: workshop.about.language,
            privacy: workshop.privacy,
            now: Now::of(workshop),
            me,
            table_posts: posts_for(workshop, person),
            sheet: workshop.sheet(),
        })
    }

    /// Takes a change in.
    pub fn take(&mut self, patch: PhonePatch) {
        self.number = patch.number;
        // Another phase reads other lines, or none.
        self.sheet = if patch.now.is_some() { patch.sheet } else { patch.sheet.or(self.sheet) };
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
        // What a picture has brought comes once more if it was announced after.
        self.table_posts.retain(|known| patch.added.iter().all(|post| post.id != known.id));
        self.table_posts.extend(patch.added);
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
        let mut posts: Vec<&Post> =
            workshop.posts.values().filter(|post| post.author == Author::Person(person)).collect();
        posts.sort_by_key(|post| post.note);
        Some(Self {
            person,
            name: known.name.as_ref().map(ToString::to_string),
            arrival: known.arrival,
            seats: known.seats.iter().map(sign).collect(),
            sharing: workshop.sharing(person).map(|one| (one.id, one.name.as_ref().map(ToString::to_string))).collect(),
            messages: MessageView::last(workshop.messages_for(person)),
            lenses: lenses(workshop, known),
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

fn lenses(workshop: &Workshop, person: &crate::Person) -> Vec<Option<String>> {
    if !workshop.lenses {
        return Vec::new();
    }
    let lens = |round| workshop.lens(person.id, round).map(|theme| theme.name.text.clone());
    (1..=workshop.agenda.rounds()).map(|round| lens(Round(round))).collect()
}

impl PostView {
    pub(super) fn of(post: &Post) -> Self {
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
        Self { view: PostView::of(post), table: post.table, round: post.round, late: post.late, fate: Fate::of(post) }
    }
}

/// What somebody may read of her table in the round that the room is in.
#[must_use]
pub fn posts_for(workshop: &Workshop, person: PersonId) -> Vec<PostView> {
    let here = workshop.round().and_then(|round| Some((workshop.people.get(&person)?.seat(round)?, round)));
    let Some((table, round)) = here else { return Vec::new() };
    let sent = || workshop.posts.values().any(|post| post.round == round && post.author == Author::Person(person));
    let reads = match workshop.reading(round) {
        AtTable::AtOnce => true,
        AtTable::OnceSent => sent(),
        AtTable::Afterwards => false,
    };
    if reads { table_posts(workshop, table, round) } else { Vec::new() }
}

/// The posts that came below the others of a table where everybody reads everything at once; `None` where more happened,
/// and the table is to be told of all of them.
#[must_use]
pub fn added_posts(workshop: &Workshop, touched: &Touched, table: TableId, round: Round) -> Option<Vec<PostView>> {
    if touched.now || touched.tables_anew.contains(&(table, round)) || workshop.reading(round) != AtTable::AtOnce {
        return None;
    }
    let here = |post: &&Post| post.table == table && post.round == round && post.state == PostState::Shown;
    let mut posts: Vec<&Post> = touched.posts.iter().filter_map(|id| workshop.posts.get(id)).filter(here).collect();
    posts.sort_by_key(|post| post.note);
    Some(posts.into_iter().map(PostView::of).collect())
}

/// The posts of one table in one round, as those who sit there may read them, once they may.
#[must_use]
pub fn table_posts(workshop: &Workshop, table: TableId, round: Round) -> Vec<PostView> {
    let here = |post: &&Post| post.table == table && post.round == round && post.state == PostState::Shown;
    let mut posts: Vec<&Post> = workshop.posts.values().filter(here).collect();
    posts.sort_by_key(|post| post.note);
    posts.into_iter().map(PostView::of).collect()
}
