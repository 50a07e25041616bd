//! Several cards chosen together, and what can be done with all of them.

use super::menu::ThemeOptions;
use super::state::{Board, Sheet};
use crate::parts::{Icon, IconName};
use leptos::prelude::*;
use uuid::Uuid;
use workshop::board::Mark;
use workshop::{PostId, ThemeId};

impl Board {
    /// Chooses a card, or lets it go.
    pub fn turn(self, line: PostId) {
        self.anchor.set_value(Some(line));
        self.picked.update(|picked| {
            if !picked.remove(&line) {
                picked.insert(line);
            }
        });
    }

    /// Chooses all cards from where the choice began to this one, where both stand in one column.
    pub fn turn_up_to(self, line: PostId) {
        let anchor = self.anchor.get_value().or(self.here.get_untracked()).unwrap_or(line);
        let between: Vec<PostId> = self.shown.with_untracked(|columns| {
            let Some((theme, _)) = columns.find(line) else { return Vec::new() };
            let standing = columns.standing(theme);
            let place = |line: PostId| standing.iter().position(|card| card.line == line);
            let to = place(line).unwrap_or_default();
            let from = place(anchor).unwrap_or(to);
            standing[from.min(to)..=from.max(to)].iter().map(|card| card.line).collect()
        });
        self.anchor.set_value(Some(anchor));
        self.picked.update(|picked| picked.extend(between));
    }

    /// Chooses the card that she goes to as well.
    pub fn extend(self, line: PostId, by: isize) {
        self.anchor.update_value(|anchor| *anchor = anchor.or(Some(line)));
        let next = self.neighbour(line, by);
        self.turn_up_to(line);
        if let Some(next) = next {
            self.turn_up_to(next);
            self.go_to(next);
        }
    }

    /// Chooses all shown cards of a column.
    pub fn choose_all(self, theme: Option<ThemeId>) {
        let all: Vec<PostId> =
            self.shown.with_untracked(|columns| columns.column(theme).iter().map(|card| card.line).collect());
        self.picked.update(|picked| picked.extend(all));
    }

    /// Lets go of all that is chosen.
    pub fn choose_none(self) {
        self.anchor.set_value(None);
        if self.picked.with_untracked(|picked| !picked.is_empty()) {
            self.picked.update(std::collections::BTreeSet::clear);
        }
    }
}

/// What can be done with the chosen cards, while there are any.
#[component]
pub fn Chosen() -> impl IntoView {
    let board = expect_context::<Board>();
    let words = board.words();
    let count = Memo::new(move |_| board.picked.with(std::collections::BTreeSet::len));
    let place = move |event| match event_target_value(&event).as_str() {
        "none" => {}
        "tray" => board.sort_chosen(None),
        theme => {
            if let Ok(theme) = theme.parse::<Uuid>() {
                board.sort_chosen(Some(ThemeId(theme)));
            }
        }
    };
    view! {
        <Show when=move || count.get() != 0>
            <div class="mover chosen" role="group" aria-labelledby="chosen">
                <p id="chosen" role="status"><b>{move || (words.chosen)(count.get())}</b></p>
                <label>
                    <span class="aside">{words.place_chosen}</span>
                    <select class="line-place" on:change=place>
                        <option value="none" selected>{words.place_in}</option>
                        <ThemeOptions but=None />
                        <option value="tray">{words.tray}</option>
                    </select>
                </label>
                <button type="button" class="button" on:click=move |_| board.merge_chosen()>
                    <Icon name=IconName::MERGE />{words.merge_chosen}
                </button>
                <button type="button" class="button" on:click=move |_| board.open_sheet(Sheet::Gathering)>
                    <Icon name=IconName::PLUS />{words.gather}
                </button>
                <button type="button" class="button" on:click=move |_| board.mark_chosen(Mark::Dig)>{words.dig}</button>
                <button type="button" class="button" on:click=move |_| board.mark_chosen(Mark::Quote)>{words.quote}</button>
                <button type="button" class="button button-quiet push" on:click=move |_| board.choose_none()>
                    {words.choose_none}
                </button>
            </div>
        </Show>
    }
}
