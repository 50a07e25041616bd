//! Rattraper: the ways to end sooner, each with exactly what it would change, before anything is.

use super::day::late;
use super::local_time::{short, time_of_day};
use super::schedule::Schedule;
use super::send::Toast;
use super::state::State;
use crate::browser;
use crate::parts::{Icon, IconName};
use crate::words;
use leptos::prelude::*;
use workshop::catch_up::{Change, Offer, Way};
use workshop::command::{Command, People, Setup};
use workshop::people::Seat;
use workshop::sight::{Desk, PhaseView};
use workshop::{Agenda, PhaseId, PhaseKind, Round};

/// Minutes that one begins with when the day is not late.
const USUAL: u16 = 5;
/// More than that is another day.
const MOST: u16 = 240;

/// What tells one way from another while the clock goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Key {
    Stories,
    Skip(PhaseId),
    Rounds,
}

impl Key {
    fn of(way: &Way) -> Self {
        match way {
            Way::ShorterStories { .. } => Self::Stories,
            Way::Skip { phase, .. } => Self::Skip(*phase),
            Way::FewerRounds { .. } => Self::Rounds,
        }
    }
}

/// The dialog.
#[component]
pub fn CatchUp() -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::console(state.language);
    let minutes = RwSignal::new(USUAL);
    let chosen = RwSignal::new(None::<Key>);
    let schedule = move || state.desk.with(|desk| Schedule::of(desk, state.pulse.get()));
    let dialog = NodeRef::<leptos::html::Dialog>::new();
    Effect::new(move |_| {
        let Some(dialog) = dialog.get() else { return };
        if !state.catching_up.get() {
            dialog.close();
        } else if !dialog.open() {
            let late = untrack(|| late(state, &schedule())).and_then(|late| u16::try_from(late).ok());
            minutes.set(late.filter(|late| *late > 0).unwrap_or(USUAL));
            chosen.set(None);
            let _shown = dialog.show_modal();
        }
    });
    let offers = Memo::new(move |_| {
        if !state.catching_up.get() {
            return Vec::new();
        }
        let (wanted, at) = (minutes.get(), state.pulse.get());
        state.desk.with(|desk| desk.catch_up(wanted, at))
    });
    let keys = move || offers.with(|offers| offers.iter().map(|offer| Key::of(&offer.way)).collect::<Vec<_>>());
    let offer = move |key: Key| {
        Memo::new(move |_| offers.with(|offers| offers.iter().find(|offer| Key::of(&offer.way) == key).cloned()))
    };
    let ends =
        move || {
            let schedule = schedule();
            let late = late(state, &schedule).filter(|late| *late > 0).map(words.behind);
            let ends = state.catching_up.get().then_some(schedule.ends).flatten().and_then(|ends| state.time(ends))?;
            Some(late.map_or_else(
                || format!("{} {ends}", words.ends_at),
                |late| format!("{} {ends}, {late}", words.ends_at),
            ))
        };
    let typed = move |event| {
        if let Ok(typed) = event_target_value(&event).trim().parse::<u16>() {
            minutes.set(typed.clamp(1, MOST));
        }
    };
    view! {
        <dialog node_ref=dialog class="catch-up" aria-labelledby="catching-up" on:close=move |_| state.catching_up.set(false)>
            <div class="stack">
                <h2 id="catching-up">{words.catching_up}</h2>
                <p class="fact">{ends}</p>
                <label class="to-gain">
                    <span>{words.minutes_to_gain}</span>
                    <input type="number" id="to-gain" min="1" max=MOST.to_string() inputmode="numeric" prop:value=move || minutes.get().to_string() on:input=typed />
                </label>
                <p class="hint">{words.harvest_stays}</p>
                <Show when=move || offers.with(Vec::is_empty)><p class="note">{words.nothing_to_gain}</p></Show>
                <ul class="offers">
                    <For each=keys key=|key| *key let:key>
                        <OfferLine offer=offer(key) minutes chosen key />
                    </For>
                </ul>
                <div class="dialog-foot">
                    <button type="button" class="button" on:click=move |_| state.catching_up.set(false)>{words.close}</button>
                </div>
            </div>
        </dialog>
    }
}

