//! One bit a row.

/// A set of row numbers below a bound.
#[derive(Clone, Default)]
pub(super) struct Bits(Vec<u64>);

impl Bits {
    pub(super) fn none(rows: usize) -> Self {
        Self(vec![0; rows.div_ceil(64)])
    }

    /// As many rows, none of them in it.
    pub(super) fn emptied(&self) -> Self {
        Self(vec![0; self.0.len()])
    }

    pub(super) fn set(&mut self, row: u32) {
        if let Some(word) = self.0.get_mut(row as usize / 64) {
            *word |= 1 << (row % 64);
        }
    }

    /// Puts a row in or takes it out, beyond the present bound too.
    pub(super) fn put(&mut self, row: u32, is_in: bool) {
        let at = row as usize / 64;
        if self.0.len() <= at {
            self.0.resize(at + 1, 0);
        }
        let bit = 1 << (row % 64);
        self.0[at] = if is_in { self.0[at] | bit } else { self.0[at] & !bit };
    }

    pub(super) fn has(&self, row: u32) -> bool {
        self.0.get(row as usize / 64).is_some_and(|word| word & (1 << (row % 64)) != 0)
    }

    /// The rows whose value in a column passes a test, sixty-four at a time.
    pub(super) fn of<T: Copy>(column: &[T], passes: impl Fn(T) -> bool) -> Self {
        let word = |values: &[T]| {
            (0..).zip(values).fold(0, |word, (bit, value): (u32, &T)| word | u64::from(passes(*value)) << bit)
        };
        Self(column.chunks(64).map(word).collect())
    }

    /// How many rows are in it.
    pub(super) fn count(&self) -> usize {
        self.0.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// Its rows, upward.
    pub(super) fn rows(&self) -> impl Iterator<Item = u32> + '_ {
        (0..).zip(&self.0).flat_map(|(nth, word): (u32, &u64)| {
            let mut left = *word;
            std::iter::from_fn(move || {
                let bit = left.trailing_zeros();
                left &= left.wrapping_sub(1);
                (bit < 64).then_some(nth * 64 + bit)
            })
        })
    }

    pub(super) fn add(&mut self, other: &Self) {
        for (word, other) in self.0.iter_mut().zip(&other.0) {
            *word |= other;
        }
    }

    /// Keeps the rows that pass a test.
    pub(super) fn retain(&mut self, passes: impl Fn(u32) -> bool) {
        for (first, word) in (0..).step_by(64).zip(&mut self.0).filter(|(_, word)| **word != 0) {
            for bit in 0..64 {
                if *word & 1 << bit != 0 && !passes(first + bit) {
                    *word &= !(1 << bit);
                }
            }
        }
    }

    pub(super) fn keep_common(&mut self, other: &Self) {
        for (word, other) in self.0.iter_mut().zip(&other.0) {
            *word &= other;
        }
    }
}
