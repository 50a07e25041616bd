//! What a text wants of each thing that it names: more, less, not at all. Two texts oppose where the one wants of a thing
//! what the other does not.

use super::{
    Contrast, Opposition, direction,
    negation::{self, Denial},
    phrase::Phrase,
};
use std::collections::{BTreeMap, BTreeSet};

/// How many telling words a pulling word can be about.
const OBJECTS: usize = 4;
/// How far both words may be from what they pull at, summed: « le nombre de députés » is pulled at in its second word.
const DISTANCE: usize = 2;
/// The share of the shorter text's words that both must share for two ends to oppose.
const CONTEXT: f32 = 0.25;

/// One thing that a text says of a stem, or of two ends.
#[derive(Debug, Clone)]
struct Say {
    more: bool,
    /// Whether a denial made it so.
    denial: bool,
    /// Whether it only tells what is so.
    describes: bool,
    /// How many telling words stand between the word and the thing.
    distance: usize,
    /// The words, for people to read.
    quote: String,
}

/// What a text wants, by stem; two ends are named after a "=".
struct Stance<'a> {
    says: BTreeMap<String, Vec<Say>>,
    /// What is denied by itself and not as the object of a pull: « ne pas fusionner », « sans notes ».
    denied: BTreeMap<&'a str, Say>,
    /// All stems of telling words, each with a word to show.
    named: BTreeMap<&'a str, usize>,
    asks: bool,
}

/// The direction or the denial in which two texts oppose.
pub(super) fn between(one: &Phrase<'_>, other: &Phrase<'_>) -> Option<Opposition> {
    let (left, right) = (Stance::of(one), Stance::of(other));
    pulled(&left, &right).or_else(|| denied(&left, &right, other)).or_else(|| {
        let Opposition { kind, between: (later, earlier) } = denied(&right, &left, one)?;
        Some(Opposition { kind, between: (earlier, later) })
    })
}

/// Where both say something of the same thing.
fn pulled(left: &Stance<'_>, right: &Stance<'_>) -> Option<Opposition> {
    let mut best: Option<(usize, Opposition)> = None;
    for (thing, ones) in &left.says {
        let Some(others) = right.says.get(thing) else { continue };
        if ones.iter().any(|one| others.iter().any(|other| one.more == other.more)) {
            continue;
        }
        if thing.starts_with('=') && !left.shares_context(right) {
            continue;
        }
        let nearest = |says: &[Say]| says.iter().min_by_key(|say| say.distance).cloned();
        let (Some(one), Some(other)) = (nearest(ones), nearest(others)) else { continue };
        let answered = one.describes && right.asks || other.describes && left.asks;
        let distance = one.distance + other.distance;
        if answered || distance > DISTANCE || best.as_ref().is_some_and(|(least, _)| *least <= distance) {
            continue;
        }
        let kind = if one.denial == other.denial { Contrast::Direction } else { Contrast::Negation };
        best = Some((distance, Opposition { kind, between: (one.quote, other.quote) }));
    }
    best.map(|(_, opposition)| opposition)
}

/// Where the left denies what the right names.
fn denied(left: &Stance<'_>, right: &Stance<'_>, phrase: &Phrase<'_>) -> Option<Opposition> {
    left.denied.iter().find_map(|(stem, say)| {
        let place = right.named.get(stem)?;
        let agrees = right.denied.contains_key(stem)
            || right.says.get(*stem).is_some_and(|says| says.iter().any(|say| !say.more));
        let answered = say.describes && right.asks;
        let said = phrase.quote(*place, *place);
        (!agrees && !answered).then(|| Opposition { kind: Contrast::Negation, between: (say.quote.clone(), said) })
    })
}

impl<'a> Stance<'a> {
    fn of(phrase: &Phrase<'a>) -> Self {
        let denials = negation::denials(phrase);
        let mut used = vec![false; denials.len()];
        let mut stance =
            Self { says: BTreeMap::new(), denied: BTreeMap::new(), named: BTreeMap::new(), asks: asks(phrase) };
        for at in 0..phrase.places.len() {
            if phrase.tells(at) {
                stance.named.entry(phrase.places[at].word.stem.as_str()).or_insert(at);
            }
            if denials.iter().any(|denial| denial.words.contains(&at)) {
                continue;
            }
            stance.pull(phrase, at, &denials, &mut used);
        }
        for (denial, _) in denials.iter().zip(used).filter(|(_, used)| !used) {
            let Some(&place) = denial.over.iter().find(|&&place| phrase.tells(place)) else { continue };
            let say = Say {
                more: false,
                denial: true,
                describes: denial.describes,
                distance: 0,
                quote: denial.quote.clone(),
            };
            stance.denied.insert(phrase.places[place].word.stem.as_str(), say.clone());
            // « Sans notes » wants fewer of them, as « supprimer les notes » does.
            stance.says.entry(phrase.places[place].word.stem.clone()).or_default().push(say);
        }
        stance
    }

