//! What the room says of the lines: what it finds of each theme, what it would have elsewhere, what it has added.

use super::ballot::Ballots;
use super::send::Toast;
use super::state::State;
use crate::islands::restitution::deck::{By, deck};
use crate::parts::desk_nav::Desk as Page;
use crate::parts::{Icon, IconName, KindMark};
use crate::words;
use leptos::prelude::*;
use workshop::command::{Boarding, Command};
use workshop::sight::{Desk, SlideView};
use workshop::voices::Belongs;
use workshop::{PhaseKind, PostId, PostKind, ThemeId};

/// People in the room.
pub fn present(desk: &Desk) -> usize {
    desk.people.values().filter(|person| !person.left).count()
}

/// Whether the room votes or has voted.
pub fn has_voted(desk: &Desk) -> bool {
    let of = |phase| desk.agenda.phase(phase).is_some_and(|(_, phase)| phase.kind == PhaseKind::Vote);
    desk.now.phase().is_some_and(|phase| phase.kind == PhaseKind::Vote) || desk.steps.iter().any(|(id, ..)| of(*id))
}

/// Whether the room votes now.
pub fn is_voting(desk: &Desk) -> bool {
    desk.now.phase().is_some_and(|phase| phase.kind == PhaseKind::Vote)
}

/// A theme with what the room finds of it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Found {
    theme: ThemeId,
    name: String,
    faithful: u32,
    lacking: u32,
}

/// A line that people would have elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Misfiled {
    line: PostId,
    kind: PostKind,
    text: String,
    under: Option<String>,
    /// How many would have it under which theme, most first.
    wanted: Vec<(ThemeId, String, u32)>,
    /// How many would have it elsewhere and do not say where.
    elsewhere: u32,
}

/// Something that was added while the room read, and is under no theme yet.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Added {
    line: PostId,
    kind: PostKind,
    text: String,
    /// The theme in which it was missed.
    theme: Option<(ThemeId, String)>,
}

fn name_of(desk: &Desk, theme: ThemeId) -> Option<String> {
    desk.themes.iter().find(|known| known.id == theme).map(|known| known.name.text.clone())
}

fn found(desk: &Desk) -> Vec<Found> {
    let found = |theme: &workshop::Theme| {
        let counted = desk.voices.opinions.get(&theme.id).copied().unwrap_or_default();
        let name = theme.name.text.clone();
        Found { theme: theme.id, name, faithful: counted.faithful, lacking: counted.lacking }
    };
    let said = |found: &Found| found.faithful + found.lacking > 0;
    desk.themes.iter().map(found).filter(said).collect()
}

/// Lines said to be misfiled, those that most people speak of first.
fn misfiled(desk: &Desk) -> Vec<Misfiled> {
    let sheets = deck(desk, By::Theme).into_iter().filter_map(|spoken| match spoken.view {
        SlideView::Theme(sheet) => Some(sheet),
        SlideView::Table(..) | SlideView::Dots(_) | SlideView::Themes(_) => None,
    });
    let mut lines: Vec<(u32, Misfiled)> = Vec::new();
    for (name, line) in sheets.flat_map(|sheet| sheet.lines.into_iter().map(move |line| (sheet.name.clone(), line))) {
        let Some(said) = desk.voices.misfiled.get(&line.id) else { continue };
        let mut wanted: Vec<(ThemeId, String, u32)> = Vec::new();
        let mut elsewhere = 0;
        for (belongs, count) in said {
            match belongs {
                Belongs::Elsewhere => elsewhere += count,
                Belongs::Under(theme) => wanted.extend(name_of(desk, *theme).map(|name| (*theme, name, *count))),
            }
        }
        wanted.sort_by_key(|(.., count)| std::cmp::Reverse(*count));
        let all = elsewhere + wanted.iter().map(|(.., count)| count).sum::<u32>();
        let under = Some(name);
        lines.push((all, Misfiled { line: line.id, kind: line.kind, text: line.text, under, wanted, elsewhere }));
    }
    lines.sort_by_key(|(all, _)| std::cmp::Reverse(*all));
    lines.into_iter().map(|(_, line)| line).collect()
}

/// What was added and waits to be sorted, in the order in which it came.
fn added(desk: &Desk) -> Vec<Added> {
    let in_tray = |id: &PostId| desk.lines.get(id).is_some_and(|line| line.theme.is_none() && line.into.is_none());
    let mut posts: Vec<_> =
        desk.posts.values().filter(|post| post.added && !post.hidden && in_tray(&post.id)).collect();
    posts.sort_by_key(|post| post.note);
    let theme = |hint: Option<ThemeId>| hint.and_then(|theme| Some((theme, name_of(desk, theme)?)));
    let view = |post: &workshop::sight::PostDetail| Added {
        line: post.id,
        kind: post.kind,
        text: post.text.clone(),
        theme: theme(post.hint),
    };
    posts.into_iter().map(view).collect()
}

