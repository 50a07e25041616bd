//! Contributions: who may write where and when, late ones, retries, changing one's own, hiding, and what a text is.

use crate::room::Room;
use crate::room::deeds::draft;
use workshop::command::{Command, Draft, Drive, Posting};
use workshop::decide::{EXAMPLE_LIMIT, MOST_BY_PERSON, MOST_EXAMPLES, MOST_POSTS, POST_LIMIT};
use workshop::post::{Author, PostState};
use workshop::refusal::{Field, What};
use workshop::{PhaseKind, PostId, PostKind, Privacy, Refusal, Round, TableId};

const ONE: Round = Round(1);

#[test]
fn ann_writes_at_her_table_while_phones_are_open() {
    let room = Room::at_harvest();
    let id = room.ann().writes("  Un marché du soir ").expect("the harvest runs");
    let post = room.post(id);
    assert_eq!((post.note, post.table, post.round, post.late), (1, TableId(1), ONE, false));
    assert_eq!((post.text.text.as_str(), post.state), ("Un marché du soir", PostState::Shown));
    assert_eq!((post.author, post.at), (Author::Person(room.ann().id()), room.clock.now()));
    let second = room.ben().writes("Un bus").expect("the harvest runs");
    assert_eq!(room.post(second).note, 2, "notes go by arrival");
}

#[test]
fn nobody_writes_before_the_harvest() {
    let room = Room::seated(Privacy::Pseudonym);
    let too_early = Err(Refusal::NotYetOpen { round: ONE });
    assert_eq!(room.ann().writes("Trop tôt"), too_early);
    room.goes_on_to(PhaseKind::Story);
    assert_eq!(room.ann().writes("Trop tôt"), too_early);
    room.goes_on_to(PhaseKind::Harvest);
    assert!(room.ann().writes("Voilà").is_ok());
    assert_eq!(
        room.ann().writes_for(TableId(2), Round(2), "Trop tôt pour la suite"),
        Err(Refusal::NotYetOpen { round: Round(2) })
    );
}

#[test]
fn ben_cannot_write_for_a_table_where_he_never_sat() {
    let room = Room::at_harvest();
    let refused = Err(Refusal::NotSeatedThere { table: TableId(1), round: ONE });
    assert_eq!(room.ben().writes_for(TableId(1), ONE, "Je passais par là"), refused);
    assert_eq!(room.ben().writes_for(TableId(9), ONE, "x"), Err(Refusal::Unknown(What::Table)));
    assert_eq!(room.ben().writes_for(TableId(2), Round(9), "x"), Err(Refusal::Unknown(What::Round)));
    assert_eq!(room.ben().writes_for(TableId(2), Round(0), "x"), Err(Refusal::Unknown(What::Round)));
}

#[test]
fn somebody_who_never_joined_writes_nothing() {
    let room = Room::with_three_tables();
    assert!(room.hélène().goes_to(room.harvest_of(1)).is_ok());
    assert_eq!(room.ann().writes("Bonjour"), Err(Refusal::Unknown(What::Person)));
}

#[test]
fn thirty_seconds_after_the_harvest_a_post_is_not_late_and_then_it_is() {
    let room = Room::at_harvest();
    assert!(room.hélène().presses_next().is_ok());
    room.clock.advance_seconds(30);
    let in_time = room.ann().writes("Juste à temps").expect("within the grace");
    assert!(!room.post(in_time).late);
    room.clock.advance_seconds(1);
    let late = room.ann().writes("Arrivé tard").expect("until the mise en thèmes closes");
    assert!(room.post(late).late);
}

#[test]
fn a_late_post_names_the_table_and_round_where_it_was_written() {
    let room = Room::at_harvest();
    room.goes_on_to(PhaseKind::Story);
    let late = room.ann().writes_for(TableId(1), ONE, "Resté sur le téléphone").expect("she sat there");
    let post = room.post(late);
    assert_eq!((post.table, post.round, post.late), (TableId(1), ONE, true));
    let elsewhere = Err(Refusal::NotSeatedThere { table: TableId(2), round: ONE });
    assert_eq!(room.ann().writes_for(TableId(2), ONE, "Pas sa place alors"), elsewhere);
}

