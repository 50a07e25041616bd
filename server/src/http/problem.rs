//! When the answer is no. Handlers say why; `dress` turns it into a page or into JSON, in the reader's language.

use crate::room::Trouble;
use crate::store::Fault;
use axum::extract::rejection::{FormRejection, JsonRejection, PathRejection, QueryRejection};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use std::any::Any;
use workshop::Refusal;
use workshop::refusal::What;

/// Why a request is not granted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// The workshop says no, and why.
    Refused(Refusal),
    /// No such address or workshop.
    Lost,
    /// Not for this session: the door to take is another.
    Stranger,
    /// What came could not be read.
    Unreadable,
    /// It came from another site.
    ForeignOrigin,
    /// Too many wrong codes from there.
    TooManyGuesses,
    /// More contributions than a person writes in a minute: later.
    TooFast,
    /// As many screens follow as there is room for.
    TooCrowded,
    /// Nothing can be written for now; asking again is worth it.
    Unwritten,
    /// Something failed here; it is in the log.
    Fault,
}

impl Problem {
    /// The HTTP status that says the same.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        match self {
            Self::Refused(refusal) => refused(refusal),
            Self::Lost => StatusCode::NOT_FOUND,
            Self::Stranger | Self::ForeignOrigin => StatusCode::FORBIDDEN,
            Self::Unreadable => StatusCode::BAD_REQUEST,
            Self::TooManyGuesses | Self::TooFast => StatusCode::TOO_MANY_REQUESTS,
            Self::Unwritten | Self::TooCrowded => StatusCode::SERVICE_UNAVAILABLE,
            Self::Fault => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl Problem {
    /// Seconds after which asking again is worth it, where that is known.
    #[must_use]
    pub fn passes_in(&self) -> Option<u32> {
        match self {
            Self::TooManyGuesses => Some(60),
            Self::TooFast => Some(10),
            Self::TooCrowded => Some(30),
            Self::Unwritten => Some(2),
            Self::Refused(_) | Self::Lost | Self::Stranger | Self::Unreadable | Self::ForeignOrigin | Self::Fault => {
                None
            }
        }
    }
}

fn refused(refusal: &Refusal) -> StatusCode {
    match refusal {
        Refusal::NotAllowed | Refusal::NotYours | Refusal::NotSeatedThere { .. } => StatusCode::FORBIDDEN,
        Refusal::Unknown(What::Kind) => StatusCode::UNPROCESSABLE_ENTITY,
        Refusal::Unknown(_) => StatusCode::NOT_FOUND,
        Refusal::Empty { .. }
        | Refusal::TooLong { .. }
        | Refusal::TooMany { .. }
        | Refusal::OutOfRange { .. }
        | Refusal::NoHarvest { .. }
        | Refusal::NeverThere
        | Refusal::NothingPlanned => StatusCode::UNPROCESSABLE_ENTITY,
        Refusal::DoorsClosed
        | Refusal::NotYetOpen { .. }
        | Refusal::BoardClosed
        | Refusal::WindowClosed
        | Refusal::AlreadyMoved
        | Refusal::NotRunning
        | Refusal::Over
        | Refusal::NothingNext
        | Refusal::NothingToUndo
        | Refusal::NothingToRedo
        | Refusal::ChangedSince
        | Refusal::AlreadyLived
        | Refusal::TableInUse { .. }
        | Refusal::TableClosed { .. }
        | Refusal::TableFull { .. }
        | Refusal::LastTable { .. }
        | Refusal::NotTheRound { .. }
        | Refusal::AlreadyBegun
        | Refusal::GoneForGood
        | Refusal::IdentityTaken
        | Refusal::AnswersHerself
        | Refusal::NotRereading
        | Refusal::NotVoting
        | Refusal::NoDotsLeft { .. }
        | Refusal::TooManyDots { .. }
        | Refusal::AlreadyVoted
        | Refusal::MergeRing
        | Refusal::AlreadySo => StatusCode::CONFLICT,
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<Trouble> for Problem {
    fn from(trouble: Trouble) -> Self {
        match trouble {
            Trouble::Refused(refusal) => Self::Refused(refusal),
            Trouble::Unwritten => Self::Unwritten,
            Trouble::Fault => Self::Fault,
        }
    }
}

impl From<Fault> for Problem {
    fn from(fault: Fault) -> Self {
        Trouble::from(fault).into()
    }
}

macro_rules! unreadable {
    ($($rejection:ty),*) => {$(
        impl From<$rejection> for Problem {
            fn from(_: $rejection) -> Self {
                Self::Unreadable
            }
        }
    )*};
}
unreadable!(FormRejection, JsonRejection, PathRejection, QueryRejection);

/// No such address.
pub async fn lost() -> Problem {
    Problem::Lost
}

/// A handler panicked: the person gets a sentence, the log the reason, the room goes on.
pub fn panicked(reason: Box<dyn Any + Send>) -> Response {
    let what = reason
        .downcast_ref::<&str>()
        .map(ToString::to_string)
        .or_else(|| reason.downcast_ref::<String>().cloned())
        .unwrap_or_default();
    tracing::error!(what, "a handler panicked");
    Problem::Fault.into_response()
}
