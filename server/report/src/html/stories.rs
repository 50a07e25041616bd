//! The experiences told: who, at which table, and the questions asked.

use super::pen::{Quill, dotted};
use crate::document::Story;
use crate::outline::Outline;
use crate::pen::Pen as _;
use crate::text::is_blank;

pub(super) fn write(outline: &Outline<'_>) -> String {
    if outline.stories.is_empty() {
        return String::new();
    }
    let stories: String = outline.stories.iter().map(|told| story(told, outline)).collect();
    format!(
        "<section class=\"report-section\">\n<h2 id=\"report-stories\">{}</h2>\n\
         <ul class=\"report-stories\">\n{stories}</ul>\n</section>\n",
        outline.words.experiences,
    )
}

fn story(story: &Story, outline: &Outline<'_>) -> String {
    let (words, pen) = (outline.words, Quill::of(outline));
    let has = |text: &str| !is_blank(text);
    let mut about = Vec::new();
    // Without a title, the narrator's name takes its place.
    let (name, class) = if has(&story.title) {
        about.extend(has(&story.narrator).then(|| labelled(words.narrator, &story.narrator, outline)));
        (&story.title, "report-story-title")
    } else {
        (&story.narrator, "report-story-name")
    };
    about.push(pen.table(&story.table));
    let host = story.host.as_deref().filter(|host| has(host));
    about.extend(host.map(|host| labelled(words.host, host, outline)));
    let questions = pen.bullets("report-questions", &story.questions, Quill::set_lines);
    let asked = if questions.is_empty() {
        questions
    } else {
        format!("<p class=\"report-label\">{}</p>{questions}", words.questions)
    };
    format!(
        "<li>\n{}<p class=\"{class}\">{}</p>\n<p class=\"report-about\">{}</p>\n{asked}</li>\n",
        table_top(story.table.number),
        pen.set(name),
        dotted(&about),
    )
}

/// A table seen from above, its seats around it. The words beside it say the
/// same, so it is hidden from those who listen.
fn table_top(number: u16) -> String {
    let seats: String = [(24, 4), (41, 14), (41, 34), (24, 44), (7, 34), (7, 14)]
        .map(|(x, y)| format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"2.5\"/>"))
        .concat();
    format!(
        "<svg class=\"report-table-top\" viewBox=\"0 0 48 48\" aria-hidden=\"true\" focusable=\"false\">\
         <circle class=\"report-table-edge\" cx=\"24\" cy=\"24\" r=\"14\"/>{seats}\
         <text x=\"24\" y=\"29\" text-anchor=\"middle\">{number}</text></svg>\n"
    )
}

fn labelled(label: &str, name: &str, outline: &Outline<'_>) -> String {
    format!("{label}{}{}", outline.words.colon, Quill::of(outline).set(name))
}
