//! What every listed table has: rows numbered for good, and orders that are sorted once and then kept right.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Arc, Mutex, PoisonError};

use uuid::Uuid;

use super::bits::Bits;
use super::listed::Listed;
use super::lookups::NONE;

/// Row numbers by identifier: found by halving where they came in order, by a table where they did not.
#[derive(Default)]
pub(super) struct Ids {
    all: Vec<Uuid>,
    in_order: usize,
    late: HashMap<Uuid, u32>,
}

impl Ids {
    pub(super) fn reserve(&mut self, rows: usize) {
        self.all.reserve(rows);
    }

    /// Numbers a new row.
    pub(super) fn push(&mut self, id: Uuid) -> u32 {
        let row = u32::try_from(self.all.len()).unwrap_or(NONE);
        if self.in_order == self.all.len() && self.all.last().is_none_or(|last| *last < id) {
            self.in_order += 1;
        } else {
            self.late.insert(id, row);
        }
        self.all.push(id);
        row
    }

    pub(super) fn row(&self, id: Uuid) -> Option<u32> {
        match self.all[..self.in_order].binary_search(&id) {
            Ok(row) => u32::try_from(row).ok(),
            Err(_) => self.late.get(&id).copied(),
        }
    }

    pub(super) fn id(&self, row: u32) -> Uuid {
        self.all.get(row as usize).copied().unwrap_or_default()
    }

    pub(super) fn len(&self) -> usize {
        self.all.len()
    }
}

/// By what a row is sorted.
pub(super) enum Key<'t> {
    /// By a number; [`NONE`] has no value and comes last.
    Number(Box<dyn Fn(u32) -> u32 + 't>),
    /// By text; an empty one has no value and comes last.
    Text(Box<dyn Fn(u32) -> &'t [u8] + 't>),
}

impl Key<'_> {
    fn has_value(&self, row: u32) -> bool {
        match self {
            Self::Number(number) => number(row) != NONE,
            Self::Text(text) => !text(row).is_empty(),
        }
    }

    fn compare(&self, left: u32, right: u32) -> Ordering {
        match self {
            Self::Number(number) => number(left).cmp(&number(right)),
            Self::Text(text) => {
                let (left, right) = (text(left), text(right));
                left.is_empty().cmp(&right.is_empty()).then_with(|| left.cmp(right))
            }
        }
    }
}

/// A table whose rows can be put in order.
pub(super) trait Sorted {
    /// What it can be sorted by.
    type By: Copy + Eq + Hash;
    /// The order in which rows of equal value follow each other.
    const FIRST: Self::By;
    fn rows(&self) -> u32;
    fn is_gone(&self, row: u32) -> bool;
    fn key(&self, by: Self::By) -> Key<'_>;
}

/// Every living row in one order; those without a value at the end.
pub(super) struct Order {
    rows: Vec<u32>,
    with_value: usize,
}

impl Order {
    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    /// The rows from one place on, upward or downward; those without a value come last either way.
    pub(super) fn walk(&self, descending: bool, from: usize) -> impl Iterator<Item = u32> + '_ {
        let (valued, empty) = self.rows.split_at(self.with_value);
        let upward = if descending { &[] } else { &self.rows[from..] };
        let downward = if descending { &valued[..valued.len().saturating_sub(from)] } else { &[] };
        let rest = if descending { &empty[from.saturating_sub(valued.len())..] } else { &[] };
        upward.iter().chain(downward.iter().rev()).chain(rest).copied()
    }
}

/// The orders of a table that somebody asked for, each with whether that was since the last change.
pub(super) struct Orders<By> {
    kept: Mutex<HashMap<By, (Arc<Order>, bool)>>,
    ranks: Mutex<Option<Arc<Vec<u32>>>>,
}

impl<By> Default for Orders<By> {
    fn default() -> Self {
        Self { kept: Mutex::default(), ranks: Mutex::default() }
    }
}

/// Beyond this many changed rows, sorting anew is cheaper than repairing.
const REPAIRED: usize = 2000;
/// Up to this many, a look at each one's neighbours is cheaper than repairing.
const LOOKED_AT: usize = 8;
/// A list of no more than one row in so many is sorted by itself.
const FEW: usize = 16;

