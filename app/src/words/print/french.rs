//! The print kit in French.

use super::Print;
use crate::words::plural;
use workshop::Language::Fr;
use workshop::Privacy;

pub(in crate::words) static FR: Print = Print {
    title: "Imprimer",
    heading: "Le kit à imprimer",
    help: "Tout vient du plan tel qu’il est maintenant. En A4, et lisible en noir et blanc.",
    link: "Imprimer le kit",
    pieces: [
        [
            "Panneaux de table",
            "Panneau de table",
            "Un par table\u{a0}: son numéro se lit de l’autre bout de la salle, et son code QR y assoit qui le scanne.",
        ],
        [
            "Badges",
            "Badges",
            "Dix par feuille, à découper\u{a0}: le nom, l’organisation et l’itinéraire, tour par tour.",
        ],
        [
            "Feuilles d’hôte",
            "Feuille d’hôte",
            "Une par table\u{a0}: le rôle, les horaires, les questions, et qui vient à chaque tour.",
        ],
        [
            "Feuilles de témoin",
            "Feuille de témoin",
            "Une par table\u{a0}: le récit, les questions, le temps de parole de chaque tour.",
        ],
        [
            "Feuilles de récolte",
            "Récolte",
            "Pour écrire sans téléphone\u{a0}: une par table et par tour, à saisir ensuite.",
        ],
        [
            "Affiche d’entrée",
            "Affiche d’entrée",
            "Pour entrer dans l’atelier\u{a0}: le code QR, l’adresse, le code et, si vous voulez, le Wi-Fi.",
        ],
        ["Liste de présence", "Liste de présence", "À signer en arrivant, et à ranger à part des contributions."],
    ],
    sheets: |count| plural(Fr, count, "feuille", "feuilles"),
    sheets_or_more: |count| format!("{} au moins", plural(Fr, count, "feuille", "feuilles")),
    open: "Voir et imprimer",
    seats: "Les places qui sont sur les badges",
    held: "Le plan est figé\u{a0}: les places imprimées restent. Qui arrive reçoit une place, et personne d’autre ne bouge.",
    moving: "Le plan n’est pas figé\u{a0}: à chaque arrivée, avant le début, l’atelier peut replacer tout le monde. Figez-le avant d’imprimer les badges.",
    settled: "L’atelier ne replace plus personne de lui-même\u{a0}: la journée a commencé, ou chacun choisit sa table.",
    hold: "Figer le plan",
    free: "Laisser l’atelier replacer les personnes qui arrivent",
    only_here: "L’adresse de cet atelier ne s’ouvre que sur cet ordinateur\u{a0}: les codes QR imprimés n’y mèneraient personne. Reliez l’ordinateur au Wi-Fi de la salle et relancez Tablée.",
    back: "Retour au kit",
    how: "Pour imprimer\u{a0}: Ctrl\u{a0}P, ou ⌘\u{a0}P sur un Mac. En A4, à 100\u{a0}%, recto seul.",
    preview: "Aperçu des feuilles",
    sheet_of: |sheet, of| format!("Feuille {sheet} sur {of}"),
    no_table: "Il n’y a pas encore de table.",
    add_tables: "Ajouter des tables",
    no_round: "Il n’y a pas encore de tour dans la journée.",
    add_rounds: "Préparer la journée",
    no_people: "Personne n’est encore entré dans l’atelier. Invitez la salle, ou préparez des badges vierges à remplir à la main.",
    invite: "Inviter",
    scan_seat: "Scannez\u{a0}: vous êtes à cette table",
    qr_seat: |table| format!("Code QR pour s’asseoir à la table {table}"),
    cut: "Découpez le long des repères\u{a0}: 90\u{a0}×\u{a0}55\u{a0}mm.",
    not_held: "Le plan n’est pas figé\u{a0}: ces places peuvent encore changer.",
    no_seats: "Les places ne sont pas encore données\u{a0}: les badges ont des cases à remplir à la main.",
    see_plan: "Voir le plan",
    names_shown: |privacy| match privacy {
        Privacy::Name => "Le nom de chacun sera lu par toute la salle.",
        Privacy::Pseudonym => {
            "À l’entrée, on a promis que le prénom n’est vu que de l’animation\u{a0}: demandez avant de faire porter un badge, ou imprimez sans les noms."
        }
        Privacy::Unlinked => {
            "Le prénom donné à l’entrée sera lu par toute la salle. Aucun lien n’est gardé avec ce que la personne écrit."
        }
    },
    without_names: "Imprimer sans les noms, avec les numéros de la liste de présence",
    with_names: "Imprimer avec les noms",
    blank_badges: "Dix badges vierges",
    all_badges: "Les badges de tout le monde",
    stays: |table| format!("Reste à la table {table}"),
    nth_round: |round| if round == 1 { "1er".into() } else { format!("{round}e") },
    away: "pas là",
    to_fill: "place à écrire",
    name: "Nom",
    organisation: "Organisation",
    names_to_host: |privacy| match privacy {
        Privacy::Name | Privacy::Unlinked => "Chaque hôte lira les noms de qui vient à sa table.",
        Privacy::Pseudonym => {
            "À l’entrée, on a promis que le prénom n’est vu que de l’animation\u{a0}: si les hôtes n’en sont pas, imprimez sans les noms."
        }
    },
    host: "Hôte",
    role: "Votre rôle",
    role_lines: [
        "Accueillez\u{a0}: chacun dit son prénom et d’où il vient, en une phrase.",
        "Présentez le témoin, et lisez la première question à voix haute.",
        "Faites de la place à qui parle peu, et remerciez qui a beaucoup parlé.",
        "Gardez le temps\u{a0}: prévenez deux minutes avant la récolte, et protégez-la.",
        "À la récolte, rappelez la règle\u{a0}: une phrase par contribution, qu’une personne absente comprendra demain.",
    ],
    times: "Les horaires",
    times_help: "Ceux qui sont prévus. L’écran de la salle a toujours raison.",
    questions: "Les questions",
    no_questions: "Aucune n’est préparée. Vous pouvez demander\u{a0}: qu’est-ce qui a aidé\u{202f}? Qu’est-ce qui a coincé\u{202f}? Que referiez-vous\u{202f}?",
    newcomers: "Pour qui arrive",
    recap: "Dès le deuxième tour, dites en une minute ce que les groupes d’avant ont retenu, sans dire qui l’a dit.",
    who_comes: "Qui vient à votre table",
    nobody: "Personne pour l’instant.",
    closed: "Table fermée à ce tour.",
    tell: "Raconter",
    tell_lines: [
        "À la première personne, sans diapositives\u{a0}: ce que vous avez vu, fait, cru.",
        "Le contexte, les personnes, ce qui a tourné\u{202f}; ce qui a réussi et ce qui a été difficile.",
        "Le même récit à chaque tour. S’il reste du temps, laissez-le aux questions.",
    ],
    tells: |times| match times {
        0 | 1 => "Vous racontez une fois.".into(),
        times => format!("Vous racontez {times} fois, à des personnes différentes."),
    },
    written: "Ce qui est écrit",
    kept: |privacy, days| {
        let who = match privacy {
            Privacy::Name => "L’animation voit qui a écrit\u{202f}; ni les tables ni la synthèse ne le montrent.",
            Privacy::Pseudonym => {
                "L’animation voit le prénom que chacun a choisi\u{202f}; ni les tables ni la synthèse ne le montrent."
            }
            Privacy::Unlinked => "Aucun lien n’est gardé entre une personne et ce qu’elle a écrit.",
        };
        format!(
            "Pendant la récolte, chacun écrit ce qu’il retient de votre récit\u{a0}: des idées et des constats, rangés \
             ensuite par thème dans la synthèse. {who} Le titre de votre récit et votre nom y figurent. Tout est effacé au bout de {}.",
            plural(Fr, days.into(), "jour", "jours")
        )
    },
    ideas: "Idées",
    findings: "Constats",
    example: "Un exemple (facultatif)\u{a0}:",
    one_line: "Une ligne, une contribution\u{a0}: une phrase qu’une personne absente comprendra demain. Ne signez pas.",
    hand_in: "À rendre à l’animation à la fin du tour\u{a0}: elle la recopie à la page «\u{a0}Saisir\u{a0}».",
    come_in: "Entrez dans l’atelier",
    wifi_first: "1. Le Wi-Fi",
    then_come_in: "2. L’atelier",
    scan: "Scannez avec l’appareil photo",
    or_open: "ou ouvrez",
    type_code: "et tapez le code",
    no_account: "Ni compte, ni application.",
    qr_join: "Code QR pour entrer dans l’atelier",
    qr_wifi: "Code QR pour rejoindre le Wi-Fi",
    network: "Réseau",
    password: "Mot de passe",
    no_password: "sans mot de passe",
    wifi: "Ajouter le Wi-Fi à l’affiche",
    wifi_help: "Le mot de passe n’est gardé nulle part\u{a0}: il n’existe que sur la feuille que vous imprimez maintenant.",
    password_hint: "Vide si le réseau est ouvert.",
    hidden: "Le réseau est masqué",
    add_wifi: "Mettre sur l’affiche",
    wifi_added: "Le Wi-Fi est sur l’affiche. Imprimez-la maintenant\u{a0}: il n’est pas gardé.",
    other_wifi: "Mettre un autre réseau",
    bad_network: "Le nom d’un réseau a de 1 à 32 signes.",
    bad_password: "Un mot de passe de Wi-Fi a de 8 à 63 signes simples. Laissez le champ vide si le réseau est ouvert.",
    number: "N°",
    signature: "Signature",
    kept_apart: "Cette liste dit seulement qui était là, pour qui doit le justifier. Elle n’est reliée à aucune contribution\u{a0}: rangez-la à part, et détruisez-la quand elle ne sert plus.",
};
