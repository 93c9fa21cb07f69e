//! What does an attachment belong to, and whose business is it?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::agreements::Agreement;
use crate::error::Result;
use crate::people::Person;
use crate::register::Device;
use crate::register::incident::Incident;
use crate::store::Read;
use crate::values::{AgreementId, DeviceId, IncidentId, PersonId, SchoolId};

/// What an attachment belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Belongs {
    /// A person.
    Person {
        /// Who.
        person: PersonId,
    },
    /// A device.
    Device {
        /// Which.
        device: DeviceId,
    },
    /// What happened to a device.
    Incident {
        /// Which.
        incident: IncidentId,
    },
    /// An agreement somebody signed on paper.
    Agreement {
        /// Which.
        agreement: AgreementId,
    },
}

impl Belongs {
    /// The school that keeps what is attached to it, when it is the operator's business: a school that answers for the
    /// device, or one where the person belongs, first or not. It goes along when they move. None for a person of no
    /// school, who is everybody's business.
    ///
    /// # Errors
    /// `other_school`, `not_found`.
    pub fn own(self, read: &Read<'_>) -> Result<Option<SchoolId>> {
        match self {
            Self::Person { person } => of_person(read, person),
            Self::Agreement { agreement } => of_person(read, read.get::<Agreement>(agreement)?.person),
            Self::Device { device } => covered(read, read.get::<Device>(device)?.school),
            Self::Incident { incident } => covered(read, read.get::<Incident>(incident)?.school),
        }
    }
}

/// Whoever belongs there too is served there: the operator's own school keeps it.
fn of_person(read: &Read<'_>, person: PersonId) -> Result<Option<SchoolId>> {
    let person = Person::own(read, person)?;
    Ok(read.actor().school.or(person.school))
}

fn covered(read: &Read<'_>, school: SchoolId) -> Result<Option<SchoolId>> {
    read.must_cover(school)?;
    Ok(Some(school))
}
