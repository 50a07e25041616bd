//! The print kit: what stands on paper is the plan as it is, and paper keeps what it is told and nothing else does.

use crate::people::facilitator::asking;
use crate::people::{Answer, Facilitator, House, Phone};
use tablee::qr;
use uuid::Uuid;
use workshop::command::{People, ProfileForm, Setup, TableForm};
use workshop::template::Template;
use workshop::{Command, PersonId, PhaseKind, Privacy, Round, TableId};

const PIECES: [&str; 7] = ["tables", "badges", "hotes", "temoins", "recolte", "affiche", "presences"];
/// Text that would leave an attribute or a page if it could.
const HOSTILE: &str = "</h2></title>\"'><script>alert(1)</script>";
const PASSWORD: &str = "tourne;sol:\"42\\";

/// Ann, Ben and Élise have come in, and the plan is held, so that nobody is seated anew behind the test's back.
async fn held_with(names: [&str; 3]) -> (House, Facilitator, [Phone; 3]) {
    let house = House::open().await;
    let helene = house.workshop(Privacy::Name).await;
    helene.opens_the_doors().await;
    helene.must(Command::People(People::Hold { held: true })).await;
    let mut phones = [house.phone(&helene), house.phone(&helene), house.phone(&helene)];
    for ((phone, name), tables) in phones.iter_mut().zip(names).zip([[1, 2, 3], [2, 3, 1], [3, 1, 2]]) {
        assert_eq!(phone.joins(name).await.status, 201);
        helene.seats(phone, tables.map(TableId)).await;
    }
    (house, helene, phones)
}

async fn prints(helene: &Facilitator, piece: &str) -> String {
    let answer = helene.browser.get(&helene.at(&format!("/imprimer/{piece}"))).await;
    assert_eq!(answer.status, 200, "{piece}: {answer:?}");
    assert_eq!(answer.header("cache-control"), "no-store", "{piece}");
    answer.body
}

fn sheets(page: &str) -> Vec<&str> {
    page.split("<section class=\"kit-sheet").skip(1).collect()
}

fn badges(page: &str) -> Vec<&str> {
    page.split("<article class=\"kit-badge\"").skip(1).filter_map(|rest| rest.split("</article>").next()).collect()
}

/// The badge with a name on it, and the tables that it leads to.
fn itinerary(page: &str, name: &str) -> Vec<u16> {
    let named = badges(page).into_iter().find(|badge| badge.contains(&format!(">{name}</h2>")));
    let labels = named.unwrap_or_else(|| panic!("no badge of {name}")).split("aria-label=\"Table ").skip(1);
    labels.map(|label| label.split(',').next().and_then(|number| number.parse().ok()).expect("a number")).collect()
}

async fn describes(helene: &Facilitator, person: PersonId, form: ProfileForm) {
    helene.must(Command::People(People::Describe { person, form })).await;
}

#[tokio::test]
async fn the_kit_is_for_facilitators_alone() {
    let (house, helene, [ann, ..]) = held_with(["Ann", "Ben", "Élise"]).await;
    let wall = house.wall(&helene).await;
    let stranger = house.browser();
    let addresses = PIECES.map(|piece| format!("/imprimer/{piece}"));
    for address in addresses.iter().map(String::as_str).chain(["/imprimer"]) {
        let address = helene.at(address);
        assert_eq!(helene.browser.get(&address).await.status, 200, "{address}");
        for other in [&ann.browser, &wall, &stranger] {
            assert_eq!(other.get(&address).await.status, 403, "{address}");
        }
    }
    for other in [&ann.browser, &wall, &stranger] {
        let held = other.submits(&helene.at("/imprimer"), &[("seats", "free")]).await;
        let wifi = other.submits(&helene.at("/imprimer/affiche"), &[("network", "Salle")]).await;
        assert_eq!((held.status, wifi.status), (403, 403));
    }
    assert!(helene.desk().await.held);
    assert_eq!(helene.browser.get(&helene.at("/imprimer/autre")).await.status, 404);
    assert_eq!(helene.browser.submits(&helene.at("/imprimer/badges"), &[("network", "Salle")]).await.status, 404);
}

