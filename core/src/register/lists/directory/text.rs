//! Which rows hold a piece of text? All searched text lies in one run of bytes, walked with SIMD.
//!
//! Codes are kept in normal form, names in upper case without accents, so that one walk serves both. A changed row is written anew at the end; its old entry is dead.

use std::iter;
use std::ops::Range;
use std::thread::{self, available_parallelism};

use memchr::memmem::{self, Finder};

use super::bits::Bits;
use super::grams::{BLOCK, Grams};

const NONE: u32 = u32::MAX;
const FIELD: u8 = 0x1f;
const ROW: u8 = 0x1e;
/// Below so many entries one processor is done before another has begun.
const WORTH_A_THREAD: usize = 50_000;
/// The bit of all signs that are neither letter nor digit.
const OTHERS: u64 = 1 << 63;

const fn sign_bit(sign: u8) -> u64 {
    match sign {
        b'0'..=b'9' => 1 << (sign - b'0'),
        b'A'..=b'Z' => 1 << (10 + sign - b'A'),
        _ => OTHERS,
    }
}

/// The searched text of a table's rows.
#[derive(Default)]
pub(super) struct Text {
    bytes: Vec<u8>,
    /// Where each entry starts.
    starts: Vec<u32>,
    /// Whose entry it is.
    owners: Vec<u32>,
    /// Each row's living entry.
    entries: Vec<u32>,
    /// Which signs each entry has, a bit a letter or digit, one for all others.
    signs: Vec<u64>,
    grams: Grams,
    dead: usize,
    /// Some row's last field, its name, has a digit in it.
    digits_in_names: bool,
}

impl Text {
    pub(super) fn reserve(&mut self, rows: usize, bytes: usize) {
        self.bytes.reserve(bytes);
        self.starts.reserve(rows);
        self.owners.reserve(rows);
        self.entries.reserve(rows);
        self.signs.reserve(rows);
    }

    /// Writes a row's fields: the next new row's, or anew over an old one's.
    pub(super) fn put(&mut self, row: u32, fields: &[&str]) {
        let nth_entry = self.starts.len();
        let entry = u32::try_from(nth_entry).unwrap_or(NONE);
        self.starts.push(u32::try_from(self.bytes.len()).unwrap_or(NONE));
        self.owners.push(row);
        for (nth, field) in fields.iter().enumerate() {
            if nth > 0 {
                self.bytes.push(FIELD);
            }
            self.bytes.extend_from_slice(field.as_bytes());
            self.grams.add(nth_entry, field.as_bytes());
        }
        self.bytes.push(ROW);
        self.signs.push(fields.iter().flat_map(|field| field.bytes()).fold(0, |signs, sign| signs | sign_bit(sign)));
        self.digits_in_names |= fields.last().is_some_and(|name| name.bytes().any(|byte| byte.is_ascii_digit()));
        match self.entries.get_mut(row as usize) {
            Some(old) => {
                self.dead += usize::from(*old != NONE);
                *old = entry;
            }
            None => self.entries.push(entry),
        }
    }

    /// The row is gone: nothing finds it.
    pub(super) fn remove(&mut self, row: u32) {
        if let Some(entry) = self.entries.get_mut(row as usize).filter(|entry| **entry != NONE) {
            *entry = NONE;
            self.dead += 1;
        }
    }

    /// Whether so much is dead that reading everything anew is cheaper.
    pub(super) fn is_worn(&self) -> bool {
        self.dead > 10_000 && self.dead > self.entries.len() / 8
    }

    pub(super) fn weight(&self) -> usize {
        self.bytes.len()
            + 4 * (self.starts.len() + self.owners.len() + self.entries.len() + 2 * self.signs.len())
            + self.grams.weight()
    }

    /// Whether any name has a digit in it; where none has, a word with one is a code.
    pub(super) fn names_have_digits(&self) -> bool {
        self.digits_in_names
    }

    /// One field of a row; empty when the row is gone.
    pub(super) fn field(&self, row: u32, nth: usize) -> &[u8] {
        self.entry(row).split(|byte| *byte == FIELD).nth(nth).unwrap_or_default()
    }

    /// Whether a row holds the needle in any field.
    pub(super) fn holds(&self, row: u32, needle: &[u8]) -> bool {
        memmem::find(self.entry(row), needle).is_some()
    }

    /// All fields of a row; empty when the row is gone.
    fn entry(&self, row: u32) -> &[u8] {
        let entry = self.entries.get(row as usize).copied().unwrap_or(NONE);
        let Some(&start) = self.starts.get(entry as usize) else { return &[] };
        let end = self.end_of(entry as usize);
        self.bytes.get(start as usize..end.saturating_sub(1)).unwrap_or_default()
    }

    /// Marks every row that holds the needle in any field.
    pub(super) fn mark(&self, needle: &[u8], hits: &mut Bits) {
        match needle {
            [] => {}
            [sign] if sign_bit(*sign) != OTHERS => self.mark_sign(sign_bit(*sign), hits),
            _ => self.mark_piece(&Finder::new(needle), &self.parts(needle), hits),
        }
    }

    fn mark_sign(&self, sign: u64, hits: &mut Bits) {
        for (entry, (signs, row)) in self.signs.iter().zip(&self.owners).enumerate() {
            if signs & sign != 0 && self.entries[*row as usize] as usize == entry {
                hits.set(*row);
            }
        }
    }

