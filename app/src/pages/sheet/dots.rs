//! Dots with a budget: what is left is always in sight, one tap gives one and one takes one back.

use super::{by_kind, hidden, line};
use crate::words;
use leptos::prelude::*;
use workshop::Language;
use workshop::sight::{LineSheet, Reader, ThemeSheet};

/// Dots of a line that are drawn one by one; more are a number.
const MOST_DRAWN: u8 = 6;

/// The rules.
#[derive(Debug, Clone, Copy)]
pub struct Ballot {
    pub dots: u8,
    pub most: u8,
    pub language: Language,
}

/// What is left, and all lines by theme with somebody's dots.
pub fn lines(ballot: &Ballot, action: &str, themes: &[ThemeSheet], reader: &Reader) -> AnyView {
    let words = words::sheet(ballot.language);
    let lists = themes.iter().map(|theme| {
        let lines = by_kind(ballot.language, theme, |read| row(ballot, action, read, reader));
        view! { <section class="stack-tight"><h2 dir="auto">{theme.name.clone()}</h2>{lines}</section> }
    });
    view! {
        <p class="budget" id="budget">
            <b>{(words.left)(reader.left, ballot.dots)}</b>
            {drawn(reader.left, ballot.dots, false)}
            {(ballot.most < ballot.dots).then(|| view! { <small>{(words.most)(ballot.most)}</small> })}
        </p>
        {lists.collect_view()}
    }
    .into_any()
}

fn row(ballot: &Ballot, action: &str, read: &LineSheet, reader: &Reader) -> AnyView {
    let words = words::sheet(ballot.language);
    let given = reader.dots.iter().find(|(line, _)| *line == read.id).map_or(0, |(_, dots)| *dots);
    let (most, full) = (ballot.most, given >= ballot.most || reader.left == 0);
    let step = |id: &str, dots: u8, sign: &'static str, label: String, off: bool| {
        view! {
            <form method="post" action=action.to_owned()>
                {hidden([
                    ("line", Some(read.id.to_string())),
                    ("person", Some(reader.person.to_string())),
                    ("dots", Some(dots.to_string())),
                ])}
                // Not disabled: the keyboard stays where it is, and whoever presses is told why not.
                <button class="button button-only" id=format!("{id}-{}", read.id) aria-label=label aria-disabled=off.then_some("true")>
                    {sign}
                </button>
            </form>
        }
    };
    view! {
        <li id=format!("ligne-{}", read.id) class="leaf-line leaf-vote">
            <div>{line(ballot.language, read)}</div>
            <div class="leaf-dots">
                {step("moins", given.saturating_sub(1), "\u{2212}", (words.one_less)(&read.text), given == 0)}
                <p>{drawn(given, most, true)}<span class="aside">{(words.given)(given)}</span></p>
                {step("plus", given.saturating_add(1), "+", (words.one_more)(&read.text), full)}
            </div>
        </li>
    }
    .into_any()
}

/// So many dots of so many: filled ones, then rings. Too many are `counted`, where no words beside them count them.
fn drawn(filled: u8, all: u8, counted: bool) -> AnyView {
    if all > MOST_DRAWN {
        return counted.then(|| view! { <b aria-hidden="true">{filled}</b> }).into_any();
    }
    let dots = (0..all).map(|place| {
        let (x, class) = (7 + 14 * u32::from(place), if place < filled { "dot dot-full" } else { "dot" });
        view! { <circle cx=x.to_string() cy="7" r="5" class=class></circle> }
    });
    let width = 14 * u32::from(all);
    view! {
        <svg viewBox=format!("0 0 {width} 14") width=width.to_string() height="14" aria-hidden="true">{dots.collect_view()}</svg>
    }
    .into_any()
}
