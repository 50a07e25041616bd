//! What the house proposes, as this screen has it: fetched anew whenever the stream says that there is more.

use super::certainty::{acceptable, by_theme};
use super::groups::still_there;
use super::pairs::Pairs;
use super::standing::{Reading, reading, suggestion, unsorted};
use crate::browser;
use crate::help::{Group, Help, Level, Suggestion, USUAL_FINENESS};
use crate::islands::desk::Desk;
use crate::words;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::BTreeSet;
use std::time::Duration;
use workshop::board::{Likeness, Pair};
use workshop::command::{Boarding, ThemeForm};
use workshop::{Command, PostId, ThemeId};

/// Several reasons to ask that come within so long are one.
const TOGETHER: Duration = Duration::from_millis(120);
/// Milliseconds until a request that nobody answered is made again; doubled each time, up to [`LONGEST`].
const SHORTEST: u32 = 500;
/// The longest such wait, in milliseconds.
const LONGEST: u32 = 20_000;

/// Until what was opened is there to take the keyboard.
const DRAWN: Duration = Duration::from_millis(30);
/// What is open beside the themes, as it is called in the document.
pub const PANEL: &str = "proposals-panel";

/// Where the proposals are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reached {
    /// Asked for, not here yet.
    Waiting,
    /// Here.
    Here,
    /// Nobody answers; they are asked for again.
    Silent,
}

/// What is open beside the themes; one thing at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Open {
    /// Proches ?
    Pairs,
    /// Nouveaux thèmes ?
    Groups,
}

impl Open {
    /// The button that opens it, as it is called in the document.
    #[must_use]
    pub fn opener(self) -> &'static str {
        match self {
            Self::Pairs => "open-pairs",
            Self::Groups => "open-groups",
        }
    }
}

/// The proposals and what is open of them.
#[derive(Debug, Clone, Copy)]
pub struct HelpState {
    /// The screen's line to the server.
    pub desk: Desk,
    /// As they came last.
    pub help: RwSignal<Help>,
    /// Whether they came.
    pub reached: RwSignal<Reached>,
    /// From few large groups to many small ones.
    pub fineness: RwSignal<u8>,
    /// Whether the lines to look at first are to come first.
    pub checking: RwSignal<bool>,
    /// What is open.
    pub open: RwSignal<Option<Open>>,
    /// Which of the pairs she looks at, from 0.
    pub at: RwSignal<usize>,
    /// Whether somebody names or picks among the groups: then they stay as they are.
    pub holding: RwSignal<bool>,
    /// Pairs that were answered here and are on their way.
    pub settled: RwSignal<BTreeSet<Pair>>,
    /// Themes by identity and name, in order.
    pub themes: Memo<Vec<(ThemeId, String)>>,
    /// Lines that have no theme.
    pub unsorted: Memo<BTreeSet<PostId>>,
    /// Where lines would go that may be accepted unseen.
    pub placings: Memo<Vec<(PostId, Option<ThemeId>)>>,
    /// Lines that resemble each other.
    pub pairs: Memo<Pairs>,
    /// Groups of what fits none.
    pub groups: Memo<Vec<Group>>,
    /// Counts requests: only the last one is taken.
    turn: StoredValue<u32>,
}

impl HelpState {
    /// Begins to follow the proposals for a board.
    #[must_use]
    pub fn new(desk: Desk) -> Self {
        let help = RwSignal::new(Help::default());
        let (holding, settled) = (RwSignal::new(false), RwSignal::new(BTreeSet::new()));
        let themes: Memo<Vec<(ThemeId, String)>> = Memo::new(move |_| {
            desk.picture
                .with(|picture| picture.themes.iter().map(|theme| (theme.id, theme.name.text.clone())).collect())
        });
        let unsorted = Memo::new(move |_| desk.picture.with(unsorted));
        let placings = move |_: Option<&_>| {
            help.with(|help| unsorted.with(|unsorted| themes.with(|themes| acceptable(help, unsorted, themes))))
        };
        let pairs = move |_: Option<&_>| {
            help.with(|help| desk.picture.with(|picture| settled.with(|settled| Pairs::of(help, picture, settled))))
        };
        let offered = Memo::new(move |before: Option<&Vec<Group>>| match before {
            Some(before) if holding.get() => before.clone(),
            Some(_) | None => help.with(|help| help.groups.clone()),
        });
        let groups =
            move |_: Option<&_>| offered.with(|groups| unsorted.with(|unsorted| still_there(groups, unsorted)));
        let state = Self {
            desk,
            help,
            reached: RwSignal::new(Reached::Waiting),
            fineness: RwSignal::new(USUAL_FINENESS),
            checking: RwSignal::new(false),
            open: RwSignal::new(None),
            at: RwSignal::new(0),
            holding,
            settled,
            themes,
            unsorted,
            placings: Memo::new(placings),
            pairs: Memo::new(pairs),
            groups: Memo::new(groups),
            turn: StoredValue::new(0),
        };
        Effect::new(move |_| {
            desk.help_number.track();
            state.fineness.track();
            state.ask_soon();
        });
        // What was refused is asked again.
        Effect::new(move |_| {
            if desk.toast.with(|toast| toast.as_ref().is_some_and(|toast| toast.refused)) {
                settled.set(BTreeSet::new());
            }
        });
        state
    }

