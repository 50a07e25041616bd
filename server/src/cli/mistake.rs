//! What the argument parser complains of, in one French line.

use clap::error::{ContextKind, ContextValue, ErrorKind};
use std::error::Error as _;

/// Says what is wrong with what was typed.
pub fn in_french(error: &clap::Error) -> String {
    let argument = context(error, ContextKind::InvalidArg);
    let value = context(error, ContextKind::InvalidValue);
    let said = match error.kind() {
        ErrorKind::UnknownArgument => format!("« {argument} » n’est pas attendu ici"),
        ErrorKind::InvalidSubcommand => {
            format!("la commande « {} » n’existe pas", context(error, ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingRequiredArgument => format!("il manque {argument}"),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            "il manque une commande".into()
        }
        ErrorKind::InvalidValue if value.is_empty() => format!("il manque une valeur à {argument}"),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let why = error.source().map(ToString::to_string).unwrap_or_else(|| "valeur inconnue".into());
            format!("{argument} : « {value} » ne convient pas, {why}")
        }
        ErrorKind::ArgumentConflict => format!("{argument} est donné deux fois ou ne va pas avec le reste"),
        ErrorKind::InvalidUtf8 => "un argument n’est pas en UTF-8".into(),
        _ => "la commande ne se lit pas".into(),
    };
    format!("{said}. Voir « tablee --help ».")
}

fn context(error: &clap::Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(" et "),
        _ => String::new(),
    }
}
