//! Draws the golden report, to look at it: `cargo run -p report --example herault > herault.html`,
//! or with `-- markdown`.

#[path = "../tests/report/herault.rs"]
mod herault;

fn main() {
    let document = herault::document();
    match std::env::args().nth(1).as_deref() {
        Some("markdown") => print!("{}", report::markdown::write(&document)),
        _ => print!("{}", report::html::page(&document)),
    }
}
