//! The kit as a list: what each piece is for, how many sheets it takes, and whether the seats on them will last.

use super::kit::{BADGES_A_SHEET, Kit, Lasting, Piece, address};
use super::miniature::Miniature;
use super::sheet::here_only;
use crate::assets::Assets;
use crate::parts::desk_nav::Desk;
use crate::parts::{Brand, DeskNav, Icon, IconName};
use crate::shell::{Reader, shell};
use crate::words;
use leptos::prelude::*;

/// The page.
pub fn page(assets: Assets, kit: Kit) -> impl IntoView {
    let language = kit.language;
    let words = words::print(language);
    let title = format!("{} · {} · Tablée", words.title, kit.title);
    let body = view! {
        <a class="skip" href="#main">{words::room(language).skip}</a>
        <header class="bar">
            <Brand />
            <span class="desk-title" dir="auto">{kit.title.clone()}</span>
            <DeskNav language code=kit.code.clone() here=Desk::Plan />
        </header>
        <main id="main" class="page page-wide">
            <div class="stack-tight"><h1>{words.heading}</h1><p>{words.help}</p></div>
            {here_only(&kit)}
            {seats(&kit)}
            <ul class="kit-pieces bare">{Piece::ALL.map(|piece| item(&kit, piece))}</ul>
        </main>
    };
    shell(assets, None, Reader::Desk, language.code(), title, body)
}

fn item(kit: &Kit, piece: Piece) -> AnyView {
    let words = words::print(kit.language);
    let [name, _, means] = words.pieces[piece.place()];
    let own = piece.address(&kit.code);
    let blank = (piece == Piece::Badges).then(|| {
        view! { <p><a href=format!("{own}?vierges={BADGES_A_SHEET}")>{words.blank_badges}</a></p> }
    });
    let count = kit.paper(piece, kit.sheets(piece));
    let (id, open) = (format!("kit-{}", piece.slug()), format!("print-{}", piece.slug()));
    // Read aloud, seven links that say the same would lead nowhere.
    let both = format!("{open} {id}");
    view! {
        <li class="kit-piece">
            <Miniature piece />
            <div class="stack-tight">
                <h2 id=id>{name}</h2>
                <p>{means}</p>
                <p class="fact">{count}</p>
                <p>
                    <a class="button" id=open href=own aria-labelledby=both>
                        <Icon name=IconName::PRINTER />
                        {words.open}
                    </a>
                </p>
                {blank}
            </div>
        </li>
    }
    .into_any()
}

/// Whether printed seats will last, and the switch.
fn seats(kit: &Kit) -> AnyView {
    let words = words::print(kit.language);
    let (sentence, act) = match kit.lasting {
        Lasting::Held => (words.held, Some(("button", "free", words.free))),
        Lasting::Moving => (words.moving, Some(("button button-act", "held", words.hold))),
        Lasting::Settled => (words.settled, None),
    };
    let form = act.map(|(class, value, name)| {
        view! {
            <form method="post" action=address(&kit.code)>
                <button class=class name="seats" value=value>{name}</button>
            </form>
        }
    });
    let class = if kit.lasting == Lasting::Moving { "note note-act stack-tight" } else { "note stack-tight" };
    view! {
        <section class=class aria-labelledby="seats">
            <h2 id="seats">{words.seats}</h2>
            <p>{sentence}</p>
            {form}
        </section>
    }
    .into_any()
}
