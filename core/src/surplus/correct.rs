//! What is wrong in a signed manifest? It is said beside it; the manifest stays as both signed it. (DOMAIN §9)

use serde::Deserialize;
use ts_rs::TS;

use super::add::declared;
use super::eligible::{Judged, is_federal, judge_one};
use super::gone::gone;
use super::load::{WipedNow, approval_of, taken_along};
use super::shown;
use crate::contract::Command;
use crate::error::{Result, allowed, invalid, not_in_future, required};
use crate::pickups::{
    CorrectionKind, Disposition, ListedHow, ManifestLine, Pickup, PickupCorrection, PickupDevice, PickupOutcome,
    PickupState, line,
};
use crate::refusal::{Problem, SurplusReason};
use crate::register::{Approval, Device, dispose, reopen_ghost};
use crate::store::{Role, Write};
use crate::values::{Amount, Cents, Date, DeviceId, PickupId, one_line};

/// Corrects a signed manifest.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CorrectManifest {
    /// The pickup.
    pub pickup: PickupId,
    /// What is wrong.
    pub correction: Correction,
    /// How that is known.
    pub reason: String,
}

/// What is wrong in a manifest.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub enum Correction {
    /// Something else became of a device, or at another price.
    Disposition {
        /// The device.
        device: DeviceId,
        /// What became of it.
        disposition: Disposition,
        /// What it was sold for.
        #[serde(default)]
        price: Option<Amount>,
        /// Who bought or got it.
        #[serde(default)]
        receiver: Option<String>,
    },
    /// A device that left, by the manifest or a correction, is still here: it is reopened like a ghost.
    NotTaken {
        /// The device.
        device: DeviceId,
    },
    /// A device that did not leave, by the manifest or a correction, left with the truck all the same: it goes as if it had
    /// been loaded over the list.
    WentAlong {
        /// The device.
        device: DeviceId,
        /// How it had been wiped.
        wiped: WipedNow,
        /// What it cost, where the register does not know.
        #[serde(default)]
        cost: Option<Amount>,
        /// What became of it; when absent what was said of it before the truck came, or else recycled.
        #[serde(default)]
        disposition: Option<Disposition>,
        /// What it was sold for.
        #[serde(default)]
        price: Option<Amount>,
        /// Who bought or got it.
        #[serde(default)]
        receiver: Option<String>,
        /// The reference of the leave to part with it, where federal money paid and none is written down yet.
        #[serde(default)]
        clearance: Option<String>,
        /// The day of that leave.
        #[serde(default)]
        cleared_on: Option<Date>,
    },
    /// Something else: the reason says what.
    Remark,
}

impl Command for CorrectManifest {
    const NAME: &'static str = "surplus.correct";
    const WHO: Role = Role::It;
    const UNDOABLE: bool = false;
    type Output = PickupCorrection;

