//! How do devices come onto a pickup's list: scanned, pasted, looked for, or with the cart they live in?

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::record::{self, Sought};
use crate::contract::Command;
use crate::error::{Result, invalid};
use crate::people::Place;
use crate::pickups::{ListedHow, Pickup, PickupDevice, PickupState, line, must_be_in_no_other, must_be_there};
use crate::refusal::{NextStep, Problem, Refusal, SurplusReason};
use crate::register::finding::device_of;
use crate::register::{Because, Condition, Device, Status, declare_surplus};
use crate::store::{Role, Step, Write};
use crate::values::{Date, DeviceId, PickupId, PlaceId, normal_form, tidy};

/// The most devices of one pickup.
const MOST: usize = 20_000;
/// How many of those that cannot be listed are named.
const MOST_NAMED: usize = 100;

/// Lists devices for a pickup. That changes no device. What another one already lists, or is gone, is told and left out.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct AddToPickup {
    /// The pickup.
    pub pickup: PickupId,
    /// Tags or serials, scanned or pasted.
    #[serde(default)]
    #[ts(as = "Option<Vec<String>>", optional)]
    pub codes: Vec<String>,
    /// Whether somebody had them in hand: only then does the approval declare them surplus.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub scanned: bool,
    /// Devices by their rows, from a list on screen.
    #[serde(default)]
    #[ts(as = "Option<Vec<DeviceId>>", optional)]
    pub devices: Vec<DeviceId>,
    /// The cart, closet or room whose devices are listed.
    #[serde(default)]
    pub place: Option<PlaceId>,
    /// What is looked for at the pickup's school.
    #[serde(default)]
    pub filter: Option<SurplusFilter>,
}

/// What is looked for; everything that is said must hold.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SurplusFilter {
    /// In this condition: dead, damaged …
    pub condition: Option<Condition>,
    /// Past the last day of its updates.
    #[ts(as = "Option<bool>", optional)]
    pub past_updates: bool,
    /// Bought that many years ago or more.
    pub years_old: Option<u32>,
    /// Of this category.
    pub category: Option<String>,
}

/// The answer to [`AddToPickup`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct AddedToPickup {
    /// The pickup.
    pub pickup: Pickup,
    /// How many are new on its list.
    pub added: u32,
    /// How many stood on it already.
    pub already: u32,
    /// Of those: how many were now scanned for the first time.
    pub scanned: u32,
    /// How many could not be listed.
    pub cannot: u32,
    /// The first hundred of them, each with the reason.
    pub which: Vec<CannotAdd>,
}

/// A code that could not be listed.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CannotAdd {
    /// What was scanned or written.
    pub code: String,
    /// Why not.
    pub refusal: Refusal,
}

impl Command for AddToPickup {
    const NAME: &'static str = "surplus.add";
    const WHO: Role = Role::Champion;
    type Output = AddedToPickup;

    fn run(self, write: &mut Write<'_>) -> Result<AddedToPickup> {
        let pickup = Pickup::own_open(write, self.pickup)?;
        let scanned = self.scanned;
        let mut list = List::of(write, pickup)?;
        let only_code = (self.codes.len() == 1 && self.devices.is_empty()).then(|| self.codes.clone());
        list.codes(write, &self.codes, scanned)?;
        for id in self.devices {
            let taken = Device::own(write, id).and_then(|device| list.take(write, device, ListedHow::List, false));
            list.note(taken, || id.to_string())?;
        }
        if let Some(place) = self.place {
            list.place(write, place, scanned)?;
        }
        if let Some(filter) = self.filter {
            list.filter(write, filter)?;
        }
        // A scan is answered like any other: by why it was refused.
        if let (Some(_), Some(only)) = (only_code, list.answer.which.first()) {
            return Err(only.refusal.clone().into());
        }
        let List { answer, .. } = list;
        let pickup = answer.pickup.clone().settled(write)?;
        Ok(AddedToPickup { pickup, ..answer })
    }
}

struct List {
    known: HashMap<DeviceId, PickupDevice>,
    answer: AddedToPickup,
    count: u64,
}

impl List {
    fn of(write: &Write<'_>, pickup: Pickup) -> Result<Self> {
        let known = record::lines(write, pickup.id)?;
        let answer = AddedToPickup { pickup, added: 0, already: 0, scanned: 0, cannot: 0, which: Vec::new() };
        Ok(Self { known, answer, count: 0 })
    }

    fn codes(&mut self, write: &mut Write<'_>, codes: &[String], scanned: bool) -> Result<()> {
        let codes: Vec<&str> = codes.iter().map(|code| code.trim()).filter(|code| !code.is_empty()).collect();
        let how = if scanned { ListedHow::Scan } else { ListedHow::List };
        // Most are tags as they stand on the label: those are looked up at once, and only the others one by one.
        let mut tagged = Device::living_with_tags(write, codes.iter().map(|code| normal_form(code)))?;
        for code in codes {
            let found = match tagged.remove(code) {
                Some(device) => Ok(device),
                None => device_of(write, code, Some(self.answer.pickup.school)),
            };
            let taken = found.and_then(|device| self.take(write, device, how, scanned));
            self.note(taken, || code.to_owned())?;
        }
        Ok(())
    }

