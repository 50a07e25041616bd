//! A text as pieces of words, the most likely ones: « mutualisation » is « ▁mutual » and « isation ».
//!
//! The model knows 128,000 pieces, each with the logarithm of its likelihood. The best way to cut a text is found from
//! left to right: for each place, the best way to get there and its last piece (Viterbi). It is SentencePiece's
//! « unigram » way, as the package's Python does it, ties included: the cut that begins earliest stays.

use super::Unreadable;
use super::fields::Fields;
use super::normalise::Normaliser;

/// What stands for a sign that is in no piece, and around every text.
const UNKNOWN: u32 = 0;
const BEGIN: u32 = 1;
const END: u32 = 2;

/// The pieces that the model knows.
pub struct Pieces {
    normaliser: Normaliser,
    /// All pieces, one after the other, in the order of their bytes.
    text: Vec<u8>,
    /// Where each begins, and where the last ends.
    begins: Vec<u32>,
    /// Each one's number in the model, and the logarithm of its likelihood.
    known: Vec<(u32, f32)>,
    /// Less than the least likely piece.
    unknown: f64,
}

/// The best way to get to a place in the text.
#[derive(Clone, Copy)]
struct Way {
    likelihood: f64,
    from: usize,
    piece: u32,
}

impl Pieces {
    /// Reads the pieces from the model's file.
    pub fn read(file: &[u8]) -> Result<Self, Unreadable> {
        let lacks = || Unreadable::lacks("its pieces");
        let normaliser = Fields(file).first(3).and_then(|rules| Fields(rules).first(2)).and_then(Normaliser::read);
        let mut pieces = Vec::with_capacity(1 << 17);
        for (number, (_, piece)) in (0..).zip(Fields(file).filter(|(field, _)| *field == 1)) {
            let text = Fields(piece).first(1).ok_or_else(lacks)?;
            let likelihood = Fields(piece).first(2).and_then(|bytes| bytes.first_chunk().copied());
            pieces.push((text, number, f32::from_le_bytes(likelihood.unwrap_or_default())));
        }
        let least = pieces.iter().map(|(_, _, likelihood)| *likelihood).reduce(f32::min).ok_or_else(lacks)?;
        // Of two pieces that read the same the last counts, and is met first.
        pieces.sort_unstable_by_key(|(text, number, _)| (*text, std::cmp::Reverse(*number)));
        let mut begins = vec![0];
        let mut all = Vec::new();
        for (text, _, _) in &pieces {
            all.extend_from_slice(text);
            begins.push(u32::try_from(all.len()).map_err(|_huge| lacks())?);
        }
        Ok(Self {
            normaliser: normaliser.ok_or_else(|| Unreadable::lacks("its rules for signs"))?,
            text: all,
            begins,
            known: pieces.iter().map(|(_, number, likelihood)| (*number, *likelihood)).collect(),
            unknown: f64::from(least) - 10.0,
        })
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.known.len()
    }

    /// The text's pieces, with a begin and an end.
    pub fn of(&self, text: &str) -> Vec<u32> {
        let mut pieces = vec![END];
        let text = self.normaliser.normalise(text);
        if text.is_empty() {
            pieces.push(UNKNOWN);
        }
        let ways = self.ways(&text);
        let mut at = text.len();
        while at > 0 {
            pieces.push(ways[at].piece);
            at = ways[at].from;
        }
        pieces.push(BEGIN);
        pieces.reverse();
        pieces
    }

    fn ways(&self, text: &str) -> Vec<Way> {
        let mut ways = vec![Way { likelihood: f64::NEG_INFINITY, from: 0, piece: UNKNOWN }; text.len() + 1];
        ways[0].likelihood = 0.0;
        for (from, sign) in text.char_indices() {
            let so_far = ways[from].likelihood;
            let mut reach = |to: usize, piece, likelihood| {
                if so_far + likelihood > ways[to].likelihood {
                    ways[to] = Way { likelihood: so_far + likelihood, from, piece };
                }
            };
            let mut sign_known = false;
            self.each_beginning(&text.as_bytes()[from..], |length, (piece, likelihood)| {
                sign_known |= length == sign.len_utf8();
                reach(from + length, piece, f64::from(likelihood));
            });
            if !sign_known {
                reach(from + sign.len_utf8(), UNKNOWN, self.unknown);
            }
        }
        ways
    }

    /// Each piece that the text begins with, shortest first: the pieces with the same beginning stand together, and
    /// each byte narrows them down.
    fn each_beginning(&self, text: &[u8], mut found: impl FnMut(usize, (u32, f32))) {
        let mut among = 0..self.known.len();
        for (depth, byte) in text.iter().enumerate() {
            let end = among.end;
            let from = self.first(among.clone(), |piece| piece.get(depth) >= Some(byte));
            among = from..self.first(from..end, |piece| piece.get(depth) > Some(byte));
            if among.is_empty() {
                return;
            }
            if self.piece(from).len() == depth + 1 {
                found(depth + 1, self.known[from]);
            }
        }
    }

    /// The first piece of these, in order, for which something has become true.
    fn first(&self, among: std::ops::Range<usize>, is: impl Fn(&[u8]) -> bool) -> usize {
        let (mut from, mut end) = (among.start, among.end);
        while from < end {
            let middle = from.midpoint(end);
            if is(self.piece(middle)) {
                end = middle;
            } else {
                from = middle + 1;
            }
        }
        from
    }

    fn piece(&self, at: usize) -> &[u8] {
        &self.text[self.begins[at] as usize..self.begins[at + 1] as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A model of these pieces, with rules that change nothing.
    fn of(pieces: &[(&str, f32)]) -> Pieces {
        let field = |tag: u8, bytes: &[u8]| [&[tag, u8::try_from(bytes.len()).expect("short")], bytes].concat();
        let piece = |(text, likelihood): &(&str, f32)| {
            field(0x0a, &[field(0x0a, text.as_bytes()), vec![0x15], likelihood.to_le_bytes().to_vec()].concat())
        };
        let mut file: Vec<u8> = pieces.iter().flat_map(piece).collect();
        file.extend(field(0x1a, &field(0x12, &[0; 4])));
        Pieces::read(&file).expect("it is a model")
    }

    #[test]
    fn the_likeliest_pieces_are_taken_and_unknown_signs_stand_for_themselves() {
        let model =
            [("<unk>", 0.0), ("<s>", 0.0), ("</s>", 0.0), ("▁", -3.0), ("▁é", -2.0), ("lu", -2.0), ("▁élu", -5.0)];
        let pieces = of(&model);
        assert_eq!(pieces.of("élu"), [1, 4, 5, 2]);
        assert_eq!(pieces.of(" élu 🌊 lu"), [1, 4, 5, 3, 0, 3, 5, 2]);
        assert_eq!(pieces.of(""), [1, 0, 2]);
        assert_eq!(of(&[&model[..6], &[("▁élu", -3.5)]].concat()).of("élu"), [1, 6, 2]);
    }

    #[test]
    fn of_two_pieces_that_read_the_same_the_last_counts() {
        assert_eq!(of(&[("▁a", -1.0), ("b", -1.0), ("▁a", -9.0)]).of("a"), [1, 2, 2]);
    }
}
