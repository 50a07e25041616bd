//! The words that say nothing of what a text is about, folded; and what they tell of its language.

use super::Language;

/// Whether a folded word says nothing. A lone letter never does, a lone digit does.
#[must_use]
pub fn says_nothing(folded: &str, language: Language) -> bool {
    let listed = |list: &[&str]| list.binary_search(&folded).is_ok();
    let lone = folded.len() == 1 && !folded.starts_with(|sign: char| sign.is_ascii_digit());
    lone || match language {
        Language::French => listed(&FRENCH) || listed(&FRENCH_FILLER),
        Language::English => listed(&ENGLISH) || listed(&ENGLISH_FILLER),
    }
}

/// The language that more of the small words are of; none if nothing tells.
#[must_use]
pub fn language(folded: &[String]) -> Option<Language> {
    let mut balance = 0;
    for word in folded {
        let within = |list: &[&str]| i32::from(list.binary_search(&word.as_str()).is_ok());
        balance += within(&FRENCH) - within(&ENGLISH);
    }
    match balance {
        0 => None,
        more if more > 0 => Some(Language::French),
        _ => Some(Language::English),
    }
}

/// The small words of French, in order.
#[rustfmt::skip]
const FRENCH: [&str; 310] = [
    "a", "afin", "ah", "ai", "aie", "aient", "aies", "ailleurs", "ainsi", "ait", "alors", "apres", "as", "assez", "au",
    "aucun", "aucune", "aucuns", "aujourd'hui", "auparavant", "aupres", "auquel", "aura", "aurai", "auraient",
    "aurais", "aurait", "auras", "aurez", "auriez", "aurions", "aurons", "auront", "aussi", "autant", "autour",
    "autre", "autres", "autrui", "aux", "auxquelles", "auxquels", "avaient", "avais", "avait", "avant", "avec", "avez",
    "aviez", "avions", "avoir", "avons", "ayant", "ayez", "ayons", "beaucoup", "bien", "c", "ca", "car", "ce", "ceci",
    "cela", "celle", "celles", "celui", "cependant", "certain", "certaine", "certaines", "certains", "ces", "cet",
    "cette", "ceux", "chacun", "chacune", "chaque", "chez", "ci", "combien", "comme", "comment", "contre", "d", "dans",
    "de", "dehors", "deja", "depuis", "dernier", "derniere", "derriere", "des", "desquelles", "desquels", "dessous",
    "dessus", "devant", "donc", "dont", "du", "duquel", "durant", "e", "elle", "elles", "en", "encore", "enfin",
    "ensuite", "entre", "envers", "es", "est", "et", "etaient", "etais", "etait", "etant", "etc", "ete", "etes",
    "etiez", "etions", "etre", "eu", "eue", "eues", "eurent", "eus", "eut", "eux", "fois", "font", "fumes", "furent",
    "fus", "fut", "guere", "hors", "ici", "il", "ils", "j", "jamais", "je", "jusqu", "jusque", "l", "la", "laquelle",
    "le", "lequel", "les", "lesquelles", "lesquels", "leur", "leurs", "loin", "lors", "lorsqu", "lorsque", "lui", "m",
    "ma", "mais", "malgre", "me", "meme", "memes", "mes", "mien", "mienne", "miens", "mieux", "moi", "moins", "mon",
    "n", "ne", "neanmoins", "ni", "nos", "notamment", "notre", "notres", "nous", "nul", "nulle", "on", "ont", "or",
    "ou", "oui", "par", "parce", "parfois", "parmi", "pas", "pendant", "peu", "peut", "peuvent", "peux", "plupart",
    "plus", "plusieurs", "plutot", "pour", "pourquoi", "pourtant", "pres", "presqu", "presque", "puis", "puisqu",
    "puisque", "qu", "quand", "quant", "que", "quel", "quelle", "quelles", "quelqu", "quelque", "quelques", "quels",
    "qui", "quiconque", "quoi", "quoiqu", "quoique", "rien", "s", "sa", "sans", "sauf", "se", "selon", "sera", "serai",
    "seraient", "serais", "serait", "seras", "serez", "seriez", "serions", "serons", "seront", "ses", "seul", "seule",
    "seulement", "si", "sien", "sienne", "siens", "sinon", "soi", "soient", "sois", "soit", "sommes", "son", "sont",
    "sous", "souvent", "suis", "sur", "surtout", "t", "ta", "tandis", "tant", "te", "tel", "telle", "tellement",
    "telles", "tels", "tes", "tien", "toi", "ton", "toujours", "tous", "tout", "toute", "toutefois", "toutes", "tres",
    "trop", "tu", "un", "une", "unes", "uns", "vers", "via", "voici", "voila", "vos", "votre", "votres", "vous", "vu",
    "y",
];

