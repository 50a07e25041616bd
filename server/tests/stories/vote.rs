//! Dots with a budget, on phones and at a table's device.

use crate::people::phone::hidden_fields;
use crate::people::reading::Reading;
use serde_json::json;
use uuid::Uuid;
use workshop::command::{Command, People};
use workshop::voices::Score;
use workshop::{PersonId, PhaseKind, Privacy};

#[tokio::test]
async fn two_taps_at_once_and_a_retry_never_spend_more_than_there_is() {
    let reading = Reading::begun(PhaseKind::Vote).await;
    let ann = &reading.harvest.ann;
    assert_eq!(ann.spends(reading.market, 3).await.status, 200);
    assert_eq!(ann.spends(reading.market, 3).await.json()["changed"], json!(false), "the same number is the same dots");
    let too_many = ann.spends(reading.market, 4).await;
    assert_eq!(too_many.status, 409);
    assert!(too_many.json()["sentence"].as_str().is_some_and(|said| said.contains("Au plus 3")), "{too_many:?}");
    let (three, two) = tokio::join!(ann.spends(reading.bus, 3), ann.spends(reading.bus, 2));
    assert_eq!((three.status, two.status), (409, 200), "two are left");
    assert!(two.json()["sheet"].as_str().is_some_and(|part| part.contains("Vous avez posé vos 5 gommettes")));
    let scores = reading.helene().desk().await.voices.scores;
    assert_eq!(scores[&reading.market], Score { dots: 3, people: 1 });
    assert_eq!(scores[&reading.bus], Score { dots: 2, people: 1 });
    let bens = reading.harvest.ben.leaf("").await.body;
    assert!(bens.contains("Il vous reste 5 gommettes sur 5") && !bens.contains(&ann.person().to_string()));
}

#[tokio::test]
async fn without_script_a_tap_is_a_form_and_a_refusal_is_a_sentence_on_the_page() {
    let reading = Reading::begun(PhaseKind::Vote).await;
    let ann = &reading.harvest.ann;
    let hidden = hidden_fields(&ann.page().await, "/feuille/gommettes\"");
    assert_eq!(hidden.last(), Some(&("dots".to_owned(), "0".to_owned())), "the first form takes one back");
    let (line, person) = (reading.market.to_string(), ann.person().to_string());
    let tap = async |dots: &'static str| {
        let fields = [("line", line.as_str()), ("person", person.as_str()), ("dots", dots)];
        ann.browser.submits(&ann.at("/feuille/gommettes"), &fields).await
    };
    let given = tap("1").await;
    assert_eq!(given.status, 303, "{given:?}");
    assert!(given.location().ends_with(&format!("#ligne-{line}")), "{}", given.location());
    let refused = tap("9").await;
    assert_eq!(refused.status, 409);
    assert!(refused.body.contains("Au plus 3") && refused.body.contains("Il vous reste 4 gommettes sur 5"));
    reading.helene().presses_next().await;
    let late = tap("2").await;
    assert_eq!(late.status, 409);
    assert!(late.body.contains("Le vote n’est pas ouvert"), "{}", late.body);
}

#[tokio::test]
async fn two_on_a_phone_have_a_ballot_each_and_whoever_left_has_none() {
    let reading = Reading::begun(PhaseKind::Vote).await;
    let ann = &reading.harvest.ann;
    let zoe: PersonId = serde_json::from_value(
        ann.browser.posts(&ann.at("/avec"), &json!({ "name": "Zoé" })).await.json()["person"].clone(),
    )
    .expect("she counts too");
    let hers = json!({ "line": reading.bus, "dots": 2, "person": zoe });
    let said = ann.says("gommettes", &hers).await;
    assert_eq!(said.status, 200, "{said:?}");
    assert!(said.json()["sheet"].as_str().is_some_and(|part| part.contains("Il vous reste 3") && part.contains("Zoé")));
    assert!(ann.leaf("").await.body.contains("Il vous reste 5"));
    assert_eq!(reading.harvest.ben.says("gommettes", &hers).await.status, 409, "Ben has no say in it");
    assert!(!reading.harvest.ben.leaf(&format!("?person={zoe}")).await.body.contains("Zoé"));
    let left = ann.browser.posts(&ann.at(&format!("/avec/{zoe}/depart")), &json!({})).await;
    assert_eq!(left.status, 200, "{left:?}");
    assert!(ann.says("gommettes", &hers).await.status >= 400);
}

#[tokio::test]
async fn a_host_votes_with_those_of_her_table_who_have_no_phone_and_for_nobody_else() {
    let reading = Reading::ready(Privacy::Pseudonym).await;
    let helene = reading.helene();
    let rene = PersonId(Uuid::now_v7());
    helene.must(Command::People(People::Add { person: rene, name: "René".into() })).await;
    // The house seats whoever has no seat; his last one is what counts.
    let mut seat = None;
    while seat.is_none() {
        seat = helene.desk().await.people[&rene].seats.last().copied().flatten();
    }
    let table = seat.expect("he has one").0;
    let host = reading.harvest.house.host(helene, table).await;
    assert_eq!(host.browser.get(&host.at("/vote")).await.status, 409, "not before the vote");
    helene.goes_to(PhaseKind::Vote, None).await;
    let page = host.browser.get(&host.at("/vote")).await;
    assert!(page.body.contains("René") && !page.body.contains("Ann"), "{}", page.body);
    assert!(host.page().await.contains("/vote\""), "her screen leads there");
    let (line, person) = (reading.bus.to_string(), rene.to_string());
    let fields = [("line", line.as_str()), ("person", person.as_str()), ("dots", "2")];
    let given = host.browser.submits(&host.at("/vote"), &fields).await;
    assert_eq!(given.status, 303, "{given:?}");
    assert!(
        host.browser
            .get(given.location().split('#').next().expect("an address"))
            .await
            .body
            .contains("Il vous reste 3")
    );
    let ann = reading.harvest.ann.person();
    let refused = host.browser.posts(&host.at("/vote"), &json!({ "line": line, "person": ann, "dots": 1 })).await;
    assert!(refused.json()["sentence"].as_str().is_some_and(|said| said.contains("son propre téléphone")));
    let desk = helene.desk().await;
    assert_eq!(desk.voices.proxies[&rene][&reading.bus], 2);
    let other = reading.harvest.house.host(helene, table % 3 + 1).await;
    assert_eq!(
        other.browser.submits(&other.at("/vote"), &fields).await.status,
        409,
        "at another table he does not sit"
    );
}
