//! Where one types.

use super::{Entry, FORM, Mode, Place};
use crate::pages::setup::form::Form;
use crate::parts::{KindMark, Size, TableTop, TextArea};
use crate::words;
use leptos::prelude::*;
use workshop::PostKind;

pub(super) fn draw(entry: &Entry, place: Place) -> AnyView {
    let words = words::entry(entry.language);
    let form = Form::new(FORM, entry.refused.as_ref());
    let (fields, keys) = match place.mode {
        Mode::One => {
            let key = |(key, does): (&'static str, &'static str)| view! { <span><kbd>{key}</kbd>" "{does}</span> };
            (one(entry, &form), Some(view! { <p class="entry-keys">{words.keys.map(key).collect_view()}</p> }))
        }
        Mode::Many => (many(entry, &form), None),
    };
    let (other, label) = match place.mode {
        Mode::One => (Mode::Many, words.many),
        Mode::Many => (Mode::One, words.one),
    };
    let other = Place { mode: other, ..place }.address(&entry.code);
    view! {
        <form method="post" action=entry.action() class="entry-desk" aria-label=words.title>
            <input type="hidden" name="id" value=entry.next.to_string() />
            <input type="hidden" name="mode" value=place.mode.slug() />
            <input type="hidden" name="since" value=place.since.to_string() />
            {whence(entry, place, &form)}
            {fields}
            {keys}
            <p class="small"><a class="entry-other" href=other>{label}</a></p>
        </form>
    }
    .into_any()
}

fn whence(entry: &Entry, place: Place, form: &Form) -> AnyView {
    let (words, room) = (words::entry(entry.language), words::room(entry.language));
    let table = form.value("table", &place.table.0.to_string());
    let round = form.value("round", &place.round.0.to_string());
    let kind = form.value("kind", place.kind.slug());
    let tables = entry.tables.iter().map(|known| {
        let (number, sheet) = (known.id.0, &known.sheet);
        view! {
            <label class="pick">
                <input type="radio" name="table" value=number.to_string() checked=table == number.to_string() />
                <TableTop shape=sheet.shape hue=sheet.hue number size=Size::Mark />
                <span class="aside">{(room.table)(number)}</span>
            </label>
        }
    });
    let rounds = (1..=entry.rounds).map(|number| {
        view! {
            <label class="pick">
                <input type="radio" name="round" value=number.to_string() checked=round == number.to_string() />
                {number.to_string()}
            </label>
        }
    });
    let kinds = [PostKind::Idea, PostKind::Finding].map(|known| {
        view! {
            <label class="pick">
                <input type="radio" name="kind" value=known.slug() checked=kind == known.slug() />
                <KindMark kind=known />
                {(room.kind)(known)}
            </label>
        }
    });
    view! {
        <div class="entry-where">
            <fieldset><legend>{words.table}</legend>{tables.collect_view()}</fieldset>
            <fieldset><legend>{words.round}</legend>{rounds.collect_view()}</fieldset>
            <fieldset><legend>{words.kind}</legend>{kinds.collect_view()}</fieldset>
        </div>
    }
    .into_any()
}

fn one(entry: &Entry, form: &Form) -> AnyView {
    let words = words::entry(entry.language);
    let wrong = form.wrong("text");
    let error = form.is_refused().then(|| format!("{}-error", form.id("text")));
    view! {
        <div class="entry-line">
            <label class="aside" for="text">{words.text}</label>
            <input
                id="text"
                name="text"
                value=form.value("text", "")
                placeholder=words.placeholder
                autocomplete="off"
                dir="auto"
                autofocus=true
                aria-invalid=wrong.then_some("true")
                aria-describedby=error
            />
            <button class="button button-act" name="act" value="write">{words.save}</button>
        </div>
        {form.sentence_at("text")}
        {form.sentence()}
        <div class="entry-example">
            <label for="example">{words.example}</label>
            <input id="example" name="example" value=form.value("example", "") autocomplete="off" dir="auto" />
        </div>
    }
    .into_any()
}

fn many(entry: &Entry, form: &Form) -> AnyView {
    let words = words::entry(entry.language);
    view! {
        <div class="field">
            <label for="text">{words.many_text}</label>
            <span class="hint" id="text-hint">{words.many_hint}</span>
            <TextArea
                id="text"
                name="text"
                value=form.value("text", "")
                rows=8
                described=Some("text-hint".to_owned())
                wrong=form.wrong("text")
                first=true
            />
            {form.sentence_at("text")}
            {form.sentence()}
        </div>
        <p><button class="button button-act" name="act" value="paste">{words.save_many}</button></p>
    }
    .into_any()
}
