//! She comes back as herself, on whatever phone, and is counted once; two who share a phone are counted twice.

use crate::people::ear::read;
use crate::people::{Answer, Browser, Ear, Facilitator, Harvest, House, Phone};
use reqwest::Method;
use serde_json::json;
use uuid::Uuid;
use workshop::command::{People, Saying};
use workshop::{Command, Moment, PersonId, PhaseKind, Privacy, TableId, Who};

/// The code on her page, as she reads it.
async fn code_of(phone: &Phone) -> String {
    code_on(&phone.page().await)
}

fn code_on(page: &str) -> String {
    let after = page.split_once("<b class=\"code\">").unwrap_or_else(|| panic!("no code on {page}")).1;
    after.chars().take_while(char::is_ascii_alphanumeric).collect()
}

/// Opens the door and types a code there.
async fn types_code(phone: &Phone, code: &str) -> Answer {
    phone.browser.get(&phone.door()).await;
    phone.browser.submits(&format!("{}/retour", phone.door()), &[("code", code)]).await
}

async fn heads(helene: &Facilitator) -> usize {
    helene.desk().await.people.values().filter(|person| !person.left).count()
}

/// A way back as whoever helps makes it: what stands after `/r/` on her page.
async fn makes_way(browser: &Browser, desk: &str, person: PersonId) -> String {
    let address = format!("{desk}/personnes/{}/retour", person.0);
    assert!(!browser.get(&address).await.body.contains("/r/"), "looking makes nothing");
    let page = browser.submits(&address, &[]).await;
    assert_eq!(page.status, 200, "{}", page.body);
    assert!(page.body.contains("<svg"), "there is something to scan");
    let link = page.body.split_once(&format!("{}/r/", browser.base())).expect("the page shows the link").1;
    link.chars().take_while(|sign| sign.is_ascii_alphanumeric() || *sign == '-').collect()
}

#[tokio::test]
async fn ten_reloads_a_code_and_a_second_phone_are_one_participant() {
    let Harvest { house, helene, ann, .. } = Harvest::begun().await;
    let before = heads(&helene).await;
    for _ in 0..10 {
        assert_eq!(ann.reloads().await.status, 200);
        assert_eq!(ann.browser.submits(&ann.door(), &[("name", "Ann")]).await.status, 303);
    }
    let code = code_of(&ann).await;
    assert_eq!(code.len(), 4);
    assert_eq!(code_of(&ann).await, code, "it stays hers");
    let post = ann.wrote("Un marché").await;
    let other = house.phone(&helene);
    let answer = types_code(&other, &format!(" {}-{} ", &code[..2].to_lowercase(), &code[2..])).await;
    assert_eq!((answer.status, answer.location()), (303, other.at("").as_str()), "{}", answer.body);
    let me = other.picture().await.me;
    assert_eq!((me.person, me.posts.len()), (ann.person(), 1), "her contributions are there");
    assert_eq!(other.edits(post, "Un marché du soir").await.status, 200, "and still hers");
    assert_eq!(code_of(&other).await, code);
    // The first phone stays hers too.
    ann.wrote("Un four").await;
    let mut desk = helene.listens().await;
    desk.hears("picture").await;
    let (_one, _two) = (ann.listens().await, other.listens().await);
    assert_eq!(heads(&helene).await, before, "nobody came in");
    loop {
        let here: Vec<PersonId> = read(desk.hears("here").await.data);
        assert!(here.len() <= 1, "two phones, one person: {here:?}");
        if here == [ann.person()] {
            break;
        }
    }
}

#[tokio::test]
async fn a_code_opens_nothing_but_her_own_workshop_and_stands_on_no_page_but_hers() {
    let Harvest { house, helene, ann, ben, .. } = Harvest::begun().await;
    let code = code_of(&ann).await;
    assert_ne!(code, code_of(&ben).await);
    let elsewhere = house.workshop_called("Ailleurs", Privacy::Pseudonym).await;
    elsewhere.opens_the_doors().await;
    let stranger = house.phone(&elsewhere);
    let wrong = types_code(&stranger, &code).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.body.contains("Ce code n’est celui de personne") && !wrong.body.contains(&code));
    let wall = house.wall(&helene).await;
    let mut ears = vec![ben.listens().await, ann.listens().await, helene.listens().await];
    ears.push(Ear::to(wall.request(Method::GET, &format!("/mur/{}/flux", helene.code))).await);
    let bell = helene.rings_the_bell().await;
    for ear in &mut ears {
        ear.until(bell).await;
        assert!(!ear.all.contains(&code));
    }
    let pages = [
        ben.page().await,
        ben.browser.get(&ben.door()).await.body,
        helene.browser.get(&helene.at("")).await.body,
        helene.browser.get(&helene.at("/plan")).await.body,
        helene.browser.get(&helene.at("/imprimer/badges")).await.body,
        helene.takes_away("json").await.body,
    ];
    assert!(pages.iter().all(|page| !page.contains(&format!(">{code}<")) && !page.contains(&format!("\"{code}\""))));
}

