//! What a plan is worth, in English.

use super::{Lines, Quality, count, mixed, nobody_thrice};
use crate::words::plan::figures::{Standing, grouped, percent};
use crate::words::plural;
use workshop::Language::En;
use workshop::seating::Aim;

pub(in crate::words) static EN: Quality = Quality {
    summary: |figures| {
        let of = |count, one, many| plural(En, count, one, many);
        format!(
            "{}, {}, {}: {} of {} possible ({}%).",
            of(figures.people, "person", "people"),
            of(figures.tables, "table", "tables"),
            of(figures.rounds, "round", "rounds"),
            count(En, figures.encounters, "encounter", "encounters"),
            grouped(En, figures.pairs),
            percent(figures.encounters, figures.pairs)
        )
    },
    verdict: |figures| {
        let mix = match figures.standing {
            Standing::Proven if nobody_thrice(figures) => {
                "This is the best there is without two people meeting three times."
            }
            Standing::Proven if figures.aim == Aim::Most => "No plan allows for more encounters.",
            Standing::Proven => "No plan mixes better, with these tables and rounds.",
            Standing::Open => "Nobody knows whether better exists.",
            Standing::Improvable => "There may be a plan that mixes better.",
        };
        mixed(
            figures,
            "Groups stay together: as intended, nobody looks for a mix.",
            "People choose their table: the mix is up to them.",
            mix,
        )
    },
    reach: |figures| {
        let (bound, rounds) = (figures.bound(), plural(En, figures.rounds, "round", "rounds"));
        let share = percent(figures.encounters, bound);
        let best = percent(bound, figures.pairs);
        let sentence =
            format!("That is {share}% of what a perfect plan would reach: in {rounds}, {best}% of pairs at most.");
        match figures.bound_most.saturating_sub(bound) {
            0 => sentence,
            more => format!(
                "{sentence} If the same people could meet more often, there would be up to {} more.",
                count(En, more, "encounter", "encounters")
            ),
        }
    },
    repeats: |repeats| match repeats {
        0 => "Nobody goes back to a table heard before.".into(),
        1 => "Once, somebody goes back to a table heard before.".into(),
        more => format!("{} times, somebody goes back to a table heard before.", grouped(En, more)),
    },
    fewest: |fewest| match fewest {
        0 => "Somebody meets nobody.".into(),
        1 => "Everybody meets at least one other.".into(),
        more => format!("Everybody meets at least {more} others."),
    },
    again: |figures| match (figures.second_meetings, figures.third_meetings) {
        (0, _) => "Nobody meets anybody a second time.".into(),
        (second, 0) => format!("{} twice, none more often.", count(En, second, "pair meets", "pairs meet")),
        (second, third) => format!(
            "{} at least twice, {} of them three times or more; never more than {} times.",
            count(En, second, "pair meets", "pairs meet"),
            grouped(En, third),
            figures.most_together
        ),
    },
    inevitable: |least| {
        let others = if least == 1 { "one other".into() } else { format!("{least} others") };
        format!(
            "Everybody goes all the way with at least {others}: with these tables and rounds there is no other way."
        )
    },
    organisations: |meetings| match meetings {
        0 => "Nobody sits with somebody of the same organisation.".into(),
        meetings => {
            format!("{} between people of one organisation.", count(En, meetings, "meeting", "meetings"))
        }
    },
    ties: |ties, broken| match (ties, broken) {
        (1, 0) => "The pair to seat together or apart is so.".into(),
        (ties, 0) => format!("All {ties} pairs to seat together or apart are so."),
        (ties, broken) => format!(
            "{broken} of {} to seat together or apart not so in every round.",
            plural(En, ties, "pair", "pairs")
        ),
    },
    wishes: |met, wishes| {
        format!("{} of {} will be heard.", grouped(En, met), count(En, wishes, "wished story", "wished stories"))
    },
    sizes: |least, most| match (least, most) {
        (least, most) if least == most => format!("{} a table.", plural(En, most, "person", "people")),
        (least, most) => format!("{least} to {most} people a table."),
    },
    unseated: |unseated| count(En, unseated, "person has no seat.", "people have no seat."),
    lines: Lines {
        encounters: "Different encounters",
        fewest: "Whoever meets fewest people meets",
        most: "The same two people meet at most",
        repeats: "Returns to a table heard before",
        organisations: "Meetings within one organisation",
        ties: "Pairs not seated together or apart as wished",
        wishes: "Wished stories heard",
        unseated: "People without a seat",
    },
};