    /// Notes what the word at a place pulls at.
    fn pull(&mut self, phrase: &Phrase<'_>, at: usize, denials: &[Denial], used: &mut [bool]) {
        let root = direction::denied_root(phrase.at(at));
        if let Some(root) = root {
            self.say(format!("={root}"), false, (false, false), 0, phrase.quote(at, at));
        }
        let Some(pull) = direction::pull(phrase, at) else {
            if let Some(root) = direction::root(phrase.at(at)).filter(|_| root.is_none()) {
                let denial = denials.iter().position(|denial| denial.over.contains(&at));
                denial.into_iter().for_each(|denial| used[denial] = true);
                self.say(format!("={root}"), denial.is_none(), (denial.is_some(), false), 0, phrase.quote(at, at));
            }
            return;
        };
        let denial = denials.iter().position(|denial| denial.over.contains(&at));
        let too_much = matches!(phrase.before(at), "trop" | "too" | "moins") && pull.ends.is_some();
        // « Arrêter de fermer » keeps open.
        let stopped = at >= 2
            && matches!(phrase.before(at), "de" | "d")
            && pull.ends.is_none()
            && direction::pull(phrase, at - 2).is_some_and(|pull| !pull.more && pull.ends.is_none());
        let more = pull.more != (denial.is_some() != (too_much || stopped));
        let describes = denial.is_some_and(|denial| denials[denial].describes);
        let mut quote = phrase.quote(at, at);
        if let Some(denial) = denial {
            used[denial] = true;
            quote = format!("{} {quote}", denials[denial].quote);
        }
        let how = (denial.is_some() || direction::denies(phrase.at(at)), describes);
        if let Some(ends) = pull.ends {
            self.say(format!("={ends}"), more, how, 0, quote);
            return;
        }
        for (distance, place) in objects(phrase, at) {
            self.say(phrase.places[place].word.stem.clone(), more, how, distance, quote.clone());
        }
    }

    fn say(&mut self, thing: String, more: bool, (denial, describes): (bool, bool), distance: usize, quote: String) {
        self.says.entry(thing).or_default().push(Say { more, denial, describes, distance, quote });
    }

    /// Whether the texts share enough words for two ends to be ends of the same thing.
    fn shares_context(&self, other: &Self) -> bool {
        let (ones, others): (BTreeSet<_>, BTreeSet<_>) = (self.named.keys().collect(), other.named.keys().collect());
        let shared = ones.intersection(&others).count();
        shared > 0 && shared as f32 >= CONTEXT * ones.len().min(others.len()) as f32
    }
}

/// The places that a pulling word is about, each with how far it is; what follows it, or else what goes before.
fn objects(phrase: &Phrase<'_>, at: usize) -> Vec<(usize, usize)> {
    let mut after = Vec::new();
    let mut distance = 0;
    for place in phrase.rest(at, 3 * OBJECTS) {
        if ends_objects(phrase, place) || after.len() == OBJECTS {
            break;
        }
        if matches!(
            phrase.at(place),
            "pendant" | "dans" | "avec" | "chez" | "lors" | "entre" | "durant" | "devant" | "during" | "in"
        ) {
            distance += DISTANCE;
        }
        if phrase.tells(place) && !direction::measures(phrase, place) {
            after.push((distance, place));
            distance += 1;
        }
    }
    if after.is_empty() || is_participle(&phrase.places[at].word.surface) {
        let clause = phrase.places[at].clause;
        let before = (0..at).rev().take(6).take_while(|&place| phrase.places[place].clause == clause);
        let before = before.filter(|&place| phrase.tells(place)).take(2);
        after.extend(before.enumerate());
    }
    after
}

/// Whether something else begins here: a purpose, a second verb, another pull.
fn ends_objects(phrase: &Phrase<'_>, place: usize) -> bool {
    let (word, next) = (phrase.at(place), phrase.at(place + 1));
    let infinitive = |word: &str| word.len() > 4 && ["er", "ir", "re"].iter().any(|ending| word.ends_with(ending));
    match word {
        "pour" | "afin" | "sans" | "mais" | "plutot" | "tout" | "grace" | "car" | "parce" | "instead" => true,
        "et" | "ou" | "de" | "d" | "a" | "and" => {
            infinitive(next) && phrase.tells(place + 1) && word != "de" && word != "d"
        }
        "en" => next.ends_with("ant"),
        _ => direction::pull(phrase, place).is_some_and(|pull| pull.ends.is_none()),
    }
}

fn is_participle(surface: &str) -> bool {
    let lower = surface.to_lowercase();
    [
        "é", "ée", "és", "ées", "dit", "dite", "dits", "dites", "duit", "duite", "ouvert", "ouverte", "ouverts",
        "ouvertes",
    ]
    .iter()
    .any(|ending| lower.ends_with(ending))
}

/// Whether a text asks for something rather than telling what is so.
fn asks(phrase: &Phrase<'_>) -> bool {
    let verb = |word: &str| word.len() > 3 && ["er", "ir", "re", "oir"].iter().any(|ending| word.ends_with(ending));
    let begins = (0..phrase.places.len().min(2)).any(|place| verb(phrase.at(place)));
    begins
        || phrase.places.iter().any(|place| {
            matches!(
                place.folded(),
                "faut"
                    | "faudrait"
                    | "devrait"
                    | "devraient"
                    | "doit"
                    | "doivent"
                    | "mieux"
                    | "souhaite"
                    | "souhaitons"
                    | "besoin"
                    | "davantage"
                    | "should"
                    | "must"
                    | "need"
                    | "needs"
            )
        })
}
