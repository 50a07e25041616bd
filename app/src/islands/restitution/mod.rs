//! The speaker's screen: one theme or one table at a time, in big type, and the wall follows.

pub mod deck;
mod keys;
mod speaker;

use super::Island;
use super::desk::Desk;
use super::slide::{Fit, SIZES, fit};
use super::wall::awake;
use crate::browser::Link;
use crate::parts::desk_nav::Desk as Here;
use crate::parts::{Brand, DeskNav, Icon, IconName, Slide, SlideName};
use crate::words;
use deck::{By, Spoken};
use leptos::html::Div;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use speaker::Speaker;
use workshop::FacilitatorId;
use workshop::sight::{Desk as Picture, StageView};

/// What the speaker's screen begins with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beginning {
    /// The workshop's code.
    pub code: String,
    /// Who sits at this screen.
    pub me: FacilitatorId,
    /// What she may see.
    pub picture: Picture,
}

impl Island for Beginning {
    const NAME: &'static str = "restitution";

    fn view(self) -> impl IntoView {
        view! { <Restitution beginning=self /> }
    }
}

/// The speaker's screen.
#[component]
fn Restitution(beginning: Beginning) -> impl IntoView {
    let Beginning { code, me, picture } = beginning;
    let desk = Desk::new(code, me, picture, Vec::new());
    let speaker = Speaker::new(desk);
    provide_context(speaker);
    desk.follow();
    speaker.accompany();
    awake::keep();
    let (words, room) = (words::restitution(desk.language), words::room(desk.language));
    let flow = NodeRef::<Div>::new();
    let spoken = Memo::new(move |_| speaker.spoken());
    let fit = fit(flow, spoken, Signal::stored(SIZES));
    keys::listen(speaker, fit);
    let empty = Memo::new(move |_| speaker.deck.with(Vec::is_empty));
    let toast = move || desk.toast.get().map(|toast| toast.sentence);
    let down = move || (desk.link.get() == Link::Down).then_some(room.offline);
    let drawn = move || {
        spoken.get().map(|spoken| view! { <Slide view=spoken.view language=desk.language quotes=spoken.quotes /> })
    };
    view! {
        <div class="restitution" class:restitution-alone=move || !speaker.follow.get()>
            <header class="bar">
                <Brand />
                <h1>{words.title}</h1>
                <DeskNav language=desk.language code=desk.code.get_value() here=Here::Restitution />
            </header>
            <main id="main" class="restitution-slide" tabindex="-1">
                <Show
                    when=move || !empty.get()
                    fallback=move || view! {
                        <p class="note">{words.nothing}" "<a href=Here::Board.address(&desk.code.get_value())>{words.sort_first}</a></p>
                    }
                >
                    <h2>{move || spoken.get().map(|spoken| view! { <SlideName view=spoken.view language=desk.language /> })}</h2>
                    <div class="slide-flow" node_ref=flow>{drawn}</div>
                </Show>
            </main>
            <Aside />
            <Steps fit />
            <p class="aside" role="status">{move || said(speaker)}</p>
            <div class="toasts"><div role="status">{move || toast().map(|sentence| view! { <div class="toast"><p>{sentence}</p></div> })}</div></div>
            <p class="band console-band" role="status">{down}</p>
            <Show when=move || speaker.blank.get()>
                <button type="button" class="restitution-blank" aria-label=words.blank on:click=move |_| speaker.blank.set(false)>
                    {move || left(speaker)}
                </button>
            </Show>
        </div>
    }
}

/// Where the speaker is, for those who do not see it: « 2 sur 5, Concertation ».
fn said(speaker: Speaker) -> Option<String> {
    let words = words::restitution(speaker.desk.language);
    let of = speaker.deck.with(Vec::len);
    let spoken = speaker.spoken()?;
    Some(format!("{}, {}", (words.place)(speaker.place() + 1, of), named(speaker, &spoken)))
}

/// What something is called, in a list.
fn named(speaker: Speaker, spoken: &Spoken) -> String {
    let language = speaker.desk.language;
    let table = match spoken.slide {
        workshop::day::Slide::Table(table) => Some((words::room(language).table)(table.0)),
        _ => None,
    };
    match (table, spoken.name()) {
        (Some(table), Some(name)) => format!("{table}, {name}"),
        (Some(one), None) => one,
        (None, Some(name)) => name.to_owned(),
        (None, None) => words::restitution(language).dots.to_owned(),
    }
}

/// What is left of the phase that runs.
fn left(speaker: Speaker) -> Option<String> {
    let at = speaker.desk.clock.now();
    speaker.desk.picture.with(|picture| picture.now.left(at)).map(words::clock)
}

