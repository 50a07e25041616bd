//! « Prêts pour demain ? » in French.

mod day;
mod guide;
mod machine;
mod network;
mod said;

use super::Ready;
use super::finding::{Carrier, Chapter, Chore, Leads, State, Tried, Way};
use crate::words::plural;
use workshop::Language::Fr;

pub(in crate::words) static FR: Ready = Ready {
    title: "Prêts pour demain\u{202f}?",
    summary,
    state: |state| match state {
        State::Good => "Bon",
        State::Check => "À vérifier",
        State::Fix => "À corriger",
    },
    chapter: |chapter| match chapter {
        Chapter::Network => "L’adresse pour les téléphones",
        Chapter::Crowd => "De la place pour tout le monde",
        Chapter::Machine => "Cet ordinateur",
        Chapter::Day => "La journée",
    },
    say: said::say,
    tried,
    way,
    refresh: "Actualiser",
    print: "À relire la veille, puis sur place, une heure avant.",
    stale: "Tablée ne répond plus\u{a0}: ce qui suit date d’avant.",
    done: |chore| match chore {
        Chore::Awake => "C’est réglé",
        Chore::Rehearsal => "C’est répété",
        Chore::Kit => "C’est imprimé",
        Chore::NoHostLinks => "Nous nous en passons",
    },
    undone: "Finalement non",
    download: "Télécharger l’archive",
    console: "Ouvrir la console",
    wall: "Ouvrir le mur",
    prepare: "Préparer les tables",
    date: "Changer la date ou l’heure",
    plan: "Voir le plan",
    invite: "Créer les liens",
    kit: "Le kit à imprimer",
    try_it: "Essayez avec un téléphone",
    try_help: "Sur le Wi-Fi de la salle, scannez ce code. Il n’ouvre que cet essai, pendant une heure\u{a0}; plusieurs téléphones peuvent essayer.",
    qr: "Code QR de l’essai",
    nothing_comes: "Le téléphone n’arrive pas\u{202f}?",
    why: guide::why,
    how_many: "Combien serez-vous\u{202f}?",
    people: "Personnes avec un téléphone",
    people_hint: "Proposé d’après les places et les personnes inscrites.",
    carrier: "Leur Wi-Fi vient",
    carrier_name: |carrier| match carrier {
        Carrier::Phone => "du partage de connexion d’un téléphone",
        Carrier::Laptop => "du point d’accès d’un ordinateur",
        Carrier::Home => "d’une box comme à la maison",
        Carrier::Points => "de bornes Wi-Fi professionnelles",
    },
    carrier_carries: |carrier| match carrier {
        Carrier::Phone => "5 à 10 appareils",
        Carrier::Laptop => "8 appareils",
        Carrier::Home => "20 à 30 appareils",
        Carrier::Points => "50 par borne",
    },
    unknown_carrier: "Je ne sais pas encore",
    save: "Vérifier",
    hotspot: "Faire un Wi-Fi sans Internet",
    hotspot_help: "D’abord le Wi-Fi, ensuite Tablée\u{a0}: si elle tournait déjà, arrêtez-la et relancez-la, pour qu’elle imprime la nouvelle adresse.",
    guides: &guide::GUIDES,
    firewall: "Le pare-feu",
    firewall_steps: guide::firewall,
    wifi_code: "Mettre le Wi-Fi en code QR sur l’affiche",
    phone_title: "Essai",
    phone_here: "Ce téléphone rejoint Tablée",
    phone_help: "Rien d’autre à faire\u{a0}: la personne qui anime le voit sur son écran.",
    measuring: "Mesure en cours, quelques secondes…",
    broken: "La page est arrivée, mais la mesure n’a pas abouti. Le réseau est peut-être chargé\u{a0}: rechargez la page pour réessayer.",
    measured: |median, worst, loaded| {
        let loaded = tenths(loaded);
        format!("Aller-retour\u{a0}: {median} ms, {worst} ms au pire. Tout charger\u{a0}: {loaded} s.")
    },
    expired: "Ce lien a expiré",
    expired_help: "Un lien d’essai ne dure qu’une heure. Scannez celui qui est à l’écran maintenant.",
};

fn summary(fix: usize, check: usize) -> String {
    let things = |count: usize| plural(Fr, count, "chose", "choses");
    match (fix, check) {
        (0, 0) => "Tout est prêt.".into(),
        (0, check) => format!("{} à vérifier.", things(check)),
        (fix, 0) => format!("{} à régler.", things(fix)),
        (fix, check) => format!("{} à régler, {check} à vérifier.", things(fix)),
    }
}

/// Milliseconds as seconds with one decimal.
fn tenths(milliseconds: u32) -> String {
    format!("{:.1}", f64::from(milliseconds) / 1_000.0).replace('.', ",")
}

fn tried(tried: &Tried) -> String {
    let who = match (tried.browser, tried.system) {
        (Some(browser), Some(system)) => format!("{browser} sur {system}"),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => "Un navigateur".to_owned(),
    };
    let here = if tried.here { ", depuis cet ordinateur même (ne prouve rien)" } else { "" };
    let trips = match tried.trips {
        Some((median, worst)) => format!("aller-retour {median} ms, {worst} ms au pire"),
        None => "arrivé, pas encore mesuré".into(),
    };
    let loaded = tried.loaded.map(|loaded| format!(", tout chargé en {} s", tenths(loaded))).unwrap_or_default();
    let when = match tried.minutes {
        0 => "à l’instant".to_owned(),
        minutes => format!("il y a {}", ago(minutes)),
    };
    format!("{who}{here}\u{a0}: {trips}{loaded}, {when}")
}

/// Minutes as a span: « 5 min », « 3 h », « 2 jours ».
fn ago(minutes: u32) -> String {
    match minutes {
        0..60 => format!("{minutes} min"),
        60..2_880 => format!("{} h", minutes / 60),
        _ => format!("{} jours", minutes / 1_440),
    }
}

fn way(way: &Way, printed: bool) -> String {
    let leads = match way.leads {
        Leads::Near => "réseau local",
        Leads::Elsewhere => "tunnel, conteneur ou machine virtuelle\u{a0}: aucun téléphone n’y est",
        Leads::Adrift => "réseau sans adresses distribuées\u{a0}: à éviter",
        Leads::Nowhere => "cet ordinateur seulement",
    };
    let printed = if printed { " (dans les codes QR)" } else { "" };
    format!("{}{printed}\u{a0}: {}, {leads}", way.address, way.name)
}

#[cfg(test)]
mod tests {
    use super::{ago, summary, tenths};

    #[test]
    fn one_sentence_sums_it_up() {
        assert_eq!(summary(0, 0), "Tout est prêt.");
        assert_eq!(summary(2, 1), "2 choses à régler, 1 à vérifier.");
        assert_eq!(summary(1, 0), "1 chose à régler.");
        assert_eq!(summary(0, 3), "3 choses à vérifier.");
    }

    #[test]
    fn time_is_told_in_one_unit() {
        assert_eq!([5, 60, 150, 2_880].map(ago), ["5 min", "1 h", "2 h", "2 jours"]);
        assert_eq!(tenths(1_250), "1,2");
    }
}
