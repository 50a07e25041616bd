//! Forms that keep what was typed: drawn again after a refusal, they show it with the sentence beside it.

use crate::parts::{Icon, IconName, TextArea};
use leptos::prelude::*;

/// What came with a form, as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Typed(pub Vec<(String, String)>);

impl Typed {
    /// A field, if it came.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// A field, empty if it did not come.
    #[must_use]
    pub fn text(&self, name: &str) -> String {
        self.get(name).unwrap_or_default().to_owned()
    }
}

/// A form that was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Which form of the page.
    pub form: String,
    /// What was typed into it.
    pub typed: Typed,
    /// Why not.
    pub sentence: String,
    /// The field to mend, if it is one.
    pub field: Option<String>,
}

/// A form as it is drawn: what is known, or what was typed and refused.
#[derive(Debug, Clone)]
pub struct Form {
    key: String,
    refused: Option<Refused>,
}

impl Form {
    /// The form of that name; the refusal counts if it is of this form.
    #[must_use]
    pub fn new(key: impl Into<String>, refused: Option<&Refused>) -> Self {
        let key = key.into();
        let refused = refused.filter(|refused| refused.form == key).cloned();
        Self { key, refused }
    }

    /// Whether it was refused.
    #[must_use]
    pub fn is_refused(&self) -> bool {
        self.refused.is_some()
    }

    /// What a field shows.
    #[must_use]
    pub fn value(&self, name: &str, known: &str) -> String {
        self.refused.as_ref().and_then(|refused| refused.typed.get(name)).unwrap_or(known).to_owned()
    }

    /// Whether a field is the one to mend.
    #[must_use]
    pub fn wrong(&self, name: &str) -> bool {
        self.refused.as_ref().is_some_and(|refused| refused.field.as_deref() == Some(name))
    }

    /// A field's identity on the page.
    #[must_use]
    pub fn id(&self, name: &str) -> String {
        format!("{}-{name}", self.key)
    }

    /// The sentence at the head of a form whose refusal is about no field of it.
    #[must_use]
    pub fn sentence(&self) -> Option<AnyView> {
        let refused = self.refused.as_ref().filter(|refused| refused.field.is_none())?;
        Some(error(format!("{}-error", self.key), refused.sentence.clone()))
    }

    /// The sentence beneath a field.
    #[must_use]
    pub fn sentence_at(&self, name: &str) -> Option<AnyView> {
        let refused = self.refused.as_ref().filter(|_| self.wrong(name))?;
        Some(error(format!("{}-error", self.id(name)), refused.sentence.clone()))
    }
}

fn error(id: String, sentence: String) -> AnyView {
    view! { <p class="error" id=id role="alert"><Icon name=IconName::ALERT />{sentence}</p> }.into_any()
}

/// A labelled field.
#[derive(Debug, Clone, Default)]
pub struct Field {
    /// Its name in the form.
    pub name: String,
    /// Its label.
    pub label: &'static str,
    /// Beside its label, as « facultatif ».
    pub aside: Option<&'static str>,
    /// What helps to fill it in.
    pub hint: Option<&'static str>,
    /// What it shows if nothing was refused.
    pub known: String,
    /// `type` of the input; empty is text.
    pub kind: &'static str,
    /// Lines of a text area; none is an input of one line.
    pub lines: u8,
    /// Smallest and largest number.
    pub range: Option<(u16, u16)>,
    /// Whether the browser asks for it.
    pub required: bool,
    /// Whether writing begins here.
    pub first: bool,
}

impl Field {
    /// The field in its form.
    #[must_use]
    pub fn draw(self, form: &Form) -> AnyView {
        let (id, wrong) = (form.id(&self.name), form.wrong(&self.name));
        let value = form.value(&self.name, &self.known);
        let hint = self.hint.map(|hint| view! { <span class="hint" id=format!("{id}-hint")>{hint}</span> });
        let described = described(&id, hint.is_some(), wrong);
        let first = wrong || (self.first && !form.is_refused());
        let (least, most) = self.range.map_or((None, None), |(least, most)| (Some(least), Some(most)));
        let input = if self.lines > 0 {
            view! { <TextArea id=id.clone() name=self.name.clone() value rows=self.lines described wrong first /> }
                .into_any()
        } else {
            view! {
                <input
                    id=id.clone()
                    name=self.name.clone()
                    type=if self.kind.is_empty() { "text" } else { self.kind }
                    value=value
                    min=least.map(|least| least.to_string())
                    max=most.map(|most| most.to_string())
                    inputmode=least.map(|_| "numeric")
                    required=self.required
                    autocomplete="off"
                    dir=self.kind.is_empty().then_some("auto")
                    aria-describedby=described
                    aria-invalid=wrong.then_some("true")
                    autofocus=first
                />
            }
            .into_any()
        };
        view! {
            <div class="field">
                <label for=id>{self.label}{self.aside.map(|aside| view! { " "<small class="hint">{aside}</small> })}</label>
                {hint}
                {input}
                {form.sentence_at(&self.name)}
            </div>
        }
        .into_any()
    }
}

fn described(id: &str, hint: bool, wrong: bool) -> Option<String> {
    let ids = [hint.then(|| format!("{id}-hint")), wrong.then(|| format!("{id}-error"))];
    let ids: Vec<_> = ids.into_iter().flatten().collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

/// A choice among a few, as cards.
#[must_use]
pub fn cards(
    form: &Form,
    name: &str,
    legend: &'static str,
    hint: Option<&'static str>,
    known: &str,
    choices: &[(&'static str, &'static str, &'static str)],
) -> AnyView {
    let chosen = form.value(name, known);
    let card = |&(value, label, means): &(&'static str, &'static str, &'static str)| {
        let means_id = format!("{}-{value}", form.id(name));
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name=name.to_owned()
                    value=value
                    checked=chosen == value
                    aria-describedby=means_id.clone()
                />
                {label}
                <span class="hint" id=means_id>{means}</span>
            </label>
        }
    };
    let hint_id = format!("{}-hint", form.id(name));
    let described = hint.map(|_| hint_id.clone());
    view! {
        <fieldset aria-describedby=described>
            <legend>{legend}</legend>
            {hint.map(|hint| view! { <p class="hint" id=hint_id>{hint}</p> })}
            <div class="choices">{choices.iter().map(card).collect_view()}</div>
            {form.sentence_at(name)}
        </fieldset>
    }
    .into_any()
}

/// A choice among many.
#[must_use]
pub fn select(
    form: &Form,
    name: &str,
    label: &'static str,
    known: &str,
    choices: Vec<(&'static str, &'static str)>,
) -> AnyView {
    let (id, chosen) = (form.id(name), form.value(name, known));
    let option = |(value, label): (&'static str, &'static str)| {
        view! { <option value=value selected=chosen == value>{label}</option> }
    };
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <select id=id name=name.to_owned() autocomplete="off">{choices.into_iter().map(option).collect_view()}</select>
        </div>
    }
    .into_any()
}
