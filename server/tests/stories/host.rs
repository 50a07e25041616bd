//! The device that stays at a table: its host keeps time, sees her table and no other, and writes for those without a
//! phone.

use crate::people::Harvest;
use crate::people::at_table::AtTable;
use crate::people::facilitator::asking;
use crate::people::phone::hidden_fields;
use crate::people::wishes::every_command;
use serde_json::json;
use uuid::Uuid;
use workshop::command::Saying;
use workshop::{Command, PhaseKind, PostKind, Privacy, Round, TableId};

fn names(host: &workshop::sight::Host) -> Vec<&str> {
    host.listeners.iter().filter_map(|one| one.name.as_deref()).collect()
}

#[tokio::test]
async fn a_host_writes_for_somebody_without_a_phone_and_everyone_who_may_reads_it() {
    let Harvest { house, helene, ben, chloe, .. } = Harvest::begun().await;
    let host = house.host(&helene, 1).await;
    let mut ear = host.listens().await;
    let first = ear.hears("picture").await;
    assert_eq!(first.data["posts"], json!([]));
    let post = json!({ "id": Uuid::now_v7(), "kind": "idea", "text": "Un marché", "examples": ["le jeudi"] });
    assert_eq!(host.sends(&post).await.status, 201);
    // Whatever got lost on the way: asked again, and four times at once, it is one post.
    let (a, b, c, d) = tokio::join!(host.sends(&post), host.sends(&post), host.sends(&post), host.sends(&post));
    for again in [a, b, c, d] {
        assert_eq!((again.status, &again.json()["id"]), (200, &post["id"]));
    }
    let told = ear.hears("picture").await.data;
    assert_eq!((&told["posts"][0]["view"]["text"], &told["posts"][0]["hers"]), (&json!("Un marché"), &json!(true)));
    assert_eq!(chloe.reads().await, ["Un marché"], "her table reads it");
    assert!(ben.reads().await.is_empty(), "another table does not");
    let posts = helene.desk().await.posts;
    let kept = posts.values().next().expect("it has arrived");
    assert_eq!((posts.len(), kept.host, kept.author), (1, true, None), "on the desk it is marked as the host's");
    assert_eq!((kept.table, kept.round, kept.late), (TableId(1), Round(1), false));
}

#[tokio::test]
async fn her_page_writes_without_script_one_after_the_other_and_gives_back_what_is_refused() {
    let Harvest { house, helene, .. } = Harvest::begun().await;
    let host = house.host(&helene, 1).await;
    let page = host.page().await;
    let hidden = hidden_fields(&page, "/contributions\"");
    assert_eq!(hidden.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["id", "table", "round"]);
    let send = async |hidden: &[(String, String)], text: &str| {
        let mut fields: Vec<_> = hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        fields.extend([("kind", "constat"), ("text", text), ("example", "")]);
        host.browser.submits(&host.at("/contributions"), &fields).await
    };
    for _ in 0..2 {
        let sent = send(&hidden, "Le bus ne passe plus").await;
        assert_eq!((sent.status, sent.location()), (303, host.at("#ecrire").as_str()), "ready for the next one");
    }
    assert_eq!(host.host().await.posts.len(), 1, "a double tap is one post");
    let (next, long) = (hidden_fields(&host.page().await, "/contributions\""), "x".repeat(501));
    let refused = send(&next, &long).await;
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains(&format!(">{long}</textarea>")) && refused.body.contains("est trop long"));
    assert_eq!(send(&hidden_fields(&refused.body, "/contributions\""), "Plus court").await.status, 303);
    let kept = host.host().await.posts;
    assert_eq!(kept.iter().map(|post| (post.view.kind, post.hers)).collect::<Vec<_>>(), [(PostKind::Finding, true); 2]);
    let change = host.at(&format!("/contributions/{}", kept[1].view.id));
    let page = host.page().await;
    assert!(page.contains(&format!("action=\"{change}\"")) && page.contains(&format!("action=\"{change}/retrait\"")));
    let taken = host.browser.submits(&format!("{change}/retrait"), &[]).await;
    assert_eq!((taken.status, taken.location()), (303, host.at("#ecrire").as_str()));
    assert_eq!(host.host().await.posts.len(), 1);
}