#[tokio::test]
async fn whoever_guesses_is_sent_to_the_host() {
    let Harvest { house, helene, ann, .. } = Harvest::begun().await;
    let code = code_of(&ann).await;
    let mallory = house.phone(&helene);
    for guess in ["AAAA", "", "K7Q0", "AAAA", "ACDE"] {
        assert_eq!(types_code(&mallory, guess).await.status, 422, "{guess}");
    }
    let sixth = types_code(&mallory, &code).await;
    assert_eq!(sixth.status, 429, "the right one comes too late");
    assert!(sixth.body.contains("Demandez à votre hôte de table ou à l’animation"));
    let address = format!("{}/retour", mallory.door());
    // A browser without a session gets one before its code is looked at.
    let fresh = house.browser();
    let first = fresh.posts(&address, &json!({ "code": code })).await;
    assert_eq!((first.status, first.cookies().len()), (403, 1));
    let second = fresh.posts(&address, &json!({ "code": code })).await;
    assert_eq!((second.status, second.json()["person"].clone()), (200, json!(ann.person())));
    // Sessions cost nothing, so the workshop counts them all together.
    let mut tries = 0;
    loop {
        let answer = house.browser().posts(&address, &json!({ "code": "AAAA" })).await;
        if answer.status == 429 {
            assert!(answer.sentence().contains("hôte de table"));
            break;
        }
        tries += 1;
        assert!(tries < 500, "nobody stops them");
    }
    assert!(tries > 30, "{tries}");
    assert_eq!(ann.reloads().await.status, 200, "whoever is in notices nothing");
}

#[tokio::test]
async fn a_phone_that_is_somebody_stays_somebody() {
    let Harvest { house: _house, helene, ann, ben, .. } = Harvest::begun().await;
    let before = heads(&helene).await;
    let answer = ben.browser.submits(&format!("{}/retour", ben.door()), &[("code", &code_of(&ann).await)]).await;
    assert_eq!(answer.status, 409);
    assert!(answer.body.contains("déjà dans l’atelier pour Ben"), "{}", answer.body);
    assert_eq!((ben.picture().await.me.person, heads(&helene).await), (ben.person(), before));
    let own = ben.browser.submits(&format!("{}/retour", ben.door()), &[("code", &code_of(&ben).await)]).await;
    assert_eq!(own.status, 303, "her own code leads her to her own page");
    let way = makes_way(&helene.browser, &helene.at(""), ann.person()).await;
    let opened = ben.browser.get(&format!("/r/{way}")).await;
    assert!(opened.body.contains("déjà dans l’atelier pour Ben") && !opened.body.contains("<form"));
    assert_eq!(ben.browser.submits(&format!("/r/{way}"), &[]).await.status, 409);
    assert_eq!(ben.picture().await.me.person, ben.person());
}

#[tokio::test]
async fn a_facilitator_gives_a_place_back_to_one_phone_for_ten_minutes() {
    let Harvest { house, helene, ann, ben, .. } = Harvest::begun().await;
    let before = heads(&helene).await;
    let way = makes_way(&helene.browser, &helene.at(""), ann.person()).await;
    let (other, late) = (house.phone(&helene), house.phone(&helene));
    let address = format!("/r/{way}");
    for _ in 0..3 {
        let asked = other.browser.get(&address).await;
        assert_eq!(asked.status, 200, "a preview uses nothing up");
        assert!(asked.body.contains("Êtes-vous Ann"));
    }
    let copied = format!("/r/{}", way.replace('-', "").to_lowercase());
    let done = other.browser.submits(&copied, &[]).await;
    assert_eq!((done.status, done.location()), (303, other.at("").as_str()));
    assert_eq!(other.picture().await.me.person, ann.person());
    for answer in [late.browser.get(&address).await, late.browser.submits(&address, &[]).await] {
        assert_eq!(answer.status, 410);
        assert!(answer.body.contains("Ce lien n’ouvre plus rien"));
    }
    let eleven_minutes_ago = Moment(tablee::clock::now().0 - 11 * 60_000);
    let old = house.store().make_way_back(helene.workshop, ann.person(), eleven_minutes_ago).await;
    let old = old.expect("it is written").reveal();
    assert_eq!(late.browser.submits(&format!("/r/{old}"), &[]).await.status, 410);
    assert_eq!(late.browser.get("/r/ACDEF-GHJKM").await.status, 404, "one that never was");
    assert_eq!(heads(&helene).await, before);
    let stolen = format!("{}/personnes/{}/retour", helene.at(""), ann.person().0);
    assert_eq!(ben.browser.submits(&stolen, &[]).await.status, 403);
    let nobody = format!("{}/personnes/{}/retour", helene.at(""), Uuid::new_v4());
    assert_eq!(helene.browser.get(&nobody).await.status, 404);
}

