//! À confronter: pairs that speak of the same and oppose each other; and those that were kept apart, to be seen again.

use super::pairs::Twosome;
use super::state::HelpState;
use super::twosome::Both;
use leptos::prelude::*;
use workshop::board::Likeness;

/// Pairs that seem to oppose each other, and those of which somebody has said so.
#[component]
pub fn Opposed() -> impl IntoView {
    let help = expect_context::<HelpState>();
    let words = help.words();
    let opposing = Memo::new(move |_| help.pairs.with(|pairs| pairs.opposing.clone()));
    let opposed = Memo::new(move |_| help.pairs.with(|pairs| pairs.opposed.clone()));
    let none = move || opposing.with(Vec::is_empty) && opposed.with(Vec::is_empty);
    view! {
        <section class="stack-tight" aria-labelledby="opposed">
            <h3 id="opposed">{words.opposed}</h3>
            <p class="hint">{words.opposed_means}</p>
            <Show when=none><p class="note">{words.opposed_none}</p></Show>
            <ul class="bare pairs">
                <For each=move || opposing.get() key=|pair| pair.clone() let:twosome><Seeming twosome /></For>
                <For each=move || opposed.get() key=|pair| pair.clone() let:twosome>
                    <Judged twosome said=words.said_opposed />
                </For>
            </ul>
        </section>
    }
}

/// A pair that seems opposed: nobody has said so yet.
#[component]
fn Seeming(twosome: Twosome) -> impl IntoView {
    let help = expect_context::<HelpState>();
    let words = help.words();
    let (pair, first, second) = (twosome.pair, twosome.first.line, twosome.second.line);
    view! {
        <li class="pair-open">
            <p class="label">{words.seems_opposed}</p>
            <Both twosome />
            <div class="beside-do">
                <button type="button" class="button" on:click=move |_| help.judge(pair, Some(Likeness::Opposed))>{words.confirm_opposed}</button>
                <button type="button" class="button" on:click=move |_| help.judge(pair, Some(Likeness::Apart))>{words.apart}</button>
                <button type="button" class="button button-quiet" on:click=move |_| help.merge(pair, second, first)>{words.merge_first}</button>
                <button type="button" class="button button-quiet" on:click=move |_| help.merge(pair, first, second)>{words.merge_second}</button>
            </div>
        </li>
    }
}

/// A pair that somebody has judged; what was said can be forgotten.
#[component]
fn Judged(twosome: Twosome, said: &'static str) -> impl IntoView {
    let help = expect_context::<HelpState>();
    let words = help.words();
    let pair = twosome.pair;
    view! {
        <li class="pair-judged">
            <p class="label">{said}</p>
            <Both twosome />
            <p><button type="button" class="button button-quiet" on:click=move |_| help.judge(pair, None)>{words.forget}</button></p>
        </li>
    }
}

/// Pairs that were kept apart.
#[component]
pub fn SaidApart() -> impl IntoView {
    let help = expect_context::<HelpState>();
    let words = help.words();
    let apart = Memo::new(move |_| help.pairs.with(|pairs| pairs.apart.clone()));
    let count = Memo::new(move |_| apart.with(Vec::len));
    view! {
        <Show when=move || count.get() != 0>
            <details class="beside-past">
                <summary>{move || (words.judged)(count.get())}</summary>
                <ul class="bare pairs">
                    <For each=move || apart.get() key=|pair| pair.clone() let:twosome>
                        <Judged twosome said=words.said_apart />
                    </For>
                </ul>
            </details>
        </Show>
    }
}
