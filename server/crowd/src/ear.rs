//! Listening to a stream of server-sent events, as cheaply as can be: two thousand of them share a machine with the
//! house that they measure.

use crate::line::{Address, Body, Cut, Line};
use http_body_util::BodyExt as _;
use hyper::Method;
use hyper::body::Incoming;
use memchr::memmem;

/// What a bare house and a real one send between two events.
const END: &[u8] = b"\n\n";

/// A stream being listened to.
#[derive(Debug)]
pub struct Ear {
    body: Incoming,
    /// The beginning of an event whose end has not come yet.
    begun: Vec<u8>,
    /// Bytes that came, the framing of the stream aside.
    pub bytes: u64,
}

/// One event.
#[derive(Debug, Clone, Copy)]
pub struct Event<'a> {
    /// Its name: `picture`, `patch`, `beat`…
    pub name: &'a [u8],
    /// Number of the last thing in the log that it knows of.
    pub number: Option<u64>,
    /// One line of JSON.
    pub data: &'a [u8],
}

impl Ear {
    /// Opens a stream on a line of its own.
    ///
    /// # Errors
    /// Where the line breaks or the house says no.
    pub async fn to(address: &Address, path: &str, cookie: &str) -> Result<Self, Cut> {
        let mut line = Line::open(address).await?;
        let response = line.begin(Method::GET, path, cookie, Body::Page).await?;
        if response.status().as_u16() != 200 {
            return Err(Cut::because(format!("{path} is not opened: {}", response.status())));
        }
        Ok(Self { body: response.into_body(), begun: Vec::new(), bytes: 0 })
    }

    /// Waits for what comes next and hands out the events that are whole by then; `false` once the stream has ended.
    pub async fn hears(&mut self, mut take: impl FnMut(Event<'_>)) -> bool {
        let Some(Ok(frame)) = self.body.frame().await else { return false };
        let Some(chunk) = frame.data_ref() else { return true };
        self.bytes += u64::try_from(chunk.len()).unwrap_or(0);
        if self.begun.is_empty() {
            let rest = cut(chunk, &mut take);
            self.begun.extend_from_slice(rest);
        } else {
            self.begun.extend_from_slice(chunk);
            let rest = cut(&self.begun, &mut take).len();
            self.begun.drain(..self.begun.len() - rest);
        }
        true
    }
}

/// Hands out whole events; what is left is the beginning of one.
fn cut<'a>(mut bytes: &'a [u8], take: &mut impl FnMut(Event<'_>)) -> &'a [u8] {
    while let Some(end) = memmem::find(bytes, END) {
        take(Event::read(&bytes[..end]));
        bytes = &bytes[end + END.len()..];
    }
    bytes
}

impl<'a> Event<'a> {
    fn read(frame: &'a [u8]) -> Self {
        let mut event = Self { name: b"", number: None, data: b"" };
        for line in frame.split(|byte| *byte == b'\n') {
            if let Some(id) = line.strip_prefix(b"id: ") {
                event.number = std::str::from_utf8(id).ok().and_then(|id| id.parse().ok());
            } else if let Some(name) = line.strip_prefix(b"event: ") {
                event.name = name;
            } else if let Some(data) = line.strip_prefix(b"data: ") {
                event.data = data;
            }
        }
        event
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn events_come_whole_whatever_the_pieces() {
        let stream = b"id: 7\nevent: patch\ndata: {\"a\":1}\n\nevent: here\ndata: 3\n\nid: 8\nevent: be";
        for size in 1..stream.len() {
            let (mut begun, mut heard) = (Vec::new(), Vec::new());
            for chunk in stream.chunks(size) {
                begun.extend_from_slice(chunk);
                let rest = cut(&begun, &mut |event| {
                    heard.push((event.name.to_vec(), event.number, event.data.to_vec()));
                });
                begun = rest.to_vec();
            }
            let expected =
                [(b"patch".to_vec(), Some(7), b"{\"a\":1}".to_vec()), (b"here".to_vec(), None, b"3".to_vec())];
            assert_eq!(heard, expected, "in pieces of {size}");
            assert_eq!(begun, b"id: 8\nevent: be");
        }
    }
}
