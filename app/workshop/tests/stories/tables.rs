//! Those who stay at a table: its host, who writes for others, and its narrator, who reads what her story brought.

use crate::room::deeds::{draft, sheet};
use crate::room::{Room, Someone};
use workshop::approval::Verdict;
use workshop::command::{Command, Posting, Setup};
use workshop::post::Author;
use workshop::sight::{Host, Narrator};
use workshop::{PhaseKind, PostId, Refusal, Round, TableId};

fn host(room: &Room, table: u16) -> Host {
    Host::of(&room.workshop(), TableId(table), room.clock.now()).expect("the table is there")
}

fn narrator(room: &Room, table: u16) -> Narrator {
    Narrator::of(&room.workshop(), TableId(table), room.clock.now()).expect("the table is there")
}

fn texts(host: &Host) -> Vec<(&str, bool)> {
    host.posts.iter().map(|post| (post.view.text.as_str(), post.hers)).collect()
}

impl Someone<'_> {
    fn notes(self, table: u16, round: u8, text: &str) -> Result<PostId, Refusal> {
        self.writes_for(TableId(table), Round(round), text)
    }

    fn says_of(self, line: PostId, verdict: Verdict, remark: &str) -> crate::room::Answer {
        self.asks(Command::Review { line, verdict, remark: remark.into() })
    }
}

#[test]
fn a_host_writes_for_somebody_without_a_phone_and_may_change_it_as_others_may() {
    let room = Room::at_harvest();
    let post = room.host(1).notes(1, 1, "Un marché").expect("the harvest runs");
    room.chloé().writes("Un four").expect("the harvest runs");
    assert_eq!(room.post(post).author, Author::Host);
    assert_eq!(texts(&host(&room, 1)), [("Un marché", true), ("Un four", false)]);
    assert!(room.host(1).edits(post, "Un marché du soir").is_ok());
    assert_eq!(room.host(2).edits(post, "Autre"), Err(Refusal::NotYours), "another table's host");
    assert_eq!(room.ann().edits(post, "Autre"), Err(Refusal::NotYours));
    let retry = draft(&room, TableId(1), Round(1), "Un marché");
    let retry = workshop::command::Draft { id: post, ..retry };
    assert_eq!(room.host(1).asks(Command::Post(Posting::Write(retry))), Ok(vec![]), "a retry is one post");
    assert!(room.host(1).withdraws(post).is_ok());
    assert_eq!(texts(&host(&room, 1)), [("Un four", false)]);
}

#[test]
fn a_host_writes_at_her_own_table_and_when_the_others_do() {
    let room = Room::seated(workshop::Privacy::Pseudonym);
    assert_eq!(room.host(1).notes(1, 1, "Trop tôt"), Err(Refusal::NotYetOpen { round: Round(1) }));
    room.goes_on_to(PhaseKind::Harvest);
    assert_eq!(room.host(1).notes(2, 1, "Ailleurs"), Err(Refusal::NotAllowed));
    room.goes_on_to(PhaseKind::Story);
    let late = room.host(1).notes(1, 1, "Après coup").expect("the lines are not done");
    assert!(room.post(late).late);
    room.goes_on_to(PhaseKind::Restitution);
    room.clock.advance(1);
    assert_eq!(room.host(1).notes(1, 1, "Trop tard"), Err(Refusal::BoardClosed));
}

#[test]
fn a_host_welcomes_with_what_was_said_at_her_table_before() {
    let room = Room::at_harvest();
    room.ann().writes("Un marché").expect("the harvest runs");
    room.ben().writes("Un bus").expect("the harvest runs");
    assert!(host(&room, 1).recap.is_empty());
    let names = |host: &Host| host.listeners.iter().filter_map(|one| one.name.clone()).collect::<Vec<_>>();
    assert_eq!(names(&host(&room, 1)), ["Ann", "Chloé"]);
    room.goes_on_to(PhaseKind::Move);
    assert!(names(&host(&room, 1)).is_empty(), "she is told who comes next while people walk");
    assert_eq!(names(&host(&room, 2)), ["Ann"]);
    room.goes_on_to(PhaseKind::Welcome);
    let recap = host(&room, 1).recap;
    assert_eq!(recap.len(), 1);
    assert_eq!((recap[0].0, recap[0].1[0].text.as_str()), (Round(1), "Un marché"));
    assert!(!serde_json::to_string(&host(&room, 1)).expect("JSON").contains("Un bus"), "another table's");
}

#[test]
fn a_narrator_reads_what_her_story_brought_once_it_is_harvested() {
    let room = Room::at_harvest();
    room.ann().writes("Un marché").expect("the harvest runs");
    room.ben().writes("Un bus").expect("the harvest runs");
    assert!(narrator(&room, 1).harvest.is_empty(), "people still write");
    room.goes_on_to(PhaseKind::Move);
    let told = narrator(&room, 1);
    assert_eq!((told.harvest.len(), told.harvest[0].1[0].text.as_str()), (1, "Un marché"));
    assert!(!serde_json::to_string(&told).expect("JSON").contains("Un bus"), "another table's");
    assert_eq!(told.rounds.len(), 3);
    assert!(told.rounds.iter().all(|round| round.story > 0 && round.harvest > 0));
}

#[test]
fn a_narrator_speaks_of_the_lines_that_rest_on_her_story_once_they_are_done() {
    let room = Room::at_harvest();
    room.hélène()
        .must(Command::Setup(Setup::EditTable { table: TableId(1), form: sheet("Le virage", "Nadia Belkacem") }));
    let [hers, named] = ["Un marché", "Faire comme Nadia Belkacem"].map(|text| room.ann().writes(text).expect("open"));
    let other = room.ben().writes("Un bus").expect("open");
    room.goes_on_to(PhaseKind::Sorting);
    assert!(narrator(&room, 1).lines.is_empty());
    assert!(room.narrator(1).says_of(hers, Verdict::Agreed, "").is_err(), "the lines are not done");
    room.hélène().presses_next().expect("there is something next");
    let lines = narrator(&room, 1).lines;
    assert_eq!(
        lines.iter().map(|line| (line.line, line.names_her)).collect::<Vec<_>>(),
        [(named, true), (hers, false)]
    );
    assert!(room.narrator(1).says_of(other, Verdict::Agreed, "").is_err(), "another's story");
    assert!(room.narrator(2).says_of(hers, Verdict::Agreed, "").is_err());
    assert!(matches!(room.narrator(1).says_of(named, Verdict::Amend, " "), Err(Refusal::Empty { .. })));
    room.narrator(1).says_of(named, Verdict::Amend, "Sans mon nom").expect("hers");
    assert_eq!(narrator(&room, 1).lines[0].remark.as_deref(), Some("Sans mon nom"));
    assert_eq!(room.narrator(1).says_of(named, Verdict::Amend, "Sans mon nom"), Ok(vec![]));
    room.hélène().rewords(named, "Faire comme à la table 1").expect("she may");
    let reworded = narrator(&room, 1).lines.into_iter().find(|line| line.line == named).expect("it is there");
    assert_eq!(reworded.verdict, None, "she spoke of other words");
}

#[test]
fn what_is_merged_rests_on_all_the_stories_behind_it() {
    let (room, [ann, ben, ..]) = Room::at_the_board();
    room.hélène().merges(ben, ann).expect("she may");
    room.hélène().presses_next().expect("there is something next");
    let lines = |table| narrator(&room, table).lines.iter().map(|line| line.line).collect::<Vec<_>>();
    assert!(lines(1).contains(&ann));
    assert_eq!(lines(2), [ann], "Ben's words stand behind Ann's line");
}
