//! One reader's stream: the whole picture if it is behind, then what changes, and a heartbeat.
//!
//! First connect, reconnect, lag and restart are the same path. Streams end when the server stops, so that a phone
//! looks for it again at once.

use super::hub::{Presence, Tick, Viewer};
use super::{Room, frames};
use bytes::Bytes;
use futures::stream::{Stream, unfold};
use serde_json::json;
use std::collections::HashMap;
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{broadcast, watch};
use tokio::time::{Instant, Interval, MissedTickBehavior};
use workshop::sight::{Desk, Phone, Wall};
use workshop::{PersonId, TableId};

/// Two missed ones tell a phone that the line is dead. A named event, since browsers hide comments from scripts.
const HEARTBEAT: Duration = Duration::from_secs(10);

struct Reader {
    room: Arc<Room>,
    viewer: Viewer,
    /// Number of the last event that the reader has; `None` until it has a picture.
    has: Option<u64>,
    ticks: broadcast::Receiver<Arc<Tick>>,
    seats: Arc<HashMap<PersonId, TableId>>,
    beat: Interval,
    stopping: watch::Receiver<bool>,
    _presence: Option<Presence>,
}

/// The stream of one viewer. `has` is the number that the reader knows already.
pub fn stream(room: Arc<Room>, viewer: Viewer, has: Option<u64>) -> impl Stream<Item = Result<Bytes, Infallible>> {
    let ticks = room.hub.subscribe();
    let presence = match viewer {
        // Whoever was refused at the door, or has left, is not counted as being here.
        Viewer::Phone(person) => {
            let here = room.look(|workshop| workshop.people.get(&person).is_some_and(|known| !known.left));
            here.then(|| room.hub.enter(person))
        }
        Viewer::Desk | Viewer::Wall => None,
    };
    let seats = Arc::new(room.look(frames::seats));
    let current = room.look(|workshop| workshop.number);
    let mut beat = tokio::time::interval_at(Instant::now() + HEARTBEAT, HEARTBEAT);
    beat.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let stopping = room.stopping.clone();
    let reader = Reader {
        room,
        viewer,
        has: has.filter(|has| *has == current),
        ticks,
        seats,
        beat,
        stopping,
        _presence: presence,
    };
    unfold((reader, true), |(mut reader, first)| async move {
        let bytes = if first { Some(reader.greeting()) } else { reader.next().await };
        bytes.map(|bytes| (Ok(bytes), (reader, false)))
    })
}

impl Reader {
    fn greeting(&mut self) -> Bytes {
        let first = if self.has.is_some() { self.heartbeat() } else { self.picture() };
        self.with_presence(first)
    }

    /// Who is here is not in the log: nobody has it from before.
    fn with_presence(&self, first: Bytes) -> Bytes {
        match (self.viewer, frames::presence(&self.room.hub.present())) {
            (Viewer::Desk, Some((list, _))) => [first, list].concat().into(),
            (Viewer::Wall, Some((_, count))) => [first, count].concat().into(),
            (Viewer::Phone(_), _) | (_, None) => first,
        }
    }

    /// The next bytes; `None` ends the stream.
    async fn next(&mut self) -> Option<Bytes> {
        loop {
            tokio::select! {
                biased;
                _ = self.stopping.changed() => return None,
                tick = self.ticks.recv() => match tick {
                    Ok(tick) => {
                        let bytes = self.read(&tick);
                        if !bytes.is_empty() {
                            self.beat.reset();
                            return Some(bytes);
                        }
                    }
                    // Too slow for every step: start over with the whole picture.
                    Err(broadcast::error::RecvError::Lagged(_)) => {
                        let picture = self.picture();
                        return Some(self.with_presence(picture));
                    }
                    Err(broadcast::error::RecvError::Closed) => return None,
                },
                _ = self.beat.tick() => return Some(self.heartbeat()),
            }
        }
    }

    /// The frames of a tick that are for this viewer.
    fn read(&mut self, tick: &Tick) -> Bytes {
        let mut frames: Vec<&Bytes> = Vec::new();
        if tick.number > self.has.unwrap_or(0) {
            self.has = Some(tick.number);
            self.seats = Arc::clone(&tick.seats);
            match self.viewer {
                Viewer::Phone(person) => {
                    frames.extend(&tick.room);
                    let table = self.seats.get(&person);
                    frames.extend(table.and_then(|table| tick.tables.get(table)));
                    frames.extend(tick.people.get(&person));
                }
                Viewer::Desk => frames.extend(&tick.desk),
                Viewer::Wall => frames.extend(&tick.wall),
            }
        }
        match (&tick.presence, self.viewer) {
            (Some((list, _)), Viewer::Desk) => frames.push(list),
            (Some((_, count)), Viewer::Wall) => frames.push(count),
            (Some(_), Viewer::Phone(_)) | (None, _) => {}
        }
        match frames.as_slice() {
            [one] => (*one).clone(),
            several => several.iter().flat_map(|frame| frame.iter().copied()).collect(),
        }
    }

    fn picture(&mut self) -> Bytes {
        let at = self.room.now();
        let (number, bytes) = self.room.look(|workshop| {
            let number = workshop.number;
            let bytes = match self.viewer {
                Viewer::Phone(person) => match Phone::seen_by(workshop, person, at) {
                    Some(phone) => frames::frame("picture", number, &phone),
                    None => frames::frame("gone", number, &json!({})),
                },
                Viewer::Desk => frames::frame("picture", number, &Desk::of(workshop, at)),
                Viewer::Wall => frames::frame("picture", number, &Wall::of(workshop, at)),
            };
            (number, bytes.unwrap_or_default())
        });
        self.has = Some(number);
        bytes
    }

    fn heartbeat(&self) -> Bytes {
        let number = self.has.unwrap_or(0);
        frames::frame("beat", number, &json!({ "at": self.room.now() })).unwrap_or_default()
    }
}
