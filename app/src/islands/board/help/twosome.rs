//! Two lines, one under the other, whole, with what they have in common.

use super::marked::{Piece, marked};
use super::pairs::Twosome;
use super::standing::Reading;
use super::state::HelpState;
use crate::parts::typography;
use leptos::prelude::*;

/// Both lines of a pair.
#[component]
pub fn Both(twosome: Twosome) -> impl IntoView {
    let help = expect_context::<HelpState>();
    let words = help.words();
    let Twosome { first, second, behind, same, common, against, .. } = twosome;
    let line = |side: &'static str, reading: Reading, behind: usize| {
        let Reading { wording, said, note, table, round, .. } = reading;
        let pieces = |text: String| {
            let piece =
                |(piece, hit): Piece| if hit { view! { <mark>{piece}</mark> }.into_any() } else { piece.into_any() };
            marked(&typography::set(&text, help.desk.language), &common).into_iter().map(piece).collect_view()
        };
        view! {
            <li>
                <small class="fact">{side}" · "{(words.note)(note, table, round)}</small>
                <p dir="auto">{pieces(wording)}</p>
                {said.map(|said| view! { <q dir="auto">{pieces(said)}</q> })}
                {(behind > 0).then(|| view! { <small class="fact">{(words.behind)(behind)}</small> })}
            </li>
        }
    };
    let how = match &against {
        Some((one, other)) => view! {
            <p class="pair-against">
                <b aria-hidden="true" dir="auto">{(words.against)(one, other)}</b>
                <span class="aside">{(words.against_aloud)(one, other)}</span>
            </p>
        }
        .into_any(),
        None if same => view! { <p class="fact">{words.same}</p> }.into_any(),
        None => (!common.is_empty())
            .then(|| view! { <p class="fact" dir="auto">{(words.in_common)(&common)}</p> })
            .into_any(),
    };
    view! {
        <ol class="pair">{line(words.first, first, behind[0])}{line(words.second, second, behind[1])}</ol>
        {how}
    }
}
