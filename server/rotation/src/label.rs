//! Puts people onto the places of a finished plan, so that organisations are spread and wishes are met. Whoever is
//! there all day may take the place of anybody else who is: that costs no encounter.

use crate::acceptance::Acceptance;
use crate::hall::{Hall, NOWHERE};
use crate::random::Random;
use crate::room::TieKind;
use crate::search::Work;

/// A tie broken in a round, in tenths of a meeting: more than any organisation gains.
const TIE: i64 = 60;
/// A meeting of two people of one organisation.
const COLLEAGUES: i64 = 10;
/// A wished story that is not heard.
const WISH: i64 = 7;
/// Hottest and coldest, in hundredths of a meeting of two of one organisation.
const HEAT: (u64, u64) = (120, 10);
/// Reads from one look at the temperature to the next.
const STRIDE: u64 = 2_000;
/// What weighing a person's move costs beside the people and stories that matter to her, in reads.
const OVERHEAD: u64 = 12;

/// Who takes which place.
struct Labelling<'h, 'r> {
    hall: &'h Hall<'r>,
    /// `n * r`: the tables of each place.
    rows: Vec<u16>,
    /// `n * n`: how often two places meet.
    met: Vec<u8>,
    /// For each person, her place.
    place: Vec<usize>,
    /// For each person, who matters to her: who, what a meeting costs.
    partners: Vec<Vec<(u32, i32)>>,
    cost: i64,
}

/// The same plan with people on other places of it, within so many reads of meeting counts.
pub(crate) fn label(hall: &Hall, places: Vec<u16>, reads: u64, work: &mut Work, random: &mut Random) -> Vec<u16> {
    let core: Vec<usize> = (0..hall.len()).filter(|who| hall.is_core(*who)).collect();
    let mut labelling = Labelling::new(hall, places);
    let wishes = |who: &usize| !labelling.partners[*who].is_empty() || !hall.person(*who).wishes.is_empty();
    let wishing: Vec<usize> = core.iter().copied().filter(wishes).collect();
    if !wishing.is_empty() && core.len() > 1 {
        labelling.anneal(&core, &wishing, reads, work, random);
    }
    labelling.places()
}

impl<'h, 'r> Labelling<'h, 'r> {
    fn new(hall: &'h Hall<'r>, rows: Vec<u16>) -> Self {
        let met = meetings(&rows, hall.len(), hall.rounds());
        let place: Vec<usize> = (0..hall.len()).collect();
        let mut labelling = Self { hall, rows, met, place, partners: partners(hall), cost: 0 };
        labelling.cost = labelling.count();
        labelling
    }

    /// The cost of all; 0 if every wish is met.
    fn count(&self) -> i64 {
        let together = |tie: &&crate::room::Tie| tie.kind == TieKind::Together;
        let asked = self.hall.room.ties.iter().filter(together).count() * self.hall.rounds();
        let ties: i64 = (0..self.hall.len()).map(|who| self.cost_of_partners(who, self.place[who], usize::MAX)).sum();
        let wishes: i64 = (0..self.hall.len()).map(|who| self.cost_of_wishes(who, self.place[who])).sum();
        ties / 2 + wishes + i64::try_from(asked).unwrap_or(0) * TIE
    }

    fn cost_of_partners(&self, who: usize, place: usize, but: usize) -> i64 {
        let row = &self.met[place * self.hall.len()..][..self.hall.len()];
        let partners = self.partners[who].iter().map(|(partner, cost)| (*partner as usize, cost));
        partners
            .filter(|(other, _)| *other != but)
            .map(|(other, cost)| i64::from(row[self.place[other]]) * i64::from(*cost))
            .sum()
    }

    fn cost_of_wishes(&self, who: usize, place: usize) -> i64 {
        let row = &self.rows[place * self.hall.rounds()..][..self.hall.rounds()];
        let missed = |table: &&usize| !row.contains(&crate::hall::number(Some(**table)));
        WISH * i64::try_from(self.hall.person(who).wishes.iter().filter(missed).count()).unwrap_or(0)
    }

