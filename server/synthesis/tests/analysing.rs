//! A script asks in JSON, one request a line.

mod model;

use serde_json::{Value, json};
use synthesis::Meaning;
use synthesis::analyse::reply;

fn ask(request: &Value, meaning: Option<&dyn Meaning>) -> Value {
    let line = reply(&request.to_string(), meaning);
    assert!(!line.contains('\n'));
    serde_json::from_str(&line).expect("a reply is JSON")
}

#[test]
fn themes_are_suggested_by_their_places() {
    let request = json!({
        "op": "suggest",
        "themes": [{"name": "Budget", "description": "L’argent", "keywords": ["recettes"]}, {"name": "Les élus"}, "La cantine"],
        "posts": ["Réduire le budget", "Inviter l’élue", "Goûter à la cantine", "Combien de recettes ?"],
        "validated": [[2, 2]],
    });
    for meaning in [None, Some(model::encoder() as &dyn Meaning)] {
        let reply = ask(&request, meaning);
        let first: Vec<&Value> = (0..4).map(|post| &reply["ranking"][post][0]).collect();
        assert_eq!(first, [0, 1, 2, 0]);
        assert_eq!(reply["ranking"][0].as_array().map(Vec::len), Some(3));
        assert_eq!(reply["confidence"].as_array().map(Vec::len), Some(4));
        assert_eq!(reply["confidence"][2], 1.0);
        assert_eq!(reply["because"][1][0], "élue");
    }
}

#[test]
fn what_is_absent_null_or_unknown_does_not_matter() {
    let whole = json!({"op": "suggest", "themes": [{"name": "Bus", "description": null, "keywords": null, "color": 3}],
        "posts": ["Le bus"], "validated": null, "seed": 1});
    assert_eq!(ask(&whole, None)["ranking"], json!([[0]]));
    let empty = json!({"op": "suggest", "themes": [], "posts": []});
    assert_eq!(ask(&empty, None)["ranking"], json!([]));
}

#[test]
fn validated_posts_may_name_their_theme() {
    let request = json!({"op": "suggest", "themes": [{"name": "A"}, {"name": "B"}], "posts": ["x", "y"],
        "validated": [[0, "B"], [1, 0]]});
    assert_eq!(ask(&request, None)["ranking"], json!([[1, 0], [0, 1]]));
}

#[test]
fn pairs_get_scores_and_flags() {
    let request = json!({"op": "pairs", "pairs": [
        ["Ouvrir le dimanche", "OUVRIR LE DIMANCHE !"],
        ["Planter des arbres", "Le budget de la cantine"],
        ["La retraite à 60 ans", "La retraite à 64 ans"],
    ]});
    for meaning in [None, Some(model::encoder() as &dyn Meaning)] {
        let reply = ask(&request, meaning);
        assert_eq!(reply["scores"][0], 1.0);
        assert!(reply["scores"][1].as_f64() < Some(0.5));
        assert_eq!(reply["flags"], json!(["", "", "number"]));
    }
}

#[test]
fn posts_are_grouped_and_summed_up() {
    let posts =
        ["Un bus le soir", "Le bus du matin", "La cantine trop chère", "La cantine bio", "Bus de nuit", "Cantine"];
    for meaning in [None, Some(model::encoder() as &dyn Meaning)] {
        let groups = ask(&json!({"op": "cluster", "posts": posts, "k": 2}), meaning);
        let assign = groups["assign"].as_array().expect("a group for each post");
        assert_eq!((assign.len(), assign[0] == assign[1], assign[0] == assign[2]), (6, true, false));
        assert_eq!(groups["labels"].as_array().map(Vec::len), Some(2));
        let summary = ask(&json!({"op": "summary", "posts": posts, "m": 2}), meaning);
        assert_eq!(summary["pick"].as_array().map(Vec::len), Some(2));
    }
}

#[test]
fn what_cannot_be_answered_says_so() {
    let theme = json!([{"name": "A"}]);
    for line in [
        "",
        "{",
        "[1]",
        "\u{0}",
        r#"{"op":"dance"}"#,
        r#"{"op":"suggest","posts":["a"]}"#,
        r#"{"op":"cluster","posts":["a"],"k":-1}"#,
        &json!({"op": "suggest", "themes": theme, "posts": ["a"], "validated": [[1, 0]]}).to_string(),
        &json!({"op": "suggest", "themes": theme, "posts": ["a"], "validated": [[0, "B"]]}).to_string(),
    ] {
        let reply: Value = serde_json::from_str(&reply(line, None)).expect("a reply is JSON");
        assert!(reply["error"].as_str().is_some_and(|sentence| !sentence.is_empty()), "{line}");
    }
    let none = ask(&json!({"op": "cluster", "posts": [], "k": 3}), None);
    assert_eq!(none["assign"], json!([]));
}
