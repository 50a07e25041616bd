//! The room reads the lines on its phones and says what it finds.

use crate::people::phone::hidden_fields;
use crate::people::reading::Reading;
use serde_json::json;
use uuid::Uuid;
use workshop::{PhaseKind, Privacy};

#[tokio::test]
async fn lines_are_on_no_phone_before_the_room_reads_them() {
    let reading = Reading::ready(Privacy::Pseudonym).await;
    let chloe = &reading.harvest.chloe;
    assert_eq!(chloe.leaf("").await.status, 409);
    assert!(!chloe.page().await.contains("Un bus"));
    reading.helene().goes_to(PhaseKind::Review, None).await;
    let part = chloe.leaf("").await;
    assert!(part.status == 200 && part.body.contains("Un marché") && !part.body.contains("<html"), "{part:?}");
    let second = chloe.leaf(&format!("?theme={}", reading.themes[1])).await.body;
    assert!(second.contains("Un bus") && !second.contains("Un marché"), "one theme at a time");
    assert!(chloe.page().await.contains("Un marché"), "without script the page has them too");
    assert_eq!(reading.harvest.house.browser().get(&chloe.at("/feuille")).await.status, 403);
}

#[tokio::test]
async fn what_she_finds_is_hers_and_the_desk_counts_it() {
    let reading = Reading::begun(PhaseKind::Review).await;
    let (ann, ben) = (&reading.harvest.ann, &reading.harvest.ben);
    let before = ben.leaf("").await.body;
    let faithful = json!({ "theme": reading.themes[0], "opinion": "faithful" });
    for changed in [true, false] {
        let said = ann.says("avis", &faithful).await;
        assert_eq!((said.status, &said.json()["changed"]), (200, &json!(changed)), "a retry says nothing new");
        assert!(said.json()["sheet"].as_str().is_some_and(|part| part.contains("aria-pressed=\"true\"")));
    }
    let elsewhere = json!({ "theme": reading.themes[0], "line": reading.market, "to": reading.themes[1] });
    assert_eq!(ann.says("classement", &elsewhere).await.status, 200);
    assert_eq!(
        ben.leaf("").await.body.replace(&ben.person().to_string(), "-"),
        before.replace(&ben.person().to_string(), "-")
    );
    assert!(!ben.leaf("").await.body.contains(&ann.person().to_string()));
    let voices = reading.helene().desk().await.voices;
    assert_eq!((voices.opinions[&reading.themes[0]].faithful, voices.misfiled.len()), (1, 1));
    // For another one, she may not.
    let for_ben = json!({ "theme": reading.themes[0], "opinion": "lacking", "person": ben.person() });
    assert!(ann.says("avis", &for_ben).await.status >= 400);
    assert_eq!(reading.helene().desk().await.voices.opinions[&reading.themes[0]].lacking, 0);
}

#[tokio::test]
async fn without_script_each_answer_brings_her_back_to_where_she_was() {
    let reading = Reading::begun(PhaseKind::Review).await;
    let ann = &reading.harvest.ann;
    let page = ann.page().await;
    for (form, more, anchor) in [
        ("/feuille/avis\"", None, "#avis".to_owned()),
        ("/feuille/classement\"", Some(("to", "elsewhere")), format!("#ligne-{}", reading.market)),
    ] {
        let hidden = hidden_fields(&page, form);
        let fields: Vec<_> = hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).chain(more).collect();
        let answer = ann.browser.submits(&ann.at(form.trim_end_matches('"')), &fields).await;
        assert_eq!(answer.status, 303, "{answer:?}");
        assert!(answer.location().ends_with(&anchor) && answer.location().contains("theme="), "{}", answer.location());
    }
    let page = ann.page().await;
    assert!(page.contains("Vous la mettriez ailleurs") && page.contains("aria-pressed=\"true\""));
}

#[tokio::test]
async fn she_adds_what_is_missing_and_finds_it_among_her_own() {
    let reading = Reading::in_the_relecture(Privacy::Pseudonym).await;
    let (ann, chloe) = (&reading.harvest.ann, &reading.harvest.chloe);
    let theme = reading.themes[1];
    let post = json!({ "id": Uuid::now_v7(), "kind": "idea", "text": "Un train", "theme": theme });
    assert_eq!(ann.sends(&post).await.status, 201);
    assert_eq!(ann.sends(&post).await.status, 200, "a retry is the same");
    let hers = ann.leaf(&format!("?theme={theme}")).await.body;
    assert!(hers.contains("Ajouté par vous") && hers.contains("Un train"));
    assert!(!chloe.leaf(&format!("?theme={theme}")).await.body.contains("Un train"), "nobody else reads it yet");
    let desk = reading.helene().desk().await;
    let added = desk.posts.values().find(|post| post.text == "Un train").expect("it has arrived");
    assert_eq!((added.added, added.hint), (true, Some(theme)));
    let sent = chloe.writes_by_form("constat", "Rien le soir", "").await;
    assert_eq!(sent.status, 303, "the same by the form: {sent:?}");
    assert!(sent.location().ends_with("#ajouter") && chloe.page().await.contains("Rien le soir"));
}

#[tokio::test]
async fn where_no_link_is_kept_she_is_told_so_and_nothing_names_her() {
    let reading = Reading::ready(Privacy::Unlinked).await;
    reading.helene().goes_to(PhaseKind::Review, None).await;
    let ann = &reading.harvest.ann;
    assert!(ann.leaf("").await.body.contains("comptées par place"));
    let post =
        json!({ "id": Uuid::new_v4(), "kind": "idea", "text": "Un train", "theme": reading.themes[0], "key": "clé" });
    assert_eq!(ann.sends(&post).await.status, 201);
    assert!(!ann.leaf("").await.body.contains("Un train"), "the server does not know that it is hers");
    let faithful = json!({ "theme": reading.themes[0], "opinion": "faithful" });
    assert_eq!(ann.says("avis", &faithful).await.status, 200);
    reading.helene().presses_next().await;
    assert_eq!(ann.says("avis", &faithful).await.status, 409, "the relecture is over");
}
