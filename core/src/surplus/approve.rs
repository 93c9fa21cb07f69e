//! Who approves a pickup, and what does the approval do? (DOMAIN §9)

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::add::{declared, must_be_a_draft};
use super::eligible::{Judged, judged};
use super::remove::back_into_service;
use super::worth::band_of;
use super::{PickupDone, many};
use crate::contract::Command;
use crate::error::{Result, allowed, invalid, not_in_future, required};
use crate::pickups::{Band, Pickup, PickupApproval, PickupDevice, PickupPeripheral, PickupState};
use crate::refusal::{Problem, SurplusReason};
use crate::settings::Policy;
use crate::store::{Role, Step, Write};
use crate::values::{Amount, Cents, Date, PickupId, one_line};

/// The most that a pickup is worth.
const MOST: Cents = Cents(100_000_000_000);
/// How many of those that may not go are named.
const MOST_NAMED: usize = 100;

/// Records the approval of a pickup: by the superintendent, the board, or the board with a public sale, by what it is all
/// worth. What was scanned for the pickup is surplus from then on; what was only listed becomes so when it is scanned.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ApprovePickup {
    /// The pickup.
    pub pickup: PickupId,
    /// The reference of the decision: the agenda item, the memo.
    pub reference: String,
    /// Its day.
    pub on: Date,
    /// The reference of the public sale, where it takes one.
    #[serde(default)]
    pub sale_reference: Option<String>,
    /// What whoever approved was told it is worth; refused when it is not, because the list changed since.
    #[serde(default)]
    pub value: Option<Amount>,
    /// Takes what may not go off the list in the same step.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub leave_out: bool,
}

/// The answer to [`ApprovePickup`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct PickupApproved {
    /// The pickup.
    pub pickup: Pickup,
    /// The approval.
    pub approval: PickupApproval,
    /// How many devices it declared surplus.
    pub declared: u32,
    /// How many are approved and must still be scanned.
    pub unscanned: u32,
    /// How many were taken off.
    pub left_out: u32,
}

impl Command for ApprovePickup {
    const NAME: &'static str = "surplus.approve";
    const WHO: Role = Role::It;
    type Output = PickupApproved;

    fn run(self, write: &mut Write<'_>) -> Result<PickupApproved> {
        let pickup = Pickup::own_open(write, self.pickup)?;
        must_be_a_draft(write, &pickup)?;
        let reference = required("reference", &one_line(&self.reference), 200)?;
        not_in_future("on", self.on, write.today())?;
        let sale_reference = allowed("sale_reference", self.sale_reference.clone(), 200)?;
        let (eligible, refused): (Vec<Judged>, Vec<Judged>) =
            judged(write, &pickup)?.into_iter().partition(Judged::is_eligible);
        let left_out = many(refused.len());
        if !refused.is_empty() && !self.leave_out {
            let which = refused.iter().take(MOST_NAMED).map(Judged::refused).collect();
            return Err(SurplusReason::NotAllEligible { cannot: left_out, which }.into());
        }
        if eligible.is_empty() && PickupPeripheral::of(write, pickup.id)?.is_empty() {
            return Err(SurplusReason::NothingListed { number: pickup.number }.into());
        }
        for one in refused {
            write.remove::<PickupDevice>(one.line.id)?;
        }
        let value: Cents = eligible.iter().filter_map(|one| one.worth).sum();
        let said = self.value.map(|said| said.cents_up_to(MOST, "value")).transpose()?;
        if let Some(said) = said.filter(|said| *said != value) {
            return Err(SurplusReason::ValueChanged { said, is: value }.into());
        }
        let band = band_of(value, &Policy::now(write)?);
        if band == Band::PublicSale && sale_reference.is_none() {
            return invalid("sale_reference", Problem::Missing);
        }
        let approval = PickupApproval {
            id: write.new_id(),
            pickup: pickup.id,
            school: pickup.school,
            at: write.now(),
            band,
            devices: many(eligible.len()),
            value_cents: value,
            reference,
            on_day: self.on,
            sale_reference,
            operator: write.actor().operator,
        };
        write.record(&approval)?;
        let pickup = Pickup { approval: Some(approval.id), ..pickup };
        write.put(&pickup)?;
        let (mut declared_now, mut unscanned) = (0, 0);
        let total = Some(eligible.len() as u64);
        for (done, one) in eligible.into_iter().enumerate() {
            write.step(Step { phase: "approving", done: done as u64, total })?;
            unscanned += u32::from(one.line.scanned_at.is_none());
            let line = PickupDevice { value_cents: one.worth, ..one.line };
            let line = declared(write, &pickup, line, one.device)?;
            declared_now += u32::from(line.declared);
            write.put(&line)?;
        }
        let pickup = pickup.settled(write)?;
        Ok(PickupApproved { pickup, approval, declared: declared_now, unscanned, left_out })
    }
}

/// Takes an approval back, so that the list can be changed and approved anew. What it declared surplus goes back into
/// service, to be scanned and wiped anew; wipes stay recorded.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TakeBackApproval {
    /// The pickup.
    pub pickup: PickupId,
    /// Why.
    pub reason: String,
}

impl Command for TakeBackApproval {
    const NAME: &'static str = "surplus.take_back_approval";
    const WHO: Role = Role::It;
    type Output = PickupDone;

    fn run(self, write: &mut Write<'_>) -> Result<PickupDone> {
        let pickup = Pickup::own_open(write, self.pickup)?;
        let reason = required("reason", &one_line(&self.reason), 1000)?;
        if pickup.approval.is_none() {
            return Err(SurplusReason::NotApproved { number: pickup.number }.into());
        }
        let devices = back_to_draft(write, &pickup, &reason)?;
        let pickup = Pickup { approval: None, state: PickupState::Draft, ..pickup };
        write.put(&pickup)?;
        Ok(PickupDone { pickup, devices })
    }
}

/// Every line is as if nobody had approved it; a truck that is being loaded is in the way.
///
/// # Errors
/// `on_the_truck`.
pub(super) fn back_to_draft(write: &mut Write<'_>, pickup: &Pickup, reason: &str) -> Result<u32> {
    let lines = PickupDevice::of(write, pickup.id)?;
    let (devices, total) = (many(lines.len()), Some(lines.len() as u64));
    for (done, line) in lines.into_iter().enumerate() {
        write.step(Step { phase: "withdrawing", done: done as u64, total })?;
        if line.loaded_at.is_some() {
            return Err(SurplusReason::OnTheTruck { shown: super::shown(write, line.device)? }.into());
        }
        let is_back = back_into_service(write, &line, Some(reason.to_owned()))?;
        let line = PickupDevice { value_cents: None, declared: false, ..line };
        // Somebody may use it now: a scan or a wipe from before says nothing of it any more.
        let line = match is_back {
            true => PickupDevice { scanned_at: None, wipe: None, released_on: None, ..line },
            false => line,
        };
        write.put(&line)?;
    }
    Ok(devices)
}
