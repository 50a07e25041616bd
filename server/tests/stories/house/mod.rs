//! A data folder with the real `tablee` at work on it.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use tempfile::TempDir;

/// A data folder.
pub struct House {
    pub folder: TempDir,
    served: Option<Served>,
}

struct Served {
    process: Child,
    address: String,
}

/// What a demonstration says with `--json`.
#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Doors {
    pub code: String,
    pub facilitator: String,
    pub participant: String,
    pub wall: String,
}

/// The command, knowing nothing of whoever runs the tests.
pub fn tablee() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tablee"));
    for variable in ["TABLEE_DATA", "TABLEE_LISTEN", "TABLEE_ADDRESS", "TABLEE_LOG", "TABLEE_MODEL"] {
        command.env_remove(variable);
    }
    // Nor what she keeps in her own folder: a model, perhaps.
    command.env("XDG_DATA_HOME", env!("CARGO_TARGET_TMPDIR")).stdin(Stdio::null());
    command
}

/// What a command printed.
pub fn printed(output: &Output) -> String {
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout.clone()).expect("the output is text")
}

/// The one line in which a command says why not.
pub fn refused(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    assert!(output.stdout.is_empty(), "{output:?}");
    let said = String::from_utf8(output.stderr.clone()).expect("the complaint is text");
    assert_eq!(said.lines().count(), 1, "{said}");
    said
}

impl House {
    /// An empty folder, nobody at work.
    pub fn empty() -> Self {
        Self { folder: TempDir::new().expect("a folder can be made"), served: None }
    }

    /// Served on a free port.
    pub fn open() -> Self {
        let mut house = Self::empty();
        let mut process = tablee()
            .args(["serve", "--listen", "127.0.0.1:0", "--log", "warn", "--data"])
            .arg(house.path())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the command starts");
        let output = process.stdout.take().expect("it has an output");
        let first = BufReader::new(output).lines().next().expect("it speaks").expect("it speaks text");
        let address = first.strip_prefix("Tablée écoute sur ").expect("the first line is the promised one").to_owned();
        house.served = Some(Served { process, address });
        house
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Where the server answers.
    pub fn address(&self) -> &str {
        &self.served.as_ref().expect("the house is open").address
    }

    /// Runs a command on this folder.
    pub fn run(&self, arguments: &[&str]) -> Output {
        tablee().args(arguments).arg("--data").arg(self.path()).output().expect("the command runs")
    }

    /// A demonstration in this folder.
    pub fn demo(&self) -> Doors {
        let said = printed(&self.run(&["demo", "--json"]));
        assert_eq!(said.lines().count(), 1, "{said}");
        serde_json::from_str(&said).expect("the line is JSON")
    }

    /// A workshop in a format.
    pub fn export(&self, code: &str, format: &str) -> String {
        printed(&self.run(&["export", code, "--format", format]))
    }

    /// A file in this folder.
    pub fn file(&self, name: &str, text: &str) -> String {
        let path = self.path().join(name);
        std::fs::write(&path, text).expect("the folder takes a file");
        path.to_str().expect("a path of plain letters").to_owned()
    }

    /// Asks the server to stop; its exit code.
    pub fn stop(&mut self) -> Option<i32> {
        let served = self.served.as_mut().expect("the house is open");
        let asked = Command::new("kill").arg(served.process.id().to_string()).status().expect("it can be asked");
        assert!(asked.success());
        served.process.wait().expect("it ends").code()
    }
}

impl Drop for House {
    fn drop(&mut self) {
        if let Some(served) = &mut self.served {
            // It may have ended already.
            let _gone = served.process.kill();
            let _ended = served.process.wait();
        }
    }
}

/// A browser that keeps its cookies and follows no redirect.
pub fn browser() -> reqwest::Client {
    let browser = reqwest::Client::builder().cookie_store(true).redirect(reqwest::redirect::Policy::none());
    browser.build().expect("a browser can be made")
}
