//! What is kept of who wrote what, at each privacy level, down to the letters of the log.

use crate::room::Room;
use crate::room::deeds::draft;
use workshop::command::{Command, Draft, Drive, Posting};
use workshop::post::Author;
use workshop::sight::{Desk, Phone};
use workshop::{Entry, Event, Moment, PhaseKind, PostId, PostKind, Privacy, Refusal, Round, TableId, Who, Workshop};

const ONE: Round = Round(1);
const ANNS_KEY: &str = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

/// Ann's post with a key that only her phone knows.
fn keyed(room: &Room, text: &str) -> Draft {
    Draft { key: Some(ANNS_KEY.into()), ..draft(room, TableId(1), ONE, text) }
}

/// Ann writes, edits and takes back; Ben writes without a key; a late one comes from Chloé.
fn a_day_without_links() -> Room {
    let room = Room::at_harvest_with(Privacy::Unlinked);
    let kept = keyed(&room, "Un marché du soir");
    let gone = keyed(&room, "Pardon");
    room.clock.advance_seconds(17);
    assert!(room.ann().sends(kept.clone()).is_ok());
    room.clock.advance_seconds(23);
    assert!(room.ann().sends(gone.clone()).is_ok());
    assert!(room.ann().edits_with(kept.id, "Un marché du soir, l’été", Some(ANNS_KEY)).is_ok());
    let withdraw = Posting::Withdraw { post: gone.id, key: Some(ANNS_KEY.into()) };
    assert!(room.ann().asks(Command::Post(withdraw)).is_ok());
    assert!(room.ben().writes("Un bus").is_ok());
    room.goes_on_to(PhaseKind::Story);
    room.clock.advance_seconds(41);
    assert!(room.chloé().writes_for(TableId(1), ONE, "Arrivé tard").is_ok());
    room
}

fn post_entries(room: &Room) -> Vec<Entry> {
    room.log().into_iter().filter(|entry| matches!(entry.event, Event::Post(_))).collect()
}

#[test]
fn without_links_no_entry_of_a_post_names_a_person() {
    let room = a_day_without_links();
    let entries = post_entries(&room);
    assert_eq!(entries.len(), 6);
    for entry in entries {
        let written = serde_json::to_string(&entry).expect("entries are written as JSON");
        for guest in [room.ann(), room.ben(), room.chloé()] {
            let (id, simple) = (guest.id().to_string(), guest.id().0.simple().to_string());
            assert!(!written.contains(&id) && !written.contains(&simple), "{written}");
        }
        assert!(matches!(entry.who, Who::Table(TableId(1 | 2))), "{written}");
    }
}

#[test]
fn without_links_a_post_is_dated_by_its_phase() {
    let room = a_day_without_links();
    let began: Vec<Moment> = room.workshop().day.steps.iter().map(|step| step.running.began).collect();
    let runs = room.workshop().day.running().expect("the story runs").began;
    for entry in post_entries(&room) {
        assert!(began.contains(&entry.at) || entry.at == runs, "{:?}", entry.at);
    }
    for post in room.workshop().posts.values() {
        assert!(began.contains(&post.at) || post.at == runs);
    }
}

#[test]
fn without_links_a_post_on_its_way_as_the_day_ends_is_dated_by_the_last_phase() {
    let room = Room::at_harvest_with(Privacy::Unlinked);
    let began = room.workshop().day.running().expect("the harvest runs").began;
    room.clock.advance_seconds(100);
    assert!(room.hélène().drives(Drive::End).is_ok());
    room.clock.advance_seconds(10);
    let post = room.ann().writes_for(TableId(1), ONE, "À la dernière seconde").expect("within the grace");
    assert_eq!(room.post(post).at, began);
}

#[test]
fn without_links_the_key_alone_lets_its_holder_change_a_post() {
    let room = Room::at_harvest_with(Privacy::Unlinked);
    let post = keyed(&room, "Un bsu");
    assert!(room.ann().sends(post.clone()).is_ok());
    assert_eq!(room.post(post.id).author, Author::Key(Some(ANNS_KEY.into())));
    assert_eq!(room.ann().edits(post.id, "Un bus"), Err(Refusal::NotYours), "the key is lost: no edit");
    assert_eq!(room.ben().edits_with(post.id, "Un bus", Some("0000")), Err(Refusal::NotYours));
    assert!(room.ann().edits_with(post.id, "Un bus", Some(ANNS_KEY)).is_ok());
    assert_eq!(room.post(post.id).text.text, "Un bus");
    assert_eq!(room.hélène().edits_with(post.id, "Un car", Some(ANNS_KEY)), Err(Refusal::NotAllowed));
}

#[test]
fn without_links_a_post_without_a_key_is_nobodys_to_change() {
    let room = Room::at_harvest_with(Privacy::Unlinked);
    let post = room.ann().writes("Un bus").expect("the harvest runs");
    for key in [None, Some(""), Some(ANNS_KEY)] {
        assert_eq!(room.ann().edits_with(post, "Un car", key), Err(Refusal::NotYours));
    }
}

