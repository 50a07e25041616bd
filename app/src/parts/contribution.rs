//! A contribution as a card: its kind, its words, its examples, and whatever stands below them.

use super::KindMark;
use crate::words;
use leptos::prelude::*;
use workshop::Language;
use workshop::sight::PostView;

/// One card of a list.
#[component]
pub fn Contribution(
    /// What was written.
    post: PostView,
    /// In which language its kind is named.
    language: Language,
    /// The foot of the card.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let examples = (!post.examples.is_empty()).then(|| {
        let examples = post.examples.into_iter().map(|example| view! { <li dir="auto">{example}</li> });
        view! { <ul class="examples">{examples.collect_view()}</ul> }
    });
    view! {
        <li class=format!("card card-{}", post.kind.slug())>
            <span class="kind"><KindMark kind=post.kind />{(words::room(language).kind)(post.kind)}</span>
            <p dir="auto">{post.text}</p>
            {examples}
            {children.map(|children| children())}
        </li>
    }
}
