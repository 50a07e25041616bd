//! What she writes, on a good day and on an odd one.

use courier::{Answer, Errand, Outbox, Whereabouts};
use uuid::Uuid;

const HALF: u32 = u32::MAX / 2;

fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

/// Ann's phone with posts of these numbers on their way, the first of them being sent.
fn sending(posts: &[u128]) -> Outbox<&'static str> {
    let mut outbox = Outbox::new(false);
    for post in posts {
        outbox.send(id(*post), "une idée", 0);
    }
    outbox
}

#[test]
fn a_draft_becomes_a_post_under_one_identity_and_leaves_when_the_screen_shows_it() {
    let mut ann = Outbox::new(false);
    assert_eq!(ann.write(id(1), "Une id"), [Errand::Keep(id(1))]);
    assert_eq!(ann.write(id(1), "Une idée"), [Errand::Keep(id(1))]);
    assert_eq!(ann.draft().map(|draft| draft.letter), Some("Une idée"));
    assert_eq!(ann.send(id(1), "Une idée", 0), [Errand::Keep(id(1)), Errand::Send(id(1), 1)]);
    assert!(ann.send(id(1), "Une idée", 1).is_empty(), "a second tap is no second post");
    assert!(ann.draft().is_none() && ann.waiting() == 1 && !ann.is_stuck());
    assert_eq!(ann.answered(id(1), 1, Answer::Done, 40, HALF), [Errand::Forget(id(1))]);
    assert_eq!(ann.parcel(id(1)).map(|parcel| &parcel.whereabouts), Some(&Whereabouts::Sent));
    ann.shown([id(1)], 80);
    assert!(ann.parcels().is_empty());
}

#[test]
fn posts_go_one_at_a_time_in_the_order_in_which_they_were_written() {
    let mut ann = sending(&[7, 3, 5]);
    let mut order = Vec::new();
    for (attempt, post) in [(1, 7), (2, 3), (3, 5)] {
        order.push(post);
        let errands = ann.answered(id(post), attempt, Answer::Done, 10, HALF);
        let next = errands.iter().filter(|errand| matches!(errand, Errand::Send(..))).count();
        assert_eq!(next, usize::from(attempt < 3), "{order:?}");
    }
    assert_eq!(ann.waiting(), 0);
}

#[test]
fn a_refusal_stays_with_its_sentence_and_holds_up_nobody() {
    let mut ann = sending(&[1, 2]);
    let errands = ann.answered(id(1), 1, Answer::Refused("Trop long.".into()), 10, HALF);
    assert_eq!(errands, [Errand::Keep(id(1)), Errand::Send(id(2), 2)]);
    assert_eq!(ann.parcels()[0].whereabouts, Whereabouts::Refused("Trop long.".into()));
    ann.answered(id(2), 2, Answer::Done, 20, HALF);
    assert_eq!(ann.send(id(1), "plus court", 30), [Errand::Keep(id(1)), Errand::Send(id(1), 3)]);
    assert_eq!(ann.drop(id(1)), [Errand::Forget(id(1))]);
}

#[test]
fn without_an_answer_it_tries_again_for_as_long_as_it_takes_and_ever_more_patiently() {
    let mut ann = sending(&[1]);
    let (mut now, mut attempt, mut waits) = (0, 1, Vec::new());
    for _ in 0..40 {
        ann.answered(id(1), attempt, Answer::Unreachable, now, HALF);
        assert!(ann.is_stuck());
        let wait = ann.wait(now).expect("it tries again");
        waits.push(wait);
        now += u64::from(wait);
        attempt += 1;
        assert_eq!(ann.woken(now, HALF), [Errand::Send(id(1), attempt)]);
    }
    assert!(waits.is_sorted() && waits[0] < 1_000 && waits[39] > 15_000 && waits[39] <= 30_000, "{waits:?}");
    // The network is back: now, not in half a minute.
    ann.answered(id(1), attempt, Answer::Unreachable, now, HALF);
    assert_eq!(ann.hope(now + 1), [Errand::Send(id(1), attempt + 1)]);
}

#[test]
fn a_request_that_hangs_is_given_up_and_its_late_yes_still_counts() {
    let mut ann = sending(&[1]);
    assert_eq!(ann.wait(0), Some(20_000));
    assert!(ann.woken(20_000, HALF).is_empty());
    let wait = ann.wait(20_000).expect("it tries again");
    assert_eq!(ann.woken(20_000 + u64::from(wait), HALF), [Errand::Send(id(1), 2)]);
    assert!(ann.answered(id(1), 1, Answer::Unreachable, 22_000, HALF).is_empty(), "the old attempt says nothing new");
    assert_eq!(ann.answered(id(1), 1, Answer::Done, 23_000, HALF), [Errand::Forget(id(1))]);
    assert_eq!(ann.waiting(), 0);
}

#[test]
fn a_post_that_the_server_cannot_digest_lets_the_others_go_first() {
    let mut ann = sending(&[1, 2]);
    let (mut now, mut attempt) = (0, 1);
    while ann.parcel(id(2)).is_some_and(courier::Parcel::is_waiting) {
        let errands = ann.answered(id(1), attempt, Answer::Later(None), now, HALF);
        assert!(errands.is_empty() && attempt < 10, "the second one is never tried");
        now += u64::from(ann.wait(now).expect("it tries again"));
        attempt += 1;
        if ann.woken(now, HALF) == [Errand::Send(id(2), attempt)] {
            ann.answered(id(2), attempt, Answer::Done, now, HALF);
        }
    }
    assert_eq!(ann.waiting(), 1, "and the first one is not given up");
}

#[test]
fn a_server_that_asks_to_be_left_alone_is() {
    let mut ann = sending(&[1]);
    ann.answered(id(1), 1, Answer::Later(Some(60_000)), 0, HALF);
    assert!(ann.wait(0).is_some_and(|wait| (60_000..62_000).contains(&wait)));
}

#[test]
fn a_full_storage_is_said_and_tried_again() {
    let mut ann = Outbox::new(false);
    ann.write(id(1), "Une idée");
    assert_eq!(ann.kept(id(1), false), [Errand::Forget(id(1))]);
    assert!(ann.is_unkept());
    assert_eq!(ann.hope(10), [Errand::Keep(id(1))]);
    ann.kept(id(1), true);
    assert!(!ann.is_unkept());
}

#[test]
fn where_no_link_is_kept_the_phone_keeps_what_was_hers() {
    let mut ann = Outbox::new(true);
    ann.send(id(1), "Une idée", 0);
    assert_eq!(ann.answered(id(1), 1, Answer::Done, 10, HALF), [Errand::Keep(id(1))]);
    assert!(ann.shown([id(1)], 20).is_empty());
    assert_eq!(ann.parcel(id(1)).map(|parcel| &parcel.whereabouts), Some(&Whereabouts::Sent));
    let mut tomorrow = Outbox::new(true);
    tomorrow.recall_all(ann.parcels().to_vec(), 0);
    assert_eq!(tomorrow.parcels(), ann.parcels());
}
