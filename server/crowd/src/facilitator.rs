//! Somebody who founds a workshop and drives it, by the same addresses as a browser.

use crate::ear::Ear;
use crate::line::{Address, Answer, Body, Cut, Line, field};
use hyper::Method;
use serde_json::{Value, json};
use uuid::Uuid;

/// A facilitator at her laptop.
#[derive(Debug)]
pub struct Facilitator {
    address: Address,
    cookie: String,
    /// The code of her workshop.
    pub code: String,
}

impl Facilitator {
    /// Founds a workshop of tables, with three rounds.
    ///
    /// # Errors
    /// Where the line breaks or the house says no.
    pub async fn founds(address: &Address, title: &str, tables: u16) -> Result<Self, Cut> {
        let fields = [
            field("title", title),
            field("retention", "7"),
            field("privacy", "pseudonym"),
            field("template", "learning_tables"),
        ];
        let mut line = Line::open(address).await?;
        let answer = line.ask(Method::POST, "/ateliers", "", Body::Form(fields.join("&"))).await?;
        let cookie = answer.cookie().ok_or_else(|| Cut::strange("no workshop", &answer))?;
        let page = answer.text();
        let code = page.split("/atelier/").nth(1).and_then(|rest| rest.get(..6));
        let code = code.ok_or_else(|| Cut::strange("no code", &answer))?.to_owned();
        let her = Self { address: address.clone(), cookie, code };
        for table in tables + 1..=3 {
            her.does(json!({ "setup": { "remove_table": { "table": table } } })).await?;
        }
        for _ in 3..tables {
            her.does(json!({ "setup": { "add_table": blank_table() } })).await?;
        }
        Ok(her)
    }

    /// Comes by her link.
    ///
    /// # Errors
    /// Where the line breaks or the link opens nothing.
    pub async fn comes(address: &Address, link: &str) -> Result<Self, Cut> {
        let path = link.strip_prefix(address.base()).unwrap_or(link);
        let answer = Line::open(address).await?.ask(Method::GET, path, "", Body::Page).await?;
        let code = answer.location().strip_prefix("/atelier/").map(str::to_owned);
        match (answer.cookie(), code) {
            (Some(cookie), Some(code)) => Ok(Self { address: address.clone(), cookie, code }),
            _ => Err(Cut::strange("the link opens nothing", &answer)),
        }
    }

    /// Asks for something that must be granted.
    ///
    /// # Errors
    /// Where it is not.
    pub async fn does(&self, command: Value) -> Result<(), Cut> {
        let answer = self.tries(command).await?;
        if answer.status == 200 { Ok(()) } else { Err(Cut::strange("refused", &answer)) }
    }

    /// Asks for something; the answer, whatever it is.
    ///
    /// # Errors
    /// Where the line breaks.
    pub async fn tries(&self, command: Value) -> Result<Answer, Cut> {
        let asked = json!({ "code": self.code, "id": Uuid::new_v4(), "command": command });
        let mut line = Line::open(&self.address).await?;
        line.ask(Method::POST, "/api/commande", &self.cookie, Body::Json(asked.to_string())).await
    }

    /// Lets people in.
    ///
    /// # Errors
    /// As [`Facilitator::does`].
    pub async fn opens_the_doors(&self) -> Result<(), Cut> {
        self.does(json!({ "drive": { "set_doors": "open" } })).await
    }

    /// Goes straight to the first harvest, and gives it some more hours.
    ///
    /// # Errors
    /// As [`Facilitator::does`].
    pub async fn opens_the_harvest(&self) -> Result<(), Cut> {
        let picture = self.sees().await?;
        let blocks = picture["agenda"]["blocks"].as_array().cloned().unwrap_or_default();
        let phases = blocks.iter().filter_map(|block| block["round"].as_array()).flatten();
        let harvest = phases.clone().find(|phase| phase["kind"] == "harvest");
        let to = harvest.ok_or_else(|| Cut::because("the day has no harvest"))?["id"].clone();
        self.does(json!({ "drive": { "go_to": { "from": running(&picture), "to": to } } })).await?;
        for _ in 0..3 {
            self.does(json!({ "drive": { "extend": { "seconds": 3_600 } } })).await?;
        }
        Ok(())
    }

    /// Everything as it is now.
    ///
    /// # Errors
    /// Where the line breaks or the house says no.
    pub async fn sees(&self) -> Result<Value, Cut> {
        let mut ear = self.listens().await?;
        let mut picture: Option<Value> = None;
        loop {
            let take = |event: crate::Event<'_>| {
                if event.name == b"picture" {
                    picture = serde_json::from_slice(event.data).ok();
                }
            };
            let goes_on = ear.hears(take).await;
            match picture.take() {
                Some(picture) => return Ok(picture),
                None if goes_on => {}
                None => return Err(Cut::because("no picture comes")),
            }
        }
    }

    /// Follows her stream.
    ///
    /// # Errors
    /// Where the line breaks or the house says no.
    pub async fn listens(&self) -> Result<Ear, Cut> {
        Ear::to(&self.address, &format!("/atelier/{}/flux", self.code), &self.cookie).await
    }
}

/// The phase that runs, by her screen; `null` before the first.
#[must_use]
pub fn running(picture: &Value) -> Value {
    picture["now"]["stage"]["running"]["phase"].clone()
}

fn blank_table() -> Value {
    json!({
        "name": "", "shape": null, "hue": null, "story": "", "narrator": "", "host": "", "questions": "", "seats": null
    })
}
