//! A list of rows in some order: how long it is, and any window of it, made only as far as somebody looks.

use std::sync::{Arc, OnceLock};

use super::bits::Bits;
use super::table::Order;

/// Windows that end before this row are made without the rest of the list.
const NEAR: usize = 1000;

/// The rows of an order, all or some of them.
pub(crate) struct Listed {
    order: Arc<Order>,
    descending: bool,
    part: Option<Part>,
}

struct Part {
    keep: Bits,
    count: usize,
    /// Each row's place in the order, where so few are kept that those are better sorted by it than picked out of it.
    ranks: Option<Arc<Vec<u32>>>,
    all: OnceLock<Vec<u32>>,
}

impl Listed {
    /// The whole order.
    pub(super) fn whole(order: Arc<Order>, descending: bool) -> Self {
        Self { order, descending, part: None }
    }

    /// The kept rows of an order; `ranks` when they are few.
    pub(super) fn part(order: Arc<Order>, descending: bool, keep: Bits, ranks: Option<Arc<Vec<u32>>>) -> Self {
        let part = Part { count: keep.count(), keep, ranks, all: OnceLock::new() };
        Self { order, descending, part: Some(part) }
    }

    /// How many rows.
    pub(crate) fn len(&self) -> usize {
        self.part.as_ref().map_or(self.order.len(), |part| part.count)
    }

    /// Its rows from one place on, at most so many.
    pub(crate) fn window(&self, from: usize, count: usize) -> Vec<u32> {
        let from = from.min(self.len());
        let to = self.len().min(from.saturating_add(count));
        match &self.part {
            None => self.order.walk(self.descending, from).take(to - from).collect(),
            Some(part) if to <= NEAR && part.all.get().is_none() => {
                let mut first = self.first(part, to);
                first.drain(..from);
                first
            }
            Some(part) => self.all(part)[from..to].to_vec(),
        }
    }

    /// Where a row stands in it.
    pub(crate) fn position(&self, row: u32) -> Option<usize> {
        match &self.part {
            None => self.order.walk(self.descending, 0).position(|listed| listed == row),
            Some(part) => self.all(part).iter().position(|listed| *listed == row),
        }
    }

    /// Every row of it, in order.
    pub(crate) fn rows(&self) -> Vec<u32> {
        self.window(0, usize::MAX)
    }

    fn first(&self, part: &Part, count: usize) -> Vec<u32> {
        let Some(ranks) = &part.ranks else {
            return self.order.walk(self.descending, 0).filter(|row| part.keep.has(*row)).take(count).collect();
        };
        let mut rows: Vec<u32> = part.keep.rows().collect();
        let rank = |row: &u32| ranks[*row as usize];
        if count < rows.len() {
            rows.select_nth_unstable_by_key(count, rank);
            rows.truncate(count);
        }
        rows.sort_unstable_by_key(rank);
        rows
    }

    fn all<'p>(&self, part: &'p Part) -> &'p [u32] {
        part.all.get_or_init(|| self.first(part, part.count))
    }
}
