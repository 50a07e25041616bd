//! A line through the day: who is looked for when, and how five hundred phones come back.

use courier::{Do, Event, Line, Link};

/// Chance in the middle.
const HALF: u32 = u32::MAX / 2;

/// A line that has stood for a while, as the given turn.
fn standing(now: u64) -> Line {
    let mut line = Line::default();
    assert_eq!(line.take(Event::Seen, now, HALF), Some(Do::Connect(1)));
    assert_eq!(line.link(), Link::Connecting);
    line.take(Event::Heard(1), now + 50, HALF);
    line.take(Event::Heard(1), now + 20_000, HALF);
    assert_eq!(line.link(), Link::Up);
    line
}

#[test]
fn two_missed_heartbeats_are_a_dead_line_and_it_is_looked_for_again() {
    let mut line = standing(0);
    assert_eq!(line.wait(20_000), Some(25_000));
    assert_eq!(line.take(Event::Woken, 44_900, HALF), None, "woken too early");
    assert_eq!(line.take(Event::Woken, 45_000, HALF), Some(Do::LetGo));
    assert_eq!(line.link(), Link::Down);
    let wait = u64::from(line.wait(45_000).expect("it looks for the server again"));
    assert_eq!(line.take(Event::Woken, 45_000 + wait, HALF), Some(Do::Connect(2)));
    assert!(!line.listens_to(1) && line.listens_to(2), "what the old one still says is not heard");
    line.take(Event::Heard(2), 47_000, HALF);
    assert_eq!(line.link(), Link::Up);
}

#[test]
fn a_line_that_breaks_once_is_mended_without_a_word_and_the_second_time_it_is_said() {
    let mut line = standing(0);
    assert_eq!(line.take(Event::Ended(1), 30_000, HALF), Some(Do::LetGo));
    assert_eq!(line.link(), Link::Connecting);
    line.take(Event::Woken, 32_000, HALF);
    assert_eq!(line.take(Event::Ended(1), 32_100, HALF), None, "that one had ended already");
    assert_eq!(line.link(), Link::Connecting);
    line.take(Event::Ended(2), 32_200, HALF);
    assert_eq!(line.link(), Link::Down);
}

#[test]
fn a_server_that_never_says_a_word_is_given_up_in_ten_seconds() {
    let mut line = Line::default();
    line.take(Event::Seen, 0, HALF);
    assert_eq!(line.take(Event::Woken, 9_999, HALF), None);
    assert_eq!(line.take(Event::Woken, 10_000, HALF), Some(Do::LetGo));
    assert_eq!(line.link(), Link::Down);
}

#[test]
fn whoever_turns_to_the_page_is_connected_at_once_but_not_three_times() {
    let mut line = standing(0);
    assert_eq!(line.take(Event::Hidden, 30_000, HALF), Some(Do::LetGo));
    assert_eq!(line.wait(30_000), None, "nobody looks, nothing is asked for");
    assert_eq!(line.take(Event::Online, 31_000, HALF), None);
    assert_eq!(line.take(Event::Seen, 90_000, HALF), Some(Do::Connect(2)));
    // The browser says it by several events.
    assert_eq!(line.take(Event::Seen, 90_001, HALF), None);
    assert_eq!(line.take(Event::Online, 90_002, HALF), None);
    // A thumb that flips between two tabs is no burst of connections either.
    line.take(Event::Hidden, 90_100, HALF);
    assert_eq!(line.take(Event::Seen, 90_200, HALF), Some(Do::LetGo));
    assert_eq!(line.wait(90_200), Some(800));
}

#[test]
fn a_network_that_is_back_ends_the_longest_wait_within_a_second() {
    let mut line = standing(0);
    for turn in 1..8 {
        let now = u64::from(turn) * 100_000;
        line.take(Event::Ended(turn), now, HALF);
        line.take(Event::Woken, now + 20_000, HALF);
    }
    line.take(Event::Ended(8), 900_000, u32::MAX);
    assert!(line.wait(900_000).is_some_and(|wait| wait > 10_000));
    line.take(Event::Online, 900_001, u32::MAX);
    assert!(line.wait(900_001).is_some_and(|wait| wait <= 1_000));
}

#[test]
fn a_server_that_says_when_to_come_back_is_heard_within_reason() {
    let mut line = standing(0);
    line.take(Event::ComeBack(1, 6_000), 30_000, HALF);
    line.take(Event::Ended(1), 30_010, HALF);
    assert!(line.wait(30_010).is_some_and(|wait| (3_000..4_000).contains(&wait)), "in the middle of its window");
    line.take(Event::Woken, 35_000, HALF);
    line.take(Event::ComeBack(2, 86_400_000), 35_100, HALF);
    line.take(Event::Ended(2), 35_110, u32::MAX);
    assert!(line.wait(35_110).is_some_and(|wait| wait <= 15_000), "not tomorrow");
}

#[test]
fn five_hundred_phones_that_a_restart_cuts_off_are_no_stampede() {
    // Even shares of chance stand for five hundred phones.
    let wait = |share: u32| {
        let mut line = standing(0);
        line.take(Event::Ended(1), 30_000, share * (u32::MAX / 500));
        line.wait(30_000).expect("it will come back")
    };
    let mut back: Vec<u32> = (0..500).map(wait).collect();
    back.sort_unstable();
    let most = back.iter().map(|at| back.iter().filter(|other| (*at..at + 100).contains(*other)).count()).max();
    assert!(most <= Some(30), "{most:?} of them knock within a tenth of a second");
    assert!(back.last() < Some(&2_000) && back.first() > Some(&200), "{back:?}");
}

#[test]
fn a_server_that_ends_every_line_at_once_is_not_asked_every_second() {
    let mut line = Line::default();
    let (mut now, mut asked) = (0, 0);
    let mut done = line.take(Event::Seen, now, HALF);
    while now < 120_000 {
        if let Some(Do::Connect(turn)) = done {
            asked += 1;
            line.take(Event::Heard(turn), now, HALF);
            line.take(Event::Ended(turn), now + 10, HALF);
        }
        now += u64::from(line.wait(now).expect("it goes on"));
        done = line.take(Event::Woken, now, HALF);
    }
    assert!((10..=18).contains(&asked), "asked {asked} times in two minutes");
}
