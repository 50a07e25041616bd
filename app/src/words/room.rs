//! Words that every live screen shares.

use super::plural;
use workshop::Language::{En, Fr};
use workshop::sight::TableSign;
use workshop::{Hue, PhaseKind, PostKind, Shape};

/// Phases, kinds, tables, clock.
#[derive(Debug)]
#[expect(missing_docs, reason = "each is named for what it says")]
pub struct Room {
    pub phase: fn(PhaseKind) -> &'static str,
    /// What the room is asked to do in a phase.
    pub instruction: fn(PhaseKind) -> &'static str,
    pub kind: fn(PostKind) -> &'static str,
    pub kind_means: fn(PostKind) -> &'static str,
    pub shape: fn(Shape) -> &'static str,
    pub hue: fn(Hue) -> &'static str,
    pub table: fn(u16) -> String,
    pub round: fn(u8) -> String,
    pub round_of: fn(u8, u8) -> String,
    pub by: &'static str,
    pub people: fn(usize) -> String,
    pub contributions: fn(usize) -> String,
    pub before: &'static str,
    pub ended: &'static str,
    pub paused: &'static str,
    pub over_by: fn(i64) -> String,
    pub minutes_left: fn(i64) -> String,
    pub minutes: fn(u32) -> String,
    pub offline: &'static str,
    pub next: &'static str,
    pub home: &'static str,
    pub skip: &'static str,
}

impl Room {
    /// A table in full for those who do not see it: « Table 3, hexagone bleu, Ganges ».
    #[must_use]
    pub fn sign(&self, sign: &TableSign) -> String {
        let looks = format!("{}, {} {}", (self.table)(sign.id.0), (self.shape)(sign.shape), (self.hue)(sign.hue));
        sign.name.as_ref().map_or_else(|| looks.clone(), |name| format!("{looks}, {name}"))
    }
}

/// Time left as a clock reads it: « 4:05 », « −0:30 » once it overruns.
#[must_use]
pub fn clock(left: i64) -> String {
    // A clock that shows 0:00 has run out: round up while time is left.
    let seconds = if left > 0 { (left + 999) / 1_000 } else { left / 1_000 };
    let sign = if seconds < 0 { "−" } else { "" };
    let seconds = seconds.abs();
    format!("{sign}{}:{:02}", seconds / 60, seconds % 60)
}

pub(super) static FR: Room = Room {
    phase: |kind| match kind {
        PhaseKind::Opening => "Ouverture",
        PhaseKind::Break => "Pause",
        PhaseKind::Sorting => "Mise en thèmes",
        PhaseKind::Restitution => "Restitution",
        PhaseKind::Review => "Relecture",
        PhaseKind::Vote => "Vote",
        PhaseKind::Closing => "Clôture",
        PhaseKind::Welcome => "Accueil",
        PhaseKind::Story => "Récit",
        PhaseKind::Questions => "Questions",
        PhaseKind::Harvest => "Récolte",
        PhaseKind::Move => "Déplacement",
    },
    instruction: |kind| match kind {
        PhaseKind::Opening => "Bienvenue. L’atelier commence ensemble, ici.",
        PhaseKind::Break => "C’est la pause.",
        PhaseKind::Sorting => "Les contributions sont rangées par thème.",
        PhaseKind::Restitution => "Chaque thème est présenté à la salle.",
        PhaseKind::Review => "Relisez les thèmes\u{a0}: est-ce bien ce qui a été dit\u{202f}?",
        PhaseKind::Vote => "Choisissez ce qui compte le plus.",
        PhaseKind::Closing => "Merci. L’atelier se termine ensemble.",
        PhaseKind::Welcome => "Installez-vous et présentez-vous à votre table.",
        PhaseKind::Story => "Écoutez le récit. Le téléphone peut rester posé.",
        PhaseKind::Questions => "Posez vos questions au témoin.",
        PhaseKind::Harvest => "Écrivez ce que vous retenez\u{a0}: idées et constats.",
        PhaseKind::Move => "Rejoignez votre prochaine table.",
    },
    kind: |kind| match kind {
        PostKind::Idea => "Idée",
        PostKind::Finding => "Constat",
    },
    kind_means: |kind| match kind {
        PostKind::Idea => "ce qu’on pourrait faire",
        PostKind::Finding => "ce qu’on a observé",
    },
    shape: |shape| match shape {
        Shape::Circle => "cercle",
        Shape::Square => "carré",
        Shape::Hexagon => "hexagone",
        Shape::Oval => "ovale",
        Shape::Triangle => "triangle",
        Shape::Pentagon => "pentagone",
        Shape::Diamond => "losange",
        Shape::Octagon => "octogone",
    },
    hue: |hue| match hue {
        Hue::Brick => "brique",
        Hue::Ocean => "bleu",
        Hue::Moss => "vert mousse",
        Hue::Plum => "prune",
        Hue::Ochre => "ocre",
        Hue::Teal => "vert d’eau",
        Hue::Rose => "rose",
        Hue::Slate => "ardoise",
    },
    table: |number| format!("Table {number}"),
    round: |round| format!("Tour {round}"),
    round_of: |round, of| format!("Tour {round} sur {of}"),
    by: "par",
    people: |count| plural(Fr, count, "personne", "personnes"),
    contributions: |count| plural(Fr, count, "contribution", "contributions"),
    before: "L’atelier n’a pas encore commencé.",
    ended: "L’atelier est terminé. Merci d’avoir participé.",
    paused: "En pause",
    over_by: |minutes| format!("dépassé de {minutes} min"),
    minutes_left: |minutes| format!("{minutes} min"),
    minutes: |minutes| format!("{minutes} min"),
    offline: "Connexion perdue. Tout reprend tout seul dès qu’elle revient.",
    next: "Ensuite",
    home: "Tablée, accueil",
    skip: "Aller au contenu",
};

