//! The wall's page.

use crate::assets::Assets;
use crate::islands::drawn;
use crate::islands::wall::Beginning;
use crate::shell::{Reader, shell};
use leptos::prelude::*;
use workshop::sight::Wall as Picture;

/// The screen that the room sees. `address` is what people type, without its scheme; `qr` draws the way in.
pub fn page(assets: Assets, code: String, picture: Picture, address: String, qr: String) -> impl IntoView {
    let language = picture.language;
    let title = format!("{} · Tablée", picture.title);
    let body = view! { <main id="main">{drawn(Beginning { code, picture, address, qr })}</main> };
    shell(assets, assets.desk, Reader::Desk, language.code(), title, body)
}
