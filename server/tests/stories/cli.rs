//! The command line, by its own binary on folders of its own.

use crate::house::{House, browser, printed, refused, tablee};
use reqwest::header::LOCATION;
use std::net::TcpListener;
use std::process::Output;
use std::time::{Duration, Instant};

fn run(arguments: &[&str]) -> Output {
    tablee().args(arguments).output().expect("the command runs")
}

#[tokio::test]
async fn whoever_reads_the_first_line_may_connect() {
    let house = House::open();
    assert!(house.address().starts_with("http://127.0.0.1:"));
    let answer = reqwest::get(format!("{}/healthz", house.address())).await.expect("it answers");
    assert!(answer.status().is_success());
}

#[test]
fn a_second_server_on_the_same_folder_is_refused_in_one_line() {
    let house = House::open();
    assert!(refused(&house.run(&["serve", "--listen", "127.0.0.1:0"])).contains("sert déjà"));
}

#[test]
fn a_port_that_is_taken_is_said_in_one_line() {
    let (house, taken) = (House::empty(), TcpListener::bind("127.0.0.1:0").expect("a port is free"));
    let port = taken.local_addr().expect("it has an address").to_string();
    let said = refused(&house.run(&["serve", "--listen", &port]));
    assert!(said.contains(&port) && said.contains("déjà prise"), "{said}");
}

#[test]
fn a_wrong_setting_is_said_in_one_line_that_names_it() {
    let folder = House::empty();
    let data = folder.path().to_str().expect("a path of plain letters");
    for (arguments, named) in [
        (&["serve", "--listen", "partout"][..], "--listen"),
        (&["serve", "--address", "chez moi"], "--address"),
        (&["serve", "--log", "bavard"], "--log"),
        (&["--listen", "3000"], "--listen"),
        (&["serve", "--port", "3000"], "--port"),
        (&["servir"], "servir"),
        (&["demo", "--stage", "midi"], "--stage"),
        (&["link", "ACDEFG"], "--role"),
        (&["link", "ACDEFG", "--role", "chef"], "--role"),
        (&["link", "ACDEFG", "--role", "wall", "--data", data], "ACDEFG"),
        (&["export", "OOO000", "--format", "md"], "OOO000"),
        (&["export", "ACDEFG", "--format", "pdf"], "--format"),
        (&["export", "ACDEFG", "--format", "md", "--data", data], "ACDEFG"),
        (&["import"], "FICHIER"),
        (&["import", "nulle/part.json", "--data", data], "nulle/part.json"),
    ] {
        let said = refused(&run(arguments));
        assert!(said.contains(named), "{arguments:?}: {said}");
    }
    let output = tablee().env("TABLEE_LISTEN", "partout").output().expect("the command runs");
    assert!(refused(&output).contains("--listen"));
}

#[test]
fn a_command_that_finds_nothing_makes_nothing() {
    let house = House::empty();
    let nowhere = house.path().join("nowhere");
    let data = nowhere.to_str().expect("a path of plain letters");
    refused(&run(&["export", "ACDEFG", "--format", "md", "--data", data]));
    assert!(!nowhere.exists());
}

#[test]
fn help_names_every_setting_with_its_variable() {
    let all = printed(&run(&["--help"]));
    for command in ["serve", "demo", "link", "export", "import"] {
        assert!(all.contains(command));
        assert!(printed(&run(&[command, "--help"])).contains("TABLEE_DATA"));
    }
    let serve = printed(&run(&["serve", "--help"]));
    for setting in ["--listen", "TABLEE_LISTEN", "--address", "TABLEE_ADDRESS", "--log", "TABLEE_LOG"] {
        assert!(serve.contains(setting), "{setting}");
    }
}

#[test]
fn a_variable_is_as_good_as_a_flag() {
    let house = House::empty();
    let output = tablee()
        .args(["demo", "--json"])
        .env("TABLEE_DATA", house.path())
        .env("TABLEE_ADDRESS", "https://atelier.example/")
        .output()
        .expect("the command runs");
    assert!(printed(&output).contains("\"https://atelier.example/e/"));
}

