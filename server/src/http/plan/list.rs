//! A pasted list of names: one a line, an organisation after a semicolon or a tab.

use app::words;
use uuid::Uuid;
use workshop::command::{People, ProfileForm};
use workshop::{Command, Language, Moment, PersonId, Refusal, Who, Workshop};

/// The most lines that are taken in at once.
pub const MOST: usize = 500;
/// What lists in word processors begin their lines with.
const BULLETS: [char; 5] = ['-', '–', '—', '•', '*'];

/// A list, looked through.
#[derive(Debug, Default)]
pub struct List {
    /// What brings its people in: all of them or none.
    pub commands: Vec<Command>,
    /// How many they are.
    pub ready: usize,
    /// Lines that are wrong: their number, their text, and why.
    pub wrong: Vec<(usize, String, String)>,
    /// Lines that say something.
    pub lines: usize,
}

/// Looks a list through. `deed` draws identities, so that the same list sent twice is one; `refused` finds words for a
/// refusal.
#[must_use]
pub fn read(
    workshop: &Workshop,
    who: Who,
    text: &str,
    deed: Uuid,
    now: Moment,
    refused: impl Fn(Refusal) -> String,
) -> List {
    let words = words::plan(workshop.about.language);
    let said = |line: &str| !line.trim_start_matches(BULLETS).trim().is_empty();
    let mut list = List { lines: text.lines().filter(|line| said(line.trim())).count(), ..List::default() };
    if list.lines > MOST {
        return list;
    }
    let mut ahead = workshop.clone();
    for (number, line) in (1..).zip(text.lines()).filter(|(_, line)| said(line.trim())) {
        let (name, organisation) = parts(line);
        if name.is_empty() {
            list.wrong.push((number, line.to_owned(), words.nameless_line.to_owned()));
            continue;
        }
        let person = PersonId(Uuid::from_u128(deed.as_u128() ^ number as u128));
        let mut commands = vec![Command::People(People::Add { person, name: name.to_owned() })];
        if !organisation.is_empty() {
            let form = ProfileForm { organisation: organisation.to_owned(), ..ProfileForm::default() };
            commands.push(Command::People(People::Describe { person, form }));
        }
        match judge(&mut ahead, who, &commands, now) {
            Ok(()) => {
                list.commands.extend(commands);
                list.ready += 1;
            }
            Err(refusal) => list.wrong.push((number, line.to_owned(), refused(refusal))),
        }
    }
    list
}

/// Whether somebody can be brought in, upon those before. Half of a refused line may stay in this copy: nobody sees it.
fn judge(ahead: &mut Workshop, who: Who, commands: &[Command], now: Moment) -> Result<(), Refusal> {
    for command in commands {
        let entries = ahead.decide(who, command, now)?;
        entries.iter().for_each(|entry| ahead.apply(entry));
    }
    Ok(())
}

/// Name and organisation of a line.
fn parts(line: &str) -> (&str, &str) {
    let line = line.trim().trim_start_matches(BULLETS).trim_start();
    let (name, organisation) = line.split_once([';', '\t']).unwrap_or((line, ""));
    (name.trim(), organisation.trim().trim_end_matches(';').trim())
}

/// Why a list is not even looked through.
#[must_use]
pub fn unreadable(language: Language, lines: usize) -> Option<String> {
    let words = words::plan(language);
    match lines {
        0 => Some(words.empty_list.to_owned()),
        lines if lines > MOST => Some((words.long_list)(lines, MOST)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::parts;

    #[test]
    fn a_line_is_a_name_and_perhaps_an_organisation() {
        assert_eq!(parts(" - Ann Martin ; Mairie de Lodève "), ("Ann Martin", "Mairie de Lodève"));
        assert_eq!(parts("Ben\tOT\t"), ("Ben", "OT"));
        assert_eq!(parts("Chloé"), ("Chloé", ""));
        assert_eq!(parts("; OT Sud"), ("", "OT Sud"));
    }
}
