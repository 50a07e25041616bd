//! Before anyone sits down: the title page, the template, tables, the agenda, and what the plan still lacks.

use crate::room::deeds::sheet;
use crate::room::{NINE, Room};
use uuid::Uuid;
use workshop::command::{Description, Drive, Setup, TableForm};
use workshop::feasibility::{Feasibility, Gap};
use workshop::refusal::{Field, What};
use workshop::showing::Showing;
use workshop::template::Template;
use workshop::{
    Agenda, Block, Ending, Phase, PhaseId, PhaseKind, Privacy, Refusal, Round, TableId, TimeOfDay, Who, Words,
    Workshop, WorkshopId,
};

fn titled(title: &str) -> Description {
    Description { title: title.into(), ..Description::default() }
}

fn plenary(id: u16, kind: PhaseKind, minutes: u16) -> Block {
    Block::Plenary(Phase {
        id: PhaseId(id),
        kind,
        minutes,
        ending: Ending::OnWord,
        instruction: None,
        showing: Showing::default(),
    })
}

#[test]
fn a_workshop_needs_a_title_and_a_life_span() {
    let found = |title: &str, days| {
        let who = Who::House;
        Workshop::found(WorkshopId(Uuid::nil()), who, &titled(title), Privacy::Name, days, NINE)
            .map(|entry| entry.number)
    };
    assert_eq!(found("Atelier", 1), Ok(1));
    assert_eq!(found("Atelier", 1095), Ok(1));
    assert_eq!(found(" \u{200b} ", 90), Err(Refusal::Empty { field: Field::Title }));
    let too_long = Refusal::TooLong { field: Field::Title, limit: 120, length: 121 };
    assert_eq!(found(&"t".repeat(121), 90), Err(too_long));
    for days in [0, 1096] {
        assert_eq!(found("Atelier", days), Err(Refusal::OutOfRange { field: Field::Retention, least: 1, most: 1095 }));
    }
}

#[test]
fn the_first_entry_makes_the_workshop() {
    let room = Room::founded(Privacy::Unlinked);
    let workshop = room.workshop();
    assert_eq!((workshop.number, workshop.privacy, workshop.retention_days), (1, Privacy::Unlinked, 90));
    assert_eq!(workshop.about.title.text, "Culture et ruralité");
}

#[test]
fn hélène_fills_in_the_title_page_and_saying_it_twice_says_it_once() {
    let room = Room::with_three_tables();
    let page = Description {
        title: "  Les cafés du Pic ".into(),
        organisers: "La médiathèque\n\n  Le foyer rural  ".into(),
        starts_at: TimeOfDay::parse("14:00"),
        place: " ".into(),
        ..Description::default()
    };
    assert_eq!(room.hélène().plans(Setup::Describe(page.clone())).map(|entries| entries.len()), Ok(1));
    let about = room.workshop().about.clone();
    assert_eq!((about.title.text.as_str(), about.place), ("Les cafés du Pic", None));
    let organisers: Vec<_> = about.organisers.iter().map(|words| words.text.as_str()).collect();
    assert_eq!(organisers, ["La médiathèque", "Le foyer rural"]);
    assert_eq!(room.hélène().plans(Setup::Describe(page)), Ok(vec![]));
}

#[test]
fn a_start_that_no_clock_shows_is_left_out() {
    let room = Room::with_three_tables();
    let page = Description { starts_at: Some(TimeOfDay(1_440)), ..titled("Atelier") };
    assert!(room.hélène().plans(Setup::Describe(page)).is_ok());
    assert_eq!(room.workshop().about.starts_at, None);
}

#[test]
fn twenty_organisers_are_enough() {
    let room = Room::with_three_tables();
    let page = |count| Description { organisers: "Une association\n".repeat(count), ..titled("Atelier") };
    assert!(room.hélène().plans(Setup::Describe(page(20))).is_ok());
    let refused = room.hélène().plans(Setup::Describe(page(21)));
    assert_eq!(refused, Err(Refusal::TooMany { what: What::Person, limit: 20 }));
}