#[tokio::test]
async fn the_list_leads_to_every_piece_and_says_how_much_paper_it_takes() {
    let (_house, helene, _) = held_with(["Ann", "Ben", "Élise"]).await;
    let list = helene.browser.get(&helene.at("/imprimer")).await.body;
    for piece in PIECES {
        assert!(list.contains(&format!("href=\"{}\"", helene.at(&format!("/imprimer/{piece}")))), "{piece}");
    }
    for (piece, count, said) in [
        ("tables", 3, "3 feuilles"),
        ("badges", 1, "1 feuille"),
        ("hotes", 3, "3 feuilles au moins"),
        ("temoins", 3, "3 feuilles au moins"),
        ("recolte", 9, "9 feuilles"),
        ("affiche", 1, "1 feuille"),
        ("presences", 1, "1 feuille"),
    ] {
        let page = prints(&helene, piece).await;
        assert_eq!(sheets(&page).len(), count, "{piece}");
        let item = list.split_once(&format!("id=\"kit-{piece}\"")).expect("it is listed").1;
        assert!(item.split("</li>").next().is_some_and(|item| item.contains(&format!(">{said}<"))), "{piece}");
        assert!(page.contains(&format!("<b>{said}.</b>")), "{piece}");
    }
    let invite = helene.browser.get(&helene.at("/liens")).await.body;
    assert!(invite.contains(&format!("href=\"{}\"", helene.at("/imprimer"))));
}

#[tokio::test]
async fn the_plan_is_held_and_let_go_by_a_form() {
    let house = House::open().await;
    let helene = house.workshop(Privacy::Name).await;
    let list = || async { helene.browser.get(&helene.at("/imprimer")).await.body };
    assert!(list().await.contains("Le plan n’est pas figé"));
    for (said, held, sentence) in [("held", true, "Le plan est figé"), ("free", false, "Le plan n’est pas figé")] {
        // Pressed twice it is so all the same.
        for _press in 0..2 {
            let answer = helene.browser.submits(&helene.at("/imprimer"), &[("seats", said)]).await;
            assert_eq!((answer.status, answer.location()), (303, helene.at("/imprimer").as_str()));
        }
        assert_eq!(helene.desk().await.held, held);
        assert!(list().await.contains(sentence));
    }
    assert_eq!(helene.browser.submits(&helene.at("/imprimer"), &[("seats", "")]).await.status, 400);
}

#[tokio::test]
async fn a_sign_bears_the_code_that_seats_whoever_scans_it() {
    let (house, helene, [ann, ..]) = held_with(["Ann", "Ben", "Élise"]).await;
    let page = prints(&helene, "tables").await;
    for (table, sheet) in (1..).zip(sheets(&page)) {
        let path = format!("/t/{}/{table}", helene.code);
        let code = qr::svg(&format!("{}{path}", house.base())).expect("a short text");
        assert!(sheet.contains(&code), "table {table}");
        assert!(sheet.contains(&format!("textLength=\"80\" lengthAdjust=\"spacingAndGlyphs\">{table}</text>")));
        for browser in [&ann.browser, &house.browser()] {
            let opened = browser.get(&path).await;
            assert!([200, 303].contains(&opened.status), "{opened:?}");
        }
    }
    let poster = prints(&helene, "affiche").await;
    let door = format!("/e/{}", helene.code);
    assert!(poster.contains(&qr::svg(&format!("{}{door}", house.base())).expect("a short text")));
    assert!(poster.contains(helene.code.as_str()));
    assert_eq!(house.browser().get(&door).await.status, 200);
}

#[tokio::test]
async fn a_badge_leads_where_the_plan_says_also_after_it_has_changed() {
    let (_house, helene, [ann, ben, elise]) = held_with(["Ann", "Ben", "Élise"]).await;
    let plan = helene.desk().await.people;
    let page = prints(&helene, "badges").await;
    assert_eq!(badges(&page).len(), 3);
    for (name, phone) in [("Ann", &ann), ("Ben", &ben), ("Élise", &elise)] {
        let seats: Vec<u16> = plan[&phone.person()].seats.iter().flatten().map(|table| table.0).collect();
        assert_eq!(itinerary(&page, name), seats, "{name}");
    }
    assert_eq!(itinerary(&page, "Ann"), [1, 2, 3]);
    helene.seats(&ann, [1, 3, 2].map(TableId)).await;
    assert_eq!(itinerary(&prints(&helene, "badges").await, "Ann"), [1, 3, 2]);
    let hosts = prints(&helene, "hotes").await;
    let third = sheets(&hosts)[2].split_once("<h4>Tour 2<").expect("the second round").1;
    let second = third.split("<h4>").next().expect("up to the third");
    assert!(second.contains(">Ann</li>") && second.contains(">Ben</li>") && second.contains("2 personnes"), "{second}");
}

