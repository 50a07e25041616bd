//! A whole new plan: construct, search, put people onto the places.

use crate::answer::{Effort, Infeasible, Plan, Quality, Reason, Seats, Source, Watch};
use crate::design::Grid;
use crate::hall::{Hall, NOWHERE};
use crate::random::Random;
use crate::room::{Mode, Room};
use crate::search::soft::Soft;
use crate::search::{HOT, Start, TEPID, Work, search};
use crate::{bank, design, feasible, groups, label, seat, settle};
use std::ops::ControlFlow;

/// Listeners up to whom meetings are counted pair by pair: 16 MB. Beyond, a plan is constructed or settled only.
pub(crate) const MOST_SEARCHED: usize = 4_000;
/// Of the work that is left, the part for a construction, and for starts where none reaches the bound.
const CONSTRUCTING: u64 = 3;
const STARTING: u64 = 4;
/// Where there are wishes, one part in so many of the steps puts people onto places, and one is kept for the ties that
/// are still broken then.
const RESERVE: u64 = 5;
/// Steps for the nearest plan of a room that cannot be seated as asked: about a tenth of a second.
const NEAREST: u64 = crate::STEPS_A_SECOND / 10;

/// See [`crate::plan`].
pub(crate) fn plan(room: &Room, effort: &Effort, watch: Watch) -> Result<Plan, Infeasible> {
    feasible::check(room).map_err(|reasons| infeasible(room, reasons, effort.seed))?;
    Ok(plan_feasible(room, effort, watch))
}

/// See [`crate::improve`].
pub(crate) fn improve(room: &Room, effort: &Effort, watch: Watch) -> Result<Plan, Infeasible> {
    feasible::check(room).map_err(|reasons| infeasible(room, reasons, effort.seed))?;
    if !matches!(room.mode, Mode::Mix | Mode::Wishes) {
        return Ok(plan_feasible(room, effort, watch));
    }
    let hall = Hall::new(room);
    let mut random = Random::new(effort.seed);
    let mut work = Work::new(effort, watch);
    let mut known = hall.known(true);
    seat::drop_impossible(&hall, &mut known);
    let places = settle::settle(&hall, known, &[], None, &mut random);
    let start = Start { places, heat: TEPID, source: Source::Search };
    let found = searched(&hall, vec![start], &Soft::new(&hall, Vec::new()), &mut work, &mut random);
    Ok(finish(room, hall.seats(&found.places), found.source, !work.stopped))
}

/// Why not, and what could be instead.
pub(crate) fn infeasible(room: &Room, reasons: Vec<Reason>, seed: u64) -> Infeasible {
    let nearest = feasible::relax(room, &reasons).map(|(room, bends)| {
        let effort = Effort { seed, steps: NEAREST };
        let seats = plan_feasible(&room, &effort, &mut |_| ControlFlow::Continue(())).seats;
        (seats, bends)
    });
    Infeasible { reasons, nearest }
}

fn plan_feasible(room: &Room, effort: &Effort, watch: Watch) -> Plan {
    match room.mode {
        Mode::Groups => finish(room, groups::plan(room), Source::Groups, true),
        Mode::Choice => finish(room, seat::seat(room), Source::Search, true),
        Mode::Mix | Mode::Wishes => mix(room, effort, watch),
    }
}

/// A plan and what it is worth.
pub(crate) fn finish(room: &Room, seats: Seats, source: Source, reproducible: bool) -> Plan {
    let quality = Quality::of(room, &seats);
    Plan { seats, quality, source, reproducible }
}

fn mix(room: &Room, effort: &Effort, watch: Watch) -> Plan {
    let hall = Hall::new(room);
    let mut random = Random::new(effort.seed);
    let mut work = Work::new(effort, watch);
    let soft = Soft::new(&hall, Vec::new());
    let Start { places, source, .. } = if room.from > 0 || room.mode == Mode::Wishes {
        let by_chance = settle::settle(&hall, hall.known(false), &[], None, &mut random);
        searched(&hall, vec![by_chance_start(by_chance)], &soft, &mut work, &mut random)
    } else {
        mixed(&hall, &soft, &mut work, &mut random)
    };
    finish(room, hall.seats(&places), source, !work.stopped)
}

/// A plan for people who can take each other's places, and then the people onto these places. If ties are left broken,
/// the search goes on with them in mind.
fn mixed(hall: &Hall, soft: &Soft, work: &mut Work, random: &mut Random) -> Start {
    let total = work.left();
    let reserve = if soft.active { total / RESERVE } else { 0 };
    work.hold_back(reserve * 2);
    let mut starts = Vec::new();
    let plan = match constructed(hall, &mut starts, work, random) {
        Some(places) => Start { places, heat: TEPID, source: Source::Construction },
        None => {
            let by_chance = settle::settle(hall, hall.known(false), &[], None, random);
            starts.push(by_chance_start(by_chance));
            searched(hall, starts, &Soft::default(), work, random)
        }
    };
    work.hold_back(reserve);
    if !soft.active || hall.len() > MOST_SEARCHED {
        return plan;
    }
    let places = label::label(hall, plan.places, work.left().min(reserve), work, random);
    let labelled = Start { places, ..plan };
    work.hold_back(0);
    if soft.after(&labelled.places) == 0 {
        return labelled;
    }
    let mut starts = vec![labelled];
    if let Some(company) = in_company(hall, soft, work, random) {
        work.hold_back(work.left() / 3);
        starts.push(searched(hall, vec![company], soft, work, random));
        work.hold_back(0);
    }
    searched(hall, starts, soft, work, random)
}

