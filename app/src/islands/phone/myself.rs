//! Herself, folded: the code that brings her back, her name, and who shares her phone. Plain forms: they need no script.

use super::state::State;
use crate::words;
use leptos::prelude::*;

/// The fold. The code is on no other page and in no stream.
#[component]
pub fn Myself(personal: Option<String>) -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::phone(state.language);
    let at = move |page: &str| format!("/p/{}/{page}", state.code.get_value());
    let name = state.phone.with_untracked(|phone| phone.me.name.clone());
    let sharing = Memo::new(move |_| state.phone.with(|phone| phone.me.sharing.first().cloned()));
    let named = move |page: &str, label: &'static str, value: Option<String>, does: &'static str| {
        view! {
            <form class="door-code" method="post" action=at(page)>
                <label class="field">{label}<input name="name" maxlength="40" autocomplete="off" value=value /></label>
                <button class="button">{does}</button>
            </form>
        }
    };
    view! {
        <details class="itinerary">
            <summary>{words.myself}</summary>
            <div class="stack">
                {personal.map(|code| view! {
                    <p>{words.personal}" "<b class="code">{code}</b><small class="hint">" "{words.personal_help}</small></p>
                })}
                {named("nom", words.my_name, name, words.rename)}
                {move || match sharing.get() {
                    None => named("avec", words.two, None, words.count_two).into_any(),
                    Some((id, name)) => view! {
                        <form class="stack-tight" method="post" action=at(&format!("avec/{id}/depart"))>
                            <p dir="auto">{(words.shares)(name.as_deref())}</p>
                            <button class="button">{words.count_one}</button>
                        </form>
                    }.into_any(),
                }}
            </div>
        </details>
    }
}