    fn run(self, write: &mut Write<'_>) -> Result<PickupCorrection> {
        let pickup = Pickup::own(write, self.pickup)?;
        let (PickupState::Signed, Some(manifest)) = (pickup.state, pickup.manifest) else {
            return Err(SurplusReason::NotSigned { number: pickup.number }.into());
        };
        let reason = required("reason", &one_line(&self.reason), 1000)?;
        let known = gone(write, &pickup, manifest, &PickupCorrection::of(write, pickup.id)?)?;
        let told = match self.correction {
            Correction::Disposition { device, disposition, price, receiver } => {
                let line = on_manifest(write, &known, device)?;
                let receiver = allowed("receiver", receiver, 200)?;
                let price = price.map(|price| price.cents_or_nothing("price")).transpose()?;
                must_be_a_whole_sale(disposition, price, receiver.as_deref())?;
                let was = in_one_line(line.disposition, line.price_cents, line.receiver.as_deref());
                Told {
                    was: Some(was),
                    became: Some(in_one_line(disposition, price, receiver.as_deref())),
                    disposition: Some(disposition),
                    price,
                    receiver,
                    ..Told::of(CorrectionKind::Disposition, Some(device))
                }
            }
            Correction::NotTaken { device } => {
                on_manifest(write, &known, device)?;
                reopen_ghost(write, Device::own(write, device)?, &reason)?;
                if let Some(line) = PickupDevice::line(write, pickup.id, device)? {
                    write.put(&PickupDevice { loaded_at: None, outcome: Some(PickupOutcome::Short), ..line })?;
                }
                Told::of(CorrectionKind::NotTaken, Some(device))
            }
            Correction::WentAlong { device, wiped, cost, disposition, price, receiver, clearance, cleared_on } => {
                if known.iter().any(|line| line.device == device) {
                    return Err(SurplusReason::OnManifest { shown: shown(write, device)? }.into());
                }
                let along = Along {
                    device,
                    wiped,
                    cost: cost.map(|cost| cost.cents_or_nothing("cost")).transpose()?,
                    disposition,
                    price: price.map(|price| price.cents_or_nothing("price")).transpose()?,
                    receiver: allowed("receiver", receiver, 200)?,
                    leave: leave(write, clearance, cleared_on)?,
                };
                went_along(write, &pickup, along)?
            }
            Correction::Remark => Told::of(CorrectionKind::Remark, None),
        };
        let correction = PickupCorrection {
            id: write.new_id(),
            pickup: pickup.id,
            school: pickup.school,
            at: write.now(),
            kind: told.kind,
            device: told.device,
            was: told.was,
            became: told.became,
            disposition: told.disposition,
            price_cents: told.price,
            receiver: told.receiver,
            reason,
            operator: write.actor().operator,
        };
        write.record(&correction)?;
        Ok(correction)
    }
}

struct Told {
    kind: CorrectionKind,
    device: Option<DeviceId>,
    was: Option<String>,
    became: Option<String>,
    disposition: Option<Disposition>,
    price: Option<Cents>,
    receiver: Option<String>,
}

impl Told {
    const fn of(kind: CorrectionKind, device: Option<DeviceId>) -> Self {
        Self { kind, device, was: None, became: None, disposition: None, price: None, receiver: None }
    }
}

fn on_manifest<'l>(write: &Write<'_>, lines: &'l [ManifestLine], device: DeviceId) -> Result<&'l ManifestLine> {
    match lines.iter().find(|line| line.device == device) {
        Some(line) => Ok(line),
        None => Err(SurplusReason::NotOnManifest { shown: shown(write, device)? }.into()),
    }
}

fn must_be_a_whole_sale(disposition: Disposition, price: Option<Cents>, receiver: Option<&str>) -> Result<()> {
    match (disposition, price, receiver) {
        (Disposition::Sold, None, _) => invalid("price", Problem::Missing),
        (Disposition::Sold, Some(_), None) => invalid("receiver", Problem::Missing),
        (Disposition::Sold, Some(_), Some(_))
        | (Disposition::Recycled | Disposition::Donated | Disposition::Returned, None, _) => Ok(()),
        (Disposition::Recycled | Disposition::Donated | Disposition::Returned, Some(price), _) => invalid(
            "price",
            Problem::OutOfRange { found: price.to_string(), allowed: "none, for it was not sold".into() },
        ),
    }
}

