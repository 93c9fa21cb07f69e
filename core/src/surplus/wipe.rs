//! Which devices are wiped, how, and with which certificate? And which are released from management?

use std::collections::{HashMap, HashSet};

use serde::Deserialize;
use ts_rs::TS;

use super::load::approval_of;
use super::{PickupDone, line_of, many, shown};
use crate::contract::Command;
use crate::error::{Result, invalid, not_in_future, required};
use crate::pickups::{Pickup, PickupDevice, Wipe, WipeMethod};
use crate::refusal::{Problem, SurplusReason};
use crate::register::{Device, Status};
use crate::store::{Role, Step, Write, each_of};
use crate::values::{Date, DeviceId, PickupId, RowId, normal_form, one_line};

/// Writes down that devices were wiped. Only what is declared surplus is; each has a certificate of its own, the one that
/// is given or one made up from the pickup's number.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct WipeDevices {
    /// The pickup.
    pub pickup: PickupId,
    /// The devices, each with its certificate where it has one; all that are surplus and not wiped yet when none is named.
    #[serde(default)]
    #[ts(as = "Option<Vec<WipeOne>>", optional)]
    pub devices: Vec<WipeOne>,
    /// How.
    pub method: WipeMethod,
    /// By whom.
    pub wiped_by: String,
    /// On which day; not in the future, and not before the approval.
    pub on: Date,
    /// Whether they were released from device management on the same day.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub released: bool,
}

/// One device that was wiped.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct WipeOne {
    /// The device.
    pub device: DeviceId,
    /// Its certificate; made up when absent.
    #[serde(default)]
    pub certificate: Option<String>,
}

impl Command for WipeDevices {
    const NAME: &'static str = "surplus.wipe";
    const WHO: Role = Role::It;
    type Output = PickupDone;

    fn run(self, write: &mut Write<'_>) -> Result<PickupDone> {
        let pickup = Pickup::own_open(write, self.pickup)?;
        let approval = approval_of(write, &pickup)?;
        let wiped_by = required("wiped_by", &one_line(&self.wiped_by), 200)?;
        not_in_future("on", self.on, write.today())?;
        not_before(self.on, approval.on_day)?;
        let asked = match self.devices.is_empty() {
            false => self.devices,
            true => unwiped(write, &pickup)?,
        };
        if asked.is_empty() {
            return Err(SurplusReason::NothingToDo { number: pickup.number }.into());
        }
        must_name_each_once(write, &asked)?;
        let statement =
            Statement { method: self.method, wiped_by, on: self.on, released_on: self.released.then_some(self.on) };
        let mut certificates = Certificates::of(write, &pickup)?;
        let total = Some(asked.len() as u64);
        for (done, one) in asked.iter().enumerate() {
            write.step(Step { phase: "wiping", done: done as u64, total })?;
            let line = line_of(write, &pickup, one.device)?;
            let line = wipe(write, &pickup, line, &statement, &mut certificates, one.certificate.as_deref())?;
            write.put(&line)?;
        }
        Ok(PickupDone { pickup: pickup.settled(write)?, devices: many(asked.len()) })
    }
}

/// How something was wiped, by whom, when.
#[derive(Debug, Clone)]
pub(super) struct Statement {
    /// How.
    pub method: WipeMethod,
    /// By whom.
    pub wiped_by: String,
    /// On which day.
    pub on: Date,
    /// The day it was released from management, where it was.
    pub released_on: Option<Date>,
}

/// Gives out certificates, each once.
pub(super) struct Certificates {
    number: u32,
    next: u32,
    given: HashMap<String, DeviceId>,
}

impl Certificates {
    pub(super) fn of(write: &Write<'_>, pickup: &Pickup) -> Result<Self> {
        Ok(Self { number: pickup.number, next: Wipe::ever(write, pickup.id)?, given: HashMap::new() })
    }

    /// The certificate that was given, when it is nobody else's; else the next one of the pickup.
    fn take(&mut self, write: &Write<'_>, given: Option<&str>, device: DeviceId) -> Result<String> {
        let given = given.map(one_line).filter(|given| !given.is_empty());
        if let Some(given) = given {
            let certificate = required("certificate", &given, 100)?;
            if let Some(first) = self.given.insert(normal_form(&certificate), device) {
                let shown = shown(write, first)?;
                return Err(SurplusReason::CertificateUsed { certificate, shown }.into());
            }
            return match Wipe::with_certificate(write, &certificate)? {
                None => Ok(certificate),
                Some(used) => {
                    let shown = shown(write, used.device)?;
                    Err(SurplusReason::CertificateUsed { certificate, shown }.into())
                }
            };
        }
        loop {
            self.next += 1;
            let certificate = format!("W{}-{:04}", self.number, self.next);
            let norm = normal_form(&certificate);
            if !self.given.contains_key(&norm) && Wipe::with_certificate(write, &certificate)?.is_none() {
                self.given.insert(norm, device);
                return Ok(certificate);
            }
        }
    }
}

