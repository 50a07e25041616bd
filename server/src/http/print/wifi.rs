//! The Wi-Fi on the poster. It lives in one request and its answer: it is neither kept nor written to the log.

use crate::qr;
use app::pages::print::{Refused, Wifi};
use serde::Deserialize;
use std::fmt;

/// Bytes that the name of a network may have.
const LONGEST_NETWORK: usize = 32;

/// What the form sends.
#[derive(Default, Deserialize)]
pub struct Typed {
    #[serde(default)]
    network: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    hidden: Option<String>,
}

impl fmt::Debug for Typed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Typed").finish_non_exhaustive()
    }
}

impl Typed {
    /// The network as it is drawn, or what cannot be of it.
    ///
    /// # Errors
    /// What is to be typed again.
    pub fn read(self) -> Result<Wifi, Refused> {
        let Self { network, password, hidden } = self;
        let hidden = hidden.is_some();
        let named = !network.trim().is_empty() && network.len() <= LONGEST_NETWORK && is_one_line(&network);
        if !named || !is_password(&password) {
            return Err(Refused { network, hidden, is_password: named });
        }
        let password = (!password.is_empty()).then_some(password);
        let code = qr::svg(&qr::wifi(&network, password.as_deref(), hidden));
        Ok(Wifi { network, password, code })
    }
}

fn is_one_line(text: &str) -> bool {
    !text.chars().any(char::is_control)
}

/// None, or what WPA takes: 8 to 63 signs of ASCII.
fn is_password(typed: &str) -> bool {
    typed.is_empty() || ((8..=63).contains(&typed.len()) && typed.is_ascii() && is_one_line(typed))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(network: &str, password: &str) -> Result<Wifi, Refused> {
        Typed { network: network.into(), password: password.into(), hidden: None }.read()
    }

    #[test]
    fn a_network_may_be_open_and_its_name_may_have_accents() {
        let open = typed("Médiathèque", "").expect("an open network");
        assert_eq!(open.password, None);
        assert_eq!(open.code, qr::svg("WIFI:T:nopass;S:Médiathèque;;"));
        assert!(typed("Salle 2", "a b;c:d\\e\"").is_ok());
    }

    #[test]
    fn what_cannot_be_is_told_apart() {
        for (network, password, is_password) in [
            ("", "tournesol", false),
            ("  ", "tournesol", false),
            ("a".repeat(33).as_str(), "tournesol", false),
            ("Salle\nbis", "tournesol", false),
            ("Salle", "court", true),
            ("Salle", "été en été", true),
            ("Salle", "a".repeat(64).as_str(), true),
        ] {
            assert_eq!(typed(network, password).expect_err(network).is_password, is_password, "{network}");
        }
    }

    #[test]
    fn a_password_does_not_get_into_a_log() {
        let typed = Typed { network: "Salle".into(), password: "tournesol".into(), hidden: None };
        assert!(!format!("{typed:?}").contains("tournesol"));
    }
}