fn by_chance_start(places: Vec<u16>) -> Start {
    Start { places, heat: HOT, source: Source::Search }
}

fn searched(hall: &Hall, mut starts: Vec<Start>, soft: &Soft, work: &mut Work, random: &mut Random) -> Start {
    if hall.len() > MOST_SEARCHED || hall.len() < 2 {
        return starts.swap_remove(0);
    }
    let first = starts[0].clone();
    search(hall, starts, soft, &[], work, random).unwrap_or(first)
}

/// A construction for those who are there all day, with the others settled around them. `Some` if nothing is better.
fn constructed(hall: &Hall, starts: &mut Vec<Start>, work: &mut Work, random: &mut Random) -> Option<Vec<u16>> {
    let core: Vec<usize> = (0..hall.len()).filter(|who| hall.is_core(*who)).collect();
    let (grids, reached) = grids(hall, core.len(), work, random);
    for (grid, source) in grids {
        let places = settle::settle(hall, spread(hall, &core, &grid), &[], None, random);
        if reached && hall.is_plain() {
            return Some(places);
        }
        starts.push(Start { places, heat: TEPID, source });
    }
    None
}

/// Good plans for so many people who are there all day, and whether the first of them cannot be bettered.
fn grids(hall: &Hall, people: usize, work: &mut Work, random: &mut Random) -> (Vec<(Grid, Source)>, bool) {
    let tables = hall.used().len();
    if people == 0 || tables == 0 {
        return (Vec::new(), false);
    }
    let (rounds, aim) = (hall.rounds(), hall.room.aim);
    if let Some(grid) = bank::exact(people, tables, rounds, aim) {
        return (vec![(grid, Source::Bank)], false);
    }
    let design = work.lend(CONSTRUCTING, |steps| design::construct(people, tables, rounds, aim, random, steps));
    let reached = design.as_ref().is_some_and(|design| design.reached);
    let mut grids: Vec<Grid> = design.map(|design| design.grid).into_iter().collect();
    if !reached {
        grids.extend(bank::near(people, tables, rounds, aim));
        grids.extend(work.lend(STARTING, |steps| design::starts(people, tables, rounds, aim, random, steps)));
    }
    (grids.into_iter().map(|grid| (grid, Source::Search)).collect(), reached)
}

/// These people on the places of a grid, nobody else anywhere.
fn spread(hall: &Hall, people: &[usize], grid: &Grid) -> Vec<u16> {
    let tables = hall.used();
    let mut places = vec![NOWHERE; hall.len() * hall.rounds()];
    for (round, seats) in grid.rounds.iter().enumerate() {
        for (who, table) in people.iter().zip(seats) {
            let table = tables.get(usize::from(*table)).copied();
            places[who * hall.rounds() + round] = crate::hall::number(table);
        }
    }
    places
}

/// A plan in which whoever wishes to be with somebody goes wherever she goes: one of each such company is put on a
/// plan, the others follow, and the rest are settled around them. `None` without companies.
fn in_company(hall: &Hall, soft: &Soft, work: &mut Work, random: &mut Random) -> Option<Start> {
    let mut leader: Vec<usize> = (0..hall.len()).collect();
    for who in 0..hall.len() {
        let mut together = vec![who];
        while let Some(one) = together.pop() {
            for mate in soft.bundles(one).filter(|mate| *mate > who && hall.is_core(*mate)) {
                if leader[mate] > leader[who] && hall.is_core(who) {
                    leader[mate] = leader[who];
                    together.push(mate);
                }
            }
        }
    }
    let follows = |who: &usize| leader[*who] != *who;
    let followers: Vec<usize> = (0..hall.len()).filter(follows).collect();
    let mut leaders: Vec<usize> = (0..hall.len()).filter(|who| hall.is_core(*who) && !follows(who)).collect();
    random.shuffle(&mut leaders);
    if followers.is_empty() {
        return None;
    }
    let (grid, _) = grids(hall, leaders.len(), work, random).0.into_iter().next()?;
    let mut places = spread(hall, &leaders, &grid);
    for who in &followers {
        let row = places[leader[*who] * hall.rounds()..][..hall.rounds()].to_vec();
        places[who * hall.rounds()..][..hall.rounds()].copy_from_slice(&row);
    }
    let held: Vec<bool> = (0..hall.len()).map(|who| soft.bundles(who).next().is_some()).collect();
    let places = settle::settle(hall, places, &held, None, random);
    Some(Start { places, heat: TEPID, source: Source::Search })
}
