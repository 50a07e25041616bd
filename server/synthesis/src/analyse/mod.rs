//! The helps for scripts: one request in JSON a line, one reply a line.
//!
//! Posts and themes are named by their places in the request, from 0 on, both in what is asked and in what is replied.

mod request;

use crate::suggest::{Suggester, ThemeText};
use crate::{Corpus, Meaning, Reading, clusters, labels, pairs, summary};
use request::{Request, Which};
use serde_json::{Value, json};
use std::sync::Arc;

/// The reply to a request, in one line. What cannot be answered is replied to with `{"error": …}`.
#[must_use]
pub fn reply(request: &str, meaning: Option<&dyn Meaning>) -> String {
    let reply = serde_json::from_str(request).map_err(|error| format!("requête illisible : {error}"));
    let reply = reply.and_then(|request| answer(request, meaning));
    reply.unwrap_or_else(|sentence| json!({ "error": sentence })).to_string()
}

fn answer(request: Request, meaning: Option<&dyn Meaning>) -> Result<Value, String> {
    match request {
        Request::Suggest { themes, posts, validated } => {
            let themes: Vec<ThemeText> = themes.into_iter().map(ThemeText::from).collect();
            let placed = validated.iter().map(|(post, theme)| placed(*post, theme, &posts, &themes));
            let placed: Vec<(usize, usize)> = placed.collect::<Result<_, _>>()?;
            Ok(suggest(&themes, &posts, &placed, meaning))
        }
        Request::Pairs { pairs } => Ok(compare(&pairs, meaning)),
        Request::Cluster { posts, k } => Ok(cluster(&posts, k, meaning)),
        Request::Summary { posts, m } => {
            let all: Vec<usize> = (0..posts.len()).collect();
            let extracts = summary::extracts(&corpus(&posts, meaning), &all, m);
            Ok(json!({ "pick": extracts.iter().map(|extract| extract.post).collect::<Vec<_>>() }))
        }
    }
}

fn placed(post: usize, theme: &Which, posts: &[String], themes: &[ThemeText]) -> Result<(usize, usize), String> {
    match (theme.among(themes), post < posts.len()) {
        (Some(theme), true) => Ok((post, theme)),
        (_, false) => Err(format!("validated : il n’y a pas de contribution {post}")),
        (None, _) => Err(match theme {
            Which::At(place) => format!("validated : il n’y a pas de thème {place}"),
            Which::Called(name) => format!("validated : il n’y a pas de thème « {name} »"),
        }),
    }
}

fn suggest(themes: &[ThemeText], posts: &[String], placed: &[(usize, usize)], meaning: Option<&dyn Meaning>) -> Value {
    let suggestions = Suggester::new(&Arc::new(corpus(posts, meaning)), themes, meaning).suggest(placed);
    json!({
        "ranking": suggestions.iter().map(|suggestion| &suggestion.ranking).collect::<Vec<_>>(),
        "confidence": suggestions.iter().map(|suggestion| suggestion.confidence).collect::<Vec<_>>(),
        "because": suggestions.iter().map(|suggestion| &suggestion.because).collect::<Vec<_>>(),
        "unsure": suggestions.iter().map(|suggestion| suggestion.unsure).collect::<Vec<_>>(),
    })
}

fn compare(pairs: &[(String, String)], meaning: Option<&dyn Meaning>) -> Value {
    let read = |text: &str| Arc::new(Reading::of(text, meaning));
    let readings: Vec<_> = pairs.iter().map(|(one, other)| (read(one), read(other))).collect();
    let judged = pairs::judge(&readings);
    let flag = |judged: &pairs::Judgement| judged.opposition.as_ref().map_or("", |opposition| opposition.kind.slug());
    json!({
        "scores": judged.iter().map(|judged| judged.score).collect::<Vec<_>>(),
        "flags": judged.iter().map(flag).collect::<Vec<_>>(),
    })
}

fn cluster(posts: &[String], k: usize, meaning: Option<&dyn Meaning>) -> Value {
    let corpus = corpus(posts, meaning);
    let assign = clusters::split(&corpus, k);
    let mut groups = vec![Vec::new(); assign.iter().max().map_or(0, |last| last + 1)];
    for (post, &group) in assign.iter().enumerate() {
        groups[group].push(post);
    }
    let labels: Vec<String> = labels::labels(&corpus, &groups).iter().map(|words| words.join(", ")).collect();
    json!({ "assign": assign, "labels": labels })
}

fn corpus(posts: &[String], meaning: Option<&dyn Meaning>) -> Corpus {
    let readings: Vec<Arc<Reading>> = posts.iter().map(|post| Arc::new(Reading::of(post, meaning))).collect();
    Corpus::of(&readings, &[])
}
