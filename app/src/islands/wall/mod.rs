//! What the room reads from afar: one message a phase, the clock, the tables, the code.

pub(in crate::islands) mod awake;
mod plan;
mod posts;
mod spoken;

use crate::browser::{self, Clock, Link};
use crate::islands::Island;
use crate::islands::room_ring::RoomRing;
use crate::parts::{SeatDot, TableTop};
use crate::words;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use workshop::sight::{StageView, TableCount, Wall as Picture};
use workshop::{Language, Moment, PhaseKind};

#[derive(Deserialize)]
struct Beat {
    at: Moment,
}

/// What the wall begins with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beginning {
    /// The workshop's code.
    pub code: String,
    /// What everyone may see.
    pub picture: Picture,
    /// The address that phones can reach, without its scheme.
    pub address: String,
    /// The way in as a QR code: a drawing made by the server.
    pub qr: String,
}

impl Island for Beginning {
    const NAME: &'static str = "wall";

    fn view(self) -> impl IntoView {
        view! { <Wall beginning=self /> }
    }
}

/// The wall.
#[component]
fn Wall(beginning: Beginning) -> impl IntoView {
    let Beginning { code, picture, address, qr } = beginning;
    let language = picture.language;
    let clock = Clock::at(picture.at);
    let wall = RwSignal::new(picture);
    let connected = RwSignal::new(None::<usize>);
    let link = RwSignal::new(Link::Connecting);
    let streamed = code.clone();
    Effect::new(move |_| {
        let code = streamed.clone();
        let address = move || format!("/mur/{code}/flux?has={}", wall.with_untracked(|wall| wall.number));
        let followed = browser::follow(address, move |name, data| match name {
            "picture" => {
                if let Ok(picture) = serde_json::from_str::<Picture>(data) {
                    clock.set(picture.at);
                    wall.set(picture);
                }
            }
            "here" => connected.set(data.parse().ok()),
            "beat" => {
                if let Ok(beat) = serde_json::from_str::<Beat>(data) {
                    clock.set(beat.at);
                }
            }
            _ => {}
        });
        Effect::new(move |_| link.set(followed.get()));
    });
    let blank = awake::listen();
    awake::keep();
    let face = Memo::new(move |_| if blank.get() { Face::Blank } else { wall.with(Face::of) });
    let frame = move || match face.get() {
        Face::Blank => "wall wall-blank",
        Face::Join => "wall wall-join",
        Face::Move => "wall wall-plan",
        Face::Posts => "wall wall-words-of-all",
        Face::Spoken => "wall wall-spoken",
        Face::Phase(_) | Face::Ended => "wall wall-round",
    };
    let message = Memo::new(move |_| wall.with(|wall| said(wall).map(str::to_owned)).filter(|_| !blank.get()));
    let screen = Screen {
        wall,
        clock,
        connected,
        language,
        code: StoredValue::new(code),
        address: StoredValue::new(address),
        qr: StoredValue::new(qr),
    };
    provide_context(screen);
    view! {
        <div class=frame>
            {move || match face.get() {
                Face::Blank => view! { <p class="wall-clock">{move || screen.left()}</p> }.into_any(),
                Face::Posts => view! { <posts::Posts /> }.into_any(),
                Face::Spoken => view! { <spoken::Spoken /> }.into_any(),
                Face::Join => view! { <Join /> }.into_any(),
                Face::Move => view! { <plan::Plan /> }.into_any(),
                Face::Phase(kind) => view! { <Phase kind /> }.into_any(),
                Face::Ended => view! { <h1>{words::room(language).ended}</h1> }.into_any(),
            }}
            {move || message.get().map(|message| view! { <p class="wall-message" role="status" dir="auto">{message}</p> })}
            // No banner before the room: it comes back by itself, and until then the clock goes on.
            <Show when=move || link.get() == Link::Down>
                <span class="wall-cut" role="img" aria-label=words::room(language).offline></span>
            </Show>
        </div>
    }
}

/// What the wall is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Face {
    /// Black, at the touch of a key: the room looks at whoever speaks.
    Blank,
    Join,
    Phase(PhaseKind),
    /// A harvest that lets contributions onto the wall.
    Posts,
    /// Something that is spoken of before the room.
    Spoken,
    Move,
    Ended,
}

impl Face {
    fn of(wall: &Picture) -> Self {
        match wall.now.stage {
            StageView::Before => Self::Join,
            StageView::Running { kind: PhaseKind::Harvest, .. } if !wall.shown.is_empty() => Self::Posts,
            StageView::Running { .. } if wall.slide.is_some() => Self::Spoken,
            StageView::Running { kind: PhaseKind::Move, .. } => Self::Move,
            StageView::Running { kind, .. } => Self::Phase(kind),
            StageView::Ended => Self::Ended,
        }
    }
}

