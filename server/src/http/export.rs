//! The synthesis on a page, and as files to take away. For facilitators.

use super::caller::Caller;
use super::{Problem, Site};
use crate::export::{Format, export, file_name};
use crate::{assets, clock, document, page};
use app::pages;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{Html, IntoResponse};
use sha2::{Digest as _, Sha256};
use std::sync::LazyLock;

/// Where the report's stylesheet is; its content is named in it, so that a browser may keep it for ever.
static STYLE: LazyLock<String> = LazyLock::new(|| {
    let digest = Sha256::digest(report::html::stylesheet().as_bytes());
    let name: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    format!("/static/report.css?{name}")
});

/// The synthesis as it stands.
pub async fn page(State(site): State<Site>, Path(code): Path<String>, caller: Caller) -> Result<Html<String>, Problem> {
    let (room, _) = caller.facilitates(&site, &code).await?;
    let report = room.look(|workshop| pages::report::Report {
        code: room.known.code.to_string(),
        language: workshop.about.language,
        title: workshop.about.title.text.clone(),
        article: report::html::article(&document::of(workshop)),
        style: STYLE.clone(),
    });
    Ok(page::render(move || pages::report::page(assets::named(), report)).await)
}

/// A file: `html`, `md`, `docx`, `odt`, `xlsx`, `csv` or `json`.
pub async fn file(
    State(site): State<Site>,
    Path((code, format)): Path<(String, String)>,
    caller: Caller,
) -> Result<impl IntoResponse, Problem> {
    let (room, _) = caller.facilitates(&site, &code).await?;
    let format = Format::parse(&format).ok_or(Problem::Lost)?;
    let name = room.look(|workshop| file_name(&workshop.about.title.text, format));
    // Read before: what comes in meanwhile is in the archive or not, and is told as a change since.
    let number = room.look(|workshop| workshop.number);
    let file = export(site.rooms.store(), &room.known, format).await?;
    if format == Format::Archive {
        // Not to be able to note it is no reason to withhold it: a full disk is when it is needed.
        let _noted = site.rooms.store().note_archive(room.known.id, number, clock::now()).await;
    }
    let attached = format!("attachment; filename=\"{name}\"");
    Ok(([(header::CONTENT_TYPE, format.media_type().to_owned()), (header::CONTENT_DISPOSITION, attached)], file))
}

/// The report's stylesheet.
pub async fn style() -> impl IntoResponse {
    let about = [
        (header::CONTENT_TYPE, "text/css; charset=utf-8"),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
    ];
    (about, report::html::stylesheet())
}
