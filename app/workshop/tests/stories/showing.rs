//! Who reads what is written while a harvest runs: at the table, on the wall, before and after a facilitator's word.

use crate::room::{Room, Someone};
use workshop::command::{Command, Posting, Setup};
use workshop::post::PostState;
use workshop::showing::{AtTable, OnWall, Showing};
use workshop::sight::{Fate, Phone, Wall};
use workshop::{PhaseKind, PostId, Privacy, Refusal};

impl Someone<'_> {
    fn shows(self, showing: Showing) {
        self.must(Command::Setup(Setup::SetShowing { phase: self.room.harvest_of(1), showing }));
    }

    fn validates(self, post: PostId) -> crate::room::Answer {
        self.asks(Command::Post(Posting::Validate { post }))
    }
}

fn reads(room: &Room, guest: Someone<'_>) -> Vec<String> {
    let phone = Phone::seen_by(&room.workshop(), guest.id(), room.clock.now()).expect("she is in the room");
    phone.table_posts.into_iter().map(|post| post.text).collect()
}

fn on_wall(room: &Room) -> Vec<String> {
    Wall::of(&room.workshop(), room.clock.now()).shown.into_iter().map(|post| post.text).collect()
}

fn fate(room: &Room, guest: Someone<'_>) -> Fate {
    Phone::seen_by(&room.workshop(), guest.id(), room.clock.now()).expect("she is in the room").me.posts[0].fate
}

#[test]
fn others_are_masked_until_one_has_written_oneself() {
    let room = Room::at_harvest();
    room.hélène().shows(Showing { table: AtTable::OnceSent, ..Showing::default() });
    room.ann().writes("Un marché").expect("the harvest runs");
    assert_eq!(reads(&room, room.ann()), ["Un marché"]);
    assert!(reads(&room, room.chloé()).is_empty(), "Chloé has sent nothing yet");
    room.chloé().writes("Un four").expect("the harvest runs");
    assert_eq!(reads(&room, room.chloé()), ["Un marché", "Un four"]);
}

#[test]
fn where_no_link_is_kept_others_are_masked_until_the_harvest_is_over() {
    let room = Room::at_harvest_with(Privacy::Unlinked);
    room.hélène().shows(Showing { table: AtTable::OnceSent, ..Showing::default() });
    room.ann().writes("Un marché").expect("the harvest runs");
    assert!(reads(&room, room.ann()).is_empty(), "nobody can know that it is hers");
    room.hélène().presses_next().expect("people walk");
    assert_eq!(reads(&room, room.ann()), ["Un marché"]);
}

#[test]
fn what_is_moderated_waits_for_a_facilitators_word_and_its_author_knows() {
    let room = Room::at_harvest();
    room.hélène().shows(Showing { moderated: true, ..Showing::default() });
    let post = room.ann().writes("Un marché").expect("the harvest runs");
    assert!(reads(&room, room.chloé()).is_empty());
    assert_eq!((fate(&room, room.ann()), Wall::of(&room.workshop(), room.clock.now()).posts), (Fate::Waiting, 0));
    room.lucie().validates(post).expect("she may");
    assert_eq!(reads(&room, room.chloé()), ["Un marché"]);
    assert_eq!(fate(&room, room.ann()), Fate::Counts);
    assert_eq!(room.hélène().validates(post), Ok(vec![]), "both pressed: it is done once");
}

#[test]
fn a_listed_word_makes_a_contribution_wait_however_it_comes_in() {
    let room = Room::at_harvest();
    room.hélène().must(Command::Setup(Setup::SetFilter { words: "Crétin\n\n".into() }));
    room.ann().writes("Un crétin l’a dit").expect("nothing is filtered yet");
    assert_eq!(reads(&room, room.chloé()).len(), 1);
    room.hélène().shows(Showing { filtered: true, ..Showing::default() });
    let post = room.ann().writes("Un marché").expect("the harvest runs");
    room.ann().edits(post, "Un marché de CRETINS, non : de crétin").expect("hers");
    assert_eq!(room.post(post).state, PostState::Waiting, "written better is judged again");
    room.ann().withdraws(post).expect("hers");
    room.ann().restores(post).expect("hers");
    assert_eq!(room.post(post).state, PostState::Waiting, "taking back and letting count again is no way round");
    room.ann().edits(post, "Un marché de producteurs").expect("hers");
    assert_eq!(room.post(post).state, PostState::Shown);
}

