//! The way from a phone to here: addresses of this machine, and phones that have tried.

use std::net::Ipv4Addr;

/// An address of this machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// What the system calls the interface.
    pub name: String,
    /// The address.
    pub address: Ipv4Addr,
    /// Where it leads.
    pub leads: Leads,
}

/// Where an address of this machine leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leads {
    /// To a network that phones may be on.
    Near,
    /// Into a container, a virtual machine or a tunnel.
    Elsewhere,
    /// Into a network where nobody has given out addresses.
    Adrift,
    /// Back to this machine.
    Nowhere,
}

/// A phone that has tried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tried {
    /// Its browser, where it says so in a way that is known.
    pub browser: Option<&'static str>,
    /// Its system.
    pub system: Option<&'static str>,
    /// Whether it is no phone but the computer that serves.
    pub here: bool,
    /// Minutes since.
    pub minutes: u32,
    /// The median of its round trips and the longest, in milliseconds, once it has measured them.
    pub trips: Option<(u32, u32)>,
    /// Milliseconds in which it loaded all that a phone loads at first.
    pub loaded: Option<u32>,
}

/// What the address in the QR codes is worth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Path {
    /// It is this machine's own name for itself.
    OnlyHere,
    /// This machine no longer has it.
    Gone,
    /// It leads into a tunnel or a container.
    Tunnel(String),
    /// It is this machine's in a network that phones may be on.
    Near(String),
    /// It is a name, or a public address: the house is somewhere on the Internet.
    Named,
}
