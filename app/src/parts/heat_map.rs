//! Who has met whom: one square for two people, the darker the more often, with a mark from the second time on.
//!
//! Only half of it is drawn, since Ann has met Ben as often as Ben has met Ann. Squares of one kind are one line of
//! the drawing, so that two hundred people are still a light page.

use super::plan_grid::shortened;
use super::text_area::escaped;
use leptos::prelude::*;

/// The most people that a map is drawn for: beyond, a square is too small to be seen.
pub const MOST: usize = 200;
/// The most people whose names fit beside it.
pub const MOST_NAMED: usize = 60;

/// Units of the drawing that a name takes beside the squares, and how many letters of it fit.
const NAMES: usize = 150;
const LETTERS: usize = 17;

/// The line around a square of the legend.
const OUTLINE: &str = r#"<path class="heat-edge" d="M.5.5h19v19h-19z"/>"#;

/// The map of the people in this order.
#[component]
pub fn HeatMap(
    /// What they are called.
    names: Vec<String>,
    /// Pairs that meet, by places in `names`, and how often.
    meetings: Vec<(usize, usize, usize)>,
    /// What is read aloud instead of it.
    label: String,
) -> impl IntoView {
    let (side, names_width) = measures(names.len());
    let (width, height) = (names_width + side * names.len(), side * names.len());
    let drawing = drawing(&names, &meetings);
    view! {
        <svg
            class="heat"
            viewBox=format!("0 0 {width} {height}")
            width=width.to_string()
            height=height.to_string()
            role="img"
            aria-label=label
            inner_html=drawing
        ></svg>
    }
}

/// A square of the legend.
#[component]
pub fn HeatSquare(
    /// How many meetings it stands for.
    times: usize,
) -> impl IntoView {
    let drawing = squares(&[(0, 0, times)], 20, 0) + OUTLINE;
    view! { <svg class="heat-square" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" inner_html=drawing></svg> }
}

/// The side of a square and the room for names, by how many people there are.
fn measures(people: usize) -> (usize, usize) {
    match people {
        0..=30 => (20, NAMES),
        31..=MOST_NAMED => (15, NAMES),
        61..=120 => (8, 30),
        _ => (5, 30),
    }
}

fn drawing(names: &[String], meetings: &[(usize, usize, usize)]) -> String {
    let (side, left) = measures(names.len());
    let named = names.len() <= MOST_NAMED;
    let mut words = String::new();
    for (place, name) in names.iter().enumerate() {
        let number = place + 1;
        let base = side * place + side / 2 + 4;
        if named {
            // A row reads « Ann 7 », and her column begins with a 7 where it crosses that row.
            let name = escaped(&shortened(name, LETTERS));
            let middle = left + side * place + side / 2;
            words += &format!(
                r#"<text class="heat-name" x="{}" y="{base}">{name} <tspan>{number}</tspan></text><text class="heat-number" x="{middle}" y="{base}">{number}</text>"#,
                left - 8
            );
        } else if number % 10 == 0 {
            words += &format!(r#"<text class="heat-name" x="{}" y="{base}">{number}</text>"#, left - 4);
        }
    }
    let (class, frame) = if named {
        ("heat-frame", steps(names.len(), side, left))
    } else {
        ("heat-edge", edge(names.len() * side, left))
    };
    format!(r#"{}<path class="{class}" d="{frame}"/>{words}"#, squares(meetings, side, left))
}

/// The lines around every square of half a map.
fn steps(people: usize, side: usize, left: usize) -> String {
    let (edge, last) = (side * people, people.saturating_sub(1));
    let across = (1..=people).map(|row| format!("M{left} {}h{}", side * row, side * row.min(last)));
    let down = (0..people).map(|column| format!("M{} {}V{edge}", left + side * column, side * column.max(1)));
    across.chain(down).collect()
}

/// The line around half a map.
fn edge(edge: usize, left: usize) -> String {
    format!("M{left} 0V{edge}H{}Z", left + edge)
}

/// The squares of all pairs, the later person's row under the earlier one's column.
fn squares(meetings: &[(usize, usize, usize)], side: usize, left: usize) -> String {
    let mut fills = [String::new(), String::new(), String::new()];
    let (mut dots, mut crosses) = (String::new(), String::new());
    for &(one, other, times) in meetings.iter().filter(|(_, _, times)| *times > 0) {
        let (x, y) = (left + side * one.min(other), side * one.max(other));
        fills[times.min(3) - 1] += &format!("M{x} {y}h{side}v{side}h-{side}z");
        let (mark, inset) = ((side / 4).max(2), side.div_ceil(4));
        match times {
            1 => {}
            2 => {
                let (x, y) = (x + (side - mark) / 2, y + (side - mark) / 2);
                dots += &format!("M{x} {y}h{mark}v{mark}h-{mark}z");
            }
            _ => {
                let way = side - 2 * inset;
                crosses += &format!("M{} {}l{way} {way}m0-{way}l-{way} {way}", x + inset, y + inset);
            }
        }
    }
    let [once, twice, thrice] = fills;
    format!(
        r#"<path class="heat-once" d="{once}"/><path class="heat-twice" d="{twice}"/><path class="heat-thrice" d="{thrice}"/><path class="heat-dot" d="{dots}"/><path class="heat-cross" d="{crosses}"/>"#
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_often_is_told_by_lightness_and_by_a_mark() {
        let drawn = squares(&[(1, 0, 1), (2, 0, 2), (2, 1, 5), (3, 0, 0)], 20, 0);
        assert!(drawn.contains(r#"heat-once" d="M0 20h20v20h-20z""#), "{drawn}");
        assert!(drawn.contains(r#"heat-twice" d="M0 40h20v20h-20z""#), "{drawn}");
        assert!(drawn.contains(r#"heat-thrice" d="M20 40h20v20h-20z""#), "{drawn}");
        assert!(
            drawn.contains(r#"heat-dot" d="M7 47h5v5h-5z""#) && drawn.contains(r#"heat-cross" d="M25 45l"#),
            "{drawn}"
        );
    }

    #[test]
    fn names_are_only_text_and_many_people_have_none() {
        let few = drawing(&["<b>".into(), "Ben".into()], &[(0, 1, 1)]);
        assert!(few.contains("&lt;b&gt;") && !few.contains("<b>"), "{few}");
        let many: Vec<String> = (0..100).map(|place| format!("Personne {place}")).collect();
        let drawn = drawing(&many, &[]);
        assert!(!drawn.contains("Personne") && drawn.contains(">90</text>"), "{drawn}");
    }
}
