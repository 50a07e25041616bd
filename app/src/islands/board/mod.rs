//! The board: posts become lines under themes, by drag, by keys and by menu, with nothing lost on the way.

mod card;
mod cards;
mod drag;
mod keys;
mod state;
mod theme;
mod tray;

use super::Island;
use super::desk::Desk;
use crate::browser::Link;
use crate::parts::desk_nav::Desk as Here;
use crate::parts::{Brand, DeskNav, Icon, IconName};
use crate::words;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use state::Board as State;
use workshop::sight::Desk as Picture;
use workshop::{Command, FacilitatorId};

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
    let board = State::new(desk);
    provide_context(board);
    desk.follow();
    let (words, room) = (words::board(desk.language), words::room(desk.language));
    let sorted = Memo::new(move |_| board.columns.with(cards::Columns::sorted));
    let unsorted = Memo::new(move |_| board.columns.with(|columns| columns.tray.len()));
    let undoable = move || board.act().and_then(|act| act.undo);
    let redoable = move || board.act().and_then(|act| act.redo);
    view! {
        <div class="board" on:keydown=move |event| keys::pressed(board, &event)>
            <header class="bar">
                <Brand />
                <h1>{words.title}</h1>
                <DeskNav language=desk.language code=desk.code.get_value() here=Here::Board />
                <span>{move || (words.sorted)(sorted.get())}", "<b>{move || (words.unsorted)(unsorted.get())}</b></span>
                <span class="row push">
                    <button
                        class="button button-quiet"
                        disabled=move || undoable().is_none()
                        on:click=move |_| desk.ask(Command::Undo, Some(words.undone.to_owned()))
                    >
                        <Icon name=IconName::Undo />
                        {move || undoable().map_or_else(|| words.undo.to_owned(), |kind| (words.undo_act)(kind))}
                    </button>
                    <button
                        class="button button-quiet"
                        disabled=move || redoable().is_none()
                        on:click=move |_| desk.ask(Command::Redo, Some(words.redone.to_owned()))
                    >
                        {words.redo}
                    </button>
                    <button class="button" on:click=move |_| board.open_theme_form(None)>
                        <Icon name=IconName::Plus />
                        {words.new_theme}
                    </button>
                </span>
            </header>
            <tray::Tray />
            <main id="main" class="themes" aria-label=words.themes>
                <For each=move || board.columns.with(|columns| columns.themes.clone()) key=|theme| theme.id let:theme>
                    <theme::Column id=theme.id />
                </For>
                <theme::NewTheme />
            </main>
            <p class="toast" class:toast-shown=move || desk.toast.with(Option::is_some) role="status">
                {move || desk.toast.get().map(|toast| toast.sentence)}
            </p>
            <Show when=move || board.merging.get().is_some()>
                <div class="mover" role="status">
                    <p>{words.merging}</p>
                    <button class="button" on:click=move |_| board.merging.set(None)>{words.cancel}</button>
                </div>
            </Show>
            <p class="band" role="status">{move || (desk.link.get() == Link::Down).then_some(room.offline)}</p>
        </div>
    }
}
