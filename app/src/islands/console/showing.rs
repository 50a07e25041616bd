//! Who reads what is written in a harvest: set here for the one that runs, or the next.

use super::send::Toast;
use super::state::State;
use super::waiting::harvest;
use crate::browser::typed_text;
use crate::words::{self, Choice};
use leptos::prelude::*;
use workshop::command::{Command, Setup};
use workshop::showing::{AtTable, OnWall, Showing};
use workshop::{PhaseId, Privacy};

/// Seconds that one begins with.
const USUAL_DELAY: u16 = 20;
/// The longest delay, in seconds.
const LONGEST_DELAY: u16 = 600;

/// In a line what holds, and the way to change it.
#[component]
pub fn ShowingLine() -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::showing(state.language);
    let known = Memo::new(move |_| state.desk.with(harvest));
    let line = move || {
        known.get().map(|(round, _, showing, runs)| {
            let (table, wall) = ((words.table_short)(showing.table), (words.wall_short)(showing.wall));
            let waits = if showing.moderated { format!(", {}", words.moderated_short) } else { String::new() };
            format!("{}\u{a0}: {table}, {wall}{waits}", (words.of_round)(round.0, runs))
        })
    };
    view! {
        <Show when=move || known.with(Option::is_some)>
            <p class="showing-line">
                <span>{line}</span>
                <button type="button" id="showing" class="chip" aria-haspopup="dialog" on:click=move |_| state.setting.set(true)>{words.change}</button>
            </p>
        </Show>
    }
}

/// The dialog.
#[component]
pub fn ShowingDialog() -> impl IntoView {
    let state = expect_context::<State>();
    let (console, words) = (words::console(state.language), words::showing(state.language));
    let dialog = NodeRef::<leptos::html::Dialog>::new();
    let target = RwSignal::new(None::<PhaseId>);
    let chosen = RwSignal::new(Showing::default());
    let name = RwSignal::new(String::new());
    Effect::new(move |_| {
        let Some(dialog) = dialog.get() else { return };
        if !state.setting.get() {
            dialog.close();
        } else if !dialog.open()
            && let Some((round, phase, showing, runs)) = state.desk.with_untracked(harvest)
        {
            // What is set here is this harvest, even if the day moves on meanwhile.
            target.set(Some(phase));
            chosen.set(showing);
            name.set((words.of_round)(round.0, runs));
            let _shown = dialog.show_modal();
        }
    });
    let unlinked = Memo::new(move |_| state.desk.with(|desk| desk.privacy == Privacy::Unlinked));
    let keep = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if let Some(phase) = target.get_untracked() {
            let command = Command::Setup(Setup::SetShowing { phase, showing: chosen.get_untracked() });
            state.run_then(command, Some(Toast::done(words.kept)), move || state.setting.set(false));
        }
    };
    view! {
        <dialog node_ref=dialog class="showing" aria-labelledby="showing-title" on:close=move |_| state.setting.set(false)>
            <form class="stack" on:submit=keep>
                <h2 id="showing-title">{words.title}<span class="fact">{name}</span></h2>
                <Show when=move || unlinked.get()><p class="note">{words.unlinked}</p></Show>
                <fieldset>
                    <legend>{words.table}</legend>
                    {[AtTable::AtOnce, AtTable::OnceSent, AtTable::Afterwards].map(|reading| {
                        let on = Signal::derive(move || chosen.with(|chosen| chosen.table == reading));
                        let choose = move || chosen.update(|chosen| chosen.table = reading);
                        view! { <OneOf group="at-table" words=(words.at_table)(reading) on choose=Callback::new(move |()| choose()) /> }
                    }).collect_view()}
                </fieldset>
                <OnTheWall chosen />
                <fieldset>
                    <Tick words=words.moderated on=Signal::derive(move || chosen.with(|chosen| chosen.moderated)) set=Callback::new(move |on| chosen.update(|chosen| chosen.moderated = on)) />
                    <Tick words=words.filtered on=Signal::derive(move || chosen.with(|chosen| chosen.filtered)) set=Callback::new(move |on| chosen.update(|chosen| chosen.filtered = on)) />
                </fieldset>
                <div class="dialog-foot">
                    <button type="button" class="button button-quiet" on:click=move |_| state.setting.set(false)>{console.no}</button>
                    <button class="button" aria-disabled=move || state.held.get().then_some("true")>{words.set}</button>
                </div>
            </form>
            <Filter />
        </dialog>
    }
}

