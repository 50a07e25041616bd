//! A plan that changes as little as can be of what people were told: the problem of minimal perturbation of Müller,
//! Rudová and Barták 2005.

use crate::answer::{Effort, Infeasible, Plan, Source, Watch};
use crate::hall::{Hall, NOWHERE};
use crate::planner::{self, MOST_SEARCHED};
use crate::random::Random;
use crate::room::{Mode, Room};
use crate::search::soft::Soft;
use crate::search::{Start, TEPID, Work, search};
use crate::{feasible, seat, settle};

/// See [`crate::repair`].
pub(crate) fn repair(room: &Room, effort: &Effort, watch: Watch) -> Result<Plan, Infeasible> {
    feasible::check(room).map_err(|reasons| planner::infeasible(room, reasons, effort.seed))?;
    Ok(match room.mode {
        // Whoever can stay does; a group whose table closes goes on together.
        Mode::Groups => planner::finish(room, seat::seat(room), Source::Groups, true),
        Mode::Choice => planner::finish(room, seat::seat(room), Source::Search, true),
        Mode::Mix | Mode::Wishes => mend(room, effort, watch),
    })
}

fn mend(room: &Room, effort: &Effort, watch: Watch) -> Plan {
    let hall = Hall::new(room);
    let mut random = Random::new(effort.seed);
    let mut work = Work::new(effort, watch);
    let told = told(&hall);
    let mut places = settle::settle(&hall, told.clone(), &[], Some(room.from), &mut random);
    if hall.len() <= MOST_SEARCHED && room.from < room.rounds {
        let held = held(&hall, &told, &places);
        let soft = Soft::new(&hall, told);
        let start = Start { places: places.clone(), heat: TEPID, source: Source::Search };
        if let Some(best) = search(&hall, vec![start], &soft, &held, &mut work, &mut random) {
            places = best.places;
        }
    }
    planner::finish(room, hall.seats(&places), Source::Search, !work.stopped)
}

/// What people know of their places, as far as these can be.
fn told(hall: &Hall) -> Vec<u16> {
    let mut told = hall.known(true);
    seat::drop_impossible(hall, &mut told);
    told
}

/// For each person the rounds, as bits, in which she stays where she was told to go: the first one to come.
fn held(hall: &Hall, told: &[u16], places: &[u16]) -> Vec<u64> {
    let stays = |who: usize| {
        let place = who * hall.rounds() + hall.room.from;
        told[place] != NOWHERE && told[place] == places[place]
    };
    (0..hall.len()).map(|who| if stays(who) && hall.room.from < 64 { 1 << hall.room.from } else { 0 }).collect()
}

#[cfg(test)]
mod tests {
    use crate::{Effort, Mode, Person, Room, Table, plan, repair};
    use std::ops::ControlFlow;

    #[test]
    fn when_a_table_of_groups_closes_only_its_group_moves_and_stays_together() {
        let tables = vec![Table::default(); 4];
        let mut room =
            Room { tables, rounds: 3, people: vec![Person::default(); 12], mode: Mode::Groups, ..Room::default() };
        let effort = Effort { seed: 1, steps: 0 };
        let before = plan(&room, &effort, &mut |_| ControlFlow::Continue(())).expect("there is a plan").seats;
        room.people.iter_mut().zip(&before).for_each(|(person, row)| person.seats.clone_from(row));
        (room.from, room.tables[2].closed) = (1, vec![1]);
        let after = repair(&room, &effort, &mut |_| ControlFlow::Continue(())).expect("there is a plan").seats;
        let moved: Vec<usize> = (0..12).filter(|person| before[*person] != after[*person]).collect();
        assert!(moved.iter().all(|person| before[*person][1] == Some(2)), "{moved:?}");
        assert_eq!(moved.len(), 3);
        assert!(moved.iter().all(|person| after[*person] == after[moved[0]]), "they go on together");
    }
}
