//! The small tables a row points into: schools, models, places. Rows keep a number instead of an identifier.

use std::collections::HashMap;

use uuid::Uuid;

use crate::values::{Date, folded};

/// Points nowhere.
pub(super) const NONE: u32 = u32::MAX;

/// One row of a small table.
#[derive(Debug, Clone, Default)]
pub(crate) struct Named {
    pub(crate) id: Uuid,
    /// As shown.
    pub(crate) name: String,
    /// Further words it is found by: a school's code, a model's maker and category.
    pub(crate) also: String,
    /// A model's category.
    pub(crate) category: Option<String>,
    /// A model's last day of updates.
    pub(crate) update_end: Option<Date>,
}

/// A small table, numbered in the order its rows were met; numbers stay while the file is open.
#[derive(Default)]
pub(super) struct Lookup {
    pub(super) rows: Vec<Named>,
    /// What each is found by, folded.
    keys: Vec<String>,
    /// Each one's name, folded, for sorting.
    names: Vec<String>,
    numbers: HashMap<Uuid, u32>,
}

impl Lookup {
    pub(super) fn put_all(&mut self, rows: Vec<Named>) {
        for row in rows {
            let name = folded(&row.name);
            let key = format!("{name} {}", folded(&row.also));
            match self.numbers.get(&row.id) {
                Some(&number) => {
                    self.keys[number as usize] = key;
                    self.names[number as usize] = name;
                    self.rows[number as usize] = row;
                }
                None => {
                    self.numbers.insert(row.id, u32::try_from(self.rows.len()).unwrap_or(NONE));
                    self.rows.push(row);
                    self.keys.push(key);
                    self.names.push(name);
                }
            }
        }
    }

    pub(super) fn number(&self, id: Option<Uuid>) -> u32 {
        id.and_then(|id| self.numbers.get(&id)).copied().unwrap_or(NONE)
    }

    /// A row's name as sorted; empty for none.
    pub(super) fn folded(&self, number: u32) -> &[u8] {
        self.names.get(number as usize).map_or(&[], |name| name.as_bytes())
    }

    /// Which rows a folded word names; nothing when it names none.
    pub(super) fn naming(&self, word: &str) -> Option<Vec<bool>> {
        let hits: Vec<bool> = self.keys.iter().map(|key| key.contains(word)).collect();
        hits.contains(&true).then_some(hits)
    }

    /// Which of the rows are asked for; nothing when all are.
    pub(super) fn chosen(&self, ids: impl Iterator<Item = Uuid>) -> Option<Vec<bool>> {
        let mut chosen = None;
        for id in ids {
            let mask = chosen.get_or_insert_with(|| vec![false; self.rows.len()]);
            if let Some(&number) = self.numbers.get(&id) {
                mask[number as usize] = true;
            }
        }
        chosen
    }

    /// Each row's place in the order of some key.
    pub(super) fn ranks<K: Ord>(&self, key: impl Fn(&Named) -> K) -> Vec<u32> {
        let mut order: Vec<u32> = (0..).take(self.rows.len()).collect();
        order.sort_by_cached_key(|number| key(&self.rows[*number as usize]));
        let mut ranks = vec![0; order.len()];
        let mut rank = 0;
        for (nth, &number) in order.iter().enumerate() {
            if nth > 0 && key(&self.rows[number as usize]) != key(&self.rows[order[nth - 1] as usize]) {
                rank += 1;
            }
            ranks[number as usize] = rank;
        }
        ranks
    }
}

/// Whether a mask lets a number through; no mask lets everything through.
pub(super) fn passes(mask: Option<&Vec<bool>>, number: u32) -> bool {
    mask.is_none_or(|mask| mask.get(number as usize).copied().unwrap_or(false))
}
