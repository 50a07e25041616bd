//! Who sees what. Nothing but these pictures ever leaves the server.
//!
//! Events do not travel: an audience (the room, a table, one person, the facilitators, the wall) gets the *parts of
//! its picture* that an event touched, as they are now. What a picture has no field for cannot leak; and one path
//! serves first connect, reconnect, lag and restart: the whole picture. Each part is encoded once an audience.
//!
//! | | phone | wall | facilitator |
//! |---|---|---|---|
//! | posts | hers; her table's in the round that runs | counts | all but what was withdrawn |
//! | authors | never | never | by name, unless no link is kept |
//! | people | herself | how many | all |
//! | lines, themes | — | — | all |

mod audience;
mod desk;
mod now;
mod phone;
mod wall;

pub use audience::{Touched, touched};
pub use desk::{ActView, Desk, DeskPatch, LineView, PersonView, PostDetail, TablePlan};
pub use now::{Now, PhaseView, StageView, TableSign};
pub use phone::{Me, MyPost, Phone, PhonePatch, PostView, table_posts};
pub use wall::{TableCount, Wall};
