//! Somebody with a phone: she comes in, listens, writes, and asks again until she has an answer.

use crate::ear::Ear;
use crate::line::{Address, Answer, Body, Cut, Line, field};
use hyper::Method;
use serde_json::{Value, json};
use std::time::Duration;
use uuid::Uuid;

/// A phone.
#[derive(Debug)]
pub struct Phone {
    address: Address,
    cookie: String,
    door: String,
    page: String,
    writing: String,
    listening: String,
    line: Option<Line>,
    /// Bytes of pages that it has loaded, as they travelled.
    pub loaded: u64,
}

/// What became of something written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It is on the disk.
    Kept,
    /// Not now: a limit, or trouble in the house. Ask again.
    Later,
    /// Never: the house says no.
    Refused(u16),
}

/// What opens the stream of a phone.
#[derive(Debug, Clone)]
pub struct Stream {
    address: Address,
    path: String,
    cookie: String,
}

impl Stream {
    /// Opens it, from the beginning.
    ///
    /// # Errors
    /// Where the line breaks or the house says no.
    pub async fn opens(&self) -> Result<Ear, Cut> {
        Ear::to(&self.address, &self.path, &self.cookie).await
    }
}

impl Phone {
    /// A phone at the door of a workshop.
    #[must_use]
    pub fn new(address: &Address, code: &str) -> Self {
        Self {
            address: address.clone(),
            cookie: String::new(),
            door: format!("/e/{code}"),
            page: format!("/p/{code}"),
            writing: format!("/p/{code}/contributions"),
            listening: format!("/p/{code}/flux"),
            line: None,
            loaded: 0,
        }
    }

    /// A screen of a bare house (`examples/ceiling.rs`), which has no door.
    #[must_use]
    pub fn bare(address: &Address) -> Self {
        Self { writing: "/posts".into(), listening: "/stream".into(), ..Self::new(address, "") }
    }

    /// Comes in as a script does; who she is.
    ///
    /// # Errors
    /// Where the line breaks or the house says no.
    pub async fn joins(&mut self, name: &str) -> Result<String, Cut> {
        self.joins_at(name, None).await
    }

    /// Comes in by the sign of a table, if one is named.
    ///
    /// # Errors
    /// As [`Phone::joins`].
    pub async fn joins_at(&mut self, name: &str, table: Option<u64>) -> Result<String, Cut> {
        let door = self.door.clone();
        let answer =
            self.asks(Method::POST, &door, Body::Json(json!({ "name": name, "table": table }).to_string())).await?;
        self.cookie = answer.cookie().ok_or_else(|| Cut::strange("nobody is let in", &answer))?;
        let said: Value = serde_json::from_slice(&answer.body).unwrap_or_default();
        said["person"].as_str().map(str::to_owned).ok_or_else(|| Cut::strange("nobody is let in", &answer))
    }

    /// Comes in as a browser does: the page of the door, its form, then her own page.
    ///
    /// # Errors
    /// As [`Phone::joins`].
    pub async fn arrives(&mut self, name: &str) -> Result<(), Cut> {
        let (door, page) = (self.door.clone(), self.page.clone());
        let answer = self.asks(Method::GET, &door, Body::Page).await?;
        self.cookie = answer.cookie().ok_or_else(|| Cut::strange("the door does not open", &answer))?;
        let answer = self.asks(Method::POST, &door, Body::Form(field("name", name))).await?;
        if answer.status != 303 {
            return Err(Cut::strange("nobody is let in", &answer));
        }
        let answer = self.asks(Method::GET, &page, Body::Page).await?;
        if answer.status == 200 { Ok(()) } else { Err(Cut::strange("her page does not open", &answer)) }
    }

    /// Writes an idea under an identity that she has drawn, once.
    ///
    /// # Errors
    /// Where the line breaks: she does not know then whether it was kept.
    pub async fn writes(&mut self, id: Uuid, text: &str) -> Result<Fate, Cut> {
        let body = Body::Json(json!({ "id": id, "kind": "idea", "text": text }).to_string());
        let writing = self.writing.clone();
        let answer = self.asks(Method::POST, &writing, body).await?;
        Ok(match answer.status {
            200 | 201 => Fate::Kept,
            429 | 500..=599 => Fate::Later,
            status => Fate::Refused(status),
        })
    }

    /// Writes, and asks again with growing patience until there is an answer.
    pub async fn insists(&mut self, id: Uuid, text: &str) -> Fate {
        let mut wait = Duration::from_millis(50);
        loop {
            match self.writes(id, text).await {
                Ok(fate @ (Fate::Kept | Fate::Refused(_))) => return fate,
                Ok(Fate::Later) | Err(_) => tokio::time::sleep(wait).await,
            }
            wait = (wait * 2).min(Duration::from_secs(2));
        }
    }

    /// Her stream, to be opened as often as it breaks.
    #[must_use]
    pub fn stream(&self) -> Stream {
        let Self { address, listening, cookie, .. } = self;
        Stream { address: address.clone(), path: listening.clone(), cookie: cookie.clone() }
    }

    /// Asks for anything of her own.
    ///
    /// # Errors
    /// Where the line breaks.
    pub async fn asks(&mut self, method: Method, path: &str, body: Body) -> Result<Answer, Cut> {
        let mut line = match self.line.take().filter(|line| !line.is_closed()) {
            Some(line) => line,
            None => Line::open(&self.address).await?,
        };
        let answer = line.ask(method, path, &self.cookie, body).await?;
        self.loaded += u64::try_from(answer.body.len()).unwrap_or(0);
        self.line = Some(line);
        Ok(answer)
    }

    /// Lets go of her line, as a phone does that is put away.
    pub fn hangs_up(&mut self) {
        self.line = None;
    }
}
