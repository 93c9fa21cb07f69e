//! Which devices were on the books on a day: of which school, how accounted for, and in whose hands?
//!
//! School, status and holder are those of that day, from the recorded facts. What a device is (its model, when it was
//! bought, what it cost) is told as it is known today: a correction holds for every day.

mod bands;
mod fleet;
mod record;

use std::collections::HashMap;

use super::Status;
use crate::error::Result;
use crate::store::Read;
use crate::values::{Cents, Date, DeviceId, ModelId, PersonId, SchoolId};

pub use bands::{AgeBand, UpdatesBand};
pub use fleet::{Fleet, FleetByAge, FleetByEnd, fleet};

/// In whose hands a device was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hands {
    /// A person's.
    Person(PersonId),
    /// At school: where it lives, or where it was lent to.
    School,
    /// IT's, or a repair vendor's.
    Away,
}

/// A device as it was on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeviceThen {
    /// Which.
    pub id: DeviceId,
    /// Its model.
    pub model: Option<ModelId>,
    /// The school that answered for it.
    pub school: SchoolId,
    /// Whether it was accounted for.
    pub status: Status,
    /// In whose hands it was.
    pub hands: Hands,
    /// Whether it went home: as agreed with its holder, else by default.
    pub take_home: bool,
    /// When it was bought.
    pub purchased_on: Option<Date>,
    /// The last day it gets updates, where it differs from its model's.
    pub update_end: Option<Date>,
    /// What it cost.
    pub cost: Option<Cents>,
}

/// Visits every device that was in the register and not disposed of at the end of a day, of one school or of all.
pub fn each_on(
    read: &Read<'_>,
    day: Date,
    school: Option<SchoolId>,
    mut visit: impl FnMut(DeviceThen) -> Result<()>,
) -> Result<()> {
    let before = day.plus_days(1).starts_at(read.zone());
    let (statuses, schools) = (record::statuses_until(read, before)?, record::schools_until(read, before)?);
    let custodies: HashMap<DeviceId, (Hands, bool)> = record::custodies_at(read, before)?;
    record::registered(read, before, |now| {
        let (hands, take_home) = custodies.get(&now.id).copied().unwrap_or((Hands::School, now.take_home));
        let then = DeviceThen {
            school: schools.get(&now.id).copied().unwrap_or(now.school),
            status: statuses.get(&now.id).copied().unwrap_or(now.status),
            hands,
            take_home,
            ..now
        };
        match then.status != Status::Disposed && school.is_none_or(|school| then.school == school) {
            true => visit(then),
            false => Ok(()),
        }
    })
}