/// What facilitators have said to everyone, until they take it back or the next phase begins.
fn said(wall: &Picture) -> Option<&str> {
    let message = wall.message.as_ref()?;
    let stands = match wall.now.stage {
        StageView::Before => true,
        StageView::Running { began, .. } => message.at >= began,
        StageView::Ended => false,
    };
    stands.then_some(message.text.as_str())
}

#[derive(Debug, Clone, Copy)]
struct Screen {
    wall: RwSignal<Picture>,
    clock: Clock,
    connected: RwSignal<Option<usize>>,
    language: Language,
    code: StoredValue<String>,
    address: StoredValue<String>,
    qr: StoredValue<String>,
}

impl Screen {
    fn left(self) -> Option<String> {
        let now = self.clock.now();
        self.wall.with(|wall| wall.now.left(now)).map(words::clock)
    }

    fn people(self) -> String {
        let (words, room) = (words::wall(self.language), words::room(self.language));
        let people = (room.people)(self.wall.with(|wall| wall.people));
        self.connected.get().map_or_else(|| people.clone(), |count| format!("{people}, {}", (words.connected)(count)))
    }
}

/// Come in: the code as large as the screen.
#[component]
fn Join() -> impl IntoView {
    let screen = expect_context::<Screen>();
    let words = words::wall(screen.language);
    view! {
        <div class="wall-main">
            <div class="qr" role="img" aria-label=words.qr inner_html=screen.qr.get_value()></div>
            <div class="wall-words">
                <h1>{words.join}</h1>
                <p class="wall-address">{screen.address.get_value()}</p>
                <p class="code">{screen.code.get_value()}</p>
                <p>{words.no_account}</p>
            </div>
        </div>
        <footer class="wall-foot"><p role="status">{move || screen.people()}</p></footer>
    }
}

/// A phase: its ring as tall as the screen, its instruction, the tables with their counts.
#[component]
fn Phase(kind: PhaseKind) -> impl IntoView {
    let screen = expect_context::<Screen>();
    let (words, room) = (words::wall(screen.language), words::room(screen.language));
    let wall = screen.wall;
    let now = Signal::derive(move || wall.with(|wall| wall.now.clone()));
    let round = move || {
        wall.with(|wall| {
            wall.now.phase().and_then(|phase| phase.round).map(|round| (room.round_of)(round.0, wall.now.rounds))
        })
    };
    let paused = move || wall.with(|wall| matches!(wall.now.stage, StageView::Running { paused: Some(_), .. }));
    let instruction = move || {
        let own = wall.with(|wall| wall.now.phase().and_then(|phase| phase.instruction.clone()));
        own.unwrap_or_else(|| (room.instruction)(kind).to_owned())
    };
    let in_round = move || wall.with(|wall| wall.now.phase().is_some_and(|phase| phase.round.is_some()));
    view! {
        <div class="wall-main">
            <div class="clock">
                <RoomRing now clock=screen.clock />
                <p class="clock-words">
                    <span>{(room.phase)(kind)}</span>
                    <b>{move || screen.left()}</b>
                    <span>{move || if paused() { Some(room.paused.to_owned()) } else { round() }}</span>
                </p>
            </div>
            <div class="wall-words">
                <div>
                    <h1 role="status">{instruction}</h1>
                    <Show when=in_round>
                        <ul class="wall-tables" aria-label=words.tables>
                            <For each=move || wall.with(|wall| wall.tables.clone()) key=|table| table.clone() let:table>
                                <Top table language=screen.language posts=kind == PhaseKind::Harvest />
                            </For>
                        </ul>
                    </Show>
                </div>
                <footer class="wall-foot">
                    <p>{move || (room.contributions)(wall.with(|wall| wall.posts))}</p>
                    <p class="wall-corner">
                        <span>{words.join_short}<b class="code">{screen.code.get_value()}</b></span>
                        <span class="qr" role="img" aria-label=words.qr inner_html=screen.qr.get_value()></span>
                    </p>
                </footer>
            </div>
        </div>
    }
}

#[component]
fn Top(table: TableCount, language: Language, posts: bool) -> impl IntoView {
    let room = words::room(language);
    let sign = table.sign;
    let (count, shown) = match (table.closed, posts) {
        (true, false) => (words::wall(language).closed.to_owned(), words::wall(language).closed.to_owned()),
        (_, true) => ((room.contributions)(table.posts), table.posts.to_string()),
        (false, false) => ((room.people)(table.seated), table.seated.to_string()),
    };
    let label = format!("{}, {count}", room.sign(&sign));
    let seats = vec![SeatDot::Connected; table.seated.min(16)];
    view! {
        <li>
            <TableTop shape=sign.shape hue=sign.hue number=sign.id.0 seats label=Some(label) />
            <span aria-hidden="true">{shown}</span>
        </li>
    }
}
