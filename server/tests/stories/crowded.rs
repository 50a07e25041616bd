//! A crowded house: whoever reads slowly, writes too fast or opens too much costs little and slows nobody.

use crate::people::ear::read;
use crate::people::{Harvest, House};
use bytes::Bytes;
use crowd::gathering::Gathering;
use crowd::ledger::{Ledger, Wrongs};
use crowd::{Address, Phone};
use futures::StreamExt as _;
use serde_json::json;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;
use tablee::room::{Tick, Viewer, stream};
use uuid::Uuid;
use workshop::command::{Draft, Drive, Posting};
use workshop::sight::Phone as Picture;
use workshop::{Command, PhaseKind, PostId, PostKind, Privacy, Round, TableId};

/// Ticks that wait for a reader at most, with the one that is being written.
const BACKLOG: usize = 256;

const WRITTEN: &[u8] = b"event: patch\ndata: {}\n\n";

/// What goes out in a tick, counted for as long as anybody still has it before her.
struct Weighed {
    #[expect(dead_code, reason = "only how many there are counts")]
    weight: Arc<()>,
}

impl AsRef<[u8]> for Weighed {
    fn as_ref(&self) -> &[u8] {
        WRITTEN
    }
}

#[tokio::test]
async fn a_reader_who_never_reads_holds_a_bounded_number_of_ticks_and_others_get_every_one() {
    let house = House::open().await;
    let helene = house.workshop(Privacy::Pseudonym).await;
    let (_server, room) = house.room_of(helene.workshop).await;
    let number = room.look(|workshop| workshop.number);
    let mut stuck = pin!(stream(Arc::clone(&room), Viewer::Desk, Some(number)));
    let mut lively = pin!(stream(Arc::clone(&room), Viewer::Desk, Some(number)));
    for reader in [&mut stuck, &mut lively] {
        reader.next().await.expect("it begins").expect("it cannot fail");
    }
    let weight = Arc::new(());
    for later in 1..=10_000 {
        let desk = Some(Bytes::from_owner(Weighed { weight: Arc::clone(&weight) }));
        room.hub.announce(Tick { number: number + later, desk, ..Tick::default() });
        let heard = lively.next().await.expect("it goes on").expect("it cannot fail");
        assert_eq!(&heard[..], WRITTEN);
    }
    let held = Arc::strong_count(&weight) - 1;
    assert!(held <= BACKLOG, "{held} of ten thousand ticks wait for somebody who does not read");
    assert!(held > 0, "she is not thrown out for it");
    let next = stuck.next().await.expect("it goes on").expect("it cannot fail");
    assert!(String::from_utf8_lossy(&next).contains("event: picture"), "and begins anew with everything");
}

#[tokio::test]
async fn a_phone_that_stops_reading_slows_neither_its_table_nor_the_facilitators() {
    let Harvest { helene, ann, chloe, house, .. } = &Harvest::begun().await;
    let picture = ann.picture().await;
    let mut anns = ann.listens_from(picture.number).await;
    // Her line is open and nobody reads from it: a locked screen, a corner without reception.
    let mut stuck = chloe.listens().await;
    let lucie = house.colleague(helene).await;
    let desk = lucie.desk().await;
    let mut lucies = lucie.listens_from(desk.number).await;
    for sheet in 0..20 {
        let sheets = (0..100).map(|line| written(&format!("{sheet}-{line} {}", "mot ".repeat(100)))).collect();
        helene.must(Command::Together(sheets)).await;
    }
    let bell = helene.rings_the_bell().await;
    assert_eq!(anns.keeps(picture, bell).await.table_posts.len(), 2_000);
    assert_eq!(lucies.keeps_desk(desk, bell).await.posts.len(), 2_000);
    // She unlocks it: whatever way she has been caught up, she has everything.
    let begun = read(stuck.hears("picture").await.data);
    assert_eq!(stuck.keeps(begun, bell).await.table_posts.len(), 2_000);
}

fn written(text: &str) -> Command {
    let (kind, text, examples) = (PostKind::Idea, text.to_owned(), Vec::new());
    let draft = Draft {
        id: PostId(Uuid::now_v7()),
        kind,
        text,
        examples,
        table: TableId(1),
        round: Round(1),
        theme: None,
        key: None,
    };
    Command::Post(Posting::Write(draft))
}

