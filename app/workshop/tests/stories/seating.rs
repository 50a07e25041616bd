//! Where people sit: what they say of it themselves, which tables are open, who may move whom.

use crate::room::{Answer, Room, Someone};
use workshop::command::{Command, Drive, People, ProfileForm, Setup};
use workshop::people::Seat;
use workshop::refusal::What;
use workshop::seating::{Aim, Mode, Seating};
use workshop::{Person, PhaseKind, Privacy, Refusal, Round, TableId};

/// Ann and Chloé sit together at table 1 in the first round, Ben alone at table 2; seats 1·2·3, 1·3·2 and 2·3·1.
fn seated() -> Room {
    Room::seated(Privacy::Pseudonym)
}

fn person(room: &Room, guest: Someone<'_>) -> Person {
    room.workshop().people[&guest.id()].clone()
}

fn seat(room: &Room, guest: Someone<'_>, round: u8) -> Option<u16> {
    person(room, guest).seat(Round(round)).map(|table| table.0)
}

fn moving(guest: Someone<'_>, round: u8, table: u16) -> Command {
    Command::People(People::Seat(vec![Seat { person: guest.id(), round: Round(round), table: Some(TableId(table)) }]))
}

fn written(answer: &Answer) -> usize {
    answer.as_ref().map_or(usize::MAX, Vec::len)
}

// What Ann says of where she sits.

#[test]
fn ann_sits_elsewhere_while_the_story_is_told_and_the_room_wins() {
    let room = seated();
    room.goes_on_to(PhaseKind::Story);
    assert_eq!(written(&room.ann().sits(1, 2)), 1);
    assert_eq!((seat(&room, room.ann(), 1), seat(&room, room.ann(), 2)), (Some(2), Some(2)), "later seats stay");
    assert_eq!(room.ann().sits(1, 2), Ok(vec![]), "saying it twice says it once");
    room.goes_on_to(PhaseKind::Harvest);
    let here = room.ann().writes_for(TableId(2), Round(1), "Un four à pain");
    assert!(here.is_ok(), "she writes where she is");
    let there = room.ann().writes_for(TableId(1), Round(1), "Pas sa place");
    assert_eq!(there, Err(Refusal::NotSeatedThere { table: TableId(1), round: Round(1) }));
}

#[test]
fn ann_who_walks_says_where_she_came_from_or_where_she_arrives() {
    let room = seated();
    room.goes_on_to(PhaseKind::Move);
    assert!(room.ann().sits(2, 3).is_ok(), "she is there already");
    assert!(room.ann().sits(1, 3).is_ok(), "she had sat elsewhere");
    assert_eq!(room.ann().sits(3, 1), Err(Refusal::NotTheRound { round: Round(3) }), "nobody is there yet");
    assert_eq!(person(&room, room.ann()).seats, [3, 3, 3].map(|table| Some(TableId(table))));
    room.goes_on_to(PhaseKind::Welcome);
    assert_eq!(room.ann().sits(1, 1), Err(Refusal::NotTheRound { round: Round(1) }), "that round has been played");
}

#[test]
fn before_the_day_ann_takes_a_place_in_the_first_round_only() {
    let room = seated();
    assert!(room.ann().sits(1, 3).is_ok());
    assert_eq!(room.ann().sits(2, 3), Err(Refusal::NotTheRound { round: Round(2) }));
    assert!(room.hélène().presses_next().is_ok());
    assert!(room.ann().sits(1, 2).is_ok(), "the opening is before the first round");
}

#[test]
fn after_the_last_round_the_last_seat_can_still_be_set_right() {
    let room = seated();
    room.goes_on_to(PhaseKind::Sorting);
    assert!(room.ann().sits(3, 1).is_ok(), "a late idea goes to the table where she was");
    assert_eq!(room.ann().sits(2, 1), Err(Refusal::NotTheRound { round: Round(2) }));
    assert!(room.hélène().drives(Drive::End).is_ok());
    assert_eq!(room.ann().sits(3, 2), Err(Refusal::Over));
}

