//! The day as its form sends it: every field first, then the one thing that the pressed button asks for.

use super::showing;
use app::pages::setup::{Typed, field_name};
use workshop::showing::Showing;
use workshop::{Agenda, Block, Ending, Phase, PhaseId, PhaseKind, Round, Words, Workshop};

/// Minutes of a phase that has just been added.
const FIRST_MINUTES: [(PhaseKind, u16); 12] = [
    (PhaseKind::Opening, 10),
    (PhaseKind::Break, 15),
    (PhaseKind::Sorting, 20),
    (PhaseKind::Restitution, 15),
    (PhaseKind::Review, 10),
    (PhaseKind::Vote, 5),
    (PhaseKind::Closing, 5),
    (PhaseKind::Welcome, 1),
    (PhaseKind::Story, 12),
    (PhaseKind::Questions, 8),
    (PhaseKind::Harvest, 5),
    (PhaseKind::Move, 2),
];

/// The agenda that a form asks for. What it does not name stays as it is; whether it can be is for `decide` to say.
#[must_use]
pub fn rebuilt(workshop: &Workshop, typed: &Typed) -> Agenda {
    let mut agenda = workshop.agenda.clone();
    phases_mut(&mut agenda).for_each(|phase| fill_in(phase, typed));
    let act = typed.get("act").unwrap_or_default();
    let (act, argument) = split(act);
    match act {
        "add-round" => add_round(&mut agenda),
        "remove-round" => remove_last_round(&mut agenda),
        "add-plenary" => add_plenary(&mut agenda, &typed.text("plenary")),
        "add" => add_to_round(&mut agenda, argument),
        "spread" => spread(workshop, &mut agenda, argument),
        "remove" => remove(&mut agenda, argument),
        "up" => shift(&mut agenda, argument, -1),
        "down" => shift(&mut agenda, argument, 1),
        _ => {}
    }
    agenda
}

/// « remove-12 » is remove, 12; « remove-round » is one word.
fn split(act: &str) -> (&str, &str) {
    match act {
        "add-round" | "remove-round" | "add-plenary" => (act, ""),
        _ => act.split_once('-').unwrap_or((act, "")),
    }
}

fn phases_mut(agenda: &mut Agenda) -> impl Iterator<Item = &mut Phase> {
    agenda.blocks.iter_mut().flat_map(|block| match block {
        Block::Plenary(phase) => std::slice::from_mut(phase),
        Block::Round(phases) => phases.as_mut_slice(),
    })
}

fn fill_in(phase: &mut Phase, typed: &Typed) {
    let field = |name| typed.get(&field_name(name, phase.id));
    let minutes = field("minutes").map(minutes);
    let ending = match field("ending") {
        Some("on_time") => Ending::OnTime,
        Some("on_word") => Ending::OnWord,
        _ => phase.ending,
    };
    let instruction = field("instruction").map(|text| Words { text: text.to_owned() });
    phase.minutes = minutes.unwrap_or(phase.minutes);
    phase.ending = ending;
    phase.showing = showing::read(phase.showing, field);
    if let Some(instruction) = instruction {
        phase.instruction = Some(instruction);
    }
}

/// What is no number of minutes is none, which `decide` refuses with the range.
fn minutes(typed: &str) -> u16 {
    typed.trim().parse().unwrap_or(0)
}

/// The field of the phase whose minutes cannot be.
#[must_use]
pub fn wrong_minutes(typed: &Typed) -> Option<String> {
    let wrong =
        |(name, value): &&(String, String)| name.starts_with("minutes-") && !(1..=480).contains(&minutes(value));
    typed.0.iter().find(wrong).map(|(name, _)| name.clone())
}

/// The field of the instruction that is too long.
#[must_use]
pub fn wrong_instruction(typed: &Typed) -> Option<String> {
    let instructions = typed.0.iter().filter(|(name, _)| name.starts_with("instruction-"));
    instructions.max_by_key(|(_, value)| value.chars().count()).map(|(name, _)| name.clone())
}

