//! What facilitators see: everything, but what the privacy level hides and what its author took back.

use super::audience::Touched;
use super::detail::{ActView, ApprovalView, LineView, PersonView, PostDetail, TablePlan};
use super::now::{Now, TableSign};
use super::voices::VoicesView;
use crate::board::{Likeness, Pair};
use crate::day::Slide;
use crate::message::Message;
use crate::seating::Seating;
use crate::voices::Voices;
use crate::{
    About, Agenda, FacilitatorId, Moment, PersonId, PhaseId, PostId, Privacy, TableId, Theme, Words, Workshop,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The whole picture of a facilitator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Desk {
    /// Number of the last event in it.
    pub number: u64,
    /// The server's clock when it was drawn.
    pub at: Moment,
    /// The title page.
    pub about: About,
    /// What is kept of who wrote what.
    pub privacy: Privacy,
    /// The day as planned.
    pub agenda: Agenda,
    /// How people are to mix.
    pub seating: Seating,
    /// Whether the seats stand as they are while people arrive.
    pub held: bool,
    /// The day at this moment.
    pub now: Now,
    /// What has been said to phones.
    #[serde(default)]
    pub messages: Vec<Message>,
    /// Words that make a contribution wait, in phases that say so.
    #[serde(default)]
    pub filter: Vec<Words>,
    /// What narrators have said of lines.
    #[serde(default)]
    pub approvals: Vec<ApprovalView>,
    /// Phases that ended: which, since when, until when.
    pub steps: Vec<(PhaseId, Moment, Moment)>,
    /// Tables.
    pub tables: Vec<TablePlan>,
    /// People, by identity.
    pub people: BTreeMap<PersonId, PersonView>,
    /// Contributions, by identity.
    pub posts: BTreeMap<PostId, PostDetail>,
    /// Themes, in order.
    pub themes: Vec<Theme>,
    /// What facilitators have said of lines that resemble each other.
    #[serde(default)]
    pub likenesses: Vec<(Pair, Likeness)>,
    /// What the room says of themes and lines.
    #[serde(default)]
    pub voices: VoicesView,
    /// Whether each listener gets a theme to listen for.
    #[serde(default)]
    pub lenses: bool,
    /// What is spoken of before the room, and since when.
    #[serde(default)]
    pub slide: Option<(Slide, Moment)>,
    /// Lines, by the post they began with.
    pub lines: BTreeMap<PostId, LineView>,
    /// The last act of each facilitator that can be taken back, and the next that can be done again.
    pub acts: Vec<ActView>,
}

/// Parts of that picture that changed. Absent parts stay; maps are merged by key.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[expect(missing_docs, reason = "as in Desk")]
pub struct DeskPatch {
    pub number: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<About>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agenda: Option<Agenda>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seating: Option<(Seating, bool, bool)>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub now: Option<Now>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slide: Option<Spoken>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub likenesses: Option<Vec<(Pair, Likeness)>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voices: Option<VoicesView>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub messages: Option<Vec<Message>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filter: Option<Vec<Words>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approvals: Option<Vec<ApprovalView>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub steps: Option<Vec<(PhaseId, Moment, Moment)>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tables: Option<Vec<TablePlan>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<PersonView>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub posts: Vec<PostDetail>,
    /// Posts that their authors took back.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gone: Vec<PostId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub themes: Option<Vec<Theme>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<LineView>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acts: Option<Vec<ActView>>,
}

/// What is spoken of before the room, and since when: nothing is news too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spoken {
    /// What, if anything.
    pub of: Option<(Slide, Moment)>,
}

impl DeskPatch {
    /// The parts that were touched, as they are now.
    #[must_use]
    pub fn of(workshop: &Workshop, touched: &Touched) -> Self {
        let posts = || touched.posts.iter().filter_map(|id| workshop.posts.get(id));
        // What people said of a line counts where the line stands now.
        let voices = touched.voices || (touched.sheet && workshop.voices != Voices::default());
        Self {
            number: workshop.number,
            about: touched.about.then(|| workshop.about.clone()),
            agenda: touched.agenda.then(|| workshop.agenda.clone()),
            seating: touched.seating.then_some((workshop.seating, workshop.held, workshop.lenses)),
            now: touched.now.then(|| Now::of(workshop)),
            // Another phase speaks of nothing yet.
            slide: (touched.now || touched.slide).then_some(Spoken { of: workshop.day.slide }),
            likenesses: touched.likenesses.then(|| Desk::likenesses(workshop)),
            voices: voices.then(|| VoicesView::of(workshop)),
            messages: touched.messages.then(|| workshop.messages.clone()),
            filter: touched.filter.then(|| workshop.filter.clone()),
            approvals: touched.approvals.then(|| Desk::approvals(workshop)),
            steps: touched.now.then(|| Desk::steps(workshop)),
            tables: touched.tables.then(|| Desk::tables(workshop)),
            people: touched.people.iter().filter_map(|id| workshop.people.get(id)).map(PersonView::of).collect(),
            gone: posts().filter(|post| PostDetail::of(post).is_none()).map(|post| post.id).collect(),
            posts: posts().filter_map(PostDetail::of).collect(),
            themes: touched.themes.then(|| workshop.themes.clone()),
            lines: touched.lines.iter().filter_map(|id| LineView::of(workshop, *id)).collect(),
            acts: touched.acts.then(|| Desk::acts(workshop)),
        }
    }
}

