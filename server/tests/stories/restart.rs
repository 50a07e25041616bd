//! A server that stops in the middle of a round: nothing that was acknowledged is lost, nothing happens twice.

use crate::people::{Browser, Facilitator, Harvest, House};
use serde_json::json;
use std::io::{BufRead as _, BufReader};
use std::process::{Command as Process, Stdio};
use uuid::Uuid;
use workshop::command::Drive;
use workshop::event::{DayEvent, Event};
use workshop::sight::{Desk, StageView};
use workshop::{Command, Entry, Moment, PhaseId, PhaseKind, PostKind, Privacy, Who};

fn timeless(desk: Desk) -> Desk {
    Desk { at: Moment(0), ..desk }
}

/// How often a phase that follows another began.
fn beginnings(log: &[Entry], phase: PhaseId) -> usize {
    let begun =
        |entry: &&Entry| matches!(entry.event, Event::Day(DayEvent::PhaseBegan(running)) if running.phase == phase);
    log.iter().filter(begun).count()
}

/// The harvest of the first round, and the phase after it.
async fn harvest_and_next(helene: &Facilitator) -> (PhaseId, PhaseId) {
    let agenda = helene.desk().await.agenda;
    let (_, harvest) = agenda.phases().find(|(_, phase)| phase.kind == PhaseKind::Harvest).expect("there is one");
    (harvest.id, agenda.after(harvest.id).expect("something follows").id)
}

#[tokio::test]
async fn after_a_restart_all_is_as_it_was() {
    let Harvest { mut house, helene, ann, ben, chloe } = Harvest::begun().await;
    let post = ann.wrote("Un marché").await;
    ben.wrote("Un bus").await;
    let (desk, page) = (helene.desk().await, ann.picture().await);
    house.restart().await;
    let after = helene.desk().await;
    assert_eq!(after.now.stage, desk.now.stage, "the same clock");
    assert_eq!(timeless(after), timeless(desk), "her cookie is valid, and so is everything else");
    let picture = ann.picture().await;
    assert_eq!(workshop::sight::Phone { at: page.at, ..picture }, page);
    assert_eq!(ann.edits(post, "Un marché couvert").await.status, 200);
    assert_eq!(chloe.reads().await, ["Un marché couvert"]);
    assert_eq!(chloe.writes(PostKind::Idea, "Un four").await.status, 201);
}

#[tokio::test]
async fn a_paused_clock_stays_paused() {
    let Harvest { mut house, helene, .. } = Harvest::begun().await;
    helene.must(Command::Drive(Drive::Pause)).await;
    let before = helene.desk().await.now;
    house.restart().await;
    assert_eq!(helene.desk().await.now, before);
    assert!(matches!(before.stage, StageView::Running { paused: Some(_), .. }));
}

#[tokio::test]
async fn a_phone_that_retries_after_a_restart_sends_the_same_post() {
    let Harvest { mut house, helene, ann, .. } = Harvest::begun().await;
    let post = json!({ "id": Uuid::now_v7(), "kind": "idea", "text": "Un marché" });
    assert_eq!(ann.sends(&post).await.status, 201);
    house.restart().await;
    assert_eq!(ann.sends(&post).await.status, 200);
    assert_eq!(helene.desk().await.posts.len(), 1);
}

#[tokio::test]
async fn a_command_that_is_retried_after_a_restart_is_not_done_again() {
    let Harvest { mut house, helene, .. } = Harvest::begun().await;
    let (id, longer) = (Uuid::new_v4(), Command::Drive(Drive::Extend { seconds: 60 }));
    assert_eq!(helene.does_as(id, &longer).await.body, "true");
    let stage = helene.desk().await.now.stage;
    house.restart().await;
    assert_eq!(helene.does_as(id, &longer).await.body, "false");
    assert_eq!(helene.desk().await.now.stage, stage);
}

#[tokio::test]
async fn a_harvest_ends_by_the_clock_once() {
    let Harvest { house, helene, ann, .. } = Harvest::begun().await;
    let (_, next) = harvest_and_next(&helene).await;
    let mut ear = ann.listens().await;
    helene.must(Command::Drive(Drive::Extend { seconds: -3_600 })).await;
    while ear.hears("patch").await.data["now"]["stage"]["running"]["kind"] != "move" {}
    let log = house.log(helene.workshop).await;
    assert_eq!(beginnings(&log, next), 1);
    let ended = log.iter().rev().find(|entry| matches!(entry.event, Event::Day(DayEvent::PhaseBegan(_))));
    assert_eq!(ended.map(|entry| entry.who), Some(Who::House), "nobody but the clock");
}

