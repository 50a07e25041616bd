//! The vote: its rules, how many have voted, what the dots say, and ballots filled in for those without a phone.

use super::send::Toast;
use super::state::State;
use super::voices::{is_voting, present};
use crate::islands::restitution::deck::{By, deck};
use crate::parts::slide::Bar;
use crate::parts::{Icon, IconName, KindMark};
use crate::words;
use leptos::prelude::*;
use workshop::command::{Command, Setup, Voicing};
use workshop::sight::{Desk, LineSheet, SlideView};
use workshop::voices::{Ballot, Score};
use workshop::{PersonId, PostId};

/// The most dots that anybody may have.
const MOST_DOTS: u8 = 20;

/// The lines that the room votes on, theme by theme.
fn lines(desk: &Desk) -> Vec<LineSheet> {
    let of = |spoken: crate::islands::restitution::deck::Spoken| match spoken.view {
        SlideView::Theme(sheet) => sheet.lines,
        SlideView::Table(..) | SlideView::Dots(_) | SlideView::Themes(_) => Vec::new(),
    };
    deck(desk, By::Theme).into_iter().flat_map(of).collect()
}

/// Lines that have dots, most first.
fn scored(desk: &Desk) -> Vec<(LineSheet, Score)> {
    let score = |line: LineSheet| desk.voices.scores.get(&line.id).copied().map(|score| (line, score));
    let mut scored: Vec<_> = lines(desk).into_iter().filter_map(score).filter(|(_, score)| score.dots > 0).collect();
    scored.sort_by_key(|(line, score)| (std::cmp::Reverse(score.dots), line.id));
    scored
}

/// Those for whom a facilitator may vote: they have no phone, and share none.
fn without_phone(desk: &Desk) -> Vec<PersonId> {
    let without = |person: &&workshop::sight::PersonView| !person.left && !person.phone && person.with.is_none();
    let mut people: Vec<_> = desk.people.values().filter(without).collect();
    people.sort_by_key(|person| person.arrival);
    people.into_iter().map(|person| person.id).collect()
}

/// Dots on somebody's ballot, on one line and in all.
fn given(desk: &Desk, person: PersonId, line: PostId) -> (u8, u8) {
    let ballot = desk.voices.proxies.get(&person);
    let all = ballot.map_or(0, |dots| dots.values().fold(0, |sum: u8, dots| sum.saturating_add(*dots)));
    (ballot.and_then(|dots| dots.get(&line)).copied().unwrap_or(0), all)
}

/// All of the vote.
#[component]
pub fn Ballots() -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::voices(state.language);
    let voted = move || state.desk.with(|desk| (words.voted)(desk.voices.voters, present(desk)));
    view! {
        <div>
            <h3>{words.vote}</h3>
            <p role="status">{voted}</p>
            <Rules />
            <Results />
        </div>
        <Proxies />
    }
}

/// How many dots, and how many on one line: until somebody has voted.
#[component]
fn Rules() -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::voices(state.language);
    let ballot = Memo::new(move |_| state.desk.with(|desk| desk.voices.ballot));
    let open = Memo::new(move |_| state.desk.with(|desk| desk.voices.voters == 0 && is_voting(desk)));
    let (dots, most) = (RwSignal::new(0), RwSignal::new(0));
    Effect::new(move |_| {
        dots.set(ballot.get().dots);
        most.set(ballot.get().most);
    });
    let number = |event| event_target_value(&event).trim().parse::<u8>().unwrap_or(0);
    let keep = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let ballot = Ballot { dots: dots.get_untracked(), most: most.get_untracked() };
        state.run(Command::Setup(Setup::SetBallot(ballot)), Some(Toast::done(words.is_set)));
    };
    view! {
        <Show when=move || open.get() fallback=move || view! { <p class="fact">{move || (words.rules)(ballot.get().dots, ballot.get().most)}</p> }>
            <form class="voices-rules" on:submit=keep>
                <label>{words.dots}<input type="number" inputmode="numeric" min="1" max=MOST_DOTS.to_string() autocomplete="off" prop:value=move || dots.get().to_string() on:change=move |event| dots.set(number(event)) /></label>
                <label>{words.most}<input type="number" inputmode="numeric" min="1" max=MOST_DOTS.to_string() autocomplete="off" prop:value=move || most.get().to_string() on:change=move |event| most.set(number(event)) /></label>
                <button class="button">{words.set}</button>
            </form>
        </Show>
    }
}

