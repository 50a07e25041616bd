//! Who sees what.

mod patches;
mod planned;
mod reading;

use crate::room::{Room, Someone};
use serde::Serialize;
use workshop::PostId;
use workshop::sight::{Desk, Phone, Wall};

fn phone(room: &Room, guest: Someone<'_>) -> Phone {
    Phone::seen_by(&room.workshop(), guest.id(), room.clock.now()).expect("she is in the room")
}

fn desk(room: &Room) -> Desk {
    Desk::of(&room.workshop(), room.clock.now())
}

fn wall(room: &Room) -> Wall {
    Wall::of(&room.workshop(), room.clock.now())
}

fn read_by(room: &Room, guest: Someone<'_>) -> Vec<PostId> {
    phone(room, guest).table_posts.iter().map(|post| post.id).collect()
}

fn json(picture: &impl Serialize) -> String {
    serde_json::to_string(picture).expect("a picture is written as JSON")
}

fn counts(room: &Room) -> Vec<(usize, usize)> {
    wall(room).tables.iter().map(|table| (table.seated, table.posts)).collect()
}
