//! The report, judged by what a reader gets.
//!
//! - [`herault`]: the golden day, as a document;
//! - [`reader`]: reads HTML and Markdown back;
//! - [`article`]: that day's report has the outline of its article;
//! - [`hostile`]: no text can be more than text, nothing empty is drawn;
//! - [`typography`]: how French and English are set.

mod article;
mod herault;
mod hostile;
mod reader;
mod typography;
