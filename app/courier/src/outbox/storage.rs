//! What the browser keeps, and what another tab of it does there.

use super::{Errand, Outbox};
use crate::parcel::{Parcel, Whereabouts};
use uuid::Uuid;

impl<L: Clone> Outbox<L> {
    /// Whether something would be lost if the page were closed, since the storage refuses it.
    #[must_use]
    pub fn is_unkept(&self) -> bool {
        self.parcels.iter().any(|parcel| !parcel.kept)
    }

    /// All that the storage has: when the page begins, and when somebody turns to it again. A draft that is there no more
    /// has been sent or emptied in another tab; what waits is sent even if somebody has emptied the storage.
    pub fn recall_all(&mut self, kept: Vec<Parcel<L>>, now: u64) -> Vec<Errand> {
        self.parcels.retain(|known| {
            let of_storage = known.whereabouts == Whereabouts::Draft && known.kept;
            !of_storage || kept.iter().any(|parcel| parcel.id == known.id)
        });
        self.recall(kept, now)
    }

    /// What another tab has kept.
    pub fn recall(&mut self, kept: Vec<Parcel<L>>, now: u64) -> Vec<Errand> {
        let mut errands = Vec::new();
        for mut parcel in kept {
            parcel.kept = true;
            match self.parcels.iter_mut().find(|known| known.id == parcel.id) {
                None => {
                    let order = |one: &Parcel<L>| (one.turn, one.id);
                    let place = self.parcels.partition_point(|known| order(known) <= order(&parcel));
                    self.parcels.insert(place, parcel);
                }
                // What has gone further here is not put back by a tab that is behind: it is told.
                Some(known) if known.whereabouts == Whereabouts::Sent => {
                    if parcel.whereabouts != Whereabouts::Sent {
                        errands.push(if self.keeps_sent { Errand::Keep(known.id) } else { Errand::Forget(known.id) });
                    }
                }
                Some(known) if known.whereabouts != Whereabouts::Draft && parcel.whereabouts == Whereabouts::Draft => {
                    errands.push(Errand::Keep(known.id));
                }
                Some(known) => {
                    parcel.troubles = known.troubles;
                    *known = parcel;
                }
            }
        }
        self.next(now, errands)
    }

    /// Another tab has seen a parcel through, or she has thrown it away there.
    pub fn forgotten(&mut self, id: Uuid, now: u64) -> Vec<Errand> {
        // Sent here as well, it stays until the screen shows it. What the storage would not take from us was not in it.
        self.parcels.retain(|parcel| parcel.id != id || parcel.whereabouts == Whereabouts::Sent || !parcel.kept);
        self.next(now, Vec::new())
    }

    /// The storage has taken a parcel, or has refused it.
    pub fn kept(&mut self, id: Uuid, taken: bool) -> Vec<Errand> {
        let Some(parcel) = self.parcels.iter_mut().find(|parcel| parcel.id == id) else { return Vec::new() };
        parcel.kept = taken;
        match parcel.whereabouts {
            // What was kept before are other words of hers: another tab must not find and send them under this identity.
            Whereabouts::Draft | Whereabouts::Waiting if !taken => vec![Errand::Forget(id)],
            Whereabouts::Draft | Whereabouts::Waiting | Whereabouts::Refused(_) | Whereabouts::Sent => Vec::new(),
        }
    }

    /// There may be room now for what the storage has refused.
    pub(super) fn unkept(&self) -> impl Iterator<Item = Errand> {
        self.parcels.iter().filter(|parcel| !parcel.kept).map(|parcel| Errand::Keep(parcel.id))
    }
}
