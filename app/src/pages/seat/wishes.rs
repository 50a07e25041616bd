//! « Mes souhaits »: the stories that she would like to hear, the dearest first.

use super::{Holder, error, frame, on_the_sign};
use crate::assets::Assets;
use crate::parts::{Size, TableTop};
use crate::words;
use leptos::prelude::*;
use workshop::TableId;
use workshop::sight::TableSign;

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wishes {
    /// Whose it is.
    pub holder: Holder,
    /// The tables, each with its story.
    pub stories: Vec<TableSign>,
    /// How many she will hear.
    pub rounds: u8,
    /// What she has wished, or has just asked for.
    pub chosen: Vec<TableId>,
    /// Whether people have been told where they sit.
    pub begun: bool,
    /// The table where she stays, or where a seat is kept for her.
    pub bound: Option<(TableId, Bound)>,
    /// Why what she asked for was refused.
    pub refused: Option<String>,
}

/// Why somebody does not go from table to table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// She tells there, or helps.
    Stays,
    /// She listens there in every round.
    Fixed,
}

/// The page.
pub fn wishes(assets: Assets, wishes: Wishes) -> impl IntoView {
    let words = words::seat(wishes.holder.language);
    let body = match wishes.bound {
        Some((table, Bound::Stays)) => view! { <p>{(words.stays)(table.0)}</p> }.into_any(),
        Some((table, Bound::Fixed)) => view! { <p>{(words.fixed)(table.0)}</p> }.into_any(),
        None => form(&wishes),
    };
    frame(assets, wishes.holder, words.wishes.to_owned(), body)
}

fn form(wishes: &Wishes) -> AnyView {
    let holder = &wishes.holder;
    let words = words::seat(holder.language);
    let stories = wishes.stories.iter().map(|sign| {
        view! {
            <li class="seat-table seat-story">
                <TableTop shape=sign.shape hue=sign.hue number=sign.id.0 size=Size::Small />
                <span class="seat-words">{on_the_sign(holder.language, sign)}</span>
            </li>
        }
    });
    // No more wishes than stories, even where the day has more rounds than tables.
    let ranks = usize::from(wishes.rounds).min(wishes.stories.len());
    let ranks = (1..=ranks).map(|rank| {
        let chosen = wishes.chosen.get(rank - 1).copied();
        let id = format!("wish-{rank}");
        view! {
            <div class="field">
                <label for=id.clone()>{(words.rank)(rank)}</label>
                <select id=id name="tables" autocomplete="off">
                    <option value="" selected=chosen.is_none()>{words.no_wish}</option>
                    {wishes.stories.iter().map(|sign| option(wishes, sign, chosen)).collect_view()}
                </select>
            </div>
        }
    });
    view! {
        {wishes.refused.clone().map(error)}
        <p>{(words.wishes_help)(wishes.rounds)}</p>
        {wishes.begun.then(|| view! { <p class="note">{words.wishes_late}</p> })}
        <form method="post" action=format!("/p/{}/souhaits", holder.code) class="stack">
            {ranks.collect_view()}
            <button class="button button-act button-wide">{words.save}</button>
        </form>
        <h2>{words.stories}</h2>
        <ul class="bare seat-tables">{stories.collect_view()}</ul>
    }
    .into_any()
}

fn option(wishes: &Wishes, sign: &TableSign, chosen: Option<TableId>) -> AnyView {
    let number = (words::room(wishes.holder.language).table)(sign.id.0);
    let story = sign.story.as_ref().or(sign.name.as_ref());
    let label = story.map_or_else(|| number.clone(), |story| format!("{number} · {story}"));
    view! { <option value=sign.id.0.to_string() selected=chosen == Some(sign.id)>{label}</option> }.into_any()
}
