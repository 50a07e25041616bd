//! The line that a screen follows: when to connect, when it is dead, how long to wait.

use crate::patience::{Patience, spread};
use crate::steady::Steady;

/// Two heartbeats of ten seconds, and some: silence for so long is a dead line, in milliseconds.
const SILENCE: u32 = 25_000;
/// Time within which a server that was asked says its first word, in milliseconds.
const FIRST_WORD: u32 = 10_000;
/// A line that has stood for so long has earned the first patience again, in milliseconds. One that is cut off as soon
/// as it stands, by a server that cannot start or a proxy, must not knock every second.
const STEADY: u64 = 10_000;
/// The window of the first wait, in milliseconds. A restart cuts five hundred phones off in the same instant; over two
/// seconds they come back 285 a second, which a server that takes a thousand in three seconds does not notice, and
/// nobody in the room does either: until a second try fails the screen says nothing.
const FIRST_WAIT: u32 = 2_000;
/// The longest window, in milliseconds: a room of five hundred knocks at a dead server 60 times a second, and
/// everybody is back within fifteen seconds of its return.
const LONGEST_WAIT: u32 = 15_000;
/// Phones that find the Wi-Fi again find it together: they are spread over this window, in milliseconds.
const ONLINE: u32 = 1_000;
/// Least time between two connections, however often the browser says that the page is seen, in milliseconds.
const BURST: u64 = 1_000;

/// Whether the line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Link {
    /// Not yet, or again in a moment.
    Connecting,
    /// It stands.
    Up,
    /// It broke, and a try to mend it failed; or nothing has been heard for too long.
    Down,
}

/// What happens to a line. Those of a connection name its turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// The page is there to be seen: it begins, or somebody turns to it again.
    Seen,
    /// Nobody sees the page.
    Hidden,
    /// The device has found a network.
    Online,
    /// The device has lost its network, or so it thinks.
    Offline,
    /// Something came.
    Heard(u32),
    /// The server says that it will end the line, and over how many milliseconds to come back.
    ComeBack(u32, u32),
    /// The connection failed or ended.
    Ended(u32),
    /// The time that [`Line::wait`] named is over.
    Woken,
}

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Do {
    /// Let go of what there is and open a connection of that turn.
    Connect(u32),
    /// Let go of the connection.
    LetGo,
}

#[derive(Debug, Clone, Copy)]
enum Stage {
    /// Nobody looks.
    Resting,
    /// Connecting at a moment.
    Waiting(u64),
    /// Connecting or connected, since then; and what was last heard.
    Open { since: u64, heard: Option<u64> },
}

/// A line to the server.
#[derive(Debug, Clone)]
pub struct Line {
    link: Link,
    stage: Stage,
    patience: Patience,
    turn: u32,
    connected: Option<u64>,
    called_back: Option<u32>,
    clock: Steady,
}

impl Default for Line {
    fn default() -> Self {
        Self {
            link: Link::Connecting,
            stage: Stage::Resting,
            patience: Patience::new(FIRST_WAIT, LONGEST_WAIT),
            turn: 0,
            connected: None,
            called_back: None,
            clock: Steady::default(),
        }
    }
}

impl Line {
    /// Whether the line stands.
    #[must_use]
    pub const fn link(&self) -> Link {
        self.link
    }

    /// Whether what that connection says still counts.
    #[must_use]
    pub fn listens_to(&self, turn: u32) -> bool {
        self.turn == turn && matches!(self.stage, Stage::Open { .. })
    }

    /// Milliseconds from `now` after which it wants to be woken; `None` while nothing but an event can change anything. It may be
    /// woken earlier.
    #[must_use]
    pub fn wait(&self, now: u64) -> Option<u32> {
        Some(self.clock.left(self.due()?, now))
    }

