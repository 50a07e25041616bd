//! The plan in French.

use super::Plan;
use super::figures::{grouped, series};
use crate::words::plural;
use workshop::Language::Fr;
use workshop::seating::{Aim, Mode, TieKind};

pub(in crate::words) static FR: Plan = Plan {
    title: "Plan de table",
    nowhere: "Il faut au moins une table et un tour pour donner une place à chacun.",
    prepare: "Préparer les tables et les tours",
    nobody: "Personne encore. Collez une liste de noms plus bas, ou ouvrez les portes\u{a0}: chacun reçoit une place en entrant.",
    saved: "Enregistré.",
    moved: "C’est fait\u{a0}: les téléphones et le mur suivent.",
    worth: "Ce que vaut le plan",
    trouble: "La salle ne suffit pas.",
    see_nearest: "Voir le plan le plus proche",
    begun: "L’atelier a commencé\u{a0}: un changement qui déplace quelqu’un est montré avant d’être appliqué.",
    held: "Le plan est figé\u{a0}: qui arrive reçoit une place, et personne d’autre ne bouge.",
    free: "Le plan se refait tout seul à mesure que l’on arrive. Il sera figé au premier changement à la main, ou quand l’atelier commencera.",
    choosing: "Chacun choisit sa table\u{a0}; qui n’a pas choisi reçoit une place quand le tour commence.",
    hold: "Figer le plan",
    release: "Laisser le plan se refaire",
    better: "Améliorer…",
    anew: "Refaire tout le plan…",
    print: "Imprimer le kit",
    places: "Qui va où",
    grid: |people, rounds| {
        format!(
            "{} sur {}. Le tableau plus bas dit la même chose en mots.",
            plural(Fr, people, "personne", "personnes"),
            plural(Fr, rounds.into(), "tour", "tours")
        )
    },
    table_instead: "Le même plan en tableau",
    legend: "Tables",
    round: "Tour",
    played: "joué",
    next: "prochain",
    person: "Personne",
    away: "pas là",
    no_seat: "sans place",
    stays: |table| format!("reste à la table {table}"),
    meetings: "Qui rencontre qui",
    meetings_of: |rounds| match rounds {
        1 => "Au cours du seul tour.".into(),
        rounds => format!("Au cours des {rounds} tours, joués et à venir."),
    },
    map: |people| {
        format!(
            "Rencontres de {}, deux à deux. Le tableau plus bas dit la même chose en mots.",
            plural(Fr, people, "personne", "personnes")
        )
    },
    legend_of_map: "Combien de fois deux personnes se retrouvent",
    how_to_read: "La ligne d’une personne croise la colonne d’une autre, qui porte le même numéro que sa ligne.",
    levels: ["jamais ensemble", "une fois", "deux fois", "trois fois ou plus"],
    too_many: |people, limit| {
        format!(
            "La carte se lit jusqu’à {limit} personnes\u{202f}; vous êtes {}. Le tableau dit combien de monde chacune rencontre.",
            grouped(Fr, people)
        )
    },
    meetings_instead: "Les mêmes rencontres en tableau",
    meets: "Rencontre",
    once: "Une fois",
    twice: "Deux fois",
    thrice: "Trois fois ou plus",
    settings: "Réglages",
    mode: "Qui décide des places",
    mode_name: |mode| match mode {
        Mode::Mix => "Mélange",
        Mode::Groups => "Groupes constitués",
        Mode::Choice => "Choix libre",
        Mode::Wishes => "Préférences",
    },
    mode_means: |mode| match mode {
        Mode::Mix => "De nouvelles personnes à chaque tour.",
        Mode::Groups => "Chaque groupe reste ensemble et passe de table en table.",
        Mode::Choice => "Chacun choisit sa table sur son téléphone, tant qu’il y a des places.",
        Mode::Wishes => "D’abord les récits que chacun souhaite entendre, puis le mélange.",
    },
    aim: "Ce qui compte dans le mélange",
    aim_name: |aim| match aim {
        Aim::Balanced => "Équilibré",
        Aim::Most => "Le plus de rencontres",
    },
    aim_means: |aim| match aim {
        Aim::Balanced => "Les mêmes ne se retrouvent pas trois fois, si c’est possible.",
        Aim::Most => "Autant de paires différentes que possible, quitte à ce que certaines se retrouvent souvent.",
    },
    settings_later: "Les places déjà données ne changent pas toutes seules\u{a0}: «\u{a0}Améliorer\u{a0}» ou «\u{a0}Refaire tout le plan\u{a0}» en tiendra compte.",
    save: "Enregistrer",
    tables: "Tables",
    tables_help: "Ce qui déplace quelqu’un est montré avant d’être appliqué.",
    chairs: "Places",
    least: "Personnes au moins",
    least_count: |least| format!("au moins {}", plural(Fr, least.into(), "personne", "personnes")),
    closed: "Fermée",
    closed_in: |rounds| match rounds {
        [round] => format!("fermée au tour {round}"),
        rounds => format!("fermée aux tours {}", series(Fr, rounds)),
    },
    close: |table| format!("Fermer la table {table} pour la suite…"),
    reopen: |table| format!("Rouvrir la table {table} pour la suite…"),
    keep_table: "Voir ce que cela change",
    people: "Personnes",
    edit: |name| format!("Modifier {name}"),
    change: "Modifier",
    name: "Nom",
    organisation: "Organisation",
    organisation_hint: "Les personnes d’une même organisation sont réparties.",
    fixed: "Toujours à la même table",
    fixed_hint: "Pour qui se déplace difficilement.",
    not_fixed: "non",
    fixed_at: |table| format!("toujours à la table {table}"),
    arrives: "Arrive",
    from_start: "dès le début",
    arrives_in: |round| format!("au tour {round}"),
    arriving: |round| format!("arrive au tour {round}"),
    leaves: "Part",
    to_end: "à la fin",
    leaves_after: |round| format!("après le tour {round}"),
    leaving: |round| format!("part après le tour {round}"),
    wishes: "Récits souhaités, le préféré d’abord",
    wish: |place| match place {
        1 => "1er souhait".into(),
        place => format!("{place}e souhait"),
    },
    no_wish: "aucun",
    wishing: |tables| match tables {
        [table] => format!("souhaite la table {table}"),
        tables => format!("souhaite les tables {}", series(Fr, tables)),
    },
    absent: |name| format!("{name} ne sera pas là…"),
    gone: |count| plural(Fr, count, "personne partie", "personnes parties"),
    back: |name| format!("{name} revient…"),
    paste: "Coller une liste de noms",
    list: "Un nom par ligne",
    list_hint: "Une organisation peut suivre, après un point-virgule\u{a0}: «\u{a0}Ann Martin\u{202f}; Mairie de Lodève\u{a0}». 500 lignes à la fois.",
    check: "Vérifier la liste",
    ready: |count| plural(Fr, count, "personne à ajouter.", "personnes à ajouter."),
    add: |count| match count {
        1 => "Ajouter cette personne".into(),
        count => format!("Ajouter ces {count} personnes"),
    },
    added: |count| plural(Fr, count, "personne est ajoutée.", "personnes sont ajoutées."),
    wrong: |count| {
        format!("{}, dans le champ\u{a0}:", plural(Fr, count, "ligne reste à corriger", "lignes restent à corriger"))
    },
    wrong_line: |line, sentence| format!("Ligne {line}\u{a0}: {sentence}"),
    nameless_line: "Il manque le nom, avant le point-virgule.",
    empty_list: "La liste est vide\u{a0}: écrivez un nom par ligne.",
    long_list: |lines, limit| format!("{lines} lignes, c’est trop à la fois\u{a0}: {limit} au plus."),
    ties: "Réunir ou séparer deux personnes",
    ties_help: "Une personne et qui l’accompagne, deux élus d’une même commune… Le plan suivant en tiendra compte.",
    one: "Une personne",
    other: "et une autre",
    tie: "Ajouter cette paire",
    tie_kind: |kind| match kind {
        TieKind::Together => "toujours ensemble",
        TieKind::Apart => "jamais ensemble",
    },
    untie: |one, other| format!("Retirer cette paire\u{a0}: {one}, {other}"),
    unknown_name: |name| format!("«\u{a0}{name}\u{a0}» n’est pas dans la salle\u{a0}: choisissez un nom de la liste."),
    several_called: |name| {
        format!("Plusieurs personnes s’appellent «\u{a0}{name}\u{a0}»\u{a0}: choisissez avec le numéro.")
    },
    oneself: "Choisissez deux personnes différentes.",
    numbered: |name, number| format!("{name} (n°\u{a0}{number})"),
};
