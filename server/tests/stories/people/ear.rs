//! Somebody who listens to a stream, frame by frame.

use super::PATIENCE;
use reqwest::{RequestBuilder, Response};
use serde_json::Value;
use std::collections::VecDeque;
use tokio::time::timeout;
use workshop::sight::{Desk, Phone};

/// One event of a stream.
#[derive(Debug, Clone)]
pub struct Heard {
    pub name: String,
    pub number: Option<u64>,
    pub data: Value,
}

pub struct Ear {
    response: Response,
    bytes: Vec<u8>,
    waiting: VecDeque<Heard>,
    /// Everything that came down the line, as it came.
    pub all: String,
}

impl Ear {
    pub async fn to(request: RequestBuilder) -> Self {
        Self::on(request.send().await.expect("the server answers"))
    }

    pub fn on(response: Response) -> Self {
        assert_eq!(response.status(), 200, "a stream is opened");
        let kind = response.headers().get("content-type").and_then(|kind| kind.to_str().ok());
        assert_eq!(kind, Some("text/event-stream"));
        Self { response, bytes: Vec::new(), waiting: VecDeque::new(), all: String::new() }
    }

    /// The next event; `None` once the stream has ended.
    pub async fn next(&mut self) -> Option<Heard> {
        let came = timeout(PATIENCE, self.comes()).await;
        came.unwrap_or_else(|_| panic!("nothing comes any more; so far: {}", self.all))
    }

    async fn comes(&mut self) -> Option<Heard> {
        while self.waiting.is_empty() {
            // An end that is no end of a chunked body is an end all the same.
            let Ok(Some(chunk)) = self.response.chunk().await else { return None };
            self.bytes.extend_from_slice(&chunk);
            self.cut();
        }
        self.waiting.pop_front()
    }

    /// Takes whole frames out of what has come in.
    fn cut(&mut self) {
        while let Some(end) = self.bytes.windows(2).position(|pair| pair == b"\n\n") {
            let frame: Vec<u8> = self.bytes.drain(..end + 2).collect();
            let frame = String::from_utf8(frame).expect("a frame is text");
            let field = |name: &str| frame.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
            let data = field("data").expect("a frame has data");
            self.waiting.push_back(Heard {
                name: field("event").expect("a frame has a name").to_owned(),
                number: field("id").map(|id| id.parse().expect("an id is a number")),
                data: serde_json::from_str(data).expect("the data is JSON"),
            });
            self.all.push_str(&frame);
        }
    }

    /// The next event of that name; others are passed over. Heartbeats alone do not keep anybody waiting for ever.
    pub async fn hears(&mut self, name: &str) -> Heard {
        let passing = async {
            loop {
                let heard = self.comes().await?;
                if heard.name == name {
                    return Some(heard);
                }
            }
        };
        let heard = timeout(PATIENCE, passing).await.ok().flatten();
        heard.unwrap_or_else(|| panic!("no {name} came: {}", self.all))
    }

    /// All events up to the first that is at least that far in the log.
    pub async fn until(&mut self, number: u64) -> Vec<Heard> {
        let coming = async {
            let mut heard = Vec::new();
            while heard.last().is_none_or(|last: &Heard| last.number.is_none_or(|at| at < number)) {
                heard.push(self.comes().await?);
            }
            Some(heard)
        };
        let heard = timeout(PATIENCE, coming).await.ok().flatten();
        heard.unwrap_or_else(|| panic!("{number} did not come: {}", self.all))
    }

    /// Listens to the end.
    pub async fn hears_it_end(&mut self) {
        while self.next().await.is_some() {}
    }

    /// A phone's picture, kept up to date until that number.
    pub async fn keeps(&mut self, mut picture: Phone, number: u64) -> Phone {
        for heard in self.until(number).await {
            match heard.name.as_str() {
                "picture" => picture = read(heard.data),
                "patch" => picture.take(read(heard.data)),
                _ => {}
            }
        }
        picture
    }

    /// A facilitator's picture, kept up to date until that number.
    pub async fn keeps_desk(&mut self, mut picture: Desk, number: u64) -> Desk {
        for heard in self.until(number).await {
            match heard.name.as_str() {
                "picture" => picture = read(heard.data),
                "patch" => picture.take(read(heard.data)),
                _ => {}
            }
        }
        picture
    }
}

/// Reads a picture or a patch.
pub fn read<T: serde::de::DeserializeOwned>(data: Value) -> T {
    serde_json::from_value(data).expect("a picture reads")
}
