//! Everything that can be asked of a workshop, once.

use std::collections::BTreeSet;
use uuid::Uuid;
use workshop::approval::Verdict;
use workshop::board::{Likeness, Mark};
use workshop::command::{
    Boarding, Description, Draft, Drive, People, Posting, ProfileForm, Saying, Setup, TableForm, ThemeForm, Voicing,
};
use workshop::day::{Doors, Slide};
use workshop::seating::Seating;
use workshop::showing::Showing;
use workshop::template::Template;
use workshop::voices::{Ballot, Belongs, Opinion};
use workshop::{Agenda, Command, PersonId, PhaseId, PostId, PostKind, Round, TableId, ThemeId};

/// Each command there is, once, by its name.
pub fn every_command() -> Vec<(&'static str, Command)> {
    let (person, post, theme) = (PersonId(Uuid::new_v4()), PostId(Uuid::new_v4()), ThemeId(Uuid::new_v4()));
    let (table, name, from) = (TableId(1), String::new(), Some(PhaseId(5)));
    let (kind, text, examples, round) = (PostKind::Idea, "x".to_owned(), Vec::new(), Round(1));
    let draft =
        Draft { id: post, kind, text: text.clone(), examples: examples.clone(), table, round, theme: None, key: None };
    let named = || ThemeForm { name: "Autre".into(), ..ThemeForm::default() };
    let all = vec![
        Command::Setup(Setup::Describe(Description { title: "Autre".into(), ..Description::default() })),
        Command::Setup(Setup::Use(Template::Empty)),
        Command::Setup(Setup::AddTable(TableForm::default())),
        Command::Setup(Setup::EditTable { table, form: TableForm::default() }),
        Command::Setup(Setup::RemoveTable { table }),
        Command::Setup(Setup::SetAgenda(Agenda::default())),
        Command::People(People::Join { name: name.clone() }),
        Command::People(People::Add { person, name: name.clone() }),
        Command::People(People::Rename { person, name }),
        Command::People(People::Leave { person, left: true }),
        Command::People(People::Stay { person, table: Some(table) }),
        Command::People(People::Seat(Vec::new())),
        Command::Drive(Drive::SetDoors(Doors::Closed)),
        Command::Drive(Drive::Next { from }),
        Command::Drive(Drive::GoTo { from, to: PhaseId(1) }),
        Command::Drive(Drive::Extend { seconds: 60 }),
        Command::Drive(Drive::Pause),
        Command::Drive(Drive::Resume),
        Command::Drive(Drive::End),
        Command::Drive(Drive::StepBack { from }),
        Command::Drive(Drive::TimeUp { phase: PhaseId(5) }),
        Command::Post(Posting::Write(draft)),
        Command::Post(Posting::Edit { post, kind, text, examples, key: None }),
        Command::Post(Posting::Withdraw { post, key: None }),
        Command::Post(Posting::Hide { post }),
        Command::Post(Posting::Restore { post, key: None }),
        Command::Board(Boarding::AddTheme { theme, form: named() }),
        Command::Board(Boarding::EditTheme { theme, form: named() }),
        Command::Board(Boarding::MoveTheme { theme, before: None }),
        Command::Board(Boarding::RemoveTheme { theme }),
        Command::Board(Boarding::Place { line: post, theme: None, before: None }),
        Command::Board(Boarding::Reword { line: post, wording: String::new() }),
        Command::Board(Boarding::Merge { line: post, into: post }),
        Command::Board(Boarding::TakeApart { line: post }),
        Command::Undo,
        Command::Redo,
        Command::PassOver,
        Command::Setup(Setup::CloseTable { table, rounds: Vec::new() }),
        Command::Setup(Setup::SetSeating(Seating::default())),
        Command::People(People::Describe { person, form: ProfileForm::default() }),
        Command::People(People::Wish { tables: Vec::new() }),
        Command::People(People::Tie { pair: (person, person), kind: None }),
        Command::People(People::Sit { round, table }),
        Command::People(People::Hold { held: true }),
        Command::Together(Vec::new()),
        Command::People(People::Bring { person, name: String::new() }),
        Command::Post(Posting::Validate { post }),
        Command::Setup(Setup::SetShowing { phase: PhaseId(1), showing: Showing::default() }),
        Command::Setup(Setup::SetFilter { words: String::new() }),
        Command::Say(Saying::Everyone { text: String::new() }),
        Command::Say(Saying::Table { table, text: String::new() }),
        Command::Say(Saying::Person { person, text: String::new() }),
        Command::Say(Saying::Unsay { message: 1 }),
        Command::Review { line: post, verdict: Verdict::Agreed, remark: String::new() },
        Command::Setup(Setup::SetLenses { on: true }),
        Command::Setup(Setup::SetBallot(Ballot::default())),
        Command::Drive(Drive::Present { slide: Some(Slide::Theme(theme)) }),
        Command::Board(Boarding::Sort { placings: vec![(post, Some(theme))] }),
        Command::Board(Boarding::Gather { theme, form: named(), lines: vec![post] }),
        Command::Board(Boarding::MergeThemes { theme, into: ThemeId(Uuid::new_v4()) }),
        Command::Board(Boarding::MergeAll { lines: vec![post], into: PostId(Uuid::new_v4()) }),
        Command::Board(Boarding::Mark { lines: vec![post], mark: Mark::Quote, on: true }),
        Command::Board(Boarding::Judge { pair: (post, PostId(Uuid::new_v4())), likeness: Some(Likeness::Apart) }),
        Command::Voice(Voicing::Reread { person, theme, opinion: Some(Opinion::Faithful) }),
        Command::Voice(Voicing::Misfiled { person, line: post, to: Some(Belongs::Elsewhere) }),
        Command::Voice(Voicing::Spend { person, line: post, dots: 1 }),
    ];
    let named: Vec<_> = all.into_iter().map(|command| (name_of(&command), command)).collect();
    let distinct: BTreeSet<_> = named.iter().map(|(name, _)| *name).collect();
    assert_eq!(distinct.len(), named.len(), "each once");
    named
}

