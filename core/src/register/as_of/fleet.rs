//! How old are the devices there are today, and for how long do they still get updates?

use std::collections::HashMap;

use serde::Serialize;
use ts_rs::TS;

use super::{AgeBand, DeviceThen, UpdatesBand, each_on};
use crate::error::Result;
use crate::register::{Model, Status};
use crate::store::Read;
use crate::values::{Cents, Date, ModelId, SchoolId};

/// The devices in service, missing or set aside today.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Fleet {
    /// How many.
    pub devices: u32,
    /// By age, every band.
    pub by_age: Vec<FleetByAge>,
    /// By when their updates end, every band.
    pub by_update_end: Vec<FleetByEnd>,
}

/// The devices of an age.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FleetByAge {
    /// The age.
    pub age: AgeBand,
    /// How many.
    pub devices: u32,
    /// What new ones would cost, else what they cost.
    pub worth: Cents,
    /// How many of them have neither price.
    pub unknown_worth: u32,
}

/// The devices whose updates end then.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FleetByEnd {
    /// When.
    pub ends: UpdatesBand,
    /// How many.
    pub devices: u32,
    /// What new ones would cost, else what they cost.
    pub worth: Cents,
    /// How many of them have neither price.
    pub unknown_worth: u32,
}

#[derive(Default, Clone, Copy)]
struct Sum {
    devices: u32,
    worth: Cents,
    unknown_worth: u32,
}

impl Sum {
    fn add(&mut self, worth: Option<Cents>) {
        self.devices += 1;
        match worth {
            Some(worth) => self.worth += worth,
            None => self.unknown_worth += 1,
        }
    }
}

impl Status {
    /// Whether a device is still there to be used or fetched, or looked for.
    pub const fn is_on_the_books(self) -> bool {
        match self {
            Self::InService | Self::Missing | Self::Surplus => true,
            Self::Lost | Self::Stolen | Self::Disposed => false,
        }
    }
}

impl DeviceThen {
    /// What a new one would cost, else what it cost.
    pub fn worth(&self, models: &HashMap<ModelId, Model>) -> Option<Cents> {
        self.model.and_then(|model| models.get(&model)?.replacement_cents).or(self.cost)
    }

    /// The last day it gets updates.
    pub fn updates_end(&self, models: &HashMap<ModelId, Model>) -> Option<Date> {
        self.update_end.or_else(|| models.get(&self.model?)?.update_end)
    }
}

/// The fleet of a school, or of the district.
pub fn fleet(read: &Read<'_>, school: Option<SchoolId>) -> Result<Fleet> {
    let models: HashMap<ModelId, Model> = Model::all(read)?.into_iter().map(|model| (model.id, model)).collect();
    let today = read.today();
    let mut all = Sum::default();
    let (mut ages, mut ends) = (HashMap::<AgeBand, Sum>::new(), HashMap::<UpdatesBand, Sum>::new());
    each_on(read, today, school, |device| {
        if device.status.is_on_the_books() {
            let worth = device.worth(&models);
            all.add(worth);
            ages.entry(AgeBand::on(today, device.purchased_on)).or_default().add(worth);
            ends.entry(UpdatesBand::on(today, device.updates_end(&models))).or_default().add(worth);
        }
        Ok(())
    })?;
    let by_age = AgeBand::ALL.iter().map(|age| {
        let Sum { devices, worth, unknown_worth } = ages.get(age).copied().unwrap_or_default();
        FleetByAge { age: *age, devices, worth, unknown_worth }
    });
    let by_update_end = UpdatesBand::ALL.iter().map(|band| {
        let Sum { devices, worth, unknown_worth } = ends.get(band).copied().unwrap_or_default();
        FleetByEnd { ends: *band, devices, worth, unknown_worth }
    });
    Ok(Fleet { devices: all.devices, by_age: by_age.collect(), by_update_end: by_update_end.collect() })
}
