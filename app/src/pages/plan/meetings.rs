//! Who meets whom: the map, and the same as a table.

use super::Planned;
use crate::parts::heat_map::{MOST, MOST_NAMED};
use crate::parts::{HeatMap, HeatSquare};
use crate::words;
use leptos::prelude::*;
use std::collections::BTreeMap;
use workshop::{Person, TableId};

/// How often two people meet, by their places in the list of listeners, the earlier place first.
type Meetings = BTreeMap<(usize, usize), usize>;

pub(super) fn draw(planned: &Planned) -> AnyView {
    let words = words::plan(planned.language);
    let people: Vec<&Person> = planned.listeners().collect();
    if people.len() < 2 {
        return ().into_any();
    }
    let meetings = count(planned, &people);
    view! {
        <section class="stack" aria-labelledby="meetings">
            <div>
                <h2 id="meetings">{words.meetings}</h2>
                <p class="soft">{(words.meetings_of)(planned.rounds)}</p>
            </div>
            {map(planned, &people, &meetings)}
            <details class="sheet plan-instead">
                <summary>{words.meetings_instead}</summary>
                <div class="plan-scroll" tabindex="0" role="group" aria-label=words.meetings_instead>
                    {in_words(planned, &people, &meetings)}
                </div>
            </details>
        </section>
    }
    .into_any()
}

fn count(planned: &Planned, people: &[&Person]) -> Meetings {
    let mut meetings = Meetings::new();
    for round in planned.all_rounds() {
        let mut tables: BTreeMap<TableId, Vec<usize>> = BTreeMap::new();
        for (place, person) in people.iter().enumerate() {
            if let Some(table) = person.seat(round).filter(|_| person.is_there(round)) {
                tables.entry(table).or_default().push(place);
            }
        }
        for sitters in tables.values() {
            for (at, one) in sitters.iter().enumerate() {
                for other in &sitters[at + 1..] {
                    *meetings.entry((*one, *other)).or_default() += 1;
                }
            }
        }
    }
    meetings
}

fn map(planned: &Planned, people: &[&Person], meetings: &Meetings) -> AnyView {
    let words = words::plan(planned.language);
    if people.len() > MOST {
        return view! { <p class="note">{(words.too_many)(people.len(), MOST)}</p> }.into_any();
    }
    let names = people.iter().map(|person| planned.name(person.id)).collect();
    let squares = meetings.iter().map(|((one, other), times)| (*one, *other, *times)).collect();
    let level = |(times, level): (usize, &'static str)| view! { <li><HeatSquare times />{level}</li> };
    let help = (people.len() <= MOST_NAMED).then(|| view! { <p class="fact">{words.how_to_read}</p> });
    view! {
        <ul class="bare plan-legend" aria-label=words.legend_of_map>
            {words.levels.into_iter().enumerate().map(level).collect_view()}
        </ul>
        {help}
        <div class="plan-scroll plan-map" tabindex="0" role="group" aria-labelledby="meetings">
            <HeatMap names meetings=squares label=(words.map)(people.len()) />
        </div>
    }
    .into_any()
}

/// Whom each of them meets, by name; in a large room how many.
fn in_words(planned: &Planned, people: &[&Person], meetings: &Meetings) -> AnyView {
    let words = words::plan(planned.language);
    let mut met: Vec<[Vec<usize>; 3]> = vec![<[Vec<usize>; 3]>::default(); people.len()];
    for ((one, other), times) in meetings {
        met[*one][times.min(&3) - 1].push(*other);
        met[*other][times.min(&3) - 1].push(*one);
    }
    let named = people.len() <= MOST_NAMED;
    let row = |(place, met): (usize, [Vec<usize>; 3])| {
        let cell = |places: &Vec<usize>| {
            let names = || places.iter().map(|place| planned.name(people[*place].id)).collect::<Vec<_>>().join(", ");
            let said = match places.len() {
                0 => "–".to_owned(),
                _ if named => names(),
                many => many.to_string(),
            };
            view! { <td dir="auto">{said}</td> }
        };
        view! {
            <tr>
                <th scope="row" dir="auto">{planned.name(people[place].id)}</th>
                <td class="count">{met.iter().map(Vec::len).sum::<usize>().to_string()}</td>
                {met.iter().map(cell).collect_view()}
            </tr>
        }
    };
    view! {
        <table class="plan-table">
            <thead>
                <tr>
                    <th scope="col">{words.person}</th>
                    <th scope="col" class="count">{words.meets}</th>
                    <th scope="col">{words.once}</th>
                    <th scope="col">{words.twice}</th>
                    <th scope="col">{words.thrice}</th>
                </tr>
            </thead>
            <tbody>{met.into_iter().enumerate().map(row).collect_view()}</tbody>
        </table>
    }
    .into_any()
}
