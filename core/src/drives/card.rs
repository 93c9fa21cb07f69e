//! Who stands before the counter, and what must whoever serves them know?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::lookup::own;
use super::people::{Standing, expected_person};
use crate::accessories::Accessory;
use crate::agreements::Agreement;
use crate::contract::Query;
use crate::error::Result;
use crate::fees::balance_of;
use crate::people::{Person, School};
use crate::register::custody::{Holding, ShowPerson};
use crate::register::incident::{Incident, IncidentKind};
use crate::settings::policy::school_year_now;
use crate::store::Read;
use crate::values::{Cents, DeviceId, DriveId, IncidentId, PersonId, Timestamp};

/// A person as a station shows them.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ShowCard {
    /// Who.
    pub person: PersonId,
    /// The drive they are served in.
    #[serde(default)]
    pub drive: Option<DriveId>,
}

/// The answer to [`ShowCard`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct Card {
    /// Who.
    pub person: Person,
    /// Their school.
    pub school_name: Option<String>,
    /// What they hold.
    pub holdings: Vec<Holding>,
    /// What they were given along with devices and did not bring back.
    pub accessories: Vec<Accessory>,
    /// What they owe; less than nothing is credit.
    pub balance: Cents,
    /// What happened to devices while they held them, the latest first.
    pub incidents: Vec<PastIncident>,
    /// This school year's agreement; none when it is not signed.
    pub agreement: Option<Agreement>,
    /// How far they are in the drive; none when it does not expect them.
    pub standing: Option<Standing>,
}

/// Something that happened while a person held a device.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PastIncident {
    /// The row.
    pub id: IncidentId,
    /// What happened.
    pub kind: IncidentKind,
    /// The device.
    pub device: DeviceId,
    /// When it was reported.
    pub reported_at: Timestamp,
    /// Whether nothing is left to settle.
    pub is_settled: bool,
}

impl Query for ShowCard {
    const NAME: &'static str = "drive.card";
    type Output = Card;

    fn run(self, read: &Read<'_>) -> Result<Card> {
        let person = Person::own(read, self.person)?;
        let standing = match self.drive {
            Some(drive) => expected_person(read, &own(read, drive)?, person.id)?.map(|expected| expected.standing),
            None => None,
        };
        let school = person.school.map(|school| read.find::<School>(school)).transpose()?.flatten();
        let incidents = Incident::of_holder(read, person.id)?.into_iter().map(|incident| PastIncident {
            id: incident.id,
            kind: incident.kind,
            device: incident.device,
            reported_at: incident.reported_at,
            is_settled: incident.recovered_at.is_some() || incident.closed_at.is_some(),
        });
        Ok(Card {
            school_name: school.map(|school| school.name),
            holdings: ShowPerson { person: person.id }.run(read)?.holdings,
            accessories: Accessory::open_of(read, person.id)?,
            balance: balance_of(read, person.id)?,
            agreement: Agreement::in_year(read, person.id, &school_year_now(read)?)?,
            incidents: incidents.collect(),
            standing,
            person,
        })
    }
}
