//! What the house proposes for the board: beside the room, explained, never applied by itself, and told to nobody else.

use crate::people::{Facilitator, Harvest, House};
use app::help::{Help, How};
use reqwest::Method;
use serde_json::json;
use workshop::board::Likeness;
use workshop::command::{Boarding, Command, Setup, ThemeForm};
use workshop::sight::Desk;
use workshop::template::Template;
use workshop::{PostId, Privacy, ThemeId};

/// What somebody says at a table, and where it belongs.
const SAID: [(&str, &str); 8] = [
    ("Associer les élus dès le début du projet", "Gouvernance"),
    ("Le conseil municipal devrait voter le règlement de la bibliothèque", "Gouvernance"),
    ("Créer un comité avec les élus et les bénévoles", "Gouvernance"),
    ("Le budget d’achat des livres a baissé", "Moyens"),
    ("Il manque une subvention pour le matériel", "Moyens"),
    ("Demander un financement au département", "Moyens"),
    ("Former les bénévoles à l’accueil", "Moyens"),
    ("Les ordinateurs sont trop vieux", "Moyens"),
];

fn theme(name: &str, keywords: &str) -> (ThemeId, Boarding) {
    let theme = ThemeId(uuid::Uuid::new_v4());
    let form = ThemeForm { name: name.into(), keywords: keywords.into(), ..ThemeForm::default() };
    (theme, Boarding::AddTheme { theme, form })
}

/// Hélène has a board with two themes and eight contributions.
async fn board(house: &House) -> (Facilitator, [ThemeId; 2], Vec<PostId>) {
    let helene = house.workshop(Privacy::Name).await;
    helene.must(Command::Setup(Setup::Use(Template::LearningTables))).await;
    for theme in helene.desk().await.themes {
        helene.sorts(Boarding::RemoveTheme { theme: theme.id }).await;
    }
    let (rule, add) = theme("Gouvernance", "élus, conseil, comité, vote");
    helene.sorts(add).await;
    let (means, add) = theme("Moyens", "budget, subvention, financement, matériel");
    helene.sorts(add).await;
    let mut posts = Vec::new();
    for (said, _) in SAID {
        posts.push(helene.types_in(1, 1, said).await);
    }
    (helene, [rule, means], posts)
}

/// What is proposed once it knows of everything that has happened.
async fn help(helene: &Facilitator) -> Help {
    let mut ear = helene.listens().await;
    loop {
        let number = helene.desk().await.number;
        let help: Help = serde_json::from_value(helene.browser.get(&helene.at("/aide?finesse=3")).await.json())
            .expect("a facilitator reads the proposals");
        if help.progress.is_none() && help.number == number {
            return help;
        }
        ear.hears("help").await;
    }
}

#[tokio::test]
async fn each_contribution_gets_a_theme_and_the_words_of_its_own_that_point_there() {
    let house = House::open().await;
    let (helene, [rule, means], posts) = board(&house).await;
    let help = help(&helene).await;
    assert_eq!(help.suggestions.len(), SAID.len());
    let right = posts.iter().zip(SAID).filter(|(post, (_, named))| {
        let expected = if *named == "Gouvernance" { rule } else { means };
        help.suggestions[*post].themes[0] == expected
    });
    assert!(right.count() >= 6, "{:?}", help.suggestions);
    for (post, (said, _)) in posts.iter().zip(SAID) {
        for word in &help.suggestions[post].because {
            assert!(said.contains(word.as_str()), "{word} in {said}");
        }
    }
    let desk: Desk = helene.desk().await;
    assert!(desk.lines.values().all(|line| line.theme.is_none()), "a proposal sorts nothing");
}

#[tokio::test]
async fn what_is_sorted_is_no_longer_proposed_and_what_is_judged_is_not_asked_again() {
    let house = House::open().await;
    let (helene, [rule, _], posts) = board(&house).await;
    let twice = helene.types_in(2, 1, "associer les élus dès le début du projet !").await;
    let before = help(&helene).await;
    let same = before.pairs.iter().find(|pair| [pair.a, pair.b].contains(&twice)).expect("the same words twice");
    assert_eq!(same.how, How::Same);
    helene.sorts(Boarding::Judge { pair: (posts[0], twice), likeness: Some(Likeness::Apart) }).await;
    helene.places(posts[0], Some(rule)).await;
    let after = help(&helene).await;
    assert!(!after.suggestions.contains_key(&posts[0]));
    assert!(!after.pairs.iter().any(|pair| [pair.a, pair.b].contains(&twice) && [pair.a, pair.b].contains(&posts[0])));
    helene.must(Command::Undo).await;
    assert!(help(&helene).await.suggestions.contains_key(&posts[0]), "undone, it is proposed again");
}

#[tokio::test]
async fn a_merged_line_is_offered_the_words_of_one_of_those_behind_it() {
    let house = House::open().await;
    let (helene, _, posts) = board(&house).await;
    helene.sorts(Boarding::MergeAll { lines: vec![posts[3], posts[4]], into: posts[5] }).await;
    let help = help(&helene).await;
    let offered = help.wordings[&posts[5]];
    assert!([posts[3], posts[4], posts[5]].contains(&offered), "never a sentence that nobody said");
    assert!(!help.suggestions.contains_key(&posts[3]), "it stands behind another");
}

