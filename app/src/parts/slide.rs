//! What is spoken of before the room, drawn to be read from afar: ideas and findings in two groups, dots as bars with
//! their numbers, themes with what the room finds of them. Who said what is not in it.

use super::{KindMark, Plate, typography};
use crate::words;
use leptos::prelude::*;
use std::collections::BTreeMap;
use workshop::sight::{LineSheet, SlideView, Standing};
use workshop::{Language, PostId, PostKind};

/// What it is called, for a heading.
#[component]
pub fn SlideName(
    /// What is spoken of.
    view: SlideView,
    /// In which language.
    language: Language,
) -> impl IntoView {
    let (words, room) = (words::restitution(language), words::room(language));
    match view {
        SlideView::Theme(sheet) => view! { <span dir="auto">{sheet.name}</span> }.into_any(),
        SlideView::Table(sign, _) => {
            let label = room.sign(&sign);
            let told = sign.story.or(sign.name);
            view! {
                <Plate shape=sign.shape hue=sign.hue number=sign.id.0 label />
                <span>
                    {(room.table)(sign.id.0)}
                    {told.map(|told| view! { ", "<span dir="auto">{told}</span> })}
                </span>
            }
            .into_any()
        }
        SlideView::Dots(_) => words.dots.into_any(),
        SlideView::Themes(_) => words.themes.into_any(),
    }
}

/// What there is to read.
#[component]
pub fn Slide(
    /// What is spoken of.
    view: SlideView,
    /// In which language.
    language: Language,
    /// What was said, word for word, behind lines to be quoted.
    #[prop(optional)]
    quotes: BTreeMap<PostId, Vec<String>>,
) -> impl IntoView {
    match view {
        SlideView::Theme(sheet) => groups(&sheet.lines, language, &quotes),
        SlideView::Table(_, lines) => groups(&lines, language, &quotes),
        SlideView::Dots(scored) => dots(&scored, language),
        SlideView::Themes(themes) => list(themes, language),
    }
}

fn groups(lines: &[LineSheet], language: Language, quotes: &BTreeMap<PostId, Vec<String>>) -> AnyView {
    let words = words::restitution(language);
    let group = |kind: PostKind| {
        let lines: Vec<&LineSheet> = lines.iter().filter(|line| line.kind == kind).collect();
        let drawn = |line: &&LineSheet| drawn(line, language, quotes.get(&line.id));
        (!lines.is_empty()).then(|| {
            view! {
                <section class=format!("slide-group slide-{}", kind.slug())>
                    <h3><KindMark kind />{(words.group)(kind)}" "<span class="slide-count">{lines.len()}</span></h3>
                    <ul class="bare">{lines.iter().map(drawn).collect_view()}</ul>
                </section>
            }
        })
    };
    let both = [PostKind::Idea, PostKind::Finding].map(group);
    view! { {both.into_iter().collect_view()} }.into_any()
}

fn drawn(line: &LineSheet, language: Language, quotes: Option<&Vec<String>>) -> AnyView {
    let words = words::restitution(language);
    let example = |text: &String| view! { <li dir="auto">{typography::set(text, language)}</li> };
    let examples = line.examples.iter().map(example).collect_view();
    let examples = (!line.examples.is_empty()).then(|| view! { <ul class="slide-examples">{examples}</ul> });
    let said =
        (line.said > 1).then(|| view! { <span class="slide-said">{(words.said)(line.said, line.tables)}</span> });
    let quotes = quotes.map(|quotes| {
        let quote = |text: &String| view! { <blockquote dir="auto">{text.clone()}</blockquote> };
        view! {
            <figure class="slide-quotes">
                <figcaption>{words.to_quote}</figcaption>
                {quotes.iter().map(quote).collect_view()}
            </figure>
        }
    });
    view! { <li><p dir="auto">{typography::set(&line.text, language)}</p>{examples}{said}{quotes}</li> }.into_any()
}

/// Bars, and beside each its number: neither colour nor length alone says how many.
fn dots(scored: &[(LineSheet, u32)], language: Language) -> AnyView {
    let words = words::restitution(language);
    let most = scored.iter().map(|(_, dots)| *dots).max().unwrap_or(0).max(1);
    let row = |(line, dots): &(LineSheet, u32)| {
        view! {
            <li>
                <p dir="auto"><KindMark kind=line.kind />{typography::set(&line.text, language)}</p>
                <span class="slide-score">
                    <Bar part=*dots of=most />
                    <b>{(words.dot_count)(*dots)}</b>
                </span>
            </li>
        }
    };
    view! { <ol class="bare slide-dots">{scored.iter().map(row).collect_view()}</ol> }.into_any()
}

/// A part of a whole as a bar.
#[component]
pub fn Bar(
    /// How many.
    part: u32,
    /// Of how many.
    of: u32,
) -> impl IntoView {
    let wide = f64::from(part.min(of)) * 100.0 / f64::from(of.max(1));
    view! {
        <svg class="slide-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
            <rect class="slide-bar-whole" width="100" height="6" />
            <rect class="slide-bar-part" width=format!("{wide:.1}") height="6" />
        </svg>
    }
}

fn list(themes: Vec<Standing>, language: Language) -> AnyView {
    let words = words::restitution(language);
    if themes.is_empty() {
        return view! { <p>{words.no_lines}</p> }.into_any();
    }
    let row = |theme: Standing| {
        let says = (words.room_says)(theme.room.faithful, theme.room.lacking);
        view! {
            <li>
                <b dir="auto">{theme.name}</b>
                <span class="slide-count">{(words.counts)(theme.ideas, theme.findings)}</span>
                {says.map(|says| view! { <span class="slide-says">{says}</span> })}
            </li>
        }
    };
    view! { <ul class="bare slide-themes">{themes.into_iter().map(row).collect_view()}</ul> }.into_any()
}
