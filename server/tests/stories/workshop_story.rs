//! One day in a room, from the doors to the report, as people live it over http.

use crate::people::ear::read;
use crate::people::{Facilitator, Harvest, House};
use std::collections::BTreeSet;
use uuid::Uuid;
use workshop::command::{Boarding, Drive, People, Posting, ThemeForm};
use workshop::sight::{Fate, StageView};
use workshop::{Command, Language, PersonId, PhaseKind, PostId, PostKind, Privacy, Round, TableId, ThemeId};

async fn opened() -> (House, Facilitator) {
    let house = House::open().await;
    let helene = house.workshop(Privacy::Pseudonym).await;
    helene.opens_the_doors().await;
    (house, helene)
}

/// Lines that stand by themselves in a theme, in order.
async fn lines_in(facilitator: &Facilitator, theme: Option<ThemeId>) -> Vec<PostId> {
    let desk = facilitator.desk().await;
    let mut lines: Vec<_> = desk.lines.values().filter(|line| line.theme == theme && line.into.is_none()).collect();
    lines.sort_by_key(|line| (line.rank, desk.posts[&line.post].note));
    lines.into_iter().map(|line| line.post).collect()
}

#[tokio::test]
async fn before_the_doors_open_nobody_comes_in() {
    let house = House::open().await;
    let helene = house.workshop(Privacy::Pseudonym).await;
    let mut ann = house.phone(&helene);
    let refused = ann.joins("Ann").await;
    assert_eq!((refused.status, refused.json()["refusal"].as_str()), (409, Some("doors_closed")));
    let page = ann.joins_by_form("Ann").await;
    assert_eq!(page.status, 409);
    assert!(page.body.contains(app::words::join(Language::Fr).closed));
    assert!(helene.desk().await.people.is_empty());
    helene.opens_the_doors().await;
    assert_eq!(ann.joins("Ann").await.status, 201);
}

