//! Numbers that differ: of two texts that both count the same kind of thing, no count is shared.

use super::{
    Contrast, Opposition,
    counting::{Count, Glued, count},
    phrase::Phrase,
};

/// What a number counts. Numbers of different kinds say nothing about each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    /// Hundredths.
    Share,
    /// Euros.
    Money,
    /// Days; "18 h" is a part of a day.
    Time,
    /// How often a year.
    Rate,
    /// A year of the calendar.
    Year,
    /// Things, people, kilometres.
    Things,
}

const KINDS: [Kind; 6] = [Kind::Share, Kind::Money, Kind::Rate, Kind::Time, Kind::Year, Kind::Things];

/// A number or a span of numbers.
#[derive(Debug, Clone)]
struct Quantity {
    kind: Kind,
    from: f64,
    to: f64,
    /// How many of what the kind counts one unit is: 7 days a week.
    unit: f64,
    /// The first telling word behind it, by its stem.
    thing: String,
    /// « un » or « une ».
    article: bool,
    quote: String,
    /// The place of its last word.
    end: usize,
}

impl Quantity {
    /// Whether the two can be meant as the same; "8" lies in "6 to 10".
    fn agrees(&self, other: &Self) -> bool {
        // In the same unit, or by the same period, numbers are told as they are.
        let told = matches!(self.kind, Kind::Time | Kind::Rate) && self.unit == other.unit;
        let slack = if told { 1e-9 } else { self.slack() };
        let near = |a: f64, b: f64| (a - b).abs() <= a.abs().max(b.abs()) * slack;
        if self.from == self.to || other.from == other.to {
            let within = |one: &Self, other: &Self| one.from <= other.from && other.to <= one.to;
            return near(self.from, other.from) || within(self, other) || within(other, self);
        }
        near(self.from, other.from) && near(self.to, other.to)
    }

    /// How far apart equal numbers may be: "every fortnight" is "twice a month", « 15 jours » are « 2 semaines ».
    fn slack(&self) -> f64 {
        match self.kind {
            Kind::Rate => 0.12,
            Kind::Time => 0.08,
            _ => 1e-9,
        }
    }
}

/// The numbers in which two texts oppose.
pub(super) fn between(one: &Phrase<'_>, other: &Phrase<'_>) -> Option<Opposition> {
    let (ones, others) = (quantities(one), quantities(other));
    KINDS.into_iter().find_map(|kind| {
        let of = |all: &[Quantity]| all.iter().filter(|quantity| quantity.kind == kind).cloned().collect::<Vec<_>>();
        let (ones, others) = (of(&ones), of(&others));
        let (ones, others) = (counting(&ones, &others), counting(&others, &ones));
        let shared = ones.iter().any(|one| others.iter().any(|other| one.agrees(other)));
        let (left, right) = closest(&ones, &others)?;
        let between = (left.quote.clone(), right.quote.clone());
        (!shared).then_some(Opposition { kind: Contrast::Number, between })
    })
}

/// Without the articles, but for those before a thing that the other text counts: « un menu » beside « trois menus ».
fn counting(ones: &[Quantity], others: &[Quantity]) -> Vec<Quantity> {
    let counted =
        |one: &Quantity| !one.thing.is_empty() && others.iter().any(|other| !other.article && other.thing == one.thing);
    ones.iter().filter(|one| !one.article || counted(one)).cloned().collect()
}

/// The two numbers to show: of the same thing if there are, or else the first of each.
fn closest<'a>(ones: &'a [Quantity], others: &'a [Quantity]) -> Option<(&'a Quantity, &'a Quantity)> {
    let same = |one: &'a Quantity| Some((one, others.iter().find(|other| other.thing == one.thing)?));
    ones.iter().filter(|one| !one.thing.is_empty()).find_map(same).or_else(|| Some((ones.first()?, others.first()?)))
}

fn quantities(phrase: &Phrase<'_>) -> Vec<Quantity> {
    let mut found: Vec<Quantity> = Vec::new();
    let mut at = 0;
    while at < phrase.places.len() {
        let Some(count) = count(phrase, at).filter(|_| counts(phrase, at)) else {
            at += 1;
            continue;
        };
        let quantity = quantity(phrase, at, count);
        match found.last_mut().filter(|before| spans(phrase, before.end, at) && !before.article) {
            // « de 6 à 8 personnes »: the first number counts what the second does.
            Some(before) => {
                let ratio = if count.value > 0.0 { quantity.to / count.value } else { 1.0 };
                if before.kind != quantity.kind {
                    before.from *= ratio;
                }
                let quote = format!("{} – {}", before.quote, quantity.quote);
                *before = Quantity {
                    from: before.from.min(quantity.to),
                    to: before.from.max(quantity.to),
                    quote,
                    ..quantity
                };
            }
            None => found.push(quantity),
        }
        at = count.to + 1;
    }
    rates(phrase, &mut found);
    found
}

