//! What a rehearsal takes of a workshop: title page, tables, agenda, seating, themes. No people, no posts, no links.

use crate::join_code;
use crate::store::{Fault, Known, Store};
use uuid::Uuid;
use workshop::command::Description;
use workshop::event::{Event, SetupEvent, VERSION};
use workshop::{Entry, FacilitatorId, Moment, Who, Words, Workshop, WorkshopId};

/// What the title of a copy begins with, so that nobody takes it for the day itself.
const MARK: &str = "Répétition · ";
/// Signs that a title may have.
const TITLE: usize = 120;

/// Keeps a copy in a store, and who facilitates it.
pub async fn keep(store: &Store, plan: &Workshop, now: Moment) -> Result<(Known, FacilitatorId), Fault> {
    let (id, founder) = (WorkshopId(Uuid::new_v4()), FacilitatorId(Uuid::new_v4()));
    let log = log(plan, id, Who::Facilitator(founder), now)?;
    let known = join_code::keep_under_a_new_one(store, id, plan.retention_days, now, &log).await?;
    Ok((known, founder))
}

fn log(plan: &Workshop, id: WorkshopId, who: Who, now: Moment) -> Result<Vec<Entry>, Fault> {
    let title: String = format!("{MARK}{}", plan.about.title.text).chars().take(TITLE).collect();
    let description = Description { title: title.clone(), ..Description::default() };
    let first = Workshop::found(id, who, &description, plan.privacy, plan.retention_days, now)
        .map_err(|refusal| Fault::System(std::io::Error::other(refusal.to_string())))?;
    let mut about = plan.about.clone();
    about.title = Words { text: title };
    let events = [
        SetupEvent::Described(about),
        SetupEvent::TablesSet(plan.tables.values().cloned().collect()),
        SetupEvent::AgendaSet(plan.agenda.clone()),
        SetupEvent::SeatingSet(plan.seating),
        SetupEvent::FilterSet(plan.filter.clone()),
        SetupEvent::LensesSet(plan.lenses),
        SetupEvent::BallotSet(plan.voices.ballot),
        SetupEvent::ThemesSet(plan.themes.clone()),
    ];
    let entry = |(number, event)| Entry { number, version: VERSION, at: now, who, event: Event::Setup(event) };
    Ok(std::iter::once(first).chain((2..).zip(events).map(entry)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::{Stage, stage};

    #[tokio::test]
    async fn a_copy_has_the_plan_and_nothing_of_anybody() {
        let folder = tempfile::TempDir::new().expect("a folder can be made");
        let store = Store::open(folder.path()).await.expect("the store opens");
        let now = crate::clock::now();
        let (played, _) = stage(&store, Stage::Closing, now).await.expect("the day is played");
        let load = async |id| Workshop::replay(id, &store.load(id).await.expect("the log reads"));
        let plan = load(played.id).await;
        let (known, _) = keep(&store, &plan, now).await.expect("there is room");
        let copy = load(known.id).await;
        assert!(copy.people.is_empty() && copy.posts.is_empty() && copy.lines.is_empty() && !copy.has_begun());
        assert_eq!((&copy.tables, &copy.agenda, copy.seating), (&plan.tables, &plan.agenda, plan.seating));
        assert_eq!((&copy.themes, copy.privacy), (&plan.themes, plan.privacy));
        assert_eq!(copy.about.title.text, format!("Répétition · {}", plan.about.title.text));
        assert_ne!(known.code, played.code);
        store.close().await;
    }
}
