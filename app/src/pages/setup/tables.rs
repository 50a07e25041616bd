//! The second step: a sheet for each table.

use super::form::{Field, Form, select};
use super::{Preparing, new, step};
use crate::parts::{Icon, IconName, Size, TableTop};
use crate::words;
use leptos::prelude::*;
use workshop::{Hue, Shape, Table};

pub(super) fn draw(preparing: &Preparing) -> AnyView {
    let words = words::setup(preparing.language());
    let sheets = preparing.tables.iter().map(|table| sheet(preparing, table)).collect_view();
    let empty = preparing.tables.is_empty().then(|| view! { <p class="note">{words.no_table}</p> });
    let form = Form::new("ajouter-table", preparing.refused.as_ref());
    view! {
        {empty}
        <ul class="bare sheets">{sheets}</ul>
        <form method="post" action=preparing.action("ajouter-table")>
            {preparing.hidden_deed()}
            {form.sentence()}
            <button class="button"><Icon name=IconName::PLUS />{words.add_table}</button>
        </form>
        {step::onward(preparing)}
    }
    .into_any()
}

fn sheet(preparing: &Preparing, table: &Table) -> AnyView {
    let words = words::setup(preparing.language());
    let (number, sheet) = (table.id.0, &table.sheet);
    let form = Form::new(format!("table-{number}"), preparing.refused.as_ref());
    let removal = Form::new(format!("retirer-table-{number}"), preparing.refused.as_ref());
    let open = form.is_refused() || removal.is_refused() || preparing.open.as_deref() == Some(&number.to_string());
    let story = match &sheet.story {
        Some(story) => view! { <span class="tale" dir="auto">{story.text.clone()}</span> }.into_any(),
        None => view! { <span class="soft">{words.no_story}</span> }.into_any(),
    };
    let name = [Some(preparing.table(table.id)), sheet.name.as_ref().map(ToString::to_string)];
    let facts: Vec<String> =
        [sheet.narrator.as_ref().map(ToString::to_string), sheet.seats.map(|seats| (words.seats_count)(seats.into()))]
            .into_iter()
            .flatten()
            .collect();
    view! {
        <li id=format!("table-{number}")>
            <details class="sheet" open=open>
                <summary>
                    <TableTop shape=sheet.shape hue=sheet.hue number size=Size::Small />
                    <span class="sheet-what">
                        <b dir="auto">{name.into_iter().flatten().collect::<Vec<_>>().join(", ")}</b>
                        {story}
                        <span class="fact" dir="auto">{facts.join(", ")}</span>
                    </span>
                </summary>
                <form method="post" action=preparing.action("table") class="form" novalidate>
                    {preparing.hidden_deed()}
                    <input type="hidden" name="id" value=number.to_string() />
                    {form.sentence()}
                    {fields(preparing, table, &form)}
                    <p><button class="button">{words.save}</button></p>
                </form>
                {remove(preparing, number, &removal)}
            </details>
        </li>
    }
    .into_any()
}

fn fields(preparing: &Preparing, table: &Table, form: &Form) -> AnyView {
    let language = preparing.language();
    let (words, room) = (words::setup(language), words::room(language));
    let sheet = &table.sheet;
    let text = |words: &Option<workshop::Words>| words.as_ref().map(ToString::to_string).unwrap_or_default();
    let fresh = preparing.open.is_some() && sheet.story.is_none();
    let field = |name: &str, label, known| Field { name: name.into(), label, known, ..Field::default() };
    let story = Field { first: fresh, ..field("story", words.story, text(&sheet.story)) };
    let narrator =
        Field { hint: Some(words.narrator_hint), ..field("narrator", words.narrator, text(&sheet.narrator)) };
    let host = Field { hint: Some(words.host_hint), ..field("host", words.host, text(&sheet.host)) };
    let questions = Field {
        lines: 3,
        hint: Some(words.questions_hint),
        ..field("questions", words.questions, new::lines(&sheet.questions))
    };
    let name = Field { hint: Some(words.table_name_hint), ..field("name", words.table_name, text(&sheet.name)) };
    let place = Field { hint: Some(words.table_place_hint), ..field("place", words.table_place, text(&sheet.place)) };
    let number = |name, label, known: Option<u16>| Field {
        kind: "number",
        range: Some((1, 500)),
        aside: Some(words.optional),
        ..field(name, label, known.map(|known| known.to_string()).unwrap_or_default())
    };
    let seats = number("seats", words.seats, sheet.seats);
    let least = number("least", words.least, sheet.least);
    let shapes = Shape::ALL.map(|shape| (shape.slug(), (room.shape)(shape))).to_vec();
    let hues = Hue::ALL.map(|hue| (hue.slug(), (room.hue)(hue))).to_vec();
    view! {
        {story.draw(form)}
        <div class="setup-pair">{narrator.draw(form)}{host.draw(form)}</div>
        {questions.draw(form)}
        <div class="setup-pair">{name.draw(form)}{place.draw(form)}</div>
        <div class="setup-pair">{seats.draw(form)}{least.draw(form)}</div>
        <div class="setup-pair">
            {select(form, "shape", words.shape, sheet.shape.slug(), shapes)}
            {select(form, "hue", words.hue, sheet.hue.slug(), hues)}
        </div>
    }
    .into_any()
}

fn remove(preparing: &Preparing, number: u16, form: &Form) -> AnyView {
    let words = words::setup(preparing.language());
    view! {
        <details class="sheet sheet-quiet" open=form.is_refused()>
            <summary>{(words.remove_table)(number)}</summary>
            <form method="post" action=preparing.action("retirer-table") class="stack">
                {preparing.hidden_deed()}
                <input type="hidden" name="id" value=number.to_string() />
                {form.sentence()}
                <p>{words.remove_table_sure}</p>
                <p><button class="button button-bad"><Icon name=IconName::TRASH />{(words.remove_table_do)(number)}</button></p>
            </form>
        </details>
    }
    .into_any()
}
