//! Can this device be checked out to that custodian?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::issue::{Receiver, may_go_to, may_receive};
use super::period::{begin, checked_out, record_sighting};
use super::record::{Custodian, Custody, Origin, SightingKind};
use crate::accessories::give;
use crate::contract::Command;
use crate::error::{Result, invalid, required};
use crate::incidents::{OutInstead, out_instead};
use crate::people::{Person, Place};
use crate::refusal::{NextStep, Problem};
use crate::register::Device;
use crate::store::{Read, Role, Write};
use crate::values::{Date, DeviceId, PlaceId, tidy};

/// Checks a device out.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct CheckOut {
    /// The device.
    pub device: DeviceId,
    /// Who gets it.
    pub to: Custodian,
    /// When it is due back.
    #[serde(default)]
    pub due_on: Option<Date>,
    /// Whether it may go home; as the device says when absent.
    #[serde(default)]
    pub take_home: Option<bool>,
    /// Why, where there is something to say.
    #[serde(default)]
    pub reason: Option<String>,
    /// Why IT gives a device to a student who is not active yet.
    #[serde(default)]
    pub override_reason: Option<String>,
    /// What goes along with it: charger, case …
    #[serde(default)]
    #[ts(as = "Option<Vec<String>>", optional)]
    pub accessories: Vec<String>,
}

/// What a check-out did.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CheckedOut {
    /// The custody that began.
    #[serde(flatten)]
    #[ts(flatten)]
    pub custody: Custody,
    /// What went out in its place and is still out: to be collected.
    pub instead: Vec<OutInstead>,
}

impl Command for CheckOut {
    const NAME: &'static str = "custody.check_out";
    const WHO: Role = Role::Champion;
    type Output = CheckedOut;

    fn run(self, write: &mut Write<'_>) -> Result<CheckedOut> {
        let device = Device::own(write, self.device)?;
        let terms = Terms {
            due_on: self.due_on,
            take_home: self.take_home,
            reason: self.reason,
            override_reason: self.override_reason,
        };
        let custody = check_out(write, &device, self.to, &terms)?;
        give(write, &custody, &self.accessories)?;
        Ok(CheckedOut { custody, instead: out_instead(write, device.id)? })
    }
}

/// On what terms a custodian gets a device.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Terms {
    /// When it is due back.
    pub due_on: Option<Date>,
    /// Whether it may go home; as the device says when absent.
    pub take_home: Option<bool>,
    /// Why, where there is something to say.
    pub reason: Option<String>,
    /// Why IT gives a device to a student who is not active yet.
    pub override_reason: Option<String>,
}

/// Checks a device out. What somebody has must be checked in or transferred first.
///
/// # Errors
/// `checked_out` naming who has it, `not_in_service`, `not_working`, `person_not_active`, `not_allowed`,
/// `other_school`, `missing`, `out_of_range`.
pub fn check_out(write: &mut Write<'_>, device: &Device, to: Custodian, terms: &Terms) -> Result<Custody> {
    let to = may_check_out(write, device, to, terms)?;
    let place = place_of(&to);
    let custody = begin(write, device, to, terms, Origin::CheckedOut)?;
    record_sighting(write, device, SightingKind::CheckedOut, place)?;
    Ok(custody)
}

/// The custodian, once nothing stands against checking the device out; for callers that judge before they write.
///
/// # Errors
/// As [`check_out`].
pub fn may_check_out(read: &Read<'_>, device: &Device, to: Custodian, terms: &Terms) -> Result<Custodian> {
    match Custody::open_of(read, device.id)? {
        Some(custody) => Err(checked_out(read, &custody, vec![NextStep::CheckIn, NextStep::Transfer])?),
        None => judged(read, device, to, terms),
    }
}

/// The custodian, once nothing stands against giving the device away on these terms.
pub(super) fn judged(read: &Read<'_>, device: &Device, to: Custodian, terms: &Terms) -> Result<Custodian> {
    let (to, receiver) = match to {
        Custodian::Person { .. } => (to, Receiver::Person),
        Custodian::Place { place } => {
            let place: Place = read.get(place)?;
            read.must_cover(place.school)?;
            (to, place.kind.into())
        }
        Custodian::It => (to, Receiver::It),
        Custodian::Vendor { vendor, reference } => {
            let vendor = required("vendor", &vendor, 200)?;
            (Custodian::Vendor { vendor, reference: tidy(reference) }, Receiver::Vendor)
        }
    };
    may_go_to(receiver, device.status, device.condition)?;
    if let Custodian::Person { person } = &to {
        let person: Person = read.get(*person)?;
        let has_reason = tidy(terms.override_reason.clone()).is_some();
        may_receive(person.population, person.state, read.actor().role, has_reason)?;
    }
    let today = read.today();
    if let Some(due) = terms.due_on.filter(|due| *due < today) {
        return invalid("due_on", Problem::OutOfRange { found: due.to_string(), allowed: format!("≥ {today}") });
    }
    Ok(to)
}

/// Where a device is once that custodian has it, when that is a place.
pub(super) fn place_of(to: &Custodian) -> Option<PlaceId> {
    match to {
        Custodian::Place { place } => Some(*place),
        Custodian::Person { .. } | Custodian::It | Custodian::Vendor { .. } => None,
    }
}
