//! The set-up in French.

use super::Setup;
use crate::words::plural;
use workshop::Language::{self, Fr};
use workshop::day::Doors;
use workshop::feasibility::{Feasibility, Gap};
use workshop::template::Template;
use workshop::{Ending, Privacy, TimeOfDay};

pub(in crate::words) static FR: Setup = Setup {
    new: "Créer un atelier",
    new_help: "Un titre suffit pour commencer. Tout se change ensuite, sauf ce qui est gardé des personnes.",
    title: "Titre",
    title_hint: "Ce que tout le monde lira en entrant, et en tête de la synthèse.",
    date: "Date",
    starts_at: "Heure de début",
    place: "Lieu",
    organisers: "Qui organise",
    one_a_line: "Un nom par ligne.",
    introduction: "Introduction",
    introduction_hint: "Quelques phrases, en tête de la synthèse.",
    thanks: "Remerciements",
    thanks_hint: "Une phrase à la fin de la synthèse. Elle peut attendre le lendemain.",
    optional: "facultatif",
    language: "Langue",
    language_hint: "Celle du mur, des téléphones et de la synthèse.",
    language_name: |language| match language {
        Language::Fr => "Français",
        Language::En => "Anglais",
    },
    privacy: "Qui saura qui a écrit quoi\u{202f}?",
    privacy_hint: "C’est dit à chaque personne avant qu’elle écrive. Choisi pour de bon\u{a0}: cela ne change plus après.",
    privacy_name: |privacy| match privacy {
        Privacy::Name => "Avec le nom",
        Privacy::Pseudonym => "Avec un prénom choisi, ou aucun",
        Privacy::Unlinked => "Sans lien conservé",
    },
    privacy_means: |privacy| match privacy {
        Privacy::Name => {
            "Chacun donne son nom. L’animation voit qui a écrit\u{a0}; ni les tables ni la synthèse ne le montrent."
        }
        Privacy::Pseudonym => "Chacun se nomme comme il veut, ou pas. L’animation voit ce prénom, la salle non.",
        Privacy::Unlinked => {
            "Seuls la table et le tour sont gardés. Même l’animation ne peut pas retrouver qui a écrit, et seul le téléphone qui a écrit peut corriger."
        }
    },
    retention: "Combien de jours garder les données\u{202f}?",
    retention_hint: "De 1 à 1095. Ensuite tout est effacé\u{a0}: noms, contributions et synthèse. Vous pourrez télécharger la synthèse avant.",
    template: "De quoi partir",
    template_name: |template| match template {
        Template::LearningTables => "Tables apprenantes",
        Template::Empty => "Page blanche",
    },
    template_means: |template| match template {
        Template::LearningTables => "3 tables, 3 tours de 28 minutes, 5 thèmes\u{a0}: une matinée prête à tenir.",
        Template::Empty => "Ni table, ni tour, ni thème\u{a0}: vous composez tout.",
    },
    create: "Créer l’atelier",
    created: "Votre atelier est créé",
    room_code: "Code de l’atelier",
    room_code_hint: "C’est lui que la salle tapera pour entrer. Il ne donne pas accès à l’animation.",
    prepare: "Préparer l’atelier",
    heading: "Préparer",
    steps_label: "Étapes",
    steps: ["Présentation", "Tables", "Journée", "Thèmes", "Portes"],
    headings: [
        "L’atelier en quelques mots",
        "Les tables et leurs récits",
        "Le déroulé de la journée",
        "Les thèmes de départ",
        "Ouvrir les portes",
    ],
    to_step: [
        "Revenir à la présentation",
        "Passer aux tables",
        "Passer à la journée",
        "Passer aux thèmes",
        "Passer aux portes",
    ],
    saved: "Enregistré.",
    save: "Enregistrer",
    to_console: "Aller à la console",
    kept: |privacy, days| {
        let who = match privacy {
            Privacy::Name => "avec le nom",
            Privacy::Pseudonym => "avec un prénom choisi, ou aucun",
            Privacy::Unlinked => "sans lien avec qui a écrit",
        };
        format!("Contributions gardées {who}, tout effacé au bout de {}.", plural(Fr, days.into(), "jour", "jours"))
    },
    restart: "Repartir d’un modèle…",
    restart_help: "Les tables, la journée et les thèmes actuels seront remplacés par ceux du modèle. La présentation ne change pas.",
    restart_do: "Tout remplacer par ce modèle",
    no_table: "Aucune table encore. Ajoutez-en une par récit.",
    add_table: "Ajouter une table",
    table_name: "Nom de la table",
    table_name_hint: "À côté du numéro, si un nom aide à s’orienter.",
    story: "Titre du récit",
    no_story: "récit à nommer",
    narrator: "Témoin",
    narrator_hint: "Raconte, et reste à sa table.",
    host: "Hôte de table",
    host_hint: "Accueille, garde le temps, et reste aussi.",
    questions: "Questions pour guider l’écoute",
    questions_hint: "Une par ligne. La première s’affiche au-dessus de ce qu’on écrit.",
    table_place: "Emplacement",
    table_place_hint: "Si la table est à trouver\u{a0}: près de la fenêtre, salle 2…",
    seats: "Places",
    least: "Personnes au moins",
    seats_count: |count| plural(Fr, count, "place", "places"),
    shape: "Forme",
    hue: "Couleur",
    remove_table: |number| format!("Retirer la table {number}…"),
    remove_table_sure: "Son récit, son témoin et ses questions seront perdus.",
    remove_table_do: |number| format!("Oui, retirer la table {number}"),
    nothing_yet: "Rien de prévu encore. Ajoutez un tour\u{a0}: récit, questions, récolte.",
    minutes_of: |what| format!("{what}\u{a0}: durée en minutes"),
    ending: "Se termine",
    ending_name: |ending| match ending {
        Ending::OnTime => "à l’heure",
        Ending::OnWord => "quand je le dis",
    },
    instruction: "Consigne affichée",
    instruction_hint: |usual| format!("Vide, ce sera\u{a0}: «\u{a0}{usual}\u{a0}»"),
    own_instruction: "consigne à vous",
    lived: "a eu lieu",
    up: |what| format!("Monter\u{a0}: {what}"),
    down: |what| format!("Descendre\u{a0}: {what}"),
    remove: |what| format!("Retirer\u{a0}: {what}"),
    add_to_round: "Ajouter à ce tour\u{a0}:",
    spread: "Appliquer ces durées et consignes à tous les tours",
    add_round: "Ajouter un tour",
    remove_round: |round| format!("Retirer le tour {round}…"),
    remove_round_sure: "Ses temps et leurs consignes seront retirés. «\u{a0}Ajouter un tour\u{a0}» en remet un, copié du dernier.",
    add_plenary: "Ajouter à la journée",
    add_plenary_what: "Un temps tous ensemble",
    save_day: "Enregistrer la journée",
    in_round: |phase, round| format!("{phase}, tour {round}"),
    vote: "Le vote par gommettes",
    vote_hint: "Chaque personne répartit ses gommettes sur les lignes des thèmes. Sans téléphone, on vote par l’animation.",
    dots: "Gommettes par personne",
    dots_per_line: "Au plus sur une même ligne",
    voted: "On a voté\u{a0}: ces règles ne changent plus.",
    no_vote: "La journée n’a pas de temps de vote pour l’instant\u{a0}: ajoutez-en un pour que cela serve.",
    themes_help: "Ils attendent les contributions à la mise en thèmes. Vous pourrez en ajouter, les renommer et les réordonner à tout moment.",
    no_theme: "Aucun thème. On peut aussi les laisser venir des contributions.",
    theme_name: "Nom du thème",
    theme_description: "Ce qui s’y range",
    keywords: "Mots-clés",
    keywords_hint: "De 4 à 8, séparés par des virgules\u{a0}: les mots que la salle emploiera. Ils comptent plus que tout le reste pour proposer le bon thème à une contribution.",
    keywords_lacking: |themes| {
        let named: Vec<String> = themes.iter().map(|theme| format!("«\u{a0}{theme}\u{a0}»")).collect();
        format!(
            "Moins de 4 mots-clés\u{a0}: {}. Avec 4 à 8, les propositions de tri tombent bien plus juste.",
            named.join(", ")
        )
    },
    lenses: (
        "Des loupes pour l’écoute",
        "À chaque tour, chaque personne reçoit un thème à écouter, réparti à parts égales\u{202f}; ce qu’elle écrit arrive avec ce thème en proposition.",
    ),
    lenses_need: "Il faut d’abord des thèmes\u{a0}: sans eux, il n’y a pas de loupe à donner.",
    add_theme: "Ajouter un thème",
    remove_theme: "Retirer ce thème",
    remove_theme_sure: "Ses lignes retournent parmi celles à ranger. «\u{a0}Annuler\u{a0}», dans la mise en thèmes, le remet.",
    doors: |doors| match doors {
        Doors::Closed => "Les portes sont fermées",
        Doors::Open => "Les portes sont ouvertes",
    },
    doors_help: |doors| match doors {
        Doors::Closed => "Avec le code, on voit la page d’entrée mais on n’entre pas encore.",
        Doors::Open => "Avec le code, on entre, et chaque personne reçoit une place. Fermer ne fait sortir personne.",
    },
    set_doors: |doors| match doors {
        Doors::Open => "Ouvrir les portes",
        Doors::Closed => "Fermer les portes",
    },
    over: "L’atelier est terminé\u{a0}: les portes ne changent plus.",
    invite: "Afficher le code et les liens",
    your_room: "Votre salle",
    empty_room: "Une salle encore vide.",
    hours: "Heure par heure",
    end: "Fin",
    length,
    hour,
    sums_up,
    sorting,
    gap: |gap| match gap {
        Gap::NoTable => "Il manque au moins une table.".into(),
        Gap::NoRound => "Il manque au moins un tour.".into(),
        Gap::NoHarvest(round) => {
            format!("Le tour {} n’a pas de récolte\u{a0}: ajoutez-y quelques minutes pour écrire.", round.0)
        }
        Gap::NoMinutes(_) => "Un temps de la journée n’a pas de durée.".into(),
    },
    no_minutes: |round, kind| {
        let phase = (crate::words::room(Fr).phase)(kind);
        match round {
            Some(round) => format!("{phase}, au tour {}, n’a pas de durée.", round.0),
            None => format!("{phase} n’a pas de durée."),
        }
    },
};

