//! What she writes for somebody: as it stands on the sheet, and as it is sent.

use super::Typed;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use workshop::{PostKind, Round, TableId};

/// What stands on the sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// Its identity from the first letter on, so that sending it twice is one post.
    pub id: Option<Uuid>,
    pub kind: PostKind,
    pub text: String,
    pub example: String,
    /// The round in which it was begun: that is where it belongs, even if it is sent late.
    pub round: Option<Round>,
}

/// What is on its way, as the server reads it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Letter {
    pub kind: PostKind,
    pub text: String,
    pub examples: Vec<String>,
    pub table: TableId,
    pub round: Round,
}

impl Draft {
    /// What a refused form brought back, or nothing.
    pub fn typed(typed: Option<Typed>, round: Option<Round>) -> Self {
        match typed {
            Some(Typed { id, kind, text, example, .. }) => Self { id: Some(id), kind, text, example, round },
            None => Self::empty(PostKind::Idea),
        }
    }

    /// A new sheet.
    pub fn empty(kind: PostKind) -> Self {
        Self { id: None, kind, text: String::new(), example: String::new(), round: None }
    }

    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty() && self.example.trim().is_empty()
    }
}