#[test]
fn next_next_gives_a_valid_day() {
    let room = Room::with_three_tables();
    let workshop = room.workshop();
    let plan = Feasibility::of(&workshop);
    assert_eq!((plan.tables, plan.rounds, plan.heard, plan.minutes), (3, 3, 3, 144));
    assert_eq!(plan.gaps, vec![]);
    assert_eq!(workshop.themes.len(), 5);
    let distinct: std::collections::BTreeSet<_> = workshop.themes.iter().map(|theme| theme.id).collect();
    assert_eq!(distinct.len(), 5);
}

#[test]
fn the_room_is_told_when_the_day_will_end() {
    let room = Room::with_three_tables();
    let page = Description { starts_at: TimeOfDay::parse("22:30"), ..titled("Veillée") };
    assert!(room.hélène().plans(Setup::Describe(page)).is_ok());
    let ends = Feasibility::of(&room.workshop()).ends_at;
    assert_eq!(ends.map(|time| time.to_string()), Some("00:54".into()));
}

#[test]
fn an_empty_plan_says_what_it_lacks() {
    let room = Room::founded(Privacy::Name);
    assert_eq!(Feasibility::of(&room.workshop()).gaps, [Gap::NoTable, Gap::NoRound]);
    assert_eq!(room.hélène().presses_next(), Err(Refusal::NothingPlanned));
    assert_eq!(room.hélène().goes_to(PhaseId(1)), Err(Refusal::NothingPlanned));
}

#[test]
fn a_round_without_time_to_write_cannot_begin() {
    let room = Room::with_three_tables();
    let mut agenda = room.workshop().agenda.clone();
    let silent = agenda.unused_id();
    let story = Phase {
        id: silent,
        kind: PhaseKind::Story,
        minutes: 10,
        ending: Ending::OnWord,
        instruction: Some(Words { text: "On écoute.".into() }),
        showing: Showing::default(),
    };
    agenda.blocks.push(Block::Round(vec![story]));
    assert!(room.hélène().plans(Setup::SetAgenda(agenda.clone())).is_ok());
    assert_eq!(Feasibility::of(&room.workshop()).gaps, [Gap::NoHarvest(Round(4))]);
    assert_eq!(room.hélène().presses_next(), Err(Refusal::NoHarvest { round: Round(4) }));

    agenda.blocks.pop();
    assert!(room.hélène().plans(Setup::SetAgenda(agenda.clone())).is_ok());
    assert!(room.hélène().presses_next().is_ok());
    agenda.blocks.push(Block::Round(Vec::new()));
    let refused = room.hélène().plans(Setup::SetAgenda(agenda.clone()));
    assert_eq!(refused, Err(Refusal::NoHarvest { round: Round(4) }), "nor be slipped in while the day runs");
    assert!(room.hélène().drives(Drive::End).is_ok());
    let refused = room.hélène().plans(Setup::SetAgenda(agenda));
    assert_eq!(refused, Err(Refusal::NoHarvest { round: Round(4) }), "nor afterwards: a day can be taken up again");
}

#[test]
fn a_template_comes_before_the_day_or_not_at_all() {
    let room = Room::with_three_tables();
    assert_eq!(room.hélène().plans(Setup::Use(Template::Empty)).map(|entries| entries.len()), Ok(3));
    assert!(room.workshop().tables.is_empty() && room.workshop().themes.is_empty());
    assert!(room.hélène().plans(Setup::Use(Template::LearningTables)).is_ok());
    assert!(room.hélène().presses_next().is_ok());
    assert_eq!(room.hélène().plans(Setup::Use(Template::Empty)), Err(Refusal::AlreadyBegun));

    let sheet = Room::with_three_tables();
    assert!(sheet.hélène().writes_for(TableId(1), Round(1), "Sur papier").is_ok());
    assert_eq!(sheet.hélène().plans(Setup::Use(Template::Empty)), Err(Refusal::AlreadyBegun));
}

#[test]
fn nobody_stays_or_sits_at_a_table_that_a_template_took_away() {
    let room = Room::seated(Privacy::Name);
    let stay = workshop::command::People::Stay { person: room.ben().id(), table: Some(TableId(3)) };
    room.hélène().must(workshop::Command::People(stay));
    assert!(room.hélène().plans(Setup::Use(Template::Empty)).is_ok());
    let ben = room.workshop().people[&room.ben().id()].clone();
    assert_eq!((ben.stays_at, ben.seats), (None, vec![]));
}

