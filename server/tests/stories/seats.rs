//! Saying where one sits: the sign on a table, « je suis à une autre table », free choice, wishes. All of it works by
//! plain forms.

use crate::people::phone::hidden_fields;
use crate::people::{Answer, Facilitator, Harvest, House, Phone};
use serde_json::json;
use std::collections::BTreeSet;
use workshop::command::{Drive, People, Setup, TableForm};
use workshop::seating::{Mode, Seating};
use workshop::{Command, PhaseKind, Privacy, Round, TableId};

/// Where she sits in each round.
async fn seats(phone: &Phone) -> Vec<Option<u16>> {
    phone.picture().await.me.seats.into_iter().map(|sign| sign.map(|sign| sign.id.0)).collect()
}

/// Presses the button of a table on a page that is in front of her.
async fn presses(phone: &Phone, page: &str, table: &str) -> Answer {
    let hidden = hidden_fields(page, "/table\"");
    let mut fields: Vec<_> = hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    fields.push(("table", table));
    phone.browser.submits(&phone.at("/table"), &fields).await
}

async fn people_choose(helene: &Facilitator, mode: Mode) {
    helene.must(Command::Setup(Setup::SetSeating(Seating { mode, ..Seating::default() }))).await;
}

/// A table with so many chairs, near the window.
async fn has_chairs(helene: &Facilitator, table: u16, seats: u16) {
    let form = TableForm {
        name: "Ganges".into(),
        story: "Le virage".into(),
        seats: Some(seats),
        place: "près de la fenêtre".into(),
        ..TableForm::default()
    };
    helene.must(Command::Setup(Setup::EditTable { table: TableId(table), form })).await;
}

/// The doors are open and nobody has come yet.
async fn before_the_day() -> (House, Facilitator) {
    let house = House::open().await;
    let helene = house.workshop(Privacy::Pseudonym).await;
    helene.opens_the_doors().await;
    (house, helene)
}

#[tokio::test]
async fn whoever_scans_the_sign_of_a_table_at_the_door_comes_in_and_sits_there() {
    let (house, helene) = before_the_day().await;
    let ann = house.phone(&helene);
    let before = helene.number().await;
    let scanned = ann.browser.get(&format!("/t/{}/2", helene.code)).await;
    assert_eq!((scanned.status, helene.number().await), (200, before), "scanning changes nothing");
    assert!(scanned.body.contains("En entrant, vous vous asseyez à la table 2."), "{}", scanned.body);
    assert_eq!(hidden_fields(&scanned.body, "/e/"), [("table".to_owned(), "2".to_owned())]);
    // A name that is refused leaves the table as it was.
    let long = "Ann".repeat(20);
    let refused = ann.browser.submits(&ann.door(), &[("name", &long), ("table", "2")]).await;
    assert_eq!((refused.status, hidden_fields(&refused.body, "/e/").len()), (422, 1));
    let came = ann.browser.submits(&ann.door(), &[("name", "Ann"), ("table", "2")]).await;
    assert_eq!((came.status, came.location()), (303, ann.at("").as_str()));
    let hers = seats(&ann).await;
    assert_eq!(hers[0], Some(2));
    let stories: BTreeSet<_> = hers.iter().flatten().collect();
    assert_eq!(stories.len(), 3, "and hears every story once: {hers:?}");
}

#[tokio::test]
async fn whoever_cannot_sit_where_she_scanned_is_in_all_the_same_and_told_why() {
    let (house, helene) = before_the_day().await;
    helene.must(Command::Setup(Setup::CloseTable { table: TableId(2), rounds: vec![Round(1)] })).await;
    let ann = house.phone(&helene);
    let came = ann.browser.submits(&ann.door(), &[("name", "Ann"), ("table", "2")]).await;
    assert_eq!((came.status, came.location()), (303, ann.at("/table?table=2").as_str()));
    let page = ann.browser.get(came.location()).await;
    assert!(page.body.contains("La table 2 est fermée pour ce tour."), "{}", page.body);
    assert!(seats(&ann).await[0].is_some_and(|table| table != 2));
    let sign = ann.browser.get(&format!("/t/{}/2", helene.code)).await.body;
    assert!(sign.contains("La table 2 est fermée au tour 1.") && !sign.contains("Je suis à la table"), "{sign}");
    // A script is told at once.
    let ben = house.phone(&helene);
    let told = ben.browser.posts(&ben.door(), &json!({ "name": "Ben", "table": 2 })).await;
    assert_eq!((told.status, &told.json()["seated"]), (201, &json!(false)));
    assert!(told.sentence().contains("La table 2 est fermée"));
    let chloe = house.phone(&helene);
    let told = chloe.browser.posts(&chloe.door(), &json!({ "name": "Chloé", "table": 3 })).await;
    assert_eq!((told.status, &told.json()["seated"]), (201, &json!(true)));
}

