//! Whether this computer and this room are ready for the day: facts about the machine, and phones that have tried.
//!
//! What is found is judged by [`app::words::finding`]; here it is only looked up. `http/ready` puts it together.

pub mod calendar;
pub mod disk;
pub mod family;
pub mod interfaces;
pub mod path;
pub mod preparation;
pub mod trials;

pub use preparation::Preparation;
pub use trials::Trials;

/// The port of an address; `None` where it names none and its scheme is not known.
#[must_use]
pub fn port(address: &str) -> Option<u16> {
    let (scheme, rest) = address.split_once("://")?;
    let host = rest.split('/').next()?;
    let named = host.rsplit_once(':').filter(|(_, port)| !port.ends_with(']')).and_then(|(_, port)| port.parse().ok());
    named.or(match scheme {
        "http" => Some(80),
        "https" => Some(443),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::port;

    #[test]
    fn an_address_has_the_port_of_its_scheme_unless_it_names_one() {
        assert_eq!(port("http://192.168.1.20:3000"), Some(3000));
        assert_eq!(port("http://[fe80::1]"), Some(80));
        assert_eq!(port("http://[fe80::1]:8080/e/AC3F9H"), Some(8080));
        assert_eq!(port("https://tablee.example.org"), Some(443));
        assert_eq!(port("192.168.1.20"), None);
    }
}
