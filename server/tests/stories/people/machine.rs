//! The real `tablee` at work on a folder, in a process of its own: one that can be asked to stop, and have its plug pulled.

use std::fs::File;
use std::io::{BufRead as _, BufReader, Read as _};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, ExitStatus, Stdio};
use tempfile::NamedTempFile;

/// What the first line begins with, once it may be connected to.
const PROMISE: &str = "Tablée écoute sur ";

pub struct Machine {
    process: Child,
    /// Where it answers.
    pub base: String,
    log: NamedTempFile,
    /// Kept open: whoever speaks on may do so.
    _output: BufReader<ChildStdout>,
}

/// The command that serves a folder, knowing nothing of whoever runs the tests.
pub fn serve(folder: &Path, listen: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tablee"));
    command.args(["serve", "--listen", listen, "--log", "info", "--data"]).arg(folder);
    command
}

/// The same command run by another one: a tracer, or a shell in a world of its own.
pub fn run_by(mut other: Command, command: &Command) -> Command {
    other.arg(command.get_program()).args(command.get_args());
    other
}

impl Machine {
    /// Serves a folder on a free port.
    pub fn on(folder: &Path) -> Self {
        Self::begin(serve(folder, "127.0.0.1:0"))
    }

    /// Serves it again where phones look for it.
    pub fn again(folder: &Path, base: &str) -> Self {
        Self::begin(serve(folder, base.trim_start_matches("http://")))
    }

    /// Runs a command until it keeps its promise.
    pub fn begin(mut command: Command) -> Self {
        for variable in ["TABLEE_DATA", "TABLEE_LISTEN", "TABLEE_ADDRESS", "TABLEE_LOG"] {
            command.env_remove(variable);
        }
        let log = NamedTempFile::new().expect("a file for the log");
        let errors = log.reopen().expect("it opens again");
        // Its input is ours to close.
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(errors);
        let mut process = command.spawn().expect("the command starts");
        let output = process.stdout.take().expect("it has an output");
        let mut output = BufReader::new(output);
        let said = output.by_ref().lines().map_while(Result::ok);
        let base = said.filter_map(|line| Some(line.split_once(PROMISE)?.1.to_owned())).next();
        let Some(base) = base else {
            let ended = process.wait();
            panic!("it does not serve: {ended:?}, {}", read(&log));
        };
        Self { process, base, log, _output: output }
    }

    pub fn id(&self) -> u32 {
        self.process.id()
    }

    /// What it has written into its log so far.
    pub fn log(&self) -> String {
        read(&self.log)
    }

    /// No farewell, no chance to write anything more.
    pub fn pull_the_plug(&mut self) {
        self.process.kill().expect("it can be killed");
        self.process.wait().expect("it ends");
    }

    /// Asks it to stop, as a system does that shuts down.
    pub fn ask_to_stop(&self) {
        ask_to_stop(self.id());
    }

    /// Closes its input, which is how some are asked.
    pub fn close_input(&mut self) {
        drop(self.process.stdin.take());
    }

    /// How it has ended, once it has.
    pub async fn ends(mut self) -> (ExitStatus, String) {
        let ended = loop {
            match self.process.try_wait().expect("it can be asked") {
                Some(ended) => break ended,
                None => tokio::time::sleep(std::time::Duration::from_millis(20)).await,
            }
        };
        (ended, self.log())
    }
}

pub fn ask_to_stop(process: u32) {
    let asked = Command::new("kill").args(["-TERM", &process.to_string()]).status().expect("it can be asked");
    assert!(asked.success());
}

fn read(log: &NamedTempFile) -> String {
    let mut text = String::new();
    let read = File::open(log.path()).and_then(|mut file| file.read_to_string(&mut text));
    read.map(|_| text).expect("the log reads")
}

impl Drop for Machine {
    fn drop(&mut self) {
        // It may have ended already.
        let _gone = self.process.kill();
        let _ended = self.process.wait();
    }
}