/// What proposals in French are padded with, in order.
#[rustfmt::skip]
const FRENCH_FILLER: [&str; 156] = [
    "agir", "alentour", "aller", "allons", "avere", "besoin", "certes", "chose", "choses", "concernant", "concerne",
    "concernent", "concerner", "concretement", "consiste", "devoir", "devons", "devra", "devraient", "devrait",
    "devrons", "dire", "dit", "dite", "dits", "dois", "doit", "doivent", "effet", "egalement", "eventuellement",
    "evidemment", "ex", "exemple", "exemples", "face", "facon", "facons", "fair", "faire", "fais", "faisant", "fait",
    "faite", "faites", "faits", "fallait", "falloir", "faudra", "faudrait", "faut", "general", "generalement", "grace",
    "grand", "grande", "grandes", "grands", "important", "importante", "importants", "interessant", "lien", "lieu",
    "maniere", "manieres", "maximum", "met", "mettant", "mettons", "mettre", "mis", "mise", "mises", "necessaire",
    "necessaires", "niveau", "nouveau", "nouveaux", "nouvel", "nouvelle", "nouvelles", "oeuvre", "ok", "part",
    "particulier", "partie", "permet", "permets", "permettant", "permette", "permettent", "permettra", "permettrait",
    "permettre", "place", "plein", "possibilite", "possible", "possibles", "pourra", "pourraient", "pourrait",
    "pourrions", "pouvait", "pouvoir", "pouvons", "precis", "prenant", "prend", "prendre", "pris", "prise", "propose",
    "proposent", "proposer", "proposons", "quasi", "quelconque", "rapport", "realiser", "sein", "serieux", "sorte",
    "souhait", "souhaite", "souhaitent", "souhaiter", "souhaitons", "suffisamment", "suite", "sujet", "surcroit",
    "sus", "tenir", "terme", "termes", "trouver", "type", "types", "utiliser", "va", "vais", "veulent", "veut", "veux",
    "viens", "vient", "voir", "vont", "voudrais", "vouloir", "voulons", "vrai", "vraie", "vraiment",
];

/// The small words of English, in order.
#[rustfmt::skip]
const ENGLISH: [&str; 229] = [
    "about", "above", "after", "again", "against", "ain't", "all", "almost", "along", "already", "also", "although",
    "always", "am", "among", "an", "and", "another", "any", "anybody", "anyone", "anything", "are", "aren't", "around",
    "as", "at", "away", "back", "be", "became", "because", "become", "been", "before", "behind", "being", "below",
    "between", "both", "but", "by", "can", "can't", "cannot", "could", "couldn't", "did", "didn't", "do", "does",
    "doesn't", "doing", "don't", "done", "down", "during", "each", "either", "else", "enough", "etc", "even", "ever",
    "every", "everybody", "everyone", "everything", "few", "for", "from", "further", "had", "hadn't", "has", "hasn't",
    "have", "haven't", "having", "he", "her", "here", "hers", "herself", "him", "himself", "his", "how", "however",
    "i", "if", "in", "indeed", "instead", "into", "is", "isn't", "it", "its", "itself", "just", "least", "less", "let",
    "ll", "m", "made", "many", "may", "maybe", "me", "might", "mine", "more", "most", "much", "must", "mustn't", "my",
    "myself", "near", "neither", "never", "no", "nobody", "none", "nor", "not", "nothing", "now", "of", "off", "often",
    "on", "once", "one", "only", "onto", "or", "other", "others", "otherwise", "our", "ours", "ourselves", "out",
    "over", "own", "per", "perhaps", "quite", "rather", "re", "s", "same", "shall", "she", "should", "shouldn't",
    "since", "so", "some", "somebody", "someone", "something", "sometimes", "still", "such", "t", "than", "that",
    "the", "their", "theirs", "them", "themselves", "then", "there", "therefore", "these", "they", "this", "those",
    "though", "through", "thus", "to", "together", "too", "toward", "towards", "under", "unless", "until", "up",
    "upon", "us", "ve", "very", "was", "wasn't", "we", "well", "were", "weren't", "what", "whatever", "when", "where",
    "whether", "which", "while", "who", "whom", "whose", "why", "will", "with", "within", "without", "won't", "would",
    "wouldn't", "yes", "yet", "you", "your", "yours", "yourself",
];

/// What proposals in English are padded with, in order.
#[rustfmt::skip]
const ENGLISH_FILLER: [&str; 53] = [
    "able", "allow", "allowing", "allows", "bit", "consider", "ensure", "especially", "example", "get", "gets",
    "getting", "give", "go", "goes", "going", "good", "got", "great", "important", "keep", "like", "likely", "lot",
    "lots", "make", "makes", "making", "need", "needed", "needs", "new", "possible", "propose", "provide", "put",
    "really", "right", "set", "sure", "take", "taking", "thing", "things", "think", "try", "use", "used", "using",
    "want", "wants", "way", "ways",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::{fold, split};

    fn of(text: &str) -> Option<Language> {
        language(&split::words(text).into_iter().map(fold).collect::<Vec<_>>())
    }

    #[test]
    fn the_lists_are_in_order() {
        for list in [FRENCH.as_slice(), &FRENCH_FILLER, &ENGLISH, &ENGLISH_FILLER] {
            assert!(list.is_sorted());
            assert!(list.iter().all(|word| fold(word) == *word));
        }
    }

    #[test]
    fn small_words_tell_the_language() {
        assert_eq!(of("Intégrer les élus à la réflexion"), Some(Language::French));
        assert_eq!(of("Involve the elected members from the start"), Some(Language::English));
        assert_eq!(of("budget"), None);
        assert_eq!(of(""), None);
    }

    #[test]
    fn fillers_and_lone_letters_say_nothing() {
        for word in ["faut", "mettre", "l", "y", "n"] {
            assert!(says_nothing(word, Language::French), "{word}");
        }
        assert!(!says_nothing("budget", Language::French));
        assert!(!says_nothing("3", Language::French));
        assert!(says_nothing("the", Language::English));
    }
}
