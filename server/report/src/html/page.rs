//! The article as a file that stands alone.

use super::{article, stylesheet};
use crate::document::Document;
use crate::outline::Outline;
use crate::text::on_one_line;
use crate::typography;
use crate::xml::escape;

/// Writes a whole HTML file, its style inside.
#[must_use]
pub fn page(document: &Document) -> String {
    let outline = Outline::of(document);
    format!(
        "<!DOCTYPE html>\n\
         <html lang=\"{lang}\" class=\"report-root\">\n\
         <head>\n\
         <meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>{title}</title>\n\
         <style>\n{style}</style>\n\
         </head>\n\
         <body class=\"report-page\">\n\
         <a class=\"report-skip\" href=\"#report-text\">{skip}</a>\n\
         <main>\n{article}</main>\n\
         </body>\n\
         </html>\n",
        lang = document.language.code(),
        title = escape(&on_one_line(&typography::set(outline.title, document.language))),
        style = stylesheet(),
        skip = outline.words.skip_to_text,
        article = article(document),
    )
}
