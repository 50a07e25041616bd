//! Words of the restitution: what is spoken of before the room, on the speaker's screen and on the wall.

use super::plural;
use workshop::Language::{En, Fr};
use workshop::PostKind;

/// What a speaker reads, and the room with her.
#[derive(Debug)]
#[expect(missing_docs, reason = "each is named for what it says")]
pub struct Restitution {
    pub title: &'static str,
    // What is read from afar.
    pub group: fn(PostKind) -> &'static str,
    pub counts: fn(usize, usize) -> String,
    /// Times, and tables.
    pub said: fn(usize, usize) -> String,
    pub themes: &'static str,
    pub dots: &'static str,
    pub dot_count: fn(u32) -> String,
    pub faithful: fn(u32) -> String,
    pub lacking: fn(u32) -> String,
    /// How many find a theme right, and how many miss something; said only of those who have said something.
    pub room_says: fn(u32, u32) -> Option<String>,
    pub no_lines: &'static str,
    pub page: fn(usize, usize) -> String,
    pub rest_on_phones: &'static str,
    pub to_quote: &'static str,
    // What the speaker works with.
    pub what: &'static str,
    pub by_theme: &'static str,
    pub by_table: &'static str,
    pub place: fn(usize, usize) -> String,
    pub previous: &'static str,
    pub next: &'static str,
    pub go_to: &'static str,
    pub follow: &'static str,
    pub show: &'static str,
    pub clear: &'static str,
    pub wall_shows: fn(&str) -> String,
    pub wall_shows_this: &'static str,
    pub wall_is_free: &'static str,
    pub spoken_for: &'static str,
    pub left: fn(&str) -> String,
    pub after: &'static str,
    pub last: &'static str,
    pub nothing: &'static str,
    pub sort_first: &'static str,
    pub fill_screen: &'static str,
    pub blank: &'static str,
    pub keys: &'static str,
    pub everything: &'static str,
    pub open: &'static str,
    pub choose: &'static str,
}

/// « 12 trouvent cela juste, 3 qu’il manque quelque chose ».
fn together(faithful: Option<String>, lacking: Option<String>) -> Option<String> {
    match (faithful, lacking) {
        (Some(faithful), Some(lacking)) => Some(format!("{faithful}, {lacking}")),
        (one, other) => one.or(other),
    }
}

pub(super) static FR: Restitution = Restitution {
    title: "Restitution",
    group: |kind| match kind {
        PostKind::Idea => "Idées",
        PostKind::Finding => "Constats",
    },
    counts: |ideas, findings| {
        format!("{}, {}", plural(Fr, ideas, "idée", "idées"), plural(Fr, findings, "constat", "constats"))
    },
    said: |times, tables| format!("dit {times} fois, {}", plural(Fr, tables, "table", "tables")),
    themes: "Les thèmes",
    dots: "Là où vont les gommettes",
    dot_count: |dots| plural(Fr, dots as usize, "gommette", "gommettes"),
    faithful: |count| if count == 1 { "1 trouve cela juste".into() } else { format!("{count} trouvent cela juste") },
    lacking: |count| match count {
        1 => "1 trouve qu’il manque quelque chose".into(),
        count => format!("{count} trouvent qu’il manque quelque chose"),
    },
    room_says: |faithful, lacking| {
        let missed =
            if faithful > 0 { format!("{lacking} qu’il manque quelque chose") } else { (FR.lacking)(lacking) };
        together((faithful > 0).then(|| (FR.faithful)(faithful)), (lacking > 0).then_some(missed))
    },
    no_lines: "Aucun thème n’a encore de ligne.",
    page: |page, of| format!("page {page} sur {of}"),
    rest_on_phones: "La suite sur vos téléphones",
    to_quote: "À citer",
    what: "Présenter",
    by_theme: "par thème",
    by_table: "par table",
    place: |place, of| format!("{place} sur {of}"),
    previous: "Précédent",
    next: "Suivant",
    go_to: "Aller à",
    follow: "Le mur suit",
    show: "Montrer au mur",
    clear: "Ne plus rien montrer",
    wall_shows: |what| format!("Le mur montre «\u{a0}{what}\u{a0}»."),
    wall_shows_this: "Le mur montre la même chose.",
    wall_is_free: "Le mur ne montre aucun thème en particulier.",
    spoken_for: "sur ce point",
    left: |phase| format!("temps restant, {}", phase.to_lowercase()),
    after: "Ensuite",
    last: "C’est le dernier.",
    nothing: "Rien n’est encore rangé\u{a0}: il n’y a pas encore de thème à présenter.",
    sort_first: "Aller à la mise en thèmes",
    fill_screen: "Plein écran",
    blank: "Écran noir",
    keys: "Clavier ou télécommande\u{a0}: flèches, espace et pages pour avancer ou revenir, Début et Fin, F plein écran, \
        B écran noir.",
    everything: "Tous les thèmes",
    open: "Ouvrir la restitution",
    choose: "Rien en particulier",
};

