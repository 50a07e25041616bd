//! What is spoken of before the room: the wall follows the speaker, tells nothing of who wrote, and keeps the dots to
//! itself until the vote is over.

use crate::people::ear::read;
use crate::people::{Answer, Browser, Ear, Facilitator, Harvest};
use reqwest::Method;
use uuid::Uuid;
use workshop::board::Mark;
use workshop::command::{Boarding, Drive, People, Setup, Voicing};
use workshop::day::Slide;
use workshop::sight::{Counted, SlideView, Wall};
use workshop::voices::{Ballot, Belongs, Opinion, Score};
use workshop::{Command, PersonId, PhaseKind, PostId, Privacy, TableId, ThemeId, Who};

/// The morning is over, and two contributions stand under the first two themes; the wall has been opened.
struct Sorted {
    harvest: Harvest,
    wall: Browser,
    themes: [ThemeId; 2],
    market: PostId,
    bus: PostId,
}

impl Sorted {
    async fn room() -> Self {
        let harvest = Harvest::begun_with(Privacy::Name, ["Anneliese", "Benedikt", "Chloé"]).await;
        let helene = &harvest.helene;
        let market = harvest.ann.wrote("Un marché de producteurs le soir").await;
        let bus = harvest.ben.wrote("Des horaires de bus lisibles").await;
        let mut agenda = helene.desk().await.agenda;
        agenda.add_plenary(PhaseKind::Review, 10);
        agenda.add_plenary(PhaseKind::Vote, 5);
        agenda.add_plenary(PhaseKind::Closing, 5);
        helene.must(Command::Setup(Setup::SetAgenda(agenda))).await;
        let themes = helene.desk().await.themes;
        let themes = [themes[0].id, themes[1].id];
        helene.places(market, Some(themes[0])).await;
        helene.places(bus, Some(themes[1])).await;
        let wall = harvest.house.wall(helene).await;
        Self { wall, themes, market, bus, harvest }
    }

    fn helene(&self) -> &Facilitator {
        &self.harvest.helene
    }

    async fn speaks_of(&self, slide: Option<Slide>) {
        self.helene().must(Command::Drive(Drive::Present { slide })).await;
    }

    async fn on_wall(&self) -> Wall {
        let stream = format!("/mur/{}/flux", self.helene().code);
        let mut ear = Ear::to(self.wall.request(Method::GET, &stream)).await;
        read(ear.hears("picture").await.data)
    }

    /// What everybody before the wall may read, and whoever looks into its page.
    async fn wall_page(&self) -> String {
        let answer = self.wall.get(&format!("/mur/{}", self.helene().code)).await;
        assert_eq!(answer.status, 200, "{answer:?}");
        answer.body
    }

    /// Somebody without a phone.
    async fn counts_in(&self, name: &str) -> PersonId {
        let person = PersonId(Uuid::new_v4());
        self.helene().must(Command::People(People::Add { person, name: name.into() })).await;
        person
    }

    async fn spends_for(&self, person: PersonId, line: PostId, dots: u8) -> Answer {
        self.helene().does(Command::Voice(Voicing::Spend { person, line, dots })).await
    }

    /// What phones say, as if it had been said while nobody was at work.
    async fn says(&mut self, said: &[(PersonId, Voicing)]) {
        let (workshop, now) = (self.helene().workshop, tablee::clock::now());
        self.harvest.house.close().await;
        for (person, voicing) in said {
            let voice = Command::Voice(voicing.clone());
            self.harvest.house.let_happen(workshop, Who::Participant(*person), &voice, now).await;
        }
        self.harvest.house.reopen().await;
    }
}

fn texts(slide: Option<SlideView>) -> Vec<String> {
    match slide {
        Some(SlideView::Theme(sheet)) => sheet.lines.into_iter().map(|line| line.text).collect(),
        Some(SlideView::Table(_, lines)) => lines.into_iter().map(|line| line.text).collect(),
        other => panic!("neither a theme nor a table: {other:?}"),
    }
}

