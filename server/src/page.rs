//! Draws a view as a page.

use axum::response::Html;
use futures::{Stream, future::poll_fn};
use hydration_context::SsrSharedContext;
use leptos::{IntoView, prelude::*};
use std::sync::Arc;

/// Draws a whole document, its islands ready to be woken in the browser.
///
/// Leptos' own handlers for axum would add an inline script with the resources of the page, which our content security
/// policy forbids; ours have none: what an island needs is in its props. A view may still await: what it waits for is
/// drawn in its place, and the page leaves as one piece.
pub async fn render<View: IntoView + 'static>(view: impl FnOnce() -> View + Send + 'static) -> Html<String> {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    let mut pieces = Box::pin(owner.with(|| view().to_html_stream_in_order()));
    let mut html = String::new();
    // Other pages are drawn on the same threads, so each step is taken with our owner in place.
    while let Some(piece) = poll_fn(|context| owner.with(|| pieces.as_mut().poll_next(context))).await {
        html.push_str(&piece);
    }
    owner.unset_with_forced_cleanup();
    Html(html)
}

#[cfg(test)]
mod tests {
    use super::render;
    use leptos::prelude::*;

    #[tokio::test]
    async fn a_page_is_drawn_with_what_it_waits_for() {
        let page = render(|| {
            view! { <p>{Suspend::new(async { tokio::task::yield_now().await; "Bonjour" })}</p> }
        });
        assert!(page.await.0.contains("Bonjour"));
    }

    #[tokio::test]
    async fn hostile_text_is_only_text() {
        let hostile = "</title><script>alert(1)</script>";
        let page = render(move || view! { <title>{hostile}</title><p title=hostile>{hostile}</p> });
        assert!(!page.await.0.contains("<script>"));
    }
}
