//! « Voir comme »: a facilitator sees somebody's screen, and nobody counts as being here for it.

use crate::people::{Answer, Facilitator, Harvest};
use serde_json::json;
use workshop::command::{Command, People};
use workshop::{PersonId, Privacy};

async fn sees(helene: &Facilitator, what: &str) -> Answer {
    let seen = helene.browser.get(&helene.at(&format!("/vue/{what}"))).await;
    assert_eq!(seen.status, 200, "{seen:?}");
    seen
}

#[tokio::test]
async fn a_facilitator_sees_what_ann_sees_and_can_press_nothing() {
    let Harvest { helene, ann, chloe, house: _house, .. } = Harvest::begun().await;
    ann.wrote("Un marché").await;
    chloe.wrote("Un bus").await;
    let seen = sees(&helene, &ann.person().to_string()).await;
    for expected in
        ["le téléphone d’Ann.", "Rien ici n’est envoyé.", "Un marché", "Envoyée", "Un bus", "<fieldset disabled"]
    {
        assert!(seen.body.contains(expected), "{expected}");
    }
    assert!(!seen.body.contains("data-island") && !seen.body.contains("<script"), "no script wakes in it");
    assert_eq!((seen.header("refresh"), seen.cookies()), ("4", vec![]));
    let still = sees(&helene, &format!("{}?fige=1", ann.person())).await;
    assert_eq!(still.header("refresh"), "");
}

#[tokio::test]
async fn nobody_is_here_for_being_looked_at() {
    let Harvest { helene, ann, ben, house: _house, .. } = Harvest::begun().await;
    let _line = ben.listens().await;
    sees(&helene, &ann.person().to_string()).await;
    // Ben's line is told of within a second; Ann's, had there been one, would be told of with it.
    let mut ear = helene.listens().await;
    let mut here = ear.hears("here").await.data;
    while !here.to_string().contains(&ben.person().to_string()) {
        here = ear.hears("here").await.data;
    }
    assert_eq!(here, json!([ben.person()]));
    assert_eq!(ann.page().await.matches("data-island").count(), 1, "her own page is as it was");
}

#[tokio::test]
async fn only_facilitators_look() {
    let Harvest { helene, ann, ben, house, .. } = Harvest::begun().await;
    let address = helene.at(&format!("/vue/{}", ben.person()));
    let wall = house.wall(&helene).await;
    for browser in [&ann.browser, &ben.browser, &wall, &house.browser()] {
        assert_eq!(browser.get(&address).await.status, 403);
        assert_eq!(browser.get(&helene.at("/vue/table/1")).await.status, 403);
    }
    let nobody = PersonId(uuid::Uuid::new_v4());
    assert_eq!(helene.browser.get(&helene.at(&format!("/vue/{nobody}"))).await.status, 404);
    assert_eq!(helene.browser.get(&helene.at("/vue/table/99")).await.status, 404);
}

#[tokio::test]
async fn whoever_left_or_came_without_a_phone_is_said_to() {
    let Harvest { helene, ann, house: _house, .. } = Harvest::begun().await;
    let paul = PersonId(uuid::Uuid::new_v4());
    helene.must(Command::People(People::Add { person: paul, name: "Paul".into() })).await;
    assert!(sees(&helene, &paul.to_string()).await.body.contains("Paul est là sans téléphone"));
    helene.must(Command::People(People::Leave { person: ann.person(), left: true })).await;
    assert!(sees(&helene, &ann.person().to_string()).await.body.contains("Ann n’est plus dans l’atelier"));
}

#[tokio::test]
async fn the_screen_of_a_table_shows_its_people_and_its_words_alone() {
    let Harvest { helene, ann, ben, house: _house, .. } = Harvest::begun().await;
    ann.wrote("Un marché").await;
    ben.wrote("Un bus").await;
    let seen = sees(&helene, "table/1").await.body;
    assert!(seen.contains("l’hôte de la table 1") && seen.contains("Chloé") && seen.contains("Un marché"));
    assert!(!seen.contains("Un bus"));
}

#[tokio::test]
async fn where_no_link_is_kept_her_screen_gives_none_away() {
    let Harvest { helene, ann, chloe, house: _house, .. } =
        Harvest::begun_with(Privacy::Unlinked, ["Ann", "Ben", "Chloé"]).await;
    ann.wrote("Un marché").await;
    let (hers, theirs) =
        (sees(&helene, &ann.person().to_string()).await.body, sees(&helene, &chloe.person().to_string()).await.body);
    assert!(hers.contains("Un marché") && theirs.contains("Un marché"));
    // Nothing on either is marked as hers: the phone alone would know.
    assert!(!hers.contains("Envoyée") && !theirs.contains("Envoyée"));
}