    fn place(&mut self, write: &mut Write<'_>, place: PlaceId, scanned: bool) -> Result<()> {
        let place: Place = write.get(place)?;
        write.must_cover(place.school)?;
        for device in record::living_in(write, place.id)? {
            let shown = device.shown();
            let taken = self.take(write, device, ListedHow::Place, scanned);
            self.note(taken, || shown.unwrap_or_default())?;
        }
        Ok(())
    }

    fn filter(&mut self, write: &mut Write<'_>, filter: SurplusFilter) -> Result<()> {
        let category = tidy(filter.category);
        let is_empty =
            filter.condition.is_none() && !filter.past_updates && filter.years_old.is_none() && category.is_none();
        if is_empty {
            return invalid("filter", Problem::Missing);
        }
        let today = write.today();
        let sought = Sought {
            condition: filter.condition,
            updates_ended_on: filter.past_updates.then_some(today),
            bought_until: filter.years_old.map(|years| years_before(today, years)).transpose()?,
            category: category.as_deref(),
        };
        for device in record::sought(write, self.answer.pickup.school, sought)? {
            let shown = device.shown();
            let taken = self.take(write, device, ListedHow::Filter, false);
            self.note(taken, || shown.unwrap_or_default())?;
        }
        Ok(())
    }

    /// Lists a device, or notes that it is in somebody's hand now.
    fn take(&mut self, write: &mut Write<'_>, device: Device, how: ListedHow, scanned: bool) -> Result<()> {
        self.count += 1;
        write.step(Step { phase: "listing", done: self.count, total: None })?;
        let pickup = &self.answer.pickup.clone();
        let now = write.now();
        if let Some(line) = self.known.get(&device.id) {
            self.answer.already += 1;
            if scanned && line.scanned_at.is_none() {
                let line = PickupDevice { scanned_at: Some(now), ..line.clone() };
                let line = declared(write, pickup, line, device)?;
                write.put(&line)?;
                self.known.insert(line.device, line);
                self.answer.scanned += 1;
            }
            return Ok(());
        }
        must_be_a_draft(write, pickup)?;
        let shown = device.shown().unwrap_or_default();
        if device.school != pickup.school {
            return Err(crate::refusal::Reason::OtherSchool.into());
        }
        must_be_there(&device, &shown)?;
        must_be_in_no_other(write, pickup.id, &device)?;
        if self.known.len() >= MOST {
            let (found, allowed) = ((self.known.len() + 1).to_string(), format!("1–{MOST}"));
            return invalid("codes", Problem::OutOfRange { found, allowed });
        }
        let line = line(write, pickup, &device, how, scanned.then_some(now));
        // A line that is scanned again in the same step is written a second time, which a bulk row may not be.
        match scanned {
            true => write.put(&line)?,
            false => write.insert(&line)?,
        }
        self.answer.added += 1;
        self.known.insert(device.id, line);
        Ok(())
    }

    /// Keeps a refusal beside what could be listed; a fault stops.
    fn note(&mut self, taken: Result<()>, code: impl FnOnce() -> String) -> Result<()> {
        let Err(error) = taken else { return Ok(()) };
        let Some(refusal) = error.refusal().cloned() else { return Err(error) };
        self.answer.cannot += 1;
        if self.answer.which.len() < MOST_NAMED {
            self.answer.which.push(CannotAdd { code: code(), refusal });
        }
        Ok(())
    }
}

/// An approval closes the list: it would be worth more, or less, than whoever approved was told.
///
/// # Errors
/// `approved_already`.
pub(super) fn must_be_a_draft(write: &Write<'_>, pickup: &Pickup) -> Result<()> {
    match pickup.state {
        PickupState::Draft => Ok(()),
        PickupState::Approved
        | PickupState::Wiped
        | PickupState::Scheduled
        | PickupState::Loaded
        | PickupState::Signed
        | PickupState::Withdrawn => {
            let approval = pickup.approval.map(|id| crate::pickups::PickupApproval::find(write, id)).transpose()?;
            let reference = approval.flatten().map(|approval| approval.reference).unwrap_or_default();
            let next = vec![NextStep::TakeBackApproval];
            Err(SurplusReason::ApprovedAlready { number: pickup.number, reference, next }.into())
        }
    }
}

/// A device that the approval covers is surplus from the moment it is in somebody's hand.
pub(super) fn declared(
    write: &mut Write<'_>,
    pickup: &Pickup,
    line: PickupDevice,
    device: Device,
) -> Result<PickupDevice> {
    let is_due = line.value_cents.is_some() && line.scanned_at.is_some() && device.status == Status::InService;
    if !is_due {
        return Ok(line);
    }
    let approval = pickup.approval.map(|id| crate::pickups::PickupApproval::find(write, id)).transpose()?.flatten();
    let because = Because {
        reason: Some(format!("pickup {}", pickup.number)),
        reference: approval.as_ref().map(|approval| approval.reference.clone()),
        dated: approval.map(|approval| approval.on_day),
        incident: None,
    };
    declare_surplus(write, device, because)?;
    // It was in service: an earlier wipe says nothing of it any more.
    Ok(PickupDevice { declared: true, wipe: None, released_on: None, ..line })
}

/// That day so many years ago.
fn years_before(today: Date, years: u32) -> Result<Date> {
    if years > 100 {
        return invalid("years_old", Problem::OutOfRange { found: years.to_string(), allowed: "0–100".into() });
    }
    // The 29th of February becomes the 28th in most years.
    Ok(today.years_before(years))
}
