//! What a plan is worth, said honestly: what it reaches, what a perfect plan could reach, and what nobody knows.

mod english;
mod french;

pub(in crate::words) use english::EN;
pub(in crate::words) use french::FR;

use super::figures::{Figures, grouped};
use crate::words::plural;
use workshop::Language;
use workshop::seating::{Aim, Mode};

/// What a facilitator reads of a plan's worth.
#[derive(Debug)]
#[expect(missing_docs, reason = "each is named for what it says")]
pub struct Quality {
    pub summary: fn(&Figures) -> String,
    /// What is known of better plans.
    pub verdict: fn(&Figures) -> &'static str,
    /// What a perfect plan could reach.
    pub reach: fn(&Figures) -> String,
    pub repeats: fn(usize) -> String,
    pub fewest: fn(usize) -> String,
    pub again: fn(&Figures) -> String,
    pub inevitable: fn(usize) -> String,
    pub organisations: fn(usize) -> String,
    pub ties: fn(usize, usize) -> String,
    pub wishes: fn(usize, usize) -> String,
    pub sizes: fn(usize, usize) -> String,
    pub unseated: fn(usize) -> String,
    /// The same as lines of a comparison.
    pub lines: Lines,
}

/// What is compared before and after a change.
#[derive(Debug)]
pub struct Lines {
    pub encounters: &'static str,
    pub fewest: &'static str,
    pub most: &'static str,
    pub repeats: &'static str,
    pub organisations: &'static str,
    pub ties: &'static str,
    pub wishes: &'static str,
    pub unseated: &'static str,
}

impl Quality {
    /// Sentence by sentence, what there is to know of a plan, and whether something is amiss.
    #[must_use]
    pub fn facts(&self, figures: &Figures) -> Vec<(String, bool)> {
        let mixes = matches!(figures.mode, Mode::Mix | Mode::Wishes);
        let calm = |said: bool, sentence: String| said.then_some((sentence, false));
        let facts = [
            (figures.unseated > 0).then(|| ((self.unseated)(figures.unseated), true)),
            (figures.ties > 0).then(|| ((self.ties)(figures.ties, figures.ties_broken), figures.ties_broken > 0)),
            calm(mixes && figures.pairs > 0, (self.reach)(figures)),
            calm(true, (self.repeats)(figures.table_repeats)),
            calm(figures.people > 1, (self.fewest)(figures.fewest_met)),
            calm(figures.people > 1, (self.again)(figures)),
            calm(figures.inevitable_companions > 0, (self.inevitable)(figures.inevitable_companions)),
            figures.same_organisation.map(|meetings| ((self.organisations)(meetings), false)),
            calm(figures.wishes > 0, (self.wishes)(figures.wishes_met, figures.wishes)),
            calm(figures.sizes.1 > 0, (self.sizes)(figures.sizes.0, figures.sizes.1)),
        ];
        facts.into_iter().flatten().collect()
    }
}

fn mixed(figures: &Figures, groups: &'static str, choice: &'static str, mix: &'static str) -> &'static str {
    match figures.mode {
        Mode::Groups => groups,
        Mode::Choice => choice,
        Mode::Mix | Mode::Wishes => mix,
    }
}

/// Seconds and thirds among the pairs that meet, which decide what « no pair three times » may be said of.
fn nobody_thrice(figures: &Figures) -> bool {
    figures.aim == Aim::Balanced && figures.balanced_can_be && figures.third_meetings == 0
}

/// As [`plural`], its thousands apart.
fn count(language: Language, count: usize, one: &str, many: &str) -> String {
    let counted = plural(language, count, one, many);
    counted.replacen(&count.to_string(), &grouped(language, count), 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::figures::Standing;

    /// Four tables of six, three rounds, as good as can be.
    fn best() -> Figures {
        Figures {
            mode: Mode::Mix,
            aim: Aim::Balanced,
            people: 24,
            tables: 4,
            rounds: 3,
            encounters: 144,
            pairs: 276,
            bound_most: 156,
            bound_balanced: 144,
            balanced_can_be: true,
            table_repeats: 0,
            second_meetings: 36,
            third_meetings: 0,
            fewest_met: 12,
            most_together: 2,
            inevitable_companions: 0,
            same_organisation: None,
            ties: 0,
            ties_broken: 0,
            wishes_met: 0,
            wishes: 0,
            unseated: 0,
            sizes: (6, 6),
            standing: Standing::Proven,
        }
    }

    fn said(words: &Quality, figures: &Figures) -> String {
        let facts = words.facts(figures).into_iter().map(|(sentence, _)| sentence);
        let head = [(words.summary)(figures), (words.verdict)(figures).to_owned()];
        head.into_iter().chain(facts).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn the_best_plan_is_said_to_be_so_and_what_it_is_best_at() {
        let expected = "24 personnes, 4 tables, 3 tours\u{a0}: 144 rencontres sur 276 possibles (52\u{202f}%).\n\
            C’est le mieux possible sans que deux personnes se retrouvent trois fois.\n\
            C’est 100\u{202f}% de ce qu’atteindrait un plan parfait\u{a0}: en 3 tours, 52\u{202f}% des paires au plus. \
            Si les mêmes pouvaient se retrouver plus souvent, il y aurait jusqu’à 12 rencontres de plus.\n\
            Personne ne revient à une table déjà entendue.\n\
            Chaque personne en rencontre au moins 12 autres.\n\
            36 paires se retrouvent deux fois, aucune davantage.\n\
            6 personnes par table.";
        assert_eq!(said(&FR, &best()), expected);
        assert!(
            said(&EN, &best()).starts_with("24 people, 4 tables, 3 rounds: 144 encounters of 276 possible (52%).\n")
        );
    }

    #[test]
    fn what_nobody_knows_and_what_nobody_can_help_is_said() {
        let open = Figures { standing: Standing::Open, ..best() };
        assert_eq!((FR.verdict)(&open), "Personne ne sait si mieux existe.");
        let forced =
            Figures { inevitable_companions: 3, third_meetings: 36, encounters: 150, most_together: 3, ..best() };
        let sentences = said(&FR, &forced);
        assert!(
            sentences.contains("Chacun fait tout le trajet avec au moins 3 autres personnes\u{a0}: "),
            "{sentences}"
        );
        assert!(
            sentences.contains("C’est 96\u{202f}% ") && !sentences.contains("retrouvent trois fois.\n"),
            "{sentences}"
        );
        let groups = Figures { mode: Mode::Groups, ..best() };
        assert!(!said(&FR, &groups).contains("plan parfait"));
    }

    #[test]
    fn what_is_amiss_comes_first_and_is_marked() {
        let amiss = Figures { unseated: 2, ties: 3, ties_broken: 1, ..best() };
        let facts = FR.facts(&amiss);
        assert_eq!(facts[0], ("2 personnes n’ont pas de place.".to_owned(), true));
        assert_eq!(facts[1], ("1 paire sur 3 à réunir ou à séparer ne l’est pas à chaque tour.".to_owned(), true));
        assert!(facts[2..].iter().all(|(_, amiss)| !amiss));
    }
}
