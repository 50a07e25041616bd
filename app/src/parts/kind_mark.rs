//! An idée opens upward, a constat rests on the ground.

use leptos::prelude::*;
use workshop::PostKind;

/// A sign that goes with the word, never without it.
#[component]
pub fn KindMark(
    /// Of which kind.
    kind: PostKind,
) -> impl IntoView {
    let (class, drawing) = match kind {
        PostKind::Idea => (
            "mark mark-idea",
            r#"<path d="M5 13v7h14v-7"/><path class="spark" d="M12 14V4M8 10 5.5 6.5M16 10l2.5-3.5"/>"#,
        ),
        PostKind::Finding => {
            ("mark mark-finding", r#"<circle class="stone" cx="12" cy="12" r="4.5"/><path class="rule" d="M3 20h18"/>"#)
        }
    };
    view! { <svg class=class viewBox="0 0 24 24" aria-hidden="true" inner_html=drawing></svg> }
}
