//! What is wrong with an archive, in words for whoever brought it.

use serde_json::error::Category;

/// Why a file is no archive, and where.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Damage(String);

impl Damage {
    /// Another file altogether.
    pub(super) fn foreign() -> Self {
        Self("ce fichier n’est pas une archive de Tablée (champ « tablee »)".into())
    }

    /// From another Tablée.
    pub(super) fn schema(theirs: u64, ours: u32) -> Self {
        Self(format!(
            "cette archive est au schéma {theirs} (champ « schema »)\u{a0}; cette version de Tablée lit le schéma {ours}"
        ))
    }

    /// Something is wrong with an entry of the log.
    pub(super) fn entry(place: usize, what: impl std::fmt::Display) -> Self {
        Self(format!("champ « log », entrée {}\u{a0}: {what}", place + 1))
    }

    /// Something is wrong with the log as a whole.
    pub(super) fn log(what: &str) -> Self {
        Self(format!("champ « log »\u{a0}: {what}"))
    }
}

impl From<serde_json::Error> for Damage {
    fn from(error: serde_json::Error) -> Self {
        let place = format!("ligne {}, colonne {}", error.line(), error.column());
        Self(match error.classify() {
            Category::Eof => format!("le fichier s’arrête trop tôt ({place})"),
            Category::Syntax | Category::Io => format!("ce n’est pas du JSON ({place})"),
            Category::Data => {
                let said = error.to_string();
                let what = said.rsplit_once(" at line ").map_or(said.as_str(), |(what, _)| what);
                // What serde says of a value may quote it whole: its beginning is enough.
                let what: String = what.chars().filter(|sign| !sign.is_control()).take(160).collect();
                format!("{place}\u{a0}: un champ ne se lit pas ({what})")
            }
        })
    }
}
