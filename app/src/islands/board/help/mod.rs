//! What the house proposes, on the board: a theme for each line, lines that resemble each other, themes for what fits none.
//! Nothing is done without a click, and each click is one act that can be taken back.

mod bar;
mod certainty;
mod chip;
mod close;
mod essence;
mod groups;
mod keywords;
mod marked;
mod new_themes;
mod opposed;
mod pairs;
mod panel;
#[cfg(test)]
mod samples;
mod standing;
mod state;
mod twosome;

pub use bar::Panel;
pub use chip::Chip;
pub use essence::Essence;
pub use keywords::Keywords;
pub use panel::Beside;
pub use state::HelpState;
