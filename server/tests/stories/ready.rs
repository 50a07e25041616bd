//! « Prêts pour demain ? »: Hélène looks the day before, and a phone shows that it gets there.

use crate::people::{Answer, Browser, Facilitator, House, PATIENCE};
use reqwest::Method;
use reqwest::header::{ACCEPT, USER_AGENT};
use serde_json::{Value, json};
use tablee::clock;
use workshop::command::{Description, People, Setup, TableForm};
use workshop::template::Template;
use workshop::{Command, Date, Privacy, TableId, Who};

const IPHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) \
    Version/17.4 Mobile/15E148 Safari/604.1";
const LAPTOP: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:125.0) Gecko/20100101 Firefox/125.0";

async fn looks(helene: &Facilitator) -> String {
    let answer = helene.browser.get(&helene.at("/prets")).await;
    assert_eq!(answer.status, 200, "{answer:?}");
    answer.body
}

/// The facts as the open page asks for them.
async fn facts(helene: &Facilitator, query: &str) -> Value {
    let answer = helene.browser.get(&helene.at(&format!("/prets/etat{query}"))).await;
    assert_eq!((answer.status, answer.header("cache-control")), (200, "no-store"), "{answer:?}");
    answer.json()
}

/// One of them.
fn fact<'a>(facts: &'a Value, slug: &str) -> &'a Value {
    let lines = facts["lines"].as_array().expect("there are lines");
    lines.iter().find(|line| line["slug"] == slug).unwrap_or_else(|| panic!("no fact {slug}"))
}

fn stands(facts: &Value, slug: &str, state: &str, says: &str) {
    let fact = fact(facts, slug);
    let said = format!("{} {}", fact["fact"], fact["advice"]);
    assert_eq!(fact["state"], state, "{fact}");
    assert!(said.contains(says), "{said}");
}

/// The path of the trial in the page.
fn trial(page: &str) -> String {
    let link = page.split_once("/essai/").expect("the page shows a trial").1;
    format!("/essai/{}", link.chars().take_while(char::is_ascii_hexdigit).collect::<String>())
}

async fn scans(browser: &Browser, path: &str, agent: &str) -> Answer {
    Answer::to(browser.request(Method::GET, path).header(ACCEPT, "text/html").header(USER_AGENT, agent)).await
}

async fn says(helene: &Facilitator, fields: &[(&str, &str)], place: &str) {
    let answer = helene.browser.submits(&helene.at("/prets"), fields).await;
    assert_eq!((answer.status, answer.location()), (303, helene.at(&format!("/prets#{place}")).as_str()));
}

#[tokio::test]
async fn a_phone_that_scans_is_seen_at_once_and_what_it_measures_too() {
    let house = House::open().await;
    let helene = house.workshop(Privacy::Name).await;
    let path = trial(&looks(&helene).await);
    stands(&facts(&helene, "").await, "trial", "check", "Aucun téléphone");
    // Without any script the page alone proves it.
    let phone = house.browser();
    let page = scans(&phone, &path, IPHONE).await;
    assert!(page.status == 200 && page.body.contains("Ce téléphone rejoint Tablée"), "{page:?}");
    assert!(page.body.contains("Culture et ruralité") && !page.body.contains(helene.code.as_str()));
    let seen = facts(&helene, "").await;
    stands(&seen, "trial", "good", "1 téléphone rejoint Tablée.");
    assert_eq!(fact(&seen, "trial")["details"][0], "Safari sur iPhone\u{a0}: arrivé, pas encore mesuré, à l’instant");
    // Its script measures and tells.
    assert_eq!(phone.get(&format!("{path}/echo")).await.status, 204);
    let told = phone.posts(&path, &json!({ "trips": [30, 10, 12, 11, 90], "loaded": 1_240 })).await;
    assert_eq!(
        (told.status, told.sentence()),
        (200, "Aller-retour\u{a0}: 12 ms, 90 ms au pire. Tout charger\u{a0}: 1,2 s.".into())
    );
    // It comes again: it is the same phone. What says nothing of itself may be the laptop: it is listed, not counted.
    scans(&phone, &path, IPHONE).await;
    scans(&house.browser(), &path, "").await;
    let seen = facts(&helene, "").await;
    stands(&seen, "trial", "good", "1 téléphone rejoint Tablée.");
    let details = fact(&seen, "trial")["details"].to_string();
    assert!(details.contains("aller-retour 12 ms, 90 ms au pire, tout chargé en 1,2 s"), "{details}");
    assert_eq!(fact(&seen, "trial")["details"].as_array().map(Vec::len), Some(2), "{details}");
    // Drawn by the server too, for whoever has no script.
    assert!(looks(&helene).await.contains("Safari sur iPhone"));
}

