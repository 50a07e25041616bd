//! The plan of seats, as plain forms shape it: shown before it is made, made as it was shown. No script anywhere.

use crate::people::phone::hidden_fields;
use crate::people::{Answer, Facilitator, House, Phone};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;
use workshop::command::{People, Setup};
use workshop::people::Seat;
use workshop::seating::{Aim, Mode, TieKind};
use workshop::sight::Desk;
use workshop::{Command, PersonId, PhaseKind, Privacy, Round, TableId};

/// A name that would leave a drawing, an attribute or a page if it could.
const HOSTILE: &str = "</text>\"'><script>alert(1)</script>";

const NAMES: [&str; 14] =
    ["Ann", "Ben", "Chloé", "Driss", "Elsa", "Farid", "Gaël", "Hana", "Ines", "Jean", "Kim", "Léa", "Malo", "Nour"];

/// Three tables, three rounds, and as many people as are named: the first with a phone, the others without. The plan is
/// held, so that a test and the house do not plan at once.
async fn room(people: usize) -> (House, Facilitator, Phone) {
    let house = House::open().await;
    let helene = house.workshop(Privacy::Pseudonym).await;
    helene.opens_the_doors().await;
    let mut ann = house.phone(&helene);
    assert_eq!(ann.joins(NAMES[0]).await.status, 201);
    let add = |name: &&str| Command::People(People::Add { person: PersonId(Uuid::new_v4()), name: (*name).into() });
    if people > 1 {
        helene.must(Command::Together(NAMES[1..people].iter().map(add).collect())).await;
    }
    helene.must(Command::People(People::Hold { held: true })).await;
    (house, helene, ann)
}

async fn page(helene: &Facilitator, rest: &str) -> String {
    let answer = helene.browser.get(&helene.at(&format!("/plan{rest}"))).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    answer.body
}

async fn sends(helene: &Facilitator, what: &str, fields: &[(&str, &str)]) -> Answer {
    helene.browser.submits(&helene.at(&format!("/plan/{what}")), fields).await
}

/// Presses the button of a difference that is on the screen.
async fn applies(helene: &Facilitator, shown: &str) -> Answer {
    let fields = hidden_fields(shown, "/plan/proposition\"");
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    sends(helene, "proposition", &fields).await
}

/// Where everybody sits in a round, by name.
fn seats(desk: &Desk, round: u8) -> BTreeMap<String, u16> {
    let seat = |person: &workshop::sight::PersonView| {
        let table = person.seats.get(Round(round).index()).copied().flatten()?;
        Some((person.name.clone().unwrap_or_default(), table.0))
    };
    desk.people.values().filter_map(seat).collect()
}

fn at_table(seats: &BTreeMap<String, u16>, table: u16) -> BTreeSet<String> {
    seats.iter().filter(|(_, at)| **at == table).map(|(name, _)| name.clone()).collect()
}

/// The names that a difference lists under a round.
fn movers(shown: &str, round: u8) -> BTreeSet<String> {
    let heading = format!(">Tour {round}\u{a0}: ");
    let Some((_, list)) = shown.split_once(&heading) else { return BTreeSet::new() };
    let list = list.split("</table>").next().unwrap_or_default();
    let names = list.split("<th scope=\"row\" dir=\"auto\">").skip(1);
    names.filter_map(|rest| rest.split('<').next()).map(str::to_owned).collect()
}

fn somebody(desk: &Desk, name: &str) -> PersonId {
    desk.people.values().find(|person| person.name.as_deref() == Some(name)).expect("she is in the room").id
}

#[tokio::test]
async fn closing_a_table_names_who_sat_there_and_moves_nobody_else() {
    let (_house, helene, ann) = room(12).await;
    helene.goes_to(PhaseKind::Move, Some(1)).await;
    let before = helene.desk().await;
    let (first, second) = (seats(&before, 1), seats(&before, 2));
    let table = second["Ann"];
    let concerned = at_table(&second, table);
    assert_eq!(concerned.len(), 4, "{second:?}");

    let shown = page(&helene, &format!("/proposition?fermer={table}&tours=2")).await;
    assert!(shown.contains(&format!("Fermer la table {table} au tour 2")), "{shown}");
    assert_eq!(movers(&shown, 2), concerned, "{shown}");
    assert!(shown.contains("Ce qui a été joué ne change pas."));
    // Looking changes nothing.
    assert_eq!(helene.number().await, before.number);

    let applied = applies(&helene, &shown).await;
    assert_eq!((applied.status, applied.location()), (303, helene.at("/plan?fait=places").as_str()));
    let after = helene.desk().await;
    let now = seats(&after, 2);
    assert_eq!(seats(&after, 1), first, "what has been played stays");
    assert!(at_table(&now, table).is_empty());
    for (name, at) in second.iter().filter(|(name, _)| !concerned.contains(*name)) {
        assert_eq!(now[name], *at, "{name} was not concerned");
    }
    let on_phone = ann.picture().await.me.seats[1].clone().expect("she has a seat");
    assert_eq!(on_phone.id.0, now["Ann"]);
    assert_ne!(on_phone.id.0, table);
    assert!(page(&helene, "").await.contains("fermée au tour 2"));
}

