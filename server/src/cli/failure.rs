//! Why a command did not do what was asked, in one line for whoever typed it.

use crate::store::{Fault, Kind};
use std::io::{self, Write as _};
use std::process::ExitCode;

/// Why not.
#[derive(Debug)]
pub enum Failure {
    /// What was asked cannot be; she can change it.
    Asked(String),
    /// Something failed here.
    Here(String),
}

impl Failure {
    /// The exit code that says the same.
    #[must_use]
    pub fn code(&self) -> ExitCode {
        match self {
            Self::Asked(_) => ExitCode::from(2),
            Self::Here(_) => ExitCode::FAILURE,
        }
    }

    /// The sentence, whatever it quotes.
    #[must_use]
    pub fn on_one_line(&self) -> String {
        let (Self::Asked(sentence) | Self::Here(sentence)) = self;
        sentence.split(|sign: char| sign.is_control()).filter(|piece| !piece.is_empty()).collect::<Vec<_>>().join(" ")
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Here(reason(&error))
    }
}

impl From<Fault> for Failure {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::System(error) => error.into(),
            Fault::Unwritten(kind) => Self::Here(advice(kind).unwrap_or("la base de données a échoué").into()),
            fault => Self::Here(format!("la base de données a échoué ({fault})")),
        }
    }
}

/// What stands in the way of the database and what to do about it, where anything can be done.
#[must_use]
pub fn advice(kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::Full => Some("le disque est plein ; faites de la place et réessayez"),
        Kind::Locked => Some("un autre programme tient tablee.sqlite ; fermez-le et réessayez"),
        Kind::ReadOnly => Some("il ne peut pas être écrit ; vérifiez les droits et le disque"),
        Kind::Damaged => Some("tablee.sqlite n’est pas une base de Tablée, ou il est abîmé ; reprenez une sauvegarde"),
        Kind::Other => None,
    }
}

/// What the operating system says, in French where it is common.
#[must_use]
pub fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "introuvable".into(),
        io::ErrorKind::PermissionDenied => "accès refusé".into(),
        io::ErrorKind::AddrInUse => "cette adresse est déjà prise".into(),
        io::ErrorKind::AddrNotAvailable => "cette adresse n’est pas celle de cet ordinateur".into(),
        io::ErrorKind::IsADirectory => "c’est un dossier".into(),
        io::ErrorKind::NotADirectory => "ce n’est pas un dossier".into(),
        io::ErrorKind::StorageFull => "le disque est plein".into(),
        io::ErrorKind::ReadOnlyFilesystem => "le disque est en lecture seule".into(),
        _ => error.to_string(),
    }
}

/// Writes to the standard output. Whoever reads it may have gone: `tablee export … | head` is no failure.
///
/// # Errors
/// Where the output cannot be written.
pub fn say(text: &str) -> Result<(), Failure> {
    pour(text.as_bytes())
}

/// Writes bytes there, in the same way.
///
/// # Errors
/// Where the output cannot be written.
pub fn pour(content: &[u8]) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match out.write_all(content).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}
