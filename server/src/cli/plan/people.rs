//! A list of people in a CSV file, as a spreadsheet writes it: commas or semicolons, a first line of headings.

use rotation::{Person, Tie, TieKind};
use std::collections::HashMap;

/// People to be seated, and what they are called.
#[derive(Debug, Clone, Default)]
pub struct Listed {
    /// For the planner.
    pub people: Vec<Person>,
    /// Pairs to be seated together or apart.
    pub ties: Vec<Tie>,
    /// Names, where a list gives them.
    pub names: Vec<Option<String>>,
}

impl Listed {
    /// So many people, of whom nothing is known.
    pub fn numbered(count: usize) -> Self {
        Self { people: vec![Person::default(); count], ties: Vec::new(), names: vec![None; count] }
    }

    /// What somebody is called: her name, or her number from 1.
    pub fn called(&self, person: usize) -> String {
        let name = self.names.get(person).and_then(Option::as_ref);
        name.map_or_else(|| (person + 1).to_string(), ToString::to_string)
    }
}

/// What a column may be called; the first name is the one that the help gives.
const COLUMNS: [(Column, &[&str]); 9] = [
    (Column::Name, &["nom", "name", "prénom", "prenom", "personne", "person"]),
    (Column::Organisation, &["organisation", "organization", "structure", "service"]),
    (Column::Stays, &["reste", "stays"]),
    (Column::Fixed, &["fixe", "fixed", "pinned", "table"]),
    (Column::Wishes, &["souhaits", "wishes"]),
    (Column::Arrives, &["arrive", "arrives"]),
    (Column::Leaves, &["part", "leaves"]),
    (Column::Apart, &["separe", "séparé", "apart"]),
    (Column::Together, &["ensemble", "together"]),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Column {
    Name,
    Organisation,
    Stays,
    Fixed,
    Wishes,
    Arrives,
    Leaves,
    Apart,
    Together,
}

type Row = HashMap<Column, String>;

/// Reads a list. Tables and rounds in it count from 1.
///
/// # Errors
/// A sentence that names the line and the column.
pub fn read(file: &[u8], tables: usize, rounds: usize) -> Result<Listed, String> {
    let rows = rows(file)?;
    let names: Vec<Option<String>> = rows.iter().map(|row| row.get(&Column::Name).cloned()).collect();
    let mut organisations = HashMap::new();
    let mut listed = Listed { names, ..Listed::default() };
    for (at, row) in rows.iter().enumerate() {
        // The first line holds the headings, and lines are counted from 1.
        let line = Line { number: at + 2, row };
        let organisation = row.get(&Column::Organisation).map(|name| {
            let next = organisations.len();
            let number = *organisations.entry(name.to_lowercase()).or_insert(next);
            u32::try_from(number).unwrap_or(u32::MAX)
        });
        listed.people.push(Person {
            stays: line.number(Column::Stays, tables)?,
            fixed: line.number(Column::Fixed, tables)?,
            organisation,
            wishes: line.numbers(Column::Wishes, tables)?,
            arrives: line.number(Column::Arrives, rounds)?.unwrap_or(0),
            // The last round that she is there for becomes the first that she is away.
            leaves: line.number(Column::Leaves, rounds)?.map(|last| last + 1),
            seats: Vec::new(),
        });
        for (column, kind) in [(Column::Apart, TieKind::Apart), (Column::Together, TieKind::Together)] {
            for other in line.people(column, &listed.names)? {
                listed.ties.push(Tie { pair: (at.min(other), at.max(other)), kind });
            }
        }
    }
    listed.ties.sort_unstable();
    listed.ties.dedup();
    Ok(listed)
}

fn rows(file: &[u8]) -> Result<Vec<Row>, String> {
    let text = str::from_utf8(file).map_err(|_| "le fichier n’est pas en UTF-8".to_owned())?;
    let text = text.trim_start_matches('\u{feff}');
    let heading = text.lines().next().unwrap_or_default();
    let separator = if heading.matches(';').count() > heading.matches(',').count() { b';' } else { b',' };
    let mut reader =
        csv::ReaderBuilder::new().delimiter(separator).flexible(true).trim(csv::Trim::All).from_reader(text.as_bytes());
    let headings = reader.headers().map_err(|error| error.to_string())?.clone();
    let columns: Vec<Option<Column>> = headings.iter().map(column).collect();
    if !columns.contains(&Some(Column::Name)) {
        return Err("la première ligne doit nommer les colonnes, dont « nom »".into());
    }
    let row = |record: Result<csv::StringRecord, csv::Error>| {
        let record = record.map_err(|error| error.to_string())?;
        let cells = record.iter().zip(&columns).filter(|(cell, _)| !cell.is_empty());
        Ok(cells.filter_map(|(cell, column)| Some(((*column)?, cell.to_owned()))).collect())
    };
    reader.records().map(row).collect()
}

fn column(heading: &str) -> Option<Column> {
    let heading = heading.trim().to_lowercase();
    COLUMNS.into_iter().find(|(_, names)| names.contains(&heading.as_str())).map(|(column, _)| column)
}

struct Line<'a> {
    number: usize,
    row: &'a Row,
}

