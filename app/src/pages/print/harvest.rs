//! Harvest sheets: a path without phones. An idée opens upward, a constat rests on the ground, on paper too.

use super::kit::{Kit, Piece};
use super::sheet::{self, Drawn};
use crate::parts::KindMark;
use crate::words;
use leptos::prelude::*;
use workshop::sight::TablePlan;
use workshop::{PostKind, Round};

/// Ruled lines for each kind.
const LINES: usize = 7;

pub(super) fn draw(kit: &Kit) -> Drawn {
    if kit.tables.is_empty() {
        return sheet::no_table(kit);
    }
    if kit.rounds.is_empty() {
        return sheet::no_round(kit);
    }
    let sheets = kit.sittings().into_iter().map(|(round, table)| paper(kit, round, table)).collect();
    Drawn { notes: Vec::new(), sheets }
}

fn paper(kit: &Kit, round: Round, table: &TablePlan) -> AnyView {
    let (room, words) = (words::room(kit.language), words::print(kit.language));
    let aside = view! { <p class="kit-aside kit-round"><b>{(room.round)(round.0)}</b></p> };
    let body = view! {
        {sheet::head(kit, table, words.pieces[Piece::Harvest.place()][1], Some(aside.into_any()))}
        <p class="kit-rule">{words.one_line}</p>
        {half(kit, PostKind::Idea)}
        {half(kit, PostKind::Finding)}
        <p class="kit-rule">{words.hand_in}</p>
    };
    let place = format!(
        "{} · {} · {}",
        words.pieces[Piece::Harvest.place()][1],
        (room.table)(table.sign.id.0),
        (room.round)(round.0)
    );
    sheet::sheet(kit, "kit-harvest", place, body.into_any())
}

fn half(kit: &Kit, kind: PostKind) -> AnyView {
    let (room, words) = (words::room(kit.language), words::print(kit.language));
    let (class, name) = match kind {
        PostKind::Idea => ("kit-half kit-half-idea", words.ideas),
        PostKind::Finding => ("kit-half kit-half-finding", words.findings),
    };
    view! {
        <section class=class>
            <h3><KindMark kind /><span>{name}</span><small>{(room.kind_means)(kind)}</small></h3>
            <div class="kit-ruled">{vec![view! { <i></i> }; LINES]}</div>
            <p class="kit-example"><span>{words.example}</span><i></i></p>
        </section>
    }
    .into_any()
}
