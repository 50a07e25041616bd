//! Text inside a text area, safely.
//!
//! Leptos 0.8 writes the children of `<textarea>` unescaped, and leaves `prop:value` out of what a server draws. So
//! user text never goes there: it goes in as `inner_html`, escaped here.

use leptos::prelude::*;

/// A text area with a text in it, for a form that the server draws.
#[component]
pub fn TextArea(
    /// Its identity on the page, for its label.
    #[prop(into)]
    id: String,
    /// Its name in the form.
    #[prop(into)]
    name: String,
    /// The text in it, whatever it is.
    #[prop(into)]
    value: String,
    /// Lines to begin with.
    #[prop(default = 3)]
    rows: u8,
    /// What describes it: identities of its hint and its error.
    #[prop(optional_no_strip)]
    described: Option<String>,
    /// Whether its text was refused.
    #[prop(optional)]
    wrong: bool,
    /// Whether writing begins here.
    #[prop(optional)]
    first: bool,
    /// Shown while it is empty.
    #[prop(optional_no_strip)]
    placeholder: Option<&'static str>,
) -> impl IntoView {
    view! {
        <textarea
            id=id
            name=name
            rows=rows.to_string()
            autocomplete="off"
            dir="auto"
            placeholder=placeholder
            aria-describedby=described
            aria-invalid=wrong.then_some("true")
            autofocus=first
            inner_html=escaped(&value)
        ></textarea>
    }
}

/// Text as the content of an element: no sign of it can open or close a tag.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    // A line end right after the opening tag would be dropped by the browser; one more keeps it.
    if text.starts_with(['\n', '\r']) {
        safe.push('\n');
    }
    for sign in text.chars() {
        match sign {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            sign => safe.push(sign),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn hostile_text_stays_text() {
        assert_eq!(escaped("</textarea><script>'&\""), "&lt;/textarea&gt;&lt;script&gt;&#39;&amp;&quot;");
        assert_eq!(escaped("\nseconde ligne"), "\n\nseconde ligne");
        assert_eq!(escaped("\r\nseconde ligne"), "\n\r\nseconde ligne");
    }
}
