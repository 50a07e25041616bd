//! What a facilitator should look at, in words. Nothing of it is read aloud by itself: it changes all the time.

use super::crowding::{Crowded, Crowding, Sparse, Uneven, unseated};
use super::presence::{Among, phone_of, quiet};
use super::seats::seats_round;
use super::state::{Panel, State};
use super::tally::silent;
use super::waiting::{queue, wall_waits};
use crate::parts::{Icon, IconName};
use crate::words;
use leptos::prelude::*;
use std::collections::BTreeSet;
use workshop::sight::{Desk, StageView};
use workshop::{Moment, PersonId, PhaseKind, Round, TableId};

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Alert {
    /// So many wait for a word before anybody reads them.
    Waiting(usize),
    /// So many wait for a word before the wall shows them.
    WallWaits(usize),
    DoorsShut,
    Unseated(usize, Round),
    Crowded(Crowded, When),
    Sparse(Sparse, When),
    Uneven(Uneven),
    Silent(TableId, i64),
    /// So many phones are there and have written nothing.
    Quiet(usize),
    /// Phones that are away, of how many; said only while phones are needed.
    Away(usize, usize),
}

/// The list.
#[component]
pub fn Alerts() -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::console(state.language);
    let alerts = Memo::new(move |_| {
        let at = state.pulse.get();
        state.here.with(|here| state.desk.with(|desk| alerts(desk, at, here)))
    });
    view! {
        <div class="alerting">
            <h3>{words.alerts}</h3>
            <ul class="alerts">
                <For each=move || alerts.get() key=Alert::clone let:alert>
                    <Line alert />
                </For>
            </ul>
            <Show when=move || alerts.with(Vec::is_empty)><p class="fact">{words.calm}</p></Show>
        </div>
    }
}

/// When a table has too many people, or too few.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum When {
    /// They sit there, or walk there.
    Now,
    /// In the first round, before the day begins.
    First,
    /// In a round to come.
    Later,
}

impl When {
    fn of(desk: &Desk, round: Round) -> Self {
        match (Some(round) == seats_round(&desk.now), &desk.now.stage) {
            (true, StageView::Running { .. }) => Self::Now,
            (true, StageView::Before | StageView::Ended) => Self::First,
            (false, _) => Self::Later,
        }
    }
}

/// What to do about it.
enum Remedy {
    /// Open what it is about.
    See(Panel),
    /// Open the list of people on some of them.
    Show(Among),
    /// Another page, with the question already put.
    Ask(&'static str, String),
}

#[component]
fn Line(alert: Alert) -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::console(state.language);
    let later = |round: Round, when| Some(round.0).filter(|_| when == When::Later);
    let ask = |words: &'static str, what: String| {
        Some(Remedy::Ask(words, format!("/atelier/{}/plan/proposition?{what}", state.code.get_value())))
    };
    let better = || ask(words.propose_better, "mieux=1".into());
    let here = |table, when| match when {
        When::Now => Some(Remedy::See(Panel::Table(table))),
        When::First | When::Later => better(),
    };
    let (moderation, presence) = (words::moderation(state.language), words::presence(state.language));
    let waiting = Some(Remedy::See(Panel::Waiting));
    let (icon, sentence, remedy) = match alert {
        Alert::Waiting(count) => (IconName::CLOCK, (moderation.waiting)(count), waiting),
        Alert::WallWaits(count) => (IconName::WALL, (moderation.wall_waits)(count), waiting),
        Alert::Quiet(count) => (IconName::ALERT, (presence.phones_quiet)(count), Some(Remedy::Show(Among::Quiet))),
        Alert::DoorsShut => (IconName::ALERT, words.doors_shut.to_owned(), None),
        Alert::Unseated(count, round) => {
            (IconName::ALERT, (words.unseated)(count, round.0), Some(Remedy::See(Panel::People)))
        }
        Alert::Crowded(Crowded { table, round, people, chairs }, when) => {
            (IconName::ALERT, (words.table_crowded)(table.0, later(round, when), people, chairs), here(table, when))
        }
        Alert::Sparse(Sparse { table, round, people, least, enough }, when) => {
            let remedy = if enough { here(table, when) } else { ask(words.close_table, format!("fermer={}", table.0)) };
            (IconName::ALERT, (words.table_sparse)(table.0, later(round, when), people, least), remedy)
        }
        Alert::Uneven(Uneven { round, smallest, largest }) => {
            (IconName::ALERT, (words.tables_uneven)(round.0, smallest, largest), better())
        }
        Alert::Silent(table, minutes) => {
            let sentence = (words.table_silent)(table.0, minutes);
            (IconName::ALERT, sentence, Some(Remedy::See(Panel::Table(table))))
        }
        Alert::Away(away, of) => (IconName::WIFI_OFF, (words.phones_away)(away, of), Some(Remedy::Show(Among::Away))),
    };
    let remedy = remedy.map(|remedy| match remedy {
        Remedy::See(panel) => view! {
            <button type="button" class="chip" on:click=move |_| state.panel.set(panel)>{words.see}</button>
        }
        .into_any(),
        Remedy::Show(among) => view! {
            <button type="button" class="chip" on:click=move |_| state.show_people(among)>{words.see}</button>
        }
        .into_any(),
        Remedy::Ask(words, address) => view! { <a href=address>{words}</a> }.into_any(),
    });
    view! {
        <li>
            <Icon name=icon />
            <span>{sentence}</span>
            {remedy}
        </li>
    }
}

fn alerts(desk: &Desk, now: Moment, here: &BTreeSet<PersonId>) -> Vec<Alert> {
    let mut alerts = Vec::new();
    let some = |count: usize| Some(count).filter(|count| *count > 0);
    alerts.extend(some(queue(desk).len()).map(Alert::Waiting));
    alerts.extend(some(wall_waits(desk)).map(Alert::WallWaits));
    if !desk.now.doors_open && desk.now.stage != StageView::Ended {
        alerts.push(Alert::DoorsShut);
    }
    let unseated = Some(unseated(desk)).filter(|count| *count > 0).zip(seats_round(&desk.now));
    alerts.extend(unseated.map(|(count, round)| Alert::Unseated(count, round)));
    let crowding = Crowding::of(desk);
    alerts.extend(crowding.crowded().into_iter().map(|table| Alert::Crowded(table, When::of(desk, table.round))));
    alerts.extend(crowding.sparse().into_iter().map(|table| Alert::Sparse(table, When::of(desk, table.round))));
    alerts.extend(crowding.uneven().map(Alert::Uneven));
    alerts.extend(silent(desk, now).into_iter().map(|(table, minutes)| Alert::Silent(table, minutes)));
    alerts.extend(some(quiet(desk, here, now).len()).map(Alert::Quiet));
    let phones = desk.people.values().filter(|person| !person.left && phone_of(person) == Some(person.id));
    let (away, of) = phones.fold((0, 0), |(away, of), phone| (away + usize::from(!here.contains(&phone.id)), of + 1));
    if away > 0 && matches!(desk.now.stage, StageView::Running { kind: PhaseKind::Harvest, .. }) {
        alerts.push(Alert::Away(away, of));
    }
    alerts
}
