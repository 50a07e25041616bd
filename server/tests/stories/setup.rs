//! Creating, preparing, inviting and typing in, as plain forms send it: no script anywhere.

use crate::people::{Answer, Browser, Facilitator, House};
use uuid::Uuid;
use workshop::post::PostState;
use workshop::sight::Desk;
use workshop::{PhaseKind, PostKind, Privacy, Round, TableId, WorkshopId};

/// Text that would leave a text area, an attribute or a page if it could.
const HOSTILE: &str = "</textarea></title>\"'><script>alert(1)</script>";

/// Fills in the form of a new workshop; `id` is what the form was drawn with.
async fn founds(browser: &Browser, id: Uuid, changes: &[(&str, &str)]) -> Answer {
    let id = id.to_string();
    let mut fields = vec![
        ("id", id.as_str()),
        ("title", "Culture et ruralité"),
        ("date", "2026-11-24"),
        ("starts_at", "09:30"),
        ("privacy", "pseudonym"),
        ("retention", "30"),
        ("template", "learning_tables"),
        ("language", "fr"),
    ];
    for (name, value) in changes {
        fields.retain(|(known, _)| known != name);
        fields.push((name, value));
    }
    browser.submits("/ateliers", &fields).await
}

/// A facilitator with a workshop, and how she fills in the forms of its preparation.
async fn prepared() -> (House, Facilitator) {
    let house = House::open().await;
    let helene = house.workshop(Privacy::Pseudonym).await;
    (house, helene)
}

async fn fills_in(helene: &Facilitator, what: &str, fields: &[(&str, &str)]) -> Answer {
    helene.browser.submits(&helene.at(&format!("/preparer/{what}")), fields).await
}

fn identity_of(desk: &Desk, kind: PhaseKind, round: Option<u8>) -> String {
    let found = desk.agenda.phases().find(|(of, phase)| *of == round.map(Round) && phase.kind == kind);
    found.expect("the day has such a phase").1.id.0.to_string()
}

#[tokio::test]
async fn who_creates_a_workshop_gets_her_link_once_and_may_prepare() {
    let house = House::open().await;
    let browser = house.browser();
    let form = browser.get("/ateliers").await;
    assert_eq!(form.status, 200);
    let id = Uuid::new_v4();
    let created = founds(&browser, id, &[]).await;
    assert_eq!((created.status, created.header("cache-control")), (200, "no-store"));
    let secret: String = created.body.split_once("/f/").expect("a link").1.chars().take(64).collect();
    let workshop = house.on_disk(WorkshopId(id)).await;
    assert_eq!((workshop.tables.len(), workshop.agenda.rounds(), workshop.retention_days), (3, 3, 30));
    // The link opens on another computer; the address it leads to is clean.
    let other = house.browser();
    let opened = other.get(&format!("/f/{secret}")).await;
    assert_eq!(opened.status, 303);
    let prepare = format!("{}/preparer", opened.location());
    for browser in [&browser, &other] {
        let page = browser.get(&prepare).await;
        assert_eq!(page.status, 200);
        assert!(
            page.body.contains("3 tables, 3 tours\u{a0}: chacun entend chaque récit\u{202f}; fin à 11\u{a0}h\u{a0}54.")
        );
        assert!(!page.body.contains(&secret));
    }
    assert_eq!(house.browser().get(&prepare).await.status, 403);
}

#[tokio::test]
async fn two_clicks_create_one_workshop() {
    let house = House::open().await;
    let browser = house.browser();
    browser.get("/ateliers").await;
    let id = Uuid::new_v4();
    assert_eq!(founds(&browser, id, &[]).await.status, 200);
    let again = founds(&browser, id, &[]).await;
    assert_eq!(again.status, 303);
    assert!(again.location().ends_with("/preparer"));
    // Somebody else who sends that identity learns nothing.
    assert_eq!(founds(&house.browser(), id, &[]).await.status, 404);
}

#[tokio::test]
async fn what_is_refused_comes_back_as_typed_with_the_sentence_beside_it() {
    let house = House::open().await;
    let browser = house.browser();
    let changes = [("title", HOSTILE), ("introduction", HOSTILE), ("retention", "9999"), ("privacy", "unlinked")];
    let refused = founds(&browser, Uuid::new_v4(), &changes).await;
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("va de 1 à 1095"));
    assert!(refused.body.contains("value=\"9999\"") && refused.body.contains("&lt;/textarea&gt;"));
    assert!(!refused.body.contains("<script>alert"));
    let chosen = refused.body.split("<input").find(|input| input.contains("value=\"unlinked\"")).expect("a card");
    assert!(chosen.split('>').next().is_some_and(|tag| tag.contains(" checked")));
}