#[tokio::test]
async fn the_wall_shows_what_is_spoken_of_and_nothing_of_who_wrote_it() {
    let room = Sorted::room().await;
    assert_eq!(room.on_wall().await.slide, None, "a harvest is not spoken over");
    room.helene().goes_to(PhaseKind::Restitution, None).await;
    room.speaks_of(Some(Slide::Theme(room.themes[0]))).await;
    assert_eq!(texts(room.on_wall().await.slide), ["Un marché de producteurs le soir"]);
    let page = room.wall_page().await;
    assert!(page.contains("Un marché de producteurs le soir") && page.contains("wall-spoken"));
    for secret in ["Anneliese", &room.harvest.ann.person().to_string()] {
        assert!(!page.contains(secret), "the wall says who wrote: {secret}");
    }

    room.speaks_of(Some(Slide::Table(TableId(2)))).await;
    assert_eq!(texts(room.on_wall().await.slide), ["Des horaires de bus lisibles"]);
    room.speaks_of(None).await;
    assert_eq!(room.on_wall().await.slide, None);

    // A new phase begins with a clean wall.
    room.speaks_of(Some(Slide::Theme(room.themes[1]))).await;
    room.helene().goes_to(PhaseKind::Closing, None).await;
    assert_eq!(room.on_wall().await.slide, None);
    assert_eq!(room.helene().desk().await.slide, None);
}

#[tokio::test]
async fn how_the_dots_fall_is_on_the_wall_only_once_they_have_fallen() {
    let room = Sorted::room().await;
    let odile = room.counts_in("Odile").await;
    room.helene().goes_to(PhaseKind::Vote, None).await;
    assert_eq!(room.on_wall().await.voters, Some(0));
    assert!(room.wall_page().await.contains("Personne n’a encore voté"));
    assert_eq!(room.spends_for(odile, room.bus, 3).await.body, "true");

    room.speaks_of(Some(Slide::Dots)).await;
    let wall = room.on_wall().await;
    assert_eq!(wall.voters, Some(1));
    let Some(SlideView::Themes(themes)) = wall.slide else { panic!("all themes: {:?}", wall.slide) };
    assert_eq!(themes.iter().map(|theme| theme.id).collect::<Vec<_>>(), room.themes);
    let page = room.wall_page().await;
    assert!(page.contains("1 personne a voté") && !page.contains("gommette"), "no dots while the room votes");

    room.helene().goes_to(PhaseKind::Closing, None).await;
    room.speaks_of(Some(Slide::Dots)).await;
    let Some(SlideView::Dots(scored)) = room.on_wall().await.slide else { panic!("the dots") };
    let dots: Vec<_> = scored.iter().map(|(line, dots)| (line.id, *dots)).collect();
    assert_eq!(dots, [(room.bus, 3)]);
    assert!(room.wall_page().await.contains("3 gommettes"));
}

#[tokio::test]
async fn a_facilitator_votes_for_whoever_has_no_phone_within_her_budget_also_after_the_vote() {
    let room = Sorted::room().await;
    let odile = room.counts_in("Odile").await;
    assert_eq!(room.spends_for(odile, room.bus, 1).await.status, 409, "nobody votes before the vote");
    room.helene().goes_to(PhaseKind::Vote, None).await;
    room.helene().must(Command::Setup(Setup::SetBallot(Ballot { dots: 3, most: 2 }))).await;
    assert_eq!(room.spends_for(odile, room.bus, 3).await.status, 409, "more than a line may have");
    assert_eq!(room.spends_for(odile, room.bus, 2).await.status, 200);
    assert_eq!(room.spends_for(odile, room.market, 2).await.status, 409, "one dot is left");
    assert_eq!(room.spends_for(room.harvest.ann.person(), room.bus, 1).await.status, 409, "Anneliese has a phone");
    let changed = room.helene().does(Command::Setup(Setup::SetBallot(Ballot::default()))).await;
    assert_eq!(changed.status, 409, "whoever has voted was told of three dots");

    room.helene().goes_to(PhaseKind::Closing, None).await;
    assert_eq!(room.spends_for(odile, room.market, 1).await.status, 200, "paper takes time to count");
    let voices = room.helene().desk().await.voices;
    assert_eq!(voices.voters, 1);
    assert_eq!(voices.scores[&room.bus], Score { dots: 2, people: 1 });
    assert_eq!(voices.proxies[&odile].values().sum::<u8>(), 3);
}

