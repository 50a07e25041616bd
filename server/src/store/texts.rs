//! Free texts have rows of their own. In the domain a text is `{"text": "…"}`; in a stored event it is
//! `{"text": 65537}`, the number of its row. An erased row reads « Effacé ».

use serde_json::Value;
use std::collections::HashMap;

/// What an erased text reads as, in every language: the row no longer knows which one it was.
pub const ERASED: &str = "Effacé";

/// Texts of one event are numbered from its own number on, 65,536 to each.
const TEXTS_PER_EVENT: i64 = 1 << 16;

/// The first number that texts of an event may have.
pub fn first(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(0).saturating_mul(TEXTS_PER_EVENT)
}

/// Takes every text out of an event, leaving row numbers.
pub fn lift(event: &mut Value, number: u64) -> Vec<(i64, String)> {
    let first = first(number);
    let mut lifted = Vec::new();
    each_text(event, &mut |text| {
        if let Value::String(words) = text {
            let row = first + i64::try_from(lifted.len()).unwrap_or(0);
            lifted.push((row, std::mem::take(words)));
            *text = Value::from(row);
        }
    });
    lifted
}

/// Puts texts back where their row numbers stand.
pub fn lower(event: &mut Value, rows: &HashMap<i64, String>) {
    each_text(event, &mut |text| {
        if let Some(row) = text.as_i64() {
            *text = Value::from(rows.get(&row).map_or(ERASED, String::as_str));
        }
    });
}

/// Visits the inside of every `{"text": …}` that has no other field.
fn each_text(value: &mut Value, visit: &mut impl FnMut(&mut Value)) {
    match value {
        Value::Object(fields) if fields.len() == 1 && fields.get("text").is_some_and(|text| !text.is_object()) => {
            fields.values_mut().for_each(visit);
        }
        Value::Object(fields) => fields.values_mut().for_each(|field| each_text(field, visit)),
        Value::Array(items) => items.iter_mut().for_each(|item| each_text(item, visit)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn texts_go_out_and_come_back_and_an_erased_one_says_so() {
        let whole =
            json!({"written": {"post": 1, "text": {"text": "Inclure"}, "examples": [{"text": "a"}, {"text": "b"}]}});
        let mut event = whole.clone();
        let rows: HashMap<i64, String> = lift(&mut event, 7).into_iter().collect();
        assert_eq!(rows.len(), 3);
        assert!(!event.to_string().contains("Inclure"));
        let mut back = event.clone();
        lower(&mut back, &rows);
        assert_eq!(back, whole);
        lower(&mut event, &HashMap::new());
        assert_eq!(event["written"]["text"]["text"], ERASED);
    }
}
