//! What people do, in verbs: driving the day, changing posts, sorting the board.

use super::{Answer, Room, Someone};
use workshop::command::{Boarding, Command, Draft, Drive, People, Posting, ProfileForm, Setup, TableForm, ThemeForm};
use workshop::people::Seat;
use workshop::seating::{Mode, Seating, TieKind};
use workshop::{PersonId, PhaseId, PostId, PostKind, Refusal, Round, TableId, ThemeId};

/// An idea with an identity of its own.
pub fn draft(room: &Room, table: TableId, round: Round, text: &str) -> Draft {
    let id = PostId(room.draw());
    Draft { id, kind: PostKind::Idea, text: text.into(), examples: Vec::new(), table, round, theme: None, key: None }
}

/// A table's sheet with a story and a narrator.
pub fn sheet(story: &str, narrator: &str) -> TableForm {
    TableForm { story: story.into(), narrator: narrator.into(), ..TableForm::default() }
}

/// A theme with a name and nothing else.
pub fn theme_named(name: &str) -> ThemeForm {
    ThemeForm { name: name.into(), ..ThemeForm::default() }
}

impl Someone<'_> {
    pub fn drives(self, drive: Drive) -> Answer {
        self.asks(Command::Drive(drive))
    }

    pub fn goes_to(self, phase: PhaseId) -> Answer {
        self.drives(Drive::GoTo { from: self.room.phase(), to: phase })
    }

    pub fn steps_back(self) -> Answer {
        self.drives(Drive::StepBack { from: self.room.phase() })
    }

    pub fn extends(self, seconds: i32) -> Answer {
        self.drives(Drive::Extend { seconds })
    }

    /// The house says what the clock says.
    pub fn says_time_is_up(self, phase: PhaseId) -> Answer {
        self.drives(Drive::TimeUp { phase })
    }

    pub fn plans(self, setup: Setup) -> Answer {
        self.asks(Command::Setup(setup))
    }

    pub fn seats(self, person: PersonId, round: u8, table: Option<u16>) -> Answer {
        let seat = Seat { person, round: Round(round), table: table.map(TableId) };
        self.asks(Command::People(People::Seat(vec![seat])))
    }

    /// I sit at this table.
    pub fn sits(self, round: u8, table: u16) -> Answer {
        self.asks(Command::People(People::Sit { round: Round(round), table: TableId(table) }))
    }

    pub fn wishes(self, tables: &[u16]) -> Answer {
        let tables = tables.iter().copied().map(TableId).collect();
        self.asks(Command::People(People::Wish { tables }))
    }

    pub fn describes(self, person: PersonId, form: ProfileForm) -> Answer {
        self.asks(Command::People(People::Describe { person, form }))
    }

    pub fn ties(self, one: PersonId, other: PersonId, kind: Option<TieKind>) -> Answer {
        self.asks(Command::People(People::Tie { pair: (one, other), kind }))
    }

    pub fn holds(self, held: bool) -> Answer {
        self.asks(Command::People(People::Hold { held }))
    }

    /// Closes a table in these rounds and opens it in all others.
    pub fn closes(self, table: u16, rounds: &[u8]) -> Answer {
        let rounds = rounds.iter().copied().map(Round).collect();
        self.plans(Setup::CloseTable { table: TableId(table), rounds })
    }

    pub fn mixes(self, mode: Mode) -> Answer {
        self.plans(Setup::SetSeating(Seating { mode, ..Seating::default() }))
    }

    /// So many chairs at a table.
    pub fn counts_chairs(self, table: u16, seats: u16) -> Answer {
        let form = TableForm { seats: Some(seats), ..sheet("", "") };
        self.plans(Setup::EditTable { table: TableId(table), form })
    }

    pub fn asks_together(self, commands: Vec<Command>) -> Answer {
        self.asks(Command::Together(commands))
    }

    pub fn sends(self, draft: Draft) -> Answer {
        self.asks(Command::Post(Posting::Write(draft)))
    }

    pub fn edits(self, post: PostId, text: &str) -> Answer {
        self.edits_with(post, text, None)
    }

    pub fn edits_with(self, post: PostId, text: &str, key: Option<&str>) -> Answer {
        let (kind, text, key) = (PostKind::Idea, text.to_owned(), key.map(str::to_owned));
        self.asks(Command::Post(Posting::Edit { post, kind, text, examples: Vec::new(), key }))
    }

    pub fn withdraws(self, post: PostId) -> Answer {
        self.asks(Command::Post(Posting::Withdraw { post, key: None }))
    }

    pub fn hides(self, post: PostId) -> Answer {
        self.asks(Command::Post(Posting::Hide { post }))
    }

    pub fn restores(self, post: PostId) -> Answer {
        self.asks(Command::Post(Posting::Restore { post, key: None }))
    }

    pub fn sorts(self, boarding: Boarding) -> Answer {
        self.asks(Command::Board(boarding))
    }

    pub fn adds_theme(self, name: &str) -> Result<ThemeId, Refusal> {
        let theme = ThemeId(self.room.draw());
        self.sorts(Boarding::AddTheme { theme, form: theme_named(name) }).map(|_| theme)
    }

    pub fn removes_theme(self, theme: ThemeId) -> Answer {
        self.sorts(Boarding::RemoveTheme { theme })
    }

    pub fn places(self, line: PostId, theme: Option<ThemeId>) -> Answer {
        self.sorts(Boarding::Place { line, theme, before: None })
    }

    pub fn places_before(self, line: PostId, theme: Option<ThemeId>, before: PostId) -> Answer {
        self.sorts(Boarding::Place { line, theme, before: Some(before) })
    }

    pub fn rewords(self, line: PostId, wording: &str) -> Answer {
        self.sorts(Boarding::Reword { line, wording: wording.into() })
    }

    pub fn merges(self, line: PostId, into: PostId) -> Answer {
        self.sorts(Boarding::Merge { line, into })
    }

    pub fn takes_apart(self, line: PostId) -> Answer {
        self.sorts(Boarding::TakeApart { line })
    }

    pub fn undoes(self) -> Answer {
        self.asks(Command::Undo)
    }

    pub fn redoes(self) -> Answer {
        self.asks(Command::Redo)
    }

    pub fn passes_over(self) -> Answer {
        self.asks(Command::PassOver)
    }
}
