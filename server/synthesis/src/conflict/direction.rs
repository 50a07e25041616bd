//! Words that pull: towards more of a thing (créer, augmenter, autoriser, garder) or towards less of it (supprimer,
//! baisser, interdire, fermer); and words that stand at either end of something: gratuit and payant, avant and après.

use super::{counting, phrase::Phrase};
use crate::Language;

/// Where a word pulls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pull {
    /// Towards more, or the first end.
    pub more: bool,
    /// The two ends that it names one of; without, it pulls at the words around it.
    pub ends: Option<&'static str>,
}

/// Words that are pulled at for the sake of what follows them: « le nombre de députés ».
const MEASURES: [&str; 26] = [
    "consommation",
    "cout",
    "couts",
    "delai",
    "delais",
    "duree",
    "frais",
    "moyens",
    "niveau",
    "nombre",
    "part",
    "place",
    "places",
    "poids",
    "prix",
    "production",
    "quantite",
    "rythme",
    "tarif",
    "tarifs",
    "taux",
    "temps",
    "usage",
    "utilisation",
    "volume",
    "number",
];

/// Whether the word at a place measures the one behind it.
pub(super) fn measures(phrase: &Phrase<'_>, at: usize) -> bool {
    MEASURES.contains(&phrase.at(at)) && matches!(phrase.at(at + 1), "d" | "de" | "du" | "des" | "of")
}

/// Whether the word is itself a denial: « refus de », « non à ».
pub(super) fn denies(folded: &str) -> bool {
    matches!(folded, "non" | "no" | "contre") || folded.starts_with("refus")
}

/// Beginnings of folded words that want more of something, or want it to stay; "=" marks a whole word.
#[rustfmt::skip]
const MORE: [&str; 71] = [
    "accel", "accroi", "agrandi", "ajout", "allong", "amplifi", "attir", "augment", "autoris", "conserv", "=constru",
    "=construire", "construction", "=continuer", "=continuons", "=cree", "=creer", "=creons", "=creez", "=creant",
    "=creent", "=creation", "=creations", "davantage", "developp", "=doubler", "durci", "elargi", "encourag", "etendre",
    "extension", "favorabl", "favoris", "=garder", "=gardons", "=gardant", "=garantir", "generalis", "hauss",
    "=implanter", "instaur", "=installer", "=installons", "intensifi", "lanc", "=maintenir", "=maintenons", "maintien",
    "multipli", "=ouvrir", "ouvert", "=ouvrons", "=poursuivre", "prolong", "=promouvoir", "reintrodu", "=relancer",
    "renforc", "reouv", "=rester", "=restons", "retabli", "revaloris", "soutenir", "=soutien", "=increase", "=allow",
    "=keep", "=more", "=open", "=raise",
];

/// Beginnings of folded words that want less of something, or want it gone; "=" marks a whole word.
#[rustfmt::skip]
const LESS: [&str; 82] = [
    "abaiss", "=abandon", "abandonner", "aboli", "abrog", "alleg", "annul", "=arreter", "=arretons", "=arretez",
    "=arret", "assoupli", "baiss", "banni", "bloqu", "boycott", "=cesser", "=cessons", "=cessez", "=couper", "=coupes",
    "demantel", "demoli", "desengag", "diminu", "elimin", "empech", "enlev", "=eviter", "=evitons", "=evitez",
    "exclure", "=fermer", "=fermons", "=fermez", "=ferment", "=fermee", "=fermees", "fermetur", "frein", "=geler",
    "=halte", "interdi", "=jeter", "limit", "=marre", "=moins", "prohib", "proscri", "=quitter", "=quittons",
    "raccourci", "=ralentir", "ralentiss", "reduc", "redui", "refus", "rejet", "renonc", "restrein", "restrict",
    "=retirer", "=retirons", "retrait", "sanctionn", "=sortir", "=sortons", "=stop", "stopp", "supprim", "suppress",
    "=zero", "=vendre", "=reduce", "=remove", "=ban", "=banning", "=close", "=cut", "=less", "=fewer", "=abolish",
];

