//! Groups of posts that nobody has named, their labels, and the posts that stand for many.

mod model;

use std::sync::Arc;
use synthesis::{Corpus, Meaning, Reading, clusters, labels, summary};

/// Four subjects, five posts each, dealt in turn.
const DAY: [&str; 20] = [
    "Planter des arbres dans la cour",
    "Des pistes cyclables jusqu'à la gare",
    "Du bio à la cantine",
    "Former les bénévoles à l'accueil",
    "Arroser les arbres en été",
    "Réparer les pistes cyclables abîmées",
    "Moins de viande à la cantine",
    "Remercier les bénévoles chaque année",
    "De l'ombre sous les arbres de la place",
    "Éclairer les pistes cyclables la nuit",
    "La cantine jette trop de pain",
    "Des bénévoles plus jeunes",
    "Couper moins d’arbres le long des routes",
    "Des pistes cyclables séparées de la route",
    "Un goûter équilibré à la cantine",
    "Les bénévoles sont fatigués",
    "Quels arbres tiennent à la sécheresse ?",
    "Une carte des pistes cyclables",
    "Inviter les parents à la cantine",
    "Des horaires souples pour les bénévoles",
];

fn corpus(texts: &[impl AsRef<str>], meaning: Option<&dyn Meaning>) -> Corpus {
    let readings: Vec<_> = texts.iter().map(|text| Arc::new(Reading::of(text.as_ref(), meaning))).collect();
    Corpus::of(&readings, &[])
}

fn levels() -> [Option<&'static dyn Meaning>; 2] {
    [None, Some(model::encoder())]
}

#[test]
fn posts_on_one_subject_come_together_with_and_without_a_meaning() {
    for meaning in levels() {
        let found = clusters::split(&corpus(&DAY, meaning), 4);
        for post in 4..20 {
            assert_eq!(found[post], found[post % 4], "« {} » is not with « {} »", DAY[post], DAY[post % 4]);
        }
        let mut first = found[..4].to_vec();
        first.sort_unstable();
        assert_eq!(first, [0, 1, 2, 3]);
    }
}

#[test]
fn a_proposed_theme_is_called_by_the_words_of_its_posts() {
    let corpus = corpus(&DAY, None);
    let all: Vec<usize> = (0..20).collect();
    let groups = clusters::groups(&corpus, &all, 4);
    let first: Vec<&str> = groups.iter().map(|group| group.label[0].as_str()).collect();
    for word in ["arbres", "cyclables", "cantine", "bénévoles"] {
        assert!(groups.iter().any(|group| group.label.iter().any(|own| own == word)), "{word} is missing: {first:?}");
    }
    assert!(groups.iter().all(|group| group.posts.len() == 5 && group.label.len() <= 3 && group.posts.is_sorted()));
}

#[test]
fn the_slider_goes_from_few_to_many() {
    let corpus = corpus(&DAY, None);
    let all: Vec<usize> = (0..20).collect();
    let few = clusters::groups(&corpus, &all, 2);
    assert_eq!(few.len(), 2);
    assert_eq!(few.iter().map(|group| group.posts.len()).sum::<usize>(), 20);
    assert!(clusters::groups(&corpus, &all, 5).len() >= 4);
    assert!(few[0].posts.len() >= few[1].posts.len());
}

#[test]
fn only_the_posts_asked_about_are_grouped() {
    let corpus = corpus(&DAY, None);
    let among = [19, 15, 11, 7, 3, 3, 0, 4, 8, 12, 16];
    let groups = clusters::groups(&corpus, &among, 2);
    let posts: Vec<Vec<usize>> = groups.into_iter().map(|group| group.posts).collect();
    assert_eq!(posts, [vec![0, 4, 8, 12, 16], vec![3, 7, 11, 15, 19]]);
}

#[test]
fn a_label_is_written_as_people_write_it() {
    let texts =
        ["Les ÉLUS du village", "Réunir les élus", "nos elus et l'OT", "L'OT et ses élus", "Du pain", "Du café"];
    let label = labels::labels(&corpus(&texts, None), &[vec![0, 1, 2, 3], vec![], vec![4]]);
    assert_eq!(label[0][..2], ["élus", "OT"]);
    assert_eq!((label[1].len(), label[2].as_slice()), (0, ["pain".to_owned()].as_slice()));
}

#[test]
fn the_order_of_arrival_changes_no_group() {
    for meaning in levels() {
        let there = clusters::split(&corpus(&DAY, meaning), 3);
        let backwards: Vec<&str> = DAY.iter().rev().copied().collect();
        let mut back = clusters::split(&corpus(&backwards, meaning), 3);
        back.reverse();
        assert_eq!(there, back);
    }
}

#[test]
fn four_extracts_speak_of_all_four_subjects_and_stand_for_their_posts() {
    for meaning in levels() {
        let corpus = corpus(&DAY, meaning);
        let all: Vec<usize> = (0..20).collect();
        let extracts = summary::extracts(&corpus, &all, 4);
        let mut subjects: Vec<usize> = extracts.iter().map(|extract| extract.post % 4).collect();
        subjects.sort_unstable();
        assert_eq!(subjects, [0, 1, 2, 3]);
        assert!(extracts.iter().map(|extract| extract.stands_for).sum::<usize>() <= 20);
        assert!(extracts.iter().all(|extract| extract.stands_for >= 3), "{extracts:?}");
    }
}

#[test]
fn the_wording_of_a_merged_line_is_the_most_central_one() {
    let texts = ["Du pain frais", "Du pain", "Du pain frais à la cantine", "Des vélos", "Du pain à la cantine", ""];
    for meaning in levels() {
        let corpus = corpus(&texts, meaning);
        assert_eq!(summary::central(&corpus, &[0, 1, 2, 3, 4, 5]), 2);
        // Of two, the one that says more; it does not matter which comes first.
        assert_eq!((summary::central(&corpus, &[1, 2]), summary::central(&corpus, &[2, 1])), (2, 2));
        assert_eq!(summary::central(&corpus, &[5, 3]), 3);
        assert_eq!((summary::central(&corpus, &[5]), summary::central(&corpus, &[])), (5, 0));
    }
}

#[test]
fn whatever_people_send_is_grouped() {
    for meaning in levels() {
        for texts in
            [vec![], vec![""], vec![""; 30], vec!["Du pain"; 30], vec!["🎉", "\0", "…", "a", "Du pain"], vec!["Seul"]]
        {
            let corpus = corpus(&texts, meaning);
            let all: Vec<usize> = (0..texts.len()).collect();
            for k in [0, 1, 2, 7, 100] {
                let found = clusters::split(&corpus, k);
                assert_eq!(found.len(), texts.len());
                assert!(found.iter().all(|&group| group < k.max(1)), "{texts:?} in {k}: {found:?}");
                let groups = clusters::groups(&corpus, &all, k);
                assert!(groups.len() <= k.max(1));
                let extracts = summary::extracts(&corpus, &all, k);
                assert!(extracts.len() <= k.min(texts.len()));
                assert!(extracts.iter().all(|extract| extract.post < texts.len()));
            }
        }
    }
}

#[test]
fn asking_twice_gives_the_same() {
    let ask = || {
        let corpus = corpus(&DAY, Some(model::encoder()));
        let all: Vec<usize> = (0..20).collect();
        (clusters::groups(&corpus, &all, 3), summary::extracts(&corpus, &all, 3))
    };
    assert_eq!(ask(), ask());
}
