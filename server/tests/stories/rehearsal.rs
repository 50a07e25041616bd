//! A rehearsal: the planned day is played on a copy by people who do not exist, and the plan is told what it lacks.

use crate::people::House;
use std::time::Duration;
use tablee::rehearsal::{Finding, Stage, Summary, Told, Wish};
use tokio::net::TcpListener;
use tokio::sync::mpsc;
use workshop::command::Setup;
use workshop::feasibility::Gap;
use workshop::template::Template;
use workshop::{Agenda, Block, Command, Language, PhaseKind, Privacy, Round, TableId, Workshop};

/// Two tables and two rounds, some phases of a minute: a day that is short even where nothing is shortened.
async fn planned(house: &House) -> Workshop {
    let helene = house.workshop(Privacy::Pseudonym).await;
    helene.must(Command::Setup(Setup::RemoveTable { table: TableId(3) })).await;
    let mut agenda = Template::LearningTables.agenda();
    agenda.blocks.retain({
        let mut rounds = 0;
        move |block| {
            rounds += u32::from(matches!(block, Block::Round(_)));
            matches!(block, Block::Round(_)) && rounds <= 2
        }
    });
    helene.must(Command::Setup(Setup::SetAgenda(agenda))).await;
    house.on_disk(helene.workshop).await
}

async fn played(plan: &Workshop, wish: Wish) -> (Summary, Vec<Told>) {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a port is free");
    let address = format!("http://{}", listener.local_addr().expect("it has an address"));
    let stage = Stage::set(plan, listener, &address).await.expect("there is room for a copy");
    let (tell, mut told) = mpsc::unbounded_channel();
    let summary = stage.play(wish, &tell).await.expect("it plays to its end");
    stage.clear().await;
    drop(tell);
    let mut all = Vec::new();
    while let Some(one) = told.recv().await {
        all.push(one);
    }
    (summary, all)
}

const WISH: Wish = Wish { people: 8, span: Duration::from_secs(12), seed: 4 };

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_good_day_is_played_to_its_end_and_nothing_stands_in_its_way() {
    let house = House::open().await;
    let plan = planned(&house).await;
    let before = plan.number;
    let (summary, told) = played(&plan, WISH).await;
    assert_eq!(summary.findings, [], "{summary:?}");
    assert_eq!((summary.tally.joined, summary.tally.left_out), (8, 0));
    assert!(summary.posts > 0 && summary.posts == summary.tally.kept, "{summary:?}");
    let began: Vec<Told> = plan.agenda.phases().map(|(round, phase)| Told::Began(phase.kind, round)).collect();
    assert_eq!(told[1..], began, "every phase, in its order");
    assert!(matches!(told[0], Told::Gathered(there) if there > 0));
    let after = house.on_disk(plan.id).await;
    assert_eq!((after.number, after.people.len(), after.posts.len()), (before, 0, 0), "the day itself is untouched");
    let said = summary.sentences(Language::Fr);
    assert!(said[0].starts_with("8 personnes fictives, ") && said.last().is_some_and(|last| last.contains("Rien")));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_plan_that_asks_too_much_is_told_where() {
    let house = House::open().await;
    let mut plan = planned(&house).await;
    for table in plan.tables.values_mut() {
        table.sheet.seats = Some(3);
    }
    for block in &mut plan.agenda.blocks {
        if let Block::Round(phases) = block {
            // A minute to write in what people need forty seconds for at the very least.
            phases.iter_mut().filter(|phase| phase.kind == PhaseKind::Harvest).for_each(|phase| phase.minutes = 1);
            phases.retain(|phase| [PhaseKind::Story, PhaseKind::Harvest].contains(&phase.kind));
            phases.iter_mut().filter(|phase| phase.kind == PhaseKind::Story).for_each(|phase| phase.minutes = 2);
        }
    }
    let third = plan.agenda.blocks[0].clone();
    plan.agenda.blocks.push(renumbered(&plan.agenda, third));
    let (summary, _) = played(&plan, Wish { people: 12, span: Duration::from_secs(9), seed: 2 }).await;
    let found = |what: fn(&Finding) -> bool| summary.findings.iter().any(what);
    assert!(found(|finding| matches!(finding, Finding::Overfull { seats: 3, .. })), "{summary:?}");
    assert!(found(|finding| matches!(finding, Finding::NoTimeToMove { round: Round(1) })), "{summary:?}");
    assert!(found(|finding| matches!(finding, Finding::HarvestTooShort { .. })), "{summary:?}");
    assert!(found(|finding| matches!(finding, Finding::HeardAgain { .. })), "{summary:?}");
    assert!(!found(|finding| matches!(finding, Finding::Lost { .. } | Finding::LeftOut { .. })), "{summary:?}");
}

/// The same round once more, its phases under identities that no other has.
fn renumbered(agenda: &Agenda, block: Block) -> Block {
    let mut next = agenda.unused_id();
    match block {
        Block::Round(mut phases) => {
            for phase in &mut phases {
                phase.id = next;
                next.0 += 1;
            }
            Block::Round(phases)
        }
        plenary @ Block::Plenary(_) => plenary,
    }
}

#[tokio::test]
async fn a_plan_that_cannot_begin_is_not_played() {
    let house = House::open().await;
    let mut plan = planned(&house).await;
    plan.agenda = Agenda::default();
    plan.tables.clear();
    let (summary, told) = played(&plan, WISH).await;
    assert_eq!(summary.findings, [Finding::Gap(Gap::NoTable), Finding::Gap(Gap::NoRound)]);
    assert_eq!(told, []);
    assert!(summary.sentences(Language::En)[0].contains("table"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_real_phone_may_look_on_and_is_sent_away_when_it_is_over() {
    let house = House::open().await;
    let plan = planned(&house).await;
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a port is free");
    let address = format!("http://{}", listener.local_addr().expect("it has an address"));
    let stage = Stage::set(&plan, listener, &address).await.expect("there is room for a copy");
    let browser = crate::people::Browser::new(&address);
    let console = browser.get(stage.doors.facilitator.strip_prefix(&address).expect("it is there")).await;
    assert_eq!((console.status, console.location()), (303, format!("/atelier/{}", stage.doors.code).as_str()));
    assert!(browser.get(console.location()).await.body.contains("Répétition · Culture et ruralité"));
    assert_eq!(browser.get(&format!("/atelier/{}", plan_code(&house, &plan).await)).await.status, 404);
    stage.clear().await;
    let gone = browser.request(reqwest::Method::GET, "/healthz").send().await;
    assert!(gone.is_err(), "{gone:?}");
}

async fn plan_code(house: &House, plan: &Workshop) -> String {
    house.store().code_of(plan.id).await.expect("the store answers").expect("it is there").to_string()
}
