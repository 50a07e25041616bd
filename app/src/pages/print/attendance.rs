//! The attendance list, which must be kept apart: it alone says who was there.

use super::kit::{Guest, Kit, LINES_A_SHEET, Piece};
use super::sheet::{self, Drawn};
use crate::words;
use leptos::prelude::*;

pub(super) fn draw(kit: &Kit) -> Drawn {
    let count = kit.sheets(Piece::Attendance);
    let lines: Vec<Option<&Guest>> =
        kit.guests.iter().map(Some).chain(std::iter::repeat(None)).take(count * LINES_A_SHEET).collect();
    let draw = |(index, lines): (usize, &[Option<&Guest>])| paper(kit, lines, index + 1, count);
    Drawn { notes: Vec::new(), sheets: lines.chunks(LINES_A_SHEET).enumerate().map(draw).collect() }
}

fn paper(kit: &Kit, lines: &[Option<&Guest>], number: usize, count: usize) -> AnyView {
    let words = words::print(kit.language);
    let name = words.pieces[Piece::Attendance.place()][1];
    let day = kit.date.map(|date| words::day(kit.language, date));
    let when = [day, kit.place.clone()].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let line = |guest: &Option<&Guest>| {
        let from = guest.and_then(|guest| guest.organisation.clone());
        let class = from.as_deref().map(sheet::from_class);
        view! {
            <tr>
                <td>{guest.map(|guest| guest.number)}</td>
                <td dir="auto">{guest.map(|guest| guest.called.clone())}</td>
                <td class=class dir="auto">{from}</td>
                <td></td>
            </tr>
        }
    };
    let body = view! {
        <header class="kit-list-head">
            <p class="kit-what">{name}</p>
            <h2 dir="auto">{kit.title.clone()}</h2>
            <p dir="auto">{when}</p>
        </header>
        <table class="kit-list">
            <thead>
                <tr>
                    <th scope="col">{words.number}</th>
                    <th scope="col">{words.name}</th>
                    <th scope="col">{words.organisation}</th>
                    <th scope="col">{words.signature}</th>
                </tr>
            </thead>
            <tbody>{lines.iter().map(line).collect::<Vec<_>>()}</tbody>
        </table>
        <p class="kit-rule">{words.kept_apart}</p>
    };
    let place = format!("{name} · {}", (words.sheet_of)(number, count));
    sheet::sheet(kit, "kit-attendance", place, body.into_any())
}
