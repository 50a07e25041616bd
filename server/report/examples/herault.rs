//! Draws the golden report, to look at it: `cargo run -p report --example herault > herault.html`, or with
//! `-- markdown`, `-- csv`, `-- xlsx`, `-- docx`, `-- odt`.

#[path = "../tests/report/herault.rs"]
mod herault;

use std::error::Error;
use std::io::{self, Write as _};

fn main() -> Result<(), Box<dyn Error>> {
    let document = herault::document();
    let file = match std::env::args().nth(1).as_deref() {
        Some("markdown") => report::markdown::write(&document).into_bytes(),
        Some("csv") => report::csv::write(&document)?,
        Some("xlsx") => report::xlsx::write(&document)?,
        Some("docx") => report::docx::write(&document)?,
        Some("odt") => report::odt::write(&document)?,
        _ => report::html::page(&document).into_bytes(),
    };
    io::stdout().write_all(&file)?;
    Ok(())
}
