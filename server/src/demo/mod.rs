//! A workshop to look at: the day in the Hérault, May 2024, played again.
//!
//! [`herault`] is what was said there, [`day`] plays it. Every entry of its log has been decided like any other's, so
//! that a demonstration can do nothing that a room could not.

mod day;
pub mod herault;

use crate::join_code;
use crate::store::{Fault, Known, Store};
use uuid::Uuid;
use workshop::{FacilitatorId, Moment, WorkshopId};

/// How far the day has gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Stage {
    /// The last harvest has begun; what the first rounds brought waits in the tray.
    Harvest,
    /// Everything is written, nothing sorted: the mise en thèmes begins.
    Sorting,
    /// Everything is sorted as in the article, and the last harvest is still open.
    #[default]
    Sorted,
    /// Everything is sorted and the day comes to its end.
    Closing,
}

/// Plays the day up to a stage, so that it stands there now, and keeps it.
///
/// # Errors
/// Where the store fails.
pub async fn stage(store: &Store, stage: Stage, now: Moment) -> Result<(Known, FacilitatorId), Fault> {
    let (id, facilitator) = (WorkshopId(Uuid::new_v4()), FacilitatorId(Uuid::new_v4()));
    // Played twice: the first time tells how long it takes, so that the second ends now.
    let rehearsal = day::play(id, facilitator, stage, Moment(0)).map_err(unplayable)?;
    let day = day::play(id, facilitator, stage, now.plus(-rehearsal.clock.0)).map_err(unplayable)?;
    let known = join_code::keep_under_a_new_one(store, id, day.workshop.retention_days, now, &day.log).await?;
    Ok((known, facilitator))
}

fn unplayable(refusal: workshop::Refusal) -> Fault {
    Fault::System(std::io::Error::other(format!("the demonstration was refused: {refusal}")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use workshop::{Entry, PhaseKind, Round, Workshop};

    const NOON: Moment = Moment(1_715_680_800_000);

    fn played(stage: Stage) -> (Workshop, Vec<Entry>, Moment) {
        let (id, facilitator) = (WorkshopId(Uuid::from_u128(1)), FacilitatorId(Uuid::from_u128(2)));
        let day = day::play(id, facilitator, stage, NOON).expect("the day can be played");
        (day.workshop, day.log, day.clock)
    }

    #[test]
    fn by_default_all_is_sorted_and_the_last_harvest_has_its_full_time() {
        let (workshop, _, now) = played(Stage::Sorted);
        assert_eq!(workshop.now(), Some((PhaseKind::Harvest, Some(Round(3)))));
        assert_eq!(workshop.day.running().map(|running| running.left(now)), Some(5 * 60_000));
        assert_eq!((workshop.posts.len(), workshop.lines_of(None).len()), (26, 0));
        let themes: Vec<_> = workshop.themes.iter().map(|theme| workshop.lines_of(Some(theme.id)).len()).collect();
        assert_eq!(themes, [5, 5, 6, 6, 4]);
    }

    #[test]
    fn each_stage_stands_where_it_says() {
        for (stage, kind, posts, unsorted) in [
            (Stage::Harvest, PhaseKind::Harvest, 18, 18),
            (Stage::Sorting, PhaseKind::Sorting, 26, 26),
            (Stage::Closing, PhaseKind::Closing, 26, 0),
        ] {
            let (workshop, _, _) = played(stage);
            assert_eq!(workshop.now().map(|(kind, _)| kind), Some(kind), "{stage:?}");
            assert_eq!((workshop.posts.len(), workshop.lines_of(None).len()), (posts, unsorted), "{stage:?}");
        }
    }

    #[test]
    fn twelve_people_hear_every_story_and_post_on_time_where_they_sit() {
        let (workshop, _, _) = played(Stage::Closing);
        assert_eq!(workshop.people.len(), 12);
        assert!(workshop.people.values().all(|person| person.seats.iter().flatten().count() == 3));
        assert!(workshop.posts.values().all(|post| !post.late));
    }

    #[test]
    fn the_log_replays_to_the_same_workshop_and_its_clock_never_goes_back() {
        let (workshop, log, _) = played(Stage::Closing);
        assert_eq!(Workshop::replay(workshop.id, &log), workshop);
        assert!(log.is_sorted_by_key(|entry| entry.at));
    }
}