#[tokio::test]
async fn hostile_text_is_only_text_on_every_page() {
    let (_house, helene) = prepared().await;
    let title = [("title", HOSTILE), ("introduction", HOSTILE), ("organisers", HOSTILE), ("place", HOSTILE)];
    assert_eq!(fills_in(&helene, "presentation", &title).await.status, 303);
    let table = [("id", "1"), ("story", HOSTILE), ("questions", HOSTILE), ("narrator", HOSTILE), ("name", HOSTILE)];
    assert_eq!(fills_in(&helene, "table", &table).await.status, 303);
    assert_eq!(fills_in(&helene, "ajouter-theme", &[("name", HOSTILE), ("keywords", HOSTILE)]).await.status, 303);
    let sheet =
        [("act", "write"), ("table", "1"), ("round", "1"), ("kind", "idea"), ("text", HOSTILE), ("example", HOSTILE)];
    assert_eq!(helene.browser.submits(&helene.at("/saisie"), &sheet).await.status, 303);
    for page in [
        "/preparer",
        "/preparer?etape=tables",
        "/preparer?etape=themes",
        "/preparer?etape=journee",
        "/liens",
        "/saisie",
    ] {
        let page = helene.browser.get(&helene.at(page)).await;
        assert_eq!(page.status, 200);
        assert!(!page.body.contains("<script>alert") && page.body.contains("&lt;"), "{}", page.body);
    }
}

#[tokio::test]
async fn tables_are_added_filled_in_and_removed() {
    let (_house, helene) = prepared().await;
    let deed = Uuid::new_v4().to_string();
    for _click in 0..2 {
        let added = fills_in(&helene, "ajouter-table", &[("deed", &deed)]).await;
        assert_eq!(added.status, 303);
        assert!(added.location().ends_with("ouvert=4#table-4"), "{}", added.location());
    }
    let filled = [("id", "4"), ("story", "Le virage"), ("seats", "6"), ("shape", "octagon"), ("hue", "rose")];
    assert_eq!(fills_in(&helene, "table", &filled).await.status, 303);
    let page = helene.browser.get(&helene.at("/preparer?etape=tables")).await;
    assert!(page.body.contains("Le virage") && page.body.contains("chacun en entend 3"));
    let refused = fills_in(&helene, "table", &[("id", "4"), ("story", "Un autre"), ("seats", "beaucoup")]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("Le nombre de places va de 1 à 500.") && refused.body.contains("value=\"Un autre\""));
    assert_eq!(fills_in(&helene, "retirer-table", &[("id", "4")]).await.status, 303);
    assert_eq!(fills_in(&helene, "retirer-table", &[("id", "4")]).await.status, 404);
    assert_eq!(helene.desk().await.tables.len(), 3);
}

#[tokio::test]
async fn the_day_is_kept_whole_by_whatever_button() {
    let (_house, helene) = prepared().await;
    let desk = helene.desk().await;
    let story = format!("minutes-{}", identity_of(&desk, PhaseKind::Story, Some(1)));
    let spread = fills_in(&helene, "journee", &[(&story, "20"), ("act", "spread-1")]).await;
    assert_eq!(spread.status, 303);
    let lengths = |desk: &Desk| -> Vec<u16> {
        desk.agenda
            .phases()
            .filter(|(_, phase)| phase.kind == PhaseKind::Story)
            .map(|(_, phase)| phase.minutes)
            .collect()
    };
    assert_eq!(lengths(&helene.desk().await), [20, 20, 20]);
    let deed = Uuid::new_v4().to_string();
    for _click in 0..2 {
        assert_eq!(fills_in(&helene, "journee", &[("deed", &deed), ("act", "add-round")]).await.status, 303);
    }
    assert_eq!(lengths(&helene.desk().await), [20, 20, 20, 20]);
    let refused = fills_in(&helene, "journee", &[(&story, "0"), ("act", "save")]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("va de 1 à 480"));
    let harvest = format!("remove-{}", identity_of(&desk, PhaseKind::Harvest, Some(2)));
    fills_in(&helene, "journee", &[("act", &harvest)]).await;
    let page = helene.browser.get(&helene.at("/preparer?etape=journee")).await;
    assert!(page.body.contains("Le tour 2 n’a pas de récolte"));
}

#[tokio::test]
async fn themes_and_doors_are_set_by_forms() {
    let (_house, helene) = prepared().await;
    let names = |desk: &Desk| desk.themes.iter().map(|theme| theme.name.text.clone()).collect::<Vec<_>>();
    let themes = helene.desk().await.themes;
    let (first, second) = (themes[0].id.to_string(), themes[1].id.to_string());
    assert_eq!(fills_in(&helene, "deplacer-theme", &[("id", &second), ("before", &first)]).await.status, 303);
    assert_eq!(fills_in(&helene, "theme", &[("id", &first), ("name", "Élus")]).await.status, 303);
    assert_eq!(names(&helene.desk().await)[..2], ["Concertation", "Élus"]);
    assert_eq!(fills_in(&helene, "retirer-theme", &[("id", &first)]).await.status, 303);
    assert_eq!(helene.desk().await.themes.len(), 4);
    assert_eq!(fills_in(&helene, "ajouter-theme", &[("name", " ")]).await.status, 422);
    assert_eq!(fills_in(&helene, "portes", &[("doors", "open")]).await.status, 303);
    assert!(helene.desk().await.now.doors_open);
    assert_eq!(fills_in(&helene, "modele", &[("template", "empty")]).await.status, 303);
    assert!(helene.desk().await.tables.is_empty());
    assert_eq!(fills_in(&helene, "n-importe-quoi", &[]).await.status, 404);
}

