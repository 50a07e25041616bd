//! The room reads the lines: what it says of them, what it adds, where its dots go.

use crate::room::deeds::draft;
use crate::room::{Answer, Room, Someone};
use workshop::command::{Command, Draft, Drive, People, Setup, Voicing};
use workshop::day::Slide;
use workshop::showing::Showing;
use workshop::sight::{Asks, Desk, Sheet, SlideView, Wall};
use workshop::voices::{Ballot, Belongs, Opinion, Score};
use workshop::{Block, Ending, PersonId, Phase, PhaseId, PhaseKind, PostId, Refusal, Round, TableId, ThemeId};

impl Someone<'_> {
    fn finds(self, person: PersonId, theme: ThemeId, opinion: Opinion) -> Answer {
        self.asks(Command::Voice(Voicing::Reread { person, theme, opinion: Some(opinion) }))
    }

    fn spends(self, person: PersonId, line: PostId, dots: u8) -> Answer {
        self.asks(Command::Voice(Voicing::Spend { person, line, dots }))
    }
}

/// The room reads the lines and votes before the closing.
fn with_a_reading(room: &Room) {
    let mut agenda = room.workshop().agenda.clone();
    let closing = agenda.blocks.pop().expect("the template ends with a closing");
    for (number, kind) in [(91, PhaseKind::Review), (92, PhaseKind::Vote)] {
        agenda.blocks.push(Block::Plenary(Phase {
            id: PhaseId(number),
            kind,
            minutes: 10,
            ending: Ending::OnWord,
            instruction: None,
            showing: Showing::default(),
        }));
    }
    agenda.blocks.push(closing);
    room.hélène().must(Command::Setup(Setup::SetAgenda(agenda)));
}

/// Four lines, three of them sorted, in a phase of that kind.
fn reading(kind: PhaseKind) -> (Room, [PostId; 4], Vec<ThemeId>) {
    let (room, lines) = Room::at_the_board();
    with_a_reading(&room);
    let themes = room.themes();
    for (line, theme) in [(lines[0], 0), (lines[1], 0), (lines[2], 1)] {
        room.hélène().places(line, Some(themes[theme])).expect("sorted");
    }
    room.hélène().goes_to(room.first_of(kind)).expect("the room reads");
    (room, lines, themes)
}

fn sheet(room: &Room, guest: Someone<'_>) -> Option<Sheet> {
    Sheet::seen_by(&room.workshop(), guest.id(), room.clock.now())
}

#[test]
fn ann_reads_the_lines_when_the_room_does_and_not_before() {
    let (room, [a, b, c, unsorted]) = Room::at_the_board();
    with_a_reading(&room);
    let theme = room.themes()[0];
    room.hélène().places(a, Some(theme)).expect("sorted");
    assert!(sheet(&room, room.ann()).is_none(), "the facilitators are still at work");
    room.hélène().goes_to(room.first_of(PhaseKind::Review)).expect("the room reads");
    let read = sheet(&room, room.ann()).expect("she reads");
    assert_eq!(read.asks, Asks::Reading);
    assert_eq!(read.themes.len(), 1, "themes without lines are left out");
    let lines: Vec<_> = read.themes[0].lines.iter().map(|line| line.id).collect();
    assert_eq!(lines, [a], "neither {b:?}, {c:?} nor {unsorted:?}");
    room.hélène().hides(a).expect("hidden");
    assert!(sheet(&room, room.ann()).is_some_and(|read| read.themes.is_empty()));
}

#[test]
fn what_the_room_finds_is_counted_once_a_person_and_never_by_name() {
    let (room, _, themes) = reading(PhaseKind::Review);
    let (ann, ben) = (room.ann().id(), room.ben().id());
    room.ann().finds(ann, themes[0], Opinion::Faithful).expect("she reads");
    assert_eq!(room.ann().finds(ann, themes[0], Opinion::Faithful), Ok(vec![]), "a retry");
    room.ben().finds(ben, themes[0], Opinion::Faithful).expect("he reads");
    room.ben().finds(ben, themes[0], Opinion::Lacking).expect("he thinks better of it");
    let counted = Desk::of(&room.workshop(), room.clock.now()).voices.opinions[&themes[0]];
    assert_eq!((counted.faithful, counted.lacking), (1, 1));
    assert_eq!(room.ben().finds(ann, themes[0], Opinion::Lacking), Err(Refusal::AnswersHerself));
    assert_eq!(room.hélène().finds(ann, themes[0], Opinion::Lacking), Err(Refusal::AnswersHerself));
    let Some(SlideView::Themes(list)) = Wall::of(&room.workshop(), room.clock.now()).slide else {
        panic!("the wall lists the themes")
    };
    assert_eq!((list[0].room, list[0].ideas + list[0].findings), (counted, 2));
}