#[tokio::test]
async fn joining_needs_a_form_and_nothing_else() {
    let (house, helene) = opened().await;
    let ann = house.phone(&helene);
    let typed = ann.browser.get(&format!("/entrer?code=%20{}%20", helene.code.as_str().to_lowercase())).await;
    assert_eq!((typed.status, typed.location()), (303, ann.door().as_str()));
    let door = ann.browser.get(&ann.door()).await;
    assert!(door.body.contains(&format!("action=\"{}\"", ann.door())));
    let cookie = door.cookies().join("");
    for part in ["tablee=", "Path=/", "HttpOnly", "SameSite=Lax"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    assert!(!cookie.contains("Secure"), "a room without https must be able to come in");
    let joined = ann.browser.submits(&ann.door(), &[("name", "Ann")]).await;
    assert_eq!((joined.status, joined.location()), (303, ann.at("").as_str()));
    assert!(ann.page().await.contains("Ann"));
    assert_eq!(helene.desk().await.people.len(), 1);
}

#[tokio::test]
async fn whoever_is_not_in_yet_is_led_to_the_door_and_whoever_is_in_to_her_page() {
    let (house, helene) = opened().await;
    let mut ann = house.phone(&helene);
    let outside = ann.browser.get(&ann.at("")).await;
    assert_eq!((outside.status, outside.location()), (303, ann.door().as_str()));
    ann.joins("Ann").await;
    let inside = ann.browser.get(&ann.door()).await;
    assert_eq!((inside.status, inside.location()), (303, ann.at("").as_str()));
}

#[tokio::test]
async fn ten_reloads_and_ten_joins_are_one_participant() {
    let (house, helene) = opened().await;
    let mut ann = house.phone(&helene);
    let mut known = BTreeSet::new();
    for _ in 0..10 {
        assert_eq!(ann.reloads().await.status, 200);
        assert_eq!(ann.joins("Ann").await.status, 201);
        known.insert(ann.person());
        assert_eq!(ann.joins_by_form("Anna").await.status, 303);
        known.insert(ann.person());
    }
    assert_eq!(known.len(), 1);
    let people = helene.desk().await.people;
    assert_eq!(people.len(), 1);
    assert_eq!(people[&ann.person()].name.as_deref(), Some("Ann"), "joining again renames nobody");
}

#[tokio::test]
async fn a_double_tap_on_the_door_is_one_participant() {
    let (house, helene) = opened().await;
    let ann = house.phone(&helene);
    ann.browser.get(&ann.door()).await;
    let tap = async || ann.browser.submits(&ann.door(), &[("name", "Ann")]).await;
    let (a, b, c, d) = tokio::join!(tap(), tap(), tap(), tap());
    for answer in [a, b, c, d] {
        assert_eq!((answer.status, answer.location()), (303, ann.at("").as_str()));
    }
    assert_eq!(helene.desk().await.people.len(), 1);
}

#[tokio::test]
async fn two_phones_are_two_participants_though_they_share_an_address_and_a_name() {
    let (house, helene) = opened().await;
    let (mut ann, mut other) = (house.phone(&helene), house.phone(&helene));
    assert_eq!((ann.joins("Ann").await.status, other.joins("Ann").await.status), (201, 201));
    assert_ne!(ann.person(), other.person());
    let arrivals: Vec<u32> = helene.desk().await.people.values().map(|person| person.arrival).collect();
    assert_eq!(arrivals.iter().collect::<BTreeSet<_>>(), BTreeSet::from([&1, &2]));
}

#[tokio::test]
async fn a_late_arrival_is_given_a_seat_and_nobody_else_moves() {
    let Harvest { house, helene, ann, ben, chloe } = Harvest::begun().await;
    let before = helene.desk().await.people;
    let mut dora = house.phone(&helene);
    assert_eq!(dora.joins("Dora").await.status, 201);
    let after = helene.desk().await.people;
    assert!(after[&dora.person()].seats.iter().all(Option::is_some), "{:?}", after[&dora.person()]);
    for early in [&ann, &ben, &chloe] {
        assert_eq!(after[&early.person()].seats, before[&early.person()].seats);
    }
    let sign = dora.picture().await.table().map(|sign| sign.id);
    assert_eq!(sign, after[&dora.person()].seats[0]);
    assert_eq!(dora.writes(PostKind::Idea, "À peine assise").await.status, 201);
}

#[tokio::test]
async fn somebody_without_a_phone_is_counted_in_and_her_sheet_typed_in() {
    let (_house, helene) = opened().await;
    let person = PersonId(Uuid::new_v4());
    helene.must(Command::People(People::Add { person, name: "Rose".into() })).await;
    let rose = helene.desk().await.people[&person].clone();
    assert!(!rose.phone && rose.seats.iter().all(Option::is_some), "{rose:?}");
    helene.goes_to(PhaseKind::Story, Some(1)).await;
    let sheet = helene.types_in(2, 1, "Le four du village").await;
    let post = helene.desk().await.posts[&sheet].clone();
    assert!(post.sheet && post.author.is_none() && !post.late, "{post:?}");
    assert_eq!((post.table, post.round), (TableId(2), Round(1)));
}

#[tokio::test]
async fn hiding_takes_a_post_from_the_room_and_restoring_gives_it_back() {
    let Harvest { helene, ann, chloe, house: _house, .. } = Harvest::begun().await;
    let post = ann.wrote("Un marché").await;
    helene.must(Command::Post(Posting::Hide { post })).await;
    assert!(chloe.reads().await.is_empty());
    let hers = ann.picture().await.me.posts;
    assert_eq!(hers[0].fate, Fate::Hidden, "she is told that the others do not see it");
    helene.must(Command::Post(Posting::Restore { post, key: None })).await;
    assert_eq!(chloe.reads().await, ["Un marché"]);
}

#[tokio::test]
async fn two_who_press_next_at_once_move_the_day_one_step() {
    let (house, helene) = opened().await;
    let lucie = house.colleague(&helene).await;
    let next = Command::Drive(Drive::Next { from: None });
    let (one, other) = tokio::join!(helene.does(next.clone()), lucie.does(next));
    let mut statuses = [one.status, other.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 409]);
    let desk = helene.desk().await;
    assert!(matches!(desk.now.stage, StageView::Running { kind: PhaseKind::Opening, .. }));
    assert!(desk.steps.is_empty());
}

#[tokio::test]
async fn a_command_that_comes_twice_is_done_once() {
    let Harvest { helene, house: _house, .. } = Harvest::begun().await;
    let (id, longer) = (Uuid::new_v4(), Command::Drive(Drive::Extend { seconds: 60 }));
    let ends = |stage| match stage {
        StageView::Running { ends, .. } => ends,
        StageView::Before | StageView::Ended => panic!("a harvest runs"),
    };
    let before = ends(helene.desk().await.now.stage);
    let (first, again) = (helene.does_as(id, &longer).await, helene.does_as(id, &longer).await);
    assert_eq!((first.body.as_str(), again.body.as_str()), ("true", "false"));
    assert_eq!(ends(helene.desk().await.now.stage).since(before), 60_000);
}

