//! Words of the console, in French.

use super::super::plural;
use super::{Console, listed};
use workshop::Language::Fr;
use workshop::PhaseKind;

pub(in crate::words) static FR: Console = Console {
    title: |title| format!("Console · {title} · Tablée"),
    present: |here, connected| format!("{}, {connected} en ligne", plural(Fr, here, "personne", "personnes")),

    day: "La journée",
    planned_at: |time| format!("prévu à {time}"),
    plan_minutes: |minutes| format!("{minutes}\u{a0}min"),
    more_than_planned: |minutes| format!("{}{}\u{a0}min", if minutes < 0 { "−" } else { "+" }, minutes.abs()),
    over: |minutes| if minutes < 1 { "dépassé".into() } else { format!("dépassé de {minutes}\u{a0}min") },
    missed: "sauté",
    ends_at: "Fin vers",
    ended_at: "Terminé à",
    behind: |minutes| format!("{minutes}\u{a0}min de retard"),
    ahead: |minutes| format!("{minutes}\u{a0}min d’avance"),
    jump: |phase| format!("Aller directement à\u{a0}: {phase}"),
    jump_sure: |phase| format!("Aller directement à «\u{a0}{phase}\u{a0}»\u{202f}? Ce qui précède sera sauté."),
    jump_yes: "Y aller",

    room: "La salle",
    kinds: |ideas, findings| {
        format!("{} et {}", plural(Fr, ideas, "idée", "idées"), plural(Fr, findings, "constat", "constats"))
    },
    ideas: |count| plural(Fr, count, "idée", "idées"),
    findings: |count| plural(Fr, count, "constat", "constats"),
    nothing_since: |minutes| format!("rien depuis {minutes}\u{a0}min"),
    seated: |seated, connected| {
        let connected = plural(Fr, connected, "téléphone connecté", "téléphones connectés");
        format!("{}, {connected}", plural(Fr, seated, "personne", "personnes"))
    },
    no_tables: "Aucune table encore. Ajoutez-les dans la préparation.",
    seats_of: |round| format!("places du tour {round}"),
    walking_to: |round| format!("vers le tour {round}"),
    seats: "Places de quel tour",
    seats_now: "maintenant",
    closed: "fermée",
    closed_in: |rounds| match rounds {
        [round] => format!("Fermée au tour {round}."),
        rounds => format!("Fermée aux tours {}.", listed(rounds, "et")),
    },
    close_table: "Fermer cette table…",
    open_table: "Rouvrir",

    now: "Maintenant",
    before: "Avant l’atelier",
    begin: "Commencer l’atelier",
    end: "Terminer l’atelier",
    close_harvest: "Clore la récolte",
    go_round: |round| format!("Passer au tour {round}"),
    go: |kind| match kind {
        PhaseKind::Opening => "Passer à l’ouverture",
        PhaseKind::Break => "Faire la pause",
        PhaseKind::Sorting => "Passer à la mise en thèmes",
        PhaseKind::Restitution => "Passer à la restitution",
        PhaseKind::Review => "Ouvrir la relecture",
        PhaseKind::Vote => "Ouvrir le vote",
        PhaseKind::Closing => "Passer à la clôture",
        PhaseKind::Welcome => "Passer à l’accueil",
        PhaseKind::Story => "Lancer le récit",
        PhaseKind::Questions => "Passer aux questions",
        PhaseKind::Harvest => "Ouvrir la récolte",
        PhaseKind::Move => "Lancer le déplacement",
    },
    then: |phase, minutes| format!("ensuite\u{a0}: {phase}, {minutes}\u{a0}min"),
    then_by_clock: |phase, minutes| format!("ensuite, à l’heure\u{a0}: {phase}, {minutes}\u{a0}min"),
    space: "espace",
    sure: |what| format!("{what}\u{202f}?"),
    yes: "Oui",
    no: "Annuler",
    time: "Le temps",
    more: |minutes| format!("+{minutes}\u{a0}min"),
    less: |minutes| format!("−{minutes}\u{a0}min"),
    pause: "Pause",
    resume: "Reprendre",
    skip: |kind| format!("Sauter {}", the(kind)),
    skip_sure: |kind, to| format!("Sauter {} et passer à «\u{a0}{to}\u{a0}»\u{202f}?", the(kind)),
    skip_yes: "Sauter",
    back: "Revenir d’un pas",
    back_sure: |phase| format!("Revenir à «\u{a0}{phase}\u{a0}»\u{202f}? Ce qui a été écrit reste."),
    back_to_start: "Revenir avant le début\u{202f}? Ce qui a été écrit reste.",
    back_yes: "Revenir",
    end_sure: "Terminer l’atelier\u{202f}? Les téléphones remercient, et plus rien n’est reçu.",
    end_yes: "Terminer",
    over_now: "L’atelier est terminé.",
    announce: |phase, round| round.map_or_else(|| format!("{phase}."), |round| format!("{phase}, {round}.")),

    catch_up: "Rattraper…",
    catching_up: "Rattraper",
    minutes_to_gain: "Minutes à gagner",
    harvest_stays: "La récolte, elle, garde son temps.",
    nothing_to_gain: "Il n’y a plus rien à raccourcir.",
    shorter_stories: |by| format!("Récits plus courts de {by}\u{a0}min"),
    fewer_rounds: |rounds| format!("Un tour de moins\u{a0}: {}", plural(Fr, usize::from(rounds), "tour", "tours")),
    gains: |saved, end| format!("gagne {saved}\u{a0}min · fin {end}"),
    is_enough: "suffit",
    takes: |phase, from, to| format!("{phase}\u{a0}: {to}\u{a0}min au lieu de {from}"),
    dropped: |what, minutes| format!("{what}\u{a0}: n’a pas lieu ({minutes}\u{a0}min)"),
    apply: "Appliquer",
    caught_up: |end| format!("La journée est resserrée\u{a0}: fin vers {end}."),

    alerts: "À voir",
    calm: "Rien à signaler.",
    table_silent: |table, minutes| format!("La table {table} n’a rien écrit depuis {minutes}\u{a0}min."),
    unseated: |count, round| match count {
        1 => format!("1 personne n’a pas de place au tour {round}."),
        count => format!("{count} personnes n’ont pas de place au tour {round}."),
    },
    table_crowded: |table, round, people, chairs| {
        let chairs = plural(Fr, usize::from(chairs), "place", "places");
        format!("{}\u{a0}: {} pour {chairs}.", at(table, round), plural(Fr, people, "personne", "personnes"))
    },
    table_sparse: |table, round, people, least| {
        let people = plural(Fr, people, "personne", "personnes");
        format!("{}\u{a0}: {people}, il en faut au moins {least}.", at(table, round))
    },
    tables_uneven: |round, smallest, largest| {
        format!("Les tables sont inégales au tour {round}\u{a0}: de {smallest} à {largest}.")
    },
    propose_better: "Proposer mieux",
    phones_away: |away, of| match away {
        1 => format!("1 téléphone sur {of} est hors ligne ou en veille."),
        away => format!("{away} téléphones sur {of} sont hors ligne ou en veille."),
    },
    doors_shut: "Les portes sont fermées\u{a0}: personne ne peut entrer.",
    see: "Voir",

    doors_open: "Portes ouvertes",
    doors_closed: "Portes fermées",
    open_doors: "Ouvrir les portes",
    close_doors: "Fermer les portes",
    join_code: "Code pour entrer",
    open_wall: "Ouvrir le mur",
    wall_sleeps: "Le navigateur ne tient l’écran éveillé qu’à une adresse sûre. Pour un mur qui ne s’éteint pas, ouvrez Tablée par localhost sur l’ordinateur qui sert.",
    screens: "Ce que la salle voit",
    on_phones: "Téléphones",
    sheet_on_phones: "Une feuille\u{a0}: idée ou constat",

    this_round: "Ce tour",
    whole_day: "Toute la journée",
    posts: "Contributions",
    no_posts: "Rien d’écrit encore.",
    hide: "Masquer",
    restore: "Rétablir",
    hidden: "Masquée",
    was_hidden: "La contribution est masquée\u{a0}: ni la salle ni la synthèse ne la montrent.",
    was_restored: "La contribution est rétablie.",
    late: "arrivée tard",
    paper: "feuille saisie",
    by_host: "saisie par l’hôte",
    note: |note| format!("nº\u{a0}{note}"),
    close: "Fermer",

    people: "Personnes",
    nobody: "Personne ici à ce tour.",
    host: |name| format!("Hôte\u{a0}: {name}"),
    connected: "connecté",
    silent: "hors ligne",
    no_phone: "sans téléphone",
    stays: "reste à sa table",
    gone: "est parti·e",
    no_seat: "sans place",
    arrives: |round| format!("arrive au tour {round}"),
    leaves: |round| format!("part après le tour {round}"),
    fixed_at: |table| format!("Place fixe à la table {table}."),
    profile: "Place fixe, organisation…",
    move_to: "Changer de table",
    choose_table: "Choisir…",
    do_move: "Déplacer",
    pick_up: "Déplacer…",
    move_hint: "les tours suivants s’adaptent, personne d’autre ne bouge",
    stay: |table| format!("Reste à la table {table}"),
    rotate: "Tourne de nouveau",
    leave: "Absent·e, parti·e",
    come_back: "Est de retour",
    moved: |name, table| format!("{name} va à la table {table}."),
    will_move: |name, table, round| format!("{name} ira à la table {table} au tour {round}."),
    will_exchange: |name, table, round, other, sooner| {
        format!("{name} ira à la table {other} au tour {sooner}, et à la table {table} au tour {round}.")
    },
    moving: |name, round| format!("Déplacer {name} au tour {round}"),
    moving_how: "Un numéro ou les flèches, puis Entrée\u{202f}; Échap renonce. Ou touchez une table.",
    moving_begins: |name| format!("{name}\u{a0}: choisissez une table."),
    moving_ends: "Rien n’a changé.",
    people_for: |people, chairs| {
        let people = plural(Fr, people, "personne", "personnes");
        match chairs {
            Some(chairs) => format!("{people} pour {}", plural(Fr, usize::from(chairs), "place", "places")),
            None => people,
        }
    },
    is_there_already: "sa table",
    already_in: |round| format!("déjà au tour {round}"),
    table_is_closed: |table, round| format!("La table {table} est fermée au tour {round}."),
    place_is_fixed: |name, table| format!("{name} a une place fixe à la table {table}."),
    is_away: |name, round| format!("{name} n’est pas dans la salle au tour {round}."),
    has_heard: |name, table, round| format!("{name} est déjà à la table {table} au tour {round}."),
    stays_now: |name, table| format!("{name} reste à la table {table}."),
    rotates_now: |name| format!("{name} tourne de nouveau."),
    left_now: |name| format!("{name} ne compte plus dans le plan de tables."),
    back_now: |name| format!("{name} est de retour."),
    find: "Trouver une personne",
    found: |count| plural(Fr, count, "personne trouvée", "personnes trouvées"),
    add: "Ajouter une personne",
    add_name: "Prénom",
    do_add: "Ajouter",
    added: |name| format!("{name} est dans la salle."),

    undo: "Annuler",
    dismiss: "Fermer ce message",
    retrying: "Le serveur ne répond pas. Nouvel essai…",
    unreachable: "Le serveur n’a pas répondu. Vérifiez le réseau, puis réessayez.",

    keys: "Touches",
    key_next: "la suite, après confirmation",
    key_more: "une minute de plus",
    key_find: "trouver une personne",
    key_move: "déplacer la personne choisie",
    key_table: "la table où elle va, avec Entrée\u{202f}; ou les flèches",
    key_keys: "cette liste",
    key_escape: "fermer, annuler",
    escape: "Échap",
    use_keys: "Utiliser ces touches",
};

/// « Table 3 », « Table 3 au tour 2 ».
fn at(table: u16, round: Option<u8>) -> String {
    round.map_or_else(|| format!("Table {table}"), |round| format!("Table {table} au tour {round}"))
}

/// A kind with its article.
fn the(kind: PhaseKind) -> &'static str {
    match kind {
        PhaseKind::Opening => "l’ouverture",
        PhaseKind::Break => "la pause",
        PhaseKind::Sorting => "la mise en thèmes",
        PhaseKind::Restitution => "la restitution",
        PhaseKind::Review => "la relecture",
        PhaseKind::Vote => "le vote",
        PhaseKind::Closing => "la clôture",
        PhaseKind::Welcome => "l’accueil",
        PhaseKind::Story => "le récit",
        PhaseKind::Questions => "les questions",
        PhaseKind::Harvest => "la récolte",
        PhaseKind::Move => "le déplacement",
    }
}
