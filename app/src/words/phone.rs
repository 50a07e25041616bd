//! Words of the phone.

use super::plural;
use workshop::Language::{En, Fr};
use workshop::{PostKind, Privacy};

/// What a participant reads.
#[derive(Debug)]
#[expect(missing_docs, reason = "each is named for what it says")]
pub struct Phone {
    pub your_table: &'static str,
    pub next_table: &'static str,
    pub no_seat: &'static str,
    pub no_seat_help: &'static str,
    pub go_to: fn(u16) -> String,
    pub rounds_over: &'static str,
    pub you_stay: fn(u16) -> String,
    pub then: fn(u8) -> String,
    /// Between the table that she leaves and the next one.
    pub to: &'static str,
    pub within: fn(i64) -> String,
    pub other_table: &'static str,
    pub choose: &'static str,
    pub wishes: &'static str,
    pub itinerary: &'static str,
    pub no_table_yet: &'static str,
    pub next_changed: fn(u16) -> String,
    pub table_changed: fn(u16) -> String,
    pub unsent: &'static str,
    pub ask: &'static str,
    pub you_write: &'static str,
    pub your_words: &'static str,
    pub placeholder: &'static str,
    pub example: &'static str,
    pub example_hint: &'static str,
    pub send: fn(PostKind) -> &'static str,
    pub send_plain: &'static str,
    pub signs_left: fn(usize) -> String,
    pub too_long_by: fn(usize) -> String,
    pub mine: &'static str,
    pub at_table: &'static str,
    pub nothing_yet: &'static str,
    pub sent: &'static str,
    pub waiting: &'static str,
    pub refused: &'static str,
    pub late: &'static str,
    pub hidden: &'static str,
    /// It waits for a facilitator's word.
    pub to_be_read: &'static str,
    /// She took it back.
    pub withdrawn: &'static str,
    pub retry: &'static str,
    pub discard: &'static str,
    pub edit: &'static str,
    pub save: &'static str,
    pub withdraw: &'static str,
    pub who_sees: fn(Privacy) -> &'static str,
    pub called: fn(Option<&str>, u32) -> String,
    pub late_text: &'static str,
    pub late_send: fn(u16, u8) -> String,
    pub myself: &'static str,
    /// Before what facilitators say.
    pub says: &'static str,
    pub read: &'static str,
    /// Contributions that she took back.
    pub put_back: &'static str,
    /// Below the lines of the relecture.
    pub add_missing: &'static str,
    /// What she has said of the lines waits for the network.
    pub voice_waits: &'static str,
    /// The theme that she listens for.
    pub lens: fn(&str) -> String,
    pub title: fn(&str) -> String,
    pub arrived: fn(usize) -> String,
}

/// Whole seconds that are left, 0 once the time is up.
fn seconds(left: i64) -> i64 {
    (left + 999).max(0) / 1_000
}

pub(super) static FR: Phone = Phone {
    your_table: "Votre table",
    next_table: "Votre prochaine table",
    no_seat: "Pas encore de place",
    no_seat_help: "Votre table s’affichera ici dès que le plan est prêt.",
    go_to: |table| format!("Allez à la table {table}"),
    rounds_over: "Les tours sont finis. Rejoignez toute la salle.",
    you_stay: |table| format!("Vous restez à la table {table}"),
    then: |round| format!("Au tour {round}"),
    to: "puis",
    within: |left| match seconds(left) {
        0 => "maintenant".into(),
        seconds @ 1..60 => format!("dans {seconds} s"),
        seconds => format!("dans {} min", (seconds + 30) / 60),
    },
    other_table: "Je suis à une autre table",
    choose: "Choisir ma table",
    wishes: "Mes souhaits",
    itinerary: "Mon parcours",
    no_table_yet: "pas encore de table",
    next_changed: |table| format!("Votre prochaine table a changé\u{a0}: table {table}"),
    table_changed: |table| format!("Votre table a changé\u{a0}: table {table}"),
    unsent: "Un texte n’est pas encore envoyé",
    ask: "Que retenez-vous de ce récit\u{202f}?",
    you_write: "Vous écrivez",
    your_words: "Votre contribution",
    placeholder: "Une phrase qu’une personne absente comprendra demain",
    example: "Exemple (facultatif)",
    example_hint: "ex\u{a0}: OT Sud Cévennes, un comité de professionnels",
    send: |kind| match kind {
        PostKind::Idea => "Envoyer l’idée",
        PostKind::Finding => "Envoyer le constat",
    },
    send_plain: "Envoyer",
    signs_left: |left| plural(Fr, left, "signe restant", "signes restants"),
    too_long_by: |over| format!("{} de trop", plural(Fr, over, "signe", "signes")),
    mine: "Vos contributions",
    at_table: "À votre table",
    nothing_yet: "Rien encore. La première idée compte autant que la dernière.",
    sent: "Envoyée",
    waiting: "En attente",
    refused: "Refusée",
    late: "Arrivée tard",
    hidden: "Masquée par l’animation",
    to_be_read: "Reçue, en attente de lecture par l’animation",
    withdrawn: "Retirée",
    retry: "Réessayer",
    discard: "Retirer d’ici",
    edit: "Modifier",
    save: "Enregistrer",
    withdraw: "Retirer",
    who_sees: |privacy| match privacy {
        Privacy::Name => "Votre table lit votre texte sans votre nom. L’animation voit qui a écrit.",
        Privacy::Pseudonym => {
            "Votre table lit votre texte sans votre nom. L’animation voit le prénom que vous avez choisi."
        }
        Privacy::Unlinked => {
            "Aucun lien n’est gardé entre vous et ce texte. Seul ce téléphone pourra le modifier, et plus s’il en perd la clé."
        }
    },
    called: |name, arrival| name.map_or_else(|| format!("Participant·e {arrival}"), ToOwned::to_owned),
    late_text: "La récolte est fermée, mais votre texte compte encore.",
    late_send: |table, round| format!("Envoyer pour la table {table}, tour {round}"),
    myself: "Moi",
    says: "L’animation\u{a0}:",
    read: "Lu",
    put_back: "Remettre",
    add_missing: "Ajouter ce qui manque",
    voice_waits: "Votre réponse attend le réseau. Gardez cette page ouverte.",
    lens: |theme| {
        format!("Votre loupe\u{a0}: {theme}. Écoutez surtout ce qui touche à ce thème\u{202f}; le reste compte aussi.")
    },
    title: |workshop| format!("{workshop} · Tablée"),
    arrived: |count| match count {
        1 => "Une nouvelle contribution à votre table".into(),
        count => format!("{count} nouvelles contributions à votre table"),
    },
};

