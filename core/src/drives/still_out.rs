//! Who has not brought everything back, homeroom by homeroom?

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::lookup::own;
use super::people::{Expected, Standing, expected_people};
use super::record::{Drive, Out};
use crate::accessories::{Accessory, AccessoryState};
use crate::contract::Query;
use crate::error::Result;
use crate::people::{PersonState, Population, School};
use crate::register::Device;
use crate::store::Read;
use crate::values::{AccessoryId, AssetTag, Date, DeviceId, DriveId, PersonId, Serial};

/// Who still has something, this evening.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ShowStillOut {
    /// The collection.
    pub drive: DriveId,
}

/// The answer to [`ShowStillOut`].
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct StillOut {
    /// The collection.
    pub drive: Drive,
    /// The school's name.
    pub school_name: String,
    /// The day it is as of.
    pub on: Date,
    /// People the drive expects; of nobody nothing can be back.
    pub expected: u32,
    /// By homeroom and name.
    pub people: Vec<StillOutPerson>,
    /// Devices they have, those kept over the summer not among them.
    pub devices: u32,
}

/// Somebody who still has something.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct StillOutPerson {
    /// Who.
    pub id: PersonId,
    /// The homeroom.
    pub homeroom: Option<String>,
    /// The name.
    pub name: String,
    /// The number.
    pub number: Option<String>,
    /// The grade.
    pub grade: Option<String>,
    /// Which people.
    pub population: Population,
    /// Active, left …
    pub state: PersonState,
    /// Devices to bring back.
    pub devices: Vec<Out>,
    /// Devices they may keep over the summer.
    pub keeps: Vec<Out>,
    /// Accessories that were given and did not come back, or that nobody looked for.
    pub accessories: Vec<OpenAccessory>,
}

/// An accessory that is not back.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct OpenAccessory {
    /// The line.
    pub id: AccessoryId,
    /// What it is.
    pub kind: String,
    /// What became of it.
    pub state: AccessoryState,
    /// The device it went along with.
    pub device: DeviceId,
    /// That device's tag.
    pub tag: Option<AssetTag>,
    /// That device's serial.
    pub serial: Option<Serial>,
}

impl Query for ShowStillOut {
    const NAME: &'static str = "drive.still_out";
    type Output = StillOut;

    fn run(self, read: &Read<'_>) -> Result<StillOut> {
        let drive = own(read, self.drive)?;
        still_out(read, drive)
    }
}

/// Who of a drive still has something.
pub fn still_out(read: &Read<'_>, drive: Drive) -> Result<StillOut> {
    let school: School = read.get(drive.school)?;
    let mut open: HashMap<PersonId, Vec<OpenAccessory>> = HashMap::new();
    for (line, device) in Accessory::open_at(read, drive.school)? {
        let Some(person) = line.person else { continue };
        let device: Device = read.get(device)?;
        open.entry(person).or_default().push(OpenAccessory {
            id: line.id,
            kind: line.kind,
            state: line.state,
            device: device.id,
            tag: device.tag,
            serial: device.serial,
        });
    }
    let mut people = Vec::new();
    let mut devices = 0;
    let expected = expected_people(read, &drive)?;
    let counted = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let all = counted(expected.len());
    for Expected { person, standing, out, keeps } in expected {
        let accessories = open.remove(&person.id).unwrap_or_default();
        if standing != Standing::ToDo && accessories.is_empty() {
            continue;
        }
        devices += out.len();
        people.push(StillOutPerson {
            id: person.id,
            homeroom: person.homeroom,
            name: person.name,
            number: person.number,
            grade: person.grade,
            population: person.population,
            state: person.state,
            devices: out,
            keeps,
            accessories,
        });
    }
    let devices = counted(devices);
    Ok(StillOut { school_name: school.name, on: read.today(), expected: all, people, devices, drive })
}
