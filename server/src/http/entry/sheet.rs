//! A sheet as it is typed or pasted: which lines there are, and of which kind each is.

use app::pages::setup::Typed;
use uuid::Uuid;
use workshop::PostKind;

/// What a line may begin with to say its kind. The short ones only where many lines are pasted: « c est » typed in
/// haste is no finding.
const LONG: [(&str, PostKind); 7] = [
    ("idée", PostKind::Idea),
    ("idee", PostKind::Idea),
    ("idea", PostKind::Idea),
    ("i", PostKind::Idea),
    ("constat", PostKind::Finding),
    ("finding", PostKind::Finding),
    ("c", PostKind::Finding),
];
const SHORT: [(&str, PostKind); 2] = [("i ", PostKind::Idea), ("c ", PostKind::Finding)];
/// What lists on paper and in word processors begin their lines with.
const BULLETS: [char; 5] = ['-', '–', '—', '•', '*'];

/// A line that will be a contribution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its identity: the same sheet sent twice is one.
    pub id: Uuid,
    /// Idea or finding.
    pub kind: PostKind,
    /// Its text.
    pub text: String,
    /// Its examples.
    pub examples: Vec<String>,
}

/// The lines of a form. None: nothing was typed.
#[must_use]
pub fn read(typed: &Typed, several: bool) -> Vec<Line> {
    let first = typed.get("id").and_then(|id| Uuid::parse_str(id).ok()).unwrap_or_else(Uuid::now_v7);
    let usual = typed.get("kind").and_then(PostKind::parse).unwrap_or(PostKind::Idea);
    let text = typed.text("text");
    if !several {
        let examples: Vec<String> = typed.get("example").map(ToOwned::to_owned).into_iter().collect();
        let (kind, text) = kind(&text, usual, &LONG, &[]);
        let line = Line { id: first, kind, text: text.to_owned(), examples };
        return if text.trim().is_empty() { Vec::new() } else { vec![line] };
    }
    let line = |(place, text): (u128, &str)| {
        let (kind, text) = kind(text.trim_start_matches(BULLETS).trim_start(), usual, &LONG, &SHORT);
        // Neighbours differ in their lowest bits, far from what marks the version.
        let id = Uuid::from_u128(first.as_u128() ^ place);
        Line { id, kind, text: text.to_owned(), examples: Vec::new() }
    };
    (0..).zip(lines(&text)).map(line).collect()
}

/// The form once the first lines of its sheet have been kept.
#[must_use]
pub fn without(typed: &Typed, taken: usize) -> Typed {
    let text = typed.text("text");
    let left = lines(&text).skip(taken).collect::<Vec<_>>().join("\n");
    let field =
        |(name, value): &(String, String)| (name.clone(), if name == "text" { left.clone() } else { value.clone() });
    Typed(typed.0.iter().map(field).collect())
}

fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.trim_start_matches(BULLETS).trim().is_empty())
}

/// The kind that a line begins with, and what comes after; the usual kind where it begins with none.
fn kind<'a>(
    line: &'a str,
    usual: PostKind,
    long: &[(&str, PostKind)],
    short: &[(&str, PostKind)],
) -> (PostKind, &'a str) {
    let said = |(word, kind): &(&str, PostKind)| {
        let rest = after(line, word)?.trim_start().strip_prefix(':')?;
        Some((*kind, rest.trim_start()))
    };
    let hinted = |(word, kind): &(&str, PostKind)| Some((*kind, after(line, word)?.trim_start()));
    let found = long.iter().find_map(said).or_else(|| short.iter().find_map(hinted));
    found.filter(|(_, rest)| !rest.is_empty()).unwrap_or((usual, line))
}

/// What comes after a word, in small or capital letters.
fn after<'a>(line: &'a str, word: &str) -> Option<&'a str> {
    let head = line.get(..word.len())?;
    (head.to_lowercase() == word).then(|| &line[word.len()..])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(text: &str, several: bool) -> Vec<(PostKind, String)> {
        let fields = [("id", "0190a7f0-0000-7000-8000-000000000000"), ("kind", "finding"), ("text", text)];
        let typed = Typed(fields.map(|(name, value)| (name.into(), value.into())).to_vec());
        read(&typed, several).into_iter().map(|line| (line.kind, line.text)).collect()
    }

    #[test]
    fn each_line_says_its_kind_or_takes_the_chosen_one() {
        use PostKind::{Finding, Idea};
        let read =
            sheet("Idée : des navettes\r\n\r\n- c le budget manque\n• sans rien\ni: courte\nConstat\u{a0}: long", true);
        let expected = [
            (Idea, "des navettes"),
            (Finding, "le budget manque"),
            (Finding, "sans rien"),
            (Idea, "courte"),
            (Finding, "long"),
        ];
        assert_eq!(read, expected.map(|(kind, text)| (kind, text.to_owned())));
    }

    #[test]
    fn a_single_line_is_not_robbed_of_a_letter() {
        assert_eq!(sheet("c est difficile", false), [(PostKind::Finding, "c est difficile".into())]);
        assert_eq!(sheet("idée: oser", false), [(PostKind::Idea, "oser".into())]);
        assert!(sheet("  ", false).is_empty() && sheet("\n - \n", true).is_empty());
    }

    #[test]
    fn what_has_been_kept_leaves_the_sheet_and_identities_stay_apart() {
        let typed = Typed(vec![("text".into(), "un\n\ndeux\ntrois".into())]);
        assert_eq!(without(&typed, 1).text("text"), "deux\ntrois");
        let ids: std::collections::BTreeSet<_> = read(&typed, true).into_iter().map(|line| line.id).collect();
        assert_eq!(ids.len(), 3);
    }
}
