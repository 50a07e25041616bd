//! Who goes where: the grid, and the same as a table.

use super::{Planned, sign};
use crate::parts::plan_grid::{Column, Place, Way};
use crate::parts::{PlanGrid, Size, TableTop};
use crate::words;
use leptos::prelude::*;
use workshop::{Person, Round, Table};

/// People of one drawing: it is not cut by the end of a page.
const TOGETHER: usize = 24;

pub(super) fn draw(planned: &Planned) -> AnyView {
    let words = words::plan(planned.language);
    let people: Vec<&Person> = planned.listeners().collect();
    if people.is_empty() {
        return ().into_any();
    }
    let columns: Vec<Column> = planned.all_rounds().map(|round| column(planned, round)).collect();
    // Twenty-five are not twenty-four and one.
    let size = people.len().div_ceil(people.len().div_ceil(TOGETHER));
    let grid = |some: &[&Person]| {
        let ways = some.iter().map(|person| way(planned, person)).collect();
        let label = (words.grid)(some.len(), planned.rounds);
        view! { <PlanGrid columns=columns.clone() ways label /> }
    };
    let grids = people.chunks(size).map(grid).collect_view();
    view! {
        <section class="stack" aria-labelledby="places">
            <h2 id="places">{words.places}</h2>
            {legend(planned)}
            <div class="plan-grids" tabindex="0" role="group" aria-labelledby="places">{grids}</div>
            <details class="sheet plan-instead">
                <summary>{words.table_instead}</summary>
                <div class="plan-scroll" tabindex="0" role="group" aria-label=words.table_instead>{in_words(planned, &people)}</div>
            </details>
        </section>
    }
    .into_any()
}

fn column(planned: &Planned, round: Round) -> Column {
    if planned.round_is_played(round) {
        Column::Played
    } else if planned.next == Some(round) && planned.begun {
        Column::Next
    } else {
        Column::Later
    }
}

fn way(planned: &Planned, person: &Person) -> Way {
    let place = |round: Round| match person.seat(round) {
        _ if !person.is_there(round) => Place::Away,
        Some(table) => Place::At(table),
        None => Place::Nowhere,
    };
    Way { name: planned.name(person.id), places: planned.all_rounds().map(place).collect() }
}

/// Which sign is which table.
fn legend(planned: &Planned) -> AnyView {
    let words = words::plan(planned.language);
    // A sign says which table it is by itself; the legend says what one hears there.
    let item = |table: &Table| {
        let sign = sign(table);
        let name = table.sheet.story.as_ref().or(table.sheet.name.as_ref())?.text.clone();
        Some(view! {
            <li>
                <TableTop shape=sign.shape hue=sign.hue number=table.id.0 size=Size::Mark />
                <span dir="auto">{name}</span>
            </li>
        })
    };
    let tables: Vec<_> = planned.tables.iter().filter_map(item).collect();
    let played = planned.all_rounds().any(|round| planned.round_is_played(round));
    if tables.is_empty() && !played {
        return ().into_any();
    }
    view! {
        <ul class="bare plan-legend" aria-label=words.legend>
            {tables}
            {played.then(|| view! { <li><b>"✓"</b>{words.played}</li> })}
        </ul>
    }
    .into_any()
}

/// The same plan for those who do not see it, or want to copy it.
fn in_words(planned: &Planned, people: &[&Person]) -> AnyView {
    let (words, room) = (words::plan(planned.language), words::room(planned.language));
    let head = |round: Round| {
        let state = match column(planned, round) {
            Column::Played => format!(" ({})", words.played),
            Column::Next => format!(" ({})", words.next),
            Column::Later => String::new(),
        };
        view! { <th scope="col">{(room.round)(round.0)}{state}</th> }
    };
    let row = |person: &&Person| {
        let places = way(planned, person).places;
        let cell = |place: Place| {
            let said = match place {
                Place::At(table) => (room.table)(table.0),
                Place::Nowhere => words.no_seat.to_owned(),
                Place::Away => words.away.to_owned(),
            };
            view! { <td>{said}</td> }
        };
        view! {
            <tr>
                <th scope="row" dir="auto">{planned.name(person.id)}</th>
                {places.into_iter().map(cell).collect_view()}
            </tr>
        }
    };
    view! {
        <table class="plan-table">
            <thead><tr><th scope="col">{words.person}</th>{planned.all_rounds().map(head).collect_view()}</tr></thead>
            <tbody>{people.iter().map(row).collect_view()}</tbody>
        </table>
    }
    .into_any()
}
