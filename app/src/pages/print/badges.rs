//! Badges: who one is, and where one goes, round by round.

use super::kit::{BADGES_A_SHEET, Guest, Kit, Lasting, Piece, Stop, address};
use super::sheet::{self, Drawn};
use crate::parts::desk_nav::Desk;
use crate::parts::{Size, TableTop};
use crate::words;
use leptos::prelude::*;
use workshop::{PersonId, Round, TableId};

/// Whose badges.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Badges {
    /// Everyone's.
    Everyone,
    /// One person's.
    One(PersonId),
    /// Nobody's yet: for those who come late.
    Blank(usize),
}

/// Where to cut, in millimetres: two badges side by side, five below each other, with crosses where four meet.
const MARKS: &str = "M15 3v6M105 3v6M195 3v6M15 288v6M105 288v6M195 288v6\
    M7 11h6M7 66h6M7 121h6M7 176h6M7 231h6M7 286h6M197 11h6M197 66h6M197 121h6M197 176h6M197 231h6M197 286h6\
    M103 66h4M105 64v4M103 121h4M105 119v4M103 176h4M105 174v4M103 231h4M105 229v4";

/// Letters of a table's name that fit below its drawing.
const SHORT: usize = 12;

pub(super) fn draw(kit: &Kit, badges: &Badges) -> Drawn {
    let words = words::print(kit.language);
    let guests: Vec<Option<&Guest>> = match badges {
        Badges::Everyone => kit.guests.iter().map(Some).collect(),
        Badges::One(id) => kit.guests.iter().filter(|guest| guest.id == *id).map(Some).collect(),
        Badges::Blank(count) => vec![None; *count],
    };
    if guests.is_empty() {
        let mut drawn = sheet::missing(words.no_people, words.invite, Desk::Invite.address(&kit.code));
        drawn.notes.push(blank_link(kit));
        return drawn;
    }
    let count = guests.len().div_ceil(BADGES_A_SHEET);
    let draw = |(index, guests): (usize, &[Option<&Guest>])| {
        let badges: Vec<AnyView> = guests.iter().map(|guest| badge(kit, *guest)).collect();
        let body = view! {
            <svg class="kit-marks" viewBox="0 0 210 297" aria-hidden="true"><path d=MARKS /></svg>
            <div class="kit-badges">{badges}</div>
        };
        let place = format!("{} · {}", words.pieces[Piece::Badges.place()][1], (words.sheet_of)(index + 1, count));
        sheet::sheet(kit, "kit-cut", place, body.into_any())
    };
    Drawn { notes: notes(kit, *badges), sheets: guests.chunks(BADGES_A_SHEET).enumerate().map(draw).collect() }
}

fn notes(kit: &Kit, badges: Badges) -> Vec<AnyView> {
    let words = words::print(kit.language);
    let all = Piece::Badges.address(&kit.code);
    let mut notes = vec![view! { <p>{words.cut}</p> }.into_any()];
    let whole = || view! { <p><a href=all.clone()>{words.all_badges}</a></p> }.into_any();
    if let Badges::Blank(_) = badges {
        notes.push(whole());
        return notes;
    }
    if !kit.is_seated() {
        notes.push(sheet::note(words.no_seats, words.see_plan, Desk::Plan.address(&kit.code)));
    } else if kit.lasting == Lasting::Moving {
        notes.push(sheet::note(words.not_held, words.hold, address(&kit.code)));
    }
    if badges == Badges::Everyone {
        notes.push(if kit.named {
            sheet::note((words.names_shown)(kit.privacy), words.without_names, format!("{all}?noms=sans"))
        } else {
            view! { <p><a href=all.clone()>{words.with_names}</a></p> }.into_any()
        });
        notes.push(blank_link(kit));
    } else {
        notes.push(whole());
    }
    notes
}

fn blank_link(kit: &Kit) -> AnyView {
    let blank = format!("{}?vierges={BADGES_A_SHEET}", Piece::Badges.address(&kit.code));
    view! { <p><a href=blank>{words::print(kit.language).blank_badges}</a></p> }.into_any()
}

