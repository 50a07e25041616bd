//! Words of the wall.

use super::plural;
use workshop::Language::{En, Fr};

/// What the room reads from afar.
#[derive(Debug)]
#[expect(missing_docs, reason = "each is named for what it says")]
pub struct Wall {
    pub title: &'static str,
    pub join: &'static str,
    pub join_short: &'static str,
    pub no_account: &'static str,
    pub rounds_over: &'static str,
    pub tables: &'static str,
    pub go_to_round: fn(u8) -> String,
    pub closed: &'static str,
    pub pages: fn(usize, usize) -> String,
    pub people_short: fn(usize) -> String,
    pub qr: &'static str,
    pub connected: fn(usize) -> String,
    pub voted: fn(usize) -> String,
    pub come_late: &'static str,
}

pub(super) static FR: Wall = Wall {
    title: "Mur",
    join: "Rejoignez l’atelier",
    join_short: "Rejoindre",
    rounds_over: "Les tours sont finis. Rejoignez toute la salle.",
    no_account: "Scannez, ou tapez l’adresse puis le code. Sans compte, le prénom est facultatif.",
    tables: "Les tables",
    go_to_round: |round| format!("Passez à votre table du tour {round}"),
    closed: "fermée",
    pages: |page, of| format!("Tables, page {page} sur {of}"),
    people_short: |count| format!("{count} pers."),
    qr: "Code à scanner pour entrer dans l’atelier",
    connected: |count| plural(Fr, count, "téléphone connecté", "téléphones connectés"),
    voted: |count| match count {
        0 => "Personne n’a encore voté".into(),
        1 => "1 personne a voté".into(),
        count => format!("{count} personnes ont voté"),
    },
    come_late: "Pour lire et répondre, scannez ou allez sur",
};

pub(super) static EN: Wall = Wall {
    title: "Wall",
    join: "Join the workshop",
    join_short: "Join",
    rounds_over: "The rounds are over. Join the whole room.",
    no_account: "Scan, or type the address and then the code. No account, the first name is optional.",
    tables: "The tables",
    go_to_round: |round| format!("Go to your table of round {round}"),
    closed: "closed",
    pages: |page, of| format!("Tables, page {page} of {of}"),
    people_short: |count| plural(En, count, "person", "people"),
    qr: "Code to scan to enter the workshop",
    connected: |count| plural(En, count, "phone connected", "phones connected"),
    voted: |count| match count {
        0 => "Nobody has voted yet".into(),
        1 => "1 person has voted".into(),
        count => format!("{count} people have voted"),
    },
    come_late: "To read and answer, scan or go to",
};