#[tokio::test]
async fn a_sign_seats_whoever_is_in_by_one_button_and_never_by_itself() {
    let Harvest { house: _house, helene, ann, .. } = Harvest::begun().await;
    let before = helene.number().await;
    let sign = ann.browser.get(&format!("/t/{}/3", helene.code)).await;
    assert!(sign.body.contains("Je suis à la table 3"), "{}", sign.body);
    assert_eq!(helene.number().await, before);
    let pressed = presses(&ann, &sign.body, "3").await;
    assert_eq!((pressed.status, pressed.location()), (303, ann.at("").as_str()));
    assert_eq!(seats(&ann).await[0], Some(3));
    let again = ann.browser.get(&format!("/t/{}/3", helene.code)).await.body;
    assert!(again.contains("vous êtes à la table 3 au tour 1.") && !again.contains("Je suis à la table"), "{again}");
    for lost in ["/t/ZZZZZZ/1".to_owned(), format!("/t/{}/9", helene.code), format!("/t/{}/x", helene.code)] {
        assert_eq!(ann.browser.get(&lost).await.status, 404, "{lost}");
    }
}

#[tokio::test]
async fn whoever_sits_elsewhere_says_so_and_nobody_else_moves() {
    let Harvest { house: _house, helene, ann, ben, chloe } = Harvest::begun().await;
    let others = (seats(&ben).await, seats(&chloe).await);
    let link = format!("href=\"{}\"", ann.at("/table"));
    assert!(ann.page().await.contains(&link), "her phone has the way there");
    let page = ann.browser.get(&ann.at("/table")).await;
    assert!(page.body.contains("À quelle table êtes-vous") && page.body.contains("votre table"), "{}", page.body);
    let pressed = presses(&ann, &page.body, "2").await;
    assert_eq!((pressed.status, pressed.location()), (303, ann.at("").as_str()));
    let hers = seats(&ann).await;
    assert_eq!(hers[0], Some(2), "the room wins");
    assert!(hers[1] != Some(2) && hers[2] != Some(2) && hers[1] != hers[2], "no story twice: {hers:?}");
    assert_eq!((seats(&ben).await, seats(&chloe).await), others);
    assert_eq!(helene.desk().await.people[&ann.person()].seats[0], Some(TableId(2)));
    // On her way she says it of the table that she comes to.
    helene.presses_next().await;
    let moving = ann.page().await;
    assert!(moving.contains(&format!("Allez à la table {}", hers[1].expect("a seat"))), "{moving}");
    let page = ann.browser.get(&ann.at("/table")).await.body;
    assert_eq!(hidden_fields(&page, "/table\""), [("round".to_owned(), "2".to_owned())]);
    assert_eq!(presses(&ann, &page, "2").await.status, 303, "twice the same table, if that is where she is");
    assert_eq!(seats(&ann).await[..2], [Some(2), Some(2)]);
}

#[tokio::test]
async fn what_she_reads_is_of_the_table_where_she_sits_and_never_of_the_other() {
    let Harvest { house: _house, helene, ann, ben, chloe } = Harvest::begun().await;
    let picture = ann.picture().await;
    let mut ear = ann.listens_from(picture.number).await;
    ben.wrote("MARQUE-DEUX-AVANT").await;
    let sat = ann.browser.posts(&ann.at("/table"), &json!({ "table": 2 })).await;
    assert_eq!((sat.status, sat.json()), (200, json!({ "changed": true })));
    let sat = ann.browser.posts(&ann.at("/table"), &json!({ "table": 2, "round": 1 })).await;
    assert_eq!(sat.json(), json!({ "changed": false }), "twice is once");
    // From here on table 1 is another table.
    ear.until(helene.number().await).await;
    chloe.wrote("MARQUE-UN").await;
    ben.wrote("MARQUE-DEUX-APRÈS").await;
    let bell = helene.rings_the_bell().await;
    let kept = ear.keeps(picture, bell).await;
    let texts: Vec<_> = kept.table_posts.iter().map(|post| post.text.as_str()).collect();
    assert_eq!(texts, ["MARQUE-DEUX-AVANT", "MARQUE-DEUX-APRÈS"]);
    let page = ann.page().await;
    let mut anew = ann.listens().await;
    anew.hears("picture").await;
    for seen in [&page, &ear.all, &anew.all] {
        assert!(!seen.contains("MARQUE-UN"), "{seen}");
    }
    assert!(page.contains("MARQUE-DEUX-APRÈS"));
    assert_eq!(ann.wrote("Le mien").await, helene.desk().await.posts.values().last().expect("hers").id);
    assert!(ben.reads().await.contains(&"Le mien".to_owned()) && !chloe.reads().await.contains(&"Le mien".to_owned()));
}

