//! Gathers all that a browser loads (stylesheet, public files, client), names each file by its content and embeds it,
//! so that the binary is the whole of Tablée.
//!
//! A release build also builds the client, with a cargo of its own. A debug build has none: its pages work as plain
//! forms, and `cargo check`, `clippy` and `test` stay fast.

mod client;
mod shelf;
mod stamp;
mod style;

use shelf::Shelf;
use std::{env, fs, path::Path, path::PathBuf, process};

fn main() {
    if let Err(fault) = gather() {
        eprintln!("{fault}");
        process::exit(1);
    }
}

/// Fills the shelf and writes it where `src/assets.rs` includes it.
fn gather() -> Result<(), String> {
    let server = PathBuf::from(variable("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(variable("OUT_DIR")?);
    let root = server.parent().ok_or("The server has no folder around it.")?;
    let release = variable("PROFILE")? == "release";
    let mut shelf = Shelf::new(&out, release)?;

    watch(&server.join("build"));
    watch(&root.join("public"));
    watch(&root.join("style"));
    shelf.add_public(&root.join("public"))?;
    println!("cargo::rustc-env=WORKSHOP_STAMP={}", stamp::of(&root.join("app/workshop/src"))?);

    let mut sheet = |from: &str, name: &str| {
        let css = style::bundle(&root.join("style").join(from))?;
        shelf.add(name, css.into_bytes())
    };
    // Three sheets, so that a phone does not carry the looks of other pages.
    let (style, desk_style) = (sheet("main.css", "tablee.css")?, sheet("desk.css", "desk.css")?);
    let door_style = sheet("door.css", "door.css")?;
    let start = shelf.address_of("/start.js").ok_or("public/start.js is missing: it starts the client.")?;

    let mut names = format!(
        "const STYLE: &str = {style:?};\nconst DOOR_STYLE: &str = {door_style:?};\nconst DESK_STYLE: &str = {desk_style:?};\n\
         const START: &str = {start:?};\n"
    );
    if release {
        // Only what the client is made of: a change of the server alone must not build it again.
        watch(&root.join("app"));
        watch(&root.join("Cargo.toml"));
        watch(&root.join("Cargo.lock"));
    }
    // Two clients, so that a phone does not carry the facilitators' screens.
    for feature in ["phone", "desk"] {
        let built = if release { Some(client::build(root, &out, feature)?) } else { None };
        let client = match built {
            Some(client::Client { js, wasm }) => {
                let js = shelf.add(&format!("{feature}.js"), js)?;
                let wasm = shelf.add(&format!("{feature}.wasm"), wasm)?;
                format!("Some(Client {{ js: {js:?}, wasm: {wasm:?} }})")
            }
            None => "None".into(),
        };
        names += &format!("const {}: Option<Client> = {client};\n", feature.to_uppercase());
    }
    write(&out.join("assets.rs"), (names + &shelf.table()).as_bytes())
}

/// An environment variable that cargo sets for build scripts.
fn variable(name: &str) -> Result<String, String> {
    env::var(name).map_err(|fault| format!("{name}: {fault}"))
}

/// Runs this script again when something at this path has changed.
fn watch(path: &Path) {
    println!("cargo::rerun-if-changed={}", path.display());
}

/// Reads a file, or says which one could not be read.
fn read(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|fault| format!("{}: {fault}", path.display()))
}

/// Writes a file, or says which one could not be written.
fn write(path: &Path, content: &[u8]) -> Result<(), String> {
    fs::write(path, content).map_err(|fault| format!("{}: {fault}", path.display()))
}
