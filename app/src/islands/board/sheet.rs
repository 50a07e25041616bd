//! Where a theme's name, description and keywords are written.

use super::help;
use super::state::{Board, Sheet};
use crate::parts::text_area::escaped;
use leptos::prelude::*;
use workshop::Theme;
use workshop::command::ThemeForm;

/// Where a new theme is written, empty or for the chosen lines.
#[component]
pub fn NewTheme() -> impl IntoView {
    let board = expect_context::<Board>();
    let words = board.words();
    let new = Memo::new(move |_| board.sheet.get().filter(|sheet| matches!(sheet, Sheet::New | Sheet::Gathering)));
    let told = move || {
        (new.get() == Some(Sheet::Gathering))
            .then(|| (words.gathers)(board.picked.with(std::collections::BTreeSet::len)))
    };
    view! {
        <Show when=move || new.get().is_some()>
            <section class="theme theme-new facing" aria-label=words.new_theme>
                <h2>{words.new_theme}</h2>
                <p class="hint">{told}</p>
                <ThemeSheet theme=None />
            </section>
        </Show>
    }
}

/// A theme's texts.
#[component]
pub fn ThemeSheet(theme: Option<Theme>) -> impl IntoView {
    let board = expect_context::<Board>();
    let words = board.words();
    let theme_id = theme.as_ref().map(|theme| theme.id);
    let known = theme.map(|theme| ThemeForm {
        name: theme.name.text,
        description: theme.description.map(|words| words.text).unwrap_or_default(),
        keywords: theme.keywords.into_iter().map(|words| words.text).collect::<Vec<_>>().join(", "),
    });
    let first = known.unwrap_or_default();
    let form = RwSignal::new(first.clone());
    let typed = Signal::derive(move || form.with(|form| form.keywords.clone()));
    let add = Callback::new(move |word: String| form.update(|form| add_keyword(&mut form.keywords, &word)));
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        board.save_sheet(form.get_untracked());
    };
    view! {
        <form class="stack-tight" on:submit=save>
            <label class="field">
                <span>{words.theme_name}</span>
                <input id="theme-name" dir="auto" required maxlength="120" value=first.name on:input=move |event| form.update(|form| form.name = event_target_value(&event)) />
            </label>
            <label class="field">
                <span>{words.theme_description}</span>
                <textarea dir="auto" inner_html=escaped(&first.description) on:input=move |event| form.update(|form| form.description = event_target_value(&event))></textarea>
            </label>
            <label class="field">
                <span>{words.theme_keywords}</span>
                <input dir="auto" value=first.keywords prop:value=typed on:input=move |event| form.update(|form| form.keywords = event_target_value(&event)) />
                {theme_id.is_none().then(|| view! { <small class="hint">{words.keywords_help}</small> })}
            </label>
            {theme_id.map(|theme| view! { <help::Keywords theme typed add /> })}
            <div class="row">
                <button class="button button-act">{words.save}</button>
                <button type="button" class="button button-quiet" on:click=move |_| board.sheet.set(None)>{words.cancel}</button>
            </div>
        </form>
    }
}

/// One more word among keywords as typed.
fn add_keyword(typed: &mut String, word: &str) {
    typed.truncate(typed.trim_end().trim_end_matches(',').trim_end().len());
    if !typed.is_empty() {
        typed.push_str(", ");
    }
    typed.push_str(word);
}