#[tokio::test]
async fn what_was_shown_is_done_once_however_often_it_is_sent() {
    let (_house, helene, _ann) = room(12).await;
    let shown = page(&helene, "/proposition?fermer=3&tours=2,3").await;
    assert!(shown.contains("Fermer la table 3 aux tours 2 et 3"));
    assert_eq!(applies(&helene, &shown).await.status, 303);
    let number = helene.number().await;
    assert_eq!(applies(&helene, &shown).await.status, 303);
    assert_eq!(helene.number().await, number);
    let back = page(&helene, "/proposition?rouvrir=3").await;
    assert!(back.contains("Rouvrir la table 3 aux tours 2 et 3"), "{back}");
    assert_eq!(applies(&helene, &back).await.status, 303);
    assert!(helene.desk().await.tables[2].closed.is_empty());
}

#[tokio::test]
async fn too_many_people_for_the_chairs_are_told_with_the_nearest_plan() {
    let (_house, helene, _ann) = room(14).await;
    for table in ["1", "2", "3"] {
        let kept = sends(&helene, "table", &[("table", table), ("places", "6"), ("moins", "")]).await;
        assert_eq!(
            kept.location(),
            helene.at(&format!("/plan?fait=1&ouvert={table}#table-{table}")),
            "nobody has to move"
        );
    }
    let shown = page(&helene, "/proposition?fermer=3&tours=2").await;
    assert!(shown.contains("14 personnes pour 12 places au tour 2\u{202f}; la table 3 est fermée."), "{shown}");
    assert!(
        shown.contains("Le plan le plus proche demande\u{a0}:") && shown.contains("de plus à la table "),
        "{shown}"
    );
    assert_eq!(applies(&helene, &shown).await.status, 303);
    let desk = helene.desk().await;
    let there = seats(&desk, 2);
    assert_eq!((there.len(), at_table(&there, 3).len()), (14, 0), "everybody sits somewhere: {there:?}");
    let plan = page(&helene, "").await;
    assert!(plan.contains("La salle ne suffit pas.") && plan.contains("14 personnes pour 12 places au tour 2"));
}

#[tokio::test]
async fn a_difference_that_is_no_longer_true_is_shown_anew_instead_of_made() {
    let (house, helene, _ann) = room(12).await;
    let lucie = house.colleague(&helene).await;
    helene.goes_to(PhaseKind::Move, Some(1)).await;
    let shown = page(&helene, "/proposition?fermer=3&tours=2").await;
    let desk = helene.desk().await;
    let second = seats(&desk, 2);
    let moved = at_table(&second, 3).into_iter().next().expect("somebody sits there");
    let other = at_table(&second, 1).into_iter().next().expect("somebody sits there");
    let seat = |name: &str, table| Seat { person: somebody(&desk, name), round: Round(2), table: Some(TableId(table)) };
    lucie.must(Command::People(People::Seat(vec![seat(&moved, 1), seat(&other, 3)]))).await;
    let number = helene.number().await;

    let stale = applies(&helene, &shown).await;
    assert_eq!(stale.status, 409);
    assert!(stale.body.contains("Le plan a changé entre-temps\u{a0}: voici la nouvelle différence."), "{}", stale.body);
    assert_eq!(helene.number().await, number, "nothing has been done");
    assert!(movers(&stale.body, 2).contains(&other) && !movers(&stale.body, 2).contains(&moved));
    assert_eq!(applies(&helene, &stale.body).await.status, 303);
    assert!(at_table(&seats(&helene.desk().await, 2), 3).is_empty());
}

