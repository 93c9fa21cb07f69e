//! What did nobody look at when devices came back?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::accessories::{Accessory, AccessoryState};
use crate::contract::Query;
use crate::drives::{Drive, DriveStep};
use crate::error::Result;
use crate::people::Person;
use crate::register::Device;
use crate::store::Read;
use crate::values::{CustodyId, DriveId, PersonId};

/// What a collection left to finish.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskToFinish {
    /// The collection.
    pub drive: DriveId,
}

/// The answer to [`AskToFinish`].
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ToFinish {
    /// The oldest first.
    pub left: Vec<Unfinished>,
}

/// A device that came back with something not looked at.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Unfinished {
    /// The custody that ended.
    pub custody: CustodyId,
    /// Who had it.
    pub person: Option<PersonId>,
    /// Their name.
    pub name: Option<String>,
    /// Their homeroom.
    pub homeroom: Option<String>,
    /// The device, by tag or serial.
    pub device: String,
    /// The accessories nobody looked at.
    pub accessories: Vec<Accessory>,
}

impl Query for AskToFinish {
    const NAME: &'static str = "collection.to_finish";
    type Output = ToFinish;

    fn run(self, read: &Read<'_>) -> Result<ToFinish> {
        let drive: Drive = read.get(self.drive)?;
        read.must_cover(drive.school)?;
        let mut left = Vec::new();
        for step in DriveStep::of(read, drive.id)? {
            let Some(custody) = step.custody else { continue };
            let mut accessories = Accessory::of_custody(read, custody)?;
            accessories.retain(|accessory| accessory.state == AccessoryState::NotLookedAt);
            if accessories.is_empty() {
                continue;
            }
            let device: Device = read.get(step.device)?;
            let person = step.person.map(|person| read.find::<Person>(person)).transpose()?.flatten();
            let tag = device.tag.map(|tag| tag.to_string());
            left.push(Unfinished {
                custody,
                person: step.person,
                name: person.as_ref().map(|person| person.name.clone()),
                homeroom: person.and_then(|person| person.homeroom),
                device: tag.or_else(|| device.serial.map(|serial| serial.to_string())).unwrap_or_default(),
                accessories,
            });
        }
        left.dedup_by_key(|left| left.custody);
        Ok(ToFinish { left })
    }
}
