//! The report, judged by what a reader gets.
//!
//! - [`herault`]: the golden day, as a document;
//! - [`reader`]: reads HTML and Markdown back; [`office`]: text documents and tables;
//! - [`article`]: that day's report has the outline of its article;
//! - [`hostile`]: no text can be more than text, nothing empty is drawn;
//! - [`takeaway`]: that day as files for office software; [`unharmed`]: no text breaks them;
//! - [`typography`]: how French and English are set.

mod article;
mod herault;
mod hostile;
mod office;
mod reader;
mod takeaway;
mod typography;
mod unharmed;
