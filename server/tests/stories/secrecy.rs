//! Secrets on the wire: what a screen must not show never reaches it, in its page, in the data of its islands or down
//! its stream.

use crate::people::facilitator::asking;
use crate::people::wishes::every_command;
use crate::people::{Answer, Browser, Ear, Facilitator, Harvest, House, Phone};
use reqwest::Method;
use std::collections::BTreeSet;
use uuid::Uuid;
use workshop::command::Posting;
use workshop::event::Event;
use workshop::{Command, JoinCode, PersonId, PhaseKind, PostId, PostKind, Privacy, Who};

/// Names that occur nowhere else.
const NAMES: [&str; 3] = ["Zéphyrine", "Barnabé", "Cunégonde"];

async fn harvest(privacy: Privacy) -> Harvest {
    Harvest::begun_with(privacy, NAMES).await
}

/// All that a phone has got by now: its page drawn anew, the picture, and everything that came down its stream until
/// that number.
async fn everything(phone: &Phone, ear: &mut Ear, number: u64) -> String {
    ear.until(number).await;
    let mut anew = phone.listens().await;
    anew.hears("picture").await;
    format!("{}\n{}\n{}", phone.page().await, anew.all, ear.all)
}

async fn on_the_wall(wall: &Browser, code: &JoinCode) -> Ear {
    Ear::to(wall.request(Method::GET, &format!("/mur/{code}/flux"))).await
}

#[tokio::test]
async fn another_table_never_receives_a_word() {
    for privacy in [Privacy::Name, Privacy::Pseudonym, Privacy::Unlinked] {
        let Harvest { house: _house, helene, ann, ben, chloe } = harvest(privacy).await;
        let (mut bens, mut chloes) = (ben.listens().await, chloe.listens().await);
        let key = "clef-de-z";
        let post = Uuid::new_v4();
        let sent = serde_json::json!({
            "id": post, "kind": "idea", "text": "MARQUE-TEXTE", "examples": ["MARQUE-EXEMPLE"], "key": key,
        });
        assert_eq!(ann.sends(&sent).await.status, 201);
        let change = serde_json::json!({ "kind": "idea", "text": "MARQUE-CHANGÉE", "key": key });
        assert_eq!(ann.changes(PostId(post), &change).await.status, 200);
        let bell = helene.rings_the_bell().await;
        let bens = everything(&ben, &mut bens, bell).await;
        assert!(!bens.contains("MARQUE") && !bens.contains(&post.to_string()), "{privacy:?}");
        let chloes = everything(&chloe, &mut chloes, bell).await;
        assert!(chloes.contains("MARQUE-CHANGÉE"), "at her own table she reads it");
        assert!(!chloes.contains(key));
    }
}

#[tokio::test]
async fn no_phone_receives_anybody_but_its_own_holder() {
    for privacy in [Privacy::Name, Privacy::Pseudonym, Privacy::Unlinked] {
        let Harvest { house: _house, helene, ann, ben, chloe } = harvest(privacy).await;
        let phones = [&ann, &ben, &chloe];
        let mut ears = [ann.listens().await, ben.listens().await, chloe.listens().await];
        for phone in phones {
            phone.wrote("Un marché").await;
        }
        helene.goes_to(PhaseKind::Harvest, Some(2)).await;
        for phone in phones {
            phone.wrote("Un four").await;
        }
        let bell = helene.rings_the_bell().await;
        for (own, (phone, ear)) in phones.into_iter().zip(&mut ears).enumerate() {
            let all = everything(phone, ear, bell).await;
            for (other, name) in NAMES.iter().enumerate() {
                let id = phones[other].person().to_string();
                let hers = own == other;
                assert_eq!((all.contains(name), all.contains(&id)), (hers, hers), "{privacy:?}: {own} reads {name}");
            }
            assert!(!all.contains(&helene.id.to_string()) && !all.contains("author"));
        }
    }
}

