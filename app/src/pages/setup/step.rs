//! The five steps of preparing.

use super::Preparing;
use crate::parts::{Icon, IconName};
use crate::words;
use leptos::prelude::*;

/// A step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Step {
    /// The title page.
    #[default]
    Title,
    /// The tables and their stories.
    Tables,
    /// The course of the day.
    Day,
    /// Themes to start with.
    Themes,
    /// The doors.
    Doors,
}

impl Step {
    /// All of them, in order.
    pub const ALL: [Self; 5] = [Self::Title, Self::Tables, Self::Day, Self::Themes, Self::Doors];

    /// Its name in addresses.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Title => "presentation",
            Self::Tables => "tables",
            Self::Day => "journee",
            Self::Themes => "themes",
            Self::Doors => "portes",
        }
    }

    /// Reads a name in an address; the first step for any other.
    #[must_use]
    pub fn parse(slug: &str) -> Self {
        Self::ALL.into_iter().find(|step| step.slug() == slug).unwrap_or_default()
    }

    /// Its place among the steps, from 0.
    #[must_use]
    pub fn place(self) -> usize {
        Self::ALL.iter().position(|step| *step == self).unwrap_or(0)
    }

    /// The step after it.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        Self::ALL.get(self.place() + 1).copied()
    }

    /// Its address in a workshop.
    #[must_use]
    pub fn address(self, code: &str) -> String {
        format!("/atelier/{code}/preparer?etape={}", self.slug())
    }
}

/// The steps as links; the one on show says so.
pub(super) fn list(preparing: &Preparing) -> AnyView {
    let words = words::setup(preparing.language());
    let item = |step: Step| {
        let label = words.steps[step.place()];
        if step == preparing.step {
            view! { <li aria-current="step">{label}</li> }.into_any()
        } else {
            view! { <li><a href=step.address(&preparing.code)>{label}</a></li> }.into_any()
        }
    };
    view! {
        <nav aria-label=words.steps_label><ol class="steps">{Step::ALL.map(item).collect_view()}</ol></nav>
    }
    .into_any()
}

/// The way on to the next step.
pub(super) fn onward(preparing: &Preparing) -> AnyView {
    let words = words::setup(preparing.language());
    let Some(next) = preparing.step.next() else { return ().into_any() };
    view! {
        <p class="setup-foot">
            <span></span>
            <a class="button button-act" href=next.address(&preparing.code)>
                {words.to_step[next.place()]}
                <Icon name=IconName::ARROW_RIGHT />
            </a>
        </p>
    }
    .into_any()
}

/// The same for a step that is one form: what was typed is kept on the way.
pub(super) fn keep_and_onward(preparing: &Preparing) -> AnyView {
    let words = words::setup(preparing.language());
    let Some(next) = preparing.step.next() else { return ().into_any() };
    view! {
        <p class="setup-foot">
            <button class="button" name="act" value="save">{words.save}</button>
            <button class="button button-act" name="act" value="next">
                {words.to_step[next.place()]}
                <Icon name=IconName::ARROW_RIGHT />
            </button>
        </p>
    }
    .into_any()
}