/// What the dots say: hidden while they fall unless asked for, since this screen may be seen by others.
#[component]
fn Results() -> impl IntoView {
    let state = expect_context::<State>();
    let (words, spoken) = (words::voices(state.language), words::restitution(state.language));
    let voting = Memo::new(move |_| state.desk.with(is_voting));
    let asked = RwSignal::new(false);
    let shown = Memo::new(move |_| asked.get() || !voting.get());
    let scored = Memo::new(move |_| if shown.get() { state.desk.with(scored) } else { Vec::new() });
    let most = Memo::new(move |_| scored.with(|scored| scored.first().map_or(1, |(_, score)| score.dots)));
    view! {
        <h3>{words.results}</h3>
        <Show when=move || voting.get()>
            <p><button type="button" class="chip" aria-pressed=move || asked.get().to_string() on:click=move |_| asked.update(|asked| *asked = !*asked)>
                {move || if asked.get() { words.hide_results } else { words.show_results }}
            </button></p>
            <p class="hint">{words.results_hint}</p>
        </Show>
        <Show when=move || shown.get() && scored.with(Vec::is_empty)><p class="hint">{words.no_dots}</p></Show>
        <ol class="bare voices-list">
            <For each=move || scored.get() key=|row| row.clone() let((line, score))>
                <li>
                    <p><KindMark kind=line.kind /><span dir="auto">{line.text.clone()}</span></p>
                    <span class="voices-score">
                        {move || view! { <Bar part=score.dots of=most.get() /> }}
                        <span>{(spoken.dot_count)(score.dots)}", "{(words.people)(score.people)}</span>
                    </span>
                </li>
            </For>
        </ol>
    }
}

/// A ballot filled in for somebody.
#[component]
fn Proxies() -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::voices(state.language);
    let people = Memo::new(move |_| state.desk.with(without_phone));
    let chosen = RwSignal::new(None::<PersonId>);
    let person = Memo::new(move |_| chosen.get().filter(|person| people.with(|people| people.contains(person))));
    let choose = move |event| {
        let place = event_target_value(&event).parse::<usize>().ok();
        chosen.set(place.and_then(|place| people.with_untracked(|people| people.get(place).copied())));
    };
    let options = move || {
        let option = |(place, id): (usize, PersonId)| {
            view! { <option value=place.to_string() selected=person.get() == Some(id) prop:selected=person.get() == Some(id)>{state.name(id)}</option> }
        };
        people.get().into_iter().enumerate().map(option).collect_view()
    };
    view! {
        <div>
            <h3>{words.proxies}</h3>
            <Show when=move || !people.with(Vec::is_empty) fallback=move || view! { <p class="hint">{words.no_proxies}</p> }>
                <p class="hint" id="proxy-hint">{words.proxies_hint}</p>
                <label class="voices-person">
                    <span class="aside">{words.choose_person}</span>
                    <select autocomplete="off" aria-describedby="proxy-hint" on:change=choose>
                        <option value="">{words.choose_person}</option>
                        {options}
                    </select>
                </label>
            </Show>
            {move || person.get().map(|person| view! { <Paper person /> })}
        </div>
    }
}

/// Her ballot: each line with its dots.
#[component]
fn Paper(person: PersonId) -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::voices(state.language);
    let lines = Memo::new(move |_| state.desk.with(lines));
    let left = Memo::new(move |_| {
        state.desk.with(|desk| {
            let of = desk.voices.ballot.dots;
            (of.saturating_sub(given(desk, person, PostId(uuid::Uuid::nil())).1), of)
        })
    });
    view! {
        <p role="status"><b>{move || (words.left)(left.get().0, left.get().1)}</b></p>
        <ul class="bare voices-list">
            <For each=move || lines.get() key=|line| line.clone() let:line>
                <PaperLine person line left=Signal::derive(move || left.get().0) />
            </For>
        </ul>
    }
}

#[component]
fn PaperLine(person: PersonId, line: LineSheet, left: Signal<u8>) -> impl IntoView {
    let state = expect_context::<State>();
    let words = words::voices(state.language);
    let LineSheet { id, kind, text, .. } = line;
    let dots = Memo::new(move |_| state.desk.with(|desk| given(desk, person, id).0));
    let most = Memo::new(move |_| state.desk.with(|desk| desk.voices.ballot.most));
    let spend = move |dots: u8| state.run(Command::Voice(Voicing::Spend { person, line: id, dots }), None);
    let none = move || (dots.get() == 0).then_some("true");
    let full = move || (left.get() == 0 || dots.get() >= most.get()).then_some("true");
    let less = move |_| {
        if none().is_none() {
            spend(dots.get_untracked() - 1);
        }
    };
    let more = move |_| {
        if full().is_none() {
            spend(dots.get_untracked() + 1);
        }
    };
    view! {
        <li class="voices-paper">
            <p><KindMark kind /><span dir="auto">{text.clone()}</span></p>
            <span class="voices-spend">
                <button type="button" class="button button-only" aria-label=(words.less)(&text) aria-disabled=none on:click=less><Icon name=IconName::MINUS /></button>
                <b>{move || dots.get()}</b>
                <button type="button" class="button button-only" aria-label=(words.more)(&text) aria-disabled=full on:click=more><Icon name=IconName::PLUS /></button>
            </span>
        </li>
    }
}
