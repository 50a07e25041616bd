//! What a form of the preparation asks for, as a command.

use super::agenda;
use app::pages::setup::{Step, Typed};
use std::str::FromStr as _;
use uuid::Uuid;
use workshop::command::{Boarding, Description, Drive, Setup, TableForm, ThemeForm};
use workshop::day::Doors;
use workshop::refusal::What;
use workshop::template::Template;
use workshop::voices::Ballot;
use workshop::{Command, Date, Hue, Language, Refusal, Shape, TableId, ThemeId, TimeOfDay, Workshop};

/// What is asked.
#[derive(Debug)]
pub struct Asked {
    /// The step whose form it is.
    pub step: Step,
    /// The command, unless what was typed cannot be one.
    pub command: Result<Command, Refusal>,
}

/// Reads a form. `None`: there is no such form.
#[must_use]
pub fn read(workshop: &Workshop, what: &str, typed: &Typed) -> Option<Asked> {
    let (step, command) = match what {
        "presentation" => (Step::Title, Ok(setup(Setup::Describe(description(typed))))),
        "modele" => (Step::Title, template(typed).map(|template| setup(Setup::Use(template)))),
        "ajouter-table" => (Step::Tables, Ok(setup(Setup::AddTable(TableForm::default())))),
        "table" => (Step::Tables, edit_table(typed)),
        "retirer-table" => (Step::Tables, table(typed).map(|table| setup(Setup::RemoveTable { table }))),
        "journee" => (Step::Day, Ok(setup(Setup::SetAgenda(agenda::rebuilt(workshop, typed))))),
        "filtre" => (Step::Day, Ok(setup(Setup::SetFilter { words: typed.text("words") }))),
        "vote" => (Step::Day, Ok(setup(Setup::SetBallot(ballot(typed))))),
        "loupes" => (Step::Themes, Ok(setup(Setup::SetLenses { on: typed.get("on") == Some("1") }))),
        "ajouter-theme" => (Step::Themes, Ok(add_theme(typed))),
        "theme" => (Step::Themes, edit_theme(typed)),
        "deplacer-theme" => (Step::Themes, move_theme(typed)),
        "retirer-theme" => (Step::Themes, theme(typed).map(|theme| Command::Board(Boarding::RemoveTheme { theme }))),
        "portes" => (Step::Doors, doors(typed)),
        _ => return None,
    };
    Some(Asked { step, command })
}

fn setup(setup: Setup) -> Command {
    Command::Setup(setup)
}

/// The title page as typed.
#[must_use]
pub fn description(typed: &Typed) -> Description {
    let language = if typed.get("language") == Some(Language::En.code()) { Language::En } else { Language::Fr };
    Description {
        title: typed.text("title"),
        date: typed.get("date").and_then(Date::parse),
        starts_at: typed.get("starts_at").and_then(time),
        place: typed.text("place"),
        organisers: typed.text("organisers"),
        introduction: typed.text("introduction"),
        thanks: typed.text("thanks"),
        language,
    }
}

/// Some browsers send seconds too: 09:30:00.
fn time(written: &str) -> Option<TimeOfDay> {
    TimeOfDay::parse(written.get(..5).unwrap_or(written))
}

/// The template that was chosen.
///
/// # Errors
/// Where none was.
pub fn template(typed: &Typed) -> Result<Template, Refusal> {
    typed.get("template").and_then(Template::parse).ok_or(Refusal::NothingPlanned)
}

fn table(typed: &Typed) -> Result<TableId, Refusal> {
    typed.get("id").and_then(|id| id.parse().ok()).map(TableId).ok_or(Refusal::Unknown(What::Table))
}

fn edit_table(typed: &Typed) -> Result<Command, Refusal> {
    let number = |name| match typed.text(name).trim() {
        "" => None,
        // What is no number is out of range, and the sentence says the range.
        number => Some(number.parse().unwrap_or(0)),
    };
    let form = TableForm {
        name: typed.text("name"),
        shape: Shape::ALL.into_iter().find(|shape| typed.get("shape") == Some(shape.slug())),
        hue: Hue::ALL.into_iter().find(|hue| typed.get("hue") == Some(hue.slug())),
        story: typed.text("story"),
        narrator: typed.text("narrator"),
        host: typed.text("host"),
        questions: typed.text("questions"),
        seats: number("seats"),
        least: number("least"),
        place: typed.text("place"),
    };
    Ok(setup(Setup::EditTable { table: table(typed)?, form }))
}

/// What is no number is out of range, and the sentence says the range.
fn ballot(typed: &Typed) -> Ballot {
    let number = |name| typed.text(name).trim().parse().unwrap_or(0);
    Ballot { dots: number("dots"), most: number("most") }
}

fn theme(typed: &Typed) -> Result<ThemeId, Refusal> {
    identity(typed, "id").map(ThemeId).ok_or(Refusal::Unknown(What::Theme))
}

fn identity(typed: &Typed, name: &str) -> Option<Uuid> {
    typed.get(name).and_then(|id| Uuid::from_str(id).ok())
}

fn theme_form(typed: &Typed) -> ThemeForm {
    ThemeForm { name: typed.text("name"), description: typed.text("description"), keywords: typed.text("keywords") }
}

fn add_theme(typed: &Typed) -> Command {
    let theme = ThemeId(identity(typed, "deed").unwrap_or_else(Uuid::new_v4));
    Command::Board(Boarding::AddTheme { theme, form: theme_form(typed) })
}

fn edit_theme(typed: &Typed) -> Result<Command, Refusal> {
    Ok(Command::Board(Boarding::EditTheme { theme: theme(typed)?, form: theme_form(typed) }))
}

fn move_theme(typed: &Typed) -> Result<Command, Refusal> {
    let before = identity(typed, "before").map(ThemeId);
    Ok(Command::Board(Boarding::MoveTheme { theme: theme(typed)?, before }))
}

fn doors(typed: &Typed) -> Result<Command, Refusal> {
    let doors = match typed.get("doors") {
        Some("open") => Doors::Open,
        Some("closed") => Doors::Closed,
        _ => return Err(Refusal::Unknown(What::Kind)),
    };
    Ok(Command::Drive(Drive::SetDoors(doors)))
}
