//! What the helps propose for a board. What depends on the contributions alone is kept from one time to the next: after a
//! correction only the suggestions are made anew.

use super::board::{Board, Named, Said};
use app::help::{Alike, Group, Help, How, Level, Suggestion, USUAL_FINENESS};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use synthesis::pairs::{Likeness, Pair};
use synthesis::suggest::{Suggester, ThemeText};
use synthesis::{Corpus, Meaning, Reading, clusters, keywords, pairs, summary};
use workshop::board::Pair as Lines;
use workshop::{PostId, ThemeId};

/// Themes that are offered for one line.
const OFFERED: usize = 3;
/// Pairs that are offered: more than anybody looks at in a day.
const PAIRS: usize = 200;
/// Lines that stand for a theme.
const EXTRACTS: usize = 3;
/// Fewer lines than this are no group.
const GROUP: usize = 3;
/// More groups than this nobody looks through; and the time that they take grows with the square of their number.
const MOST_GROUPS: usize = 24;
/// Lines to a group, from few large ones to many small ones.
const LINES_A_GROUP: [usize; 5] = [20, 13, 9, 6, 4];

/// All proposals at one moment.
#[derive(Debug, Clone, Default)]
pub struct Proposals {
    /// All of them, the groups as fine as usual.
    pub help: Help,
    /// The state of the lines that they are for; `None` while contributions are still being read.
    pub lines_at: Option<u64>,
    corpus: Option<Arc<Corpus>>,
    /// Lines of the tray that fit no theme, as places among the contributions.
    unfit: Vec<usize>,
    ids: Arc<Vec<PostId>>,
}

/// What is kept from one time to the next.
#[derive(Debug, Default)]
pub struct Known {
    texts: Vec<(PostId, String)>,
    corpus: Option<Arc<Corpus>>,
    pairs: Vec<Pair>,
    themes: Vec<Named>,
    suggester: Option<Suggester>,
}

impl Proposals {
    /// The same, while contributions are being read that they do not know yet.
    #[must_use]
    pub fn still_reading(self, help: Help) -> Self {
        Self { help, lines_at: None, ..self }
    }

    /// Themes for what fits none, from few (1) to many (5).
    #[must_use]
    pub fn groups(&self, fineness: u8) -> Vec<Group> {
        let Some(corpus) = self.corpus.as_deref().filter(|_| self.unfit.len() >= GROUP) else { return Vec::new() };
        let step = usize::from(fineness.clamp(1, 5)) - 1;
        let many = (self.unfit.len() / LINES_A_GROUP[step]).max(1 + step).min(MOST_GROUPS);
        let groups = clusters::groups(corpus, &self.unfit, many);
        let large = groups.into_iter().filter(|group| group.posts.len() >= GROUP);
        large
            .map(|group| Group {
                label: group.label,
                lines: group.posts.iter().filter_map(|place| self.ids.get(*place).copied()).collect(),
            })
            .collect()
    }
}

impl Known {
    /// Proposes.
    pub fn propose(
        &mut self,
        board: &Board,
        readings: &[Arc<Reading>],
        level: Level,
        meaning: Option<&dyn Meaning>,
    ) -> Proposals {
        self.take_in(board, readings, meaning);
        let (Some(corpus), Some(suggester)) = (&self.corpus, &self.suggester) else { return Proposals::default() };
        let lines = board.lines();
        let placed: Vec<(usize, usize)> = board
            .posts
            .iter()
            .enumerate()
            .filter_map(|(place, said)| Some((place, board.theme(said.theme?)?)))
            .collect();
        let suggested = suggester.suggest(&placed);
        let tray: Vec<usize> = lines
            .values()
            .filter_map(|behind| behind.first().copied())
            .filter(|place| board.posts.get(*place).is_some_and(|said| said.theme.is_none()))
            .collect();
        let mut uncertain: Vec<usize> = tray.clone();
        uncertain.sort_by(|a, b| suggested[*a].confidence.total_cmp(&suggested[*b].confidence).then(a.cmp(b)));
        let unfit = if board.themes.is_empty() { tray.clone() } else { unfit(&uncertain, &suggested) };
        let id = |place: &usize| board.posts[*place].id;
        let suggestions = tray
            .iter()
            .filter_map(|place| Some((id(place), suggestion(board, &board.posts[*place], &suggested[*place])?)));
        let help = Help {
            number: board.number,
            level,
            progress: None,
            suggestions: suggestions.collect(),
            to_check: uncertain.iter().map(id).collect(),
            pairs: alike(board, &lines, &self.pairs),
            groups: Vec::new(),
            extracts: by_theme(board, &lines, |_, behind| extracts(board, corpus, behind)),
            keywords: by_theme(board, &lines, |theme, behind| {
                keywords::propose(corpus, &text_of(&board.themes[theme]), behind)
            }),
            wordings: wordings(board, corpus, &lines),
        };
        let ids = board.posts.iter().map(|said| said.id).collect();
        let corpus = Some(Arc::clone(corpus));
        let mut proposals = Proposals { help, lines_at: Some(board.lines_at), corpus, unfit, ids: Arc::new(ids) };
        proposals.help.groups = proposals.groups(USUAL_FINENESS);
        proposals
    }

