//! What is in the file? Read-only access with the question's context.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use rusqlite::{Connection, OptionalExtension, Params, Row as SqlRow};
use uuid::Uuid;

use super::{Actor, Context, Record, Step};
use crate::error::{Error, Result, not_found};
use crate::values::{Date, SchoolId, Timestamp};

/// How often long work is told of.
const TELLING: Duration = Duration::from_millis(150);

/// Reads rows. A command has one too, inside its transaction.
pub struct Read<'c> {
    conn: &'c Connection,
    context: Context<'c>,
    beside: &'c std::sync::Arc<super::Beside>,
    ticks: std::cell::Cell<std::time::Instant>,
}

impl<'c> Read<'c> {
    pub(super) fn new(conn: &'c Connection, context: Context<'c>, beside: &'c std::sync::Arc<super::Beside>) -> Self {
        Self { conn, context, beside, ticks: std::cell::Cell::new(std::time::Instant::now()) }
    }

    pub(super) fn conn(&self) -> &'c Connection {
        self.conn
    }

    /// What is kept in memory beside the file.
    pub fn beside(&self) -> &'c std::sync::Arc<super::Beside> {
        self.beside
    }

    /// What this is asked under.
    pub fn context(&self) -> Context<'c> {
        self.context
    }

    /// When this is asked.
    pub fn now(&self) -> Timestamp {
        self.context.now
    }

    /// Today, where the district is.
    pub fn today(&self) -> Date {
        self.context.today()
    }

    /// The district's zone.
    pub fn zone(&self) -> chrono_tz::Tz {
        self.context.zone
    }

    /// Who draws what goes on paper; nobody where no press was brought along.
    pub fn press(&self) -> Option<&'c dyn crate::paper::Press> {
        self.context.press
    }

    /// Who asks.
    pub fn actor(&self) -> Actor {
        self.context.actor
    }

    /// Refuses when the school is not the operator's business.
    pub fn must_cover(&self, school: SchoolId) -> Result<()> {
        match self.actor().covers(school) {
            true => Ok(()),
            false => Err(crate::refusal::Reason::OtherSchool.into()),
        }
    }

    /// The school a question is about: the one asked for, else the operator's own; none where every school is meant.
    ///
    /// # Errors
    /// `other_school`.
    pub fn school_asked(&self, asked: Option<SchoolId>) -> Result<Option<SchoolId>> {
        asked.map_or(Ok(()), |school| self.must_cover(school))?;
        Ok(asked.or(self.actor().school))
    }

    /// Tells whoever listens how far the work is, at most ten times a second.
    ///
    /// # Errors
    /// [`Error::Cancelled`] when they asked to stop.
    pub fn step(&self, step: Step) -> Result<()> {
        let Some(progress) = self.context.progress else { return Ok(()) };
        if self.ticks.get().elapsed().as_millis() < 100 && step.done != 0 && Some(step.done) != step.total {
            return Ok(());
        }
        self.ticks.set(std::time::Instant::now());
        if progress.step(step) { Ok(()) } else { Err(Error::Cancelled) }
    }

    /// Runs one long statement while whoever listens is told, four times a second and more, that it goes on.
    ///
    /// # Errors
    /// [`Error::Cancelled`] when they asked to stop; the transaction is gone then.
    pub(super) fn while_telling(
        &self,
        step: Step,
        work: impl FnOnce(&Connection) -> rusqlite::Result<()>,
    ) -> Result<()> {
        let Some(progress) = self.context.progress else { return Ok(work(self.conn)?) };
        if !progress.step(step) {
            return Err(Error::Cancelled);
        }
        let interrupt = self.conn.get_interrupt_handle();
        let is_stopped = AtomicBool::new(false);
        let go_on = || {
            let goes_on = progress.step(step);
            if !goes_on {
                is_stopped.store(true, Ordering::Release);
                interrupt.interrupt();
            }
            goes_on
        };
        let worked = while_calling(go_on, || work(self.conn));
        match is_stopped.load(Ordering::Acquire) {
            true => Err(Error::Cancelled),
            false => Ok(worked?),
        }
    }

    /// The row with that identifier, or nothing when there is none.
    pub fn find<R: Record>(&self, id: impl Into<Uuid>) -> Result<Option<R>> {
        let sql = select_by_id::<R>();
        Ok(self.conn.prepare_cached(&sql)?.query_row([id.into()], R::read).optional()?)
    }

    /// The row with that identifier.
    ///
    /// # Errors
    /// `not_found` when there is none.
    pub fn get<R: Record>(&self, id: impl Into<Uuid>) -> Result<R> {
        let id = id.into();
        match self.find(id)? {
            Some(row) => Ok(row),
            None => not_found(R::TABLE, id),
        }
    }

    /// Every row a question answers with. Statements live in `record.rs` files and `sql/` folders only.
    pub fn rows<T>(
        &self,
        sql: &str,
        params: impl Params,
        read: impl FnMut(&SqlRow<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>> {
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows = statement.query_map(params, read)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The one row a question answers with, or nothing.
    pub fn row<T>(
        &self,
        sql: &str,
        params: impl Params,
        read: impl FnOnce(&SqlRow<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>> {
        Ok(self.conn.prepare_cached(sql)?.query_row(params, read).optional()?)
    }

    /// Walks over every row a question answers with, without keeping them.
    pub fn walk(&self, sql: &str, params: impl Params, mut visit: impl FnMut(&SqlRow<'_>) -> Result<()>) -> Result<()> {
        let mut statement = self.conn.prepare_cached(sql)?;
        let mut rows = statement.query(params)?;
        while let Some(row) = rows.next()? {
            visit(row)?;
        }
        Ok(())
    }
}

pub(super) fn select_by_id<R: super::Row>() -> String {
    format!("SELECT {} FROM {} WHERE {} = ?1", R::COLUMNS.join(", "), R::TABLE, R::COLUMNS[0])
}

/// Tells whoever listens that something goes on which cannot be stopped any more.
pub(super) fn while_only_telling<T>(context: Context<'_>, step: Step, work: impl FnOnce() -> T) -> T {
    let Some(progress) = context.progress else { return work() };
    while_calling(
        || {
            progress.step(step);
            true
        },
        work,
    )
}

/// Calls `go_on` beside the work, again and again until it says no or the work is done.
fn while_calling<T>(go_on: impl Fn() -> bool + Sync, work: impl FnOnce() -> T) -> T {
    let is_done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let caller = scope.spawn(|| {
            loop {
                std::thread::park_timeout(TELLING);
                if is_done.load(Ordering::Acquire) || !go_on() {
                    return;
                }
            }
        });
        let done = work();
        is_done.store(true, Ordering::Release);
        caller.thread().unpark();
        done
    })
}
