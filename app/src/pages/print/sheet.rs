//! The frame of every sheet, and of the page that shows them: what is read on the screen is not printed.

use super::kit::{Kit, Piece, address};
use crate::assets::Assets;
use crate::parts::desk_nav::Desk;
use crate::parts::{Brand, DeskNav, Icon, IconName, Size, TableTop};
use crate::shell::{Reader, shell};
use crate::words;
use leptos::prelude::*;
use workshop::sight::TablePlan;

/// The sheets of a piece, and what is said above them on the screen.
pub(super) struct Drawn {
    /// Said above: what to know before one prints, what to do first.
    pub notes: Vec<AnyView>,
    /// One a sheet of paper.
    pub sheets: Vec<AnyView>,
}

/// The page of a piece.
pub(super) fn page(assets: Assets, kit: &Kit, piece: Piece, drawn: Drawn) -> impl IntoView + use<> {
    let language = kit.language;
    let words = words::print(language);
    let [name, _, means] = words.pieces[piece.place()];
    let Drawn { notes, sheets } = drawn;
    let how = (!sheets.is_empty()).then(|| {
        let count = format!("{}.", kit.paper(piece, sheets.len()));
        view! { <p class="note"><Icon name=IconName::PRINTER />" "<b>{count}</b>" "{words.how}</p> }
    });
    let preview = (!sheets.is_empty()).then(|| {
        view! { <div class="kit-sheets" role="region" aria-label=words.preview tabindex="0">{sheets}</div> }
    });
    let body = view! {
        <a class="skip" href="#main">{words::room(language).skip}</a>
        <header class="bar kit-desk">
            <Brand />
            <span class="desk-title" dir="auto">{kit.title.clone()}</span>
            <DeskNav language code=kit.code.clone() here=Desk::Plan />
        </header>
        <main id="main" class="kit">
            <div class="page page-wide kit-desk">
                <div class="stack-tight">
                    <p><a href=address(&kit.code)>{words.back}</a></p>
                    <h1>{name}</h1>
                    <p>{means}</p>
                </div>
                {matches!(piece, Piece::Signs | Piece::Poster).then(|| here_only(kit))}
                {how}
                {notes}
            </div>
            {preview}
        </main>
    };
    shell(assets, None, Reader::Desk, language.code(), format!("{name} · {} · Tablée", kit.title), body)
}

/// A warning where a printed code would lead to the phone that scans it.
pub(super) fn here_only(kit: &Kit) -> Option<AnyView> {
    let words = words::print(kit.language);
    kit.only_here
        .then(|| view! { <p class="note note-bad"><Icon name=IconName::ALERT />" "{words.only_here}</p> }.into_any())
}

/// Instead of an empty page: what is missing, and where to see to it.
pub(super) fn missing(sentence: &'static str, link: &'static str, address: String) -> Drawn {
    let note = view! {
        <p>{sentence}</p>
        <p><a class="button button-act" href=address>{link}</a></p>
    };
    Drawn { notes: vec![note.into_any()], sheets: Vec::new() }
}

/// What is missing where there is no table.
pub(super) fn no_table(kit: &Kit) -> Drawn {
    let words = words::print(kit.language);
    let prepare = format!("{}?etape=tables", Desk::Prepare.address(&kit.code));
    missing(words.no_table, words.add_tables, prepare)
}

/// What is missing where there is no round.
pub(super) fn no_round(kit: &Kit) -> Drawn {
    let words = words::print(kit.language);
    let prepare = format!("{}?etape=journee", Desk::Prepare.address(&kit.code));
    missing(words.no_round, words.add_rounds, prepare)
}

/// What to know before one prints, with a way to something else.
pub(super) fn note(sentence: &'static str, link: &'static str, address: String) -> AnyView {
    view! { <p class="note">{sentence}" "<a href=address>{link}</a></p> }.into_any()
}

/// One sheet of paper. Its foot says where it belongs, so that a pile that fell can be sorted.
pub(super) fn sheet(kit: &Kit, class: &str, place: String, body: AnyView) -> AnyView {
    view! {
        <section class=format!("kit-sheet lit {class}")>
            {body}
            {foot(kit, place)}
        </section>
    }
    .into_any()
}

/// One sheet that may go on overleaf: its head and its foot are then on each page.
pub(super) fn long_sheet(kit: &Kit, class: &str, head: AnyView, place: String, body: AnyView) -> AnyView {
    view! {
        <section class=format!("kit-sheet kit-long lit {class}")>
            <div class="kit-long-head">{head}</div>
            <div class="kit-long-body"><div class="kit-long-text">{body}</div></div>
            <div class="kit-long-foot">{foot(kit, place)}</div>
        </section>
    }
    .into_any()
}

fn foot(kit: &Kit, place: String) -> AnyView {
    view! { <footer class="kit-foot"><span dir="auto">{kit.title.clone()}</span><b>{place}</b></footer> }.into_any()
}

/// Signs beyond which the texts of a table are set smaller, so that they stay on their sheet.
const MANY_SIGNS: usize = 130;

/// The class of a sheet whose table has much to say.
pub(super) fn crowded(table: &TablePlan) -> &'static str {
    let sign = &table.sign;
    let texts = [&sign.name, &sign.story, &sign.narrator, &sign.place].into_iter().flatten();
    if texts.map(|text| text.chars().count()).sum::<usize>() > MANY_SIGNS { "kit-crowded" } else { "" }
}

/// The head of a table's sheet: its drawing, its number, its story, and what the sheet is.
pub(super) fn head(kit: &Kit, table: &TablePlan, what: &'static str, aside: Option<AnyView>) -> AnyView {
    let room = words::room(kit.language);
    let sign = &table.sign;
    let named = sign.name.clone().map(|name| view! { " · "<bdi>{name}</bdi> });
    view! {
        <header class=format!("kit-head {}", crowded(table))>
            <TableTop shape=sign.shape hue=sign.hue number=sign.id.0 size=Size::Plain />
            <div class="kit-head-words">
                <p class="kit-what">{what}</p>
                <h2>{(room.table)(sign.id.0)}{named}</h2>
                {story(kit, table)}
            </div>
            {aside}
        </header>
    }
    .into_any()
}

/// How an organisation is set, so that a long name fits where a short one does.
pub(super) fn from_class(from: &str) -> &'static str {
    if from.chars().count() > 40 { "kit-from kit-from-long" } else { "kit-from" }
}

/// « Le virage du Lodévois », par l’OT Lodévois et Larzac.
pub(super) fn story(kit: &Kit, table: &TablePlan) -> AnyView {
    let by = words::room(kit.language).by;
    let sign = &table.sign;
    let title = sign.story.clone().map(|story| view! { <p class="tale kit-story" dir="auto">{story}</p> });
    let narrator = sign.narrator.clone().map(|name| view! { <p class="kit-by">{by}" "<bdi>{name}</bdi></p> });
    view! { {title}{narrator} }.into_any()
}