#[tokio::test]
async fn a_post_is_sent_to_its_table_by_itself_and_a_hidden_one_takes_the_list_along() {
    let Harvest { helene, ann, chloe, house: _house, .. } = Harvest::begun().await;
    let mut chloes = chloe.listens().await;
    let mut picture: Picture = read(chloes.hears("picture").await.data);
    let first = ann.wrote("Un marché").await;
    let heard = chloes.hears("patch").await;
    assert!(heard.data.get("table_posts").is_none(), "{heard:?}");
    assert_eq!(heard.data["added"][0]["text"], "Un marché");
    picture.take(read(heard.data));
    ann.wrote("Un four").await;
    let heard = chloes.hears("patch").await;
    assert_eq!(heard.data["added"].as_array().map(Vec::len), Some(1), "the first does not come again: {heard:?}");
    picture.take(read(heard.data));
    helene.must(Command::Post(Posting::Hide { post: first })).await;
    let heard = chloes.hears("patch").await;
    assert_eq!(heard.data["table_posts"].as_array().map(Vec::len), Some(1), "{heard:?}");
    picture.take(read(heard.data));
    assert_eq!(picture.table_posts, chloe.picture().await.table_posts, "patches add up to the picture");
}

#[tokio::test]
async fn forty_who_come_in_are_announced_to_nobody_who_is_there() {
    let Harvest { house, helene, ann, .. } = Harvest::begun().await;
    let mut ear = ann.listens_from(helene.number().await).await;
    for place in 0..40 {
        assert_eq!(house.phone(&helene).joins(&format!("Nº {place}")).await.status, 201);
    }
    let bell = helene.rings_the_bell().await;
    let heard: Vec<_> = ear.until(bell).await.into_iter().filter(|heard| heard.name != "beat").collect();
    assert!(heard.iter().all(|heard| heard.number >= Some(bell - 1)), "nothing but the bell, rung twice: {heard:?}");
    assert!(!ear.all.contains("Nº"), "{}", ear.all);
}

#[tokio::test]
async fn a_fifth_screen_of_one_person_lets_go_of_her_first_and_of_nobody_elses() {
    let Harvest { helene, ann, ben, house: _house, .. } = Harvest::begun().await;
    let mut bens = ben.listens().await;
    let mut hers = Vec::new();
    for _ in 0..5 {
        let mut ear = ann.listens().await;
        ear.hears("picture").await;
        hers.push(ear);
    }
    hers.remove(0).hears_it_end().await;
    let bell = helene.rings_the_bell().await;
    for ear in hers.iter_mut().chain([&mut bens]) {
        ear.until(bell).await;
    }
}

#[tokio::test]
async fn an_outbox_of_an_hour_goes_through_and_a_torrent_is_asked_to_wait() {
    let Harvest { ann, ben, house: _house, .. } = Harvest::begun().await;
    for turn in 0..30 {
        ann.wrote(&format!("Écrit dans le train, {turn}")).await;
    }
    let mut later = None;
    for turn in 0..100 {
        let id = Uuid::now_v7();
        let answer = ann.sends(&json!({ "id": id, "kind": "idea", "text": format!("Encore, {turn}") })).await;
        if answer.status != 201 {
            later = Some(answer);
            break;
        }
    }
    let later = later.expect("a hundred more are too many");
    assert_eq!(later.status, 429, "{later:?}");
    assert!(later.headers.contains_key("retry-after"), "{later:?}");
    let sentence = later.json()["sentence"].as_str().map(str::to_owned).expect("there is a sentence");
    assert!(sentence.contains("renvoyez-la dans une minute"), "{sentence}");
    // Without script nothing typed is lost either.
    let again = ann.writes_by_form("idee", "Celle-ci compte", "").await;
    assert_eq!(again.status, 429);
    assert!(again.body.contains("Celle-ci compte") && again.body.contains("renvoyez-la"), "{}", again.body);
    ben.wrote("Personne n’attend pour une autre").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn thirty_phones_that_come_and_go_end_with_the_same_picture() {
    let house = House::open().await;
    let helene = house.workshop(Privacy::Pseudonym).await;
    helene.opens_the_doors().await;
    helene.goes_to(PhaseKind::Harvest, Some(1)).await;
    helene.must(Command::Drive(Drive::Extend { seconds: 3_600 })).await;
    let address = Address::parse(&house.base()).expect("the house has an address");
    let ledger = Ledger::new(400);
    let mut gathering = Gathering::new(&ledger, 2.0, 11);
    for place in 0..30 {
        let mut phone = Phone::new(&address, helene.code.as_str());
        // Everybody at one table, so that everybody reads everything.
        phone.joins_at(&format!("Téléphone {place}"), Some(1)).await.expect("the doors are open");
        gathering.welcomes(phone).await.expect("it hears something");
    }
    gathering.writes(30, 60.0, Duration::from_secs(3)).await;
    gathering.settles().await;
    let kept = ledger.kept().count();
    let (screens, wrongs) = gathering.ends().await;
    assert_eq!(wrongs, Wrongs::default());
    assert!(kept > 100, "{kept}");
    assert!(screens.iter().map(|screen| screen.opened).sum::<u64>() > 40, "some have come back");
}
