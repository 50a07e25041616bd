//! Who reads what, one test a row of the design.

use super::{counts, desk, json, phone, read_by, wall};
use crate::room::Room;
use crate::room::chance::{ORGANISATION, cases, day, privacy};
use proptest::prelude::*;
use workshop::command::{Command, Drive, People, Setup};
use workshop::sight::{Fate, Phone, StageView, Wall};
use workshop::{PhaseKind, Privacy, Round, TableId};

#[test]
fn a_phone_sees_the_posts_of_its_table_in_this_round_and_no_others() {
    let room = Room::at_harvest();
    let by_ann = room.ann().writes("Un marché").expect("the harvest runs");
    let by_chloé = room.chloé().writes("Un four").expect("the harvest runs");
    let by_ben = room.ben().writes("Un bus").expect("the harvest runs");
    assert_eq!(read_by(&room, room.ann()), [by_ann, by_chloé], "in order of arrival");
    assert_eq!(read_by(&room, room.chloé()), [by_ann, by_chloé]);
    assert_eq!(read_by(&room, room.ben()), [by_ben]);
}

#[test]
fn earlier_rounds_are_not_read_by_those_who_come_after() {
    let room = Room::at_harvest();
    let early = room.ben().writes("Un bus").expect("the harvest runs");
    room.goes_on_to(PhaseKind::Harvest);
    assert_eq!(room.workshop().people[&room.ann().id()].seat(Round(2)), Some(TableId(2)));
    assert!(read_by(&room, room.ann()).is_empty(), "Ann sits where Ben sat");
    assert!(read_by(&room, room.ben()).is_empty());
    assert_eq!(phone(&room, room.ben()).me.posts[0].view.id, early, "what he wrote stays his");
}

#[test]
fn authors_are_nowhere_on_phones_or_on_the_wall() {
    for privacy in [Privacy::Name, Privacy::Pseudonym, Privacy::Unlinked] {
        let room = Room::at_harvest_with(privacy);
        for guest in [room.ann(), room.ben(), room.chloé()] {
            assert!(guest.writes("Un marché").is_ok());
        }
        let ann = json(&phone(&room, room.ann()));
        let wall = json(&wall(&room));
        for other in [room.ben(), room.chloé()] {
            assert!(!ann.contains(&other.id().to_string()) && !wall.contains(&other.id().to_string()));
        }
        for name in ["Ben", "Chloé"] {
            assert!(!ann.contains(name) && !wall.contains(name), "{name}");
        }
        assert!(!wall.contains("Ann") && !wall.contains(&room.ann().id().to_string()));
        assert!(!ann.contains("author"));
        let posts = json(&phone(&room, room.ann()).table_posts);
        assert!(!posts.contains(&room.ann().id().to_string()), "not even hers bear her name");
    }
}

#[test]
fn the_wall_counts_and_quotes_nobody() {
    let room = Room::at_harvest();
    assert!(room.ann().writes("Un secret de table").is_ok());
    assert!(room.hélène().writes_for(TableId(3), Round(2), "Pour plus tard").is_ok());
    assert_eq!((wall(&room).people, wall(&room).posts), (3, 2));
    assert_eq!(counts(&room), [(2, 1), (1, 0), (0, 0)]);
    assert!(!json(&wall(&room)).contains("secret"));
    room.goes_on_to(PhaseKind::Story);
    assert_eq!(counts(&room), [(0, 0), (1, 0), (2, 1)], "another round, other seats, other posts");
}

#[test]
fn the_desk_sees_all_and_by_whom() {
    let room = Room::at_harvest();
    let by_ann = room.ann().writes("Un marché").expect("the harvest runs");
    let sheet = room.hélène().writes_for(TableId(2), Round(1), "Sur papier").expect("at any time");
    let desk = desk(&room);
    assert_eq!(desk.posts[&by_ann].author, Some(room.ann().id()));
    assert_eq!((desk.posts[&sheet].author, desk.posts[&sheet].sheet), (None, true));
    assert_eq!(desk.people[&room.ann().id()].name.as_deref(), Some("Ann"));
    assert_eq!((desk.steps.len(), desk.lines.len(), desk.themes.len()), (4, 2, 5));
}

#[test]
fn the_desk_does_not_know_authors_where_no_link_is_kept() {
    let room = Room::at_harvest_with(Privacy::Unlinked);
    let post = room.ann().writes("Un marché").expect("the harvest runs");
    let desk = desk(&room);
    assert_eq!((desk.posts[&post].author, desk.posts[&post].sheet), (None, false));
    assert!(!json(&desk.posts).contains(&room.ann().id().to_string()));
}

#[test]
fn what_was_taken_back_is_seen_by_its_author_alone() {
    let room = Room::at_harvest();
    let post = room.ann().writes("Je regrette mes mots").expect("the harvest runs");
    assert!(room.ann().withdraws(post).is_ok());
    for picture in [json(&phone(&room, room.chloé())), json(&wall(&room)), json(&desk(&room))] {
        assert!(!picture.contains("regrette"), "{picture}");
    }
    assert!(read_by(&room, room.ann()).is_empty(), "it is no longer at her table");
    assert_eq!(phone(&room, room.ann()).me.posts[0].fate, Fate::Withdrawn, "she may let it count again");
    assert_eq!((wall(&room).posts, counts(&room)[0]), (0, (2, 0)));
}

