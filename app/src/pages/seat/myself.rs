//! Herself: the code that brings her back, her name, and who shares her phone. Plain forms: they need no script.

use super::{Holder, frame};
use crate::assets::Assets;
use crate::words;
use leptos::prelude::*;
use workshop::PersonId;

/// What the page says of her. The code is on no other page but her phone's and in no stream.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Myself {
    /// Whose page it is.
    pub holder: Holder,
    /// The code that brings her back on another phone.
    pub personal: Option<String>,
    /// The first name she gave.
    pub name: Option<String>,
    /// Who shares her phone, by her first name if she gave one.
    pub sharing: Option<(PersonId, Option<String>)>,
}

/// The page.
pub fn myself(assets: Assets, shown: Myself) -> impl IntoView {
    let Myself { holder, personal, name, sharing } = shown;
    let words = words::seat(holder.language);
    let at = |page: &str| format!("{}/{page}", holder.phone());
    let named = |page: &str, label: &'static str, value: Option<String>, does: &'static str| {
        view! {
            <form class="door-code" method="post" action=at(page)>
                <label class="field">{label}<input name="name" maxlength="40" autocomplete="off" value=value /></label>
                <button class="button">{does}</button>
            </form>
        }
    };
    let shared = match sharing {
        None => named("avec", words.two, None, words.count_two).into_any(),
        Some((id, name)) => view! {
            <form class="stack-tight" method="post" action=at(&format!("avec/{id}/depart"))>
                <p dir="auto">{(words.shares)(name.as_deref())}</p>
                <button class="button">{words.count_one}</button>
            </form>
        }
        .into_any(),
    };
    let asked = view! {
        <div class="stack">
            {personal.map(|code| view! {
                <p>{words.personal}" "<b class="code">{code}</b><small class="hint">" "{words.personal_help}</small></p>
            })}
            {named("nom", words.my_name, name, words.rename)}
            {shared}
        </div>
    };
    let heading = words.myself.to_owned();
    frame(assets, holder, heading, asked.into_any())
}
