//! Somebody: what the plan knows of her, and the form to change it.

use super::choice::choice;
use super::{Planned, option};
use crate::pages::setup::form::{Field, Form};
use crate::words;
use leptos::prelude::*;
use workshop::people::Profile;
use workshop::{Person, TableId};

/// Wishes that the form has room for, unless somebody has more.
const WISHES: usize = 3;

/// A line that unfolds; in a large room it leads to the same page with this form open.
pub(super) fn row(planned: &Planned, person: &Person, all_forms: bool) -> AnyView {
    let words = words::plan(planned.language);
    let name = planned.name(person.id);
    let form = Form::new(format!("personne-{}", person.id), planned.refused.as_ref());
    let (_, open) = planned.is_open(&person.id.to_string());
    let open = open || form.is_refused();
    let id = format!("person-{}", person.id);
    let what = view! {
        <span class="sheet-what">
            <b dir="auto">{name.clone()}</b>
            <span class="fact" dir="auto">{facts(planned, person)}</span>
        </span>
    };
    if !all_forms && !open {
        let address = format!("/atelier/{}/plan?ouvert={}#{id}", planned.code, person.id);
        return view! {
            <li id=id class="row row-apart">
                {what}
                <a class="button button-quiet" href=address aria-label=(words.edit)(&name)>{words.change}</a>
            </li>
        }
        .into_any();
    }
    let absent = planned.next.map(|_| {
        let address = planned.proposal(&format!("absent={}", person.id));
        view! { <a class="button button-quiet push" href=address>{(words.absent)(&name)}</a> }
    });
    view! {
        <li id=id>
            <details class="sheet" open=open>
                <summary>{what}</summary>
                <form method="post" action=planned.action("personne") class="form" novalidate>
                    {planned.hidden_deed()}
                    <input type="hidden" name="id" value=person.id.to_string() />
                    {form.sentence()}
                    {fields(planned, person, &form)}
                    <p class="row"><button class="button">{words.save}</button>{absent}</p>
                </form>
            </details>
        </li>
    }
    .into_any()
}

fn facts(planned: &Planned, person: &Person) -> String {
    let words = words::plan(planned.language);
    let Profile { organisation, fixed, wishes, arrives, leaves } = &person.profile;
    let wishes: Vec<u16> = wishes.iter().map(|table| table.0).collect();
    let facts = [
        organisation.as_ref().map(|organisation| organisation.text.clone()),
        person.stays_at.map(|table| (words.stays)(table.0)),
        fixed.map(|table| (words.fixed_at)(table.0)),
        arrives.map(|round| (words.arriving)(round.0)),
        leaves.map(|round| (words.leaving)(round.0)),
        (!wishes.is_empty()).then(|| (words.wishing)(&wishes)),
    ];
    facts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn fields(planned: &Planned, person: &Person, form: &Form) -> AnyView {
    let words = words::plan(planned.language);
    let Profile { organisation, fixed, wishes, arrives, leaves } = &person.profile;
    let text = |words: &Option<workshop::Words>| words.as_ref().map(ToString::to_string).unwrap_or_default();
    let field = |name: &str, label, hint, known| Field { name: name.into(), label, hint, known, ..Field::default() };
    let number = |number: Option<u16>| number.map(|number| number.to_string()).unwrap_or_default();
    let with_none = |none: &'static str, choices: Vec<(String, String)>| {
        std::iter::once((String::new(), none.to_owned())).chain(choices).collect::<Vec<_>>()
    };
    let tables = || planned.tables.iter().map(|table| option(planned, table.id)).collect::<Vec<_>>();
    let come = (2..=planned.rounds).map(|round| (round.to_string(), (words.arrives_in)(round))).collect();
    let go = (1..planned.rounds).map(|round| (round.to_string(), (words.leaves_after)(round))).collect();
    let wish = |place: usize| {
        let known = number(wishes.get(place - 1).map(|TableId(table)| *table));
        choice(form, &format!("wish-{place}"), (words.wish)(place), &known, with_none(words.no_wish, tables()))
    };
    let places = WISHES.max(wishes.len()).min(planned.tables.len().max(wishes.len()));
    view! {
        <div class="setup-pair">
            {field("name", words.name, None, text(&person.name)).draw(form)}
            {field("organisation", words.organisation, Some(words.organisation_hint), text(organisation)).draw(form)}
        </div>
        <div class="plan-three">
            {choice(form, "fixed", words.fixed.to_owned(), &number(fixed.map(|table| table.0)), with_none(words.not_fixed, tables()))}
            {choice(form, "arrives", words.arrives.to_owned(), &number(arrives.map(|round| round.0.into())), with_none(words.from_start, come))}
            {choice(form, "leaves", words.leaves.to_owned(), &number(leaves.map(|round| round.0.into())), with_none(words.to_end, go))}
        </div>
        <fieldset>
            <legend>{words.wishes}</legend>
            <div class="plan-three">{(1..=places).map(wish).collect_view()}</div>
        </fieldset>
    }
    .into_any()
}