#[test]
fn tables_come_with_a_sign_of_their_own() {
    let room = Room::with_three_tables();
    assert!(room.hélène().plans(Setup::AddTable(sheet("Le four à pain", "Nadia"))).is_ok());
    let signs: std::collections::BTreeSet<_> =
        room.workshop().tables.values().map(|table| (table.sheet.shape.slug(), table.sheet.hue.slug())).collect();
    assert_eq!(signs.len(), 4);
    let table = room.workshop().tables[&TableId(4)].sheet.clone();
    assert_eq!(table.narrator.map(|words| words.text), Some("Nadia".into()));
}

#[test]
fn a_table_keeps_its_looks_when_its_story_changes() {
    let room = Room::with_three_tables();
    let before = room.workshop().tables[&TableId(2)].sheet.clone();
    let form = sheet("Une gare rouvre", "Paul");
    let edit = |form| room.hélène().plans(Setup::EditTable { table: TableId(2), form });
    assert!(edit(form.clone()).is_ok());
    let after = room.workshop().tables[&TableId(2)].sheet.clone();
    assert_eq!((after.shape, after.hue), (before.shape, before.hue));
    assert_eq!(edit(form.clone()), Ok(vec![]));
    for seats in [0, 501] {
        let crowded = TableForm { seats: Some(seats), ..form.clone() };
        assert_eq!(edit(crowded), Err(Refusal::OutOfRange { field: Field::Seats, least: 1, most: 500 }));
    }
    for (least, most) in [(0, 500), (501, 500), (7, 6)] {
        let lonely = TableForm { least: Some(least), seats: Some(6), ..form.clone() };
        assert_eq!(edit(lonely), Err(Refusal::OutOfRange { field: Field::Least, least: 1, most }));
    }
    let told = TableForm { least: Some(6), seats: Some(6), place: " Salle 2 ".into(), ..form.clone() };
    assert!(edit(told).is_ok());
    let after = room.workshop().tables[&TableId(2)].sheet.clone();
    assert_eq!((after.least, after.place.map(|words| words.text)), (Some(6), Some("Salle 2".into())));
    let asking = TableForm { questions: "Et après ?\n".repeat(21), ..form };
    assert_eq!(edit(asking), Err(Refusal::TooMany { what: What::Line, limit: 20 }));
}

#[test]
fn an_unknown_table_is_neither_edited_nor_removed() {
    let room = Room::with_three_tables();
    let unknown = Err(Refusal::Unknown(What::Table));
    assert_eq!(room.hélène().plans(Setup::EditTable { table: TableId(9), form: sheet("", "") }), unknown);
    assert_eq!(room.hélène().plans(Setup::RemoveTable { table: TableId(9) }), unknown);
}

#[test]
fn a_table_where_somebody_wrote_or_stays_is_not_carried_away() {
    let room = Room::seated(Privacy::Name);
    let remove = |table| room.hélène().plans(Setup::RemoveTable { table: TableId(table) });
    let in_use = |table| Err(Refusal::TableInUse { table: TableId(table) });
    assert!(room.hélène().writes_for(TableId(1), Round(1), "Sur papier").is_ok());
    assert_eq!(remove(1), in_use(1));
    let stay = workshop::command::People::Stay { person: room.ben().id(), table: Some(TableId(2)) };
    room.hélène().must(workshop::Command::People(stay));
    assert_eq!(remove(2), in_use(2));

    assert!(remove(3).is_ok());
    let ann = room.workshop().people[&room.ann().id()].clone();
    assert_eq!(ann.seats, [Some(TableId(1)), Some(TableId(2)), None], "who sat there sits nowhere now");
    assert!(room.hélène().presses_next().is_ok());
    assert_eq!(remove(2), in_use(2));
}

#[test]
fn two_hundred_tables_fill_a_hall() {
    let room = Room::founded(Privacy::Name);
    for _ in 0..200 {
        assert!(room.hélène().plans(Setup::AddTable(sheet("", ""))).is_ok());
    }
    let refused = room.hélène().plans(Setup::AddTable(sheet("", "")));
    assert_eq!(refused, Err(Refusal::TooMany { what: What::Table, limit: 200 }));
}

