//! Following a stream of the server, for as long as the page lives.
//!
//! One path for everything: connect, and if the line dies connect again, with patience that grows and a bit of chance
//! so that five hundred phones do not come back in the same instant. Two missed heartbeats are a dead line. A hidden
//! page lets go of its stream, since a browser gives six connections to an address; it takes it up when it is seen.

use super::outside::{after, is_hidden, jitter, listen, on_document, on_window};
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;
use web_sys::{EventSource, MessageEvent};

/// Two heartbeats of ten seconds, and some.
const SILENCE: Duration = Duration::from_secs(25);
/// The first wait before connecting again, in milliseconds.
const FIRST_WAIT: u32 = 500;
/// The longest, in milliseconds.
const LONGEST_WAIT: u32 = 15_000;

/// Events that streams carry.
const EVENTS: [&str; 5] = ["picture", "patch", "here", "beat", "gone"];

/// Whether the line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Link {
    /// Not yet, for the first time.
    Connecting,
    /// It stands.
    Up,
    /// It broke; trying again.
    Down,
}

/// Gets an event's name and its data.
type Take = Box<dyn Fn(&str, &str)>;

struct Follower {
    address: Box<dyn Fn() -> String>,
    take: Take,
    link: RwSignal<Link>,
    source: RefCell<Option<EventSource>>,
    /// Counts connections, so that what an old one still says is not heard.
    turn: Cell<u32>,
    wait: Cell<u32>,
    heard: Cell<f64>,
}

/// Follows the stream at an address, which is asked for anew at each connection since it names what the page has. `take` gets
/// each event's name and data. The signal tells whether the line stands.
pub fn follow(address: impl Fn() -> String + 'static, take: impl Fn(&str, &str) + 'static) -> RwSignal<Link> {
    let link = RwSignal::new(Link::Connecting);
    let follower = Rc::new(Follower {
        address: Box::new(address),
        take: Box::new(take),
        link,
        source: RefCell::new(None),
        turn: Cell::new(0),
        wait: Cell::new(FIRST_WAIT),
        heard: Cell::new(js_sys::Date::now()),
    });
    connect(&follower);
    watch(&follower);
    link
}

fn connect(follower: &Rc<Follower>) {
    close(follower);
    if is_hidden() {
        return;
    }
    let turn = follower.turn.get();
    follower.heard.set(js_sys::Date::now());
    let Ok(source) = EventSource::new(&(follower.address)()) else {
        again(follower);
        return;
    };
    for name in EVENTS {
        let follower = Rc::clone(follower);
        listen(&source, name, move |event: MessageEvent| {
            if follower.turn.get() != turn {
                return;
            }
            follower.heard.set(js_sys::Date::now());
            follower.wait.set(FIRST_WAIT);
            if follower.link.get_untracked() != Link::Up {
                follower.link.set(Link::Up);
            }
            if let Some(data) = event.data().as_string() {
                (follower.take)(name, &data);
            }
        });
    }
    let failing = Rc::clone(follower);
    listen(&source, "error", move |_: web_sys::Event| {
        if failing.turn.get() == turn {
            failing.link.set(Link::Down);
            close(&failing);
            again(&failing);
        }
    });
    *follower.source.borrow_mut() = Some(source);
}

fn close(follower: &Rc<Follower>) {
    follower.turn.set(follower.turn.get().wrapping_add(1));
    if let Some(source) = follower.source.borrow_mut().take() {
        source.close();
    }
}

/// Connects again after a while: between half and all of a wait that doubles each time.
fn again(follower: &Rc<Follower>) {
    let wait = follower.wait.get();
    follower.wait.set(wait.saturating_mul(2).min(LONGEST_WAIT));
    let turn = follower.turn.get();
    let follower = Rc::clone(follower);
    after(jitter(wait), move || {
        if follower.turn.get() == turn {
            connect(&follower);
        }
    });
}

fn watch(follower: &Rc<Follower>) {
    let seen = Rc::clone(follower);
    on_document("visibilitychange", move || if is_hidden() { close(&seen) } else { connect(&seen) });
    let online = Rc::clone(follower);
    on_window("online", move || connect(&online));
    let offline = Rc::clone(follower);
    on_window("offline", move || offline.link.set(Link::Down));
    let dead = Rc::clone(follower);
    set_interval(
        move || {
            let silent = js_sys::Date::now() - dead.heard.get() > SILENCE.as_secs_f64() * 1_000.0;
            if silent && !is_hidden() && dead.source.borrow().is_some() {
                dead.link.set(Link::Down);
                connect(&dead);
            }
        },
        Duration::from_secs(5),
    );
}
