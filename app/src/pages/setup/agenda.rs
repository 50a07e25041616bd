//! The third step: the day, phase by phase.
//!
//! One form for all of it: whatever button is pressed, what was typed is kept.

use super::form::Form;
use super::{Preparing, listening, showing, step};
use crate::parts::{Icon, IconName};
use crate::words;
use leptos::prelude::*;
use workshop::{Block, Ending, Phase, PhaseId, PhaseKind, Round, TimeOfDay};

/// The name of the form.
const FORM: &str = "journee";

/// The name of a phase's field in the form.
#[must_use]
pub fn field_name(field: &str, phase: PhaseId) -> String {
    format!("{field}-{}", phase.0)
}

pub(super) fn draw(preparing: &Preparing) -> AnyView {
    let words = words::setup(preparing.language());
    let form = Form::new(FORM, preparing.refused.as_ref());
    let (mut before, mut round) = (0, Round(0));
    let block = |(place, block): (usize, &Block)| {
        let start = preparing.about.starts_at.map(|start| start.plus(before));
        match block {
            Block::Plenary(phase) => {
                before += u32::from(phase.minutes);
                let moves = moves(preparing, place, phase);
                view! { <li class="agenda-block">{row(preparing, &form, None, phase, start, moves)}</li> }.into_any()
            }
            Block::Round(phases) => {
                round = Round(round.0.saturating_add(1));
                before += phases.iter().map(|phase| u32::from(phase.minutes)).sum::<u32>();
                draw_round(preparing, &form, round, phases, start)
            }
        }
    };
    let blocks = preparing.agenda.blocks.iter().enumerate().map(block).collect_view();
    let empty = preparing.agenda.blocks.is_empty().then(|| view! { <p class="note">{words.nothing_yet}</p> });
    view! {
        <form method="post" action=preparing.action(FORM) class="agenda form" novalidate>
            {preparing.hidden_deed()}
            // Enter in a field presses the first button of a form.
            <button class="aside" name="act" value="save" tabindex="-1" aria-hidden="true">{words.save_day}</button>
            {form.sentence()}
            {empty}
            <ol class="bare agenda-blocks">{blocks}</ol>
            {additions(preparing)}
            {step::keep_and_onward(preparing)}
        </form>
        {listening::vote(preparing)}
        {showing::filter(preparing)}
    }
    .into_any()
}

fn draw_round(preparing: &Preparing, form: &Form, round: Round, phases: &[Phase], start: Option<TimeOfDay>) -> AnyView {
    let language = preparing.language();
    let (words, room) = (words::setup(language), words::room(language));
    let rounds = preparing.agenda.rounds();
    let minutes: u32 = phases.iter().map(|phase| u32::from(phase.minutes)).sum();
    let mut before = 0;
    let rows = phases.iter().map(|phase| {
        let start = start.map(|start| start.plus(before));
        before += u32::from(phase.minutes);
        view! { <li>{row(preparing, form, Some(round), phase, start, ().into_any())}</li> }
    });
    let rows = rows.collect_view();
    let lacks = |kind: &PhaseKind| !phases.iter().any(|phase| phase.kind == *kind);
    let missing: Vec<PhaseKind> = PhaseKind::IN_ROUND.into_iter().filter(lacks).collect();
    let add = |kind: PhaseKind| {
        let value = format!("add-{}-{}", round.0, kind.slug());
        view! { <button class="chip" name="act" value=value><Icon name=IconName::PLUS />{(room.phase)(kind)}</button> }
    };
    let adding = (!missing.is_empty()).then(|| {
        view! { <p class="row"><span class="fact">{words.add_to_round}</span>{missing.into_iter().map(add).collect_view()}</p> }
    });
    let spread = (rounds > 1).then(|| {
        let value = format!("spread-{}", round.0);
        view! { <button class="chip" name="act" value=value>{words.spread}</button> }
    });
    let removal = (round.0 == rounds && !phases.iter().any(|phase| preparing.lived.contains(&phase.id))).then(|| {
        view! {
            <details class="sheet sheet-quiet">
                <summary>{(words.remove_round)(round.0)}</summary>
                <p>{words.remove_round_sure}</p>
                <p><button class="button button-bad" name="act" value="remove-round">
                    <Icon name=IconName::TRASH />
                    {(words.remove_round)(round.0).trim_end_matches('…').to_owned()}
                </button></p>
            </details>
        }
    });
    view! {
        <li class="agenda-block agenda-round">
            <h2>{(room.round)(round.0)}" "<span class="fact">{(words.length)(minutes)}</span></h2>
            <ol class="bare">{rows}</ol>
            {adding}
            <div class="row row-apart">{spread}{removal}</div>
        </li>
    }
    .into_any()
}

