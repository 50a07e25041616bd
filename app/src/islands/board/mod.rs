//! The board: posts become lines under themes, by drag, by keys and by menu, with nothing lost on the way.

mod acts;
mod article;
mod card;
mod cards;
mod choosing;
mod columns;
mod drag;
mod edges;
mod facets;
mod filter;
mod filters;
mod folding;
mod going;
mod help;
mod key_list;
mod keys;
mod lists;
mod looking;
mod menu;
mod queue;
mod sheet;
mod state;
mod tabs;
mod theme;
mod touching;
mod tray;
mod window;
mod wording;

use super::Island;
use super::desk::Desk;
use crate::browser::Link;
use crate::parts::desk_nav::Desk as Here;
use crate::parts::{Brand, DeskNav, Icon, IconName, typography};
use crate::words;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use state::{Board as State, Sheet};
use workshop::FacilitatorId;
use workshop::sight::Desk as Picture;

/// What the board begins with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beginning {
    /// The workshop's code.
    pub code: String,
    /// Who sits at this screen.
    pub me: FacilitatorId,
    /// What she may see.
    pub picture: Picture,
}

impl Island for Beginning {
    const NAME: &'static str = "board";

    fn view(self) -> impl IntoView {
        view! { <Board beginning=self /> }
    }
}

/// The board.
#[component]
fn Board(beginning: Beginning) -> impl IntoView {
    let Beginning { code, me, picture } = beginning;
    let desk = Desk::new(code, me, picture, Vec::new());
    let help = help::HelpState::new(desk);
    provide_context(help);
    let board = State::new(desk, help);
    provide_context(board);
    desk.follow();
    board.listen();
    board.look();
    board.open_article();
    board.tell_what_is_in_hand();
    let (words, room) = (board.words(), words::room(desk.language));
    let refused = move || desk.toast.with(|toast| toast.as_ref().is_some_and(|toast| toast.refused));
    let done = move || desk.toast.with(|toast| toast.as_ref().is_some_and(|toast| !toast.refused));
    view! {
        <div
            class="board"
            class:board-read=board.reading
            class:board-holds=move || board.drag.held.get().is_some()
            on:pointerdown=move |event| board.presses(&event)
            on:pointermove=move |event| board.moves(&event)
            on:pointerup=move |event| board.releases(&event)
            on:pointercancel=move |_| board.let_go()
            on:contextmenu=move |event| if board.holds() { event.prevent_default() }
            on:scroll:capture=move |_| board.glances()
        >
            <Bar />
            <filters::Filters />
            <tabs::Tabs />
            <tray::Tray />
            <main id="main" class="themes" aria-label=words.themes>
                <For each=move || board.themes.get() key=|(id, _)| *id let((id, _))>
                    <theme::Column id />
                </For>
                <sheet::NewTheme />
            </main>
            <Show when=move || board.reading.get()><article::Article /></Show>
            <div class="toasts board-toasts">
                <div class="toast" class:toast-shown=move || desk.toast.with(Option::is_some)>
                    <p role="status">{move || desk.toast.get().map(|toast| toast.sentence)}</p>
                    <Show when=move || done() && board.act().and_then(|act| act.undo).is_some()>
                        <button type="button" class="button" on:click=move |_| board.undo()>{words.undo}</button>
                    </Show>
                    <Show when=move || refused() && board.act().is_some_and(|act| act.blocked)>
                        <button type="button" class="button" on:click=move |_| board.pass_over()>{words.pass_over}</button>
                    </Show>
                </div>
            </div>
            <Show when=move || board.merging.get().is_some()>
                <div class="mover" role="status">
                    <p>{words.merging}</p>
                    <button type="button" class="button" on:click=move |_| board.merging.set(None)>{words.cancel}</button>
                </div>
            </Show>
            <help::Beside />
            <choosing::Chosen />
            <Ghost />
            <key_list::KeyList />
            <p class="band" role="status">{move || (desk.link.get() == Link::Down).then_some(room.offline)}</p>
        </div>
    }
}

/// The bar across the top: where we are, how much is left, what can be taken back.
#[component]
fn Bar() -> impl IntoView {
    let board = expect_context::<State>();
    let (desk, words) = (board.desk, board.words());
    let sorted = Memo::new(move |_| board.columns.with(columns::Columns::sorted));
    let unsorted = Memo::new(move |_| board.columns.with(|columns| columns.tray.len()));
    let undoable = Memo::new(move |_| board.act().and_then(|act| act.undo));
    let redoable = Memo::new(move |_| board.act().and_then(|act| act.redo));
    view! {
        <header class="bar">
            <Brand />
            <h1>{words.title}</h1>
            <DeskNav language=desk.language code=desk.code.get_value() here=Here::Board />
            <span>{move || (words.sorted)(sorted.get())}", "<b>{move || (words.unsorted)(unsorted.get())}</b></span>
            <span class="row push">
                <button type="button" class="button button-quiet" disabled=move || undoable.get().is_none() on:click=move |_| board.undo()>
                    <Icon name=IconName::UNDO />
                    {move || undoable.get().map_or_else(|| words.undo.to_owned(), |kind| (words.undo_act)(kind))}
                </button>
                <button type="button" class="button button-quiet" disabled=move || redoable.get().is_none() on:click=move |_| board.redo()>
                    {words.redo}
                </button>
                <button type="button" class="button" on:click=move |_| board.open_sheet(Sheet::New)>
                    <Icon name=IconName::PLUS />
                    {words.new_theme}
                </button>
                <button type="button" class="button button-quiet" aria-expanded=move || board.reading.get().to_string() on:click=move |_| board.turn_article()>
                    <Icon name=IconName::EYE />
                    {words.article}
                </button>
                <key_list::KeyButton />
            </span>
        </header>
    }
}

/// What is dragged, beside the pointer.
#[component]
fn Ghost() -> impl IntoView {
    let board = expect_context::<State>();
    let held = board.drag.held;
    let said = move || {
        let held = held.get()?;
        let together = board.chosen();
        let several = together.len() > 1 && together.contains(&held);
        let wording = || typography::set(&board.wording_of(held), board.desk.language);
        Some(if several { (board.words().chosen)(together.len()) } else { wording() })
    };
    view! { <p class="ghost" id="ghost" aria-hidden="true" dir="auto" class:ghost-held=move || held.get().is_some()>{said}</p> }
}
