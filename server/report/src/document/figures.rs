//! The day counted.

use serde::{Deserialize, Serialize};

/// Numbers of the day, each a plain count.
///
/// A zero is not drawn: a day written up from paper may not know how many
/// people came, and « 0 participant » would be a lie.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figures {
    /// People who rotated; narrators, hosts and facilitators apart.
    pub participants: u32,
    /// Tables that heard a story.
    pub tables: u32,
    /// Rounds that took place.
    pub rounds: u32,
    /// Posts kept, of both kinds. Examples do not count.
    pub contributions: u32,
    /// Posts that are ideas.
    pub ideas: u32,
    /// Posts that are findings.
    pub findings: u32,
    /// Posts that stand behind no line.
    pub unsorted: u32,
}
