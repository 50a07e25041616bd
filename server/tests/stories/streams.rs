//! The streams: one path for first connect, reconnect and lag, and patches that add up to the picture.

use crate::people::ear::read;
use crate::people::{Ear, Harvest, House};
use futures::StreamExt as _;
use serde_json::json;
use std::pin::pin;
use std::sync::Arc;
use tablee::room::{Tick, Viewer, stream};
use tokio::time::timeout;
use workshop::command::{Boarding, Description, Drive, People, Posting, Setup, TableForm, ThemeForm};
use workshop::sight::{Desk, Phone, StageView};
use workshop::{Command, Moment, PersonId, PhaseKind, Privacy, Round, TableId, ThemeId, Who};

/// What cannot be the same twice: when it was drawn.
fn timeless(mut phone: Phone) -> Phone {
    phone.at = Moment(0);
    phone
}

#[tokio::test]
async fn whoever_has_the_latest_number_gets_a_beat_and_anybody_else_the_picture() {
    let Harvest { helene, ann, house: _house, .. } = Harvest::begun().await;
    let number = helene.number().await;
    let beat = ann.listens_from(number).await.next().await.expect("it begins");
    assert_eq!((beat.name.as_str(), beat.number), ("beat", Some(number)));
    assert!(beat.data["at"].is_i64(), "the server's clock comes with it: {:?}", beat.data);
    for stale in [0, number - 1, number + 1, u64::MAX] {
        let picture = ann.listens_from(stale).await.next().await.expect("it begins");
        assert_eq!((picture.name.as_str(), picture.number), ("picture", Some(number)), "from {stale}");
    }
    assert_eq!(ann.listens().await.next().await.expect("it begins").name, "picture");
    let desk = helene.listens_from(number).await.next().await.expect("it begins");
    assert_eq!((desk.name.as_str(), desk.number), ("beat", Some(number)));
}

#[tokio::test]
async fn the_number_that_a_browser_remembers_counts_before_the_one_in_the_address() {
    let Harvest { helene, ann, house: _house, .. } = Harvest::begun().await;
    let number = helene.number().await;
    let request = ann.browser.request(reqwest::Method::GET, &ann.at("/flux?has=1"));
    let mut ear = Ear::to(request.header("last-event-id", number.to_string())).await;
    assert_eq!(ear.next().await.expect("it begins").name, "beat");
}

#[tokio::test]
async fn a_post_reaches_its_table_as_a_patch_and_no_other_table_at_all() {
    let Harvest { helene, ann, ben, chloe, house: _house } = Harvest::begun().await;
    let number = helene.number().await;
    let (mut anns, mut bens, mut chloes) =
        (ann.listens_from(number).await, ben.listens_from(number).await, chloe.listens_from(number).await);
    ann.wrote("Un marché").await;
    let told = chloes.hears("patch").await;
    assert_eq!(told.data["added"][0]["text"], "Un marché");
    assert!(told.data.get("me").is_none(), "{told:?}");
    let mut hers = anns.hears("patch").await;
    while hers.data.get("me").is_none() {
        hers = anns.hears("patch").await;
    }
    assert_eq!(hers.data["me"]["posts"][0]["view"]["text"], "Un marché");
    let bell = helene.rings_the_bell().await;
    for heard in bens.until(bell).await {
        assert!(heard.data.get("table_posts").is_none_or(|posts| *posts == json!([])), "{heard:?}");
    }
    assert!(!bens.all.contains("Un marché"));
}

#[tokio::test]
async fn the_next_phase_reaches_everybody() {
    let Harvest { house, helene, ann, ben, .. } = Harvest::begun().await;
    let wall = house.wall(&helene).await;
    let number = helene.number().await;
    let mut ears = vec![ann.listens_from(number).await, ben.listens_from(number).await];
    ears.push(helene.listens_from(number).await);
    helene.presses_next().await;
    for ear in &mut ears {
        assert_eq!(ear.hears("patch").await.data["now"]["stage"]["running"]["kind"], "move");
    }
    let mut on_wall = Ear::to(wall.request(reqwest::Method::GET, &format!("/mur/{}/flux", helene.code))).await;
    assert_eq!(on_wall.hears("picture").await.data["now"]["stage"]["running"]["kind"], "move");
    helene.presses_next().await;
    assert_eq!(on_wall.hears("picture").await.data["now"]["stage"]["running"]["kind"], "welcome");
}

