//! Somebody who drives the day from a laptop.

use super::ear::read;
use super::{Answer, Browser, Ear, Phone};
use reqwest::Method;
use serde_json::{Value, json};
use uuid::Uuid;
use workshop::command::{Boarding, Draft, Drive, People, Posting};
use workshop::day::Doors;
use workshop::people::Seat;
use workshop::sight::{Desk, StageView};
use workshop::{
    Command, FacilitatorId, JoinCode, PhaseId, PhaseKind, PostId, PostKind, Round, TableId, ThemeId, WorkshopId,
};

pub struct Facilitator {
    pub browser: Browser,
    pub workshop: WorkshopId,
    pub code: JoinCode,
    pub id: FacilitatorId,
    /// What her link carries.
    pub secret: String,
}

impl Facilitator {
    /// Opens her link.
    pub async fn comes(
        browser: Browser,
        workshop: WorkshopId,
        code: &JoinCode,
        id: FacilitatorId,
        secret: &str,
    ) -> Self {
        let answer = browser.get(&format!("/f/{secret}")).await;
        assert_eq!(answer.status, 303, "{}", answer.body);
        assert!(!answer.location().contains(secret), "the address is clean from then on");
        Self { browser, workshop, code: code.clone(), id, secret: secret.to_owned() }
    }

    /// An address of her workshop.
    pub fn at(&self, page: &str) -> String {
        format!("/atelier/{}{page}", self.code)
    }

    /// Asks for something, under an identity of its own.
    pub async fn does(&self, command: Command) -> Answer {
        self.does_as(Uuid::new_v4(), &command).await
    }

    pub async fn does_as(&self, id: Uuid, command: &Command) -> Answer {
        self.browser.posts("/api/commande", &asking(self.code.as_str(), id, command)).await
    }

    /// Asks for something that must be granted and change something.
    pub async fn must(&self, command: Command) {
        let asked = format!("{command:?}");
        let answer = self.does(command).await;
        assert_eq!((answer.status, answer.body.as_str()), (200, "true"), "{asked}");
    }

    /// Makes a link for a helper or for the wall; what it carries.
    pub async fn invites(&self, role: &str) -> String {
        let answer = self.browser.submits(&self.at("/liens"), &[("role", role)]).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        let link = answer.body.split_once(&format!("{}/f/", self.browser.base())).expect("the page shows the link").1;
        link.chars().take_while(char::is_ascii_hexdigit).collect()
    }

    pub async fn listens(&self) -> Ear {
        Ear::to(self.browser.request(Method::GET, &self.at("/flux"))).await
    }

    /// Listens on from a number that she has.
    pub async fn listens_from(&self, number: u64) -> Ear {
        Ear::to(self.browser.request(Method::GET, &self.at(&format!("/flux?has={number}")))).await
    }

    /// Everything as it is now.
    pub async fn desk(&self) -> Desk {
        read(self.listens().await.hears("picture").await.data)
    }

    /// Number of the last thing that happened.
    pub async fn number(&self) -> u64 {
        self.desk().await.number
    }

    pub async fn opens_the_doors(&self) {
        self.must(Command::Drive(Drive::SetDoors(Doors::Open))).await;
    }

    /// The phase that runs, by her screen.
    pub async fn phase(&self) -> Option<PhaseId> {
        match self.desk().await.now.stage {
            StageView::Running { phase, .. } => Some(phase),
            StageView::Before | StageView::Ended => None,
        }
    }

    pub async fn presses_next(&self) {
        self.must(Command::Drive(Drive::Next { from: self.phase().await })).await;
    }

    /// Straight to a phase of that kind, in a round or in plenary.
    pub async fn goes_to(&self, kind: PhaseKind, round: Option<u8>) {
        let desk = self.desk().await;
        let there = desk.agenda.phases().find(|(of, phase)| *of == round.map(Round) && phase.kind == kind);
        let to = there.expect("the day has such a phase").1.id;
        self.must(Command::Drive(Drive::GoTo { from: self.phase().await, to })).await;
    }

    /// Adds a minute to what runs, twice: everybody in the room hears of it. The number that they will have by then.
    /// The first is in the tick of what was done before, which may come in several frames; the second is after it.
    pub async fn rings_the_bell(&self) -> u64 {
        let mut ear = self.listens().await;
        self.must(Command::Drive(Drive::Extend { seconds: 60 })).await;
        ear.until(self.number().await).await;
        self.must(Command::Drive(Drive::Extend { seconds: 60 })).await;
        self.number().await
    }

    /// Gives somebody her places by hand.
    pub async fn seats(&self, phone: &Phone, tables: [TableId; 3]) {
        let person = phone.person();
        let seat = |(index, table)| Seat { person, round: Round::at(index), table: Some(table) };
        let answer = self.does(Command::People(People::Seat(tables.into_iter().enumerate().map(seat).collect()))).await;
        assert_eq!(answer.status, 200, "{answer:?}");
    }

    /// Types in a paper sheet.
    pub async fn types_in(&self, table: u16, round: u8, text: &str) -> PostId {
        let id = PostId(Uuid::now_v7());
        let (kind, text, table, round) = (PostKind::Finding, text.to_owned(), TableId(table), Round(round));
        let draft = Draft { id, kind, text, examples: Vec::new(), table, round, theme: None, key: None };
        self.must(Command::Post(Posting::Write(draft))).await;
        id
    }

    pub async fn sorts(&self, boarding: Boarding) {
        self.must(Command::Board(boarding)).await;
    }

    pub async fn places(&self, line: PostId, theme: Option<ThemeId>) {
        self.sorts(Boarding::Place { line, theme, before: None }).await;
    }

    /// A file of the report.
    pub async fn takes_away(&self, format: &str) -> Answer {
        self.browser.get(&self.at(&format!("/export/{format}"))).await
    }
}

/// A command as it travels.
pub fn asking(code: &str, id: Uuid, command: &Command) -> Value {
    json!({ "code": code, "id": id, "command": command })
}