#[test]
fn late_posts_are_taken_in_until_the_mise_en_thèmes_is_closed() {
    let (room, _) = Room::at_the_board();
    assert!(room.ann().writes_for(TableId(1), ONE, "Pendant le tri").is_ok());
    room.goes_on_to(PhaseKind::Review);
    assert!(room.ann().writes_for(TableId(1), ONE, "Pendant la relecture").is_ok());
    room.goes_on_to(PhaseKind::Restitution);
    assert!(room.ann().writes_for(TableId(1), ONE, "Sa phrase finie").is_ok());
    room.clock.advance(1);
    assert_eq!(room.ann().writes_for(TableId(1), ONE, "Trop tard"), Err(Refusal::BoardClosed));
    assert!(room.hélène().steps_back().is_ok());
    assert!(room.ann().writes_for(TableId(1), ONE, "Finalement").is_ok());
}

#[test]
fn after_the_day_nothing_is_taken_in_but_what_was_on_its_way() {
    let room = Room::at_harvest();
    assert!(room.hélène().drives(Drive::End).is_ok());
    let writes = |text| room.ann().writes_for(TableId(1), ONE, text);
    assert!(writes("Envoyé à la dernière seconde").is_ok(), "within the grace");
    room.clock.advance(1);
    assert_eq!(writes("Trop tard"), Err(Refusal::BoardClosed));
}

#[test]
fn a_retry_is_the_same_post() {
    let room = Room::at_harvest();
    let first = draft(&room, TableId(1), ONE, "Une fois");
    assert_eq!(room.ann().sends(first.clone()).map(|entries| entries.len()), Ok(1));
    assert_eq!(room.ann().sends(first.clone()), Ok(vec![]));
    assert!(room.ann().edits(first.id, "Une seule fois").is_ok());
    assert_eq!(room.ann().sends(first.clone()), Ok(vec![]), "a retry does not take an edit back");
    assert_eq!(room.post(first.id).text.text, "Une seule fois");
    assert!(room.ann().withdraws(first.id).is_ok());
    assert_eq!(room.ann().sends(first.clone()), Ok(vec![]), "nor a withdrawal");
    room.goes_on_to(PhaseKind::Restitution);
    assert_eq!(room.ann().sends(first), Ok(vec![]), "and it is no news after the board closed");
    assert_eq!(room.workshop().posts.len(), 1);
}

#[test]
fn an_identity_that_another_post_bears_is_refused() {
    let room = Room::at_harvest();
    let hers = draft(&room, TableId(1), ONE, "À moi");
    assert!(room.ann().sends(hers.clone()).is_ok());
    assert_eq!(room.chloé().sends(hers.clone()), Err(Refusal::IdentityTaken));
    assert_eq!(room.hélène().sends(hers.clone()), Err(Refusal::IdentityTaken));
    let moved = Draft { round: Round(2), table: TableId(2), ..hers };
    assert_eq!(room.ann().sends(moved), Err(Refusal::IdentityTaken));
}

#[test]
fn ann_changes_her_post_until_the_window_closes() {
    let room = Room::at_harvest();
    let post = room.ann().writes("Un bsu").expect("the harvest runs");
    assert!(room.ann().edits(post, "Un bus").is_ok());
    assert_eq!(room.ann().edits(post, " Un bus "), Ok(vec![]), "as it reads already");
    assert_eq!(room.ann().edits(post, " "), Err(Refusal::Empty { field: Field::Post }));
    assert!(room.hélène().presses_next().is_ok());
    assert!(room.ann().edits(post, "Un bus de nuit").is_ok(), "within the grace");
    room.clock.advance(1);
    assert_eq!(room.ann().edits(post, "Trop tard"), Err(Refusal::WindowClosed));
    assert_eq!(room.ann().withdraws(post), Err(Refusal::WindowClosed));
    assert_eq!(room.post(post).text.text, "Un bus de nuit");
}

#[test]
fn an_idea_may_turn_out_to_be_a_finding() {
    let room = Room::at_harvest();
    let post = room.ann().writes("Tout ferme l’été").expect("the harvest runs");
    let (text, examples) = ("Tout ferme l’été".to_owned(), vec!["La piscine".to_owned()]);
    let edit = Posting::Edit { post, kind: PostKind::Finding, text, examples, key: None };
    assert!(room.ann().asks(Command::Post(edit)).is_ok());
    let post = room.post(post);
    assert_eq!((post.kind, post.examples.len()), (PostKind::Finding, 1));
}

