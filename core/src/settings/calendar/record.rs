//! The rows: holidays, closures, testing windows.

use crate::calendar::DayKind;
use crate::error::Result;
use crate::store::{Read, Row, Scope};
use crate::values::{CalendarEntryId, Date};

crate::record! {
    /// Days on which support is closed, or tests are written.
    pub struct CalendarEntry in "calendar_entry" {
        /// The row.
        id: CalendarEntryId,
        /// Holiday, closure or testing window.
        kind: DayKind,
        /// What it is called.
        name: String,
        /// Its first day.
        from_on: Date,
        /// Its last day.
        until_on: Date,
        /// What else is to be known.
        note: Option<String>,
    }
    scope |_row| Scope::District;
    merge LastWritten;
    refers {}
}

impl CalendarEntry {
    /// Every entry in the order of its days.
    pub fn all(read: &Read<'_>) -> Result<Vec<Self>> {
        let sql =
            "SELECT id, kind, name, from_on, until_on, note FROM calendar_entry ORDER BY from_on, until_on, name, id";
        read.rows(sql, [], Self::read)
    }

    /// The days of the entry.
    pub fn days(&self) -> impl Iterator<Item = Date> {
        self.from_on.0.iter_days().map(Date).take_while({
            let last = self.until_on;
            move |day| *day <= last
        })
    }
}
