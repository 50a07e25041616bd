//! The archive: whole, the same for ever, without secrets, and wary of what it reads.

use crate::house::{House, printed, refused};
use sha2::{Digest as _, Sha256};
use tablee::archive::{self, Archive, Refused};
use tablee::document;
use tablee::store::{Known, Secret, Store};
use uuid::Uuid;
use workshop::command::{Description, Draft, Drive, People, Posting, Setup};
use workshop::day::Doors;
use workshop::people::Seat;
use workshop::template::Template;
use workshop::{
    Command, Entry, FacilitatorId, JoinCode, Moment, PersonId, PhaseKind, PostId, PostKind, Privacy, Round, TableId,
    Who, Workshop, WorkshopId,
};

const NINE: Moment = Moment(1_715_677_200_000);

/// The archive of a demonstration.
fn demonstration() -> String {
    let house = House::empty();
    house.export(&house.demo().code, "json")
}

#[test]
fn the_archive_of_an_imported_archive_is_that_archive() {
    let (here, there) = (House::open(), House::open());
    let code = here.demo().code;
    let archive = here.export(&code, "json");
    let said = printed(&there.run(&["import", &there.file("atelier.json", &archive)]));
    assert!(said.contains(&code) && said.contains(&format!("{}/f/", there.address())), "{said}");
    assert_eq!(there.export(&code, "json"), archive);
    for format in ["html", "md"] {
        assert_eq!(there.export(&code, format), here.export(&code, format));
    }
}

#[tokio::test]
async fn an_imported_workshop_opens_while_the_server_runs() {
    let house = House::open();
    let said = printed(&house.run(&["import", &house.file("atelier.json", &demonstration())]));
    let link = said.split_whitespace().last().expect("a link").to_owned();
    let browser = crate::house::browser();
    let answer = browser.get(&link).send().await.expect("it answers");
    assert!(answer.status().is_redirection());
}

#[test]
fn a_workshop_that_is_here_is_not_taken_in_twice() {
    let house = House::empty();
    let code = house.demo().code;
    let archive = house.export(&code, "json");
    let said = refused(&house.run(&["import", &house.file("atelier.json", &archive)]));
    assert!(said.contains("déjà ici") && said.contains(&code), "{said}");
    assert_eq!(house.export(&code, "json"), archive);
}

#[tokio::test]
async fn a_code_that_is_taken_gives_way_to_another() {
    let house = House::empty();
    let archive = Archive::read(&demonstration()).expect("it reads");
    let store = Store::open(house.path()).await.expect("the store opens");
    let neighbour = Known { id: WorkshopId(Uuid::new_v4()), code: archive.code.clone() };
    store.create(&neighbour, NINE, &[]).await.expect("the code is free");
    let known = archive::import(&store, &archive, NINE).await.expect("it is taken in");
    assert_ne!(known.code, archive.code);
    assert_eq!(store.load(known.id).await.expect("it loads"), archive.log);
    assert!(matches!(archive::import(&store, &archive, NINE).await, Err(Refused::Here(code)) if code == known.code));
}

#[test]
fn what_is_wrong_is_said_with_its_place() {
    let sound = demonstration();
    let changed = |from: &str, to: &str| {
        assert!(sound.contains(from), "{from}");
        sound.replacen(from, to, 1)
    };
    for (damaged, said) in [
        ("bonjour".to_owned(), "ligne 1"),
        ("[1, 2]".into(), "n’est pas une archive"),
        ("{\"tablee\": \"facture\", \"schema\": 1}".into(), "« tablee »"),
        (changed("\"schema\": 1", "\"schema\": 7"), "schéma 7"),
        (sound[..sound.len() / 2].to_owned(), "s’arrête trop tôt"),
        (changed("\"number\": 5,", "\"number\": 6,"), "entrée 5"),
        (changed("\"version\": 1", "\"version\": 9"), "la version 9"),
        (changed("\"created\"", "\"invented\""), "invented"),
        (changed("Aïcha", "Aï\\u0007cha"), "signe de contrôle"),
        (changed("\"at\": ", "\"at\": -"), "calendrier"),
        (changed("\"workshop\": \"", "\"extra\": 1, \"workshop\": \""), "extra"),
        (changed("\"minutes\": 10", "\"minutes\": 9999"), "déroulé"),
    ] {
        let damage = Archive::read(&damaged).expect_err(said).to_string();
        assert!(damage.contains(said), "{damage}");
        assert_eq!(damage.lines().count(), 1, "{damage}");
    }
    let mut beheaded: serde_json::Value = serde_json::from_str(&sound).expect("it is JSON");
    let log = beheaded["log"].as_array_mut().expect("a log");
    log.remove(0);
    (1..).zip(log).for_each(|(number, entry)| entry["number"] = number.into());
    let damage = Archive::read(&beheaded.to_string()).expect_err("it has no beginning").to_string();
    assert!(damage.contains("création"), "{damage}");
}