#[tokio::test]
async fn a_hidden_post_vanishes_from_phones_and_a_withdrawn_one_from_the_desk() {
    let Harvest { house: _house, helene, ann, chloe, .. } = harvest(Privacy::Name).await;
    let (hidden, withdrawn) = (ann.wrote("À CACHER").await, ann.wrote("À RETIRER").await);
    helene.must(Command::Post(Posting::Hide { post: hidden })).await;
    assert_eq!(ann.withdraws(withdrawn).await.status, 200);
    // Whoever looks only now has seen neither.
    let mut ear = chloe.listens().await;
    let mut desk = helene.listens().await;
    let bell = helene.rings_the_bell().await;
    let chloes = everything(&chloe, &mut ear, bell).await;
    assert!(!chloes.contains("À CACHER") && !chloes.contains("À RETIRER"));
    desk.until(bell).await;
    let pages = format!(
        "{}{}",
        helene.browser.get(&helene.at("")).await.body,
        helene.browser.get(&helene.at("/themes")).await.body
    );
    for seen in [desk.all, pages] {
        assert!(!seen.contains("À RETIRER"), "{seen}");
    }
    for format in ["html", "md", "csv"] {
        let taken = helene.takes_away(format).await.body;
        assert!(!taken.contains("À RETIRER") && !taken.contains("À CACHER"), "{taken}");
    }
}

#[tokio::test]
async fn a_phone_that_listens_sees_a_post_go() {
    let Harvest { house: _house, helene, ann, chloe, .. } = harvest(Privacy::Name).await;
    let (mut phone, mut desk) = (chloe.listens().await, helene.listens().await);
    let (at_phone, at_desk) = (chloe.picture().await, helene.desk().await);
    let (hidden, withdrawn) = (ann.wrote("À cacher").await, ann.wrote("À retirer").await);
    helene.must(Command::Post(Posting::Hide { post: hidden })).await;
    assert_eq!(ann.withdraws(withdrawn).await.status, 200);
    let bell = helene.rings_the_bell().await;
    assert!(phone.keeps(at_phone, bell).await.table_posts.is_empty());
    let posts: Vec<PostId> = desk.keeps_desk(at_desk, bell).await.posts.into_keys().collect();
    assert_eq!(posts, [hidden]);
}

#[tokio::test]
async fn the_wall_counts_and_names_nobody() {
    let Harvest { house, helene, ann, ben, chloe } = harvest(Privacy::Name).await;
    let wall = house.wall(&helene).await;
    let mut ear = on_the_wall(&wall, &helene.code).await;
    ann.wrote("MARQUE-TEXTE").await;
    ben.wrote("MARQUE-AUTRE").await;
    let _phone = ann.listens().await;
    let bell = helene.rings_the_bell().await;
    ear.until(bell).await;
    let page = wall.get(&format!("/mur/{}", helene.code)).await;
    assert_eq!(page.status, 200);
    let mut anew = on_the_wall(&wall, &helene.code).await;
    assert_eq!(anew.hears("picture").await.data["posts"], 2);
    let all = format!("{}{}{}", page.body, ear.all, anew.all);
    assert!(!all.contains("MARQUE"));
    for (name, phone) in NAMES.iter().zip([&ann, &ben, &chloe]) {
        assert!(!all.contains(name) && !all.contains(&phone.person().to_string()), "{name}");
    }
}

/// Everything that only facilitators may look at.
fn desks(code: &JoinCode) -> Vec<String> {
    let pages = ["", "/flux", "/themes", "/synthese", "/liens", "/saisie", "/preparer"];
    let files = ["/export/html", "/export/md", "/export/json"];
    pages.into_iter().chain(files).map(|page| format!("/atelier/{code}{page}")).collect()
}

/// Nothing that a facilitator may look at or ask for is granted, and nothing comes of asking.
async fn is_kept_out(who: &str, browser: &Browser, helene: &Facilitator) {
    let before = helene.number().await;
    for address in desks(&helene.code) {
        let answer = browser.get(&address).await;
        assert_eq!(answer.status, 403, "{who} at {address}");
        assert!(!answer.body.contains("MARQUE") && !answer.body.contains(NAMES[0]), "{who} at {address}");
    }
    for (name, command) in every_command() {
        let answer = browser.posts("/api/commande", &asking(helene.code.as_str(), Uuid::new_v4(), &command)).await;
        assert_eq!(answer.status, 403, "{who} asks {name}: {}", answer.body);
    }
    for page in ["/liens", "/saisie", "/preparer/titre"] {
        let fields = [("role", "facilitator"), ("title", "Autre"), ("text", "x"), ("kind", "idea"), ("table", "1")];
        let answer = browser.submits(&helene.at(page), &fields).await;
        assert!([400, 403, 404].contains(&answer.status), "{who} sends {page}: {}", answer.status);
        assert!(!answer.body.contains("/f/"), "{who} is given no link");
    }
    assert_eq!(helene.number().await, before, "{who} changed something");
}

