//! The room speaks of the lines.

use crate::Workshop;
use crate::event::VoiceEvent;

impl Workshop {
    pub(super) fn apply_voice(&mut self, event: &VoiceEvent) {
        match event {
            VoiceEvent::Reread { person, theme, opinion } => {
                set(self.voices.opinions.entry(*theme).or_default(), *person, *opinion);
            }
            VoiceEvent::Misfiled { person, line, to } => {
                set(self.voices.misfiled.entry(*line).or_default(), *person, *to);
            }
            VoiceEvent::Spent { person, line, dots } => {
                set(self.voices.dots.entry(*person).or_default(), *line, (*dots > 0).then_some(*dots));
            }
        }
    }
}

fn set<K: Ord, V>(known: &mut std::collections::BTreeMap<K, V>, key: K, value: Option<V>) {
    match value {
        Some(value) => known.insert(key, value),
        None => known.remove(&key),
    };
}
