//! Posting to the server's plain addresses.

use super::outside::after;
pub use courier::Answer;
use serde::{Deserialize, Serialize};
use std::time::Duration;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, Headers, RequestInit, Response};

/// Time after which a request is given up: a browser has six connections to an address, and one that hangs holds one.
const LIMIT: Duration = Duration::from_secs(20);

#[derive(Deserialize)]
struct Said {
    sentence: String,
}

/// Posts a body as JSON.
pub async fn post(address: &str, body: &impl Serialize) -> Answer {
    let json = serde_json::to_string(body).unwrap_or_default();
    send(address, &json).await.unwrap_or(Answer::Unreachable)
}

async fn send(address: &str, json: &str) -> Result<Answer, JsValue> {
    let headers = Headers::new()?;
    headers.set("content-type", "application/json")?;
    headers.set("accept", "application/json")?;
    let request = RequestInit::new();
    request.set_method("POST");
    request.set_headers(&headers);
    request.set_body(&JsValue::from_str(json));
    let patience = AbortController::new()?;
    request.set_signal(Some(&patience.signal()));
    after(LIMIT, move || patience.abort());
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let response: Response = JsFuture::from(window.fetch_with_str_and_init(address, &request)).await?.dyn_into()?;
    let text = JsFuture::from(response.text()?).await?.as_string().unwrap_or_default();
    let seconds = response.headers().get("retry-after").ok().flatten().and_then(|said| said.parse::<u32>().ok());
    Ok(match response.status() {
        // The page of a Wi-Fi that wants to be paid or agreed to also says 200: only our own yes counts.
        200..300 if text.starts_with('{') => Answer::Done,
        // In trouble, or overrun: what was written waits here.
        408 | 429 | 500.. => Answer::Later(seconds.map(|seconds| seconds.saturating_mul(1_000))),
        400..500 => match serde_json::from_str::<Said>(&text) {
            Ok(said) => Answer::Refused(said.sentence),
            Err(_) => Answer::Unreachable,
        },
        _ => Answer::Unreachable,
    })
}
