//! Wishes about who is in the room and where she sits.

use crate::people::Seat;
use crate::seating::TieKind;
use crate::{PersonId, Round, TableId};
use serde::{Deserialize, Serialize};

/// Commands on people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum People {
    /// I come in. Coming in twice is coming in once.
    Join {
        /// A first name, or nothing.
        name: String,
    },
    /// Somebody shares my phone: we count two and sit together.
    Bring {
        /// Her identity, drawn by whoever asks.
        person: PersonId,
        /// A first name, or nothing.
        name: String,
    },
    /// Count in somebody without a phone.
    Add {
        /// Her identity, drawn by whoever asks.
        person: PersonId,
        /// A first name, or nothing.
        name: String,
    },
    /// Another name; a participant for herself, a facilitator for anyone.
    Rename {
        /// Who.
        person: PersonId,
        /// The new name, or nothing.
        name: String,
    },
    /// Somebody leaves for good, or comes back; with her, whoever shares her phone. A participant may say so of whoever
    /// shares hers.
    Leave {
        /// Who.
        person: PersonId,
        /// Gone, or back.
        left: bool,
    },
    /// Somebody stays at a table as narrator or host, or rotates again.
    Stay {
        /// Who.
        person: PersonId,
        /// Where; `None` to rotate.
        table: Option<TableId>,
    },
    /// What the seating plan ought to know of somebody.
    Describe {
        /// Who.
        person: PersonId,
        /// As typed.
        form: ProfileForm,
    },
    /// The stories that I wish to hear, the dearest first.
    Wish {
        /// Tables.
        tables: Vec<TableId>,
    },
    /// Two people who are to sit together, or never to; `None` leaves it to the plan.
    Tie {
        /// The two, in any order.
        pair: (PersonId, PersonId),
        /// What is wished.
        kind: Option<TieKind>,
    },
    /// Seats as planned (by the house) or as moved by hand (by a facilitator).
    Seat(Vec<Seat>),
    /// I sit at this table: a fact in the round that runs, a choice in one to come where people choose.
    Sit {
        /// When.
        round: Round,
        /// Where.
        table: TableId,
    },
    /// Keep the seats as they are while people still arrive, or let the house plan anew for everyone.
    Hold {
        /// Keep them.
        held: bool,
    },
}

/// What the seating plan ought to know of somebody, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[expect(missing_docs, reason = "as in Profile")]
pub struct ProfileForm {
    pub organisation: String,
    pub fixed: Option<TableId>,
    pub wishes: Vec<TableId>,
    pub arrives: Option<Round>,
    pub leaves: Option<Round>,
}
