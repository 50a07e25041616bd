//! The report as rows: what the two tables, [`csv`](crate::csv) and [`xlsx`](crate::xlsx), draw.
//!
//! Texts are as typed, cleaned of what nobody can see: a search for « l'offre ? » must find what was typed. Line ends
//! within a text stay; every end of line is `\n`.

mod contributions;
mod figures;
mod synthesis;

pub(crate) use contributions::contributions;
pub(crate) use figures::figures;
pub(crate) use synthesis::synthesis;

use crate::text::{is_blank, lines};

/// A table with a name.
#[derive(Debug)]
pub(crate) struct Sheet {
    pub name: &'static str,
    pub columns: Vec<Column>,
    /// As many cells each as there are columns.
    pub rows: Vec<Vec<Cell>>,
}

/// A column: what stands over it, and how wide it is, in signs.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Column {
    pub title: &'static str,
    pub width: u8,
}

/// What stands in one place of a row.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Cell {
    Empty,
    Number(u32),
    Text(String),
}

impl Cell {
    /// A text; nothing for a blank one.
    fn text(text: &str) -> Self {
        Self::texts([text])
    }

    /// Several texts, one below the other; nothing for blank ones.
    fn texts<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let said: Vec<String> = texts.into_iter().flat_map(lines).collect();
        if said.is_empty() { Self::Empty } else { Self::Text(said.join("\n")) }
    }

    /// A list of texts, a dash before each where there are several.
    fn list(texts: &[String]) -> Self {
        let said: Vec<&String> = texts.iter().filter(|text| !is_blank(text)).collect();
        match said[..] {
            [only] => Self::text(only),
            _ => Self::texts(
                said.into_iter().map(|text| format!("– {text}")).collect::<Vec<_>>().iter().map(String::as_str),
            ),
        }
    }

    /// A count; nothing for none.
    fn count(count: u32) -> Self {
        if count == 0 { Self::Empty } else { Self::Number(count) }
    }

    /// The word, if it is so.
    fn mark(is: bool, word: &'static str) -> Self {
        if is { Self::Text(word.to_owned()) } else { Self::Empty }
    }
}

fn columns<const N: usize>(columns: [(&'static str, u8); N]) -> Vec<Column> {
    columns.map(|(title, width)| Column { title, width }).into()
}
