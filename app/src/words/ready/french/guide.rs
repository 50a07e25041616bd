//! How a Wi-Fi of one's own is made, in French. The same as in `docs/sur-place.md`.

use crate::words::ready::Guide;

pub(super) static GUIDES: [Guide; 6] = [
    Guide {
        on: "Une borne ou une box sans Internet (le plus sûr)",
        steps: &[
            "Branchez la borne, sans la relier à Internet. Reliez cet ordinateur à la borne par un câble.",
            "Sur la page de la borne\u{a0}: un nom de réseau, un mot de passe, et «\u{a0}isolation des clients\u{a0}» désactivée.",
            "Jamais le «\u{a0}réseau invité\u{a0}» d’une box\u{a0}: il empêche les appareils de se voir.",
        ],
    },
    Guide {
        on: "Point d’accès de Windows",
        steps: &[
            "Paramètres, Réseau et Internet, Point d’accès sans fil mobile\u{a0}: activez-le. Windows affiche lui-même «\u{a0}0 sur 8\u{a0}»\u{a0}: huit appareils, pas un de plus.",
            "Windows le refuse quand l’ordinateur n’a aucune connexion\u{a0}: reliez-le d’abord à n’importe quel réseau, même sans Internet.",
            "Désactivez l’économie d’énergie sur la même page, sinon le point d’accès s’éteint tant que personne n’y est.",
            "L’ordinateur y porte l’adresse 192.168.137.1.",
        ],
    },
    Guide {
        on: "Partage Internet de macOS",
        steps: &[
            "Réglages Système, Général, Partage, Partage Internet, bouton ⓘ.",
            "Partager la connexion depuis «\u{a0}Pont Thunderbolt\u{a0}» (rien n’a besoin d’y être branché), vers «\u{a0}Wi-Fi\u{a0}»\u{a0}; dans Options Wi-Fi, un nom et un mot de passe.",
            "Activez. L’ordinateur y porte le plus souvent l’adresse 192.168.2.1.",
        ],
    },
    Guide {
        on: "Point d’accès de Linux",
        steps: &[
            "GNOME\u{a0}: Paramètres, Wi-Fi, menu ⋮, Activer le point d’accès Wi-Fi.",
            "En ligne de commande\u{a0}: nmcli device wifi hotspot ssid Tablee password tournesol",
            "L’ordinateur y porte l’adresse 10.42.0.1.",
        ],
    },
    Guide {
        on: "Partage de connexion d’un téléphone",
        steps: &[
            "Android\u{a0}: Paramètres, Réseau et Internet, Point d’accès et partage de connexion. iPhone\u{a0}: Réglages, Partage de connexion, «\u{a0}Autoriser d’autres utilisateurs\u{a0}»\u{a0}; gardez cette page ouverte.",
            "Cet ordinateur rejoint ce Wi-Fi, comme les autres. Branchez le téléphone sur secteur.",
            "Cinq à dix appareils selon le téléphone et l’opérateur\u{a0}: assez pour une table qui essaie, pas pour une salle.",
        ],
    },
    Guide {
        on: "Le piège du «\u{a0}Wi-Fi sans Internet\u{a0}»",
        steps: &[
            "Un téléphone qui rejoint un Wi-Fi sans Internet s’en méfie. Android demande s’il faut rester connecté\u{a0}: répondre oui, et cocher «\u{a0}ne plus demander\u{a0}».",
            "Sans cette réponse, il repart sur la 4G et ne trouve plus Tablée. En cas de doute\u{a0}: couper les données mobiles.",
            "iPhone\u{a0}: si une page de connexion s’ouvre, Annuler, puis «\u{a0}Utiliser sans Internet\u{a0}».",
            "Un VPN sur le téléphone cache lui aussi le réseau de la salle\u{a0}: le couper.",
        ],
    },
];

pub(super) fn firewall(port: u16) -> Vec<String> {
    vec![
        format!("Le port à laisser entrer est TCP {port}, et lui seul."),
        format!(
            "Windows demande au premier lancement\u{a0}: autorisez les réseaux privés et publics. Sinon\u{a0}: Pare-feu Windows Defender, Règles de trafic entrant, Nouvelle règle, Port, TCP {port}, Autoriser."
        ),
        "macOS\u{a0}: Réglages Système, Réseau, Coupe-feu, Options\u{a0}: tablee doit accepter les connexions entrantes.".into(),
        format!("Linux\u{a0}: sudo ufw allow {port}/tcp, ou sudo firewall-cmd --add-port={port}/tcp"),
    ]
}

pub(super) fn why(port: u16) -> Vec<String> {
    vec![
        "Est-il sur le même Wi-Fi que cet ordinateur\u{202f}? Données mobiles et VPN coupés\u{202f}?".into(),
        format!("Le pare-feu laisse-t-il entrer le port TCP {port}\u{202f}?"),
        "Est-ce un réseau invité, ou d’entreprise, qui isole les appareils\u{202f}? Alors aucun réglage ici n’y fera rien\u{a0}: il faut un autre Wi-Fi.".into(),
        "Le navigateur a-t-il remplacé http par https\u{202f}? Retapez-la en commençant par http, sans s.".into(),
    ]
}