    /// Words of this screen.
    #[must_use]
    pub fn words(self) -> &'static words::Proposals {
        words::proposals(self.desk.language)
    }

    /// The suggestion for a line.
    #[must_use]
    pub fn suggestion(self, line: PostId) -> Option<Suggestion> {
        self.help.with(|help| self.themes.with(|themes| suggestion(help, line, themes)))
    }

    /// The lines to look at first, if that is asked for.
    #[must_use]
    pub fn to_check(self) -> Vec<PostId> {
        if self.checking.get() { self.help.with(|help| help.to_check.clone()) } else { Vec::new() }
    }

    /// The post behind a merged line that says best what all of them say.
    #[must_use]
    pub fn wording(self, line: PostId) -> Option<PostId> {
        self.help.with(|help| help.wordings.get(&line).copied())
    }

    /// What the proposals rest on.
    #[must_use]
    pub fn level(self) -> Level {
        self.help.with(|help| help.level)
    }

    /// What a theme is called.
    #[must_use]
    pub fn theme_name(self, theme: ThemeId) -> String {
        let known = |themes: &Vec<(ThemeId, String)>| themes.iter().find(|(id, _)| *id == theme).cloned();
        self.themes.with(known).map(|(_, name)| name).unwrap_or_default()
    }

    /// How a line reads.
    #[must_use]
    pub fn reading(self, line: PostId) -> Option<Reading> {
        self.desk.picture.with(|picture| reading(picture, line))
    }

    /// Opens something beside the themes, and goes there.
    pub fn look_at(self, open: Open) {
        self.open.set(Some(open));
        browser::after(DRAWN, || browser::focus(PANEL));
    }

    /// Closes it, and goes back to where it was opened.
    pub fn close(self) {
        let opener = self.open.get_untracked().map(Open::opener);
        self.open.set(None);
        if let Some(opener) = opener {
            browser::focus(opener);
        }
    }

    /// How many lines each theme would get.
    #[must_use]
    pub fn acceptable_by_theme(self) -> Vec<(ThemeId, String, usize)> {
        self.placings.with(|placings| self.themes.with(|themes| by_theme(placings, themes)))
    }

    /// Accepts every suggestion that is not doubtful, or those for one theme, in one act.
    pub fn accept_all(self, only: Option<ThemeId>) {
        let mut placings = self.placings.get_untracked();
        placings.retain(|(_, theme)| only.is_none() || *theme == only);
        if !placings.is_empty() {
            let done = (self.words().accepted)(placings.len());
            self.ask(Boarding::Sort { placings }, done);
        }
    }

    /// Puts one line of a pair behind the other, whose wording stays.
    pub fn merge(self, pair: Pair, line: PostId, into: PostId) {
        self.settle(pair);
        self.ask(Boarding::Merge { line, into }, self.words().merged.to_owned());
    }

    /// Says what a pair is; nothing forgets what was said.
    pub fn judge(self, pair: Pair, likeness: Option<Likeness>) {
        if likeness.is_some() {
            self.settle(pair);
        }
        let done = match likeness {
            Some(Likeness::Apart) => self.words().kept_apart,
            Some(Likeness::Opposed) => self.words().opposed_done,
            None => self.words().forgotten,
        };
        let [a, b] = pair.both();
        self.ask(Boarding::Judge { pair: (a, b), likeness }, done.to_owned());
    }

    /// Makes a theme with lines.
    pub fn gather(self, form: ThemeForm, lines: Vec<PostId>) {
        self.holding.set(false);
        let done = (self.words().created)(&form.name, lines.len());
        let theme = ThemeId(uuid::Uuid::new_v4());
        self.ask(Boarding::Gather { theme, form, lines }, done);
    }

    fn settle(self, pair: Pair) {
        self.settled.update(|settled| {
            settled.insert(pair);
        });
    }

    fn ask(self, boarding: Boarding, done: String) {
        self.desk.ask(Command::Board(boarding), Some(done));
    }

    /// Asks for the proposals a moment from now, unless there is a newer reason by then.
    fn ask_soon(self) {
        self.turn.update_value(|turn| *turn = turn.wrapping_add(1));
        let turn = self.turn.get_value();
        let newest = move || self.turn.try_get_value() == Some(turn);
        spawn_local(async move {
            browser::pause(TOGETHER).await;
            let mut wait = SHORTEST;
            while newest() {
                let fineness = self.fineness.get_untracked();
                let address = format!("/atelier/{}/aide?finesse={fineness}", self.desk.code.get_value());
                let answer = browser::ask(&address).await;
                let help = answer.and_then(|json| serde_json::from_str::<Help>(&json).ok());
                if !newest() {
                    return;
                }
                if let Some(help) = help {
                    self.take(help);
                    return;
                }
                self.reached.set(Reached::Silent);
                browser::pause(browser::jitter(wait)).await;
                wait = (wait * 2).min(LONGEST);
            }
        });
    }

    fn take(self, help: Help) {
        // Proposals that know of everything on this screen know of what was answered here.
        let number = self.desk.picture.with_untracked(|picture| picture.number);
        if help.number >= number {
            self.settled.set(BTreeSet::new());
        }
        self.reached.set(Reached::Here);
        self.help.set(help);
    }
}
