//! A line as a card: what it says, how often it was said and where, and everything one can do with it.

use super::cards::{Card as Line, Saying, Voice};
use super::drag::{self, Over};
use super::state::{Board, card_id};
use crate::browser::typed_text;
use crate::parts::text_area::escaped;
use crate::parts::{Icon, IconName, KindMark};
use crate::words;
use leptos::prelude::*;
use uuid::Uuid;
use workshop::{PostId, ThemeId};

/// One card of a column.
#[component]
pub fn Card(card: Line, theme: Option<ThemeId>) -> impl IntoView {
    let board = expect_context::<Board>();
    let (words, room) = (words::board(board.desk.language), words::room(board.desk.language));
    let line = card.line;
    let stack = card.said.len() > 1;
    let class = format!("line line-{}{}", card.kind.slug(), if stack { " line-stack" } else { "" });
    let before = move || matches!(board.over.get(), Some(Over::Before(_, at)) if at == line);
    let onto = move || board.over.get() == Some(Over::Onto(line));
    let place = (words.place)(&card.tables);
    let times = card.said.len();
    let reworded = card.reworded;
    let kept = StoredValue::new(card.clone());
    let rewording = Memo::new(move |_| board.rewording.get() == Some(line));
    view! {
        <Show when=before><li class="drop-here" aria-hidden="true"></li></Show>
        <li
            id=card_id(line)
            class=class
            class:line-held=move || board.held.get() == Some(line)
            class:line-picked=move || onto() || board.merging.get() == Some(line)
            draggable="true"
            tabindex="0"
            on:dragstart=move |event| drag::start(board, line, &event)
            on:dragend=move |_| drag::end(board)
            on:dragover=move |event| drag::over_card(board, theme, line, &event)
            on:drop=move |event| drag::drop(board, &event)
        >
            <Show when=move || rewording.get() fallback=move || view! { <p dir="auto">{kept.with_value(|card| card.wording.clone())}</p> }>
                <Reword line wording=kept.with_value(|card| card.wording.clone()) reworded />
            </Show>
            <p class="line-foot">
                <KindMark kind=card.kind />
                <span>{(room.kind)(card.kind)}", "{place}</span>
                {stack.then(|| view! { <b>{(words.said)(times, card.tables.len())}</b> })}
                {reworded.then(|| view! { <span>{words.reworded}</span> })}
            </p>
            <Voices voices=card.voices alone=card.tables.len() < 2 />
            <Sayings said=card.said stack reworded />
            <div class="line-do">
                <label>
                    <span class="aside">{words.place_in}</span>
                    <select
                        class="line-place"
                        on:change=move |event| {
                            let chosen = event_target_value(&event);
                            if chosen != "none" {
                                board.place_and_go_on(line, chosen.parse::<Uuid>().ok().map(ThemeId));
                            }
                        }
                    >
                        <option value="none" selected>{words.place_in}</option>
                        {move || board.columns.with(|columns| columns.themes.iter().filter(|known| Some(known.id) != theme).map(|known| view! {
                            <option value=known.id.to_string()>{known.name.text.clone()}</option>
                        }).collect_view())}
                        {theme.map(|_| view! { <option value="tray">{words.tray}</option> })}
                    </select>
                </label>
                <button class="button button-only" title=words.up aria-label=words.up on:click=move |_| board.shift(line, -1)><Icon name=IconName::Up /></button>
                <button class="button button-only" title=words.down aria-label=words.down on:click=move |_| board.shift(line, 1)><Icon name=IconName::Down /></button>
                <button class="button button-only" title=words.reword aria-label=words.reword on:click=move |_| board.rewording.set(Some(line))><Icon name=IconName::Pencil /></button>
                <Merge line />
            </div>
        </li>
    }
}

