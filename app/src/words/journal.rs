//! Words of the journal of the board: who did what.

use super::plural;
use workshop::Language::{self, En, Fr};
use workshop::act::ActKind;
use workshop::journal::{Noted, Turn};

/// What a facilitator reads of what was done on the board.
#[derive(Debug)]
#[expect(missing_docs, reason = "each is named for what it says")]
pub struct Journal {
    pub title: &'static str,
    pub means: &'static str,
    pub empty: &'static str,
    pub empty_of: fn(&str) -> String,
    pub whose: &'static str,
    pub everybody: &'static str,
    pub counted: fn(usize) -> String,
    pub export: &'static str,
    pub back: &'static str,
    pub facilitator: fn(usize) -> String,
    pub house: &'static str,
    pub host: fn(u16) -> String,
    pub narrator: fn(u16) -> String,
    pub table: fn(u16) -> String,
    pub participant: &'static str,
    /// Whole minutes ago.
    pub ago: fn(i64) -> String,
    /// What was done, without whoever did it: « a rangé « … » dans « … » ».
    pub done: fn(&Noted) -> String,
}

fn quoted(language: Language, text: &str) -> String {
    match language {
        Fr => format!("«\u{a0}{text}\u{a0}»"),
        En => format!("“{text}”"),
    }
}

/// « et 3 autres lignes », nothing where it stands alone.
fn and_others(language: Language, others: usize) -> String {
    match (language, others) {
        (_, 0) => String::new(),
        (Fr, others) => format!(" et {}", plural(Fr, others, "autre ligne", "autres lignes")),
        (En, others) => format!(" and {}", plural(En, others, "other line", "other lines")),
    }
}

pub(super) static FR: Journal = Journal {
    title: "Journal de la mise en thèmes",
    means: "Tout ce qui a été fait sur les lignes et les thèmes, le plus récent d’abord. Rien ne s’y efface\u{a0}: une annulation s’y ajoute.",
    empty: "Rien n’a encore été fait. Rangez une première ligne\u{a0}: elle s’inscrira ici.",
    empty_of: |name| format!("{name} n’a encore rien fait sur les lignes ni sur les thèmes."),
    whose: "De qui",
    everybody: "Tout le monde",
    counted: |acts| plural(Fr, acts, "acte", "actes"),
    export: "Emporter le journal (CSV)",
    back: "Retour à la mise en thèmes",
    facilitator: |place| format!("Facilitation {place}"),
    house: "Tablée",
    host: |table| format!("Hôte de la table {table}"),
    narrator: |table| format!("Témoin de la table {table}"),
    table: |table| format!("Table {table}"),
    participant: "Une personne de la salle",
    ago: |minutes| match minutes {
        ..1 => "à l’instant".into(),
        1..60 => format!("il y a {minutes}\u{a0}min"),
        60..1440 => format!("il y a {}\u{a0}h\u{a0}{:02}", minutes / 60, minutes % 60),
        1440..2880 => "il y a un jour".into(),
        _ => format!("il y a {}\u{a0}jours", minutes / 1440),
    },
    done: |noted| {
        let turn = match noted.turn {
            Turn::Done => "a ",
            Turn::Undone => "a annulé\u{a0}: ",
            Turn::Passed => "a laissé\u{a0}: ",
            Turn::Redone => "a rétabli\u{a0}: ",
        };
        format!("{turn}{}", french(noted))
    },
};

/// The participle: « rangé « … » dans « … » ».
fn french(noted: &Noted) -> String {
    let quoted = |text: &str| quoted(Fr, text);
    let subject = quoted(&noted.subject);
    let target = noted.target.as_deref();
    let others = and_others(Fr, noted.others);
    let lines = plural(Fr, noted.others, "ligne", "lignes");
    match noted.act {
        ActKind::AddTheme => format!("créé le thème {subject}"),
        ActKind::EditTheme => format!("modifié le thème {subject}"),
        ActKind::MoveTheme if noted.subject.is_empty() => "changé l’ordre des thèmes".into(),
        ActKind::MoveTheme => format!("déplacé le thème {subject}"),
        ActKind::RemoveTheme if noted.others == 0 => format!("supprimé le thème {subject}"),
        ActKind::RemoveTheme => format!("supprimé le thème {subject}, {lines} à ranger de nouveau"),
        ActKind::Place | ActKind::Sort => match target {
            Some(theme) => format!("rangé {subject}{others} dans {}", quoted(theme)),
            None => format!("remis {subject}{others} à ranger"),
        },
        ActKind::Reword => format!("reformulé une ligne\u{a0}: {subject}"),
        ActKind::Merge | ActKind::MergeAll => match target {
            Some(other) => format!("fusionné {subject}{others} avec {}", quoted(other)),
            None => format!("fusionné {subject}{others}"),
        },
        ActKind::TakeApart => format!("détaché {subject}"),
        ActKind::Hide => format!("masqué {subject}"),
        ActKind::Restore => format!("remis {subject}"),
        ActKind::Gather if noted.others == 0 => format!("créé le thème {subject}"),
        ActKind::Gather => format!("créé le thème {subject} avec {lines}"),
        ActKind::MergeThemes => match target {
            Some(theme) => format!("fusionné le thème {subject} avec {}", quoted(theme)),
            None => format!("fusionné le thème {subject} avec un autre"),
        },
        ActKind::Mark => format!("posé ou ôté un repère sur {subject}"),
        ActKind::Judge => format!("donné son avis sur deux lignes proches, dont {subject}"),
    }
}

