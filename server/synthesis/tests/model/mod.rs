//! The model, for tests that need it: at work once for all tests of a file.

use std::path::PathBuf;
use std::sync::LazyLock;
use synthesis::meaning::{Encoder, wheel};

/// The model's file: where `TABLEE_MODEL` says, else in `target/models`, where `bin/test` puts it.
pub fn path() -> PathBuf {
    let fixed = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../target/models").join(wheel::FILE);
    std::env::var_os("TABLEE_MODEL").map_or_else(fixed, PathBuf::from)
}

/// The model.
pub fn encoder() -> &'static Encoder {
    static ENCODER: LazyLock<Encoder> = LazyLock::new(|| {
        Encoder::open(&path()).unwrap_or_else(|error| {
            let path = path();
            panic!(
                "these tests need the model, and {} does not serve ({error}): run \
                 `cargo run -p tablee -- meaning install --to target/models` once, as bin/test does",
                path.display()
            )
        })
    });
    &ENCODER
}
