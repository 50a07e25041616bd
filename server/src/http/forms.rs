//! Bodies: a form from a page or JSON from a script, one type for both.

use super::Problem;
use axum::Json;
use axum::extract::{Form, FromRequest, Request};
use axum::http::header;
use serde::de::DeserializeOwned;

/// A body that came as a form or as JSON.
#[derive(Debug)]
pub struct Body<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned + 'static> FromRequest<S> for Body<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Self::Rejection> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or("");
        if kind.starts_with("application/json") {
            let Json(body) = Json::from_request(request, state).await?;
            Ok(Self(body))
        } else {
            let Form(body) = Form::from_request(request, state).await?;
            Ok(Self(body))
        }
    }
}
