//! A server in a process of its own, and what it costs. Costs are read from `/proc`, which Linux alone has.

use crate::line::{Address, Cut};
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// Open files that are asked for: one for each phone that is connected.
#[cfg(unix)]
const FILES: u64 = 32_768;
/// Parts of a second in which the kernel counts processor time for programs: 100 on every Linux.
const TICKS: u32 = 100;

/// A server at work.
#[derive(Debug)]
pub struct Process {
    child: Child,
    /// Where it answers.
    pub address: Address,
}

/// What a process holds of memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Memory {
    /// Its own share of it, in bytes.
    pub own: u64,
    /// The most that was ever resident, in bytes.
    pub peak: u64,
}

impl Process {
    /// Starts a program and waits for the line in which it says `http://…`.
    ///
    /// # Errors
    /// Where it does not start or says something else.
    pub fn start(program: &Path, arguments: &[&str]) -> Result<Self, Cut> {
        let mut command = Command::new(program);
        for variable in ["TABLEE_DATA", "TABLEE_LISTEN", "TABLEE_ADDRESS", "TABLEE_LOG"] {
            command.env_remove(variable);
        }
        let started = command.args(arguments).stdin(Stdio::null()).stdout(Stdio::piped()).spawn();
        let mut child = started.map_err(|error| Cut::because(format!("{}: {error}", program.display())))?;
        let said = child.stdout.take().and_then(|output| BufReader::new(output).lines().next()?.ok());
        let address = said.as_deref().and_then(|line| Some(&line[line.find("http://")?..]));
        match address.map(Address::parse) {
            Some(address) => Ok(Self { child, address: address? }),
            None => {
                let _gone = child.kill();
                Err(Cut::because(format!("{} says {said:?}", program.display())))
            }
        }
    }

    /// Processor time so far, of all its threads.
    #[must_use]
    pub fn spent(&self) -> Duration {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.child.id())).unwrap_or_default();
        // The name, which may hold anything, ends at the last parenthesis; user and system time are 12 and 13 after it.
        let fields = stat.rsplit(')').next().unwrap_or_default().split_whitespace();
        let ticks: u32 = fields.skip(11).take(2).filter_map(|ticks| ticks.parse::<u32>().ok()).sum();
        Duration::from_secs(1) * ticks / TICKS
    }

    /// Memory now, and the peak so far.
    #[must_use]
    pub fn memory(&self) -> Memory {
        let read = |file: &str, name: &str| {
            let text = fs::read_to_string(format!("/proc/{}/{file}", self.child.id())).unwrap_or_default();
            let line = text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
            let kib: Option<u64> = line.and_then(|line| line.split_whitespace().next()?.parse().ok());
            kib.unwrap_or(0) * 1_024
        };
        Memory { own: read("smaps_rollup", "Pss"), peak: read("status", "VmHWM") }
    }

    /// Ends it without a word, as a power cut does to a process.
    pub fn kill(&mut self) {
        let _gone = self.child.kill();
        let _ended = self.child.wait();
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.kill();
    }
}

/// A port of this machine that nobody listens on at the moment, for a server that must come back at the same one.
///
/// # Errors
/// Where none is free.
pub fn free_port() -> Result<u16, Cut> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).map_err(|error| Cut::because(error.to_string()))?;
    listener.local_addr().map(|address| address.port()).map_err(|error| Cut::because(error.to_string()))
}

/// Lets this process, and what it starts, open thousands of files, as far as the system allows.
#[cfg(unix)]
pub fn allow_many_files() {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let limit = getrlimit(Resource::Nofile);
    let wanted = limit.maximum.map_or(FILES, |most| most.min(FILES));
    if limit.current.is_some_and(|current| current < wanted) {
        // Where that is not allowed, a run of many phones says by itself what it lacks.
        let _as_it_is = setrlimit(Resource::Nofile, Rlimit { current: Some(wanted), maximum: limit.maximum });
    }
}

/// Elsewhere nothing has to be asked for.
#[cfg(not(unix))]
pub fn allow_many_files() {}

/// This machine and the program that is measured, in a line.
#[must_use]
pub fn machine() -> String {
    let processor = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let name = processor.lines().find_map(|line| line.strip_prefix("model name")?.split(": ").nth(1)).unwrap_or("?");
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let kernel = fs::read_to_string("/proc/sys/kernel/osrelease").unwrap_or_default();
    format!("{name}, {cores} cores; Linux {}; tablee {}", kernel.trim(), env!("CARGO_PKG_VERSION"))
}
