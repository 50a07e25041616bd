//! The day from top to bottom: what was planned, how it went, where it stands.

use super::local_time::{is_on, short, time_of_day};
use super::question::{Ask, Question, Spot};
use super::schedule::{Lived, Row, Schedule, Span};
use super::state::State;
use crate::words;
use leptos::prelude::*;
use workshop::command::{Command, Drive};
use workshop::sight::{PhaseView, StageView};
use workshop::{Date, PhaseId, PhaseKind, Round};

/// More minutes than that between plan and day are another day's plan.
const COMPARABLE: i64 = 240;

/// The timeline.
#[component]
pub fn Day() -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::console(state.language);
    let schedule = Memo::new(move |_| {
        let at = state.pulse.get();
        state.desk.with(|desk| Schedule::of(desk, at))
    });
    let is_late = Memo::new(move |_| {
        let runs = state.now.with(|now| matches!(now.stage, StageView::Running { .. }));
        runs && schedule.with(|schedule| late(state, schedule)).is_some_and(|late| late > 0)
    });
    let spans = move || schedule.with(|schedule| (0..schedule.spans.len()).collect::<Vec<_>>());
    view! {
        <section class="day" aria-labelledby="day">
            <h2 id="day">{words.day}</h2>
            <ol class="day-list">
                <For each=spans key=|place| *place let:place>
                    <Block span=Memo::new(move |_| schedule.with(|schedule| schedule.spans.get(place).cloned())) />
                </For>
            </ol>
            <p class="day-end">{move || end(state, schedule)}</p>
            <Show when=move || is_late.get()>
                <button type="button" class="chip" aria-haspopup="dialog" on:click=move |_| state.catching_up.set(true)>{words.catch_up}</button>
            </Show>
        </section>
    }
}

/// « Fin vers 12:04, 4 min de retard ».
fn end(state: State, schedule: Memo<Schedule>) -> Option<AnyView> {
    let words = words::console(state.language);
    if !state.awake.get() {
        return None;
    }
    let (ends, planned) = schedule.with(|schedule| (schedule.ends, schedule.planned_end));
    let over = state.now.with(|now| now.stage == StageView::Ended);
    let Some(ends) = ends else {
        return planned.map(|planned| view! { {words.ends_at}" "<b>{short(planned)}</b> }.into_any());
    };
    let time = time_of_day(ends);
    let compared = match schedule.with(|schedule| late(state, schedule)) {
        Some(late) if late > 0 => Some(view! { ", "<span class="day-late">{(words.behind)(late)}</span> }.into_any()),
        Some(late) if late < 0 => Some(view! { ", "{(words.ahead)(-late)} }.into_any()),
        Some(_) | None => None,
    };
    let begins = if over { words.ended_at } else { words.ends_at };
    Some(view! { {begins}" "<b>{short(time)}</b>{compared} }.into_any())
}

/// Minutes by which the end comes after the planned one, once the page is awake; negative if it comes before.
pub fn late(state: State, schedule: &Schedule) -> Option<i64> {
    let (ends, planned) = schedule.ends.zip(schedule.planned_end).filter(|_| state.awake.get())?;
    let day: Option<Date> = state.desk.with(|desk| desk.about.date);
    let late = i64::from(time_of_day(ends).0) - i64::from(planned.0);
    Some(late).filter(|late| day.is_none_or(|day| is_on(ends, day)) && late.abs() < COMPARABLE)
}

/// A round with its phases, or something the whole room does.
#[component]
fn Block(span: Memo<Option<Span>>) -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::console(state.language);
    let is = move |what: fn(&Span) -> bool| Memo::new(move |_| span.with(|span| span.as_ref().is_some_and(what)));
    let (now, done) = (is(Span::is_now), is(Span::is_done));
    let round = Memo::new(move |_| span.with(|span| span.as_ref().and_then(|span| span.round)));
    let phases = Memo::new(move |_| {
        span.with(|span| span.iter().flat_map(|span| &span.rows).map(|row| row.phase).collect::<Vec<_>>())
    });
    let row = move |phase: PhaseId| {
        Memo::new(move |_| {
            span.with(|span| span.as_ref().and_then(|span| span.rows.iter().find(|row| row.phase == phase).cloned()))
        })
    };
    let when = move || span.with(|span| span.as_ref().and_then(|span| times(state, span)));
    let overrun = move || span.with(|span| span.as_ref().and_then(Span::overrun)).filter(|minutes| *minutes > 0);
    let late =
        move || overrun().map(|minutes| view! { <span class="day-late">{(words.more_than_planned)(minutes)}</span> });
    let planned = move || span.with(|span| span.as_ref().filter(|span| span.is_now())?.planned).map(short);
    let fact = move || planned().map(|time| view! { <span class="fact">{(words.planned_at)(&time)}</span> });
    view! {
        <li class:day-done=done aria-current=move || now.get().then_some("step")>
            {move || match round.get() {
                Some(round) => view! {
                    <details open=now.get_untracked() prop:open=now>
                        <summary class="day-what"><span>{move || round_name(state, round, now.get())}</span>{late}<time>{when}</time></summary>
                        {fact}
                        <ol class="day-phases">
                            <For each=move || phases.get() key=|phase| *phase let:phase>
                                <li><PhaseRow row=row(phase) round=Some(round) /></li>
                            </For>
                        </ol>
                    </details>
                }.into_any(),
                None => view! {
                    {fact}
                    <For each=move || phases.get() key=|phase| *phase let:phase>
                        <PhaseRow row=row(phase) round=None />
                    </For>
                }.into_any(),
            }}
        </li>
    }
}

