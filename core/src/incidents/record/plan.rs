//! The row: somebody's protection plan in a school year.

use crate::error::Result;
use crate::store::{Read, Row, Scope};
use crate::values::{Date, PersonId, RowId, SchoolId};

crate::record! {
    /// A person's protection plan in a school year.
    pub struct ProtectionPlan in "protection_plan" {
        /// The row.
        id: RowId,
        /// Whose.
        person: PersonId,
        /// The school that entered it.
        school: SchoolId,
        /// For which school year.
        school_year: String,
        /// Since when.
        began_on: Date,
    }
    scope |row| Scope::School(row.school);
    merge Union;
    refers { person -> "person", school -> "school" }
}

impl ProtectionPlan {
    /// A person's plan in a school year.
    pub fn in_year(read: &Read<'_>, person: PersonId, school_year: &str) -> Result<Option<Self>> {
        let sql =
            format!("SELECT {} FROM protection_plan WHERE person = ?1 AND school_year = ?2", Self::COLUMNS.join(", "));
        read.row(&sql, rusqlite::params![person, school_year], Self::read)
    }
}
