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

    /// The plans of a school year, of a school or of all, by the names of those who have them.
    pub fn all_in(read: &Read<'_>, school_year: &str, school: Option<SchoolId>) -> Result<Vec<Self>> {
        let columns: Vec<String> = Self::COLUMNS.iter().map(|column| format!("plan.{column}")).collect();
        let sql = format!(
            "SELECT {} FROM protection_plan AS plan JOIN person ON person.id = plan.person
             WHERE plan.school_year = ?1 AND (?2 IS NULL OR plan.school = ?2) ORDER BY person.name_norm, plan.id",
            columns.join(", ")
        );
        read.rows(&sql, rusqlite::params![school_year, school], Self::read)
    }
}
