//! Who may ask for what: every command in every name. A new command does not compile here until it has a row.

use crate::room::Room;
use crate::room::deeds::{draft, sheet, theme_named};
use std::collections::BTreeSet;
use workshop::approval::Verdict;
use workshop::board::Mark;
use workshop::command::{Boarding, Command, Description, Drive, People, Posting, ProfileForm, Saying, Setup, Voicing};
use workshop::day::Doors;
use workshop::permission::allow;
use workshop::seating::Seating;
use workshop::showing::Showing;
use workshop::template::Template;
use workshop::voices::Ballot;
use workshop::{Agenda, PersonId, PhaseId, PostId, PostKind, Refusal, Round, TableId, ThemeId, Who};

/// Those who may ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Role {
    House,
    Facilitator,
    /// Ann, of whom some commands speak.
    Herself,
    /// Ben.
    AnotherGuest,
    /// The host of table 1.
    Host,
    /// The narrator of table 1.
    Narrator,
    Table,
    Wall,
}

use Role::{AnotherGuest, Facilitator, Herself, Host, House, Narrator, Table, Wall};

const ROLES: [Role; 8] = [House, Facilitator, Herself, AnotherGuest, Host, Narrator, Table, Wall];
const FACILITATORS: &[Role] = &[Facilitator];
const GUESTS: &[Role] = &[Herself, AnotherGuest];
const AUTHORS: &[Role] = &[Herself, AnotherGuest, Host];
const ALL_WHO_WRITE: &[Role] = &[Facilitator, Herself, AnotherGuest, Host];

fn who(room: &Room, role: Role) -> Who {
    match role {
        House => room.house().who,
        Facilitator => room.lucie().who,
        Herself => room.ann().who,
        AnotherGuest => room.ben().who,
        Host => Who::Host(TableId(1)),
        Narrator => Who::Narrator(TableId(1)),
        Table => Who::Table(TableId(1)),
        Wall => room.wall().who,
    }
}

/// The row of a command in the table below, without a default arm.
fn row(command: &Command) -> usize {
    match command {
        Command::Setup(Setup::Describe(_)) => 0,
        Command::Setup(Setup::Use(_)) => 1,
        Command::Setup(Setup::AddTable(_)) => 2,
        Command::Setup(Setup::EditTable { .. }) => 3,
        Command::Setup(Setup::RemoveTable { .. }) => 4,
        Command::Setup(Setup::SetAgenda(_)) => 5,
        Command::People(People::Join { .. }) => 6,
        Command::People(People::Add { .. }) => 7,
        Command::People(People::Rename { .. }) => 8,
        Command::People(People::Leave { .. }) => 9,
        Command::People(People::Stay { .. }) => 10,
        Command::People(People::Seat(_)) => 11,
        Command::Drive(Drive::SetDoors(_)) => 12,
        Command::Drive(Drive::Next { .. }) => 13,
        Command::Drive(Drive::GoTo { .. }) => 14,
        Command::Drive(Drive::Extend { .. }) => 15,
        Command::Drive(Drive::Pause) => 16,
        Command::Drive(Drive::Resume) => 17,
        Command::Drive(Drive::End) => 18,
        Command::Drive(Drive::StepBack { .. }) => 19,
        Command::Drive(Drive::TimeUp { .. }) => 20,
        Command::Post(Posting::Write(_)) => 21,
        Command::Post(Posting::Edit { .. }) => 22,
        Command::Post(Posting::Withdraw { .. }) => 23,
        Command::Post(Posting::Hide { .. }) => 24,
        Command::Post(Posting::Restore { .. }) => 25,
        Command::Board(Boarding::AddTheme { .. }) => 26,
        Command::Board(Boarding::EditTheme { .. }) => 27,
        Command::Board(Boarding::MoveTheme { .. }) => 28,
        Command::Board(Boarding::RemoveTheme { .. }) => 29,
        Command::Board(Boarding::Place { .. }) => 30,
        Command::Board(Boarding::Reword { .. }) => 31,
        Command::Board(Boarding::Merge { .. }) => 32,
        Command::Board(Boarding::TakeApart { .. }) => 33,
        Command::Undo => 34,
        Command::Redo => 35,
        Command::PassOver => 65,
        Command::Setup(Setup::CloseTable { .. }) => 36,
        Command::Setup(Setup::SetSeating(_)) => 37,
        Command::People(People::Describe { .. }) => 38,
        Command::People(People::Wish { .. }) => 39,
        Command::People(People::Tie { .. }) => 40,
        Command::People(People::Sit { .. }) => 41,
        Command::People(People::Hold { .. }) => 42,
        Command::Together(_) => 43,
        Command::People(People::Bring { .. }) => 44,
        Command::Post(Posting::Validate { .. }) => 45,
        Command::Setup(Setup::SetShowing { .. }) => 46,
        Command::Setup(Setup::SetFilter { .. }) => 47,
        Command::Say(Saying::Everyone { .. }) => 48,
        Command::Say(Saying::Table { .. }) => 49,
        Command::Say(Saying::Person { .. }) => 50,
        Command::Say(Saying::Unsay { .. }) => 51,
        Command::Review { .. } => 52,
        Command::Setup(Setup::SetLenses { .. }) => 53,
        Command::Setup(Setup::SetBallot(_)) => 54,
        Command::Drive(Drive::Present { .. }) => 55,
        Command::Board(Boarding::Sort { .. }) => 56,
        Command::Board(Boarding::Gather { .. }) => 57,
        Command::Board(Boarding::MergeThemes { .. }) => 58,
        Command::Board(Boarding::MergeAll { .. }) => 59,
        Command::Board(Boarding::Mark { .. }) => 60,
        Command::Board(Boarding::Judge { .. }) => 61,
        Command::Voice(Voicing::Reread { .. }) => 62,
        Command::Voice(Voicing::Misfiled { .. }) => 63,
        Command::Voice(Voicing::Spend { .. }) => 64,
    }
}