#[tokio::test]
async fn hers_are_changed_taken_back_and_put_back_by_her_alone() {
    let Harvest { house, helene, ann, .. } = Harvest::begun().await;
    let (host, other) = (house.host(&helene, 1).await, house.host(&helene, 2).await);
    let (post, anns) = (host.wrote("Un marché").await, ann.wrote("Un four").await);
    let better = json!({ "kind": "idea", "text": "Un marché couvert" });
    for (who, of) in [(&other, post), (&host, anns)] {
        for what in ["", "/retrait", "/remise"] {
            let refused = who.asks(of, what, &better).await;
            assert_eq!((refused.status, &refused.json()["refusal"]), (403, &json!("not_yours")), "{what}");
        }
    }
    assert_eq!(ann.changes(post, &better).await.status, 403);
    assert_eq!(host.asks(post, "", &better).await.json(), json!({ "changed": true }));
    assert_eq!(ann.reads().await, ["Un marché couvert", "Un four"]);
    assert_eq!(host.asks(post, "/retrait", &json!({})).await.json(), json!({ "changed": true }));
    assert_eq!(ann.reads().await, ["Un four"]);
    assert_eq!(host.asks(post, "/remise", &json!({})).await.json(), json!({ "changed": true }));
    assert_eq!(ann.reads().await, ["Un marché couvert", "Un four"]);
}

#[tokio::test]
async fn a_host_of_one_table_writes_for_no_other_nor_before_the_harvest() {
    let Harvest { house, helene, ben, .. } = Harvest::begun().await;
    let host = house.host(&helene, 1).await;
    let elsewhere = host.sends(&json!({ "kind": "idea", "text": "Ailleurs", "table": 2, "round": 1 })).await;
    assert_eq!((elsewhere.status, &elsewhere.json()["refusal"]), (403, &json!("not_allowed")));
    let early = host.sends(&json!({ "kind": "idea", "text": "Trop tôt", "table": 1, "round": 2 })).await;
    assert_eq!((early.status, &early.json()["refusal"]), (409, &json!({ "not_yet_open": { "round": 2 } })));
    assert!(ben.reads().await.is_empty() && helene.desk().await.posts.is_empty());
    helene.goes_to(PhaseKind::Story, Some(2)).await;
    let late = host.sends(&json!({ "kind": "idea", "text": "Après coup", "table": 1, "round": 1 })).await;
    assert_eq!(late.status, 201, "what she was still writing counts");
}

#[tokio::test]
async fn a_host_sees_her_table_and_no_other_and_never_who_wrote() {
    let names_of = ["Zéphyrine", "Barnabé", "Cunégonde"];
    for privacy in [Privacy::Name, Privacy::Pseudonym, Privacy::Unlinked] {
        let Harvest { house, helene, ann, ben, chloe } = Harvest::begun_with(privacy, names_of).await;
        let host = house.host(&helene, 1).await;
        let mut ear = host.listens().await;
        assert_eq!(names(&host.host().await), ["Zéphyrine", "Cunégonde"]);
        ann.wrote("DE-CHEZ-ELLE").await;
        ben.wrote("MARQUE-AILLEURS").await;
        let text = |text: &str| text.to_owned();
        helene.must(Command::Say(Saying::Everyone { text: text("À TOUTES LES TABLES") })).await;
        helene.must(Command::Say(Saying::Table { table: TableId(1), text: text("À LA TABLE UN") })).await;
        helene.must(Command::Say(Saying::Table { table: TableId(2), text: text("MARQUE-TABLE-DEUX") })).await;
        helene.must(Command::Say(Saying::Person { person: ann.person(), text: text("MARQUE-POUR-UNE") })).await;
        let bell = helene.rings_the_bell().await;
        ear.until(bell).await;
        let all = host.everything(&mut ear, bell).await;
        for hers in ["DE-CHEZ-ELLE", "À TOUTES LES TABLES", "À LA TABLE UN"] {
            assert!(all.contains(hers), "{hers}");
        }
        assert!(!all.contains("MARQUE") && !all.contains("author"), "{privacy:?}: {all}");
        assert!(!all.contains("Barnabé") && !all.contains(&ben.person().to_string()), "{privacy:?}");
        // Who writes is no part of a post: nothing in it tells two listeners apart.
        let post = &host.host().await.posts[0];
        assert!(!serde_json::to_string(post).expect("it is JSON").contains(&ann.person().to_string()));
        assert!(!all.contains(&helene.id.to_string()) && !all.contains(&helene.secret));
        drop(chloe);
    }
}

