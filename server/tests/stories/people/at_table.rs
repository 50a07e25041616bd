//! Somebody who stays at a table: its host or its narrator, with a screen that her link has opened.

use super::ear::read;
use super::{Answer, Browser, Ear, Facilitator, House};
use reqwest::Method;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use uuid::Uuid;
use workshop::sight::{Host, Narrator};
use workshop::{PostId, PostKind};

pub struct AtTable {
    pub browser: Browser,
    /// `/h/…` or `/n/…`.
    home: String,
}

impl House {
    /// The host of a table, by a link that a facilitator has just made.
    pub async fn host(&self, of: &Facilitator, table: u16) -> AtTable {
        AtTable::comes(self.browser(), &format!("/h/{}", of.code), &of.hands_out("host", table).await).await
    }

    /// The narrator of a table, likewise.
    pub async fn narrator(&self, of: &Facilitator, table: u16) -> AtTable {
        AtTable::comes(self.browser(), &format!("/n/{}", of.code), &of.hands_out("narrator", table).await).await
    }
}

impl Facilitator {
    /// Makes a link for somebody at a table; what it carries.
    pub async fn hands_out(&self, role: &str, table: u16) -> String {
        let fields = [("role", role), ("table", &table.to_string()), ("act", "faire")];
        let answer = self.browser.submits(&self.at("/liens"), &fields).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        let links = self.links_on(&answer.body);
        assert_eq!(links.len(), 1, "one link is shown");
        links.into_iter().next().expect("it is there")
    }

    /// What the links on a page carry, each once, in order.
    pub fn links_on(&self, page: &str) -> Vec<String> {
        let mut links = Vec::new();
        for after in page.split(&format!("{}/f/", self.browser.base())).skip(1) {
            let link: String = after.chars().take_while(char::is_ascii_hexdigit).collect();
            if !links.contains(&link) {
                links.push(link);
            }
        }
        links
    }

    /// Takes back what somebody at a table was given.
    pub async fn takes_back(&self, role: &str, table: u16) {
        let fields = [("role", role), ("table", &table.to_string()), ("act", "retirer")];
        let answer = self.browser.submits(&self.at("/liens"), &fields).await;
        assert_eq!((answer.status, answer.location()), (303, self.at("/liens").as_str()));
    }
}

impl AtTable {
    async fn comes(browser: Browser, home: &str, secret: &str) -> Self {
        let answer = browser.get(&format!("/f/{secret}")).await;
        assert_eq!((answer.status, answer.location()), (303, home), "the address is clean from then on");
        Self { browser, home: home.to_owned() }
    }

    /// An address of her screen.
    pub fn at(&self, page: &str) -> String {
        format!("{}{page}", self.home)
    }

    /// Her page, drawn anew.
    pub async fn page(&self) -> String {
        let answer = self.browser.get(&self.at("")).await;
        assert_eq!(answer.status, 200, "{answer:?}");
        answer.body
    }

    pub async fn listens(&self) -> Ear {
        Ear::to(self.browser.request(Method::GET, &self.at("/flux"))).await
    }

    async fn picture<T: DeserializeOwned>(&self) -> T {
        read(self.listens().await.hears("picture").await.data)
    }

    /// What she may see as a host.
    pub async fn host(&self) -> Host {
        self.picture().await
    }

    /// What she may see as a narrator.
    pub async fn narrator(&self) -> Narrator {
        self.picture().await
    }

    /// All that she has got by now: her page drawn anew, the picture, and what came down her stream until that number.
    pub async fn everything(&self, ear: &mut Ear, number: u64) -> String {
        let mut anew = self.listens().await;
        while anew.hears("picture").await.number.is_none_or(|at| at < number) {}
        format!("{}\n{}\n{}", self.page().await, anew.all, ear.all)
    }

    /// Sends a contribution as it is.
    pub async fn sends(&self, post: &Value) -> Answer {
        self.browser.posts(&self.at("/contributions"), post).await
    }

    /// Writes an idea for somebody; it must be taken in.
    pub async fn wrote(&self, text: &str) -> PostId {
        let answer = self.sends(&json!({ "id": Uuid::now_v7(), "kind": PostKind::Idea, "text": text })).await;
        assert_eq!(answer.status, 201, "{answer:?}");
        read(answer.json()["id"].clone())
    }

    /// Asks for something about one of her posts.
    pub async fn asks(&self, post: PostId, what: &str, body: &Value) -> Answer {
        self.browser.posts(&self.at(&format!("/contributions/{post}{what}")), body).await
    }

    /// Says of a line what she thinks of it.
    pub async fn says_of(&self, line: PostId, verdict: &str, remark: &str) -> Answer {
        let word = json!({ "line": line, "verdict": verdict, "remark": remark });
        self.browser.posts(&self.at("/lignes"), &word).await
    }
}
