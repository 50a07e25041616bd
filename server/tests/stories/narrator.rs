//! Whoever tells a story: her questions and her time before, what her story brought after, and her word on the lines that
//! rest on it.

use crate::people::at_table::AtTable;
use crate::people::{Facilitator, Harvest, House};
use serde_json::json;
use uuid::Uuid;
use workshop::approval::Verdict;
use workshop::command::{Boarding, Setup, TableForm};
use workshop::sight::StoryLine;
use workshop::{Command, PhaseKind, PostId, Privacy, Round, TableId};

/// The story of a table gets a title, a narrator, two questions.
async fn tells(helene: &Facilitator, table: u16, story: &str, narrator: &str) {
    let form = TableForm {
        story: story.into(),
        narrator: narrator.into(),
        host: "Hector".into(),
        questions: "D’où êtes-vous partie ?\nQu’est-ce qui a changé ?".into(),
        ..TableForm::default()
    };
    helene.must(Command::Setup(Setup::EditTable { table: TableId(table), form })).await;
}

async fn rewords(helene: &Facilitator, line: PostId, wording: &str) {
    helene.sorts(Boarding::Reword { line, wording: wording.into() }).await;
}

fn texts(lines: &[StoryLine]) -> Vec<(&str, bool)> {
    lines.iter().map(|line| (line.text.as_str(), line.names_her)).collect()
}

#[tokio::test]
async fn before_she_speaks_she_has_her_title_her_questions_and_her_minutes() {
    let house = House::open().await;
    let helene = house.workshop(Privacy::Pseudonym).await;
    tells(&helene, 1, "Le virage du Lodévois", "Lucette").await;
    let lucette = house.narrator(&helene, 1).await;
    let picture = lucette.narrator().await;
    assert_eq!((picture.table.id, picture.rounds.len()), (TableId(1), 3));
    assert!(picture.rounds.iter().all(|round| round.story > 0 && round.harvest > 0));
    let page = lucette.page().await;
    for shown in
        ["Le virage du Lodévois", "Bienvenue, Lucette", "D’où êtes-vous partie", "Vous racontez 3 fois", "Tour 3"]
    {
        assert!(page.contains(shown), "{shown}");
    }
    let minutes = format!("{} min", picture.rounds[0].story);
    assert!(page.contains(&minutes), "{minutes}");
}

#[tokio::test]
async fn she_reads_what_her_story_brought_once_each_harvest_is_over_and_nothing_of_other_tables() {
    for privacy in [Privacy::Name, Privacy::Unlinked] {
        let names = ["Zéphyrine", "Barnabé", "Cunégonde"];
        let Harvest { house, helene, ann, ben, chloe } = Harvest::begun_with(privacy, names).await;
        let lucette = house.narrator(&helene, 1).await;
        let mut ear = lucette.listens().await;
        ann.wrote("PREMIER-TOUR").await;
        chloe.wrote("PREMIER-AUSSI").await;
        ben.wrote("MARQUE-AILLEURS").await;
        let bell = helene.rings_the_bell().await;
        ear.until(bell).await;
        let during = lucette.everything(&mut ear, bell).await;
        assert!(!during.contains("PREMIER") && !during.contains("MARQUE"), "{privacy:?}: not while they write");
        helene.goes_to(PhaseKind::Harvest, Some(2)).await;
        // Nobody sits at table 1 now; what is written elsewhere stays there.
        ann.wrote("MARQUE-DEUXIÈME").await;
        let bell = helene.rings_the_bell().await;
        ear.until(bell).await;
        let after = lucette.everything(&mut ear, bell).await;
        assert!(after.contains("PREMIER-TOUR") && after.contains("PREMIER-AUSSI"), "{privacy:?}");
        assert!(!after.contains("MARQUE") && !after.contains("author"), "{privacy:?}: {after}");
        for (name, phone) in names.iter().zip([&ann, &ben, &chloe]) {
            assert!(!after.contains(name) && !after.contains(&phone.person().to_string()), "{privacy:?}: {name}");
        }
        let harvest = lucette.narrator().await.harvest;
        assert_eq!((harvest.len(), harvest[0].0, harvest[0].1.len()), (1, Round(1), 2));
    }
}

/// Table 1 is told by Lucette; Ann and Chloé have written there, Ben elsewhere, and the lines are made but not done.
async fn sorted() -> (House, Facilitator, AtTable, [PostId; 3]) {
    let Harvest { house, helene, ann, ben, chloe } = Harvest::begun().await;
    tells(&helene, 1, "Le virage du Lodévois", "Lucette").await;
    let lucette = house.narrator(&helene, 1).await;
    let posts = [ann.wrote("Ouvrir le dimanche").await, chloe.wrote("Un marché").await, ben.wrote("AILLEURS").await];
    helene.goes_to(PhaseKind::Sorting, None).await;
    let theme = helene.desk().await.themes[0].id;
    for line in posts {
        helene.places(line, Some(theme)).await;
    }
    rewords(&helene, posts[1], "Lucette a raconté un marché").await;
    (house, helene, lucette, posts)
}

#[tokio::test]
async fn the_lines_on_her_story_are_hers_to_read_once_the_board_is_done() {
    let (_house, helene, lucette, posts) = sorted().await;
    let mut ear = lucette.listens().await;
    assert!(lucette.narrator().await.lines.is_empty(), "not while they are being made");
    assert_eq!(lucette.says_of(posts[0], "agreed", "").await.status, 404);
    let bell = helene.rings_the_bell().await;
    ear.until(bell).await;
    let before = lucette.everything(&mut ear, bell).await;
    assert!(!before.contains("a raconté un marché"));
    helene.presses_next().await;
    let lines = lucette.narrator().await.lines;
    assert_eq!(
        texts(&lines),
        [("Lucette a raconté un marché", true), ("Ouvrir le dimanche", false)],
        "those that name her first, none of another table"
    );
    let page = lucette.page().await;
    assert!(page.contains("Vous y êtes nommé·e") && !page.contains("AILLEURS"));
}

