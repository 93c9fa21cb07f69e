//! NOUN. Which devices are to be fetched as surplus, at whose request, and what left with the truck?
//!
//! A pickup begins as a draft, by a request. Listing a device changes nothing about it. What is done with one is the
//! workflow `surplus`.

mod record;
mod stage;

pub use record::{
    Band, CorrectionKind, Counted, CountedList, Disposition, ListedHow, Manifest, ManifestLine, Pickup, PickupApproval,
    PickupCorrection, PickupDevice, PickupOutcome, PickupPeripheral, PickupState, Progress, TruckScan, TruckVerdict,
    Wipe, WipeMethod,
};
pub use stage::{StageFacts, stage};

use crate::error::Result;
use crate::refusal::SurplusReason;
use crate::register::Device;
use crate::store::{Read, Write};
use crate::values::{PickupId, SchoolId, Timestamp};

/// Begins a pickup at a school and lists those devices, each once.
///
/// # Errors
/// `in_another_pickup`.
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

/// Refuses a device that another pickup under way lists.
///
/// # Errors
/// `in_another_pickup`.
pub fn must_be_in_no_other(read: &Read<'_>, pickup: PickupId, device: &Device) -> Result<()> {
    match PickupDevice::under_way(read, device.id)?.filter(|line| line.pickup != pickup) {
        None => Ok(()),
        Some(line) => {
            let number = read.get::<Pickup>(line.pickup)?.number;
            Err(SurplusReason::InAnotherPickup { number, shown: device.shown().unwrap_or_default() }.into())
        }
    }
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

/// Nothing that a signed manifest rests on is taken back; what is wrong in it is corrected beside it.
///
/// # Errors
/// `pickup_ended`.
pub fn may_be_taken_back(read: &Read<'_>, operation: i64) -> Result<()> {
    match record::signed_since(read, operation)? {
        None => Ok(()),
        Some(number) => Err(SurplusReason::PickupEnded { number, state: PickupState::Signed.word().into() }.into()),
    }
}

/// Takes a withdrawn pickup up again. One that was signed stays so.
///
/// # Errors
/// `in_another_pickup` where one of its devices was listed elsewhere meanwhile.
pub fn take_up(write: &mut Write<'_>, pickup: PickupId) -> Result<()> {
    let pickup: Pickup = write.get(pickup)?;
    match pickup.state {
        PickupState::Withdrawn => {
            for line in PickupDevice::of(write, pickup.id)? {
                must_be_in_no_other(write, pickup.id, &write.get::<Device>(line.device)?)?;
            }
            write.put(&Pickup { state: PickupState::Draft, ended_because: None, ..pickup })
        }
        PickupState::Draft
        | PickupState::Approved
        | PickupState::Wiped
        | PickupState::Scheduled
        | PickupState::Loaded
        | PickupState::Signed => Ok(()),
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
