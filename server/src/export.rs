//! What leaves a workshop as a file: the synthesis in one of six formats, or all of it.

use crate::store::{Fault, Known, Store};
use crate::{archive, document};
use clap::ValueEnum;
use report::Document;
use std::io;
use tokio::task::spawn_blocking;
use unicode_normalization::UnicodeNormalization as _;
use workshop::Workshop;

/// The longest name of a file, without its ending.
const LONGEST: usize = 60;

/// What a file may be, by the ending of its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// The synthesis as a page that stands alone.
    Html,
    /// The synthesis as text to paste.
    #[value(name = "md")]
    Markdown,
    /// The synthesis for Word.
    Docx,
    /// The synthesis for LibreOffice.
    Odt,
    /// The contributions, the lines and the figures as sheets.
    Xlsx,
    /// The contributions as rows of text.
    Csv,
    /// The whole workshop.
    #[value(name = "json")]
    Archive,
}

impl Format {
    /// Reads the end of an address.
    #[must_use]
    pub fn parse(slug: &str) -> Option<Self> {
        Self::value_variants().iter().copied().find(|format| format.ending() == slug)
    }

    /// The ending of its files.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Markdown => "md",
            Self::Docx => "docx",
            Self::Odt => "odt",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Archive => "json",
        }
    }

    /// Its media type.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Html => "text/html; charset=utf-8",
            Self::Markdown => "text/markdown; charset=utf-8",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Odt => "application/vnd.oasis.opendocument.text",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Csv => "text/csv; charset=utf-8; header=present",
            Self::Archive => "application/json",
        }
    }
}

/// The file of a workshop as it is on disk. It is drawn beside the tasks that answer the room.
///
/// # Errors
/// Where the store fails.
pub async fn export(store: &Store, known: &Known, format: Format) -> Result<Vec<u8>, Fault> {
    let draw: fn(&Document) -> Result<Vec<u8>, report::Fault> = match format {
        Format::Archive => return Ok(archive::export(store, known).await?.into_bytes()),
        Format::Html => |document| Ok(report::html::page(document).into_bytes()),
        Format::Markdown => |document| Ok(report::markdown::write(document).into_bytes()),
        Format::Docx => report::docx::write,
        Format::Odt => report::odt::write,
        Format::Xlsx => report::xlsx::write,
        Format::Csv => report::csv::write,
    };
    let (id, events) = (known.id, store.load(known.id).await?);
    let drawn = spawn_blocking(move || draw(&document::of(&Workshop::replay(id, &events))));
    let file = drawn.await.map_err(io::Error::other)?;
    Ok(file.map_err(io::Error::other)?)
}

/// A name that says what the file is, in letters that every system takes.
#[must_use]
pub fn file_name(title: &str, format: Format) -> String {
    let spelled = title.replace(['œ', 'Œ'], "oe").replace(['æ', 'Æ'], "ae").replace('ß', "ss");
    let mut name = String::new();
    for word in spelled
        .nfkd()
        .filter(|sign| !is_mark(*sign))
        .collect::<String>()
        .split(|sign: char| !sign.is_ascii_alphanumeric())
    {
        if word.is_empty() {
            continue;
        }
        if !name.is_empty() && name.len() + 1 + word.len() > LONGEST {
            break;
        }
        if !name.is_empty() {
            name.push('-');
        }
        name.extend(word.chars().take(LONGEST).map(|sign| sign.to_ascii_lowercase()));
    }
    if name.is_empty() {
        name.push_str("synthese");
    }
    format!("{name}.{}", format.ending())
}

fn is_mark(sign: char) -> bool {
    unicode_normalization::char::is_combining_mark(sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format_goes_by_its_ending_in_an_address_and_in_the_shell() {
        for format in Format::value_variants() {
            assert_eq!(Format::parse(format.ending()), Some(*format));
            assert_eq!(Format::from_str(format.ending(), false), Ok(*format));
        }
        assert_eq!(Format::parse("exe"), None);
    }

    #[test]
    fn a_file_name_is_the_title_in_plain_letters() {
        assert_eq!(file_name("Évolution de l’Hérault : le cœur", Format::Html), "evolution-de-l-herault-le-coeur.html");
        assert_eq!(file_name("../../etc/passwd\r\n\"", Format::Markdown), "etc-passwd.md");
        assert_eq!(file_name("قهوة", Format::Archive), "synthese.json");
    }

    #[test]
    fn a_long_title_ends_at_a_word() {
        let name = file_name(
            "Evolution des politiques partenariales des offices de tourisme : on fait le point",
            Format::Html,
        );
        assert_eq!(name, "evolution-des-politiques-partenariales-des-offices-de.html");
        assert!(file_name(&"a".repeat(300), Format::Html).len() <= LONGEST + 5);
    }
}