#[tokio::test]
async fn a_host_gives_back_the_places_at_her_own_table_only() {
    let Harvest { house, helene, ann, ben, .. } = Harvest::begun().await;
    let secret = house.store().entrust(helene.workshop, Who::Host(TableId(1)), tablee::clock::now()).await;
    let host = house.browser();
    let opened = host.get(&format!("/f/{}", secret.expect("a link is made").reveal())).await;
    assert_eq!(opened.status, 303, "{}", opened.body);
    let desk = format!("/h/{}", helene.code);
    let way = makes_way(&host, &desk, ann.person()).await;
    let other = house.phone(&helene);
    assert_eq!(other.browser.submits(&format!("/r/{way}"), &[]).await.status, 303);
    assert_eq!(other.picture().await.me.person, ann.person());
    let bens = format!("{desk}/personnes/{}/retour", ben.person().0);
    assert_eq!(host.get(&bens).await.status, 404);
    assert_eq!(host.submits(&bens, &[]).await.status, 404);
    let at_the_desk = format!("{}/personnes/{}/retour", helene.at(""), ann.person().0);
    assert_eq!(host.submits(&at_the_desk, &[]).await.status, 403);
    assert_eq!(ben.browser.submits(&format!("{desk}/personnes/{}/retour", ann.person().0), &[]).await.status, 403);
}

#[tokio::test]
async fn a_phone_for_two_counts_two() {
    let house = House::open().await;
    let helene = house.workshop(Privacy::Pseudonym).await;
    helene.opens_the_doors().await;
    let ann = house.phone(&helene);
    ann.browser.get(&ann.door()).await;
    let form = [("name", "Ann"), ("two", "yes"), ("second", "Zoé")];
    for _ in 0..2 {
        assert_eq!(ann.browser.submits(&ann.door(), &form).await.status, 303);
    }
    let me = ann.picture().await.me;
    assert_eq!(me.sharing.iter().map(|(_, name)| name.as_deref()).collect::<Vec<_>>(), [Some("Zoé")]);
    let desk = helene.desk().await;
    let zoe = &desk.people[&me.sharing[0].0];
    assert_eq!((desk.people.len(), zoe.with, zoe.phone), (2, Some(me.person), false));
    assert_eq!(zoe.seats, desk.people[&me.person].seats, "they sit together");
    let wall = house.wall(&helene).await;
    let mut wall = Ear::to(wall.request(Method::GET, &format!("/mur/{}/flux", helene.code))).await;
    let _phone = ann.listens().await;
    counts(&mut wall, 2).await;
    let page = ann.browser.get(&ann.at("/moi")).await;
    assert!(page.body.contains("Zoé partage ce téléphone"), "{page:?}");
    let parted = ann.browser.submits(&ann.at(&format!("/avec/{}/depart", zoe.id)), &[]).await;
    assert_eq!((parted.status, parted.location()), (303, ann.at("").as_str()));
    counts(&mut wall, 1).await;
    assert_eq!(heads(&helene).await, 1);
    // Later, from « Moi »; twice is once.
    for _ in 0..2 {
        assert_eq!(ann.browser.submits(&ann.at("/avec"), &[("name", "Élie")]).await.status, 303);
    }
    counts(&mut wall, 2).await;
    assert_eq!(heads(&helene).await, 2);
    let mut ben = house.phone(&helene);
    let long = json!({ "name": "Ben", "two": "yes", "second": "x".repeat(41) });
    assert_eq!(ben.browser.posts(&ben.door(), &long).await.status, 422);
    assert_eq!(heads(&helene).await, 2, "nobody has come in by half");
    assert_eq!(ben.joins("Ben").await.status, 201);
    let hers = ann.picture().await.me.sharing[0].0;
    assert_eq!(ben.browser.posts(&ben.at(&format!("/avec/{hers}/depart")), &json!({})).await.status, 404);
}

/// Listens until the wall counts so many.
async fn counts(wall: &mut Ear, people: usize) {
    while wall.hears("here").await.data != json!(people) {}
}

