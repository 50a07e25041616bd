//! What is spoken of before the room, and the way for the console to lead it.

use super::state::{Panel, State};
use super::voices::{has_voted, present};
use crate::islands::restitution::deck::{By, deck};
use crate::parts::desk_nav::Desk as Page;
use crate::words;
use leptos::prelude::*;
use workshop::PhaseKind;
use workshop::command::{Command, Drive};
use workshop::day::Slide;
use workshop::sight::Desk;

/// Phases in which the room is spoken to.
const SPOKEN: [PhaseKind; 4] = [PhaseKind::Restitution, PhaseKind::Review, PhaseKind::Vote, PhaseKind::Closing];

/// Everything that the wall can be shown, with its name: themes, what the dots say, tables.
fn slides(state: State, desk: &Desk) -> Vec<(Slide, String)> {
    let (words, room) = (words::restitution(state.language), words::room(state.language));
    let mut slides: Vec<(Slide, String)> = Vec::new();
    for spoken in deck(desk, By::Theme).into_iter().chain(deck(desk, By::Table)) {
        let name = spoken.name().map(str::to_owned);
        let name = match (spoken.slide, name) {
            (Slide::Table(table), Some(name)) => format!("{}, {name}", (room.table)(table.0)),
            (Slide::Table(table), None) => (room.table)(table.0),
            (_, name) => name.unwrap_or_else(|| words.dots.to_owned()),
        };
        if slides.iter().all(|(known, _)| *known != spoken.slide) {
            slides.push((spoken.slide, name));
        }
    }
    slides
}

/// The one before or after what is shown; the first where nothing is.
fn beside(slides: &[(Slide, String)], shown: Option<Slide>, on: bool) -> Option<Slide> {
    let at = slides.iter().position(|(slide, _)| Some(*slide) == shown);
    let to = match (at, on) {
        (None, _) => 0,
        (Some(at), true) => at + 1,
        (Some(at), false) => at.checked_sub(1)?,
    };
    slides.get(to).map(|(slide, _)| *slide)
}

/// While the room is spoken to: what the wall shows of it, forth and back, and what the room says.
#[component]
pub fn Speaking() -> impl IntoView {
    let state = expect_context::<State>();
    let kind = Memo::new(move |_| state.now.with(|now| now.phase().map(|phase| phase.kind)));
    let spoken = Memo::new(move |_| kind.get().is_some_and(|kind| SPOKEN.contains(&kind)));
    // What the room says is in sight as soon as it may say something.
    Effect::new(move |before: Option<Option<PhaseKind>>| {
        let kind = kind.get();
        let asks = matches!(kind, Some(PhaseKind::Review | PhaseKind::Vote));
        if asks && before.flatten() != kind && state.panel.get_untracked() == Panel::None {
            state.panel.set(Panel::Voices);
        }
        kind
    });
    view! { <Show when=move || spoken.get()><OnWall kind /></Show> }
}

#[component]
fn OnWall(kind: Memo<Option<PhaseKind>>) -> impl IntoView {
    let state = expect_context::<State>();
    let (words, of_room) = (words::restitution(state.language), words::voices(state.language));
    let slides = Memo::new(move |_| state.desk.with(|desk| slides(state, desk)));
    let shown = Memo::new(move |_| state.desk.with(|desk| desk.slide.map(|(slide, _)| slide)));
    let present_slide = move |slide| state.run(Command::Drive(Drive::Present { slide }), None);
    let choose = move |event| {
        let place = event_target_value(&event).parse::<usize>().ok();
        let slide = place.and_then(|place| slides.with_untracked(|slides| slides.get(place).map(|(slide, _)| *slide)));
        present_slide(slide);
    };
    let step = move |on: bool| {
        if let Some(slide) = slides.with_untracked(|slides| beside(slides, shown.get_untracked(), on)) {
            present_slide(Some(slide));
        }
    };
    let off = move |on: bool| slides.with(|slides| beside(slides, shown.get(), on)).is_none().then_some("true");
    let options = move || {
        let option = |(place, (slide, name)): (usize, (Slide, String))| {
            view! { <option value=place.to_string() selected=Some(slide) == shown.get() prop:selected=Some(slide) == shown.get()>{name}</option> }
        };
        slides.get().into_iter().enumerate().map(option).collect_view()
    };
    let said = move || {
        state.desk.with(|desk| match kind.get() {
            Some(PhaseKind::Vote) => Some((of_room.voted)(desk.voices.voters, present(desk))),
            Some(PhaseKind::Review) => {
                let sum = desk.voices.opinions.values().fold((0, 0), |(faithful, lacking), counted| {
                    (faithful + counted.faithful, lacking + counted.lacking)
                });
                (words.room_says)(sum.0, sum.1)
            }
            _ => None,
        })
    };
    let asks = Memo::new(move |_| {
        matches!(kind.get(), Some(PhaseKind::Review | PhaseKind::Vote)) || state.desk.with(has_voted)
    });
    view! {
        <div class="speaking">
            <h3><label for="on-wall">{of_room.speaking}</label></h3>
            <select id="on-wall" autocomplete="off" on:change=choose>
                <option value="" selected=move || shown.get().is_none() prop:selected=move || shown.get().is_none()>{words.choose}</option>
                {options}
            </select>
            <div class="keys">
                <button type="button" class="button" aria-disabled=move || off(false) on:click=move |_| step(false)>{words.previous}</button>
                <button type="button" class="button" aria-disabled=move || off(true) on:click=move |_| step(true)>{words.next}</button>
            </div>
            <p><a href=Page::Restitution.address(&state.code.get_value())>{words.open}</a></p>
            <Show when=move || asks.get()>
                <p class="speaking-said">
                    <span>{said}</span>
                    <button type="button" id="voices" class="chip" aria-pressed=move || (state.panel.get() == Panel::Voices).to_string() on:click=move |_| state.toggle(Panel::Voices)>{of_room.title}</button>
                </p>
            </Show>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use workshop::TableId;

    #[test]
    fn the_first_comes_first_and_the_ends_are_ends() {
        let slide = |number| Slide::Table(TableId(number));
        let slides = [(slide(1), String::new()), (slide(2), String::new())];
        assert_eq!(beside(&slides, None, true), Some(slide(1)));
        assert_eq!(beside(&slides, Some(slide(1)), true), Some(slide(2)));
        assert_eq!(beside(&slides, Some(slide(2)), true), None);
        assert_eq!(beside(&slides, Some(slide(1)), false), None);
        assert_eq!(beside(&[], None, true), None);
    }
}
