//! Signs that stand on tables: a number to be read across the room, and a code that seats whoever scans it.

use super::kit::Kit;
use super::sheet::{self, Drawn};
use crate::parts::{SeatDot, Size, TableTop};
use crate::words;
use leptos::prelude::*;
use workshop::sight::{TablePlan, TableSign};

/// Seats that a drawing still shows apart.
const MOST_DOTS: usize = 16;

pub(super) fn draw(kit: &Kit) -> Drawn {
    if kit.tables.is_empty() {
        return sheet::no_table(kit);
    }
    Drawn { notes: Vec::new(), sheets: kit.tables.iter().map(|table| sign(kit, table)).collect() }
}

fn sign(kit: &Kit, table: &TablePlan) -> AnyView {
    let (room, words) = (words::room(kit.language), words::print(kit.language));
    let sign = &table.sign;
    let number = sign.id.0;
    let fullest = kit.rounds().map(|(round, _)| kit.listeners(sign.id, round).len()).max().unwrap_or(0);
    let dots = table.seats.map_or(fullest, usize::from).min(MOST_DOTS);
    let code = kit.codes.get(&sign.id).cloned().map(|code| {
        view! {
            <div class="kit-scan">
                <div class="qr" role="img" aria-label=(words.qr_seat)(number) inner_html=code></div>
                <p>{words.scan_seat}</p>
            </div>
        }
    });
    let place = room.sign(&TableSign { name: None, ..sign.clone() });
    let body = view! {
        <div class="kit-sign-top">
            {digits(number)}
            <TableTop shape=sign.shape hue=sign.hue number seats=vec![SeatDot::Connected; dots] size=Size::Full />
        </div>
        <div class="kit-sign-words">
            <h2>{sign.name.clone().unwrap_or_else(|| (room.table)(number))}</h2>
            {sheet::story(kit, table)}
            {sign.place.clone().map(|place| view! { <p dir="auto">{place}</p> })}
        </div>
        {code}
    };
    sheet::sheet(kit, &format!("kit-sign {}", sheet::crowded(table)), place, body.into_any())
}

/// The number, ten centimetres tall and more in any face: a unit of the drawing is a millimetre.
fn digits(number: u16) -> AnyView {
    let width = match number {
        0..10 => 80,
        10..100 => 122,
        _ => 132,
    };
    let text = format!(
        "<text x=\"0\" y=\"110\" font-size=\"148\" font-weight=\"800\" textLength=\"{width}\" \
         lengthAdjust=\"spacingAndGlyphs\">{number}</text>"
    );
    view! {
        <svg
            class="kit-digits"
            viewBox=format!("0 0 {width} 112")
            width=format!("{width}mm")
            height="112mm"
            aria-hidden="true"
            inner_html=text
        ></svg>
    }
    .into_any()
}
