//! Who is this person, and what do they hold?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::record::Custody;
use crate::contract::Query;
use crate::error::Result;
use crate::people::{Belongs, Enrolment, Person};
use crate::register::lists::PersonAction;
use crate::register::lists::actions::person_actions;
use crate::register::{Condition, Device, Model, Status};
use crate::store::Read;
use crate::values::{AssetTag, DeviceId, PersonId, SchoolId, Serial};

/// A person with what they hold.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ShowPerson {
    /// Who.
    pub person: PersonId,
}

/// The answer to [`ShowPerson`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct PersonShown {
    /// The row.
    pub id: PersonId,
    /// The name; hidden from a school that has nothing to do with the person.
    pub name: Option<String>,
    /// The school.
    pub school: Option<SchoolId>,
    /// Every fact; hidden from other schools.
    pub person: Option<Person>,
    /// At which schools the person is, and was; hidden from other schools.
    pub enrolments: Vec<Enrolment>,
    /// What the person holds: checked out, or given up as lost or stolen and not back. Other schools see their own.
    pub holdings: Vec<Holding>,
    /// What may be done with the person's record now, by this operator.
    pub actions: Vec<PersonAction>,
}

/// One device a person holds.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Holding {
    /// Since when, due when, and how it ended if it did.
    pub custody: Custody,
    /// The device.
    pub device: DeviceId,
    /// Its tag.
    pub tag: Option<AssetTag>,
    /// Its serial.
    pub serial: Option<Serial>,
    /// Its model's name.
    pub model: Option<String>,
    /// The school that answers for it.
    pub school: SchoolId,
    /// Whether it is accounted for.
    pub status: Status,
    /// What shape it is in.
    pub condition: Condition,
    /// Whether its due day is past.
    pub overdue: bool,
}

impl Query for ShowPerson {
    const NAME: &'static str = "person.show";
    type Output = PersonShown;

    fn run(self, read: &Read<'_>) -> Result<PersonShown> {
        let person: Person = read.get(self.person)?;
        let mut holdings = Vec::new();
        for custody in Custody::held_by(read, person.id)? {
            let device: Device = read.get(custody.device)?;
            if read.actor().covers(device.school) {
                holdings.push(holding(read, custody, device)?);
            }
        }
        let actor = read.actor();
        let belongs = Belongs::of(read, person.id, person.school)?;
        let covered = belongs.here();
        Ok(PersonShown {
            id: person.id,
            name: (covered || !holdings.is_empty()).then(|| person.name.clone()),
            school: person.school,
            enrolments: if covered { Enrolment::of(read, person.id)? } else { Vec::new() },
            actions: person_actions(person.population, person.state, actor.role, belongs),
            person: covered.then_some(person),
            holdings,
        })
    }
}

fn holding(read: &Read<'_>, custody: Custody, device: Device) -> Result<Holding> {
    let model = device.model.map(|model| read.find::<Model>(model)).transpose()?.flatten();
    let overdue = custody.ended_at.is_none() && custody.due_on.is_some_and(|due| due < read.today());
    Ok(Holding {
        custody,
        device: device.id,
        tag: device.tag,
        serial: device.serial,
        model: model.map(|model| model.name),
        school: device.school,
        status: device.status,
        condition: device.condition,
        overdue,
    })
}
