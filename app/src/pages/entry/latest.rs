//! What has been typed in, and the way back.

use super::{Entry, Place, Typed};
use crate::parts::{Icon, IconName, KindMark};
use crate::words;
use leptos::prelude::*;
use workshop::PostId;

pub(super) fn draw(entry: &Entry, place: Place) -> AnyView {
    let (words, room) = (words::entry(entry.language), words::room(entry.language));
    let undone = entry.undone.clone().map(|typed| {
        view! {
            <form method="post" action=entry.action() class="note row">
                {standing(place, typed.id)}
                <p role="status" dir="auto">{(words.undone)(&typed.text)}</p>
                <button class="button" name="act" value="restore"><Icon name=IconName::UNDO />{words.restore}</button>
            </form>
        }
    });
    let row = |typed: &Typed| {
        let examples = (!typed.examples.is_empty()).then(|| {
            let item = |example: &String| view! { <li dir="auto">{example.clone()}</li> };
            view! { <ul class="examples">{typed.examples.iter().map(item).collect_view()}</ul> }
        });
        view! {
            <tr>
                <td><span class="kind"><KindMark kind=typed.kind />{(room.kind)(typed.kind)}</span></td>
                <td><span dir="auto">{typed.text.clone()}</span>{examples}</td>
                <td class="count">{typed.table.0.to_string()}</td>
                <td class="count">{typed.round.0.to_string()}</td>
                <td>
                    <form method="post" action=entry.action()>
                        {standing(place, typed.id)}
                        <button class="button button-quiet" name="act" value="hide">
                            <Icon name=IconName::UNDO />
                            <span class="entry-undo">{words.undo}</span>
                        </button>
                    </form>
                </td>
            </tr>
        }
    };
    let table = if entry.latest.is_empty() {
        view! { <p class="soft">{words.nothing_yet}</p> }.into_any()
    } else {
        view! {
            <table>
                <caption class="aside">{words.latest}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.kind}</th>
                        <th scope="col">{words.text}</th>
                        <th scope="col" class="count">{words.table}</th>
                        <th scope="col" class="count">{words.round}</th>
                        <th scope="col"><span class="aside">{words.actions}</span></th>
                    </tr>
                </thead>
                <tbody>{entry.latest.iter().map(row).collect_view()}</tbody>
            </table>
        }
        .into_any()
    };
    view! { <main id="main" class="entry-list">{undone}{table}</main> }.into_any()
}

/// What stays, and which contribution is meant.
fn standing(place: Place, id: PostId) -> AnyView {
    let hidden = [
        ("id", id.to_string()),
        ("table", place.table.0.to_string()),
        ("round", place.round.0.to_string()),
        ("kind", place.kind.slug().to_owned()),
        ("mode", place.mode.slug().to_owned()),
        ("since", place.since.to_string()),
    ];
    hidden.map(|(name, value)| view! { <input type="hidden" name=name value=value /> }).collect_view().into_any()
}
