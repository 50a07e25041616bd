//! Numbers in digits and in words: "1 000", "2,5", « quatre-vingt-dix », "forty two".

use super::phrase::Phrase;

/// A number that was read, and the last place of its words.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Count {
    pub value: f64,
    pub to: usize,
    /// What follows the digits within the word: "h" in "18h", "x" in "1x".
    pub glued: Glued,
    /// « un » or « une », which counts only beside another count of the same thing.
    pub article: bool,
}

/// What stands behind the digits without a space.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Glued {
    Nothing,
    Hours,
    Euros,
    Length,
    Times,
}

/// The number that begins at a place.
pub(super) fn count(phrase: &Phrase<'_>, at: usize) -> Option<Count> {
    let word = phrase.at(at);
    if word.starts_with(|sign: char| sign.is_ascii_digit()) {
        return digits(phrase, at);
    }
    if matches!(word, "un" | "une" | "one") {
        let count = Count { value: 1.0, to: at, glued: Glued::Nothing, article: true };
        return Some(count);
    }
    in_words(phrase, at)
}

fn digits(phrase: &Phrase<'_>, at: usize) -> Option<Count> {
    let word = phrase.at(at);
    let length = word.find(|sign: char| !sign.is_ascii_digit() && sign != ',' && sign != '.').unwrap_or(word.len());
    let (number, letters) = word.split_at(length);
    let mut value = value_of(number)?;
    let mut to = at;
    let glued = match letters {
        "" => Glued::Nothing,
        "h" | "heures" => Glued::Hours,
        "e" | "eur" | "euros" if letters != "e" => Glued::Euros,
        "km" | "m" | "cm" | "kg" | "g" if letters != "g" => Glued::Length,
        "x" | "fois" => Glued::Times,
        _ => {
            let minutes = letters.strip_prefix('h').and_then(|minutes| minutes.parse::<f64>().ok())?;
            let value = value + minutes / 60.0;
            return Some(Count { value, to, glued: Glued::Hours, article: false });
        }
    };
    // "1 000": groups of three behind a space.
    while glued == Glued::Nothing && value > 0.0 && value < 1e9 && value.fract() == 0.0 {
        let narrow = matches!(phrase.places[to].after, " " | "\u{a0}" | "\u{202f}" | "\u{2009}");
        let next = phrase.at(to + 1);
        if !(narrow && next.len() == 3 && phrase.at(to).len() <= 3 && next.chars().all(|sign| sign.is_ascii_digit())) {
            break;
        }
        value = value * 1000.0 + next.parse::<f64>().ok()?;
        to += 1;
    }
    Some(Count { value, to, glued, article: false })
}

/// "2,5" is two and a half, "1.000" a thousand, "49.3" what it looks like.
fn value_of(number: &str) -> Option<f64> {
    let thousands = number.split_once('.').is_some_and(|(_, rest)| rest.len() == 3);
    let number = if thousands { number.replace('.', "") } else { number.replace(',', ".") };
    number.parse().ok().filter(|value: &f64| value.is_finite())
}

fn in_words(phrase: &Phrase<'_>, at: usize) -> Option<Count> {
    let mut total = 0.0;
    let mut group = unit(phrase.at(at)).or_else(|| large(phrase.at(at)))?;
    let mut to = at;
    loop {
        let joined =
            matches!(phrase.at(to + 1), "et" | "and") && phrase.places[to].clause == phrase.places[to + 1].clause;
        let next = phrase.at(to + if joined { 2 } else { 1 });
        let step = if joined { 2 } else { 1 };
        let one = matches!(next, "un" | "une" | "one") && group >= 20.0 && group % 10.0 == 0.0;
        if let Some(by) = large(next).filter(|_| !joined) {
            if by == 100.0 && group < 100.0 {
                group *= by;
            } else if by > 100.0 {
                total += group.max(1.0) * by;
                group = 0.0;
            } else {
                break;
            }
        } else if let Some(more) = unit(next).or(one.then_some(1.0)) {
            // « quatre-vingt », « soixante-dix », « cent vingt »; « deux trois » are two numbers.
            if group == 4.0 && more == 20.0 {
                group = 80.0;
            } else if fits_behind(group, more) && (!joined || more == 1.0 || more == 11.0) {
                group += more;
            } else {
                break;
            }
        } else {
            break;
        }
        to += step;
    }
    Some(Count { value: total + group, to, glued: Glued::Nothing, article: false })
}

fn fits_behind(group: f64, more: f64) -> bool {
    let tens = matches!(group % 100.0, 60.0 | 80.0) && more < 20.0;
    let ones = group % 100.0 >= 20.0 && group % 10.0 == 0.0 && more < 10.0;
    group == 0.0
        || tens
        || ones
        || (group >= 100.0 && group % 100.0 == 0.0 && more < 100.0)
        || group == 10.0 && more < 10.0 && more > 6.0
}

#[rustfmt::skip]
fn unit(word: &str) -> Option<f64> {
    Some(match word {
        "deux" | "two" => 2.0, "trois" | "three" => 3.0, "quatre" | "four" => 4.0, "cinq" | "five" => 5.0,
        "six" => 6.0, "sept" | "seven" => 7.0, "huit" | "eight" => 8.0, "neuf" | "nine" => 9.0,
        "dix" | "ten" | "dizaine" => 10.0, "onze" | "eleven" => 11.0, "douze" | "twelve" | "douzaine" => 12.0,
        "treize" => 13.0, "quatorze" => 14.0, "quinze" | "fifteen" | "quinzaine" => 15.0, "seize" => 16.0,
        "vingt" | "vingts" | "twenty" | "vingtaine" => 20.0, "trente" | "thirty" | "trentaine" => 30.0,
        "quarante" | "forty" | "quarantaine" => 40.0, "cinquante" | "fifty" | "cinquantaine" => 50.0,
        "soixante" | "sixty" | "soixantaine" => 60.0, "seventy" => 70.0, "eighty" => 80.0, "ninety" => 90.0,
        _ => return None,
    })
}

fn large(word: &str) -> Option<f64> {
    Some(match word {
        "cent" | "cents" | "hundred" | "centaine" => 100.0,
        "mille" | "thousand" | "millier" | "milliers" => 1000.0,
        "million" | "millions" => 1e6,
        "milliard" | "milliards" | "billion" => 1e9,
        _ => return None,
    })
}
