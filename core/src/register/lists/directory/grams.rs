//! Where may a piece of text be? Three signs in a row point to the blocks of entries that have them somewhere.
//!
//! A signature and not an index: it says "not here" for certain and "here" only perhaps. Eight bytes an entry, and a
//! code of eight signs leaves about one block in a hundred to look through.

/// How many entries lie in one block.
pub(super) const BLOCK: usize = 256;
/// Every three signs fall into one of so many slots.
const SLOTS: usize = 1 << 14;
/// The shortest piece that points anywhere.
const SIGNS: usize = 3;

/// The slots of sixty-four blocks at a time, a bit a block.
#[derive(Default)]
pub(super) struct Grams {
    groups: Vec<Box<[u64]>>,
}

impl Grams {
    /// Notes the signs of one field of an entry.
    pub(super) fn add(&mut self, entry: usize, field: &[u8]) {
        let block = entry / BLOCK;
        while self.groups.len() <= block / 64 {
            self.groups.push(vec![0; SLOTS].into());
        }
        let group = &mut self.groups[block / 64];
        for signs in field.windows(SIGNS) {
            group[slot(signs)] |= 1 << (block % 64);
        }
    }

    /// The blocks that may hold the piece, a bit a block; nothing when it is too short to say.
    pub(super) fn blocks(&self, piece: &[u8]) -> Option<Vec<u64>> {
        if piece.len() < SIGNS {
            return None;
        }
        let slots: Vec<usize> = piece.windows(SIGNS).map(slot).collect();
        let may_hold = |group: &[u64]| slots.iter().fold(u64::MAX, |blocks, slot| blocks & group[*slot]);
        Some(self.groups.iter().map(|group| may_hold(group)).collect())
    }

    pub(super) fn weight(&self) -> usize {
        self.groups.len() * SLOTS * 8
    }
}

fn slot(signs: &[u8]) -> usize {
    let number = signs.iter().fold(0_u32, |number, sign| number << 8 | u32::from(*sign));
    // The upper bits of a product with an odd number depend on all of the lower ones.
    (number.wrapping_mul(0x9e37_79b1) >> 18) as usize
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
