//! Words about what keeps the server from writing.

/// What happens, and what to do about it.
pub type Remedy = (&'static str, &'static str);

/// When nothing can be written.
#[derive(Debug)]
#[expect(missing_docs, reason = "each is named for what it says")]
pub struct Obstacle {
    pub full: Remedy,
    pub locked: Remedy,
    pub read_only: Remedy,
    pub damaged: Remedy,
    pub other: Remedy,
    pub nothing_lost: &'static str,
    pub since: fn(&str) -> String,
}

pub(in crate::words) static FR: Obstacle = Obstacle {
    full: ("Le disque de cet ordinateur est plein\u{a0}: rien ne s’enregistre.", "Libérez de la place sur son disque."),
    locked: (
        "Un autre programme tient le fichier de l’atelier\u{a0}: rien ne s’enregistre.",
        "Fermez ce qui l’a ouvert sur l’ordinateur qui sert\u{a0}: sauvegarde, antivirus, un second Tablée.",
    ),
    read_only: (
        "Le dossier de l’atelier n’accepte plus d’écriture.",
        "Rendez-le modifiable sur l’ordinateur qui sert, ou rebranchez son disque.",
    ),
    damaged: (
        "Le fichier de l’atelier est abîmé\u{a0}: rien ne s’enregistre.",
        "Remettez la dernière sauvegarde sur l’ordinateur qui sert\u{202f}; gardez le fichier abîmé de côté.",
    ),
    other: (
        "L’ordinateur qui sert ne parvient plus à enregistrer.",
        "Son journal dit pourquoi\u{202f}; vérifiez d’abord son disque.",
    ),
    nothing_lost: "Rien de ce qui a été reçu n’est perdu. Les téléphones gardent ce qui s’écrit et l’enverront \
        d’eux-mêmes.",
    since: |time| format!("depuis {time}"),
};

pub(in crate::words) static EN: Obstacle = Obstacle {
    full: ("The disk of this computer is full: nothing is saved.", "Free some room on its disk."),
    locked: (
        "Another program holds the workshop’s file: nothing is saved.",
        "Close what has opened it on the computer that serves: a backup, an antivirus, a second Tablée.",
    ),
    read_only: (
        "The workshop’s folder takes no writing any more.",
        "Make it writable on the computer that serves, or plug its disk in again.",
    ),
    damaged: (
        "The workshop’s file is damaged: nothing is saved.",
        "Put the last backup in its place on the computer that serves; keep the damaged file aside.",
    ),
    other: ("The computer that serves cannot save any more.", "Its log says why; look at its disk first."),
    nothing_lost: "Nothing that was received is lost. Phones keep what is written and will send it by themselves.",
    since: |time| format!("since {time}"),
};
