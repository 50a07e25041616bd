//! Who may ask for what: the whole table on one screen, without a default arm.
//!
//! What a facilitator may, every facilitator of that workshop may. What a participant may is judged further by
//! `decide` (her own seat, her own posts). Sight is in [`crate::sight`].

use crate::command::{Command, Drive, People, Posting};
use crate::people::Who;
use crate::refusal::Refusal;

/// Lets a command through, or refuses it before anything else is looked at.
///
/// # Errors
/// [`Refusal::NotAllowed`].
pub fn allow(who: Who, command: &Command) -> Result<(), Refusal> {
    let allowed = match command {
        Command::Setup(_) | Command::Board(_) | Command::Undo | Command::PassOver | Command::Redo => facilitator(who),
        Command::Say(_) => facilitator(who),
        // For whom is judged by `decide`.
        Command::Voice(_) => facilitator(who) || participant(who) || host(who),
        Command::Review { .. } => narrator(who),
        // Each of them is judged by itself.
        Command::Together(_) => facilitator(who),
        Command::People(People::Join { .. } | People::Bring { .. }) => participant(who),
        Command::People(People::Rename { person, .. }) => facilitator(who) || who == Who::Participant(*person),
        // A participant, for whoever shares her phone.
        Command::People(People::Leave { .. }) => facilitator(who) || participant(who),
        Command::People(People::Wish { .. } | People::Sit { .. }) => participant(who),
        Command::People(
            People::Add { .. }
            | People::Stay { .. }
            | People::Describe { .. }
            | People::Tie { .. }
            | People::Hold { .. },
        ) => facilitator(who),
        Command::People(People::Seat(_)) => facilitator(who) || who == Who::House,
        Command::Drive(Drive::TimeUp { .. }) => who == Who::House,
        Command::Drive(
            Drive::SetDoors(_)
            | Drive::Next { .. }
            | Drive::GoTo { .. }
            | Drive::Extend { .. }
            | Drive::Pause
            | Drive::Resume
            | Drive::Present { .. }
            | Drive::End
            | Drive::StepBack { .. },
        ) => facilitator(who),
        Command::Post(Posting::Write(_)) => facilitator(who) || participant(who) || host(who),
        Command::Post(Posting::Edit { .. } | Posting::Withdraw { .. }) => participant(who) || host(who),
        Command::Post(Posting::Hide { .. } | Posting::Validate { .. }) => facilitator(who),
        // A facilitator what was hidden, its author what she took back.
        Command::Post(Posting::Restore { .. }) => facilitator(who) || participant(who) || host(who),
    };
    if allowed { Ok(()) } else { Err(Refusal::NotAllowed) }
}

fn facilitator(who: Who) -> bool {
    matches!(who, Who::Facilitator(_))
}

fn participant(who: Who) -> bool {
    matches!(who, Who::Participant(_))
}

fn host(who: Who) -> bool {
    matches!(who, Who::Host(_))
}

fn narrator(who: Who) -> bool {
    matches!(who, Who::Narrator(_))
}
