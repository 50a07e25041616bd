//! Whether Tablée is ready to serve.

use super::{Problem, Site};
use axum::extract::State;

/// `ok`, once the database answers; not while nothing can be written to it.
pub async fn ready(State(site): State<Site>) -> Result<&'static str, Problem> {
    let store = site.rooms.store();
    store.ping().await?;
    if store.obstacle().borrow().is_some() { Err(Problem::Unwritten) } else { Ok("ok\n") }
}
