//! What is found of the network, the crowd and the machine.

use super::{Problem, Site, day};
use crate::readiness::{Preparation, calendar, disk, interfaces, path, port};
use crate::room::Room;
use crate::{assets, clock};
use app::words::finding::{Carrier, Chore, Clock, Finding, Seen};
use axum::http::{HeaderMap, header};
use std::net::{IpAddr, Ipv4Addr};
use workshop::{Moment, Who, Workshop};

/// What the phones of a room share, in megabits a second: an ordinary Wi-Fi where everybody talks at once.
const MEGABITS: u32 = 10;
/// Seats of a table where nobody has counted them.
const USUAL_SEATS: u16 = 6;
/// Milliseconds by which clocks may differ and still agree.
const AGREE: i64 = 60_000;
/// Milliseconds by which a clock may be off without having been set.
const SET: i64 = 5_000;

/// Who looks, and by what.
#[derive(Debug)]
pub struct Asker {
    /// The host that her browser asks.
    host: String,
    /// Where she is.
    from: IpAddr,
    /// What her browser's clock says, and how many minutes it is ahead of universal time.
    clock: Option<(Moment, i32)>,
}

impl Asker {
    /// By what her request says.
    pub fn of(headers: &HeaderMap, from: IpAddr, clock: Option<(i64, i32)>) -> Self {
        let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default().to_owned();
        // Nowhere is farther ahead or behind than 14 hours.
        Self { host, from, clock: clock.map(|(at, east)| (Moment(at), east.clamp(-840, 840))) }
    }
}

/// How many people are expected: as she says, else as many as there are seats or people.
pub fn expected(workshop: &Workshop, said: &Preparation) -> u16 {
    let seats = workshop.tables.values().map(|table| table.sheet.seats.unwrap_or(USUAL_SEATS));
    let seats = seats.fold(0, u16::saturating_add);
    let people = u16::try_from(workshop.present().count()).unwrap_or(u16::MAX);
    said.people.unwrap_or_else(|| seats.max(people).max(1))
}

/// What carries the phones: as she says, else as the address tells.
pub fn carrier(site: &Site, said: &Preparation) -> Option<Carrier> {
    said.carrier.or_else(|| path::carrier(&site.address))
}

/// Everything, in the order of the page.
pub async fn find(site: &Site, room: &Room, said: &Preparation, asker: &Asker) -> Result<Vec<Finding>, Problem> {
    let store = site.rooms.store();
    let now = clock::now();
    let last = store.last_archive(room.known.id).await?;
    let entrusted = store.entrusted(room.known.id).await?.into_iter();
    let hosts = entrusted.filter_map(|who| if let Who::Host(table) = who { Some(table) } else { None }).collect();
    let free = disk::free(&store.folder().await?);
    let stuck = store.obstacle().borrow().is_some();
    let tried = site.trials.tried(room.known.id, now);
    let ways = interfaces::ways();
    let brotli = site.is_secure();
    let weight = assets::first_load_weight(brotli);
    let room_now = room.now();
    Ok(room.look(|workshop| {
        let people = expected(workshop, said);
        let address = site.address.to_string();
        let port = port(&address).unwrap_or(80);
        let seen = seen(site, asker, ways.iter().any(|way| IpAddr::V4(way.address) == asker.from));
        let mut findings = vec![
            Finding::Path {
                path: path::judge(&address, &ways),
                address,
                command: interfaces::likeliest(&ways).map(|ip| command(ip, port)),
                ways,
                confirmed: tried.iter().any(|tried| !tried.here),
            },
            Finding::Trial(tried),
            Finding::Weight { bytes: weight, brotli },
            Finding::Crowd { people, carrier: carrier(site, said) },
        ];
        if let Some(bytes) = weight {
            findings.push(Finding::Rush { people, seconds: seconds(bytes, people), megabits: MEGABITS });
        }
        let archived = last.map(|last| {
            let minutes = u32::try_from(now.since(last.at) / 60_000).unwrap_or(0);
            (minutes, workshop.number.saturating_sub(last.number))
        });
        findings.extend([
            Finding::Disk { free, needed: disk::needed(people, workshop.agenda.rounds()), stuck },
            Finding::Archive { last: archived },
            Finding::Clock(clocks(workshop, room_now, asker)),
            Finding::Chore(Chore::Awake, said.done.contains(&Chore::Awake)),
            Finding::Seen { by: seen, local: format!("http://localhost:{port}") },
            Finding::Version(env!("CARGO_PKG_VERSION")),
        ]);
        day::find(&mut findings, workshop, people, said, &hosts);
        findings
    }))
}

/// The command that serves at an address of a network.
fn command(ip: Ipv4Addr, port: u16) -> String {
    format!("tablee serve --listen 0.0.0.0:{port} --address http://{ip}:{port}")
}

/// Seconds until the last of so many has loaded so much.
fn seconds(bytes: usize, people: u16) -> u32 {
    let bits = u64::try_from(bytes).unwrap_or(u64::MAX).saturating_mul(8).saturating_mul(people.into());
    u32::try_from(bits.div_ceil(u64::from(MEGABITS) * 1_000_000)).unwrap_or(u32::MAX)
}

fn seen(site: &Site, asker: &Asker, from_here: bool) -> Seen {
    let host = path::host(&asker.host);
    let local = host == "localhost" || host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback());
    if site.is_secure() || local {
        Seen::Trusted
    } else if from_here || asker.from.is_loopback() {
        Seen::ByAddress
    } else {
        Seen::FromAfar
    }
}

fn clocks(workshop: &Workshop, now: Moment, asker: &Asker) -> Clock {
    let moved = clock::computer_ahead();
    if moved.abs() > SET {
        return Clock::Moved(moved / 1_000);
    }
    let apart = asker.clock.map_or(0, |(browser, _)| browser.since(now));
    if apart.abs() > AGREE {
        return Clock::Apart(apart / 1_000);
    }
    let east = asker.clock.map(|(_, east)| east);
    Clock::Agree {
        hour: east.map(|east| calendar::hour(now, east)),
        days: workshop.about.date.map(|date| calendar::days_until(date, now, east.unwrap_or(0))),
    }
}

#[cfg(test)]
mod tests {
    use super::seconds;

    #[test]
    fn everybody_waits_for_all_that_everybody_loads() {
        // 190 kB for sixty people are 91 Mbit.
        assert_eq!(seconds(190_000, 60), 10);
        assert_eq!(seconds(1, 1), 1);
    }
}
