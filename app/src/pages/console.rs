//! The console's page: the island, and the document around it.

use crate::assets::Assets;
pub use crate::islands::console::Beginning as Console;
use crate::islands::drawn;
use crate::shell::{Reader, shell};
use crate::words;
use leptos::prelude::*;

/// The page from which the day is driven.
pub fn page(assets: Assets, console: Console) -> impl IntoView {
    let language = console.language;
    let title = (words::console(language).title)(&console.picture.about.title.text);
    let body = view! {
        <a class="skip" href="#main">{words::room(language).skip}</a>
        {drawn(console)}
    };
    shell(assets, assets.desk, Reader::Desk, language.code(), title, body)
}
