//! Which row goes by this code? A million codes in little memory, compared in full and never by hash alone.

use std::hash::{BuildHasher, Hasher, RandomState};

/// Text → number, kept in one piece: about 35 bytes for a code of ten signs.
pub struct Codes {
    // The hash stands beside the entry's number, so that a look at a slot tells whether its entry is worth one.
    slots: Vec<Slot>,
    entries: Vec<Entry>,
    text: Vec<u8>,
    seed: u64,
}

#[derive(Clone, Copy)]
struct Slot {
    hash: u32,
    /// One more than the entry's place; zero where there is none.
    entry: u32,
}

struct Entry {
    start: u32,
    length: u32,
    value: u32,
}

const SMALLEST: usize = 64;
const EMPTY: Slot = Slot { hash: 0, entry: 0 };
const MIX: u64 = 0x9E37_79B9_7F4A_7C15;

impl Default for Codes {
    fn default() -> Self {
        // Another seed each time: no file can be made so that all its codes meet in one slot.
        let seed = RandomState::new().build_hasher().finish();
        Self { slots: vec![EMPTY; SMALLEST], entries: Vec::new(), text: Vec::new(), seed }
    }
}

impl Codes {
    /// The number kept for a code.
    pub fn get(&self, code: &str) -> Option<u32> {
        if self.entries.is_empty() {
            return None;
        }
        self.find(code, self.hash(code)).ok()
    }

    /// Keeps a number for a code, unless there is one already: then that one is the answer and stays.
    pub fn keep(&mut self, code: &str, value: u32) -> Option<u32> {
        let hash = self.hash(code);
        let slot = match self.find(code, hash) {
            Ok(kept) => return Some(kept),
            Err(slot) => slot,
        };
        let (Ok(start), Ok(length)) = (u32::try_from(self.text.len()), u32::try_from(code.len())) else { return None };
        self.text.extend_from_slice(code.as_bytes());
        self.entries.push(Entry { start, length, value });
        self.slots[slot] = Slot { hash, entry: u32::try_from(self.entries.len()).unwrap_or(u32::MAX) };
        if self.entries.len() * 2 > self.slots.len() {
            self.grow();
        }
        None
    }

    fn find(&self, code: &str, hash: u32) -> Result<u32, usize> {
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        loop {
            let slot = self.slots[at];
            let Some(entry) = slot.entry.checked_sub(1) else { return Err(at) };
            if slot.hash == hash {
                let entry = &self.entries[entry as usize];
                if &self.text[entry.start as usize..(entry.start + entry.length) as usize] == code.as_bytes() {
                    return Ok(entry.value);
                }
            }
            at = (at + 1) & mask;
        }
    }

    fn grow(&mut self) {
        let mask = self.slots.len() * 2 - 1;
        let old = std::mem::replace(&mut self.slots, vec![EMPTY; mask + 1]);
        for slot in old.into_iter().filter(|slot| slot.entry > 0) {
            let mut at = slot.hash as usize & mask;
            while self.slots[at].entry != 0 {
                at = (at + 1) & mask;
            }
            self.slots[at] = slot;
        }
    }

    fn hash(&self, code: &str) -> u32 {
        let hash = mixed(self.seed, code.as_bytes());
        (hash ^ (hash >> 32)) as u32
    }
}

/// Folded multiplication over eight bytes at a time.
fn mixed(seed: u64, bytes: &[u8]) -> u64 {
    let mut hash = seed ^ bytes.len() as u64;
    for part in bytes.chunks(8) {
        let mut word = [0; 8];
        word[..part.len()].copy_from_slice(part);
        let wide = u128::from(hash ^ u64::from_le_bytes(word)) * u128::from(MIX);
        hash = (wide as u64) ^ (wide >> 64) as u64;
    }
    hash
}

/// Hashes the few words of a column, which come millions of times.
#[derive(Clone, Copy, Default)]
pub struct Quick(u64);

impl Hasher for Quick {
    fn write(&mut self, bytes: &[u8]) {
        self.0 = mixed(self.0 ^ MIX, bytes);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// What a word of a column was found to mean, so that it is found once.
pub type Memo<T> = std::collections::HashMap<Box<str>, T, std::hash::BuildHasherDefault<Quick>>;

/// The most different words remembered of one column; beyond it each is looked at again.
pub const REMEMBERED: usize = 200_000;

#[cfg(test)]
mod tests {
    use super::Codes;

    #[test]
    fn a_hundred_thousand_codes_are_told_apart() {
        let mut codes = Codes::default();
        for number in 0..100_000 {
            assert_eq!(codes.keep(&format!("MC{number:07}"), number), None);
        }
        assert_eq!(codes.keep("MC0000017", 5), Some(17));
        assert!((0..100_000).all(|number| codes.get(&format!("MC{number:07}")) == Some(number)));
        assert_eq!(codes.get("MC0100000"), None);
        assert_eq!(codes.get(""), None);
    }
}
