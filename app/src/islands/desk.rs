//! What every facilitator's screen does: hold the picture, follow its stream, ask for commands.

use crate::backstage::{Denial, act};
use crate::browser::{self, Clock, Link};
use crate::words;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::Deserialize;
use std::time::Duration;
use uuid::Uuid;
use workshop::sight::{Desk as Picture, DeskPatch};
use workshop::{Command, FacilitatorId, Language, Moment, PersonId, PostId};

/// Times that a command is sent again when nobody answers.
const ATTEMPTS: u32 = 6;

/// How long good news stays.
const GOOD_NEWS: Duration = Duration::from_secs(8);

/// A facilitator's picture and her line to the server.
#[derive(Debug, Clone, Copy)]
pub struct Desk {
    /// The workshop's code.
    pub code: StoredValue<String>,
    /// Who sits at this screen.
    pub me: FacilitatorId,
    /// Language of the workshop.
    pub language: Language,
    /// What she may see.
    pub picture: RwSignal<Picture>,
    /// People whose phones are connected.
    pub here: RwSignal<Vec<PersonId>>,
    /// Whether the stream stands.
    pub link: RwSignal<Link>,
    /// The server's clock.
    pub clock: Clock,
    /// What to tell her, until something else happens.
    pub toast: RwSignal<Option<Toast>>,
    /// Commands under way.
    pub busy: RwSignal<usize>,
    /// Number of the newest proposals that the server has ready.
    pub help_number: RwSignal<u64>,
    /// Lines that facilitators have in hand right now.
    pub touching: RwSignal<Vec<(FacilitatorId, PostId)>>,
}

/// A sentence beside what was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Toast {
    /// What happened or why it did not.
    pub sentence: String,
    /// It did not.
    pub refused: bool,
}

#[derive(Deserialize)]
struct Beat {
    at: Moment,
}

#[derive(Deserialize)]
struct Ready {
    number: u64,
}

impl Desk {
    /// The screen as the server drew it.
    #[must_use]
    pub fn new(code: String, me: FacilitatorId, picture: Picture, here: Vec<PersonId>) -> Self {
        Self {
            code: StoredValue::new(code),
            me,
            language: picture.about.language,
            clock: Clock::at(picture.at),
            picture: RwSignal::new(picture),
            here: RwSignal::new(here),
            link: RwSignal::new(Link::Connecting),
            toast: RwSignal::new(None),
            busy: RwSignal::new(0),
            help_number: RwSignal::new(0),
            touching: RwSignal::new(Vec::new()),
        }
    }

    /// Follows the stream once the page is awake.
    pub fn follow(self) {
        Effect::new(move |_| {
            let address = move || {
                let number = self.picture.with_untracked(|picture| picture.number);
                format!("/atelier/{}/flux?has={number}", self.code.get_value())
            };
            let link = browser::follow(address, move |name, data| self.take(name, data));
            Effect::new(move |_| self.link.set(link.get()));
        });
    }

    fn take(self, name: &str, data: &str) {
        match name {
            "picture" => {
                if let Ok(picture) = serde_json::from_str::<Picture>(data) {
                    self.clock.set(picture.at);
                    // What was announced while the line was down.
                    self.help_number.set(picture.number);
                    self.picture.set(picture);
                }
            }
            "patch" => {
                if let Ok(patch) = serde_json::from_str::<DeskPatch>(data) {
                    self.picture.update(|picture| picture.take(patch));
                }
            }
            "here" => {
                if let Ok(here) = serde_json::from_str(data) {
                    self.here.set(here);
                }
            }
            "beat" => {
                if let Ok(beat) = serde_json::from_str::<Beat>(data) {
                    self.clock.set(beat.at);
                }
            }
            "help" => {
                if let Ok(ready) = serde_json::from_str::<Ready>(data) {
                    self.help_number.set(ready.number);
                }
            }
            "touching" => {
                if let Ok(touching) = serde_json::from_str(data) {
                    self.touching.set(touching);
                }
            }
            _ => {}
        }
    }

    /// Asks for a command; `done` is said once it is on the server's disk.
    pub fn ask(self, command: Command, done: Option<String>) {
        self.busy.update(|busy| *busy += 1);
        spawn_local(async move {
            let answer = persist(&self.code.get_value(), &command).await;
            self.busy.update(|busy| *busy = busy.saturating_sub(1));
            let toast = match answer {
                Ok(_) => done.map(|sentence| Toast { sentence, refused: false }),
                Err(Denial::Said(sentence)) => Some(Toast { sentence, refused: true }),
                Err(Denial::Unreachable) => {
                    Some(Toast { sentence: words::room(self.language).offline.to_owned(), refused: true })
                }
            };
            self.tell(toast);
        });
    }

    /// Tells her something that no command answers.
    pub fn say(self, sentence: String) {
        self.tell(Some(Toast { sentence, refused: false }));
    }

    /// Good news leaves by itself; a refusal stays until something else happens.
    fn tell(self, toast: Option<Toast>) {
        self.toast.set(toast.clone());
        browser::after(GOOD_NEWS, move || {
            if toast.is_some_and(|toast| !toast.refused && self.toast.get_untracked() == Some(toast)) {
                self.toast.set(None);
            }
        });
    }
}

/// Sends a command until somebody answers, always as the same command, so that it is done once.
async fn persist(code: &str, command: &Command) -> Result<bool, Denial> {
    let id = Uuid::new_v4();
    let mut wait = 300;
    for _ in 1..ATTEMPTS {
        match act(code.to_owned(), id, command.clone()).await {
            Err(Denial::Unreachable) => {}
            answer => return answer,
        }
        browser::pause(browser::jitter(wait)).await;
        wait *= 2;
    }
    act(code.to_owned(), id, command.clone()).await
}