#[tokio::test]
async fn facilitators_and_the_wall_are_told_who_is_here() {
    let Harvest { house, helene, ann, ben, .. } = Harvest::begun().await;
    let mut desk = helene.listens().await;
    let wall = house.wall(&helene).await;
    let mut on_wall = Ear::to(wall.request(reqwest::Method::GET, &format!("/mur/{}/flux", helene.code))).await;
    let here = |heard: crate::people::ear::Heard| read::<Vec<PersonId>>(heard.data);
    assert!(here(desk.hears("here").await).is_empty());
    assert_eq!(on_wall.hears("here").await.data, 0);
    let (phone, second_tab) = (ann.listens().await, ann.listens().await);
    while here(desk.hears("here").await) != [ann.person()] {}
    while on_wall.hears("here").await.data != 1 {}
    let _bens = ben.listens().await;
    while here(desk.hears("here").await).len() != 2 {}
    drop(phone);
    drop(second_tab);
    while here(desk.hears("here").await) != [ben.person()] {}
    while on_wall.hears("here").await.data != 1 {}
    assert!(!on_wall.all.contains(&ben.person().to_string()), "the wall knows how many, not who");
}

#[tokio::test]
async fn a_desk_that_comes_back_is_told_who_is_here_by_now() {
    let Harvest { helene, ann, house: _house, .. } = Harvest::begun().await;
    let mut before = helene.listens().await;
    assert!(read::<Vec<PersonId>>(before.hears("here").await.data).is_empty());
    let _phone = ann.listens().await;
    // Once it has been told, it is not told again.
    while read::<Vec<PersonId>>(before.hears("here").await.data).is_empty() {}
    drop(before);
    let mut back = helene.listens_from(helene.number().await).await;
    assert_eq!(back.next().await.expect("it begins").name, "beat");
    assert_eq!(read::<Vec<PersonId>>(back.hears("here").await.data), [ann.person()]);
}

#[tokio::test]
async fn patches_add_up_to_the_picture_on_every_screen() {
    let Harvest { house, helene, ann, ben, chloe } = Harvest::begun().await;
    let lucie = house.colleague(&helene).await;
    let mut ears = Vec::new();
    for phone in [&ann, &ben, &chloe] {
        let picture = phone.picture().await;
        ears.push((phone.listens_from(picture.number).await, picture));
    }
    let desk = lucie.desk().await;
    let mut lucies = lucie.listens_from(desk.number).await;
    let posts = [ann.wrote("Un marché").await, chloe.wrote("Un four").await, ben.wrote("Un bus").await];
    ann.edits(posts[0], "Un marché couvert").await;
    helene.must(Command::Post(Posting::Hide { post: posts[1] })).await;
    ben.withdraws(posts[2]).await;
    let person = ben.person();
    helene.must(Command::People(People::Rename { person, name: "Benoît".into() })).await;
    helene.must(Command::Setup(Setup::EditTable { table: TableId(1), form: sheet("Le four") })).await;
    helene
        .must(Command::Setup(Setup::Describe(Description { title: "Ruralité".into(), ..Description::default() })))
        .await;
    helene.must(Command::Drive(Drive::Pause)).await;
    helene.must(Command::Drive(Drive::Resume)).await;
    house.phone(&helene).joins("Dora").await;
    helene.goes_to(PhaseKind::Harvest, Some(2)).await;
    chloe.wrote("Un car").await;
    let theme = ThemeId(uuid::Uuid::new_v4());
    helene.sorts(Boarding::AddTheme { theme, form: ThemeForm { name: "Route".into(), ..ThemeForm::default() } }).await;
    helene.places(posts[0], Some(theme)).await;
    helene.sorts(Boarding::Reword { line: posts[0], wording: "Des marchés".into() }).await;
    helene.sorts(Boarding::RemoveTheme { theme }).await;
    helene.must(Command::Undo).await;
    helene.must(Command::Setup(Setup::AddTable(sheet("Le gué")))).await;
    helene.must(Command::People(People::Stay { person, table: Some(TableId(4)) })).await;
    helene.presses_next().await;
    helene.must(Command::Drive(Drive::StepBack { from: helene.phase().await })).await;
    let bell = helene.rings_the_bell().await;
    for (phone, (mut ear, picture)) in [&ann, &ben, &chloe].into_iter().zip(ears) {
        let kept = ear.keeps(picture, bell).await;
        assert_eq!(timeless(kept), timeless(phone.picture().await));
        let pictures = ear.all.matches("event: picture").count();
        assert_eq!(pictures, 0, "it was kept by patches");
    }
    let kept = lucies.keeps_desk(desk, bell).await;
    assert_eq!(Desk { at: Moment(0), ..kept }, Desk { at: Moment(0), ..lucie.desk().await });
}

