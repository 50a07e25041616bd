//! Everybody, and a way to bring many in at once.

use super::{Pasted, Planned, person};
use crate::parts::{Icon, IconName, TextArea};
use crate::words;
use leptos::prelude::*;
use workshop::Person;

pub(super) fn draw(planned: &Planned) -> AnyView {
    let (words, room) = (words::plan(planned.language), words::room(planned.language));
    let present: Vec<&Person> = planned.present().collect();
    let gone: Vec<&Person> = planned.people.iter().filter(|person| person.left).collect();
    let all_forms = present.len() * planned.tables.len() <= super::MOST_FORMS;
    let rows = present.iter().map(|somebody| person::row(planned, somebody, all_forms)).collect_view();
    let open = present.iter().any(|person| planned.is_open(&person.id.to_string()).0)
        || planned.refused.as_ref().is_some_and(|refused| refused.form.starts_with("personne"));
    let list = (!present.is_empty()).then(|| {
        view! {
            <details class="sheet" open=open>
                <summary>
                    <span class="sheet-what">
                        <h2 id="people">{words.people}</h2>
                        <span class="fact">{(room.people)(present.len())}</span>
                    </span>
                </summary>
                <ul class="bare sheets plan-people">{rows}</ul>
                {(!gone.is_empty()).then(|| left(planned, &gone))}
            </details>
        }
    });
    view! {
        <section class="plan-folded" aria-label=words.people>
            {list}
            {paste(planned)}
        </section>
    }
    .into_any()
}

fn left(planned: &Planned, gone: &[&Person]) -> AnyView {
    let words = words::plan(planned.language);
    let row = |person: &&Person| {
        let name = planned.name(person.id);
        let back = planned.proposal(&format!("revenir={}", person.id));
        view! {
            <li id=format!("person-{}", person.id) class="row row-apart">
                <span dir="auto">{name.clone()}</span>
                <a class="button button-quiet" href=back>{(words.back)(&name)}</a>
            </li>
        }
    };
    view! {
        <details class="sheet sheet-quiet">
            <summary>{(words.gone)(gone.len())}</summary>
            <ul class="bare sheets">{gone.iter().map(row).collect_view()}</ul>
        </details>
    }
    .into_any()
}

/// A list of names: looked through first, taken in by a second click.
fn paste(planned: &Planned) -> AnyView {
    let words = words::plan(planned.language);
    let Pasted { text, ready, added, wrong } = planned.pasted.clone().unwrap_or_default();
    let bad = !wrong.is_empty();
    let line = |(line, sentence): (usize, String)| view! { <li>{(words.wrong_line)(line, &sentence)}</li> };
    let wrongs = bad.then(|| {
        view! {
            <div class="note note-bad" id="liste-wrong">
                // What is no line of the list is about all of it.
                <p>{wrong.iter().all(|(line, _)| *line > 0).then(|| (words.wrong)(wrong.len()))}</p>
                <ul class="bare">{wrong.into_iter().map(|wrong| if wrong.0 > 0 {
                    line(wrong).into_any()
                } else {
                    view! { <li>{wrong.1}</li> }.into_any()
                }).collect_view()}</ul>
            </div>
        }
    });
    let said = match (added, ready) {
        (0, 0) => None,
        (0, ready) => Some((words.ready)(ready)),
        (added, _) => Some((words.added)(added)),
    };
    let add = (ready > 0).then(|| {
        view! {
            <button class="button button-act" name="act" value="add"><Icon name=IconName::PERSON_ADD />{(words.add)(ready)}</button>
        }
    });
    let open = planned.pasted.is_some() || planned.people.is_empty();
    let described = if bad { "liste-hint liste-wrong" } else { "liste-hint" };
    view! {
        <details class="sheet" open=open id="liste">
            <summary><h2>{words.paste}</h2></summary>
            <form method="post" action=planned.action("liste") class="form" novalidate>
                {planned.hidden_deed()}
                <div class="field">
                    <label for="liste-text">{words.list}</label>
                    <span class="hint" id="liste-hint">{words.list_hint}</span>
                    <TextArea
                        id="liste-text"
                        name="list"
                        value=text
                        rows=8
                        described=Some(described.to_owned())
                        wrong=bad
                        first=planned.pasted.is_some()
                    />
                </div>
                <div role="status" class="stack-tight">
                    {said.map(|said| view! { <p><b>{said}</b></p> })}
                    {wrongs}
                </div>
                <p class="row">
                    {add}
                    <button class="button" name="act" value="check">{words.check}</button>
                </p>
            </form>
        </details>
    }
    .into_any()
}
