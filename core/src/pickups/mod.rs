//! NOUN. Which devices are to be fetched as surplus, at whose request, and what left with the truck?
//!
//! A pickup begins as a draft, by a request. Listing a device changes nothing about it. What is done with one is the
//! workflow `surplus`.

mod record;
mod stage;

pub use record::{
    Band, CorrectionKind, Counted, CountedList, Disposition, ListedHow, Manifest, ManifestLine, Pickup, PickupApproval,
    PickupCorrection, PickupDevice, PickupOutcome, PickupPeripheral, PickupState, Progress, TruckScan, TruckVerdict,
    UNDER_WAY, Wipe, WipeMethod,
};
pub use stage::{StageFacts, stage};

use crate::error::{Error, Result};
use crate::refusal::{NextStep, Reason, SurplusReason};
use crate::register::{Device, Status};
use crate::store::{Read, Write};
use crate::values::{PickupId, SchoolId, Timestamp};

/// Begins a pickup at a school and lists those devices, each once.
///
/// # Errors
/// `cannot_be_listed`, `in_another_pickup`.
pub fn draft(write: &mut Write<'_>, school: SchoolId, devices: &[Device], note: Option<String>) -> Result<Pickup> {
    let now = write.now();
    let number = Pickup::next_number(write)?;
    let pickup = Pickup {
        id: write.new_id(),
        number,
        school,
        state: PickupState::Draft,
        began_at: now,
        note,
        scheduled_on: None,
        collector: None,
        contact: None,
        approval: None,
        manifest: None,
        ended_because: None,
    };
    write.put(&pickup)?;
    let mut listed = std::collections::HashSet::new();
    for device in devices {
        if listed.insert(device.id) {
            must_be_there(device, &device.shown().unwrap_or_default())?;
            must_be_in_no_other(write, pickup.id, device)?;
            let line = line(write, &pickup, device, ListedHow::Request, None);
            write.put(&line)?;
        }
    }
    Ok(pickup)
}

/// A new line of a pickup, with nothing done to it yet.
pub fn line(
    write: &mut Write<'_>,
    pickup: &Pickup,
    device: &Device,
    how: ListedHow,
    scanned_at: Option<Timestamp>,
) -> PickupDevice {
    PickupDevice {
        id: write.new_id(),
        pickup: pickup.id,
        school: pickup.school,
        device: device.id,
        added_at: write.now(),
        how,
        scanned_at,
        cost_cents: None,
        clearance: None,
        cleared_on: None,
        value_cents: None,
        declared: false,
        wipe: None,
        released_on: None,
        loaded_at: None,
        initials: None,
        disposition: Disposition::Recycled,
        price_cents: None,
        receiver: None,
        outcome: None,
    }
}

/// Refuses a device that is away or gone; it is told as it was named.
///
/// # Errors
/// `cannot_be_listed`.
pub fn must_be_there(device: &Device, named: &str) -> Result<()> {
    let next = match device.status {
        Status::InService | Status::Surplus => return Ok(()),
        Status::Missing | Status::Lost | Status::Stolen => vec![NextStep::Recover],
        Status::Disposed => vec![NextStep::ReopenGhost],
    };
    let status = device.status.word().into();
    Err(SurplusReason::CannotBeListed { shown: named.into(), status, next }.into())
}

/// Refuses a device that another pickup under way lists.
///
/// # Errors
/// `in_another_pickup`.
pub fn must_be_in_no_other(read: &Read<'_>, pickup: PickupId, device: &Device) -> Result<()> {
    match PickupDevice::under_way(read, device.id)?.filter(|line| line.pickup != pickup) {
        None => Ok(()),
        Some(line) => Err(in_another(device, read.get::<Pickup>(line.pickup)?.number)),
    }
}

fn in_another(device: &Device, number: u32) -> Error {
    SurplusReason::InAnotherPickup { number, shown: device.shown().unwrap_or_default() }.into()
}

/// Says that a pickup does not happen, while it is a draft: its request is closed.
///
/// # Errors
/// `pickup_under_way` once it is approved.
pub fn withdraw(write: &mut Write<'_>, pickup: PickupId) -> Result<()> {
    let pickup: Pickup = write.get(pickup)?;
    match pickup.state {
        PickupState::Draft => write.put(&Pickup { state: PickupState::Withdrawn, ..pickup }),
        PickupState::Withdrawn | PickupState::Signed => Ok(()),
        PickupState::Approved | PickupState::Wiped | PickupState::Scheduled | PickupState::Loaded => {
            Err(SurplusReason::PickupUnderWay { number: pickup.number, state: pickup.state.word().into() }.into())
        }
    }
}