#[tokio::test]
async fn a_stranger_is_shown_nothing_and_granted_nothing() {
    let Harvest { house, helene, ann, .. } = harvest(Privacy::Name).await;
    ann.wrote("MARQUE-TEXTE").await;
    let stranger = house.browser();
    is_kept_out("a stranger", &stranger, &helene).await;
    for address in
        [format!("/p/{}/flux", helene.code), format!("/mur/{}", helene.code), format!("/mur/{}/flux", helene.code)]
    {
        assert_eq!(stranger.get(&address).await.status, 403, "{address}");
    }
    let sent = stranger.posts(&ann.at("/contributions"), &serde_json::json!({ "kind": "idea", "text": "x" })).await;
    assert_eq!(sent.status, 403);
}

#[tokio::test]
async fn a_participant_is_no_facilitator() {
    let Harvest { house: _house, helene, ann, .. } = harvest(Privacy::Name).await;
    is_kept_out("Ann", &ann.browser, &helene).await;
    assert_eq!(ann.browser.get(&format!("/mur/{}/flux", helene.code)).await.status, 403);
}

#[tokio::test]
async fn the_wall_looks_on_and_does_nothing() {
    let Harvest { house, helene, ann, .. } = harvest(Privacy::Name).await;
    let wall = house.wall(&helene).await;
    is_kept_out("the wall", &wall, &helene).await;
    let post = wall.posts(&ann.at("/contributions"), &serde_json::json!({ "kind": "idea", "text": "x" })).await;
    assert_eq!(post.status, 403);
    assert_eq!(wall.get(&format!("/p/{}/flux", helene.code)).await.status, 403);
}

#[tokio::test]
async fn who_facilitates_one_workshop_is_a_stranger_in_another() {
    let Harvest { house, helene, ann, .. } = harvest(Privacy::Name).await;
    ann.wrote("MARQUE-TEXTE").await;
    let other = house.workshop_called("Ailleurs", Privacy::Name).await;
    is_kept_out("a colleague from elsewhere", &other.browser, &helene).await;
    // And a participant of one is none of the other.
    let post = serde_json::json!({ "kind": "idea", "text": "x" });
    assert_eq!(ann.browser.posts(&format!("/p/{}/contributions", other.code), &post).await.status, 403);
    assert_eq!(ann.browser.get(&format!("/p/{}/flux", other.code)).await.status, 403);
}

#[tokio::test]
async fn a_cookie_of_ones_own_making_is_no_role() {
    let Harvest { house, helene, ann, .. } = harvest(Privacy::Name).await;
    let person = ann.person().to_string();
    for forged in ["f".repeat(64), "0".repeat(64), person, helene.id.to_string(), String::new(), "'; --".into()] {
        let asked = house.browser();
        for address in [helene.at(""), helene.at("/flux"), ann.at("/flux")] {
            let request = asked.request(Method::GET, &address).header("cookie", format!("tablee={forged}"));
            assert_eq!(Answer::to(request).await.status, 403, "{forged} at {address}");
        }
    }
    // The secret of a link is not a session either.
    let request =
        house.browser().request(Method::GET, &helene.at("")).header("cookie", format!("tablee={}", helene.secret));
    assert_eq!(Answer::to(request).await.status, 403);
}