#[tokio::test]
async fn whoever_is_away_has_a_dash_and_whoever_stays_goes_nowhere() {
    let (_house, helene, [ann, ben, elise]) = held_with(["Ann", "Ben", "Élise"]).await;
    let organisation = "OT Sud Cévennes".to_owned();
    let form = ProfileForm { organisation, arrives: Some(Round(2)), ..ProfileForm::default() };
    describes(&helene, ann.person(), form).await;
    helene.must(Command::People(People::Stay { person: ben.person(), table: Some(TableId(2)) })).await;
    helene.must(Command::People(People::Leave { person: elise.person(), left: true })).await;
    let page = prints(&helene, "badges").await;
    let [hers, his] = badges(&page)[..] else { panic!("two badges") };
    assert!(hers.contains(">OT Sud Cévennes</p>") && hers.contains("aria-label=\"pas là\""));
    assert_eq!(itinerary(&page, "Ann").len(), 2);
    assert!(his.contains("Reste à la table 2") && itinerary(&page, "Ben").is_empty());
    // One alone, for whoever lost hers; and blank ones for whoever is late.
    let one = prints(&helene, &format!("badges?personne={}", ann.person())).await;
    assert_eq!((badges(&one).len(), itinerary(&one, "Ann").len()), (1, 2));
    let blank = prints(&helene, "badges?vierges=12").await;
    assert_eq!((badges(&blank).len(), sheets(&blank).len()), (12, 2));
    assert!(!blank.contains("Ann</h2>"));
    for nobody in ["x", &Uuid::new_v4().to_string(), &elise.person().to_string()] {
        let address = helene.at(&format!("/imprimer/badges?personne={nobody}"));
        assert_eq!(helene.browser.get(&address).await.status, 404, "{nobody}");
    }
}

#[tokio::test]
async fn whoever_comes_late_has_a_dash_for_what_she_has_missed() {
    let (house, helene, _) = held_with(["Ann", "Ben", "Élise"]).await;
    helene.goes_to(PhaseKind::Harvest, Some(2)).await;
    let mut fanny = house.phone(&helene);
    assert_eq!(fanny.joins("Fanny").await.status, 201);
    let page = prints(&helene, &format!("badges?personne={}", fanny.person())).await;
    assert_eq!(page.matches("aria-label=\"pas là\"").count(), 1);
}

#[tokio::test]
async fn people_are_listed_by_name_and_whoever_has_none_by_her_number() {
    let (_house, helene, _) = held_with(["Zoé", "", "élise"]).await;
    let order = |page: &str, names: [&str; 3]| {
        let at = names.map(|name| page.find(&format!(">{name}<")).unwrap_or_else(|| panic!("{name} in {page}")));
        assert!(at.is_sorted(), "{names:?}");
    };
    order(&prints(&helene, "presences").await, ["élise", "Zoé", "Participant·e 2"]);
    order(&prints(&helene, "badges").await, ["élise", "Zoé", "Participant·e 2"]);
    // Without names: the numbers of the attendance list, in their order.
    let unnamed = prints(&helene, "badges?noms=sans").await;
    order(&unnamed, ["Participant·e 1", "Participant·e 2", "Participant·e 3"]);
    assert!(!unnamed.contains("Zoé") && !prints(&helene, "hotes?noms=sans").await.contains("Zoé"));
}

#[tokio::test]
async fn hostile_text_is_only_text_on_paper() {
    let (_house, helene, [ann, ..]) = held_with(["<b>Ann</b><script>", "Ben", "Élise"]).await;
    let text = || HOSTILE.to_owned();
    let form = TableForm {
        name: text(),
        story: text(),
        narrator: text(),
        host: text(),
        questions: text(),
        seats: Some(6),
        place: text(),
        ..TableForm::default()
    };
    helene.must(Command::Setup(Setup::EditTable { table: TableId(1), form })).await;
    describes(&helene, ann.person(), ProfileForm { organisation: text(), ..ProfileForm::default() }).await;
    let refused = helene.browser.submits(&helene.at("/imprimer/affiche"), &[("network", HOSTILE)]).await;
    assert_eq!(refused.status, 422);
    let wifi = [("network", "\"><script>alert(1)</script>"), ("password", "</b><script>alert(1)")];
    let added = helene.browser.submits(&helene.at("/imprimer/affiche"), &wifi).await;
    assert_eq!(added.status, 200, "{added:?}");
    let mut pages = vec![refused.body, added.body, helene.browser.get(&helene.at("/imprimer")).await.body];
    for piece in PIECES {
        pages.push(prints(&helene, piece).await);
    }
    for page in pages {
        assert!(!page.contains("<script") && !page.contains("<b>Ann"), "{page}");
    }
}

