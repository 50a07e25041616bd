//! A small drawing of each piece of the kit, on its sheet of paper.

use super::kit::Piece;
use leptos::prelude::*;

/// A sheet with what is on it; the words beside it say the same.
#[component]
pub fn Miniature(
    /// Of which piece.
    piece: Piece,
) -> impl IntoView {
    let drawing = format!(r#"<path class="kit-mini-paper" d="M3 3h54v78H3z"/>{}"#, drawing(piece));
    view! { <svg class="kit-mini" viewBox="0 0 60 84" aria-hidden="true" inner_html=drawing></svg> }
}

/// In a drawing of 60 by 84, lines alone; what is filled says so.
fn drawing(piece: Piece) -> &'static str {
    match piece {
        Piece::Signs => {
            r#"<path class="kit-mini-bold" d="M13 16l7-5v25M13 36h14"/><circle cx="43" cy="24" r="9"/><path d="M11 46h38M11 52h26"/><path class="kit-mini-ink" d="M11 61h6v6h-6zM20 61h3v3h-3zM26 61h6v6h-6zM11 70h6v6h-6zM20 67h3v3h3v6h-3v-3h-3zM29 70h3v6h-3z"/>"#
        }
        Piece::Badges => {
            r#"<path d="M30 3v78M3 18.6h54M3 34.2h54M3 49.8h54M3 65.4h54"/><path class="kit-mini-bold" d="M8 8h12M35 8h15M8 23.6h16M35 23.6h10M8 39.2h11M35 39.2h14M8 54.8h14M35 54.8h12M8 70.4h10M35 70.4h16"/><path d="M8 14h2M13 14h2M18 14h2M35 14h2M40 14h2M45 14h2M8 29.6h2M13 29.6h2M18 29.6h2M35 29.6h2M40 29.6h2M45 29.6h2M8 45.2h2M13 45.2h2M18 45.2h2M35 45.2h2M40 45.2h2M45 45.2h2M8 60.8h2M13 60.8h2M18 60.8h2M35 60.8h2M40 60.8h2M45 60.8h2M8 76.4h2M13 76.4h2M18 76.4h2M35 76.4h2M40 76.4h2M45 76.4h2"/>"#
        }
        Piece::Hosts => {
            r#"<path d="M11 9h10v10H11z"/><path class="kit-mini-bold" d="M26 14h20"/><path d="M11 28h38M11 34h32M11 40h36"/><circle cx="17" cy="55" r="6"/><path d="M17 51v4l3 2M28 51h21M28 56h21M28 61h14M11 70h10M26 70h10M41 70h8"/>"#
        }
        Piece::Narrators => {
            r#"<path d="M11 9h10v10H11z"/><path class="kit-mini-bold" d="M26 14h20"/><path class="kit-mini-bold" d="M14 33v-6q0-4 4-4M22 33v-6q0-4 4-4"/><path d="M11 42h38M11 48h34M11 54h37M11 60h22M11 71h38"/>"#
        }
        Piece::Harvest => {
            r#"<path d="M11 8h8v8h-8zM24 12h14"/><path class="kit-mini-bold" d="M11 24v22h38V24"/><path class="kit-mini-bold" d="M30 27v-7M26.500 26l-2.500-4M33.500 26l2.500-4"/><path d="M15 33h30M15 40h30M15 60h30M15 67h30"/><circle class="kit-mini-ink" cx="30" cy="53" r="2.500"/><path class="kit-mini-bold" d="M11 75h38"/>"#
        }
        Piece::Poster => {
            r#"<path class="kit-mini-bold" d="M13 12h34"/><path d="M14 21h32v32H14z"/><path class="kit-mini-ink" d="M18 25h8v8h-8zM34 25h8v8h-8zM18 41h8v8h-8zM29 25h3v5h-3zM29 36h5v5h-5zM37 36h5v3h-5zM34 44h4v5h-4zM40 43h2v6h-2zM29 45h2v4h-2z"/><path class="kit-mini-bold" d="M16 63h4M23 63h4M30 63h4M37 63h4"/><path d="M16 71h28"/>"#
        }
        Piece::Attendance => {
            r#"<path class="kit-mini-bold" d="M11 12h24"/><path d="M11 21h38v54H11zM34 21v54M11 30h38M11 39h38M11 48h38M11 57h38M11 66h38M14 26h14M14 35h10M14 44h16M14 53h12"/><path d="M37 36q2-5 4 0t5-1M37 45q3-4 4 0t4-2"/>"#
        }
    }
}