#[tokio::test]
async fn hidden_words_are_forgotten_and_never_named_again() {
    let house = House::open().await;
    let (helene, _, posts) = board(&house).await;
    let before = serde_json::to_string(&help(&helene).await).expect("it is written");
    assert!(before.contains("élus"));
    for post in [posts[0], posts[2]] {
        helene.must(Command::Post(workshop::command::Posting::Hide { post })).await;
    }
    let after = help(&helene).await;
    assert!(!after.suggestions.contains_key(&posts[0]));
    assert!(!after.keywords.values().flatten().any(|word| word == "élus"), "{:?}", after.keywords);
}

#[tokio::test]
async fn nobody_writes_later_because_the_house_thinks() {
    let Harvest { helene, ann, house: _house, .. } = Harvest::begun().await;
    let many: Vec<Command> = (0..1_200)
        .map(|number| {
            let text = format!("Contribution {number} : le bus, le marché, les élus et le budget de la commune");
            Command::Post(workshop::command::Posting::Write(workshop::command::Draft {
                id: PostId(uuid::Uuid::new_v4()),
                kind: workshop::PostKind::Idea,
                text,
                examples: Vec::new(),
                table: workshop::TableId(1),
                round: workshop::Round(1),
                theme: None,
                key: None,
            }))
        })
        .collect();
    for some in many.chunks(100) {
        helene.must(Command::Together(some.to_vec())).await;
    }
    let first: Help = serde_json::from_value(helene.browser.get(&helene.at("/aide")).await.json()).expect("proposals");
    // Whatever it is doing, her words are taken in; what it knew before does not hold them yet.
    let hers = ann.wrote("Écrit pendant qu’elle réfléchit").await;
    assert!(!first.suggestions.contains_key(&hers));
    let desk = helene.desk().await;
    assert!(desk.posts.contains_key(&hers));
    assert!(first.number < desk.number);
    assert!(help(&helene).await.number >= desk.number);
}

#[tokio::test]
async fn proposals_and_cards_in_hand_are_for_facilitators_alone() {
    let Harvest { helene, ann, house, .. } = Harvest::begun().await;
    let wall = house.wall(&helene).await;
    for path in ["/aide", "/themes", "/flux"] {
        assert_eq!(ann.browser.get(&helene.at(path)).await.status, 403, "{path}");
        assert_eq!(wall.get(&helene.at(path)).await.status, 403, "{path}");
    }
    assert_eq!(ann.browser.posts(&helene.at("/touche"), &json!({ "line": null })).await.status, 403);
    let lucie = house.colleague(&helene).await;
    let mut watching = lucie.listens().await;
    let mut phone = ann.listens().await;
    let card = ann.wrote("Un bus de nuit").await;
    assert_eq!(helene.browser.posts(&helene.at("/touche"), &json!({ "line": card })).await.status, 204);
    let told = watching.hears("touching").await.data;
    assert_eq!(told, json!([[helene.id, card]]));
    helene.browser.posts(&helene.at("/touche"), &json!({ "line": null })).await;
    assert_eq!(watching.hears("touching").await.data, json!([]));
    let number = helene.rings_the_bell().await;
    let heard = phone.until(number).await;
    assert!(heard.iter().all(|heard| heard.name != "touching" && heard.name != "help"), "{heard:?}");
    let mut screen = crate::people::Ear::to(wall.request(Method::GET, &format!("/mur/{}/flux", helene.code))).await;
    assert_eq!(screen.hears("picture").await.name, "picture");
}

#[tokio::test]
async fn the_journal_says_who_did_what_to_whoever_facilitates_and_as_a_table() {
    let house = House::open().await;
    let (helene, [rule, _], posts) = board(&house).await;
    let lucie = house.colleague(&helene).await;
    helene.places(posts[0], Some(rule)).await;
    let formula = helene.types_in(1, 1, "=HYPERLINK(\"http://ailleurs\";\"cliquez\")").await;
    lucie.sorts(Boarding::Merge { line: formula, into: posts[1] }).await;
    helene.must(Command::Undo).await;
    let page = helene.browser.get(&helene.at("/journal")).await;
    assert_eq!(page.status, 200);
    assert!(page.body.contains(SAID[0].0), "{}", page.body);
    let hers = lucie.browser.get(&lucie.at(&format!("/journal?par={}", lucie.id))).await;
    assert!(!hers.body.contains(SAID[0].0) && hers.body.contains("HYPERLINK"), "{}", hers.body);
    let table = helene.browser.get(&helene.at("/journal.csv")).await;
    assert_eq!(table.header("content-type"), "text/csv; charset=utf-8");
    let lines: Vec<&str> = table.body.lines().collect();
    assert_eq!(lines.len(), helene_and_lucie_acts(&house, &helene).await + 1, "{}", table.body);
    assert!(!table.body.contains(";=") && !table.body.contains(";\"="), "{}", table.body);
    let guest = house.browser();
    assert_eq!(guest.get(&helene.at("/journal.csv")).await.status, 403);
}

async fn helene_and_lucie_acts(house: &House, helene: &Facilitator) -> usize {
    workshop::journal::journal(helene.workshop, &house.log(helene.workshop).await).len()
}