#[tokio::test]
async fn the_secret_of_a_link_is_on_no_page() {
    let Harvest { house, helene, ann, .. } = harvest(Privacy::Name).await;
    let mut seen = String::new();
    for address in desks(&helene.code).iter().filter(|address| !address.ends_with("/flux")) {
        let answer = helene.browser.get(address).await;
        assert_eq!(answer.status, 200, "{address}: {}", answer.body);
        seen += &answer.body;
    }
    let mut desk = helene.listens().await;
    desk.hears("picture").await;
    seen += &desk.all;
    seen += &ann.page().await;
    seen += &house.wall(&helene).await.get(&format!("/mur/{}", helene.code)).await.body;
    seen += &helene.browser.get("/").await.body;
    assert!(!seen.contains(&helene.secret) && !seen.contains("/f/"));
}

#[tokio::test]
async fn where_no_link_is_kept_the_desk_shows_no_author() {
    let Harvest { house: _house, helene, ann, ben, chloe } = harvest(Privacy::Unlinked).await;
    let (mut ear, desk) = (helene.listens().await, helene.desk().await);
    for phone in [&ann, &ben, &chloe] {
        assert_eq!(phone.writes(PostKind::Idea, "Un marché").await.status, 201);
    }
    let bell = helene.rings_the_bell().await;
    let kept = ear.keeps_desk(desk, bell).await;
    assert_eq!(kept.posts.len(), 3);
    assert!(kept.posts.values().all(|post| post.author.is_none()));
    let times: BTreeSet<_> = kept.posts.values().map(|post| post.at).collect();
    assert_eq!(times.len(), 1, "all at once, as far as anybody can tell");
}

#[tokio::test]
async fn where_no_link_is_kept_the_disk_has_none() {
    let Harvest { mut house, helene, ann, ben, chloe } = harvest(Privacy::Unlinked).await;
    let people: Vec<PersonId> = [&ann, &ben, &chloe].map(Phone::person).to_vec();
    house.close().await;
    let before = traces(&house, &people);
    house.reopen().await;
    let id = Uuid::new_v4();
    let post = serde_json::json!({ "id": id, "kind": "idea", "text": "Un marché", "key": "sésame" });
    assert_eq!(ann.sends(&post).await.status, 201);
    let change = serde_json::json!({ "kind": "idea", "text": "Un marché couvert", "key": "sésame" });
    assert_eq!(ann.changes(PostId(id), &change).await.status, 200);
    assert_eq!(chloe.writes_by_form("constat", "Rien", "").await.status, 303);
    assert_eq!(ben.sends(&serde_json::json!({ "kind": "idea", "text": "Sans identité" })).await.status, 201);
    assert_eq!(ann.withdraws_with(PostId(id), &serde_json::json!({ "key": "sésame" })).await.status, 200);
    let log = house.log(helene.workshop).await;
    let posts: Vec<_> = log.iter().filter(|entry| matches!(entry.event, Event::Post(_))).collect();
    assert_eq!(posts.len(), 5);
    let began = log.iter().rev().find(|entry| matches!(entry.event, Event::Day(_))).expect("a harvest began").at;
    for entry in posts {
        assert!(matches!(entry.who, Who::Table(_)), "{entry:?}");
        assert_eq!(entry.at, began, "dated by its phase");
        let written = serde_json::to_string(entry).expect("an entry is JSON");
        assert!(people.iter().all(|person| !written.contains(&person.to_string())), "{written}");
        assert!(!written.contains("sésame"));
    }
    for post in house.on_disk(helene.workshop).await.posts.keys() {
        assert_eq!(post.0.get_version_num(), 4, "an identity with a time in it would tell when it was drawn");
    }
    house.close().await;
    assert_eq!(traces(&house, &people), before, "no row names them that did not before anybody wrote");
}

/// How often the file names each of these people, in bytes or in letters.
fn traces(house: &House, people: &[PersonId]) -> Vec<usize> {
    let file = std::fs::read(house.path().join("tablee.sqlite")).expect("the file reads");
    let count = |needle: &[u8]| file.windows(needle.len()).filter(|window| *window == needle).count();
    let traces = |person: &PersonId| {
        let (hyphened, simple) = (person.to_string(), person.0.simple().to_string());
        count(person.0.as_bytes()) + count(hyphened.as_bytes()) + count(simple.as_bytes())
    };
    people.iter().map(traces).collect()
}