#[test]
fn an_agenda_is_sound_in_itself() {
    let room = Room::with_three_tables();
    let set = |blocks| room.hélène().plans(Setup::SetAgenda(Agenda { blocks }));
    let minutes = Refusal::OutOfRange { field: Field::Minutes, least: 1, most: 480 };
    assert_eq!(set(vec![plenary(1, PhaseKind::Opening, 0)]), Err(minutes.clone()));
    assert_eq!(set(vec![plenary(1, PhaseKind::Opening, 481)]), Err(minutes));
    assert_eq!(set(vec![plenary(1, PhaseKind::Harvest, 5)]), Err(Refusal::Unknown(What::Kind)));
    let twice = vec![plenary(1, PhaseKind::Opening, 5), plenary(1, PhaseKind::Closing, 5)];
    assert_eq!(set(twice), Err(Refusal::Unknown(What::Phase)));
    assert_eq!(set(vec![Block::Round(vec![]); 21]), Err(Refusal::TooMany { what: What::Round, limit: 20 }));
    assert_eq!(set(vec![Block::Round(vec![]); 300]), Err(Refusal::TooMany { what: What::Round, limit: 20 }));
    let endless = (1..=201).map(|id| plenary(id, PhaseKind::Break, 5)).collect();
    assert_eq!(set(endless), Err(Refusal::TooMany { what: What::Phase, limit: 200 }));
    let long = Phase {
        id: PhaseId(1),
        kind: PhaseKind::Opening,
        minutes: 5,
        ending: Ending::OnWord,
        instruction: Some(Words { text: "é".repeat(201) }),
        showing: Showing::default(),
    };
    let too_long = Refusal::TooLong { field: Field::Instruction, limit: 200, length: 201 };
    assert_eq!(set(vec![Block::Plenary(long)]), Err(too_long));
}

#[test]
fn an_agenda_from_a_file_with_more_rounds_than_a_number_holds_is_still_read() {
    let one = Phase {
        id: PhaseId(1),
        kind: PhaseKind::Harvest,
        minutes: 5,
        ending: Ending::OnTime,
        instruction: None,
        showing: Showing::default(),
    };
    let agenda = Agenda { blocks: vec![Block::Round(vec![one]); 300] };
    assert_eq!((agenda.phases().count(), agenda.rounds()), (300, u8::MAX));
}

#[test]
fn what_has_been_lived_stays_in_the_agenda_and_the_rest_may_change() {
    let room = Room::at_harvest();
    let agenda = room.workshop().agenda.clone();
    let set = |change: &dyn Fn(&mut Agenda)| {
        let mut changed = agenda.clone();
        change(&mut changed);
        room.hélène().plans(Setup::SetAgenda(changed))
    };
    assert_eq!(set(&|_| {}), Ok(vec![]));
    assert_eq!(set(&|agenda| drop(agenda.blocks.remove(0))), Err(Refusal::AlreadyLived), "the opening is history");
    assert_eq!(set(&|agenda| agenda.blocks.swap(0, 1)), Err(Refusal::AlreadyLived), "and came first");
    assert_eq!(set(&|agenda| agenda.blocks.swap(1, 2)), Err(Refusal::AlreadyLived), "this is round one");
    assert!(set(&|agenda| agenda.add_plenary(PhaseKind::Vote, 10)).is_ok());
    assert!(set(&|agenda| drop(agenda.blocks.remove(3))).is_ok(), "the third round is skipped");
    let ann = room.workshop().people[&room.ann().id()].clone();
    assert_eq!(ann.seats, [Some(TableId(1)), Some(TableId(2))]);
}

#[test]
fn a_round_in_which_somebody_wrote_stays_even_before_the_day() {
    let room = Room::with_three_tables();
    assert!(room.hélène().writes_for(TableId(1), Round(3), "Sur papier").is_ok());
    let mut agenda = room.workshop().agenda.clone();
    agenda.blocks.remove(1);
    assert_eq!(room.hélène().plans(Setup::SetAgenda(agenda)), Err(Refusal::AlreadyLived));
}

#[test]
fn every_slug_reads_back_as_what_it_names() {
    for kind in PhaseKind::PLENARY.into_iter().chain(PhaseKind::IN_ROUND) {
        assert_eq!(PhaseKind::parse(kind.slug()), Some(kind));
    }
    for template in ["learning_tables", "empty"] {
        assert!(Template::parse(template).is_some(), "{template}");
    }
    assert_eq!((Template::parse(""), PhaseKind::parse("récolte")), (None, None));
}
