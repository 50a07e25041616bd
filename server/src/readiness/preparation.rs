//! What a facilitator has said of the day to come: how many people, what carries their phones, what is done.

use app::words::finding::{Carrier, Chore};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What she has said.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Preparation {
    /// How many people will come with a phone.
    pub people: Option<u16>,
    /// What carries their phones.
    pub carrier: Option<Carrier>,
    /// What is done.
    pub done: BTreeSet<Chore>,
}

impl Preparation {
    /// As it was kept; nothing said if another version has written it.
    #[must_use]
    pub fn read(kept: Option<&str>) -> Self {
        kept.and_then(|kept| serde_json::from_str(kept).ok()).unwrap_or_default()
    }

    /// As it is kept.
    #[must_use]
    pub fn write(&self) -> String {
        // Numbers and names always write.
        serde_json::to_string(self).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_said_is_read_again_and_what_is_not_understood_was_not_said() {
        let said = Preparation {
            people: Some(60),
            carrier: Some(Carrier::Points),
            done: BTreeSet::from([Chore::Kit, Chore::Awake]),
        };
        assert_eq!(Preparation::read(Some(&said.write())), said);
        for other in [None, Some(""), Some("{\"carrier\":\"pigeon\"}")] {
            assert_eq!(Preparation::read(other), Preparation::default());
        }
    }
}
