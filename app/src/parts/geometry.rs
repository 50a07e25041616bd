//! Where everything in a table top and in a ring is drawn: the one source, for phones, wall and print.
//!
//! A drawing is 100 units wide and high, its middle at (50, 50), y grows downward, and going round is clockwise from straight up.

use std::f64::consts::{PI, TAU};
use workshop::Shape;

/// A point of the drawing.
pub type Point = (f64, f64);

/// The middle of the drawing.
pub const MIDDLE: f64 = 50.0;

/// From the edge of the plate to the middle of a seat.
const REACH: f64 = 11.0;

/// The outline of a plate.
#[derive(Debug, Clone, PartialEq)]
pub enum Outline {
    /// Half its width and half its height, around the middle.
    Ellipse(f64, f64),
    /// Its corners, clockwise.
    Corners(Vec<Point>),
}

/// The plate of a table of this shape. All look equally large, and none leaves its seats outside the drawing.
#[must_use]
pub fn outline(shape: Shape) -> Outline {
    match shape {
        Shape::Circle => Outline::Ellipse(29.0, 29.0),
        Shape::Oval => Outline::Ellipse(34.0, 24.0),
        Shape::Square => Outline::Corners(polygon(4, 36.0, 0.5, MIDDLE)),
        Shape::Diamond => Outline::Corners(polygon(4, 34.0, 0.0, MIDDLE)),
        Shape::Hexagon => Outline::Corners(polygon(6, 32.0, 0.5, MIDDLE)),
        Shape::Octagon => Outline::Corners(polygon(8, 31.0, 0.5, MIDDLE)),
        Shape::Pentagon => Outline::Corners(polygon(5, 33.0, 0.0, 52.0)),
        Shape::Triangle => Outline::Corners(polygon(3, 37.0, 0.0, 58.0)),
    }
}

/// How far down the number stands: in the middle of what the eye takes for the plate.
#[must_use]
pub fn number_height(shape: Shape) -> f64 {
    match shape {
        Shape::Triangle => 59.0,
        Shape::Pentagon => 52.0,
        Shape::Circle | Shape::Square | Shape::Hexagon | Shape::Oval | Shape::Diamond | Shape::Octagon => MIDDLE,
    }
}

/// The middles of `count` seats, evenly around the plate, the first straight up.
#[must_use]
pub fn seats(shape: Shape, count: usize) -> Vec<Point> {
    let path = seat_path(shape);
    let whole = length(&path);
    (0..count).map(|seat| along(&path, whole * seat as f64 / count as f64)).collect()
}

/// How large a dot may be so that `count` of them do not touch.
#[must_use]
pub fn dot_radius(shape: Shape, count: usize) -> f64 {
    (length(&seat_path(shape)) / count.max(1) as f64 * 0.34).min(4.6)
}

/// A regular polygon's corners; `turn` is in parts of the angle between two of them.
#[must_use]
pub fn polygon(corners: usize, radius: f64, turn: f64, height: f64) -> Vec<Point> {
    (0..corners)
        .map(|corner| {
            let angle = (corner as f64 + turn) / corners as f64 * TAU;
            (MIDDLE + radius * angle.sin(), height - radius * angle.cos())
        })
        .collect()
}

/// Points as an SVG attribute.
#[must_use]
pub fn points(corners: &[Point]) -> String {
    corners.iter().map(|&(x, y)| format!("{},{}", short(x), short(y))).collect::<Vec<_>>().join(" ")
}

/// Two decimals are finer than any screen or printer.
#[must_use]
pub fn short(number: f64) -> f64 {
    (number * 100.0).round() / 100.0
}

/// The closed line that seats stand on: the plate's outline moved outward, with round corners.
fn seat_path(shape: Shape) -> Vec<Point> {
    let mut path = match outline(shape) {
        Outline::Ellipse(across, up) => (0..360)
            .map(|degree| {
                let angle = f64::from(degree) / 360.0 * TAU;
                (MIDDLE + (across + REACH) * angle.sin(), MIDDLE - (up + REACH) * angle.cos())
            })
            .collect(),
        Outline::Corners(corners) => around(&corners),
    };
    path.extend(path.first().copied());
    path
}

