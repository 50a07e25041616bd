//! The way from one desk of a facilitator to the next.

use crate::words;
use leptos::prelude::*;
use workshop::Language;

/// A page of a facilitator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Desk {
    /// Préparer.
    Prepare,
    /// Inviter.
    Invite,
    /// Plan.
    Plan,
    /// Prêts pour demain ?
    Ready,
    /// Console.
    Console,
    /// Saisie.
    Entry,
    /// Mise en thèmes.
    Board,
    /// Restitution.
    Restitution,
    /// Mur.
    Wall,
    /// Synthèse.
    Report,
}

impl Desk {
    /// All of them, in the order of a workshop.
    pub const ALL: [Self; 10] = [
        Self::Prepare,
        Self::Invite,
        Self::Plan,
        Self::Ready,
        Self::Console,
        Self::Entry,
        Self::Board,
        Self::Restitution,
        Self::Wall,
        Self::Report,
    ];

    /// Its address in a workshop.
    #[must_use]
    pub fn address(self, code: &str) -> String {
        match self {
            Self::Prepare => format!("/atelier/{code}/preparer"),
            Self::Invite => format!("/atelier/{code}/liens"),
            Self::Plan => format!("/atelier/{code}/plan"),
            Self::Ready => format!("/atelier/{code}/prets"),
            Self::Console => format!("/atelier/{code}"),
            Self::Entry => format!("/atelier/{code}/saisie"),
            Self::Board => format!("/atelier/{code}/themes"),
            Self::Restitution => format!("/atelier/{code}/restitution"),
            Self::Wall => format!("/mur/{code}"),
            Self::Report => format!("/atelier/{code}/synthese"),
        }
    }
}

/// Links to every desk; the one that is open says so.
#[component]
pub fn DeskNav(
    /// In which language.
    language: Language,
    /// The workshop's code.
    #[prop(into)]
    code: String,
    /// The desk that is open.
    here: Desk,
) -> impl IntoView {
    let words = words::links(language);
    let link = |desk: Desk| {
        let current = (desk == here).then_some("page");
        view! { <a href=desk.address(&code) aria-current=current>{(words.desk)(desk)}</a> }
    };
    view! { <nav class="desk-nav row" aria-label=words.nav>{Desk::ALL.map(link).collect_view()}</nav> }
}
