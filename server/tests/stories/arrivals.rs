//! People arrive while the plan is made: everyone has a seat at once, the room is mixed when the door is quiet, and
//! whoever has been told where to go is not moved any more.

use crate::people::{Facilitator, House, PATIENCE, Phone};
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;
use workshop::command::{Command, Drive, People, Setup};
use workshop::event::{Event, PeopleEvent};
use workshop::people::Seat;
use workshop::{Entry, PersonId, Privacy, Round, TableId, Who};

/// Everybody's tables, round by round.
type Seats = BTreeMap<PersonId, Vec<Option<TableId>>>;

async fn seats(helene: &Facilitator) -> Seats {
    helene.desk().await.people.into_iter().map(|(id, person)| (id, person.seats)).collect()
}

async fn arrive(house: &House, helene: &Facilitator, count: usize) -> Vec<Phone> {
    let mut phones = Vec::new();
    for number in 0..count {
        let mut phone = house.phone(helene);
        assert_eq!(phone.joins(&format!("Personne {number}")).await.status, 201);
        phones.push(phone);
    }
    phones
}

/// Seats that the house gave to several people in one go, once it has.
async fn planned_by_the_house(house: &House, helene: &Facilitator) -> Vec<Entry> {
    let whole = |entry: &Entry| match (&entry.event, entry.who) {
        (Event::People(PeopleEvent::Seated(seats)), Who::House) => {
            seats.iter().map(|seat| seat.person).collect::<BTreeSet<_>>().len() > 1
        }
        _ => false,
    };
    let looked = tokio::time::timeout(PATIENCE, async {
        loop {
            let log: Vec<Entry> = house.log(helene.workshop).await.into_iter().filter(whole).collect();
            if !log.is_empty() {
                return log;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    });
    looked.await.expect("the house plans when the door is quiet")
}

#[tokio::test]
async fn whoever_comes_in_has_a_seat_in_every_round_at_once() {
    let house = House::open().await;
    let helene = house.workshop(Privacy::Pseudonym).await;
    helene.opens_the_doors().await;
    for phone in arrive(&house, &helene, 20).await {
        let me = phone.picture().await.me;
        let tables: BTreeSet<_> = me.seats.iter().flatten().map(|sign| sign.id).collect();
        assert_eq!((me.seats.len(), tables.len()), (3, 3), "three rounds, three stories");
    }
}

#[tokio::test]
async fn when_the_door_is_quiet_the_room_is_mixed_as_well_as_can_be() {
    let house = House::open().await;
    let helene = house.workshop(Privacy::Pseudonym).await;
    helene.opens_the_doors().await;
    arrive(&house, &helene, 12).await;
    planned_by_the_house(&house, &helene).await;
    let seats = seats(&helene).await;
    let mut met = BTreeSet::new();
    for round in 0..3 {
        let mut tables: BTreeMap<TableId, Vec<PersonId>> = BTreeMap::new();
        for (person, row) in &seats {
            tables.entry(row[round].expect("everyone has a seat")).or_default().push(*person);
        }
        for sitting in tables.values() {
            assert_eq!(sitting.len(), 4, "twelve at three tables");
            met.extend(sitting.iter().flat_map(|one| sitting.iter().map(move |other| (*one, *other))));
        }
    }
    let pairs = met.iter().filter(|(one, other)| one < other).count();
    // Two of the six ways round three tables for every two people: each walks with one companion, and meets all whom
    // such a way lets her meet. A rotation sheet makes 18 pairs of them.
    assert!(pairs >= 36, "{pairs} pairs");
}

#[tokio::test]
async fn what_a_facilitator_has_moved_stays_when_others_arrive() {
    let house = House::open().await;
    let helene = house.workshop(Privacy::Pseudonym).await;
    helene.opens_the_doors().await;
    let early = arrive(&house, &helene, 6).await;
    planned_by_the_house(&house, &helene).await;
    let ann = early[0].person();
    let first = seats(&helene).await[&ann][0].expect("she has a seat");
    let other = TableId(first.0 % 3 + 1);
    helene.must(Command::People(People::Seat(vec![Seat { person: ann, round: Round(1), table: Some(other) }]))).await;
    assert!(helene.desk().await.held, "from then on the house leaves seats alone");
    let before = seats(&helene).await;
    arrive(&house, &helene, 3).await;
    // Longer than the house waits for a quiet door.
    tokio::time::sleep(Duration::from_secs(3)).await;
    let after = seats(&helene).await;
    assert!(before.iter().all(|(person, row)| after[person] == *row));
    assert_eq!(after[&ann][0], Some(other));
    let stories: BTreeSet<_> = after[&ann].iter().flatten().collect();
    assert_eq!(stories.len(), 3, "her later rounds were mended: she still hears every story");
}

#[tokio::test]
async fn twenty_latecomers_move_nobody_who_has_been_told() {
    let house = House::open().await;
    let helene = house.workshop(Privacy::Pseudonym).await;
    helene.opens_the_doors().await;
    arrive(&house, &helene, 10).await;
    helene.must(Command::Drive(Drive::Next { from: None })).await;
    let before = seats(&helene).await;
    let late = arrive(&house, &helene, 20).await;
    let after = seats(&helene).await;
    assert!(before.iter().all(|(person, row)| after[person] == *row));
    assert!(late.iter().all(|phone| after[&phone.person()].iter().all(Option::is_some)));
}

#[tokio::test]
async fn when_a_table_closes_only_its_people_move_and_nothing_played_is_rewritten() {
    let house = House::open().await;
    let helene = house.workshop(Privacy::Pseudonym).await;
    helene.opens_the_doors().await;
    arrive(&house, &helene, 9).await;
    helene.goes_to(workshop::PhaseKind::Harvest, Some(1)).await;
    let before = seats(&helene).await;
    let closed = Setup::CloseTable { table: TableId(2), rounds: vec![Round(2)] };
    helene.must(Command::Setup(closed)).await;
    let after = seats(&helene).await;
    for (person, row) in &before {
        let now = &after[person];
        assert_eq!((row[0], row[2].is_some()), (now[0], now[2].is_some()));
        match row[1] {
            Some(TableId(2)) => assert!(now[1].is_some_and(|table| table != TableId(2))),
            other => assert_eq!(now[1], other),
        }
    }
    let past = Setup::CloseTable { table: TableId(1), rounds: vec![Round(1), Round(2)] };
    helene.goes_to(workshop::PhaseKind::Harvest, Some(2)).await;
    assert_eq!(helene.does(Command::Setup(past)).await.status, 409, "round 1 has been played");
}

#[tokio::test]
async fn the_plan_survives_a_restart_unchanged() {
    let mut house = House::open().await;
    let helene = house.workshop(Privacy::Pseudonym).await;
    helene.opens_the_doors().await;
    arrive(&house, &helene, 12).await;
    planned_by_the_house(&house, &helene).await;
    let before = seats(&helene).await;
    house.restart().await;
    assert_eq!(seats(&helene).await, before);
    tokio::time::sleep(Duration::from_secs(3)).await;
    assert_eq!(seats(&helene).await, before, "the same people are given the same seats");
}