#[tokio::test]
async fn what_happens_meanwhile_and_moves_nobody_does_not_stand_in_the_way() {
    let (_house, helene, _ann) = room(12).await;
    helene.goes_to(PhaseKind::Harvest, Some(1)).await;
    let shown = page(&helene, "/proposition?fermer=3&tours=2").await;
    helene.types_in(1, 1, "Il a plu sur tout cela.").await;
    assert_eq!(applies(&helene, &shown).await.status, 303);
    assert!(at_table(&seats(&helene.desk().await, 2), 3).is_empty());
}

#[tokio::test]
async fn a_list_is_looked_through_taken_in_and_what_is_wrong_stays_in_the_field() {
    let (house, helene, _ann) = room(1).await;
    let long = "z".repeat(41);
    let text = format!("- Ben ; Mairie de Lodève\n\n{long}\n; OT Sud\nChloé\tOT Sud");
    let deed = Uuid::new_v4().to_string();
    let looked = sends(&helene, "liste", &[("deed", &deed), ("act", "check"), ("list", &text)]).await;
    assert_eq!(looked.status, 422);
    assert!(looked.body.contains("2 personnes à ajouter.") && looked.body.contains("Ajouter ces 2 personnes"));
    assert!(
        looked.body.contains("Ligne 3\u{a0}: Le prénom est trop long")
            && looked.body.contains("Ligne 4\u{a0}: Il manque le nom")
    );
    assert_eq!(house.on_disk(helene.workshop).await.people.len(), 1, "looking adds nobody");

    for _click in 0..2 {
        let added = sends(&helene, "liste", &[("deed", &deed), ("act", "add"), ("list", &text)]).await;
        assert_eq!(added.status, 422);
        assert!(added.body.contains("2 personnes sont ajoutées."), "{}", added.body);
        assert!(added.body.contains(&format!(">{long}\n; OT Sud</textarea>")), "{}", added.body);
    }
    let workshop = house.on_disk(helene.workshop).await;
    let mut known: Vec<_> = workshop
        .people
        .values()
        .map(|person| {
            let text = |words: &Option<workshop::Words>| words.as_ref().map(ToString::to_string).unwrap_or_default();
            (text(&person.name), text(&person.profile.organisation), person.seats.len())
        })
        .collect();
    known.sort();
    let expected = [("Ann", ""), ("Ben", "Mairie de Lodève"), ("Chloé", "OT Sud")];
    assert_eq!(known, expected.map(|(name, from)| (name.to_owned(), from.to_owned(), 3)), "everybody has a seat");

    let rest = sends(&helene, "liste", &[("act", "add"), ("list", "Zoé")]).await;
    assert_eq!(rest.location(), helene.at("/plan?ajoutees=1#people"));
    let many = "Personne\n".repeat(501);
    let refused = sends(&helene, "liste", &[("act", "add"), ("list", &many)]).await;
    assert!(refused.status == 422 && refused.body.contains("501 lignes, c’est trop à la fois\u{a0}: 500 au plus."));
    assert_eq!(sends(&helene, "liste", &[("act", "add"), ("list", " \n")]).await.status, 422);
}

#[tokio::test]
async fn what_the_plan_knows_of_people_is_kept_by_forms() {
    let (house, helene, _ann) = room(4).await;
    let desk = helene.desk().await;
    let (ann, ben) = (somebody(&desk, "Ann").to_string(), somebody(&desk, "Ben").to_string());
    let fields = [
        ("id", ann.as_str()),
        ("name", "Anne"),
        ("organisation", "OT Sud"),
        ("fixed", "2"),
        ("arrives", "2"),
        ("leaves", ""),
        ("wish-1", "3"),
        ("wish-2", ""),
        ("wish-3", "1"),
    ];
    let kept = sends(&helene, "personne", &fields).await;
    assert_eq!(kept.location(), helene.at(&format!("/plan?fait=1&ouvert={ann}#person-{ann}")));
    let plan = page(&helene, "").await;
    assert!(plan.contains("OT Sud, toujours à la table 2, arrive au tour 2, souhaite les tables 3 et 1"), "{plan}");
    let never = sends(&helene, "personne", &[("id", &ann), ("name", "Anne"), ("arrives", "3"), ("leaves", "1")]).await;
    assert!(never.status == 422 && never.body.contains("Cette personne partirait avant d’arriver"), "{}", never.body);

    let tie = [("one", "anne"), ("other", "Ben"), ("kind", "together")];
    assert_eq!(sends(&helene, "lier", &tie).await.status, 303);
    assert_eq!(house.on_disk(helene.workshop).await.ties.values().collect::<Vec<_>>(), [&TieKind::Together]);
    for (fields, sentence) in [
        ([("one", "Zoé"), ("other", "Ben"), ("kind", "apart")], "«\u{a0}Zoé\u{a0}» n’est pas dans la salle"),
        ([("one", "Ben"), ("other", "Ben"), ("kind", "apart")], "Choisissez deux personnes différentes."),
    ] {
        let refused = sends(&helene, "lier", &fields).await;
        assert!(refused.body.contains(sentence) && refused.body.contains("value=\"Ben\""), "{}", refused.body);
    }
    assert_eq!(sends(&helene, "delier", &[("one", &ben), ("other", &ann)]).await.status, 303);
    assert!(house.on_disk(helene.workshop).await.ties.is_empty());
}

