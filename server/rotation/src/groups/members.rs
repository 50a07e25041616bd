//! Who belongs to which group.

use super::NOBODY;
use crate::room::{Person, Room, TieKind};

/// Everybody's group, numbered from 0; [`NOBODY`] for those who stay or are always at one table.
pub(super) fn members(room: &Room) -> Vec<usize> {
    let walks = |person: &Person| person.stays.is_none() && person.fixed.is_none();
    let mut groups = vec![NOBODY; room.people.len()];
    let count = most_open(room);
    if count == 0 {
        return groups;
    }
    join_known(room, &mut groups, walks);
    spread_smallest(&mut groups, count);
    let mut newcomers: Vec<usize> =
        (0..groups.len()).filter(|who| groups[*who] == NOBODY && walks(&room.people[*who])).collect();
    while let Some(first) = newcomers.first().copied() {
        let company = company(room, first, &newcomers);
        newcomers.retain(|who| !company.contains(who));
        let group = best_group(room, &groups, &company, count);
        company.into_iter().for_each(|who| groups[who] = group);
    }
    groups
}

/// The most tables that are open in a round still to be played.
fn most_open(room: &Room) -> usize {
    let open = |round| room.tables.iter().filter(|table| table.is_open(round)).count();
    (room.from.min(room.rounds)..room.rounds).map(open).max().unwrap_or(0)
}

/// Groups of those who sat together in the last round that is known, then of those who share a seat with one of them.
fn join_known(room: &Room, groups: &mut [usize], walks: impl Fn(&Person) -> bool) {
    let last = room.from.min(room.rounds).saturating_sub(1);
    let mut names = vec![NOBODY; room.tables.len()];
    let mut count = 0;
    for (who, person) in room.people.iter().enumerate().filter(|(_, person)| walks(person)) {
        let Some(name) = person.seat(last).and_then(|table| names.get_mut(table)) else { continue };
        if *name == NOBODY {
            *name = count;
            count += 1;
        }
        groups[who] = *name;
    }
    for who in (0..groups.len()).filter(|who| walks(&room.people[*who])) {
        if groups[who] == NOBODY {
            groups[who] = group_met(room, groups, who);
        }
    }
}

/// The group of those with whom somebody shares a seat, played or announced, the latest first.
fn group_met(room: &Room, groups: &[usize], who: usize) -> usize {
    for round in (0..room.rounds).rev() {
        let Some(table) = room.people[who].seat(round) else { continue };
        let together = |other: &usize| groups[*other] != NOBODY && room.people[*other].seat(round) == Some(table);
        if let Some(other) = (0..groups.len()).find(together) {
            return groups[other];
        }
    }
    NOBODY
}

/// Frees the members of the smallest groups beyond so many; the others are numbered without gaps.
fn spread_smallest(groups: &mut [usize], count: usize) {
    let mut sizes: Vec<(usize, usize)> = Vec::new();
    for group in groups.iter().filter(|group| **group != NOBODY) {
        if sizes.len() <= *group {
            sizes.resize(group + 1, (0, 0));
        }
        sizes[*group].0 += 1;
    }
    sizes.iter_mut().enumerate().for_each(|(group, size)| size.1 = group);
    sizes.sort_by_key(|(size, group)| (std::cmp::Reverse(*size), *group));
    let mut kept: Vec<usize> = sizes.iter().take(count).map(|(_, group)| *group).collect();
    kept.sort_unstable();
    for group in groups.iter_mut() {
        *group = kept.iter().position(|kept| kept == group).unwrap_or(NOBODY);
    }
}

/// Somebody and all newcomers who are to be together with her, at once or through others.
fn company(room: &Room, first: usize, newcomers: &[usize]) -> Vec<usize> {
    let mut company = vec![first];
    let mut next = 0;
    while let Some(who) = company.get(next).copied() {
        for other in tied(room, who, TieKind::Together) {
            if newcomers.contains(&other) && !company.contains(&other) {
                company.push(other);
            }
        }
        next += 1;
    }
    company
}

/// The others of somebody's ties of a kind.
fn tied(room: &Room, who: usize, kind: TieKind) -> impl Iterator<Item = usize> {
    let ties = room.ties.iter().filter(move |tie| tie.kind == kind);
    let other = move |(one, other): (usize, usize)| match who {
        _ if one == who => Some(other),
        _ if other == who => Some(one),
        _ => None,
    };
    ties.filter_map(move |tie| other(tie.pair)).filter(|other| *other < room.people.len())
}

/// The group of somebody they are to be with; else the smallest, with fewest whom they are to avoid or who come from
/// where they come from.
fn best_group(room: &Room, groups: &[usize], company: &[usize], count: usize) -> usize {
    let group = |who: usize| Some(groups[who]).filter(|group| *group < count);
    let mut together = company.iter().flat_map(|who| tied(room, *who, TieKind::Together)).filter_map(group);
    if let Some(group) = together.next() {
        return group;
    }
    let mut ranks = vec![(0_usize, 0_usize, 0_usize); count];
    let home = |who: usize| room.people[who].organisation;
    let homes: Vec<u32> = company.iter().filter_map(|who| home(*who)).collect();
    for who in 0..groups.len() {
        let Some(rank) = group(who).and_then(|group| ranks.get_mut(group)) else { continue };
        rank.0 += 1;
        rank.2 += usize::from(home(who).is_some_and(|home| homes.contains(&home)));
    }
    for avoided in company.iter().flat_map(|who| tied(room, *who, TieKind::Apart)).filter_map(group) {
        ranks[avoided].1 += 1;
    }
    (0..count).min_by_key(|group| ranks[*group]).unwrap_or(NOBODY)
}
