//! Where may a piece of text be? Signs in a row point to the blocks of entries that have them somewhere.
//!
//! A signature and not an index: it says "not here" for certain and "here" only perhaps. Twelve bytes an entry. Three
//! signs serve short pieces; a block of codes has nearly every three digits there are, so longer pieces go by four.

/// How many entries lie in one block.
pub(super) const BLOCK: usize = 256;

/// The signatures of every block.
pub(super) struct Grams {
    threes: Signature,
    fours: Signature,
}

impl Default for Grams {
    fn default() -> Self {
        Self { threes: Signature::of(3, 13), fours: Signature::of(4, 14) }
    }
}

impl Grams {
    /// Notes the signs of one field of an entry.
    pub(super) fn add(&mut self, entry: usize, field: &[u8]) {
        self.threes.add(entry / BLOCK, field);
        self.fours.add(entry / BLOCK, field);
    }

    /// The blocks that may hold the piece, a bit a block; nothing when it is too short to say.
    pub(super) fn blocks(&self, piece: &[u8]) -> Option<Vec<u64>> {
        match piece.len() {
            0..3 => None,
            3 => Some(self.threes.blocks(piece)),
            _ => Some(self.fours.blocks(piece)),
        }
    }

    pub(super) fn weight(&self) -> usize {
        self.threes.weight() + self.fours.weight()
    }
}

/// Which blocks have some signs in a row; every so many signs fall into one of the slots.
struct Signature {
    signs: usize,
    slot_bits: u32,
    /// The slots of sixty-four blocks at a time, a bit a block.
    groups: Vec<Box<[u64]>>,
}

impl Signature {
    const fn of(signs: usize, slot_bits: u32) -> Self {
        Self { signs, slot_bits, groups: Vec::new() }
    }

    fn add(&mut self, block: usize, field: &[u8]) {
        while self.groups.len() <= block / 64 {
            self.groups.push(vec![0; 1 << self.slot_bits].into());
        }
        let group = &mut self.groups[block / 64];
        for signs in field.windows(self.signs) {
            group[slot(signs, self.slot_bits)] |= 1 << (block % 64);
        }
    }

    fn blocks(&self, piece: &[u8]) -> Vec<u64> {
        let slots: Vec<usize> = piece.windows(self.signs).map(|signs| slot(signs, self.slot_bits)).collect();
        let may_hold = |group: &[u64]| slots.iter().fold(u64::MAX, |blocks, slot| blocks & group[*slot]);
        self.groups.iter().map(|group| may_hold(group)).collect()
    }

    fn weight(&self) -> usize {
        self.groups.len() * (8 << self.slot_bits)
    }
}

fn slot(signs: &[u8], bits: u32) -> usize {
    let number = signs.iter().fold(0_u32, |number, sign| number << 8 | u32::from(*sign));
    // The upper bits of a product with an odd number depend on all of the lower ones.
    (number.wrapping_mul(0x9e37_79b1) >> (32 - bits)) as usize
}

#[cfg(test)]
mod tests {
    use super::{BLOCK, Grams};

    #[test]
    fn a_block_that_holds_the_piece_is_always_named_and_most_others_are_not() {
        let mut grams = Grams::default();
        for entry in 0..BLOCK * 100 {
            grams.add(entry, format!("MC{entry:07}").as_bytes());
        }
        let named = |piece: &str| {
            let blocks = grams.blocks(piece.as_bytes()).unwrap_or_default();
            (0..100).filter(|block| blocks[block / 64] & 1 << (block % 64) != 0).collect::<Vec<usize>>()
        };
        for entry in [2_816, 12_345, 25_599] {
            let of_entry = named(&format!("{entry:07}"));
            assert!(of_entry.contains(&(entry / BLOCK)), "{entry} {of_entry:?}");
            assert!(of_entry.len() < 20, "{of_entry:?}");
        }
        assert_eq!(grams.blocks(b"MC"), None);
    }
}