#[tokio::test]
async fn settings_are_kept_and_the_plan_is_held_and_let_go() {
    let (house, helene, _ann) = room(6).await;
    assert!(page(&helene, "").await.contains("Le plan est figé"));
    assert_eq!(sends(&helene, "figer", &[("held", "no")]).await.status, 303);
    assert!(page(&helene, "").await.contains("Le plan se refait tout seul"));
    assert_eq!(sends(&helene, "reglages", &[("mode", "wishes"), ("aim", "most")]).await.status, 303);
    let seating = house.on_disk(helene.workshop).await.seating;
    assert_eq!((seating.mode, seating.aim), (Mode::Wishes, Aim::Most));
    assert_eq!(sends(&helene, "reglages", &[("mode", "chaos"), ("aim", "most")]).await.status, 422);
    assert_eq!(sends(&helene, "n-importe-quoi", &[]).await.status, 404);
}

#[tokio::test]
async fn a_table_is_changed_at_once_unless_somebody_would_have_to_move() {
    let (_house, helene, _ann) = room(9).await;
    let more = sends(&helene, "table", &[("table", "1"), ("places", "8"), ("moins", "2")]).await;
    assert_eq!(more.location(), helene.at("/plan?fait=1&ouvert=1#table-1"));
    let desk = helene.desk().await;
    assert_eq!((desk.tables[0].seats, desk.tables[0].least), (Some(8), Some(2)));
    let closing = sends(&helene, "table", &[("table", "1"), ("places", "8"), ("moins", "2"), ("ferme", "3")]).await;
    let address = closing.location().to_owned();
    assert_eq!(address, helene.at("/plan/proposition?table=1&places=8&moins=2&ferme=3"));
    assert!(helene.desk().await.tables[0].closed.is_empty(), "not before it has been looked at");
    let shown = helene.browser.get(&address).await;
    assert_eq!(applies(&helene, &shown.body).await.status, 303);
    assert_eq!(helene.desk().await.tables[0].closed.iter().collect::<Vec<_>>(), [&Round(3)]);

    let absurd = sends(&helene, "table", &[("table", "1"), ("places", "beaucoup")]).await;
    assert!(absurd.status == 422 && absurd.body.contains("Le nombre de places va de 1 à 500."), "{}", absurd.body);
    let all = [("table", "2"), ("places", ""), ("ferme", "3")];
    assert_eq!(sends(&helene, "table", &all).await.status, 303);
    let shown = page(&helene, "/proposition?table=2&places=&ferme=3").await;
    assert_eq!(applies(&helene, &shown).await.status, 303);
    let last = sends(&helene, "table", &[("table", "3"), ("places", ""), ("ferme", "3")]).await;
    assert!(last.status == 409 && last.body.contains("C’est la dernière table ouverte au tour 3"), "{}", last.body);
}

#[tokio::test]
async fn somebody_who_will_not_be_there_leaves_her_place_and_may_come_back() {
    let (_house, helene, _ann) = room(6).await;
    let ben = somebody(&helene.desk().await, "Ben");
    let shown = page(&helene, &format!("/proposition?absent={ben}")).await;
    assert!(shown.contains("Sans Ben"));
    assert_eq!(applies(&helene, &shown).await.status, 303);
    assert!(helene.desk().await.people[&ben].left);
    let plan = page(&helene, "").await;
    assert!(plan.contains("1 personne partie") && plan.contains("Ben revient…"));
    let shown = page(&helene, &format!("/proposition?revenir={ben}")).await;
    assert_eq!(applies(&helene, &shown).await.status, 303);
    let back = &helene.desk().await.people[&ben];
    assert!(!back.left && back.seats.iter().all(Option::is_some), "{back:?}");
}