pub(super) static EN: Restitution = Restitution {
    title: "Presentation",
    group: |kind| match kind {
        PostKind::Idea => "Ideas",
        PostKind::Finding => "Findings",
    },
    counts: |ideas, findings| {
        format!("{}, {}", plural(En, ideas, "idea", "ideas"), plural(En, findings, "finding", "findings"))
    },
    said: |times, tables| format!("said {times} times, {}", plural(En, tables, "table", "tables")),
    themes: "The themes",
    dots: "Where the dots go",
    dot_count: |dots| plural(En, dots as usize, "dot", "dots"),
    faithful: |count| if count == 1 { "1 finds it right".into() } else { format!("{count} find it right") },
    lacking: |count| match count {
        1 => "1 misses something".into(),
        count => format!("{count} miss something"),
    },
    room_says: |faithful, lacking| {
        together((faithful > 0).then(|| (EN.faithful)(faithful)), (lacking > 0).then(|| (EN.lacking)(lacking)))
    },
    no_lines: "No theme has a line yet.",
    page: |page, of| format!("page {page} of {of}"),
    rest_on_phones: "The rest is on your phones",
    to_quote: "To be quoted",
    what: "Present",
    by_theme: "by theme",
    by_table: "by table",
    place: |place, of| format!("{place} of {of}"),
    previous: "Previous",
    next: "Next",
    go_to: "Go to",
    follow: "The wall follows",
    show: "Show on the wall",
    clear: "Show nothing more",
    wall_shows: |what| format!("The wall shows “{what}”."),
    wall_shows_this: "The wall shows the same.",
    wall_is_free: "The wall shows no theme in particular.",
    spoken_for: "on this point",
    left: |phase| format!("time left, {}", phase.to_lowercase()),
    after: "Then",
    last: "This is the last one.",
    nothing: "Nothing is sorted yet: there is no theme to present.",
    sort_first: "Go and sort",
    fill_screen: "Full screen",
    blank: "Black screen",
    keys: "Keyboard or remote: arrows, space and pages go on or back, Home and End, F full screen, B black screen.",
    everything: "All themes",
    open: "Open the presentation",
    choose: "Nothing in particular",
};

#[cfg(test)]
mod tests {
    use super::{EN, FR};

    #[test]
    fn what_the_room_finds_is_said_of_those_who_said_something() {
        let french = |faithful, lacking| (FR.room_says)(faithful, lacking).unwrap_or_default();
        assert_eq!(french(12, 3), "12 trouvent cela juste, 3 qu’il manque quelque chose");
        assert_eq!(french(1, 0), "1 trouve cela juste");
        assert_eq!(french(0, 1), "1 trouve qu’il manque quelque chose");
        assert_eq!((FR.room_says)(0, 0), None);
        assert_eq!((EN.room_says)(2, 1).as_deref(), Some("2 find it right, 1 misses something"));
    }
}
