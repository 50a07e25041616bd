//! What a participant says of her own seat: where she is, where she would like to go. Plain forms, no script.

mod myself;
mod sign;
mod tables;
mod wishes;

pub use myself::{Myself, myself};
pub use sign::{Scanned, sign};
pub use tables::{Chairs, Place, Refused, Seating, Sitting, tables};
pub use wishes::{Bound, Wishes, wishes};

use crate::assets::Assets;
use crate::parts::{Brand, Icon, IconName};
use crate::shell::{Reader, shell};
use crate::words;
use leptos::prelude::*;
use workshop::Language;
use workshop::sight::TableSign;

/// Whose page it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// The workshop's language.
    pub language: Language,
    /// Its join code.
    pub code: String,
    /// Its title.
    pub title: String,
}

impl Holder {
    fn phone(&self) -> String {
        format!("/p/{}", self.code)
    }

    fn tables(&self) -> String {
        format!("/p/{}/table", self.code)
    }
}

/// The document around what is asked, and the way back to the phone.
fn frame(assets: Assets, holder: Holder, heading: String, asked: AnyView) -> impl IntoView {
    let words = words::seat(holder.language);
    let title = format!("{heading} · {} · Tablée", holder.title);
    let body = view! {
        <a class="skip" href="#main">{words::room(holder.language).skip}</a>
        <div class="join seat-page">
            <header><Brand /></header>
            <main id="main" class="join-main">
                <div><p class="fact" dir="auto">{holder.title.clone()}</p><h1>{heading}</h1></div>
                {asked}
                <p><a class="button button-wide" href=holder.phone()>{words.back}</a></p>
            </main>
        </div>
    };
    shell(assets, None, Reader::Phone, holder.language.code(), title, body)
}

fn error(sentence: String) -> AnyView {
    view! { <p class="error" role="alert"><Icon name=IconName::ALERT />{sentence}</p> }.into_any()
}

/// What a table's sign says, a line each: its number, its looks in words, its name, its story, where it stands.
fn on_the_sign(language: Language, sign: &TableSign) -> AnyView {
    let number = (words::room(language).table)(sign.id.0);
    view! { <b class="seat-number">{number}</b>{beside_the_number(language, sign)} }.into_any()
}

fn beside_the_number(language: Language, sign: &TableSign) -> AnyView {
    let room = words::room(language);
    let by = sign.narrator.as_ref().map(|narrator| format!("{} {narrator}", room.by));
    view! {
        <small>{(room.shape)(sign.shape)}" "{(room.hue)(sign.hue)}</small>
        {sign.name.clone().map(|name| view! { <span dir="auto">{name}</span> })}
        {sign.story.clone().map(|story| view! { <span class="tale" dir="auto">{story}</span> })}
        {by.map(|by| view! { <small dir="auto">{by}</small> })}
        {sign.place.clone().map(|place| view! { <small dir="auto">{place}</small> })}
    }
    .into_any()
}
