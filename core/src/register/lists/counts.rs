//! How many devices has each value of each filter, and are the lists ready?

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::devices::{listed, within};
use super::directory::{self, DeviceFilters, Named, Patience, WithKind};
use crate::contract::Query;
use crate::error::Result;
use crate::register::{Condition, Status};
use crate::store::Read;
use crate::values::SchoolId;

/// The counts beside the filters of a list of devices.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct DeviceFacets {
    /// One school; all that are the operator's business when absent.
    pub school: Option<SchoolId>,
    /// What the list is narrowed to.
    pub filters: DeviceFilters,
    /// Words that must all be found in the row.
    pub search: String,
}

/// One value of a filter and how many devices have it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DeviceCount {
    /// The value to filter by: an identifier or a word.
    pub value: String,
    /// As shown; the same as `value` for words.
    pub name: String,
    /// Devices that have it, every other filter applied.
    #[ts(type = "number")]
    pub devices: u64,
}

/// Per filter, its values that occur.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct DeviceCounts {
    /// Schools and sites by name.
    pub schools: Vec<DeviceCount>,
    /// Statuses.
    pub statuses: Vec<DeviceCount>,
    /// Conditions.
    pub conditions: Vec<DeviceCount>,
    /// With whom.
    pub with: Vec<DeviceCount>,
    /// Categories by name.
    pub categories: Vec<DeviceCount>,
    /// Models by name.
    pub models: Vec<DeviceCount>,
    /// Homes by name.
    pub homes: Vec<DeviceCount>,
    /// `true` and `false`.
    pub take_home: Vec<DeviceCount>,
}

impl Query for DeviceFacets {
    const NAME: &'static str = "device.facets";
    type Output = DeviceCounts;

    fn run(self, read: &Read<'_>) -> Result<DeviceCounts> {
        let filters = within(read, self.filters, self.school)?;
        let (listed, _) = listed(read, &filters)?;
        let own = read.actor().school;
        let counts = directory::ask(read, Patience::Wait, |tables| {
            let counts = tables.count_devices(&filters, &self.search, listed.as_deref());
            let names = tables.names();
            let mut categories: BTreeMap<&str, u64> = BTreeMap::new();
            for (model, count) in names.models.iter().zip(&counts.models) {
                if let Some(category) = &model.category {
                    *categories.entry(category).or_default() += count;
                }
            }
            let mut schools = named(names.schools, &counts.schools);
            schools.retain(|school| own.is_none_or(|own| own.to_string() == school.value));
            DeviceCounts {
                schools,
                statuses: words(Status::ALL.iter().map(|status| status.word()), &counts.statuses),
                conditions: words(Condition::ALL.iter().map(|condition| condition.word()), &counts.conditions),
                with: words(WithKind::ALL.iter().map(|with| with.word()), &counts.with),
                categories: words(categories.keys().copied(), &categories.values().copied().collect::<Vec<_>>()),
                models: named(names.models, &counts.models),
                homes: named(names.places, &counts.homes),
                take_home: words(["false", "true"].into_iter(), &counts.take_home),
            }
        })?;
        Ok(counts.unwrap_or_default())
    }
}

fn named(names: &[Named], counts: &[u64]) -> Vec<DeviceCount> {
    let occurring = names.iter().zip(counts).filter(|(_, count)| **count > 0);
    let mut counts: Vec<DeviceCount> = occurring
        .map(|(named, count)| DeviceCount { value: named.id.to_string(), name: named.name.clone(), devices: *count })
        .collect();
    counts.sort_by_cached_key(|count| count.name.to_lowercase());
    counts
}

fn words<'w>(words: impl Iterator<Item = &'w str>, counts: &[u64]) -> Vec<DeviceCount> {
    let occurring = words.zip(counts).filter(|(_, count)| **count > 0);
    occurring.map(|(word, count)| DeviceCount { value: word.into(), name: word.into(), devices: *count }).collect()
}

/// Starts reading the lists, if that has not begun, and says whether they are ready.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListReady {}

/// Whether lists are ready.
#[derive(Debug, Clone, Copy, Serialize, TS)]
pub struct Ready {
    /// Searches, totals and any order are answered from memory now.
    pub ready: bool,
    /// Bytes held for devices, roughly.
    #[ts(type = "number")]
    pub bytes: u64,
}

impl Query for ListReady {
    const NAME: &'static str = "list.ready";
    type Output = Ready;

    fn run(self, read: &Read<'_>) -> Result<Ready> {
        let bytes = directory::ask(read, Patience::Now, |tables| tables.weight() as u64)?;
        Ok(Ready { ready: bytes.is_some(), bytes: bytes.unwrap_or(0) })
    }
}
