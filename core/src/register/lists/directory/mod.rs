//! The lists in memory: which rows, in which order, how many. See docs/decisions/0004-lists-in-memory.md.
//!
//! Built in the background at the first list, kept beside the open file, and brought up to date with the operations
//! recorded since whenever somebody asks. The rows shown are always read from the file; this only says which.

mod bits;
mod devices;
mod filter;
mod grams;
mod listed;
mod lookups;
mod people;
mod search;
mod table;
mod tables;
mod text;

use std::sync::{Arc, Condvar, Mutex, PoisonError, RwLock};
use std::time::Duration;

pub(crate) use devices::DeviceIn;
pub(crate) use lookups::Named;
pub(crate) use people::PersonIn;
pub(crate) use tables::{Asked, Tables};

pub use devices::DeviceSort;
pub use filter::{DeviceFilters, WithKind};
pub use people::{PersonFilters, PersonSort};

use crate::error::Result;
use crate::register::lists::record::load;
use crate::store::{Read, Step, operation_count, touched_since};

/// Up to this many devices are read at once, while the caller waits: a few milliseconds.
const READ_AT_ONCE: u32 = 5000;
/// With more changed rows than this, reading everything anew is cheaper.
const TAKEN_IN: usize = 20_000;

/// The tables, once they are there.
#[derive(Default)]
struct Directory {
    tables: RwLock<Option<Tables>>,
    is_building: Mutex<bool>,
    built: Condvar,
}

/// Whether a question can wait for the tables, or is answered in another way until they are there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Patience {
    /// Waits.
    Wait,
    /// Has another way.
    Now,
}

/// Asks the tables, as they are after the newest operation this question sees. Nothing when they are not ready and
/// the caller does not wait.
pub(crate) fn ask<T>(read: &Read<'_>, patience: Patience, question: impl FnOnce(&Tables) -> T) -> Result<Option<T>> {
    let directory = read.beside().kept::<Directory>();
    let newest = operation_count(read)?;
    loop {
        if let Some(tables) = &*directory.tables.read().unwrap_or_else(PoisonError::into_inner)
            && tables.seq >= newest
        {
            return Ok(Some(question(tables)));
        }
        if directory.catch_up(read, newest)? {
            continue;
        }
        if load::at_most(read, READ_AT_ONCE)? {
            directory.put(Tables::load(read)?);
            continue;
        }
        build(&directory, read);
        match patience {
            Patience::Now => return Ok(None),
            Patience::Wait => directory.wait(read)?,
        }
    }
}

impl Directory {
    /// Takes in the rows changed since; `false` when everything must be read anew.
    fn catch_up(&self, read: &Read<'_>, newest: i64) -> Result<bool> {
        let mut guard = self.tables.write().unwrap_or_else(PoisonError::into_inner);
        let Some(tables) = guard.as_mut() else { return Ok(false) };
        if tables.seq >= newest {
            return Ok(true);
        }
        let Some(touched) = touched_since(read, tables.seq, TAKEN_IN)? else { return Ok(false) };
        match tables.take_in(read, &touched, newest) {
            Ok(()) if tables.is_worn() => *guard = None,
            Ok(()) => {}
            Err(error) => {
                // Half taken in is worse than nothing.
                *guard = None;
                return Err(error);
            }
        }
        Ok(guard.is_some())
    }

    fn put(&self, tables: Tables) {
        let mut kept = self.tables.write().unwrap_or_else(PoisonError::into_inner);
        if kept.as_ref().is_none_or(|kept| kept.seq <= tables.seq) {
            *kept = Some(tables);
        }
    }

    /// Waits until nothing is being built; whoever asked may ask to stop.
    fn wait(&self, read: &Read<'_>) -> Result<()> {
        let mut is_building = self.is_building.lock().unwrap_or_else(PoisonError::into_inner);
        while *is_building {
            read.step(Step { phase: "reading", done: 0, total: None })?;
            let waited = self.built.wait_timeout(is_building, Duration::from_millis(50));
            is_building = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
        drop(is_building);
        if self.tables.read().unwrap_or_else(PoisonError::into_inner).is_none() {
            // Reading in the background failed; reading here says why.
            self.put(Tables::load(read)?);
        }
        Ok(())
    }
}

fn build(directory: &Arc<Directory>, read: &Read<'_>) {
    let mut is_building = directory.is_building.lock().unwrap_or_else(PoisonError::into_inner);
    if std::mem::replace(&mut *is_building, true) {
        return;
    }
    drop(is_building);
    let building = Building(directory.clone());
    read.beside().in_background(read.context(), move |read| {
        let directory = building.0.clone();
        match Tables::load(read) {
            Ok(tables) => {
                tables.sort_ahead(&[DeviceSort::Tag]);
                directory.put(tables);
            }
            Err(error) => tracing::warn!(%error, "lists could not be read"),
        }
        drop(building);
        if let Some(tables) = &*directory.tables.read().unwrap_or_else(PoisonError::into_inner) {
            tables.sort_ahead(&[DeviceSort::Serial, DeviceSort::With]);
        }
    });
}

/// Says that the building is over, however it ends.
struct Building(Arc<Directory>);

impl Drop for Building {
    fn drop(&mut self) {
        *self.0.is_building.lock().unwrap_or_else(PoisonError::into_inner) = false;
        self.0.built.notify_all();
    }
}