#[tokio::test]
async fn what_the_room_finds_is_counted_and_a_line_that_has_been_moved_is_no_longer_misfiled() {
    let mut room = Sorted::room().await;
    room.helene().goes_to(PhaseKind::Review, None).await;
    let (ann, ben, chloe) = (room.harvest.ann.person(), room.harvest.ben.person(), room.harvest.chloe.person());
    let [first, second] = room.themes;
    let reread = |person, opinion| (person, Voicing::Reread { person, theme: first, opinion: Some(opinion) });
    let misfiled = |person, to| (person, Voicing::Misfiled { person, line: room.market, to: Some(to) });
    let said = [
        reread(ann, Opinion::Faithful),
        reread(ben, Opinion::Faithful),
        reread(chloe, Opinion::Lacking),
        misfiled(ann, Belongs::Under(second)),
        misfiled(ben, Belongs::Under(second)),
        misfiled(chloe, Belongs::Elsewhere),
    ];
    room.says(&said).await;

    let voices = room.helene().desk().await.voices;
    assert_eq!(voices.opinions[&first], Counted { faithful: 2, lacking: 1 });
    assert_eq!(voices.misfiled[&room.market], [(Belongs::Elsewhere, 1), (Belongs::Under(second), 2)]);
    assert!(room.wall_page().await.contains("2 trouvent cela juste, 1 qu’il manque quelque chose"));
    let console = room.helene().browser.get(&room.helene().at("")).await.body;
    assert!(console.contains("2 trouvent cela juste, 1 qu’il manque quelque chose"));

    // What the button on the console does.
    room.helene().places(room.market, Some(second)).await;
    let voices = room.helene().desk().await.voices;
    let still = voices.misfiled.get(&room.market).cloned().unwrap_or_default();
    assert_eq!(still, [(Belongs::Elsewhere, 1)], "two have been heard, one has not said where");
}

#[tokio::test]
async fn without_script_the_speaker_reads_all_themes_from_the_top_and_what_is_to_be_quoted() {
    let room = Sorted::room().await;
    let helene = room.helene();
    let hostile = "</script><script>alert(1)</script>";
    helene.sorts(Boarding::Reword { line: room.market, wording: hostile.into() }).await;
    helene.sorts(Boarding::Mark { lines: vec![room.market], mark: Mark::Quote, on: true }).await;
    let page = helene.browser.get(&helene.at("/restitution")).await;
    assert_eq!(page.status, 200);
    assert!(!page.body.contains(hostile));
    let all = page.body.split_once("<article").expect("all themes").1;
    let place = |text: &str| all.find(text).unwrap_or_else(|| panic!("{text} is missing"));
    let desk = helene.desk().await;
    let [first, second] = [&desk.themes[0].name.text, &desk.themes[1].name.text];
    assert!(place(first) < place("&lt;/script&gt;") && place("&lt;/script&gt;") < place("À citer"));
    assert!(place("À citer") < place("Un marché de producteurs le soir"), "word for word");
    assert!(place(second) < place("Des horaires de bus lisibles"));
    assert!(!page.body.contains("<script>alert"));

    for other in [&room.wall, &room.harvest.ann.browser] {
        assert_eq!(other.get(&helene.at("/restitution")).await.status, 403, "the speaker's screen is a facilitator's");
    }
}

#[tokio::test]
async fn the_rules_of_the_vote_and_the_lenses_are_set_by_plain_forms() {
    let room = Sorted::room().await;
    let helene = room.helene();
    let fills_in = async |what: &str, fields: &[(&str, &str)]| {
        helene.browser.submits(&helene.at(&format!("/preparer/{what}")), fields).await
    };
    assert_eq!(fills_in("vote", &[("dots", "8"), ("most", "2")]).await.status, 303);
    assert_eq!(helene.desk().await.voices.ballot, Ballot { dots: 8, most: 2 });
    let refused = fills_in("vote", &[("dots", "2"), ("most", "trois")]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("vote-most-error") && refused.body.contains("value=\"trois\""));

    assert_eq!(fills_in("loupes", &[("on", "1")]).await.status, 303);
    assert!(helene.desk().await.lenses);
    assert_eq!(fills_in("loupes", &[]).await.status, 303, "an empty box means no");
    assert!(!helene.desk().await.lenses);
}

#[tokio::test]
async fn the_preparation_says_how_long_sorting_takes_and_asks_for_keywords() {
    let room = Sorted::room().await;
    let helene = room.helene();
    let step = async |step: &str| helene.browser.get(&helene.at(&format!("/preparer?etape={step}"))).await.body;
    // Three listeners, three harvests.
    assert!(step("journee").await.contains("9 contributions attendues\u{a0}: prévoyez 5\u{a0}min de tri."));
    let themes = step("themes").await;
    assert!(themes.contains("De 4 à 8, séparés par des virgules"));
    assert!(!themes.contains("Moins de 4 mots-clés"), "the template's themes have enough");
    let theme = ThemeId(Uuid::new_v4());
    let form = workshop::command::ThemeForm { name: "Mobilité".into(), keywords: "bus".into(), ..Default::default() };
    helene.sorts(Boarding::AddTheme { theme, form }).await;
    assert!(step("themes").await.contains("Moins de 4 mots-clés\u{a0}: «\u{a0}Mobilité\u{a0}»."));
}
