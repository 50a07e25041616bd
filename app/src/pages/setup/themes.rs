//! The fourth step: themes to start with.

use super::form::{Field, Form};
use super::{Preparing, listening, step};
use crate::parts::{Icon, IconName};
use crate::words;
use leptos::prelude::*;
use workshop::Theme;

pub(super) fn draw(preparing: &Preparing) -> AnyView {
    let words = words::setup(preparing.language());
    let sheets = (0..preparing.themes.len()).map(|place| sheet(preparing, place)).collect_view();
    let empty = preparing.themes.is_empty().then(|| view! { <p class="note">{words.no_theme}</p> });
    view! {
        <p class="soft">{words.themes_help}</p>
        {empty}
        {listening::few_keywords(preparing)}
        <ol class="bare sheets">{sheets}</ol>
        {add(preparing)}
        {listening::lenses(preparing)}
        {step::onward(preparing)}
    }
    .into_any()
}

fn sheet(preparing: &Preparing, place: usize) -> AnyView {
    let words = words::setup(preparing.language());
    let theme = &preparing.themes[place];
    let form = Form::new(format!("theme-{}", theme.id), preparing.refused.as_ref());
    let removal = Form::new(format!("retirer-theme-{}", theme.id), preparing.refused.as_ref());
    let open = form.is_refused() || removal.is_refused() || preparing.open.as_deref() == Some(&theme.id.to_string());
    let described =
        theme.description.as_ref().map(|text| view! { <span class="fact" dir="auto">{text.text.clone()}</span> });
    view! {
        <li id=format!("theme-{}", theme.id) class="sheet-row">
            <details class="sheet" open=open>
                <summary><span class="sheet-what"><b dir="auto">{theme.name.text.clone()}</b>{described}</span></summary>
                <form method="post" action=preparing.action("theme") class="form" novalidate>
                    {identity(preparing, theme)}
                    {form.sentence()}
                    {fields(preparing, Some(theme), &form)}
                    <p><button class="button">{words.save}</button></p>
                </form>
                <details class="sheet sheet-quiet" open=removal.is_refused()>
                    <summary>{words.remove_theme}"…"</summary>
                    <form method="post" action=preparing.action("retirer-theme") class="stack">
                        {identity(preparing, theme)}
                        {removal.sentence()}
                        <p>{words.remove_theme_sure}</p>
                        <p><button class="button button-bad"><Icon name=IconName::TRASH />{words.remove_theme}</button></p>
                    </form>
                </details>
            </details>
            {moves(preparing, place)}
        </li>
    }
    .into_any()
}

fn identity(preparing: &Preparing, theme: &Theme) -> AnyView {
    view! {
        {preparing.hidden_deed()}
        <input type="hidden" name="id" value=theme.id.to_string() />
    }
    .into_any()
}

/// Up: before the one above. Down: before the one after the next, or last.
fn moves(preparing: &Preparing, place: usize) -> AnyView {
    let words = words::setup(preparing.language());
    let themes = &preparing.themes;
    let name = &themes[place].name.text;
    let before = |place: usize| themes.get(place).map(|theme| theme.id.to_string()).unwrap_or_default();
    let button = |possible: bool, before: String, icon: IconName, label: String| {
        view! {
            <button class="button button-quiet button-only" name="before" value=before disabled=!possible>
                <Icon name=icon />
                <span class="aside">{label}</span>
            </button>
        }
    };
    view! {
        <form method="post" action=preparing.action("deplacer-theme") class="sheet-moves">
            {identity(preparing, &themes[place])}
            {button(place > 0, before(place.saturating_sub(1)), IconName::UP, (words.up)(name))}
            {button(place + 1 < themes.len(), before(place + 2), IconName::DOWN, (words.down)(name))}
        </form>
    }
    .into_any()
}

fn add(preparing: &Preparing) -> AnyView {
    let words = words::setup(preparing.language());
    let form = Form::new("ajouter-theme", preparing.refused.as_ref());
    view! {
        <details class="sheet" open=form.is_refused() || preparing.themes.is_empty()>
            <summary>{words.add_theme}</summary>
            <form method="post" action=preparing.action("ajouter-theme") class="form" novalidate>
                {preparing.hidden_deed()}
                {form.sentence()}
                {fields(preparing, None, &form)}
                <p><button class="button"><Icon name=IconName::PLUS />{words.add_theme}</button></p>
            </form>
        </details>
    }
    .into_any()
}

fn fields(preparing: &Preparing, theme: Option<&Theme>, form: &Form) -> AnyView {
    let words = words::setup(preparing.language());
    let field = |name: &str, label, known| Field { name: name.into(), label, known, ..Field::default() };
    let name = theme.map(|theme| theme.name.text.clone()).unwrap_or_default();
    let description = theme.and_then(|theme| theme.description.as_ref()).map(ToString::to_string).unwrap_or_default();
    let keywords: Vec<&str> =
        theme.into_iter().flat_map(|theme| &theme.keywords).map(|word| word.text.as_str()).collect();
    let description =
        Field { aside: Some(words.optional), ..field("description", words.theme_description, description) };
    let keywords = Field { hint: Some(words.keywords_hint), ..field("keywords", words.keywords, keywords.join(", ")) };
    view! {
        {Field { required: true, ..field("name", words.theme_name, name) }.draw(form)}
        {description.draw(form)}
        {keywords.draw(form)}
    }
    .into_any()
}
