//! The command `tablee`.

use std::process::ExitCode;

fn main() -> ExitCode {
    tablee::cli::run(std::env::args_os().collect())
}