#[test]
fn nobody_changes_what_is_not_his() {
    let room = Room::at_harvest();
    let post = room.ann().writes("À moi").expect("the harvest runs");
    let sheet = room.hélène().writes_for(TableId(2), ONE, "Sur papier").expect("a sheet comes at any time");
    let nothing = PostId(room.draw());
    for (post, refusal) in
        [(post, Refusal::NotYours), (sheet, Refusal::NotYours), (nothing, Refusal::Unknown(What::Post))]
    {
        assert_eq!(room.ben().edits(post, "À lui"), Err(refusal.clone()));
        assert_eq!(room.ben().withdraws(post), Err(refusal));
    }
}

#[test]
fn what_ann_took_back_is_gone_for_good() {
    let room = Room::at_harvest();
    let post = room.ann().writes("Pardon").expect("the harvest runs");
    assert!(room.ann().withdraws(post).is_ok());
    let gone = Err(Refusal::Unknown(What::Post));
    assert_eq!(room.ann().withdraws(post), gone);
    assert_eq!(room.ann().edits(post, "Si"), gone);
    assert_eq!(room.hélène().hides(post), gone);
    assert_eq!(room.hélène().restores(post), gone);
    assert!(room.workshop().posts_behind(post).is_empty());
}

#[test]
fn hélène_hides_a_post_and_lets_it_count_again() {
    let room = Room::at_harvest();
    let post = room.ann().writes("Discutable").expect("the harvest runs");
    assert!(room.hélène().hides(post).is_ok());
    assert_eq!(room.post(post).state, PostState::Hidden);
    assert_eq!(room.lucie().hides(post), Ok(vec![]));
    assert!(room.lucie().restores(post).is_ok());
    assert_eq!(room.hélène().restores(post), Ok(vec![]));
    assert_eq!(room.post(post).state, PostState::Shown);
    assert_eq!(room.hélène().hides(PostId(room.draw())), Err(Refusal::Unknown(What::Post)));
}

#[test]
fn undoing_a_hide_never_brings_back_what_its_author_took_back() {
    let room = Room::at_harvest();
    let post = room.ann().writes("Je regrette").expect("the harvest runs");
    assert!(room.hélène().hides(post).is_ok());
    assert!(room.ann().withdraws(post).is_ok());
    assert_eq!(room.hélène().undoes(), Err(Refusal::ChangedSince));
    assert_eq!(room.post(post).state, PostState::Withdrawn);

    let other = room.ann().writes("Cela aussi").expect("the harvest runs");
    assert!(room.lucie().hides(other).is_ok() && room.lucie().undoes().is_ok());
    assert!(room.ann().withdraws(other).is_ok());
    assert_eq!(room.lucie().redoes(), Err(Refusal::ChangedSince));
    assert_eq!(room.post(other).state, PostState::Withdrawn);
}

#[test]
fn a_paper_sheet_comes_at_any_time_for_any_table() {
    let room = Room::with_three_tables();
    let sheet = room.hélène().writes_for(TableId(3), Round(2), "Sur papier").expect("before the day");
    assert_eq!((room.post(sheet).author, room.post(sheet).late), (Author::Sheet, false));
    room.goes_on_to(PhaseKind::Restitution);
    assert!(room.lucie().writes_for(TableId(1), ONE, "Retrouvé dans une poche").is_ok());
    assert_eq!(room.hélène().writes_for(TableId(4), ONE, "x"), Err(Refusal::Unknown(What::Table)));
}

#[test]
fn five_hundred_signs_are_counted_composed() {
    let room = Room::at_harvest();
    let long = |sign: &str, count| room.ann().writes(&sign.repeat(count));
    assert!(long("e\u{301}", POST_LIMIT).is_ok(), "an accent is no sign of its own");
    assert!(long("👩", POST_LIMIT).is_ok());
    let too_long = |length| Err(Refusal::TooLong { field: Field::Post, limit: POST_LIMIT, length });
    assert_eq!(long("é", POST_LIMIT + 1), too_long(501));
    assert!(long("a\r\n", 249).is_ok(), "a line end is one sign");
    assert!(room.ann().writes(&format!("{}  \n\n", "a".repeat(POST_LIMIT))).is_ok(), "white space around is none");
    assert!(matches!(long("x", 1_000_000), Err(Refusal::TooLong { limit: POST_LIMIT, .. })));
}