/// Whether what reads as a number is one: not the number of a list, not « neuf » where it is "new".
fn counts(phrase: &Phrase<'_>, at: usize) -> bool {
    let word = phrase.at(at);
    let bullet = at == 0 && word.len() <= 2 && phrase.places[0].after.starts_with([')', '.', '-', '/']);
    let new = word == "neuf" && !phrase.at(at + 1).ends_with('s') && !phrase.at(at + 1).starts_with("heure");
    let name = matches!(phrase.before(at), "article" | "loi" | "numero" | "no" | "covid" | "route" | "ligne");
    let among =
        word == "un" && matches!(phrase.at(at + 1), "peu" | "autre" | "par") || matches!(phrase.before(at), "l" | "d");
    !(bullet || new || name || among && word.starts_with("un"))
}

/// Whether only « à » or a hyphen stands between two numbers.
fn spans(phrase: &Phrase<'_>, end: usize, at: usize) -> bool {
    let hyphen = end + 1 == at && matches!(phrase.places[end].after.trim(), "-" | "–" | "/");
    let word = end + 2 == at && matches!(phrase.at(end + 1), "a" | "to" | "et" | "ou" | "or");
    hyphen || word && phrase.places[end].clause == phrase.places[at].clause
}

fn quantity(phrase: &Phrase<'_>, at: usize, count: Count) -> Quantity {
    let after = phrase.places[count.to].after;
    let mut end = count.to;
    let skip = usize::from(matches!(phrase.at(end + 1), "d" | "de" | "of"));
    let unit = if after.contains(['.', ',', ';', '(', ')', '!', '?']) { "" } else { phrase.at(end + 1 + skip) };
    let (kind, factor) = match (count.glued, unit) {
        (Glued::Hours, _) => (Kind::Time, 1.0 / 24.0),
        (Glued::Euros, _) => (Kind::Money, 1.0),
        (Glued::Length, _) => (Kind::Things, 1.0),
        (Glued::Times, _) => (Kind::Things, 1.0),
        _ if after.trim_start().starts_with('%') => (Kind::Share, 1.0),
        _ if after.trim_start().starts_with('€') => (Kind::Money, 1.0),
        _ => measured(unit).inspect(|_| end += 1 + skip).unwrap_or((Kind::Things, 1.0)),
    };
    let year = kind == Kind::Things && (1900.0..=2100.0).contains(&count.value) && phrase.at(at).len() == 4;
    let half = kind == Kind::Share && divided(phrase, at);
    let thing = phrase.rest(count.to, 3).find(|&next| phrase.tells(next) && !is_number(phrase, next));
    let value = if half { 100.0 / count.value.max(1.0) } else { count.value * factor };
    Quantity {
        kind: if year {
            Kind::Year
        } else if divided(phrase, at) {
            Kind::Share
        } else {
            kind
        },
        from: if divided(phrase, at) && !half { 100.0 / count.value.max(1.0) } else { value },
        to: if divided(phrase, at) && !half { 100.0 / count.value.max(1.0) } else { value },
        unit: factor,
        thing: thing.map(|next| phrase.places[next].word.stem.clone()).unwrap_or_default(),
        article: count.article && unit != "fois",
        quote: quote(phrase, at, end, after),
        end,
    }
}

fn is_number(phrase: &Phrase<'_>, at: usize) -> bool {
    count(phrase, at).is_some()
}

/// « Diviser par deux ».
fn divided(phrase: &Phrase<'_>, at: usize) -> bool {
    phrase.before(at) == "par" && at >= 2 && phrase.at(at - 2).starts_with("divis")
}

fn quote(phrase: &Phrase<'_>, at: usize, end: usize, after: &str) -> String {
    let sign = after.trim_start().chars().next().filter(|sign| matches!(sign, '%' | '€'));
    let quote = phrase.quote(at, end);
    sign.map_or(quote.clone(), |sign| format!("{quote}\u{a0}{sign}"))
}