fn row(
    preparing: &Preparing,
    form: &Form,
    round: Option<Round>,
    phase: &Phase,
    start: Option<TimeOfDay>,
    moves: AnyView,
) -> AnyView {
    let language = preparing.language();
    let (words, room) = (words::setup(language), words::room(language));
    let name = (room.phase)(phase.kind);
    let full = round.map_or_else(|| name.to_owned(), |round| (words.in_round)(name, round.0));
    let field = field_name("minutes", phase.id);
    let (id, wrong) = (form.id(&field), form.wrong(&field));
    let class = if phase.kind == PhaseKind::Harvest { "agenda-row agenda-harvest" } else { "agenda-row" };
    view! {
        <div class=class>
            <span class="agenda-hour">{start.map(|start| view! { <time>{(words.hour)(start)}</time> })}</span>
            <span class="agenda-name">{name}</span>
            <span class="agenda-minutes">
                <label class="aside" for=id.clone()>{(words.minutes_of)(&full)}</label>
                <input
                    id=id
                    name=field.clone()
                    type="number"
                    inputmode="numeric"
                    min="1"
                    max="480"
                    autocomplete="off"
                    value=form.value(&field, &phase.minutes.to_string())
                    aria-invalid=wrong.then_some("true")
                    aria-describedby=wrong.then(|| format!("{}-error", form.id(&field)))
                    autofocus=wrong
                />
                " min"
            </span>
            {options(preparing, form, phase, full, moves)}
            {form.sentence_at(&field)}
        </div>
    }
    .into_any()
}

/// What ends a phase, its instruction, and the way out of the day.
fn options(preparing: &Preparing, form: &Form, phase: &Phase, full: String, moves: AnyView) -> AnyView {
    let language = preparing.language();
    let words = words::setup(language);
    let endings = [("on_time", Ending::OnTime), ("on_word", Ending::OnWord)];
    let known = endings.iter().find(|(_, ending)| *ending == phase.ending).map_or("on_word", |(slug, _)| slug);
    let choices = endings.map(|(slug, ending)| (slug, (words.ending_name)(ending))).to_vec();
    let instruction = field_name("instruction", phase.id);
    let (id, wrong) = (form.id(&instruction), form.wrong(&instruction));
    let written = phase.instruction.as_ref().map(|words| words.text.clone()).unwrap_or_default();
    let own = phase.instruction.is_some().then(|| format!(", {}", words.own_instruction));
    let usual = (words.instruction_hint)((words::room(language).instruction)(phase.kind));
    let lived = preparing.lived.contains(&phase.id);
    let away = if lived {
        view! { <span class="fact">{words.lived}</span> }.into_any()
    } else {
        let value = format!("remove-{}", phase.id.0);
        view! {
            {moves}
            <button class="button button-quiet" name="act" value=value>
                <Icon name=IconName::TRASH />
                {(words.remove)(&full)}
            </button>
        }
        .into_any()
    };
    view! {
        <details class="agenda-more" open=wrong>
            <summary>
                <span class="aside">{full}" "</span>
                <span>{(words.ending_name)(phase.ending)}{own}</span>
            </summary>
            <div class="stack">
                {super::form::select(form, &field_name("ending", phase.id), words.ending, known, choices)}
                <div class="field">
                    <label for=id.clone()>{words.instruction}</label>
                    <span class="hint" id=format!("{id}-hint")>{usual}</span>
                    <input
                        id=id.clone()
                        name=instruction.clone()
                        value=form.value(&instruction, &written)
                        autocomplete="off"
                        dir="auto"
                        aria-describedby=if wrong { format!("{id}-hint {id}-error") } else { format!("{id}-hint") }
                        aria-invalid=wrong.then_some("true")
                        autofocus=wrong
                    />
                    {form.sentence_at(&instruction)}
                </div>
                {showing::choices(preparing, form, phase)}
                <div class="row">{away}</div>
            </div>
        </details>
    }
    .into_any()
}

fn moves(preparing: &Preparing, place: usize, phase: &Phase) -> AnyView {
    let language = preparing.language();
    let words = words::setup(language);
    let name = (words::room(language).phase)(phase.kind);
    let button = |value: String, icon: IconName, label: String| {
        view! { <button class="button button-quiet" name="act" value=value><Icon name=icon />{label}</button> }
    };
    let last = place + 1 == preparing.agenda.blocks.len();
    view! {
        {(place > 0).then(|| button(format!("up-{}", phase.id.0), IconName::UP, (words.up)(name)))}
        {(!last).then(|| button(format!("down-{}", phase.id.0), IconName::DOWN, (words.down)(name)))}
    }
    .into_any()
}

fn additions(preparing: &Preparing) -> AnyView {
    let language = preparing.language();
    let (words, room) = (words::setup(language), words::room(language));
    let option = |kind: PhaseKind| view! { <option value=kind.slug()>{(room.phase)(kind)}</option> };
    view! {
        <div class="agenda-add row">
            <button class="button" name="act" value="add-round"><Icon name=IconName::PLUS />{words.add_round}</button>
            <span class="row push">
                <label for="plenary">{words.add_plenary_what}</label>
                <select id="plenary" name="plenary" autocomplete="off">
                    {PhaseKind::PLENARY.into_iter().map(option).collect_view()}
                </select>
                <button class="button" name="act" value="add-plenary"><Icon name=IconName::PLUS />{words.add_plenary}</button>
            </span>
        </div>
    }
    .into_any()
}