fn badge(kit: &Kit, guest: Option<&Guest>) -> AnyView {
    let words = words::print(kit.language);
    let stays = guest.and_then(|guest| guest.stays_at);
    let way = match (stays, guest) {
        (Some(table), _) => stay(kit, table),
        (None, Some(guest)) => trip(kit, &guest.trip),
        (None, None) => trip(kit, &vec![Stop::Open; kit.rounds.len()]),
    };
    let who = match guest {
        Some(guest) => {
            let size = match guest.called.chars().count() {
                0..=10 => "kit-name-large",
                11..=18 => "kit-name-medium",
                _ => "kit-name-small",
            };
            let from = guest.organisation.clone().map(|from| {
                let class = sheet::from_class(&from);
                view! { <p class=class dir="auto">{from}</p> }
            });
            view! {
                <h2 class=format!("kit-name {size}") dir="auto">{guest.called.clone()}</h2>
                {from}
            }
            .into_any()
        }
        None => view! {
            <p class="kit-blank">{words.name}</p>
            <p class="kit-blank">{words.organisation}</p>
        }
        .into_any(),
    };
    view! {
        <article class="kit-badge">
            <p class="kit-badge-title" dir="auto">{kit.title.clone()}</p>
            {who}
            {way}
        </article>
    }
    .into_any()
}

/// Whoever tells or helps goes nowhere.
fn stay(kit: &Kit, table: TableId) -> AnyView {
    let words = words::print(kit.language);
    let drawing = kit.table(table).map(|table| {
        view! { <TableTop shape=table.sign.shape hue=table.sign.hue number=table.sign.id.0 size=Size::Mark /> }
    });
    view! { <p class="kit-stay">{drawing}<b>{(words.stays)(table.0)}</b></p> }.into_any()
}

fn trip(kit: &Kit, stops: &[Stop]) -> AnyView {
    let size = match stops.len() {
        0..=4 => "kit-trip-few",
        5..=6 => "kit-trip-some",
        7..=8 => "kit-trip-more",
        _ => "kit-trip-many",
    };
    let stops: Vec<AnyView> =
        stops.iter().enumerate().map(|(index, at)| stop(kit, Round::at(index), *at, stops.len() > 6)).collect();
    view! { <ol class=format!("kit-trip {size}")>{stops}</ol> }.into_any()
}

fn stop(kit: &Kit, round: Round, stop: Stop, is_tight: bool) -> AnyView {
    let (room, words) = (words::room(kit.language), words::print(kit.language));
    let at = match stop {
        Stop::At(table) => kit.table(table),
        Stop::Away | Stop::Open => None,
    };
    let drawing = match (at, stop) {
        (Some(table), _) => {
            let sign = &table.sign;
            let label = Some(room.sign(sign));
            view! { <TableTop shape=sign.shape hue=sign.hue number=sign.id.0 size=Size::Mark label /> }.into_any()
        }
        (None, Stop::Away) => view! { <span class="kit-away" role="img" aria-label=words.away>"–"</span> }.into_any(),
        (None, _) => view! { <span class="kit-open" role="img" aria-label=words.to_fill></span> }.into_any(),
    };
    let name = at.filter(|_| !is_tight).and_then(|table| table.sign.name.as_deref()).map(short);
    let round = if is_tight { (words.nth_round)(round.0) } else { (room.round)(round.0) };
    view! { <li><span>{round}</span>{drawing}{name.map(|name| view! { <small dir="auto">{name}</small> })}</li> }
        .into_any()
}

/// A name in the room that there is.
fn short(name: &str) -> String {
    if name.chars().count() <= SHORT {
        return name.to_owned();
    }
    let begins: String = name.chars().take(SHORT - 1).collect();
    format!("{}…", begins.trim_end())
}

#[cfg(test)]
mod tests {
    use super::short;

    #[test]
    fn a_long_name_of_a_table_says_that_it_goes_on() {
        assert_eq!(short("Ganges"), "Ganges");
        assert_eq!(short("Près de la fenêtre"), "Près de la…");
        assert_eq!(short("Grande salle du haut"), "Grande sall…");
    }
}
