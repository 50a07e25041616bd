//! A change of the plan before it is made: who would move, and what it would be worth.

use super::frame;
use crate::assets::Assets;
use crate::parts::desk_nav::Desk;
use crate::parts::{Icon, IconName, Size, TableTop};
use crate::words;
use crate::words::Change;
use crate::words::figures::{Figures, Trouble, grouped};
use leptos::prelude::*;
use std::collections::BTreeSet;
use uuid::Uuid;
use workshop::{Language, PersonId, Round, Table, TableId};

/// The most changes that are listed; a whole plan made anew moves everybody in every round.
const MOST: usize = 600;

/// What the page shows.
#[derive(Debug, Clone)]
pub struct Difference {
    /// The workshop's join code.
    pub code: String,
    /// Its language.
    pub language: Language,
    /// Its title.
    pub title: String,
    /// Its tables.
    pub tables: Vec<Table>,
    /// What is wondered about.
    pub change: Change,
    /// Who would move, the next round first.
    pub moves: Vec<Moved>,
    /// The first round whose seats may still change.
    pub next: Option<Round>,
    /// Whether rounds have been played.
    pub begun: bool,
    /// What the plan is worth, now and then.
    pub worth: Option<(Figures, Figures)>,
    /// Why it cannot be quite as asked.
    pub trouble: Option<Trouble>,
    /// Whether this is not the difference that was shown first.
    pub stale: bool,
    /// Why it cannot be at all.
    pub refused: Option<String>,
    /// What the form sends back: what was asked, and the seats that are shown.
    pub fields: Vec<(String, String)>,
    /// Identity of the command that the form will send.
    pub deed: Uuid,
}

/// A seat that would change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// Whose.
    pub person: PersonId,
    /// What she is called.
    pub name: String,
    /// When.
    pub round: Round,
    /// Where she would have sat.
    pub from: Option<TableId>,
    /// Where she would sit.
    pub to: Option<TableId>,
}

/// The page.
pub fn page(assets: Assets, difference: Difference) -> impl IntoView {
    let language = difference.language;
    let words = words::proposal(language);
    let heading = (words.change)(&difference.change);
    let title = format!("{heading} · {} · Tablée", difference.title);
    let stale = difference.stale.then(|| {
        view! { <p class="note note-act" role="alert"><Icon name=IconName::ALERT />" "{words.stale}</p> }
    });
    let refused = difference.refused.clone();
    let content = match refused {
        Some(sentence) => view! {
            <p class="error" role="alert"><Icon name=IconName::ALERT />{sentence}</p>
            <p>{back(&difference)}</p>
        }
        .into_any(),
        None => view! {
            {summary(&difference)}
            {trouble(&difference)}
            {apply(&difference)}
            {worth(&difference)}
            {moves(&difference)}
        }
        .into_any(),
    };
    let main = view! {
        <h1 dir="auto">{heading}</h1>
        {stale}
        {content}
    };
    frame(assets, &difference.code, language, &difference.title, title, main)
}

fn summary(difference: &Difference) -> AnyView {
    let words = words::proposal(difference.language);
    let people: BTreeSet<PersonId> = difference.moves.iter().map(|moved| moved.person).collect();
    let played = difference.begun.then(|| view! { " "<span class="soft">{words.played_stay}</span> });
    view! { <p class="feasible">{(words.people)(people.len())}{played}</p> }.into_any()
}

fn trouble(difference: &Difference) -> Option<AnyView> {
    let (trouble, words) = (difference.trouble.as_ref()?, words::trouble(difference.language));
    let reasons: Vec<String> = trouble.reasons.iter().map(words.reason).collect();
    let bends = match &trouble.bends {
        None => view! { <p>{words.no_plan}</p> }.into_any(),
        Some(bends) if bends.is_empty() => ().into_any(),
        Some(bends) => {
            let bends = bends.iter().map(|bend| view! { <li>{(words.bend)(bend)}</li> }).collect_view();
            view! { <p>{words.nearest}</p><ul>{bends}</ul> }.into_any()
        }
    };
    Some(
        view! {
            <div class="note note-bad stack-tight">
                <p><Icon name=IconName::ALERT />" "<b>{reasons.join(" ")}</b></p>
                {bends}
            </div>
        }
        .into_any(),
    )
}

fn apply(difference: &Difference) -> AnyView {
    let words = words::proposal(difference.language);
    let impossible = difference.trouble.as_ref().is_some_and(|trouble| trouble.bends.is_none());
    let nothing = difference.moves.is_empty() && matches!(difference.change, Change::Anew | Change::Better);
    if impossible || nothing {
        return view! { <p>{back(difference)}</p> }.into_any();
    }
    let hidden = |(name, value): &(String, String)| {
        view! { <input type="hidden" name=name.clone() value=value.clone() /> }
    };
    view! {
        <form method="post" action=format!("{}/proposition", Desk::Plan.address(&difference.code)) class="row">
            <input type="hidden" name="deed" value=difference.deed.to_string() />
            {difference.fields.iter().map(hidden).collect_view()}
            <button class="button button-act">{words.apply}</button>
            {back(difference)}
        </form>
    }
    .into_any()
}

