//! What facilitators say to phones, who reads it, and how two of them stay in step.

use crate::people::ear::read;
use crate::people::{Browser, Ear, Facilitator, Harvest, Phone};
use reqwest::Method;
use workshop::command::{Command, Posting, Saying};
use workshop::message::Addressee;
use workshop::sight::{Desk, Wall};
use workshop::{PhaseKind, TableId};

async fn says(helene: &Facilitator, saying: Saying) {
    helene.must(Command::Say(saying)).await;
}

async fn reads(phone: &Phone) -> Vec<String> {
    phone.picture().await.me.messages.into_iter().map(|message| message.text).collect()
}

async fn shows(wall: &Browser, helene: &Facilitator) -> Option<String> {
    let mut ear = Ear::to(wall.request(Method::GET, &format!("/mur/{}/flux", helene.code))).await;
    read::<Wall>(ear.hears("picture").await.data).message.map(|message| message.text)
}

#[tokio::test]
async fn what_is_said_to_everyone_is_read_by_all_until_it_is_taken_back() {
    let Harvest { helene, ann, ben, house, .. } = Harvest::begun().await;
    let wall = house.wall(&helene).await;
    let sentence = "Il reste deux minutes.";
    says(&helene, Saying::Everyone { text: format!("  {sentence} ") }).await;
    assert_eq!((reads(&ann).await, reads(&ben).await), (vec![sentence.to_owned()], vec![sentence.to_owned()]));
    assert_eq!(shows(&wall, &helene).await.as_deref(), Some(sentence));
    let sent = helene.desk().await.messages;
    assert_eq!((sent.len(), sent[0].to), (1, Addressee::Everyone));

    says(&helene, Saying::Unsay { message: sent[0].number }).await;
    assert!(reads(&ann).await.is_empty() && reads(&ben).await.is_empty());
    assert_eq!(shows(&wall, &helene).await, None);
    assert!(helene.desk().await.messages.is_empty());
}

#[tokio::test]
async fn what_is_said_to_a_table_or_to_one_is_read_there_alone() {
    let Harvest { helene, ann, ben, chloe, house } = Harvest::begun().await;
    let wall = house.wall(&helene).await;
    says(&helene, Saying::Table { table: TableId(1), text: "Plus bas, s’il vous plaît.".into() }).await;
    says(&helene, Saying::Person { person: ben.person(), text: "Votre table vous attend.".into() }).await;
    assert_eq!(reads(&ann).await, ["Plus bas, s’il vous plaît."]);
    assert_eq!(reads(&chloe).await, reads(&ann).await);
    assert_eq!(reads(&ben).await, ["Votre table vous attend."]);
    assert_eq!(shows(&wall, &helene).await, None);
}

#[tokio::test]
async fn a_message_comes_down_the_line_by_itself() {
    let Harvest { helene, ann, house: _house, .. } = Harvest::begun().await;
    let mut ear = ann.listens().await;
    let before = read(ear.hears("picture").await.data);
    says(&helene, Saying::Everyone { text: "Merci de conclure.".into() }).await;
    let after = ear.keeps(before, helene.number().await).await;
    assert_eq!(after.me.messages.len(), 1);
}

#[tokio::test]
async fn an_empty_or_endless_message_is_refused_in_words_and_a_participant_sends_none() {
    let Harvest { helene, ann, house: _house, .. } = Harvest::begun().await;
    let everyone = |text: String| Command::Say(Saying::Everyone { text });
    assert_eq!(helene.does(everyone(" ".into())).await.status, 422);
    assert_eq!(helene.does(everyone("é".repeat(240))).await.status, 200);
    assert_eq!(helene.does(everyone("é".repeat(241))).await.status, 422);
    let asked = crate::people::facilitator::asking(helene.code.as_str(), uuid::Uuid::new_v4(), &everyone("Moi".into()));
    assert_eq!(ann.browser.posts("/api/commande", &asked).await.status, 403);
    assert_eq!(helene.desk().await.messages.len(), 1);
}

/// Two pictures of the same workshop, drawn at different moments.
fn same(one: Desk, other: Desk) {
    assert_eq!(Desk { at: other.at, ..one }, other);
}

#[tokio::test]
async fn two_desks_stay_in_step_and_each_takes_over_from_the_other() {
    let Harvest { helene, ann, house, .. } = Harvest::begun().await;
    let lucie = house.colleague(&helene).await;
    let (mut hers, mut theirs) = (helene.listens().await, lucie.listens().await);
    let (first, second): (Desk, Desk) =
        (read(hers.hears("picture").await.data), read(theirs.hears("picture").await.data));
    let post = ann.wrote("Un marché").await;
    helene.must(Command::Post(Posting::Hide { post })).await;
    lucie.must(Command::Say(Saying::Everyone { text: "Merci.".into() })).await;
    let message = helene.desk().await.messages[0].number;
    // Each goes on where the other has left off.
    says(&helene, Saying::Unsay { message }).await;
    lucie.must(Command::Post(Posting::Restore { post, key: None })).await;
    lucie.presses_next().await;
    helene.goes_to(PhaseKind::Harvest, Some(2)).await;

    let number = helene.number().await;
    let (first, second) = (hers.keeps_desk(first, number).await, theirs.keeps_desk(second, number).await);
    assert!(first.messages.is_empty() && !first.posts[&post].hidden);
    same(first.clone(), second);
    same(first, lucie.desk().await);
}

#[tokio::test]
async fn the_same_link_on_a_second_laptop_is_the_same_facilitator_on_two_screens() {
    let Harvest { helene, house, .. } = Harvest::begun().await;
    let laptop = Facilitator::comes(house.browser(), helene.workshop, &helene.code, helene.id, &helene.secret).await;
    let mut ear = laptop.listens().await;
    let before = read(ear.hears("picture").await.data);
    says(&helene, Saying::Everyone { text: "Un".into() }).await;
    laptop.must(Command::Say(Saying::Everyone { text: "Deux".into() })).await;
    let after = ear.keeps_desk(before, helene.number().await).await;
    assert_eq!(after.messages.iter().map(|message| message.text.text.as_str()).collect::<Vec<_>>(), ["Un", "Deux"]);
    same(helene.desk().await, after);
    assert_eq!(
        (helene.browser.get(&helene.at("")).await.status, laptop.browser.get(&helene.at("")).await.status),
        (200, 200)
    );
}
