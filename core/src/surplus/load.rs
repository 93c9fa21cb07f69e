//! At the truck: may this device go along? (DOMAIN §9)

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::add::declared;
use super::eligible::{Judged, judge_one};
use super::record::approved_value;
use super::remove::back_into_service;
use super::wipe::{Certificates, Statement, wipe};
use super::worth::band_of;
use super::{line_of, shown};
use crate::contract::Command;
use crate::error::{Result, invalid, required};
use crate::pickups::{ListedHow, Pickup, PickupApproval, PickupDevice, TruckScan, TruckVerdict, WipeMethod, line};
use crate::refusal::{PickupBlock, Problem, Reason, Refusal, SurplusReason};
use crate::register::Device;
use crate::register::finding::device_of;
use crate::settings::Policy;
use crate::store::{Read, Role, Write};
use crate::values::{Amount, Cents, DeviceId, PickupId, one_line};

/// Scans a device at the truck. What is approved, wiped and released goes along. What is not listed goes along only under
/// the same approval and with the initials of IT, which signs; otherwise it stays, and that is written down.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct LoadDevice {
    /// The pickup.
    pub pickup: PickupId,
    /// What the scanner sent.
    pub code: String,
    /// Lets it go along though it is not listed: IT does.
    #[serde(default)]
    pub over: Option<OverTheList>,
}

/// Who lets a device go along that is not listed, and what makes it fit to go.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct OverTheList {
    /// The initials of whoever signs.
    pub initials: String,
    /// How it was wiped.
    pub wiped: WipedNow,
    /// What it cost, where the register does not know.
    #[serde(default)]
    pub cost: Option<Amount>,
}

/// How a device was wiped that goes along at once.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct WipedNow {
    /// How.
    pub method: WipeMethod,
    /// By whom.
    pub wiped_by: String,
    /// Its certificate; made up when absent.
    #[serde(default)]
    pub certificate: Option<String>,
}

/// Why a device stays here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum TruckBecause {
    /// Rules stand against it.
    Blocked {
        /// Which.
        blocks: Vec<PickupBlock>,
    },
    /// It is not wiped.
    NotWiped,
    /// It is not released from management.
    NotReleased,
    /// It is not listed; IT may let it go along.
    NotOnTheList,
    /// It came onto the list past the approval, which does not cover it.
    NotApproved,
    /// With it, all would be worth more than whoever approved may approve.
    BeyondApproval {
        /// What all of it would be worth.
        value: Cents,
    },
    /// It is another school's.
    OtherSchool,
}

/// The answer to [`LoadDevice`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct Loaded {
    /// What came of it.
    pub verdict: TruckVerdict,
    /// Why it stays here.
    pub because: Option<TruckBecause>,
    /// The device.
    pub device: Option<DeviceId>,
    /// It, by tag or serial.
    pub shown: Option<String>,
    /// Its model.
    pub model_name: Option<String>,
    /// Whether whoever scanned it may let it go along all the same, with their initials.
    pub may_go_over: bool,
    /// How many are on the truck.
    pub loaded: u32,
    /// How many are approved and not on it.
    pub missing: u32,
}

impl Command for LoadDevice {
    const NAME: &'static str = "surplus.load";
    const WHO: Role = Role::Champion;
    type Output = Loaded;

    fn run(self, write: &mut Write<'_>) -> Result<Loaded> {
        let pickup = Pickup::own_open(write, self.pickup)?;
        // It declares surplus and records a wipe.
        if self.over.is_some() && !may_let_go(write) {
            return Err(Reason::NotAllowed { needs: Role::It.word().into() }.into());
        }
        let approval = approval_of(write, &pickup)?;
        must_be_scheduled(&pickup)?;
        let code = self.code.trim().to_owned();
        let device = match device_of(write, &code, Some(pickup.school)) {
            Ok(device) => device,
            Err(error) => {
                let verdict = match error.refusal() {
                    Some(Refusal::NotFound { .. }) => (TruckVerdict::Unknown, None),
                    Some(Refusal::Refused { reason: Reason::OtherSchool }) => {
                        (TruckVerdict::Left, Some(TruckBecause::OtherSchool))
                    }
                    Some(_) | None => return Err(error),
                };
                return told(write, pickup, None, &code, verdict, None);
            }
        };
        let initials = self.over.as_ref().map(|over| over.initials.clone());
        let (verdict, because) = match PickupDevice::line(write, pickup.id, device.id)? {
            Some(line) => load_listed(write, &pickup, line, device.clone())?,
            None => load_over(write, &pickup, &approval, device.clone(), self.over)?,
        };
        let initials = initials.filter(|_| verdict == TruckVerdict::Over);
        told(write, pickup, Some(device), &code, (verdict, because), initials)
    }
}

