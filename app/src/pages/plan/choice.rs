//! A choice among tables or rounds, which every workshop has its own of.

use crate::pages::setup::form::Form;
use leptos::prelude::*;

/// A labelled list to choose from: values and what they are called.
pub fn choice(form: &Form, name: &str, label: String, known: &str, choices: Vec<(String, String)>) -> AnyView {
    let (id, chosen) = (form.id(name), form.value(name, known));
    let option = |(value, called): (String, String)| {
        let selected = chosen == value;
        view! { <option value=value selected=selected>{called}</option> }
    };
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <select id=id name=name.to_owned() autocomplete="off">{choices.into_iter().map(option).collect_view()}</select>
        </div>
    }
    .into_any()
}
