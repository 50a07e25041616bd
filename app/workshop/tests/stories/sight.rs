//! Who sees what, one test a row of the design; and screens that are patched look like screens drawn anew.

use crate::room::chance::{ORGANISATION, cases, day, privacy};
use crate::room::pictures::{Screens, parts_of};
use crate::room::{Room, Someone};
use proptest::prelude::*;
use serde::Serialize;
use workshop::command::{Boarding, Command, Drive, People, ProfileForm, Setup, TableForm};
use workshop::seating::{Mode, TieKind};
use workshop::sight::{Desk, Fate, Phone, StageView, Touched, Wall, touched};
use workshop::{PhaseKind, PostId, Privacy, Refusal, Round, TableId};

fn phone(room: &Room, guest: Someone<'_>) -> Phone {
    Phone::seen_by(&room.workshop(), guest.id(), room.clock.now()).expect("she is in the room")
}

fn desk(room: &Room) -> Desk {
    Desk::of(&room.workshop(), room.clock.now())
}

fn wall(room: &Room) -> Wall {
    Wall::of(&room.workshop(), room.clock.now())
}

fn read_by(room: &Room, guest: Someone<'_>) -> Vec<PostId> {
    phone(room, guest).table_posts.iter().map(|post| post.id).collect()
}

fn json(picture: &impl Serialize) -> String {
    serde_json::to_string(picture).expect("a picture is written as JSON")
}

fn counts(room: &Room) -> Vec<(usize, usize)> {
    wall(room).tables.iter().map(|table| (table.seated, table.posts)).collect()
}

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

/// Ben comes from the town hall, listens at table 2 alone, wishes for stories and is kept apart from Ann.
fn known_to_the_plan() -> Room {
    let room = Room::seated(Privacy::Name);
    let form = ProfileForm {
        organisation: "Mairie de Lodève".into(),
        fixed: Some(TableId(2)),
        wishes: vec![TableId(3)],
        arrives: None,
        leaves: Some(Round(2)),
    };
    assert!(room.hélène().describes(room.ben().id(), form).is_ok());
    assert!(room.hélène().ties(room.ben().id(), room.ann().id(), Some(TieKind::Apart)).is_ok());
    room
}

#[test]
fn what_the_plan_knows_of_ben_is_on_no_other_phone_and_not_on_the_wall() {
    let room = known_to_the_plan();
    let nothing_known = Room::seated(Privacy::Name);
    let (ann, before) = (phone(&room, room.ann()), phone(&nothing_known, nothing_known.ann()));
    assert_eq!((&ann.me, &ann.now), (&before.me, &before.now), "as if nobody had said anything of Ben");
    for picture in [json(&ann), json(&phone(&room, room.chloé())), json(&wall(&room))] {
        for secret in ["Lodève", "organisation", "profile", "fixed", "wishes", "ties", "apart", "arrives", "leaves"] {
            assert!(!picture.contains(secret), "{secret}: {picture}");
        }
        assert!(!picture.contains(&room.ben().id().to_string()), "{picture}");
    }
    assert!(json(&desk(&room)).contains("Mairie de Lodève"));
}

#[test]
fn ben_reads_his_own_wishes_and_nothing_else_that_is_known_of_him() {
    let room = known_to_the_plan();
    let ben = phone(&room, room.ben());
    assert_eq!(ben.me.wishes, [TableId(3)]);
    assert!(room.ben().wishes(&[1, 3]).is_ok());
    assert_eq!(phone(&room, room.ben()).me.wishes, [TableId(1), TableId(3)]);
    for secret in ["Lodève", "organisation", "fixed", "ties", "apart"] {
        assert!(!json(&ben).contains(secret), "{secret}");
    }
    assert!(!json(&ben).contains(&room.ann().id().to_string()), "nor from whom he is kept apart");
}

#[test]
fn everyone_knows_where_a_table_stands_and_how_people_mix() {
    let room = Room::seated(Privacy::Pseudonym);
    let form = TableForm { place: "Près de la fenêtre".into(), least: Some(3), ..crate::room::deeds::sheet("", "") };
    assert!(room.hélène().plans(Setup::EditTable { table: TableId(1), form }).is_ok());
    assert!(room.hélène().mixes(Mode::Choice).is_ok());
    let ann = phone(&room, room.ann());
    assert_eq!(ann.table().and_then(|sign| sign.place.as_deref()), Some("Près de la fenêtre"));
    assert_eq!((ann.now.mode, wall(&room).now.mode), (Mode::Choice, Mode::Choice));
    assert_eq!(wall(&room).tables[0].sign.place.as_deref(), Some("Près de la fenêtre"));
    assert_eq!(desk(&room).tables[0].least, Some(3));
}