#[tokio::test]
async fn the_laptop_itself_proves_nothing_and_a_slow_phone_is_told_of() {
    let house = House::open().await;
    let helene = house.workshop(Privacy::Name).await;
    let path = trial(&looks(&helene).await);
    scans(&house.browser(), &path, LAPTOP).await;
    let seen = facts(&helene, "").await;
    stands(&seen, "trial", "check", "Aucun téléphone");
    assert!(
        fact(&seen, "trial")["details"][0].as_str().is_some_and(|said| said.contains("depuis cet ordinateur même"))
    );
    let phone = house.browser();
    scans(&phone, &path, IPHONE).await;
    phone.posts(&path, &json!({ "trips": [900, 800, 700], "loaded": 9_000 })).await;
    stands(&facts(&helene, "").await, "trial", "check", "la réponse tarde");
    for nonsense in
        [json!({ "trips": [], "loaded": 1 }), json!({ "trips": [4_000_000_000_u32], "loaded": 1 }), json!({})]
    {
        let refused = phone.posts(&path, &nonsense).await;
        assert!([400, 422].contains(&refused.status), "{refused:?}");
    }
    let unknown = house.browser().posts(&path, &json!({ "trips": [1], "loaded": 1 })).await;
    assert_eq!(unknown.status, 400, "who has not come has nothing to tell");
}

#[tokio::test]
async fn a_link_of_a_trial_opens_nothing_else_and_ends_with_the_server_at_the_latest() {
    let mut house = House::open().await;
    let helene = house.workshop(Privacy::Name).await;
    let other = house.workshop_called("Un autre", Privacy::Name).await;
    let path = trial(&looks(&helene).await);
    assert_eq!(trial(&looks(&helene).await), path, "the code on the screen stays");
    assert_ne!(trial(&looks(&other).await), path);
    let phone = house.browser();
    assert_eq!(scans(&phone, &path, IPHONE).await.status, 200);
    for closed in ["/prets", "/prets/etat", "", "/export/json"] {
        assert_eq!(phone.get(&helene.at(closed)).await.status, 403, "{closed}");
    }
    stands(&facts(&other, "").await, "trial", "check", "Aucun téléphone");
    // Once it is over it is as if it had never been one.
    house.restart().await;
    let late = scans(&phone, &path, IPHONE).await;
    let never = scans(&phone, "/essai/0123456789abcdef0123456789abcdef", IPHONE).await;
    assert_eq!((late.status, never.status), (404, 404));
    assert!(late.body.contains("Ce lien a expiré") && late.body == never.body);
    assert!(!late.body.contains("Culture et ruralité"));
    assert_eq!(phone.get(&format!("{path}/echo")).await.status, 404);
    assert_eq!(phone.posts(&path, &json!({ "trips": [1], "loaded": 1 })).await.status, 404);
    assert_ne!(trial(&looks(&helene).await), path);
    // Guessing ends as guessing codes does.
    let guessed = async {
        loop {
            let guess = format!("/essai/{}", uuid::Uuid::new_v4().simple());
            if scans(&phone, &guess, IPHONE).await.status == 429 {
                return;
            }
        }
    };
    tokio::time::timeout(PATIENCE, guessed).await.expect("guessing comes to an end");
}

