//! A line as a card: what it says, how often it was said and where, and everything one can do with it.

use super::cards::{Card as Line, Voice};
use super::help;
use super::menu::ThemeOptions;
use super::state::{Board, card_id};
use super::wording::{Reword, Sayings};
use crate::parts::{Icon, IconName, KindMark, typography};
use crate::words;
use leptos::prelude::*;
use std::sync::Arc;
use uuid::Uuid;
use web_sys::MouseEvent;
use workshop::board::Mark;
use workshop::{PostId, ThemeId};

/// One card of a column; `place` of `count` in its list.
#[component]
pub fn Card(card: Arc<Line>, theme: Option<ThemeId>, place: Memo<usize>, count: Memo<usize>) -> impl IntoView {
    let board = expect_context::<Board>();
    let words = board.words();
    let line = card.line;
    let stack = card.said.len() > 1;
    let class = format!("line line-{}{}", card.kind.slug(), if stack { " line-stack" } else { "" });
    let rewording = Memo::new(move |_| board.rewording.get() == Some(line));
    let picked = Memo::new(move |_| board.picked.with(|picked| picked.contains(&line)));
    let merging = Memo::new(move |_| board.merging.get() == Some(line));
    let touched = Memo::new(move |_| board.is_touched(line));
    let kept = StoredValue::new(Arc::clone(&card));
    let wording = move || kept.with_value(|card| typography::set(&card.wording, board.desk.language));
    let central = Memo::new(move |_| board.help.wording(line));
    // It exists in the document only after it has been drawn.
    Effect::new(move |_| request_animation_frame(move || board.drawn(line)));
    view! {
        <li
            id=card_id(line)
            class=class
            class:line-picked=picked
            class:line-merging=merging
            class:line-touched=touched
            data-line=line.to_string()
            tabindex="0"
            aria-setsize=count
            aria-posinset=place
            on:focusin=move |_| board.here.set(Some(line))
            on:click=move |event| clicked(board, line, &event)
        >
            <div class="line-words">
                <Show when=move || rewording.get() fallback=move || view! { <p dir="auto">{wording()}</p> }>
                    <Reword card=kept.get_value() central=central.get_untracked() />
                </Show>
                <input
                    type="checkbox"
                    class="line-pick"
                    aria-label=words.choose
                    title=words.choose
                    prop:checked=picked
                    on:click=move |event| event.stop_propagation()
                    on:change=move |_| board.turn(line)
                />
                <span class="line-grip" aria-hidden="true"><Icon name=IconName::GRIP /></span>
            </div>
            <Foot card=Arc::clone(&card) />
            <Show when=move || touched.get()><p class="line-hand"><Icon name=IconName::PEOPLE />{words.in_other_hands}</p></Show>
            <Voices voices=card.voices.clone() alone=card.tables.len() < 2 />
            <Sayings card=Arc::clone(&card) />
            {theme.is_none().then(|| view! { <help::Chip line /> })}
            <Do line theme marked=card.marks.contains(&Mark::Dig) quoted=card.marks.contains(&Mark::Quote) />
        </li>
    }
}

/// A click on a card goes there; with Shift or Ctrl it chooses several.
fn clicked(board: Board, line: PostId, event: &MouseEvent) {
    if board.ends_a_drag() {
        return;
    }
    if event.shift_key() {
        board.turn_up_to(line);
    } else if event.ctrl_key() || event.meta_key() {
        board.turn(line);
    }
}

/// What it is, where and how often it was said, and what is noted on it.
#[component]
fn Foot(card: Arc<Line>) -> impl IntoView {
    let board = expect_context::<Board>();
    let (words, room) = (board.words(), words::room(board.desk.language));
    let times = card.said.len();
    view! {
        <p class="line-foot">
            <KindMark kind=card.kind />
            <span>{(room.kind)(card.kind)}", "{(words.place)(&card.tables)}</span>
            {(times > 1).then(|| view! { <b>{(words.said)(times, card.tables.len())}</b> })}
            {card.reworded.then(|| view! { <span>{words.reworded}</span> })}
            {card.added.then(|| view! { <span class="line-note">{words.added}</span> })}
            {card.marks.iter().map(|mark| view! { <span class="line-note">{(words.mark)(*mark)}</span> }).collect_view()}
        </p>
    }
}

