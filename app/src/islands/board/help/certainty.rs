//! How certain a suggestion is, in steps that have a word and a sign, and what may be accepted without a look. Pure.

use super::standing::suggestion;
use crate::help::{Help, Suggestion};
use std::collections::BTreeSet;
use workshop::{PostId, ThemeId};

/// From here on a suggestion is called sure: it is right in more than three cases of five, most often in four.
const SURE: f32 = 0.6;
/// Below this it is called faint: right in less than two cases of five.
const FAINT: f32 = 0.4;

/// How certain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// Je ne sais pas.
    Unknown,
    /// Peu sûr.
    Faint,
    /// Plutôt.
    Likely,
    /// Sûr.
    Sure,
}

impl Certainty {
    /// Of a suggestion.
    #[must_use]
    pub fn of(suggestion: &Suggestion) -> Self {
        match suggestion.confidence {
            _ if suggestion.unsure => Self::Unknown,
            confidence if confidence >= SURE => Self::Sure,
            confidence if confidence >= FAINT => Self::Likely,
            // Its author said so, whatever its words say.
            _ if suggestion.hinted => Self::Likely,
            _ => Self::Faint,
        }
    }

    /// Marks out of three.
    #[must_use]
    pub fn marks(self) -> usize {
        match self {
            Self::Unknown => 0,
            Self::Faint => 1,
            Self::Likely => 2,
            Self::Sure => 3,
        }
    }
}

/// Where the lines that are to sort would go, of those whose suggestion may be accepted unseen: not what is unknown or faint.
#[must_use]
pub fn acceptable(
    help: &Help,
    unsorted: &BTreeSet<PostId>,
    themes: &[(ThemeId, String)],
) -> Vec<(PostId, Option<ThemeId>)> {
    let sure = |line: &PostId| {
        let suggestion = suggestion(help, *line, themes)?;
        let first = *suggestion.themes.first()?;
        (Certainty::of(&suggestion) >= Certainty::Likely).then_some((*line, Some(first)))
    };
    unsorted.iter().filter_map(sure).collect()
}

/// How many of them each theme would get, in the order of themes; those that would get none are left out.
#[must_use]
pub fn by_theme(placings: &[(PostId, Option<ThemeId>)], themes: &[(ThemeId, String)]) -> Vec<(ThemeId, String, usize)> {
    let count = |id: ThemeId| placings.iter().filter(|(_, theme)| *theme == Some(id)).count();
    let each = themes.iter().map(|(id, name)| (*id, name.clone(), count(*id)));
    each.filter(|(_, _, count)| *count > 0).collect()
}

#[cfg(test)]
mod tests {
    use super::super::samples::{post, theme};
    use super::*;

    fn suggested(theme: ThemeId, confidence: f32, unsure: bool) -> Suggestion {
        Suggestion { themes: vec![theme], confidence, because: Vec::new(), unsure, hinted: false }
    }

    #[test]
    fn what_is_unknown_or_faint_is_never_accepted_unseen() {
        let themes = [(theme(1), "Élus".to_owned()), (theme(2), "Budget".to_owned()), (theme(3), "Eau".to_owned())];
        let mut help = Help::default();
        let each = [
            (1, suggested(theme(2), 0.9, false)),
            (2, suggested(theme(1), 0.5, false)),
            (3, suggested(theme(1), 0.3, false)),
            (4, suggested(theme(1), 0.9, true)),
            (5, suggested(theme(2), 0.9, false)),
            (6, suggested(theme(9), 0.9, false)),
        ];
        help.suggestions.extend(each.map(|(number, suggestion)| (post(number), suggestion)));
        // The fifth has been sorted meanwhile; the theme of the sixth is gone.
        let unsorted = [1, 2, 3, 4, 6].map(post).into();
        let placings = acceptable(&help, &unsorted, &themes);
        assert_eq!(placings, [(post(1), Some(theme(2))), (post(2), Some(theme(1)))]);
        let counted = by_theme(&placings, &themes);
        assert_eq!(counted, [(theme(1), "Élus".to_owned(), 1), (theme(2), "Budget".to_owned(), 1)]);
    }

    #[test]
    fn certainty_has_four_steps() {
        let certainty = |confidence, unsure| Certainty::of(&suggested(theme(1), confidence, unsure)).marks();
        assert_eq!(
            [certainty(1.0, false), certainty(0.5, false), certainty(0.3, false), certainty(1.0, true)],
            [3, 2, 1, 0]
        );
        assert_eq!(certainty(f32::NAN, false), 1, "what is no number is not certain");
        let heard = Suggestion { hinted: true, ..suggested(theme(1), 0.3, false) };
        assert_eq!(Certainty::of(&heard), Certainty::Likely, "its author listened for it");
    }
}