/// The clocks, what follows, and what the wall shows.
#[component]
fn Aside() -> impl IntoView {
    let speaker = expect_context::<Speaker>();
    let desk = speaker.desk;
    let (words, room) = (words::restitution(desk.language), words::room(desk.language));
    let passed = Memo::new(move |_| words::clock(desk.clock.now().since(speaker.since.get()).max(0)));
    let left = Memo::new(move |_| left(speaker));
    let over = Memo::new(move |_| left.with(|left| left.as_ref().is_some_and(|left| left.starts_with('−'))));
    let phase = Memo::new(move |_| {
        desk.picture.with(|picture| match picture.now.stage {
            StageView::Running { kind, .. } => Some((room.phase)(kind)),
            StageView::Before | StageView::Ended => None,
        })
    });
    let next = Memo::new(move |_| {
        let place = speaker.place();
        speaker.deck.with(|deck| deck.get(place + 1).cloned())
    });
    let preview = move || match next.get() {
        Some(next) => {
            let (ideas, findings) = next.counts();
            let counts = (ideas + findings > 0).then(|| (words.counts)(ideas, findings));
            view! { <b dir="auto">{named(speaker, &next)}</b><span class="fact">{counts}</span> }.into_any()
        }
        None => view! { <span>{words.last}</span> }.into_any(),
    };
    view! {
        <aside class="restitution-aside" aria-label=words.what>
            <div class="restitution-clocks" role="timer">
                <p><b>{move || passed.get()}</b>" "<span>{words.spoken_for}</span></p>
                {move || left.get().zip(phase.get()).map(|(left, phase)| view! {
                    <p><b class:day-late=over>{left}</b>" "<span>{(words.left)(phase)}</span></p>
                })}
            </div>
            <div class="restitution-next"><h3>{words.after}</h3><p>{preview}</p></div>
            <OnWall />
            <p class="hint restitution-keys">{words.keys}</p>
        </aside>
    }
}

/// Whether the wall follows, and what it shows.
#[component]
fn OnWall() -> impl IntoView {
    let speaker = expect_context::<Speaker>();
    let desk = speaker.desk;
    let words = words::restitution(desk.language);
    let shown = Memo::new(move |_| desk.picture.with(|picture| picture.slide.map(|(slide, _)| slide)));
    let same = Memo::new(move |_| speaker.on_wall());
    let state = move || {
        if same.get() {
            return words.wall_shows_this.to_owned();
        }
        let name = shown.get().map(|slide| {
            let by = if matches!(slide, workshop::day::Slide::Table(_)) { By::Table } else { By::Theme };
            let deck = desk.picture.with(|picture| deck::deck(picture, by));
            deck.iter().find(|spoken| spoken.slide == slide).map(|spoken| named(speaker, spoken))
        });
        name.flatten().map_or_else(|| words.wall_is_free.to_owned(), |name| (words.wall_shows)(&name))
    };
    let follow = move |event| {
        let follow = event_target_checked(&event);
        speaker.set_follow(follow);
        if follow {
            speaker.show();
        }
    };
    view! {
        <div class="restitution-wall">
            <label class="tick">
                <input type="checkbox" checked prop:checked=speaker.follow on:change=follow />
                {words.follow}
            </label>
            <p class="fact" dir="auto">{state}</p>
            <p class="row">
                <Show when=move || !same.get()>
                    <button type="button" class="button" on:click=move |_| speaker.show()><Icon name=IconName::WALL />{words.show}</button>
                </Show>
                <Show when=move || shown.get().is_some()>
                    <button type="button" class="button button-quiet" on:click=move |_| speaker.tell(None)>{words.clear}</button>
                </Show>
            </p>
        </div>
    }
}

/// Forth and back, straight to something, by theme or by table.
#[component]
fn Steps(fit: Fit) -> impl IntoView {
    let speaker = expect_context::<Speaker>();
    let words = words::restitution(speaker.desk.language);
    let of = Memo::new(move |_| speaker.deck.with(Vec::len));
    let place = Memo::new(move |_| speaker.place());
    let first = move || (place.get() == 0 && fit.page.get() == 0).then_some("true");
    let last = move || (place.get() + 1 >= of.get() && fit.page.get() + 1 >= fit.pages.get()).then_some("true");
    let pages = move || {
        let pages = fit.pages.get();
        (pages > 1).then(|| format!(", {}", (words.page)(fit.page.get() + 1, pages)))
    };
    let choose = move |event| {
        if let Ok(place) = event_target_value(&event).parse() {
            speaker.step_to(place);
        }
    };
    let options = move || {
        let names = speaker.deck.with(|deck| deck.iter().map(|spoken| named(speaker, spoken)).collect::<Vec<_>>());
        let option = |(at, name): (usize, String)| {
            view! { <option value=at.to_string() selected=at == place.get() prop:selected=at == place.get()>{name}</option> }
        };
        names.into_iter().enumerate().map(option).collect_view()
    };
    let by = move |by: By, label: &'static str| {
        view! {
            <button type="button" class="chip" aria-pressed=move || (speaker.by.get() == by).to_string() on:click=move |_| speaker.sort_by(by)>{label}</button>
        }
    };
    view! {
        <nav class="restitution-steps" aria-label=words.title>
            <div class="row" role="group" aria-label=words.what>{by(By::Theme, words.by_theme)}{by(By::Table, words.by_table)}</div>
            <label class="restitution-to">
                <span class="aside">{words.go_to}</span>
                <select autocomplete="off" on:change=choose>{options}</select>
            </label>
            <p class="restitution-place">{move || (of.get() > 0).then(|| (words.place)(place.get() + 1, of.get()))}{pages}</p>
            <div class="row restitution-screen">
                <button type="button" class="button button-quiet" on:click=move |_| awake::fill_screen()>{words.fill_screen}<kbd aria-hidden="true">"F"</kbd></button>
                <button type="button" class="button button-quiet" on:click=move |_| speaker.blank.set(true)>{words.blank}<kbd aria-hidden="true">"B"</kbd></button>
            </div>
            <button type="button" class="button" aria-disabled=first on:click=move |_| keys::back(speaker, fit)>{words.previous}</button>
            <button type="button" id="next" class="button button-act" aria-disabled=last on:click=move |_| keys::on(speaker, fit)>{words.next}<Icon name=IconName::ARROW_RIGHT /></button>
        </nav>
    }
}
