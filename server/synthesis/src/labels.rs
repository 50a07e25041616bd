//! What to call a group of posts: the words that are at home in it and not elsewhere, as people wrote them.

use crate::{Corpus, Word};
use std::collections::{BTreeMap, BTreeSet};

/// The most words of a label.
const WORDS: usize = 3;
/// Words before which a noun stands, in French and in English, folded.
#[rustfmt::skip]
const BEFORE_NOUNS: [&str; 41] = [
    "a", "an", "au", "aux", "ce", "ces", "cet", "cette", "chaque", "d", "de", "des", "du", "every", "his", "l", "la",
    "le", "les", "leur", "leurs", "ma", "mes", "mon", "more", "no", "nos", "notre", "of", "our", "plusieurs", "sa",
    "sans", "ses", "son", "the", "their", "un", "une", "vos", "votre",
];
/// What a word weighs that is never seen where nouns stand, beside one that always is.
const NO_NOUN: f32 = 0.35;

/// What is known of a stem within a group.
#[derive(Default)]
struct Known<'a> {
    posts: BTreeSet<usize>,
    times: usize,
    as_noun: usize,
    surfaces: BTreeMap<String, (usize, &'a str)>,
}

/// For each group at most three words that tell it from the other posts of the workshop.
#[must_use]
pub fn labels(corpus: &Corpus, groups: &[Vec<usize>]) -> Vec<Vec<String>> {
    let mut everywhere = vec![0_usize; corpus.stem_count()];
    for post in 0..corpus.len() {
        corpus.stems(post).terms().for_each(|(stem, _)| everywhere[stem as usize] += 1);
    }
    groups.iter().map(|posts| label(corpus, posts, &everywhere)).collect()
}

fn label(corpus: &Corpus, posts: &[usize], everywhere: &[usize]) -> Vec<String> {
    let mut known: BTreeMap<&str, Known<'_>> = BTreeMap::new();
    for &post in posts {
        let words = &corpus.reading(post).words;
        for (at, word) in words.iter().enumerate().filter(|(_, word)| names(word)) {
            let entry = known.entry(&word.stem).or_default();
            entry.posts.insert(post);
            entry.times += 1;
            let before = at.checked_sub(1).map_or("", |before| &words[before].folded);
            entry.as_noun += usize::from(BEFORE_NOUNS.contains(&before) && !is_infinitive(word));
            entry.surfaces.entry(shown(&word.surface)).or_insert((0, &word.folded)).0 += 1;
        }
    }
    let weigh = |(stem, known): (&&str, &Known<'_>)| {
        let inside = known.posts.len();
        let of_all = corpus.stem_number(stem).map_or(inside, |number| everywhere[number as usize]).max(inside);
        let rarity = (1.0 + corpus.len() as f32 / of_all as f32).ln();
        let at_home = inside as f32 / of_all as f32;
        let noun = NO_NOUN + (1.0 - NO_NOUN) * known.as_noun as f32 / known.times as f32;
        // A word of a single post names that post and not the group.
        let shared = if inside == 1 && posts.len() > 1 { 0.3 } else { 1.0 };
        inside as f32 * rarity * at_home.sqrt() * noun * shared
    };
    let mut ranked: Vec<(f32, &str)> = known.iter().map(|entry| (weigh(entry), *entry.0)).collect();
    ranked.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(other.1)));
    ranked.into_iter().take(WORDS).filter_map(|(_, stem)| most_written(known.get(stem)?)).collect()
}

/// Whether a word can name anything.
fn names(word: &Word) -> bool {
    !word.stop && word.folded.chars().count() > 1 && !word.folded.starts_with(|sign: char| sign.is_numeric())
}

fn is_infinitive(word: &Word) -> bool {
    word.folded.len() > 4
        && ["er", "ir", "oir", "endre", "aire", "uire"].iter().any(|ending| word.folded.ends_with(ending))
}

/// In small letters, but for an acronym.
fn shown(surface: &str) -> String {
    let letters = surface.chars().count();
    if letters <= 5 && surface.chars().all(char::is_uppercase) { surface.to_owned() } else { surface.to_lowercase() }
}

/// The form written most often. Of one that differs in accents and capitals only, the one in small letters with its
/// accents: « élus » for "ELUS" and "elus".
fn most_written(known: &Known<'_>) -> Option<String> {
    let mut forms: BTreeMap<&str, (usize, &String)> = BTreeMap::new();
    let care = |surface: &str| {
        let accents = surface.chars().filter(|letter| !letter.is_ascii()).count();
        (!surface.chars().all(char::is_uppercase), accents)
    };
    for (surface, &(times, folded)) in &known.surfaces {
        let form = forms.entry(folded).or_insert((0, surface));
        form.0 += times;
        if care(surface) > care(form.1) {
            form.1 = surface;
        }
    }
    let often = forms.into_iter().max_by(|one, other| one.1.0.cmp(&other.1.0).then(other.0.cmp(one.0)));
    often.map(|(_, (_, surface))| surface.clone())
}