#[test]
fn nobody_sits_at_a_table_or_in_a_round_that_is_not() {
    let room = seated();
    assert_eq!(room.ann().sits(1, 9), Err(Refusal::Unknown(What::Table)));
    assert_eq!(room.ann().sits(4, 1), Err(Refusal::Unknown(What::Round)));
    assert_eq!(room.ann().sits(0, 1), Err(Refusal::Unknown(What::Round)));
    let empty = Room::with_three_tables();
    assert_eq!(empty.ann().sits(1, 1), Err(Refusal::Unknown(What::Person)), "she has not come in");
}

#[test]
fn a_table_without_a_chair_left_takes_whoever_sits_there_in_fact() {
    let room = seated();
    assert!(room.hélène().counts_chairs(1, 2).is_ok());
    assert!(room.ben().sits(1, 1).is_ok(), "somebody has fetched a chair");
    room.goes_on_to(PhaseKind::Story);
    assert!(room.ben().sits(1, 2).is_ok() && room.ben().sits(1, 1).is_ok(), "and fetches it again");
    assert_eq!(room.workshop().listeners(TableId(1), Round(1)), 3);
}

// Free choice.

#[test]
fn in_free_choice_ann_chooses_any_table_in_any_round_to_come() {
    let room = seated();
    assert!(room.hélène().mixes(Mode::Choice).is_ok());
    for (round, table) in [(1, 3), (2, 1), (3, 2)] {
        assert!(room.ann().sits(round, table).is_ok());
        assert_eq!(seat(&room, room.ann(), round), Some(table));
    }
    room.goes_on_to(PhaseKind::Story);
    assert!(room.ann().sits(3, 1).is_ok(), "and changes her mind");
    room.goes_on_to(PhaseKind::Story);
    assert_eq!(room.ann().sits(1, 1), Err(Refusal::NotTheRound { round: Round(1) }), "what was played is no choice");
}

#[test]
fn in_free_choice_a_table_takes_as_many_as_it_has_chairs() {
    let room = seated();
    assert!(room.hélène().mixes(Mode::Choice).is_ok());
    assert!(room.hélène().counts_chairs(2, 1).is_ok());
    let full = Err(Refusal::TableFull { table: TableId(2) });
    assert_eq!(room.chloé().sits(1, 2), full, "Ben has the chair");
    assert_eq!(room.chloé().sits(2, 2), full, "Ann will have it");
    assert_eq!(room.ben().sits(1, 2), Ok(vec![]), "he has it already");
    assert!(room.hélène().presses_next().is_ok());
    assert_eq!(room.chloé().sits(1, 2), full, "during the opening nobody sits down yet");
    room.goes_on_to(PhaseKind::Story);
    assert!(room.chloé().sits(1, 2).is_ok(), "now it is no choice but a fact");
    assert_eq!(room.ben().sits(2, 2), full, "the next round is still a choice");
    room.goes_on_to(PhaseKind::Move);
    assert!(room.ben().sits(2, 2).is_ok(), "while they walk it is a fact again");
}

#[test]
fn a_chair_is_free_again_when_whoever_had_it_is_not_there() {
    let room = seated();
    assert!(room.hélène().mixes(Mode::Choice).is_ok());
    assert!(room.hélène().counts_chairs(2, 1).is_ok());
    let leaves = ProfileForm { leaves: Some(Round(1)), ..ProfileForm::default() };
    assert!(room.hélène().describes(room.ann().id(), leaves).is_ok());
    assert!(room.chloé().sits(2, 2).is_ok(), "Ann is gone by then");
    let stays = People::Stay { person: room.ben().id(), table: Some(TableId(2)) };
    room.hélène().must(Command::People(stays));
    assert!(room.chloé().sits(1, 2).is_ok(), "who stays to tell takes no listener's chair");
}

#[test]
fn nobody_chooses_where_the_plan_decides() {
    for mode in [Mode::Mix, Mode::Groups, Mode::Wishes] {
        let room = seated();
        let _ = room.hélène().mixes(mode);
        assert_eq!(room.ann().sits(3, 1), Err(Refusal::NotTheRound { round: Round(3) }), "{mode:?}");
    }
}

// Tables that close.

