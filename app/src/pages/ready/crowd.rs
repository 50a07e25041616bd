//! How many will come, and what their Wi-Fi is.

use super::Ready;
use crate::parts::desk_nav::Desk;
use crate::words;
use crate::words::finding::Carrier;
use leptos::prelude::*;

pub(super) fn form(ready: &Ready) -> AnyView {
    let words = words::ready(ready.language);
    let option = |carrier: Carrier| {
        let label = format!("{} ({})", (words.carrier_name)(carrier), (words.carrier_carries)(carrier));
        view! { <option value=carrier.slug() selected=ready.carrier == Some(carrier)>{label}</option> }
    };
    view! {
        <form method="post" action=Desk::Ready.address(&ready.code) class="form ready-form">
            <h2>{words.how_many}</h2>
            <label class="field">
                <span>{words.people}</span>
                <span class="hint">{words.people_hint}</span>
                <input type="number" name="people" min="1" max="5000" required value=ready.people.to_string() />
            </label>
            <label class="field">
                <span>{words.carrier}</span>
                <select name="carrier">
                    <option value="" selected=ready.carrier.is_none()>{words.unknown_carrier}</option>
                    {Carrier::ALL.map(option).collect_view()}
                </select>
            </label>
            <p><button class="button">{words.save}</button></p>
        </form>
    }
    .into_any()
}