/// A new command does not compile until it has a name here; then put it into the list above.
fn name_of(command: &Command) -> &'static str {
    match command {
        Command::Setup(Setup::Describe(_)) => "describe",
        Command::Setup(Setup::Use(_)) => "use",
        Command::Setup(Setup::AddTable(_)) => "add table",
        Command::Setup(Setup::EditTable { .. }) => "edit table",
        Command::Setup(Setup::RemoveTable { .. }) => "remove table",
        Command::Setup(Setup::SetAgenda(_)) => "set agenda",
        Command::People(People::Join { .. }) => "join",
        Command::People(People::Add { .. }) => "add",
        Command::People(People::Rename { .. }) => "rename",
        Command::People(People::Leave { .. }) => "leave",
        Command::People(People::Stay { .. }) => "stay",
        Command::People(People::Seat(_)) => "seat",
        Command::Drive(Drive::SetDoors(_)) => "set doors",
        Command::Drive(Drive::Next { .. }) => "next",
        Command::Drive(Drive::GoTo { .. }) => "go to",
        Command::Drive(Drive::Extend { .. }) => "extend",
        Command::Drive(Drive::Pause) => "pause",
        Command::Drive(Drive::Resume) => "resume",
        Command::Drive(Drive::End) => "end",
        Command::Drive(Drive::StepBack { .. }) => "step back",
        Command::Drive(Drive::TimeUp { .. }) => "time up",
        Command::Post(Posting::Write(_)) => "write",
        Command::Post(Posting::Edit { .. }) => "edit",
        Command::Post(Posting::Withdraw { .. }) => "withdraw",
        Command::Post(Posting::Hide { .. }) => "hide",
        Command::Post(Posting::Restore { .. }) => "restore",
        Command::Board(Boarding::AddTheme { .. }) => "add theme",
        Command::Board(Boarding::EditTheme { .. }) => "edit theme",
        Command::Board(Boarding::MoveTheme { .. }) => "move theme",
        Command::Board(Boarding::RemoveTheme { .. }) => "remove theme",
        Command::Board(Boarding::Place { .. }) => "place",
        Command::Board(Boarding::Reword { .. }) => "reword",
        Command::Board(Boarding::Merge { .. }) => "merge",
        Command::Board(Boarding::TakeApart { .. }) => "take apart",
        Command::Undo => "undo",
        Command::Redo => "redo",
        Command::PassOver => "pass over",
        Command::Setup(Setup::CloseTable { .. }) => "close table",
        Command::Setup(Setup::SetSeating(_)) => "set seating",
        Command::People(People::Describe { .. }) => "describe somebody",
        Command::People(People::Wish { .. }) => "wish",
        Command::People(People::Tie { .. }) => "tie",
        Command::People(People::Sit { .. }) => "sit",
        Command::People(People::Hold { .. }) => "hold",
        Command::Together(_) => "together",
        Command::People(People::Bring { .. }) => "bring",
        Command::Post(Posting::Validate { .. }) => "validate",
        Command::Setup(Setup::SetShowing { .. }) => "set showing",
        Command::Setup(Setup::SetFilter { .. }) => "set filter",
        Command::Say(Saying::Everyone { .. }) => "say to everyone",
        Command::Say(Saying::Table { .. }) => "say to a table",
        Command::Say(Saying::Person { .. }) => "say to one",
        Command::Say(Saying::Unsay { .. }) => "unsay",
        Command::Review { .. } => "review",
        Command::Setup(Setup::SetLenses { .. }) => "set lenses",
        Command::Setup(Setup::SetBallot(_)) => "set ballot",
        Command::Drive(Drive::Present { .. }) => "present",
        Command::Board(Boarding::Sort { .. }) => "sort",
        Command::Board(Boarding::Gather { .. }) => "gather",
        Command::Board(Boarding::MergeThemes { .. }) => "merge themes",
        Command::Board(Boarding::MergeAll { .. }) => "merge several",
        Command::Board(Boarding::Mark { .. }) => "mark",
        Command::Board(Boarding::Judge { .. }) => "judge",
        Command::Voice(Voicing::Reread { .. }) => "reread",
        Command::Voice(Voicing::Misfiled { .. }) => "misfiled",
        Command::Voice(Voicing::Spend { .. }) => "spend",
    }
}
