//! What the address in the QR codes is worth.

use app::words::finding::{Carrier, Leads, Path, Way};
use std::net::{IpAddr, Ipv4Addr};

/// Judges an address by those that this machine has.
#[must_use]
pub fn judge(address: &str, ways: &[Way]) -> Path {
    let host = host(address);
    if host == "localhost" || host.ends_with(".localhost") {
        return Path::OnlyHere;
    }
    let ip = match host.parse::<IpAddr>() {
        Ok(ip) if ip.is_loopback() || ip.is_unspecified() => return Path::OnlyHere,
        Ok(IpAddr::V4(ip)) => ip,
        // A name, or an address of the kind that we do not look up.
        Ok(IpAddr::V6(_)) | Err(_) => return Path::Named,
    };
    match ways.iter().find(|way| way.address == ip) {
        Some(Way { leads: Leads::Near, name, .. }) => Path::Near(name.clone()),
        Some(Way { leads: Leads::Elsewhere, name, .. }) => Path::Tunnel(name.clone()),
        Some(Way { leads: Leads::Adrift | Leads::Nowhere, .. }) => Path::Gone,
        None if ip.is_private() || ip.is_link_local() => Path::Gone,
        // Behind a router that hands on: whoever set it so knows.
        None => Path::Named,
    }
}

/// What carries the phones of an address, where systems always give the same to their hotspots.
#[must_use]
pub fn carrier(address: &str) -> Option<Carrier> {
    match host(address).parse::<Ipv4Addr>().ok()?.octets() {
        // Windows; GNOME and NetworkManager; macOS.
        [192, 168, 137, 1] | [10, 42, 0, 1] | [192, 168, 2, 1] => Some(Carrier::Laptop),
        // iPhones; Android as it long was.
        [172, 20, 10, 2..=14] | [192, 168, 43, 2..=254] => Some(Carrier::Phone),
        _ => None,
    }
}

/// The host of an address, without scheme, port and brackets.
#[must_use]
pub fn host(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let rest = rest.split('/').next().unwrap_or(rest);
    match rest.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((host, _port)) => host,
        None => rest.rsplit_once(':').map_or(rest, |(host, _port)| host),
    }
}

#[cfg(test)]
mod tests {
    use super::super::interfaces::way;
    use super::*;
    use app::words::finding::{Finding, State};

    fn ways() -> Vec<Way> {
        [("lo", [127, 0, 0, 1]), ("wlan0", [192, 168, 1, 20]), ("docker0", [172, 17, 0, 1]), ("eth0", [169, 254, 9, 9])]
            .map(|(name, octets)| way(name, octets.into()))
            .to_vec()
    }

    #[test]
    fn an_address_is_what_the_machine_makes_of_it() {
        for (address, path) in [
            ("http://localhost:3000", Path::OnlyHere),
            ("http://127.0.0.1:3000", Path::OnlyHere),
            ("http://[::1]:3000", Path::OnlyHere),
            ("http://192.168.1.20:3000", Path::Near("wlan0".into())),
            ("http://172.17.0.1:3000", Path::Tunnel("docker0".into())),
            ("http://169.254.9.9:3000", Path::Gone),
            ("http://192.168.1.21:3000", Path::Gone),
            ("http://203.0.113.7", Path::Named),
            ("https://tablee.example.org", Path::Named),
        ] {
            assert_eq!(judge(address, &ways()), path, "{address}");
        }
    }

    #[test]
    fn a_hotspot_is_known_by_its_address() {
        for (address, known) in [
            ("http://192.168.137.1:3000", Some(Carrier::Laptop)),
            ("http://10.42.0.1:3000", Some(Carrier::Laptop)),
            ("http://172.20.10.3:3000", Some(Carrier::Phone)),
            ("http://192.168.1.20:3000", None),
            ("https://tablee.example.org", None),
        ] {
            assert_eq!(carrier(address), known, "{address}");
        }
    }

    #[test]
    fn of_two_networks_one_is_right_once_a_phone_has_come_by_it() {
        let mut ways = ways();
        let state = |ways: &[Way], confirmed| {
            let address = "http://192.168.1.20:3000".to_owned();
            Finding::Path { path: judge(&address, ways), address, ways: ways.to_vec(), command: None, confirmed }
                .state()
        };
        assert_eq!(state(&ways, false), State::Good, "containers are no second network");
        ways.push(way("eth1", [10, 0, 0, 4].into()));
        assert_eq!(state(&ways, false), State::Check);
        assert_eq!(state(&ways, true), State::Good);
    }
}
