//! How large the report is and how long it takes to draw, format by format, for the golden day and for one of 2,000
//! contributions: `cargo run --release -p report --example sizes`.

#[path = "../tests/report/herault.rs"]
mod herault;

use report::{Document, Fault, csv, docx, html, markdown, odt, xlsx};
use std::time::{Duration, Instant};

type Draw = fn(&Document) -> Result<Vec<u8>, Fault>;

const FORMATS: [(&str, Draw); 6] = [
    ("html", |document| Ok(html::page(document).into_bytes())),
    ("md", |document| Ok(markdown::write(document).into_bytes())),
    ("csv", csv::write),
    ("xlsx", xlsx::write),
    ("docx", docx::write),
    ("odt", odt::write),
];

/// The golden day over and over, until it has so many contributions.
fn repeated(contributions: usize) -> Document {
    let day = herault::document();
    let mut long = Document { annex: Vec::new(), sections: Vec::new(), ..day.clone() };
    while long.annex.len() < contributions {
        let shift = u32::try_from(long.annex.len()).unwrap_or(u32::MAX);
        for section in &day.sections {
            let mut section = section.clone();
            let lines = section.ideas.iter_mut().chain(&mut section.findings);
            lines.flat_map(|line| &mut line.notes).for_each(|note| *note += shift);
            long.sections.push(section);
        }
        long.annex.extend(day.annex.iter().cloned().map(|mut note| {
            note.number += shift;
            note
        }));
    }
    long
}

fn main() -> Result<(), Fault> {
    for document in [herault::document(), repeated(2_000)] {
        println!("{} contributions", document.annex.len());
        for (format, draw) in FORMATS {
            let (size, took) = fastest(draw, &document)?;
            println!("  {format:5} {:>8.1} kB {:>8.2} ms", size as f64 / 1e3, took.as_secs_f64() * 1e3);
        }
    }
    Ok(())
}

/// The best of five.
fn fastest(draw: Draw, document: &Document) -> Result<(usize, Duration), Fault> {
    let (mut size, mut took) = (0, Duration::MAX);
    for _ in 0..5 {
        let began = Instant::now();
        size = draw(document)?.len();
        took = took.min(began.elapsed());
    }
    Ok((size, took))
}
