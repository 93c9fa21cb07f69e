//! How does one pickup stand?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::actions::{PickupAction, PickupNotAllowed, Stands};
use super::count::counted;
use super::eligible::{Judged, federal_share, judged};
use super::gone::gone;
use super::many;
use super::proceeds::{Proceeds, proceeds};
use super::record::request_of;
use super::worth::band_of;
use crate::contract::Query;
use crate::error::Result;
use crate::people::School;
use crate::pickups::{Band, CountedList, Manifest, Pickup, PickupApproval, PickupCorrection, PickupOutcome};
use crate::refusal::PickupBlock;
use crate::register::{Device, Status};
use crate::settings::{Operator, Policy};
use crate::store::Read;
use crate::values::{Cents, PickupId, RequestId};

/// Shows a pickup: its counts, its value, what may be done with it.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ShowPickup {
    /// The pickup.
    pub pickup: PickupId,
}

/// How many devices are how far.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct PickupCounts {
    /// On the list.
    pub listed: u32,
    /// In somebody's hand for this pickup.
    pub scanned: u32,
    /// That may go.
    pub eligible: u32,
    /// That may not go.
    pub blocked: u32,
    /// Of those: because nobody knows what they cost.
    pub cost_unknown: u32,
    /// With a warning other than that nobody scanned them.
    pub warned: u32,
    /// Covered by the approval.
    pub approved: u32,
    /// Declared surplus and not wiped yet.
    pub unwiped: u32,
    /// Wiped.
    pub wiped: u32,
    /// Wiped and released from management.
    pub released: u32,
    /// On the truck, or gone with it.
    pub loaded: u32,
    /// Gone with the truck though not listed.
    pub over: u32,
    /// Approved and left behind.
    pub short: u32,
}

/// A pickup as it stands.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PickupShown {
    /// The pickup.
    pub pickup: Pickup,
    /// The school's name.
    pub school_name: String,
    /// The request that began it.
    pub request: Option<RequestId>,
    /// Its number.
    pub request_number: Option<u32>,
    /// It in one line.
    pub request_subject: Option<String>,
    /// How many devices are how far.
    pub counts: PickupCounts,
    /// What goes along without a tag.
    pub peripherals: CountedList,
    /// What those that may go are worth: as approved, once they are; what left, once it is signed.
    pub value: Cents,
    /// Who has to approve so much.
    pub band: Band,
    /// The approval that holds.
    pub approval: Option<PickupApproval>,
    /// What sales bring, as said so far or as signed and corrected.
    pub proceeds: Proceeds,
    /// The manifest both sides signed.
    pub manifest: Option<Manifest>,
    /// What was said beside it, the oldest first.
    pub corrections: Vec<CorrectionShown>,
    /// What may be done now.
    pub actions: Vec<PickupAction>,
    /// What may not, and why.
    pub not_allowed: Vec<PickupNotAllowed>,
}

/// A correction, with names.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CorrectionShown {
    /// The correction.
    #[serde(flatten)]
    #[ts(flatten)]
    pub correction: PickupCorrection,
    /// The device, by tag or serial.
    pub device_shown: Option<String>,
    /// Who corrected it.
    pub operator_name: Option<String>,
}

impl Query for ShowPickup {
    const NAME: &'static str = "surplus.show";
    type Output = PickupShown;

    fn run(self, read: &Read<'_>) -> Result<PickupShown> {
        let pickup = Pickup::own(read, self.pickup)?;
        shown(read, pickup)
    }
}

