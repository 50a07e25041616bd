//! A restart takes in a snapshot and the few entries after it. Whatever is wrong with the snapshot, the log is right.

use crate::room::Room;
use crate::room::chance::{day, privacy, sorting};
use proptest::prelude::*;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions as _, Connection as _};
use std::path::Path;
use tablee::store::{Batch, Known, Store};
use tempfile::TempDir;
use workshop::{Entry, JoinCode, Moment, Workshop, WorkshopId};

const CODE: &str = "ACDEFG";

/// A store with one workshop whose log is that far.
async fn store_with(id: WorkshopId, log: &[Entry]) -> (TempDir, Store) {
    let folder = TempDir::new().expect("a folder can be made");
    let store = Store::open(folder.path()).await.expect("the store opens");
    let known = Known { id, code: JoinCode::parse(CODE).expect("a code") };
    store.create(&known, Moment(i64::MAX), log).await.expect("it is kept");
    (folder, store)
}

/// Another hand in the same file.
async fn meddle(folder: &Path, statement: &'static str) -> u64 {
    let file = SqliteConnectOptions::new().filename(folder.join("tablee.sqlite"));
    let mut other: SqliteConnection = file.connect().await.expect("the file opens");
    let done = sqlx::query(statement).execute(&mut other).await.expect("it is done");
    other.close().await.expect("it closes");
    done.rows_affected()
}

fn latest(log: &[Entry]) -> Moment {
    log.iter().map(|entry| entry.at).max().unwrap_or(Moment(0))
}

/// A day with people, posts, a sorted board and something taken back.
fn lived() -> (WorkshopId, Vec<Entry>) {
    let (room, posts) = Room::at_the_board();
    room.hélène().merges(posts[0], posts[1]).expect("it is merged");
    room.hélène().undoes().expect("and taken apart");
    let id = room.workshop().id;
    (id, room.log())
}

#[tokio::test]
async fn a_snapshot_and_what_came_after_is_the_whole_log() {
    let (id, log) = lived();
    let (before, after) = log.split_at(log.len() - 3);
    let (_folder, store) = store_with(id, before).await;
    let whole = store.recall(id).await.expect("it is recalled");
    assert_eq!((whole.taken_in, whole.latest), (before.len(), latest(before)), "there is no snapshot yet");
    store.keep_snapshot(whole.workshop, whole.latest).await.expect("it is kept");
    store.append(id, &[Batch { command: None, entries: after.to_vec() }]).await.expect("it goes on");
    let recalled = store.recall(id).await.expect("it is recalled");
    assert_eq!((recalled.taken_in, recalled.latest), (3, latest(&log)));
    assert_eq!(recalled.workshop, Workshop::replay(id, &log));
    store.keep_snapshot(recalled.workshop, recalled.latest).await.expect("the next takes its place");
    assert_eq!(store.recall(id).await.expect("it is recalled").taken_in, 0);
}

#[tokio::test]
async fn a_snapshot_that_is_not_to_be_trusted_is_passed_over() {
    let (id, log) = lived();
    for wrong in [
        // Damaged in one byte, in its length, beyond reading; written by other code; of another workshop.
        "update snapshots set body = cast(substr(body, 1, 99) || x'07' || substr(body, 101) as blob)",
        "update snapshots set body = substr(body, 1, length(body) - 1)",
        "update snapshots set body = x'00', sum = x'00'",
        "update snapshots set stamp = 'other code'",
        // The log has been cut since, as when a backup of it alone is brought back.
        "delete from events where number >= (select number from snapshots)",
    ] {
        let (folder, store) = store_with(id, &log).await;
        store.keep_snapshot(Workshop::replay(id, &log), latest(&log)).await.expect("it is kept");
        assert_eq!(store.recall(id).await.expect("it is recalled").taken_in, 0);
        assert_eq!(meddle(folder.path(), wrong).await, 1, "{wrong}");
        let kept = store.load(id).await.expect("the log reads");
        let recalled = store.recall(id).await.expect("it is recalled all the same");
        assert_eq!((recalled.taken_in, recalled.latest), (kept.len(), latest(&kept)), "{wrong}");
        assert_eq!(recalled.workshop, Workshop::replay(id, &kept), "{wrong}");
    }
}

#[tokio::test]
async fn words_of_a_snapshot_that_is_forgotten_are_gone_from_the_disk() {
    let (id, log) = lived();
    let needle = "Une phrase que personne d’autre n’écrit";
    let with_needle = {
        let mut workshop = Workshop::replay(id, &log);
        let post = workshop.posts.values_mut().next().expect("somebody wrote");
        post.text.text = needle.into();
        workshop
    };
    let (folder, store) = store_with(id, &log).await;
    let kept = || {
        let bytes = std::fs::read(folder.path().join("tablee.sqlite")).expect("the file reads");
        bytes.windows(needle.len()).filter(|window| *window == needle.as_bytes()).count()
    };
    store.keep_snapshot(with_needle, latest(&log)).await.expect("it is kept");
    store.close().await;
    assert_eq!(kept(), 1);
    let store = Store::open(folder.path()).await.expect("the store opens again");
    store.keep_snapshot(Workshop::replay(id, &log), latest(&log)).await.expect("the next takes its place");
    store.close().await;
    assert_eq!(kept(), 0);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn wherever_a_snapshot_is_taken_the_restart_is_the_same(
        day in day(60),
        board in sorting(30),
        privacy in privacy(),
        cut in any::<prop::sample::Index>(),
    ) {
        let room = Room::seated(privacy);
        for wish in day.iter().chain(&board) {
            wish.comes_true(&room);
        }
        let (id, log) = (room.workshop().id, room.log());
        let (before, after) = log.split_at(1 + cut.index(log.len() - 1));
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let recalled = runtime.block_on(async {
            let (_folder, store) = store_with(id, before).await;
            store.keep_snapshot(Workshop::replay(id, before), latest(before)).await.expect("it is kept");
            store.append(id, &[Batch { command: None, entries: after.to_vec() }]).await.expect("it goes on");
            store.recall(id).await.expect("it is recalled")
        });
        prop_assert_eq!(recalled.taken_in, after.len());
        prop_assert_eq!(recalled.latest, latest(&log));
        prop_assert_eq!(&recalled.workshop, &*room.workshop());
    }
}