fn length(minutes: u32) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) => format!("{minutes}\u{a0}min"),
        (hours, 0) => format!("{hours}\u{a0}h"),
        (hours, minutes) => format!("{hours}\u{a0}h\u{a0}{minutes:02}"),
    }
}

fn hour(time: TimeOfDay) -> String {
    let (hours, minutes) = time.parts();
    format!("{hours}\u{a0}h\u{a0}{minutes:02}")
}

fn sorting(plan: &Feasibility) -> Option<String> {
    let posts = match plan.posts {
        0 => return None,
        1 => "1 contribution attendue".to_owned(),
        posts => format!("{posts} contributions attendues"),
    };
    let planned = match plan.sorting_planned {
        None => "\u{202f}; aucune mise en thèmes n’est prévue".to_owned(),
        Some(planned) if planned < plan.sorting => format!(" ({planned}\u{a0}min prévues)"),
        Some(_) => String::new(),
    };
    Some(format!("{posts}\u{a0}: prévoyez {} de tri{planned}.", length(plan.sorting)))
}

fn sums_up(plan: &Feasibility) -> String {
    let (tables, rounds) = (plan.tables, usize::from(plan.rounds));
    let counts = format!("{}, {}", plural(Fr, tables, "table", "tables"), plural(Fr, rounds, "tour", "tours"));
    let heard = match plan.heard {
        0 => String::new(),
        1 if tables == 1 => "\u{a0}: chacun entend le récit".into(),
        heard if heard == tables && rounds > tables => {
            "\u{a0}: chacun entend chaque récit, certains plus d’une fois".into()
        }
        heard if heard == tables => "\u{a0}: chacun entend chaque récit".into(),
        heard => format!("\u{a0}: chacun en entend {heard}"),
    };
    let end = match plan.ends_at {
        _ if plan.minutes == 0 => String::new(),
        Some(time) => format!("\u{202f}; fin à {}", hour(time)),
        None => format!("\u{202f}; durée {}", length(plan.minutes)),
    };
    format!("{counts}{heard}{end}.")
}
