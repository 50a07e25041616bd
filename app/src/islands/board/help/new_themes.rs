//! Nouveaux thèmes ? Groups of lines that fit no theme; each becomes one once somebody has named it and said so.

use super::groups::{form, name};
use super::state::HelpState;
use crate::help::{FINENESS, Group};
use crate::parts::typography;
use leptos::prelude::*;
use std::collections::BTreeSet;
use workshop::PostId;

/// The slider and the groups.
#[component]
pub fn NewThemes() -> impl IntoView {
    let help = expect_context::<HelpState>();
    let words = help.words();
    let none = Memo::new(move |_| help.groups.with(Vec::is_empty));
    let slide = move |event| {
        if let Ok(fineness) = event_target_value(&event).parse::<u8>() {
            help.holding.set(false);
            help.fineness.set(fineness.clamp(*FINENESS.start(), *FINENESS.end()));
        }
    };
    let said = move || (words.fineness_said)(help.fineness.get());
    view! {
        <section class="stack-tight" aria-label=words.groups>
            <p class="hint">{words.groups_mean}</p>
            <label class="field fineness">
                <span>{words.fineness}{said}</span>
                <input
                    type="range"
                    min=FINENESS.start().to_string()
                    max=FINENESS.end().to_string()
                    step="1"
                    value=help.fineness.get_untracked().to_string()
                    aria-valuetext=said
                    on:input=slide
                />
                <span class="fineness-ends fact" aria-hidden="true"><span>{words.few}</span><span>{words.many}</span></span>
            </label>
            <Show when=move || help.holding.get()>
                <p class="hint">
                    {words.held}" "
                    <button type="button" class="button button-quiet" on:click=move |_| help.holding.set(false)>{words.renew}</button>
                </p>
            </Show>
            <Show when=move || none.get()><p class="note" role="status">{words.groups_none}</p></Show>
            <ul class="bare groups">
                <For each=move || help.groups.get() key=|group| group.label.clone() let:group><Proposed group /></For>
            </ul>
        </section>
    }
}

/// One group: its name, its lines, and what makes a theme of it.
#[component]
fn Proposed(group: Group) -> impl IntoView {
    let help = expect_context::<HelpState>();
    let words = help.words();
    let label = StoredValue::new(group.label.clone());
    let first = name(&group.label);
    let title = RwSignal::new(first.clone());
    let left_out = RwSignal::new(BTreeSet::<PostId>::new());
    // Lines come and go with what colleagues sort meanwhile.
    let lines = Memo::new(move |_| {
        let own =
            |groups: &Vec<Group>| groups.iter().find(|group| label.with_value(|label| group.label == *label)).cloned();
        help.groups.with(own).map(|group| group.lines).unwrap_or_default()
    });
    let kept = move || {
        lines.with(|lines| {
            left_out.with(|out| lines.iter().filter(|line| !out.contains(line)).copied().collect::<Vec<_>>())
        })
    };
    let kept = Memo::new(move |_| kept());
    let tick = move |line: PostId| {
        help.holding.set(true);
        left_out.update(|out| {
            if !out.remove(&line) {
                out.insert(line);
            }
        });
    };
    let create = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let form = label.with_value(|label| form(&title.get_untracked(), label));
        let lines = kept.get_untracked();
        if !form.name.is_empty() && !lines.is_empty() {
            help.gather(form, lines);
        }
    };
    let typed = move |event| {
        help.holding.set(true);
        title.set(event_target_value(&event));
    };
    view! {
        <li class="group">
            <form class="stack-tight" on:submit=create>
                <label class="field">
                    <span>{words.group_name}</span>
                    <input dir="auto" required maxlength="120" value=first on:input=typed />
                </label>
                <ul class="bare">
                    <For each=move || lines.get() key=|line| *line let:line>
                        <li>
                            <label class="tick">
                                <input type="checkbox" checked prop:checked=move || left_out.with(|out| !out.contains(&line)) on:change=move |_| tick(line) />
                                <span dir="auto">{move || help.reading(line).map(|reading| typography::set(&reading.wording, help.desk.language))}</span>
                            </label>
                        </li>
                    </For>
                </ul>
                <p>
                    <button class="button" disabled=move || kept.with(Vec::is_empty)>{move || (words.create)(kept.with(Vec::len))}</button>
                </p>
            </form>
        </li>
    }
}