/// What narrators say of it; whose it is, where it rests on several stories.
#[component]
fn Voices(voices: Vec<Voice>, alone: bool) -> impl IntoView {
    let board = expect_context::<Board>();
    let words = board.words();
    let voice = move |voice: Voice| {
        let (icon, said) = match voice.amends {
            None => (IconName::CHECK, (words.narrator_agrees)((!alone).then_some(voice.table))),
            Some(remark) => (IconName::PENCIL, (words.narrator_amends)((!alone).then_some(voice.table), &remark)),
        };
        view! { <li class="line-voice"><Icon name=icon /><span dir="auto">{said}</span></li> }
    };
    (!voices.is_empty())
        .then(|| view! { <ul class="bare line-voices">{voices.into_iter().map(voice).collect_view()}</ul> })
}

/// Everything that keys and the pointer do, as a menu and buttons.
#[component]
fn Do(line: PostId, theme: Option<ThemeId>, marked: bool, quoted: bool) -> impl IntoView {
    let board = expect_context::<Board>();
    let words = board.words();
    let place = move |event| {
        let chosen = event_target_value(&event);
        if chosen != "none" {
            board.place_and_go_on(line, chosen.parse::<Uuid>().ok().map(ThemeId));
        }
    };
    let mark = move |mark: Mark, on: bool, name: IconName| {
        let label = (words.mark)(mark);
        view! {
            <button type="button" class="button button-only" title=label aria-label=label aria-pressed=on.to_string() on:click=move |_| board.mark(line, mark, !on)>
                <Icon name />
            </button>
        }
    };
    view! {
        <div class="line-do">
            <label>
                <span class="aside">{words.place_in}</span>
                <select class="line-place" id=place_id(line) on:change=place>
                    <option value="none" selected>{words.place_in}</option>
                    <ThemeOptions but=theme />
                    {theme.map(|_| view! { <option value="tray">{words.tray}</option> })}
                </select>
            </label>
            <span class="line-keys">
                <button type="button" class="button button-only line-order" title=words.up aria-label=words.up on:click=move |_| board.shift(line, -1)><Icon name=IconName::UP /></button>
                <button type="button" class="button button-only line-order" title=words.down aria-label=words.down on:click=move |_| board.shift(line, 1)><Icon name=IconName::DOWN /></button>
                <button type="button" class="button button-only" title=words.reword aria-label=words.reword on:click=move |_| board.begin_rewording(line)><Icon name=IconName::PENCIL /></button>
                {mark(Mark::Dig, marked, IconName::SEARCH)}
                {mark(Mark::Quote, quoted, IconName::MESSAGE)}
                <Merge line />
            </span>
        </div>
    }
}

/// Begins a merge, or ends the one that was begun elsewhere here.
#[component]
fn Merge(line: PostId) -> impl IntoView {
    let board = expect_context::<Board>();
    let words = board.words();
    let here = Memo::new(move |_| board.merging.get().filter(|merging| *merging != line));
    view! {
        {move || match here.get() {
            Some(merging) => view! {
                <button type="button" class="button button-act" on:click=move |_| board.merge(merging, line)>{words.merge_here}</button>
            }.into_any(),
            None => view! {
                <button type="button" class="button button-only" title=words.merge aria-label=words.merge on:click=move |_| board.merging.set(Some(line))>
                    <Icon name=IconName::MERGE />
                </button>
            }.into_any(),
        }}
    }
}

/// The identity of a card's menu of themes.
pub fn place_id(line: PostId) -> String {
    format!("place-{line}")
}
