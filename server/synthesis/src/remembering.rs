//! A model that keeps the vectors of single words: the same few thousand words come back at every question.

use crate::Meaning;
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// Longer texts, in bytes, are posts; their vectors are kept with them.
const LONGEST_WORD: usize = 40;
/// Beyond so many words it begins anew: about 60 MB.
const MOST: usize = 30_000;

/// A model with its memory.
#[derive(Debug)]
pub struct Remembering<M> {
    model: M,
    words: Mutex<BTreeMap<String, Vec<f32>>>,
}

impl<M: Meaning> Remembering<M> {
    /// A model that has not been asked for anything yet.
    pub fn new(model: M) -> Self {
        Self { model, words: Mutex::default() }
    }
}

impl<M: Meaning> Meaning for Remembering<M> {
    fn name(&self) -> &str {
        self.model.name()
    }

    fn vector(&self, text: &str) -> Vec<f32> {
        if text.len() > LONGEST_WORD {
            return self.model.vector(text);
        }
        let words = || self.words.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = words().get(text) {
            return known.clone();
        }
        let vector = self.model.vector(text);
        let mut words = words();
        if words.len() >= MOST {
            words.clear();
        }
        words.insert(text.to_owned(), vector.clone());
        vector
    }
}
