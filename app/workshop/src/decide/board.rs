//! Sorting posts into themes: every command becomes one event, so that one undo takes it back whole.

use crate::board::{Line, RANK_GAP, Theme};
use crate::command::{Boarding, ThemeForm};
use crate::event::{BoardEvent, Event};
use crate::refusal::{Field, What};
use crate::{PostId, Refusal, ThemeId, Words, Workshop};

/// Themes that one board holds.
pub const MOST_THEMES: usize = 60;
/// Length of a line's wording, in Unicode scalars: a little more than a post, for the joints.
pub const WORDING_LIMIT: usize = 600;
pub(super) const MOST_KEYWORDS: usize = 40;

impl Workshop {
    pub(super) fn decide_board(&self, boarding: &Boarding) -> Result<Vec<Event>, Refusal> {
        let event = match boarding {
            Boarding::AddTheme { theme, form } => {
                if self.theme(*theme).is_some() {
                    return Ok(vec![]);
                }
                if self.themes.len() >= MOST_THEMES {
                    return Err(Refusal::TooMany { what: What::Theme, limit: MOST_THEMES });
                }
                Some(BoardEvent::ThemeAdded(read(*theme, form)?))
            }
            Boarding::EditTheme { theme, form } => {
                let known = self.known_theme(*theme)?;
                let read = read(*theme, form)?;
                (read != *known).then_some(BoardEvent::ThemeEdited(read))
            }
            Boarding::MoveTheme { theme, before } => self.move_theme(*theme, *before)?,
            Boarding::RemoveTheme { theme } => {
                self.known_theme(*theme)?;
                Some(BoardEvent::ThemeRemoved { theme: *theme })
            }
            Boarding::Place { line, theme, before } => self.place(*line, *theme, *before)?,
            Boarding::Reword { line, wording } => {
                let known = self.standing_line(*line)?;
                let wording = Words::parse_optional(wording, Field::Wording, WORDING_LIMIT)?;
                (known.wording != wording).then_some(BoardEvent::LineReworded { line: *line, wording })
            }
            Boarding::Merge { line, into } => {
                self.standing_line(*line)?;
                self.line(*into)?;
                let into = self.root_of(*into);
                if into == *line {
                    return Err(Refusal::MergeRing);
                }
                Some(BoardEvent::LineMerged { line: *line, into })
            }
            Boarding::Sort { placings } => self.sort(placings)?,
            Boarding::Gather { theme, form, lines } => self.gather(*theme, form, lines)?,
            Boarding::MergeThemes { theme, into } => self.merge_themes(*theme, *into)?,
            Boarding::MergeAll { lines, into } => self.merge_all(lines, *into)?,
            Boarding::Mark { lines, mark, on } => self.mark(lines, *mark, *on)?,
            Boarding::Judge { pair: (a, b), likeness } => self.judged(*a, *b, *likeness)?,
            Boarding::TakeApart { line } => self.line(*line)?.into.map(|_| BoardEvent::LineTakenApart { line: *line }),
        };
        Ok(event.map(Event::Board).into_iter().collect())
    }

    fn move_theme(&self, theme: ThemeId, before: Option<ThemeId>) -> Result<Option<BoardEvent>, Refusal> {
        self.known_theme(theme)?;
        if let Some(before) = before {
            self.known_theme(before)?;
        }
        let place = self.themes.iter().position(|known| known.id == theme);
        let follower = place.and_then(|place| self.themes.get(place + 1)).map(|next| next.id);
        let moves = before != Some(theme) && before != follower;
        Ok(moves.then_some(BoardEvent::ThemeMoved { theme, before }))
    }

    fn place(
        &self,
        line: PostId,
        theme: Option<ThemeId>,
        before: Option<PostId>,
    ) -> Result<Option<BoardEvent>, Refusal> {
        let known = self.standing_line(line)?;
        if let Some(theme) = theme {
            self.known_theme(theme)?;
        }
        // Dropped onto itself, as with themes: it stays.
        if known.theme == theme && before == Some(line) {
            return Ok(None);
        }
        let there = self.lines_of(theme);
        let old_place = there.iter().position(|other| other.post == line);
        let others: Vec<&Line> = there.into_iter().filter(|other| other.post != line).collect();
        // A neighbour that has gone elsewhere meanwhile is no reason to refuse: last is a fine place.
        let place =
            before.and_then(|before| others.iter().position(|other| other.post == before)).unwrap_or(others.len());
        if known.theme == theme && old_place == Some(place) {
            return Ok(None);
        }
        let left = place.checked_sub(1).map(|place| others[place].rank);
        let right = others.get(place).map(|other| other.rank);
        let rank = match (left, right) {
            (None, None) => 0,
            (Some(left), None) => left.saturating_add(RANK_GAP),
            (None, Some(right)) => right.saturating_sub(RANK_GAP),
            (Some(left), Some(right)) => left.midpoint(right),
        };
        let mut dealt = Vec::new();
        if left.is_some_and(|left| rank <= left) || right.is_some_and(|right| rank >= right) {
            dealt.extend(others.iter().map(|other| other.post));
            dealt.insert(place, line);
        }
        Ok(Some(BoardEvent::LinePlaced { line, theme, rank, dealt }))
    }

    pub(super) fn known_theme(&self, id: ThemeId) -> Result<&Theme, Refusal> {
        self.theme(id).ok_or(Refusal::Unknown(What::Theme))
    }

    pub(super) fn line(&self, id: PostId) -> Result<&Line, Refusal> {
        self.lines.get(&id).ok_or(Refusal::Unknown(What::Line))
    }

    /// A line that is not merged into another.
    pub(super) fn standing_line(&self, id: PostId) -> Result<&Line, Refusal> {
        self.line(id).ok().filter(|line| line.into.is_none()).ok_or(Refusal::Unknown(What::Line))
    }
}

pub(super) fn read(id: ThemeId, typed: &ThemeForm) -> Result<Theme, Refusal> {
    let keywords = typed.keywords.split([',', ';', '\n']).map(|word| Words::parse_optional(word, Field::Keyword, 60));
    let keywords: Vec<_> = keywords.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect();
    if keywords.len() > MOST_KEYWORDS {
        return Err(Refusal::TooMany { what: What::Kind, limit: MOST_KEYWORDS });
    }
    Ok(Theme {
        id,
        name: Words::parse(&typed.name, Field::ThemeName, 120)?,
        description: Words::parse_optional(&typed.description, Field::ThemeDescription, 500)?,
        keywords,
    })
}
