//! Words of the device that stays at a table, with its host.

use super::plural;
use workshop::Language::{En, Fr};
use workshop::{PhaseKind, PostKind};

/// What the host of a table reads.
#[derive(Debug)]
#[expect(missing_docs, reason = "each is named for what it says")]
pub struct Host {
    pub title: fn(u16, &str) -> String,
    pub role: fn(Option<&str>) -> String,
    pub before: &'static str,
    pub ended: &'static str,
    /// What she does in a phase; whether her table has written in earlier rounds, whether another group will come.
    pub guide: fn(PhaseKind, bool, bool) -> &'static str,
    pub room_reads: &'static str,
    pub one_minute: fn(PhaseKind) -> &'static str,
    pub time_up: &'static str,
    pub then: fn(&str, u16) -> String,
    pub questions: &'static str,
    pub messages: &'static str,
    pub listeners: &'static str,
    pub coming: &'static str,
    pub nobody: &'static str,
    pub no_phone: &'static str,
    pub called: fn(Option<&str>, u32) -> String,
    pub give_back: &'static str,
    pub give_back_help: &'static str,
    pub give_back_to: fn(&str) -> String,
    pub recap: &'static str,
    pub recap_help: &'static str,
    pub write: &'static str,
    pub write_help: &'static str,
    pub late: &'static str,
    pub you_write: &'static str,
    pub her_words: &'static str,
    pub placeholder: &'static str,
    pub example: &'static str,
    pub example_hint: &'static str,
    pub send: fn(PostKind) -> &'static str,
    pub late_send: fn(u8) -> String,
    pub signs_left: fn(usize) -> String,
    pub too_long_by: fn(usize) -> String,
    pub posts: &'static str,
    pub none: &'static str,
    pub by_you: &'static str,
    pub to_be_read: &'static str,
    pub waiting: &'static str,
    pub refused: &'static str,
    pub retry: &'static str,
    pub discard: &'static str,
    pub edit: &'static str,
    pub save: &'static str,
    pub take_back: &'static str,
    pub taken_back: &'static str,
    pub restore: &'static str,
    pub band: fn(usize) -> String,
}

