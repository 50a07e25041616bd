//! A workshop as its report: themes with their lines, and every contribution in the annex.
//!
//! Says what was said, where and how often, never by whom: no name of a participant goes into a report.

use report::{Document, Entry, Figures, Kind, Note, Reading, Section, Story};
use std::collections::BTreeSet;
use workshop::board::Mark;
use workshop::post::{Author, PostState};
use workshop::voices::Opinion;
use workshop::{Language, Line, Post, PostKind, Table, TableId, Words, Workshop};

/// Reads the report off a workshop.
#[must_use]
pub fn of(workshop: &Workshop) -> Document {
    let about = &workshop.about;
    Document {
        language: match about.language {
            Language::Fr => report::Language::Fr,
            Language::En => report::Language::En,
        },
        title: about.title.text.clone(),
        date: about.date.map(|date| app::words::day(about.language, date)),
        place: text(about.place.as_ref()),
        organisers: texts(&about.organisers),
        introduction: paragraphs(about.introduction.as_ref()),
        method: None,
        stories: workshop.tables.values().map(story).collect(),
        sections: sections(workshop),
        figures: figures(workshop),
        thanks: about.thanks.as_ref().map(|thanks| thanks.text.clone()),
        annex: shown(workshop).into_iter().map(|post| note(workshop, post)).collect(),
    }
}

fn text(words: Option<&Words>) -> String {
    words.map(|words| words.text.clone()).unwrap_or_default()
}

fn texts(words: &[Words]) -> Vec<String> {
    words.iter().map(|words| words.text.clone()).collect()
}

/// A line end begins a new paragraph.
fn paragraphs(words: Option<&Words>) -> Vec<String> {
    let text = text(words);
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// Contributions that count, in order of arrival.
fn shown(workshop: &Workshop) -> Vec<&Post> {
    let mut shown: Vec<_> = workshop.posts.values().filter(|post| post.state == PostState::Shown).collect();
    shown.sort_by_key(|post| post.note);
    shown
}

fn story(table: &Table) -> Story {
    let sheet = &table.sheet;
    Story {
        table: place(table.id, Some(table)),
        title: text(sheet.story.as_ref()),
        narrator: text(sheet.narrator.as_ref()),
        host: sheet.host.as_ref().map(|host| host.text.clone()),
        questions: texts(&sheet.questions),
    }
}

fn place(id: TableId, table: Option<&Table>) -> report::Table {
    report::Table { number: id.0, name: text(table.and_then(|table| table.sheet.name.as_ref())) }
}

/// Themes in the order of the facilitators; what has found none comes last, under a heading that says so.
fn sections(workshop: &Workshop) -> Vec<Section> {
    let themes = workshop.themes.iter().map(|theme| {
        let (ideas, findings) = entries(workshop, &workshop.lines_of(Some(theme.id)));
        let description = text(theme.description.as_ref());
        let mut reading = Reading::default();
        for opinion in workshop.voices.opinions.get(&theme.id).into_iter().flat_map(|known| known.values()) {
            match opinion {
                Opinion::Faithful => reading.faithful += 1,
                Opinion::Lacking => reading.lacking += 1,
            }
        }
        Section { name: theme.name.text.clone(), description, ideas, findings, reading }
    });
    let (ideas, findings) = entries(workshop, &workshop.lines_of(None));
    let name = app::words::report(workshop.about.language).unsorted.to_owned();
    let unsorted = Section { name, ideas, findings, ..Section::default() };
    themes.chain((!unsorted.ideas.is_empty() || !unsorted.findings.is_empty()).then_some(unsorted)).collect()
}

/// Lines that something stands behind, ideas apart from findings.
fn entries(workshop: &Workshop, lines: &[&Line]) -> (Vec<Entry>, Vec<Entry>) {
    let (mut ideas, mut findings) = (Vec::new(), Vec::new());
    let scores = workshop.scores();
    for line in lines {
        let posts = workshop.posts_behind(line.post);
        let (Some(kind), Some(wording)) = (workshop.kind_of(line.post), workshop.wording(line.post)) else { continue };
        if posts.is_empty() {
            continue;
        }
        let dots = scores.get(&line.post).map_or(0, |score| score.dots);
        let entry = Entry { dots, ..entry(line, wording, &posts) };
        match kind {
            PostKind::Idea => ideas.push(entry),
            PostKind::Finding => findings.push(entry),
        }
    }
    (ideas, findings)
}

fn entry(line: &Line, wording: &Words, posts: &[&Post]) -> Entry {
    // What the sentence itself says is not quoted beneath it.
    let quoted = posts.iter().filter(|post| line.marks.contains(&Mark::Quote) && post.text != *wording);
    let mut examples: Vec<String> = Vec::new();
    for example in posts.iter().flat_map(|post| &post.examples) {
        if !examples.contains(&example.text) {
            examples.push(example.text.clone());
        }
    }
    let tables: BTreeSet<TableId> = posts.iter().map(|post| post.table).collect();
    Entry {
        wording: wording.text.clone(),
        examples,
        notes: posts.iter().map(|post| post.note).collect(),
        times_said: count(posts.len()),
        tables_said: count(tables.len()),
        dots: 0,
        open: line.marks.contains(&Mark::Dig),
        quotes: quoted.map(|post| post.text.text.clone()).collect(),
    }
}

fn note(workshop: &Workshop, post: &Post) -> Note {
    let table = workshop.tables.get(&post.table);
    Note {
        number: post.note,
        kind: match post.kind {
            PostKind::Idea => Kind::Idea,
            PostKind::Finding => Kind::Finding,
        },
        text: post.text.text.clone(),
        examples: texts(&post.examples),
        table: place(post.table, table),
        round: u16::from(post.round.0),
        story: text(table.and_then(|table| table.sheet.story.as_ref())),
        late: post.late,
        added: post.added,
        paper: post.author == Author::Sheet,
    }
}

fn figures(workshop: &Workshop) -> Figures {
    let shown = shown(workshop);
    let of = |kind| count(shown.iter().filter(|post| post.kind == kind).count());
    let unsorted = workshop.lines_of(None).iter().map(|line| workshop.posts_behind(line.post).len()).sum();
    Figures {
        participants: count(workshop.people.values().filter(|person| person.stays_at.is_none()).count()),
        tables: count(workshop.tables.len()),
        rounds: count(workshop.day.harvested.len()),
        contributions: count(shown.len()),
        ideas: of(PostKind::Idea),
        findings: of(PostKind::Finding),
        unsorted: count(unsorted),
    }
}

fn count(things: usize) -> u32 {
    u32::try_from(things).unwrap_or(u32::MAX)
}
