//! Who may keep which device over the summer?

use serde::Deserialize;
use ts_rs::TS;

use super::holder::holder_of;
use super::record::{Custodian, Custody};
use crate::contract::Command;
use crate::error::{Result, invalid};
use crate::people::{Person, SummerKeep};
use crate::refusal::{Problem, Reason};
use crate::register::Device;
use crate::store::{Role, Write};
use crate::values::{Date, DeviceId, PersonId};

/// Lets a person keep the device in their hands from one day until another, both included.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AuthoriseSummerKeep {
    /// Who.
    pub person: PersonId,
    /// Which device.
    pub device: DeviceId,
    /// From this day.
    pub from: Date,
    /// Until this day, included.
    pub until: Date,
}

impl Command for AuthoriseSummerKeep {
    const NAME: &'static str = "person.authorise_summer_keep";
    const WHO: Role = Role::Champion;
    type Output = SummerKeep;

    fn run(self, write: &mut Write<'_>) -> Result<SummerKeep> {
        let device = Device::own(write, self.device)?;
        authorise_summer_keep(write, &device, self.person, self.from, self.until)
    }
}

/// Lets a person keep a device they hold.
///
/// # Errors
/// `ends_before_it_begins`, `not_held_by`, `not_found`.
pub fn authorise_summer_keep(
    write: &mut Write<'_>,
    device: &Device,
    person: PersonId,
    from: Date,
    until: Date,
) -> Result<SummerKeep> {
    if until < from {
        return invalid("until", Problem::EndsBeforeItBegins);
    }
    let person: Person = write.get(person)?;
    let custody = Custody::open_of(write, device.id)?.map(|custody| custody.who());
    if custody != Some(Custodian::Person { person: person.id }) {
        let holder = custody.map(|custodian| holder_of(write, &custodian)).transpose()?;
        return Err(Reason::NotHeldBy { holder }.into());
    }
    let keep = SummerKeep {
        id: write.new_id(),
        person: person.id,
        device: device.id,
        school: device.school,
        from_on: from,
        until_on: until,
    };
    write.put(&keep)?;
    Ok(keep)
}
