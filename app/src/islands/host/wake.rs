//! What she typed before the page was awake stays on the sheet.

use super::{Beginning, Typed};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlInputElement, HtmlTextAreaElement};
use workshop::PostKind;

/// Keeps what stands on the sheet, if she changed anything on it.
pub fn take_up(beginning: &mut Beginning, root: &Element) {
    let find = |selector: &str| root.query_selector(selector).ok().flatten();
    let text = find("form.composer textarea").and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok());
    let input = |selector: &str| find(selector).and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    let (Some(text), Some(example)) = (text, input("form.composer [name=example]")) else { return };
    let begun = text.value() != text.default_value().unwrap_or_default();
    if !begun && example.value() == example.default_value() {
        return;
    }
    let kind = input("form.composer [name=kind]:checked").and_then(|kind| PostKind::parse(&kind.value()));
    beginning.typed = Some(Typed {
        id: beginning.next_id,
        kind: kind.unwrap_or(PostKind::Idea),
        text: text.value(),
        example: example.value(),
        sentence: beginning.typed.as_ref().and_then(|typed| typed.sentence.clone()),
    });
}