pub(super) fn shown(read: &Read<'_>, pickup: Pickup) -> Result<PickupShown> {
    let is_ended = pickup.state.is_ended();
    let all = judged(read, &pickup)?;
    let counts = counts(&all, is_ended);
    let peripherals = counted(read, pickup.id)?;
    let approval = pickup.approval.map(|id| PickupApproval::find(read, id)).transpose()?.flatten();
    let manifest = pickup.manifest.map(|id| Manifest::find(read, id)).transpose()?.flatten();
    let value = value_of(&pickup, manifest.as_ref(), &all);
    let corrections = PickupCorrection::of(read, pickup.id)?;
    let proceeds = match &manifest {
        Some(manifest) => {
            let lines = gone(read, &pickup, manifest.id, &corrections)?;
            proceeds(lines.iter().map(|line| (line.disposition, line.price_cents, line.federal_share)))
        }
        None => proceeds(all.iter().map(|one| {
            let line = &one.line;
            (line.disposition, line.price_cents, federal_share(&one.device))
        })),
    };
    let stands = Stands {
        role: read.actor().role,
        state: pickup.state,
        is_approved: pickup.approval.is_some(),
        is_scheduled: pickup.scheduled_on.is_some(),
        listed: counts.listed,
        unscanned: counts.listed.saturating_sub(counts.scanned),
        peripherals: many(peripherals.0.len()),
        unwiped: counts.unwiped,
        unreleased: counts.wiped - counts.released,
        loaded: counts.loaded,
    };
    let request = request_of(read, pickup.id)?;
    let operators = Operator::names(read)?;
    let with_names = |correction: PickupCorrection| -> Result<CorrectionShown> {
        Ok(CorrectionShown {
            device_shown: correction
                .device
                .map(|id| read.get::<Device>(id))
                .transpose()?
                .and_then(|device| device.shown()),
            operator_name: correction.operator.and_then(|id| operators.get(&id).cloned()),
            correction,
        })
    };
    Ok(PickupShown {
        school_name: read.get::<School>(pickup.school)?.name,
        request: request.as_ref().map(|(id, ..)| *id),
        request_number: request.as_ref().map(|(_, number, _)| *number),
        request_subject: request.map(|(_, _, subject)| subject),
        counts,
        peripherals,
        value,
        band: approval.as_ref().map_or(band_of(value, &Policy::now(read)?), |approval| approval.band),
        approval,
        proceeds,
        manifest,
        corrections: corrections.into_iter().map(with_names).collect::<Result<_>>()?,
        actions: stands.allowed(),
        not_allowed: stands.refused(),
        pickup,
    })
}

/// What a pickup is worth: what left, once it is signed; nothing where it does not happen; before, what is approved of its
/// list, or may go.
pub(super) fn value_of(pickup: &Pickup, manifest: Option<&Manifest>, all: &[Judged]) -> Cents {
    match manifest {
        Some(manifest) => manifest.value_cents,
        None if pickup.state.is_ended() => Cents(0),
        None => {
            let counts = |one: &&Judged| one.line.value_cents.is_some() || one.is_eligible();
            all.iter().filter(counts).filter_map(|one| one.worth).sum()
        }
    }
}

fn counts(all: &[Judged], is_ended: bool) -> PickupCounts {
    let count = |is_so: &dyn Fn(&Judged) -> bool| many(all.iter().filter(|one| is_so(one)).count());
    let warned = |one: &Judged| one.warnings.iter().any(|warning| *warning != super::PickupWarning::NotScanned);
    let lacks_cost = |one: &Judged| one.blocks.contains(&PickupBlock::CostUnknown);
    PickupCounts {
        listed: many(all.len()),
        scanned: count(&|one| one.line.scanned_at.is_some()),
        eligible: count(&|one| !is_ended && one.is_eligible()),
        blocked: count(&|one| !is_ended && !one.is_eligible()),
        cost_unknown: count(&|one| !is_ended && lacks_cost(one)),
        warned: count(&|one| !is_ended && warned(one)),
        approved: count(&|one| one.line.value_cents.is_some()),
        unwiped: count(&|one| !is_ended && one.device.status == Status::Surplus && one.line.wipe.is_none()),
        wiped: count(&|one| one.line.wipe.is_some()),
        released: count(&|one| one.line.wipe.is_some() && one.line.released_on.is_some()),
        loaded: count(&|one| one.line.loaded_at.is_some()),
        over: count(&|one| one.line.initials.is_some()),
        short: count(&|one| one.line.outcome == Some(PickupOutcome::Short)),
    }
}
