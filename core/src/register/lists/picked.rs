//! Everything that a list shows, or what somebody picked of it, as a whole: identifiers and sums.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::devices::{listed, within};
use super::directory::{self, Asked, DeviceFilters, DeviceSort, Patience};
use crate::contract::Query;
use crate::error::Result;
use crate::store::Read;
use crate::values::{Cents, DeviceId, SchoolId};

/// The devices that a list shows, for "all of them".
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct DeviceIds {
    /// One school; all that are the operator's business when absent.
    pub school: Option<SchoolId>,
    /// What the list is narrowed to.
    pub filters: DeviceFilters,
    /// Words that must all be found in the row.
    pub search: String,
    /// By what it is sorted; by tag when absent.
    pub sort: Option<DeviceSort>,
    /// Downward.
    pub descending: bool,
}

/// Which devices.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PickedIds {
    /// In the order of the list.
    pub ids: Vec<DeviceId>,
    /// Pasted codes that no device here answers to.
    pub unknown_codes: Vec<String>,
}

impl Query for DeviceIds {
    const NAME: &'static str = "device.ids";
    type Output = PickedIds;

    fn run(self, read: &Read<'_>) -> Result<PickedIds> {
        let filters = within(read, self.filters, self.school)?;
        let (listed, unknown_codes) = listed(read, &filters)?;
        let asked = Asked {
            filters: &filters,
            search: &self.search,
            listed: listed.as_deref(),
            by: self.sort.unwrap_or(DeviceSort::Tag),
            descending: self.descending,
        };
        let ids = directory::ask(read, Patience::Wait, |tables| {
            tables.list_devices(&asked).rows().iter().map(|row| tables.device(*row)).collect()
        })?;
        Ok(PickedIds { ids: ids.unwrap_or_default(), unknown_codes })
    }
}

/// What the devices of a list or of a selection cost together.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct DeviceSum {
    /// One school; all that are the operator's business when absent.
    pub school: Option<SchoolId>,
    /// What the list is narrowed to; a selection is `devices` in it.
    pub filters: DeviceFilters,
    /// Words that must all be found in the row.
    pub search: String,
}

/// What they cost.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct Sum {
    /// How many devices.
    #[ts(type = "number")]
    pub devices: u64,
    /// What those with a known cost cost together.
    pub cost_cents: Cents,
    /// How many have no known cost.
    #[ts(type = "number")]
    pub cost_unknown: u64,
}

impl Query for DeviceSum {
    const NAME: &'static str = "device.sum";
    type Output = Sum;

    fn run(self, read: &Read<'_>) -> Result<Sum> {
        let filters = within(read, self.filters, self.school)?;
        let (listed, _) = listed(read, &filters)?;
        let asked = Asked {
            filters: &filters,
            search: &self.search,
            listed: listed.as_deref(),
            by: DeviceSort::Tag,
            descending: false,
        };
        let sum = directory::ask(read, Patience::Wait, |tables| {
            let list = tables.list_devices(&asked);
            let (cost_cents, cost_unknown) = tables.cost(&list.rows());
            Sum { devices: list.len() as u64, cost_cents, cost_unknown }
        })?;
        Ok(sum.unwrap_or_default())
    }
}