impl<By: Copy + Eq + Hash> Orders<By> {
    /// The order by something: sorted now, or as kept.
    pub(super) fn order<T: Sorted<By = By>>(&self, table: &T, by: By) -> Arc<Order> {
        if let Some((order, is_used)) = self.kept.lock().unwrap_or_else(PoisonError::into_inner).get_mut(&by) {
            *is_used = true;
            return order.clone();
        }
        let order = Arc::new(match by == T::FIRST {
            true => sort_text(table, by, None),
            false => {
                let first = self.order(table, T::FIRST);
                let ranks = self.ranks(table, &first);
                match table.key(by) {
                    Key::Number(number) => sort_number(&*number, &first, &ranks),
                    Key::Text(_) => sort_text(table, by, Some(&ranks)),
                }
            }
        });
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).insert(by, (order.clone(), true));
        order
    }

    /// The kept rows in order, upward or downward.
    pub(super) fn list<T: Sorted<By = By>>(&self, table: &T, by: By, keep: Bits, descending: bool) -> Listed {
        let order = self.order(table, by);
        let kept = keep.count();
        if kept == order.len() {
            return Listed::whole(order, descending);
        }
        let are_few = by == T::FIRST && !descending && kept <= table.rows() as usize / FEW;
        let ranks = are_few.then(|| self.ranks(table, &order));
        Listed::part(order, descending, keep, ranks)
    }

    fn ranks<T: Sorted<By = By>>(&self, table: &T, first: &Order) -> Arc<Vec<u32>> {
        let mut kept = self.ranks.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(ranks) = kept.as_ref() {
            return ranks.clone();
        }
        let mut ranks = vec![NONE; table.rows() as usize];
        for (rank, &row) in (0..).zip(&first.rows) {
            ranks[row as usize] = rank;
        }
        kept.insert(Arc::new(ranks)).clone()
    }

    /// Puts changed rows where they belong now. An order that nobody asked for since the last change is let go.
    pub(super) fn repair<T: Sorted<By = By>>(&mut self, table: &T, changed: &[u32]) {
        if changed.is_empty() {
            return;
        }
        let mut kept = std::mem::take(self.kept.get_mut().unwrap_or_else(PoisonError::into_inner));
        let ranks = self.ranks.get_mut().unwrap_or_else(PoisonError::into_inner).take();
        let Some((first, _)) = kept.remove(&T::FIRST).filter(|_| changed.len() <= REPAIRED) else { return };
        let right = match is_in_place(table, &first, T::FIRST, ranks.as_deref(), changed) {
            true => {
                *self.ranks.get_mut().unwrap_or_else(PoisonError::into_inner) = ranks;
                first
            }
            false => Arc::new(repaired(table, &first, T::FIRST, None, changed)),
        };
        let ranks = self.ranks(table, &right);
        let all = self.kept.get_mut().unwrap_or_else(PoisonError::into_inner);
        all.insert(T::FIRST, (right, false));
        for (by, (order, _)) in kept.into_iter().filter(|(_, (_, is_used))| *is_used) {
            let right = match is_in_place(table, &order, by, Some(&ranks), changed) {
                true => order,
                false => Arc::new(repaired(table, &order, by, Some(&ranks), changed)),
            };
            all.insert(by, (right, false));
        }
    }
}

/// Whether a few changed rows still stand where they belong.
fn is_in_place<T: Sorted>(table: &T, order: &Order, by: T::By, ranks: Option<&Vec<u32>>, changed: &[u32]) -> bool {
    // Without ranks yet, or with rows that have none, there is nothing to go by.
    let known = ranks.is_some_and(|ranks| ranks.len() == table.rows() as usize);
    if changed.len() > LOOKED_AT || !known {
        return false;
    }
    let key = table.key(by);
    let ranks = if by == T::FIRST { None } else { ranks };
    let follows = |left: u32, right: u32| {
        key.compare(left, right).then_with(|| tie(ranks, left).cmp(&tie(ranks, right))) == Ordering::Less
    };
    changed.iter().all(|row| {
        let Some(at) = order.rows.iter().position(|other| other == row) else { return table.is_gone(*row) };
        let before = at.checked_sub(1).and_then(|at| order.rows.get(at));
        let after = order.rows.get(at + 1);
        !table.is_gone(*row)
            && key.has_value(*row) == (at < order.with_value)
            && before.is_none_or(|before| follows(*before, *row))
            && after.is_none_or(|after| follows(*row, *after))
    })
}

fn tie(ranks: Option<&Vec<u32>>, row: u32) -> u32 {
    ranks.map_or(row, |ranks| ranks[row as usize])
}

/// Sorts by the first sixteen bytes as one number, and by the rest only where those are equal.
fn sort_text<T: Sorted>(table: &T, by: T::By, ranks: Option<&Vec<u32>>) -> Order {
    let key = table.key(by);
    let mut pairs: Vec<(u128, u32)> = Vec::with_capacity(table.rows() as usize);
    for row in (0..table.rows()).filter(|row| !table.is_gone(*row)) {
        let head = match &key {
            Key::Number(number) => u128::from(number(row)),
            Key::Text(text) => {
                let text = text(row);
                let mut head = [0; 16];
                let length = text.len().min(16);
                head[..length].copy_from_slice(&text[..length]);
                if text.is_empty() { u128::MAX } else { u128::from_be_bytes(head) }
            }
        };
        pairs.push((head, row));
    }
    pairs.sort_unstable_by(|left, right| {
        left.0
            .cmp(&right.0)
            .then_with(|| key.compare(left.1, right.1))
            .then_with(|| tie(ranks, left.1).cmp(&tie(ranks, right.1)))
    });
    finish(pairs.into_iter().map(|(_, row)| row).collect(), &key)
}

