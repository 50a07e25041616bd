//! The document around every page.

use crate::assets::{Assets, Client};
use leptos::prelude::*;

/// Who reads a page, which decides what styles it loads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// Somebody with a phone, on its live screen: the least there is.
    Live,
    /// Somebody with a phone, on a page around that screen.
    Phone,
    /// A facilitator at a desk, or the room before its wall.
    Desk,
}

/// Draws a whole document, `body` in its body. A page without islands needs no client.
///
/// Everything it loads is a file of our own: our content security policy allows neither inline scripts nor inline styles.
pub fn shell(
    assets: Assets,
    client: Option<Client>,
    reader: Reader,
    lang: &'static str,
    title: impl Into<String>,
    body: impl IntoView,
) -> impl IntoView {
    // Nothing is hydrated: islands are drawn again, so no hydration marks are needed.
    if let Some(context) = Owner::current_shared_context() {
        context.set_is_hydrating(false);
    }
    view! {
        <!DOCTYPE html>
        <html lang=lang>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
                <meta name="color-scheme" content="light dark" />
                <title>{title.into()}</title>
                <link rel="stylesheet" href=assets.style />
                {(reader != Reader::Live).then(|| view! { <link rel="stylesheet" href=assets.door_style /> })}
                {(reader == Reader::Desk).then(|| view! { <link rel="stylesheet" href=assets.desk_style /> })}
                <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
                <link rel="manifest" href="/manifest.webmanifest" />
                {client.map(|client| loaded(assets, client))}
            </head>
            <body>{body}</body>
        </html>
    }
}

/// The links that fetch both halves of the client side by side with the page, and the script that starts them.
fn loaded(assets: Assets, client: Client) -> impl IntoView {
    view! {
        <link rel="modulepreload" href=client.js />
        // The very mode and credentials of wasm-bindgen's own fetch, or the browser would fetch it twice.
        <link rel="preload" href=client.wasm r#as="fetch" r#type="application/wasm" crossorigin="anonymous" />
        <script type="module" src=assets.start data-client=client.js data-wasm=client.wasm></script>
    }
}
