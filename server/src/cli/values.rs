//! What is typed after a flag, read or refused in French.

use clap::ValueEnum;
use std::net::{SocketAddr, ToSocketAddrs as _};
use std::str::FromStr as _;
use tracing::level_filters::LevelFilter;
use workshop::JoinCode;

/// Reads an address to listen on.
pub fn listen(typed: &str) -> Result<SocketAddr, String> {
    let named = || typed.to_socket_addrs().ok()?.next();
    typed.parse().ok().or_else(named).ok_or_else(|| "une adresse et un port sont attendus, comme 0.0.0.0:3000".into())
}

/// Reads an address that phones use; without a slash at its end.
pub fn address(typed: &str) -> Result<String, String> {
    let typed = typed.trim().trim_end_matches('/');
    let host = typed.strip_prefix("http://").or_else(|| typed.strip_prefix("https://")).unwrap_or_default();
    let fits = |sign: char| sign.is_ascii_alphanumeric() || "-._~:[]%".contains(sign);
    if host.is_empty() || !host.chars().all(fits) {
        return Err("une adresse sans chemin est attendue, comme http://192.168.1.20:3000".into());
    }
    Ok(typed.to_owned())
}

/// Reads a join code.
pub fn code(typed: &str) -> Result<JoinCode, String> {
    JoinCode::parse(typed).ok_or_else(|| "un code d’atelier a six signes, comme ACDEFG".into())
}

/// Reads how much the log says.
pub fn log(typed: &str) -> Result<LevelFilter, String> {
    let known = ["off", "error", "warn", "info", "debug", "trace"].contains(&typed);
    LevelFilter::from_str(typed)
        .ok()
        .filter(|_| known)
        .ok_or_else(|| "off, error, warn, info, debug ou trace est attendu".into())
}

/// Reads one of the names of an enum.
pub fn one_of<T: ValueEnum + Clone + Send + Sync + 'static>(typed: &str) -> Result<T, String> {
    T::from_str(typed, true).map_err(|_unknown| {
        let names: Vec<String> = T::value_variants()
            .iter()
            .filter_map(|variant| variant.to_possible_value().map(|value| value.get_name().to_owned()))
            .collect();
        match names.split_last() {
            Some((last, others)) if !others.is_empty() => format!("{} ou {last} est attendu", others.join(", ")),
            _ => "une valeur connue est attendue".into(),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_for_phones_has_no_path_and_loses_its_slash() {
        assert_eq!(address("http://192.168.1.20:3000/"), Ok("http://192.168.1.20:3000".into()));
        assert_eq!(address("https://atelier.example"), Ok("https://atelier.example".into()));
        for wrong in ["", "192.168.1.20:3000", "http://", "http://a/b", "http://a b", "ftp://a"] {
            assert!(address(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_port_alone_is_no_address_to_listen_on() {
        assert_eq!(listen("127.0.0.1:0"), Ok(([127, 0, 0, 1], 0).into()));
        for wrong in ["3000", "", "0.0.0.0", "0.0.0.0:70000", "nulle part"] {
            assert!(listen(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_level_is_a_word_that_the_help_names() {
        assert_eq!(log("warn"), Ok(LevelFilter::WARN));
        assert!(log("bavard").is_err() && log("3").is_err());
    }
}
