//! The plan of the day: title page, template, tables.

use crate::about::About;
use crate::command::{Description, Setup, TableForm};
use crate::event::{Event, SetupEvent};
use crate::refusal::{Field, What};
use crate::table::{Table, TableSheet};
use crate::{Refusal, Round, TableId, Words, Workshop};

/// The most tables: a room of a thousand with tables of five.
pub const MOST_TABLES: usize = 200;
const SHORT: usize = 120;
const MOST_LINES: usize = 20;

impl Workshop {
    pub(super) fn decide_setup(&self, setup: &Setup) -> Result<Vec<Event>, Refusal> {
        let event = match setup {
            Setup::Describe(description) => {
                let about = about(description)?;
                if about == self.about {
                    return Ok(vec![]);
                }
                SetupEvent::Described(about)
            }
            Setup::Use(template) => {
                if self.has_begun() || !self.posts.is_empty() {
                    return Err(Refusal::AlreadyBegun);
                }
                let events = [
                    SetupEvent::TablesSet(template.tables()),
                    SetupEvent::AgendaSet(template.agenda()),
                    SetupEvent::ThemesSet(template.themes(self.id.0, self.about.language)),
                ];
                return Ok(events.into_iter().map(Event::Setup).collect());
            }
            Setup::AddTable(form) => {
                if self.tables.len() >= MOST_TABLES {
                    return Err(Refusal::TooMany { what: What::Table, limit: MOST_TABLES });
                }
                let id = TableId(self.tables.keys().next_back().map_or(1, |last| last.0 + 1));
                SetupEvent::TableAdded(Table::new(id, sheet(form, &TableSheet::blank(id))?))
            }
            Setup::EditTable { table, form } => {
                let known = self.table(*table)?;
                let sheet = sheet(form, &known.sheet)?;
                if sheet == known.sheet {
                    return Ok(vec![]);
                }
                SetupEvent::TableEdited { table: *table, sheet }
            }
            Setup::RemoveTable { table } => {
                self.table(*table)?;
                let written = self.posts.values().any(|post| post.table == *table);
                let stayed = self.people.values().any(|person| person.stays_at == Some(*table));
                if written || stayed || self.has_begun() {
                    return Err(Refusal::TableInUse { table: *table });
                }
                let mut rounds = (1..=self.agenda.rounds()).map(Round);
                let last_of = rounds.find(|round| self.tables.len() > 1 && !self.another_is_open(*table, *round));
                if let Some(round) = last_of {
                    return Err(Refusal::LastTable { round });
                }
                SetupEvent::TableRemoved { table: *table }
            }
            Setup::CloseTable { table, rounds } => {
                let rounds = self.closed(*table, rounds)?;
                if self.table(*table)?.closed == rounds {
                    return Ok(vec![]);
                }
                SetupEvent::TableClosed { table: *table, rounds }
            }
            Setup::SetSeating(seating) if *seating == self.seating => return Ok(vec![]),
            Setup::SetSeating(seating) => SetupEvent::SeatingSet(*seating),
            Setup::SetShowing { phase, showing } => return Ok(one(self.shown_otherwise(*phase, *showing)?)),
            Setup::SetLenses { on } => return Ok(one((self.lenses != *on).then_some(SetupEvent::LensesSet(*on)))),
            Setup::SetBallot(ballot) => return Ok(one(self.judged_ballot(*ballot)?.map(SetupEvent::BallotSet))),
            Setup::SetFilter { words } => return Ok(one(self.filtered_otherwise(words)?)),
            Setup::SetAgenda(agenda) => {
                let agenda = self.judge_agenda(agenda)?;
                if agenda == self.agenda {
                    return Ok(vec![]);
                }
                SetupEvent::AgendaSet(agenda)
            }
        };
        Ok(vec![Event::Setup(event)])
    }

    /// A table that exists.
    pub(super) fn table(&self, id: TableId) -> Result<&Table, Refusal> {
        self.tables.get(&id).ok_or(Refusal::Unknown(What::Table))
    }
}

fn one(event: Option<SetupEvent>) -> Vec<Event> {
    event.into_iter().map(Event::Setup).collect()
}

/// Reads a title page.
pub(super) fn about(typed: &Description) -> Result<About, Refusal> {
    Ok(About {
        title: Words::parse(&typed.title, Field::Title, SHORT)?,
        date: typed.date,
        starts_at: typed.starts_at.filter(|time| time.0 < 1440),
        place: Words::parse_optional(&typed.place, Field::Place, SHORT)?,
        organisers: lines(&typed.organisers, Field::Organiser)?,
        introduction: Words::parse_optional(&typed.introduction, Field::Introduction, 4_000)?,
        thanks: Words::parse_optional(&typed.thanks, Field::Thanks, 1_000)?,
        language: typed.language,
    })
}

fn sheet(typed: &TableForm, before: &TableSheet) -> Result<TableSheet, Refusal> {
    for (field, typed) in [(Field::Seats, typed.seats), (Field::Least, typed.least)] {
        if typed.is_some_and(|seats| !(1..=500).contains(&seats)) {
            return Err(Refusal::OutOfRange { field, least: 1, most: 500 });
        }
    }
    if let Some((seats, least)) = typed.seats.zip(typed.least).filter(|(seats, least)| least > seats) {
        return Err(Refusal::OutOfRange { field: Field::Least, least: 1, most: i64::from(seats.min(least)) });
    }
    Ok(TableSheet {
        name: Words::parse_optional(&typed.name, Field::TableName, 60)?,
        shape: typed.shape.unwrap_or(before.shape),
        hue: typed.hue.unwrap_or(before.hue),
        story: Words::parse_optional(&typed.story, Field::Story, SHORT)?,
        narrator: Words::parse_optional(&typed.narrator, Field::Narrator, SHORT)?,
        host: Words::parse_optional(&typed.host, Field::Host, SHORT)?,
        questions: lines(&typed.questions, Field::Question)?,
        seats: typed.seats,
        least: typed.least,
        place: Words::parse_optional(&typed.place, Field::Place, 80)?,
    })
}

/// One text a line, empty lines left out.
fn lines(typed: &str, field: Field) -> Result<Vec<Words>, Refusal> {
    let kept: Result<Vec<_>, _> = typed.lines().map(|line| Words::parse_optional(line, field, 200)).collect();
    let kept: Vec<_> = kept?.into_iter().flatten().collect();
    if kept.len() > MOST_LINES {
        let what = if field == Field::Question { What::Line } else { What::Person };
        return Err(Refusal::TooMany { what, limit: MOST_LINES });
    }
    Ok(kept)
}
