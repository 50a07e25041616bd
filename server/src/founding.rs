//! A new workshop: its first entries, a code that nobody has, and the one who founds it.

use crate::join_code;
use crate::room::Trouble;
use crate::store::{Fault, Known, Store};
use uuid::Uuid;
use workshop::command::{Description, Setup};
use workshop::template::Template;
use workshop::{Command, Entry, FacilitatorId, Moment, Privacy, Refusal, Who, Workshop, WorkshopId};

/// What a workshop is founded on.
#[derive(Debug, Clone)]
pub struct Wish {
    /// Its identity, drawn when the form was: two clicks on « Créer » are one workshop.
    pub id: WorkshopId,
    /// The title page as typed.
    pub description: Description,
    /// What is kept of who wrote what.
    pub privacy: Privacy,
    /// Days until its data goes.
    pub retention_days: u16,
    /// The plan to start from.
    pub template: Option<Template>,
}

/// Founds a workshop and keeps it. `None`: there is one of that identity already.
///
/// # Errors
/// A refusal of what was typed, or a fault of the store.
pub async fn found(store: &Store, wish: &Wish, now: Moment) -> Result<Option<(Known, FacilitatorId)>, Trouble> {
    let founder = FacilitatorId(Uuid::new_v4());
    let log = log(wish, Who::Facilitator(founder), now).map_err(Trouble::Refused)?;
    if store.code_of(wish.id).await?.is_some() {
        return Ok(None);
    }
    match join_code::keep_under_a_new_one(store, wish.id, wish.retention_days, now, &log).await {
        Ok(known) => Ok(Some((known, founder))),
        // Two clicks at once: the other one was quicker.
        Err(Fault::MovedOn) => Ok(None),
        Err(fault) => Err(fault.into()),
    }
}

/// The beginning of the log: the title page, then the plan as it is decided on it.
fn log(wish: &Wish, who: Who, now: Moment) -> Result<Vec<Entry>, Refusal> {
    let Wish { id, description, privacy, retention_days, template } = wish;
    let mut log = vec![Workshop::found(*id, who, description, *privacy, *retention_days, now)?];
    if let Some(template) = template {
        let workshop = Workshop::replay(*id, &log);
        log.extend(workshop.decide(who, &Command::Setup(Setup::Use(*template)), now)?);
    }
    Ok(log)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wish(title: &str) -> Wish {
        Wish {
            id: WorkshopId(Uuid::from_u128(7)),
            description: Description { title: title.into(), ..Description::default() },
            privacy: Privacy::Pseudonym,
            retention_days: 90,
            template: Some(Template::LearningTables),
        }
    }

    #[tokio::test]
    async fn a_founded_workshop_is_ready_to_begin_and_two_clicks_are_one() {
        let folder = tempfile::tempdir().expect("a folder");
        let store = Store::open(folder.path()).await.expect("a store");
        let (known, _) = found(&store, &wish("Hérault"), Moment(0)).await.expect("it is founded").expect("it is new");
        let workshop = Workshop::replay(known.id, &store.load(known.id).await.expect("its log"));
        assert_eq!((workshop.tables.len(), workshop.agenda.rounds(), workshop.themes.len()), (3, 3, 5));
        assert!(workshop::feasibility::Feasibility::of(&workshop).gaps.is_empty());
        assert!(matches!(found(&store, &wish("Hérault"), Moment(0)).await, Ok(None)));
    }

    #[tokio::test]
    async fn without_a_title_nothing_is_founded() {
        let folder = tempfile::tempdir().expect("a folder");
        let store = Store::open(folder.path()).await.expect("a store");
        let refused = found(&store, &wish(" "), Moment(0)).await;
        assert!(matches!(refused, Err(Trouble::Refused(Refusal::Empty { .. }))));
        assert_eq!(store.code_of(wish("").id).await.expect("an answer"), None);
    }
}