/// Records the wipe of one device, and answers its line with it.
pub(super) fn wipe(
    write: &mut Write<'_>,
    pickup: &Pickup,
    line: PickupDevice,
    statement: &Statement,
    certificates: &mut Certificates,
    certificate: Option<&str>,
) -> Result<PickupDevice> {
    let device: Device = write.get(line.device)?;
    let shown = || device.shown().unwrap_or_default();
    if device.status != Status::Surplus || line.value_cents.is_none() {
        return Err(SurplusReason::NotSurplusYet { shown: shown() }.into());
    }
    if let Some(before) = line.wipe.map(|id| Wipe::find(write, id)).transpose()?.flatten() {
        return Err(SurplusReason::WipedAlready { shown: shown(), certificate: before.certificate }.into());
    }
    let certificate = certificates.take(write, certificate, device.id)?;
    let wipe = Wipe {
        id: write.new_id::<RowId>(),
        pickup: pickup.id,
        device: device.id,
        school: pickup.school,
        at: write.now(),
        method: statement.method,
        wiped_by: statement.wiped_by.clone(),
        on_day: statement.on,
        certificate_norm: normal_form(&certificate),
        certificate,
        operator: write.actor().operator,
    };
    write.record(&wipe)?;
    Ok(PickupDevice { wipe: Some(wipe.id), released_on: statement.released_on, ..line })
}

/// Refuses a day before another.
fn not_before(day: Date, earliest: Date) -> Result<()> {
    match day < earliest {
        true => invalid("on", Problem::OutOfRange { found: day.to_string(), allowed: format!("≥ {earliest}") }),
        false => Ok(()),
    }
}

fn must_name_each_once(write: &Write<'_>, asked: &[WipeOne]) -> Result<()> {
    let mut seen = HashSet::new();
    match asked.iter().find(|one| !seen.insert(one.device)) {
        None => Ok(()),
        Some(again) => invalid("devices", Problem::Twice { found: shown(write, again.device)? }),
    }
}

fn must_be_approved(pickup: &Pickup) -> Result<()> {
    match pickup.approval {
        Some(_) => Ok(()),
        None => Err(SurplusReason::NotApproved { number: pickup.number }.into()),
    }
}

fn unwiped(write: &Write<'_>, pickup: &Pickup) -> Result<Vec<WipeOne>> {
    let devices = super::record::devices(write, pickup.id)?;
    let is_due = |line: &PickupDevice| {
        line.wipe.is_none()
            && line.value_cents.is_some()
            && devices.get(&line.device).is_some_and(|device| device.status == Status::Surplus)
    };
    let lines = PickupDevice::of(write, pickup.id)?.into_iter().filter(is_due);
    Ok(lines.map(|line| WipeOne { device: line.device, certificate: None }).collect())
}

/// Writes down that devices were released from management (deprovisioned); all that are wiped when none is named.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReleaseDevices {
    /// The pickup.
    pub pickup: PickupId,
    /// The devices.
    #[serde(default)]
    #[ts(as = "Option<Vec<DeviceId>>", optional)]
    pub devices: Vec<DeviceId>,
    /// On which day; not in the future, and not before the wipe.
    pub on: Date,
}

impl Command for ReleaseDevices {
    const NAME: &'static str = "surplus.release";
    const WHO: Role = Role::It;
    type Output = PickupDone;

    fn run(self, write: &mut Write<'_>) -> Result<PickupDone> {
        let pickup = Pickup::own_open(write, self.pickup)?;
        must_be_approved(&pickup)?;
        not_in_future("on", self.on, write.today())?;
        let wiped = |line: &PickupDevice| line.wipe.is_some() && line.released_on.is_none();
        let devices = match self.devices.is_empty() {
            false => self.devices,
            true => PickupDevice::of(write, pickup.id)?.into_iter().filter(wiped).map(|line| line.device).collect(),
        };
        if devices.is_empty() {
            return Err(SurplusReason::NothingToDo { number: pickup.number }.into());
        }
        let release = |write: &mut Write<'_>, id| {
            let line = line_of(write, &pickup, id)?;
            if line.value_cents.is_none() {
                return Err(SurplusReason::NotSurplusYet { shown: shown(write, id)? }.into());
            }
            let Some(wipe) = line.wipe.map(|id| Wipe::find(write, id)).transpose()?.flatten() else {
                return Err(SurplusReason::NotWipedYet { shown: shown(write, id)? }.into());
            };
            not_before(self.on, wipe.on_day)?;
            write.put(&PickupDevice { released_on: Some(self.on), ..line })
        };
        let devices = each_of(write, "devices", devices, release, |write, id| Ok(Some(shown(write, id)?)))?;
        Ok(PickupDone { pickup: pickup.settled(write)?, devices })
    }
}
