//! What she writes: as it stands in the field, and as it is kept and sent.

use super::Typed;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use workshop::sight::Phone as Picture;
use workshop::{PostId, PostKind, Round, TableId};

/// What stands in the field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Chosen at the first letter.
    pub id: Option<Uuid>,
    pub kind: PostKind,
    pub text: String,
    pub example: String,
    /// Where it was begun: that is where it belongs, even if it is sent late.
    pub place: Option<(TableId, Round)>,
}

/// What the server gets of a post, and what the browser keeps of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    pub id: PostId,
    pub kind: PostKind,
    pub text: String,
    pub examples: Vec<String>,
    pub table: Option<TableId>,
    pub round: Option<Round>,
    /// The theme that she read when she missed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<String>,
    /// What lets this phone change the post where no link to its author is kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
}

/// A post on its way, or one that only this phone knows to be its own.
pub type Parcel = courier::Parcel<Letter>;

impl Draft {
    /// What a refused form brought back, or nothing.
    pub fn typed(typed: Option<Typed>, picture: &Picture) -> Self {
        let place = picture.table().map(|table| table.id).zip(picture.now.round);
        match typed {
            Some(Typed { id, kind, text, example, .. }) => Self { id: Some(id), kind, text, example, place },
            None => Self::blank(PostKind::Idea),
        }
    }

    /// Nothing, of a kind.
    pub fn blank(kind: PostKind) -> Self {
        Self { id: None, kind, text: String::new(), example: String::new(), place: None }
    }

    /// What was kept, in the field again.
    pub fn of(letter: &Letter) -> Self {
        Self {
            id: Some(letter.id.0),
            kind: letter.kind,
            text: letter.text.clone(),
            example: letter.examples.first().cloned().unwrap_or_default(),
            place: letter.table.zip(letter.round),
        }
    }

    /// What is kept and sent of it.
    pub fn letter(&self, id: Uuid, place: Option<(TableId, Round)>) -> Letter {
        let example = Some(self.example.clone()).filter(|example| !example.trim().is_empty());
        Letter {
            id: PostId(id),
            kind: self.kind,
            text: self.text.clone(),
            examples: example.into_iter().collect(),
            table: place.map(|(table, _)| table),
            round: place.map(|(_, round)| round),
            theme: None,
            key: None,
        }
    }

    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty() && self.example.trim().is_empty()
    }
}