impl Desk {
    /// The picture for any facilitator of the workshop.
    #[must_use]
    pub fn of(workshop: &Workshop, at: Moment) -> Self {
        Self {
            number: workshop.number,
            at,
            about: workshop.about.clone(),
            privacy: workshop.privacy,
            agenda: workshop.agenda.clone(),
            seating: workshop.seating,
            held: workshop.held,
            now: Now::of(workshop),
            messages: workshop.messages.clone(),
            filter: workshop.filter.clone(),
            approvals: Self::approvals(workshop),
            steps: Self::steps(workshop),
            tables: Self::tables(workshop),
            people: workshop.people.values().map(|person| (person.id, PersonView::of(person))).collect(),
            posts: workshop.posts.values().filter_map(PostDetail::of).map(|post| (post.id, post)).collect(),
            themes: workshop.themes.clone(),
            likenesses: Self::likenesses(workshop),
            voices: VoicesView::of(workshop),
            lenses: workshop.lenses,
            slide: workshop.day.slide,
            lines: workshop.lines.keys().filter_map(|id| LineView::of(workshop, *id)).map(|l| (l.post, l)).collect(),
            acts: Self::acts(workshop),
        }
    }

    /// Takes a change in.
    pub fn take(&mut self, patch: DeskPatch) {
        fn replace<T>(part: &mut T, new: Option<T>) {
            if let Some(new) = new {
                *part = new;
            }
        }
        self.number = patch.number;
        replace(&mut self.about, patch.about);
        replace(&mut self.agenda, patch.agenda);
        if let Some((seating, held, lenses)) = patch.seating {
            (self.seating, self.held, self.lenses) = (seating, held, lenses);
        }
        replace(&mut self.now, patch.now);
        replace(&mut self.slide, patch.slide.map(|spoken| spoken.of));
        replace(&mut self.likenesses, patch.likenesses);
        replace(&mut self.voices, patch.voices);
        replace(&mut self.messages, patch.messages);
        replace(&mut self.filter, patch.filter);
        replace(&mut self.approvals, patch.approvals);
        replace(&mut self.steps, patch.steps);
        replace(&mut self.tables, patch.tables);
        replace(&mut self.themes, patch.themes);
        replace(&mut self.acts, patch.acts);
        self.people.extend(patch.people.into_iter().map(|person| (person.id, person)));
        self.posts.extend(patch.posts.into_iter().map(|post| (post.id, post)));
        self.lines.extend(patch.lines.into_iter().map(|line| (line.post, line)));
        for gone in patch.gone {
            self.posts.remove(&gone);
        }
    }

    /// Phases that ended.
    #[must_use]
    pub fn steps(workshop: &Workshop) -> Vec<(PhaseId, Moment, Moment)> {
        workshop.day.steps.iter().map(|step| (step.running.phase, step.running.began, step.ended)).collect()
    }

    /// Tables with what facilitators know of them.
    #[must_use]
    pub fn tables(workshop: &Workshop) -> Vec<TablePlan> {
        let plan = |table: &crate::Table| TablePlan {
            sign: TableSign::of(table),
            host: table.sheet.host.as_ref().map(ToString::to_string),
            seats: table.sheet.seats,
            least: table.sheet.least,
            closed: table.closed.clone(),
        };
        workshop.tables.values().map(plan).collect()
    }

    /// What narrators have said of lines that still read as they did.
    #[must_use]
    pub fn approvals(workshop: &Workshop) -> Vec<ApprovalView> {
        let holds = |(line, table): (PostId, TableId)| {
            let approval = workshop.approval(line, table)?;
            let remark = approval.remark.as_ref().map(ToString::to_string);
            Some(ApprovalView { line, table, verdict: approval.verdict, remark })
        };
        workshop.approvals.keys().copied().filter_map(holds).collect()
    }

    /// What facilitators have said of lines that resemble each other.
    #[must_use]
    pub fn likenesses(workshop: &Workshop) -> Vec<(Pair, Likeness)> {
        workshop.likenesses.iter().map(|(pair, likeness)| (*pair, *likeness)).collect()
    }

    /// What each facilitator can take back.
    #[must_use]
    pub fn acts(workshop: &Workshop) -> Vec<ActView> {
        let mut by: Vec<FacilitatorId> = workshop.acts.iter().map(|act| act.by).collect();
        by.sort_unstable();
        by.dedup();
        let view = |by: FacilitatorId| {
            let last = workshop.last_act(by);
            ActView {
                by,
                undo: last.map(|act| act.kind),
                blocked: last.is_some_and(|act| !workshop.can_undo(act)),
                redo: workshop.next_redo(by).map(|act| act.kind),
            }
        };
        by.into_iter().map(view).collect()
    }
}