#[tokio::test]
async fn a_first_name_that_is_in_is_asked_about_only_where_names_are_open() {
    for privacy in [Privacy::Name, Privacy::Pseudonym, Privacy::Unlinked] {
        let Harvest { house, helene, ann, .. } = Harvest::begun_with(privacy, ["Anaïs", "Ben", "Chloé"]).await;
        let asks = privacy == Privacy::Name;
        let other = house.phone(&helene);
        other.browser.get(&other.door()).await;
        let answer = other.browser.submits(&other.door(), &[("name", "ANAIS ")]).await;
        assert_eq!(answer.status, if asks { 200 } else { 303 }, "{privacy:?}");
        assert_eq!(heads(&helene).await, if asks { 3 } else { 4 });
        if asks {
            assert!(answer.body.contains("ANAIS est déjà entrée") && !answer.body.contains("Anaïs"), "{}", answer.body);
            let another = other.browser.submits(&other.door(), &[("name", "Anaïs"), ("sure", "yes")]).await;
            assert_eq!((another.status, heads(&helene).await), (303, 4));
            // While she is connected, whoever has her name is somebody else. So is whoever has but half of it.
            let _hers = (ann.listens().await, other.listens().await);
            for name in ["Anaïs", "Chloé Martin"] {
                let namesake = house.phone(&helene);
                namesake.browser.get(&namesake.door()).await;
                assert_eq!(namesake.browser.submits(&namesake.door(), &[("name", name)]).await.status, 303, "{name}");
            }
        }
    }
}

#[tokio::test]
async fn what_she_took_back_counts_again_when_she_says_so() {
    let Harvest { house: _house, ann, ben, chloe, .. } = Harvest::begun().await;
    let post = ann.wrote("Un marché").await;
    assert_eq!(ann.withdraws(post).await.status, 200);
    assert!(chloe.reads().await.is_empty());
    assert!(ann.page().await.contains("Remettre"));
    let back = format!("/contributions/{post}/remise");
    assert_eq!(ben.browser.posts(&ben.at(&back), &json!({})).await.status, 403);
    assert_eq!(ann.browser.submits(&ann.at(&back), &[("key", "")]).await.status, 303, "by the form of her page");
    assert_eq!(chloe.reads().await, ["Un marché"]);
    assert!(!ann.page().await.contains("Remettre"));
}

#[tokio::test]
async fn where_no_link_is_kept_her_key_lets_it_count_again() {
    let Harvest { house: _house, ann, chloe, .. } =
        Harvest::begun_with(Privacy::Unlinked, ["Ann", "Ben", "Chloé"]).await;
    let post = Uuid::new_v4();
    let sent = json!({ "id": post, "kind": "idea", "text": "Un marché", "key": "la clef" });
    assert_eq!(ann.sends(&sent).await.status, 201);
    assert_eq!(ann.withdraws_with(workshop::PostId(post), &json!({ "key": "la clef" })).await.status, 200);
    let back = ann.at(&format!("/contributions/{post}/remise"));
    assert_eq!(ann.browser.posts(&back, &json!({})).await.status, 403);
    assert_eq!(ann.browser.posts(&back, &json!({ "key": "la clef" })).await.json(), json!({ "changed": true }));
    assert_eq!(chloe.reads().await, ["Un marché"]);
}

#[tokio::test]
async fn what_facilitators_say_stands_on_her_page_without_script() {
    let Harvest { house: _house, helene, ann, ben, .. } = Harvest::begun().await;
    helene.must(Command::Say(Saying::Everyone { text: "Le café est prêt".into() })).await;
    helene.must(Command::Say(Saying::Person { person: ben.person(), text: "Votre écharpe".into() })).await;
    let page = ann.page().await;
    assert!(page.contains("<span dir=\"auto\">Le café est prêt</span>") && !page.contains("Votre écharpe"));
    assert!(ben.page().await.contains("Votre écharpe"));
}

#[tokio::test]
async fn she_is_called_as_she_likes_and_whoever_left_comes_back_by_her_code() {
    let Harvest { house, helene, ann, .. } = Harvest::begun().await;
    assert_eq!(ann.browser.submits(&ann.at("/nom"), &[("name", "Annabelle")]).await.status, 303);
    assert_eq!(ann.picture().await.me.name.as_deref(), Some("Annabelle"));
    let code = code_of(&ann).await;
    helene.must(Command::People(People::Leave { person: ann.person(), left: true })).await;
    let other = house.phone(&helene);
    assert_eq!(types_code(&other, &code).await.status, 303);
    assert_eq!((other.picture().await.me.person, heads(&helene).await), (ann.person(), 3));
}

#[tokio::test]
async fn a_closed_door_keeps_nobody_and_whoever_is_in_comes_back_through_it() {
    let Harvest { house, helene, ann, .. } = Harvest::begun().await;
    let code = code_of(&ann).await;
    helene.goes_to(PhaseKind::Harvest, Some(2)).await;
    helene.must(Command::Drive(workshop::command::Drive::SetDoors(workshop::day::Doors::Closed))).await;
    let (mut late, other) = (house.phone(&helene), house.phone(&helene));
    assert_eq!(late.joins("Dalila").await.status, 409);
    assert_eq!(late.browser.get(&late.at("")).await.location(), late.door());
    assert_eq!(types_code(&other, &code).await.status, 303);
    assert_eq!(other.picture().await.me.person, ann.person());
}
