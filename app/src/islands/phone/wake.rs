//! Waking up with what she had begun to type before the page was awake.

use super::{Beginning, Typed};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlTextAreaElement};
use workshop::PostKind;

/// Marks the island while the field she typed in is gone.
const FOCUSED: &str = "data-focused";

/// Keeps what stands in the sheet, if she changed anything in it, and which field she is in.
pub fn take_up(beginning: &mut Beginning, root: &HtmlElement) {
    if let Some(typed) = typed(root, beginning) {
        beginning.typed = Some(typed);
    }
    beginning.sheet = find::<Element>(root, "#feuille").map(|sheet| sheet.inner_html());
    if let Some(name) = focused_field(root) {
        let _marked = root.set_attribute(FOCUSED, name);
    }
}

/// Puts the keyboard back where it was.
pub fn focus_again(root: &HtmlElement) {
    let Some(name) = root.get_attribute(FOCUSED) else { return };
    let _unmarked = root.remove_attribute(FOCUSED);
    if let Some(field) = find::<HtmlElement>(root, &format!("form.composer [name={name}]")) {
        let _focused = field.focus();
    }
}

fn typed(root: &Element, beginning: &Beginning) -> Option<Typed> {
    let text: HtmlTextAreaElement = find(root, "form.composer textarea")?;
    let example: HtmlInputElement = find(root, "form.composer [name=example]")?;
    let begun = text.value() != text.default_value().unwrap_or_default();
    let changed = begun || example.value() != example.default_value();
    let kind = find::<HtmlInputElement>(root, "form.composer [name=kind]:checked");
    changed.then(|| Typed {
        id: beginning.next_id,
        kind: kind.and_then(|kind| PostKind::parse(&kind.value())).unwrap_or(PostKind::Idea),
        text: text.value(),
        example: example.value(),
        sentence: beginning.typed.as_ref().and_then(|typed| typed.sentence.clone()),
    })
}

/// The name of the field of the sheet that she types in.
fn focused_field(root: &Element) -> Option<&'static str> {
    let active = document().active_element()?;
    ["text", "example"]
        .into_iter()
        .find(|name| find::<Element>(root, &format!("form.composer [name={name}]")).as_ref() == Some(&active))
}

fn find<E: JsCast>(root: &Element, selector: &str) -> Option<E> {
    root.query_selector(selector).ok()??.dyn_into().ok()
}
