//! Links for the host and the narrator of each table: made all at once or one alone, shown this once, taken back.

use super::Inviting;
use crate::parts::desk_nav::Desk;
use crate::parts::{Icon, IconName, Part, Size, TableTop};
use crate::words;
use leptos::prelude::*;
use workshop::sight::TableSign;

/// A table, and who has been given a way in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keys {
    /// Which.
    pub sign: TableSign,
    /// Its host's name, if the plan has it.
    pub host: Option<String>,
    /// Those for whom a link is about, or a device is open.
    pub held: Vec<Part>,
}

/// A link made just now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handed {
    /// For which table.
    pub sign: TableSign,
    /// For whom.
    pub part: Part,
    /// Her name, if the plan has it.
    pub name: Option<String>,
    /// The link in full.
    pub link: String,
    /// The link as the drawing of a QR code.
    pub qr: Option<String>,
}

/// The links made just now, each on a card to be shown or cut out.
pub(super) fn handed(inviting: &Inviting) -> Option<AnyView> {
    let words = words::links(inviting.language);
    let cards: Vec<_> = inviting.handed.iter().map(|handed| card(inviting, handed)).collect();
    (!cards.is_empty()).then(|| {
        view! {
            <section class="stack links-made" aria-labelledby="links-made">
                <div class="note note-act stack-tight" role="status">
                    <h2 id="links-made">{words.tables_made}</h2>
                    <p>{words.keep_tables}</p>
                    <p><a href=Desk::Invite.address(&inviting.code)>{words.back}</a></p>
                </div>
                <ul class="links-cards">{cards}</ul>
            </section>
        }
        .into_any()
    })
}

fn card(inviting: &Inviting, handed: &Handed) -> AnyView {
    let (words, room) = (words::links(inviting.language), words::room(inviting.language));
    let (sign, part) = (&handed.sign, handed.part);
    let field = format!("link-{}-{}", part.slug(), sign.id.0);
    let hint = format!("{field}-hint");
    let described = hint.clone();
    let name = handed.name.clone().map(|name| view! { <p dir="auto"><b>{name}</b></p> });
    let code = handed.qr.clone().map(|drawing| {
        view! { <div class="qr" role="img" aria-label=(words.qr_at_table)(part, sign.id.0) inner_html=drawing></div> }
    });
    view! {
        <li class="links-card">
            <div class="links-what">
                <TableTop shape=sign.shape hue=sign.hue number=sign.id.0 size=Size::Small />
                <div>
                    <h3>{(words.part)(part)}</h3>
                    <p class="fact">{room.sign(sign)}</p>
                    {name}
                </div>
            </div>
            {code}
            <p id=hint>{(words.scan)(part)}</p>
            <label class="field" for=field>
                <span class="fact">{words.or_type}</span>
                <input id=field.clone() value=handed.link.clone() readonly spellcheck="false" autocomplete="off" aria-describedby=described />
            </label>
            <p class="links-print">{handed.link.clone()}</p>
        </li>
    }
    .into_any()
}

/// Every table, who has a way in, and how to make another or take it back.
pub(super) fn list(inviting: &Inviting) -> AnyView {
    let words = words::links(inviting.language);
    let action = Desk::Invite.address(&inviting.code);
    let none = inviting.tables.is_empty().then(|| view! { <p class="note">{words.no_tables}</p> });
    let about = inviting.tables.iter().any(|keys| !keys.held.is_empty());
    let (all, help) = if about { (words.make_tables_anew, words.anew_help) } else { (words.make_tables, words.once) };
    let make = (!inviting.tables.is_empty()).then(|| {
        view! {
            <form method="post" action=action class="stack-tight">
                <p>{help}</p>
                <p><button class="button" name="role" value="tables"><Icon name=IconName::QR />{all}</button></p>
            </form>
        }
    });
    view! {
        <section class="stack links-tables" aria-labelledby="tables">
            <h2 id="tables">{words.tables}</h2>
            <p>{words.tables_help}</p>
            {none}
            {make}
            <ul class="bare links-list">{inviting.tables.iter().map(|keys| row(inviting, keys)).collect::<Vec<_>>()}</ul>
        </section>
    }
    .into_any()
}

fn row(inviting: &Inviting, keys: &Keys) -> AnyView {
    let room = words::room(inviting.language);
    let sign = &keys.sign;
    let title = sign.name.clone().or_else(|| sign.story.clone());
    view! {
        <li>
            <h3 class="links-what">
                <TableTop shape=sign.shape hue=sign.hue number=sign.id.0 size=Size::Mark />
                <span>{(room.table)(sign.id.0)}{title.map(|title| view! { " · "<span dir="auto">{title}</span> })}</span>
            </h3>
            {Part::BOTH.map(|part| one(inviting, keys, part))}
        </li>
    }
    .into_any()
}

/// One part at one table.
fn one(inviting: &Inviting, keys: &Keys, part: Part) -> AnyView {
    let words = words::links(inviting.language);
    let (held, table) = (keys.held.contains(&part), keys.sign.id.0);
    let name = match part {
        Part::Host => keys.host.clone(),
        Part::Narrator => keys.sign.narrator.clone(),
    };
    let make = if held { words.make_anew } else { words.make_one };
    let whose = (words.whose)(part, table);
    let take_back = held.then(|| {
        view! {
            <button class="button button-quiet" name="act" value="retirer" aria-label=format!("{} · {whose}", words.take_back)>
                {words.take_back}
            </button>
        }
    });
    view! {
        <form method="post" action=Desk::Invite.address(&inviting.code) class="links-one">
            <input type="hidden" name="role" value=part.slug() />
            <input type="hidden" name="table" value=table.to_string() />
            <p>
                {(words.part)(part)}
                {name.map(|name| view! { " "<b dir="auto">{name}</b> })}
                <small class="fact">{if held { words.held } else { words.not_held }}</small>
            </p>
            <p class="row">
                <button class="button" name="act" value="faire" aria-label=format!("{make} · {whose}")>{make}</button>
                {take_back}
            </p>
        </form>
    }
    .into_any()
}
