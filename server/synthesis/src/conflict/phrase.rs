//! A text as the guards read it: its words, small ones included, and where its clauses end.

use crate::{Language, Reading, Word};

/// One word in its place.
pub(super) struct Place<'a> {
    /// The word.
    pub word: &'a Word,
    /// The number of the clause that it stands in.
    pub clause: usize,
    /// What stands between it and the next word: spaces, a hyphen, " %, ".
    pub after: &'a str,
}

impl<'a> Place<'a> {
    /// The word in small letters without accents.
    pub fn folded(&self) -> &'a str {
        &self.word.folded
    }
}

/// A text's words in their places.
pub(super) struct Phrase<'a> {
    pub places: Vec<Place<'a>>,
    pub language: Language,
}

impl<'a> Phrase<'a> {
    pub fn of(reading: &'a Reading) -> Self {
        let text = reading.text.as_str();
        let mut places: Vec<Place<'a>> = Vec::with_capacity(reading.words.len());
        let (mut end, mut clause) = (0, 0);
        for word in &reading.words {
            // Every word is a piece of its text; if one were not, it would be read without what stands around it.
            let start = text[end..].find(&word.surface).map_or(end, |at| end + at);
            if let Some(before) = places.last_mut() {
                before.after = &text[end..start];
                if before.after.contains(['.', ',', ';', ':', '!', '?', '(', ')', '\n', '…', '–', '—']) {
                    clause += 1;
                }
            }
            end = (start + word.surface.len()).min(text.len());
            while !text.is_char_boundary(end) {
                end -= 1;
            }
            places.push(Place { word, clause, after: "" });
        }
        if let Some(last) = places.last_mut() {
            last.after = &text[end..];
        }
        Self { places, language: reading.language }
    }

    /// The folded word at a place; "" beyond the ends.
    pub fn at(&self, place: usize) -> &'a str {
        self.places.get(place).map_or("", Place::folded)
    }

    /// The folded word before a place; "" at the beginning.
    pub fn before(&self, place: usize) -> &'a str {
        place.checked_sub(1).map_or("", |before| self.at(before))
    }

    /// The places after one that are in its clause, at most so many.
    pub fn rest(&self, place: usize, most: usize) -> impl Iterator<Item = usize> + '_ {
        let clause = self.places[place].clause;
        (place + 1..self.places.len()).take(most).take_while(move |&next| self.places[next].clause == clause)
    }

    /// Whether a word tells what the text is about.
    pub fn tells(&self, place: usize) -> bool {
        !self.places[place].word.stop
    }

    /// The words from one place to another as they were written, for people to read.
    pub fn quote(&self, from: usize, to: usize) -> String {
        let mut quote = String::new();
        for (place, spot) in self.places.iter().enumerate().take(to + 1).skip(from) {
            quote.push_str(&spot.word.surface);
            if place < to {
                quote.push_str(if spot.after.is_empty() { " " } else { spot.after });
            }
        }
        quote
    }
}