/// Nothing changes behind a signed manifest, a withdrawal or an approval, no approval comes back over what was listed since,
/// no wipe for a device that was in use since, and no device onto a second list. Asked before an operation is taken back and after, for a line may be there only
/// on one side of it.
///
/// # Errors
/// `pickup_ended`, `approved_already`, `in_another_pickup`, `needed_later`.
pub fn may_be_taken_back(read: &Read<'_>, operation: i64) -> Result<()> {
    if let Some((number, state)) = record::ended_since(read, operation)? {
        return Err(SurplusReason::PickupEnded { number, state: state.word().into() }.into());
    }
    if let Some((number, reference)) = record::approved_since(read, operation)? {
        let next = vec![NextStep::TakeBackApproval];
        return Err(SurplusReason::ApprovedAlready { number, reference, next }.into());
    }
    if let Some((device, number)) = record::listed_elsewhere_since(read, operation)? {
        return Err(in_another(&read.get(device)?, number));
    }
    if let Some((pickup, line)) = record::listed_behind(read, operation)? {
        return Err(needed_later("pickup_device", line.to_string(), pickup.to_string()));
    }
    match record::used_since_wiped(read, operation)? {
        None => Ok(()),
        Some((custody, device)) => Err(needed_later("custody", custody.to_string(), device.to_string())),
    }
}

fn needed_later(entity: &str, id: String, needs: String) -> Error {
    Reason::NeededLater { entity: entity.into(), id, needs }.into()
}

/// Takes a withdrawn pickup up again, as a draft: its devices were in use since, so nothing that was done to them for it
/// holds, nor the day that was agreed. One that was signed stays so.
///
/// # Errors
/// `in_another_pickup` where one of its devices was listed elsewhere meanwhile.
pub fn take_up(write: &mut Write<'_>, pickup: PickupId) -> Result<()> {
    let pickup: Pickup = write.get(pickup)?;
    match pickup.state {
        PickupState::Withdrawn => {
            for line in PickupDevice::of(write, pickup.id)? {
                must_be_in_no_other(write, pickup.id, &write.get::<Device>(line.device)?)?;
                write.put(&untouched(line))?;
            }
            let (scheduled_on, ended_because) = (None, None);
            write.put(&Pickup { state: PickupState::Draft, scheduled_on, ended_because, ..pickup })
        }
        PickupState::Draft
        | PickupState::Approved
        | PickupState::Wiped
        | PickupState::Scheduled
        | PickupState::Loaded
        | PickupState::Signed => Ok(()),
    }
}

/// A line with nothing done to its device.
fn untouched(line: PickupDevice) -> PickupDevice {
    PickupDevice {
        scanned_at: None,
        value_cents: None,
        declared: false,
        wipe: None,
        released_on: None,
        loaded_at: None,
        ..line
    }
}

impl Pickup {
    /// The pickup, when it is of a school the operator answers for.
    ///
    /// # Errors
    /// `not_found`, `other_school`.
    pub fn own(read: &Read<'_>, id: PickupId) -> Result<Self> {
        let pickup: Self = read.get(id)?;
        read.must_cover(pickup.school)?;
        Ok(pickup)
    }

    /// The same, when it is neither signed nor withdrawn.
    ///
    /// # Errors
    /// As [`Pickup::own`]; `pickup_ended`.
    pub fn own_open(read: &Read<'_>, id: PickupId) -> Result<Self> {
        let pickup = Self::own(read, id)?;
        match pickup.state.is_ended() {
            false => Ok(pickup),
            true => Err(SurplusReason::PickupEnded { number: pickup.number, state: pickup.state.word().into() }.into()),
        }
    }

    /// Writes it with the state it has by what was done for it.
    pub fn settled(self, write: &mut Write<'_>) -> Result<Self> {
        let progress = PickupDevice::progress(write, self.id)?;
        let facts = StageFacts {
            is_approved: self.approval.is_some(),
            is_scheduled: self.scheduled_on.is_some(),
            is_loading: progress.loaded > 0,
            progress,
        };
        let pickup = Self { state: stage(facts), ..self };
        write.put(&pickup)?;
        Ok(pickup)
    }
}
