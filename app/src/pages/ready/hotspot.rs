//! How to make a Wi-Fi where there is none, and what stands in its way.

use super::Ready;
use crate::pages::print::Piece;
use crate::parts::{Icon, IconName};
use crate::words;
use leptos::prelude::*;

pub(super) fn guide(ready: &Ready) -> AnyView {
    let words = words::ready(ready.language);
    let folded = |on: &'static str, steps: Vec<String>| {
        let steps = steps.into_iter().map(|step| view! { <li>{step}</li> }).collect_view();
        view! { <details><summary>{on}</summary><ol>{steps}</ol></details> }
    };
    let guides =
        words.guides.iter().map(|guide| folded(guide.on, guide.steps.iter().map(|step| (*step).to_owned()).collect()));
    view! {
        <section class="stack-tight ready-guide" aria-labelledby="hotspot">
            <h2 id="hotspot">{words.hotspot}</h2>
            <p>{words.hotspot_help}</p>
            {guides.collect_view()}
            {folded(words.firewall, (words.firewall_steps)(ready.port))}
            <p>
                <a class="button" href=Piece::Poster.address(&ready.code)><Icon name=IconName::QR />{words.wifi_code}</a>
            </p>
        </section>
    }
    .into_any()
}
