//! A sheet for each narrator: the story, the questions, the time there is, and what becomes of what is written.

use super::hosts::{questions, times};
use super::kit::{Kit, Piece};
use super::sheet::{self, Drawn};
use crate::words;
use leptos::prelude::*;
use workshop::PhaseKind;
use workshop::sight::TablePlan;

pub(super) fn draw(kit: &Kit) -> Drawn {
    if kit.tables.is_empty() {
        return sheet::no_table(kit);
    }
    if kit.rounds.is_empty() {
        return sheet::no_round(kit);
    }
    Drawn { notes: Vec::new(), sheets: kit.tables.iter().map(|table| narrator(kit, table)).collect() }
}

fn narrator(kit: &Kit, table: &TablePlan) -> AnyView {
    let (room, words) = (words::room(kit.language), words::print(kit.language));
    let head = sheet::head(kit, table, words.pieces[Piece::Narrators.place()][1], None);
    let told = kit.rounds().filter(|(round, _)| !table.closed.contains(round)).count();
    let body = view! {
        <section>
            <h3>{words.tell}</h3>
            <ul class="kit-lines">{words.tell_lines.map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
        </section>
        <section>
            <h3>{words.times}</h3>
            <p>{(words.tells)(told)}</p>
            {times(kit, table, is_hers)}
            <p class="kit-small">{words.times_help}</p>
        </section>
        {questions(kit, table)}
        <section class="kit-keep">
            <h3>{words.written}</h3>
            <p>{(words.kept)(kit.privacy, kit.retention_days)}</p>
        </section>
    };
    let place = format!("{} · {}", words.pieces[Piece::Narrators.place()][1], (room.table)(table.sign.id.0));
    sheet::long_sheet(kit, "kit-narrator", head, place, body.into_any())
}

/// Whether a phase is one in which the narrator speaks.
fn is_hers(kind: PhaseKind) -> bool {
    matches!(kind, PhaseKind::Story | PhaseKind::Questions)
}
