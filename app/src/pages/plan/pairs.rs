//! Pairs to be seated together, or never.

use super::Planned;
use crate::pages::setup::form::Form;
use crate::parts::{Icon, IconName};
use crate::words;
use leptos::prelude::*;
use workshop::PersonId;
use workshop::seating::TieKind;

/// A kind's name in the form.
#[must_use]
pub fn slug(kind: TieKind) -> &'static str {
    match kind {
        TieKind::Together => "together",
        TieKind::Apart => "apart",
    }
}

/// The name of the form.
const FORM: &str = "lier";

pub(super) fn draw(planned: &Planned) -> AnyView {
    let words = words::plan(planned.language);
    if planned.people.len() < 2 {
        return ().into_any();
    }
    let form = Form::new(FORM, planned.refused.as_ref());
    let known = planned.ties.iter().map(|(pair, kind)| known(planned, *pair, *kind)).collect_view();
    let count =
        (!planned.ties.is_empty()).then(|| view! { <span class="fact">{planned.ties.len().to_string()}</span> });
    view! {
        <section class="plan-folded" aria-labelledby="pairs">
            <details class="sheet" open=form.is_refused() id="paires">
                <summary><span class="sheet-what"><h2 id="pairs">{words.ties}</h2>{count}</span></summary>
                <ul class="bare sheets">{known}</ul>
                {new(planned, &form)}
            </details>
        </section>
    }
    .into_any()
}

fn known(planned: &Planned, (one, other): (PersonId, PersonId), kind: TieKind) -> AnyView {
    let words = words::plan(planned.language);
    let (first, second) = (planned.name(one), planned.name(other));
    let label = (words.untie)(&first, &second);
    view! {
        <li>
            <form method="post" action=planned.action("delier") class="row row-apart">
                {planned.hidden_deed()}
                <input type="hidden" name="one" value=one.to_string() />
                <input type="hidden" name="other" value=other.to_string() />
                <span><b dir="auto">{first}</b>", "<b dir="auto">{second}</b>" "<span class="fact">{(words.tie_kind)(kind)}</span></span>
                <button class="button button-quiet button-only" aria-label=label.clone() title=label>
                    <Icon name=IconName::TRASH />
                </button>
            </form>
        </li>
    }
    .into_any()
}

fn new(planned: &Planned, form: &Form) -> AnyView {
    let words = words::plan(planned.language);
    let chosen = form.value("kind", slug(TieKind::Together));
    let radio = |kind: TieKind| {
        let slug = slug(kind);
        view! {
            <label class="tick">
                <input type="radio" name="kind" value=slug checked=chosen == slug autocomplete="off" />
                {(words.tie_kind)(kind)}
            </label>
        }
    };
    let somebody = |name: &str, label: &'static str| {
        let (id, wrong) = (form.id(name), form.wrong(name));
        let error = wrong.then(|| format!("{id}-error"));
        view! {
            <div class="field">
                <label for=id.clone()>{label}</label>
                <input
                    id=id
                    name=name.to_owned()
                    value=form.value(name, "")
                    list="people-names"
                    autocomplete="off"
                    dir="auto"
                    aria-invalid=wrong.then_some("true")
                    aria-describedby=error
                    autofocus=wrong
                />
                {form.sentence_at(name)}
            </div>
        }
    };
    let names = planned.present().map(|person| view! { <option value=planned.name(person.id)></option> });
    view! {
        <form method="post" action=planned.action(FORM) class="form" novalidate>
            {planned.hidden_deed()}
            <p class="soft">{words.ties_help}</p>
            {form.sentence()}
            <datalist id="people-names">{names.collect_view()}</datalist>
            <div class="setup-pair">{somebody("one", words.one)}{somebody("other", words.other)}</div>
            <div class="row">{[TieKind::Together, TieKind::Apart].map(radio).collect_view()}</div>
            <p><button class="button">{words.tie}</button></p>
        </form>
    }
    .into_any()
}