#[tokio::test]
async fn the_password_of_the_wifi_is_on_one_poster_and_nowhere_else() {
    let (house, helene, _) = held_with(["Ann", "Ben", "Élise"]).await;
    let address = helene.at("/imprimer/affiche");
    let fields = [("network", "Salle; des fêtes"), ("password", PASSWORD), ("hidden", "on")];
    let before = helene.number().await;
    let added: Answer = helene.browser.submits(&address, &fields).await;
    assert_eq!((added.status, added.header("cache-control")), (200, "no-store"));
    let code = qr::svg(r#"WIFI:T:WPA;S:Salle\; des fêtes;P:tourne\;sol\:\"42\\;H:true;;"#).expect("a short text");
    assert!(added.body.contains(&code) && added.body.contains("tourne;sol:"));
    assert_eq!(helene.number().await, before, "nothing has happened");
    let refused = helene.browser.submits(&address, &[("network", ""), ("password", PASSWORD)]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("de 1 à 32 signes") && !refused.body.contains("tourne;sol"));
    let short = helene.browser.submits(&address, &[("network", "Salle"), ("password", "court")]).await;
    assert!(short.status == 422 && short.body.contains("de 8 à 63") && short.body.contains("value=\"Salle\""));
    for page in [helene.browser.get(&address).await.body, helene.takes_away("json").await.body] {
        assert!(!page.contains("tourne") && !page.contains("Salle; des"), "{page}");
    }
    // Nor is it in any file of the house.
    for file in std::fs::read_dir(house.path()).expect("the folder opens").flatten() {
        let bytes = std::fs::read(file.path()).unwrap_or_default();
        assert!(!bytes.windows(10).any(|window| window == b"tourne;sol"), "{:?}", file.path());
    }
}

#[tokio::test]
async fn where_something_is_missing_a_sentence_says_what_and_where_to_go() {
    let house = House::open().await;
    let helene = house.workshop(Privacy::Unlinked).await;
    let badges = prints(&helene, "badges").await;
    assert!(sheets(&badges).is_empty() && badges.contains(&helene.at("/liens")) && badges.contains("vierges=10"));
    assert_eq!(sheets(&prints(&helene, "presences").await).len(), 1, "an empty list can be filled in by hand");
    assert!(
        prints(&helene, "temoins").await.contains("Aucun lien n’est gardé entre une personne et ce qu’elle a écrit.")
    );
    helene.must(Command::Setup(Setup::Use(Template::Empty))).await;
    for piece in ["tables", "hotes", "temoins", "recolte"] {
        let page = prints(&helene, piece).await;
        assert!(sheets(&page).is_empty() && page.contains("preparer?etape=tables"), "{piece}");
    }
    helene.must(Command::Setup(Setup::AddTable(TableForm::default()))).await;
    for piece in ["hotes", "temoins", "recolte"] {
        assert!(prints(&helene, piece).await.contains("preparer?etape=journee"), "{piece}");
    }
}

#[tokio::test]
async fn a_closed_table_gets_no_harvest_sheet_for_that_round() {
    let (_house, helene, _) = held_with(["Ann", "Ben", "Élise"]).await;
    helene.must(Command::Setup(Setup::CloseTable { table: TableId(3), rounds: vec![Round(3)] })).await;
    let page = prints(&helene, "recolte").await;
    assert_eq!(sheets(&page).len(), 8);
    assert!(!page.contains("Table 3 · Tour 3") && page.contains("Table 2 · Tour 3"));
    assert!(prints(&helene, "temoins").await.contains("Table fermée à ce tour."));
}

#[tokio::test]
async fn a_thousand_people_get_their_badges() {
    let house = House::open().await;
    let helene = house.workshop(Privacy::Name).await;
    helene.must(Command::People(People::Hold { held: true })).await;
    let comes = |number: usize| {
        let person = PersonId(Uuid::new_v4());
        Command::People(People::Add { person, name: format!("Personne de grande taille {number}") })
    };
    let all = Command::Together((0..1_000).map(comes).collect());
    let answer = helene.browser.posts("/api/commande", &asking(helene.code.as_str(), Uuid::new_v4(), &all)).await;
    assert_eq!(answer.status, 200, "{answer:?}");
    let page = prints(&helene, "badges").await;
    assert_eq!((badges(&page).len(), sheets(&page).len()), (1_000, 100));
    let list = prints(&helene, "presences").await;
    assert_eq!(list.matches(">Personne de grande taille ").count(), 1_000);
    assert!(sheets(&prints(&helene, "hotes").await).len() == 3);
}
