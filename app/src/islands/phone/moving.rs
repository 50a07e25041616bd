//! Walking: the next table, as large as the screen.

use super::state::State;
use crate::parts::{Icon, IconName, Plate};
use crate::words;
use leptos::prelude::*;
use workshop::Round;

/// Where she goes after a round.
#[component]
pub fn Move(round: Round) -> impl IntoView {
    let state = expect_context::<State>();
    let (words, room) = (words::phone(state.language), words::room(state.language));
    let next = Round(round.0.saturating_add(1));
    let seats =
        move || state.phone.with(|phone| (phone.me.seat(round).cloned(), phone.me.seat(next).cloned(), phone.me.stays));
    view! {
        {move || match seats() {
            (from, Some(to), stays) => {
                let hue = format!("move field-hue hue-{}", to.hue.slug());
                let way = from.map(|from| view! {
                    <span class="move-from">{(room.table)(from.id.0)}<Icon name=IconName::ArrowRight />{(room.table)(to.id.0)}</span>
                });
                let by = to.narrator.clone().map(|narrator| format!("{} {narrator}", room.by));
                view! {
                    <section class=hue>
                        <p class="move-head"><span>{(words.then)(next.0)}</span>{way}</p>
                        <div class="move-main">
                            <h1>{if stays { words.you_stay.to_owned() } else { (words.go_to)(to.id.0) }}</h1>
                            <Plate shape=to.shape hue=to.hue number=to.id.0 label=room.sign(&to) />
                            <p class="move-name">{to.name.clone().or(to.story.clone())}</p>
                            <p>{by}</p>
                        </div>
                    </section>
                }.into_any()
            }
            (_, None, _) => {
                let has_next = state.phone.with(|phone| next.0 <= phone.now.rounds);
                let sentence = if has_next { words.no_seat_help } else { words.rounds_over };
                view! { <div class="stack-tight"><h1>{sentence}</h1></div> }.into_any()
            }
        }}
    }
}
