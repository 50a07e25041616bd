//! Who sees what. Nothing but these pictures ever leaves the server.
//!
//! Events do not travel: an audience (the room, a table, one person, the facilitators, the wall) gets the *parts of
//! its picture* that an event touched, as they are now. What a picture has no field for cannot leak; and one path
//! serves first connect, reconnect, lag and restart: the whole picture. Each part is encoded once an audience.
//!
//! | | phone | host | narrator | wall | facilitator |
//! |---|---|---|---|---|---|
//! | posts | hers; her table's in the round that runs, when the phase lets it | her table's, all rounds | her table's, once harvested | counts; what the phase lets through | all but what was withdrawn |
//! | authors | never | never | never | never | by name, unless no link is kept |
//! | people | herself, who shares her phone | her table's listeners | — | how many | all |
//! | messages | to everyone, her table, herself | to everyone, her table | — | to everyone | all |
//! | lines, themes | all, while the room reads them or votes | — | those that rest on her story, once done | what is spoken of; the list, while the room reads | all |
//! | what the room says of them | her own | — | — | counts; dots once the vote is over | counts, and ballots of people without a phone |
//! | what the room says of them | her own | — | — | counts; dots once the vote is over | counts, and the ballots of people without a phone |

mod audience;
mod desk;
mod detail;
mod host;
mod narrator;
mod now;
mod phone;
mod sheet;
mod slide;
mod voices;
mod wall;

pub use audience::{Touched, touched};
pub use desk::{Desk, DeskPatch, Spoken};
pub use detail::{ActView, ApprovalView, LineView, PersonView, PostDetail, TablePlan};
pub use host::{Host, HostPost, Listener};
pub use narrator::{Minutes, Narrator, StoryLine};
pub use now::{Now, PhaseView, StageView, TableSign};
pub use phone::{Fate, Me, MessageView, MyPost, Phone, PhonePatch, PostView, added_posts, posts_for, table_posts};
pub use sheet::{Asks, LineSheet, Reader, Sheet, ThemeSheet};
pub use slide::{SlideView, Standing};
pub use voices::{Counted, VoicesView};
pub use wall::{TableCount, Wall, WallPost};
