//! What a laptop in a back room may do to a server: a full disk, a file that another program holds, a folder that may
//! only be read. Nothing is lost, everybody is told in words, and the room goes on when the cause is gone.

use crate::people::machine::{Machine, run_by, serve};
use crate::people::{Ear, Facilitator, Harvest, Phone};
use reqwest::Method;
use serde_json::{Value, json};
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions as _, Connection as _};
use std::fs::File;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use tablee::store::Store;
use tempfile::TempDir;
use uuid::Uuid;
use workshop::sight::Desk;

/// A command in a world of its own, where the second folder is a small disk with the content of the first on it.
/// `then` is done to the disk, `$1`, before the command begins.
fn on_a_small_disk(content: &Path, disk: &Path, then: &str, command: &Command) -> Command {
    let mut world = Command::new("unshare");
    world.arg(if rustix::process::geteuid().is_root() { "-m" } else { "-rm" });
    let begin = r#"mount -t tmpfs -o size=2m tmpfs "$1" && cp -a "$0"/. "$1""#;
    world.args(["sh", "-c", &format!("{begin} {then} && shift && exec \"$@\"")]).arg(content).arg(disk);
    run_by(world, command)
}

/// What a person gets whose contribution could not be kept, in French and in English.
const SENTENCES: [&str; 2] = ["ne peut rien enregistrer", "cannot save"];

async fn sends(phone: &Phone, base: &str, post: &Value) -> (u16, String) {
    let request = phone.browser.turned_to(base).json(&phone.at("/contributions"), post);
    let answer = crate::people::Answer::to(request).await;
    let sentence = if answer.status < 400 { String::new() } else { answer.sentence() };
    (answer.status, sentence)
}

fn idea(text: &str) -> Value {
    json!({ "id": Uuid::now_v7(), "kind": "idea", "text": text })
}

async fn watches(helene: &Facilitator, base: &str) -> Ear {
    Ear::to(helene.browser.turned_to(base).request(Method::GET, &helene.at("/flux"))).await
}

async fn health(base: &str) -> u16 {
    reqwest::get(format!("{base}/healthz")).await.expect("it answers").status().as_u16()
}

async fn file(folder: &Path) -> SqliteConnection {
    let options = SqliteConnectOptions::new().filename(folder.join("tablee.sqlite"));
    options.connect().await.expect("the file opens")
}

/// Writes zeros until no more go in.
fn fill(path: &Path) {
    let mut filler = File::create(path).expect("there is room for a name");
    while filler.write_all(&[0; 4_096]).is_ok() {}
    while filler.write_all(&[0]).is_ok() {}
}

#[tokio::test]
async fn when_the_disk_is_full_everybody_is_told_and_nothing_is_lost() {
    let Harvest { mut house, helene, ann, ben, .. } = Harvest::begun().await;
    house.close().await;
    let place = TempDir::new().expect("a folder can be made");
    let serving = serve(place.path(), "127.0.0.1:0");
    let machine = Machine::begin(on_a_small_disk(house.path(), place.path(), "", &serving));
    let base = machine.base.clone();
    let disk = PathBuf::from(format!("/proc/{}/root{}", machine.id(), place.path().display()));
    let mut desk = watches(&helene, &base).await;
    assert_eq!(desk.hears("trouble").await.data, Value::Null, "all is well");
    let first = idea("Un marché");
    assert_eq!(sends(&ann, &base, &first).await.0, 201);

    fill(&disk.join("filler"));
    let mut kept = vec![first];
    let refused = loop {
        // What fits into the room that the file has already may still be kept; then it must be.
        let post = idea("Un bus à la demande");
        match sends(&ann, &base, &post).await {
            (201, _) => kept.push(post),
            (503, sentence) => {
                assert!(SENTENCES.iter().any(|known| sentence.contains(known)), "{sentence}");
                break post;
            }
            other => panic!("{other:?}"),
        }
        assert!(kept.len() < 100, "the disk is not full");
    };
    let told = desk.hears("trouble").await.data;
    assert_eq!(told["kind"], "full");
    assert!(told["since"].as_i64() > Some(0), "{told}");
    assert_eq!(watches(&helene, &base).await.hears("trouble").await.data, told, "whoever comes later is told too");
    assert_eq!(health(&base).await, 503);
    for _ in 0..50 {
        assert_eq!(sends(&ben, &base, &idea("Un four à pain")).await.0, 503);
    }
    let page = ann.browser.turned_to(&base).get(&ann.at("")).await;
    assert_eq!(page.status, 200, "whoever only reads is served");
    assert_eq!(machine.log().matches("nothing can be written").count(), 1, "{}", machine.log());

    std::fs::remove_file(disk.join("filler")).expect("room is made");
    assert_eq!(desk.hears("trouble").await.data, Value::Null, "it is noticed though nobody asks for anything");
    assert_eq!(health(&base).await, 200);
    assert_eq!(sends(&ann, &base, &refused).await.0, 201, "the same contribution, tried again");
    assert_eq!(sends(&ann, &base, &refused).await.0, 200, "once");
    kept.push(refused);
    let log = machine.log();
    assert_eq!(log.matches("writing works again").count(), 1, "{log}");
    assert_eq!(log.matches("ERROR").count(), 1, "{log}");

    // The small disk goes with its process: what is on it is read before.
    let copy = TempDir::new().expect("a folder can be made");
    for name in ["tablee.sqlite", "tablee.sqlite-wal"] {
        std::fs::copy(disk.join(name), copy.path().join(name)).expect("it is copied");
    }
    let store = Store::open(copy.path()).await.expect("it opens");
    let posts = store.recall(helene.workshop).await.expect("it is recalled").workshop.posts;
    let (mut ids, mut there): (Vec<String>, Vec<String>) = (
        kept.iter().filter_map(|post| post["id"].as_str().map(str::to_owned)).collect(),
        posts.keys().map(ToString::to_string).collect(),
    );
    ids.sort();
    there.sort();
    assert_eq!(there, ids, "what was acknowledged, and nothing that was refused");
    store.close().await;
}