#[test]
fn without_links_a_retry_is_the_same_post_and_another_key_is_not() {
    let room = Room::at_harvest_with(Privacy::Unlinked);
    let post = keyed(&room, "Un bus");
    assert!(room.ann().sends(post.clone()).is_ok());
    assert_eq!(room.ann().sends(post.clone()), Ok(vec![]));
    let foreign = Draft { key: Some("0000".into()), ..post };
    assert_eq!(room.chloé().sends(foreign), Err(Refusal::IdentityTaken));
}

#[test]
fn without_links_seats_are_still_judged() {
    let room = Room::at_harvest_with(Privacy::Unlinked);
    let refused = Err(Refusal::NotSeatedThere { table: TableId(1), round: ONE });
    assert_eq!(room.ben().writes_for(TableId(1), ONE, "Pas sa place"), refused);
}

#[test]
fn without_links_facilitators_still_sign_what_they_do() {
    let room = Room::at_harvest_with(Privacy::Unlinked);
    let post = room.ann().writes("Un bus").expect("the harvest runs");
    room.clock.advance_seconds(5);
    let entries = room.hélène().hides(post).expect("she may");
    assert_eq!((entries[0].who, entries[0].at), (room.hélène().who, room.clock.now()));
}

#[test]
fn without_links_neither_desk_nor_phone_tells_posts_apart_by_person() {
    let room = a_day_without_links();
    let (workshop, now) = (room.workshop(), room.clock.now());
    let desk = Desk::of(&workshop, now);
    assert!(desk.posts.values().all(|post| post.author.is_none()));
    let posts = serde_json::to_string(&desk.posts).expect("a picture is written as JSON");
    assert!(!posts.contains(ANNS_KEY) && !posts.contains(&room.ann().id().to_string()));
    let ann = Phone::seen_by(&workshop, room.ann().id(), now).expect("she is in the room");
    assert!(ann.me.posts.is_empty(), "her phone knows them by itself");
}

#[test]
fn with_links_a_key_opens_nothing() {
    for privacy in [Privacy::Name, Privacy::Pseudonym] {
        let room = Room::at_harvest_with(privacy);
        let post = keyed(&room, "Un bus");
        assert!(room.ann().sends(post.clone()).is_ok());
        assert_eq!(room.post(post.id).author, Author::Person(room.ann().id()));
        assert_eq!(room.chloé().edits_with(post.id, "Un car", Some(ANNS_KEY)), Err(Refusal::NotYours));
        assert!(room.ann().edits(post.id, "Un car").is_ok());
        assert!(!serde_json::to_string(&room.log()).expect("entries are written as JSON").contains(ANNS_KEY));
    }
}

#[test]
fn a_log_in_which_words_were_erased_still_makes_the_workshop() {
    let (room, _) = Room::at_the_board();
    assert!(room.hélène().rewords(room.lines_in(None)[0], "Des bibliothèques ouvertes").is_ok());
    fn erase(value: &mut serde_json::Value) {
        match value {
            serde_json::Value::Object(fields) => {
                for (name, field) in fields {
                    match field {
                        serde_json::Value::String(text) if name == "text" => *text = "Effacé".into(),
                        field => erase(field),
                    }
                }
            }
            serde_json::Value::Array(items) => items.iter_mut().for_each(erase),
            _ => {}
        }
    }
    let mut log = serde_json::to_value(room.log()).expect("entries are written as JSON");
    erase(&mut log);
    let log: Vec<Entry> = serde_json::from_value(log).expect("and read back");
    let erased = Workshop::replay(room.workshop().id, &log);
    assert_eq!(erased.number, room.workshop().number);
    assert!(erased.posts.values().all(|post| post.text.text == "Effacé"));
    assert_eq!(erased.lines.keys().collect::<Vec<_>>(), room.workshop().lines.keys().collect::<Vec<_>>());
    let hélène = room.hélène().who;
    assert!(erased.decide(hélène, &Command::Undo, room.clock.now()).is_ok(), "undo does not mind");
}

#[test]
fn an_erased_name_is_no_longer_anywhere_but_the_post_keeps_its_place() {
    let room = Room::at_harvest_with(Privacy::Name);
    let post: PostId = room.ann().writes("Un bus").expect("the harvest runs");
    let person = room.ann().id();
    let rename = workshop::command::People::Rename { person, name: String::new() };
    assert!(room.ann().asks(Command::People(rename)).is_ok());
    let desk = Desk::of(&room.workshop(), room.clock.now());
    assert_eq!((desk.people[&person].name.clone(), desk.posts[&post].author), (None, Some(person)));
    assert_eq!(desk.posts[&post].kind, PostKind::Idea);
}
