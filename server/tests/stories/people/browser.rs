//! A browser: it keeps its cookies, and follows no redirect by itself, since where one leads is what a test asks.

use reqwest::header::{ACCEPT, HeaderMap, LOCATION, SET_COOKIE};
use reqwest::{Client, Method, RequestBuilder, redirect::Policy};
use serde_json::Value;

/// What a browser of today says it accepts.
const PAGES: &str = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8";

pub struct Browser {
    client: Client,
    base: String,
}

/// An answer, read to its end.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: String,
}

impl Browser {
    pub fn new(base: &str) -> Self {
        let client = Client::builder().cookie_store(true).redirect(Policy::none());
        Self { client: client.build().expect("a browser can be made"), base: base.to_owned() }
    }

    /// The same browser with its cookies, at a server on another port.
    pub fn turned_to(&self, base: &str) -> Self {
        Self { client: self.client.clone(), base: base.to_owned() }
    }

    pub fn base(&self) -> &str {
        &self.base
    }

    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.client.request(method, format!("{}{path}", self.base))
    }

    /// Asks for a page.
    pub async fn get(&self, path: &str) -> Answer {
        Answer::to(self.request(Method::GET, path).header(ACCEPT, PAGES)).await
    }

    /// Sends a form as a page without script does.
    pub async fn submits(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        Answer::to(self.form(path, fields)).await
    }

    pub fn form(&self, path: &str, fields: &[(&str, &str)]) -> RequestBuilder {
        self.request(Method::POST, path).header(ACCEPT, PAGES).header("origin", &self.base).form(fields)
    }

    /// Sends JSON as the client does.
    pub async fn posts(&self, path: &str, body: &Value) -> Answer {
        Answer::to(self.json(path, body)).await
    }

    pub fn json(&self, path: &str, body: &Value) -> RequestBuilder {
        self.request(Method::POST, path).header(ACCEPT, "application/json").header("origin", &self.base).json(body)
    }
}

impl Answer {
    pub async fn to(request: RequestBuilder) -> Self {
        let response = request.send().await.expect("the server answers");
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let body = response.text().await.expect("the answer is text");
        Self { status, headers, body }
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// Where a redirect leads.
    pub fn location(&self) -> &str {
        self.header(LOCATION.as_str())
    }

    pub fn cookies(&self) -> Vec<&str> {
        self.headers.get_all(SET_COOKIE).iter().filter_map(|value| value.to_str().ok()).collect()
    }

    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// Why not, of an answer in JSON.
    pub fn sentence(&self) -> String {
        self.json()["sentence"].as_str().unwrap_or_else(|| panic!("no sentence: {self:?}")).to_owned()
    }
}