#[tokio::test]
async fn the_page_is_for_facilitators_alone() {
    let house = House::open().await;
    let helene = house.workshop(Privacy::Name).await;
    helene.opens_the_doors().await;
    let mut ann = house.phone(&helene);
    assert_eq!(ann.joins("Ann").await.status, 201);
    let wall = house.wall(&helene).await;
    for other in [&ann.browser, &wall, &house.browser()] {
        assert_eq!(other.get(&helene.at("/prets")).await.status, 403);
        assert_eq!(other.get(&helene.at("/prets/etat")).await.status, 403);
        assert_eq!(other.submits(&helene.at("/prets"), &[("people", "60")]).await.status, 403);
    }
    assert!(!looks(&helene).await.contains("value=\"60\""));
    assert_eq!(helene.browser.submits(&helene.at("/prets"), &[("done", "everything")]).await.status, 400);
    assert_eq!(helene.browser.submits(&helene.at("/prets"), &[("people", "many")]).await.status, 400);
}

#[tokio::test]
async fn an_address_that_no_phone_reaches_is_the_first_thing_to_mend() {
    let house = House::open().await;
    let helene = house.workshop(Privacy::Name).await;
    let seen = facts(&helene, "").await;
    stands(&seen, "path", "fix", "ne s’ouvre que sur cet ordinateur");
    assert_eq!(seen["worst"], "fix");
    let details = fact(&seen, "path")["details"].to_string();
    assert!(details.contains("127.0.0.1 (dans les codes QR)"), "{details}");
    let port = house.base().rsplit_once(':').expect("a port").1.to_owned();
    assert!(looks(&helene).await.contains(&format!("TCP {port}, et lui seul")));
    // By localhost the screen is trusted.
    stands(&seen, "seen", "good", "de façon sûre");
}

#[tokio::test]
async fn sixty_people_are_too_many_for_a_laptop_s_hotspot() {
    let mut house = House::open().await;
    let helene = house.workshop(Privacy::Name).await;
    for (people, carrier, state, sentence) in [
        ("60", "", "check", "Prévoyez 2 bornes"),
        ("60", "laptop", "fix", "Il faut 2 bornes Wi-Fi professionnelles"),
        ("9", "laptop", "fix", "Il faut une borne Wi-Fi professionnelle"),
        ("8", "laptop", "good", "y suffit"),
        ("7", "phone", "check", "5 à 10"),
        ("25", "home", "check", "20 à 30"),
        ("31", "home", "fix", "Il faut une borne Wi-Fi"),
        ("120", "points", "good", "il en faut 3"),
    ] {
        says(&helene, &[("people", people), ("carrier", carrier)], "crowd").await;
        stands(&facts(&helene, "").await, "people", state, sentence);
    }
    // It is remembered, also over a restart.
    house.restart().await;
    let page = looks(&helene).await;
    assert!(page.contains("value=\"120\"") && page.contains("<option value=\"points\" selected>"), "{page}");
    assert_eq!(helene.browser.submits(&helene.at("/prets"), &[("carrier", "pigeon")]).await.status, 400);
}

#[tokio::test]
async fn an_archive_taken_away_is_the_last_one_until_something_changes() {
    let house = House::open().await;
    let helene = house.workshop(Privacy::Name).await;
    stands(&facts(&helene, "").await, "archive", "check", "Aucune archive");
    assert_eq!(helene.takes_away("md").await.status, 200);
    stands(&facts(&helene, "").await, "archive", "check", "Aucune archive");
    let seen = facts(&helene, "").await;
    let address = fact(&seen, "archive")["links"][0][1].as_str().expect("a link");
    assert_eq!(helene.browser.get(address).await.status, 200);
    stands(&facts(&helene, "").await, "archive", "good", "rien n’a changé depuis");
    helene.opens_the_doors().await;
    stands(&facts(&helene, "").await, "archive", "check", "1 changement");
}

