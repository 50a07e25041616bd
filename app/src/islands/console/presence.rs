//! Who is there, by what is known of their phones. Pure: it reads the picture, and time comes in as an argument.

use super::seats::table_of;
use std::collections::{BTreeMap, BTreeSet};
use workshop::sight::{Desk, PersonView, StageView};
use workshop::{Moment, PersonId, PhaseKind, Privacy};

/// Milliseconds without a line in which a phone is only being put away and taken up again.
const BREATH: i64 = 60_000;
/// Milliseconds of harvest in which somebody may still be thinking.
const THINKING: i64 = 2 * 60_000;

/// How somebody is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// She has left.
    Gone,
    /// Her phone, or the one she shares, has a line.
    Online,
    /// It has had none for less than a minute.
    Resting,
    /// It has had none for so many whole minutes, as far as this console knows.
    Away(i64),
    /// She was counted in by hand.
    NoPhone,
}

/// Whom the list of people shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Among {
    #[default]
    Everyone,
    Online,
    Away,
    /// Phones that are there and have written nothing in this harvest.
    Quiet,
    NoPhone,
}

impl Among {
    pub const ALL: [Self; 5] = [Self::Everyone, Self::Online, Self::Away, Self::Quiet, Self::NoPhone];
}

/// Lines as the console knows them.
#[derive(Debug, Clone, Copy)]
pub struct Lines<'a> {
    /// Whose phones are connected.
    pub here: &'a BTreeSet<PersonId>,
    /// Since when the others are not.
    pub away: &'a BTreeMap<PersonId, Moment>,
    pub now: Moment,
}

/// The phone that somebody reads: her own, or that of whoever shares it with her.
pub fn phone_of(person: &PersonView) -> Option<PersonId> {
    person.with.or(person.phone.then_some(person.id))
}

/// Whether the phone that somebody reads has a line.
pub fn is_here(here: &BTreeSet<PersonId>, person: &PersonView) -> bool {
    phone_of(person).is_some_and(|phone| here.contains(&phone))
}

/// How somebody is there.
pub fn standing(lines: Lines<'_>, person: &PersonView) -> Standing {
    let Some(phone) = phone_of(person) else {
        return if person.left { Standing::Gone } else { Standing::NoPhone };
    };
    match (person.left, lines.here.contains(&phone)) {
        (true, _) => Standing::Gone,
        (false, true) => Standing::Online,
        (false, false) => {
            let gone = lines.away.get(&phone).map_or(0, |since| lines.now.since(*since));
            if gone < BREATH { Standing::Resting } else { Standing::Away(gone / 60_000) }
        }
    }
}

/// Phones that are there, whose owner listens at a table, and that have written nothing in the harvest that runs. Where
/// no link to authors is kept, nobody can know.
pub fn quiet(desk: &Desk, here: &BTreeSet<PersonId>, now: Moment) -> BTreeSet<PersonId> {
    let StageView::Running { kind: PhaseKind::Harvest, began, paused, .. } = desk.now.stage else {
        return BTreeSet::new();
    };
    if desk.privacy == Privacy::Unlinked || paused.unwrap_or(now).since(began) < THINKING {
        return BTreeSet::new();
    }
    let round = desk.now.round;
    let wrote: BTreeSet<PersonId> =
        desk.posts.values().filter(|post| Some(post.round) == round).filter_map(|post| post.author).collect();
    let silent = |person: &&PersonView| {
        let seated = person.stays_at.is_none() && table_of(person, round).is_some();
        person.phone && seated && here.contains(&person.id) && !wrote.contains(&person.id)
    };
    desk.people.values().filter(silent).map(|person| person.id).collect()
}

/// Whether the list shows somebody.
pub fn is_among(among: Among, lines: Lines<'_>, quiet: &BTreeSet<PersonId>, person: &PersonView) -> bool {
    match (among, standing(lines, person)) {
        (Among::Everyone, _)
        | (Among::Online, Standing::Online)
        | (Among::Away, Standing::Away(_))
        | (Among::NoPhone, Standing::NoPhone) => true,
        (Among::Quiet, _) => quiet.contains(&person.id),
        (Among::Online | Among::Away | Among::NoPhone, _) => false,
    }
}

/// Since when phones have no line: those that still have none keep their time, those that come back are forgotten.
pub fn still_away(
    before: &BTreeMap<PersonId, Moment>,
    phones: &BTreeSet<PersonId>,
    here: &BTreeSet<PersonId>,
    now: Moment,
) -> BTreeMap<PersonId, Moment> {
    phones.difference(here).map(|phone| (*phone, before.get(phone).copied().unwrap_or(now))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::islands::console::room_of_three::{at, in_phase, person, who};
    use workshop::Round;

    const MINUTE: i64 = 60_000;

    fn lines<'a>(here: &'a BTreeSet<PersonId>, away: &'a BTreeMap<PersonId, Moment>, minutes: i64) -> Lines<'a> {
        Lines { here, away, now: Moment(minutes * MINUTE) }
    }

    #[test]
    fn whoever_shares_a_phone_is_here_when_the_phone_is() {
        let mut desk = at(in_phase(Round(1), PhaseKind::Story), &[[1, 2, 3], [1, 2, 3], [2, 3, 1]]);
        (person(&mut desk, 2).phone, person(&mut desk, 2).with) = (false, Some(who(1)));
        person(&mut desk, 3).phone = false;
        let (here, away) = ([who(1)].into(), BTreeMap::new());
        let how = |place| standing(lines(&here, &away, 9), &desk.people[&who(place)]);
        assert_eq!((how(1), how(2), how(3)), (Standing::Online, Standing::Online, Standing::NoPhone));
    }

    #[test]
    fn a_phone_is_missed_after_a_minute_and_whoever_left_is_not() {
        let mut desk = at(in_phase(Round(1), PhaseKind::Story), &[[1, 2, 3], [2, 3, 1]]);
        person(&mut desk, 2).left = true;
        let here = BTreeSet::new();
        let away = still_away(&BTreeMap::new(), &[who(1), who(2)].into(), &here, Moment(MINUTE));
        let how = |place, minutes| standing(lines(&here, &away, minutes), &desk.people[&who(place)]);
        assert_eq!((how(1, 1), how(1, 4), how(2, 4)), (Standing::Resting, Standing::Away(3), Standing::Gone));
        let later = still_away(&away, &[who(1), who(2)].into(), &[who(2)].into(), Moment(5 * MINUTE));
        assert_eq!(later, [(who(1), Moment(MINUTE))].into(), "who is still away keeps her time");
    }

    #[test]
    fn only_a_phone_that_is_there_is_quiet_and_only_after_a_while() {
        let desk = at(in_phase(Round(1), PhaseKind::Harvest), &[[1, 2, 3], [2, 3, 1]]);
        let here = [who(1)].into();
        assert!(quiet(&desk, &here, Moment(MINUTE)).is_empty());
        assert_eq!(quiet(&desk, &here, Moment(3 * MINUTE)), [who(1)].into());
        let unlinked = Desk { privacy: Privacy::Unlinked, ..desk };
        assert!(quiet(&unlinked, &here, Moment(3 * MINUTE)).is_empty(), "nobody can know");
    }
}