const ROWS: usize = 66;

/// Every command, and those who may ask for it.
fn table(room: &Room) -> Vec<(Command, &'static [Role])> {
    let ann = room.ann().id();
    let (post, theme, table) = (PostId(room.draw()), ThemeId(room.draw()), TableId(1));
    let from = room.phase();
    let name = String::new;
    let setup = [
        Setup::Describe(Description::default()),
        Setup::Use(Template::Empty),
        Setup::AddTable(sheet("", "")),
        Setup::EditTable { table, form: sheet("", "") },
        Setup::RemoveTable { table },
        Setup::SetAgenda(Agenda::default()),
        Setup::CloseTable { table, rounds: vec![] },
        Setup::SetSeating(Seating::default()),
        Setup::SetShowing { phase: PhaseId(1), showing: Showing::default() },
        Setup::SetFilter { words: name() },
        Setup::SetLenses { on: true },
        Setup::SetBallot(Ballot::default()),
    ];
    let people: [(People, &'static [Role]); 12] = [
        (People::Join { name: name() }, GUESTS),
        (People::Add { person: PersonId(room.draw()), name: name() }, FACILITATORS),
        (People::Rename { person: ann, name: name() }, &[Facilitator, Herself]),
        (People::Leave { person: ann, left: true }, &[Facilitator, Herself, AnotherGuest]),
        (People::Bring { person: PersonId(room.draw()), name: name() }, GUESTS),
        (People::Stay { person: ann, table: None }, FACILITATORS),
        (People::Seat(vec![]), &[House, Facilitator]),
        (People::Describe { person: ann, form: ProfileForm::default() }, FACILITATORS),
        (People::Wish { tables: vec![] }, GUESTS),
        (People::Tie { pair: (ann, ann), kind: None }, FACILITATORS),
        (People::Sit { round: Round(1), table }, GUESTS),
        (People::Hold { held: true }, FACILITATORS),
    ];
    let drive = [
        Drive::SetDoors(Doors::Open),
        Drive::Next { from },
        Drive::GoTo { from, to: PhaseId(1) },
        Drive::Extend { seconds: 60 },
        Drive::Pause,
        Drive::Resume,
        Drive::End,
        Drive::StepBack { from },
        Drive::Present { slide: None },
    ];
    let edit = Posting::Edit { post, kind: PostKind::Idea, text: name(), examples: vec![], key: None };
    let post: [(Posting, &'static [Role]); 6] = [
        (Posting::Write(draft(room, table, Round(1), "Un bus")), ALL_WHO_WRITE),
        (edit, AUTHORS),
        (Posting::Withdraw { post, key: None }, AUTHORS),
        (Posting::Hide { post }, FACILITATORS),
        (Posting::Validate { post }, FACILITATORS),
        (Posting::Restore { post, key: None }, ALL_WHO_WRITE),
    ];
    let line = PostId(room.draw());
    let board = [
        Boarding::AddTheme { theme, form: theme_named("Offre") },
        Boarding::EditTheme { theme, form: theme_named("Offre") },
        Boarding::MoveTheme { theme, before: None },
        Boarding::RemoveTheme { theme },
        Boarding::Place { line, theme: None, before: None },
        Boarding::Reword { line, wording: name() },
        Boarding::Merge { line, into: line },
        Boarding::TakeApart { line },
        Boarding::Sort { placings: vec![] },
        Boarding::Gather { theme, form: theme_named("Offre"), lines: vec![] },
        Boarding::MergeThemes { theme, into: theme },
        Boarding::MergeAll { lines: vec![], into: line },
        Boarding::Mark { lines: vec![line], mark: Mark::Dig, on: true },
        Boarding::Judge { pair: (line, line), likeness: None },
    ];
    let voice = [
        Voicing::Reread { person: ann, theme, opinion: None },
        Voicing::Misfiled { person: ann, line, to: None },
        Voicing::Spend { person: ann, line, dots: 1 },
    ];
    let mut table: Vec<(Command, &'static [Role])> = Vec::new();
    table.extend(setup.map(|setup| (Command::Setup(setup), FACILITATORS)));
    table.extend(people.map(|(people, roles)| (Command::People(people), roles)));
    table.extend(drive.map(|drive| (Command::Drive(drive), FACILITATORS)));
    table.push((Command::Drive(Drive::TimeUp { phase: PhaseId(1) }), &[House]));
    table.extend(post.map(|(post, roles)| (Command::Post(post), roles)));
    table.extend(board.map(|board| (Command::Board(board), FACILITATORS)));
    let say = [
        Saying::Everyone { text: name() },
        Saying::Table { table: TableId(1), text: name() },
        Saying::Person { person: ann, text: name() },
        Saying::Unsay { message: 1 },
    ];
    table.extend(say.map(|saying| (Command::Say(saying), FACILITATORS)));
    table.push((Command::Review { line, verdict: Verdict::Agreed, remark: name() }, &[Narrator]));
    table.extend(voice.map(|voicing| (Command::Voice(voicing), ALL_WHO_WRITE)));
    table.extend(
        [Command::Undo, Command::PassOver, Command::Redo, Command::Together(vec![])]
            .map(|command| (command, FACILITATORS)),
    );
    table
}

#[test]
fn the_table_has_a_row_for_every_command() {
    let room = Room::at_harvest();
    let mut rows: Vec<usize> = table(&room).iter().map(|(command, _)| row(command)).collect();
    rows.sort_unstable();
    assert_eq!(rows, (0..ROWS).collect::<Vec<_>>());
}

#[test]
fn every_command_is_for_some_and_refused_to_all_others() {
    let room = Room::at_harvest();
    for (command, allowed) in table(&room) {
        for role in ROLES {
            let answer = allow(who(&room, role), &command);
            let expected = if allowed.contains(&role) { Ok(()) } else { Err(Refusal::NotAllowed) };
            assert_eq!(answer, expected, "{role:?} asks {command:?}");
        }
    }
}

#[test]
fn whoever_may_not_ask_is_refused_before_anything_is_looked_at() {
    let room = Room::at_harvest();
    for (command, allowed) in table(&room) {
        for role in ROLES {
            let answer = room.workshop().decide(who(&room, role), &command, room.clock.now());
            let refused = answer == Err(Refusal::NotAllowed);
            assert_eq!(refused, !allowed.contains(&role), "{role:?} asks {command:?}");
        }
    }
}

#[test]
fn a_wall_and_a_table_do_nothing_at_all() {
    let room = Room::at_harvest();
    let busy: BTreeSet<Role> = table(&room).iter().flat_map(|(_, allowed)| allowed.iter().copied()).collect();
    assert!(!busy.contains(&Wall) && !busy.contains(&Table));
}

#[test]
fn every_command_travels_as_json() {
    let room = Room::at_harvest();
    for (command, _) in table(&room) {
        let written = serde_json::to_string(&command).expect("a command is written as JSON");
        let read: Command = serde_json::from_str(&written).expect("and read back");
        assert_eq!(read, command, "{written}");
    }
}