#[tokio::test]
async fn whoever_sits_and_listens_is_not_moved_for_a_better_plan() {
    let (_house, helene, _ann) = room(12).await;
    helene.goes_to(PhaseKind::Story, Some(2)).await;
    let before = helene.desk().await;
    for what in ["anew=1", "mieux=1"] {
        let shown = page(&helene, &format!("/proposition?{what}")).await;
        assert!(movers(&shown, 1).is_empty() && movers(&shown, 2).is_empty(), "{shown}");
        // Where nothing would be better there is nothing to press.
        if shown.contains("Appliquer") {
            assert_eq!(applies(&helene, &shown).await.status, 303);
        }
    }
    let after = helene.desk().await;
    assert_eq!((seats(&after, 1), seats(&after, 2)), (seats(&before, 1), seats(&before, 2)));
}

#[tokio::test]
async fn nobody_but_a_facilitator_gets_to_see_or_to_change_it() {
    let (house, helene, ann) = room(3).await;
    let number = helene.number().await;
    for browser in [&ann.browser, &house.browser(), &house.wall(&helene).await] {
        for address in ["", "/proposition?mieux=1", "/proposition?fermer=1"] {
            let seen = browser.get(&helene.at(&format!("/plan{address}"))).await;
            assert_eq!(seen.status, 403, "{address}");
            assert!(!seen.body.contains("Ben"));
        }
        for what in ["proposition", "table", "liste", "reglages", "figer", "personne", "lier", "delier"] {
            let fields = [("table", "1"), ("mieux", "1"), ("held", "no"), ("list", "Zoé"), ("act", "add")];
            let sent = browser.submits(&helene.at(&format!("/plan/{what}")), &fields).await;
            assert_eq!(sent.status, 403, "{what}");
        }
    }
    assert_eq!(helene.number().await, number);
}

#[tokio::test]
async fn a_name_is_only_text_wherever_it_stands() {
    let (_house, helene, _ann) = room(12).await;
    helene
        .must(Command::People(People::Rename { person: somebody(&helene.desk().await, "Ben"), name: HOSTILE.into() }))
        .await;
    let ben = somebody(&helene.desk().await, HOSTILE).to_string();
    let fields = [("id", ben.as_str()), ("name", HOSTILE), ("organisation", HOSTILE)];
    assert_eq!(sends(&helene, "personne", &fields).await.status, 303);
    assert_eq!(sends(&helene, "lier", &[("one", HOSTILE), ("other", "Ann"), ("kind", "apart")]).await.status, 303);
    let mut pages = vec![page(&helene, "").await, page(&helene, &format!("?ouvert={ben}")).await];
    pages.push(page(&helene, &format!("/proposition?absent={ben}")).await);
    pages.push(page(&helene, "/proposition?anew=1").await);
    let list = format!("{}\n</textarea><script>alert(1)</script>", "y".repeat(41));
    pages.push(sends(&helene, "liste", &[("act", "check"), ("list", &list)]).await.body);
    for page in pages {
        assert!(!page.contains("<script>alert") && page.contains("&lt;"), "{page}");
    }
}

#[tokio::test]
async fn the_page_says_what_the_plan_is_worth_and_draws_it_twice() {
    let (_house, helene, _ann) = room(12).await;
    let plan = page(&helene, "").await;
    assert!(plan.contains("12 personnes, 3 tables, 3 tours\u{a0}: "), "{plan}");
    assert!(plan.contains(" sur 66 possibles ("));
    assert!(plan.contains("Personne ne revient à une table déjà entendue."));
    assert!(plan.contains("class=\"plan-grid\"") && plan.contains("class=\"heat\"") && plan.contains("#sign-3"));
    assert!(plan.contains("Le même plan en tableau") && plan.contains("Les mêmes rencontres en tableau"));
    assert!(plan.contains(&format!("href=\"{}\"", helene.at("/imprimer"))));
    assert!(!plan.contains(" style=") && !plan.contains("<style") && !plan.contains("<script"));
    helene.must(Command::Setup(Setup::Use(workshop::template::Template::Empty))).await;
    assert!(page(&helene, "").await.contains("Il faut au moins une table et un tour"));
}