#[test]
fn a_line_that_is_said_to_stand_elsewhere_is_no_longer_asked_for_once_it_does() {
    let (room, [a, ..], themes) = reading(PhaseKind::Review);
    let ann = room.ann().id();
    let misfiled = |to| Command::Voice(Voicing::Misfiled { person: ann, line: a, to });
    room.ann().must(misfiled(Some(Belongs::Under(themes[1]))));
    let asked = || Desk::of(&room.workshop(), room.clock.now()).voices.misfiled.get(&a).cloned();
    assert_eq!(asked(), Some(vec![(Belongs::Under(themes[1]), 1)]));
    room.hélène().places(a, Some(themes[1])).expect("she is right");
    assert_eq!(asked(), None);
    room.ann().must(misfiled(Some(Belongs::Under(themes[1]))));
    assert!(!room.workshop().voices.misfiled[&a].contains_key(&ann), "where it stands is no other place");
}

#[test]
fn what_is_missing_is_added_while_the_room_reads_and_comes_with_its_theme() {
    let (room, _, themes) = reading(PhaseKind::Review);
    let missing = Draft { theme: Some(themes[1]), ..draft(&room, TableId(1), Round(1), "Et les saisonniers ?") };
    let id = missing.id;
    room.ann().sends(missing).expect("the room reads");
    let post = room.post(id);
    assert!(post.added && !post.late);
    assert_eq!(post.hint, Some(themes[1]));
    assert!(room.lines_in(None).contains(&id), "facilitators sort it like any other");
    room.ann().edits(id, "Et les saisonniers, où logent-ils ?").expect("until the room has read");
    room.hélène().presses_next().expect("on");
    room.clock.advance(2);
    let late = draft(&room, TableId(1), Round(1), "Trop tard");
    assert_eq!(room.ann().sends(late), Err(Refusal::BoardClosed));
}

#[test]
fn what_is_missed_right_after_a_harvest_is_an_addition_all_the_same() {
    let room = Room::at_harvest();
    with_a_reading(&room);
    room.ann().writes("Un marché").expect("the harvest runs");
    let theme = room.themes()[0];
    room.hélène().goes_to(room.first_of(PhaseKind::Review)).expect("the room reads at once");
    let missing = Draft { theme: Some(theme), ..draft(&room, TableId(1), Round(1), "Et le dimanche ?") };
    let (id, late) = (missing.id, draft(&room, TableId(1), Round(1), "Écrit pendant la récolte"));
    let in_time = late.id;
    room.ann().sends(missing).expect("the room reads");
    room.ann().sends(late).expect("within the grace of the harvest");
    assert!(room.post(id).added && room.post(id).hint == Some(theme));
    assert!(!room.post(in_time).added && !room.post(in_time).late);
}

#[test]
fn dots_have_a_budget_and_a_retry_spends_nothing() {
    let (room, [a, b, c, unsorted], _) = reading(PhaseKind::Vote);
    let ann = room.ann().id();
    room.ann().spends(ann, a, 3).expect("three of five");
    assert_eq!(room.ann().spends(ann, a, 3), Ok(vec![]));
    assert_eq!(room.ann().spends(ann, a, 4), Err(Refusal::TooManyDots { most: 3 }));
    room.ann().spends(ann, b, 2).expect("the last two");
    assert_eq!(room.ann().spends(ann, c, 1), Err(Refusal::NoDotsLeft { left: 0 }));
    room.ann().spends(ann, a, 2).expect("one comes back");
    room.ann().spends(ann, c, 1).expect("and goes there");
    assert_eq!(room.ann().spends(ann, unsorted, 0), Err(Refusal::Unknown(workshop::refusal::What::Line)));
    assert_eq!(sheet(&room, room.ann()).map(|sheet| sheet.readers[0].left), Some(0));
    assert_eq!(
        room.hélène().asks(Command::Setup(Setup::SetBallot(Ballot { dots: 8, most: 3 }))),
        Err(Refusal::AlreadyVoted)
    );
}

