//! `tablee plan`: a seating plan without a server, to read or as JSON.

mod json;
mod people;
mod sentences;
mod table;
mod typed;

use super::failure::{Failure, reason, say};
use super::values;
use clap::{Args, ValueEnum};
use people::Listed;
use rotation::{Aim, Effort, Infeasible, Mode, Plan, Room, Table};
use std::fs;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::time::{Duration, Instant};
use typed::{Closed, Seats};

/// The search is told to stop after this many times the time that was asked for: a machine may be slower than most.
const GUARD: u32 = 3;
/// The most of each, as in a workshop.
const MOST: Most = Most { people: 2_000, tables: 200, rounds: 20 };

struct Most {
    people: usize,
    tables: usize,
    rounds: usize,
}

/// What may be set.
#[derive(Debug, Args)]
pub struct Options {
    /// Combien de personnes ; avec --people, toutes celles de la liste
    #[arg(long, value_name = "N")]
    participants: Option<usize>,
    /// Combien de tables
    #[arg(long, value_name = "N")]
    tables: usize,
    /// Combien de tours
    #[arg(long, value_name = "N")]
    rounds: usize,
    /// Les places d’une table : 6..9 (de 6 à 9 personnes), ou 9 (au plus)
    #[arg(long, value_name = "PLACES", value_parser = typed::seats)]
    seats: Option<Seats>,
    /// Une table fermée, et à quels tours : 3:2,4 ; peut se répéter
    #[arg(long, value_name = "TABLE:TOURS", value_parser = typed::closed)]
    close: Vec<Closed>,
    /// La liste des personnes, un fichier CSV (nom, organisation, fixe, souhaits, arrive, part, separe, ensemble)
    #[arg(long, value_name = "FICHIER")]
    people: Option<PathBuf>,
    /// mix (mélange), groups (groupes constitués) ou wishes (préférences)
    #[arg(long, value_name = "MODE", value_parser = values::one_of::<ModeName>, default_value = "mix", hide_default_value = true)]
    mode: ModeName,
    /// balanced (équilibré) ou most (le plus de rencontres)
    #[arg(long, value_name = "BUT", value_parser = values::one_of::<AimName>, default_value = "balanced", hide_default_value = true)]
    aim: AimName,
    /// Où commence le hasard : la même graine donne le même plan partout
    #[arg(long, value_name = "N", default_value_t = 1, hide_default_value = true)]
    seed: u64,
    /// Combien chercher : 1s, 500ms
    #[arg(long, value_name = "DURÉE", value_parser = typed::time, default_value = "1s", hide_default_value = true)]
    time: Duration,
    /// En JSON
    #[arg(long)]
    json: bool,
}

/// A mode as typed. People cannot choose here, so there is no *choix libre*.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum ModeName {
    /// New people in each round.
    Mix,
    /// Groups stay together.
    Groups,
    /// By the stories that people wish to hear.
    Wishes,
}

/// An aim as typed.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum AimName {
    /// Nobody a third time.
    Balanced,
    /// The most encounters.
    Most,
}

/// Plans and prints.
pub fn run(options: &Options) -> Result<(), Failure> {
    let listed = listed(options)?;
    let room = room(options, &listed)?;
    let effort = Effort::seconds(options.seed, options.time.as_secs_f64());
    let stop = Instant::now() + options.time * GUARD + Duration::from_secs(1);
    let mut watch = |_| if Instant::now() < stop { ControlFlow::Continue(()) } else { ControlFlow::Break(()) };
    match rotation::plan(&room, &effort, &mut watch) {
        Ok(plan) => say(&planned(options, &room, &listed, &plan)),
        Err(trouble) => {
            say(&nearest(options, &room, &listed, &trouble))?;
            Err(Failure::Asked(sentences::reasons(&room, &listed, &trouble)))
        }
    }
}

fn planned(options: &Options, room: &Room, listed: &Listed, plan: &Plan) -> String {
    if options.json { json::plan(options.seed, room, listed, plan) } else { table::plan(room, listed, plan) }
}

fn nearest(options: &Options, room: &Room, listed: &Listed, trouble: &Infeasible) -> String {
    if options.json { json::nearest(room, listed, trouble) } else { table::nearest(room, listed, trouble) }
}

fn listed(options: &Options) -> Result<Listed, Failure> {
    let most = MOST.people;
    let listed = match (&options.people, options.participants) {
        (None, None) => return Err(Failure::Asked("il manque --participants, ou une liste avec --people".into())),
        (None, Some(count)) if count > most => Err(format!("{most} personnes au plus")),
        (None, Some(count)) => Ok(Listed::numbered(count)),
        (Some(path), count) => fs::read(path).map_err(|error| reason(&error)).and_then(|file| {
            let listed = people::read(&file, options.tables, options.rounds)?;
            match count {
                Some(count) if count != listed.people.len() => {
                    Err(format!("{} personnes dans la liste, {count} demandées", listed.people.len()))
                }
                _ if listed.people.len() > most => Err(format!("{most} personnes au plus")),
                _ => Ok(listed),
            }
        }),
    };
    let place = options.people.as_ref().map_or_else(|| "--participants".into(), |path| path.display().to_string());
    listed.map_err(|why| Failure::Asked(format!("{place} : {why}")))
}

fn room(options: &Options, listed: &Listed) -> Result<Room, Failure> {
    for (flag, count, most) in [("--tables", options.tables, MOST.tables), ("--rounds", options.rounds, MOST.rounds)] {
        if !(1..=most).contains(&count) {
            return Err(Failure::Asked(format!("{flag} va de 1 à {most}")));
        }
    }
    let (least, most) = options.seats.map_or((0, None), |seats| (seats.least, Some(seats.most)));
    let mut tables = vec![Table { least, most, closed: Vec::new() }; options.tables];
    for closed in &options.close {
        let known = closed.rounds.iter().all(|round| *round < options.rounds);
        let Some(table) = tables.get_mut(closed.table).filter(|_| known) else {
            return Err(Failure::Asked("--close nomme une table ou un tour qui n’existe pas".into()));
        };
        table.closed.extend(&closed.rounds);
    }
    Ok(Room {
        tables,
        rounds: options.rounds,
        from: 0,
        people: listed.people.clone(),
        ties: listed.ties.clone(),
        mode: match options.mode {
            ModeName::Mix => Mode::Mix,
            ModeName::Groups => Mode::Groups,
            ModeName::Wishes => Mode::Wishes,
        },
        aim: match options.aim {
            AimName::Balanced => Aim::Balanced,
            AimName::Most => Aim::Most,
        },
    })
}
