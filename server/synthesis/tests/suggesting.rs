//! Posts of a workshop are sorted: what is suggested, why, and what is learnt from the facilitator's own hand.

mod model;

use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;
use synthesis::suggest::{Suggester, Suggestion, ThemeText, to_check_first};
use synthesis::{Corpus, Meaning, Reading, keywords};

const POSTS: [&str; 8] = [
    "Intégrer les élus à la réflexion dès le début",
    "S’entourer d’un noyau de pros engagés, porteurs de la démarche",
    "Prévoir dans le budget des moyens humains pour animer le réseau",
    "L’ÉLUE AU TOURISME doit ouvrir la journée",
    "Bien cerner les attentes des professionnels au-delà de la visibilité",
    "Que restera-t-il des recettes si l’adhésion devient gratuite ?",
    "Faire venir un elu aux petits déjeuners",
    "Financer autrement : conventions ponctuelles avec les pros volontaires",
];

fn theme(name: &str, keywords: &[&str]) -> ThemeText {
    ThemeText {
        name: name.into(),
        keywords: keywords.iter().map(|word| (*word).into()).collect(),
        ..ThemeText::default()
    }
}

fn themes() -> Vec<ThemeText> {
    vec![
        theme("Le lien avec les élus", &["collectivité", "mairie"]),
        theme("L’aspect économique", &["budget", "recettes", "financement"]),
        theme("Les professionnels", &["pros", "prestataires", "attentes"]),
    ]
}

fn corpus(texts: &[&str], meaning: Option<&dyn Meaning>) -> Arc<Corpus> {
    let readings: Vec<_> = texts.iter().map(|text| Arc::new(Reading::of(text, meaning))).collect();
    Arc::new(Corpus::of(&readings, &[]))
}

fn suggest(
    texts: &[&str],
    themes: &[ThemeText],
    placed: &[(usize, usize)],
    meaning: Option<&dyn Meaning>,
) -> Vec<Suggestion> {
    Suggester::new(&corpus(texts, meaning), themes, meaning).suggest(placed)
}

fn levels() -> [Option<&'static dyn Meaning>; 2] {
    [None, Some(model::encoder())]
}

#[test]
fn posts_go_where_their_words_are_whatever_accents_elisions_and_plurals() {
    for meaning in levels() {
        let suggestions = suggest(&POSTS, &themes(), &[], meaning);
        let first: Vec<usize> = suggestions.iter().map(|suggestion| suggestion.ranking[0]).collect();
        assert_eq!(first, [0, 2, 1, 0, 2, 1, 0, 1]);
        assert_eq!(suggestions[0].because[0], "élus");
        assert_eq!(suggestions[3].because[0], "ÉLUE");
        assert_eq!(suggestions[6].because[0], "elu");
        assert!(suggestions[2].because.contains(&"budget".to_owned()));
    }
}

#[test]
fn reasons_are_words_of_the_post_that_say_something() {
    for meaning in levels() {
        for (text, suggestion) in POSTS.iter().zip(suggest(&POSTS, &themes(), &[(7, 2)], meaning)) {
            let telling: BTreeSet<String> =
                Reading::of(text, None).telling().map(|word| word.surface.clone()).collect();
            assert!(suggestion.because.len() <= 3);
            assert!(suggestion.because.iter().all(|word| telling.contains(word)), "{suggestion:?}");
            assert!(suggestion.because.iter().all(|word| text.contains(word.as_str())));
            assert!((0.0..=1.0).contains(&suggestion.confidence));
        }
    }
}

