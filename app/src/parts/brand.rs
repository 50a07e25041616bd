//! Our name: a small table, six seats, one of them yours.

use leptos::prelude::*;

/// The same drawing as `public/favicon.svg`.
const DRAWING: &str = r#"
    <circle cx="50" cy="50" r="27"/>
    <circle class="seat" cx="50" cy="7.6" r="7"/>
    <circle class="seat-here" cx="86.72" cy="28.8" r="8.5"/>
    <circle class="seat" cx="86.72" cy="71.2" r="7"/>
    <circle class="seat" cx="50" cy="92.4" r="7"/>
    <circle class="seat" cx="13.28" cy="71.2" r="7"/>
    <circle class="seat" cx="13.28" cy="28.8" r="7"/>
"#;

/// A link to the first page.
#[component]
pub fn Brand() -> impl IntoView {
    view! {
        <a class="brand" href="/">
            <svg viewBox="0 0 100 100" aria-hidden="true" inner_html=DRAWING></svg>
            "Tablée"
        </a>
    }
}