#[test]
fn hélène_closes_a_table_for_a_round_and_opens_it_again() {
    let room = seated();
    assert_eq!(written(&room.hélène().closes(3, &[2])), 1);
    assert_eq!(room.workshop().tables[&TableId(3)].closed.iter().collect::<Vec<_>>(), [&Round(2)]);
    assert_eq!(room.lucie().closes(3, &[2, 2]), Ok(vec![]), "it is closed already");
    assert!(room.lucie().closes(3, &[]).is_ok());
    assert!(room.workshop().tables[&TableId(3)].closed.is_empty());
    assert_eq!(room.hélène().closes(9, &[1]), Err(Refusal::Unknown(What::Table)));
    assert_eq!(room.hélène().closes(3, &[4]), Err(Refusal::Unknown(What::Round)));
}

#[test]
fn a_round_that_has_been_played_neither_closes_nor_opens() {
    let room = seated();
    assert!(room.hélène().closes(3, &[1]).is_ok());
    room.goes_on_to(PhaseKind::Move);
    assert_eq!(room.hélène().closes(3, &[]), Err(Refusal::AlreadyLived), "nobody sat there, and that is history");
    assert_eq!(room.hélène().closes(2, &[1]), Err(Refusal::AlreadyLived));
    assert!(room.hélène().closes(2, &[2]).is_ok(), "they are only on their way");
    assert!(room.hélène().closes(3, &[1, 3]).is_ok(), "what was closed stays so beside what is to come");
    room.goes_on_to(PhaseKind::Sorting);
    assert_eq!(room.hélène().closes(3, &[1]), Err(Refusal::AlreadyLived), "all rounds have been played");
    assert!(room.hélène().drives(Drive::End).is_ok());
    assert_eq!(room.hélène().closes(1, &[3]), Err(Refusal::AlreadyLived));
}

#[test]
fn the_round_that_runs_can_lose_a_table() {
    let room = seated();
    room.goes_on_to(PhaseKind::Story);
    assert!(room.hélène().closes(2, &[1]).is_ok(), "its narrator has fallen ill");
    assert_eq!(room.ann().sits(1, 2), Err(Refusal::TableClosed { table: TableId(2) }));
}

#[test]
fn one_table_stays_open_in_every_round() {
    let room = seated();
    let last = |round| Err(Refusal::LastTable { round: Round(round) });
    assert!(room.hélène().closes(1, &[2]).is_ok() && room.hélène().closes(2, &[2]).is_ok());
    assert_eq!(room.hélène().closes(3, &[1, 2]), last(2));
    assert_eq!(room.hélène().plans(Setup::RemoveTable { table: TableId(3) }), last(2), "nor is it carried away");
    assert!(room.hélène().closes(1, &[]).is_ok());
    assert!(room.hélène().plans(Setup::RemoveTable { table: TableId(3) }).is_ok());
}

#[test]
fn the_only_table_may_go_and_leaves_no_table() {
    let room = seated();
    for table in [1, 2, 3] {
        assert!(room.hélène().plans(Setup::RemoveTable { table: TableId(table) }).is_ok());
    }
    assert!(room.workshop().tables.is_empty());
}

#[test]
fn a_round_that_will_not_be_closes_nothing_when_it_comes_back() {
    let room = seated();
    assert!(room.hélène().closes(3, &[1, 3]).is_ok());
    let whole = room.workshop().agenda.clone();
    let mut shorter = whole.clone();
    shorter.blocks.remove(3);
    assert!(room.hélène().plans(Setup::SetAgenda(shorter)).is_ok());
    assert!(room.hélène().plans(Setup::SetAgenda(whole)).is_ok());
    assert_eq!(room.workshop().tables[&TableId(3)].closed.iter().collect::<Vec<_>>(), [&Round(1)]);
}

#[test]
fn a_table_that_is_carried_away_is_nobodys_wish_or_fixed_place() {
    let room = seated();
    let form = ProfileForm {
        organisation: "Mairie".into(),
        fixed: Some(TableId(3)),
        wishes: vec![TableId(3), TableId(1)],
        ..ProfileForm::default()
    };
    assert!(room.hélène().describes(room.ann().id(), form).is_ok());
    assert!(room.hélène().plans(Setup::RemoveTable { table: TableId(3) }).is_ok());
    let left = person(&room, room.ann()).profile;
    assert_eq!((left.fixed, left.wishes), (None, vec![TableId(1)]));
    assert_eq!(left.organisation.map(|words| words.text), Some("Mairie".into()));
}

