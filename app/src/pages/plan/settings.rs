//! How people are to mix.

use super::Planned;
use crate::pages::setup::form::{Form, cards};
use crate::words;
use leptos::prelude::*;
use workshop::seating::{Aim, Mode};

/// The name of the form.
const FORM: &str = "reglages";

pub(super) fn draw(planned: &Planned) -> AnyView {
    let words = words::plan(planned.language);
    let form = Form::new(FORM, planned.refused.as_ref());
    let modes = Mode::ALL.map(|mode| (mode.slug(), (words.mode_name)(mode), (words.mode_means)(mode)));
    let aims = Aim::ALL.map(|aim| (aim.slug(), (words.aim_name)(aim), (words.aim_means)(aim)));
    let seating = planned.seating;
    let chosen = format!("{}, {}", (words.mode_name)(seating.mode), (words.aim_name)(seating.aim).to_lowercase());
    let later = (planned.begun || planned.held).then(|| view! { <p class="note">{words.settings_later}</p> });
    view! {
        <section class="plan-folded" aria-labelledby="settings">
            <details class="sheet" open=form.is_refused()>
                <summary>
                    <span class="sheet-what"><h2 id="settings">{words.settings}</h2><span class="fact">{chosen}</span></span>
                </summary>
                <form method="post" action=planned.action(FORM) class="form">
                    {planned.hidden_deed()}
                    {form.sentence()}
                    {cards(&form, "mode", words.mode, None, seating.mode.slug(), &modes)}
                    {cards(&form, "aim", words.aim, None, seating.aim.slug(), &aims)}
                    {later}
                    <p><button class="button">{words.save}</button></p>
                </form>
            </details>
        </section>
    }
    .into_any()
}
