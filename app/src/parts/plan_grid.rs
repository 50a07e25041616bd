//! The plan as a grid: people down, rounds across, and in each place the sign of a table: its shape, its colour, its
//! number.
//!
//! Signs are drawn once ([`Signs`]) and used in every place. A grid is one piece on paper, so a long plan is several.

use super::geometry::{self, Outline};
use super::text_area::escaped;
use leptos::prelude::*;
use workshop::{Hue, Shape, TableId};

/// A table, as its sign shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sign {
    /// Its number.
    pub table: TableId,
    /// The outline of its plate.
    pub shape: Shape,
    /// Its colour.
    pub hue: Hue,
}

/// Where somebody is in a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// At a table.
    At(TableId),
    /// There, and without a seat.
    Nowhere,
    /// Not in the room.
    Away,
}

/// Somebody's way through the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// What she is called.
    pub name: String,
    /// Where she is, round by round.
    pub places: Vec<Place>,
}

/// A round at the head of its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// Played.
    Played,
    /// The next to be played.
    Next,
    /// Later.
    Later,
}

/// Width of the names, of a round, height of the head and of a row, in the units of the drawing.
const NAMES: usize = 172;
const ROUND: usize = 42;
const HEAD: usize = 30;
const ROW: usize = 32;
/// Side of a sign.
const SIGN: usize = 28;
/// Letters of a name that fit.
const LETTERS: usize = 22;

/// The signs that grids of this page use. Nothing to see by itself.
#[component]
pub fn Signs(
    /// The tables.
    tables: Vec<Sign>,
) -> impl IntoView {
    let signs: String = tables.iter().map(sign).collect();
    view! { <svg class="plan-signs" width="0" height="0" aria-hidden="true" inner_html=signs></svg> }
}

/// Some people's ways, as one drawing.
#[component]
pub fn PlanGrid(
    /// The rounds.
    columns: Vec<Column>,
    /// The people.
    ways: Vec<Way>,
    /// What is read aloud instead of it.
    label: String,
) -> impl IntoView {
    let (width, height) = (NAMES + ROUND * columns.len(), HEAD + ROW * ways.len());
    let drawing = drawing(&columns, &ways);
    view! {
        <svg
            class="plan-grid"
            viewBox=format!("0 0 {width} {height}")
            width=width.to_string()
            height=height.to_string()
            role="img"
            aria-label=label
            inner_html=drawing
        ></svg>
    }
}

fn sign(sign: &Sign) -> String {
    let Sign { table: TableId(number), shape, hue } = *sign;
    let outline = match geometry::outline(shape) {
        Outline::Ellipse(across, up) => format!(r#"<ellipse class="plate" cx="50" cy="50" rx="{across}" ry="{up}"/>"#),
        Outline::Corners(corners) => format!(r#"<polygon class="plate" points="{}"/>"#, geometry::points(&corners)),
    };
    let size = size(shape, number);
    let height = geometry::number_height(shape);
    format!(
        r#"<symbol id="sign-{number}" class="plan-sign hue-{}" viewBox="11 11 78 78">{outline}<text class="top-number{size}" x="50" y="{height}" dy=".35em">{number}</text></symbol>"#,
        hue.slug()
    )
}

/// How large a number may be written so that it does not touch the outline.
fn size(shape: Shape, number: u16) -> &'static str {
    match (shape, number) {
        (Shape::Triangle, ..=9) => " plan-small",
        (_, ..=9) => "",
        (Shape::Triangle, 10..=99) => " plan-tiny",
        (_, 10..=99) => " plan-small",
        (Shape::Triangle, _) => " plan-least",
        _ => " plan-tiny",
    }
}

fn drawing(columns: &[Column], ways: &[Way]) -> String {
    let width = NAMES + ROUND * columns.len();
    let mut drawing = String::new();
    for (place, column) in columns.iter().enumerate() {
        let (middle, round) = (NAMES + ROUND * place + ROUND / 2, place + 1);
        let (class, mark) = match column {
            Column::Played => ("plan-head", " ✓"),
            Column::Next => ("plan-head plan-next", ""),
            Column::Later => ("plan-head", ""),
        };
        drawing += &format!(r#"<text class="{class}" x="{middle}" y="{}">{round}{mark}</text>"#, HEAD - 10);
    }
    let (mut lines, mut gaps) = (String::new(), String::new());
    for (row, way) in ways.iter().enumerate() {
        let top = HEAD + ROW * row;
        lines += &format!("M0 {top}H{width}");
        drawing += &format!(
            r#"<text class="plan-name" x="2" y="{}">{}</text>"#,
            top + ROW / 2 + 5,
            escaped(&shortened(&way.name, LETTERS))
        );
        for (place, at) in way.places.iter().enumerate().take(columns.len()) {
            let (left, middle) = (NAMES + ROUND * place, NAMES + ROUND * place + ROUND / 2);
            match at {
                Place::At(TableId(number)) => {
                    let (x, y) = (left + (ROUND - SIGN) / 2, top + (ROW - SIGN) / 2);
                    drawing +=
                        &format!(r##"<use href="#sign-{number}" x="{x}" y="{y}" width="{SIGN}" height="{SIGN}"/>"##);
                }
                Place::Nowhere => {
                    drawing += &format!(r#"<text class="plan-head" x="{middle}" y="{}">?</text>"#, top + ROW / 2 + 5);
                }
                Place::Away => gaps += &format!("M{} {}h12", middle - 6, top + ROW / 2),
            }
        }
    }
    format!(r#"<path class="plan-line" d="{lines}"/><path class="plan-away" d="{gaps}"/>{drawing}"#)
}

/// A name that fits: its end is left out, never its beginning.
#[must_use]
pub fn shortened(name: &str, letters: usize) -> String {
    if name.chars().count() <= letters {
        return name.to_owned();
    }
    let kept: String = name.chars().take(letters - 1).collect();
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_way_is_drawn_by_signs_and_a_name_is_only_text() {
        let places = vec![Place::At(TableId(3)), Place::Away, Place::Nowhere];
        let ways = [Way { name: "</text><script>".into(), places }];
        let drawn = drawing(&[Column::Played, Column::Next, Column::Later], &ways);
        assert!(
            drawn.contains(r##"<use href="#sign-3""##) && drawn.contains("1 ✓") && drawn.contains(">?<"),
            "{drawn}"
        );
        assert!(drawn.contains("&lt;script&gt;") && !drawn.contains("<script>"), "{drawn}");
    }

    #[test]
    fn a_sign_has_its_shape_its_colour_and_its_number() {
        let drawn = sign(&Sign { table: TableId(12), shape: Shape::Diamond, hue: Hue::Moss });
        assert!(drawn.contains(r#"id="sign-12""#) && drawn.contains("hue-moss") && drawn.contains("50,16 84,50"));
        assert!(drawn.contains("plan-small") && drawn.contains(">12</text>") && !drawn.contains("style="));
    }

    #[test]
    fn a_long_name_keeps_its_beginning() {
        assert_eq!(shortened("Anne-Charlotte de la Tour d’Auvergne", 22), "Anne-Charlotte de la…");
        assert_eq!(shortened("Ann", 22), "Ann");
    }
}