#[tokio::test]
async fn where_people_choose_a_table_takes_as_many_as_it_has_chairs() {
    let (house, helene) = before_the_day().await;
    has_chairs(&helene, 1, 1).await;
    has_chairs(&helene, 2, 2).await;
    people_choose(&helene, Mode::Choice).await;
    let [mut ann, mut ben] = [house.phone(&helene), house.phone(&helene)];
    ann.joins("Ann").await;
    ben.joins("Ben").await;
    assert!(seats(&ann).await.iter().all(Option::is_none), "nobody chooses for her");
    assert!(ann.page().await.contains("Choisir ma table"));
    let anns = ann.browser.get(&ann.at("/table")).await.body;
    assert!(anns.contains("1 place libre") && anns.contains("2 places libres"), "{anns}");
    assert!(anns.contains("Le virage") && anns.contains("près de la fenêtre"));
    assert_eq!(anns.matches("name=\"round\"").count(), 3, "each round to come");
    let bens = ben.browser.submits(&ben.at("/table"), &[("round", "1"), ("table", "1")]).await;
    assert_eq!((bens.status, bens.location()), (303, ben.at("/table").as_str()), "two rounds are still to choose");
    // Her page is from before: the chair is gone meanwhile.
    let refused = presses(&ann, &anns, "1").await;
    assert_eq!(refused.status, 409);
    assert!(refused.body.contains("Tour 1\u{a0}: La table 1 est complète. Choisissez-en une autre."));
    assert!(refused.body.contains("votre choix, complète"), "what she chose is marked: {}", refused.body);
    let asked = ann.browser.posts(&ann.at("/table"), &json!({ "round": 1, "table": 1 })).await;
    assert_eq!((asked.status, &asked.json()["refusal"]), (409, &json!({ "table_full": { "table": 1 } })));
    assert_eq!(presses(&ann, &refused.body, "2").await.status, 303, "the page that came back can be sent");
    for (round, table) in [("2", "3"), ("3", "1")] {
        let chosen = ann.browser.submits(&ann.at("/table"), &[("round", round), ("table", table)]).await;
        assert_eq!(chosen.location(), ann.at(if round == "3" { "" } else { "/table" }));
    }
    assert_eq!(seats(&ann).await, [Some(2), Some(3), Some(1)]);
    assert_eq!(seats(&ben).await[0], Some(1));
}

#[tokio::test]
async fn where_people_do_not_choose_only_the_round_at_hand_is_theirs_to_say() {
    let Harvest { house: _house, helene, ann, .. } = Harvest::begun().await;
    let before = seats(&ann).await;
    let refused = ann.browser.submits(&ann.at("/table"), &[("round", "3"), ("table", "1")]).await;
    assert_eq!(refused.status, 409);
    assert!(refused.body.contains("Le tour 3 n’est pas en cours"), "{}", refused.body);
    for (round, table) in [("1", "9"), ("9", "1"), ("1", "")] {
        let refused = ann.browser.submits(&ann.at("/table"), &[("round", round), ("table", table)]).await;
        assert_eq!(refused.status, 404, "{round} {table}");
        assert!(refused.body.contains("role=\"alert\"") && refused.body.contains("À quelle table"), "{}", refused.body);
    }
    assert_eq!(seats(&ann).await, before);
    // After the last round there is no table to go to.
    helene.goes_to(PhaseKind::Move, Some(3)).await;
    for _ in 0..2 {
        let page = ann.browser.get(&ann.at("/table")).await;
        assert!(page.body.contains("Les tours sont finis"), "{}", page.body);
        assert!(ann.browser.get(&format!("/t/{}/1", helene.code)).await.body.contains("Les tours sont finis"));
        assert_eq!(ann.browser.submits(&ann.at("/table"), &[("table", "1")]).await.status, 404);
        assert!(!ann.page().await.contains("Votre prochaine table"));
        helene.presses_next().await;
    }
}

