//! At which schools does a person belong, and whose business are they therefore?

mod record;

use super::Person;
use crate::error::Result;
use crate::refusal::Reason;
use crate::store::Read;
use crate::values::{PersonId, SchoolId};

pub use record::{Enrolment, EnrolmentState, is_at};

/// How a person belongs to the operator's school.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Belongs {
    /// It is the person's first school, the person has none, or the operator works for the whole district: the record
    /// is theirs to keep.
    First,
    /// The person belongs there too: seen there, and given devices there.
    Also,
    /// The person belongs elsewhere.
    Elsewhere,
}

impl Belongs {
    /// How a person whose first school is `school` belongs to the operator's.
    ///
    /// # Errors
    /// Those of reading.
    pub fn of(read: &Read<'_>, person: PersonId, school: Option<SchoolId>) -> Result<Self> {
        match (school, read.actor().school) {
            (None, _) | (_, None) => Ok(Self::First),
            (Some(school), Some(own)) if school == own => Ok(Self::First),
            (Some(_), Some(own)) if is_at(read, person, own)? => Ok(Self::Also),
            (Some(_), Some(_)) => Ok(Self::Elsewhere),
        }
    }

    /// Whether the person is the school's business at all.
    pub const fn here(self) -> bool {
        match self {
            Self::First | Self::Also => true,
            Self::Elsewhere => false,
        }
    }
}

impl Person {
    /// The person, for an operator of a school where they belong.
    ///
    /// # Errors
    /// `not_found`, `other_school`.
    pub fn own(read: &Read<'_>, id: PersonId) -> Result<Self> {
        let person: Self = read.get(id)?;
        match Belongs::of(read, id, person.school)?.here() {
            true => Ok(person),
            false => Err(Reason::OtherSchool.into()),
        }
    }
}
