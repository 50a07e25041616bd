//! Words of the page of what was hidden.

use super::super::plural;
use workshop::Language::{En, Fr};

/// What was hidden, and the way back.
#[derive(Debug)]
#[expect(missing_docs, reason = "each is named for what it says")]
pub struct Hidden {
    pub title: &'static str,
    pub means: &'static str,
    pub nothing: &'static str,
    pub restore: &'static str,
    /// Of the contribution with that number, for those who do not see which line the button is in.
    pub restore_which: fn(u32) -> String,
    pub days_left: fn(i64) -> String,
    pub restored: &'static str,
    pub back: &'static str,
    pub place: fn(u16, u8) -> String,
}

pub(in crate::words) static FR: Hidden = Hidden {
    title: "Contributions masquées",
    means: "Ni la salle ni la synthèse ne les montrent. Chacune peut être remise pendant trente jours.",
    nothing: "Rien n’est masqué.",
    restore: "Remettre",
    restore_which: |note| format!("la contribution nº\u{a0}{note}"),
    days_left: |days| match days {
        ..1 => "dernier jour".into(),
        days => format!("encore {}", plural(Fr, usize::try_from(days).unwrap_or(0), "jour", "jours")),
    },
    restored: "La contribution est remise.",
    back: "Retour à la console",
    place: |table, round| format!("table {table}, tour {round}"),
};

pub(in crate::words) static EN: Hidden = Hidden {
    title: "Hidden contributions",
    means: "Neither the room nor the synthesis shows them. Each can be put back for thirty days.",
    nothing: "Nothing is hidden.",
    restore: "Put back",
    restore_which: |note| format!("contribution no. {note}"),
    days_left: |days| match days {
        ..1 => "last day".into(),
        days => format!("{} left", plural(En, usize::try_from(days).unwrap_or(0), "day", "days")),
    },
    restored: "The contribution is back.",
    back: "Back to the console",
    place: |table, round| format!("table {table}, round {round}"),
};