#[test]
fn once_people_have_sat_down_no_table_is_carried_away_even_afterwards() {
    let room = seated();
    room.goes_on_to(PhaseKind::Closing);
    assert!(room.hélène().drives(Drive::End).is_ok());
    let in_use = Err(Refusal::TableInUse { table: TableId(3) });
    assert_eq!(room.hélène().plans(Setup::RemoveTable { table: TableId(3) }), in_use);
    assert_eq!(seat(&room, room.ann(), 3), Some(3));
}

// How people are to mix.

#[test]
fn how_people_mix_is_set_once() {
    let room = seated();
    let groups = Seating { mode: Mode::Groups, aim: Aim::Most };
    let set = |seating| room.hélène().plans(Setup::SetSeating(seating));
    assert_eq!(set(Seating::default()), Ok(vec![]), "a mix, balanced, unless somebody says otherwise");
    assert_eq!(written(&set(groups)), 1);
    assert_eq!(set(groups), Ok(vec![]));
    assert_eq!(room.workshop().seating, groups);
}

#[test]
fn every_slug_of_the_seating_reads_back_as_what_it_names() {
    for mode in Mode::ALL {
        assert_eq!(Mode::parse(mode.slug()), Some(mode));
    }
    for aim in Aim::ALL {
        assert_eq!(Aim::parse(aim.slug()), Some(aim));
    }
    assert_eq!((Mode::parse(""), Aim::parse("mélange")), (None, None));
}

// Who may move whom.

#[test]
fn the_house_plans_what_is_to_come_and_a_facilitator_corrects_what_was() {
    let room = seated();
    room.goes_on_to(PhaseKind::Move);
    let ann = room.ann().id();
    assert_eq!(room.house().seats(ann, 1, Some(2)), Err(Refusal::AlreadyLived));
    assert_eq!(room.house().seats(ann, 1, None), Err(Refusal::AlreadyLived));
    assert_eq!(room.house().seats(ann, 1, Some(1)), Ok(vec![]), "as it is already");
    assert!(room.house().seats(ann, 2, Some(1)).is_ok(), "they are only on their way");
    assert!(room.hélène().seats(ann, 1, Some(2)).is_ok(), "she saw Ann there");
    assert_eq!(seat(&room, room.ann(), 1), Some(2));
}

#[test]
fn the_house_plans_in_the_round_that_runs_for_whoever_comes_late() {
    let room = seated();
    room.goes_on_to(PhaseKind::Story);
    assert!(room.house().seats(room.ann().id(), 1, Some(3)).is_ok());
}

#[test]
fn after_the_last_round_the_house_moves_nobody() {
    let room = seated();
    let moves = |round| room.house().seats(room.ann().id(), round, Some(1));
    room.goes_on_to(PhaseKind::Move);
    room.goes_on_to(PhaseKind::Move);
    room.goes_on_to(PhaseKind::Welcome);
    assert_eq!((moves(2), moves(3).is_ok()), (Err(Refusal::AlreadyLived), true));
    assert!(room.house().seats(room.ann().id(), 3, Some(3)).is_ok());
    room.goes_on_to(PhaseKind::Move);
    assert_eq!(moves(3), Err(Refusal::AlreadyLived), "there is nowhere left to walk to");
    room.goes_on_to(PhaseKind::Sorting);
    assert_eq!(moves(3), Err(Refusal::AlreadyLived));
    assert_eq!((room.workshop().round(), room.workshop().next_seats()), (Some(Round(3)), None));
    assert!(room.hélène().drives(Drive::End).is_ok());
    assert_eq!(moves(3), Err(Refusal::AlreadyLived));
    assert!(room.hélène().seats(room.ann().id(), 3, Some(1)).is_ok(), "for the report, by hand");
}

#[test]
fn whoever_is_seated_twice_in_a_round_sits_where_the_last_word_puts_her() {
    let room = seated();
    let at = |table| Seat { person: room.ann().id(), round: Round(1), table: Some(TableId(table)) };
    let twice = || Command::People(People::Seat(vec![at(2), at(3)]));
    assert!(room.hélène().asks(twice()).is_ok());
    assert_eq!(seat(&room, room.ann(), 1), Some(3));
    assert_eq!(room.hélène().asks(twice()), Ok(vec![]), "a retry changes nothing");
}