    fn take_in(&mut self, board: &Board, readings: &[Arc<Reading>], meaning: Option<&dyn Meaning>) {
        let texts: Vec<(PostId, String)> = board.posts.iter().map(|said| (said.id, said.text.clone())).collect();
        let same_texts = self.corpus.is_some() && texts == self.texts;
        if same_texts && self.suggester.is_some() && board.themes == self.themes {
            return;
        }
        let themes: Vec<ThemeText> = board.themes.iter().map(text_of).collect();
        let corpus = match &self.corpus {
            Some(corpus) if same_texts => Arc::clone(corpus),
            _ => {
                let corpus = Arc::new(Corpus::of(readings, &[]));
                self.pairs = pairs::pairs(&corpus);
                self.pairs.truncate(PAIRS);
                corpus
            }
        };
        self.suggester = Some(Suggester::new(&corpus, &themes, meaning));
        (self.texts, self.themes, self.corpus) = (texts, board.themes.clone(), Some(corpus));
    }
}

fn text_of(theme: &Named) -> ThemeText {
    ThemeText { name: theme.name.clone(), description: theme.description.clone(), keywords: theme.keywords.clone() }
}

/// The least certain third of the tray, and whatever nothing points anywhere for.
fn unfit(uncertain: &[usize], suggested: &[synthesis::suggest::Suggestion]) -> Vec<usize> {
    let third = uncertain.len().div_ceil(3);
    let least = uncertain.iter().enumerate().filter(|(rank, place)| *rank < third || suggested[**place].unsure);
    let mut unfit: Vec<usize> = least.map(|(_, place)| *place).collect();
    unfit.sort_unstable();
    unfit
}

fn suggestion(board: &Board, said: &Said, made: &synthesis::suggest::Suggestion) -> Option<Suggestion> {
    let mut themes: Vec<ThemeId> = made.ranking.iter().filter_map(|theme| Some(board.themes.get(*theme)?.id)).collect();
    // Whoever listened for a theme knows best: it comes first, and says why.
    let hint = said.hint.filter(|hint| board.theme(*hint).is_some());
    if let Some(hint) = hint {
        themes.retain(|theme| *theme != hint);
        themes.insert(0, hint);
    }
    themes.truncate(OFFERED);
    let first = made.ranking.first().and_then(|theme| board.themes.get(*theme)).map(|theme| theme.id);
    let agrees = hint.is_none() || hint == first;
    (!themes.is_empty()).then(|| Suggestion {
        themes,
        confidence: made.confidence,
        because: if agrees { made.because.clone() } else { Vec::new() },
        unsure: made.unsure && hint.is_none(),
        hinted: hint.is_some(),
    })
}

/// Pairs of contributions as pairs of the lines that they stand behind: one a pair of lines, none that has been judged.
fn alike(board: &Board, lines: &BTreeMap<PostId, Vec<usize>>, pairs: &[Pair]) -> Vec<Alike> {
    let mut seen: BTreeSet<Lines> = board.judged.clone();
    let stands = |said: &Said| lines.contains_key(&said.root).then_some(said.root);
    let pair = |pair: &Pair| {
        let (a, b) = (board.posts.get(pair.a)?, board.posts.get(pair.b)?);
        let (a, b) = (stands(a)?, stands(b)?);
        if !seen.insert(Lines::of(a, b)?) {
            return None;
        }
        let how = match &pair.likeness {
            Likeness::Same => How::Same,
            Likeness::Close => How::Close,
            Likeness::Opposed(opposition) => {
                let (one, other) = opposition.between.clone();
                How::Opposed(one, other)
            }
        };
        Some(Alike { a, b, how, common: pair.common.clone() })
    };
    pairs.iter().filter_map(pair).collect()
}

fn by_theme<T>(
    board: &Board,
    lines: &BTreeMap<PostId, Vec<usize>>,
    mut propose: impl FnMut(usize, &[usize]) -> Vec<T>,
) -> BTreeMap<ThemeId, Vec<T>> {
    let mut first: BTreeMap<ThemeId, Vec<usize>> = BTreeMap::new();
    for place in lines.values().filter_map(|behind| behind.first().copied()) {
        if let Some(theme) = board.posts[place].theme {
            first.entry(theme).or_default().push(place);
        }
    }
    let themes = board.themes.iter().enumerate();
    let proposed = themes.map(|(place, theme)| {
        let mut behind = first.remove(&theme.id).unwrap_or_default();
        behind.sort_unstable();
        (theme.id, propose(place, &behind))
    });
    proposed.filter(|(_, proposed)| !proposed.is_empty()).collect()
}

fn extracts(board: &Board, corpus: &Corpus, lines: &[usize]) -> Vec<(PostId, usize)> {
    // Of a handful one reads all.
    if lines.len() <= EXTRACTS {
        return Vec::new();
    }
    let extracts = summary::extracts(corpus, lines, EXTRACTS);
    extracts.into_iter().map(|extract| (board.posts[extract.post].id, extract.stands_for)).collect()
}

fn wordings(board: &Board, corpus: &Corpus, lines: &BTreeMap<PostId, Vec<usize>>) -> BTreeMap<PostId, PostId> {
    let merged = lines.iter().filter(|(_, behind)| behind.len() > 1);
    merged.map(|(line, behind)| (*line, board.posts[summary::central(corpus, behind)].id)).collect()
}
