//! The stories that somebody wishes to hear.

use super::{present, shown, to_the_door, to_the_phone};
use crate::http::caller::Caller;
use crate::http::forms::Body;
use crate::http::{Problem, Site, dress};
use crate::room::Room;
use crate::{assets, page as pages_of};
use app::pages::seat;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::{Html, IntoResponse, Response};
use serde::de::{Error as _, IgnoredAny, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::json;
use workshop::command::People;
use workshop::seating::Mode;
use workshop::{Command, PersonId, TableId, Who};

/// Tables, the dearest first: `tables` is a list in JSON; a form sends it once a wish, empty for none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wished(Vec<TableId>);

/// `GET /p/{code}/souhaits`, where the plan follows wishes.
pub async fn wishes(State(site): State<Site>, Path(code): Path<String>, caller: Caller) -> Result<Response, Problem> {
    let (room, person) = present(&site, &code, &caller).await?;
    let Some(person) = person else { return Ok(to_the_door(&room)) };
    if room.look(|workshop| workshop.seating.mode != Mode::Wishes || workshop.day.is_over()) {
        return Ok(to_the_phone(&room));
    }
    Ok(draw(&room, person, None).await.into_response())
}

/// `POST /p/{code}/souhaits`: these are my wishes now.
pub async fn wish(
    State(site): State<Site>,
    Path(code): Path<String>,
    caller: Caller,
    headers: HeaderMap,
    Body(Wished(tables)): Body<Wished>,
) -> Result<Response, Problem> {
    let (room, person) = present(&site, &code, &caller).await?;
    let person = person.ok_or(Problem::Stranger)?;
    let command = Command::People(People::Wish { tables: tables.clone() });
    let answer = room.act(Who::Participant(person), command, None).await.map_err(Problem::from);
    if dress::wants_json(&headers) {
        return answer.map(|changed| Json(json!({ "changed": changed })).into_response());
    }
    match answer {
        Ok(_) => Ok(to_the_phone(&room)),
        Err(problem) => Ok((problem.status(), draw(&room, person, Some((tables, problem))).await).into_response()),
    }
}

async fn draw(room: &Room, person: PersonId, refused: Option<(Vec<TableId>, Problem)>) -> Html<String> {
    let wishes = room.look(|workshop| {
        let sentence = |problem: &Problem| dress::sentence(problem, workshop.about.language);
        shown::wishes(room, workshop, person, refused.map(|(asked, problem)| (asked, sentence(&problem))))
    });
    pages_of::render(move || seat::wishes(assets::named(), wishes)).await
}

impl<'de> Deserialize<'de> for Wished {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Fields)
    }
}

/// The fields of a form or of a JSON object, of which one may come several times.
struct Fields;

#[derive(Deserialize)]
#[serde(untagged)]
enum Value {
    List(Vec<u16>),
    One(String),
}

impl<'de> Visitor<'de> for Fields {
    type Value = Wished;

    fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("tables")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Wished, A::Error> {
        let mut tables = Vec::new();
        while let Some(name) = fields.next_key::<String>()? {
            if name != "tables" {
                fields.next_value::<IgnoredAny>()?;
                continue;
            }
            match fields.next_value()? {
                Value::List(list) => tables.extend(list),
                Value::One(none) if none.trim().is_empty() => {}
                Value::One(number) => tables.push(number.trim().parse().map_err(A::Error::custom)?),
            }
        }
        Ok(Wished(tables.into_iter().map(TableId).collect()))
    }
}

#[cfg(test)]
mod tests {
    use super::Wished;
    use axum::extract::{Form, FromRequest as _, Request};
    use workshop::TableId;

    #[tokio::test]
    async fn a_form_and_json_wish_alike() {
        let listed: Wished = serde_json::from_str(r#"{"tables": [3, 1], "else": {}}"#).expect("it reads");
        let sent = Request::post("/").header("content-type", "application/x-www-form-urlencoded");
        let sent = sent.body("tables=3&tables=&x=1&tables=1".into()).expect("a request");
        let Form(chosen) = Form::<Wished>::from_request(sent, &()).await.expect("it reads");
        assert_eq!((listed, chosen), (Wished(vec![TableId(3), TableId(1)]), Wished(vec![TableId(3), TableId(1)])));
    }
}