/// One way: what is given up, what it gains; a press shows what it would change.
#[component]
fn OfferLine(
    offer: Memo<Option<Offer>>,
    minutes: RwSignal<u16>,
    chosen: RwSignal<Option<Key>>,
    key: Key,
) -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::console(state.language);
    let way = move || offer.with(|offer| offer.as_ref().map(|offer| way(state, &offer.way)));
    let gain = move || {
        let (saved, ends) = offer.with(|offer| offer.as_ref().map(|offer| (offer.saved, offer.ends)))?;
        Some((words.gains)(saved, &state.time(ends).unwrap_or_default()))
    };
    let enough =
        Memo::new(move |_| offer.with(|offer| offer.as_ref().is_some_and(|offer| offer.saved >= minutes.get())));
    let open = Memo::new(move |_| chosen.get() == Some(key));
    let toggle = move |_| chosen.set(Some(key).filter(|_| !open.get_untracked()));
    let changes = move || {
        let changes =
            state.desk.with(|desk| offer.with(|offer| offer.as_ref().map(|offer| offer.changes(&desk.agenda))));
        changes.unwrap_or_default().into_iter().map(|change| view! { <li>{said(state, &change)}</li> }).collect_view()
    };
    let apply = move |_| {
        let Some(offer) = offer.get_untracked() else { return };
        let back = state.desk.with_untracked(|desk| back(desk, &offer.agenda));
        let done = (words.caught_up)(&short(time_of_day(offer.ends)));
        state.catching_up.set(false);
        browser::focus("next");
        state.run(Command::Setup(Setup::SetAgenda(offer.agenda)), Some(Toast::done(done).undone_by(back)));
    };
    view! {
        <li class="offer" class:offer-open=open>
            <button type="button" class="offer-head" aria-expanded=move || open.get().to_string() on:click=toggle>
                <b>{way}</b>
                <span>{gain}</span>
                <Show when=move || enough.get()><span class="offer-enough"><Icon name=IconName::CHECK />{words.is_enough}</span></Show>
            </button>
            <Show when=move || open.get()>
                <ul class="offer-changes">{changes}</ul>
                <button type="button" class="button" aria-disabled=move || state.held.get().then_some("true") on:click=apply>{words.apply}</button>
            </Show>
        </li>
    }
}

/// « Récits plus courts de 4 min », « Sauter la pause », « Un tour de moins ».
fn way(state: State, way: &Way) -> String {
    let words = words::console(state.language);
    match *way {
        Way::ShorterStories { by, .. } => (words.shorter_stories)(by),
        Way::Skip { kind, round, .. } => in_round(state, &(words.skip)(kind), round),
        Way::FewerRounds { rounds } => (words.fewer_rounds)(rounds),
    }
}

/// « Récit, tour 2 : 12 min → 8 min ».
fn said(state: State, change: &Change) -> String {
    let (words, room) = (words::console(state.language), words::room(state.language));
    let phase = |id: PhaseId, kind: PhaseKind, round: Option<Round>| {
        state.phase_name(&PhaseView { id, kind, round, minutes: 0, instruction: None })
    };
    match *change {
        Change::Minutes { phase: id, kind, round, from, to } => (words.takes)(&phase(id, kind, round), from, to),
        Change::Dropped { phase: id, kind, round, minutes } => (words.dropped)(&phase(id, kind, round), minutes),
        Change::RoundDropped { round, minutes } => (words.dropped)(&(room.round)(round.0), minutes),
    }
}

fn in_round(state: State, what: &str, round: Option<Round>) -> String {
    let room = words::room(state.language);
    round.map_or_else(|| what.to_owned(), |round| format!("{what}, {}", (room.round)(round.0).to_lowercase()))
}

/// What takes it back: the agenda as it is now, with the seats of the rounds that would be gone.
fn back(desk: &Desk, ahead: &Agenda) -> Command {
    let agenda = Command::Setup(Setup::SetAgenda(desk.agenda.clone()));
    let gone = || (ahead.rounds()..desk.agenda.rounds()).map(|last| Round(last.saturating_add(1)));
    let of = |round: Round| {
        let seat = move |person: &workshop::sight::PersonView| {
            let table = person.seats.get(round.index()).copied().flatten()?;
            Some(Seat { person: person.id, round, table: Some(table) })
        };
        desk.people.values().filter_map(seat)
    };
    let seats: Vec<Seat> = gone().flat_map(of).collect();
    if seats.is_empty() { agenda } else { Command::Together(vec![agenda, Command::People(People::Seat(seats))]) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::islands::console::room_of_three::{at, in_phase};
    use workshop::Moment;

    #[test]
    fn a_round_that_comes_back_brings_its_seats() {
        let desk = at(in_phase(Round(1), PhaseKind::Story), &[[1, 2, 3], [2, 3, 0]]);
        let offers = desk.catch_up(5, Moment(0));
        let ahead = |key| offers.iter().find(|offer| Key::of(&offer.way) == key).map(|offer| offer.agenda.clone());
        let fewer = ahead(Key::Rounds).expect("a round can be given up");
        let Command::Together(commands) = back(&desk, &fewer) else { panic!("seats come back too") };
        assert!(matches!(&commands[1], Command::People(People::Seat(seats)) if seats.len() == 1));
        let shorter = ahead(Key::Stories).expect("stories can be shorter");
        assert!(matches!(back(&desk, &shorter), Command::Setup(Setup::SetAgenda(agenda)) if agenda == desk.agenda));
    }
}
