//! « À quelle table êtes-vous ? », and « Choisir ma table » where people choose.

use super::{Holder, error, frame, on_the_sign};
use crate::assets::Assets;
use crate::parts::TableTop;
use crate::words;
use leptos::prelude::*;
use workshop::sight::TableSign;
use workshop::{Round, TableId};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seating {
    /// Whose it is.
    pub holder: Holder,
    /// The rounds that she may speak of, in order; none once they are over.
    pub sittings: Vec<Sitting>,
    /// The table where she stays to tell or to help.
    pub stays: Option<TableId>,
    /// What she asked for and was refused.
    pub refused: Option<Refused>,
}

/// A round that she may speak of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sitting {
    /// Which.
    pub round: Round,
    /// Whether she says where she sits; else she chooses where she will.
    pub fact: bool,
    /// Every table.
    pub tables: Vec<Place>,
}

/// A table in a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// What its sign says.
    pub sign: TableSign,
    /// What is free there.
    pub chairs: Chairs,
    /// Whether it is hers.
    pub hers: bool,
}

/// What is free at a table in a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chairs {
    /// So many; `None` when nobody counted them.
    Free(Option<usize>),
    /// Nothing.
    Full,
    /// Nobody sits there in that round.
    Closed,
}

/// A table that she asked for and was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// In which round.
    pub round: Option<Round>,
    /// Which table.
    pub table: Option<TableId>,
    /// Why not.
    pub sentence: String,
}

/// The page.
pub fn tables(assets: Assets, seating: Seating) -> impl IntoView {
    let words = words::seat(seating.holder.language);
    let choosing = seating.sittings.first().is_some_and(|sitting| !sitting.fact);
    let heading = if choosing { words.choose } else { words.which }.to_owned();
    let refused = seating.refused.as_ref().map(|refused| {
        let sentence = refused.sentence.clone();
        error(refused.round.map_or(sentence.clone(), |round| (words.in_round)(round.0, &sentence)))
    });
    let asked = match seating.stays {
        Some(table) => view! { <p>{(words.stays)(table.0)}</p> }.into_any(),
        None if seating.sittings.is_empty() => view! { <p>{words.over}</p> }.into_any(),
        None => {
            let help = if choosing { words.choose_help } else { words.which_help };
            // The page begins with where she is; where people choose, the rounds to come follow.
            let to_come = move |place: usize| (place == 1 && !choosing).then(|| view! { <p>{words.to_come}</p> });
            let sittings = seating.sittings.iter().enumerate().map(|(place, sitting)| {
                view! {
                    {to_come(place)}
                    {round(&seating, sitting)}
                }
            });
            view! { <p>{help}</p>{sittings.collect_view()} }.into_any()
        }
    };
    let body = view! { {refused}{asked} }.into_any();
    frame(assets, seating.holder, heading, body)
}

fn round(seating: &Seating, sitting: &Sitting) -> AnyView {
    let words = words::seat(seating.holder.language);
    let id = format!("tour-{}", sitting.round.0);
    let refused = seating.refused.as_ref().filter(|refused| refused.round == Some(sitting.round));
    let asked_for = refused.and_then(|refused| refused.table);
    let places = sitting.tables.iter().map(|table| place(seating, sitting, table, asked_for == Some(table.sign.id)));
    view! {
        <form method="post" action=seating.holder.tables() class="stack-tight" aria-labelledby=id.clone()>
            <h2 id=id.clone()>{(words.here_now)(sitting.round.0)}</h2>
            <input type="hidden" name="round" value=sitting.round.0.to_string() />
            <ul class="bare seat-tables">{places.collect_view()}</ul>
        </form>
    }
    .into_any()
}

fn place(seating: &Seating, sitting: &Sitting, place: &Place, asked_for: bool) -> AnyView {
    let language = seating.holder.language;
    let words = words::seat(language);
    let sign = &place.sign;
    let free = match place.chairs {
        Chairs::Free(Some(left)) if !sitting.fact => Some((words.places)(left)),
        Chairs::Free(_) => None,
        Chairs::Full => Some(words.full.to_owned()),
        Chairs::Closed => Some(words.closed.to_owned()),
    };
    let hers = place.hers.then_some(words.yours.to_owned()).or(asked_for.then_some(words.asked_for.to_owned()));
    let state: Vec<String> = hers.into_iter().chain(free).collect();
    let card = view! {
        <TableTop shape=sign.shape hue=sign.hue number=sign.id.0 />
        <span class="seat-words">
            {on_the_sign(language, sign)}
            {(!state.is_empty()).then(|| view! { <strong class="seat-state">{state.join(", ")}</strong> })}
        </span>
    };
    // Whoever stands in the room sits where there is a chair after all; a chair that is chosen ahead must be there.
    let taken = place.chairs == Chairs::Closed || place.chairs == Chairs::Full && !sitting.fact;
    if taken && !place.hers {
        let class = if asked_for { "seat-table seat-taken seat-asked" } else { "seat-table seat-taken" };
        view! { <li><p class=class>{card}</p></li> }.into_any()
    } else {
        let class = if place.hers { "seat-table seat-hers" } else { "seat-table" };
        view! { <li><button class=class name="table" value=sign.id.0.to_string()>{card}</button></li> }.into_any()
    }
}
