//! Words around somebody else's screen, seen from the console.

/// What stands around it.
#[derive(Debug)]
#[expect(missing_docs, reason = "each is named for what it says")]
pub struct ViewAs {
    pub title: fn(&str) -> String,
    /// Whose phone it is.
    pub phone_of: fn(&str) -> String,
    pub host_of: fn(u16) -> String,
    pub nothing_sent: &'static str,
    pub moves: &'static str,
    pub stands: &'static str,
    pub stop: &'static str,
    pub go_on: &'static str,
    pub back: &'static str,
    pub frame: &'static str,
    pub has_left: fn(&str) -> String,
    pub without_phone: fn(&str) -> String,
}

pub(in crate::words) static FR: ViewAs = ViewAs {
    title: |who| format!("Voir comme {who} · Tablée"),
    phone_of: |name| format!("Vous voyez le téléphone {}.", of(name)),
    host_of: |table| format!("Vous voyez l’écran de l’hôte de la table {table}."),
    nothing_sent: "Rien ici n’est envoyé.",
    moves: "La vue suit d’elle-même.",
    stands: "La vue est arrêtée.",
    stop: "Arrêter la vue",
    go_on: "Reprendre la vue",
    back: "Retour à la console",
    frame: "Son écran",
    has_left: |name| format!("{name} n’est plus dans l’atelier\u{a0}: son téléphone montre la porte d’entrée."),
    without_phone: |name| format!("{name} est là sans téléphone. Voici ce qu’il montrerait."),
};

/// « d’Ann », « de Ben ».
fn of(name: &str) -> String {
    let first = name.chars().next().and_then(|sign| sign.to_lowercase().next());
    match first {
        Some(
            'a' | 'e' | 'i' | 'o' | 'u' | 'h' | 'à' | 'â' | 'é' | 'è' | 'ê' | 'ë' | 'î' | 'ï' | 'ô' | 'ö' | 'œ' | 'ü',
        ) => {
            format!("d’{name}")
        }
        Some(_) | None => format!("de {name}"),
    }
}

pub(in crate::words) static EN: ViewAs = ViewAs {
    title: |who| format!("See as {who} · Tablée"),
    phone_of: |name| format!("You see the phone of {name}."),
    host_of: |table| format!("You see the screen of the host of table {table}."),
    nothing_sent: "Nothing here is sent.",
    moves: "The view follows by itself.",
    stands: "The view stands still.",
    stop: "Hold the view",
    go_on: "Let the view go on",
    back: "Back to the console",
    frame: "Their screen",
    has_left: |name| format!("{name} is no longer in the workshop: their phone shows the entrance."),
    without_phone: |name| format!("{name} is here without a phone. This is what it would show."),
};