    fn anneal(&mut self, core: &[usize], wishing: &[usize], reads: u64, work: &mut Work, random: &mut Random) {
        let acceptance = Acceptance::new();
        let (hot, cold) = (Acceptance::level(HEAT.0), Acceptance::level(HEAT.1));
        let mut best = (self.cost, self.place.clone());
        let (mut done, mut next, mut level) = (0, 0, hot);
        while done < reads && best.0 > 0 {
            if done >= next {
                next = done + STRIDE;
                level = hot + usize::try_from((cold - hot) as u64 * done / reads).unwrap_or(0);
            }
            let one = wishing[random.below(wishing.len())];
            let other = core[random.below(core.len())];
            done += self.reads(one) + self.reads(other);
            let change = self.weigh(one, other);
            if one != other && acceptance.takes(change, level, random) {
                self.place.swap(one, other);
                self.cost += change;
                if self.cost < best.0 {
                    best.0 = self.cost;
                    best.1.clone_from(&self.place);
                }
            }
        }
        work.spend(done);
        self.place = best.1;
    }

    /// What weighing a person's move costs, in reads.
    fn reads(&self, who: usize) -> u64 {
        let wishes = self.hall.person(who).wishes.len() * self.hall.rounds();
        OVERHEAD + (4 * self.partners[who].len() + 2 * wishes) as u64
    }

    fn weigh(&self, one: usize, other: usize) -> i64 {
        let (here, there) = (self.place[one], self.place[other]);
        let cost = |who, place, but| self.cost_of_partners(who, place, but) + self.cost_of_wishes(who, place);
        cost(one, there, other) - cost(one, here, other) + cost(other, here, one) - cost(other, there, one)
    }

    fn places(&self) -> Vec<u16> {
        let row = |place: &usize| &self.rows[place * self.hall.rounds()..][..self.hall.rounds()];
        self.place.iter().flat_map(|place| row(place).iter().copied()).collect()
    }
}

fn meetings(rows: &[u16], people: usize, rounds: usize) -> Vec<u8> {
    let mut met = vec![0_u8; people * people];
    for one in 0..people {
        for other in one + 1..people {
            let pairs = rows[one * rounds..][..rounds].iter().zip(&rows[other * rounds..][..rounds]);
            let together = pairs.filter(|(mine, theirs)| **mine != NOWHERE && mine == theirs).count();
            let together = u8::try_from(together).unwrap_or(u8::MAX);
            met[one * people + other] = together;
            met[other * people + one] = together;
        }
    }
    met
}

fn partners(hall: &Hall) -> Vec<Vec<(u32, i32)>> {
    let mut costs = vec![std::collections::BTreeMap::<u32, i64>::new(); hall.len()];
    let mut add = |one: usize, other: usize, cost: i64| {
        for (who, partner) in [(one, other), (other, one)] {
            *costs[who].entry(u32::try_from(partner).unwrap_or(u32::MAX)).or_default() += cost;
        }
    };
    let place = |who: usize| hall.people.binary_search(&who).ok();
    for tie in &hall.room.ties {
        if let (Some(one), Some(other)) = (place(tie.pair.0), place(tie.pair.1)) {
            add(one, other, if tie.kind == TieKind::Apart { TIE } else { -TIE });
        }
    }
    for one in 0..hall.len() {
        let organisation = hall.person(one).organisation;
        let same = |other: &usize| organisation.is_some() && hall.person(*other).organisation == organisation;
        (one + 1..hall.len()).filter(same).for_each(|other| add(one, other, COLLEAGUES));
    }
    let list = |costs: std::collections::BTreeMap<u32, i64>| {
        costs.into_iter().map(|(who, cost)| (who, i32::try_from(cost).unwrap_or(0))).collect()
    };
    costs.into_iter().map(list).collect()
}
