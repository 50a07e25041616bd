//! A table seen from above: its shape, its colour, its number, and its seats as dots around it.

use super::geometry::{self, short};
use leptos::prelude::*;
use workshop::{Hue, Shape};

/// What a seat's dot tells: filled, hollow, dashed, or filled within a ring, so that it reads in black and white.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SeatDot {
    /// Someone whose phone is there.
    Connected,
    /// Someone whose phone is silent, or who came without one.
    Silent,
    /// Nobody.
    Empty,
    /// The reader.
    Me,
}

/// How large a table top is drawn; [`Size::Plain`] leaves it to what surrounds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Size {
    /// As large as its surroundings say, 6 rem by default.
    #[default]
    Plain,
    /// Beside a word; only the plate and a large number.
    Mark,
    /// In a list.
    Small,
    /// In the room.
    Medium,
    /// Alone on a phone.
    Large,
    /// As wide as it may.
    Full,
}

impl Size {
    fn class(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Mark => " top-mark",
            Self::Small => " top-small",
            Self::Medium => " top-medium",
            Self::Large => " top-large",
            Self::Full => " top-full",
        }
    }
}

/// One drawing for header, room, wall, badge and report. Without a label it is left out of what is read aloud.
#[component]
pub fn TableTop(
    /// The plate's outline.
    shape: Shape,
    /// Its colour.
    hue: Hue,
    /// The table's number.
    number: u16,
    /// Its seats, clockwise from the top; without any, the plate fills the drawing.
    #[prop(optional)]
    seats: Vec<SeatDot>,
    /// How large it is drawn.
    #[prop(optional)]
    size: Size,
    /// What is read aloud instead of it.
    #[prop(optional_no_strip)]
    label: Option<String>,
) -> impl IntoView {
    let frame = if seats.is_empty() { PLATE_FRAME } else { "0 0 100 100" };
    frame_of(
        frame,
        format!("top{} hue-{}", size.class(), hue.slug()),
        plate(shape, number) + &dots(shape, &seats),
        label,
    )
}

/// The plate alone, as phones show it: no seats, and so no geometry to carry.
#[component]
pub fn Plate(
    /// The plate's outline.
    shape: Shape,
    /// Its colour.
    hue: Hue,
    /// The table's number.
    number: u16,
    /// What is read aloud instead of it.
    label: String,
) -> impl IntoView {
    frame_of(PLATE_FRAME, format!("top hue-{}", hue.slug()), plate(shape, number), Some(label))
}

/// The drawing cropped to the plate.
const PLATE_FRAME: &str = "11 11 78 78";

/// Everything inside is numbers of ours, so it goes in as one piece.
fn frame_of(frame: &'static str, class: String, drawing: String, label: Option<String>) -> impl IntoView {
    let (role, hidden) = if label.is_some() { (Some("img"), None) } else { (None, Some("true")) };
    view! { <svg class=class viewBox=frame role=role aria-label=label aria-hidden=hidden inner_html=drawing></svg> }
}

fn plate(shape: Shape, number: u16) -> String {
    let (outline, height) = (
        outline(shape),
        if shape == Shape::Triangle {
            59
        } else if shape == Shape::Pentagon {
            52
        } else {
            50
        },
    );
    format!(r#"{outline}<text class="top-number" x="50" y="{height}" dy=".35em">{number}</text>"#)
}

/// The outlines, drawn once by `geometry::outline`; a test compares.
fn outline(shape: Shape) -> &'static str {
    match shape {
        Shape::Circle => r#"<ellipse class="plate" cx="50" cy="50" rx="29" ry="29"/>"#,
        Shape::Oval => r#"<ellipse class="plate" cx="50" cy="50" rx="34" ry="24"/>"#,
        Shape::Square => r#"<polygon class="plate" points="75.46,24.54 75.46,75.46 24.54,75.46 24.54,24.54"/>"#,
        Shape::Diamond => r#"<polygon class="plate" points="50,16 84,50 50,84 16,50"/>"#,
        Shape::Hexagon => r#"<polygon class="plate" points="66,22.29 82,50 66,77.71 34,77.71 18,50 34,22.29"/>"#,
        Shape::Octagon => {
            r#"<polygon class="plate" points="61.86,21.36 78.64,38.14 78.64,61.86 61.86,78.64 38.14,78.64 21.36,61.86 21.36,38.14 38.14,21.36"/>"#
        }
        Shape::Pentagon => r#"<polygon class="plate" points="50,19 81.38,41.8 69.4,78.7 30.6,78.7 18.62,41.8"/>"#,
        Shape::Triangle => r#"<polygon class="plate" points="50,21 82.04,76.5 17.96,76.5"/>"#,
    }
}

fn dots(shape: Shape, seats: &[SeatDot]) -> String {
    let radius = geometry::dot_radius(shape, seats.len());
    let mut dots = String::new();
    for ((x, y), seat) in geometry::seats(shape, seats.len()).into_iter().zip(seats) {
        let mut dot = |class: &str, radius: f64| {
            dots += &format!(r#"<circle class="{class}" cx="{}" cy="{}" r="{}"/>"#, short(x), short(y), short(radius));
        };
        match seat {
            SeatDot::Connected => dot("seat seat-connected", radius),
            SeatDot::Silent => dot("seat seat-silent", radius),
            SeatDot::Empty => dot("seat seat-empty", radius),
            SeatDot::Me => {
                dot("seat-halo", radius + 3.4);
                dot("seat seat-me", radius + 0.8);
            }
        }
    }
    dots
}

#[cfg(test)]
mod tests {
    use super::super::geometry::Outline;
    use super::*;

    #[test]
    fn a_labelled_top_is_an_image_and_a_bare_one_is_not_read_aloud() {
        let owner = Owner::new();
        owner.set();
        let named =
            view! { <TableTop shape=Shape::Oval hue=Hue::Moss number=4 label=Some("Table 4".to_string()) /> }.to_html();
        assert!(named.contains(r#"role="img""#) && named.contains(r#"aria-label="Table 4""#), "{named}");
        assert!(!named.contains("aria-hidden"), "{named}");
        let bare = view! { <TableTop shape=Shape::Oval hue=Hue::Moss number=4 /> }.to_html();
        assert!(bare.contains(r#"aria-hidden="true""#) && !bare.contains("role"), "{bare}");
    }

    #[test]
    fn the_outlines_written_down_are_those_of_the_geometry() {
        for shape in Shape::ALL {
            let drawn = match geometry::outline(shape) {
                Outline::Ellipse(across, up) => {
                    format!(r#"<ellipse class="plate" cx="50" cy="50" rx="{across}" ry="{up}"/>"#)
                }
                Outline::Corners(corners) => {
                    format!(r#"<polygon class="plate" points="{}"/>"#, geometry::points(&corners))
                }
            };
            assert_eq!(outline(shape), drawn);
            let height = format!(r#"y="{}""#, geometry::number_height(shape));
            assert!(plate(shape, 7).contains(&height), "{shape:?}");
        }
    }

    #[test]
    fn no_part_needs_a_style_attribute() {
        let owner = Owner::new();
        owner.set();
        let seats = vec![SeatDot::Connected, SeatDot::Silent, SeatDot::Empty, SeatDot::Me];
        let top = view! { <TableTop shape=Shape::Triangle hue=Hue::Rose number=12 seats size=Size::Large /> }.to_html();
        assert!(!top.contains("style="), "{top}");
        assert_eq!(top.matches("<circle").count(), 5, "{top}");
        assert!(top.contains(r#"class="top top-large hue-rose""#), "{top}");
    }
}
