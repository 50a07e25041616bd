//! The lines that the room reads or votes on: drawn by the server and put in place by `public/sheet.js`, so that the
//! client carries nothing to draw them. Here is where they stand, and word of when there is something new to read.

use super::composer::Missing;
use super::listen::instruction;
use super::state::State;
use crate::words;
use leptos::prelude::*;
use workshop::PhaseKind;

/// What she says of the lines and has not got through, or was refused; also once the lines are gone.
#[component]
pub fn Unheard() -> impl IntoView {
    let state = expect_context::<State>();
    view! {
        <p class="error" role="alert" id="refus"></p>
        <p class="state state-waiting" role="status" id="attente" hidden>{words::phone(state.language).voice_waits}</p>
    }
}

/// The lines, and below them what she misses.
#[component]
pub fn Lines(kind: PhaseKind) -> impl IntoView {
    let state = expect_context::<State>();
    // Her own are among them once the server has them.
    let anew = move || {
        let (sheet, hers) = state.phone.with(|phone| (phone.sheet.unwrap_or(0), phone.me.posts.len()));
        format!("{}-{sheet}-{hers}", u8::from(kind == PhaseKind::Vote))
    };
    // The page has brought them once; the next time they are others.
    let drawn = state.sheet.try_update_value(std::mem::take).flatten();
    view! {
        <div class="stack-tight">
            <h1>{(words::room(state.language).phase)(kind)}</h1>
            <p>{move || instruction(state, kind)}</p>
        </div>
        <p hidden id="nouveau">{anew}</p>
        <div id="feuille" inner_html=drawn.unwrap_or_default()></div>
        {(kind == PhaseKind::Review).then(|| view! { <Missing /> })}
    }
}

/// The theme that she reads, if she may write what she misses there: the lines say which.
pub fn missed_in() -> Option<String> {
    document().query_selector(".leaf").ok()??.get_attribute("data-theme")
}
