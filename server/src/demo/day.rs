//! The day played: people come in, tell, write and sort, by a clock of their own.

use super::{Stage, herault};
use crate::seating;
use uuid::Uuid;
use workshop::command::{Boarding, Description, Draft, Drive, People, Posting, Setup, TableForm, ThemeForm};
use workshop::day::Doors;
use workshop::template::Template;
use workshop::{
    Command, Ending, Entry, FacilitatorId, Moment, Person, PersonId, Phase, PhaseKind, PostId, Privacy, Refusal, Round,
    TableId, ThemeId, Who, Workshop, WorkshopId,
};

/// Milliseconds in a second.
const SECOND: i64 = 1_000;
/// Milliseconds in a minute.
const MINUTE: i64 = 60 * SECOND;

/// A day under way.
pub struct Day {
    /// As it stands.
    pub workshop: Workshop,
    /// How it came to that.
    pub log: Vec<Entry>,
    /// What its clock says.
    pub clock: Moment,
    facilitator: Who,
    /// Posts in the order of the article, as far as they are written.
    written: Vec<(ThemeId, Vec<Option<PostId>>)>,
}

/// Plays the day up to a stage.
pub fn play(id: WorkshopId, facilitator: FacilitatorId, stage: Stage, start: Moment) -> Result<Day, Refusal> {
    let mut day = Day::founded(id, facilitator, start)?;
    day.plan()?;
    day.welcome()?;
    day.go_on_to(PhaseKind::Harvest)?;
    day.harvest(Round(1))?;
    day.go_on_to(PhaseKind::Harvest)?;
    day.harvest(Round(2))?;
    day.go_on_to(PhaseKind::Harvest)?;
    if stage == Stage::Harvest {
        return Ok(day);
    }
    let began = day.clock;
    day.harvest(Round(3))?;
    match stage {
        Stage::Harvest | Stage::Sorting => day.go_on_to(PhaseKind::Sorting)?,
        Stage::Sorted => {
            day.sort()?;
            let spent = day.clock.since(began) / SECOND;
            day.drive(Drive::Extend { seconds: i32::try_from(spent).unwrap_or(0) })?;
        }
        Stage::Closing => {
            day.go_on_to(PhaseKind::Sorting)?;
            day.sort()?;
            day.go_on_to(PhaseKind::Closing)?;
        }
    }
    Ok(day)
}

impl Day {
    fn founded(id: WorkshopId, facilitator: FacilitatorId, start: Moment) -> Result<Self, Refusal> {
        let description = Description {
            title: herault::TITLE.into(),
            organisers: herault::ORGANISERS.into(),
            introduction: herault::INTRODUCTION.join("\n\n"),
            thanks: herault::THANKS.into(),
            ..Description::default()
        };
        let facilitator = Who::Facilitator(facilitator);
        let days = workshop::about::DEFAULT_RETENTION_DAYS;
        let first = Workshop::found(id, facilitator, &description, Privacy::default(), days, start)?;
        let workshop = Workshop::replay(id, [&first]);
        Ok(Self { workshop, log: vec![first], clock: start, facilitator, written: Vec::new() })
    }

    fn act(&mut self, who: Who, command: &Command) -> Result<(), Refusal> {
        let entries = self.workshop.decide(who, command, self.clock)?;
        entries.iter().for_each(|entry| self.workshop.apply(entry));
        self.log.extend(entries);
        Ok(())
    }

    fn drive(&mut self, drive: Drive) -> Result<(), Refusal> {
        self.act(self.facilitator, &Command::Drive(drive))
    }

    fn wait(&mut self, milliseconds: i64) {
        self.clock = self.clock.plus(milliseconds);
    }

