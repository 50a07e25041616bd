//! Whoever means harm, and whoever only mistypes: every answer is a sentence, nothing typed runs anywhere.

use crate::people::facilitator::asking;
use crate::people::{Answer, Browser, Harvest, House};
use app::words;
use reqwest::header::{ACCEPT, ACCEPT_LANGUAGE, CONTENT_TYPE, ORIGIN};
use reqwest::{Method, RequestBuilder};
use serde_json::json;
use uuid::Uuid;
use workshop::command::{People, Setup, TableForm};
use workshop::{Command, Language, PhaseKind, PostKind, Privacy, TableId};

/// Texts that would like to be something else.
const HOSTILE: [&str; 6] = [
    "<script>alert(1)</script>",
    "</textarea><script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "</title></p>--><svg/onload=alert(1)>",
    "{{7*7}} ${7*7} '; drop table events; --",
    "\u{202e}tcartxe\u{202c} \u{1f9d1}\u{200d}\u{1f33e}",
];

/// Words from below that no person should read.
const FROM_BELOW: [&str; 14] = [
    "sql",
    "SQL",
    "database",
    "error:",
    "Error",
    "panicked",
    "Rejection",
    "Deserialize",
    "deserialize",
    "invalid type",
    "expected ",
    "workshop::",
    "Refusal::",
    "server function",
];

/// What every answer that says no has: a sentence of ours, the headers, and nothing from below.
fn is_proper(answer: &Answer, status: u16, language: Language, what: &str) {
    assert_eq!(answer.status, status, "{what}: {answer:?}");
    is_guarded(answer, what);
    assert_eq!(answer.header("cache-control"), "no-store", "{what}");
    for word in FROM_BELOW {
        assert!(!answer.body.contains(word), "{what}: « {word} » in {}", answer.body);
    }
    if answer.header("content-type").starts_with("application/json") {
        let fields: Vec<String> = answer.json().as_object().expect("an object").keys().cloned().collect();
        assert_eq!(
            fields.iter().map(String::as_str).collect::<std::collections::BTreeSet<_>>(),
            ["refusal", "sentence"].into(),
            "{what}"
        );
        assert!(answer.sentence().ends_with('.'), "{what}: {answer:?}");
    } else {
        assert!(answer.header("content-type").starts_with("text/html"), "{what}: {answer:?}");
        assert!(answer.body.contains("role=\"alert\""), "{what}: {answer:?}");
        // What was typed comes back on the phone's own page, which speaks the workshop's language.
        let language = if answer.body.contains("data-island=\"phone\"") { Language::Fr } else { language };
        let words = words::problems(language);
        let other = words::problems(match language {
            Language::Fr => Language::En,
            Language::En => Language::Fr,
        });
        assert!(!answer.body.contains(other.title), "{what}: in the other language");
        assert!(answer.body.contains(&format!("lang=\"{}\"", language.code())), "{what}: {}", words.title);
    }
}

fn is_guarded(answer: &Answer, what: &str) {
    let policy = answer.header("content-security-policy");
    assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe-inline"), "{what}: {answer:?}");
    assert_eq!(answer.header("x-content-type-options"), "nosniff", "{what}");
    assert_eq!(answer.header("referrer-policy"), "same-origin", "{what}");
    assert_eq!(answer.header("x-frame-options"), "DENY", "{what}");
}

/// The same request as a script sends it and as a page does, in both languages.
async fn says_no(browser: &Browser, status: u16, what: &str, request: impl Fn(&Browser) -> RequestBuilder) {
    for (accepted, asked, language) in [
        ("application/json", "fr", Language::Fr),
        ("application/json", "en-GB,en;q=0.8", Language::En),
        ("text/html", "fr-FR,fr;q=0.9,en;q=0.5", Language::Fr),
        ("text/html", "en", Language::En),
        ("text/html", "de", Language::Fr),
    ] {
        let request = request(browser).header(ACCEPT, accepted).header(ACCEPT_LANGUAGE, asked);
        let answer = Answer::to(request).await;
        let is_json = answer.header("content-type").starts_with("application/json");
        assert_eq!(is_json, accepted == "application/json", "{what}: {answer:?}");
        is_proper(&answer, status, language, &format!("{what}, {accepted}, {asked}"));
    }
}

/// A post as a script sends it, which says nothing of what it accepts.
fn sends(address: &str, body: &str) -> impl Fn(&Browser) -> RequestBuilder {
    move |browser| browser.request(Method::POST, address).header(CONTENT_TYPE, "application/json").body(body.to_owned())
}

