//! A server that goes down in the middle, again and again, while the room writes: what was acknowledged is there, once;
//! what a screen has shown is there; the file is sound.

use crate::people::machine::Machine;
use crate::people::patient::{Patient, Screen, Tally};
use crate::people::{Facilitator, Harvest, House, PATIENCE, Phone};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions as _, Connection as _};
use std::collections::{BTreeMap, HashSet};
use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use uuid::Uuid;
use workshop::event::{Event, PostEvent};

const KILLS: usize = 20;
/// Acknowledgements in each life of the server, at the least.
const A_LIFE: usize = 5;
/// Between two contributions of one person.
const PACE: Duration = Duration::from_millis(150);

/// A harvest with so many people in it, nobody serving.
async fn room_of(people: usize) -> (House, Facilitator, Vec<Phone>) {
    let Harvest { mut house, helene, ann, ben, chloe } = Harvest::begun().await;
    let mut phones = vec![ann, ben, chloe];
    for one in phones.len()..people {
        let mut phone = house.phone(&helene);
        assert_eq!(phone.joins(&format!("Voisin {one}")).await.status, 201);
        phones.push(phone);
    }
    house.close().await;
    (house, helene, phones)
}

/// Looks at what the disk has, by another hand.
async fn audit(house: &House, helene: &Facilitator, acknowledged: &[Uuid], shown: &HashSet<Uuid>) {
    let file = SqliteConnectOptions::new().filename(house.path().join("tablee.sqlite"));
    let mut file = file.connect().await.expect("the file opens");
    let sound: String = sqlx::query_scalar("pragma integrity_check").fetch_one(&mut file).await.expect("it is checked");
    assert_eq!(sound, "ok");
    file.close().await.expect("it closes");
    let kept = house.on_disk(helene.workshop).await;
    let log = {
        let store = tablee::store::Store::open(house.path()).await.expect("the store opens");
        let log = store.load(helene.workshop).await.expect("the log reads");
        assert_eq!(store.recall(helene.workshop).await.expect("it is recalled").workshop, kept);
        store.close().await;
        log
    };
    let numbers: Vec<u64> = log.iter().map(|entry| entry.number).collect();
    assert_eq!(numbers, (1..=numbers.len() as u64).collect::<Vec<_>>(), "a log without a gap");
    let mut written: BTreeMap<Uuid, usize> = BTreeMap::new();
    for entry in &log {
        if let Event::Post(PostEvent::Written { post, text, .. }) = &entry.event {
            assert_eq!(text.text, post.0.to_string(), "its own words");
            *written.entry(post.0).or_default() += 1;
        }
    }
    let lost: Vec<_> = acknowledged.iter().filter(|post| !written.contains_key(post)).collect();
    assert!(lost.is_empty(), "acknowledged and lost: {lost:?}");
    let unseen: Vec<_> = shown.iter().filter(|post| !written.contains_key(post)).collect();
    assert!(unseen.is_empty(), "shown and lost: {unseen:?}");
    assert!(written.values().all(|times| *times == 1), "written twice: {written:?}");
    assert_eq!(kept.posts.len(), written.len());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn twenty_times_the_plug_is_pulled_while_the_room_writes() {
    let (house, helene, phones) = room_of(10).await;
    let mut machine = Machine::on(house.path());
    let base = machine.base.clone();
    let (tally, shown) = (Arc::new(Tally::default()), Arc::new(Mutex::new(HashSet::new())));
    let screen = Screen::with(&helene.browser, helene.at("/flux"), &base);
    let screen = tokio::spawn(screen.watches(Arc::clone(&shown), Arc::clone(&tally)));
    let writers: Vec<_> = phones
        .iter()
        .map(|phone| tokio::spawn(Patient::with(phone, &base).goes_on(PACE, Arc::clone(&tally))))
        .collect();
    for _ in 0..KILLS {
        let enough = tally.acknowledged.load(Ordering::Relaxed) + A_LIFE;
        while tally.acknowledged.load(Ordering::Relaxed) < enough {
            assert!(!writers.iter().any(|writer| writer.is_finished()), "somebody was refused");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        // At any moment, and not only after an acknowledgement.
        let chance = u64::try_from(Uuid::new_v4().as_u128() % 200).unwrap_or(0);
        tokio::time::sleep(Duration::from_millis(chance)).await;
        machine.pull_the_plug();
        machine = Machine::again(house.path(), &base);
    }
    tally.over.store(true, Ordering::Relaxed);
    let mut acknowledged = Vec::new();
    for writer in writers {
        acknowledged.extend(writer.await.expect("nobody is refused"));
    }
    machine.pull_the_plug();
    screen.await.expect("the screen watches to the end");
    assert!(acknowledged.len() >= KILLS * A_LIFE, "the room wrote: {}", acknowledged.len());
    let shown = shown.lock().expect("nobody broke down").clone();
    assert!(shown.len() >= KILLS, "the screen showed something: {}", shown.len());
    audit(&house, &helene, &acknowledged, &shown).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_that_was_away_finds_all_that_was_written_meanwhile() {
    // A minute: longer than any patience but a phone's.
    let away = Duration::from_secs(60);
    let (house, helene, phones) = room_of(20).await;
    let mut machine = Machine::on(house.path());
    let base = machine.base.clone();
    let tally = Arc::new(Tally::default());
    let mut acknowledged = Vec::new();
    for phone in &phones {
        acknowledged.push(Patient::with(phone, &base).writes(&tally).await.expect("it is taken in"));
    }
    machine.pull_the_plug();
    let waiting: Vec<_> = (0..3)
        .flat_map(|_| &phones)
        .map(|phone| (Patient::with(phone, &base), Arc::clone(&tally)))
        .map(|(phone, tally)| tokio::spawn(async move { phone.writes(&tally).await }))
        .collect();
    tokio::time::sleep(away).await;
    assert_eq!(tally.acknowledged.load(Ordering::Relaxed), phones.len(), "nobody is told yes by nobody");
    let machine = Machine::again(house.path(), &base);
    for writer in waiting {
        acknowledged.push(writer.await.expect("nobody is refused").expect("it is taken in"));
    }
    machine.ask_to_stop();
    let (ended, log) = machine.ends().await;
    assert!(ended.success(), "{log}");
    assert_eq!(acknowledged.len(), 4 * phones.len());
    audit(&house, &helene, &acknowledged, &HashSet::new()).await;
}

#[tokio::test]
async fn a_room_that_goes_on_keeps_its_next_start_short() {
    let Harvest { house, helene, .. } = Harvest::begun().await;
    for line in 0..510 {
        helene.types_in(1, 1, &format!("Ligne {line} de la feuille")).await;
    }
    // Whoever pulled the plug now would find this.
    let left_to_take_in = async {
        loop {
            let recalled = house.store().recall(helene.workshop).await.expect("it is recalled");
            assert_eq!(recalled.workshop.posts.len(), 510);
            if recalled.taken_in < 10 {
                return;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    };
    tokio::time::timeout(PATIENCE, left_to_take_in).await.expect("a snapshot is kept in a quiet moment");
    let whole = house.log(helene.workshop).await;
    assert_eq!(
        whole.iter().filter(|entry| matches!(entry.event, Event::Post(_))).count(),
        510,
        "and the log has it all"
    );
}
