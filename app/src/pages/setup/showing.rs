//! Who reads what is written in a harvest, and the words that make a contribution wait.

use super::Preparing;
use super::agenda::field_name;
use super::form::{Field, Form, cards};
use crate::words;
use crate::words::Choice;
use leptos::prelude::*;
use workshop::showing::{AtTable, OnWall};
use workshop::{Phase, PhaseKind, Privacy};

/// The name of the form of the list of words.
const FILTER: &str = "filtre";
/// Seconds that one begins with, and the most.
const DELAY: (u16, u16) = (20, 600);

/// When those at a table read each other, by the values of the form.
const AT_TABLE: [(&str, AtTable); 3] =
    [("at_once", AtTable::AtOnce), ("once_sent", AtTable::OnceSent), ("afterwards", AtTable::Afterwards)];

/// The choices of one harvest; nothing for other phases.
pub(super) fn choices(preparing: &Preparing, form: &Form, phase: &Phase) -> AnyView {
    if phase.kind != PhaseKind::Harvest {
        return ().into_any();
    }
    let words = words::showing(preparing.language());
    let showing = phase.showing;
    let name = |what: &str| field_name(what, phase.id);
    let known = AT_TABLE.iter().find(|(_, reading)| *reading == showing.table).map_or("at_once", |(value, _)| value);
    let at_table = AT_TABLE.map(|(value, reading)| {
        let (label, means) = (words.at_table)(reading);
        (value, label, means)
    });
    let (on_wall, seconds) = match showing.wall {
        OnWall::Counts => ("counts", DELAY.0),
        OnWall::After { seconds } => ("after", seconds),
        OnWall::Validated => ("validated", DELAY.0),
    };
    let of_wall = [("counts", words.counts), ("after", words.after), ("validated", words.validated)];
    let of_wall = of_wall.map(|(value, (label, means))| (value, label, means));
    let delay = Field {
        name: name("seconds"),
        label: words.seconds,
        known: seconds.to_string(),
        kind: "number",
        range: Some((0, DELAY.1)),
        ..Field::default()
    };
    let unlinked = (preparing.privacy == Privacy::Unlinked).then(|| view! { <p class="note">{words.unlinked}</p> });
    view! {
        <h3>{words.title}</h3>
        {unlinked}
        {cards(form, &name("table"), words.table, None, known, &at_table)}
        {cards(form, &name("wall"), words.wall, None, on_wall, &of_wall)}
        {delay.draw(form)}
        <div>
            {tick(form, &name("moderated"), words.moderated, showing.moderated)}
            {tick(form, &name("filtered"), words.filtered, showing.filtered)}
        </div>
    }
    .into_any()
}

/// Yes or no; no is sent too, after the yes that may stand before it.
fn tick(form: &Form, name: &str, words: Choice, known: bool) -> AnyView {
    let on = form.value(name, if known { "1" } else { "0" }) == "1";
    view! {
        <label class="tick">
            <input type="checkbox" name=name.to_owned() value="1" checked=on autocomplete="off" />
            <span><b>{words.0}</b>" "<span class="hint">{words.1}</span></span>
        </label>
        <input type="hidden" name=name.to_owned() value="0" />
    }
    .into_any()
}

/// The workshop's own list of words.
pub(super) fn filter(preparing: &Preparing) -> AnyView {
    let words = words::showing(preparing.language());
    let form = Form::new(FILTER, preparing.refused.as_ref());
    let known: Vec<&str> = preparing.filter.iter().map(|words| words.text.as_str()).collect();
    let list = Field {
        name: "words".into(),
        label: words.filter,
        hint: Some(words.filter_hint),
        known: known.join("\n"),
        lines: 4,
        ..Field::default()
    };
    view! {
        <form method="post" action=preparing.action(FILTER) class="form setup-filter" novalidate>
            {preparing.hidden_deed()}
            {form.sentence()}
            {list.draw(&form)}
            <p><button class="button">{words.keep_filter}</button></p>
        </form>
    }
    .into_any()
}
