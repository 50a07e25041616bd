//! Somebody whose phone does not give up: what she wrote is sent, under the same identity, until it is acknowledged.

use super::{Browser, PATIENCE, Phone};
use serde_json::json;
use std::collections::HashSet;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use uuid::Uuid;
use workshop::sight::{Desk, DeskPatch};

/// Between two tries.
const AGAIN: Duration = Duration::from_millis(50);
/// Before the next try of somebody who was told that she is too quick.
const SLOWER: Duration = Duration::from_secs(1);

/// What a room of such people has been told, and whether they may go home.
#[derive(Debug, Default)]
pub struct Tally {
    pub acknowledged: AtomicUsize,
    pub over: AtomicBool,
}

pub struct Patient {
    browser: Browser,
    address: String,
}

impl Patient {
    /// Somebody with her phone turned to a server.
    pub fn with(phone: &Phone, base: &str) -> Self {
        Self { browser: phone.browser.turned_to(base), address: phone.at("/contributions") }
    }

    /// Writes one, and comes back when it is acknowledged; `None` if all is over before that.
    pub async fn writes(&self, tally: &Tally) -> Option<Uuid> {
        let id = Uuid::now_v7();
        let post = json!({ "id": id, "kind": "idea", "text": id.to_string() });
        while !tally.over.load(Ordering::Relaxed) {
            let answer = self.browser.json(&self.address, &post).timeout(PATIENCE).send().await;
            match answer.map(|answer| answer.status().as_u16()) {
                Ok(200 | 201) => {
                    tally.acknowledged.fetch_add(1, Ordering::Relaxed);
                    return Some(id);
                }
                Ok(429) => tokio::time::sleep(SLOWER).await,
                Ok(408 | 500..) | Err(_) => tokio::time::sleep(AGAIN).await,
                Ok(other) => panic!("refused: {other}"),
            }
        }
        None
    }

    /// Writes one after the other until all is over; those that were acknowledged.
    pub async fn goes_on(self, pace: Duration, tally: Arc<Tally>) -> Vec<Uuid> {
        let mut acknowledged = Vec::new();
        while let Some(id) = self.writes(&tally).await {
            acknowledged.push(id);
            tokio::time::sleep(pace).await;
        }
        acknowledged
    }
}

/// A facilitator's screen that finds its way back by itself, and every contribution that it has ever shown.
pub struct Screen {
    browser: Browser,
    address: String,
}

impl Screen {
    pub fn with(browser: &Browser, address: String, base: &str) -> Self {
        Self { browser: browser.turned_to(base), address }
    }

    pub async fn watches(self, shown: Arc<Mutex<HashSet<Uuid>>>, tally: Arc<Tally>) {
        while !tally.over.load(Ordering::Relaxed) {
            let Ok(response) = self.browser.request(reqwest::Method::GET, &self.address).send().await else {
                tokio::time::sleep(AGAIN).await;
                continue;
            };
            let mut ear = super::Ear::on(response);
            while let Some(heard) = ear.next().await {
                let mut shown = shown.lock().expect("nobody broke down");
                match heard.name.as_str() {
                    "picture" => shown.extend(super::ear::read::<Desk>(heard.data).posts.keys().map(|post| post.0)),
                    "patch" => {
                        shown.extend(super::ear::read::<DeskPatch>(heard.data).posts.iter().map(|post| post.id.0));
                    }
                    _ => {}
                }
            }
        }
    }
}
