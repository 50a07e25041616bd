//! What keeps the server from writing: said for as long as it lasts, with what to do about it.

use super::state::State;
use crate::parts::{Icon, IconName};
use crate::words;
use leptos::prelude::*;
use serde::Deserialize;
use workshop::Moment;

/// What stands in the way, as the stream says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct Obstacle {
    kind: Kind,
    since: Moment,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Kind {
    Full,
    Locked,
    ReadOnly,
    Damaged,
    #[serde(other)]
    Other,
}

/// The banner. Its place is there from the start, so that what appears in it is read aloud.
#[component]
pub fn Banner() -> impl IntoView {
    let state = expect_context::<State>();
    view! {
        <div class="obstacle" role="alert">
            {move || state.obstacle.get().map(|obstacle| view! { <Said obstacle /> })}
        </div>
    }
}

#[component]
fn Said(obstacle: Obstacle) -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::obstacle(state.language);
    let (what, remedy) = match obstacle.kind {
        Kind::Full => words.full,
        Kind::Locked => words.locked,
        Kind::ReadOnly => words.read_only,
        Kind::Damaged => words.damaged,
        Kind::Other => words.other,
    };
    let since = move || state.time(obstacle.since).map(|time| (words.since)(&time));
    view! {
        <Icon name=IconName::ALERT />
        <p><b>{what}</b>" "<span class="fact">{since}</span></p>
        <p><b>{remedy}</b>" "{words.nothing_lost}</p>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_newer_server_might_say_is_trouble_all_the_same() {
        let read = |text| serde_json::from_str::<Option<Obstacle>>(text).ok().flatten().map(|obstacle| obstacle.kind);
        assert_eq!(read(r#"{"kind":"read_only","since":12}"#), Some(Kind::ReadOnly));
        assert_eq!(read(r#"{"kind":"melted","since":12}"#), Some(Kind::Other));
        assert_eq!(read("null"), None);
    }
}
