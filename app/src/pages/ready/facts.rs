//! What has been found, put into words, with what can be done about it from here.

use crate::islands::ready::{Line, Picture, Tick};
use crate::pages::print;
use crate::pages::setup::Step;
use crate::parts::desk_nav::Desk;
use crate::words;
use crate::words::finding::{Chore, Finding, Path, Seen, State};
use workshop::Language;

/// The facts in words.
#[must_use]
pub fn picture(language: Language, code: &str, findings: &[Finding]) -> Picture {
    let count = |state| findings.iter().filter(|finding| finding.state() == state).count();
    Picture {
        summary: (words::ready(language).summary)(count(State::Fix), count(State::Check)),
        worst: findings.iter().map(Finding::state).max().unwrap_or(State::Good),
        lines: findings.iter().map(|finding| line(language, code, finding)).collect(),
    }
}

fn line(language: Language, code: &str, finding: &Finding) -> Line {
    let words = words::ready(language);
    let said = (words.say)(finding);
    Line {
        slug: finding.slug().into(),
        chapter: finding.chapter(),
        state: finding.state(),
        state_word: (words.state)(finding.state()).into(),
        about: said.about.into(),
        fact: said.fact,
        advice: said.advice,
        details: details(language, code, finding),
        links: links(language, code, finding),
        tick: tick(language, code, finding),
    }
}

fn details(language: Language, code: &str, finding: &Finding) -> Vec<String> {
    let words = words::ready(language);
    match finding {
        Finding::Path { address, ways, path, .. } if *path != Path::Named => {
            let host = address.split_once("://").map_or(address.as_str(), |(_, host)| host);
            let host = host.rsplit_once(':').map_or(host, |(host, _port)| host);
            ways.iter().map(|way| (words.way)(way, way.address.to_string() == host)).collect()
        }
        Finding::Chore(Chore::Rehearsal, false) => vec![format!("tablee rehearse {code}")],
        Finding::Trial(tried) => tried.iter().map(words.tried).collect(),
        _ => Vec::new(),
    }
}

fn links(language: Language, code: &str, finding: &Finding) -> Vec<(String, String)> {
    let words = words::ready(language);
    let to = |label: &str, address: String| vec![(label.to_owned(), address)];
    let good = finding.state() == State::Good;
    match finding {
        Finding::Archive { .. } => to(words.download, format!("/atelier/{code}/export/json")),
        Finding::Seen { by: Seen::Trusted, .. } => {
            vec![(words.console.into(), Desk::Console.address(code)), (words.wall.into(), Desk::Wall.address(code))]
        }
        Finding::Seen { .. } => to(words.invite, Desk::Invite.address(code)),
        Finding::HostLinks { .. } if !good => to(words.invite, Desk::Invite.address(code)),
        Finding::Plan(_) if !good => to(words.prepare, Step::Day.address(code)),
        Finding::Seats { .. } | Finding::Narrators(_) | Finding::Hosts(_) if !good => {
            to(words.prepare, Step::Tables.address(code))
        }
        Finding::Hours { .. } | Finding::Clock(_) if !good => to(words.date, Step::Title.address(code)),
        Finding::Seated { .. } => to(words.plan, Desk::Plan.address(code)),
        Finding::Chore(Chore::Kit, false) => to(words.kit, print::address(code)),
        _ => Vec::new(),
    }
}

fn tick(language: Language, code: &str, finding: &Finding) -> Option<Tick> {
    let (chore, done) = match finding {
        Finding::Chore(chore, done) => (*chore, *done),
        Finding::HostLinks { without, waived } if !without.is_empty() => (Chore::NoHostLinks, *waived),
        _ => return None,
    };
    let words = words::ready(language);
    let label = if done { words.undone } else { (words.done)(chore) };
    Some(Tick { action: Desk::Ready.address(code), chore, done, label: label.into() })
}