impl Line<'_> {
    fn complain(&self, column: Column, why: &str) -> String {
        let name = COLUMNS.iter().find(|(known, _)| *known == column).map_or("", |(_, names)| names[0]);
        format!("ligne {}, colonne « {name} » : {why}", self.number)
    }

    fn numbers(&self, column: Column, most: usize) -> Result<Vec<usize>, String> {
        let cell = self.row.get(&column).map_or("", String::as_str);
        let words = cell.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
        let read = |word: &str| word.parse::<usize>().ok().filter(|n| (1..=most).contains(n)).map(|n| n - 1);
        words
            .map(|word| read(word).ok_or_else(|| self.complain(column, &format!("« {word} » n’est pas de 1 à {most}"))))
            .collect()
    }

    fn number(&self, column: Column, most: usize) -> Result<Option<usize>, String> {
        match self.numbers(column, most)?[..] {
            [] => Ok(None),
            [one] => Ok(Some(one)),
            _ => Err(self.complain(column, "un seul nombre est attendu")),
        }
    }

    /// People named in a cell, separated by `/` or `|`.
    fn people(&self, column: Column, names: &[Option<String>]) -> Result<Vec<usize>, String> {
        let cell = self.row.get(&column).map_or("", String::as_str);
        let named = cell.split(['/', '|']).map(str::trim).filter(|name| !name.is_empty());
        let place = |name: &str| {
            let same = |known: &Option<String>| known.as_deref() == Some(name);
            names
                .iter()
                .position(same)
                .ok_or_else(|| self.complain(column, &format!("« {name} » n’est pas dans la liste")))
        };
        named.map(place).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_as_a_french_spreadsheet_writes_it() {
        let file = "\u{feff}Nom;Organisation;Souhaits;Fixe;Arrive;Part;Separe\nAnaïs;OT Lodève;3 1;;;2;\n\"Faure; Luc\";ot lodève;;2;2;;Anaïs\n";
        let listed = read(file.as_bytes(), 3, 3).expect("it is well formed");
        assert_eq!(listed.called(1), "Faure; Luc");
        let (ana, luc) = (&listed.people[0], &listed.people[1]);
        assert_eq!(ana.organisation, luc.organisation);
        assert_eq!((ana.wishes.as_slice(), ana.leaves), (&[2, 0][..], Some(2)));
        assert_eq!((luc.fixed, luc.arrives), (Some(1), 1));
        assert_eq!(listed.ties, [Tie { pair: (0, 1), kind: TieKind::Apart }]);
    }

    #[test]
    fn what_is_wrong_is_said_with_its_line() {
        for (file, named) in [
            ("a,b\n1,2\n", "nom"),
            ("nom,fixe\nAnn,9\n", "ligne 2"),
            ("nom,fixe\nAnn,\nBen,1 2\n", "ligne 3"),
            ("nom,ensemble\nAnn,Zoé\n", "Zoé"),
        ] {
            let said = read(file.as_bytes(), 3, 3).expect_err(file);
            assert!(said.contains(named), "{said}");
        }
        assert!(read(&[0xff, 0xfe], 3, 3).is_err());
    }
}