#[tokio::test]
async fn numbers_never_go_backwards() {
    let Harvest { helene, ann, ben, chloe, house: _house } = Harvest::begun().await;
    let (mut desk, mut phone) = (helene.listens().await, ann.listens().await);
    let _bens = ben.listens().await;
    for text in ["Un", "Deux", "Trois", "Quatre"] {
        tokio::join!(chloe.wrote(text), ben.wrote(text), ann.wrote(text));
    }
    let bell = helene.rings_the_bell().await;
    for ear in [&mut desk, &mut phone] {
        let numbers: Vec<u64> = ear.until(bell).await.into_iter().filter_map(|heard| heard.number).collect();
        assert!(numbers.is_sorted(), "{numbers:?}");
        assert_eq!(numbers.last(), Some(&bell));
    }
}

#[tokio::test]
async fn whoever_has_left_is_told_to_go_and_may_come_back() {
    let Harvest { helene, mut ann, house: _house, .. } = Harvest::begun().await;
    let person = ann.person();
    helene.must(Command::People(People::Leave { person, left: true })).await;
    let heard = ann.listens().await.next().await.expect("it begins");
    assert_eq!((heard.name.as_str(), heard.data), ("gone", json!({})));
    assert_eq!(ann.reloads().await.status, 200);
    assert_eq!(ann.joins("Ann").await.status, 201);
    assert_eq!(ann.person(), person);
    assert_eq!(ann.picture().await.me.seats.len(), 3);
}

#[tokio::test]
async fn streams_end_when_the_server_stops_and_it_stops_at_once() {
    let Harvest { mut house, helene, ann, .. } = Harvest::begun().await;
    let mut ears = [ann.listens().await, helene.listens().await];
    for ear in &mut ears {
        ear.hears("picture").await;
    }
    timeout(tablee_farewell(), house.close()).await.expect("nobody has to be thrown out");
    for ear in &mut ears {
        ear.hears_it_end().await;
    }
    house.reopen().await;
    assert_eq!(ann.listens().await.next().await.expect("it begins").name, "picture");
}

/// Less than the server gives to connections that do not end by themselves.
fn tablee_farewell() -> std::time::Duration {
    std::time::Duration::from_secs(5)
}

#[tokio::test]
async fn a_reader_who_is_too_slow_for_every_step_gets_the_picture() {
    let house = House::open().await;
    let helene = house.workshop(Privacy::Pseudonym).await;
    let (_server, room) = house.room_of(helene.workshop).await;
    let mut slow = pin!(stream(Arc::clone(&room), Viewer::Desk, Some(room.look(|workshop| workshop.number))));
    let first = slow.next().await.expect("it begins").expect("it cannot fail");
    assert!(String::from_utf8_lossy(&first).contains("event: beat"));
    // Ticks that bring nothing fill the backlog as well as any.
    for _ in 0..1_000 {
        room.hub.announce(Tick::default());
    }
    let title = Description { title: "Autrement".into(), ..Description::default() };
    let who = Who::Facilitator(helene.id);
    assert_eq!(room.act(who, Command::Setup(Setup::Describe(title)), None).await, Ok(true));
    let next = slow.next().await.expect("it goes on").expect("it cannot fail");
    let next = String::from_utf8_lossy(&next);
    let number = room.look(|workshop| workshop.number);
    assert!(next.starts_with(&format!("id: {number}\nevent: picture\n")) && next.contains("Autrement"), "{next}");
}

#[tokio::test]
async fn in_another_round_a_phone_has_the_posts_of_its_other_table() {
    let Harvest { helene, ann, ben, house: _house, .. } = Harvest::begun().await;
    let picture = ann.picture().await;
    let mut ear = ann.listens_from(picture.number).await;
    ann.wrote("À la table 1").await;
    ben.wrote("À la table 2").await;
    helene.goes_to(PhaseKind::Harvest, Some(2)).await;
    let bell = helene.rings_the_bell().await;
    let kept = ear.keeps(picture, bell).await;
    assert!(matches!(kept.now.stage, StageView::Running { kind: PhaseKind::Harvest, .. }));
    assert_eq!((kept.now.round, kept.table().map(|sign| sign.id)), (Some(Round(2)), Some(TableId(2))));
    assert!(kept.table_posts.is_empty(), "what was written there in the first round is not hers to read");
    assert!(!ear.all.contains("À la table 2"));
}

fn sheet(story: &str) -> TableForm {
    TableForm {
        story: story.into(),
        narrator: "Jeanne".into(),
        host: "Paul".into(),
        questions: "Qui vient ?".into(),
        seats: Some(8),
        ..TableForm::default()
    }
}
