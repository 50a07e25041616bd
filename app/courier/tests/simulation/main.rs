//! Thousands of bad days: whatever is lost, doubled, late, out of order, cut, refused, full, closed or set back, in the
//! end every post is stored once or stands refused before her, and every screen shows what the server has.

mod dice;
mod house;
mod phone;
mod room;

use courier::{Event, Link, Whereabouts};
use phone::{Letter, TabName};
use room::{Room, Sabotage};
use std::collections::BTreeMap;

/// Days that are lived. `PROPTEST_CASES` asks for more, as it does of the properties elsewhere.
fn days() -> u64 {
    std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse::<u64>().ok()).map_or(2_000, |cases| cases * 20)
}

/// What people wanted of their phones.
#[derive(Default)]
struct Wishes {
    /// Words that were sent, and on which phone.
    sent: Vec<(usize, u64)>,
    /// The last words in a field that were not sent.
    begun: BTreeMap<uuid::Uuid, (usize, u64)>,
    texts: u64,
}

fn someone(room: &mut Room) -> Option<TabName> {
    let phone = room.dice.pick(room.phones.len());
    let open: Vec<TabName> = open_tabs(room, phone);
    let seen: Vec<&TabName> = open
        .iter()
        .filter(|(_, place, _)| room.phones[phone].tabs[*place].as_ref().is_some_and(|tab| tab.seen))
        .collect();
    seen.first().map(|name| **name)
}

fn open_tabs(room: &Room, phone: usize) -> Vec<TabName> {
    let tabs = room.phones[phone].tabs.iter().enumerate();
    tabs.filter_map(|(place, tab)| tab.as_ref().map(|tab| (phone, place, tab.life))).collect()
}

/// She types into the field, and sends if she wants to.
fn writes(room: &mut Room, wishes: &mut Wishes, sends: bool) {
    let Some(name) = someone(room) else { return };
    wishes.texts += 1;
    let letter = Letter { text: wishes.texts, bad: room.dice.happens(10) };
    let drawn = room.dice.identity();
    let Some(id) = room.tab(name).map(|tab| tab.outbox.draft().map_or(drawn, |draft| draft.id)) else { return };
    room.with_outbox(name, |outbox, _, _| outbox.write(id, letter.clone()));
    wishes.begun.insert(id, (name.0, letter.text));
    if sends {
        room.with_outbox(name, |outbox, now, _| outbox.send(id, letter.clone(), now));
        wishes.begun.remove(&id);
        wishes.sent.push((name.0, letter.text));
    }
}

fn tries_again(room: &mut Room) {
    let Some(name) = someone(room) else { return };
    let Some(tab) = room.tab(name) else { return };
    let refused = tab.outbox.parcels().iter().find(|parcel| matches!(parcel.whereabouts, Whereabouts::Refused(_)));
    if let Some(parcel) = refused.cloned() {
        room.with_outbox(name, |outbox, now, _| outbox.send(parcel.id, parcel.letter, now));
    }
}

/// The page is hidden, seen again, closed, reloaded, or left for another tab of the same phone.
fn turns_pages(room: &mut Room) {
    let phone = room.dice.pick(room.phones.len());
    let place = room.dice.pick(2);
    let open = open_tabs(room, phone);
    match (open.iter().find(|(_, at, _)| *at == place).copied(), room.dice.within(0, 4)) {
        (Some(_), 0) => {
            room.phones[phone].close(place);
            room.opens(phone, place);
        }
        (Some(_), 1) => room.phones[phone].close(place),
        (Some(name), _) => {
            let seen = room.tab(name).is_some_and(|tab| tab.seen);
            // A phone shows one of them.
            open.into_iter().for_each(|name| looks(room, name, false));
            if !seen {
                looks(room, name, true);
            }
        }
        (None, _) => {
            open.into_iter().for_each(|name| looks(room, name, false));
            room.opens(phone, place);
        }
    }
}

fn looks(room: &mut Room, name: TabName, seen: bool) {
    if let Some(tab) = room.tab(name) {
        tab.seen = seen;
    }
    room.with_line(name, if seen { Event::Seen } else { Event::Hidden });
    if seen {
        // Whatever another tab did while this one slept is in the storage.
        let kept = room.phones[name.0].storage.values().cloned().collect();
        room.with_outbox(name, |outbox, now, _| outbox.recall_all(kept, now));
        room.with_outbox(name, |outbox, now, _| outbox.hope(now));
    }
}

fn network(room: &mut Room, phone: usize, online: bool) {
    room.phones[phone].online = online;
    for name in open_tabs(room, phone) {
        room.with_line(name, if online { Event::Online } else { Event::Offline });
        if online {
            room.with_outbox(name, |outbox, now, _| outbox.hope(now));
        }
    }
}