pub(super) static EN: Room = Room {
    phase: |kind| match kind {
        PhaseKind::Opening => "Opening",
        PhaseKind::Break => "Break",
        PhaseKind::Sorting => "Sorting",
        PhaseKind::Restitution => "Presentation",
        PhaseKind::Review => "Review",
        PhaseKind::Vote => "Vote",
        PhaseKind::Closing => "Closing",
        PhaseKind::Welcome => "Welcome",
        PhaseKind::Story => "Story",
        PhaseKind::Questions => "Questions",
        PhaseKind::Harvest => "Harvest",
        PhaseKind::Move => "Moving",
    },
    instruction: |kind| match kind {
        PhaseKind::Opening => "Welcome. The workshop begins together, here.",
        PhaseKind::Break => "Time for a break.",
        PhaseKind::Sorting => "Contributions are being sorted by theme.",
        PhaseKind::Restitution => "Each theme is presented to the room.",
        PhaseKind::Review => "Read the themes again: is this what was said?",
        PhaseKind::Vote => "Choose what matters most.",
        PhaseKind::Closing => "Thank you. The workshop closes together.",
        PhaseKind::Welcome => "Sit down and say hello to your table.",
        PhaseKind::Story => "Listen to the story. Your phone can rest.",
        PhaseKind::Questions => "Ask the narrator your questions.",
        PhaseKind::Harvest => "Write down what you take away: ideas and findings.",
        PhaseKind::Move => "Go to your next table.",
    },
    kind: |kind| match kind {
        PostKind::Idea => "Idea",
        PostKind::Finding => "Finding",
    },
    kind_means: |kind| match kind {
        PostKind::Idea => "what could be done",
        PostKind::Finding => "what was observed",
    },
    shape: |shape| match shape {
        Shape::Circle => "circle",
        Shape::Square => "square",
        Shape::Hexagon => "hexagon",
        Shape::Oval => "oval",
        Shape::Triangle => "triangle",
        Shape::Pentagon => "pentagon",
        Shape::Diamond => "diamond",
        Shape::Octagon => "octagon",
    },
    hue: |hue| match hue {
        Hue::Brick => "brick",
        Hue::Ocean => "blue",
        Hue::Moss => "moss green",
        Hue::Plum => "plum",
        Hue::Ochre => "ochre",
        Hue::Teal => "teal",
        Hue::Rose => "pink",
        Hue::Slate => "slate",
    },
    table: |number| format!("Table {number}"),
    round: |round| format!("Round {round}"),
    round_of: |round, of| format!("Round {round} of {of}"),
    by: "by",
    people: |count| plural(En, count, "person", "people"),
    contributions: |count| plural(En, count, "contribution", "contributions"),
    before: "The workshop has not begun yet.",
    ended: "The workshop is over. Thank you for taking part.",
    paused: "Paused",
    over_by: |minutes| format!("{minutes} min over"),
    minutes_left: |minutes| format!("{minutes} min"),
    minutes: |minutes| format!("{minutes} min"),
    offline: "Connection lost. Everything resumes by itself when it returns.",
    next: "Next",
    home: "Tablée, first page",
    skip: "Skip to content",
};

#[cfg(test)]
mod tests {
    use super::clock;

    #[test]
    fn a_clock_counts_down_to_nothing_and_then_says_how_much_over() {
        let read: Vec<_> = [245_000, 244_001, 1, 0, -999, -30_000].map(clock).into();
        assert_eq!(read, ["4:05", "4:05", "0:01", "0:00", "0:00", "−0:30"]);
    }
}
