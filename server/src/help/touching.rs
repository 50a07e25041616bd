//! Who has which card in hand: shown to colleagues, kept nowhere, gone after a while.

use crate::room::{Hub, Tick, aside};
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};
use workshop::{FacilitatorId, PostId};

/// A card that was picked up so long ago has been let go by somebody whose line is cut.
const FORGOTTEN: Duration = Duration::from_secs(60);

/// The cards in hand.
#[derive(Debug, Default)]
pub struct Touching {
    cards: Mutex<HashMap<FacilitatorId, (PostId, Instant)>>,
}

impl Touching {
    /// Somebody picks up a card, or lets go of the one that she had; her colleagues are told.
    pub fn touch(&self, who: FacilitatorId, line: Option<PostId>, hub: &Hub) {
        let cards = {
            let mut cards = self.cards.lock().unwrap_or_else(PoisonError::into_inner);
            let now = Instant::now();
            cards.retain(|_, (_, since)| now.duration_since(*since) < FORGOTTEN);
            match line {
                Some(line) => cards.insert(who, (line, now)),
                None => cards.remove(&who),
            };
            let mut list: Vec<(FacilitatorId, PostId)> = cards.iter().map(|(who, (line, _))| (*who, *line)).collect();
            list.sort_unstable();
            list
        };
        hub.announce(Tick { for_desks: aside("touching", &cards), ..Tick::default() });
    }
}
