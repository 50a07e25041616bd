//! A harvest whose words the room reads: a column a table, what came last on top.

use super::Screen;
use crate::islands::room_ring::RoomRing;
use crate::parts::{KindMark, Plate};
use crate::words;
use leptos::prelude::*;
use workshop::sight::{TableSign, Wall, WallPost};
use workshop::{PhaseKind, TableId};

/// Columns that can be read from the back of the room. Where there are more tables, several share one.
const MOST_COLUMNS: usize = 5;

/// The columns.
#[component]
pub fn Posts() -> impl IntoView {
    let screen = expect_context::<Screen>();
    let (words, room) = (words::wall(screen.language), words::room(screen.language));
    let wall = screen.wall;
    let now = Signal::derive(move || wall.with(|wall| wall.now.clone()));
    let instruction = move || {
        let own = wall.with(|wall| wall.now.phase().and_then(|phase| phase.instruction.clone()));
        own.unwrap_or_else(|| (room.instruction)(PhaseKind::Harvest).to_owned())
    };
    let columns = Memo::new(move |_| wall.with(columns));
    view! {
        <header class="wall-head">
            <div class="wall-ring"><RoomRing now clock=screen.clock /></div>
            <h1 role="status">{instruction}</h1>
            <b>{move || screen.left()}</b>
        </header>
        <div class="wall-posts">
            <For each=move || columns.get() key=|column| column.clone() let:column>
                <Column tables=column />
            </For>
        </div>
        <footer class="wall-foot">
            <p>{move || (room.contributions)(wall.with(|wall| wall.posts))}</p>
            <p class="wall-corner"><span>{words.join_short}<b class="code">{screen.code.get_value()}</b></span></p>
        </footer>
    }
}

/// The tables of each column: a table stays in its own for as long as it is open.
fn columns(wall: &Wall) -> Vec<Vec<TableSign>> {
    let signs: Vec<&TableSign> = wall.tables.iter().filter(|table| !table.closed).map(|table| &table.sign).collect();
    let count = signs.len().clamp(1, MOST_COLUMNS);
    let column = |place: usize| signs.iter().skip(place).step_by(count).copied().cloned().collect();
    (0..count).map(column).collect()
}

/// What some tables have written. Where there are several, each contribution says from which it is.
#[component]
fn Column(tables: Vec<TableSign>) -> impl IntoView {
    let screen = expect_context::<Screen>();
    let room = words::room(screen.language);
    let ids: Vec<TableId> = tables.iter().map(|sign| sign.id).collect();
    let posts = Memo::new(move |_| {
        let of_these = |post: &&WallPost| ids.contains(&post.table);
        screen.wall.with(|wall| wall.shown.iter().filter(of_these).cloned().collect::<Vec<_>>())
    });
    let plate = |sign: &TableSign| {
        view! { <Plate shape=sign.shape hue=sign.hue number=sign.id.0 label=room.sign(sign) /> }
    };
    let name = match tables.as_slice() {
        [sign] => sign.name.clone().or_else(|| sign.story.clone()),
        _ => None,
    };
    let heads = tables.iter().map(plate).collect_view();
    let several = tables.len() > 1;
    let signs = StoredValue::new(tables);
    let from = move |table: TableId| {
        let sign = signs.with_value(|signs| signs.iter().find(|sign| sign.id == table).cloned());
        sign.filter(|_| several).map(|sign| {
            view! { <Plate shape=sign.shape hue=sign.hue number=sign.id.0 label=room.sign(&sign) /> }
        })
    };
    view! {
        <section>
            <h2>{heads}<span dir="auto">{name}</span></h2>
            <ul>
                <For each=move || posts.get() key=|post| post.clone() let:post>
                    <li>
                        <div class=format!("card card-{}", post.kind.slug())>
                            <span class="kind"><KindMark kind=post.kind />{(room.kind)(post.kind)}{from(post.table)}</span>
                            <p dir="auto">{post.text.clone()}</p>
                        </div>
                    </li>
                </For>
            </ul>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use workshop::template::Template;
    use workshop::{Moment, Table, Workshop, WorkshopId};

    fn room(tables: u16) -> Wall {
        let mut workshop = Workshop::unborn(WorkshopId(uuid::Uuid::nil()));
        workshop.agenda = Template::LearningTables.agenda();
        let first = Template::LearningTables.tables().into_iter().next().expect("the template has tables");
        let table = |number| Table { id: TableId(number), ..first.clone() };
        workshop.tables = (1..=tables).map(|number| (TableId(number), table(number))).collect();
        Wall::of(&workshop, Moment(0))
    }

    #[test]
    fn a_few_tables_have_a_column_each_and_many_share_five() {
        let numbers = |tables| {
            let of = |column: Vec<TableSign>| column.iter().map(|sign| sign.id.0).collect::<Vec<_>>();
            columns(&room(tables)).into_iter().map(of).collect::<Vec<_>>()
        };
        assert_eq!(numbers(3), [vec![1], vec![2], vec![3]]);
        assert_eq!(numbers(7), [vec![1, 6], vec![2, 7], vec![3], vec![4], vec![5]]);
    }
}
