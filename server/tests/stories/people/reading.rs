//! A room that reads its lines, or votes on them.

use super::{Answer, Facilitator, Harvest, Phone};
use serde_json::{Value, json};
use tablee::clock;
use workshop::command::{Command, Drive, Setup};
use workshop::showing::Showing;
use workshop::{Block, Ending, Moment, Phase, PhaseId, PhaseKind, PostId, Privacy, ThemeId, Who};

/// After the first round: a market from Ann under the first theme, a bus from Ben under the second.
pub struct Reading {
    pub harvest: Harvest,
    pub market: PostId,
    pub bus: PostId,
    pub themes: Vec<ThemeId>,
}

impl Reading {
    pub async fn ready(privacy: Privacy) -> Self {
        let harvest = Harvest::begun_with(privacy, ["Ann", "Ben", "Chloé"]).await;
        let (market, bus) = (harvest.ann.wrote("Un marché").await, harvest.ben.wrote("Un bus").await);
        let helene = &harvest.helene;
        let mut agenda = helene.desk().await.agenda;
        let closing = agenda.blocks.pop().expect("the day ends with a closing");
        for (number, kind) in [(91, PhaseKind::Review), (92, PhaseKind::Vote)] {
            let (ending, showing) = (Ending::OnWord, Showing::default());
            let phase = Phase { id: PhaseId(number), kind, minutes: 10, ending, instruction: None, showing };
            agenda.blocks.push(Block::Plenary(phase));
        }
        agenda.blocks.push(closing);
        helene.must(Command::Setup(Setup::SetAgenda(agenda))).await;
        let themes: Vec<ThemeId> = helene.desk().await.themes.iter().map(|theme| theme.id).collect();
        helene.places(market, Some(themes[0])).await;
        helene.places(bus, Some(themes[1])).await;
        Self { harvest, market, bus, themes }
    }

    /// Ready, and a minute later: what is written from then on is no longer late, it is missed.
    pub async fn in_the_relecture(privacy: Privacy) -> Self {
        let mut reading = Self::ready(privacy).await;
        let harvest = &mut reading.harvest;
        let helene = &harvest.helene;
        helene.goes_to(PhaseKind::Sorting, None).await;
        let (from, workshop, who) = (helene.phase().await, helene.workshop, Who::Facilitator(helene.id));
        let later = Moment(clock::now().0 + 60_000);
        harvest.house.close().await;
        let there = Command::Drive(Drive::GoTo { from, to: PhaseId(91) });
        harvest.house.let_happen(workshop, who, &there, later).await;
        harvest.house.reopen().await;
        reading
    }

    /// Ready, and in a phase of that kind.
    pub async fn begun(kind: PhaseKind) -> Self {
        let reading = Self::ready(Privacy::Pseudonym).await;
        reading.helene().goes_to(kind, None).await;
        reading
    }

    pub fn helene(&self) -> &Facilitator {
        &self.harvest.helene
    }
}

impl Phone {
    /// The lines as her page draws them.
    pub async fn leaf(&self, query: &str) -> Answer {
        self.browser.get(&self.at(&format!("/feuille{query}"))).await
    }

    /// Says something of the lines, as the client does.
    pub async fn says(&self, what: &str, said: &Value) -> Answer {
        self.browser.posts(&self.at(&format!("/feuille/{what}")), said).await
    }

    pub async fn spends(&self, line: PostId, dots: u8) -> Answer {
        self.says("gommettes", &json!({ "line": line, "dots": dots.to_string() })).await
    }
}
