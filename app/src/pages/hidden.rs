//! What facilitators have hidden, and the way back for each.

use crate::assets::Assets;
use crate::parts::desk_nav::Desk;
use crate::parts::{Brand, DeskNav, Icon, IconName, KindMark};
use crate::shell::{Reader, shell};
use crate::words;
use leptos::prelude::*;
use workshop::{Language, PostId, PostKind, Round, TableId};

/// A contribution that was hidden.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Away {
    /// Which.
    pub id: PostId,
    /// Its number.
    pub note: u32,
    /// Idea or finding.
    pub kind: PostKind,
    /// As typed.
    pub text: String,
    /// Where it was written.
    pub table: TableId,
    /// When.
    pub round: Round,
    /// Whole days in which it can still be put back.
    pub days: i64,
}

/// All of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hidden {
    /// The workshop's code.
    pub code: String,
    /// The workshop's language.
    pub language: Language,
    /// Its title.
    pub title: String,
    /// The last to be hidden first.
    pub posts: Vec<Away>,
    /// Whether one has just been put back.
    pub restored: bool,
    /// Why one could not be.
    pub refused: Option<String>,
}

/// The page.
pub fn page(assets: Assets, hidden: Hidden) -> impl IntoView {
    let Hidden { code, language, title, posts, restored, refused } = hidden;
    let (words, room) = (words::hidden(language), words::room(language));
    let action = format!("/atelier/{code}/masquees");
    let row = |post: &Away| {
        let class = format!("card card-{}", post.kind.slug());
        view! {
            <li class=class>
                <span class="kind"><KindMark kind=post.kind />{(room.kind)(post.kind)}</span>
                <p dir="auto">{post.text.clone()}</p>
                <div class="card-foot">
                    <span>{(words::console(language).note)(post.note)}</span>
                    <span>{(words.place)(post.table.0, post.round.0)}</span>
                    <span>{(words.days_left)(post.days)}</span>
                    <form method="post" action=action.clone()>
                        <input type="hidden" name="post" value=post.id.to_string() />
                        <button class="button">
                            <Icon name=IconName::UNDO />
                            {words.restore}
                            <span class="aside">" "{(words.restore_which)(post.note)}</span>
                        </button>
                    </form>
                </div>
            </li>
        }
    };
    let list = match posts.as_slice() {
        [] => view! { <p class="note">{words.nothing}</p> }.into_any(),
        posts => view! { <ul class="hidden-posts">{posts.iter().map(row).collect_view()}</ul> }.into_any(),
    };
    let body = view! {
        <a class="skip" href="#main">{room.skip}</a>
        <header class="bar">
            <Brand />
            <span class="desk-title" dir="auto">{title.clone()}</span>
            <DeskNav language code=code.clone() here=Desk::Console />
        </header>
        <main id="main" class="page">
            <h1>{words.title}</h1>
            {restored.then(|| view! { <p class="note" role="status"><Icon name=IconName::CHECK />" "{words.restored}</p> })}
            {refused.map(|sentence| view! { <p class="note note-bad" role="alert">{sentence}</p> })}
            <p>{words.means}</p>
            {list}
            <p><a href=Desk::Console.address(&code)>{words.back}</a></p>
        </main>
    };
    shell(assets, None, Reader::Desk, language.code(), format!("{} · {title} · Tablée", words.title), body)
}
