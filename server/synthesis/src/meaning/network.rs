//! The model's arithmetic: from the rows of a text's pieces to the text's vector.
//!
//! Each piece's row is looked at beside its neighbours, by twos, threes and fives, twice; what is seen is summed over
//! the text, divided by the root of its length, and goes through four small layers. The order of words counts within
//! such windows only: there is no attention, which is why it is fast.

use super::Unreadable;
use super::array::Arrays;
use super::matrix::{Matrix, level, sum};
use super::table::{Table, WIDTH};

/// How many numbers each of the three ways of looking keeps of a piece.
const KEPT: usize = 256;
/// How many pieces each way looks at, and how many of them stand before.
const WAYS: [(usize, usize); 3] = [(2, 0), (3, 1), (5, 2)];
/// What is known of a piece in the end: its row, and what the three ways have seen.
const FEATURES: usize = WIDTH + WAYS.len() * KEPT;
/// Numbers between the layers at the end.
const NARROW: usize = 320;
/// A long text is looked at in stretches, so that no text takes more than a few megabytes.
const STRETCH: usize = 256;
/// How far from a piece something may stand and still be seen: two looks, two pieces far.
const REACH: usize = 4;

/// The numbers that were learned.
pub struct Network {
    table: Table,
    /// Rows made ready for the three ways.
    ready: Matrix,
    ready_bias: Vec<f32>,
    ready_level: Level,
    ways: Vec<Way>,
    features_level: Level,
    text: Matrix,
    text_bias: Vec<f32>,
    deep: Deep,
    /// Keeps divisions from zero.
    least: f32,
}

struct Level {
    deviations: Vec<f32>,
    means: Vec<f32>,
}

/// One way of looking at neighbours.
struct Way {
    width: usize,
    before: usize,
    first: Layer,
    second: Layer,
}

struct Layer {
    weights: Matrix,
    bias: Vec<f32>,
}

/// The layers at the end, two by two with a way past each pair.
struct Deep {
    first: [Matrix; 3],
    second: [Matrix; 3],
}

impl Network {
    /// Reads the numbers.
    pub fn read(arrays: &Arrays<'_>) -> Result<Self, Unreadable> {
        let each = |name: &str| -> Result<Vec<f32>, Unreadable> {
            let each: Result<Vec<_>, _> =
                WAYS.iter().map(|(width, _)| arrays.floats(&format!("{name}{width}"), KEPT)).collect();
            Ok(each?.concat())
        };
        let way = |(width, before): (usize, usize)| {
            let layer = |number: u8| {
                let weights = arrays.matrix(&format!("w{number}_{width}"), width * KEPT, KEPT)?;
                Ok::<_, Unreadable>(Layer { weights, bias: arrays.floats(&format!("b{number}_{width}"), KEPT)? })
            };
            Ok(Way { width, before, first: layer(1)?, second: layer(2)? })
        };
        let ways: Result<Vec<Way>, Unreadable> = WAYS.into_iter().map(way).collect();
        let square = |name, rows, columns| arrays.matrix(name, rows, columns);
        Ok(Self {
            table: Table::read(arrays)?,
            ready: ready(arrays)?,
            ready_bias: each("proj_b")?,
            ready_level: Level { deviations: each("ln_g")?, means: each("ln_b")? },
            ways: ways?,
            features_level: Level {
                deviations: arrays.floats("ln_g", FEATURES)?,
                means: arrays.floats("ln_b", FEATURES)?,
            },
            text: square("cnn_W", FEATURES, WIDTH)?,
            text_bias: arrays.floats("cnn_b", WIDTH)?,
            deep: Deep {
                first: [square("d0", WIDTH, NARROW)?, square("d1", NARROW, NARROW)?, square("p1", WIDTH, NARROW)?],
                second: [square("d2", NARROW, WIDTH)?, square("d3", WIDTH, WIDTH)?, square("p3", NARROW, WIDTH)?],
            },
            least: 1e-12,
        })
    }

    /// The vector of a text of these pieces.
    pub fn vector(&self, pieces: &[u32]) -> Vec<f32> {
        let mut sums = vec![0.0; FEATURES];
        for from in (0..pieces.len()).step_by(STRETCH) {
            let to = pieces.len().min(from + STRETCH);
            let (begin, end) = (from.saturating_sub(REACH), pieces.len().min(to + REACH));
            let features = self.features(&pieces[begin..end]);
            for row in features.chunks_exact(FEATURES).take(to - begin).skip(from - begin) {
                add(&mut sums, row);
            }
        }
        let length = pieces.len() as f32;
        let mut text = self.text.times(&sums, FEATURES, 1);
        for (value, bias) in text.iter_mut().zip(&self.text_bias) {
            *value = (*value + length * bias) / length.sqrt();
        }
        self.deep.of(&text, self.least)
    }