#[component]
fn OnTheWall(chosen: RwSignal<Showing>) -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::showing(state.language);
    let is = move |what: fn(OnWall) -> bool| Signal::derive(move || chosen.with(|chosen| what(chosen.wall)));
    let set = move |wall: OnWall| Callback::new(move |()| chosen.update(|chosen| chosen.wall = wall));
    let seconds = move || match chosen.with(|chosen| chosen.wall) {
        OnWall::After { seconds } => seconds,
        OnWall::Counts | OnWall::Validated => USUAL_DELAY,
    };
    let delayed = is(|wall| matches!(wall, OnWall::After { .. }));
    let typed = move |event| {
        if let Ok(seconds) = event_target_value(&event).trim().parse::<u16>() {
            chosen.update(|chosen| chosen.wall = OnWall::After { seconds: seconds.min(LONGEST_DELAY) });
        }
    };
    view! {
        <fieldset>
            <legend>{words.wall}</legend>
            <OneOf group="on-wall" words=words.counts on=is(|wall| wall == OnWall::Counts) choose=set(OnWall::Counts) />
            <OneOf group="on-wall" words=words.after on=delayed choose=set(OnWall::After { seconds: USUAL_DELAY }) />
            <Show when=move || delayed.get()>
                <label class="to-gain">
                    <span>{words.seconds}</span>
                    <input type="number" min="0" max=LONGEST_DELAY.to_string() inputmode="numeric" prop:value=move || seconds().to_string() on:change=typed />
                </label>
            </Show>
            <OneOf group="on-wall" words=words.validated on=is(|wall| wall == OnWall::Validated) choose=set(OnWall::Validated) />
        </fieldset>
    }
}

/// One of several, with what it means.
#[component]
fn OneOf(group: &'static str, words: Choice, on: Signal<bool>, choose: Callback<()>) -> impl IntoView {
    view! {
        <label class="tick">
            <input type="radio" name=group prop:checked=on on:change=move |_| choose.run(()) />
            <span><b>{words.0}</b>" "<span class="hint">{words.1}</span></span>
        </label>
    }
}

/// Yes or no, with what it means.
#[component]
fn Tick(words: Choice, on: Signal<bool>, set: Callback<bool>) -> impl IntoView {
    view! {
        <label class="tick">
            <input type="checkbox" prop:checked=on on:change=move |event| set.run(event_target_checked(&event)) />
            <span><b>{words.0}</b>" "<span class="hint">{words.1}</span></span>
        </label>
    }
}

/// The workshop's own list of words: one for all harvests, so it is kept by itself.
#[component]
fn Filter() -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::showing(state.language);
    let list = RwSignal::new(String::new());
    Effect::new(move |_| {
        if state.setting.get() {
            let known =
                |desk: &workshop::sight::Desk| desk.filter.iter().map(|one| one.text.clone()).collect::<Vec<_>>();
            list.set(state.desk.with_untracked(known).join("\n"));
        }
    });
    let keep = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let command = Command::Setup(Setup::SetFilter { words: list.get_untracked() });
        state.run(command, Some(Toast::done(words.filter_kept)));
    };
    view! {
        <form class="showing-filter" on:submit=keep>
            <label for="filter">{words.filter}</label>
            <p class="hint" id="filter-hint">{words.filter_hint}</p>
            <textarea id="filter" rows="3" dir="auto" autocomplete="off" spellcheck="false" aria-describedby="filter-hint" prop:value=list on:input=move |event| list.set(typed_text(&event))></textarea>
            <button class="button" aria-disabled=move || state.held.get().then_some("true")>{words.keep_filter}</button>
        </form>
    }
}