fn back(difference: &Difference) -> AnyView {
    let words = words::proposal(difference.language);
    view! { <a class="button button-quiet" href=Desk::Plan.address(&difference.code)>{words.back}</a> }.into_any()
}

/// What the plan is worth, before and after, line by line.
fn worth(difference: &Difference) -> Option<AnyView> {
    let (before, after) = difference.worth?;
    let language = difference.language;
    let (words, lines) = (words::proposal(language), &words::quality(language).lines);
    type Count = fn(&Figures) -> usize;
    let all: [(&'static str, Count, bool); 8] = [
        (lines.encounters, |figures| figures.encounters, true),
        (lines.fewest, |figures| figures.fewest_met, true),
        (lines.most, |figures| figures.most_together, true),
        (lines.repeats, |figures| figures.table_repeats, true),
        (lines.organisations, |figures| figures.same_organisation.unwrap_or(0), false),
        (lines.ties, |figures| figures.ties_broken, false),
        (lines.wishes, |figures| figures.wishes_met, false),
        (lines.unseated, |figures| figures.unseated, false),
    ];
    let row = |(label, count, always): (&'static str, Count, bool)| {
        let (was, will) = (count(&before), count(&after));
        (always || was > 0 || will > 0).then(|| {
            let class = if was == will { "count" } else { "count plan-changed" };
            view! {
                <tr>
                    <th scope="row">{label}</th>
                    <td class="count">{grouped(language, was)}</td>
                    <td class=class>{grouped(language, will)}</td>
                </tr>
            }
        })
    };
    Some(
        view! {
            <table class="plan-worth">
                <caption class="aside">{words.worth}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.worth}</th>
                        <th scope="col" class="count">{words.before}</th>
                        <th scope="col" class="count">{words.after}</th>
                    </tr>
                </thead>
                <tbody>{all.into_iter().filter_map(row).collect_view()}</tbody>
            </table>
        }
        .into_any(),
    )
}

/// Who moves, round by round, the next one open.
fn moves(difference: &Difference) -> AnyView {
    let words = words::proposal(difference.language);
    let rounds: BTreeSet<Round> = difference.moves.iter().map(|moved| moved.round).collect();
    let mut left = MOST;
    let round = |round: Round| {
        let moves: Vec<&Moved> = difference.moves.iter().filter(|moved| moved.round == round).collect();
        let shown = moves.len().min(left);
        left -= shown;
        let hidden = moves.len() - shown;
        let open = Some(round) == rounds.first().copied();
        let next = (difference.begun && difference.next == Some(round)).then(|| {
            view! { <span class="fact">{words.next}</span> }
        });
        let rows = moves[..shown].iter().map(|moved| row(difference, moved)).collect_view();
        view! {
            <details class="sheet" open=open>
                <summary>
                    <span class="sheet-what"><h3>{(words.in_round)(moves.len(), round.0)}</h3>{next}</span>
                </summary>
                <table class="plan-moves">
                    <thead>
                        <tr><th scope="col">{words.person}</th><th scope="col">{words.from}</th><th scope="col">{words.to}</th></tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
                {(hidden > 0).then(|| view! { <p class="fact">{(words.more)(hidden)}</p> })}
            </details>
        }
    };
    let rounds = rounds.iter().copied().map(round).collect_view();
    view! {
        <section class="stack-tight" aria-labelledby="moves">
            <h2 id="moves" class="aside">{words.differences}</h2>
            {rounds}
        </section>
    }
    .into_any()
}

fn row(difference: &Difference, moved: &Moved) -> AnyView {
    let (words, room) = (words::proposal(difference.language), words::room(difference.language));
    let place = |table: Option<TableId>| {
        let known = table.and_then(|table| difference.tables.iter().find(|known| known.id == table));
        match known {
            None => view! { <span class="soft">{words.nowhere}</span> }.into_any(),
            Some(Table { id, sheet, .. }) => view! {
                <span class="table-name">
                    <TableTop shape=sheet.shape hue=sheet.hue number=id.0 size=Size::Mark />
                    {(room.table)(id.0)}
                </span>
            }
            .into_any(),
        }
    };
    view! {
        <tr>
            <th scope="row" dir="auto">{moved.name.clone()}</th>
            <td>{place(moved.from)}</td>
            <td>{place(moved.to)}</td>
        </tr>
    }
    .into_any()
}
