//! Phones, their tabs, and the storage that the tabs of one phone share.

use courier::{Known, Line, Outbox, Parcel, Whereabouts};
use std::collections::BTreeMap;
use uuid::Uuid;

/// A phone, one of its tabs, and which life of it: whoever reloads begins another one.
pub type TabName = (usize, usize, u32);

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Nobody ever writes the same twice.
    pub text: u64,
    /// The server will refuse it.
    pub bad: bool,
}

/// What a tab shows of the workshop.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Screen {
    pub number: u64,
    pub day: u64,
    pub posts: Vec<Uuid>,
}

#[derive(Debug)]
pub struct Tab {
    pub life: u32,
    pub outbox: Outbox<Letter>,
    pub line: Line,
    pub known: Known,
    pub screen: Screen,
    pub seen: bool,
    pub alarm: u32,
    /// When the last word of another tab arrives: none overtakes another.
    pub hears: u64,
}

#[derive(Debug, Default)]
pub struct Phone {
    pub tabs: Vec<Option<Tab>>,
    pub storage: BTreeMap<Uuid, Parcel<Letter>>,
    /// The storage is full or forbidden.
    pub full: bool,
    pub online: bool,
    /// Milliseconds that its clock is ahead.
    pub ahead: u64,
    pub lives: u32,
    /// Words that she was told would not outlive the page, and it was closed.
    pub warned: Vec<u64>,
}

impl Phone {
    /// Whether these words are still somewhere on it, at that stage.
    pub fn has(&self, text: u64, at: impl Fn(&Whereabouts) -> bool) -> bool {
        let on = |parcel: &Parcel<Letter>| parcel.letter.text == text && at(&parcel.whereabouts);
        let open = self.tabs.iter().flatten().flat_map(|tab| tab.outbox.parcels());
        self.storage.values().chain(open).any(on)
    }

    /// Closes a tab. What dies with it had better have been announced.
    pub fn close(&mut self, place: usize) {
        let Some(tab) = self.tabs[place].take() else { return };
        if tab.outbox.is_unkept() {
            let lost = tab.outbox.parcels().iter().map(|parcel| parcel.letter.text);
            let kept = |text: u64| self.storage.values().any(|parcel| parcel.letter.text == text);
            self.warned.extend(lost.filter(|text| !kept(*text)));
        }
    }
}