#[tokio::test]
async fn invitations_open_what_they_say_and_nothing_else() {
    let (house, helene) = prepared().await;
    let (colleague, wall, stranger) = (house.browser(), house.browser(), house.browser());
    let (hers, its) = (helene.invites("facilitator").await, helene.invites("wall").await);
    assert_eq!(colleague.get(&format!("/f/{hers}")).await.location(), helene.at(""));
    assert_eq!(wall.get(&format!("/f/{its}")).await.location(), format!("/mur/{}", helene.code));
    assert_eq!(colleague.get(&helene.at("/liens")).await.status, 200);
    assert_eq!(wall.get(&helene.at("/liens")).await.status, 403);
    assert_eq!(stranger.submits(&helene.at("/liens"), &[("role", "facilitator")]).await.status, 403);
    assert_eq!(helene.browser.submits(&helene.at("/liens"), &[("role", "participant")]).await.status, 422);
    for wrong in ["0".repeat(64), "rien".into()] {
        assert_eq!(stranger.get(&format!("/f/{wrong}")).await.status, 404);
    }
    let page = helene.browser.get(&helene.at("/liens")).await;
    assert!(page.body.contains("<svg viewBox") && !page.body.contains(&hers));
}

#[tokio::test]
async fn a_colleagues_link_does_not_make_somebody_else_of_a_facilitator() {
    let (_house, helene) = prepared().await;
    let hers = helene.invites("facilitator").await;
    helene.browser.get(&format!("/f/{hers}")).await;
    let console = helene.browser.get(&helene.at("/themes")).await;
    assert!(console.body.contains(&helene.id.to_string()));
}

#[tokio::test]
async fn a_sheet_is_typed_in_line_by_line_and_enter_twice_is_one() {
    let (house, helene) = prepared().await;
    let id = Uuid::now_v7().to_string();
    let line = [
        ("id", id.as_str()),
        ("table", "2"),
        ("round", "3"),
        ("kind", "finding"),
        ("since", "0"),
        ("text", "Le temps manque."),
    ];
    for _enter in 0..2 {
        let kept = helene.browser.submits(&helene.at("/saisie"), &line).await;
        assert_eq!(kept.status, 303);
        assert!(kept.location().contains("table=2&round=3&kind=finding"), "{}", kept.location());
        let page = helene.browser.get(kept.location()).await;
        assert!(page.body.contains("1 saisie") && page.body.contains("Le temps manque."));
    }
    let post = |workshop: &workshop::Workshop| {
        let post = workshop.posts.values().next().expect("a post");
        (workshop.posts.len(), post.table, post.round, post.kind, post.state)
    };
    let expected = |state| (1, TableId(2), Round(3), PostKind::Finding, state);
    assert_eq!(post(&house.on_disk(helene.workshop).await), expected(PostState::Shown));
    let undone = helene.browser.submits(&helene.at("/saisie"), &[("act", "hide"), ("id", &id), ("since", "0")]).await;
    assert!(helene.browser.get(undone.location()).await.body.contains("Saisie annulée"));
    assert_eq!(post(&house.on_disk(helene.workshop).await), expected(PostState::Hidden));
    helene.browser.submits(&helene.at("/saisie"), &[("act", "restore"), ("id", &id)]).await;
    assert_eq!(post(&house.on_disk(helene.workshop).await), expected(PostState::Shown));
}

#[tokio::test]
async fn a_pasted_sheet_is_many_lines_and_what_is_refused_stays() {
    let (house, helene) = prepared().await;
    let long = "y".repeat(501);
    let text = format!("- i première\nconstat : deuxième\n{long}\nreste");
    let id = Uuid::now_v7().to_string();
    let sheet =
        [("id", id.as_str()), ("table", "1"), ("round", "1"), ("kind", "idea"), ("mode", "feuille"), ("text", &text)];
    let refused = helene.browser.submits(&helene.at("/saisie"), &sheet).await;
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("2 lignes sont enregistrées"));
    assert!(refused.body.contains(&format!(">{long}\nreste</textarea>")));
    let workshop = house.on_disk(helene.workshop).await;
    let mut kept: Vec<_> =
        workshop.posts.values().map(|post| (post.note, post.kind, post.text.text.as_str())).collect();
    kept.sort_unstable_by_key(|(note, ..)| *note);
    assert_eq!(kept, [(1, PostKind::Idea, "première"), (2, PostKind::Finding, "deuxième")]);
    let empty = [("table", "1"), ("round", "1"), ("mode", "feuille"), ("text", " \n")];
    assert_eq!(helene.browser.submits(&helene.at("/saisie"), &empty).await.status, 422);
}
