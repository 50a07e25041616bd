//! Tables that close for a round, and tables that are carried away.

use super::{person, seat, seated, written};
use workshop::command::{Drive, ProfileForm, Setup};
use workshop::refusal::What;
use workshop::{PhaseKind, Refusal, Round, TableId};

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
