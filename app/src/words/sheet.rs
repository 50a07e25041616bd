//! Words of the relecture and of the vote, as the server draws them for phones and for hosts.

use super::plural;
use workshop::Language::{En, Fr};
use workshop::Privacy;
use workshop::voices::Opinion;

/// What somebody reads who reads the lines, or has dots to give.
#[derive(Debug)]
#[expect(missing_docs, reason = "each is named for what it says")]
pub struct Sheet {
    /// Which theme of how many.
    pub step: fn(usize, usize) -> String,
    pub previous: &'static str,
    pub following: &'static str,
    /// The theme that is spoken of before the room.
    pub spoken_of: &'static str,
    pub room_is_at: fn(&str) -> String,
    pub ideas: &'static str,
    pub findings: &'static str,
    /// How many times a line was said, at how many tables; nothing for what was said once.
    pub said: fn(usize, usize) -> Option<String>,
    pub you_find: &'static str,
    pub opinion: fn(Opinion) -> &'static str,
    pub take_back: &'static str,
    pub misfiled: &'static str,
    pub where_to: &'static str,
    pub elsewhere: &'static str,
    pub say_so: &'static str,
    pub said_under: fn(&str) -> String,
    pub said_elsewhere: &'static str,
    pub stands_well: &'static str,
    pub added: &'static str,
    pub no_place: &'static str,
    /// Nothing stands under any theme.
    pub nothing: &'static str,
    pub you: &'static str,
    /// Whoever shares the phone without having given a name.
    pub other: &'static str,
    pub who_answers: &'static str,
    pub left: fn(u8, u8) -> String,
    pub most: fn(u8) -> String,
    pub given: fn(u8) -> String,
    pub one_more: fn(&str) -> String,
    pub one_less: fn(&str) -> String,
    pub kept: fn(Privacy) -> &'static str,
    pub proxy: &'static str,
    pub proxy_help: &'static str,
    pub proxy_nobody: &'static str,
    pub proxy_for: fn(&str) -> String,
    pub back_to_table: &'static str,
    pub participant: fn(u32) -> String,
}

pub(super) static FR: Sheet = Sheet {
    step: |place, all| format!("Thème {place} sur {all}"),
    previous: "Précédent",
    following: "Suivant",
    spoken_of: "La salle en parle maintenant",
    room_is_at: |theme| format!("La salle parle de «\u{a0}{theme}\u{a0}»"),
    ideas: "Idées",
    findings: "Constats",
    said: |times, tables| (times > 1).then(|| format!("dit {times} fois, {}", plural(Fr, tables, "table", "tables"))),
    you_find: "Ce thème dit-il ce qui a été dit\u{202f}?",
    opinion: |opinion| match opinion {
        Opinion::Faithful => "C’est bien cela",
        Opinion::Lacking => "Il manque quelque chose",
    },
    take_back: "touchez encore pour reprendre votre réponse",
    misfiled: "Mal classée\u{202f}?",
    where_to: "Vous la mettriez sous",
    elsewhere: "ailleurs, sans préciser",
    say_so: "Le signaler",
    said_under: |theme| format!("Vous la mettriez sous «\u{a0}{theme}\u{a0}»"),
    said_elsewhere: "Vous la mettriez ailleurs",
    stands_well: "Finalement, elle est bien ici",
    added: "Ajouté par vous",
    no_place: "Il manque quelque chose\u{202f}? Vous n’aviez de place à aucune table\u{a0}: dites-le à l’animation.",
    nothing: "Aucun thème n’est prêt à être lu pour l’instant. Cette page se met à jour d’elle-même.",
    you: "Vous",
    other: "L’autre personne",
    who_answers: "Qui répond\u{202f}?",
    left: |left, dots| match left {
        0 => format!("Vous avez posé vos {}", plural(Fr, usize::from(dots), "gommette", "gommettes")),
        left => format!("Il vous reste {} sur {dots}", plural(Fr, usize::from(left), "gommette", "gommettes")),
    },
    most: |most| format!("au plus {most} par ligne"),
    given: |dots| plural(Fr, usize::from(dots), "gommette", "gommettes"),
    one_more: |line| format!("Une gommette de plus\u{a0}: {line}"),
    one_less: |line| format!("Une gommette de moins\u{a0}: {line}"),
    kept: |privacy| match privacy {
        Privacy::Unlinked => {
            "Vos réponses sont comptées par place, pour que personne ne compte deux fois. Elles ne sont jamais montrées à côté d’un nom et n’ont aucun lien avec ce que vous avez écrit."
        }
        Privacy::Name | Privacy::Pseudonym => "Seuls les totaux sont montrés, jamais vos réponses à côté de votre nom.",
    },
    proxy: "Voter pour une personne sans téléphone",
    proxy_help: "Choisissez la personne, puis posez ses gommettes avec elle.",
    proxy_nobody: "À votre table, chaque personne a un téléphone ou partage celui d’une autre.",
    proxy_for: |name| format!("Gommettes de {name}"),
    back_to_table: "Revenir à ma table",
    participant: |arrival| format!("Participant·e {arrival}"),
};

pub(super) static EN: Sheet = Sheet {
    step: |place, all| format!("Theme {place} of {all}"),
    previous: "Previous",
    following: "Next",
    spoken_of: "The room speaks of it now",
    room_is_at: |theme| format!("The room speaks of “{theme}”"),
    ideas: "Ideas",
    findings: "Findings",
    said: |times, tables| (times > 1).then(|| format!("said {times} times, {}", plural(En, tables, "table", "tables"))),
    you_find: "Does this theme say what was said?",
    opinion: |opinion| match opinion {
        Opinion::Faithful => "That is it",
        Opinion::Lacking => "Something is missing",
    },
    take_back: "press again to take your answer back",
    misfiled: "Wrong theme?",
    where_to: "You would put it under",
    elsewhere: "elsewhere, without saying where",
    say_so: "Say so",
    said_under: |theme| format!("You would put it under “{theme}”"),
    said_elsewhere: "You would put it elsewhere",
    stands_well: "It is right here after all",
    added: "Added by you",
    no_place: "Is something missing? You had no seat at any table: tell the facilitators.",
    nothing: "No theme is ready to be read yet. This page brings itself up to date.",
    you: "You",
    other: "The other person",
    who_answers: "Who answers?",
    left: |left, dots| match left {
        0 => format!("You have given your {}", plural(En, usize::from(dots), "dot", "dots")),
        left => format!("You have {} of {dots} left", plural(En, usize::from(left), "dot", "dots")),
    },
    most: |most| format!("at most {most} a line"),
    given: |dots| plural(En, usize::from(dots), "dot", "dots"),
    one_more: |line| format!("One more dot: {line}"),
    one_less: |line| format!("One dot less: {line}"),
    kept: |privacy| match privacy {
        Privacy::Unlinked => {
            "Your answers are counted by seat, so that nobody counts twice. They are never shown beside a name, and have no link to what you wrote."
        }
        Privacy::Name | Privacy::Pseudonym => "Only totals are shown, never your answers beside your name.",
    },
    proxy: "Vote for somebody without a phone",
    proxy_help: "Choose who, then give the dots together.",
    proxy_nobody: "At your table everybody has a phone or shares one.",
    proxy_for: |name| format!("Dots of {name}"),
    back_to_table: "Back to my table",
    participant: |arrival| format!("Participant {arrival}"),
};