    /// The runs of entries to look through.
    fn parts(&self, needle: &[u8]) -> Vec<Range<usize>> {
        let all = self.starts.len();
        let Some(blocks) = self.grams.blocks(needle) else { return iter::once(0..all).collect() };
        let mut parts: Vec<Range<usize>> = Vec::new();
        for block in (0..all.div_ceil(BLOCK)).filter(|block| blocks[block / 64] & 1 << (block % 64) != 0) {
            let (from, to) = (block * BLOCK, all.min((block + 1) * BLOCK));
            match parts.last_mut().filter(|last| last.end == from) {
                Some(last) => last.end = to,
                None => parts.push(from..to),
            }
        }
        parts
    }

    /// Looks through the runs; through many of them on every processor there is.
    fn mark_piece(&self, finder: &Finder<'_>, parts: &[Range<usize>], hits: &mut Bits) {
        let entries: usize = parts.iter().map(ExactSizeIterator::len).sum();
        let threads = if entries < WORTH_A_THREAD { 1 } else { available_parallelism().map_or(1, usize::from) };
        if threads == 1 {
            return parts.iter().for_each(|part| self.mark_part(finder, part, hits));
        }
        let share = entries.div_ceil(threads);
        let mut shares: Vec<Vec<Range<usize>>> = vec![Vec::new()];
        let mut room = share;
        for part in parts {
            let mut rest = part.clone();
            while !rest.is_empty() {
                if room == 0 {
                    shares.push(Vec::new());
                    room = share;
                }
                let taken = rest.start..rest.end.min(rest.start + room);
                room -= taken.len();
                rest.start = taken.end;
                shares.last_mut().into_iter().for_each(|share| share.push(taken.clone()));
            }
        }
        let none = hits.emptied();
        let marked = |share: &Vec<Range<usize>>| {
            let mut hits = none.clone();
            share.iter().for_each(|part| self.mark_part(finder, part, &mut hits));
            hits
        };
        thread::scope(|scope| {
            let others: Vec<_> = shares[1..].iter().map(|share| scope.spawn(move || marked(share))).collect();
            shares[..1].iter().for_each(|share| hits.add(&marked(share)));
            for other in others {
                // Hits left out would be a list and a count that are wrong, and look right.
                hits.add(&other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
            }
        });
    }

    fn mark_part(&self, finder: &Finder<'_>, part: &Range<usize>, hits: &mut Bits) {
        let Some(&start) = self.starts.get(part.start) else { return };
        let bytes = &self.bytes[..self.end_of(part.end - 1)];
        let (mut at, mut entry) = (start as usize, part.start);
        while let Some(found) = finder.find(&bytes[at..]) {
            entry = self.entry_at(at + found, entry);
            let row = self.owners[entry];
            if self.entries[row as usize] as usize == entry {
                hits.set(row);
            }
            at = self.end_of(entry);
            entry += 1;
        }
    }

    /// The entry that holds a byte, looked for from an earlier one on: near ones by steps, far ones by halving.
    fn entry_at(&self, byte: usize, from: usize) -> usize {
        let near = self.starts.len().min(from + 8);
        let step = self.starts[from..near].partition_point(|start| *start as usize <= byte);
        match from + step == near {
            true => near + self.starts[near..].partition_point(|start| *start as usize <= byte) - 1,
            false => from + step - 1,
        }
    }

    fn end_of(&self, entry: usize) -> usize {
        self.starts.get(entry + 1).map_or(self.bytes.len(), |start| *start as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::super::bits::Bits;
    use super::Text;

    fn rows(text: &Text, needle: &str, count: u32) -> Vec<u32> {
        let mut hits = Bits::none(count as usize);
        text.mark(needle.as_bytes(), &mut hits);
        (0..count).filter(|row| hits.has(*row)).collect()
    }

    #[test]
    fn a_rewritten_row_is_found_by_its_new_text_only() {
        let mut text = Text::default();
        for row in 0..20 {
            text.put(row, &[&format!("MC00{row}"), "5CD1", "ana beltran"]);
        }
        text.put(3, &["MC0099", "5CD1", "ben ortiz"]);
        text.remove(4);
        assert_eq!(rows(&text, "MC003", 20), Vec::<u32>::new());
        assert_eq!(rows(&text, "ben", 20), [3]);
        assert_eq!(rows(&text, "MC001", 20), [1, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
        assert_eq!(rows(&text, "5CD1", 20).len(), 19);
        assert_eq!(rows(&text, "beltran", 20).len(), 18);
        assert_eq!(text.field(3, 0), b"MC0099");
        assert_eq!(text.field(19, 2), b"ana beltran");
        assert_eq!(text.field(4, 0), b"");
    }

    #[test]
    fn a_piece_is_found_wherever_it_lies_however_short() {
        let code = |row: u32| format!("{:06}", u64::from(row) * 7919 % 1_000_003);
        let mut text = Text::default();
        let count = 120_000;
        for row in 0..count {
            text.put(row, &[&format!("MC{}", code(row)), "x-y"]);
        }
        for piece in ["7", "M", "-", "31", "314", "3141", "MC31415"] {
            let holds = |row: &u32| format!("MC{} x-y", code(*row)).contains(piece);
            assert_eq!(rows(&text, piece, count), (0..count).filter(holds).collect::<Vec<_>>(), "{piece}");
        }
    }

    #[test]
    fn nothing_is_found_across_two_fields_or_rows() {
        let mut text = Text::default();
        text.put(0, &["AB", "CD"]);
        text.put(1, &["EF", "GH"]);
        assert_eq!(rows(&text, "BC", 2), Vec::<u32>::new());
        assert_eq!(rows(&text, "DE", 2), Vec::<u32>::new());
    }
}