/// What a unit counts, and how many of it one is.
fn measured(unit: &str) -> Option<(Kind, f64)> {
    Some(match unit {
        "euro" | "euros" | "eur" => (Kind::Money, 1.0),
        "pourcent" | "pourcents" | "percent" => (Kind::Share, 1.0),
        "minute" | "minutes" | "min" | "mn" => (Kind::Time, 1.0 / 1440.0),
        "h" | "heure" | "heures" | "hour" | "hours" => (Kind::Time, 1.0 / 24.0),
        "jour" | "jours" | "journee" | "journees" | "day" | "days" => (Kind::Time, 1.0),
        "semaine" | "semaines" | "week" | "weeks" => (Kind::Time, 7.0),
        "mois" | "month" | "months" => (Kind::Time, 30.4),
        "an" | "ans" | "annee" | "annees" | "year" | "years" => (Kind::Time, 365.0),
        _ => return None,
    })
}

/// How often a year something happens every such time, by the words for the time itself.
fn yearly(word: &str) -> Option<f64> {
    Some(match word {
        "jour" | "jours" | "day" => 365.0,
        "semaine" | "semaines" | "week" => 52.0,
        "lundi" | "mardi" | "mercredi" | "jeudi" | "vendredi" | "samedi" | "dimanche" => 52.0,
        "lundis" | "mardis" | "mercredis" | "jeudis" | "vendredis" | "samedis" | "dimanches" => 52.0,
        "mois" | "month" => 12.0,
        "trimestre" | "trimestres" | "quarter" => 4.0,
        "semestre" | "semestres" => 2.0,
        "an" | "ans" | "annee" | "annees" | "year" => 1.0,
        _ => return None,
    })
}

/// « Mensuel », "weekly".
fn adjective(word: &str) -> Option<f64> {
    let starts = |beginning: &str| word.starts_with(beginning);
    Some(match word {
        _ if starts("quotidien") || word == "daily" => 365.0,
        _ if starts("hebdomadaire") || word == "weekly" => 52.0,
        _ if starts("mensuel") || word == "monthly" => 12.0,
        _ if starts("trimestriel") || word == "quarterly" => 4.0,
        _ if starts("semestriel") => 2.0,
        _ if starts("annuel") || word == "yearly" => 1.0,
        _ => return None,
    })
}

/// Adds how often things happen: « une fois par mois », « tous les quinze jours », « mensuel ». The number that such a
/// rate is made of counts nothing else.
fn rates(phrase: &Phrase<'_>, found: &mut Vec<Quantity>) {
    for at in 0..phrase.places.len() {
        let slash = phrase.places[at].after.trim() == "/";
        let every = matches!(phrase.at(at), "par" | "chaque" | "a" | "per" | "every" | "each")
            || matches!((phrase.before(at), phrase.at(at)), ("tous" | "toutes", "les"));
        let each = (every || slash).then(|| yearly(phrase.at(at + 1))).flatten();
        let spacing =
            phrase.at(at) == "every" || matches!((phrase.before(at), phrase.at(at)), ("tous" | "toutes", "les"));
        // « à un an », « a week »: only the English word makes a rate.
        let each = each.filter(|_| phrase.at(at) != "a" || phrase.at(at + 1).ends_with(['y', 'k', 'h', 'r']));
        let (times, end) = match (each, adjective(phrase.at(at))) {
            (Some(times), _) => (times, at + 1),
            (None, Some(times)) => (times, at),
            (None, None) => {
                let spaced = found.iter().position(|number| {
                    number.kind == Kind::Time
                        && spacing
                        && count(phrase, at + 1).is_some_and(|count| count.to < number.end)
                        && number.end <= at + 5
                        && number.end > at
                });
                let Some(spaced) = spaced else { continue };
                let number = &mut found[spaced];
                let rate = 365.0 / number.from.max(1e-6);
                (number.kind, number.from, number.to) = (Kind::Rate, rate, rate);
                continue;
            }
        };
        let clause = phrase.places[at].clause;
        let made_of = found.iter().rposition(|number| {
            let near = number.end < at + usize::from(slash)
                && number.end + 5 >= at
                && phrase.places[number.end].clause == clause;
            near && matches!(number.kind, Kind::Things | Kind::Time | Kind::Money)
        });
        let made_of = made_of.map(|number| found.remove(number));
        let days = |number: &Quantity| if number.kind == Kind::Time { number.from.max(1.0) } else { number.from };
        let value = times * made_of.as_ref().map_or(1.0, days);
        let quote = made_of.as_ref().map_or_else(
            || phrase.quote(at.saturating_sub(usize::from(phrase.at(at) == "les")), end),
            |number| format!("{} {}", number.quote, phrase.quote(at + usize::from(slash), end)),
        );
        let thing = made_of.map(|number| number.thing).unwrap_or_default();
        found.push(Quantity {
            kind: Kind::Rate,
            from: value,
            to: value,
            unit: times,
            thing,
            article: false,
            quote,
            end,
        });
    }
}
