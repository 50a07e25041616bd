//! What people are called, and in which order.

use crate::words;
use std::collections::{BTreeMap, HashMap};
use workshop::{Person, PersonId, Workshop};

/// What everybody is called; people of one name by their number as well.
#[must_use]
pub fn called(workshop: &Workshop) -> HashMap<PersonId, String> {
    let language = workshop.about.language;
    let (phone, plan) = (words::phone(language), words::plan(language));
    let name = |person: &Person| (phone.called)(person.name.as_ref().map(|name| name.text.as_str()), person.arrival);
    let mut alike: BTreeMap<String, usize> = BTreeMap::new();
    for person in workshop.people.values() {
        *alike.entry(name(person).to_lowercase()).or_default() += 1;
    }
    let told_apart = |person: &Person| {
        let name = name(person);
        let alone = alike.get(&name.to_lowercase()).is_none_or(|count| *count < 2);
        if alone { name } else { (plan.numbered)(&name, person.arrival) }
    };
    workshop.people.values().map(|person| (person.id, told_apart(person))).collect()
}

/// A name as one looks for it in a list: small letters, without accents.
#[must_use]
pub fn folded(name: &str) -> String {
    let plain = |sign: char| match sign {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ñ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ÿ' => 'y',
        other => other,
    };
    name.to_lowercase().chars().map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::folded;

    #[test]
    fn accents_do_not_put_a_name_at_the_end() {
        let mut names = ["Zoé", "Élodie", "Ann", "élise"];
        names.sort_by_key(|name| folded(name));
        assert_eq!(names, ["Ann", "élise", "Élodie", "Zoé"]);
    }
}