#[tokio::test]
async fn while_another_program_holds_the_file_contributions_wait_for_it() {
    let Harvest { mut house, helene, ann, .. } = Harvest::begun().await;
    house.close().await;
    let machine = Machine::on(house.path());
    let base = machine.base.clone();
    let mut desk = watches(&helene, &base).await;
    assert_eq!(desk.hears("trouble").await.data, Value::Null);
    let mut other = file(house.path()).await;
    sqlx::query("begin exclusive").execute(&mut other).await.expect("it is held");
    let post = idea("Un marché");
    assert_eq!(sends(&ann, &base, &post).await.0, 503);
    assert_eq!(desk.hears("trouble").await.data["kind"], "locked");
    let picture: Desk = crate::people::ear::read(watches(&helene, &base).await.hears("picture").await.data);
    assert!(picture.posts.is_empty(), "nobody is shown what is not kept");
    sqlx::query("rollback").execute(&mut other).await.expect("it is let go");
    other.close().await.expect("it closes");
    assert_eq!(desk.hears("trouble").await.data, Value::Null);
    assert_eq!(sends(&ann, &base, &post).await.0, 201);
    let log = machine.log();
    assert_eq!((log.matches("nothing can be written").count(), log.matches("ERROR").count()), (1, 1), "{log}");
}

#[tokio::test]
async fn another_command_that_writes_does_not_disturb_the_room() {
    let Harvest { mut house, helene, ann, .. } = Harvest::begun().await;
    house.close().await;
    let machine = Machine::on(house.path());
    for command in [&["demo", "--json"][..], &["link", helene.code.as_str(), "--role", "wall"]] {
        let mut other = Command::new(env!("CARGO_BIN_EXE_tablee"));
        let done = other.args(command).arg("--data").arg(house.path()).output().expect("the command runs");
        assert!(done.status.success(), "{done:?}");
        assert!(String::from_utf8_lossy(&done.stdout).contains(&machine.base), "its links lead to the room");
        assert_eq!(sends(&ann, &machine.base, &idea("Un marché")).await.0, 201);
    }
    assert!(!machine.log().contains("nothing can be written"), "{}", machine.log());
}

/// The one line in which a server says why it does not begin.
fn refused(mut command: Command) -> String {
    let output = command.output().expect("the command runs");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(2), &b""[..]), "{said}");
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(said.starts_with("tablee : "), "{said}");
    said
}

#[tokio::test]
async fn a_second_server_on_a_folder_is_told_where_the_first_one_is() {
    let Harvest { mut house, ann, .. } = Harvest::begun().await;
    house.close().await;
    let mut machine = Machine::on(house.path());
    let said = refused(serve(house.path(), "127.0.0.1:0"));
    let named = format!("{}, processus {}", machine.base, machine.id());
    assert!(said.contains("sert déjà") && said.contains(&named), "{said}");
    assert_eq!(sends(&ann, &machine.base, &idea("Un marché")).await.0, 201, "the first one goes on");
    machine.pull_the_plug();
    let next = Machine::on(house.path());
    assert_eq!(health(&next.base).await, 200, "whoever is gone locks nobody out");
}

#[tokio::test]
async fn a_folder_that_may_only_be_read_is_refused_in_words() {
    let Harvest { mut house, .. } = Harvest::begun().await;
    house.close().await;
    let place = TempDir::new().expect("a folder can be made");
    let serving = serve(place.path(), "127.0.0.1:0");
    let said = refused(on_a_small_disk(house.path(), place.path(), r#"&& mount -o remount,ro "$1""#, &serving));
    assert!(said.contains("ne peut pas servir") && said.contains("lecture seule"), "{said}");
}

#[tokio::test]
async fn a_file_that_is_no_database_is_refused_and_left_alone() {
    let folder = TempDir::new().expect("a folder can be made");
    let path = folder.path().join("tablee.sqlite");
    let letter = "Ceci n’est pas une base de données, mais une lettre.\n".repeat(100);
    std::fs::write(&path, &letter).expect("it is written");
    let said = refused(serve(folder.path(), "127.0.0.1:0"));
    assert!(said.contains("tablee.sqlite n’est pas une base"), "{said}");
    assert_eq!(std::fs::read_to_string(&path).expect("it reads"), letter);
}

#[tokio::test]
async fn a_database_of_a_later_version_is_refused_and_left_alone() {
    let Harvest { mut house, .. } = Harvest::begun().await;
    house.close().await;
    let mut later = file(house.path()).await;
    sqlx::query(
        "insert into _sqlx_migrations (version, description, success, checksum, execution_time)
         values (9999, 'of tomorrow', 1, x'00', 0)",
    )
    .execute(&mut later)
    .await
    .expect("it is noted");
    later.close().await.expect("it closes");
    let path = house.path().join("tablee.sqlite");
    let before = std::fs::read(&path).expect("it reads");
    let said = refused(serve(house.path(), "127.0.0.1:0"));
    assert!(said.contains("plus récente"), "{said}");
    assert!(std::fs::read(&path).expect("it reads") == before, "nothing was touched");
}