    /// Three tables with their narrators, three rounds, the five headings of the article.
    fn plan(&mut self) -> Result<(), Refusal> {
        self.act(self.facilitator, &Command::Setup(Setup::SetAgenda(Template::LearningTables.agenda())))?;
        for narrator in herault::NARRATORS {
            let form = TableForm {
                story: herault::STORY.into(),
                narrator: narrator.into(),
                questions: herault::QUESTIONS.into(),
                ..TableForm::default()
            };
            self.act(self.facilitator, &Command::Setup(Setup::AddTable(form)))?;
        }
        for heading in &herault::HEADINGS {
            let theme = ThemeId(Uuid::now_v7());
            let form =
                ThemeForm { name: heading.name.into(), description: String::new(), keywords: heading.keywords.into() };
            self.act(self.facilitator, &Command::Board(Boarding::AddTheme { theme, form }))?;
            self.written.push((theme, vec![None; heading.said.len()]));
        }
        Ok(())
    }

    /// The doors open; people come in and have a place.
    fn welcome(&mut self) -> Result<(), Refusal> {
        self.drive(Drive::SetDoors(Doors::Open))?;
        for name in herault::PEOPLE {
            self.wait(20 * SECOND);
            let somebody = Who::Participant(PersonId(Uuid::new_v4()));
            self.act(somebody, &Command::People(People::Join { name: name.into() }))?;
            let seats = People::Seat(seating::at_once(&self.workshop));
            self.act(Who::House, &Command::People(seats))?;
        }
        Ok(())
    }

    /// Lets phases pass, each in its own time, up to the next one of a kind.
    fn go_on_to(&mut self, kind: PhaseKind) -> Result<(), Refusal> {
        loop {
            let running = self.workshop.day.running().copied();
            let phase = running.and_then(|running| self.workshop.agenda.phase(running.phase));
            match (running, phase) {
                (Some(running), Some((_, &Phase { id, ending: Ending::OnTime, .. }))) => {
                    self.wait(running.left(self.clock).max(0));
                    self.act(Who::House, &Command::Drive(Drive::TimeUp { phase: id }))?;
                }
                (Some(running), Some(_)) => {
                    self.wait(running.left(self.clock).max(0));
                    self.drive(Drive::Next { from: Some(running.phase) })?;
                }
                _ => {
                    self.wait(MINUTE);
                    self.drive(Drive::Next { from: None })?;
                }
            }
            if self.workshop.now().is_some_and(|(now, _)| now == kind) {
                return Ok(());
            }
        }
    }

    /// What the article brings from a round is written by people who sit where it was said, in turn.
    fn harvest(&mut self, round: Round) -> Result<(), Refusal> {
        let mut turn = 0;
        for (theme, heading) in herault::HEADINGS.iter().enumerate() {
            for (place, said) in heading.said.iter().enumerate().filter(|(_, said)| said.round == round.0) {
                self.wait(15 * SECOND);
                let table = TableId(said.table);
                let author = self.sitter(table, round, turn).ok_or(Refusal::NotSeatedThere { table, round })?;
                turn += 1;
                let id = PostId(Uuid::now_v7());
                let draft = Draft {
                    id,
                    kind: said.kind,
                    text: said.text.into(),
                    examples: said.examples.iter().map(ToString::to_string).collect(),
                    table,
                    round,
                    theme: None,
                    key: None,
                };
                self.act(Who::Participant(author), &Command::Post(Posting::Write(draft)))?;
                if let Some((_, posts)) = self.written.get_mut(theme) {
                    posts[place] = Some(id);
                }
            }
        }
        Ok(())
    }

    fn sitter(&self, table: TableId, round: Round, turn: usize) -> Option<PersonId> {
        let sits = |person: &&Person| person.seat(round) == Some(table);
        let mut sitters: Vec<&Person> = self.workshop.present().filter(sits).collect();
        sitters.sort_by_key(|person| person.arrival);
        sitters.get(turn % sitters.len().max(1)).map(|person| person.id)
    }

    /// Every line goes under the article's heading, in the article's order.
    fn sort(&mut self) -> Result<(), Refusal> {
        for (theme, posts) in self.written.clone() {
            for line in posts.into_iter().flatten() {
                self.wait(3 * SECOND);
                let place = Boarding::Place { line, theme: Some(theme), before: None };
                self.act(self.facilitator, &Command::Board(place))?;
            }
        }
        Ok(())
    }
}
