//! Reads the kit off a workshop.

use crate::qr;
use app::pages::print::{Guest, Kit, Lasting, Slot, Stop, seat_address};
use app::words;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use unicode_normalization::UnicodeNormalization as _;
use workshop::seating::Mode;
use workshop::sight::Desk;
use workshop::{Language, Person, Round, TableId, Workshop};

/// The plan as it is now. `named`: people with their names, in the order of the alphabet; else with their numbers.
pub fn read(workshop: &Workshop, code: &str, address: &str, named: bool) -> Kit {
    let about = &workshop.about;
    let house = address.split_once("://").map_or(address, |(_, host)| host).to_owned();
    Kit {
        language: about.language,
        code: code.to_owned(),
        title: about.title.text.clone(),
        date: about.date,
        place: about.place.as_ref().map(ToString::to_string),
        privacy: workshop.privacy,
        retention_days: workshop.retention_days,
        door: format!("{address}/e/{code}"),
        only_here: is_this_computer(&house),
        house,
        lasting: lasting(workshop),
        rounds: rounds(workshop),
        tables: Desk::tables(workshop),
        codes: BTreeMap::new(),
        named,
        guests: guests(workshop, named),
    }
}

/// For each table, the code that seats whoever scans it.
pub fn seat_codes(kit: &Kit, address: &str) -> BTreeMap<TableId, String> {
    let code = |id: TableId| Some((id, qr::svg(&format!("{address}{}", seat_address(&kit.code, id)))?));
    kit.tables.iter().filter_map(|table| code(table.sign.id)).collect()
}

/// Whether phones that scan an address would look for it on themselves.
fn is_this_computer(house: &str) -> bool {
    let host = house.rsplit_once(':').map_or(house, |(host, _port)| host);
    host == "localhost" || host == "[::1]" || host.starts_with("127.")
}

fn lasting(workshop: &Workshop) -> Lasting {
    if workshop.held {
        Lasting::Held
    } else if workshop.has_begun() || workshop.seating.mode == Mode::Choice {
        Lasting::Settled
    } else {
        Lasting::Moving
    }
}

/// The phases of each round, with the hour at which each is planned to begin.
fn rounds(workshop: &Workshop) -> Vec<Vec<Slot>> {
    let mut rounds = vec![Vec::new(); usize::from(workshop.agenda.rounds())];
    let mut passed = 0;
    for (round, phase) in workshop.agenda.phases() {
        let at = workshop.about.starts_at.map(|start| start.plus(passed));
        if let Some(slots) = round.and_then(|round| rounds.get_mut(round.index())) {
            slots.push(Slot { kind: phase.kind, minutes: phase.minutes, at });
        }
        passed += u32::from(phase.minutes);
    }
    rounds
}

fn guests(workshop: &Workshop, named: bool) -> Vec<Guest> {
    let language = workshop.about.language;
    let mut people: Vec<&Person> = workshop.present().collect();
    let name = |person: &Person| person.name.as_ref().filter(|_| named).map(|name| spelled(&name.text));
    // Whoever gave no name comes last, by her number.
    people.sort_by_cached_key(|person| {
        let name = name(person);
        (Reverse(name.is_some()), name, person.arrival)
    });
    people.into_iter().map(|person| guest(workshop, person, language, named)).collect()
}

fn guest(workshop: &Workshop, person: &Person, language: Language, named: bool) -> Guest {
    let name = person.name.as_ref().filter(|_| named).map(|name| name.text.as_str());
    let played = |round| workshop.has_begun() && workshop.next_seats().is_none_or(|next| round < next);
    let stop = |round| match person.seat(round) {
        Some(table) if person.is_there(round) => Stop::At(table),
        // Whoever came after a round has no seat to write there either.
        None if person.is_there(round) && !played(round) => Stop::Open,
        _ => Stop::Away,
    };
    Guest {
        id: person.id,
        called: (words::phone(language).called)(name, person.arrival),
        number: person.arrival,
        organisation: person.profile.organisation.as_ref().filter(|_| named).map(ToString::to_string),
        stays_at: person.stays_at,
        trip: (1..=workshop.agenda.rounds()).map(Round).map(stop).collect(),
    }
}

/// A name as it is looked for: small letters without marks, so that Élise stands with Elise.
fn spelled(name: &str) -> String {
    let plain = name.nfkd().filter(|sign| !unicode_normalization::char::is_combining_mark(*sign));
    plain.collect::<String>().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_of_this_computer_is_known() {
        for here in ["localhost:3000", "127.0.0.1:3000", "[::1]:3000", "localhost"] {
            assert!(is_this_computer(here), "{here}");
        }
        for elsewhere in ["192.168.1.20:3000", "tablee.example.org", "[fe80::1]:3000"] {
            assert!(!is_this_computer(elsewhere), "{elsewhere}");
        }
    }

    #[test]
    fn marks_and_capitals_do_not_part_a_name_from_its_neighbours() {
        assert_eq!(spelled("Élise"), "elise");
        assert!(spelled("Éva") < spelled("Fanny") && spelled("zoé") > spelled("Yann"));
    }
}
