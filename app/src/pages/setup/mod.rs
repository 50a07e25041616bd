//! Preparing a workshop: five short steps, and what they add up to always beside them.

mod agenda;
mod doors;
pub mod form;
mod listening;
mod live;
mod new;
mod showing;
mod step;
mod tables;
mod themes;
mod title;

pub use agenda::field_name;
pub use form::{Refused, Typed};
pub use new::{FORM, created, new};
pub use step::Step;

use crate::assets::Assets;
use crate::parts::desk_nav::Desk;
use crate::parts::{Brand, DeskNav, Icon, IconName};
use crate::shell::{Reader, shell};
use crate::words;
use leptos::prelude::*;
use std::collections::BTreeSet;
use uuid::Uuid;
use workshop::day::Doors;
use workshop::feasibility::Feasibility;
use workshop::voices::Ballot;
use workshop::{About, Agenda, Language, PhaseId, Privacy, Table, TableId, Theme, Words, Workshop};

/// A workshop as it is prepared.
#[derive(Debug, Clone)]
pub struct Preparing {
    /// Its join code.
    pub code: String,
    /// The step on show.
    pub step: Step,
    /// Its title page.
    pub about: About,
    /// What is kept of who wrote what.
    pub privacy: Privacy,
    /// Days until everything goes.
    pub retention_days: u16,
    /// Its tables.
    pub tables: Vec<Table>,
    /// Its day.
    pub agenda: Agenda,
    /// Words that make a contribution wait.
    pub filter: Vec<Words>,
    /// Phases that run or have run.
    pub lived: BTreeSet<PhaseId>,
    /// Its themes.
    pub themes: Vec<Theme>,
    /// Whether each listener gets a theme to listen for.
    pub lenses: bool,
    /// The rules of the vote.
    pub ballot: Ballot,
    /// Whether somebody has voted, after which they stay.
    pub voted: bool,
    /// What the plan adds up to.
    pub feasibility: Feasibility,
    /// Whether people may join.
    pub doors: Doors,
    /// Whether the first phase has begun.
    pub begun: bool,
    /// Whether the day is over.
    pub over: bool,
    /// Whether a template may still replace the plan.
    pub may_restart: bool,
    /// Identity of the command that the page's forms will send: two clicks are one act.
    pub deed: Uuid,
    /// Whether something has just been kept.
    pub saved: bool,
    /// A sheet to be shown open: a table's number, or a theme's identity.
    pub open: Option<String>,
    /// A form that was refused.
    pub refused: Option<Refused>,
}

impl Preparing {
    /// Reads a workshop as it is now.
    #[must_use]
    pub fn of(workshop: &Workshop, code: String, step: Step, deed: Uuid) -> Self {
        let begun = workshop.day.running().is_some() || !workshop.day.steps.is_empty();
        let lived = workshop.agenda.phases().map(|(_, phase)| phase.id).filter(|id| workshop.day.has_lived(*id));
        Self {
            code,
            step,
            about: workshop.about.clone(),
            privacy: workshop.privacy,
            retention_days: workshop.retention_days,
            tables: workshop.tables.values().cloned().collect(),
            lived: lived.collect(),
            agenda: workshop.agenda.clone(),
            filter: workshop.filter.clone(),
            themes: workshop.themes.clone(),
            lenses: workshop.lenses,
            ballot: workshop.voices.ballot,
            voted: workshop.voices.voters() > 0,
            feasibility: Feasibility::of(workshop),
            doors: workshop.day.doors,
            begun,
            over: workshop.day.is_over(),
            may_restart: !begun && workshop.posts.is_empty(),
            deed,
            saved: false,
            open: None,
            refused: None,
        }
    }

    fn language(&self) -> Language {
        self.about.language
    }

    /// Where a form of this page goes.
    fn action(&self, what: &str) -> String {
        format!("/atelier/{}/preparer/{what}", self.code)
    }

    fn table(&self, id: TableId) -> String {
        (words::room(self.language()).table)(id.0)
    }

    /// The identity that makes two clicks one act.
    fn hidden_deed(&self) -> AnyView {
        view! { <input type="hidden" name="deed" value=self.deed.to_string() /> }.into_any()
    }
}

/// The page of one step.
pub fn page(assets: Assets, preparing: Preparing) -> impl IntoView {
    let language = preparing.language();
    let words = words::setup(language);
    let place = preparing.step.place();
    let title = format!("{} · {} · Tablée", words.steps[place], preparing.about.title);
    let step = match preparing.step {
        Step::Title => title::draw(&preparing),
        Step::Tables => tables::draw(&preparing),
        Step::Day => agenda::draw(&preparing),
        Step::Themes => themes::draw(&preparing),
        Step::Doors => doors::draw(&preparing),
    };
    let saved = preparing.saved.then(|| {
        view! { <p class="note" role="status"><Icon name=IconName::CHECK />" "{words.saved}</p> }
    });
    let body = view! {
        <a class="skip" href="#main">{words::room(language).skip}</a>
        <div class="setup">
            <header class="bar">
                <Brand />
                <span class="desk-title" dir="auto">{preparing.about.title.text.clone()}</span>
                <DeskNav language code=preparing.code.clone() here=Desk::Prepare />
            </header>
            <main id="main" class="setup-main">
                {step::list(&preparing)}
                <h1>{words.headings[place]}</h1>
                {saved}
                {step}
            </main>
            {live::draw(&preparing)}
        </div>
    };
    shell(assets, None, Reader::Desk, language.code(), title, body)
}
