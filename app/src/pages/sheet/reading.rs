//! One theme at a time: is it right, is something missing, does a line stand under the wrong theme?

use super::{Shown, View, by_kind, hidden, line};
use crate::parts::{Contribution, Icon, IconName};
use crate::words;
use leptos::prelude::*;
use workshop::sight::{LineSheet, Reader, ThemeSheet};
use workshop::voices::{Belongs, Opinion};

/// The theme that she reads.
pub fn theme(shown: &Shown, reader: &Reader, place: usize, theme: &ThemeSheet) -> AnyView {
    let language = shown.sheet.language;
    let words = words::sheet(language);
    let spoken_of = shown.sheet.spoken_of;
    let elsewhere = shown.sheet.themes.iter().find(|other| spoken_of == Some(other.id) && other.id != theme.id);
    let lines = by_kind(language, theme, |read| {
        view! {
            <li id=format!("ligne-{}", read.id) class="leaf-line">
                {line(language, read)}
                {misfiled(shown, reader, theme, read)}
            </li>
        }
        .into_any()
    });
    let added = (!shown.added.is_empty()).then(|| {
        let added = shown.added.iter().cloned().map(|post| view! { <Contribution post language /> });
        view! { <h3>{words.added}</h3><ul class="bare stack-tight">{added.collect_view()}</ul> }
    });
    view! {
        {steps(shown, place)}
        {elsewhere.map(|other| {
            let view = View { theme: Some(other.id), ..shown.view };
            let label = view! { <span dir="auto">{(words.room_is_at)(&other.name)}</span> }.into_any();
            shown.look(view, "button button-wide", "salle".to_owned(), label)
        })}
        <div>
            {(spoken_of == Some(theme.id)).then(|| view! { <p class="leaf-spoken"><Icon name=IconName::EYE />{words.spoken_of}</p> })}
            <h2 dir="auto">{theme.name.clone()}</h2>
        </div>
        {lines}
        {opinions(shown, reader, theme)}
        {added}
        {shown.misses_in().is_none().then(|| view! { <p class="hint">{words.no_place}</p> })}
    }
    .into_any()
}

/// « Thème 2 sur 5 », and the way to those beside it.
fn steps(shown: &Shown, place: usize) -> AnyView {
    let words = words::sheet(shown.sheet.language);
    let themes = &shown.sheet.themes;
    let beside = |at: Option<usize>, id: &str, label: &'static str| {
        let theme = at.and_then(|at| themes.get(at)).map(|theme| theme.id);
        match theme {
            Some(theme) => {
                let view = View { theme: Some(theme), ..shown.view };
                shown.look(view, "button", id.to_owned(), label.into_any())
            }
            // Its place is kept, so that the other button stays under her thumb.
            None => view! { <span></span> }.into_any(),
        }
    };
    view! {
        <nav class="leaf-steps">
            {beside(place.checked_sub(1), "avant", words.previous)}
            <p role="status">{(words.step)(place + 1, themes.len())}</p>
            {beside(Some(place + 1), "apres", words.following)}
        </nav>
    }
    .into_any()
}

/// « C'est bien cela », « Il manque quelque chose »: one of them, or neither.
fn opinions(shown: &Shown, reader: &Reader, theme: &ThemeSheet) -> AnyView {
    let words = words::sheet(shown.sheet.language);
    let hers = reader.opinions.iter().find(|(about, _)| *about == theme.id).map(|(_, opinion)| *opinion);
    let buttons = [Opinion::Faithful, Opinion::Lacking].map(|opinion| {
        let chosen = hers == Some(opinion);
        // What she has said is taken back by saying it once more.
        let says = if chosen { String::new() } else { opinion.slug().to_owned() };
        let class = if chosen { "button button-wide leaf-chosen" } else { "button button-wide" };
        view! {
            <form method="post" action=shown.at("avis")>
                {hidden([
                    ("theme", Some(theme.id.to_string())),
                    ("person", Some(reader.person.to_string())),
                    ("opinion", Some(says)),
                ])}
                <button class=class id=format!("avis-{}", opinion.slug()) aria-pressed=chosen.to_string()>
                    {chosen.then(|| view! { <Icon name=IconName::CHECK /> })}{(words.opinion)(opinion)}
                </button>
            </form>
        }
    });
    let help = hers.is_some().then(|| view! { <p class="hint">{words.take_back}</p> });
    view! {
        <div id="avis" class="stack-tight" role="group" aria-label=words.you_find>
            <p class="label">{words.you_find}</p>
            {buttons.collect_view()}
            {help}
        </div>
    }
    .into_any()
}

/// « Mal classée ? », and where she would have it.
fn misfiled(shown: &Shown, reader: &Reader, theme: &ThemeSheet, line: &LineSheet) -> AnyView {
    let words = words::sheet(shown.sheet.language);
    let hers = reader.misfiled.iter().find(|(about, _)| *about == line.id).map(|(_, to)| *to);
    let named = |id| shown.sheet.themes.iter().find(|other| other.id == id).map(|other| other.name.clone());
    let fields = |to: Option<String>| {
        hidden([
            ("line", Some(line.id.to_string())),
            ("theme", Some(theme.id.to_string())),
            ("person", Some(reader.person.to_string())),
            ("to", to),
        ])
    };
    if let Some(to) = hers {
        let said = match to {
            Belongs::Under(theme) => named(theme).map(|name| (words.said_under)(&name)),
            Belongs::Elsewhere => None,
        };
        return view! {
            <form method="post" action=shown.at("classement") class="leaf-moved">
                {fields(Some(String::new()))}
                <p dir="auto">{said.unwrap_or_else(|| words.said_elsewhere.to_owned())}</p>
                <button class="button button-quiet" id=format!("bien-{}", line.id)>{words.stands_well}</button>
            </form>
        }
        .into_any();
    }
    let others = shown.sheet.themes.iter().filter(|other| other.id != theme.id);
    let others = others.map(|other| view! { <option value=other.id.to_string()>{other.name.clone()}</option> });
    view! {
        <details class="leaf-misfiled" id=format!("mal-{}", line.id)>
            <summary>{words.misfiled}</summary>
            <form method="post" action=shown.at("classement") class="stack-tight">
                {fields(None)}
                <label class="field">
                    <span>{words.where_to}</span>
                    <select name="to" dir="auto">
                        <option value="elsewhere">{words.elsewhere}</option>
                        {others.collect_view()}
                    </select>
                </label>
                <button class="button">{words.say_so}</button>
            </form>
        </details>
    }
    .into_any()
}