type Outcome = (TruckVerdict, Option<TruckBecause>);

/// The approval that holds.
///
/// # Errors
/// `not_approved`.
pub(super) fn approval_of(write: &Write<'_>, pickup: &Pickup) -> Result<PickupApproval> {
    match pickup.approval.map(|id| PickupApproval::find(write, id)).transpose()?.flatten() {
        Some(approval) => Ok(approval),
        None => Err(SurplusReason::NotApproved { number: pickup.number }.into()),
    }
}

/// A truck is loaded, and its manifest signed, once its day is agreed.
///
/// # Errors
/// `not_scheduled`.
pub(super) fn must_be_scheduled(pickup: &Pickup) -> Result<()> {
    match pickup.scheduled_on {
        Some(_) => Ok(()),
        None => Err(SurplusReason::NotScheduled { number: pickup.number }.into()),
    }
}

/// Whether the operator may let go along what nobody listed.
fn may_let_go(read: &Read<'_>) -> bool {
    read.actor().role == Role::It
}

fn load_listed(write: &mut Write<'_>, pickup: &Pickup, line: PickupDevice, device: Device) -> Result<Outcome> {
    if line.loaded_at.is_some() {
        return Ok((TruckVerdict::Repeat, None));
    }
    let now = write.now();
    let Judged { line, device, blocks, .. } = judge_one(write, pickup, line, device)?;
    if line.value_cents.is_none() {
        return Ok((TruckVerdict::Left, Some(TruckBecause::NotApproved)));
    }
    if !blocks.is_empty() {
        return Ok((TruckVerdict::Left, Some(TruckBecause::Blocked { blocks })));
    }
    let line = PickupDevice { scanned_at: line.scanned_at.or(Some(now)), ..line };
    let line = declared(write, pickup, line, device)?;
    let because = match (line.wipe, line.released_on) {
        (None, _) => Some(TruckBecause::NotWiped),
        (Some(_), None) => Some(TruckBecause::NotReleased),
        (Some(_), Some(_)) => None,
    };
    match because {
        Some(because) => {
            write.put(&line)?;
            Ok((TruckVerdict::Left, Some(because)))
        }
        None => {
            write.put(&PickupDevice { loaded_at: Some(now), ..line })?;
            Ok((TruckVerdict::Loaded, None))
        }
    }
}

/// A device that nobody listed: judged like one that is, and by whether the approval reaches so far.
fn load_over(
    write: &mut Write<'_>,
    pickup: &Pickup,
    approval: &PickupApproval,
    device: Device,
    over: Option<OverTheList>,
) -> Result<Outcome> {
    let now = write.now();
    let mut fresh = line(write, pickup, &device, ListedHow::Truck, Some(now));
    fresh.cost_cents =
        over.as_ref().and_then(|over| over.cost.as_ref()).map(|cost| cost.cents_or_nothing("cost")).transpose()?;
    let Judged { line, device, mut blocks, worth, .. } = judge_one(write, pickup, fresh, device)?;
    let asks = over.is_none();
    // Whoever lets it go along is asked what it cost.
    blocks.retain(|block| !(asks && *block == PickupBlock::CostUnknown));
    if !blocks.is_empty() {
        return Ok((TruckVerdict::Left, Some(TruckBecause::Blocked { blocks })));
    }
    let value = approved_value(write, pickup)? + worth.unwrap_or_default();
    if band_of(value, &Policy::now(write)?) > approval.band {
        return Ok((TruckVerdict::Left, Some(TruckBecause::BeyondApproval { value })));
    }
    let Some(over) = over else { return Ok((TruckVerdict::Left, Some(TruckBecause::NotOnTheList))) };
    let initials = required("initials", &one_line(&over.initials), 20)?;
    let line = PickupDevice { initials: Some(initials), value_cents: worth, ..line };
    let line = taken_along(write, pickup, line, device, &over.wiped)?;
    write.put(&PickupDevice { loaded_at: Some(now), ..line })?;
    Ok((TruckVerdict::Over, None))
}