pub(super) static FR: Host = Host {
    title: |table, workshop| format!("Table {table}, hôte · {workshop} · Tablée"),
    role: |name| name.map_or_else(|| "Hôte de table".into(), |name| format!("Hôte de table\u{a0}: {name}")),
    before: "La journée n’a pas commencé. Posez cet écran à votre table\u{a0}: il donnera le temps, et ce qu’il y a à faire.",
    ended: "L’atelier est terminé. Merci d’avoir tenu cette table.",
    guide: |kind, recap, another| match kind {
        PhaseKind::Opening => "L’atelier s’ouvre avec toute la salle. Posez cet écran à votre table.",
        PhaseKind::Welcome if recap => {
            "Chacun se présente en une phrase. Puis rappelez ce que les groupes d’avant ont retenu."
        }
        PhaseKind::Welcome => "Chacun dit son prénom et d’où il vient. Puis présentez le témoin.",
        PhaseKind::Story => "Le témoin raconte. Une minute avant la fin, montrez-lui cet écran.",
        PhaseKind::Questions => {
            "Donnez d’abord la parole à qui parle peu. Si un silence dure, lisez une question à voix haute."
        }
        PhaseKind::Harvest => "Une phrase par contribution. Écrivez ici pour qui n’a pas de téléphone.",
        PhaseKind::Move if another => "Remerciez le groupe. Vous restez à cette table\u{a0}: le suivant arrive.",
        PhaseKind::Move => "Remerciez le groupe\u{a0}: les tours sont finis.",
        PhaseKind::Break => "C’est la pause. La table peut rester comme elle est.",
        PhaseKind::Sorting => "L’animation range ce qui a été écrit. Remettez-lui les feuilles qui restent.",
        PhaseKind::Restitution => "Chaque thème est présenté à la salle.",
        PhaseKind::Review => "On relit ensemble. Aidez qui n’a pas de téléphone à suivre.",
        PhaseKind::Vote => "On choisit ensemble. Aidez qui n’a pas de téléphone à se faire entendre.",
        PhaseKind::Closing => "L’atelier se termine ensemble. Merci d’avoir tenu cette table.",
    },
    room_reads: "Ce que la salle lit",
    one_minute: |kind| match kind {
        PhaseKind::Welcome => "Encore une minute d’accueil.",
        PhaseKind::Story => "Encore une minute\u{a0}: aidez le témoin à conclure.",
        PhaseKind::Questions => "Encore une minute\u{a0}: une dernière question.",
        PhaseKind::Harvest => "Encore une minute\u{a0}: que chacun finisse sa phrase.",
        PhaseKind::Opening
        | PhaseKind::Break
        | PhaseKind::Sorting
        | PhaseKind::Restitution
        | PhaseKind::Review
        | PhaseKind::Vote
        | PhaseKind::Closing
        | PhaseKind::Move => "Encore une minute.",
    },
    time_up: "Le temps prévu est écoulé.",
    then: |phase, minutes| format!("Ensuite\u{a0}: {phase}, {minutes}\u{a0}min"),
    questions: "Les questions du récit",
    messages: "L’animation vous dit",
    listeners: "À votre table",
    coming: "Qui arrive à votre table",
    nobody: "Personne n’est encore placé ici.",
    no_phone: "sans téléphone",
    called: |name, arrival| name.map_or_else(|| format!("Participant·e {arrival}"), ToOwned::to_owned),
    give_back: "Redonner sa place",
    give_back_help: "Pour qui a perdu son téléphone, ou dont il s’est éteint\u{a0}: touchez son prénom.",
    give_back_to: |name| format!("Redonner sa place à {name} sur un autre téléphone"),
    recap: "À raconter aux nouveaux",
    recap_help: "Ce que les groupes d’avant ont écrit ici. Une minute suffit, sans dire qui l’a écrit.",
    write: "Écrire pour quelqu’un",
    write_help: "Prenez ses mots, relisez-les avec la personne, envoyez. La feuille se vide pour la contribution suivante.",
    late: "La récolte est close, mais ce qui reste à écrire compte encore.",
    you_write: "Vous écrivez",
    her_words: "Ses mots",
    placeholder: "Une phrase qu’une personne absente comprendra demain",
    example: "Exemple (facultatif)",
    example_hint: "ex\u{a0}: OT Sud Cévennes, un comité de professionnels",
    send: |kind| match kind {
        PostKind::Idea => "Envoyer l’idée",
        PostKind::Finding => "Envoyer le constat",
    },
    late_send: |round| format!("Envoyer pour le tour {round}"),
    signs_left: |left| plural(Fr, left, "signe restant", "signes restants"),
    too_long_by: |over| format!("{} de trop", plural(Fr, over, "signe", "signes")),
    posts: "Écrit à cette table, ce tour",
    none: "Rien encore. La première idée compte autant que la dernière.",
    by_you: "Écrite par vous",
    to_be_read: "Reçue, en attente de lecture par l’animation",
    waiting: "Attend le réseau",
    refused: "Non reçue",
    retry: "Réessayer",
    discard: "Retirer d’ici",
    edit: "Modifier",
    save: "Enregistrer",
    take_back: "Retirer",
    taken_back: "Contribution retirée.",
    restore: "La remettre",
    band: |count| match count {
        0 => "Le réseau est absent. Continuez, rien ne se perd.".into(),
        1 => "1 contribution attend le réseau".into(),
        count => format!("{count} contributions attendent le réseau"),
    },
};