#[tokio::test]
async fn the_doors_of_a_demonstration_open_while_the_server_runs() {
    let house = House::open();
    let doors = house.demo();
    for (link, room) in [(&doors.facilitator, "/atelier/"), (&doors.wall, "/mur/")] {
        assert!(link.starts_with(house.address()), "{link}");
        let browser = browser();
        let answer = browser.get(link).send().await.expect("it answers");
        let location = answer.headers().get(LOCATION).expect("it leads on").to_str().expect("to an address");
        assert_eq!(location, format!("{room}{}", doors.code));
        let page = browser.get(format!("{}{location}", house.address())).send().await.expect("it answers");
        assert!(page.status().is_success(), "{location}");
    }
    let page = browser().get(&doors.participant).send().await.expect("it answers");
    assert!(page.text().await.expect("a page").contains("partenariales"));
}

#[test]
fn a_demonstration_can_begin_at_every_stage() {
    let house = House::empty();
    for (stage, shown) in [("recolte", 18), ("themes", 26), ("cloture", 26)] {
        let said = printed(&house.run(&["demo", "--stage", stage]));
        let code = said.split_whitespace().nth(1).expect("a code").to_owned();
        let archive: serde_json::Value = serde_json::from_str(&house.export(&code, "json")).expect("an archive");
        let log = archive["log"].as_array().expect("a log");
        let written = log.iter().filter(|entry| !entry["event"]["post"]["written"].is_null()).count();
        assert_eq!(written, shown, "{stage}");
    }
}

#[tokio::test]
async fn a_new_link_opens_and_the_ones_before_stay_good() {
    let house = House::open();
    let doors = house.demo();
    let new = printed(&house.run(&["link", &doors.code, "--role", "facilitator"]));
    assert_ne!(new.trim(), doors.facilitator);
    for link in [new.trim(), &doors.facilitator] {
        let answer = browser().get(link).send().await.expect("it answers");
        assert!(answer.status().is_redirection(), "{link}");
    }
    let wall = printed(&house.run(&["link", &doors.code, "--role", "wall", "--address", "http://10.0.0.1:80"]));
    assert!(wall.starts_with("http://10.0.0.1:80/f/"));
}

#[tokio::test]
async fn a_file_is_the_same_from_the_shell_and_from_the_page() {
    let house = House::open();
    let doors = house.demo();
    let browser = browser();
    browser.get(&doors.facilitator).send().await.expect("the link opens");
    for format in ["html", "md", "json"] {
        let address = format!("{}/atelier/{}/export/{format}", house.address(), doors.code);
        let answer = browser.get(&address).send().await.expect("it answers");
        let attached = answer.headers()["content-disposition"].to_str().expect("plain letters").to_owned();
        assert!(attached.starts_with("attachment; filename=\"evolution-des-politiques"), "{attached}");
        assert!(attached.ends_with(&format!(".{format}\"")), "{attached}");
        assert_eq!(answer.text().await.expect("a file"), house.export(&doors.code, format), "{format}");
        let stranger = reqwest::get(&address).await.expect("it answers");
        assert_eq!(stranger.status(), 403, "only facilitators take files away");
    }
}

#[tokio::test]
async fn the_synthesis_has_its_page_and_its_stylesheet() {
    let house = House::open();
    let doors = house.demo();
    let browser = browser();
    browser.get(&doors.facilitator).send().await.expect("the link opens");
    let page = browser.get(format!("{}/atelier/{}/synthese", house.address(), doors.code)).send().await;
    let page = page.expect("it answers").text().await.expect("a page");
    assert!(page.contains("<article class=\"report\""), "the article is there, not its source");
    let style = page.split('"').find(|text| text.starts_with("/static/report.css")).expect("the page names its style");
    let style = browser.get(format!("{}{style}", house.address())).send().await.expect("it answers");
    assert_eq!(style.text().await.expect("a stylesheet"), report::html::stylesheet());
}

#[test]
fn a_file_is_written_whole_or_not_at_all() {
    let house = House::empty();
    let code = house.demo().code;
    let path = house.path().join("synthese.md");
    let out = path.to_str().expect("a path of plain letters");
    assert_eq!(printed(&house.run(&["export", &code, "--format", "md", "--out", out])), "");
    assert_eq!(std::fs::read_to_string(&path).expect("the file is there"), house.export(&code, "md"));
    let nowhere = house.path().join("nowhere/synthese.md");
    let said = refused(&house.run(&["export", &code, "--format", "md", "--out", nowhere.to_str().expect("a path")]));
    assert!(said.contains("nowhere"), "{said}");
    let left: Vec<_> = std::fs::read_dir(house.path()).expect("a folder").map(|entry| entry.expect("a file")).collect();
    assert!(
        left.iter().all(|entry| !entry.file_name().to_string_lossy().starts_with('.')),
        "nothing is left beside it"
    );
}

