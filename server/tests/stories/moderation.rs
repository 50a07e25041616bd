//! Who reads what is written, when; what waits for a facilitator's word; and what was hidden comes back.

use crate::people::ear::read;
use crate::people::{Browser, Ear, Facilitator, Harvest};
use reqwest::Method;
use workshop::command::{Command, Posting, Setup};
use workshop::showing::{AtTable, OnWall, Showing};
use workshop::sight::{Desk, Fate, Wall};
use workshop::{Phase, PhaseKind, PostId, Privacy, Round};

fn harvest(desk: &Desk, round: u8) -> Phase {
    let found = desk.agenda.phases().find(|(of, phase)| *of == Some(Round(round)) && phase.kind == PhaseKind::Harvest);
    found.expect("the round has a harvest").1.clone()
}

async fn sets(helene: &Facilitator, showing: Showing) {
    let phase = harvest(&helene.desk().await, 1).id;
    helene.must(Command::Setup(Setup::SetShowing { phase, showing })).await;
}

async fn validates(helene: &Facilitator, post: PostId) {
    helene.must(Command::Post(Posting::Validate { post })).await;
}

async fn looks_at(wall: &Browser, helene: &Facilitator) -> (Ear, Wall) {
    let mut ear = Ear::to(wall.request(Method::GET, &format!("/mur/{}/flux", helene.code))).await;
    let picture = read(ear.hears("picture").await.data);
    (ear, picture)
}

fn texts(wall: &Wall) -> Vec<&str> {
    wall.shown.iter().map(|post| post.text.as_str()).collect()
}

#[tokio::test]
async fn a_moderated_contribution_is_read_by_nobody_until_it_is_validated() {
    let Harvest { helene, ann, chloe, house: _house, .. } = Harvest::begun().await;
    sets(&helene, Showing { moderated: true, ..Showing::default() }).await;
    let (market, bus) = (ann.wrote("Un marché").await, ann.wrote("Un bus").await);
    assert!(chloe.reads().await.is_empty());
    let desk = helene.desk().await;
    assert!(desk.posts[&market].waiting && desk.posts[&bus].waiting);
    let hers = ann.picture().await.me.posts;
    assert!(hers.iter().all(|post| post.fate == Fate::Waiting), "she knows that it waits");

    validates(&helene, market).await;
    helene.must(Command::Post(Posting::Hide { post: bus })).await;
    assert_eq!(chloe.reads().await, ["Un marché"]);
    let desk = helene.desk().await;
    assert!(!desk.posts[&market].waiting && desk.posts[&bus].hidden);
}

#[tokio::test]
async fn a_word_of_the_list_makes_a_contribution_wait_and_others_pass() {
    let Harvest { helene, ann, chloe, house: _house, .. } = Harvest::begun().await;
    helene.must(Command::Setup(Setup::SetFilter { words: "crétin\n\nbon à rien".into() })).await;
    ann.wrote("Quel crétin").await;
    assert_eq!(chloe.reads().await, ["Quel crétin"], "a list alone does nothing");
    sets(&helene, Showing { filtered: true, ..Showing::default() }).await;
    ann.wrote("Ces CRETIN de plus").await;
    ann.wrote("Un marché").await;
    assert_eq!(chloe.reads().await, ["Quel crétin", "Un marché"]);
    assert_eq!(helene.desk().await.posts.values().filter(|post| post.waiting).count(), 1);
}

#[tokio::test]
async fn the_table_reads_each_other_when_the_harvest_lets_it() {
    let Harvest { helene, ann, chloe, house: _house, .. } = Harvest::begun().await;
    sets(&helene, Showing { table: AtTable::OnceSent, ..Showing::default() }).await;
    ann.wrote("Un marché").await;
    assert!(chloe.reads().await.is_empty());
    chloe.wrote("Un bus").await;
    assert_eq!(chloe.reads().await, ["Un marché", "Un bus"]);
    sets(&helene, Showing { table: AtTable::Afterwards, ..Showing::default() }).await;
    assert!(chloe.reads().await.is_empty());
    helene.presses_next().await;
    assert_eq!(chloe.reads().await, ["Un marché", "Un bus"], "all opens with the end of the harvest");
}

#[tokio::test]
async fn the_wall_shows_what_was_validated_and_what_is_hidden_leaves_it() {
    let Harvest { helene, ann, house, .. } = Harvest::begun().await;
    let wall = house.wall(&helene).await;
    sets(&helene, Showing { wall: OnWall::Validated, ..Showing::default() }).await;
    let (market, _bus) = (ann.wrote("Un marché").await, ann.wrote("Un bus").await);
    let (_, before) = looks_at(&wall, &helene).await;
    assert_eq!((before.posts, texts(&before)), (2, vec![]));
    validates(&helene, market).await;
    let (_, after) = looks_at(&wall, &helene).await;
    assert_eq!(texts(&after), ["Un marché"]);
    helene.must(Command::Post(Posting::Hide { post: market })).await;
    let (_, at_last) = looks_at(&wall, &helene).await;
    assert_eq!((at_last.posts, texts(&at_last)), (1, vec![]));
}

