//! Close posts are proposed with the words that they share, identical ones first, opposed ones as such.

mod model;

use std::sync::Arc;
use synthesis::{
    Corpus, Meaning, Reading,
    conflict::Contrast,
    pairs::{self, Likeness, Pair},
};

const WORKSHOP: [&str; 10] = [
    "Réduire le nombre de mails entre collègues",
    "Ouvrir la médiathèque le dimanche",
    "Moins de courriels entre collègues",
    "OUVRIR LA MÉDIATHÈQUE LE DIMANCHE !",
    "Fermer la médiathèque le dimanche",
    "",
    "Planter des arbres dans la cour de l'école",
    "Planter des arbres dans la cour du collège",
    "🎉",
    "",
];

fn corpus(texts: &[impl AsRef<str>], meaning: Option<&dyn Meaning>) -> Corpus {
    let readings: Vec<_> = texts.iter().map(|text| Arc::new(Reading::of(text.as_ref(), meaning))).collect();
    Corpus::of(&readings, &[])
}

fn pair(pairs: &[Pair], a: usize, b: usize) -> Option<&Pair> {
    pairs.iter().find(|pair| (pair.a, pair.b) == (a, b))
}

#[test]
fn the_same_post_typed_twice_comes_first() {
    for meaning in [None, Some(model::encoder() as &dyn Meaning)] {
        let found = pairs::pairs(&corpus(&WORKSHOP, meaning));
        assert_eq!((found[0].a, found[0].b, &found[0].likeness), (1, 3, &Likeness::Same));
        assert_eq!(found[0].score, 1.0);
        assert!(found.is_sorted_by(|one, other| one.score >= other.score));
    }
}

#[test]
fn empty_posts_are_no_duplicates() {
    let found = pairs::pairs(&corpus(&WORKSHOP, Some(model::encoder())));
    assert!(found.iter().all(|pair| ![5, 8, 9].contains(&pair.a) && ![5, 8, 9].contains(&pair.b)), "{found:?}");
}

#[test]
fn two_who_share_words_see_which() {
    for meaning in [None, Some(model::encoder() as &dyn Meaning)] {
        let found = pairs::pairs(&corpus(&WORKSHOP, meaning));
        let trees = pair(&found, 6, 7).expect("both plant trees in a yard");
        assert_eq!(trees.likeness, Likeness::Close);
        let mut common = trees.common.clone();
        common.sort();
        assert_eq!(common, ["arbres", "cour", "planter"]);
    }
}

#[test]
fn with_a_meaning_other_words_do_for_the_same_thing() {
    let found = pairs::pairs(&corpus(&WORKSHOP, Some(model::encoder())));
    assert_eq!(pair(&found, 0, 2).expect("mails are courriels").likeness, Likeness::Close);
    assert!(pair(&found, 0, 1).is_none());
}

#[test]
fn who_would_close_what_another_would_open_is_confronted_and_not_merged() {
    for meaning in [None, Some(model::encoder() as &dyn Meaning)] {
        let found = pairs::pairs(&corpus(&WORKSHOP, meaning));
        let Some(Pair { likeness: Likeness::Opposed(opposition), .. }) = pair(&found, 1, 4) else {
            panic!("Sunday is not confronted: {found:?}")
        };
        assert_eq!(opposition.kind, Contrast::Direction);
        assert_eq!(opposition.between, ("Ouvrir".to_owned(), "Fermer".to_owned()));
    }
}

#[test]
fn a_judged_pair_that_opposes_scores_less_than_one_that_agrees() {
    let read = |text: &str| Arc::new(Reading::of(text, None));
    let judged = pairs::judge(&[
        (read("La retraite à 60 ans"), read("La retraite à 64 ans")),
        (read("La retraite à 60 ans"), read("La retraite à soixante ans")),
        (read("Du pain !"), read("du PAIN")),
        (read(""), read("")),
    ]);
    assert_eq!(judged[0].opposition.as_ref().map(|it| it.kind.slug()), Some("number"));
    assert!(judged[0].score < judged[1].score && judged[1].opposition.is_none(), "{judged:?}");
    assert_eq!((judged[2].score, judged[3].score), (1.0, 0.0));
    assert_eq!(pairs::judge(&[]), []);
}

#[test]
fn a_thousand_times_the_same_is_paired_with_the_first_only() {
    let found = pairs::pairs(&corpus(&vec!["Encore du café"; 1_000], None));
    assert_eq!(found.len(), 999);
    assert!(found.iter().all(|pair| pair.a == 0 && pair.likeness == Likeness::Same));
}

#[test]
fn many_who_say_nearly_the_same_keep_their_best_partners() {
    let texts: Vec<String> = (0..300).map(|i| format!("Encore du café dans la salle de pause numéro{i}")).collect();
    let found = pairs::pairs(&corpus(&texts, Some(model::encoder())));
    assert!(!found.is_empty() && found.len() <= 3_000, "{} pairs", found.len());
}

#[test]
fn one_post_or_none_has_no_pairs() {
    assert_eq!(pairs::pairs(&corpus(&[""; 0], None)), []);
    assert_eq!(pairs::pairs(&corpus(&["Seul"], Some(model::encoder()))), []);
    assert_eq!(pairs::pairs(&corpus(&["", " ", "\0", "…"], Some(model::encoder()))), []);
}

#[test]
fn asking_twice_gives_the_same_to_the_last_bit() {
    let ask = || pairs::pairs(&corpus(&WORKSHOP, Some(model::encoder())));
    assert_eq!(ask(), ask());
}