#[tokio::test]
async fn wishes_are_said_in_order_and_kept() {
    let (house, helene) = before_the_day().await;
    let mut ann = house.phone(&helene);
    ann.joins("Ann").await;
    let elsewhere = ann.browser.get(&ann.at("/souhaits")).await;
    assert_eq!((elsewhere.status, elsewhere.location()), (303, ann.at("").as_str()), "nobody asks for wishes here");
    has_chairs(&helene, 3, 8).await;
    people_choose(&helene, Mode::Wishes).await;
    assert!(ann.page().await.contains("Mes souhaits"));
    let page = ann.browser.get(&ann.at("/souhaits")).await.body;
    assert_eq!(page.matches("<select").count(), 3, "a wish a round");
    assert!(page.contains("Table 3 · Le virage"), "{page}");
    let said = ann.browser.submits(&ann.at("/souhaits"), &[("tables", "3"), ("tables", ""), ("tables", "1")]).await;
    assert_eq!((said.status, said.location()), (303, ann.at("").as_str()));
    assert_eq!(ann.picture().await.me.wishes, [TableId(3), TableId(1)]);
    assert_eq!(helene.desk().await.people[&ann.person()].profile.wishes, [TableId(3), TableId(1)]);
    let page = ann.browser.get(&ann.at("/souhaits")).await.body;
    assert!(page.contains("<option value=\"3\" selected>"), "{page}");
    let refused = ann.browser.submits(&ann.at("/souhaits"), &[("tables", "2"), ("tables", "9")]).await;
    assert_eq!(refused.status, 404);
    assert!(refused.body.contains("role=\"alert\"") && refused.body.contains("<option value=\"2\" selected>"));
    let asked = ann.browser.posts(&ann.at("/souhaits"), &json!({ "tables": [] })).await;
    assert_eq!((asked.status, asked.json()), (200, json!({ "changed": true })));
    assert!(ann.picture().await.me.wishes.is_empty());
}

#[tokio::test]
async fn a_stranger_sits_nowhere() {
    let Harvest { house, helene, ann, .. } = Harvest::begun().await;
    let wall = house.wall(&helene).await;
    let stranger = house.browser();
    let before = helene.number().await;
    for (browser, who) in [(&stranger, "a stranger"), (&wall, "the wall"), (&helene.browser, "Hélène")] {
        for page in ["/table", "/souhaits"] {
            let door = browser.get(&ann.at(page)).await;
            assert_eq!((door.status, door.location()), (303, ann.door().as_str()), "{who}");
            assert_eq!(browser.submits(&ann.at(page), &[("table", "2"), ("round", "1")]).await.status, 403, "{who}");
        }
    }
    assert_eq!(helene.number().await, before);
    // Whoever has left sits nowhere either.
    helene.must(Command::People(People::Leave { person: ann.person(), left: true })).await;
    let before = helene.number().await;
    assert_eq!(ann.browser.posts(&ann.at("/table"), &json!({ "table": 2 })).await.status, 403);
    assert!(ann.browser.get(&format!("/t/{}/2", helene.code)).await.body.contains("En entrant"));
    assert_eq!(helene.number().await, before);
}

#[tokio::test]
async fn whoever_stays_is_told_so_and_the_pause_shows_the_next_table() {
    let (house, helene) = before_the_day().await;
    has_chairs(&helene, 3, 8).await;
    let [mut ann, mut ben] = [house.phone(&helene), house.phone(&helene)];
    ann.joins("Ann").await;
    ben.joins("Ben").await;
    helene.must(Command::People(People::Stay { person: ann.person(), table: Some(TableId(3)) })).await;
    helene.seats(&ann, [3, 3, 3].map(TableId)).await;
    helene.seats(&ben, [1, 3, 2].map(TableId)).await;
    let page = ann.browser.get(&ann.at("/table")).await.body;
    assert!(page.contains("Vous êtes attendu·e à la table 3 toute la journée."), "{page}");
    helene.goes_to(PhaseKind::Opening, None).await;
    let bens = ben.page().await;
    assert!(bens.contains("Votre prochaine table") && bens.contains("Mon parcours"), "{bens}");
    helene.goes_to(PhaseKind::Move, Some(1)).await;
    assert!(ann.page().await.contains("Vous restez à la table 3"));
    let bens = ben.page().await;
    assert!(bens.contains("Allez à la table 3") && bens.contains("dans 2 min"), "{bens}");
    assert!(
        bens.contains("près de la fenêtre") && bens.contains("Le virage") && bens.contains("Je suis à une autre table")
    );
    helene.must(Command::Drive(Drive::Extend { seconds: 60 })).await;
    assert!(ben.page().await.contains("dans 3 min"));
}