#[test]
fn seats_are_held_as_soon_as_somebody_in_the_room_moves_one() {
    let held = |room: &Room| room.workshop().held;
    let room = seated();
    assert!(!held(&room), "the house alone has seated them");
    assert!(room.hélène().seats(room.ann().id(), 1, Some(1)).is_ok());
    assert!(!held(&room), "nothing has moved");
    assert!(room.hélène().seats(room.ann().id(), 1, Some(2)).is_ok());
    assert!(held(&room));

    let other = seated();
    assert!(other.ann().sits(1, 2).is_ok());
    assert!(held(&other));
    assert!(other.house().seats(other.ben().id(), 1, Some(3)).is_ok());
    assert!(held(&other), "and the house does not let go of them");
}

#[test]
fn hélène_holds_the_seats_and_lets_the_house_plan_again() {
    let room = seated();
    assert_eq!(room.hélène().holds(false), Ok(vec![]));
    assert_eq!(written(&room.hélène().holds(true)), 1);
    assert!(room.workshop().held, "they have been printed");
    assert_eq!(room.lucie().holds(true), Ok(vec![]));
    assert!(room.lucie().holds(false).is_ok());
    assert!(!room.workshop().held);
}

// Several wishes at once.

#[test]
fn what_is_asked_together_is_done_whole_or_not_at_all() {
    let room = seated();
    let close = Command::Setup(Setup::CloseTable { table: TableId(2), rounds: vec![Round(1)] });
    let good = vec![close.clone(), moving(room.ben(), 1, 3)];
    let before = room.workshop().clone();
    let half = [good.clone(), vec![moving(room.ann(), 1, 9)]].concat();
    assert_eq!(room.hélène().asks_together(half), Err(Refusal::Unknown(What::Table)));
    assert_eq!(*room.workshop(), before);
    let numbers: Vec<u64> =
        room.hélène().asks_together(good.clone()).expect("both can be").iter().map(|entry| entry.number).collect();
    assert_eq!(numbers, [before.number + 1, before.number + 2]);
    assert_eq!(seat(&room, room.ben(), 1), Some(3));
    assert_eq!(room.hélène().asks_together(good), Ok(vec![]), "a retry");
    assert_eq!(room.hélène().asks_together(vec![]), Ok(vec![]));
}

#[test]
fn each_of_them_is_judged_upon_what_the_ones_before_made() {
    let room = seated();
    let add = Command::Setup(Setup::AddTable(crate::room::deeds::sheet("Le four à pain", "Nadia")));
    assert!(room.hélène().asks_together(vec![moving(room.ann(), 1, 4), add.clone()]).is_err(), "no table 4 yet");
    assert!(room.hélène().asks_together(vec![add, moving(room.ann(), 1, 4)]).is_ok());
    assert_eq!(seat(&room, room.ann(), 1), Some(4));
}

#[test]
fn together_nobody_gets_what_she_may_not_have_alone() {
    let room = Room::at_harvest();
    let refused = Err(Refusal::NotAllowed);
    let time_up = Command::Drive(Drive::TimeUp { phase: room.harvest_of(1) });
    room.clock.advance(10);
    assert_eq!(room.hélène().asks_together(vec![Command::Undo, time_up.clone()]), Err(Refusal::NothingToUndo));
    assert_eq!(room.hélène().asks_together(vec![moving(room.ann(), 1, 2), time_up]), refused);
    let sit = Command::People(People::Sit { round: Round(1), table: TableId(2) });
    assert_eq!(room.hélène().asks_together(vec![sit.clone()]), refused);
    assert_eq!(room.ann().asks_together(vec![sit]), refused);
    assert_eq!(room.house().asks_together(vec![moving(room.ann(), 2, 1)]), refused);
    let nested = Command::Together(vec![moving(room.ann(), 1, 2)]);
    assert_eq!(room.hélène().asks_together(vec![nested]), refused, "and not in a nest");
    assert_eq!(seat(&room, room.ann(), 1), Some(1));
}
