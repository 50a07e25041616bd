//! Proches ? Two lines at a time, one under the other, and what to make of them.

use super::pairs::Twosome;
use super::state::{HelpState, PANEL};
use super::twosome::Both;
use crate::browser;
use leptos::prelude::*;
use workshop::board::Likeness;

/// The pair that she looks at.
fn current(help: HelpState) -> Option<Twosome> {
    help.pairs.with(|pairs| pairs.close.get(help.at.get().min(pairs.close.len().checked_sub(1)?)).cloned())
}

/// Goes on to another pair: round and round.
fn turn(help: HelpState, by: isize) {
    let count = help.pairs.with_untracked(|pairs| pairs.close.len());
    if let (Some(last), at) = (count.checked_sub(1), help.at.get_untracked()) {
        let at = at.min(last);
        help.at.set(if by < 0 { at.checked_sub(1).unwrap_or(last) } else { (at + 1) % count });
    }
}

/// Merges, keeping the wording of the first or of the second.
fn merge(help: HelpState, keep_first: bool) {
    if let Some(Twosome { pair, first, second, .. }) = untrack(|| current(help)) {
        let (line, into) = if keep_first { (second.line, first.line) } else { (first.line, second.line) };
        help.merge(pair, line, into);
        stay(help);
    }
}

fn judge(help: HelpState, likeness: Likeness) {
    if let Some(Twosome { pair, .. }) = untrack(|| current(help)) {
        help.judge(pair, Some(likeness));
        stay(help);
    }
}

/// Once nothing is left, the buttons are gone: the keyboard stays in the panel.
fn stay(help: HelpState) {
    if help.pairs.with_untracked(|pairs| pairs.close.is_empty()) {
        browser::focus(PANEL);
    }
}

/// A key, by what it writes and by where it is; whether it meant something. Digits go by where they are: on a French
/// keyboard they stand above « & é " ' ( ».
pub fn key(help: HelpState, key: &str, code: &str) -> bool {
    match (key, code) {
        (_, "Digit1" | "Numpad1") => merge(help, true),
        (_, "Digit2" | "Numpad2") => merge(help, false),
        ("s" | "S", _) => judge(help, Likeness::Apart),
        ("c" | "C", _) => judge(help, Likeness::Opposed),
        ("ArrowRight", _) => turn(help, 1),
        ("ArrowLeft", _) => turn(help, -1),
        _ => return false,
    }
    true
}

/// The pairs, one at a time.
#[component]
pub fn Close() -> impl IntoView {
    let help = expect_context::<HelpState>();
    let words = help.words();
    let pair = Memo::new(move |_| current(help));
    let count = Memo::new(move |_| help.pairs.with(|pairs| pairs.close.len()));
    let place = move || (words.place)(help.at.get().min(count.get().saturating_sub(1)) + 1, count.get());
    // The buttons stay while pairs come and go, so that the keyboard does.
    view! {
        <section class="stack-tight" aria-label=words.pairs>
            <p class="hint">{words.pairs_mean}</p>
            <Show when=move || count.get() != 0 fallback=move || view! { <p class="note">{words.pairs_none}</p> }>
                <p class="beside-way">
                    <button type="button" class="button button-quiet" title=words.previous aria-label=words.previous on:click=move |_| turn(help, -1)>"←"</button>
                    <b role="status">{place}</b>
                    <button type="button" class="button button-quiet" title=words.next aria-label=words.next on:click=move |_| turn(help, 1)>"→"</button>
                </p>
                <div aria-live="polite">{move || pair.get().map(|twosome| view! { <Both twosome /> })}</div>
                <div class="beside-do">
                    <button type="button" class="button" on:click=move |_| merge(help, true)>{words.merge_first}<kbd aria-hidden="true">"1"</kbd></button>
                    <button type="button" class="button" on:click=move |_| merge(help, false)>{words.merge_second}<kbd aria-hidden="true">"2"</kbd></button>
                    <button type="button" class="button" on:click=move |_| judge(help, Likeness::Apart)>{words.apart}<kbd aria-hidden="true">"S"</kbd></button>
                    <button type="button" class="button" on:click=move |_| judge(help, Likeness::Opposed)>{words.oppose}<kbd aria-hidden="true">"C"</kbd></button>
                </div>
                <p class="hint beside-keys">{words.pair_keys}</p>
            </Show>
        </section>
    }
}