#[tokio::test]
async fn a_damaged_file_leaves_the_folder_as_it_was() {
    let house = House::empty();
    let sound = demonstration();
    let id = Archive::read(&sound).expect("it reads").workshop;
    for damaged in [&sound[..sound.len() - 3], &sound.replace("\"number\": 40,", "\"number\": 41,")] {
        refused(&house.run(&["import", &house.file("atelier.json", damaged)]));
    }
    std::fs::write(house.path().join("letters.json"), [b'{', 0xff, b'}']).expect("the folder takes a file");
    refused(&house.run(&["import", house.path().join("letters.json").to_str().expect("a path")]));
    let store = Store::open(house.path()).await.expect("the store opens");
    assert_eq!(store.code_of(id).await.expect("it answers"), None);
    assert!(store.load(id).await.expect("it answers").is_empty());
}

/// Cut anywhere, with any sign changed: it is refused, or what it has become can be lived with.
#[test]
fn no_damage_whatever_makes_it_fall() {
    let sound = demonstration();
    let mut chance = 0x2024_u64;
    let mut throw = |sides: usize| {
        chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(chance >> 33).unwrap_or(0) % sides
    };
    let mut taken = 0;
    for _ in 0..400 {
        let mut damaged = sound.clone().into_bytes();
        for _ in 0..=throw(2) {
            let place = throw(damaged.len());
            damaged[place] = b"0189-{}[],:\"\\nul x"[throw(18)];
        }
        if throw(8) == 0 {
            damaged.truncate(throw(sound.len()));
        }
        let Ok(archive) = Archive::read(&String::from_utf8_lossy(&damaged)) else { continue };
        let workshop = Workshop::replay(archive.workshop, &archive.log);
        let _report = report::html::page(&document::of(&workshop));
        let _picture = workshop::sight::Desk::of(&workshop, NINE);
        assert_eq!(Archive::read(&archive.write().expect("it writes")), Ok(archive));
        taken += 1;
    }
    assert!(taken > 5, "some changes are within a text, and harmless");
}

/// A workshop that keeps no link from posts to people: Ann writes one with a key of her phone's own.
fn unlinked(key: &str) -> (WorkshopId, FacilitatorId, PersonId, Vec<Entry>) {
    let (id, hélène) = (WorkshopId(Uuid::new_v4()), FacilitatorId(Uuid::new_v4()));
    let (ann, facilitator) = (PersonId(Uuid::new_v4()), Who::Facilitator(hélène));
    let description = Description { title: "Culture et ruralité".into(), ..Description::default() };
    let first = Workshop::found(id, facilitator, &description, Privacy::Unlinked, 90, NINE).expect("it has a title");
    let mut workshop = Workshop::replay(id, [&first]);
    let mut log = vec![first];
    let mut act = |who: Who, command: Command| {
        let entries = workshop.decide(who, &command, NINE).expect("it may be done");
        entries.iter().for_each(|entry| workshop.apply(entry));
        log.extend(entries);
        workshop.day.running().map(|running| running.phase)
    };
    act(facilitator, Command::Setup(Setup::Use(Template::LearningTables)));
    act(facilitator, Command::Drive(Drive::SetDoors(Doors::Open)));
    act(Who::Participant(ann), Command::People(People::Join { name: "Ann".into() }));
    let seat = Seat { person: ann, round: Round(1), table: Some(TableId(1)) };
    act(Who::House, Command::People(People::Seat(vec![seat])));
    let opening = act(facilitator, Command::Drive(Drive::Next { from: None }));
    let harvest = Template::LearningTables.agenda();
    let harvest = harvest.phases().find(|(_, phase)| phase.kind == PhaseKind::Harvest).expect("it harvests").1.id;
    act(facilitator, Command::Drive(Drive::GoTo { from: opening, to: harvest }));
    let draft = Draft {
        id: PostId(Uuid::new_v4()),
        kind: PostKind::Idea,
        text: "Un bus de nuit".into(),
        examples: vec![],
        table: TableId(1),
        round: Round(1),
        theme: None,
        key: Some(hex(&Sha256::digest(key))),
    };
    act(Who::Participant(ann), Command::Post(Posting::Write(draft)));
    (id, hélène, ann, log)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[tokio::test]
async fn the_archive_opens_no_door_and_proves_no_author() {
    let house = House::empty();
    let store = Store::open(house.path()).await.expect("the store opens");
    let key = "the key that Ann's phone keeps";
    let (id, hélène, ann, log) = unlinked(key);
    let known = Known { id, code: JoinCode::parse("ACDEFG").expect("a code") };
    store.create(&known, NINE, &log).await.expect("it is kept");
    let link = store.entrust(id, Who::Facilitator(hélène), NINE).await.expect("a link");
    let wall = store.entrust(id, Who::Wall, NINE).await.expect("a link");
    let session = Secret::draw().expect("a session");
    store.grant(&session, id, Who::Participant(ann), NINE).await.expect("a role");
    let archive = archive::export(&store, &known).await.expect("it is written");
    assert!(archive.contains("Un bus de nuit"));
    for secret in [&link, &wall, &session] {
        assert!(!archive.contains(secret.reveal()) && !archive.contains(&hex(&secret.hash())));
    }
    assert!(!archive.contains(key) && !archive.contains(&hex(&Sha256::digest(key))));
    assert_eq!(Archive::read(&archive).expect("it reads").write().expect("it writes"), archive);
}