pub(super) static EN: Journal = Journal {
    title: "Journal of the sorting",
    means: "All that was done to lines and themes, the latest first. Nothing is wiped out: an undo is added.",
    empty: "Nothing has been done yet. Sort a first line: it will be noted here.",
    empty_of: |name| format!("{name} has done nothing yet to lines or themes."),
    whose: "Whose",
    everybody: "Everybody",
    counted: |acts| plural(En, acts, "act", "acts"),
    export: "Take the journal along (CSV)",
    back: "Back to the sorting",
    facilitator: |place| format!("Facilitator {place}"),
    house: "Tablée",
    host: |table| format!("Host of table {table}"),
    narrator: |table| format!("Narrator of table {table}"),
    table: |table| format!("Table {table}"),
    participant: "Somebody in the room",
    ago: |minutes| match minutes {
        ..1 => "just now".into(),
        1..60 => format!("{minutes} min ago"),
        60..1440 => format!("{} h {:02} ago", minutes / 60, minutes % 60),
        1440..2880 => "a day ago".into(),
        _ => format!("{} days ago", minutes / 1440),
    },
    done: |noted| {
        let turn = match noted.turn {
            Turn::Done => "",
            Turn::Undone => "undid: ",
            Turn::Passed => "left as it is: ",
            Turn::Redone => "did again: ",
        };
        format!("{turn}{}", english(noted))
    },
};

fn english(noted: &Noted) -> String {
    let quoted = |text: &str| quoted(En, text);
    let subject = quoted(&noted.subject);
    let target = noted.target.as_deref();
    let others = and_others(En, noted.others);
    let lines = plural(En, noted.others, "line", "lines");
    match noted.act {
        ActKind::AddTheme => format!("created the theme {subject}"),
        ActKind::EditTheme => format!("changed the theme {subject}"),
        ActKind::MoveTheme if noted.subject.is_empty() => "changed the order of the themes".into(),
        ActKind::MoveTheme => format!("moved the theme {subject}"),
        ActKind::RemoveTheme if noted.others == 0 => format!("removed the theme {subject}"),
        ActKind::RemoveTheme => format!("removed the theme {subject}, {lines} to sort again"),
        ActKind::Place | ActKind::Sort => match target {
            Some(theme) => format!("sorted {subject}{others} into {}", quoted(theme)),
            None => format!("put {subject}{others} back to sort"),
        },
        ActKind::Reword => format!("reworded a line: {subject}"),
        ActKind::Merge | ActKind::MergeAll => match target {
            Some(other) => format!("merged {subject}{others} with {}", quoted(other)),
            None => format!("merged {subject}{others}"),
        },
        ActKind::TakeApart => format!("took {subject} apart"),
        ActKind::Hide => format!("hid {subject}"),
        ActKind::Restore => format!("put {subject} back"),
        ActKind::Gather if noted.others == 0 => format!("created the theme {subject}"),
        ActKind::Gather => format!("created the theme {subject} with {lines}"),
        ActKind::MergeThemes => match target {
            Some(theme) => format!("merged the theme {subject} with {}", quoted(theme)),
            None => format!("merged the theme {subject} with another"),
        },
        ActKind::Mark => format!("set or took off a mark on {subject}"),
        ActKind::Judge => format!("gave a word on two lines alike, one of them {subject}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use workshop::{Moment, Who};

    fn noted(act: ActKind, turn: Turn, others: usize, target: Option<&str>) -> Noted {
        let subject = "Une navette".to_owned();
        let target = target.map(str::to_owned);
        Noted { number: 3, at: Moment(0), who: Who::House, act, turn, subject, others, target }
    }

    #[test]
    fn an_act_reads_as_a_sentence() {
        let said = |noted: &Noted| (FR.done)(noted);
        assert_eq!(
            said(&noted(ActKind::Place, Turn::Done, 0, Some("Se déplacer"))),
            "a rangé «\u{a0}Une navette\u{a0}» dans «\u{a0}Se déplacer\u{a0}»"
        );
        assert_eq!(
            said(&noted(ActKind::Sort, Turn::Undone, 33, Some("Se déplacer"))),
            "a annulé\u{a0}: rangé «\u{a0}Une navette\u{a0}» et 33 autres lignes dans «\u{a0}Se déplacer\u{a0}»"
        );
        assert_eq!(said(&noted(ActKind::Place, Turn::Done, 0, None)), "a remis «\u{a0}Une navette\u{a0}» à ranger");
        assert_eq!(
            (EN.done)(&noted(ActKind::Gather, Turn::Redone, 2, None)),
            "did again: created the theme “Une navette” with 2 lines"
        );
    }

    #[test]
    fn how_long_ago_is_said_without_a_clock() {
        assert_eq!((FR.ago)(0), "à l’instant");
        assert_eq!((FR.ago)(125), "il y a 2\u{a0}h\u{a0}05");
        assert_eq!((FR.ago)(3 * 1440), "il y a 3\u{a0}jours");
        assert_eq!((EN.ago)(59), "59 min ago");
    }
}
