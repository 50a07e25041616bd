//! What each piece of a word means by itself: a row of numbers of six bits.

use super::Unreadable;
use super::array::Arrays;

/// How many numbers a row has.
pub const WIDTH: usize = 512;
/// Piece *i* is row *i / CHUNKS* of chunk *i mod CHUNKS*; each chunk has a scale of its own.
const CHUNKS: usize = 17;
const ROWS: usize = 7530;
/// A row's bytes: four numbers in three.
const PACKED: usize = WIDTH / 4 * 3;

/// The rows, packed: 49 MB instead of 65, and instead of the 262 that they would take as fractions.
pub struct Table {
    rows: Vec<u8>,
    scales: Vec<f32>,
    lowest: Vec<f32>,
}

impl Table {
    /// How many pieces have a row.
    pub const PIECES: usize = CHUNKS * ROWS;

    /// Reads and packs the rows, one chunk at a time.
    pub fn read(arrays: &Arrays<'_>) -> Result<Self, Unreadable> {
        let mut rows = Vec::with_capacity(Self::PIECES * PACKED);
        for chunk in 1..=CHUNKS {
            let name = format!("q{chunk}");
            let numbers = arrays.bytes(&name, ROWS * WIDTH)?;
            if numbers.iter().any(|number| *number >= 64) {
                return Err(Unreadable::lacks(format!("numbers of six bits in {name}")));
            }
            rows.extend(numbers.as_chunks().0.iter().copied().flat_map(pack));
        }
        Ok(Self { rows, scales: arrays.floats("scale", CHUNKS)?, lowest: arrays.floats("lo", CHUNKS)? })
    }

    /// Writes a piece's row. Beyond the last piece, that of the last.
    pub fn row(&self, piece: u32, row: &mut [f32]) {
        let piece = usize::try_from(piece).unwrap_or(usize::MAX).min(Self::PIECES - 1);
        let chunk = piece % CHUNKS;
        let from = (chunk * ROWS + piece / CHUNKS) * PACKED;
        let (scale, lowest) = (self.scales[chunk], self.lowest[chunk]);
        for (packed, four) in self.rows[from..from + PACKED].as_chunks().0.iter().zip(row.as_chunks_mut().0) {
            *four = unpack(*packed).map(|number| f32::from(number) * scale + lowest);
        }
    }
}

/// Four numbers of six bits, in three bytes.
fn pack([a, b, c, d]: [u8; 4]) -> [u8; 3] {
    [a | b << 6, b >> 2 | c << 4, c >> 4 | d << 2]
}

fn unpack([x, y, z]: [u8; 3]) -> [u8; 4] {
    [x & 63, x >> 6 | (y & 15) << 2, y >> 4 | (z & 3) << 4, z >> 2]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_numbers_come_back_from_three_bytes() {
        for number in 0..64 {
            let four = [number, 63 - number, number ^ 21, number ^ 42];
            assert_eq!(unpack(pack(four)), four);
        }
    }
}