/// A round like the last one, so that what was set once is set; the usual one where there is none.
fn add_round(agenda: &mut Agenda) {
    let last = agenda.blocks.iter().rposition(|block| matches!(block, Block::Round(_)));
    let Some((place, Block::Round(phases))) = last.map(|place| (place, &agenda.blocks[place])) else {
        agenda.add_round();
        return;
    };
    let first = agenda.unused_id().0;
    let copies = (first..).zip(phases).map(|(id, phase)| Phase { id: PhaseId(id), ..phase.clone() });
    let round = Block::Round(copies.collect());
    agenda.blocks.insert(place + 1, round);
}

fn remove_last_round(agenda: &mut Agenda) {
    if let Some(place) = agenda.blocks.iter().rposition(|block| matches!(block, Block::Round(_))) {
        agenda.blocks.remove(place);
    }
}

/// At the end of the day, but before its closing.
fn add_plenary(agenda: &mut Agenda, kind: &str) {
    let Some(kind) = PhaseKind::parse(kind).filter(|kind| PhaseKind::PLENARY.contains(kind)) else { return };
    let closes = |block: &Block| matches!(block, Block::Plenary(phase) if phase.kind == PhaseKind::Closing);
    let place = match (kind, agenda.blocks.last()) {
        (PhaseKind::Opening, _) => 0,
        (_, Some(last)) if closes(last) => agenda.blocks.len() - 1,
        _ => agenda.blocks.len(),
    };
    let phase = fresh(agenda, kind, Ending::OnWord);
    agenda.blocks.insert(place, Block::Plenary(phase));
}

fn fresh(agenda: &Agenda, kind: PhaseKind, ending: Ending) -> Phase {
    let minutes = FIRST_MINUTES.iter().find(|(known, _)| *known == kind).map_or(5, |(_, minutes)| *minutes);
    Phase { id: agenda.unused_id(), kind, minutes, ending, instruction: None, showing: Showing::default() }
}

/// « 2-harvest »: a harvest in round 2, at its usual place.
fn add_to_round(agenda: &mut Agenda, argument: &str) {
    let Some((round, kind)) = argument.split_once('-') else { return };
    let Some(kind) = PhaseKind::parse(kind).filter(|kind| PhaseKind::IN_ROUND.contains(kind)) else { return };
    let ending = if kind == PhaseKind::Harvest { Ending::OnTime } else { Ending::OnWord };
    let phase = fresh(agenda, kind, ending);
    let Some(phases) = round.parse().ok().and_then(|round| round_mut(agenda, Round(round))) else { return };
    let usual = |kind: PhaseKind| PhaseKind::IN_ROUND.iter().position(|known| *known == kind);
    let place = phases.iter().position(|known| usual(known.kind) > usual(kind)).unwrap_or(phases.len());
    phases.insert(place, phase);
}

fn round_mut(agenda: &mut Agenda, round: Round) -> Option<&mut Vec<Phase>> {
    let mut rounds = agenda.blocks.iter_mut().filter_map(|block| match block {
        Block::Round(phases) => Some(phases),
        Block::Plenary(_) => None,
    });
    rounds.nth(round.0.checked_sub(1)?.into())
}

/// Lengths, endings, instructions and who reads what of one round for the like phases of all rounds that are still to come.
fn spread(workshop: &Workshop, agenda: &mut Agenda, argument: &str) {
    let Ok(round) = argument.parse() else { return };
    let model = agenda.round(Round(round)).to_vec();
    let rounds = agenda.blocks.iter_mut().filter_map(|block| match block {
        Block::Round(phases) => Some(phases),
        Block::Plenary(_) => None,
    });
    for phase in rounds.flatten().filter(|phase| !workshop.day.has_lived(phase.id)) {
        if let Some(model) = model.iter().find(|model| model.kind == phase.kind) {
            *phase = Phase { id: phase.id, ..model.clone() };
        }
    }
}

fn remove(agenda: &mut Agenda, argument: &str) {
    let Ok(id) = argument.parse().map(PhaseId) else { return };
    agenda.blocks.retain(|block| !matches!(block, Block::Plenary(phase) if phase.id == id));
    for block in &mut agenda.blocks {
        if let Block::Round(phases) = block {
            phases.retain(|phase| phase.id != id);
        }
    }
    // A round of which nothing is left is no round.
    agenda.blocks.retain(|block| !matches!(block, Block::Round(phases) if phases.is_empty()));
}

