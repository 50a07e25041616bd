//! What the report itself says. One struct, one value a language: a word that
//! is missing in one of them does not compile.

mod columns;
mod english;
mod french;

pub use columns::Columns;

use crate::document::{Entry, Kind, Language, Reading};

/// Every word of the report. Sentences are already set: their no-break spaces
/// and apostrophes are in the values.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "each field's value is its own explanation, in two languages")]
pub struct Words {
    pub language: Language,
    // The page
    pub report: &'static str,
    pub skip_to_text: &'static str,
    pub contents: &'static str,
    pub organisers: &'static str,
    pub method: &'static str,
    // Headings
    pub experiences: &'static str,
    pub shared: &'static str,
    pub ideas_exchanged: &'static str,
    pub findings_shared: &'static str,
    pub figures: &'static str,
    pub unnamed_theme: &'static str,
    pub thanks: &'static str,
    pub annex: &'static str,
    // Stories
    pub narrator: &'static str,
    pub host: &'static str,
    pub questions: &'static str,
    // Figures
    pub figures_caption: &'static str,
    pub participants: Plural,
    pub tables: Plural,
    pub rounds: Plural,
    pub contributions: Plural,
    pub ideas: Plural,
    pub findings: Plural,
    pub unsorted: Plural,
    // Notes
    pub annex_foreword: &'static str,
    pub idea: &'static str,
    pub finding: &'static str,
    pub contribution: &'static str,
    pub table: &'static str,
    pub round: &'static str,
    pub story: &'static str,
    pub added: &'static str,
    pub late: &'static str,
    pub paper: &'static str,
    pub under_no_theme: &'static str,
    pub back: &'static str,
    pub back_to_line: &'static str,
    // « dit 4 fois, 3 tables »
    pub said: &'static str,
    pub times: Plural,
    // What the room found on reading
    pub open: &'static str,
    pub dots: Plural,
    pub reading: &'static str,
    pub faithful: Plural,
    pub lacking: Plural,
    // Tables
    pub columns: Columns,
    // Marks
    pub colon: &'static str,
    pub quotes: [&'static str; 2],
    pub thousands: &'static str,
}

/// A word in its two numbers.
#[derive(Clone, Copy, Debug)]
pub struct Plural {
    /// For one; in French for none too.
    pub one: &'static str,
    /// For more.
    pub many: &'static str,
}

impl Plural {
    /// The form that goes with a count: French says « 0 table » and
    /// « 1 table », English "0 tables" and "1 table".
    #[must_use]
    pub const fn form(&self, count: u32, language: Language) -> &'static str {
        let is_one = match language {
            Language::Fr => count < 2,
            Language::En => count == 1,
        };
        if is_one { self.one } else { self.many }
    }
}

impl Language {
    /// The report's words in this language.
    #[must_use]
    pub const fn words(self) -> &'static Words {
        match self {
            Self::Fr => &french::WORDS,
            Self::En => &english::WORDS,
        }
    }
}

impl Words {
    /// « dit 4 fois, 3 tables »; `None` for what was said once or never.
    /// Without a count of tables, the first half alone.
    #[must_use]
    pub fn said_more_than_once(&self, times: u32, tables: u32) -> Option<String> {
        let said = || format!("{} {}", self.said, self.counted(times, &self.times));
        match (times, tables) {
            (0 | 1, _) => None,
            (_, 0) => Some(said()),
            _ => Some(format!("{}, {}", said(), self.counted(tables, &self.tables))),
        }
    }

    /// « À la relecture : 12 personnes ont trouvé cela juste, 1 personne y a vu un manque. »; `None` if nobody said so.
    #[must_use]
    pub fn read(&self, reading: Reading) -> Option<String> {
        let said = [(reading.faithful, &self.faithful), (reading.lacking, &self.lacking)];
        let said: Vec<String> =
            said.into_iter().filter(|(count, _)| *count > 0).map(|(count, noun)| self.counted(count, noun)).collect();
        (!said.is_empty()).then(|| format!("{}{}{}.", self.reading, self.colon, said.join(", ")))
    }

    /// « dit 4 fois, 3 tables, 12 gommettes, à creuser »; `None` if there is nothing to say.
    #[must_use]
    pub fn worth(&self, entry: &Entry) -> Option<String> {
        let said = self.said_more_than_once(entry.times_said, entry.tables_said);
        let dots = (entry.dots > 0).then(|| self.counted(entry.dots, &self.dots));
        let parts: Vec<String> = said.into_iter().chain(dots).chain(entry.open.then(|| self.open.to_owned())).collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    }

    /// « 3 tables »: the space does not break.
    #[must_use]
    pub fn counted(&self, count: u32, noun: &Plural) -> String {
        format!("{}\u{a0}{}", self.number(count), noun.form(count, self.language))
    }

    /// A number with its thousands apart: « 1 234 », "1,234".
    #[must_use]
    pub fn number(&self, number: u32) -> String {
        let digits = number.to_string();
        let mut grouped = String::new();
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                grouped.push_str(self.thousands);
            }
            grouped.push(digit);
        }
        grouped
    }

    /// What a contribution of this kind is called.
    #[must_use]
    pub const fn kind(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Idea => self.idea,
            Kind::Finding => self.finding,
        }
    }

    /// The heading over the lines of this kind.
    #[must_use]
    pub const fn heading(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Idea => self.ideas_exchanged,
            Kind::Finding => self.findings_shared,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_counts_none_as_one_and_english_does_not() {
        let tables = |language: Language, n| language.words().tables.form(n, language);
        assert_eq!([0, 1, 2].map(|n| tables(Language::Fr, n)), ["table", "table", "tables"]);
        assert_eq!([0, 1, 2].map(|n| tables(Language::En, n)), ["tables", "table", "tables"]);
    }

    #[test]
    fn what_was_said_often_says_so() {
        let french = Language::Fr.words();
        let said = |times, tables| french.said_more_than_once(times, tables).map(|said| said.replace('\u{a0}', " "));
        assert_eq!(said(4, 3).as_deref(), Some("dit 4 fois, 3 tables"));
        assert_eq!(said(2, 1).as_deref(), Some("dit 2 fois, 1 table"));
        assert_eq!(said(2, 0).as_deref(), Some("dit 2 fois"));
        assert_eq!(said(1, 1), None);
        let english = Language::En.words().said_more_than_once(4, 3);
        assert_eq!(english.as_deref(), Some("said 4\u{a0}times, 3\u{a0}tables"));
    }

    #[test]
    fn thousands_stand_apart() {
        let number = |language: Language, n| language.words().number(n);
        assert_eq!(number(Language::Fr, 7), "7");
        assert_eq!(number(Language::Fr, 123_456), "123\u{202f}456");
        assert_eq!(number(Language::En, 1_234_567), "1,234,567");
    }
}
