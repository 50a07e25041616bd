//! One fact: its state by a shape and a word, what it means, what to do.

use super::{Line, Tick};
use crate::parts::{Icon, IconName};
use crate::words::finding::State;
use leptos::prelude::*;

#[component]
pub(super) fn FactLine(line: Line) -> impl IntoView {
    let (class, icon) = match line.state {
        State::Good => ("ready-line ready-good", IconName::CHECK),
        State::Check => ("ready-line ready-check", IconName::SEARCH),
        State::Fix => ("ready-line ready-fix", IconName::ALERT),
    };
    let details = (!line.details.is_empty()).then(|| {
        let items = line.details.into_iter().map(|detail| view! { <li>{detail}</li> }).collect_view();
        view! { <ul class="ready-details">{items}</ul> }
    });
    let link = |(label, address): (String, String)| {
        let saved = address.contains("/export/").then_some("");
        view! { <a class="button" href=address download=saved>{label}</a> }
    };
    let links = line.links.into_iter().map(link).collect_view();
    view! {
        <li id=line.slug class=class>
            <p class="ready-state"><Icon name=icon />{line.state_word}</p>
            <div class="ready-words">
                <h3>{line.about}</h3>
                <p>{line.fact}</p>
                {line.advice.map(|advice| view! { <p class="ready-advice">{advice}</p> })}
                {details}
                <div class="row">{links}{line.tick.map(|tick| view! { <TickForm tick /> })}</div>
            </div>
        </li>
    }
}

#[component]
fn TickForm(tick: Tick) -> impl IntoView {
    let Tick { action, chore, done, label } = tick;
    let (name, class) = if done { ("undone", "button button-quiet") } else { ("done", "button") };
    view! {
        <form method="post" action=action>
            <button class=class name=name value=chore.slug()>{label}</button>
        </form>
    }
}
