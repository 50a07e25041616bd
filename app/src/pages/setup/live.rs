//! What the plan adds up to: the room from above, a sentence, and the hours.

use super::Preparing;
use crate::parts::{Icon, IconName, SeatDot, TableTop};
use crate::words;
use leptos::prelude::*;
use workshop::{Block, Round, Table, TimeOfDay};

/// Dots drawn around a table where nobody has counted its seats.
const USUAL_SEATS: usize = 6;
/// Dots beyond which a table top is a blur.
const MOST_DOTS: usize = 16;

pub(super) fn draw(preparing: &Preparing) -> AnyView {
    let words = words::setup(preparing.language());
    let room = if preparing.tables.is_empty() {
        view! { <p class="soft">{words.empty_room}</p> }.into_any()
    } else {
        let tops = preparing.tables.iter().map(|table| top(preparing, table)).collect_view();
        view! { <ul class="setup-room">{tops}</ul> }.into_any()
    };
    view! {
        <aside class="setup-live" aria-labelledby="live">
            <h2 id="live">{words.your_room}</h2>
            {feasible(preparing)}
            {room}
            {hours(preparing)}
        </aside>
    }
    .into_any()
}

fn top(preparing: &Preparing, table: &Table) -> AnyView {
    let sheet = &table.sheet;
    let seats = sheet.seats.map_or(USUAL_SEATS, usize::from).min(MOST_DOTS);
    let dot = if sheet.seats.is_some() { SeatDot::Connected } else { SeatDot::Empty };
    let room = words::room(preparing.language());
    let looks = format!("{}, {} {}", preparing.table(table.id), (room.shape)(sheet.shape), (room.hue)(sheet.hue));
    view! { <li><TableTop shape=sheet.shape hue=sheet.hue number=table.id.0 seats=vec![dot; seats] label=Some(looks) /></li> }
        .into_any()
}

fn feasible(preparing: &Preparing) -> AnyView {
    let words = words::setup(preparing.language());
    let plan = &preparing.feasibility;
    let phase = |gap| match gap {
        workshop::feasibility::Gap::NoMinutes(id) => preparing.agenda.phase(id),
        _ => None,
    };
    let sums_up = plan.gaps.is_empty().then(|| {
        view! { <p class="feasible"><Icon name=IconName::CHECK />" "{(words.sums_up)(plan)}</p> }
    });
    let gap = |gap: &workshop::feasibility::Gap| {
        view! { <p class="feasible feasible-bad"><Icon name=IconName::ALERT />" "{words.gap(*gap, phase(*gap))}</p> }
    };
    // What takes longer than is planned is a warning; nothing keeps the day from beginning.
    let short = plan.sorting_planned.is_none_or(|planned| planned < plan.sorting);
    let sorting = (words.sorting)(plan).map(|said| {
        let icon = if short { IconName::ALERT } else { IconName::CHECK };
        view! { <p class="feasible feasible-too"><Icon name=icon />" "{said}</p> }
    });
    view! { <div class="stack" role="status">{sums_up}{sorting}{plan.gaps.iter().map(gap).collect_view()}</div> }
        .into_any()
}

/// When each block begins, or how long it takes while no start is set.
fn hours(preparing: &Preparing) -> AnyView {
    let language = preparing.language();
    let (words, room) = (words::setup(language), words::room(language));
    if preparing.agenda.blocks.is_empty() {
        return ().into_any();
    }
    let (mut before, mut round) = (0, Round(0));
    let row = |block: &Block| {
        let (name, minutes) = match block {
            Block::Plenary(phase) => ((room.phase)(phase.kind).to_owned(), u32::from(phase.minutes)),
            Block::Round(phases) => {
                round = Round(round.0.saturating_add(1));
                let minutes = phases.iter().map(|phase| u32::from(phase.minutes)).sum();
                ((room.round)(round.0), minutes)
            }
        };
        let figure = match preparing.about.starts_at {
            Some(start) => (words.hour)(start.plus(before)),
            None => (words.length)(minutes),
        };
        before += minutes;
        view! { <dt>{name}</dt><dd>{figure}</dd> }
    };
    let rows = preparing.agenda.blocks.iter().map(row).collect_view();
    let end = |time: TimeOfDay| view! { <dt>{words.end}</dt><dd>{(words.hour)(time)}</dd> };
    view! {
        <h3>{words.hours}</h3>
        <dl class="figures">{rows}{preparing.feasibility.ends_at.map(end)}</dl>
    }
    .into_any()
}
