//! Contributions as they have been read: once each, in the background, and forgotten when their words go.

use super::board::Board;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use synthesis::{Meaning, Reading};
use workshop::PostId;

/// Contributions read at one go before somebody else's turn: with vectors, a fifth of a second.
pub const AT_ONCE: usize = 64;

/// What has been read.
#[derive(Debug, Default)]
pub struct Readings {
    read: HashMap<PostId, Arc<Reading>>,
}

impl Readings {
    /// Forgets what no longer counts or reads otherwise now, and returns what is to be read, in order of arrival.
    pub fn missing(&mut self, board: &Board) -> Vec<(PostId, String)> {
        let counts: HashSet<PostId> = board.posts.iter().map(|said| said.id).collect();
        self.read.retain(|id, _| counts.contains(id));
        let unread =
            board.posts.iter().filter(|said| self.read.get(&said.id).is_none_or(|known| known.text != said.text));
        unread.map(|said| (said.id, said.text.clone())).collect()
    }

    /// Keeps what has been read.
    pub fn keep(&mut self, read: Vec<(PostId, Arc<Reading>)>) {
        self.read.extend(read);
    }

    /// The readings of a board, if there are all of them.
    #[must_use]
    pub fn of(&self, board: &Board) -> Option<Vec<Arc<Reading>>> {
        board.posts.iter().map(|said| self.read.get(&said.id).cloned()).collect()
    }
}

/// Reads. Takes about three milliseconds each with a model, a tenth of that without.
#[must_use]
pub fn read(texts: Vec<(PostId, String)>, meaning: Option<&dyn Meaning>) -> Vec<(PostId, Arc<Reading>)> {
    texts.into_iter().map(|(id, text)| (id, Arc::new(Reading::of(&text, meaning)))).collect()
}
