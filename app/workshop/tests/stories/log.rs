//! The log outlives the code: entries written by earlier versions are still read, and mean what they meant.

use crate::room::Room;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use workshop::command::{Command, People, ProfileForm, Setup, TableForm};
use workshop::people::Profile;
use workshop::seating::Seating;
use workshop::sight::{Desk, Phone, Wall};
use workshop::{Entry, Privacy, Round, TableId, Workshop};

/// The log as it would have been written before tables closed, stood somewhere, or counted their fewest listeners.
fn as_written_before(log: &[Entry]) -> Value {
    fn forget(value: &mut Value) {
        match value {
            Value::Object(fields) => {
                // A table has a sheet, a sheet has a hue; nothing else in the log has.
                if fields.contains_key("sheet") {
                    fields.remove("closed");
                }
                if fields.contains_key("hue") {
                    assert!(fields.remove("least").is_some() && fields.remove("place").is_some());
                }
                fields.values_mut().for_each(forget);
            }
            Value::Array(items) => items.iter_mut().for_each(forget),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
    let mut written = serde_json::to_value(log).expect("entries are written as JSON");
    forget(&mut written);
    written
}

#[test]
fn a_log_from_before_the_seating_plan_makes_the_same_workshop() {
    let room = Room::at_harvest();
    assert!(room.hélène().plans(Setup::AddTable(crate::room::deeds::sheet("Le four à pain", "Nadia"))).is_ok());
    assert!(
        room.hélène()
            .plans(Setup::EditTable { table: TableId(2), form: crate::room::deeds::sheet("Une gare", "") })
            .is_ok()
    );
    let old = as_written_before(&room.log());
    assert!(!old.to_string().contains("\"closed\":[]"), "the tables are as they were written then");
    let read: Vec<Entry> = serde_json::from_value(old).expect("they are still read");
    let workshop = Workshop::replay(room.workshop().id, &read);
    assert_eq!(workshop, *room.workshop());
    assert_eq!((workshop.seating, workshop.held, workshop.ties.len()), (Seating::default(), false, 0));
    assert!(workshop.people.values().all(|person| person.profile == Profile::default()));
    assert!(workshop.tables.values().all(|table| table.closed.is_empty() && table.sheet.least.is_none()));
}

#[test]
fn an_old_table_is_read_to_the_letter() {
    let entry = json!({
        "number": 2, "version": 1, "at": 1_715_677_200_000_i64, "who": "house",
        "event": {"setup": {"table_added": {"id": 7, "sheet": {
            "name": null, "shape": "circle", "hue": "brick", "story": {"text": "Le four à pain"}, "narrator": null,
            "host": null, "questions": [], "seats": 8
        }}}}
    });
    let entry: Entry = serde_json::from_value(entry).expect("it is still read");
    let workshop = Workshop::replay(Room::with_three_tables().workshop().id, [&entry]);
    let table = &workshop.tables[&TableId(7)];
    assert_eq!((table.sheet.seats, table.sheet.least, &table.sheet.place), (Some(8), None, &None));
    assert_eq!(table.closed, BTreeSet::new());
}

#[test]
fn an_old_form_and_old_pictures_are_still_read() {
    let form = json!({
        "name": "", "shape": null, "hue": null, "story": "", "narrator": "", "host": "", "questions": "", "seats": null
    });
    let form: TableForm = serde_json::from_value(form).expect("it is still read");
    assert_eq!(form, crate::room::deeds::sheet("", ""));

    let room = Room::seated(Privacy::Name);
    let now = room.clock.now();
    let forget = |mut picture: Value| {
        fn walk(value: &mut Value) {
            match value {
                Value::Object(fields) => {
                    for new in ["mode", "closed", "place", "least", "profile", "wishes"] {
                        // How people mix is a picture of its own, new as a whole.
                        if !(new == "mode" && fields.contains_key("aim")) {
                            fields.remove(new);
                        }
                    }
                    fields.values_mut().for_each(walk);
                }
                Value::Array(items) => items.iter_mut().for_each(walk),
                Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
            }
        }
        walk(&mut picture);
        picture
    };
    let workshop = room.workshop();
    let ann = Phone::seen_by(&workshop, room.ann().id(), now).expect("she is in the room");
    let (wall, desk) = (Wall::of(&workshop, now), Desk::of(&workshop, now));
    let value = |picture: Result<Value, _>| forget(picture.expect("a picture is written as JSON"));
    assert_eq!(serde_json::from_value::<Phone>(value(serde_json::to_value(&ann))).ok(), Some(ann));
    assert_eq!(serde_json::from_value::<Wall>(value(serde_json::to_value(&wall))).ok(), Some(wall));
    assert_eq!(serde_json::from_value::<Desk>(value(serde_json::to_value(&desk))).ok(), Some(desk));
}

#[test]
fn what_the_plan_knows_survives_being_written_down() {
    let room = Room::seated(Privacy::Name);
    let form = ProfileForm {
        organisation: "Mairie".into(),
        fixed: Some(TableId(2)),
        wishes: vec![TableId(3)],
        arrives: Some(Round(2)),
        leaves: None,
    };
    let describe = Command::People(People::Describe { person: room.ann().id(), form });
    let close = Command::Setup(Setup::CloseTable { table: TableId(1), rounds: vec![Round(2), Round(3)] });
    let tie =
        People::Tie { pair: (room.chloé().id(), room.ann().id()), kind: Some(workshop::seating::TieKind::Together) };
    assert!(room.hélène().asks_together(vec![describe, close, Command::People(tie)]).is_ok());
    assert!(room.hélène().holds(true).is_ok() && room.hélène().mixes(workshop::seating::Mode::Wishes).is_ok());
    let written = serde_json::to_string(&room.log()).expect("entries are written as JSON");
    let read: Vec<Entry> = serde_json::from_str(&written).expect("and read back");
    assert_eq!(Workshop::replay(room.workshop().id, &read), *room.workshop());
}
