//! Somebody sets the computer's clock while a harvest runs, or between two starts of the server. Its end comes when it
//! was to come, once, and no entry is older than the one before it.

use crate::people::Harvest;
use std::time::Duration;
use tablee::clock;
use tokio::sync::{Mutex, MutexGuard};
use workshop::event::{DayEvent, Event};
use workshop::sight::StageView;
use workshop::{Entry, Moment, PhaseKind, Who};

/// Two hours, in milliseconds.
const TWO_HOURS: i64 = 7_200_000;

/// There is one clock for all, so its stories are told one after the other.
static CLOCK: Mutex<()> = Mutex::const_new(());

/// The computer's clock, as it was again when the story is over.
struct Computer {
    set: i64,
    _alone: MutexGuard<'static, ()>,
}

impl Computer {
    async fn in_front_of_her() -> Self {
        Self { set: 0, _alone: CLOCK.lock().await }
    }

    fn is_set(&mut self, forward: i64) {
        self.set += forward;
        clock::set_computer(forward);
    }
}

impl Drop for Computer {
    fn drop(&mut self) {
        clock::set_computer(-self.set);
    }
}

/// Milliseconds that the harvest has left, by what phones are shown.
async fn left(room: &Harvest) -> i64 {
    let picture = room.ann.picture().await;
    let StageView::Running { ends, kind: PhaseKind::Harvest, .. } = picture.now.stage else {
        panic!("the harvest is over: {:?}", picture.now.stage)
    };
    ends.since(picture.at)
}

/// Lets all but a breath of the harvest pass, then waits for its end.
async fn comes_to_its_end(room: &Harvest) {
    let mut ear = room.ann.listens().await;
    let left = left(room).await;
    clock::pass(Duration::from_millis(u64::try_from(left).expect("time is left")));
    while ear.hears("patch").await.data["now"]["stage"]["running"]["kind"] != "move" {}
}

/// The log of a day whose harvest has ended once, by the clock, and whose times only go forward.
async fn is_in_order(room: &Harvest) {
    let log = room.house.log(room.helene.workshop).await;
    let ended = |entry: &&Entry| entry.who == Who::House && matches!(entry.event, Event::Day(DayEvent::PhaseBegan(_)));
    assert_eq!(log.iter().filter(ended).count(), 1, "the clock ended one phase, once");
    let times: Vec<Moment> = log.iter().map(|entry| entry.at).collect();
    assert!(times.is_sorted(), "{times:?}");
}

#[tokio::test]
async fn a_clock_that_is_set_while_a_harvest_runs_does_not_move_its_end() {
    let (mut computer, room) = (Computer::in_front_of_her().await, Harvest::begun().await);
    let before = left(&room).await;
    for hours in [TWO_HOURS, -2 * TWO_HOURS, TWO_HOURS / 2] {
        computer.is_set(hours);
        room.ann.wrote("Un marché").await;
        let now = left(&room).await;
        assert!((0..=before).contains(&now) && before - now < 60_000, "{before} and then {now}");
    }
    comes_to_its_end(&room).await;
    is_in_order(&room).await;
}

#[tokio::test]
async fn a_clock_that_was_set_back_before_the_restart_goes_on_from_the_log() {
    let (mut computer, mut room) = (Computer::in_front_of_her().await, Harvest::begun().await);
    room.ann.wrote("Un marché").await;
    let before = left(&room).await;
    room.house.close().await;
    computer.is_set(-TWO_HOURS);
    room.house.reopen().await;
    let after = left(&room).await;
    assert!((0..=before).contains(&after) && before - after < 60_000, "not two hours more: {before} and then {after}");
    room.ben.wrote("Un bus").await;
    comes_to_its_end(&room).await;
    is_in_order(&room).await;
    // A second restart, the clock right again: nothing happens twice.
    room.house.close().await;
    computer.is_set(TWO_HOURS);
    room.house.reopen().await;
    assert!(matches!(room.ann.picture().await.now.stage, StageView::Running { kind: PhaseKind::Move, .. }));
    is_in_order(&room).await;
}

#[tokio::test]
async fn a_clock_that_was_set_forward_before_the_restart_ends_the_harvest_once() {
    let (mut computer, mut room) = (Computer::in_front_of_her().await, Harvest::begun().await);
    room.house.close().await;
    computer.is_set(TWO_HOURS);
    room.house.reopen().await;
    let mut ear = room.ann.listens().await;
    let is_over = |stage: &serde_json::Value| stage["running"]["kind"] == "move";
    while !is_over(&ear.next().await.expect("it goes on").data["now"]["stage"]) {}
    is_in_order(&room).await;
    // What was typed meanwhile is within the grace: it counts from the end that was written.
    room.ann.wrote("Un marché").await;
    assert!(!room.helene.desk().await.posts.values().any(|post| post.late));
    is_in_order(&room).await;
}
