//! The day counted.

use super::{Cell, Sheet, columns};
use crate::outline::Outline;

/// The figures that are not zero.
pub(crate) fn figures(outline: &Outline<'_>) -> Sheet {
    let words = &outline.words.columns;
    Sheet {
        name: words.figures,
        columns: columns([(words.figure, 32), (words.count, 10)]),
        rows: outline.figures.iter().map(|(word, count)| vec![Cell::text(word), Cell::Number(*count)]).collect(),
    }
}