#[test]
fn what_is_hidden_is_seen_by_its_author_and_facilitators_alone() {
    let room = Room::at_harvest();
    let post = room.ann().writes("Discutable").expect("the harvest runs");
    assert!(room.hélène().hides(post).is_ok());
    assert!(read_by(&room, room.ann()).is_empty() && read_by(&room, room.chloé()).is_empty());
    assert!(!json(&phone(&room, room.chloé())).contains("Discutable"));
    assert_eq!((wall(&room).posts, counts(&room)[0]), (0, (2, 0)));
    let mine = phone(&room, room.ann()).me.posts;
    assert_eq!(mine[0].fate, Fate::Hidden, "her phone tells her");
    assert!(desk(&room).posts[&post].hidden);
    assert!(room.hélène().restores(post).is_ok());
    assert_eq!(read_by(&room, room.chloé()), [post]);
}

#[test]
fn phones_know_nothing_of_the_board_before_it_is_read_out() {
    let (room, [a, ..]) = Room::at_the_board();
    assert!(room.hélène().rewords(a, "Des bibliothèques ouvertes").is_ok());
    for picture in [json(&phone(&room, room.ben())), json(&wall(&room))] {
        assert!(!picture.contains("bibliothèques ouvertes") && !picture.contains("Gouvernance"));
    }
}

#[test]
fn who_left_and_who_never_came_see_nothing() {
    let room = Room::at_harvest();
    let leave = People::Leave { person: room.ben().id(), left: true };
    assert!(room.hélène().asks(Command::People(leave)).is_ok());
    let now = room.clock.now();
    assert_eq!(Phone::seen_by(&room.workshop(), room.ben().id(), now), None);
    assert_eq!(Phone::seen_by(&room.workshop(), workshop::PersonId(room.draw()), now), None);
    assert_eq!((wall(&room).people, counts(&room)[1]), (2, (0, 0)));
}

#[test]
fn a_phone_knows_its_tables_and_the_host_is_for_facilitators() {
    let room = Room::seated(Privacy::Pseudonym);
    let form = workshop::command::TableForm {
        host: "Madame Faure".into(),
        ..crate::room::deeds::sheet("Une gare rouvre", "Paul")
    };
    assert!(room.hélène().plans(Setup::EditTable { table: TableId(2), form }).is_ok());
    let ann = phone(&room, room.ann());
    assert_eq!(ann.table().map(|sign| sign.id), Some(TableId(1)));
    assert_eq!(ann.me.seat(Round(2)).and_then(|sign| sign.story.as_deref()), Some("Une gare rouvre"));
    assert!(!json(&ann).contains("Faure") && json(&desk(&room)).contains("Faure"));
}

#[test]
fn everyone_knows_what_runs_and_what_comes_next() {
    let room = Room::with_three_tables();
    let now = |room: &Room| wall(room).now;
    assert_eq!(
        (now(&room).stage, now(&room).next.map(|next| next.kind)),
        (StageView::Before, Some(PhaseKind::Opening))
    );
    assert!(now(&room).doors_open && now(&room).phase().is_none());
    room.goes_on_to(PhaseKind::Harvest);
    let harvest = now(&room);
    assert_eq!(harvest.span.iter().map(|phase| phase.kind).collect::<Vec<_>>(), PhaseKind::IN_ROUND);
    assert_eq!(harvest.phase().map(|phase| phase.kind), Some(PhaseKind::Harvest));
    assert_eq!((harvest.round, harvest.rounds), (Some(Round(1)), 3));
    assert_eq!(harvest.left(room.clock.now().plus(60_000)), Some(240_000));
    room.goes_on_to(PhaseKind::Closing);
    assert_eq!((now(&room).span.len(), now(&room).next, now(&room).board_closed), (1, None, true));
    assert!(room.hélène().drives(Drive::End).is_ok());
    assert_eq!((now(&room).stage, now(&room).left(room.clock.now())), (StageView::Ended, None));
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn no_phone_ever_shows_who_wrote_or_what_another_table_wrote(day in day(60), privacy in privacy()) {
        let room = Room::at_harvest_with(privacy);
        for wish in day {
            wish.comes_true(&room);
            let workshop = room.workshop();
            for guest in [room.ann(), room.ben(), room.chloé()] {
                let Some(phone) = Phone::seen_by(&workshop, guest.id(), room.clock.now()) else { continue };
                let here = workshop.round().and_then(|round| Some((workshop.people[&guest.id()].seat(round)?, round)));
                for post in &phone.table_posts {
                    let post = &workshop.posts[&post.id];
                    prop_assert_eq!(Some((post.table, post.round)), here);
                    prop_assert_eq!(post.state, workshop::post::PostState::Shown);
                }
                let written = json(&phone);
                let hers = |id: &&workshop::PersonId| {
                    **id == guest.id() || workshop.people[*id].with == Some(guest.id())
                };
                for other in workshop.people.keys().filter(|id| !hers(id)) {
                    prop_assert!(!written.contains(&other.to_string()));
                }
                prop_assert!(!written.contains(&format!("{:064x}", 1)), "the hash of a key");
                prop_assert!(!written.contains(ORGANISATION), "where somebody comes from");
                prop_assert_eq!(&phone.me.wishes, &workshop.people[&guest.id()].profile.wishes);
            }
            let wall = json(&Wall::of(&workshop, room.clock.now()));
            prop_assert!(!wall.contains(ORGANISATION) && !wall.contains("\"wishes\":"));
            for person in workshop.people.keys() {
                prop_assert!(!wall.contains(&person.to_string()));
            }
        }
    }
}