/// Declares a device surplus and records its wipe, in one go: it leaves with the truck, or left with it.
pub(super) fn taken_along(
    write: &mut Write<'_>,
    pickup: &Pickup,
    line: PickupDevice,
    device: Device,
    wiped: &WipedNow,
) -> Result<PickupDevice> {
    let line = declared(write, pickup, line, device)?;
    let wiped_by = required("wiped_by", &one_line(&wiped.wiped_by), 200)?;
    let on = write.today();
    let statement = Statement { method: wiped.method, wiped_by, on, released_on: Some(on) };
    let mut certificates = Certificates::of(write, pickup)?;
    wipe(write, pickup, line, &statement, &mut certificates, wiped.certificate.as_deref())
}

/// Writes the scan down and says what came of it.
fn told(
    write: &mut Write<'_>,
    pickup: Pickup,
    device: Option<Device>,
    code: &str,
    (verdict, because): Outcome,
    initials: Option<String>,
) -> Result<Loaded> {
    if code.is_empty() {
        return invalid("code", Problem::Missing);
    }
    let scan = TruckScan {
        id: write.new_id(),
        pickup: pickup.id,
        school: pickup.school,
        at: write.now(),
        code: code.chars().take(200).collect(),
        device: device.as_ref().map(|device| device.id),
        verdict,
        because: because.as_ref().map(serde_json::to_string).transpose()?,
        initials,
        operator: write.actor().operator,
    };
    write.record(&scan)?;
    let pickup = pickup.settled(write)?;
    let progress = PickupDevice::progress(write, pickup.id)?;
    Ok(Loaded {
        verdict,
        may_go_over: because == Some(TruckBecause::NotOnTheList) && may_let_go(write),
        because,
        shown: device.as_ref().and_then(Device::shown),
        model_name: device.as_ref().map(|device| device.model_name(write)).transpose()?.flatten(),
        device: device.map(|device| device.id),
        loaded: progress.loaded,
        missing: progress.approved.saturating_sub(progress.loaded),
    })
}

/// Takes a device off the truck again. One that was not listed is off the list, too.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct UnloadDevice {
    /// The pickup.
    pub pickup: PickupId,
    /// The device.
    pub device: DeviceId,
}

impl Command for UnloadDevice {
    const NAME: &'static str = "surplus.unload";
    const WHO: Role = Role::Champion;
    type Output = Loaded;

    fn run(self, write: &mut Write<'_>) -> Result<Loaded> {
        let pickup = Pickup::own_open(write, self.pickup)?;
        let line = line_of(write, &pickup, self.device)?;
        if line.loaded_at.is_none() {
            return Err(SurplusReason::NotOnTheTruck { shown: shown(write, self.device)? }.into());
        }
        unload(write, &pickup, line)?;
        let device: Device = write.get(self.device)?;
        let code = device.shown().unwrap_or_else(|| device.id.to_string());
        told(write, pickup, Some(device), &code, (TruckVerdict::Unloaded, None), None)
    }
}

/// Takes everything off the truck, as whoever withdraws a pickup must.
pub(super) fn unload_all(write: &mut Write<'_>, pickup: &Pickup) -> Result<()> {
    let loaded = PickupDevice::of(write, pickup.id)?.into_iter().filter(|line| line.loaded_at.is_some());
    for line in loaded.collect::<Vec<_>>() {
        unload(write, pickup, line)?;
    }
    Ok(())
}

fn unload(write: &mut Write<'_>, pickup: &Pickup, line: PickupDevice) -> Result<()> {
    match line.how {
        ListedHow::Truck => {
            back_into_service(write, &line, Some(format!("taken off the truck of pickup {}", pickup.number)))?;
            write.remove::<PickupDevice>(line.id)
        }
        ListedHow::Request | ListedHow::Scan | ListedHow::List | ListedHow::Filter | ListedHow::Place => {
            write.put(&PickupDevice { loaded_at: None, ..line })
        }
    }
}
