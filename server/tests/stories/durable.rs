//! Acknowledged means on the disk: the system calls of the server itself are read, since no test that kills a process
//! can tell what a power cut would have left. A server that does not wait for the disk must fail the same reading.

use crate::people::machine::{Machine, ask_to_stop, run_by, serve};
use crate::people::{Harvest, House, Phone};
use serde_json::json;
use std::collections::HashMap;
use std::path::Path;
use std::process::Command;
use tablee::store::{Durability, Store};
use tokio::net::TcpListener;
use uuid::Uuid;

/// The folder of the careless server.
const FOLDER: &str = "TABLEE_TEST_FOLDER";
const POSTS: usize = 8;

/// Something that a process asked of its system: where it begins in the trace, where it has ended, and how it reads.
#[derive(Debug)]
struct Call {
    begins: usize,
    ends: usize,
    text: String,
}

/// The calls of all threads, in the order in which they ended.
fn calls(trace: &str) -> Vec<Call> {
    let mut begun: HashMap<&str, (usize, String)> = HashMap::new();
    let mut calls = Vec::new();
    for (line, said) in trace.lines().enumerate() {
        let Some((thread, said)) = said.split_once(' ') else { continue };
        let said = said.trim_start();
        if let Some(beginning) = said.strip_suffix("<unfinished ...>") {
            begun.insert(thread, (line, beginning.to_owned()));
        } else if let Some((_, rest)) = said.strip_prefix("<... ").and_then(|rest| rest.split_once("resumed>")) {
            let (begins, beginning) = begun.remove(thread).expect("what goes on has begun");
            calls.push(Call { begins, ends: line, text: beginning + rest });
        } else {
            calls.push(Call { begins: line, ends: line, text: said.to_owned() });
        }
    }
    calls
}

impl Call {
    fn is(&self, names: &[&str]) -> bool {
        names.iter().any(|name| self.text.strip_prefix(name).is_some_and(|rest| rest.starts_with('(')))
    }

    /// The first thing in its brackets, a descriptor with what it stands for.
    fn on(&self) -> &str {
        let inside = self.text.split_once('(').map_or("", |(_, inside)| inside);
        inside.split([',', ')']).next().unwrap_or_default()
    }
}

/// Why the acknowledgement of a post that came alone was too early, if it was.
fn too_early(calls: &[Call], post: Uuid) -> Option<String> {
    let came = calls.iter().find(|call| call.is(&["recvfrom", "read"]) && call.text.contains(&post.to_string()));
    let came = came.unwrap_or_else(|| panic!("{post} did not come in"));
    let is_answer = |call: &&Call| {
        let sent = call.is(&["write", "writev", "sendto", "sendmsg"]) && call.on() == came.on();
        sent && call.begins > came.ends && call.text.contains("HTTP/1.1 201")
    };
    let answer = calls.iter().find(is_answer).unwrap_or_else(|| panic!("{post} was not acknowledged"));
    let meanwhile = || calls.iter().filter(|call| call.begins > came.ends && call.ends < answer.begins);
    let of_log = |call: &&Call| call.on().contains("tablee.sqlite-wal");
    let Some(written) = meanwhile().filter(of_log).rfind(|call| call.is(&["pwrite64", "write"])) else {
        return Some(format!("{post}: nothing was written before it was acknowledged"));
    };
    let synced = |call: &Call| call.is(&["fdatasync", "fsync"]) && call.text.trim_end().ends_with("= 0");
    let safe = meanwhile().filter(of_log).any(|call| synced(call) && call.begins > written.ends);
    (!safe).then(|| format!("{post}: it was acknowledged before the disk had it"))
}

/// Runs a command that is read along.
fn traced(command: &Command, trace: &Path) -> Command {
    assert!(
        Command::new("strace").arg("--version").output().is_ok(),
        "strace is missing: whether an acknowledgement waits for the disk can only be read with it \
         (apt-get install strace)"
    );
    let mut tracer = Command::new("strace");
    tracer.args(["-f", "-yy", "-s", "4096", "-o"]).arg(trace);
    tracer.args(["-e", "trace=read,recvfrom,write,writev,sendto,sendmsg,pwrite64,fdatasync,fsync"]);
    run_by(tracer, command)
}

/// One contribution after the other, each acknowledged before the next.
async fn writes(ann: &Phone, base: &str) -> Vec<Uuid> {
    let browser = ann.browser.turned_to(base);
    let mut acknowledged = Vec::new();
    for _ in 0..POSTS {
        let id = Uuid::now_v7();
        let post = json!({ "id": id, "kind": "idea", "text": "Un marché couvert" });
        assert_eq!(browser.posts(&ann.at("/contributions"), &post).await.status, 201);
        acknowledged.push(id);
    }
    acknowledged
}

fn read(trace: &Path, posts: &[Uuid]) -> Vec<String> {
    let calls = calls(&std::fs::read_to_string(trace).expect("the trace reads"));
    assert!(!calls.is_empty(), "strace saw nothing: may this user trace her own processes?");
    posts.iter().filter_map(|post| too_early(&calls, *post)).collect()
}

async fn closed_house() -> (House, Phone) {
    let Harvest { mut house, ann, .. } = Harvest::begun().await;
    house.close().await;
    (house, ann)
}

#[tokio::test]
async fn the_disk_has_every_post_before_its_writer_is_told() {
    let (house, ann) = closed_house().await;
    let trace = house.path().join("trace");
    let machine = Machine::begin(traced(&serve(house.path(), "127.0.0.1:0"), &trace));
    let posts = writes(&ann, &machine.base).await;
    // The tracer is not the server, whose lock says who it is.
    let lock = std::fs::read_to_string(house.path().join("tablee.lock")).expect("the lock reads");
    let id = lock.trim().rsplit(' ').next().and_then(|id| id.parse().ok());
    ask_to_stop(id.expect("the lock names the process"));
    let (ended, log) = machine.ends().await;
    assert!(ended.success(), "{log}");
    assert_eq!(read(&trace, &posts), Vec::<String>::new());
}

#[tokio::test]
async fn a_server_that_does_not_wait_for_the_disk_is_found_out() {
    let (house, ann) = closed_house().await;
    let trace = house.path().join("trace");
    let mut careless = Command::new(std::env::current_exe().expect("a test knows its own file"));
    careless.args(["--exact", "durable::careless", "--ignored", "--nocapture"]);
    let mut careless = traced(&careless, &trace);
    careless.env(FOLDER, house.path());
    let mut machine = Machine::begin(careless);
    let posts = writes(&ann, &machine.base).await;
    machine.close_input();
    let (ended, log) = machine.ends().await;
    assert!(ended.success(), "{log}");
    let found = read(&trace, &posts);
    assert_eq!(found.len(), POSTS, "the reading is blind: {found:?}");
}

/// Not a test: the server that the one above reads, in a process of its own.
#[tokio::test]
#[ignore = "the careless server that another test runs"]
async fn careless() {
    let folder = std::env::var(FOLDER).expect("run by the test above alone");
    let store = Store::open_with(Path::new(&folder), Durability::Careless).await.expect("the store opens");
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a port is free");
    let base = format!("http://{}", listener.local_addr().expect("it has an address"));
    println!("Tablée écoute sur {base}");
    let input_closed = async {
        let waiting = tokio::task::spawn_blocking(|| std::io::stdin().read_line(&mut String::new()));
        let _closed = waiting.await;
    };
    tablee::serve::serve(listener, store, base, tablee::help::House::new(None), input_closed)
        .await
        .expect("it serves to the end");
}
