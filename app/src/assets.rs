//! Where a page finds its stylesheet and its client.

/// The addresses of what pages load, each with a hash of its content in it, so that a browser may keep it for ever.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Assets {
    /// The stylesheet of every page.
    pub style: &'static str,
    /// What pages around a phone's live screen load besides, and the lines that the room reads.
    pub door_style: &'static str,
    /// What facilitators' pages and the wall load besides.
    pub desk_style: &'static str,
    /// `public/start.js`, which wakes the islands.
    pub start: &'static str,
    /// The client of phones; absent in a debug build, which has no client.
    pub phone: Option<Client>,
    /// The client of facilitators' screens and the wall; absent in a debug build.
    pub desk: Option<Client>,
}

/// Both halves of a client.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Client {
    /// The JavaScript half.
    pub js: &'static str,
    /// The WebAssembly half.
    pub wasm: &'static str,
}