#[test]
fn dots_on_a_line_that_is_merged_go_with_it_and_count_one_person_once() {
    let (room, [a, b, ..], _) = reading(PhaseKind::Vote);
    let (ann, ben) = (room.ann().id(), room.ben().id());
    room.ann().spends(ann, a, 2).expect("two");
    room.ann().spends(ann, b, 1).expect("one");
    room.ben().spends(ben, b, 1).expect("one");
    room.hélène().merges(a, b).expect("they say the same");
    assert_eq!(room.workshop().scores()[&b], Score { dots: 4, people: 2 });
    room.hélène().undoes().expect("or do they");
    assert_eq!(room.workshop().scores()[&a], Score { dots: 2, people: 1 });
}

#[test]
fn somebody_without_a_phone_votes_through_a_facilitator_also_on_paper_afterwards() {
    let (room, [a, ..], _) = reading(PhaseKind::Review);
    let odile = PersonId(room.draw());
    room.hélène().must(Command::People(People::Add { person: odile, name: "Odile".into() }));
    assert_eq!(room.hélène().spends(odile, a, 1), Err(Refusal::NotVoting));
    room.hélène().goes_to(room.first_of(PhaseKind::Vote)).expect("the room votes");
    room.hélène().spends(odile, a, 1).expect("she says so");
    assert_eq!(room.ann().spends(odile, a, 1), Err(Refusal::AnswersHerself));
    room.hélène().presses_next().expect("the vote is over");
    assert_eq!(room.ann().spends(room.ann().id(), a, 1), Err(Refusal::NotVoting));
    room.hélène().spends(odile, a, 2).expect("paper takes time to count");
    assert_eq!(Desk::of(&room.workshop(), room.clock.now()).voices.proxies[&odile][&a], 2);
}

#[test]
fn the_wall_shows_what_is_spoken_of_and_the_dots_only_once_all_have_voted() {
    let (room, [a, ..], themes) = reading(PhaseKind::Vote);
    let wall = || Wall::of(&room.workshop(), room.clock.now()).slide;
    let present = |slide| Command::Drive(Drive::Present { slide });
    room.ann().spends(room.ann().id(), a, 3).expect("she votes");
    room.hélène().must(present(Some(Slide::Theme(themes[1]))));
    assert!(matches!(wall(), Some(SlideView::Theme(theme)) if theme.id == themes[1]));
    room.hélène().must(present(Some(Slide::Dots)));
    assert!(matches!(wall(), Some(SlideView::Themes(_))), "nobody is to follow the others");
    assert_eq!(Wall::of(&room.workshop(), room.clock.now()).voters, Some(1));
    room.hélène().presses_next().expect("the vote is over");
    assert_eq!(room.workshop().day.slide, None, "another phase speaks of other things");
    room.hélène().must(present(Some(Slide::Dots)));
    assert!(matches!(wall(), Some(SlideView::Dots(lines)) if lines.len() == 1 && lines[0].1 == 3));
    room.hélène().must(present(Some(Slide::Table(TableId(1)))));
    assert!(matches!(wall(), Some(SlideView::Table(sign, lines)) if sign.id == TableId(1) && !lines.is_empty()));
}

#[test]
fn lenses_are_dealt_in_the_order_of_arrival_and_change_with_the_round_and_with_nothing_else() {
    let room = Room::at_harvest();
    let themes = room.themes();
    let lens = |guest: Someone<'_>, round| room.workshop().lens(guest.id(), Round(round)).map(|theme| theme.id);
    assert_eq!(lens(room.ann(), 1), None, "not before somebody asks for it");
    room.hélène().must(Command::Setup(Setup::SetLenses { on: true }));
    let dealt = || [room.ann(), room.ben(), room.chloé()].map(|guest| lens(guest, 1));
    let first = dealt();
    let different: std::collections::BTreeSet<_> = first.iter().collect();
    assert!(different.len() == 3 && !different.contains(&None), "three listeners, three of {} themes", themes.len());
    assert_ne!(lens(room.ann(), 2), first[0], "another theme in the next round");
    assert!(room.hélène().seats(room.ben().id(), 1, Some(1)).is_ok());
    assert_eq!(dealt(), first, "nobody listens for something else because Ben has moved");
    room.hélène().must(Command::People(People::Stay { person: room.ben().id(), table: Some(TableId(1)) }));
    assert_eq!(dealt(), [first[0], None, first[2]], "who helps at a table listens for everything");

    let seat = room.workshop().people[&room.ann().id()].seat(Round(1)).expect("she sits");
    let said = draft(&room, seat, Round(1), "Les élus écoutent");
    let id = said.id;
    room.ann().sends(said).expect("the harvest runs");
    assert_eq!(room.post(id).hint, first[0]);
    assert_eq!(room.workshop().lines[&id].theme, None, "a hint sorts nothing by itself");
}
