//! One connection to a house, kept open between requests as a browser does.

use bytes::Bytes;
use http_body_util::{BodyExt as _, Full};
use hyper::body::Incoming;
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper::header::{ACCEPT, CONTENT_TYPE, COOKIE, HOST, HeaderMap, LOCATION, ORIGIN, SET_COOKIE};
use hyper::{Method, Request, Response};
use hyper_util::rt::TokioIo;
use std::net::{SocketAddr, ToSocketAddrs as _};
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpStream;
use tokio::time::timeout;

/// How long an answer may take before the line counts as cut.
const PATIENCE: Duration = Duration::from_secs(60);

/// Where a house is.
#[derive(Debug, Clone)]
pub struct Address {
    at: SocketAddr,
    base: Arc<str>,
}

/// The line broke, or nothing came in time. Whoever sent something asks again.
#[derive(Debug, Clone, thiserror::Error)]
#[error("{0}")]
pub struct Cut(String);

/// What a request carries.
#[derive(Debug, Clone)]
pub enum Body {
    /// Nothing: a page is asked for.
    Page,
    /// Fields of a form, already encoded.
    Form(String),
    /// JSON.
    Json(String),
}

/// An answer, read to its end.
#[derive(Debug)]
pub struct Answer {
    /// Its status.
    pub status: u16,
    /// Its headers.
    pub headers: HeaderMap,
    /// All it said.
    pub body: Bytes,
}

/// The connection.
#[derive(Debug)]
pub struct Line {
    base: Arc<str>,
    sender: SendRequest<Full<Bytes>>,
}

impl Address {
    /// Reads `http://192.168.1.20:3000`.
    ///
    /// # Errors
    /// Where that is no such address.
    pub fn parse(base: &str) -> Result<Self, Cut> {
        let base = base.trim().trim_end_matches('/');
        let authority = base.strip_prefix("http://").ok_or_else(|| Cut(format!("{base} is no http address")))?;
        let at = authority.to_socket_addrs().map_err(cut)?.next();
        let at = at.ok_or_else(|| Cut(format!("{base} leads nowhere")))?;
        Ok(Self { at, base: base.into() })
    }

    /// As it was written.
    #[must_use]
    pub fn base(&self) -> &str {
        &self.base
    }
}

impl Line {
    /// Connects.
    ///
    /// # Errors
    /// Where nobody answers.
    pub async fn open(address: &Address) -> Result<Self, Cut> {
        let stream = timeout(PATIENCE, TcpStream::connect(address.at)).await.map_err(cut)?.map_err(cut)?;
        stream.set_nodelay(true).map_err(cut)?;
        let (sender, connection) = handshake(TokioIo::new(stream)).await.map_err(cut)?;
        tokio::spawn(async move {
            // Whoever waits for an answer hears of it there.
            let _ended = connection.await;
        });
        Ok(Self { base: Arc::clone(&address.base), sender })
    }

    /// Whether it has ended, or is not ready for another request.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        self.sender.is_closed()
    }

    /// Asks, and reads the whole answer.
    ///
    /// # Errors
    /// Where the line breaks.
    pub async fn ask(&mut self, method: Method, path: &str, cookie: &str, body: Body) -> Result<Answer, Cut> {
        let asking = async {
            let response = self.begin(method, path, cookie, body).await?;
            let (parts, body) = response.into_parts();
            let body = body.collect().await.map_err(cut)?.to_bytes();
            Ok(Answer { status: parts.status.as_u16(), headers: parts.headers, body })
        };
        timeout(PATIENCE, asking).await.map_err(cut)?
    }

    /// Asks, and leaves the answer to be read as it comes.
    ///
    /// # Errors
    /// Where the line breaks.
    pub async fn begin(
        &mut self,
        method: Method,
        path: &str,
        cookie: &str,
        body: Body,
    ) -> Result<Response<Incoming>, Cut> {
        let host = self.base.strip_prefix("http://").unwrap_or_default();
        let mut request = Request::builder().method(method).uri(path).header(HOST, host);
        if !cookie.is_empty() {
            request = request.header(COOKIE, cookie);
        }
        let (request, bytes) = match body {
            Body::Page => (request.header(ACCEPT, "text/html,*/*;q=0.8"), String::new()),
            Body::Form(fields) => {
                (request.header(ACCEPT, "text/html").header(CONTENT_TYPE, "application/x-www-form-urlencoded"), fields)
            }
            Body::Json(json) => {
                (request.header(ACCEPT, "application/json").header(CONTENT_TYPE, "application/json"), json)
            }
        };
        let request = request.header(ORIGIN, &*self.base).body(Full::new(bytes.into())).map_err(cut)?;
        self.sender.ready().await.map_err(cut)?;
        self.sender.send_request(request).await.map_err(cut)
    }
}

impl Answer {
    /// The cookie that it hands out, as it is sent back.
    #[must_use]
    pub fn cookie(&self) -> Option<String> {
        let set = self.headers.get(SET_COOKIE)?.to_str().ok()?;
        set.split(';').next().map(str::to_owned)
    }

    /// Where it leads.
    #[must_use]
    pub fn location(&self) -> &str {
        self.headers.get(LOCATION).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// What it says, as text.
    #[must_use]
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// One field of a form, encoded.
#[must_use]
pub fn field(name: &str, value: &str) -> String {
    let mut field = format!("{name}=");
    for byte in value.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => field.push(char::from(byte)),
            _ => field.push_str(&format!("%{byte:02X}")),
        }
    }
    field
}

fn cut(error: impl std::fmt::Display) -> Cut {
    Cut(error.to_string())
}

impl Cut {
    /// A house that answers otherwise than it should is as good as none.
    #[must_use]
    pub fn strange(what: &str, answer: &Answer) -> Self {
        let said: String = answer.text().chars().take(300).collect();
        Self(format!("{what}: {} {said}", answer.status))
    }

    /// Something else that is not as it should be.
    #[must_use]
    pub fn because(why: impl Into<String>) -> Self {
        Self(why.into())
    }
}
