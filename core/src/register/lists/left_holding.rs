//! Who left and still has something? Those who left the district, and those who went to another school with a device
//! of the one they left.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::record::{self, Held};
use crate::accessories::Accessory;
use crate::contract::Query;
use crate::error::Result;
use crate::fees::balance_of;
use crate::people::{PersonState, Population};
use crate::register::{Condition, Status};
use crate::store::Read;
use crate::values::{AssetTag, Cents, Date, DeviceId, PersonId, SchoolId, Serial, Timestamp};

/// Everybody who left and still has a device.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct LeftHolding {
    /// Whose devices; all that are the operator's business when absent.
    pub school: Option<SchoolId>,
}

crate::words! {
    /// Why somebody is on that list.
    pub enum LeftBecause {
        /// The person left the district.
        Left = "left",
        /// The person goes to another school now.
        Transferred = "transferred",
    }
}

/// The answer to [`LeftHolding`].
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LeftHolders {
    /// By name.
    pub people: Vec<LeftHolder>,
    /// How many devices they have.
    #[ts(type = "number")]
    pub devices: u64,
}

/// One person with what has to be collected.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LeftHolder {
    /// Who.
    pub id: PersonId,
    /// The name.
    pub name: String,
    /// The number.
    pub number: Option<String>,
    /// Student, staff or contractor.
    pub population: Population,
    /// How the person stands to the district.
    pub state: PersonState,
    /// Left the district, or that school.
    pub because: LeftBecause,
    /// The school the person is, or was last.
    pub school: Option<SchoolId>,
    /// Its name.
    pub school_name: Option<String>,
    /// What they still have.
    pub devices: Vec<LeftDevice>,
    /// What they were given along with devices and did not bring back.
    pub accessories: Vec<String>,
    /// What they owe; less than nothing is credit.
    pub balance: Cents,
}

/// One device to be collected.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LeftDevice {
    /// The device.
    pub device: DeviceId,
    /// Its tag.
    pub tag: Option<AssetTag>,
    /// Its serial.
    pub serial: Option<Serial>,
    /// Its model's name.
    pub model: Option<String>,
    /// The school that answers for it, and collects it.
    pub school: SchoolId,
    /// That school's name.
    pub school_name: String,
    /// Whether it is accounted for.
    pub status: Status,
    /// What shape it is in.
    pub condition: Condition,
    /// Since when the person has it.
    pub since: Timestamp,
    /// When it was due back.
    pub due_on: Option<Date>,
}

impl Query for LeftHolding {
    const NAME: &'static str = "person.left_holding";
    type Output = LeftHolders;

    fn run(self, read: &Read<'_>) -> Result<LeftHolders> {
        let school = read.school_asked(self.school)?;
        let mut people: Vec<LeftHolder> = Vec::new();
        let mut devices = 0;
        for held in record::left_holding(read, school)? {
            devices += 1;
            let device = device(&held);
            match people.last_mut() {
                Some(last) if last.id == held.person => last.devices.push(device),
                Some(_) | None => people.push(holder(held, device)),
            }
        }
        for person in &mut people {
            person.balance = balance_of(read, person.id)?;
            person.accessories = Accessory::open_of(read, person.id)?.into_iter().map(|line| line.kind).collect();
        }
        Ok(LeftHolders { people, devices })
    }
}

fn device(held: &Held) -> LeftDevice {
    LeftDevice {
        device: held.device,
        tag: held.tag.clone(),
        serial: held.serial.clone(),
        model: held.model.clone(),
        school: held.school,
        school_name: held.school_name.clone(),
        status: held.status,
        condition: held.condition,
        since: held.since,
        due_on: held.due_on,
    }
}

fn holder(held: Held, device: LeftDevice) -> LeftHolder {
    LeftHolder {
        id: held.person,
        name: held.name,
        number: held.number,
        population: held.population,
        state: held.state,
        because: if held.state == PersonState::Left { LeftBecause::Left } else { LeftBecause::Transferred },
        school: held.now_at,
        school_name: held.now_at_name,
        devices: vec![device],
        accessories: Vec::new(),
        balance: Cents(0),
    }
}