#[tokio::test]
async fn a_harvest_whose_time_ran_out_meanwhile_ends_exactly_once() {
    let Harvest { mut house, helene, ann, chloe, .. } = Harvest::begun().await;
    let (harvest, next) = harvest_and_next(&helene).await;
    let StageView::Running { phase, began, .. } = helene.desk().await.now.stage else { panic!("a harvest runs") };
    assert_eq!(phase, harvest);
    house.close().await;
    let shorter = Command::Drive(Drive::Extend { seconds: -3_600 });
    house.let_happen(helene.workshop, Who::Facilitator(helene.id), &shorter, began).await;
    house.reopen().await;
    // Everybody comes back at once.
    let (mut anns, mut chloes, mut desk) = tokio::join!(ann.listens(), chloe.listens(), helene.listens());
    for ear in [&mut anns, &mut chloes, &mut desk] {
        let kind = "/now/stage/running/kind";
        while ear.next().await.expect("it goes on").data.pointer(kind).is_none_or(|kind| kind != "move") {}
    }
    assert_eq!(beginnings(&house.log(helene.workshop).await, next), 1);
    house.restart().await;
    let stage = helene.desk().await.now.stage;
    assert!(matches!(stage, StageView::Running { kind: PhaseKind::Move, .. }), "moving waits for a word: {stage:?}");
    assert_eq!(beginnings(&house.log(helene.workshop).await, next), 1);
    assert_eq!(ann.sends(&json!({ "kind": "idea", "text": "Un marché", "table": 1, "round": 1 })).await.status, 201);
    assert!(
        !helene.desk().await.posts.values().any(|post| post.late),
        "the grace counts from the end that was written"
    );
}

#[tokio::test]
async fn numbers_go_on_without_a_gap() {
    let Harvest { mut house, helene, ann, .. } = Harvest::begun().await;
    for round in 0..3 {
        ann.wrote(&format!("Idée {round}")).await;
        house.restart().await;
    }
    helene.rings_the_bell().await;
    let numbers: Vec<u64> = house.log(helene.workshop).await.iter().map(|entry| entry.number).collect();
    assert_eq!(numbers, (1..=numbers.len() as u64).collect::<Vec<_>>());
}

#[tokio::test]
async fn what_was_acknowledged_before_the_plug_was_pulled_is_on_the_disk() {
    let Harvest { mut house, helene, ann, ben, chloe } = Harvest::begun().await;
    house.close().await;
    let mut killed = Killable::begin(&house);
    let posting = |phone: crate::people::Phone| {
        let browser = killed.instead_of(&phone.browser);
        let address = phone.at("/contributions");
        tokio::spawn(async move {
            let mut acknowledged = Vec::new();
            // Until the line goes dead.
            loop {
                let id = Uuid::now_v7();
                let request = browser.json(&address, &json!({ "id": id, "kind": "idea", "text": id.to_string() }));
                match request.send().await {
                    Ok(answer) if answer.status() == 201 => acknowledged.push(id),
                    Ok(answer) => panic!("refused: {}", answer.status()),
                    Err(_) => return acknowledged,
                }
            }
        })
    };
    let mut ear = ann.listens_at(&killed.base).await;
    let writers = [posting(ann), posting(ben), posting(chloe)];
    let number = ear.hears("picture").await.number.expect("a picture has a number");
    ear.until(number + 30).await;
    killed.pull_the_plug();
    let mut acknowledged = Vec::new();
    for writer in writers {
        acknowledged.extend(writer.await.expect("a writer stops when nobody answers"));
    }
    assert!(acknowledged.len() >= 20, "they had written: {}", acknowledged.len());
    let kept = house.on_disk(helene.workshop).await;
    for id in &acknowledged {
        let post =
            kept.posts.get(&workshop::PostId(*id)).unwrap_or_else(|| panic!("{id} was acknowledged and is lost"));
        assert_eq!(post.text.text, id.to_string());
    }
    // One of each writer may have been written without anybody being told.
    assert!(kept.posts.len() <= acknowledged.len() + 3, "{} of {}", kept.posts.len(), acknowledged.len());
    house.reopen().await;
    assert_eq!(helene.desk().await.posts.len(), kept.posts.len(), "and the house opens on it");
}

#[tokio::test]
async fn what_was_written_reads_the_same_from_another_store() {
    let Harvest { house, helene, ann, ben, .. } = Harvest::begun_with(Privacy::Name, ["Ann", "Ben", "Chloé"]).await;
    let post = ann.wrote("Un marché").await;
    ben.wrote("Un bus").await;
    ann.edits(post, "Un marché couvert").await;
    let other = house.on_disk(helene.workshop).await;
    assert_eq!(timeless(Desk::of(&other, Moment(0))), timeless(helene.desk().await));
}

/// The same folder served by a process of its own, which can be killed.
struct Killable {
    process: std::process::Child,
    base: String,
}

impl Killable {
    fn begin(house: &House) -> Self {
        let mut process = Process::new(env!("CARGO_BIN_EXE_tablee"))
            .args(["serve", "--listen", "127.0.0.1:0", "--log", "error", "--data"])
            .arg(house.path())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the command starts");
        let said = BufReader::new(process.stdout.take().expect("it has an output")).lines().next();
        let said = said.expect("it speaks").expect("it speaks text");
        let base = said.split(' ').next_back().expect("it says where").to_owned();
        assert!(base.starts_with("http://127.0.0.1:"), "{said}");
        Self { process, base }
    }

    /// The same browser, cookies and all, turned to this server.
    fn instead_of(&self, browser: &Browser) -> Browser {
        browser.turned_to(&self.base)
    }

    /// No farewell, no chance to write anything more.
    fn pull_the_plug(&mut self) {
        self.process.kill().expect("it can be killed");
        self.process.wait().expect("it ends");
    }
}

impl Drop for Killable {
    fn drop(&mut self) {
        // It may have been killed already.
        let _gone = self.process.kill();
        let _ended = self.process.wait();
    }
}
