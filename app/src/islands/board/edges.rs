//! Scrolling while a card is held near the edge of what scrolls.

use web_sys::Element;

/// How near to the edge that is, in CSS pixels.
const MARGIN: f64 = 56.0;
/// How far it scrolls in a frame.
const STEP: i32 = 14;
/// What scrolls on the board.
const AREAS: [&str; 3] = [".tray", ".themes", ".board-tabs"];

/// Scrolls whatever has the pointer near one of its edges, by one frame's step.
pub fn scroll_near(x: f64, y: f64) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    for area in AREAS {
        if let Ok(Some(area)) = document.query_selector(area) {
            scroll(&area, x, y);
        }
    }
    // On a narrow screen the page itself scrolls, beneath the tabs.
    let (Some(window), Some(page)) = (web_sys::window(), document.document_element()) else { return };
    let tabs = document.query_selector(".board-tabs").ok().flatten();
    let top = tabs.map_or(0.0, |tabs| tabs.get_bounding_client_rect().bottom());
    let screen = f64::from(page.client_height());
    if y > screen - MARGIN {
        window.scroll_by_with_x_and_y(0.0, f64::from(STEP));
    } else if y > top && y < top + MARGIN {
        window.scroll_by_with_x_and_y(0.0, f64::from(-STEP));
    }
}

fn scroll(area: &Element, x: f64, y: f64) {
    let edges = area.get_bounding_client_rect();
    let within = x >= edges.left() && x <= edges.right() && y >= edges.top() && y <= edges.bottom();
    if !within {
        return;
    }
    let towards = |at: f64, from: f64, to: f64| match at {
        at if at < from + MARGIN => -STEP,
        at if at > to - MARGIN => STEP,
        _ => 0,
    };
    let (across, down) = (towards(x, edges.left(), edges.right()), towards(y, edges.top(), edges.bottom()));
    if across != 0 {
        area.set_scroll_left(area.scroll_left() + across);
    }
    if down != 0 {
        area.set_scroll_top(area.scroll_top() + down);
    }
}