/// What narrators say of it; whose it is, where it rests on several stories.
#[component]
fn Voices(voices: Vec<Voice>, alone: bool) -> impl IntoView {
    let board = expect_context::<Board>();
    let words = words::board(board.desk.language);
    let voice = move |voice: Voice| {
        let (icon, said) = match voice.amends {
            None => (IconName::Check, (words.narrator_agrees)((!alone).then_some(voice.table))),
            Some(remark) => (IconName::Pencil, (words.narrator_amends)((!alone).then_some(voice.table), &remark)),
        };
        view! { <li class="line-voice"><Icon name=icon /><span dir="auto">{said}</span></li> }
    };
    (!voices.is_empty())
        .then(|| view! { <ul class="bare line-voices">{voices.into_iter().map(voice).collect_view()}</ul> })
}

/// Begins a merge, or ends the one that was begun elsewhere here.
#[component]
fn Merge(line: PostId) -> impl IntoView {
    let board = expect_context::<Board>();
    let words = words::board(board.desk.language);
    let here = move || board.merging.get().filter(|merging| *merging != line);
    view! {
        {move || match here() {
            Some(merging) => view! {
                <button class="button button-act" on:click=move |_| board.merge(merging, line)>{words.merge_here}</button>
            }.into_any(),
            None => view! {
                <button class="button button-only" title=words.merge aria-label=words.merge on:click=move |_| board.merging.set(Some(line))>
                    <Icon name=IconName::Merge />
                </button>
            }.into_any(),
        }}
    }
}

/// What was said, word for word, unfolded on demand; what was merged can be taken apart again.
#[component]
fn Sayings(said: Vec<Saying>, stack: bool, reworded: bool) -> impl IntoView {
    let board = expect_context::<Board>();
    let words = words::board(board.desk.language);
    let examples: Vec<String> = said.iter().flat_map(|said| said.examples.clone()).collect();
    view! {
        {(!examples.is_empty()).then(|| view! {
            <ul class="examples">{examples.into_iter().map(|example| view! { <li dir="auto">{example}</li> }).collect_view()}</ul>
        })}
        {(stack || reworded).then(|| view! {
            <details class="sayings">
                <summary>{words.verbatims}</summary>
                <ul>
                    {said.into_iter().map(|said| {
                        let post = said.post;
                        view! {
                            <li>
                                <q dir="auto">{said.text}</q>" "
                                <small>{(words.note)(said.note, said.table, said.round)}</small>
                                {said.merged.then(|| view! {
                                    <button class="button button-quiet" on:click=move |_| board.take_apart(post)>
                                        <Icon name=IconName::Split />{words.take_apart}
                                    </button>
                                })}
                            </li>
                        }
                    }).collect_view()}
                </ul>
            </details>
        })}
    }
}

/// The wording as a sheet to write on.
#[component]
fn Reword(line: PostId, wording: String, reworded: bool) -> impl IntoView {
    let board = expect_context::<Board>();
    let words = words::board(board.desk.language);
    let text = RwSignal::new(wording.clone());
    let field = format!("reword-{line}");
    let focused = field.clone();
    Effect::new(move |_| crate::browser::focus(&focused));
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        board.reword(line, text.get_untracked());
    };
    view! {
        <form class="stack-tight" on:submit=save>
            <label class="field">
                <span class="aside">{words.wording}</span>
                <textarea
                    id=field
                    inner_html=escaped(&wording)
                    on:input=move |event| text.set(typed_text(&event))
                    on:keydown=move |event| {
                        if event.key() == "Enter" && !event.shift_key() {
                            event.prevent_default();
                            board.reword(line, text.get_untracked());
                        }
                    }
                ></textarea>
            </label>
            <div class="row">
                <button class="button button-act">{words.save}</button>
                <button type="button" class="button button-quiet" on:click=move |_| board.rewording.set(None)>{words.cancel}</button>
                {reworded.then(|| view! {
                    <button type="button" class="button button-quiet" on:click=move |_| board.reword(line, String::new())>{words.as_said}</button>
                })}
            </div>
        </form>
    }
}