#[test]
fn the_wall_shows_the_seats_that_people_walk_to_and_the_tables_that_are_closed_there() {
    let room = Room::seated(Privacy::Pseudonym);
    assert!(room.hélène().closes(1, &[2]).is_ok());
    let closed = |room: &Room| wall(room).tables.iter().map(|table| table.closed).collect::<Vec<_>>();
    assert_eq!((closed(&room), counts(&room)), (vec![false; 3], vec![(2, 0), (1, 0), (0, 0)]));
    room.goes_on_to(PhaseKind::Move);
    assert_eq!((closed(&room), counts(&room)), (vec![true, false, false], vec![(0, 0), (1, 0), (2, 0)]));
    assert_eq!(desk(&room).tables[0].closed.iter().collect::<Vec<_>>(), [&Round(2)]);
    room.goes_on_to(PhaseKind::Move);
    room.goes_on_to(PhaseKind::Move);
    assert_eq!(counts(&room), [(1, 0), (1, 0), (1, 0)], "from the last round nobody walks on");
    room.goes_on_to(PhaseKind::Sorting);
    assert_eq!(counts(&room), [(1, 0), (1, 0), (1, 0)], "after the last round it is still the last");
}

#[test]
fn the_wall_counts_as_seated_whoever_is_there() {
    let room = Room::seated(Privacy::Pseudonym);
    let late = ProfileForm { arrives: Some(Round(2)), ..ProfileForm::default() };
    assert!(room.hélène().describes(room.ann().id(), late).is_ok());
    assert_eq!(counts(&room)[0], (1, 0), "Ann comes for the second round");
}

#[test]
fn a_seat_moved_by_hand_tells_facilitators_that_seats_are_held() {
    let room = Room::seated(Privacy::Pseudonym);
    let mut screens = Screens::of(&room.workshop());
    let by_the_house = room.house().seats(room.ann().id(), 1, Some(3)).expect("the day has not begun");
    assert!(!parts_of(&room.workshop(), &by_the_house).seating);
    let by_ann = room.ann().sits(1, 2).expect("she is there");
    let parts = parts_of(&room.workshop(), &by_ann);
    assert_eq!(parts.people.iter().collect::<Vec<_>>(), [&room.ann().id()]);
    screens.follow(&room.workshop(), &parts);
    assert_eq!(screens.desk, Desk::of(&room.workshop(), workshop::Moment(0)));
    assert!(screens.desk.held);
}

#[test]
fn pictures_travel_as_json() {
    let (room, _) = Room::at_the_board();
    assert!(room.hélène().rewords(room.lines_in(None)[0], "Autrement").is_ok());
    let (ann, desk, wall) = (phone(&room, room.ann()), desk(&room), wall(&room));
    assert_eq!(serde_json::from_str::<Phone>(&json(&ann)).ok(), Some(ann));
    assert_eq!(serde_json::from_str::<Desk>(&json(&desk)).ok(), Some(desk));
    assert_eq!(serde_json::from_str::<Wall>(&json(&wall)).ok(), Some(wall));
}

#[test]
fn a_removed_table_leaves_no_seat_on_any_screen() {
    let room = Room::seated(Privacy::Pseudonym);
    let mut screens = Screens::of(&room.workshop());
    let entries = room.hélène().plans(Setup::RemoveTable { table: TableId(3) }).expect("nobody wrote there");
    let parts = parts_of(&room.workshop(), &entries);
    screens.follow(&room.workshop(), &parts);
    assert_eq!(screens.desk, Desk::of(&room.workshop(), workshop::Moment(0)));
}

#[test]
fn undoing_the_removal_of_a_theme_touches_its_lines() {
    let (room, [a, b, ..]) = Room::at_the_board();
    let theme = room.themes()[0];
    assert!(room.hélène().places(a, Some(theme)).is_ok() && room.hélène().places(b, Some(theme)).is_ok());
    let removed = room.hélène().sorts(Boarding::RemoveTheme { theme }).expect("she may");
    let undone = room.hélène().undoes().expect("nobody changed it");
    for entries in [removed, undone] {
        let parts = parts_of(&room.workshop(), &entries);
        assert_eq!(parts.lines.into_iter().collect::<Vec<_>>(), [a, b]);
        assert!(parts.themes && parts.acts && !parts.now && !parts.counts);
    }
    assert_eq!(room.hélène().redoes().map(|_| ()), Ok::<_, Refusal>(()));
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn patched_screens_look_like_screens_drawn_anew(day in day(60), privacy in privacy(), together in 1..5_usize) {
        let room = Room::seated(privacy);
        let mut screens = Screens::of(&room.workshop());
        // Several entries fall into one announcement: what they touched adds up.
        for wishes in day.chunks(together) {
            let mut parts = Touched::default();
            for wish in wishes {
                for entry in wish.comes_true(&room) {
                    touched(&room.workshop(), &entry, &mut parts);
                }
            }
            screens.follow(&room.workshop(), &parts);
            let anew = Screens::of(&room.workshop());
            prop_assert_eq!(&screens.desk, &anew.desk);
            prop_assert_eq!(&screens.wall, &anew.wall);
            prop_assert_eq!(&screens.phones, &anew.phones);
            prop_assert_eq!(&screens.hosts, &anew.hosts);
            prop_assert_eq!(&screens.narrators, &anew.narrators);
        }
    }

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