    fn due(&self) -> Option<u64> {
        match self.stage {
            Stage::Resting => None,
            Stage::Waiting(at) => Some(at),
            Stage::Open { since, heard: None } => Some(since + u64::from(FIRST_WORD)),
            Stage::Open { heard: Some(heard), .. } => Some(heard + u64::from(SILENCE)),
        }
    }

    /// Takes in what happened. `now` is in milliseconds, `chance` is drawn evenly from all of `u32`.
    pub fn take(&mut self, event: Event, now: u64, chance: u32) -> Option<Do> {
        let now = self.clock.at(now);
        match event {
            Event::Seen => self.seen(now),
            Event::Hidden => {
                self.stage = Stage::Resting;
                Some(Do::LetGo)
            }
            Event::Online => self.online(now, chance),
            Event::Offline => {
                // Not let go of: a laptop without any network still reaches itself.
                self.link = Link::Down;
                None
            }
            Event::Heard(turn) => {
                self.heard(turn, now);
                None
            }
            Event::ComeBack(turn, within) => {
                if self.listens_to(turn) {
                    self.called_back = Some(within.clamp(FIRST_WAIT, LONGEST_WAIT));
                }
                None
            }
            Event::Ended(turn) => {
                if self.listens_to(turn) {
                    self.fail(now, chance)
                } else {
                    None
                }
            }
            Event::Woken => self.woken(now, chance),
        }
    }

    fn seen(&mut self, now: u64) -> Option<Do> {
        if matches!(self.stage, Stage::Open { .. }) && self.due().is_some_and(|due| now < due) {
            return None;
        }
        let soonest = self.connected.map_or(0, |connected| connected + BURST);
        if now < soonest {
            self.stage = Stage::Waiting(soonest);
            return Some(Do::LetGo);
        }
        self.connect(now)
    }

    /// A line that stands is left alone; one that the network was lost under is not waited for.
    fn online(&mut self, now: u64, chance: u32) -> Option<Do> {
        let soon = now + u64::from(spread(ONLINE, chance));
        match self.stage {
            Stage::Waiting(at) => {
                self.stage = Stage::Waiting(at.min(soon));
                None
            }
            Stage::Open { .. } if self.link == Link::Down => {
                self.stage = Stage::Waiting(soon);
                Some(Do::LetGo)
            }
            Stage::Open { .. } | Stage::Resting => None,
        }
    }

    fn heard(&mut self, turn: u32, now: u64) {
        let Stage::Open { since, heard } = &mut self.stage else { return };
        if turn != self.turn {
            return;
        }
        *heard = Some(now);
        self.link = Link::Up;
        if now - *since >= STEADY {
            self.patience.restore();
        }
    }

    fn woken(&mut self, now: u64, chance: u32) -> Option<Do> {
        if self.due().is_none_or(|due| now < due) {
            return None;
        }
        match self.stage {
            Stage::Waiting(_) => self.connect(now),
            Stage::Open { .. } => {
                // Silence falls on a whole room at once, and is noticed at once: they wait their turn all the same.
                let done = self.fail(now, chance);
                self.link = Link::Down;
                done
            }
            Stage::Resting => None,
        }
    }

    fn connect(&mut self, now: u64) -> Option<Do> {
        self.turn = self.turn.wrapping_add(1);
        self.stage = Stage::Open { since: now, heard: None };
        self.connected = Some(now);
        self.called_back = None;
        if self.link == Link::Up {
            self.link = Link::Connecting;
        }
        Some(Do::Connect(self.turn))
    }

    fn fail(&mut self, now: u64, chance: u32) -> Option<Do> {
        let stood = matches!(self.stage, Stage::Open { heard: Some(_), .. });
        // A line that stood is looked for again before anything is said.
        if !stood {
            self.link = Link::Down;
        } else if self.link == Link::Up {
            self.link = Link::Connecting;
        }
        let wait = self.called_back.take().map_or_else(|| self.patience.wait(chance), |window| spread(window, chance));
        self.stage = Stage::Waiting(now + u64::from(wait));
        Some(Do::LetGo)
    }
}
