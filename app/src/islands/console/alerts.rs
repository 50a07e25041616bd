//! What a facilitator should look at, in words. Nothing of it is read aloud by itself: it changes all the time.

use super::seats::{silent, unseated};
use super::state::{Panel, State};
use crate::parts::{Icon, IconName};
use crate::words;
use leptos::prelude::*;
use workshop::sight::{Desk, StageView};
use workshop::{Moment, PersonId, PhaseKind, TableId};

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Alert {
    DoorsShut,
    Unseated(usize),
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
        <div>
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

#[component]
fn Line(alert: Alert) -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::console(state.language);
    let (icon, sentence, panel) = match alert {
        Alert::DoorsShut => (IconName::Alert, words.doors_shut.to_owned(), None),
        Alert::Unseated(count) => (IconName::Alert, (words.unseated)(count), Some(Panel::People)),
        Alert::Silent(table, minutes) => {
            (IconName::Alert, (words.table_silent)(table.0, minutes), Some(Panel::Table(table)))
        }
        Alert::Away(away, of) => (IconName::WifiOff, (words.phones_away)(away, of), None),
    };
    view! {
        <li>
            <Icon name=icon />
            <span>{sentence}</span>
            {panel.map(|panel| view! {
                <button type="button" class="chip" on:click=move |_| state.panel.set(panel)>{words.see}</button>
            })}
        </li>
    }
}

fn alerts(desk: &Desk, now: Moment, connected: impl Fn(PersonId) -> bool) -> Vec<Alert> {
    let mut alerts = Vec::new();
    if !desk.now.doors_open && desk.now.stage != StageView::Ended {
        alerts.push(Alert::DoorsShut);
    }
    let unseated = unseated(desk);
    if unseated > 0 {
        alerts.push(Alert::Unseated(unseated));
    }
    alerts.extend(silent(desk, now).into_iter().map(|(table, minutes)| Alert::Silent(table, minutes)));
    let with_phone = desk.people.values().filter(|person| person.phone && !person.left);
    let (away, of) = with_phone.fold((0, 0), |(away, of), person| (away + usize::from(!connected(person.id)), of + 1));
    if away > 0 && matches!(desk.now.stage, StageView::Running { kind: PhaseKind::Harvest, .. }) {
        alerts.push(Alert::Away(away, of));
    }
    alerts
}
