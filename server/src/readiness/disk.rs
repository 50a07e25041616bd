//! Room on the disk, and how much a day takes of it.

use std::path::Path;

/// Bytes that one contribution takes at the most, texts, examples and the log's own bookkeeping together.
const A_POST: u64 = 16 * 1_024;
/// Contributions that somebody eager writes in one round.
const POSTS: u64 = 10;
/// What a day takes besides: snapshots, the write-ahead log, an archive or two, each with all of it again.
const BESIDES: u64 = 100 * 1_000_000;

/// Bytes that a day takes at the very most.
#[must_use]
pub fn needed(people: u16, rounds: u8) -> u64 {
    let posts = u64::from(people) * u64::from(rounds.max(1)) * POSTS;
    BESIDES + 3 * posts * A_POST
}

/// Bytes that a folder's disk has left for us; `None` where the system does not say.
#[cfg(unix)]
#[must_use]
pub fn free(folder: &Path) -> Option<u64> {
    let disk = rustix::fs::statvfs(folder).ok()?;
    Some(disk.f_bavail.saturating_mul(disk.f_frsize))
}

/// Bytes that a folder's disk has left for us; `None` where the system does not say.
#[cfg(not(unix))]
#[must_use]
pub fn free(_folder: &Path) -> Option<u64> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_people_need_more_room_and_nobody_needs_some() {
        assert!(needed(60, 3) > needed(20, 3) && needed(20, 3) > needed(20, 1));
        assert_eq!(needed(0, 0), BESIDES);
        assert!(needed(500, 5) < 2_000_000_000, "a large day fits a small disk");
    }

    #[test]
    fn the_disk_of_a_folder_that_is_not_there_is_unknown() {
        assert_eq!(free(Path::new("/nowhere/at/all")), None);
    }
}