/// Two ends and the beginnings of the words for each. The name is only a name.
type Ends = (&'static str, &'static [&'static str], &'static [&'static str]);

#[rustfmt::skip]
const ENDS: [Ends; 19] = [
    ("prix", &["gratuit", "=free"], &["payant", "=paid"]),
    ("cher", &["=cher", "=chers", "=chere", "=cheres", "=couteux", "=expensive"],
        &["=abordable", "=abordables", "=cheap"]),
    ("public", &["=public", "=publics", "=publique", "=publiques"],
        &["=prive", "=prives", "=privee", "=privees", "=private"]),
    ("devoir", &["obligat", "=mandatory", "=compulsory"],
        &["facultati", "=volontaire", "=volontariat", "optionnel", "=optional", "=voluntary"]),
    ("temps", &["=avant", "=prealable", "=amont", "=before"], &["=apres", "=aval", "=after"]),
    ("centre", &["centralis", "recentralis"], &["decentralis", "=deconcentrer"]),
    ("etat", &["nationalis", "renationalis"], &["privatis"]),
    ("seul", &["=individuel", "=individuels", "individuelle"], &["=collectif", "=collectifs", "collective"]),
    ("presence", &["presentiel", "=presence"], &["distanciel", "=visio", "=visioconference", "=ligne"]),
    ("dedans", &["=interieur", "=interne", "=internes", "=indoor"],
        &["=exterieur", "=externe", "=externes", "=outdoor"]),
    ("nom", &["anonym"], &["nominati"]),
    ("longueur", &["=long", "=longs", "=longue", "=longues", "longtemps"],
        &["=court", "=courts", "=courte", "=courtes", "=bref", "=brefs", "=breve", "=breves"]),
    ("vitesse", &["=rapide", "=rapides", "rapidement", "=vite"],
        &["=lent", "=lente", "=lents", "=lentes", "lentement", "lenteur"]),
    ("peine", &["difficil", "=compliquee", "=complique", "=compliques", "=compliquees", "=complexe", "=complexes"],
        &["=simple", "=simples", "simplement", "facil"]),
    ("foule", &["=nombreux", "=nombreuses"], &["=rare", "=rares"]),
    ("accord", &["=accord", "favorabl"], &["desaccord", "defavorabl", "=oppose", "=opposee", "=opposes", "=hostile"]),
    ("valeur", &["=meilleur", "=meilleure", "=mieux"], &["=pire", "=pires"]),
    ("confiance", &["=confiance"], &["mefiance", "defiance"]),
    ("union", &["fusion", "regroup", "=unir", "=mutualiser"], &["=separer", "separation", "scinder", "=diviser"]),
];

/// What « in- » and « dé- » deny: "inutile", "désagréable".
const DENIED: [&str; 19] = [
    "utile",
    "juste",
    "suffisan",
    "possible",
    "accessible",
    "efficace",
    "visible",
    "adapte",
    "stable",
    "complet",
    "exact",
    "satisf",
    "egal",
    "legal",
    "coheren",
    "lisible",
    "competen",
    "confortable",
    "agreable",
];

fn listed(list: &[&str], folded: &str) -> bool {
    list.iter().any(|entry| match entry.strip_prefix('=') {
        Some(whole) => whole == folded,
        None => folded.starts_with(entry),
    })
}

/// Where the word at a place pulls, whatever denies it.
pub(super) fn pull(phrase: &Phrase<'_>, at: usize) -> Option<Pull> {
    let (word, next, before) = (phrase.at(at), phrase.at(at + 1), phrase.before(at));
    let amount = |more| Some(Pull { more, ends: None });
    let counted = || counting::count(phrase, at + 2).is_some_and(|count| !count.article);
    match word {
        "plus" if phrase.language == Language::French => {
            let set =
                matches!(before, "de" | "en" | "le" | "la" | "les" | "au" | "non" | "ou" | "des" | "ne" | "n" | "pas");
            let void =
                set || matches!(next, "ou" | "que" | "jamais" | "aucun" | "aucune" | "" | "tard" | "tot") || counted();
            if void { None } else { amount(true) }
        }
        "moins" if matches!(before, "au" | "du" | "le" | "les" | "ou" | "la" | "pas") || next == "que" || counted() => {
            None
        }
        // « Pas assez de places » asks for more of them, « trop de réunions » for fewer.
        "assez" | "suffisamment" | "enough" if matches!(before, "pas" | "not") => amount(true),
        "manque" | "manquent" | "lack" => amount(true),
        "trop" if matches!(next, "de" | "d") => amount(false),
        "fin" | "terme" if before.starts_with("met") || phrase.before(at.saturating_sub(1)).starts_with("mett") => {
            amount(false)
        }
        "oui" | "yes" if matches!(next, "a" | "au" | "aux" | "to" | "pour") => amount(true),
        "non" if matches!(next, "a" | "au" | "aux") => amount(false),
        "no" if next == "to" => amount(false),
        "contre" if at == 0 || matches!(before, "suis" | "sommes" | "est" | "sont") => amount(false),
        "pour" if at == 0 && matches!(next, "le" | "la" | "les" | "l" | "une" | "un") => amount(true),
        "avant" if matches!(next, "tout" | "toute") => None,
        "ligne" if before != "en" => None,
        "presence" if before != "en" => None,
        "fermes" if before == "les" || before == "des" => None,
        "arret" if phrase.rest(at, 2).any(|place| matches!(phrase.at(place), "bus" | "tram" | "car")) => None,
        _ => at_an_end(word).or_else(|| {
            let (more, less) = (listed(&MORE, word), listed(&LESS, word));
            (more != less).then_some(Pull { more, ends: None })
        }),
    }
}

fn at_an_end(word: &str) -> Option<Pull> {
    ENDS.iter().find_map(|&(ends, first, second)| {
        let (more, less) = (listed(first, word), listed(second, word));
        (more != less).then_some(Pull { more, ends: Some(ends) })
    })
}

/// What a word affirms that another could deny by its beginning: "utile" of "utiles".
pub(super) fn root(folded: &str) -> Option<&'static str> {
    DENIED.into_iter().find(|root| folded.starts_with(root))
}

/// What a word denies by its beginning: "utile" of "inutile".
pub(super) fn denied_root(folded: &str) -> Option<&'static str> {
    let rest = ["des", "in", "il"].into_iter().find_map(|prefix| folded.strip_prefix(prefix))?;
    DENIED.into_iter().find(|root| rest.starts_with(root))
}
