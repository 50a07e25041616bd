//! The addresses of this machine, and the one that phones in the room can reach.

use app::words::finding::{Leads, Way};
use if_addrs::IfAddr;
use std::net::Ipv4Addr;

/// Interfaces that lead to containers, virtual machines and tunnels, never to a phone.
const ELSEWHERE: [&str; 18] = [
    "docker",
    "br-",
    "virbr",
    "veth",
    "vmnet",
    "vboxnet",
    "vethernet",
    "podman",
    "cni",
    "flannel",
    "lxc",
    "lxd",
    "tun",
    "tap",
    "wg",
    "utun",
    "tailscale",
    "zt",
];

/// Every IPv4 address of this machine with its interface, in the system's order.
#[must_use]
pub fn ways() -> Vec<Way> {
    let interfaces = if_addrs::get_if_addrs().unwrap_or_default();
    let found = interfaces.into_iter().filter_map(|interface| match interface.addr {
        IfAddr::V4(address) => Some(way(&interface.name, address.ip)),
        IfAddr::V6(_) => None,
    });
    found.collect()
}

/// The address that phones most likely reach.
#[must_use]
pub fn address() -> Option<Ipv4Addr> {
    likeliest(&ways())
}

/// The likeliest: a home or office network before a company's, before what is left of the private ranges.
#[must_use]
pub fn likeliest(found: &[Way]) -> Option<Ipv4Addr> {
    let near = found.iter().filter(|way| way.leads == Leads::Near).map(|way| way.address);
    near.filter(Ipv4Addr::is_private).min_by_key(|address| match address.octets()[0] {
        192 => 0,
        10 => 1,
        _ => 2,
    })
}

pub(super) fn way(name: &str, address: Ipv4Addr) -> Way {
    let plain = name.to_ascii_lowercase();
    let leads = if address.is_loopback() {
        Leads::Nowhere
    } else if address.is_link_local() {
        Leads::Adrift
    } else if ELSEWHERE.iter().any(|prefix| plain.starts_with(prefix)) {
        Leads::Elsewhere
    } else {
        Leads::Near
    };
    Way { name: name.to_owned(), address, leads }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(found: &[(&str, [u8; 4])]) -> Option<Ipv4Addr> {
        let found: Vec<_> = found.iter().map(|(name, octets)| way(name, Ipv4Addr::from(*octets))).collect();
        likeliest(&found)
    }

    #[test]
    fn the_network_of_the_room_comes_before_containers_and_tunnels() {
        let found = [
            ("lo", [127, 0, 0, 1]),
            ("docker0", [172, 17, 0, 1]),
            ("virbr0", [192, 168, 122, 1]),
            ("tun0", [10, 8, 0, 2]),
            ("wlan0", [192, 168, 1, 20]),
        ];
        assert_eq!(of(&found), Some([192, 168, 1, 20].into()));
    }

    #[test]
    fn a_home_network_comes_before_a_company_s() {
        let found = [("eth0", [172, 16, 0, 4]), ("eth1", [10, 0, 0, 4]), ("wlan0", [192, 168, 0, 4])];
        assert_eq!(of(&found), Some([192, 168, 0, 4].into()));
        assert_eq!(of(&found[..2]), Some([10, 0, 0, 4].into()));
    }

    #[test]
    fn without_a_private_address_there_is_none() {
        assert_eq!(of(&[("eth0", [203, 0, 113, 7]), ("lo", [127, 0, 0, 1]), ("eth1", [169, 254, 3, 3])]), None);
    }
}
