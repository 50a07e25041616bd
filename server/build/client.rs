//! Builds the client: the crate `app` for WebAssembly, with a cargo of its own.

use std::path::{Path, PathBuf};
use std::{env, process::Command};
use wasm_bindgen_cli_support::Bindgen;

const TARGET: &str = "wasm32-unknown-unknown";

/// Both halves of the client.
pub struct Client {
    pub js: Vec<u8>,
    pub wasm: Vec<u8>,
}

/// Builds it in `client/`, a target directory beside the profiles of the cargo that runs us: that one holds the lock
/// of its own directory until we are done. The feature says which client it is to be.
pub fn build(root: &Path, out: &Path, feature: &str) -> Result<Client, String> {
    ensure_target(root)?;
    // OUT_DIR is TARGET_DIR/PROFILE/build/PACKAGE/out.
    let target_dir = out.ancestors().nth(4).ok_or("OUT_DIR is not where cargo puts it.")?.join("client");
    let mut cargo = cargo_of_its_own(root);
    cargo.args(["rustc", "--locked", "--package", "app", "--lib", "--target", TARGET]);
    // As a cdylib alone: cargo does without link-time optimisation where the same crate is to be an rlib too.
    cargo.args(["--profile", "client", "--features", feature, "--crate-type", "cdylib"]);
    cargo.arg("--target-dir").arg(&target_dir);
    let status = cargo.status().map_err(|fault| format!("cargo could not be started for the client: {fault}"))?;
    if !status.success() {
        return Err("The client did not build; cargo's words are above.".into());
    }
    bind(&target_dir.join(TARGET).join("client/app.wasm")).map_err(|fault| format!("wasm-bindgen: {fault:#}"))
}

/// Writes the JavaScript half and fits the WebAssembly half to it.
fn bind(wasm: &Path) -> Result<Client, Box<dyn std::error::Error>> {
    let mut bindgen = Bindgen::new();
    bindgen.input_path(wasm).web(true)?.typescript(false).remove_name_section(true).remove_producers_section(true);
    // The WebAssembly half is named by its content, so only `public/start.js` knows where it is.
    bindgen.omit_default_module_path(true);
    let mut output = bindgen.generate_output()?;
    if output.snippets().values().any(|scripts| !scripts.is_empty()) || !output.local_modules().is_empty() {
        return Err("a dependency of the client brings JavaScript files of its own, which are not embedded yet".into());
    }
    Ok(Client { js: output.js().into(), wasm: output.wasm_mut().emit_wasm() })
}

/// The cargo that runs us, freed from what it has set for this script: the flags, the wrappers and the variables meant
/// for the host. It keeps its home, its registries and its jobserver, so both share the same cores.
fn cargo_of_its_own(root: &Path) -> Command {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(root);
    let kept = ["CARGO_HOME", "CARGO_MAKEFLAGS", "CARGO_HTTP_", "CARGO_NET_", "CARGO_REGISTRIES_", "CARGO_SOURCE_"];
    for (name, _) in env::vars_os() {
        let name = name.to_string_lossy();
        let of_cargo = name.starts_with("CARGO") && !kept.iter().any(|kept| name.starts_with(kept));
        let of_rustc = name.starts_with("RUSTC") || name == "RUSTFLAGS";
        if of_cargo || of_rustc {
            cargo.env_remove(&*name);
        }
    }
    cargo.env("CARGO_ENCODED_RUSTFLAGS", flags().join("\u{1f}"));
    cargo
}

/// What makes the client smaller.
fn flags() -> Vec<String> {
    // Leptos then hides the type of each view behind a pointer: one copy of its code for all of them is 4 % less to load.
    let mut flags = vec!["--cfg".to_owned(), "erase_components".to_owned()];
    // Nobody who loads it wants to know in which folder of this computer its libraries lie.
    let home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(env::home_dir()?.join(".cargo")));
    let libraries = home.map(|home| home.join("registry/src")).and_then(|libraries| std::fs::read_dir(libraries).ok());
    for library in libraries.into_iter().flatten().flatten() {
        flags.push(format!("--remap-path-prefix={}/=", library.path().display()));
    }
    flags
}

/// Adds the standard library for WebAssembly: rustup does not always do so by itself for `rust-toolchain.toml`.
fn ensure_target(root: &Path) -> Result<(), String> {
    if has_target(root) {
        return Ok(());
    }
    let added = Command::new("rustup").current_dir(root).args(["target", "add", TARGET]).status();
    if added.is_ok_and(|status| status.success()) && has_target(root) {
        return Ok(());
    }
    Err(format!(
        "Tablée's client runs in the browser, and this Rust cannot build for it yet.\n\
         Run `rustup target add {TARGET}`, or without rustup install the package of your system \
         that holds Rust's standard library for {TARGET}; then build again."
    ))
}

fn has_target(root: &Path) -> bool {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let asked = Command::new(rustc).current_dir(root).args(["--print", "target-libdir", "--target", TARGET]).output();
    asked.is_ok_and(|told| Path::new(String::from_utf8_lossy(&told.stdout).trim()).is_dir())
}