#[cfg(unix)]
#[tokio::test]
async fn told_to_stop_it_ends_its_streams_and_leaves_in_good_order() {
    let mut house = House::open();
    let doors = house.demo();
    let browser = browser();
    browser.get(&doors.facilitator).send().await.expect("the link opens");
    let stream = format!("{}/atelier/{}/flux", house.address(), doors.code);
    let mut stream = browser.get(stream).send().await.expect("it answers");
    assert!(stream.chunk().await.expect("a picture").is_some());
    let began = Instant::now();
    let (end, code) = tokio::join!(async { while let Ok(Some(_)) = stream.chunk().await {} }, async {
        tokio::task::spawn_blocking(move || house.stop()).await.expect("it ends")
    });
    let () = end;
    assert_eq!(code, Some(0));
    assert!(began.elapsed() < Duration::from_secs(5), "nobody had to be cut off");
}

fn planned(arguments: &[&str]) -> serde_json::Value {
    let said = printed(&run(&[&["plan", "--json", "--time", "50ms"], arguments].concat()));
    serde_json::from_str(&said).expect("it is JSON")
}

#[test]
fn a_plan_seats_everyone_in_every_round_and_is_the_same_again() {
    let asked = ["--participants", "60", "--tables", "8", "--rounds", "5", "--seed", "7"];
    let plan = planned(&asked);
    let rounds = plan["rounds"].as_array().expect("rounds");
    assert_eq!(rounds.len(), 5);
    for round in rounds {
        let tables: Vec<Vec<u64>> = serde_json::from_value(round.clone()).expect("people by table");
        let mut people: Vec<u64> = tables.iter().flatten().copied().collect();
        people.sort_unstable();
        assert_eq!(people, (1..=60).collect::<Vec<_>>());
        assert!(tables.iter().all(|table| (7..=8).contains(&table.len())));
    }
    assert_eq!((&plan["encounters"]["distinct"], &plan["encounters"]["table_repeats"]), (&940.into(), &0.into()));
    assert_eq!((&plan["encounters"]["third_meetings"], &plan["reproducible"]), (&0.into(), &true.into()));
    assert_eq!(planned(&asked), plan);
    let most = planned(&["--participants", "60", "--tables", "8", "--rounds", "5", "--aim", "most"]);
    assert_eq!(most["encounters"]["distinct"], 964);
}

#[test]
fn a_plan_that_cannot_be_says_why_and_what_could() {
    let asked = ["plan", "--participants", "14", "--tables", "4", "--rounds", "3", "--seats", "4", "--close", "3:2"];
    let output = run(&asked);
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2));
    assert!(said.contains("14 personnes pour 12 places au tour 2") && said.contains("la table 3 est fermée"), "{said}");
    let nearest = String::from_utf8_lossy(&output.stdout);
    assert!(nearest.contains("chaise") && nearest.contains("Tour 3"), "{nearest}");
}

#[test]
fn a_plan_reads_a_list_of_people() {
    let folder = House::empty();
    let list = folder.path().join("people.csv");
    let people = "nom;organisation;fixe;ensemble\nAnaïs;OT;;\nLuc;OT;2;\nZoé;;;Anaïs\nMarc;;;\nInès;;;\nPaul;;;\n";
    std::fs::write(&list, people).expect("it is written");
    let list = list.to_str().expect("a path of plain letters");
    let plan = planned(&["--people", list, "--tables", "3", "--rounds", "2"]);
    let at = |round: usize, person: u64| {
        let tables = plan["rounds"][round].as_array().expect("tables");
        tables.iter().position(|table| table.as_array().is_some_and(|people| people.contains(&person.into())))
    };
    for round in 0..2 {
        assert_eq!(at(round, 2), Some(1), "Luc has a fixed place");
        assert_eq!(at(round, 1), at(round, 3), "Zoé goes with Anaïs");
    }
    assert_eq!(plan["people"][0]["name"], "Anaïs");
    let said = refused(&run(&["plan", "--people", list, "--tables", "1", "--rounds", "2"]));
    assert!(said.contains("ligne 3") && said.contains("fixe"), "{said}");
}
