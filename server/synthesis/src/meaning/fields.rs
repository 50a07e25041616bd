//! The fields of a message in the format of Protocol Buffers, as far as the model's list of pieces needs them.

/// The fields that hold bytes, with their numbers, in order. Ends where nothing can be read.
pub struct Fields<'a>(pub &'a [u8]);

impl<'a> Fields<'a> {
    /// The first field of that number.
    pub fn first(self, number: u64) -> Option<&'a [u8]> {
        self.into_iter().find_map(|(found, value)| (found == number).then_some(value))
    }

    fn varint(&mut self) -> Option<u64> {
        let mut value = 0;
        for shift in (0..64).step_by(7) {
            let byte = *self.0.split_off_first()?;
            value |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(value);
            }
        }
        None
    }
}

impl<'a> Iterator for Fields<'a> {
    type Item = (u64, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let tag = self.varint()?;
            let length = match tag & 7 {
                0 => {
                    self.varint()?;
                    continue;
                }
                1 => 8,
                2 => usize::try_from(self.varint()?).ok()?,
                5 => 4,
                _ => return None,
            };
            return Some((tag >> 3, self.0.split_off(..length)?));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_read_in_order_and_numbers_passed_over() {
        let message = [0x08, 0xac, 0x02, 0x12, 3, b'a', b'b', b'c', 0x1d, 0, 0, 0x80, 0x3f];
        assert_eq!(Fields(&message).collect::<Vec<_>>(), [(2, &b"abc"[..]), (3, &1f32.to_le_bytes())]);
        assert_eq!(Fields(&message).first(3), Some(&1f32.to_le_bytes()[..]));
        for end in 0..message.len() {
            assert!(Fields(&message[..end]).count() < 2, "cut at {end}");
        }
    }
}
