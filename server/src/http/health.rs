//! Whether Tablée is ready to serve.

use super::{Problem, Site};
use axum::extract::State;

/// `ok`, once the database answers.
pub async fn ready(State(site): State<Site>) -> Result<&'static str, Problem> {
    site.rooms.store().ping().await?;
    Ok("ok\n")
}
