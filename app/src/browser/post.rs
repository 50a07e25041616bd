//! Posting to the server's plain addresses.

use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Headers, RequestInit, Response};

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// It is on the server's disk.
    Done,
    /// The server said no, in a sentence for the person.
    Refused(String),
    /// Nobody answered, or the server is in trouble: try again later.
    Unreachable,
}

#[derive(Deserialize)]
struct Said {
    sentence: String,
}

/// Posts a body as JSON.
pub async fn post(address: &str, body: &impl Serialize) -> Answer {
    match send(address, body).await {
        Ok(answer) => answer,
        Err(_) => Answer::Unreachable,
    }
}

async fn send(address: &str, body: &impl Serialize) -> Result<Answer, JsValue> {
    let json = serde_json::to_string(body).map_err(|error| JsValue::from_str(&error.to_string()))?;
    let headers = Headers::new()?;
    headers.set("content-type", "application/json")?;
    headers.set("accept", "application/json")?;
    let request = RequestInit::new();
    request.set_method("POST");
    request.set_headers(&headers);
    request.set_body(&JsValue::from_str(&json));
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let response: Response = JsFuture::from(window.fetch_with_str_and_init(address, &request)).await?.dyn_into()?;
    if response.ok() {
        return Ok(Answer::Done);
    }
    let text = JsFuture::from(response.text()?).await?.as_string().unwrap_or_default();
    let said = serde_json::from_str::<Said>(&text).ok().map(|said| said.sentence);
    Ok(match (response.status(), said) {
        // In trouble, or overrun: what was written waits here.
        (408 | 429 | 500.., _) | (_, None) => Answer::Unreachable,
        (_, Some(sentence)) => Answer::Refused(sentence),
    })
}
