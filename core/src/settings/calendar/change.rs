//! How is an entry of the calendar changed, or taken out?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::add::{Overlap, checked, key, overlaps};
use super::moved::{DueBefore, DueMoved};
use super::{CalendarEntry, must_open_in};
use crate::contract::Command;
use crate::error::{Result, invalid};
use crate::refusal::Problem;
use crate::store::{Role, Write};
use crate::values::CalendarEntryId;

/// Changes a holiday, closure or testing window.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeEntry {
    /// The entry as it shall be.
    pub entry: CalendarEntry,
}

/// What was changed.
#[derive(Debug, Clone, Serialize, TS)]
pub struct EntryChanged {
    /// The entry as it is now.
    pub entry: CalendarEntry,
    /// Which others have days in common with it.
    pub overlaps: Vec<Overlap>,
    /// How many open requests are due at another time by that.
    pub moved: DueMoved,
}

impl Command for ChangeEntry {
    const NAME: &'static str = "calendar.change";
    const WHO: Role = Role::It;
    type Output = EntryChanged;

    fn run(self, write: &mut Write<'_>) -> Result<EntryChanged> {
        write.get::<CalendarEntry>(self.entry.id)?;
        let entry = checked(self.entry)?;
        let mut others = CalendarEntry::all(write)?;
        others.retain(|other| other.id != entry.id);
        if let Some(other) = others.iter().find(|other| key(other) == key(&entry)) {
            return invalid("name", Problem::Taken { found: entry.name, by: other.from_on.to_string() });
        }
        let due = DueBefore::of(write)?;
        write.put(&entry)?;
        must_open_in(write, &[entry.from_on, entry.until_on])?;
        Ok(EntryChanged { overlaps: overlaps(&entry, &others), entry, moved: due.moved(write)? })
    }
}

/// Takes a holiday, closure or testing window out of the calendar.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemoveEntry {
    /// The entry.
    pub entry: CalendarEntryId,
}

/// What was taken out.
#[derive(Debug, Clone, Serialize, TS)]
pub struct EntryRemoved {
    /// The entry as it was.
    pub entry: CalendarEntry,
    /// How many open requests are due at another time by that.
    pub moved: DueMoved,
}

impl Command for RemoveEntry {
    const NAME: &'static str = "calendar.remove";
    const WHO: Role = Role::It;
    type Output = EntryRemoved;

    fn run(self, write: &mut Write<'_>) -> Result<EntryRemoved> {
        let entry: CalendarEntry = write.get(self.entry)?;
        let due = DueBefore::of(write)?;
        write.remove::<CalendarEntry>(entry.id)?;
        Ok(EntryRemoved { entry, moved: due.moved(write)? })
    }
}