/// A plenary phase changes places with what stands before or after it.
fn shift(agenda: &mut Agenda, argument: &str, by: isize) {
    let Ok(id) = argument.parse().map(PhaseId) else { return };
    let is_it = |block: &Block| matches!(block, Block::Plenary(phase) if phase.id == id);
    let Some(place) = agenda.blocks.iter().position(is_it) else { return };
    if let Some(other) = place.checked_add_signed(by).filter(|other| *other < agenda.blocks.len()) {
        agenda.blocks.swap(place, other);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;
    use workshop::WorkshopId;
    use workshop::template::Template;

    fn day() -> Workshop {
        let mut workshop = Workshop::unborn(WorkshopId(Uuid::nil()));
        workshop.agenda = Template::LearningTables.agenda();
        workshop
    }

    fn sent(fields: &[(&str, &str)]) -> Agenda {
        let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        rebuilt(&day(), &Typed(fields.collect()))
    }

    fn shape(agenda: &Agenda) -> String {
        let block = |block: &Block| match block {
            Block::Plenary(phase) => phase.kind.slug().to_owned(),
            Block::Round(phases) => phases.len().to_string(),
        };
        agenda.blocks.iter().map(block).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn fields_are_kept_whatever_button_is_pressed() {
        let agenda =
            sent(&[("minutes-1", "25"), ("ending-1", "on_time"), ("instruction-1", "Café"), ("act", "add-round")]);
        let first = agenda.first().expect("a first phase");
        assert_eq!((first.minutes, first.ending), (25, Ending::OnTime));
        assert_eq!(first.instruction.as_ref().map(|words| words.text.as_str()), Some("Café"));
        assert_eq!(shape(&agenda), "opening 5 5 5 5 sorting review restitution closing");
    }

    #[test]
    fn a_round_is_added_like_the_last_one_under_identities_of_its_own() {
        let agenda = sent(&[("act", "add-round")]);
        let mut ids: Vec<_> = agenda.phases().map(|(_, phase)| phase.id).collect();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), agenda.phases().count());
        assert_eq!(sent(&[("act", "remove-round")]).rounds(), 2);
    }

    #[test]
    fn what_is_added_finds_its_usual_place() {
        assert!(shape(&sent(&[("act", "add-plenary"), ("plenary", "vote")])).ends_with("restitution vote closing"));
        let harvest =
            day().agenda.round(Round(2)).iter().find(|phase| phase.kind == PhaseKind::Harvest).map(|phase| phase.id);
        let mut without = day();
        remove(&mut without.agenda, &harvest.expect("a harvest").0.to_string());
        let typed = Typed(vec![("act".into(), "add-2-harvest".into())]);
        let kinds: Vec<_> = rebuilt(&without, &typed).round(Round(2)).iter().map(|phase| phase.kind).collect();
        assert_eq!(kinds, PhaseKind::IN_ROUND);
    }

    #[test]
    fn blocks_change_places_and_lengths_spread() {
        let restitution =
            day().agenda.phases().find(|(_, phase)| phase.kind == PhaseKind::Restitution).map(|(_, phase)| phase.id.0);
        let act = format!("up-{}", restitution.expect("a restitution"));
        assert_eq!(shape(&sent(&[("act", &act)])), "opening 5 5 5 sorting restitution review closing");
        let story = day().agenda.round(Round(1))[1].id.0;
        let agenda = sent(&[(&format!("minutes-{story}"), "20"), ("act", "spread-1")]);
        assert!((1..=3).all(|round| agenda.round(Round(round))[1].minutes == 20));
    }

    #[test]
    fn minutes_that_are_none_are_found_again() {
        let typed = Typed(vec![("minutes-1".into(), "10".into()), ("minutes-2".into(), "dix".into())]);
        assert_eq!(wrong_minutes(&typed).as_deref(), Some("minutes-2"));
    }
}
