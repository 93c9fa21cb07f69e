//! What is kept in memory beside the file for as long as it is open?
//!
//! The store does not know what it is: each kind of thing is kept once, by its type, and forgotten when the file is
//! replaced or closed. See docs/decisions/0004-lists-in-memory.md.

use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;

use super::context::{Actor, Context, Progress, Step};
use super::{Read, open};
use crate::error::Result;

/// The shelf beside an open file.
pub struct Beside {
    path: PathBuf,
    kept: Mutex<HashMap<TypeId, Arc<dyn Any + Send + Sync>>>,
    running: Mutex<Vec<JoinHandle<()>>>,
    stopping: AtomicBool,
}

impl Progress for Beside {
    fn step(&self, _step: Step) -> bool {
        !self.stopping.load(Ordering::Relaxed)
    }
}

impl Beside {
    pub(super) fn new(path: &Path) -> Arc<Self> {
        Arc::new(Self {
            path: path.into(),
            kept: Mutex::default(),
            running: Mutex::default(),
            stopping: AtomicBool::new(false),
        })
    }

    /// The one thing of that type, made empty at its first use.
    pub fn kept<T: Any + Send + Sync + Default>(&self) -> Arc<T> {
        let mut kept = held(&self.kept);
        let thing = kept.entry(TypeId::of::<T>()).or_insert_with(|| Arc::new(T::default()));
        thing.clone().downcast().unwrap_or_default()
    }

    /// Reads the file on another thread, from a connection and a snapshot of its own. The work is asked to stop,
    /// through [`Read::step`], when the file is closed or replaced.
    pub fn in_background(self: &Arc<Self>, context: Context<'_>, work: impl FnOnce(&Read<'_>) + Send + 'static) {
        let context = Context { actor: Actor::FIRST_RUN, progress: None, press: None, ..context };
        let (now, zone, actor) = (context.now, context.zone, context.actor);
        let beside = Arc::clone(self);
        let handle = std::thread::spawn(move || {
            let context = Context { actor, now, zone, progress: Some(beside.as_ref()), press: None };
            if let Err(error) = read_alone(&beside, context, work) {
                tracing::warn!(%error, "reading in the background");
            }
        });
        let mut running = held(&self.running);
        running.retain(|handle| !handle.is_finished());
        running.push(handle);
    }

    /// Stops what runs in the background, waits for it, and forgets everything.
    pub(super) fn settle(&self) {
        self.stopping.store(true, Ordering::Relaxed);
        let running = std::mem::take(&mut *held(&self.running));
        for handle in running {
            // The work reports its own trouble; a panic in it was logged by the panic hook.
            let _ = handle.join();
        }
        held(&self.kept).clear();
        self.stopping.store(false, Ordering::Relaxed);
    }
}

fn read_alone(beside: &Arc<Beside>, context: Context<'_>, work: impl FnOnce(&Read<'_>)) -> Result<()> {
    let conn = open::connect_to_read(&beside.path)?;
    let snapshot = conn.unchecked_transaction()?;
    work(&Read::new(&snapshot, context, beside));
    Ok(())
}

fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}
