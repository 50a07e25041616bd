//! The journal of the board: who did what, to read and as a file for a spreadsheet.

use super::caller::Caller;
use super::{Problem, Site};
use crate::{assets, page};
use app::pages;
use app::pages::journal::Journal;
use axum::extract::{Path, Query, State};
use axum::http::header;
use axum::response::{Html, IntoResponse};
use serde::Deserialize;
use workshop::FacilitatorId;
use workshop::journal::journal;

/// Whose acts are asked for.
#[derive(Debug, Deserialize)]
pub struct Of {
    par: Option<FacilitatorId>,
}

/// The page.
pub async fn page(
    State(site): State<Site>,
    Path(code): Path<String>,
    Query(of): Query<Of>,
    caller: Caller,
) -> Result<Html<String>, Problem> {
    let journal = read(&site, &code, &caller, of.par).await?;
    Ok(page::render(move || pages::journal::page(assets::named(), journal)).await)
}

/// The file, as French spreadsheets want it.
pub async fn file(
    State(site): State<Site>,
    Path(code): Path<String>,
    caller: Caller,
) -> Result<impl IntoResponse, Problem> {
    let journal = read(&site, &code, &caller, None).await?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"journal.csv\""),
    ];
    let table = table(&journal).map_err(|error| {
        tracing::error!(%error, "the journal could not be written as a table");
        Problem::Fault
    })?;
    Ok((headers, table))
}

async fn read(site: &Site, code: &str, caller: &Caller, of: Option<FacilitatorId>) -> Result<Journal, Problem> {
    let (room, _) = caller.facilitates(site, code).await?;
    let log = site.rooms.store().load(room.known.id).await?;
    let now = room.now();
    Ok(room.look(|workshop| Journal {
        code: room.known.code.to_string(),
        language: workshop.about.language,
        title: workshop.about.title.text.clone(),
        now,
        entries: journal(workshop.id, &log),
        facilitators: Vec::new(),
        of,
    }))
}

/// Semicolons, and a mark at the beginning that tells the spreadsheet which letters these are.
fn table(journal: &Journal) -> Result<Vec<u8>, csv::Error> {
    let mut table = csv::WriterBuilder::new().delimiter(b';').from_writer("\u{feff}".as_bytes().to_vec());
    table.write_record(["numéro", "date (UTC)", "qui", "quoi"])?;
    for noted in &journal.entries {
        let (who, what) = journal.told(noted);
        table.write_record([noted.number.to_string(), noted.at.utc(), harmless(who), harmless(what)])?;
    }
    table.into_inner().map_err(|error| error.into_error().into())
}

/// No spreadsheet takes it for a formula.
fn harmless(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell }
}
