//! The one door from facilitators' screens to the server.
//!
//! A phone posts to plain, documented addresses, since its outbox must survive the page. A facilitator's island asks
//! for commands through the server function below; who asks is read from the session on the server's side.

use leptos::prelude::*;
use leptos::server_fn::codec::{Json, JsonEncoding};
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use workshop::Command;

/// Why a command did not go through, as a sentence for the person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Denial {
    /// The server said no, and why.
    Said(String),
    /// The server could not be reached, or its answer not be read.
    Unreachable,
}

impl FromServerFnError for Denial {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(_: ServerFnErrorErr) -> Self {
        Self::Unreachable
    }
}

/// What the server does for a facilitator's screen.
#[cfg(feature = "ssr")]
#[async_trait::async_trait]
pub trait Backstage: Send + Sync {
    /// Carries out a command for whoever sent this request, once however often it comes; whether anything changed.
    async fn act(&self, code: &str, id: Uuid, command: Command) -> Result<bool, Denial>;
}

/// The door as the server hands it to its functions.
#[cfg(feature = "ssr")]
pub type Door = std::sync::Arc<dyn Backstage>;

/// Asks for a command in the workshop with that code. The identity makes a retry harmless.
///
/// # Errors
/// A sentence, or that nobody answered.
#[server(prefix = "/api", endpoint = "commande", input = Json, output = Json)]
pub async fn act(
    /// The workshop's code.
    code: String,
    /// Identity of the command.
    id: Uuid,
    /// What is asked.
    command: Command,
) -> Result<bool, Denial> {
    let door = use_context::<Door>().ok_or(Denial::Unreachable)?;
    door.act(&code, id, command).await
}
