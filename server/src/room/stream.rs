//! One reader's stream: the whole picture if it is behind, then what changes, and a heartbeat.
//!
//! First connect, reconnect, lag and restart are the same path. When the server stops, streams say over what time to come
//! back, and end.

use super::hub::{Presence, Tick, Viewer};
use super::tables::{self, Attendance};
use super::{Room, frames};
use crate::store::Obstacle;
use bytes::Bytes;
use futures::stream::{Stream, unfold};
use serde_json::json;
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{broadcast, watch};
use tokio::time::{Instant, Interval, MissedTickBehavior};
use workshop::sight::{Desk, Phone, Wall};

/// Two missed ones tell a phone that the line is dead. A named event, since browsers hide comments from scripts.
const HEARTBEAT: Duration = Duration::from_secs(10);

/// Milliseconds over which the room spreads its coming back after a stop: a new server is there within one second, and
/// a thousand phones are 330 a second.
const COME_BACK: u32 = 3_000;

struct Reader {
    room: Arc<Room>,
    viewer: Viewer,
    /// Number of the last event that the reader has; `None` until it has a picture.
    has: Option<u64>,
    ticks: broadcast::Receiver<Arc<Tick>>,
    beat: Interval,
    stopping: watch::Receiver<bool>,
    obstacle: watch::Receiver<Option<Obstacle>>,
    /// It has been told to go.
    over: bool,
    _presence: Option<Presence>,
    _attendance: Option<Attendance>,
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
        Viewer::Desk | Viewer::Wall | Viewer::Host(_) | Viewer::Narrator(_) => None,
    };
    let attendance = room.hub.at_tables.attend(viewer);
    let current = room.look(|workshop| workshop.number);
    let mut beat = tokio::time::interval_at(Instant::now() + HEARTBEAT, HEARTBEAT);
    beat.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let (stopping, mut obstacle) = (room.stopping.clone(), room.obstacle.clone());
    // The greeting tells of what stands now.
    obstacle.mark_unchanged();
    let reader = Reader {
        room,
        viewer,
        // What the wall shows depends on the time too.
        has: has.filter(|has| *has == current && viewer != Viewer::Wall),
        ticks,
        beat,
        stopping,
        obstacle,
        over: false,
        _presence: presence,
        _attendance: attendance,
    };
    unfold((reader, true), |(mut reader, first)| async move {
        let bytes = match (first, reader.over) {
            (true, _) => Some(reader.greeting()),
            (false, true) => None,
            (false, false) => reader.next().await,
        };
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
        // A thousand phones that come must not each draw the list of a thousand that she is not sent.
        if !matches!(self.viewer, Viewer::Desk | Viewer::Wall) {
            return first;
        }
        let presence = self.room.look(|workshop| frames::presence(workshop, &self.room.hub.present()));
        match (self.viewer, presence) {
            (Viewer::Desk, Some((list, _))) => [first, list, self.room.trouble()].concat().into(),
            (Viewer::Wall, Some((_, count))) => [first, count].concat().into(),
            (Viewer::Phone(_) | Viewer::Host(_) | Viewer::Narrator(_), _) | (_, None) => first,
        }
    }

    /// The next bytes; `None` ends the stream.
    async fn next(&mut self) -> Option<Bytes> {
        loop {
            tokio::select! {
                biased;
                _ = self.stopping.changed() => {
                    self.over = true;
                    return Some(Bytes::from(format!("event: back\ndata: {COME_BACK}\n\n")));
                }
                _ = self.obstacle.changed(), if self.viewer == Viewer::Desk => return Some(self.room.trouble()),
                tick = self.ticks.recv() => match tick {
                    Ok(tick) if tick.turned_out == Some(self.viewer) => {
                        self.over = true;
                        return tables::gone(self.has.unwrap_or(0));
                    }
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
                // Nobody keeps this room any more: whoever looks for it again finds the one that took its place.
                _ = self.beat.tick() => return self.room.is_open().then(|| self.heartbeat()),
            }
        }
    }

    /// The frames of a tick that are for this viewer.
    fn read(&mut self, tick: &Tick) -> Bytes {
        let mut frames: Vec<&Bytes> = Vec::new();
        if tick.number > self.has.unwrap_or(0) {
            self.has = Some(tick.number);
            match self.viewer {
                Viewer::Phone(person) => {
                    frames.extend(&tick.room);
                    // Where she sits by now: she is told of that in the same tick.
                    let table = tick.seats.get(&person);
                    frames.extend(table.and_then(|table| tick.tables.get(table)));
                    frames.extend(tick.people.get(&person));
                }
                Viewer::Desk => frames.extend(&tick.desk),
                Viewer::Wall => frames.extend(&tick.wall),
                Viewer::Host(_) | Viewer::Narrator(_) => frames.extend(tick.at_tables.get(&self.viewer)),
            }
        } else if self.viewer == Viewer::Wall {
            // Time alone has changed it. It travels whole, so that seeing it twice is seeing it once.
            frames.extend(&tick.wall);
        }
        if self.viewer == Viewer::Desk {
            frames.extend(&tick.for_desks);
        }
        match (&tick.presence, self.viewer) {
            (Some((list, _)), Viewer::Desk) => frames.push(list),
            (Some((_, count)), Viewer::Wall) => frames.push(count),
            (Some(_), Viewer::Phone(_) | Viewer::Host(_) | Viewer::Narrator(_)) | (None, _) => {}
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
                Viewer::Host(_) | Viewer::Narrator(_) => tables::picture(workshop, self.viewer, at),
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
