//! The server, as far as a phone can tell: a numbered log, pictures of it, and streams of what changes.

use super::phone::{Letter, Screen, TabName};
use courier::Answer;
use std::collections::BTreeMap;
use uuid::Uuid;

/// What a stream carries.
#[derive(Debug, Clone)]
pub enum Frame {
    Picture(Screen),
    /// A part of what happened up to that number: how far the day is, or the posts.
    Patch(u64, Option<u64>, Option<Vec<Uuid>>),
    Beat,
    /// The server will end the stream.
    ComeBack(u32),
}

/// One connection, as both of its ends know it.
#[derive(Debug)]
pub struct Stream {
    pub has: u64,
    /// Frames that still come through before the connection breaks.
    pub frames_left: u64,
    /// When the last frame arrives: none overtakes another.
    pub arrives: u64,
}

#[derive(Debug, Default)]
pub struct House {
    pub up: bool,
    /// The harvest has not been opened yet, so whoever posts is refused.
    pub closed: bool,
    /// 503 to everybody.
    pub overrun: bool,
    number: u64,
    day: u64,
    posts: Vec<(Uuid, Letter)>,
    pub streams: BTreeMap<(TabName, u32), Stream>,
}

impl House {
    pub fn open() -> Self {
        Self { up: true, ..Self::default() }
    }

    pub fn picture(&self) -> Screen {
        Screen { number: self.number, day: self.day, posts: self.posts.iter().map(|(id, _)| *id).collect() }
    }

    pub fn posts(&self) -> &[(Uuid, Letter)] {
        &self.posts
    }

    /// Judges a post and stores it; `with_day`: something else happens in the same span of time.
    pub fn receive(&mut self, id: Uuid, letter: &Letter, with_day: bool) -> (Answer, Vec<Frame>) {
        if self.overrun {
            return (Answer::Later(with_day.then_some(2_000)), Vec::new());
        }
        if self.posts.iter().any(|(known, _)| *known == id) {
            return (Answer::Done, Vec::new());
        }
        if letter.bad || self.closed {
            return (Answer::Refused("Non.".into()), Vec::new());
        }
        self.posts.push((id, letter.clone()));
        self.number += 1;
        (Answer::Done, self.tick(true, with_day))
    }

    /// The day goes on.
    pub fn goes_on(&mut self) -> Vec<Frame> {
        self.tick(false, true)
    }

    /// What is sent of one span of time: a frame for everybody, another one for the table, of one number.
    fn tick(&mut self, posted: bool, day: bool) -> Vec<Frame> {
        if day {
            self.day += 1;
            self.number += 1;
        }
        let room = day.then_some(Frame::Patch(self.number, Some(self.day), None));
        let table = posted.then(|| Frame::Patch(self.number, None, Some(self.picture().posts)));
        room.into_iter().chain(table).collect()
    }

    /// A stream begins: the whole picture, unless it is known already.
    pub fn greets(&mut self, tab: TabName, turn: u32, has: u64, frames_left: u64, now: u64) -> Frame {
        self.streams.insert((tab, turn), Stream { has: self.number, frames_left, arrives: now });
        if has == self.number { Frame::Beat } else { Frame::Picture(self.picture()) }
    }
}