/// One thing that happens on a bad day.
fn trouble(room: &mut Room, wishes: &mut Wishes) {
    let phone = room.dice.pick(room.phones.len());
    match room.dice.within(0, 20) {
        0..7 => writes(room, wishes, true),
        7 | 8 => writes(room, wishes, false),
        9..13 => turns_pages(room),
        13 => {
            let away = room.dice.within(100, 60_000);
            room.restarts(away);
        }
        14 | 15 => network(room, phone, !room.phones[phone].online),
        16 => {
            room.phones[phone].full = !room.phones[phone].full;
            // Its clock is put right at the same time, or wrong.
            room.phones[phone].ahead = room.dice.within(0, 100_000);
        }
        17 => {
            room.house.overrun = room.dice.happens(50);
            room.house.closed = room.dice.happens(30);
        }
        18 => tries_again(room),
        _ => {
            let frames = room.house.goes_on();
            room.announces(&frames);
        }
    }
}

/// Everything is mended, and everybody has one page open and looks at it.
fn mended(room: &mut Room) {
    room.bad_day = false;
    (room.house.up, room.house.overrun, room.house.closed) = (true, false, false);
    for phone in 0..room.phones.len() {
        room.phones[phone].full = false;
        if !room.phones[phone].online {
            network(room, phone, true);
        }
        let open = open_tabs(room, phone);
        let seen = open.iter().any(|name| room.tab(*name).is_some_and(|tab| tab.seen));
        match open.first() {
            // A page that is being looked at mends itself.
            Some(_) if seen => {}
            Some(name) => looks(room, *name, true),
            None => room.opens(phone, 0),
        }
        // But whether a storage has room again is found out by trying.
        for name in open {
            room.with_outbox(name, |outbox, now, _| outbox.hope(now));
        }
    }
    // Lines that were to break have broken.
    room.house.streams.values_mut().for_each(|stream| stream.frames_left = stream.frames_left.min(3));
}

/// A whole day, and what is wrong at its end.
fn lives(seed: u64, sabotage: Sabotage) -> Result<(), String> {
    let mut room = Room::new(seed, 4, sabotage);
    let mut wishes = Wishes::default();
    (0..4).for_each(|phone| room.opens(phone, 0));
    for _ in 0..60 {
        let next = room.now + room.dice.within(1, 6_000);
        room.until(next);
        trouble(&mut room, &mut wishes);
    }
    mended(&mut room);
    let end = room.now + 240_000;
    room.until(end);
    judged(&room, &wishes).map_err(|fault| format!("{fault}\n{}", room.tells()))
}

fn judged(room: &Room, wishes: &Wishes) -> Result<(), String> {
    if room.is_stormy() {
        return Err("somebody knocks without a pause".into());
    }
    for (phone, text) in &wishes.sent {
        let warned = room.phones[*phone].warned.contains(text);
        match (room.stored(*text), room.refused(*phone, *text)) {
            (1, false) | (0, true) => {}
            // She was told, and may have found an older version of it as a draft.
            (0, false) if warned => {}
            (stored, refused) => {
                return Err(format!("the words {text} are stored {stored} times, refused {refused}, warned {warned}"));
            }
        }
    }
    for (phone, text) in wishes.begun.values() {
        if !room.phones[*phone].has(*text, |_| true) && !room.phones[*phone].warned.contains(text) {
            return Err(format!("the draft {text} is gone"));
        }
    }
    let picture = room.house.picture();
    for (phone, tab) in
        room.phones.iter().enumerate().flat_map(|(at, phone)| phone.tabs.iter().flatten().map(move |tab| (at, tab)))
    {
        if tab.outbox.waiting() > 0 || tab.outbox.is_stuck() || tab.outbox.is_unkept() {
            return Err(format!("phone {phone} still waits, or keeps nothing"));
        }
        if tab.seen && (tab.screen != picture || tab.line.link() != Link::Up) {
            return Err(format!("phone {phone} shows {:?} instead of {picture:?}", tab.screen));
        }
    }
    Ok(())
}

#[test]
fn every_post_is_stored_once_or_stands_refused_and_every_screen_shows_what_the_server_has() {
    for seed in 0..days() {
        if let Err(fault) = lives(seed, Sabotage::None) {
            panic!("day {seed}: {fault}");
        }
    }
}

#[test]
fn a_phone_that_does_it_wrong_is_caught() {
    use Sabotage::{ForgetsItsIdentity, KeepsNothing, Sleeps, TrustsTheLastPatch};
    for wrong in [TrustsTheLastPatch, KeepsNothing, ForgetsItsIdentity, Sleeps] {
        let caught = (0..300).filter(|seed| lives(*seed, wrong).is_err()).count();
        assert!(caught > 0, "nobody notices {wrong:?}");
    }
}