pub(super) static EN: Phone = Phone {
    your_table: "Your table",
    next_table: "Your next table",
    no_seat: "No seat yet",
    no_seat_help: "Your table appears here as soon as the plan is ready.",
    go_to: |table| format!("Go to table {table}"),
    rounds_over: "The rounds are over. Join the whole room.",
    you_stay: |table| format!("You stay at table {table}"),
    then: |round| format!("In round {round}"),
    to: "then",
    within: |left| match seconds(left) {
        0 => "now".into(),
        seconds @ 1..60 => format!("in {seconds} s"),
        seconds => format!("in {} min", (seconds + 30) / 60),
    },
    other_table: "I am at another table",
    choose: "Choose my table",
    wishes: "My wishes",
    itinerary: "My tables",
    no_table_yet: "no table yet",
    next_changed: |table| format!("Your next table has changed: table {table}"),
    table_changed: |table| format!("Your table has changed: table {table}"),
    unsent: "A text has not been sent yet",
    ask: "What do you take away from this story?",
    you_write: "You write",
    your_words: "Your contribution",
    placeholder: "A sentence that somebody absent will understand tomorrow",
    example: "Example (optional)",
    example_hint: "e.g. a committee of professionals that meets monthly",
    send: |kind| match kind {
        PostKind::Idea => "Send the idea",
        PostKind::Finding => "Send the finding",
    },
    send_plain: "Send",
    signs_left: |left| plural(En, left, "sign left", "signs left"),
    too_long_by: |over| format!("{} too many", plural(En, over, "sign", "signs")),
    mine: "Your contributions",
    at_table: "At your table",
    nothing_yet: "Nothing yet. The first idea counts as much as the last.",
    sent: "Sent",
    waiting: "On its way",
    refused: "Refused",
    late: "Came late",
    hidden: "Hidden by the facilitators",
    to_be_read: "Received, waiting for a facilitator to read it",
    withdrawn: "Taken back",
    retry: "Try again",
    discard: "Remove from here",
    edit: "Edit",
    save: "Save",
    withdraw: "Withdraw",
    who_sees: |privacy| match privacy {
        Privacy::Name => "Your table reads your text without your name. Facilitators see who wrote it.",
        Privacy::Pseudonym => "Your table reads your text without your name. Facilitators see the name you chose.",
        Privacy::Unlinked => {
            "No link is kept between you and this text. Only this phone can change it, and not if it loses its key."
        }
    },
    called: |name, arrival| name.map_or_else(|| format!("Participant {arrival}"), ToOwned::to_owned),
    late_text: "The harvest is closed, but your text still counts.",
    late_send: |table, round| format!("Send for table {table}, round {round}"),
    myself: "Me",
    says: "Facilitators:",
    read: "Read",
    put_back: "Put back",
    add_missing: "Add what is missing",
    voice_waits: "Your answer waits for the network. Keep this page open.",
    lens: |theme| format!("Your lens: {theme}. Listen above all for what touches it; all else counts too."),
    title: |workshop| format!("{workshop} · Tablée"),
    arrived: |count| match count {
        1 => "A new contribution at your table".into(),
        count => format!("{count} new contributions at your table"),
    },
};

#[cfg(test)]
mod tests {
    use super::FR;

    #[test]
    fn what_is_left_is_said_in_minutes_and_at_the_end_in_seconds() {
        let said: Vec<_> = [120_000, 90_000, 89_000, 60_000, 59_100, 59_000, 1, 0, -5_000].map(FR.within).into();
        let expected = ["2 min", "2 min", "1 min", "1 min", "1 min", "59 s", "1 s"].map(|left| format!("dans {left}"));
        assert_eq!(said[..7], expected);
        assert_eq!(said[7..], ["maintenant", "maintenant"]);
    }
}
