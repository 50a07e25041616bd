//! How French and English texts are set.

use proptest::prelude::*;
use report::Language::{En, Fr};
use report::typography::set;

/// `_` stands for the no-break space, `~` for the narrow one.
fn shown(text: &str) -> String {
    set(text, Fr).replace('\u{a0}', "_").replace('\u{202f}', "~")
}

#[test]
fn high_marks_get_a_narrow_space_and_the_colon_a_full_one() {
    let cases = [
        ("Et les élus ?", "Et les élus~?"),
        ("Et les élus?", "Et les élus~?"),
        ("Vraiment ?!", "Vraiment~?!"),
        ("Oui !!!", "Oui~!!!"),
        ("un virage; doux", "un virage~; doux"),
        ("(ponctuels ?)", "(ponctuels~?)"),
        ("Ex: placer l'OT", "Ex_: placer l’OT"),
        ("Ex : placer", "Ex_: placer"),
        ("Ex  : placer", "Ex_: placer"),
        ("Est-ce vrai (100%)?", "Est-ce vrai (100%)~?"),
        ("« Quoi ? »", "«_Quoi~?_»"),
        ("Pourquoi...?", "Pourquoi...~?"),
        ("Merci !\nÀ demain", "Merci~!\nÀ demain"),
    ];
    for (typed, expected) in cases {
        assert_eq!(shown(typed), expected, "{typed}");
    }
}

#[test]
fn guillemets_hold_their_words() {
    let cases = [
        ("«engagement», « club »", "«_engagement_», «_club_»"),
        ("Exemple:«oui»", "Exemple_:«_oui_»"),
        ("l'«OT»", "l’«_OT_»"),
        ("« prendre son bâton »)", "«_prendre son bâton_»)"),
        ("« ", "« "),
    ];
    for (typed, expected) in cases {
        assert_eq!(shown(typed), expected, "{typed}");
    }
}

#[test]
fn apostrophes_are_curved_inside_words_only() {
    let cases = [
        ("l'idée d'aujourd'hui", "l’idée d’aujourd’hui"),
        ("d'1 an", "d’1 an"),
        ("5'30", "5'30"),
        ("'90", "'90"),
        (":'(", ":'("),
    ];
    for (typed, expected) in cases {
        assert_eq!(shown(typed), expected, "{typed}");
    }
}

#[test]
fn addresses_times_codes_and_emoticons_are_left_alone() {
    for typed in [
        "https://tourisme.fr/page?x=1;y=2!",
        "voir http://ot.fr: puis",
        "(www.ot-lodeve.fr?l'an)",
        "l'ami@ot.fr;",
        "à 10:30 ou 9:05:00",
        "1/2:1",
        "bravo :)",
        "bravo ;-)",
        "bravo :D :/",
        ":smile: oui",
        "index.php?page",
        "!important",
        "(?) (!)",
        ": début",
    ] {
        let only_apostrophes_outside = shown(typed);
        assert_eq!(only_apostrophes_outside, typed);
    }
}

#[test]
fn words_ordinals_dots_and_straight_quotes_stay() {
    for typed in ["le 1er, la 2e et le XXIe", "etc...", "etc…", "un \"club\" de pros", "100%", "1x/mois"] {
        assert_eq!(shown(typed), typed);
    }
    assert_eq!(shown("10 % de 5 €"), "10_% de 5_€");
}

#[test]
fn a_sentence_of_the_day_reads_as_published() {
    assert_eq!(
        shown("Bien considérer ses objectifs : souhaite-t-on impulser une démarche, avoir des résultats ?"),
        "Bien considérer ses objectifs_: souhaite-t-on impulser une démarche, avoir des résultats~?"
    );
}

#[test]
fn english_curves_apostrophes_and_leaves_spaces() {
    assert_eq!(set("Don't ask: why? «so»!", En), "Don’t ask: why? «so»!");
    assert_eq!(set("Why ?", En), "Why ?");
}

/// What is left when only spaces and the form of apostrophes are forgotten.
fn letters(text: &str) -> String {
    let is_space = |c: &char| matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}');
    text.chars().filter(|c| !is_space(c)).map(|c| if c == '’' { '\'' } else { c }).collect()
}

fn awkward() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "a", "é", "7", " ", " ", "\u{a0}", "\u{202f}", "\n", ":", ";", "!", "?", "«", "»", "'", "’", "\"", "(", ")",
        ".", "...", "-", "%", "€", "@", "www.", "http://", "_", "/",
    ]);
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn setting_twice_changes_nothing_more(text in prop_oneof![awkward(), any::<String>()]) {
        for language in [Fr, En] {
            let once = set(&text, language);
            prop_assert_eq!(set(&once, language), once);
        }
    }

    #[test]
    fn no_word_is_ever_changed(text in prop_oneof![awkward(), any::<String>()]) {
        for language in [Fr, En] {
            prop_assert_eq!(letters(&set(&text, language)), letters(&text));
        }
    }
}
