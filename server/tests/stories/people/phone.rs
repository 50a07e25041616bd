//! Somebody with a phone, and nothing on it but a browser.

use super::ear::read;
use super::{Answer, Browser, Ear};
use reqwest::Method;
use serde_json::{Value, json};
use uuid::Uuid;
use workshop::sight::Phone as Picture;
use workshop::{PersonId, PostId, PostKind};

pub struct Phone {
    pub browser: Browser,
    code: String,
    person: Option<PersonId>,
}

impl Phone {
    pub fn new(browser: Browser, code: &str) -> Self {
        Self { browser, code: code.to_owned(), person: None }
    }

    /// Who she is, once she is in.
    pub fn person(&self) -> PersonId {
        self.person.expect("she is in")
    }

    /// An address of her own.
    pub fn at(&self, page: &str) -> String {
        format!("/p/{}{page}", self.code)
    }

    pub fn door(&self) -> String {
        format!("/e/{}", self.code)
    }

    /// Comes in as a script would.
    pub async fn joins(&mut self, name: &str) -> Answer {
        let answer = self.browser.posts(&self.door(), &json!({ "name": name })).await;
        if answer.status == 201 {
            self.person = Some(read(answer.json()["person"].clone()));
        }
        answer
    }

    /// Comes in by the page, without script: opens it, then sends the form.
    pub async fn joins_by_form(&mut self, name: &str) -> Answer {
        self.browser.get(&self.door()).await;
        let answer = self.browser.submits(&self.door(), &[("name", name)]).await;
        if answer.status == 303 {
            self.person = Some(self.picture().await.me.person);
        }
        answer
    }

    pub async fn writes(&self, kind: PostKind, text: &str) -> Answer {
        self.sends(&json!({ "id": Uuid::now_v7(), "kind": kind, "text": text })).await
    }

    /// Writes an idea that must be taken in.
    pub async fn wrote(&self, text: &str) -> PostId {
        let answer = self.writes(PostKind::Idea, text).await;
        assert_eq!(answer.status, 201, "{answer:?}");
        read(answer.json()["id"].clone())
    }

    /// Sends a contribution as it is.
    pub async fn sends(&self, post: &Value) -> Answer {
        self.browser.posts(&self.at("/contributions"), post).await
    }

    /// Sends the form of her page, with what its hidden fields hold.
    pub async fn writes_by_form(&self, kind: &str, text: &str, example: &str) -> Answer {
        let page = self.page().await;
        self.writes_by_form_of(&page, kind, text, example).await
    }

    /// Sends the form of a page that she has in front of her.
    pub async fn writes_by_form_of(&self, page: &str, kind: &str, text: &str, example: &str) -> Answer {
        let hidden = hidden_fields(page, "/contributions\"");
        let mut fields: Vec<_> = hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        fields.extend([("kind", kind), ("text", text), ("example", example)]);
        self.browser.submits(&self.at("/contributions"), &fields).await
    }

    pub async fn edits(&self, post: PostId, text: &str) -> Answer {
        self.changes(post, &json!({ "kind": "idea", "text": text })).await
    }

    pub async fn changes(&self, post: PostId, change: &Value) -> Answer {
        self.browser.posts(&self.at(&format!("/contributions/{post}")), change).await
    }

    pub async fn withdraws(&self, post: PostId) -> Answer {
        self.withdraws_with(post, &json!({})).await
    }

    pub async fn withdraws_with(&self, post: PostId, key: &Value) -> Answer {
        self.browser.posts(&self.at(&format!("/contributions/{post}/retrait")), key).await
    }

    /// Her page, drawn anew.
    pub async fn page(&self) -> String {
        let answer = self.browser.get(&self.at("")).await;
        assert_eq!(answer.status, 200, "{answer:?}");
        answer.body
    }

    /// Loads her page, or the door if she is not in.
    pub async fn reloads(&self) -> Answer {
        let answer = self.browser.get(&self.at("")).await;
        if answer.status == 303 { self.browser.get(answer.location()).await } else { answer }
    }

    pub async fn listens(&self) -> Ear {
        Ear::to(self.browser.request(Method::GET, &self.at("/flux"))).await
    }

    /// Listens on from a number that her page has.
    pub async fn listens_from(&self, number: u64) -> Ear {
        Ear::to(self.browser.request(Method::GET, &self.at(&format!("/flux?has={number}")))).await
    }

    /// Listens to the same workshop at a server on another port.
    pub async fn listens_at(&self, base: &str) -> Ear {
        Ear::to(self.browser.turned_to(base).request(Method::GET, &self.at("/flux"))).await
    }

    /// What she may see now.
    pub async fn picture(&self) -> Picture {
        read(self.listens().await.hears("picture").await.data)
    }

    /// The texts that her table has written in this round.
    pub async fn reads(&self) -> Vec<String> {
        self.picture().await.table_posts.into_iter().map(|post| post.text).collect()
    }
}

/// Names and values of the hidden fields of the form whose address ends like this.
pub fn hidden_fields(page: &str, action: &str) -> Vec<(String, String)> {
    let form = page.split("<form").find(|form| form.split('>').next().is_some_and(|tag| tag.contains(action)));
    let form = form.and_then(|form| form.split("</form>").next()).unwrap_or_else(|| panic!("no form to {action}"));
    let field = |tag: &str, name: &str| {
        let value = tag.split_once(&format!(" {name}=\""))?.1.split('"').next()?;
        Some(value.to_owned())
    };
    let inputs = form.split("<input").skip(1).filter_map(|rest| rest.split('>').next());
    let hidden = inputs.filter(|tag| tag.contains("type=\"hidden\""));
    hidden.filter_map(|tag| Some((field(tag, "name")?, field(tag, "value").unwrap_or_default()))).collect()
}
