//! How a Wi-Fi of one's own is made, in English.

use crate::words::ready::Guide;

pub(super) static GUIDES: [Guide; 6] = [
    Guide {
        on: "An access point or a box without Internet (the surest)",
        steps: &[
            "Plug in the access point without linking it to the Internet. Link this computer to it by a cable.",
            "On the page of the access point: a network name, a password, and “client isolation” off.",
            "Never the “guest network” of a box: it keeps devices from seeing each other.",
        ],
    },
    Guide {
        on: "Mobile hotspot of Windows",
        steps: &[
            "Settings, Network & internet, Mobile hotspot: turn it on. Windows itself shows “0 of 8”: eight devices, not one more.",
            "Windows refuses while the computer has no connection at all: link it to any network first, even one without Internet.",
            "Turn off power saving on the same page, or the hotspot stops while nobody is on it.",
            "The computer has the address 192.168.137.1 there.",
        ],
    },
    Guide {
        on: "Internet Sharing of macOS",
        steps: &[
            "System Settings, General, Sharing, Internet Sharing, button ⓘ.",
            "Share your connection from “Thunderbolt Bridge” (nothing needs to be plugged in), to “Wi-Fi”; in Wi-Fi Options, a name and a password.",
            "Turn it on. The computer mostly has the address 192.168.2.1 there.",
        ],
    },
    Guide {
        on: "Hotspot of Linux",
        steps: &[
            "GNOME: Settings, Wi-Fi, menu ⋮, Turn On Wi-Fi Hotspot.",
            "At the command line: nmcli device wifi hotspot ssid Tablee password sunflower",
            "The computer has the address 10.42.0.1 there.",
        ],
    },
    Guide {
        on: "Hotspot of a phone",
        steps: &[
            "Android: Settings, Network & internet, Hotspot & tethering. iPhone: Settings, Personal Hotspot, “Allow Others to Join”; keep that page open.",
            "This computer joins that Wi-Fi like everybody else. Plug the phone in.",
            "Five to ten devices, depending on the phone and the operator: enough for one table to try, not for a room.",
        ],
    },
    Guide {
        on: "The trap of the “Wi-Fi without Internet”",
        steps: &[
            "A phone that joins a Wi-Fi without Internet distrusts it. Android asks whether to stay connected: answer yes, and tick “don’t ask again”.",
            "Without that answer it goes back to mobile data and no longer finds Tablée. If in doubt: turn mobile data off.",
            "iPhone: if a log-in page opens, Cancel, then “Use Without Internet”.",
            "A VPN on the phone hides the network of the room as well: turn it off.",
        ],
    },
];

pub(super) fn firewall(port: u16) -> Vec<String> {
    vec![
        format!("The port to let in is TCP {port}, and no other."),
        format!(
            "Windows asks at the first start: allow private and public networks. Else: Windows Defender Firewall, Inbound Rules, New Rule, Port, TCP {port}, Allow."
        ),
        "macOS: System Settings, Network, Firewall, Options: tablee must accept incoming connections.".into(),
        format!("Linux: sudo ufw allow {port}/tcp, or sudo firewall-cmd --add-port={port}/tcp"),
    ]
}

pub(super) fn why(port: u16) -> Vec<String> {
    vec![
        "Is it on the same Wi-Fi as this computer? Are mobile data and VPN off?".into(),
        format!("Does the firewall let TCP port {port} in?"),
        "Is it a guest or company network, which isolates devices? Then no setting here will help: another Wi-Fi is needed.".into(),
        "Has the browser put https for http? Type the address again with http, without an s.".into(),
    ]
}