#[test]
fn a_word_close_in_meaning_is_a_reason_too() {
    let themes = [theme("Santé", &["médecin", "soins"]), theme("Transports", &["bus", "voiture"])];
    let texts = ["Organiser du covoiturage entre villages", "Une infirmière qui passe dans les écoles"];
    let texts: Vec<&str> = texts.into_iter().chain(POSTS).collect();
    let suggestions = suggest(&texts, &themes, &[], Some(model::encoder()));
    assert_eq!((suggestions[0].ranking[0], suggestions[1].ranking[0]), (1, 0));
    assert!(suggestions[0].because.contains(&"covoiturage".to_owned()), "{suggestions:?}");
    assert!(suggestions[1].because.contains(&"infirmière".to_owned()), "{suggestions:?}");
    let in_words = suggest(&texts, &themes, &[], None);
    assert!(in_words[..2].iter().all(|suggestion| suggestion.because.is_empty() && suggestion.unsure));
}

#[test]
fn what_somebody_places_is_learnt_at_once_and_named_as_the_reason() {
    let texts = [
        "Le tri des déchets dans la cour",
        "Des bacs de compost pour les déchets de la cantine",
        "Moins de déchets le midi",
        "Une chorale avec les parents",
        "La chorale chante au marché",
        "Un spectacle de fin d’année",
    ];
    let themes = [theme("Écologie", &[]), theme("Culture", &[])];
    for meaning in levels() {
        let suggester = Suggester::new(&corpus(&texts, meaning), &themes, meaning);
        let after = suggester.suggest(&[(0, 0), (3, 1)]);
        assert_eq!([after[1].ranking[0], after[2].ranking[0], after[4].ranking[0]], [0, 0, 1]);
        assert!(after[2].because.contains(&"déchets".to_owned()));
        assert!(after[4].because.contains(&"chorale".to_owned()));
        assert_eq!((after[0].ranking[0], after[0].confidence, after[0].unsure), (0, 1.0, false));
        // What she takes back is forgotten.
        assert_eq!(suggester.suggest(&[]), Suggester::new(&corpus(&texts, meaning), &themes, meaning).suggest(&[]));
    }
}

#[test]
fn a_placed_post_stays_where_it_was_put_even_in_two_themes() {
    for meaning in levels() {
        let suggestions = suggest(&POSTS, &themes(), &[(0, 1), (0, 2), (99, 0), (1, 99)], meaning);
        assert_eq!(suggestions[0].ranking, [2, 1, 0]);
        assert_eq!(suggestions[0].confidence, 1.0);
        assert!(suggestions[1].confidence < 1.0);
    }
}

#[test]
fn where_nothing_points_anywhere_it_does_not_guess() {
    let texts = [POSTS[0], POSTS[1], "🎉🎉", "", "Bof !", "et alors, pour le, dans la"];
    for meaning in levels() {
        let suggestions = suggest(&texts, &themes(), &[], meaning);
        assert!(!suggestions[0].unsure);
        for silent in &suggestions[2..] {
            assert!(silent.unsure && silent.because.is_empty(), "{silent:?}");
            assert_eq!(silent.ranking.len(), 3);
        }
        let first: BTreeSet<usize> = to_check_first(&suggestions).into_iter().take(3).collect();
        assert_eq!(first, BTreeSet::from([2, 3, 5]));
    }
}

#[test]
fn the_order_of_arrival_changes_nothing() {
    let order = [3, 7, 0, 6, 1, 5, 2, 4];
    let shuffled: Vec<&str> = order.iter().map(|&post| POSTS[post]).collect();
    for meaning in levels() {
        let before = suggest(&POSTS, &themes(), &[(5, 1), (4, 2)], meaning);
        assert_eq!(before, suggest(&POSTS, &themes(), &[(5, 1), (4, 2)], meaning));
        let after = suggest(&shuffled, &themes(), &[(5, 1), (7, 2)], meaning);
        for (place, &post) in order.iter().enumerate() {
            assert_eq!(after[place], before[post]);
        }
    }
}

