//! Writing, changing and taking back contributions: what `docs/http.md` promises to whoever scripts it.

use crate::people::curl::{Shell, examples};
use crate::people::{Harvest, House};
use serde_json::json;
use uuid::Uuid;
use workshop::command::Drive;
use workshop::{Command, Moment, PhaseKind, PostKind, Privacy, Round, TableId, Who};

#[tokio::test]
async fn a_post_is_created_once_and_a_retry_is_the_same_post() {
    let Harvest { helene, ann, chloe, house: _house, .. } = Harvest::begun().await;
    let post =
        json!({ "id": Uuid::now_v7(), "kind": "idea", "text": "Un marché", "examples": ["le jeudi", "le soir"] });
    let first = ann.sends(&post).await;
    assert_eq!((first.status, &first.json()["id"]), (201, &post["id"]));
    for _ in 0..3 {
        let again = ann.sends(&post).await;
        assert_eq!((again.status, &again.json()["id"]), (200, &post["id"]));
    }
    let kept = chloe.picture().await.table_posts;
    assert_eq!(kept.len(), 1);
    assert_eq!((kept[0].text.as_str(), kept[0].examples.len()), ("Un marché", 2));
    assert_eq!(helene.desk().await.posts.len(), 1);
}

#[tokio::test]
async fn a_post_that_is_sent_four_times_at_once_is_one() {
    let Harvest { helene, ann, house: _house, .. } = Harvest::begun().await;
    let post = json!({ "id": Uuid::now_v7(), "kind": "idea", "text": "Un marché" });
    let (a, b, c, d) = tokio::join!(ann.sends(&post), ann.sends(&post), ann.sends(&post), ann.sends(&post));
    let mut statuses = [a.status, b.status, c.status, d.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 200, 200, 201]);
    assert_eq!(helene.desk().await.posts.len(), 1);
}

#[tokio::test]
async fn another_persons_identity_for_a_post_is_refused() {
    let Harvest { ann, chloe, house: _house, .. } = Harvest::begun().await;
    let post = json!({ "id": Uuid::now_v7(), "kind": "idea", "text": "Un marché" });
    assert_eq!(ann.sends(&post).await.status, 201);
    let refused = chloe.sends(&post).await;
    assert_eq!((refused.status, &refused.json()["refusal"]), (409, &json!("identity_taken")));
}

#[tokio::test]
async fn the_form_of_the_page_posts_without_script_and_twice_is_once() {
    let Harvest { ann, chloe, house: _house, .. } = Harvest::begun().await;
    let page = ann.page().await;
    let hidden = crate::people::phone::hidden_fields(&page, "/contributions\"");
    let mut fields: Vec<_> = hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(fields.iter().map(|(name, _)| *name).collect::<Vec<_>>(), ["id", "table", "round"]);
    fields.extend([("kind", "constat"), ("text", "Le bus ne\r\npasse plus"), ("example", "")]);
    for _ in 0..2 {
        let sent = ann.browser.submits(&ann.at("/contributions"), &fields).await;
        assert_eq!((sent.status, sent.location()), (303, ann.at("").as_str()));
    }
    let kept = chloe.picture().await.table_posts;
    assert_eq!(kept.len(), 1);
    assert_eq!((kept[0].kind, kept[0].text.as_str()), (PostKind::Finding, "Le bus ne\npasse plus"));
    assert!(kept[0].examples.is_empty(), "an empty field is no example");
}

#[tokio::test]
async fn everything_but_kind_and_text_may_be_left_out() {
    let Harvest { helene, ben, house: _house, .. } = Harvest::begun().await;
    for kind in ["idea", "idee", "idée", "finding", "constat"] {
        assert_eq!(ben.sends(&json!({ "kind": kind, "text": kind })).await.status, 201, "{kind}");
    }
    let posts = helene.desk().await.posts;
    assert_eq!(posts.values().filter(|post| post.kind == PostKind::Finding).count(), 2);
    assert!(posts.values().all(|post| (post.table, post.round) == (TableId(2), Round(1))), "where he sits now");
}

#[tokio::test]
async fn a_post_is_changed_and_taken_back_by_its_author_alone() {
    let Harvest { helene, ann, chloe, house: _house, .. } = Harvest::begun().await;
    let post = ann.wrote("Un marché").await;
    for refused in [chloe.edits(post, "Le mien").await, chloe.withdraws(post).await] {
        assert_eq!((refused.status, &refused.json()["refusal"]), (403, &json!("not_yours")));
    }
    let changed =
        ann.changes(post, &json!({ "kind": "constat", "text": "Un marché couvert", "examples": ["a"] })).await;
    assert_eq!((changed.status, changed.json()), (200, json!({ "changed": true })));
    assert_eq!(ann.edits(post, "Un marché").await.json(), json!({ "changed": true }));
    assert_eq!(ann.edits(post, "Un marché").await.json(), json!({ "changed": false }), "it reads so already");
    assert_eq!(ann.withdraws(post).await.json(), json!({ "changed": true }));
    assert!(chloe.reads().await.is_empty() && !helene.desk().await.posts.contains_key(&post));
    let gone = ann.edits(post, "Encore").await;
    assert_eq!((gone.status, &gone.json()["refusal"]), (404, &json!({ "unknown": "post" })));
}