    /// What is known of each piece, row by row.
    fn features(&self, pieces: &[u32]) -> Vec<f32> {
        let count = pieces.len();
        let mut rows = vec![0.0; count * WIDTH];
        for (row, piece) in rows.chunks_exact_mut(WIDTH).zip(pieces) {
            self.table.row(*piece, row);
        }
        let mut ready = self.ready.times(&rows, WIDTH, count);
        ready.chunks_exact_mut(self.ready_bias.len()).for_each(|row| add(row, &self.ready_bias));
        level(&mut ready, &self.ready_level.deviations, &self.ready_level.means, self.least);

        let mut features = vec![0.0; count * FEATURES];
        let own = |features: &mut [f32], from: usize, numbers: &[f32], width: usize| {
            for (row, numbers) in features.chunks_exact_mut(FEATURES).zip(numbers.chunks_exact(width)) {
                row[from..from + width].copy_from_slice(numbers);
            }
        };
        own(&mut features, 0, &rows, WIDTH);
        for (i, way) in self.ways.iter().enumerate() {
            own(&mut features, WIDTH + i * KEPT, &way.seen(&ready, i * KEPT, count), KEPT);
        }
        level(&mut features, &self.features_level.deviations, &self.features_level.means, self.least);
        features
    }
}

/// The three ways' first matrices, side by side.
fn ready(arrays: &Arrays<'_>) -> Result<Matrix, Unreadable> {
    let parts: Result<Vec<Vec<f32>>, _> =
        WAYS.iter().map(|(width, _)| arrays.floats(&format!("proj{width}"), WIDTH * KEPT)).collect();
    let parts = parts?;
    let row = |row: usize| parts.iter().flat_map(move |part| &part[row * KEPT..(row + 1) * KEPT]).copied();
    Ok(Matrix::new(WIDTH, WAYS.len() * KEPT, &(0..WIDTH).flat_map(row).collect::<Vec<_>>()))
}

impl Way {
    /// Looks twice. Where a window reaches beyond the text there is nothing: zeros.
    fn seen(&self, ready: &[f32], from: usize, count: usize) -> Vec<f32> {
        let margin = self.before * KEPT;
        let mut around = vec![0.0; (count + self.width - 1) * KEPT];
        for (row, whole) in around[margin..].chunks_exact_mut(KEPT).zip(ready.chunks_exact(WAYS.len() * KEPT)) {
            row.copy_from_slice(&whole[from..from + KEPT]);
        }
        let first = self.first.beside(&around, count);
        add(&mut around[margin..], &first);
        let mut second = self.second.beside(&around, count);
        add(&mut second, &around[margin..]);
        second
    }
}

impl Layer {
    /// What one look at the windows adds to each piece.
    fn beside(&self, around: &[f32], count: usize) -> Vec<f32> {
        let mut seen = self.weights.times(around, KEPT, count);
        for row in seen.chunks_exact_mut(self.weights.columns()) {
            add(row, &self.bias);
            positive(row);
        }
        seen
    }
}

impl Deep {
    fn of(&self, text: &[f32], least: f32) -> Vec<f32> {
        let pair = |[inner, outer, past]: &[Matrix; 3], from: &[f32]| {
            let mut hidden = inner.times(from, 0, 1);
            positive(&mut hidden);
            let mut out = past.times(from, 0, 1);
            add(&mut out, &outer.times(&hidden, 0, 1));
            out
        };
        let mut middle = pair(&self.first, text);
        positive(&mut middle);
        let mut vector = pair(&self.second, &middle);
        // Not the standard library's: that is the system's, and systems differ in the last bit.
        vector.iter_mut().for_each(|value| *value = libm::tanhf(*value));
        let length = sum(&vector, |value| value * value).max(least).sqrt();
        vector.iter_mut().for_each(|value| *value /= length);
        vector
    }
}

fn add(to: &mut [f32], what: &[f32]) {
    for (to, what) in to.iter_mut().zip(what) {
        *to += what;
    }
}

fn positive(row: &mut [f32]) {
    row.iter_mut().for_each(|value| *value = value.max(0.0));
}