#[tokio::test]
async fn the_board_is_sorted_and_every_step_can_be_taken_back() {
    let Harvest { helene, ann, chloe, house, .. } = Harvest::begun().await;
    let lucie = house.colleague(&helene).await;
    let (sunday, again) = (ann.wrote("Ouvrir le dimanche").await, chloe.wrote("Ouvrir aussi le dimanche").await);
    helene.goes_to(PhaseKind::Sorting, None).await;
    let theme = helene.desk().await.themes[4].id;
    helene.places(sunday, Some(theme)).await;
    helene.sorts(Boarding::Merge { line: again, into: sunday }).await;
    assert_eq!(lines_in(&helene, Some(theme)).await, [sunday]);
    assert!(lines_in(&helene, None).await.is_empty());
    helene.sorts(Boarding::TakeApart { line: again }).await;
    assert_eq!(lines_in(&helene, None).await, [again], "it is back where it was");
    helene.must(Command::Undo).await;
    assert_eq!(helene.desk().await.lines[&again].into, Some(sunday));
    assert_eq!(lucie.does(Command::Undo).await.status, 409, "Lucie has done nothing to take back");
    helene.must(Command::Redo).await;
    lucie.places(again, Some(theme)).await;
    assert_eq!(lines_in(&lucie, Some(theme)).await, [sunday, again]);
    let refused = helene.does(Command::Undo).await;
    assert_eq!(refused.status, 409, "what Lucie changed since is hers: {}", refused.body);
    assert!(refused.body.contains("modifié"), "{}", refused.body);
    assert_eq!(lines_in(&helene, Some(theme)).await, [sunday, again]);
}

#[tokio::test]
async fn two_facilitators_see_each_others_moves() {
    let Harvest { helene, ann, house, .. } = Harvest::begun().await;
    let lucie = house.colleague(&helene).await;
    assert_ne!(lucie.id, helene.id);
    let line = ann.wrote("Un marché").await;
    let (mut hers, mut lucies) = (helene.listens().await, lucie.listens().await);
    let (at_hers, at_lucies) = (read(hers.hears("picture").await.data), read(lucies.hears("picture").await.data));
    let theme = ThemeId(Uuid::new_v4());
    let form = ThemeForm { name: "Commerces".into(), ..ThemeForm::default() };
    lucie.sorts(Boarding::AddTheme { theme, form }).await;
    helene.places(line, Some(theme)).await;
    let number = lucie.number().await;
    for desk in [hers.keeps_desk(at_hers, number).await, lucies.keeps_desk(at_lucies, number).await] {
        assert_eq!(desk.themes.last().map(|theme| theme.name.text.as_str()), Some("Commerces"));
        assert_eq!(desk.lines[&line].theme, Some(theme));
        assert_eq!(desk.acts.len(), 2, "each has something to take back");
    }
}

#[tokio::test]
async fn a_day_from_the_doors_to_the_report() {
    let (house, helene) = opened().await;
    let (mut ann, mut ben) = (house.phone(&helene), house.phone(&helene));
    assert_eq!(ann.joins_by_form("Ann").await.status, 303);
    assert_eq!(ben.joins("").await.status, 201);
    let mut texts = Vec::new();
    for round in 1..=3_u8 {
        helene.goes_to(PhaseKind::Harvest, Some(round)).await;
        let (by_ann, by_ben) = (format!("Ann au tour {round}"), format!("Ben au tour {round}"));
        let sent = ann.writes_by_form("idea", &by_ann, "Un exemple").await;
        assert_eq!((sent.status, sent.location()), (303, ann.at("").as_str()), "{}", sent.body);
        assert!(ann.page().await.contains(&by_ann));
        assert_eq!(ben.writes(PostKind::Finding, &by_ben).await.status, 201);
        texts.extend([by_ann, by_ben]);
        helene.presses_next().await;
        assert!(matches!(helene.desk().await.now.stage, StageView::Running { kind: PhaseKind::Move, .. }));
    }
    let tables: BTreeSet<_> = ann.picture().await.me.posts.iter().map(|post| post.table).collect();
    assert_eq!(tables.len(), 3, "in three rounds she has heard three stories");
    helene.presses_next().await;
    let desk = helene.desk().await;
    assert!(matches!(desk.now.stage, StageView::Running { kind: PhaseKind::Sorting, .. }));
    let (theme, hidden) = (desk.themes[0].id, ann.picture().await.me.posts[0].view.id);
    for line in desk.lines.keys() {
        helene.places(*line, Some(theme)).await;
    }
    helene.must(Command::Post(Posting::Hide { post: hidden })).await;
    helene.goes_to(PhaseKind::Closing, None).await;
    helene.must(Command::Drive(Drive::End)).await;
    assert_eq!(ann.picture().await.now.stage, StageView::Ended);
    for (format, kind) in [("html", "text/html"), ("md", "text/markdown")] {
        let file = helene.takes_away(format).await;
        assert_eq!(file.status, 200);
        assert!(file.header("content-type").starts_with(kind));
        assert!(file.header("content-disposition").contains(&format!("culture-et-ruralite.{format}")));
        assert!(file.body.contains("Gouvernance et collectivité"));
        for text in &texts {
            assert_eq!(file.body.contains(text), text != "Ann au tour 1", "{format}: {text}");
        }
    }
    let archive = helene.takes_away("json").await;
    assert!(archive.json().is_object() && archive.body.contains("Ben au tour 3"));
    let shown = helene.browser.get(&helene.at("/synthese")).await;
    assert!(shown.body.contains("Ben au tour 2") && !shown.body.contains("Ann au tour 1"));
}
