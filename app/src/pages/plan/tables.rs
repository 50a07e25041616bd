//! Tables as the plan counts them: chairs, the fewest people, the rounds in which they are closed.

use super::Planned;
use crate::pages::setup::form::{Field, Form};
use crate::parts::{Size, TableTop};
use crate::words;
use leptos::prelude::*;
use workshop::{Round, Table};

pub(super) fn draw(planned: &Planned) -> AnyView {
    let words = words::plan(planned.language);
    let refused = planned.refused.as_ref().is_some_and(|refused| refused.form.starts_with("table-"));
    let open = refused || planned.tables.iter().any(|table| planned.is_open(&table.id.0.to_string()).0);
    let sheets = planned.tables.iter().map(|table| sheet(planned, table)).collect_view();
    view! {
        <section class="plan-folded" aria-labelledby="tables">
            <details class="sheet" open=open>
                <summary>
                    <span class="sheet-what">
                        <h2 id="tables">{words.tables}</h2>
                        <span class="fact">{words.tables_help}</span>
                    </span>
                </summary>
                <ul class="bare sheets">{sheets}</ul>
            </details>
        </section>
    }
    .into_any()
}

fn sheet(planned: &Planned, table: &Table) -> AnyView {
    let room = words::room(planned.language);
    let (number, sheet) = (table.id.0, &table.sheet);
    let form = Form::new(format!("table-{number}"), planned.refused.as_ref());
    let open = form.is_refused() || planned.is_open(&number.to_string()).1;
    let story = sheet.story.as_ref().map(|story| view! { <span class="tale" dir="auto">{story.text.clone()}</span> });
    view! {
        <li id=format!("table-{number}")>
            <details class="sheet" open=open>
                <summary>
                    <TableTop shape=sheet.shape hue=sheet.hue number size=Size::Small />
                    <span class="sheet-what">
                        <b>{(room.table)(number)}</b>
                        {story}
                        <span class="fact">{facts(planned, table)}</span>
                    </span>
                </summary>
                {fields(planned, table, &form)}
            </details>
        </li>
    }
    .into_any()
}

fn facts(planned: &Planned, table: &Table) -> String {
    let (words, setup) = (words::plan(planned.language), words::setup(planned.language));
    let closed: Vec<u8> = table.closed.iter().map(|round| round.0).collect();
    let facts = [
        table.sheet.seats.map(|seats| (setup.seats_count)(seats.into())),
        table.sheet.least.map(words.least_count),
        (!closed.is_empty()).then(|| (words.closed_in)(&closed)),
    ];
    facts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn fields(planned: &Planned, table: &Table, form: &Form) -> AnyView {
    let (words, setup) = (words::plan(planned.language), words::setup(planned.language));
    let field = |name: &str, label, known: Option<u16>| Field {
        name: name.into(),
        label,
        aside: Some(setup.optional),
        kind: "number",
        range: Some((1, 500)),
        known: known.map(|known| known.to_string()).unwrap_or_default(),
        ..Field::default()
    };
    let typed = planned.refused.as_ref().filter(|_| form.is_refused());
    let tick = |round: Round| {
        let value = round.0.to_string();
        let closed = match typed {
            Some(refused) => refused.typed.0.iter().any(|(name, typed)| name == "ferme" && *typed == value),
            None => table.closed.contains(&round),
        };
        let label = (words::room(planned.language).round)(round.0);
        view! {
            <label class="tick">
                <input
                    type="checkbox"
                    name="ferme"
                    value=value
                    checked=closed
                    disabled=planned.round_is_played(round)
                    autocomplete="off"
                />
                {label}
            </label>
        }
    };
    view! {
        <form method="post" action=planned.action("table") class="form" novalidate>
            {planned.hidden_deed()}
            <input type="hidden" name="table" value=table.id.0.to_string() />
            {form.sentence()}
            <div class="setup-pair">
                {field("places", words.chairs, table.sheet.seats).draw(form)}
                {field("moins", words.least, table.sheet.least).draw(form)}
            </div>
            <fieldset>
                <legend>{words.closed}</legend>
                <div class="row plan-rounds">{planned.all_rounds().map(tick).collect_view()}</div>
            </fieldset>
            <p class="row"><button class="button">{words.keep_table}</button>{links(planned, table)}</p>
        </form>
    }
    .into_any()
}

/// Closing for the rest of the day, in one click; and back.
fn links(planned: &Planned, table: &Table) -> AnyView {
    let words = words::plan(planned.language);
    let number = table.id.0;
    let Some(next) = planned.next else { return ().into_any() };
    let closed = table.closed.iter().any(|round| *round >= next);
    let open = (next.0..=planned.rounds).any(|round| !table.closed.contains(&Round(round)));
    let link = |change: &str, label: String| {
        view! { <a class="button button-quiet" href=planned.proposal(&format!("{change}={number}"))>{label}</a> }
    };
    view! {
        {open.then(|| link("fermer", (words.close)(number)))}
        {closed.then(|| link("rouvrir", (words.reopen)(number)))}
    }
    .into_any()
}
