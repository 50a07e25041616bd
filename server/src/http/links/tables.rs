//! Links for the host and the narrator of each table.

use super::Invitation;
use crate::http::{Problem, Site};
use crate::qr;
use crate::room::{Room, Viewer};
use app::pages::links::{Handed, Keys};
use app::parts::Part;
use workshop::refusal::What;
use workshop::sight::TableSign;
use workshop::{Refusal, TableId, Who, Workshop};

/// Who is what at which table.
pub type Seat = (Part, TableId);

/// Whom the form is about: both at every table, or one at one.
pub fn named(room: &Room, invitation: &Invitation) -> Result<Vec<Seat>, Problem> {
    let tables: Vec<TableId> = room.look(|workshop| workshop.tables.keys().copied().collect());
    if invitation.role == "tables" {
        return Ok(tables.into_iter().flat_map(|table| Part::BOTH.map(|part| (part, table))).collect());
    }
    let part = Part::parse(&invitation.role).ok_or(Refusal::Unknown(What::Kind))?;
    let table = invitation.table.map(TableId).filter(|table| tables.contains(table));
    Ok(vec![(part, table.ok_or(Refusal::Unknown(What::Table))?)])
}

/// Makes their links; those before open nothing any more.
pub async fn hand_out(site: &Site, room: &Room, seats: Vec<Seat>) -> Result<Vec<Handed>, Problem> {
    let roles: Vec<Who> = seats.iter().copied().map(role).collect();
    let secrets = site.rooms.store().entrust_anew(room.known.id, &roles, room.now()).await?;
    let signs = room.look(|workshop| seats.iter().map(|seat| signed(workshop, *seat)).collect::<Vec<_>>());
    let handed = signs.into_iter().zip(secrets).filter_map(|(signed, secret)| {
        let (part, sign, name) = signed?;
        let link = format!("{}/f/{}", site.address, secret.reveal());
        Some(Handed { sign, part, name, qr: qr::svg(&link), link })
    });
    Ok(handed.collect())
}

/// Takes the roles back, and turns out whoever plays them now.
pub async fn take_back(site: &Site, room: &Room, seats: &[Seat]) -> Result<(), Problem> {
    for (part, table) in seats {
        site.rooms.store().take_back(room.known.id, role((*part, *table)), room.now()).await?;
        room.hub.turn_out(match part {
            Part::Host => Viewer::Host(*table),
            Part::Narrator => Viewer::Narrator(*table),
        });
    }
    Ok(())
}

/// The tables, and who has a way in there.
pub fn keys(workshop: &Workshop, held: &[Who]) -> Vec<Keys> {
    let at = |table: &workshop::table::Table| Keys {
        sign: TableSign::of(table),
        host: table.sheet.host.as_ref().map(ToString::to_string),
        held: Part::BOTH.into_iter().filter(|part| held.contains(&role((*part, table.id)))).collect(),
    };
    workshop.tables.values().map(at).collect()
}

fn role((part, table): Seat) -> Who {
    match part {
        Part::Host => Who::Host(table),
        Part::Narrator => Who::Narrator(table),
    }
}

/// What her card says of her.
fn signed(workshop: &Workshop, (part, table): Seat) -> Option<(Part, TableSign, Option<String>)> {
    let known = workshop.tables.get(&table)?;
    let sign = TableSign::of(known);
    let name = match part {
        Part::Host => known.sheet.host.as_ref().map(ToString::to_string),
        Part::Narrator => sign.narrator.clone(),
    };
    Some((part, sign, name))
}
