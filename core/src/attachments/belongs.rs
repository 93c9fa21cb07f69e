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
    /// The school whose business it is now: where the person goes, or that answers for the device. It goes along when
    /// they move. None for a person of no school, who is everybody's business.
    ///
    /// # Errors
    /// `not_found`.
    pub fn school(self, read: &Read<'_>) -> Result<Option<SchoolId>> {
        Ok(match self {
            Self::Person { person } => read.get::<Person>(person)?.school,
            Self::Device { device } => Some(read.get::<Device>(device)?.school),
            Self::Incident { incident } => Some(read.get::<Incident>(incident)?.school),
            Self::Agreement { agreement } => {
                let person = read.get::<Agreement>(agreement)?.person;
                read.get::<Person>(person)?.school
            }
        })
    }

    /// The school whose business it is, which is the operator's too.
    ///
    /// # Errors
    /// `other_school`, `not_found`.
    pub fn own(self, read: &Read<'_>) -> Result<Option<SchoolId>> {
        let school = self.school(read)?;
        school.map_or(Ok(()), |school| read.must_cover(school))?;
        Ok(school)
    }
}