#[tokio::test]
async fn a_text_is_measured_in_letters_and_what_does_not_fit_is_refused() {
    let Harvest { ben, house: _house, .. } = Harvest::begun().await;
    let sends = async |text: &str| ben.writes(PostKind::Idea, text).await;
    for fits in ["é".repeat(500), "e\u{301}".repeat(500), "\u{1f9c0}".repeat(500), format!("  {}\r\n", "a".repeat(500))]
    {
        assert_eq!(sends(&fits).await.status, 201);
    }
    let long = sends(&"a".repeat(501)).await;
    assert_eq!(long.status, 422);
    assert_eq!(long.json()["refusal"], json!({ "too_long": { "field": "post", "limit": 500, "length": 501 } }));
    assert!(long.sentence().contains("501 signes pour 500"), "{}", long.sentence());
    let pile = format!("z{}", "\u{301}".repeat(10_000));
    for refused in ["", "   ", "\r\n\t", "\0", "\u{202e}\u{200b}", &pile] {
        assert_eq!(sends(refused).await.status, 422, "{:?}", refused.chars().take(4).collect::<String>());
    }
    let many = json!({ "kind": "idea", "text": "x", "examples": vec!["y"; 13] });
    assert_eq!(ben.sends(&many).await.status, 422);
    assert_eq!(ben.sends(&json!({ "kind": "idea", "text": "x", "examples": ["y".repeat(201)] })).await.status, 422);
}

#[tokio::test]
async fn what_is_not_there_or_not_hers_is_refused() {
    let Harvest { ann, mut ben, house: _house, .. } = Harvest::begun().await;
    let post = ann.wrote("Un marché").await;
    let cases = [
        (422, json!({ "kind": "poem", "text": "x" }), json!({ "unknown": "kind" })),
        (422, json!({ "text": "x" }), json!({ "unknown": "kind" })),
        (
            403,
            json!({ "kind": "idea", "text": "x", "table": 1 }),
            json!({ "not_seated_there": { "table": 1, "round": 1 } }),
        ),
        (404, json!({ "kind": "idea", "text": "x", "table": 99 }), json!({ "unknown": "table" })),
        (404, json!({ "kind": "idea", "text": "x", "round": 99 }), json!({ "unknown": "round" })),
        (404, json!({ "kind": "idea", "text": "x", "round": 999 }), json!({ "unknown": "round" })),
        (
            409,
            json!({ "kind": "idea", "text": "x", "table": 3, "round": 2 }),
            json!({ "not_yet_open": { "round": 2 } }),
        ),
    ];
    for (status, body, why) in cases {
        let answer = ben.sends(&body).await;
        assert_eq!((answer.status, &answer.json()["refusal"]), (status, &why), "{body}");
    }
    assert_eq!(ben.edits(post, "Le mien").await.status, 403);
    let nobodys = workshop::PostId(Uuid::new_v4());
    assert_eq!((ben.edits(nobodys, "x").await.status, ben.withdraws(nobodys).await.status), (404, 404));
    assert_eq!(ben.joins(&"n".repeat(41)).await.status, 201, "he is in already, so his name is not asked again");
}

