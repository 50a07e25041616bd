//! The seating plan: who sits where in which round. No I/O, no clock, no randomness.
//!
//! [`plan`] spreads listeners evenly and lets each group walk on by one table a round, so that in as many rounds as
//! there are tables everybody hears every story once. What has been announced is never changed.

/// A room to be seated. Tables and rounds are counted from 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Room {
    /// How many tables there are.
    pub tables: usize,
    /// How many rounds there are.
    pub rounds: usize,
    /// The first round that may still be planned; earlier ones have been played.
    pub from: usize,
    /// Everybody to be seated, in order of arrival.
    pub people: Vec<Sitter>,
}

/// Somebody to be seated.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sitter {
    /// The table where she stays, as narrator or host.
    pub stays: Option<usize>,
    /// Her table in each round as announced; shorter than the day where nothing was.
    pub announced: Vec<Option<usize>>,
}

/// For each person, her table in each round. Rounds before [`Room::from`] and announced places come back unchanged.
#[must_use]
pub fn plan(room: &Room) -> Vec<Vec<Option<usize>>> {
    let mut groups: Vec<Option<usize>> = room.people.iter().map(|sitter| group_of(sitter, room)).collect();
    let mut sizes = vec![0_usize; room.tables];
    groups.iter().flatten().for_each(|group| sizes[*group] += 1);
    for (sitter, group) in room.people.iter().zip(&mut groups) {
        if sitter.stays.is_none() && group.is_none() {
            *group = (0..room.tables).min_by_key(|group| sizes[*group]);
            group.iter().for_each(|group| sizes[*group] += 1);
        }
    }
    room.people.iter().zip(groups).map(|(sitter, group)| row(sitter, group, room)).collect()
}

/// Listeners who are at the same table in round 0, were everything cyclic. Somebody already seated keeps walking from
/// her last announced place.
fn group_of(sitter: &Sitter, room: &Room) -> Option<usize> {
    if sitter.stays.is_some() || room.tables == 0 {
        return None;
    }
    let last = sitter.announced.iter().enumerate().rev().find_map(|(round, table)| Some((round, (*table)?)));
    let (round, table) = last.filter(|(_, table)| *table < room.tables)?;
    Some((table + room.tables - round % room.tables) % room.tables)
}

fn row(sitter: &Sitter, group: Option<usize>, room: &Room) -> Vec<Option<usize>> {
    let seat = |round: usize| {
        let announced = sitter.announced.get(round).copied().flatten();
        let planned = || sitter.stays.or_else(|| group.map(|group| (group + round) % room.tables));
        if round < room.from { announced } else { sitter.stays.or(announced).or_else(planned) }
    };
    (0..room.rounds).map(seat).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn newcomers(count: usize) -> Vec<Sitter> {
        vec![Sitter::default(); count]
    }

    #[test]
    fn late_arrivals_join_the_smallest_group_and_nobody_else_moves() {
        let early = Room { tables: 3, rounds: 3, from: 0, people: newcomers(7) };
        let before = plan(&early);
        let mut people: Vec<Sitter> = before.iter().map(|row| Sitter { stays: None, announced: row.clone() }).collect();
        people.extend(newcomers(2));
        let after = plan(&Room { from: 1, people, ..early });
        assert_eq!(after[..7], before[..]);
        assert_eq!(after[7], [None, Some(2), Some(0)]);
        assert_eq!(after[8], [None, Some(0), Some(1)]);
    }

    #[test]
    fn narrators_and_hosts_stay() {
        let people = vec![Sitter { stays: Some(1), announced: vec![Some(0)] }, Sitter::default()];
        let rows = plan(&Room { tables: 2, rounds: 2, from: 0, people });
        assert_eq!(rows[0], [Some(1), Some(1)]);
        assert_eq!(rows[1], [Some(0), Some(1)]);
    }

    #[test]
    fn a_room_without_tables_seats_nobody() {
        assert_eq!(plan(&Room { tables: 0, rounds: 2, from: 0, people: newcomers(1) }), [[None, None]]);
    }

    proptest! {
        #[test]
        fn everyone_hears_as_many_stories_as_there_are_rounds(tables in 1_usize..9, people in 0_usize..80) {
            let rounds = tables;
            let rows = plan(&Room { tables, rounds, from: 0, people: newcomers(people) });
            for row in &rows {
                let mut heard: Vec<_> = row.iter().flatten().collect();
                heard.sort_unstable();
                heard.dedup();
                prop_assert_eq!(heard.len(), tables);
            }
            for round in 0..rounds {
                let mut sizes = vec![0_usize; tables];
                rows.iter().filter_map(|row| row[round]).for_each(|table| sizes[table] += 1);
                let (least, most) = (sizes.iter().min(), sizes.iter().max());
                prop_assert!(most.zip(least).is_some_and(|(most, least)| most - least <= 1));
            }
        }
    }
}
