//! What may be asked of a workshop. Texts come as typed; `decide` cleans and judges them.

mod boarding;
mod drive;
mod people;
mod posting;
mod saying;
mod setup;
mod voicing;

pub use boarding::{Boarding, ThemeForm};
pub use drive::Drive;
pub use people::{People, ProfileForm};
pub use posting::{Draft, Posting};
pub use saying::Saying;
pub use setup::{Description, Setup, TableForm};
pub use voicing::Voicing;

use crate::PostId;
use crate::approval::Verdict;
use serde::{Deserialize, Serialize};

/// A wish that may become events.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// The plan of the day.
    Setup(Setup),
    /// Who is in the room.
    People(People),
    /// Driving the day.
    Drive(Drive),
    /// Contributions.
    Post(Posting),
    /// The board.
    Board(Boarding),
    /// What the room says of the lines.
    Voice(Voicing),
    /// Messages to phones.
    Say(Saying),
    /// What a narrator says of a line that rests on her story.
    Review {
        /// Which.
        line: PostId,
        /// Her word.
        verdict: Verdict,
        /// What she would have it say, as typed.
        remark: String,
    },
    /// Take back my last act on the board.
    Undo,
    /// Leave my last act as it is, if a colleague has changed since what it touched: the one before is then the last.
    PassOver,
    /// Do again what I took back last.
    Redo,
    /// Several at once, each upon what the ones before made: all of them or none.
    Together(Vec<Command>),
}