#[tokio::test]
async fn every_no_is_a_sentence_in_the_readers_language() {
    let Harvest { house, helene, ann, .. } = Harvest::begun().await;
    let (posts, stranger, code) = (ann.at("/contributions"), house.browser(), helene.code.to_string());
    let own = ann.wrote("Un marché").await;
    let good = json!({ "kind": "idea", "text": "x" }).to_string();
    let large = json!({ "kind": "idea", "text": "x".repeat(200_000) }).to_string();
    for (status, what, body) in [
        (400, "no JSON", "{\"kind\":"),
        (400, "another type", "{\"kind\":\"idea\",\"text\":7}"),
        (400, "a wrong identity", "{\"id\":\"7\",\"kind\":\"idea\",\"text\":\"x\"}"),
        (400, "a table that is no number", "{\"kind\":\"idea\",\"text\":\"x\",\"table\":\"une\"}"),
        (400, "no text but bytes", "\u{0}\u{1}\u{2}"),
        (413, "far too much", large.as_str()),
    ] {
        says_no(&ann.browser, status, what, sends(&posts, body)).await;
    }
    says_no(&stranger, 403, "no cookie", sends(&posts, &good)).await;
    says_no(&stranger, 404, "no such workshop", sends("/p/ZZZZZZ/contributions", &good)).await;
    says_no(&ann.browser, 404, "no identity", sends(&ann.at("/contributions/7"), &good)).await;
    says_no(&ann.browser, 404, "no such post", sends(&ann.at(&format!("/contributions/{}", Uuid::new_v4())), &good))
        .await;
    let unkind = ann.at(&format!("/contributions/{own}"));
    says_no(&ann.browser, 422, "no kind", sends(&unkind, "{\"text\":\"x\"}")).await;
    says_no(&ann.browser, 422, "no text", sends(&unkind, "{\"kind\":\"idea\"}")).await;
    for (status, address) in [
        (404, "/nulle/part".to_owned()),
        (404, "/p/ZZZZZZ".into()),
        (404, "/e/%00".into()),
        (404, "/e/..%2f..%2fetc%2fpasswd".into()),
        (404, format!("/f/{}", "a".repeat(64))),
        (404, "/f/court".into()),
        (404, "/static/absent.js".into()),
        (404, helene.at("/export/exe")),
        (403, helene.at("")),
        (403, helene.at("/synthese")),
        (403, format!("/mur/{code}")),
        (400, "/e/%ff".into()),
        (400, ann.at("/flux?has=beaucoup")),
        (405, posts.clone()),
        (405, "/api/commande".into()),
    ] {
        let browser = if address.contains("/export/") { &helene.browser } else { &ann.browser };
        says_no(browser, status, &address, |browser| browser.request(Method::GET, &address)).await;
    }
    says_no(&ann.browser, 405, "DELETE", |browser| browser.request(Method::DELETE, &ann.at(""))).await;
    says_no(&ann.browser, 400, "a function that is none", sends("/api/rien", "{}")).await;
    for origin in ["http://ailleurs.example", "null", "http://127.0.0.1:1", "file://", "nonsense"] {
        says_no(&ann.browser, 403, origin, |browser| sends(&posts, &good)(browser).header(ORIGIN, origin)).await;
    }
    for site in ["cross-site", "same-site"] {
        says_no(&ann.browser, 403, site, |browser| sends(&posts, &good)(browser).header("sec-fetch-site", site)).await;
    }
    assert_eq!(ann.reads().await, ["Un marché"], "and nothing came of it");
}

#[tokio::test]
async fn a_command_that_is_refused_says_why_and_nothing_else() {
    let Harvest { house, helene, .. } = Harvest::begun().await;
    let command = |code: &str| asking(code, Uuid::new_v4(), &Command::Undo);
    let (stranger, lost) = (house.browser(), "ZZZZZZ");
    for (browser, status, code, why) in [
        (&helene.browser, 409, helene.code.as_str(), "Il n’y a rien à annuler."),
        (&helene.browser, 404, lost, words::problems(Language::Fr).lost),
        (&stranger, 403, helene.code.as_str(), words::problems(Language::Fr).stranger),
    ] {
        let answer = browser.posts("/api/commande", &command(code)).await;
        assert_eq!((answer.status, answer.json()), (status, json!({ "Said": why })));
        is_guarded(&answer, why);
    }
    for broken in ["{", "{}", "{\"code\":\"A\",\"id\":\"7\",\"command\":\"undo\"}", "[]"] {
        let answer = Answer::to(sends("/api/commande", broken)(&helene.browser)).await;
        assert!(answer.status >= 400, "{answer:?}");
        for word in FROM_BELOW {
            assert!(!answer.body.contains(word), "{broken}: {}", answer.body);
        }
    }
}

#[tokio::test]
async fn a_phone_on_the_local_network_is_at_home() {
    let Harvest { ann, house: _house, .. } = Harvest::begun().await;
    for (host, origin) in [
        ("192.168.1.20:3000", "http://192.168.1.20:3000"),
        ("tablee.local", "http://tablee.local"),
        ("[fe80::1]:3000", "http://[fe80::1]:3000"),
    ] {
        let body = json!({ "kind": "idea", "text": host });
        let request = ann.browser.request(Method::POST, &ann.at("/contributions")).header("host", host);
        let answer = Answer::to(request.header(ORIGIN, origin).header(ACCEPT, "application/json").json(&body)).await;
        assert_eq!(answer.status, 201, "{host}: {answer:?}");
        let request = ann.browser.request(Method::POST, &ann.at("/contributions")).header("host", host);
        let answer = Answer::to(request.header(ORIGIN, "http://192.168.1.21:3000").json(&body)).await;
        assert_eq!(answer.status, 403, "{host}");
    }
    let by_script =
        ann.browser.request(Method::POST, &ann.at("/contributions")).json(&json!({ "kind": "idea", "text": "x" }));
    assert_eq!(Answer::to(by_script).await.status, 201, "a script has no origin");
}

