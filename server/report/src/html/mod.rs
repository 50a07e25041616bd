//! The report as HTML: an article to read on a screen, embed or print.
//!
//! Nothing is asked of the network and nothing runs: no script, no font, no
//! image from elsewhere. Classes and ids start with `report-`, except
//! `note-12` (a contribution) and `line-3` (a line), which people may quote
//! in an address.

mod annex;
mod article;
mod page;
mod pen;
mod stories;
mod themes;

pub use article::article;
pub use page::page;

/// The one style sheet of the article, for a page that embeds it. It speaks
/// of `.report…` only, and follows the `color-scheme` of the page around it.
#[must_use]
pub const fn stylesheet() -> &'static str {
    include_str!("../report.css")
}