#[test]
fn an_english_workshop_is_understood() {
    let texts = [
        "We need more volunteers at the front desk",
        "Opening hours don’t fit working parents",
        "The volunteer's training takes too long",
        "Open on Sundays",
    ];
    let themes = [theme("Volunteers", &["training"]), theme("Opening hours", &["Sunday", "evening"])];
    for meaning in levels() {
        let suggestions = suggest(&texts, &themes, &[], meaning);
        assert_eq!(suggestions.iter().map(|one| one.ranking[0]).collect::<Vec<_>>(), [0, 1, 0, 1]);
        assert_eq!(
            BTreeSet::from(["training", "volunteer"]),
            suggestions[2].because.iter().map(String::as_str).collect()
        );
        assert_eq!(suggestions[3].because[0], "Sundays");
    }
}

#[test]
fn without_themes_or_posts_there_is_nothing_to_say() {
    assert!(suggest(&[], &themes(), &[], None).is_empty());
    let lone = suggest(&POSTS, &[], &[(0, 0)], None);
    assert!(lone.iter().all(|one| one.ranking.is_empty() && one.unsure && one.confidence == 0.0));
    let one = suggest(&POSTS, &themes()[..1], &[], Some(model::encoder()));
    assert!(one.iter().all(|one| one.ranking == [0]));
    assert!(!one[0].unsure, "the elected members are named");
}

#[test]
fn keywords_are_words_that_the_themes_posts_share() {
    let texts = [
        "Les horaires du bus ne vont pas au lycée",
        "Un bus le soir après le cinéma",
        "Ligne de bus vers la zone commerciale, et le soir aussi",
        "La cantine coûte trop cher",
        "Une cantine avec des produits du coin",
        "Manger local à la cantine",
    ];
    let corpus = corpus(&texts, None);
    let proposed = keywords::propose(&corpus, &theme("Se déplacer", &[]), &[0, 1, 2]);
    assert_eq!(proposed[0], "bus");
    assert!(proposed.contains(&"soir".to_owned()), "{proposed:?}");
    assert!(!proposed.contains(&"cantine".to_owned()), "{proposed:?}");
    assert!(proposed.len() <= 8);
    let known = keywords::propose(&corpus, &theme("Le bus", &["soirs"]), &[0, 1, 2]);
    assert!(!known.iter().any(|word| ["bus", "soir"].contains(&word.as_str())), "{known:?}");
    // A theme without posts gets its words from the posts that its name is in.
    assert!(
        keywords::propose(&corpus, &theme("Cantine", &[]), &[]).iter().any(|word| word == "local" || word == "manger")
    );
    assert!(keywords::propose(&corpus, &theme("Zoo", &[]), &[]).is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_is_typed_gets_an_answer(
        posts in prop::collection::vec(any::<String>(), 0..12),
        names in prop::collection::vec(any::<String>(), 0..4),
        placed in prop::collection::vec((0_usize..14, 0_usize..5), 0..6),
    ) {
        let texts: Vec<&str> = posts.iter().map(String::as_str).collect();
        let themes: Vec<ThemeText> = names.iter().map(|name| theme(name, &[name])).collect();
        let suggestions = suggest(&texts, &themes, &placed, None);
        prop_assert_eq!(suggestions.len(), posts.len());
        for suggestion in suggestions {
            prop_assert_eq!(suggestion.ranking.iter().collect::<BTreeSet<_>>().len(), themes.len());
            prop_assert!((0.0..=1.0).contains(&suggestion.confidence));
        }
        for theme in &themes {
            prop_assert!(keywords::propose(&corpus(&texts, None), theme, &[0, 1, 20]).len() <= 8);
        }
    }
}

#[test]
fn hostile_texts_harm_nobody() {
    let long = "réunion ".repeat(1_250);
    let endless = "a".repeat(10_000);
    let texts = [long.as_str(), &endless, "\0\u{202e}\u{feff}", "…?!", "会议 Москва 🎉", "l’’’l' - ' n't", "1,2.3,4 %"];
    for meaning in levels() {
        let suggestions = suggest(&texts, &themes(), &[(0, 0)], meaning);
        assert_eq!(suggestions.len(), texts.len());
        assert!(suggestions.iter().all(|one| one.confidence.is_finite()));
    }
}
