//! `load`: measures a house over its public interface, beside a bare one. Started by `bin/load`.

use crowd::Cut;
use crowd::ledger::Wrongs;
use crowd::process::{allow_many_files, machine};
use crowd::scenario::{Bar, Fan, Programs, beside, killed, restless, storm, throughput};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

/// How to ask.
const USAGE: &str = "load --tablee PROGRAM --ceiling PROGRAM [--quick] [SCENARIO...]
scenarios: steady, many, throughput, storm, restless, killed; all of them unless some are named";

/// What is asked.
struct Asked {
    programs: Programs,
    quick: bool,
    scenarios: Vec<String>,
}

fn main() -> ExitCode {
    let Some(asked) = read(std::env::args().skip(1)) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    allow_many_files();
    println!("machine: {}", machine());
    println!("clients run on the same processors; every post is numbered and every screen audited");
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    let played =
        runtime.map_err(|error| Cut::because(error.to_string())).and_then(|runtime| runtime.block_on(play(&asked)));
    match played {
        Ok(wrongs) if wrongs == Wrongs::default() => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(cut) => {
            eprintln!("load: {cut}");
            ExitCode::FAILURE
        }
    }
}

fn read(mut arguments: impl Iterator<Item = String>) -> Option<Asked> {
    let (mut tablee, mut ceiling, mut quick, mut scenarios) = (None, None, false, Vec::new());
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--tablee" => tablee = Some(PathBuf::from(arguments.next()?)),
            "--ceiling" => ceiling = Some(PathBuf::from(arguments.next()?)),
            "--quick" => quick = true,
            "steady" | "many" | "throughput" | "storm" | "restless" | "killed" => scenarios.push(argument),
            _ => return None,
        }
    }
    Some(Asked { programs: Programs { tablee: tablee?, ceiling: ceiling? }, quick, scenarios })
}

async fn play(asked: &Asked) -> Result<Wrongs, Cut> {
    let (programs, quick) = (&asked.programs, asked.quick);
    let wanted = |name: &str| asked.scenarios.is_empty() || asked.scenarios.iter().any(|scenario| scenario == name);
    let seconds = |full: u64, quick_one: u64| Duration::from_secs(if quick { quick_one } else { full });
    let count = |full: usize, quick_one: usize| if quick { quick_one } else { full };
    let mut wrongs = Wrongs::default();
    if wanted("steady") {
        let fan = Fan { listeners: count(500, 50), writers: 20, rate: 10.0, span: seconds(30, 4) };
        wrongs = wrongs.and(beside(programs, fan, Bar::Ratio(2.0)).await?);
    }
    if wanted("many") && !quick {
        let fan = Fan { listeners: 1_990, writers: 20, rate: 10.0, span: seconds(30, 4) };
        wrongs = wrongs.and(beside(programs, fan, Bar::Within(Duration::from_millis(250))).await?);
    }
    if wanted("throughput") {
        let rates: &[f64] = if quick { &[50.0] } else { &[50.0, 100.0, 200.0, 400.0, 800.0] };
        wrongs = wrongs.and(throughput(programs, count(500, 50), rates, seconds(5, 3)).await?);
    }
    if wanted("storm") {
        wrongs = wrongs.and(storm(programs, count(1_000, 60)).await?);
    }
    if wanted("restless") {
        wrongs = wrongs.and(restless(programs, count(200, 30), 20.0, seconds(20, 4)).await?);
    }
    if wanted("killed") {
        wrongs = wrongs.and(killed(programs, if quick { 2 } else { 20 }).await?);
    }
    let Wrongs { lost, doubled, disordered, refused } = wrongs;
    println!("\nin all: lost {lost}, doubled {doubled}, out of order {disordered}, refused {refused}");
    Ok(wrongs)
}