#[test]
fn the_wall_counts_unless_a_facilitator_wants_words_on_it() {
    let room = Room::at_harvest();
    let post = room.ann().writes("Un marché").expect("the harvest runs");
    assert!(on_wall(&room).is_empty());
    room.hélène().shows(Showing { wall: OnWall::After { seconds: 20 }, ..Showing::default() });
    let due = room.workshop().wall_changes(room.clock.now()).expect("in twenty seconds");
    assert_eq!(due, room.clock.now().plus(20_000));
    room.clock.advance_seconds(19);
    assert!(on_wall(&room).is_empty(), "time to hide it");
    room.clock.advance_seconds(1);
    assert_eq!(on_wall(&room), ["Un marché"]);
    assert_eq!(room.workshop().wall_changes(room.clock.now()), None);
    room.lucie().hides(post).expect("she may");
    assert!(on_wall(&room).is_empty());
    room.lucie().restores(post).expect("she may");
    room.hélène().shows(Showing { wall: OnWall::Validated, ..Showing::default() });
    assert!(on_wall(&room).is_empty());
    room.lucie().validates(post).expect("she may");
    assert_eq!(on_wall(&room), ["Un marché"]);
    room.hélène().presses_next().expect("people walk");
    assert!(on_wall(&room).is_empty(), "words stay on the wall no longer than the harvest");
}

#[test]
fn without_a_minute_kept_only_a_word_lets_a_contribution_onto_the_wall() {
    let room = Room::at_harvest_with(Privacy::Unlinked);
    room.hélène().shows(Showing { wall: OnWall::After { seconds: 0 }, ..Showing::default() });
    let post = room.ann().writes("Un marché").expect("the harvest runs");
    room.clock.advance(1);
    assert!(on_wall(&room).is_empty());
    room.hélène().validates(post).expect("she may");
    assert_eq!(on_wall(&room), ["Un marché"]);
}

#[test]
fn a_late_word_of_approval_does_not_bring_back_what_a_colleague_hid() {
    let room = Room::at_harvest();
    let post = room.ann().writes("Un marché").expect("the harvest runs");
    room.lucie().hides(post).expect("she may");
    assert!(room.hélène().validates(post).is_err());
    assert_eq!(room.post(post).state, PostState::Hidden);
}

#[test]
fn what_was_hidden_comes_back_for_thirty_days_and_what_she_took_back_for_her_alone() {
    let room = Room::at_harvest();
    let [hidden, taken] = ["Un marché", "Un four"].map(|text| room.ann().writes(text).expect("the harvest runs"));
    room.hélène().hides(hidden).expect("she may");
    room.ann().withdraws(taken).expect("hers");
    assert!(room.hélène().restores(taken).is_err(), "what she took back is hers alone to bring back");
    assert_eq!(room.chloé().restores(taken), Err(Refusal::NotYours));
    assert!(room.ann().restores(hidden).is_err(), "what a facilitator hid is not hers to bring back");
    room.ann().restores(taken).expect("hers");
    assert_eq!(room.post(taken).state, PostState::Shown);
    room.clock.advance(30 * 24 * 60);
    room.lucie().restores(hidden).expect("on the thirtieth day");
    room.lucie().hides(hidden).expect("she may");
    room.clock.advance(30 * 24 * 60 + 1);
    assert_eq!(room.lucie().restores(hidden), Err(Refusal::GoneForGood));
}

#[test]
fn how_a_harvest_shows_may_change_while_it_runs() {
    let room = Room::at_harvest();
    room.ann().writes("Un marché").expect("the harvest runs");
    room.hélène().shows(Showing { table: AtTable::Afterwards, ..Showing::default() });
    assert!(reads(&room, room.ann()).is_empty());
    room.hélène().shows(Showing::default());
    assert_eq!(reads(&room, room.chloé()), ["Un marché"]);
    let long = Showing { wall: OnWall::After { seconds: 601 }, ..Showing::default() };
    let command = Setup::SetShowing { phase: room.harvest_of(1), showing: long };
    assert!(matches!(room.hélène().plans(command), Err(Refusal::OutOfRange { most: 600, .. })));
    assert_eq!(room.kind(), Some(PhaseKind::Harvest));
}
