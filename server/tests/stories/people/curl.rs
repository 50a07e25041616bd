//! Somebody at a shell, who types what the documentation shows: enough of `curl` to read its examples.

use super::{Browser, PATIENCE};
use reqwest::{Method, RequestBuilder};
use std::collections::HashMap;
use tokio::time::timeout;

/// A command of the documentation, and the answer it promises.
#[derive(Debug)]
pub struct Example {
    pub command: String,
    pub status: u16,
    /// Pieces of the answer, between its ellipses.
    pub parts: Vec<String>,
}

/// The commands of a text: each is followed by a comment with the status and the beginning of the answer.
pub fn examples(text: &str) -> Vec<Example> {
    let blocks = text.split("```sh\n").skip(1).filter_map(|rest| rest.split("```").next());
    let mut examples = Vec::new();
    for block in blocks {
        let mut command = String::new();
        for line in block.lines() {
            if let Some(promised) = line.strip_prefix("# ") {
                let (status, answer) = promised.split_once(' ').unwrap_or((promised, ""));
                let parts = answer.split('…').map(str::trim).filter(|part| !part.is_empty());
                examples.push(Example {
                    command: std::mem::take(&mut command),
                    status: status.parse().unwrap_or_else(|_| panic!("a status comes first: {line}")),
                    parts: parts.map(str::to_owned).collect(),
                });
            } else {
                command.push_str(line.trim_end_matches('\\'));
                command.push(' ');
            }
        }
        assert!(command.trim().is_empty(), "a command without its answer: {command}");
    }
    examples
}

/// A shell with its variables, and one browser a cookie jar.
pub struct Shell {
    variables: HashMap<String, String>,
    jars: HashMap<String, Browser>,
    base: String,
}

impl Shell {
    pub fn new(base: &str) -> Self {
        let variables = HashMap::from([("TABLEE".to_owned(), base.to_owned())]);
        Self { variables, jars: HashMap::new(), base: base.to_owned() }
    }

    pub fn knows(&mut self, name: &str, value: &str) {
        self.variables.insert(name.to_owned(), value.to_owned());
    }

    /// Status and body; of a stream, its first event.
    pub async fn runs(&mut self, command: &str) -> (u16, String) {
        let mut words = self.words(command).into_iter();
        assert_eq!(words.next().as_deref(), Some("curl"), "{command}");
        let (mut address, mut method, mut jar, mut with_headers) = (None, None, String::new(), false);
        let (mut headers, mut fields, mut json) = (Vec::new(), Vec::new(), None);
        while let Some(word) = words.next() {
            let mut value = || words.next().unwrap_or_else(|| panic!("{word} of what? {command}"));
            match word.as_str() {
                "-s" | "-N" => {}
                "-i" => with_headers = true,
                "-o" => drop(value()),
                "-b" | "-c" => jar = value(),
                "-X" => method = Some(value()),
                "-H" => headers.push(value()),
                "-d" | "--data-urlencode" => fields.push(value()),
                "--json" => json = Some(value()),
                _ if word.starts_with('-') => panic!("{word} is not understood: {command}"),
                _ => address = Some(word),
            }
        }
        let address = address.unwrap_or_else(|| panic!("no address: {command}"));
        let path = address.strip_prefix(&self.base).unwrap_or_else(|| panic!("a foreign address: {address}"));
        let browser = self.jars.entry(jar).or_insert_with(|| Browser::new(&self.base));
        let sends = json.is_some() || !fields.is_empty();
        let method = method.unwrap_or_else(|| if sends { "POST" } else { "GET" }.to_owned());
        let mut request = browser.request(method.parse::<Method>().expect("a method"), path);
        for header in &headers {
            let (name, value) = header.split_once(':').expect("a header has a name");
            request = request.header(name, value.trim());
        }
        if let Some(json) = json {
            request =
                request.header("accept", "application/json").header("content-type", "application/json").body(json);
        } else if sends {
            let pairs: Vec<_> = fields.iter().map(|field| field.split_once('=').expect("a field has a name")).collect();
            request = request.form(&pairs);
        }
        answered(request, with_headers).await
    }

    /// The words of a command: quotes hold them together, and variables stand for their values but in single quotes.
    fn words(&self, command: &str) -> Vec<String> {
        let (mut words, mut word, mut quote, mut begun) = (Vec::new(), String::new(), None, false);
        let mut signs = command.chars().peekable();
        while let Some(sign) = signs.next() {
            match (sign, quote) {
                ('\'' | '"', None) => (quote, begun) = (Some(sign), true),
                (_, Some(open)) if sign == open => quote = None,
                ('\\', Some('"')) => word.extend(signs.next()),
                ('$', None | Some('"')) => {
                    let mut name = String::new();
                    while let Some(letter) = signs.next_if(char::is_ascii_alphanumeric) {
                        name.push(letter);
                    }
                    word.push_str(self.variables.get(&name).unwrap_or_else(|| panic!("${name} is not set")));
                    begun = true;
                }
                (' ', None) => {
                    if std::mem::take(&mut begun) {
                        words.push(std::mem::take(&mut word));
                    }
                }
                _ => {
                    word.push(sign);
                    begun = true;
                }
            }
        }
        words
    }
}

async fn answered(request: RequestBuilder, with_headers: bool) -> (u16, String) {
    let mut response = request.send().await.expect("the server answers");
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    let streams = headers.get("content-type").is_some_and(|kind| kind == "text/event-stream");
    let mut body = String::new();
    if with_headers {
        for (name, value) in &headers {
            body += &format!("{name}: {}\n", value.to_str().unwrap_or_default());
        }
    }
    while !(streams && body.contains("\n\n")) {
        let chunk = timeout(PATIENCE, response.chunk()).await.expect("it goes on").expect("it does not break off");
        let Some(chunk) = chunk else { break };
        body += &String::from_utf8_lossy(&chunk);
    }
    (status, body)
}
