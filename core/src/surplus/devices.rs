//! Which devices does a pickup list, how far is each, and which may not go?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::eligible::{Judged, PickupWarning, judged};
use super::many;
use crate::contract::Query;
use crate::error::Result;
use crate::pickups::{Pickup, PickupDevice, PickupOutcome, Wipe};
use crate::refusal::PickupBlock;
use crate::register::{Condition, Funding, Status};
use crate::store::Read;
use crate::values::{Cents, Date, DeviceId, PickupId};

/// The most rows of one page: as many as a pickup lists.
const MOST: u32 = 20_000;

crate::words! {
    /// Which devices of a pickup are asked for.
    pub enum PickupGroup {
        /// All.
        All = "all",
        /// Those that may not go.
        Blocked = "blocked",
        /// Those with a warning.
        Warned = "warned",
        /// Those nobody had in hand yet.
        Unscanned = "unscanned",
        /// Those that are surplus and not wiped.
        Unwiped = "unwiped",
        /// Those wiped and not released.
        Unreleased = "unreleased",
        /// Those approved and not on the truck.
        ToLoad = "to_load",
        /// Those on the truck, or gone with it.
        Loaded = "loaded",
        /// Those left behind.
        Short = "short",
    }
}

/// The devices of a pickup.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct PickupDevices {
    /// The pickup.
    pub pickup: PickupId,
    /// Which of them; all when absent.
    #[serde(default)]
    pub group: Option<PickupGroup>,
    /// How many rows to leave out.
    #[serde(default)]
    pub offset: Option<u32>,
    /// How many rows, 20,000 at most; 100 when absent.
    #[serde(default)]
    pub limit: Option<u32>,
    /// Whether every device of the group is named as well, beside the page.
    #[serde(default)]
    pub with_ids: Option<bool>,
}

/// The answer to [`PickupDevices`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct PickupDevicesPage {
    /// The rows, in the order in which they were listed.
    pub rows: Vec<PickupDeviceRow>,
    /// How many there are without the page's limit.
    pub total: u32,
    /// Every device of the group, for what is done to all of them, where that was asked for: 20,000 at most.
    pub ids: Vec<DeviceId>,
}

/// A device of a pickup's list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PickupDeviceRow {
    /// Its line.
    #[serde(flatten)]
    #[ts(flatten)]
    pub line: PickupDevice,
    /// Its tag.
    pub tag: Option<String>,
    /// Its serial.
    pub serial: Option<String>,
    /// Its model.
    pub model_name: Option<String>,
    /// Its category.
    pub category: Option<String>,
    /// Its status now.
    pub status: Status,
    /// Its condition now.
    pub condition: Condition,
    /// Who paid for it.
    pub funding: Option<Funding>,
    /// What it cost.
    pub cost: Option<Cents>,
    /// What it is worth.
    pub worth: Option<Cents>,
    /// Why it may not go; nothing where it may, or is gone.
    pub blocks: Vec<PickupBlock>,
    /// What should be known.
    pub warnings: Vec<PickupWarning>,
    /// How it was wiped.
    pub wiped: Option<Wipe>,
    /// The day it was bought.
    pub purchased_on: Option<Date>,
}

impl Query for PickupDevices {
    const NAME: &'static str = "surplus.devices";
    type Output = PickupDevicesPage;

    fn run(self, read: &Read<'_>) -> Result<PickupDevicesPage> {
        let pickup = Pickup::own(read, self.pickup)?;
        let is_ended = pickup.state.is_ended();
        let group = self.group.unwrap_or(PickupGroup::All);
        let mut all = judged(read, &pickup)?;
        if is_ended {
            // What is over needs no mending.
            for one in &mut all {
                one.blocks.clear();
                one.warnings.clear();
            }
        }
        all.retain(|one| is_in(group, one));
        let wipes = Wipe::of(read, pickup.id)?;
        let (offset, limit) = (self.offset.unwrap_or(0), self.limit.unwrap_or(100).min(MOST));
        let total = many(all.len());
        let ids = match self.with_ids {
            Some(true) => all.iter().map(|one| one.device.id).collect(),
            Some(false) | None => Vec::new(),
        };
        let skipped = usize::try_from(offset).unwrap_or(usize::MAX);
        let page = all.into_iter().skip(skipped).take(usize::try_from(limit).unwrap_or(usize::MAX));
        let rows = page.map(|one| {
            let wiped = one.line.wipe.and_then(|id| wipes.get(&id).cloned());
            row(one, wiped)
        });
        Ok(PickupDevicesPage { rows: rows.collect(), total, ids })
    }
}

/// Whether a device belongs to a group.
fn is_in(group: PickupGroup, one: &Judged) -> bool {
    let line = &one.line;
    match group {
        PickupGroup::All => true,
        PickupGroup::Blocked => !one.is_eligible(),
        PickupGroup::Warned => one.warnings.iter().any(|warning| *warning != PickupWarning::NotScanned),
        PickupGroup::Unscanned => line.scanned_at.is_none(),
        PickupGroup::Unwiped => one.device.status == Status::Surplus && line.wipe.is_none(),
        PickupGroup::Unreleased => line.wipe.is_some() && line.released_on.is_none(),
        PickupGroup::ToLoad => line.value_cents.is_some() && line.loaded_at.is_none(),
        PickupGroup::Loaded => line.loaded_at.is_some(),
        PickupGroup::Short => line.outcome == Some(PickupOutcome::Short),
    }
}

fn row(one: Judged, wiped: Option<Wipe>) -> PickupDeviceRow {
    let (model_name, category) = one.model.map_or((None, None), |(name, category)| (Some(name), category));
    PickupDeviceRow {
        tag: one.device.tag.as_ref().map(ToString::to_string),
        serial: one.device.serial.as_ref().map(ToString::to_string),
        model_name,
        category,
        status: one.device.status,
        condition: one.device.condition,
        funding: one.device.funding,
        cost: one.cost,
        worth: one.worth,
        blocks: one.blocks,
        warnings: one.warnings,
        wiped,
        purchased_on: one.device.purchased_on,
        line: one.line,
    }
}
