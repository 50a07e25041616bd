//! A narrator speaks of the lines that rest on her story.

use crate::approval::Verdict;
use crate::event::Event;
use crate::refusal::{Field, What};
use crate::{PostId, Refusal, Who, Words, Workshop};

/// Length of a remark, in Unicode scalars: as long as a wording.
const REMARK_LIMIT: usize = 600;

impl Workshop {
    pub(super) fn decide_review(
        &self,
        who: Who,
        line: PostId,
        verdict: Verdict,
        remark: &str,
    ) -> Result<Vec<Event>, Refusal> {
        let Who::Narrator(table) = who else { return Err(Refusal::NotAllowed) };
        // Before the lines are done she sees none, and whatever is not hers is to her as if it were not there.
        let of = self.reads(line).filter(|_| self.board_is_closed() && self.rests_on(line, table));
        let of = of.ok_or(Refusal::Unknown(What::Line))?.clone();
        let remark = match verdict {
            Verdict::Agreed => None,
            Verdict::Amend => Some(Words::parse(remark, Field::Remark, REMARK_LIMIT)?),
        };
        let same = |known: &crate::approval::Approval| known.verdict == verdict && known.remark == remark;
        if self.approval(line, table).is_some_and(same) {
            return Ok(vec![]);
        }
        Ok(vec![Event::Reviewed { line, table, verdict, remark, of }])
    }
}