#[test]
fn hostile_text_is_kept_as_words_and_nothing_else() {
    let room = Room::at_harvest();
    let kept = |typed: &str| room.ann().writes(typed).map(|post| room.post(post).text.text);
    let script = "<script>alert(1)</script> & \"'`${}</textarea>";
    assert_eq!(kept(script), Ok(script.into()), "markup is text like any other: whoever draws it escapes it");
    assert_eq!(kept("a\0b\u{7}\u{1b}[31mc\u{202e}d\u{2066}e\u{feff}f"), Ok("ab[31mcdef".into()));
    assert_eq!(kept("=SOMME(A1)"), Ok("=SOMME(A1)".into()));
    assert_eq!(kept("e\u{200e}\u{301}"), Ok("é".into()), "nothing hides between a letter and its accent");
    let pile = kept(&format!("z{}", "\u{316}".repeat(200))).expect("a pile of marks is cut down");
    assert!(pile.chars().count() <= 9);
    let joined = "👩\u{200d}🌾 et नि\u{200d}";
    assert_eq!(kept(joined), Ok(joined.into()), "joiners within words stay");
}

#[test]
fn a_text_that_nobody_could_see_is_empty() {
    let room = Room::at_harvest();
    for typed in ["", " \t\r\n ", "\0", "\u{200b}", "\u{200d}\u{2060} \u{ad}", "\u{3164}", "\u{fe0f}", "\u{2800}"] {
        assert_eq!(room.ann().writes(typed), Err(Refusal::Empty { field: Field::Post }), "{typed:?}");
    }
}

#[test]
fn examples_belong_to_their_post_and_are_never_counted() {
    let room = Room::at_harvest();
    let examples = |list: &[&str]| Draft {
        examples: list.iter().map(|example| (*example).to_owned()).collect(),
        ..draft(&room, TableId(1), ONE, "Des lieux ouverts")
    };
    let post = examples(&["Le four à pain", "  ", "L’école"]);
    assert!(room.ann().sends(post.clone()).is_ok());
    let kept: Vec<_> = room.post(post.id).examples.into_iter().map(|words| words.text).collect();
    assert_eq!(kept, ["Le four à pain", "L’école"]);
    assert_eq!((room.workshop().posts.len(), room.workshop().lines.len()), (1, 1));
    let next = room.ben().writes("Un bus").expect("the harvest runs");
    assert_eq!(room.post(next).note, 2);

    assert!(room.ann().sends(examples(&["x"; MOST_EXAMPLES])).is_ok());
    let too_many = Refusal::TooMany { what: What::Example, limit: MOST_EXAMPLES };
    assert_eq!(room.ann().sends(examples(&["x"; MOST_EXAMPLES + 1])), Err(too_many));
    let long = "x".repeat(EXAMPLE_LIMIT + 1);
    let too_long = Refusal::TooLong { field: Field::Example, limit: EXAMPLE_LIMIT, length: EXAMPLE_LIMIT + 1 };
    assert_eq!(room.ann().sends(examples(&[&long])), Err(too_long));
}

#[test]
fn two_hundred_posts_are_a_day_for_one_person_but_not_for_her_neighbour() {
    let room = Room::at_harvest();
    for _ in 0..MOST_BY_PERSON {
        assert!(room.ann().writes("Encore une").is_ok());
    }
    let enough = Refusal::TooMany { what: What::Post, limit: MOST_BY_PERSON };
    assert_eq!(room.ann().writes("Une de trop"), Err(enough));
    assert!(room.chloé().writes("Et moi ?").is_ok());
}

#[test]
fn a_workshop_holds_twenty_thousand_posts() {
    let room = Room::at_harvest();
    for _ in 0..MOST_POSTS {
        assert!(room.hélène().writes_for(TableId(1), ONE, "Sur papier").is_ok());
    }
    let full = Err(Refusal::TooMany { what: What::Post, limit: MOST_POSTS });
    assert_eq!(room.hélène().writes_for(TableId(1), ONE, "Sur papier"), full);
    assert_eq!(room.ann().writes("Et moi ?"), full);
}

#[test]
fn a_kind_reads_back_in_both_languages() {
    for typed in ["idea", "idee", "idée"] {
        assert_eq!(PostKind::parse(typed), Some(PostKind::Idea));
        assert_eq!(serde_json::from_str::<PostKind>(&format!("{typed:?}")).ok(), Some(PostKind::Idea));
    }
    for typed in ["finding", "constat"] {
        assert_eq!(PostKind::parse(typed), Some(PostKind::Finding));
        assert_eq!(serde_json::from_str::<PostKind>(&format!("{typed:?}")).ok(), Some(PostKind::Finding));
    }
    assert_eq!(PostKind::parse("avis"), None);
    assert_eq!([PostKind::Idea, PostKind::Finding].map(PostKind::slug), ["idea", "finding"]);
}
