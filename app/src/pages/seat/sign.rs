//! What a table's sign leads to: one button, « Je suis à la table 3 ».

use super::{Holder, beside_the_number, frame};
use crate::assets::Assets;
use crate::parts::{Size, TableTop};
use crate::words;
use leptos::prelude::*;
use workshop::sight::TableSign;
use workshop::{Round, TableId};

/// A sign that somebody has scanned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scanned {
    /// Who.
    pub holder: Holder,
    /// What the sign says.
    pub sign: TableSign,
    /// The round that it would seat her for; `None` once they are over.
    pub round: Option<Round>,
    /// Whether the table is closed in that round.
    pub closed: bool,
    /// Whether she has that seat already.
    pub hers: bool,
    /// The table where she stays to tell or to help.
    pub stays: Option<TableId>,
}

/// The page.
pub fn sign(assets: Assets, scanned: Scanned) -> impl IntoView {
    let Scanned { holder, sign, round, closed, hers, stays } = scanned;
    let words = words::seat(holder.language);
    let table = sign.id.0;
    let tables = holder.tables();
    let answer = match (round, stays) {
        (_, Some(stays)) => view! { <p>{(words.stays)(stays.0)}</p> }.into_any(),
        (None, None) => view! { <p>{words.over}</p> }.into_any(),
        (Some(round), None) if hers => view! { <p role="status">{(words.sits_already)(table, round.0)}</p> }.into_any(),
        (Some(round), None) if closed => {
            view! { <p>{(words.closed_sign)(table, round.0)}</p><p><a href=tables>{words.another}</a></p> }.into_any()
        }
        (Some(round), None) => view! {
            <form method="post" action=tables class="stack-tight">
                <input type="hidden" name="round" value=round.0.to_string() />
                <p id="for-round">{(words.seats_you)(round.0)}</p>
                <button
                    class="button button-act button-wide"
                    name="table"
                    value=table.to_string()
                    aria-describedby="for-round"
                >
                    {(words.am_at)(table)}
                </button>
            </form>
        }
        .into_any(),
    };
    let body = view! {
        <div class="join-what">
            <TableTop shape=sign.shape hue=sign.hue number=table size=Size::Medium />
            <p class="seat-words">{beside_the_number(holder.language, &sign)}</p>
        </div>
        {answer}
    };
    let heading = (words::room(holder.language).table)(table);
    frame(assets, holder, heading, body.into_any())
}
