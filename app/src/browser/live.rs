//! Following a stream of the server, for as long as the page lives.
//!
//! When to connect, when a line is dead and how long to wait is decided by [`courier::Line`]; here is only what a browser
//! has to do for it. A hidden page lets go of its stream, since a browser gives six connections to an address; it takes
//! it up when it is seen.

use super::outside::{after, chance, is_hidden, listen, now, on_document, on_window};
pub use courier::Link;
use courier::{Do, Event, Line};
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;
use web_sys::{EventSource, MessageEvent};

/// Events that streams carry.
const EVENTS: [&str; 8] = ["picture", "patch", "here", "beat", "gone", "trouble", "help", "touching"];
/// The server is about to end the stream; its data is the number of milliseconds over which to come back.
const BACK: &str = "back";

/// Gets an event's name and its data.
type Take = Box<dyn Fn(&str, &str)>;

struct Follower {
    address: Box<dyn Fn() -> String>,
    take: Take,
    link: RwSignal<Link>,
    line: RefCell<Line>,
    source: RefCell<Option<EventSource>>,
    /// Counts timers: only the last one set wakes.
    alarm: Cell<u32>,
}

/// Follows the stream at an address, which is asked for anew at each connection since it names what the page has. `take` gets
/// each event's name and data. The signal tells whether the line stands.
pub fn follow(address: impl Fn() -> String + 'static, take: impl Fn(&str, &str) + 'static) -> RwSignal<Link> {
    let link = RwSignal::new(Link::Connecting);
    let follower = Rc::new(Follower {
        address: Box::new(address),
        take: Box::new(take),
        link,
        line: RefCell::default(),
        source: RefCell::new(None),
        alarm: Cell::new(0),
    });
    let page = Rc::clone(&follower);
    let look = move || tell(&page, if is_hidden() { Event::Hidden } else { Event::Seen });
    look();
    // A page that comes back out of the browser's history says so by `pageshow` alone.
    on_window("pageshow", look.clone());
    on_document("visibilitychange", look);
    for (name, event) in [("pagehide", Event::Hidden), ("online", Event::Online), ("offline", Event::Offline)] {
        let follower = Rc::clone(&follower);
        on_window(name, move || tell(&follower, event));
    }
    link
}

fn tell(follower: &Rc<Follower>, event: Event) {
    let done = follower.line.borrow_mut().take(event, now(), chance());
    if done.is_some()
        && let Some(source) = follower.source.borrow_mut().take()
    {
        source.close();
    }
    if let Some(Do::Connect(turn)) = done {
        connect(follower, turn);
    }
    let link = follower.line.borrow().link();
    if follower.link.get_untracked() != link {
        follower.link.set(link);
    }
    // What is heard only puts off what the timer is for.
    if !matches!(event, Event::Heard(_)) {
        set_alarm(follower);
    }
}

fn set_alarm(follower: &Rc<Follower>) {
    let alarm = follower.alarm.get().wrapping_add(1);
    follower.alarm.set(alarm);
    let Some(wait) = follower.line.borrow().wait(now()) else { return };
    let follower = Rc::clone(follower);
    after(Duration::from_millis(wait.into()), move || {
        if follower.alarm.get() == alarm {
            tell(&follower, Event::Woken);
        }
    });
}

fn connect(follower: &Rc<Follower>, turn: u32) {
    let Ok(source) = EventSource::new(&(follower.address)()) else { return };
    for name in EVENTS.into_iter().chain([BACK]) {
        let follower = Rc::clone(follower);
        listen(&source, name, move |event: MessageEvent| {
            if !follower.line.borrow().listens_to(turn) {
                return;
            }
            tell(&follower, Event::Heard(turn));
            let Some(data) = event.data().as_string() else { return };
            if name != BACK {
                (follower.take)(name, &data);
            } else if let Ok(within) = data.parse() {
                tell(&follower, Event::ComeBack(turn, within));
            }
        });
    }
    let failing = Rc::clone(follower);
    listen(&source, "error", move |_: web_sys::Event| tell(&failing, Event::Ended(turn)));
    *follower.source.borrow_mut() = Some(source);
}