#[tokio::test]
async fn hostile_names_and_texts_are_drawn_as_text_on_every_page() {
    let house = House::open().await;
    for text in HOSTILE {
        let helene = house.workshop_called(text, Privacy::Name).await;
        helene.opens_the_doors().await;
        let mut ann = house.phone(&helene);
        let door = ann.browser.get(&ann.door()).await.body;
        assert_eq!(ann.joins(&text.chars().take(40).collect::<String>()).await.status, 201);
        let form = TableForm {
            name: text.into(),
            story: text.into(),
            narrator: text.into(),
            host: text.into(),
            questions: text.into(),
            ..TableForm::default()
        };
        for table in (1..=3).map(TableId) {
            helene.must(Command::Setup(Setup::EditTable { table, form: form.clone() })).await;
        }
        helene.goes_to(PhaseKind::Harvest, Some(1)).await;
        let post = json!({ "kind": "idea", "text": text, "examples": [text] });
        assert_eq!(ann.sends(&post).await.status, 201);
        let refused = ann.writes_by_form("idea", &format!("{text}{}", "x".repeat(501)), text).await;
        assert_eq!(refused.status, 422);
        let wrong = ann.browser.request(Method::GET, &format!("/entrer?code={}", encoded(text)));
        let own = [refused.body, Answer::to(wrong).await.body];
        let mut pages = vec![door, ann.page().await];
        for page in ["", "/themes", "/synthese", "/liens", "/saisie", "/preparer", "/export/html"] {
            pages.push(helene.browser.get(&helene.at(page)).await.body);
        }
        pages.push(helene.browser.get(&format!("/mur/{}", helene.code)).await.body);
        pages.push(helene.browser.get("/").await.body);
        // What she typed comes back to her as she typed it; nobody else ever gets its signs of direction.
        own.iter().for_each(|page| is_dead(page));
        for page in pages {
            is_dead(&page);
            assert!(!page.contains('\u{202e}'), "{page}");
        }
    }
}

/// Nothing of what was typed has become markup.
fn is_dead(page: &str) {
    for alive in ["<script>alert", "<img src=x", "<svg/onload", "</textarea><script"] {
        assert!(!page.contains(alive), "« {alive} » in {page}");
    }
}

#[tokio::test]
async fn odd_signs_come_back_as_they_were_or_not_at_all() {
    let Harvest { helene, ann, chloe, house: _house, .. } = Harvest::begun().await;
    for (typed, kept) in [
        ("a\0b", "ab"),
        ("\u{202e}droite\u{202c}", "droite"),
        ("\u{feff}début", "début"),
        ("famille \u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}", "famille \u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}"),
        ("« &amp; » <b>", "« &amp; » <b>"),
        ("a\u{2028}b\r\nc", "a\nb\nc"),
    ] {
        let post = ann.wrote(typed).await;
        let read = chloe.reads().await;
        assert_eq!(read.last().map(String::as_str), Some(kept));
        assert_eq!(helene.desk().await.posts[&post].text, kept);
    }
    let person = ann.person();
    for name in ["\0", "\u{200b}\u{202e}"] {
        let answer = helene.does(Command::People(People::Rename { person, name: name.into() })).await;
        assert_eq!(answer.status, 200);
        assert_eq!(helene.desk().await.people[&person].name, None, "a name without ink is none");
    }
}

#[tokio::test]
async fn wrong_codes_are_counted_and_right_ones_are_not() {
    let Harvest { house, helene, ann, .. } = Harvest::begun().await;
    let guesser = house.browser();
    let mut wrong = 0;
    let refused = loop {
        let answer = guesser.get("/p/ZZZZZZ").await;
        if answer.status != 404 {
            break answer;
        }
        wrong += 1;
        assert!(wrong < 1_000, "nobody counts");
    };
    assert!(wrong >= 100, "a room of people who mistype is not locked out: {wrong}");
    is_proper(&refused, 429, Language::Fr, "one too many");
    says_no(&guesser, 429, "a link", |browser| browser.request(Method::GET, &format!("/f/{}", "b".repeat(64)))).await;
    assert_eq!(guesser.get("/entrer?code=ZZZZZZ").await.status, 429);
    let mut other = house.phone(&helene);
    assert_eq!(other.joins("Dora").await.status, 201, "from the same address");
    assert_eq!(ann.writes(PostKind::Idea, "Un marché").await.status, 201);
    assert_eq!(helene.browser.get(&helene.at("")).await.status, 200);
}

/// As in the query of an address.
fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02x}")).collect()
}