#[tokio::test]
async fn she_agrees_or_says_how_it_should_read_and_facilitators_see_it() {
    let (_house, helene, lucette, [sunday, market, elsewhere]) = sorted().await;
    helene.presses_next().await;
    let (mut desk, at_desk) = (helene.listens().await, helene.desk().await);
    assert_eq!(lucette.says_of(sunday, "agreed", "").await.json(), json!({ "changed": true }));
    assert_eq!(lucette.says_of(sunday, "agreed", "").await.json(), json!({ "changed": false }), "a retry says no more");
    let empty = lucette.says_of(market, "amend", "  ").await;
    assert_eq!((empty.status, &empty.json()["refusal"]), (422, &json!({ "empty": { "field": "remark" } })));
    assert_eq!(lucette.says_of(market, "amend", "Un marché couvert").await.json(), json!({ "changed": true }));
    for line in [elsewhere, PostId(Uuid::new_v4())] {
        let refused = lucette.says_of(line, "agreed", "").await;
        assert_eq!((refused.status, &refused.json()["refusal"]), (404, &json!({ "unknown": "line" })));
    }
    let told = desk.keeps_desk(at_desk, helene.number().await).await.approvals;
    let mut said: Vec<_> = told.iter().map(|one| (one.table.0, one.verdict, one.remark.as_deref())).collect();
    said.sort_by_key(|(_, verdict, _)| *verdict == Verdict::Amend);
    assert_eq!(said, [(1, Verdict::Agreed, None), (1, Verdict::Amend, Some("Un marché couvert"))]);
    let page = lucette.page().await;
    assert!(page.contains("Vous êtes d’accord") && page.contains("Un marché couvert"), "her own state is shown");
    let board = helene.browser.get(&helene.at("/themes")).await.body;
    assert!(board.contains("Témoin\u{a0}: d’accord") && board.contains("à reprendre — Un marché couvert"));
    // Once it reads otherwise, her word no longer holds.
    rewords(&helene, market, "Lucette a raconté un marché couvert").await;
    let lines = lucette.narrator().await.lines;
    assert_eq!(lines.iter().filter(|line| line.verdict.is_some()).count(), 1);
    assert_eq!(helene.desk().await.approvals.len(), 1);
}

#[tokio::test]
async fn her_page_takes_her_word_without_script_and_gives_back_what_is_refused() {
    let (_house, helene, lucette, [sunday, ..]) = sorted().await;
    helene.presses_next().await;
    let line = sunday.to_string();
    let page = lucette.page().await;
    assert!(
        page.contains(&format!("action=\"{}\"", lucette.at("/lignes"))) && page.contains(&format!("value=\"{line}\""))
    );
    let say = async |verdict: &str, remark: &str| {
        let fields = [("line", line.as_str()), ("verdict", verdict), ("remark", remark)];
        lucette.browser.submits(&lucette.at("/lignes"), &fields).await
    };
    let agreed = say("agreed", "").await;
    assert_eq!((agreed.status, agreed.location()), (303, lucette.at(&format!("#ligne-{line}")).as_str()));
    let long = "x".repeat(601);
    let refused = say("amend", &long).await;
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains(&format!(">{long}</textarea>")) && refused.body.contains("est trop long"));
    assert_eq!(say("amend", "Ouvrir un dimanche sur deux").await.status, 303);
    assert!(lucette.page().await.contains("Ouvrir un dimanche sur deux"));
    assert_eq!(say("peut-être", "").await.status, 400);
}

#[tokio::test]
async fn a_narrator_is_no_host_no_participant_and_no_facilitator() {
    let (house, helene, lucette, [sunday, ..]) = sorted().await;
    let (code, host) = (helene.code.as_str(), house.host(&helene, 1).await);
    for address in [
        format!("/h/{code}"),
        format!("/h/{code}/flux"),
        format!("/p/{code}/flux"),
        format!("/mur/{code}/flux"),
        helene.at("/flux"),
        helene.at("/themes"),
        helene.at("/export/json"),
    ] {
        assert_eq!(lucette.browser.get(&address).await.status, 403, "{address}");
    }
    let post = json!({ "kind": "idea", "text": "x" });
    assert_eq!(lucette.browser.posts(&format!("/h/{code}/contributions"), &post).await.status, 403);
    helene.presses_next().await;
    let word = json!({ "line": sunday, "verdict": "agreed" });
    assert_eq!(host.browser.posts(&format!("/n/{code}/lignes"), &word).await.status, 403, "nor a host a narrator");
    let other = house.narrator(&helene, 2).await;
    assert_eq!(other.says_of(sunday, "agreed", "").await.status, 404, "nor one narrator another");
}

#[tokio::test]
async fn what_was_taken_back_from_a_narrator_is_closed_to_her() {
    let (_house, helene, lucette, _) = sorted().await;
    let mut ear = lucette.listens().await;
    ear.hears("picture").await;
    helene.takes_back("narrator", 1).await;
    ear.hears("gone").await;
    ear.hears_it_end().await;
    assert_eq!(lucette.browser.get(&lucette.at("")).await.status, 403);
}
