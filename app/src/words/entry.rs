//! Words of the quick entry.

use super::plural;
use workshop::Language::{En, Fr};

/// What a facilitator reads while she types in sheets of paper.
#[derive(Debug)]
#[expect(missing_docs, reason = "each is named for what it says")]
pub struct Entry {
    pub title: &'static str,
    pub table: &'static str,
    pub round: &'static str,
    pub kind: &'static str,
    pub text: &'static str,
    pub placeholder: &'static str,
    pub example: &'static str,
    pub save: &'static str,
    pub keys: [(&'static str, &'static str); 3],
    pub one: &'static str,
    pub many: &'static str,
    pub many_text: &'static str,
    pub many_hint: &'static str,
    pub save_many: &'static str,
    pub count: fn(usize, i64) -> String,
    pub latest: &'static str,
    pub nothing_yet: &'static str,
    pub undo: &'static str,
    pub undone: fn(&str) -> String,
    pub restore: &'static str,
    pub actions: &'static str,
    pub nowhere: &'static str,
    pub prepare: &'static str,
    pub stopped: fn(usize, &str) -> String,
}

pub(super) static FR: Entry = Entry {
    title: "Saisir des feuilles",
    table: "Table",
    round: "Tour",
    kind: "C’est",
    text: "Contribution",
    placeholder: "Une ligne, une contribution",
    example: "Exemple (facultatif)",
    save: "Enregistrer",
    keys: [("Entrée", "enregistrer"), ("Maj Tab", "revenir au choix"), ("← →", "changer de sorte, de tour, de table")],
    one: "Une ligne à la fois",
    many: "Coller plusieurs lignes",
    many_text: "Une contribution par ligne",
    many_hint: "Devant une ligne, «\u{a0}i\u{a0}» ou «\u{a0}idée\u{a0}:\u{a0}» en fait une idée, «\u{a0}c\u{a0}» ou «\u{a0}constat\u{a0}:\u{a0}» un constat. Sans rien, elle est de la sorte choisie plus haut.",
    save_many: "Enregistrer toutes les lignes",
    count: |count, minutes| {
        let typed = plural(Fr, count, "saisie", "saisies");
        if minutes < 1 { typed } else { format!("{typed} en {minutes} min") }
    },
    latest: "Les dernières",
    nothing_yet: "Rien encore. Prenez la première feuille.",
    undo: "Annuler cette saisie",
    undone: |text| format!("Saisie annulée\u{a0}: «\u{a0}{text}\u{a0}»"),
    restore: "La remettre",
    actions: "Actions",
    nowhere: "Il faut au moins une table et un tour pour dire d’où vient une feuille.",
    prepare: "Préparer les tables et les tours",
    stopped: |taken, sentence| match taken {
        0 => format!("Première ligne\u{a0}: {sentence}"),
        taken => format!(
            "{}\u{202f}; la ligne suivante ne l’est pas\u{a0}: {sentence}",
            plural(Fr, taken, "ligne est enregistrée", "lignes sont enregistrées")
        ),
    },
};

pub(super) static EN: Entry = Entry {
    title: "Type in sheets",
    table: "Table",
    round: "Round",
    kind: "It is",
    text: "Contribution",
    placeholder: "One line, one contribution",
    example: "Example (optional)",
    save: "Save",
    keys: [("Enter", "save"), ("Shift Tab", "back to the choices"), ("← →", "change kind, round, table")],
    one: "One line at a time",
    many: "Paste several lines",
    many_text: "One contribution a line",
    many_hint: "Before a line, “i ” or “idea:” makes it an idea, “c ” or “finding:” a finding. Without, it is of the kind chosen above.",
    save_many: "Save all lines",
    count: |count, minutes| {
        let typed = format!("{count} typed in");
        if minutes < 1 { typed } else { format!("{typed} in {minutes} min") }
    },
    latest: "The latest",
    nothing_yet: "Nothing yet. Take the first sheet.",
    undo: "Take this one back",
    undone: |text| format!("Taken back: “{text}”"),
    restore: "Put it back",
    actions: "Actions",
    nowhere: "At least one table and one round are needed to say where a sheet comes from.",
    prepare: "Prepare tables and rounds",
    stopped: |taken, sentence| match taken {
        0 => format!("First line: {sentence}"),
        taken => format!("{} saved; the next one is not: {sentence}", plural(En, taken, "line is", "lines are")),
    },
};