/// Around a polygon at a seat's reach, from straight up.
fn around(corners: &[Point]) -> Vec<Point> {
    const STEPS: u32 = 16;
    let count = corners.len();
    let mut path = Vec::new();
    for corner in 0..count {
        let (before, here, after) =
            (corners[(corner + count - 1) % count], corners[corner], corners[(corner + 1) % count]);
        let from = outward(before, here);
        let mut to = outward(here, after);
        if to < from {
            to += TAU;
        }
        path.extend((0..=STEPS).map(|step| reach(here, from + (to - from) * f64::from(step) / f64::from(STEPS))));
        path.push(reach(((here.0 + after.0) / 2.0, (here.1 + after.1) / 2.0), to));
    }
    let top = path
        .iter()
        .enumerate()
        .filter(|(_, point)| (point.0 - MIDDLE).abs() < 1e-6)
        .min_by(|a, b| a.1.1.total_cmp(&b.1.1))
        .map_or(0, |(index, _)| index);
    path.rotate_left(top);
    path
}

/// The direction that faces away from the plate, on the side between two corners.
fn outward(from: Point, to: Point) -> f64 {
    let angle = (from.0 - to.0).atan2(to.1 - from.1);
    if angle < -PI / 2.0 { angle + TAU } else { angle }
}

fn reach(from: Point, angle: f64) -> Point {
    (from.0 + REACH * angle.cos(), from.1 + REACH * angle.sin())
}

fn distance(a: Point, b: Point) -> f64 {
    (a.0 - b.0).hypot(a.1 - b.1)
}

fn length(path: &[Point]) -> f64 {
    path.windows(2).map(|step| distance(step[0], step[1])).sum()
}

fn along(path: &[Point], mut way: f64) -> Point {
    for step in path.windows(2) {
        let piece = distance(step[0], step[1]);
        if way <= piece && piece > 0.0 {
            let part = way / piece;
            return (step[0].0 + (step[1].0 - step[0].0) * part, step[0].1 + (step[1].1 - step[0].1) * part);
        }
        way -= piece;
    }
    path.last().copied().unwrap_or((MIDDLE, MIDDLE))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_seat_is_inside_the_drawing() {
        for shape in Shape::ALL {
            for count in 1..=16 {
                let radius = dot_radius(shape, count);
                for (x, y) in seats(shape, count) {
                    assert!(x - radius > 0.0 && x + radius < 100.0, "{shape:?} of {count}: {x}");
                    assert!(y - radius > 0.0 && y + radius < 100.0, "{shape:?} of {count}: {y}");
                }
            }
        }
    }

    #[test]
    fn the_first_seat_is_straight_up() {
        for shape in Shape::ALL {
            let (x, y) = seats(shape, 7)[0];
            assert!((x - MIDDLE).abs() < 1e-6 && y < 22.0, "{shape:?}: {x}, {y}");
        }
    }

    #[test]
    fn seats_never_touch() {
        for shape in Shape::ALL {
            for count in 2..=20 {
                let (dots, radius) = (seats(shape, count), dot_radius(shape, count));
                for (index, &dot) in dots.iter().enumerate() {
                    let next = dots[(index + 1) % count];
                    assert!(distance(dot, next) > 1.6 * radius, "{shape:?} of {count}, seat {index}");
                }
            }
        }
    }

    #[test]
    fn seats_go_clockwise() {
        for shape in Shape::ALL {
            let around = seats(shape, 4);
            assert!(around[1].0 > 80.0 && around[3].0 < 20.0, "{shape:?}: {around:?}");
        }
    }

    #[test]
    fn no_two_plates_are_alike() {
        for (index, &one) in Shape::ALL.iter().enumerate() {
            for &other in &Shape::ALL[index + 1..] {
                assert_ne!(outline(one), outline(other));
            }
        }
    }
}
