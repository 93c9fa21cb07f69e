//! The row: a person at a school, as a roster says.

use rusqlite::params;

use crate::error::Result;
use crate::store::{Read, Row, Scope};
use crate::values::{PersonId, RowId, SchoolId};

crate::words! {
    /// How a person stands to one school.
    pub enum EnrolmentState {
        /// Enrolled or employed there.
        Active = "active",
        /// Registered, not begun.
        Pre = "pre",
        /// Gone from there.
        Left = "left",
    }
}

crate::record! {
    /// A person at a school. The row stays when the person leaves: devices of that school may still be out.
    pub struct Enrolment in "enrolment" {
        /// The row.
        id: RowId,
        /// Who.
        person: PersonId,
        /// Where.
        school: SchoolId,
        /// Whether it is the person's first school, the one lists show.
        is_primary: bool,
        /// Active, pre or left.
        state: EnrolmentState,
        /// What the person is there, in the roster's word: student, teacher …
        role: Option<String>,
        /// The grade there.
        grade: Option<String>,
        /// The homeroom there.
        homeroom: Option<String>,
        /// Which roster says so: only the absence from that one means that the person left.
        source: String,
    }
    scope |row| Scope::School(row.school);
    merge Owner;
    refers { person -> "person", school -> "school" }
}

impl Enrolment {
    /// Every enrolment of a person, the first school in front, those that ended last.
    pub fn of(read: &Read<'_>, person: PersonId) -> Result<Vec<Self>> {
        let sql = format!(
            "SELECT {} FROM enrolment WHERE person = ?1 ORDER BY state = 'left', is_primary DESC, id",
            Self::COLUMNS.join(", ")
        );
        read.rows(&sql, [person], Self::read)
    }

    /// Hands over every enrolment in the file.
    pub fn each(read: &Read<'_>, mut visit: impl FnMut(Self)) -> Result<()> {
        read.walk(&format!("SELECT {} FROM enrolment ORDER BY id", Self::COLUMNS.join(", ")), [], |row| {
            visit(Self::read(row)?);
            Ok(())
        })
    }
}

/// Whether a person belongs to a school now, first or not.
pub fn is_at(read: &Read<'_>, person: PersonId, school: SchoolId) -> Result<bool> {
    let sql = "SELECT 1 FROM enrolment WHERE person = ?1 AND school = ?2 AND state <> 'left'";
    Ok(read.row(sql, params![person, school], |_| Ok(()))?.is_some())
}

impl Enrolment {
    /// Everybody who belongs, or belonged, to a school.
    pub fn at(read: &Read<'_>, school: SchoolId) -> Result<Vec<Self>> {
        let sql = format!("SELECT {} FROM enrolment WHERE school = ?1", Self::COLUMNS.join(", "));
        read.rows(&sql, [school], Self::read)
    }
}