pub(super) static EN: Host = Host {
    title: |table, workshop| format!("Table {table}, host · {workshop} · Tablée"),
    role: |name| name.map_or_else(|| "Host".into(), |name| format!("Host: {name}")),
    before: "The day has not begun. Put this screen on your table: it will keep the time, and say what there is to do.",
    ended: "The workshop is over. Thank you for hosting this table.",
    guide: |kind, recap, another| match kind {
        PhaseKind::Opening => "The workshop opens with the whole room. Put this screen on your table.",
        PhaseKind::Welcome if recap => {
            "Everyone says a sentence about themselves. Then tell what earlier groups took away."
        }
        PhaseKind::Welcome => "Everyone says a name and where it comes from. Then introduce the narrator.",
        PhaseKind::Story => "The narrator tells the story. One minute before the end, show this screen.",
        PhaseKind::Questions => "Let those speak first who speak little. If a silence lasts, read a question aloud.",
        PhaseKind::Harvest => "One sentence a contribution. Write here for those without a phone.",
        PhaseKind::Move if another => "Thank the group. You stay at this table: the next one is coming.",
        PhaseKind::Move => "Thank the group: the rounds are over.",
        PhaseKind::Break => "Time for a break. The table may stay as it is.",
        PhaseKind::Sorting => "Facilitators sort what was written. Hand them the paper sheets that are left.",
        PhaseKind::Restitution => "Each theme is presented to the room.",
        PhaseKind::Review => "Everyone reads together. Help those without a phone to follow.",
        PhaseKind::Vote => "Everyone chooses together. Help those without a phone to be heard.",
        PhaseKind::Closing => "The workshop closes together. Thank you for hosting this table.",
    },
    room_reads: "What the room reads",
    one_minute: |kind| match kind {
        PhaseKind::Welcome => "One more minute to say hello.",
        PhaseKind::Story => "One more minute: help the narrator to conclude.",
        PhaseKind::Questions => "One more minute: a last question.",
        PhaseKind::Harvest => "One more minute: let everyone finish the sentence.",
        PhaseKind::Opening
        | PhaseKind::Break
        | PhaseKind::Sorting
        | PhaseKind::Restitution
        | PhaseKind::Review
        | PhaseKind::Vote
        | PhaseKind::Closing
        | PhaseKind::Move => "One more minute.",
    },
    time_up: "The planned time is up.",
    then: |phase, minutes| format!("Next: {phase}, {minutes} min"),
    questions: "Questions of this story",
    messages: "From the facilitators",
    listeners: "At your table",
    coming: "Who comes to your table",
    nobody: "Nobody has a seat here yet.",
    no_phone: "no phone",
    called: |name, arrival| name.map_or_else(|| format!("Participant {arrival}"), ToOwned::to_owned),
    give_back: "Give the place back",
    give_back_help: "For whoever has lost a phone, or whose phone went out: touch the name.",
    give_back_to: |name| format!("Give {name} the place back on another phone"),
    recap: "To tell the newcomers",
    recap_help: "What earlier groups wrote here. One minute is enough, without saying who wrote it.",
    write: "Write for somebody",
    write_help: "Take the person’s words, read them again together, send. The sheet is empty again for the next one.",
    late: "The harvest is closed, but what is left to write still counts.",
    you_write: "You write",
    her_words: "The person’s words",
    placeholder: "A sentence that somebody absent will understand tomorrow",
    example: "Example (optional)",
    example_hint: "e.g. a committee of professionals that meets monthly",
    send: |kind| match kind {
        PostKind::Idea => "Send the idea",
        PostKind::Finding => "Send the finding",
    },
    late_send: |round| format!("Send for round {round}"),
    signs_left: |left| plural(En, left, "sign left", "signs left"),
    too_long_by: |over| format!("{} too many", plural(En, over, "sign", "signs")),
    posts: "Written at this table, this round",
    none: "Nothing yet. The first idea counts as much as the last.",
    by_you: "Written by you",
    to_be_read: "Received, waiting for a facilitator to read it",
    waiting: "Waits for the network",
    refused: "Not received",
    retry: "Try again",
    discard: "Remove from here",
    edit: "Edit",
    save: "Save",
    take_back: "Take back",
    taken_back: "Contribution taken back.",
    restore: "Put it back",
    band: |count| match count {
        0 => "No network. Carry on, nothing gets lost.".into(),
        1 => "1 contribution waits for the network".into(),
        count => format!("{count} contributions wait for the network"),
    },
};