#[tokio::test]
async fn she_welcomes_the_next_group_with_what_was_written_at_her_table() {
    let Harvest { house, helene, ann, ben, .. } = Harvest::begun().await;
    let host = house.host(&helene, 1).await;
    let mut ear = host.listens().await;
    ann.wrote("Un marché").await;
    ben.wrote("Un bus").await;
    host.wrote("Un banc").await;
    helene.goes_to(PhaseKind::Move, Some(1)).await;
    let bell = helene.rings_the_bell().await;
    let walking = ear.until(bell).await.pop().expect("it came").data;
    assert_eq!(walking["listeners"], json!([]), "nobody has a seat there next");
    helene.goes_to(PhaseKind::Welcome, Some(2)).await;
    let recap = host.host().await.recap;
    let told: Vec<&str> = recap.iter().flat_map(|(_, posts)| posts).map(|post| post.text.as_str()).collect();
    assert_eq!((recap[0].0, told), (Round(1), vec!["Un marché", "Un banc"]));
    let page = host.page().await;
    assert!(page.contains("À raconter aux nouveaux") && page.contains("Un banc") && !page.contains("Un bus"));
}

/// Nothing of the host's or the narrator's is for somebody else.
async fn is_kept_out(who: &str, browser: &crate::people::Browser, code: &str) {
    let post = json!({ "kind": "idea", "text": "x", "line": Uuid::new_v4(), "verdict": "agreed" });
    for home in ["/h", "/n"] {
        for page in ["", "/flux"] {
            let answer = browser.get(&format!("{home}/{code}{page}")).await;
            assert_eq!(answer.status, 403, "{who} at {home}{page}");
        }
    }
    for address in ["/h/*/contributions", "/n/*/lignes"] {
        let answer = browser.posts(&address.replace('*', code), &post).await;
        assert_eq!(answer.status, 403, "{who} at {address}");
    }
    let (id, home) = (Uuid::new_v4(), format!("/h/{code}/contributions"));
    for what in ["", "/retrait", "/remise"] {
        assert_eq!(browser.posts(&format!("{home}/{id}{what}"), &post).await.status, 403, "{who} at {what}");
    }
}

#[tokio::test]
async fn nobody_opens_her_screen_without_her_link() {
    let Harvest { house, helene, ann, .. } = Harvest::begun().await;
    let wall = house.wall(&helene).await;
    let elsewhere = house.workshop_called("Ailleurs", Privacy::Name).await;
    let other = house.host(&elsewhere, 1).await;
    let browsers = [
        ("a stranger", &house.browser()),
        ("Ann", &ann.browser),
        ("the wall", &wall),
        ("Hélène", &helene.browser),
        ("a host from elsewhere", &other.browser),
    ];
    for (who, browser) in browsers {
        is_kept_out(who, browser, helene.code.as_str()).await;
    }
}

#[tokio::test]
async fn a_host_is_no_facilitator_no_participant_and_no_narrator() {
    let Harvest { house, helene, .. } = Harvest::begun().await;
    let (host, code) = (house.host(&helene, 1).await, helene.code.as_str());
    for address in [
        format!("/n/{code}"),
        format!("/n/{code}/flux"),
        format!("/p/{code}/flux"),
        format!("/mur/{code}"),
        format!("/mur/{code}/flux"),
        helene.at(""),
        helene.at("/flux"),
        helene.at("/themes"),
        helene.at("/liens"),
        helene.at("/export/json"),
    ] {
        assert_eq!(host.browser.get(&address).await.status, 403, "{address}");
    }
    let before = helene.number().await;
    for (name, command) in every_command() {
        let answer = host.browser.posts("/api/commande", &asking(code, Uuid::new_v4(), &command)).await;
        assert_eq!(answer.status, 403, "{name}: {}", answer.body);
    }
    for fields in [[("role", "host"), ("table", "1")], [("role", "facilitator"), ("table", "")]] {
        let made = host.browser.submits(&helene.at("/liens"), &fields).await;
        assert!(made.status == 403 && !made.body.contains("/f/"), "she makes no links");
    }
    assert_eq!(helene.number().await, before);
}

