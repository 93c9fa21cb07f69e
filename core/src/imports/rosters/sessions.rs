//! Is a class of this term, or a role with these dates, in force today?

use std::collections::HashMap;

use super::table::Table;
use crate::error::Result;
use crate::reading::cells::{DayOrder, date};
use crate::store::Read;
use crate::values::Date;

/// Whether something is in force; what is comes before what will be, and that before what was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum InForce {
    /// Today.
    Now,
    /// From a later day on.
    Later,
    /// Not any more.
    Past,
}

impl InForce {
    /// What lies between two days, each included; a day that is not said, or cannot be read, bounds nothing.
    pub fn between(begin: &str, end: &str, today: Date) -> Self {
        let day = |cell: &str| date(cell, DayOrder::MonthFirst).ok().flatten().map(Date);
        match (day(begin), day(end)) {
            (_, Some(end)) if end < today => Self::Past,
            (Some(begin), _) if begin > today => Self::Later,
            _ => Self::Now,
        }
    }
}

/// The terms of a roster with their days.
#[derive(Default)]
pub struct Sessions(HashMap<String, (String, String)>);

impl Sessions {
    /// Reads `academicSessions.csv`.
    ///
    /// # Errors
    /// `cannot_use_roster`.
    pub fn read(read: &Read<'_>, table: &mut Table) -> Result<Self> {
        let id = table.column_needed("sourcedId")?;
        let (begin, end) = (table.column(&["startdate"]), table.column(&["enddate"]));
        let mut sessions = HashMap::new();
        table.walk(read, |row| {
            sessions.insert(id.of(row).to_owned(), (begin.of(row).to_owned(), end.of(row).to_owned()));
            Ok(())
        })?;
        Ok(Self(sessions))
    }

    /// Whether any of these terms is in force. Of a term nobody knows the days of, it is supposed.
    pub fn in_force<'t>(&self, terms: impl Iterator<Item = &'t str>, today: Date) -> InForce {
        let of = |term: &str| match self.0.get(term) {
            Some((begin, end)) => InForce::between(begin, end, today),
            None => InForce::Now,
        };
        terms.map(of).min().unwrap_or(InForce::Now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_that_are_not_said_bound_nothing() {
        let today = Date::of(2026, 11, 9).unwrap();
        for (begin, end, when) in [
            ("", "", InForce::Now),
            ("2026-08-24", "2027-06-11", InForce::Now),
            ("2026-11-09", "2026-11-09", InForce::Now),
            ("2026-11-10", "", InForce::Later),
            ("", "2026-11-08", InForce::Past),
            ("soon", "later", InForce::Now),
        ] {
            assert_eq!(InForce::between(begin, end, today), when, "{begin}–{end}");
        }
    }
}
