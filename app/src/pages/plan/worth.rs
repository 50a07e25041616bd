//! What the plan is worth, in sentences, and what one may do about it.

use super::Planned;
use crate::parts::{Icon, IconName};
use crate::words;
use leptos::prelude::*;
use workshop::seating::Mode;

pub(super) fn draw(planned: &Planned) -> AnyView {
    let words = words::plan(planned.language);
    let Some(figures) = planned.figures else {
        return view! {
            <section class="stack" aria-label=words.worth>
                <p class="note">{words.nobody}</p>
                {actions(planned)}
            </section>
        }
        .into_any();
    };
    let quality = words::quality(planned.language);
    let fact = |(sentence, amiss): (String, bool)| match amiss {
        true => view! { <li class="plan-amiss"><Icon name=IconName::ALERT />{sentence}</li> }.into_any(),
        false => view! { <li>{sentence}</li> }.into_any(),
    };
    view! {
        <section class="stack" aria-labelledby="worth">
            <h2 id="worth" class="aside">{words.worth}</h2>
            <p class="feasible">{(quality.summary)(&figures)}" "{(quality.verdict)(&figures)}</p>
            {trouble(planned)}
            <ul class="bare plan-facts">{quality.facts(&figures).into_iter().map(fact).collect_view()}</ul>
            {state(planned)}
            {actions(planned)}
        </section>
    }
    .into_any()
}

/// Not everybody has a chair.
fn trouble(planned: &Planned) -> Option<AnyView> {
    if planned.short.is_empty() {
        return None;
    }
    let (words, trouble) = (words::plan(planned.language), words::trouble(planned.language));
    let reasons: Vec<String> = planned.short.iter().map(trouble.reason).collect();
    Some(
        view! {
            <div class="note note-bad stack-tight">
                <p><Icon name=IconName::ALERT />" "<b>{words.trouble}</b>" "{reasons.join(" ")}</p>
                <p><a href=planned.proposal("mieux=1")>{words.see_nearest}</a></p>
            </div>
        }
        .into_any(),
    )
}

/// Whether the house still plans by itself, and the way to change that.
fn state(planned: &Planned) -> AnyView {
    let words = words::plan(planned.language);
    if planned.begun {
        return view! { <p class="soft">{words.begun}</p> }.into_any();
    }
    if planned.seating.mode == Mode::Choice {
        return view! { <p class="soft">{words.choosing}</p> }.into_any();
    }
    let (sentence, label, held) =
        if planned.held { (words.held, words.release, "no") } else { (words.free, words.hold, "yes") };
    view! {
        <form method="post" action=planned.action("figer") class="row plan-state">
            {planned.hidden_deed()}
            <p class="soft">{sentence}</p>
            <button class="button button-quiet" name="held" value=held>{label}</button>
        </form>
    }
    .into_any()
}

fn actions(planned: &Planned) -> AnyView {
    let words = words::plan(planned.language);
    let print = format!("/atelier/{}/imprimer", planned.code);
    let change = (planned.next.is_some() && planned.figures.is_some()).then(|| {
        view! {
            <a class="button" href=planned.proposal("mieux=1")>{words.better}</a>
            <a class="button" href=planned.proposal("anew=1")>{words.anew}</a>
        }
    });
    view! {
        <p class="row plan-do">
            {change}
            <a class="button" href=print><Icon name=IconName::PRINTER />{words.print}</a>
        </p>
    }
    .into_any()
}
