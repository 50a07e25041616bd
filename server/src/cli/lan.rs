//! The address of this machine that phones in the room can reach.

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

/// Looks at the interfaces of this machine.
#[must_use]
pub fn address() -> Option<Ipv4Addr> {
    let interfaces = if_addrs::get_if_addrs().unwrap_or_default();
    let found: Vec<(String, Ipv4Addr)> = interfaces
        .into_iter()
        .filter_map(|interface| match interface.addr {
            IfAddr::V4(address) => Some((interface.name, address.ip)),
            IfAddr::V6(_) => None,
        })
        .collect();
    choose(&found)
}

/// The likeliest: a home or office network before a company's, before what is left of the private ranges.
fn choose(found: &[(String, Ipv4Addr)]) -> Option<Ipv4Addr> {
    let leads_elsewhere = |name: &str| {
        let name = name.to_ascii_lowercase();
        ELSEWHERE.iter().any(|prefix| name.starts_with(prefix))
    };
    let near = found.iter().filter(|(name, _)| !leads_elsewhere(name)).map(|(_, address)| *address);
    near.filter(Ipv4Addr::is_private).min_by_key(|address| match address.octets()[0] {
        192 => 0,
        10 => 1,
        _ => 2,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(found: &[(&str, [u8; 4])]) -> Option<Ipv4Addr> {
        let found: Vec<_> = found.iter().map(|(name, octets)| ((*name).to_owned(), Ipv4Addr::from(*octets))).collect();
        choose(&found)
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
