//! Words of the pages on one's own seat.

use super::plural;
use workshop::Language::{En, Fr};

/// What a participant reads where she says which table is hers.
#[derive(Debug)]
#[expect(missing_docs, reason = "each is named for what it says")]
pub struct Seat {
    pub which: &'static str,
    pub which_help: &'static str,
    pub choose: &'static str,
    pub choose_help: &'static str,
    pub to_come: &'static str,
    pub here_now: fn(u8) -> String,
    pub in_round: fn(u8, &str) -> String,
    pub places: fn(usize) -> String,
    pub full: &'static str,
    pub closed: &'static str,
    pub yours: &'static str,
    pub asked_for: &'static str,
    pub over: &'static str,
    pub stays: fn(u16) -> String,
    pub back: &'static str,
    pub am_at: fn(u16) -> String,
    pub sits_already: fn(u16, u8) -> String,
    pub closed_sign: fn(u16, u8) -> String,
    pub another: &'static str,
    pub seats_you: fn(u8) -> String,
    pub wishes: &'static str,
    pub wishes_help: fn(u8) -> String,
    pub wishes_late: &'static str,
    pub fixed: fn(u16) -> String,
    pub stories: &'static str,
    pub rank: fn(usize) -> String,
    pub no_wish: &'static str,
    pub save: &'static str,
    pub myself: &'static str,
    pub personal: &'static str,
    pub personal_help: &'static str,
    pub my_name: &'static str,
    pub rename: &'static str,
    pub two: &'static str,
    pub count_two: &'static str,
    pub shares: fn(Option<&str>) -> String,
    pub count_one: &'static str,
}

pub(super) static FR: Seat = Seat {
    which: "À quelle table êtes-vous\u{202f}?",
    which_help: "Touchez la table où vous êtes assis·e. Personne d’autre ne change de place.",
    choose: "Choisir ma table",
    choose_help: "Pour chaque tour, touchez la table de votre choix. Vous pouvez changer d’avis jusqu’au début du tour.",
    to_come: "Pour les tours à venir, choisissez votre table. Vous pouvez changer d’avis jusqu’au début du tour.",
    here_now: |round| format!("Au tour {round}"),
    in_round: |round, sentence| format!("Tour {round}\u{a0}: {sentence}"),
    places: |left| plural(Fr, left, "place libre", "places libres"),
    full: "complète",
    closed: "fermée",
    yours: "votre table",
    asked_for: "votre choix",
    over: "Les tours sont finis\u{a0}: il n’y a plus de table à rejoindre.",
    stays: |table| {
        format!("Vous êtes attendu·e à la table {table} toute la journée. Si cela a changé, dites-le à l’animation.")
    },
    back: "Revenir à mon écran",
    am_at: |table| format!("Je suis à la table {table}"),
    sits_already: |table, round| format!("C’est noté\u{a0}: vous êtes à la table {table} au tour {round}."),
    closed_sign: |table, round| format!("La table {table} est fermée au tour {round}."),
    another: "Voir les autres tables",
    seats_you: |round| format!("Vous y serez placé·e pour le tour {round}."),
    wishes: "Mes souhaits",
    wishes_help: |rounds| match rounds {
        0 | 1 => {
            "Quel récit aimeriez-vous entendre\u{202f}? Le plan en tient compte autant que les places le permettent."
                .into()
        }
        rounds => format!(
            "Quels récits aimeriez-vous entendre pendant les {rounds} tours\u{202f}? Le plan en tient compte autant que les places le permettent."
        ),
    },
    wishes_late: "L’atelier a commencé\u{a0}: les places sont déjà données. L’animation verra vos souhaits pour les tours à venir.",
    fixed: |table| format!("Une place vous est réservée à la table {table} toute la journée."),
    stories: "Les récits",
    rank: |rank| match rank {
        1 => "1er souhait".into(),
        rank => format!("{rank}e souhait"),
    },
    no_wish: "sans préférence",
    save: "Garder mes souhaits",
    myself: "Moi",
    personal: "Votre code personnel\u{a0}:",
    personal_help: "Notez-le pour revenir depuis un autre téléphone. Les deux marcheront.",
    my_name: "Mon prénom",
    rename: "Changer",
    two: "Nous sommes deux sur ce téléphone\u{a0}: prénom de l’autre",
    count_two: "Compter deux",
    shares: |name| format!("{} partage ce téléphone. Vous comptez deux.", name.unwrap_or("Une autre personne")),
    count_one: "Compter une seule personne",
};

pub(super) static EN: Seat = Seat {
    which: "Which table are you at?",
    which_help: "Tap the table where you sit. Nobody else changes place.",
    choose: "Choose my table",
    choose_help: "For each round, tap the table of your choice. You may change your mind until the round begins.",
    to_come: "For the rounds to come, choose your table. You may change your mind until the round begins.",
    here_now: |round| format!("In round {round}"),
    in_round: |round, sentence| format!("Round {round}: {sentence}"),
    places: |left| plural(En, left, "seat left", "seats left"),
    full: "full",
    closed: "closed",
    yours: "your table",
    asked_for: "your choice",
    over: "The rounds are over: there is no table left to go to.",
    stays: |table| format!("You are expected at table {table} all day. If that has changed, tell the facilitators."),
    back: "Back to my screen",
    am_at: |table| format!("I am at table {table}"),
    sits_already: |table, round| format!("Noted: you are at table {table} in round {round}."),
    closed_sign: |table, round| format!("Table {table} is closed in round {round}."),
    another: "See the other tables",
    seats_you: |round| format!("You will be seated there for round {round}."),
    wishes: "My wishes",
    wishes_help: |rounds| match rounds {
        0 | 1 => "Which story would you like to hear? The plan follows your wish as far as there are seats.".into(),
        rounds => format!(
            "Which stories would you like to hear in the {rounds} rounds? The plan follows your wishes as far as there are seats."
        ),
    },
    wishes_late: "The workshop has begun: seats have been given. Facilitators will see your wishes for the rounds to come.",
    fixed: |table| format!("A seat is kept for you at table {table} all day."),
    stories: "The stories",
    rank: |rank| match rank {
        1 => "1st wish".into(),
        2 => "2nd wish".into(),
        3 => "3rd wish".into(),
        rank => format!("{rank}th wish"),
    },
    no_wish: "no preference",
    save: "Keep my wishes",
    myself: "Me",
    personal: "Your personal code:",
    personal_help: "Note it down to come back from another phone. Both will work.",
    my_name: "My first name",
    rename: "Change",
    two: "We are two on this phone: the other’s first name",
    count_two: "Count two",
    shares: |name| format!("{} shares this phone. You count two.", name.unwrap_or("Another person")),
    count_one: "Count one person only",
};