#[tokio::test]
async fn the_links_of_all_tables_are_made_at_once_and_new_ones_replace_them() {
    let Harvest { house, helene, .. } = Harvest::begun().await;
    let make = async || helene.browser.submits(&helene.at("/liens"), &[("role", "tables")]).await;
    let page = make().await;
    assert_eq!(page.status, 200);
    let old = helene.links_on(&page.body);
    assert_eq!(old.len(), 6, "a host and a narrator for each of three tables");
    assert_eq!(page.body.matches("shape-rendering=\"crispEdges\"").count(), 7, "each to be scanned, and the way in");
    let (table_two, mut homes) = (house.browser(), Vec::new());
    for (place, link) in old.iter().enumerate() {
        let fresh = house.browser();
        let browser = if place == 2 { &table_two } else { &fresh };
        let answer = browser.get(&format!("/f/{link}")).await;
        assert_eq!(answer.status, 303);
        homes.push(answer.location().to_owned());
    }
    let code = &helene.code;
    assert_eq!(homes[..2], [format!("/h/{code}"), format!("/n/{code}")]);
    let listed = helene.browser.get(&helene.at("/liens")).await.body;
    assert!(listed.contains("accès donné") && helene.links_on(&listed).is_empty(), "they are shown once");
    let new = helene.links_on(&make().await.body);
    assert!(new.len() == 6 && new.iter().all(|link| !old.contains(link)));
    for link in &old {
        assert_eq!(house.browser().get(&format!("/f/{link}")).await.status, 404, "replaced");
    }
    assert_eq!(table_two.get(&format!("/h/{code}")).await.status, 200, "a device that was in stays in");
    assert_eq!(house.browser().get(&format!("/f/{}", "0".repeat(64))).await.status, 404, "nobody's");
}

#[tokio::test]
async fn a_tablet_that_opens_another_tables_link_is_at_that_table() {
    let Harvest { house, helene, .. } = Harvest::begun().await;
    let host = house.host(&helene, 1).await;
    assert_eq!(host.host().await.table.id, TableId(1));
    let second = helene.hands_out("host", 2).await;
    assert_eq!(host.browser.get(&format!("/f/{second}")).await.status, 303);
    assert_eq!(host.host().await.table.id, TableId(2));
}

#[tokio::test]
async fn what_is_taken_back_opens_nothing_any_more_and_whoever_looks_on_is_out() {
    let Harvest { house, helene, .. } = Harvest::begun().await;
    let link = helene.hands_out("host", 1).await;
    let (host, other) = (house.host(&helene, 1).await, house.host(&helene, 2).await);
    assert_eq!(house.browser().get(&format!("/f/{link}")).await.status, 404, "the second link has replaced it");
    let (mut ear, mut others) = (host.listens().await, other.listens().await);
    ear.hears("picture").await;
    helene.takes_back("host", 1).await;
    ear.hears("gone").await;
    ear.hears_it_end().await;
    assert_eq!(host.browser.get(&host.at("")).await.status, 403);
    assert_eq!(host.sends(&json!({ "kind": "idea", "text": "x" })).await.status, 403);
    others.hears("picture").await;
    let post = other.wrote("Un bus").await;
    assert_eq!(others.hears("picture").await.data["posts"][0]["view"]["id"], json!(post), "the others go on");
}

#[tokio::test]
async fn a_table_that_is_taken_out_has_no_host_any_more() {
    let house = crate::people::House::open().await;
    let helene = house.workshop(Privacy::Pseudonym).await;
    let host = house.host(&helene, 3).await;
    let mut ear = host.listens().await;
    ear.hears("picture").await;
    helene.must(Command::Setup(workshop::command::Setup::RemoveTable { table: TableId(3) })).await;
    ear.hears("gone").await;
    assert_eq!(host.browser.get(&host.at("")).await.status, 404);
}

#[tokio::test]
async fn a_host_who_comes_back_has_what_happened_meanwhile() {
    let Harvest { mut house, helene, ann, .. } = Harvest::begun().await;
    let host = house.host(&helene, 1).await;
    let number = host.host().await.number;
    ann.wrote("Un marché").await;
    let behind = async |host: &AtTable, has: u64| {
        crate::people::Ear::to(host.browser.request(reqwest::Method::GET, &host.at(&format!("/flux?has={has}")))).await
    };
    let caught_up = behind(&host, number).await.hears("picture").await;
    let now = caught_up.number.expect("it is numbered");
    assert!(now > number && caught_up.data["posts"][0]["view"]["text"] == json!("Un marché"));
    assert_eq!(behind(&host, now).await.next().await.expect("it greets").name, "beat", "nothing is sent twice");
    house.restart().await;
    assert_eq!(host.host().await.posts.len(), 1, "her cookie and her table outlive the server");
    let mut ear = host.listens().await;
    ear.hears("picture").await;
    let post = ann.wrote("Un four").await;
    assert_eq!(ear.hears("picture").await.data["posts"][1]["view"]["id"], json!(post), "and she is told again");
}