/// What became of a device: its word, its price, who got it.
fn in_one_line(disposition: Disposition, price: Option<Cents>, receiver: Option<&str>) -> String {
    let parts =
        [Some(disposition.word().to_owned()), price.map(|price| price.to_string()), receiver.map(str::to_owned)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// A device that went along, as whoever corrects tells it.
struct Along {
    device: DeviceId,
    wiped: WipedNow,
    cost: Option<Cents>,
    disposition: Option<Disposition>,
    price: Option<Cents>,
    receiver: Option<String>,
    leave: Option<(String, Date)>,
}

/// The leave to part with what federal money paid for: its reference and its day, or neither.
fn leave(write: &Write<'_>, reference: Option<String>, on: Option<Date>) -> Result<Option<(String, Date)>> {
    let reference = allowed("clearance", reference.map(|reference| one_line(&reference)), 200)?;
    match (reference, on) {
        (None, None) => Ok(None),
        (None, Some(_)) => invalid("clearance", Problem::Missing),
        (Some(_), None) => invalid("cleared_on", Problem::Missing),
        (Some(reference), Some(on)) => {
            not_in_future("cleared_on", on, write.today())?;
            Ok(Some((reference, on)))
        }
    }
}

/// A device that left though nobody scanned it: everything that had to be true of it at the truck must be true now. What
/// was written down of it for the pickup holds, where it was listed.
fn went_along(write: &mut Write<'_>, pickup: &Pickup, along: Along) -> Result<Told> {
    let device = Device::own(write, along.device)?;
    let approval = approval_of(write, pickup)?;
    let now = write.now();
    let found = PickupDevice::line(write, pickup.id, device.id)?;
    let mut fresh = match found {
        Some(line) => line,
        None => line(write, pickup, &device, ListedHow::Truck, Some(now)),
    };
    match (is_federal(&device), along.leave) {
        (true, Some((reference, on))) => {
            fresh.clearance = Some(reference);
            fresh.cleared_on = Some(on);
        }
        (true, None) if fresh.clearance.is_none() => return invalid("clearance", Problem::Missing),
        (false, Some((reference, _))) => {
            let allowed = "none, for no federal money paid for it".into();
            return invalid("clearance", Problem::OutOfRange { found: reference, allowed });
        }
        (true | false, None) => {}
    }
    let (disposition, price, receiver) = match along.disposition {
        Some(disposition) => (disposition, along.price, along.receiver),
        None => {
            let receiver = along.receiver.or_else(|| fresh.receiver.clone());
            (fresh.disposition, along.price.or(fresh.price_cents), receiver)
        }
    };
    must_be_a_whole_sale(disposition, price, receiver.as_deref())?;
    let fresh = PickupDevice {
        scanned_at: fresh.scanned_at.or(Some(now)),
        cost_cents: fresh.cost_cents.or(along.cost),
        disposition,
        price_cents: price,
        receiver: receiver.clone(),
        ..fresh
    };
    let judged = judge_one(write, pickup, fresh, device)?;
    if !judged.is_eligible() {
        return Err(SurplusReason::NotAllEligible { cannot: 1, which: vec![judged.refused()] }.into());
    }
    let Judged { line, device, worth, .. } = judged;
    let value = super::record::approved_value(write, pickup)?
        + worth.filter(|_| line.value_cents.is_none()).unwrap_or_default();
    let band = super::band_of(value, &crate::settings::Policy::now(write)?);
    if band > approval.band {
        return Err(SurplusReason::BeyondApproval { value, band: approval.band.word().into() }.into());
    }
    let line = PickupDevice {
        value_cents: worth,
        loaded_at: line.loaded_at.or(Some(now)),
        outcome: Some(PickupOutcome::Taken),
        ..line
    };
    // It may be in service again, where somebody said that it had not left: then its wipe is told anew.
    let line = declared(write, pickup, line, device)?;
    write.put(&line)?;
    let device: Device = write.get(along.device)?;
    if line.wipe.is_none() {
        let line = taken_along(write, pickup, line, device.clone(), &along.wiped)?;
        write.put(&line)?;
    }
    let reference = format!("correction of pickup {}", pickup.number);
    dispose(write, device, &Approval { reference, on: write.today() })?;
    Ok(Told {
        became: Some(in_one_line(disposition, price, receiver.as_deref())),
        disposition: Some(disposition),
        price,
        receiver,
        ..Told::of(CorrectionKind::WentAlong, Some(along.device))
    })
}