#[tokio::test]
async fn what_waits_some_seconds_comes_onto_the_wall_by_itself() {
    let Harvest { helene, ann, house, .. } = Harvest::begun().await;
    let wall = house.wall(&helene).await;
    sets(&helene, Showing { wall: OnWall::After { seconds: 1 }, ..Showing::default() }).await;
    let (mut ear, mut picture) = looks_at(&wall, &helene).await;
    ann.wrote("Un marché").await;
    let number = helene.number().await;
    while picture.shown.is_empty() {
        picture = read(ear.hears("picture").await.data);
    }
    assert_eq!(texts(&picture), ["Un marché"]);
    assert_eq!((picture.number, helene.number().await), (number, number), "nothing has happened but time");
    // A wall that comes back with all that has happened still looks at the time.
    let (_, again) = {
        let mut ear = Ear::to(wall.request(Method::GET, &format!("/mur/{}/flux?has={number}", helene.code))).await;
        let picture: Wall = read(ear.hears("picture").await.data);
        (ear, picture)
    };
    assert_eq!(texts(&again), ["Un marché"]);
}

#[tokio::test]
async fn without_a_link_to_authors_the_delay_waits_for_a_word() {
    let Harvest { helene, ann, house, .. } = Harvest::begun_with(Privacy::Unlinked, ["Ann", "Ben", "Chloé"]).await;
    let wall = house.wall(&helene).await;
    sets(&helene, Showing { wall: OnWall::After { seconds: 0 }, ..Showing::default() }).await;
    let market = ann.wrote("Un marché").await;
    assert!(looks_at(&wall, &helene).await.1.shown.is_empty());
    validates(&helene, market).await;
    assert_eq!(texts(&looks_at(&wall, &helene).await.1), ["Un marché"]);
}

#[tokio::test]
async fn the_form_of_the_day_sets_who_reads_what() {
    let Harvest { helene, house: _house, .. } = Harvest::begun().await;
    let page = helene.browser.get(&helene.at("/preparer?etape=journee")).await;
    assert!(page.body.contains("Une fois qu’on a envoyé") && page.body.contains("Mots qui font attendre"));
    let phase = harvest(&helene.desk().await, 2).id.0;
    let names = ["table", "wall", "seconds", "moderated", "filtered"].map(|name| format!("{name}-{phase}"));
    let values = ["afterwards", "after", "45", "1", "0"];
    let mut fields: Vec<(&str, &str)> = names.iter().map(String::as_str).zip(values).collect();
    fields.push(("act", "save"));
    assert_eq!(helene.browser.submits(&helene.at("/preparer/journee"), &fields).await.status, 303);
    let wall = OnWall::After { seconds: 45 };
    let expected = Showing { table: AtTable::Afterwards, wall, moderated: true, filtered: false };
    let desk = helene.desk().await;
    assert_eq!((harvest(&desk, 2).showing, harvest(&desk, 1).showing), (expected, Showing::default()));

    let kept = helene.browser.submits(&helene.at("/preparer/filtre"), &[("words", "zut\nZut\n crétin ")]).await;
    assert_eq!(kept.status, 303);
    let words: Vec<String> = helene.desk().await.filter.into_iter().map(|words| words.text).collect();
    assert!(words.contains(&"crétin".to_owned()) && words.contains(&"zut".to_owned()), "{words:?}");
}

#[tokio::test]
async fn what_was_hidden_is_listed_and_put_back_once_however_often_it_is_asked() {
    let Harvest { helene, ann, chloe, house: _house, .. } = Harvest::begun().await;
    let post = ann.wrote("<b>Un marché</b>").await;
    helene.must(Command::Post(Posting::Hide { post })).await;
    assert!(chloe.reads().await.is_empty());
    let address = helene.at("/masquees");
    let page = helene.browser.get(&address).await;
    assert!(page.status == 200 && page.body.contains("encore 30 jours"), "{page:?}");
    assert!(page.body.contains("&lt;b&gt;Un marché") && !page.body.contains("<b>Un marché"));

    let id = post.to_string();
    for _ in 0..2 {
        assert_eq!(helene.browser.submits(&address, &[("post", &id)]).await.status, 303);
    }
    assert_eq!(chloe.reads().await, ["<b>Un marché</b>"]);
    assert!(helene.browser.get(&address).await.body.contains("Rien n’est masqué."));
    assert_eq!(ann.browser.get(&address).await.status, 403);
    assert_eq!(ann.browser.submits(&address, &[("post", &id)]).await.status, 403);
}
