//! Groups of lines that fit no theme, as they stand on the board now, and the theme that a group would make. Pure.

use crate::help::Group;
use std::collections::BTreeSet;
use workshop::PostId;
use workshop::command::ThemeForm;

/// The groups whose lines are still to sort; a line alone is no group.
#[must_use]
pub fn still_there(groups: &[Group], unsorted: &BTreeSet<PostId>) -> Vec<Group> {
    let left = |group: &Group| Group {
        label: group.label.clone(),
        lines: group.lines.iter().copied().filter(|line| unsorted.contains(line)).collect(),
    };
    groups.iter().map(left).filter(|group| group.lines.len() > 1).collect()
}

/// What a theme would be called after a group: « Budget, recettes, élus ».
#[must_use]
pub fn name(label: &[String]) -> String {
    let name = label.join(", ");
    let mut signs = name.chars();
    signs.next().map_or_else(String::new, |first| first.to_uppercase().chain(signs).collect())
}

/// The texts of that theme: the words of the label help to recognise what belongs there.
#[must_use]
pub fn form(name: &str, label: &[String]) -> ThemeForm {
    ThemeForm { name: name.trim().to_owned(), description: String::new(), keywords: label.join(", ") }
}

/// Keywords as typed, each by itself.
#[must_use]
pub fn keywords(typed: &str) -> Vec<String> {
    typed.split([',', ';', '\n']).map(str::trim).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::super::samples::post;
    use super::*;

    #[test]
    fn a_group_loses_lines_that_were_sorted_meanwhile() {
        let group = |label: &str, lines: &[u128]| Group {
            label: vec![label.into()],
            lines: lines.iter().copied().map(post).collect(),
        };
        let groups = [group("budget", &[1, 2, 3]), group("eau", &[4, 5])];
        let left = still_there(&groups, &[1, 3, 4].map(post).into());
        assert_eq!(left, [group("budget", &[1, 3])]);
    }

    #[test]
    fn a_theme_is_called_after_its_words() {
        let label = ["élus".to_owned(), "budget".to_owned()];
        assert_eq!(name(&label), "Élus, budget");
        assert_eq!(name(&[]), "");
        let form = form("  L’argent ", &label);
        assert_eq!((form.name.as_str(), form.keywords.as_str()), ("L’argent", "élus, budget"));
    }

    #[test]
    fn keywords_are_told_apart_as_they_are_saved() {
        assert_eq!(keywords(" budget,, élus ;impôt\n"), ["budget", "élus", "impôt"]);
        assert!(keywords(" , ").is_empty());
    }
}