fn sort_number(number: &dyn Fn(u32) -> u32, first: &Order, ranks: &[u32]) -> Order {
    let mut packed: Vec<u64> =
        first.rows.iter().map(|row| u64::from(number(*row)) << 32 | u64::from(ranks[*row as usize])).collect();
    packed.sort_unstable();
    let with_value = packed.partition_point(|packed| packed >> 32 != u64::from(NONE));
    let rows = packed.into_iter().map(|packed| first.rows[(packed & u64::from(u32::MAX)) as usize]).collect();
    Order { rows, with_value }
}

fn finish(rows: Vec<u32>, key: &Key<'_>) -> Order {
    let with_value = rows.partition_point(|row| key.has_value(*row));
    Order { rows, with_value }
}

fn repaired<T: Sorted>(table: &T, old: &Order, by: T::By, ranks: Option<&Vec<u32>>, changed: &[u32]) -> Order {
    let key = table.key(by);
    let mut moved = Bits::none(table.rows() as usize);
    for row in changed {
        moved.set(*row);
    }
    let mut rest: Vec<u32> = old.rows.iter().copied().filter(|row| !moved.has(*row)).collect();
    let compare =
        |left: u32, right: u32| key.compare(left, right).then_with(|| tie(ranks, left).cmp(&tie(ranks, right)));
    let mut coming: Vec<u32> = changed.iter().copied().filter(|row| !table.is_gone(*row)).collect();
    coming.sort_unstable_by(|left, right| compare(*left, *right));
    coming.dedup();
    let mut rows = Vec::with_capacity(rest.len() + coming.len());
    let mut from = 0;
    for row in coming {
        let at = from + rest[from..].partition_point(|other| compare(*other, row) == Ordering::Less);
        rows.extend_from_slice(&rest[from..at]);
        rows.push(row);
        from = at;
    }
    rows.extend(rest.drain(from..));
    finish(rows, &key)
}

#[cfg(test)]
mod tests {
    use super::{Bits, Key, NONE, Orders, Sorted};
    use proptest::prelude::*;

    #[derive(Clone, Default)]
    struct Codes {
        code: Vec<String>,
        number: Vec<u32>,
        gone: Vec<bool>,
    }

    impl Sorted for Codes {
        type By = u8;
        const FIRST: u8 = 0;
        fn rows(&self) -> u32 {
            u32::try_from(self.code.len()).unwrap_or(NONE)
        }
        fn is_gone(&self, row: u32) -> bool {
            self.gone[row as usize]
        }
        fn key(&self, by: u8) -> Key<'_> {
            match by {
                0 => Key::Text(Box::new(|row| self.code[row as usize].as_bytes())),
                _ => Key::Number(Box::new(|row| self.number[row as usize])),
            }
        }
    }

    fn row() -> impl Strategy<Value = (String, u32, bool)> {
        ("[A-C]{0,2}([0-9]{15})?", prop_oneof![0..4u32, Just(NONE)], prop::bool::weighted(0.1))
    }

    proptest! {
        #[test]
        fn a_repaired_order_is_the_order_sorted_anew(
            rows in prop::collection::vec(row(), 1..60),
            changes in prop::collection::vec((0..70usize, row()), 0..30),
        ) {
            let mut table = Codes::default();
            let (mut orders, mut changed) = (Orders::default(), Vec::new());
            let put = |table: &mut Codes, at: usize, row: (String, u32, bool)| {
                let at = at.min(table.code.len());
                if at == table.code.len() {
                    table.code.push(String::new());
                    table.number.push(0);
                    table.gone.push(false);
                }
                (table.code[at], table.number[at], table.gone[at]) = row;
                u32::try_from(at).unwrap_or(NONE)
            };
            for row in rows {
                put(&mut table, usize::MAX, row);
            }
            for few in changes.chunks(3) {
                for by in [0, 1] {
                    let keep = Bits::of(&table.gone, |is_gone| !is_gone);
                    let anew = Orders::default();
                    for descending in [false, true] {
                        let mended = orders.list(&table, by, keep.clone(), descending);
                        let sorted = anew.list(&table, by, keep.clone(), descending).rows();
                        prop_assert_eq!(mended.window(0, 2), &sorted[..sorted.len().min(2)]);
                        prop_assert_eq!(mended.window(1, 3), &sorted[1.min(sorted.len())..sorted.len().min(4)]);
                        for (at, row) in sorted.iter().enumerate() {
                            prop_assert_eq!(mended.position(*row), Some(at));
                        }
                        prop_assert_eq!(mended.rows(), sorted);
                    }
                }
                changed.clear();
                for (at, row) in few {
                    changed.push(put(&mut table, *at, row.clone()));
                }
                orders.repair(&table, &changed);
            }
        }
    }
}
