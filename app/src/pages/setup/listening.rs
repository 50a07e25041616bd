//! What the room is asked for beyond contributions: a theme to listen for, and dots in the vote.

use super::Preparing;
use super::form::{Field, Form};
use crate::words;
use leptos::prelude::*;
use workshop::PhaseKind;

/// The names of the forms.
const LENSES: &str = "loupes";
const VOTE: &str = "vote";
/// The most dots that anybody may have.
const MOST_DOTS: u16 = 20;
/// Keywords from which a theme is well told from others.
const ENOUGH: usize = 4;

/// Whether each listener gets a theme to listen for, with what that needs.
pub(super) fn lenses(preparing: &Preparing) -> AnyView {
    let words = words::setup(preparing.language());
    let form = Form::new(LENSES, preparing.refused.as_ref());
    let needs = preparing.themes.is_empty().then(|| view! { <p class="note">{words.lenses_need}</p> });
    view! {
        <form method="post" action=preparing.action(LENSES) class="form setup-filter" novalidate>
            {preparing.hidden_deed()}
            {form.sentence()}
            <div>
                <label class="tick">
                    <input type="checkbox" name="on" value="1" checked=preparing.lenses autocomplete="off" />
                    <span><b>{words.lenses.0}</b>" "<span class="hint">{words.lenses.1}</span></span>
                </label>
                {needs}
            </div>
            <p><button class="button">{words.save}</button></p>
        </form>
    }
    .into_any()
}

/// Themes with few keywords, by name: what is asked for, and why.
pub(super) fn few_keywords(preparing: &Preparing) -> AnyView {
    let words = words::setup(preparing.language());
    let few = preparing.themes.iter().filter(|theme| theme.keywords.len() < ENOUGH);
    let few: Vec<&str> = few.map(|theme| theme.name.text.as_str()).collect();
    (!few.is_empty()).then(|| view! { <p class="note" dir="auto">{(words.keywords_lacking)(&few)}</p> }).into_any()
}

/// The rules of the vote, until somebody has voted.
pub(super) fn vote(preparing: &Preparing) -> AnyView {
    let words = words::setup(preparing.language());
    let form = Form::new(VOTE, preparing.refused.as_ref());
    let planned = preparing.agenda.phases().any(|(_, phase)| phase.kind == PhaseKind::Vote);
    let none = (!planned).then(|| view! { <p class="note">{words.no_vote}</p> });
    let number = |name: &str, label, known: u8, most: u16| Field {
        name: name.into(),
        label,
        known: known.to_string(),
        kind: "number",
        range: Some((1, most)),
        ..Field::default()
    };
    let ballot = preparing.ballot;
    let fields = if preparing.voted {
        view! { <p class="note">{words.voted}</p> }.into_any()
    } else {
        view! {
            <div class="setup-pair">
                {number("dots", words.dots, ballot.dots, MOST_DOTS).draw(&form)}
                {number("most", words.dots_per_line, ballot.most, MOST_DOTS).draw(&form)}
            </div>
            <p><button class="button">{words.save}</button></p>
        }
        .into_any()
    };
    view! {
        <form method="post" action=preparing.action(VOTE) class="form setup-filter" novalidate>
            {preparing.hidden_deed()}
            <h2>{words.vote}</h2>
            <p class="hint">{words.vote_hint}</p>
            {none}
            {form.sentence()}
            {fields}
        </form>
    }
    .into_any()
}