#[tokio::test]
async fn what_only_a_person_can_look_after_is_ticked_and_unticked() {
    let house = House::open().await;
    let helene = house.workshop(Privacy::Name).await;
    for chore in ["awake", "rehearsal", "kit"] {
        assert_eq!(fact(&facts(&helene, "").await, chore)["state"], "check", "{chore}");
        says(&helene, &[("done", chore)], chore).await;
        assert_eq!(fact(&facts(&helene, "").await, chore)["state"], "good", "{chore}");
    }
    says(&helene, &[("undone", "kit")], "kit").await;
    let seen = facts(&helene, "").await;
    assert_eq!((&fact(&seen, "kit")["state"], &fact(&seen, "awake")["state"]), (&json!("check"), &json!("good")));
    // Links of hosts: made, or done without.
    stands(&seen, "host-links", "check", "les tables 1, 2 et 3");
    house.store().entrust(helene.workshop, Who::Host(TableId(2)), clock::now()).await.expect("a link can be made");
    stands(&facts(&helene, "").await, "host-links", "check", "les tables 1 et 3");
    says(&helene, &[("done", "no-host-links")], "host-links").await;
    assert_eq!(fact(&facts(&helene, "").await, "host-links")["state"], "good");
}

#[tokio::test]
async fn the_clock_of_the_browser_is_compared_and_the_day_is_told() {
    let house = House::open().await;
    let helene = house.workshop(Privacy::Name).await;
    let now = clock::now().0;
    let agrees = facts(&helene, &format!("?heure={now}&decalage=60")).await;
    stands(&agrees, "clock", "good", "est-ce bien l’heure de la salle");
    stands(&facts(&helene, &format!("?heure={}&decalage=60", now - 300_000)).await, "clock", "check", "diffèrent de");
    let date = |date: &str| Description {
        title: "Culture et ruralité".into(),
        date: Date::parse(date),
        ..Description::default()
    };
    helene.must(Command::Setup(Setup::Describe(date("2020-05-14")))).await;
    stands(&facts(&helene, &format!("?heure={now}&decalage=60")).await, "clock", "check", "est passée de");
    helene.must(Command::Setup(Setup::Describe(date("2999-05-14")))).await;
    stands(&facts(&helene, &format!("?heure={now}&decalage=60")).await, "clock", "good", "jours");
}

#[tokio::test]
async fn the_day_itself_is_looked_at() {
    let house = House::open().await;
    let helene = house.workshop(Privacy::Name).await;
    let seen = facts(&helene, "").await;
    stands(&seen, "plan", "good", "3 tables, 3 tours");
    stands(&seen, "hours", "check", "L’heure de début n’est pas dite");
    stands(&seen, "narrators", "check", "Pas de nom de témoin");
    stands(&seen, "disk", "good", "libres");
    assert!(!seen["lines"].to_string().contains("\"seated\""), "nobody is in");
    helene.must(Command::People(People::Hold { held: true })).await;
    helene.opens_the_doors().await;
    let mut ann = house.phone(&helene);
    assert_eq!(ann.joins("Ann").await.status, 201);
    assert!(
        fact(&facts(&helene, "").await, "seated")["fact"].as_str().is_some_and(|said| said.starts_with("1 personne"))
    );
    for table in 1..=3 {
        let form = TableForm { seats: Some(4), narrator: "Jo".into(), ..TableForm::default() };
        helene.must(Command::Setup(Setup::EditTable { table: TableId(table), form })).await;
    }
    says(&helene, &[("people", "13")], "crowd").await;
    let crowded = facts(&helene, "").await;
    stands(&crowded, "seats", "fix", "12 places aux tables pour 13 personnes");
    assert_eq!(fact(&crowded, "narrators")["state"], "good");
    says(&helene, &[("people", "12")], "crowd").await;
    assert_eq!(fact(&facts(&helene, "").await, "seats")["state"], "good");
    helene.must(Command::Setup(Setup::Use(Template::Empty))).await;
    let empty = facts(&helene, "").await;
    stands(&empty, "plan", "fix", "Il manque au moins une table");
    assert!(empty["summary"].as_str().is_some_and(|said| said.contains("à régler")), "{empty}");
}

#[tokio::test]
async fn hostile_titles_are_only_text_on_a_phone_that_tries() {
    let house = House::open().await;
    let helene = house.workshop_called("</h1><script>alert(1)</script>\"'>", Privacy::Name).await;
    let page = looks(&helene).await;
    let tried = scans(&house.browser(), &trial(&page), "<script>alert(2)</script>").await;
    for drawn in [&page, &tried.body, &looks(&helene).await] {
        assert!(!drawn.contains("<script>alert"), "{drawn}");
    }
}
