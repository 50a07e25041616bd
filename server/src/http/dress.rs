//! Gives a [`Problem`] its words: a page for people, JSON for scripts and islands.

use super::{Problem, caller};
use crate::{assets, page};
use app::pages;
use app::words;
use axum::Json;
use axum::extract::Request;
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde_json::json;
use workshop::Language;

/// The sentence for a problem.
#[must_use]
pub fn sentence(problem: &Problem, language: Language) -> String {
    let words = words::problems(language);
    match problem {
        Problem::Refused(refusal) => words.refusal(refusal),
        Problem::Lost => words.lost.into(),
        Problem::Stranger => words.stranger.into(),
        Problem::Unreadable => words.unreadable.into(),
        Problem::ForeignOrigin => words.foreign_origin.into(),
        Problem::TooManyGuesses => words.too_many_guesses.into(),
        Problem::TooFast => words.too_fast.into(),
        Problem::TooCrowded => words.too_crowded.into(),
        Problem::Unwritten => words.unwritten.into(),
        Problem::Fault => words.fault.into(),
    }
}

/// Finds the problem in an answer, if it carries one, and puts it into words.
pub async fn problems(request: Request, next: Next) -> Response {
    let (wants_json, language) = (wants_json(request.headers()), language(request.headers()));
    let response = next.run(request).await;
    let status = response.status();
    let problem = match response.extensions().get::<Problem>() {
        Some(problem) => problem.clone(),
        None if !status.is_client_error() && !status.is_server_error() => return response,
        None if is_ours(&response) => return response,
        // Answers of the framework itself: no such file, too large, too slow, wrong method, an address that does not
        // read. What it says of them is no sentence for a person.
        None if status == StatusCode::NOT_FOUND => Problem::Lost,
        None if status.is_server_error() => Problem::Fault,
        None => Problem::Unreadable,
    };
    let (sentence, passes_in) = (sentence(&problem, language), problem.passes_in());
    let again = passes_in.map(|seconds| [(header::RETRY_AFTER, seconds.to_string())]);
    if wants_json {
        let refusal = match &problem {
            Problem::Refused(refusal) => Some(refusal),
            _ => None,
        };
        return (status, again, Json(json!({ "sentence": sentence, "refusal": refusal }))).into_response();
    }
    let page = page::render(move || pages::problem(assets::named(), language, status.as_u16(), sentence)).await;
    (status, again, page).into_response()
}

/// Whether a handler has said no by itself: a form drawn anew, or an answer to an island.
fn is_ours(response: &Response) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or("");
    kind.starts_with("text/html") || kind.starts_with("application/json")
}

fn language(headers: &HeaderMap) -> Language {
    caller::preferred(headers.get(header::ACCEPT_LANGUAGE))
}

/// Scripts and islands say so; a browser that shows a page asks for HTML.
#[must_use]
pub fn wants_json(headers: &HeaderMap) -> bool {
    let says = |name: header::HeaderName, what: &str| {
        headers.get(name).and_then(|value| value.to_str().ok()).is_some_and(|value| value.contains(what))
    };
    says(header::ACCEPT, "application/json")
        || (says(header::CONTENT_TYPE, "application/json") && !says(header::ACCEPT, "text/html"))
}
