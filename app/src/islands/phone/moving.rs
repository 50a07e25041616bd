//! Walking: the next table, as large as the screen.

use super::composer::has_left_over;
use super::state::State;
use crate::parts::Plate;
use crate::words;
use leptos::prelude::*;
use workshop::Round;

/// Where she goes after a round.
#[component]
pub fn Move(round: Round) -> impl IntoView {
    let state = expect_context::<State>();
    let (words, room) = (words::phone(state.language), words::room(state.language));
    let next = Round(round.0.saturating_add(1));
    // Drawn anew when her seat changes, not when anybody writes: the dot glides once.
    let seats = Memo::new(move |_| {
        state.phone.with(|phone| (phone.me.seat(round).cloned(), phone.me.seat(next).cloned(), phone.me.stays))
    });
    view! {
        {move || match seats.get() {
            (from, Some(to), stays) => {
                let stays = stays || from.as_ref().is_some_and(|from| from.id == to.id);
                let way = from.filter(|_| !stays).map(|from| view! {
                    <p class="move-way">
                        <span>{(room.table)(from.id.0)}</span>
                        <i><span class="aside">{words.to}</span></i>
                        <span>{(room.table)(to.id.0)}</span>
                    </p>
                });
                let by = to.narrator.clone().map(|narrator| format!("{} {narrator}", room.by));
                view! {
                    <section class=format!("move field-hue hue-{}", to.hue.slug())>
                        <p class="move-head">
                            <span>{(words.then)(next.0)}</span>
                            <b class="move-when">{move || state.left().map(words.within)}</b>
                        </p>
                        <div class="move-main">
                            <h1>{if stays { (words.you_stay)(to.id.0) } else { (words.go_to)(to.id.0) }}</h1>
                            {way}
                            <Plate shape=to.shape hue=to.hue number=to.id.0 label=room.sign(&to) />
                            <p class="move-name" dir="auto">{to.name}</p>
                            <p class="move-place" dir="auto">{to.place}</p>
                            <p class="tale" dir="auto">{to.story}</p>
                            <p dir="auto">{by}</p>
                        </div>
                        <p class="move-foot">
                            <a href=format!("/p/{}/table", state.code.get_value())>{words.other_table}</a>
                            <Show when=move || has_left_over(state)><a href="#late">{words.unsent}</a></Show>
                        </p>
                    </section>
                }.into_any()
            }
            (_, None, _) => {
                let has_next = state.phone.with_untracked(|phone| next.0 <= phone.now.rounds);
                let sentence = if has_next { words.no_seat_help } else { words.rounds_over };
                view! { <div class="stack-tight"><h1>{sentence}</h1></div> }.into_any()
            }
        }}
    }
}