#[tokio::test]
async fn forms_change_and_take_back_as_well() {
    let Harvest { ann, house: _house, .. } = Harvest::begun().await;
    let post = ann.wrote("Un marché").await;
    let page = ann.page().await;
    let (change, back) = (ann.at(&format!("/contributions/{post}")), ann.at(&format!("/contributions/{post}/retrait")));
    assert!(page.contains(&format!("action=\"{change}\"")) && page.contains(&format!("action=\"{back}\"")));
    let sent = ann.browser.submits(&change, &[("kind", "idea"), ("text", "Un marché couvert")]).await;
    assert_eq!((sent.status, sent.location()), (303, ann.at("").as_str()));
    assert_eq!(ann.reads().await, ["Un marché couvert"]);
    let taken = ann.browser.submits(&back, &[]).await;
    assert_eq!((taken.status, taken.location()), (303, ann.at("").as_str()));
    assert!(ann.reads().await.is_empty());
}

#[tokio::test]
async fn once_the_window_has_closed_a_post_stays_and_a_new_one_is_late() {
    let Harvest { mut house, helene, ann, .. } = Harvest::begun().await;
    let post = ann.wrote("Un marché").await;
    ends_long_ago(&mut house, &helene).await;
    for refused in [ann.edits(post, "Autre").await, ann.withdraws(post).await] {
        assert_eq!((refused.status, &refused.json()["refusal"]), (409, &json!("window_closed")));
    }
    let late = ann.sends(&json!({ "kind": "idea", "text": "Trop tard ?", "table": 1, "round": 1 })).await;
    assert_eq!(late.status, 201);
    let posts = helene.desk().await.posts;
    assert_eq!(posts.values().map(|post| post.late).collect::<Vec<_>>(), [false, true]);
    helene.goes_to(PhaseKind::Sorting, None).await;
    helene.goes_to(PhaseKind::Restitution, None).await;
    let refused = ann.sends(&json!({ "kind": "idea", "text": "Bien trop tard", "table": 1, "round": 1 })).await;
    assert_eq!((refused.status, &refused.json()["refusal"]), (409, &json!("board_closed")));
}

#[tokio::test]
async fn a_post_of_somebody_who_gave_no_link_is_changed_by_whoever_holds_its_key() {
    let Harvest { helene, ann, chloe, house: _house, .. } = Harvest::begun_with(Privacy::Unlinked, ["", "", ""]).await;
    let id = Uuid::new_v4();
    let post = json!({ "id": id, "kind": "idea", "text": "Un marché", "key": "sésame" });
    assert_eq!((ann.sends(&post).await.status, ann.sends(&post).await.status), (201, 200));
    assert_eq!(chloe.sends(&json!({ "id": id, "kind": "idea", "text": "x", "key": "autre" })).await.status, 409);
    let with = |key: Option<&str>| json!({ "kind": "idea", "text": "Un marché couvert", "key": key });
    let post = workshop::PostId(id);
    assert_eq!(ann.changes(post, &with(Some("faux"))).await.status, 403);
    assert_eq!(ann.changes(post, &with(None)).await.status, 403, "her cookie alone does not tell that it is hers");
    assert_eq!(ann.changes(post, &with(Some("sésame"))).await.status, 200);
    assert_eq!(chloe.reads().await, ["Un marché couvert"]);
    assert_eq!(ann.withdraws_with(post, &json!({ "key": "sésame" })).await.status, 200);
    assert!(helene.desk().await.posts.is_empty());
}

#[tokio::test]
async fn a_form_that_is_refused_comes_back_with_every_word() {
    let Harvest { helene, ann, house: _house, .. } = Harvest::begun().await;
    let (long, example) = ("x".repeat(501), "chez nous & ailleurs");
    let refused = ann.writes_by_form("finding", &long, example).await;
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains(&format!(">{long}</textarea>")), "the text is back in its field");
    assert!(refused.body.contains("value=\"chez nous &amp; ailleurs\""));
    assert!(refused.body.contains("est trop long"), "and she is told why");
    let sent = ann.writes_by_form_of(&refused.body, "finding", "Plus court", example).await;
    assert_eq!(sent.status, 303, "the page that came back can be sent");
    assert_eq!(helene.desk().await.posts.len(), 1);
}

#[tokio::test]
async fn what_the_documentation_shows_is_what_happens() {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/http.md")).expect("it is there");
    let examples = examples(&text);
    assert!(examples.len() >= 12, "the examples were not found");
    let Harvest { helene, house, .. } = Harvest::begun().await;
    let mut shell = Shell::new(&house.base());
    shell.knows("CODE", helene.code.as_str());
    shell.knows("LINK", &helene.secret);
    shell.knows("POST", &Uuid::now_v7().to_string());
    shell.knows("ASK", &Uuid::new_v4().to_string());
    for example in examples {
        let (status, body) = shell.runs(&example.command).await;
        assert_eq!(status, example.status, "{}\n{body}", example.command);
        for part in &example.parts {
            assert!(body.contains(part.as_str()), "{}\nhas no {part} in:\n{body}", example.command);
        }
    }
}

/// The harvest that runs is over since a minute, as far as anybody can tell.
async fn ends_long_ago(house: &mut House, helene: &crate::people::Facilitator) {
    let from = helene.phase().await;
    house.close().await;
    let next = Command::Drive(Drive::Next { from });
    let past = Moment(tablee::clock::now().0 - 60_000);
    house.let_happen(helene.workshop, Who::Facilitator(helene.id), &next, past).await;
    house.reopen().await;
}
