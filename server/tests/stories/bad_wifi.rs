//! A room on a bad Wi-Fi: a third of what phones send breaks off, or the server's yes never reaches them. They try again;
//! each contribution is there, once.

use crate::people::patient::{Patient, Tally};
use crate::people::wifi::{Weather, Wifi};
use crate::people::{Facilitator, Harvest, House};
use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use uuid::Uuid;

/// Contributions of each of the three.
const EACH: usize = 20;

async fn write_through(weather: Weather) -> (House, Facilitator, BTreeSet<Uuid>, usize) {
    let Harvest { house, helene, ann, ben, chloe } = Harvest::begun().await;
    let wifi = Wifi::to(&house.base(), weather).await;
    let tally = Arc::new(Tally::default());
    let writers = [ann, ben, chloe].map(|phone| {
        let (patient, tally) = (Patient::with(&phone, &wifi.base), Arc::clone(&tally));
        tokio::spawn(async move {
            let mut written = Vec::new();
            for _ in 0..EACH {
                written.extend(patient.writes(&tally).await);
            }
            written
        })
    });
    let mut acknowledged = BTreeSet::new();
    for writer in writers {
        acknowledged.extend(writer.await.expect("nobody is refused"));
    }
    assert_eq!(acknowledged.len(), 3 * EACH);
    let (came, spoilt) = (wifi.counts.came.load(Ordering::Relaxed), wifi.counts.spoilt.load(Ordering::Relaxed));
    assert_eq!(came, 3 * EACH + spoilt, "each that was spoilt was tried again, and no other");
    (house, helene, acknowledged, spoilt)
}

async fn kept(house: &House, helene: &Facilitator) -> Vec<Uuid> {
    house.on_disk(helene.workshop).await.posts.keys().map(|post| post.0).collect()
}

#[tokio::test]
async fn a_third_of_what_phones_send_breaks_off_and_all_arrives_once() {
    let (house, helene, acknowledged, spoilt) = write_through(Weather::Cuts(3)).await;
    assert!(spoilt >= EACH, "the weather was bad: {spoilt}");
    assert_eq!(kept(&house, &helene).await, acknowledged.into_iter().collect::<Vec<_>>());
}

#[tokio::test]
async fn every_fifth_yes_is_lost_after_it_was_written_and_nothing_is_there_twice() {
    let (house, helene, acknowledged, spoilt) = write_through(Weather::Swallows(5)).await;
    assert!(spoilt >= EACH / 2, "the weather was bad: {spoilt}");
    assert_eq!(kept(&house, &helene).await, acknowledged.into_iter().collect::<Vec<_>>());
    let log = house.log(helene.workshop).await;
    let texts: Vec<String> = log.iter().map(|entry| format!("{:?}", entry.event)).collect();
    for post in kept(&house, &helene).await {
        let times = texts.iter().filter(|text| text.contains("Written") && text.contains(&post.to_string())).count();
        assert_eq!(times, 1, "one event a contribution");
    }
}