fn round_name(state: State, round: Round, now: bool) -> String {
    let room = words::room(state.language);
    if now { (room.round_of)(round.0, state.now.with(|now| now.rounds)) } else { (room.round)(round.0) }
}

/// « 9:18 – 9:50 » once it is over, « 10:18 » while it is to come.
fn times(state: State, span: &Span) -> Option<String> {
    let begins = span.begins().and_then(|begins| state.time(begins)).or_else(|| span.planned.map(short))?;
    Some(match span.ended().and_then(|ended| state.time(ended)) {
        Some(ended) => format!("{begins}\u{a0}– {ended}"),
        None => begins,
    })
}

/// One phase: its name, which is a way there while it is still to come, and how long it takes, took or has left.
#[component]
fn PhaseRow(row: Memo<Option<Row>>, round: Option<Round>) -> impl IntoView {
    let state = expect_context::<State>();
    let Some(Row { phase, kind, .. }) = row.get_untracked() else { return ().into_any() };
    let lived = Memo::new(move |_| row.with(|row| row.as_ref().map(|row| row.lived)));
    let now = Memo::new(move |_| matches!(lived.get(), Some(Lived::Now { .. })));
    let coming = Memo::new(move |_| matches!(lived.get(), Some(Lived::Coming { .. })));
    let done = Memo::new(move |_| matches!(lived.get(), Some(Lived::Done { .. })));
    let over = Memo::new(move |_| state.now.with(|now| now.stage == StageView::Ended));
    let name = (words::room(state.language).phase)(kind);
    let whole =
        StoredValue::new(state.phase_name(&PhaseView { id: phase, kind, round, minutes: 0, instruction: None }));
    view! {
        <div class="day-row" class:day-done=done class:day-harvest=kind == PhaseKind::Harvest aria-current=move || now.get().then_some("step")>
            <Show when=move || coming.get() && !over.get() fallback=move || view! { <span>{name}</span> }>
                <button type="button" class="day-go" aria-label=move || whole.with_value(|whole| (words::console(state.language).jump)(whole)) on:click=move |_| ask_jump(state, phase, &whole.get_value())>
                    {name}
                </button>
            </Show>
            <span class="day-time">
                <Show when=move || now.get() fallback=move || row.get().map(|row| facts(state, &row, round.is_none()))>
                    <Left />
                </Show>
            </span>
        </div>
        <Ask spot=Spot::Phase(phase) />
    }
    .into_any()
}

fn ask_jump(state: State, phase: PhaseId, name: &str) {
    let words = words::console(state.language);
    state.asked.set(Some(Question {
        spot: Spot::Phase(phase),
        sentence: (words.jump_sure)(name),
        yes: words.jump_yes,
        command: Command::Drive(Drive::GoTo { from: state.from(), to: phase }),
    }));
}

/// How long it takes or took; within a round, the round says at what time.
fn facts(state: State, row: &Row, plenary: bool) -> AnyView {
    let words = words::console(state.language);
    match row.lived {
        Lived::Missed => view! { <span class="fact">{words.missed}</span> }.into_any(),
        Lived::Done { began, .. } => {
            let took = row.took().unwrap_or_default();
            let more = took - i64::from(row.minutes);
            let late = (more > 0).then(|| view! { <span class="day-late">{format!("+{more}")}</span>" " });
            let took = (words.plan_minutes)(u16::try_from(took).unwrap_or(u16::MAX));
            view! { {late}{plenary.then(|| view! { <time>{state.time(began)}</time>" " })}<span class="day-took">{took}</span> }.into_any()
        }
        Lived::Coming { at } => {
            let at = at.filter(|_| plenary).map(|at| view! { <time>{state.time(at)}</time>" " });
            view! { {at}<span class="day-took">{(words.plan_minutes)(row.minutes)}</span> }.into_any()
        }
        Lived::Now { .. } => ().into_any(),
    }
}

/// What is left of the phase that runs, or by how much it is over.
#[component]
fn Left() -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::console(state.language);
    let over = Memo::new(move |_| state.left().is_some_and(|left| left < 0));
    let text = move || match state.left() {
        Some(left) if left < 0 => (words.over)(-left / 60_000),
        Some(left) => words::clock(left),
        None => String::new(),
    };
    view! { <b class:day-late=over>{text}</b> }
}
