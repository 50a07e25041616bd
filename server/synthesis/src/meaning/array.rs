//! The arrays of numbers in an archive of numpy's.

use super::Unreadable;
use super::archive::Archive;
use super::matrix::Matrix;

/// An archive of arrays.
pub struct Arrays<'a>(pub Archive<'a>);

impl Arrays<'_> {
    /// Whole numbers from 0 to 255, row by row.
    pub fn bytes(&self, name: &str, length: usize) -> Result<Vec<u8>, Unreadable> {
        let mut file = self.0.entry(&format!("{name}.npy"))?;
        let begins = numbers(&file, "|u1", length).ok_or_else(|| Unreadable::lacks(name))?;
        file.drain(..begins);
        Ok(file)
    }

    /// Fractions, row by row.
    pub fn floats(&self, name: &str, length: usize) -> Result<Vec<f32>, Unreadable> {
        let file = self.0.entry(&format!("{name}.npy"))?;
        let begins = numbers(&file, "<f4", 4 * length).ok_or_else(|| Unreadable::lacks(name))?;
        Ok(file[begins..].as_chunks().0.iter().map(|bytes| f32::from_le_bytes(*bytes)).collect())
    }

    /// A matrix of so many rows and columns.
    pub fn matrix(&self, name: &str, rows: usize, columns: usize) -> Result<Matrix, Unreadable> {
        Ok(Matrix::new(rows, columns, &self.floats(name, rows * columns)?))
    }
}

/// Where the numbers begin in a file, if they are of that type, row by row, and so many bytes.
fn numbers(file: &[u8], kind: &str, length: usize) -> Option<usize> {
    let rest = file.strip_prefix(b"\x93NUMPY\x01\x00")?;
    let header = usize::from(u16::from_le_bytes(*rest.first_chunk()?));
    let described = std::str::from_utf8(rest.get(2..2 + header)?).ok()?;
    let fits = described.contains(&format!("'{kind}'")) && described.contains("'fortran_order': False");
    (fits && file.len() - 10 - header == length).then_some(10 + header)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_another_type_or_order_or_of_another_length_are_not_taken() {
        let file = |header: &str| {
            let length = u16::try_from(header.len()).expect("it is short").to_le_bytes();
            [b"\x93NUMPY\x01\x00", &length[..], header.as_bytes(), &[1, 2, 3]].concat()
        };
        let good = file("{'descr': '|u1', 'fortran_order': False, 'shape': (3,)}");
        assert_eq!(numbers(&good, "|u1", 3), Some(good.len() - 3));
        assert_eq!(numbers(&good, "|u1", 4), None);
        assert_eq!(numbers(&good, "<f4", 3), None);
        assert_eq!(numbers(&file("{'descr': '|u1', 'fortran_order': True}"), "|u1", 3), None);
        assert_eq!(numbers(b"\x93NUMPY\x01\x00\xff\xff{", "|u1", 3), None);
    }
}
