//! The first step: the title page, and another template as long as nothing has begun.

use super::form::Form;
use super::{Preparing, new, step};
use crate::words;
use leptos::prelude::*;

pub(super) fn draw(preparing: &Preparing) -> AnyView {
    let language = preparing.language();
    let words = words::setup(language);
    let form = Form::new("presentation", preparing.refused.as_ref());
    view! {
        <form method="post" action=preparing.action("presentation") class="form" novalidate>
            {preparing.hidden_deed()}
            {form.sentence()}
            {new::title_page(language, &form, Some(&preparing.about), false)}
            <p class="fact">{(words.kept)(preparing.privacy, preparing.retention_days)}</p>
            {step::keep_and_onward(preparing)}
        </form>
        {preparing.may_restart.then(|| restart(preparing))}
    }
    .into_any()
}

fn restart(preparing: &Preparing) -> AnyView {
    let words = words::setup(preparing.language());
    let form = Form::new("modele", preparing.refused.as_ref());
    view! {
        <details class="sheet" open=form.is_refused()>
            <summary>{words.restart}</summary>
            <form method="post" action=preparing.action("modele") class="form">
                {preparing.hidden_deed()}
                {form.sentence()}
                {new::templates(preparing.language(), &form)}
                <p>{words.restart_help}</p>
                <p><button class="button button-bad">{words.restart_do}</button></p>
            </form>
        </details>
    }
    .into_any()
}
