//! Reads a report back, as a browser or a Markdown parser would.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

/// Fails unless every tag is closed in order, and returns the ids met.
pub fn ids_of_well_formed(html: &str) -> Vec<String> {
    let mut open: Vec<String> = Vec::new();
    for tag in tags(html) {
        let name: String = tag.trim_start_matches('/').chars().take_while(|c| c.is_alphanumeric()).collect();
        if tag.starts_with('/') {
            assert_eq!(open.pop().as_deref(), Some(name.as_str()), "closed out of order: <{tag}>");
        } else if !tag.ends_with('/') && !["br", "meta", "!DOCTYPE", ""].contains(&name.as_str()) {
            open.push(name);
        }
    }
    assert_eq!(open, Vec::<String>::new(), "left open");
    values(html, " id=\"")
}

/// What stands between `<` and `>`, in order; a style block counts as text.
pub fn tags(html: &str) -> Vec<&str> {
    let without_style = html.split_once("</style>").map_or(html, |(_, body)| body);
    let head = html.split_once("<style>").map_or("", |(head, _)| head);
    head.split('<')
        .skip(1)
        .chain(without_style.split('<').skip(1))
        .map(|from| from.split_once('>').map_or_else(|| panic!("a tag without end: {from}"), |(tag, _)| tag))
        .collect()
}

/// The values of an attribute, in order.
pub fn values(html: &str, attribute: &str) -> Vec<String> {
    html.split(attribute).skip(1).filter_map(|from| from.split_once('"')).map(|(value, _)| value.to_owned()).collect()
}

/// What is read once tags are gone and entities are letters again.
pub fn text_of(html: &str) -> String {
    let text: String = html.split('<').map(|from| from.split_once('>').map_or(from, |(_, text)| text)).collect();
    ["&lt;<", "&gt;>", "&quot;\"", "&#39;'", "&amp;&"].iter().fold(text, |text, pair| {
        let (entity, letter) = pair.split_at(pair.len() - 1);
        text.replace(entity, letter)
    })
}

/// The headings of an HTML page: level and text.
pub fn html_headings(html: &str) -> Vec<(usize, String)> {
    let mut headings = Vec::new();
    for (at, _) in html.match_indices("<h") {
        let level = html[at + 2..].chars().next().and_then(|c| c.to_digit(10));
        if let (Some(level), Some((inside, _))) = (level, html[at..].split_once("</h")) {
            headings.push((level as usize, text_of(inside)));
        }
    }
    headings
}

/// The headings of a Markdown text, as a parser sees them.
pub fn markdown_headings(markdown: &str) -> Vec<(usize, String)> {
    let mut headings: Vec<(usize, String)> = Vec::new();
    let mut is_inside = false;
    for event in Parser::new(markdown) {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                is_inside = true;
                headings.push((level as usize, String::new()));
            }
            Event::End(TagEnd::Heading(_)) => is_inside = false,
            Event::Text(text) if is_inside => {
                if let Some((_, heading)) = headings.last_mut() {
                    heading.push_str(&text);
                }
            }
            _ => {}
        }
    }
    headings
}

/// Ordinary spaces again, to compare with what a person types.
pub fn plain_spaces(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}
