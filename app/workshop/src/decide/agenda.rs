//! Judging another agenda: sound in itself, and true to what has been lived.

use crate::agenda::{Block, Phase};
use crate::ids::PhaseId;
use crate::refusal::{Field, What};
use crate::{Agenda, PhaseKind, Refusal, Round, Words, Workshop};
use std::collections::BTreeSet;

const MOST_ROUNDS: usize = 20;
const MOST_PHASES: usize = 200;
/// The longest phase, in minutes: a working day.
const LONGEST: i64 = 480;

impl Workshop {
    pub(super) fn judge_agenda(&self, typed: &Agenda) -> Result<Agenda, Refusal> {
        if usize::from(typed.rounds()) > MOST_ROUNDS {
            return Err(Refusal::TooMany { what: What::Round, limit: MOST_ROUNDS });
        }
        if typed.phases().count() > MOST_PHASES {
            return Err(Refusal::TooMany { what: What::Phase, limit: MOST_PHASES });
        }
        let agenda = Agenda { blocks: typed.blocks.iter().map(block).collect::<Result<_, _>>()? };
        let distinct: BTreeSet<PhaseId> = agenda.phases().map(|(_, phase)| phase.id).collect();
        if distinct.len() != agenda.phases().count() {
            return Err(Refusal::Unknown(What::Phase));
        }
        let lived = |agenda: &Agenda| -> Vec<(Option<Round>, PhaseId, PhaseKind)> {
            let kept = agenda.phases().filter(|(_, phase)| self.day.has_lived(phase.id));
            kept.map(|(round, phase)| (round, phase.id, phase.kind)).collect()
        };
        let written = self.posts.values().any(|post| !agenda.has_round(post.round));
        if written || lived(&agenda) != lived(&self.agenda) {
            return Err(Refusal::AlreadyLived);
        }
        if self.has_begun() {
            let silent = (1..=agenda.rounds()).map(Round).find(|round| !writes(agenda.round(*round)));
            if let Some(round) = silent {
                return Err(Refusal::NoHarvest { round });
            }
        }
        Ok(agenda)
    }
}

fn writes(phases: &[Phase]) -> bool {
    phases.iter().any(|phase| phase.kind == PhaseKind::Harvest)
}

fn block(typed: &Block) -> Result<Block, Refusal> {
    match typed {
        Block::Plenary(one) => phase(one, &PhaseKind::PLENARY).map(Block::Plenary),
        Block::Round(phases) => {
            phases.iter().map(|one| phase(one, &PhaseKind::IN_ROUND)).collect::<Result<_, _>>().map(Block::Round)
        }
    }
}

fn phase(typed: &Phase, kinds: &[PhaseKind]) -> Result<Phase, Refusal> {
    if !kinds.contains(&typed.kind) {
        return Err(Refusal::Unknown(What::Kind));
    }
    if !(1..=LONGEST).contains(&i64::from(typed.minutes)) {
        return Err(Refusal::OutOfRange { field: Field::Minutes, least: 1, most: LONGEST });
    }
    let typed_instruction = typed.instruction.as_ref().map_or("", |words| words.text.as_str());
    let instruction = Words::parse_optional(typed_instruction, Field::Instruction, 200)?;
    Ok(Phase { instruction, ..typed.clone() })
}
