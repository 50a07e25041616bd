//! What a facilitator should look at, in words. Nothing of it is read aloud by itself: it changes all the time.

use super::crowding::{Crowded, Crowding, Sparse, Uneven, unseated};
use super::seats::seats_round;
use super::state::{Panel, State};
use super::tally::silent;
use crate::parts::{Icon, IconName};
use crate::words;
use leptos::prelude::*;
use workshop::sight::{Desk, StageView};
use workshop::{Moment, PersonId, PhaseKind, Round, TableId};

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Alert {
    DoorsShut,
    Unseated(usize, Round),
    Crowded(Crowded, When),
    Sparse(Sparse, When),
    Uneven(Uneven),
    Silent(TableId, i64),
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
        state.here.with(|here| state.desk.with(|desk| alerts(desk, at, |person| here.contains(&person))))
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
    let (icon, sentence, remedy) = match alert {
        Alert::DoorsShut => (IconName::Alert, words.doors_shut.to_owned(), None),
        Alert::Unseated(count, round) => {
            (IconName::Alert, (words.unseated)(count, round.0), Some(Remedy::See(Panel::People)))
        }
        Alert::Crowded(Crowded { table, round, people, chairs }, when) => {
            (IconName::Alert, (words.table_crowded)(table.0, later(round, when), people, chairs), here(table, when))
        }
        Alert::Sparse(Sparse { table, round, people, least, enough }, when) => {
            let remedy = if enough { here(table, when) } else { ask(words.close_table, format!("fermer={}", table.0)) };
            (IconName::Alert, (words.table_sparse)(table.0, later(round, when), people, least), remedy)
        }
        Alert::Uneven(Uneven { round, smallest, largest }) => {
            (IconName::Alert, (words.tables_uneven)(round.0, smallest, largest), better())
        }
        Alert::Silent(table, minutes) => {
            let sentence = (words.table_silent)(table.0, minutes);
            (IconName::Alert, sentence, Some(Remedy::See(Panel::Table(table))))
        }
        Alert::Away(away, of) => (IconName::WifiOff, (words.phones_away)(away, of), None),
    };
    let remedy = remedy.map(|remedy| match remedy {
        Remedy::See(panel) => view! {
            <button type="button" class="chip" on:click=move |_| state.panel.set(panel)>{words.see}</button>
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

fn alerts(desk: &Desk, now: Moment, connected: impl Fn(PersonId) -> bool) -> Vec<Alert> {
    let mut alerts = Vec::new();
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
    let with_phone = desk.people.values().filter(|person| person.phone && !person.left);
    let (away, of) = with_phone.fold((0, 0), |(away, of), person| (away + usize::from(!connected(person.id)), of + 1));
    if away > 0 && matches!(desk.now.stage, StageView::Running { kind: PhaseKind::Harvest, .. }) {
        alerts.push(Alert::Away(away, of));
    }
    alerts
}