/// Sorts a line, as one click does.
fn place(state: State, line: PostId, theme: ThemeId, name: &str) {
    let done = Toast::done((words::voices(state.language).placed)(name)).undone_by(Command::Undo);
    state.run(Command::Board(Boarding::Place { line, theme: Some(theme), before: None }), Some(done));
}

/// Under the room: what it says. It opens by itself, so the keyboard stays where it is.
#[component]
pub fn VoicesPanel() -> impl IntoView {
    let state = expect_context::<State>();
    let (console, words) = (words::console(state.language), words::voices(state.language));
    let voted = Memo::new(move |_| state.desk.with(has_voted));
    let pressed = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" {
            state.escape();
        }
    };
    view! {
        <section class="room-latest voices" aria-labelledby="panel" on:keydown=pressed>
            <div class="room-head">
                <h2 id="panel" tabindex="-1">{words.title}</h2>
                <a href=Page::Board.address(&state.code.get_value())>{words.on_board}</a>
                <button type="button" class="button button-quiet button-only" aria-label=console.close on:click=move |_| state.close_panel()>
                    <Icon name=IconName::CLOSE />
                </button>
            </div>
            <div class="voices-parts">
                <Show when=move || voted.get()><Ballots /></Show>
                <Reading />
            </div>
        </section>
    }
}

/// What the room finds, would have elsewhere, and has added.
#[component]
fn Reading() -> impl IntoView {
    let state = expect_context::<State>();
    let (words, spoken) = (words::voices(state.language), words::restitution(state.language));
    let found = Memo::new(move |_| state.desk.with(found));
    let misfiled = Memo::new(move |_| state.desk.with(misfiled));
    let added = Memo::new(move |_| state.desk.with(added));
    view! {
        <div>
            <h3>{words.reading}</h3>
            <Show when=move || found.with(Vec::is_empty)><p class="hint">{words.nothing_said}</p></Show>
            <ul class="bare voices-list">
                <For each=move || found.get() key=Found::clone let:found>
                    <li>
                        <b dir="auto">{found.name}</b>
                        <span>{(spoken.room_says)(found.faithful, found.lacking)}</span>
                    </li>
                </For>
            </ul>
        </div>
        <div>
            <h3>{words.misfiled}<span class="fact">{move || misfiled.with(Vec::len)}</span></h3>
            <Show when=move || misfiled.with(Vec::is_empty)><p class="hint">{words.none_misfiled}</p></Show>
            <ul class="bare voices-list">
                <For each=move || misfiled.get() key=Misfiled::clone let:line><MisfiledLine line /></For>
            </ul>
        </div>
        <div>
            <h3>{words.added}<span class="fact">{move || added.with(Vec::len)}</span></h3>
            <Show when=move || added.with(Vec::is_empty)><p class="hint">{words.none_added}</p></Show>
            <ul class="bare voices-list">
                <For each=move || added.get() key=Added::clone let:one><AddedLine one /></For>
            </ul>
        </div>
    }
}

#[component]
fn MisfiledLine(line: Misfiled) -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::voices(state.language);
    let Misfiled { line, kind, text, under, wanted, elsewhere } = line;
    let button = |(theme, name, count): (ThemeId, String, u32)| {
        let label = (words.place_in)(&name, count);
        view! { <button type="button" class="chip" on:click=move |_| place(state, line, theme, &name)>{label}</button> }
    };
    view! {
        <li>
            <p><KindMark kind /><span dir="auto">{text}</span></p>
            <span class="fact" dir="auto">{under.map(|theme| (words.stands_under)(&theme))}</span>
            <span class="row">{wanted.into_iter().map(button).collect_view()}</span>
            {(elsewhere > 0).then(|| view! { <span class="fact">{(words.elsewhere)(elsewhere)}</span> })}
        </li>
    }
}

#[component]
fn AddedLine(one: Added) -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::voices(state.language);
    let Added { line, kind, text, theme } = one;
    let theme = theme.map(|(theme, name)| {
        let (missed, label) = ((words.missed_in)(&name), (words.put_in)(&name));
        view! {
            <span class="fact" dir="auto">{missed}</span>
            <button type="button" class="chip" on:click=move |_| place(state, line, theme, &name)>{label}</button>
        }
    });
    view! { <li><p><KindMark kind /><span dir="auto">{text}</span></p>{theme}</li> }
}
