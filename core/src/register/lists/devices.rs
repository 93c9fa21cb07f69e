//! One page of devices.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::actions::{DeviceAction, Standing};
use super::directory::{self, Asked, DeviceFilters, DeviceSort, Patience};
use super::each::in_file_order;
use super::record::{self, ByIndex, DeviceReader};
use crate::contract::Query;
use crate::error::{Result, invalid};
use crate::refusal::{Problem, Refusal};
use crate::register::custody::CustodianKind;
use crate::register::finding::{self, Match};
use crate::register::{Condition, Funding, Status, may_check};
use crate::store::Read;
use crate::values::{
    AssetTag, Cents, CustodyId, Date, DeviceId, ModelId, PersonId, PlaceId, SchoolId, Serial, Timestamp,
};

/// Rows of one page, at most.
const MOST: u32 = 500;

/// A window of the list of devices.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct DevicePage {
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
    /// From this row of the list on, counted from 0.
    #[ts(type = "number | null")]
    pub from: Option<u64>,
    /// Or: after this device.
    pub after: Option<DeviceId>,
    /// How many rows; 100 when absent, 500 at most.
    pub count: Option<u32>,
}

/// A window of the list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DeviceRows {
    /// The rows.
    pub rows: Vec<DeviceRow>,
    /// The first row's place in the list; unknown until the lists are read.
    #[ts(type = "number | null")]
    pub from: Option<u64>,
    /// Rows in the whole list; unknown until the lists are read (at most seconds after opening): ask again.
    #[ts(type = "number | null")]
    pub total: Option<u64>,
    /// Give it as `after` for the next window; none at the end.
    pub next: Option<DeviceId>,
    /// Pasted codes that no device here answers to.
    pub unknown_codes: Vec<String>,
}

/// A device as a row of a list.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DeviceRow {
    /// The row.
    pub id: DeviceId,
    /// Its tag.
    pub tag: Option<AssetTag>,
    /// Its serial.
    pub serial: Option<Serial>,
    /// The tag is provisional.
    pub provisional_tag: bool,
    /// Its model.
    pub model: Option<ModelId>,
    /// Its model's name.
    pub model_name: Option<String>,
    /// Its category.
    pub category: Option<String>,
    /// Who has it, or where it is.
    pub with: Option<With>,
    /// The school or site that answers for it.
    pub school: SchoolId,
    /// That school's name.
    pub school_name: String,
    /// Where it lives.
    pub home: Option<PlaceId>,
    /// That place's name.
    pub home_name: Option<String>,
    /// Is it accounted for?
    pub status: Status,
    /// What shape is it in?
    pub condition: Condition,
    /// What it cost.
    pub cost_cents: Option<Cents>,
    /// When it was bought.
    pub purchased_on: Option<Date>,
    /// The last day it gets updates, its own or its model's.
    pub update_end: Option<Date>,
    /// Whether it goes home by default.
    pub take_home: bool,
    /// Who paid.
    pub funding: Option<Funding>,
    /// Purchase order.
    pub po: Option<String>,
    /// When it was last seen.
    pub last_seen: Option<Timestamp>,
    /// What this operator may do with it now.
    pub actions: Vec<DeviceAction>,
}

/// Who has a device, or where it is.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct With {
    /// In words: "Ana Beltrán, 8B", "Cart 7B", "IT", the vendor's name.
    pub words: String,
    /// The custody; none when it is at its home.
    pub custody: Option<CustodyId>,
    /// What kind of custodian; none when it is at its home.
    pub kind: Option<CustodianKind>,
    /// The person.
    pub person: Option<PersonId>,
    /// The place it is lent to, or its home.
    pub place: Option<PlaceId>,
    /// Since when.
    pub since: Option<Timestamp>,
    /// Due back.
    pub due_on: Option<Date>,
}

impl DeviceRow {
    /// The facts by which actions are judged.
    pub fn standing<'w>(&'w self, read: &Read<'_>, may_check: bool) -> Standing<'w> {
        Standing {
            status: self.status,
            condition: self.condition,
            custodian: self.with.as_ref().and_then(|with| with.kind),
            with: self.with.as_ref().filter(|with| with.kind.is_some()).map(|with| with.words.as_str()),
            role: read.actor().role,
            own: read.actor().covers(self.school),
            may_check,
        }
    }
}

/// Who has a device or where it is, in words.
pub fn with_words(read: &Read<'_>, device: DeviceId) -> Result<Option<String>> {
    Ok(record::device_row(read, device)?.and_then(|row| row.with).map(|with| with.words))
}

/// The filters with the school that the operator may see, or asks for, worked in.
pub(super) fn within(read: &Read<'_>, mut filters: DeviceFilters, school: Option<SchoolId>) -> Result<DeviceFilters> {
    let school = read.school_asked(school)?;
    for asked in &filters.schools {
        read.must_cover(*asked)?;
    }
    if let Some(school) = school {
        filters.schools = vec![school];
    }
    Ok(filters)
}

/// The devices that pasted codes name, and the codes that name none of the operator's.
pub(super) fn listed(read: &Read<'_>, filters: &DeviceFilters) -> Result<(Option<Vec<DeviceId>>, Vec<String>)> {
    if filters.codes.is_empty() {
        return Ok((None, Vec::new()));
    }
    let (mut devices, mut unknown) = (Vec::new(), Vec::new());
    let context = finding::Context { school: None, at: finding::ScanPoint::Station };
    for code in &filters.codes {
        let found = finding::resolve(read, code, &context)?.what;
        let named: Vec<DeviceId> = match found {
            Match::Device { device, .. } => device.own.then_some(device.id).into_iter().collect(),
            Match::Choice { devices, .. } => devices.iter().filter(|one| one.own).map(|one| one.id).collect(),
            Match::Person { .. }
            | Match::Place { .. }
            | Match::Control { .. }
            | Match::Split { .. }
            | Match::Nothing { .. } => Vec::new(),
        };
        match named.is_empty() {
            true => unknown.push(code.clone()),
            false => devices.extend(named),
        }
    }
    Ok((Some(devices), unknown))
}

impl Query for DevicePage {
    const NAME: &'static str = "device.page";
    type Output = DeviceRows;

    fn run(self, read: &Read<'_>) -> Result<DeviceRows> {
        let count = self.count.unwrap_or(100);
        if !(1..=MOST).contains(&count) {
            let (found, allowed) = (count.to_string(), format!("1–{MOST}"));
            return invalid("count", Problem::OutOfRange { found, allowed });
        }
        self.page(read, count)
    }
}

impl DevicePage {
    /// A window of so many rows.
    pub(super) fn page(self, read: &Read<'_>, count: u32) -> Result<DeviceRows> {
        let filters = within(read, self.filters.clone(), self.school)?;
        let (listed, unknown_codes) = listed(read, &filters)?;
        let by_index = self.by_index(&filters);
        let patience = if by_index.is_some() { Patience::Now } else { Patience::Wait };
        let asked = Asked {
            filters: &filters,
            search: &self.search,
            listed: listed.as_deref(),
            by: self.sort.unwrap_or(DeviceSort::Tag),
            descending: self.descending,
        };
        let window = directory::ask(read, patience, |tables| {
            let list = tables.list_devices(&asked);
            let from = match self.after {
                Some(after) => tables.device_row(after).and_then(|row| list.position(row)).map(|at| at + 1),
                None => Some(usize::try_from(self.from.unwrap_or(0)).unwrap_or(usize::MAX).min(list.len())),
            };
            let window = from.map(|from| list.window(from, count as usize));
            let ids = window.map(|rows| rows.iter().map(|row| tables.device(*row)).collect::<Vec<_>>());
            (from, list.len(), ids)
        })?;
        let (ids, from, total) = match (window, by_index) {
            (Some((Some(from), total, Some(ids))), _) => (ids, Some(from as u64), Some(total as u64)),
            (Some(_), _) => {
                let id = self.after.map(|after| after.to_string()).unwrap_or_default();
                return Err(Refusal::ChangedSince { entity: "device".into(), id }.into());
            }
            (None, Some(order)) => (record::page_by_index(read, order, self.after, count)?, None, None),
            (None, None) => (Vec::new(), None, None),
        };
        let is_last = match (from, total) {
            (Some(from), Some(total)) => from + ids.len() as u64 >= total,
            (_, _) => ids.len() < count as usize,
        };
        let next = if is_last { None } else { ids.last().copied() };
        Ok(DeviceRows { rows: rows(read, &ids)?, from, total, next, unknown_codes })
    }

    /// The index that answers before the lists are read: whole lists by tag or serial, a school's by tag.
    fn by_index(&self, filters: &DeviceFilters) -> Option<ByIndex> {
        let school = filters.schools.first().copied();
        let only_schools = DeviceFilters { schools: Vec::new(), ..filters.clone() } == DeviceFilters::default();
        if self.descending || self.from.is_some_and(|from| from > 0) || !only_schools || filters.schools.len() > 1 {
            return None;
        }
        if !self.search.trim().is_empty() {
            return None;
        }
        match (self.sort.unwrap_or(DeviceSort::Tag), school) {
            (DeviceSort::Tag, None) => Some(ByIndex::Tag),
            (DeviceSort::Serial, None) => Some(ByIndex::Serial),
            (DeviceSort::Tag | DeviceSort::School, Some(school)) => Some(ByIndex::SchoolTag(school)),
            (_, _) => None,
        }
    }
}

fn rows(read: &Read<'_>, ids: &[DeviceId]) -> Result<Vec<DeviceRow>> {
    let may_check = may_check(read)?;
    let mut reader = DeviceReader::new(read);
    in_file_order(ids, |id| {
        // The lists may know a device that is newer than this question's snapshot.
        let Some(mut row) = reader.row(id)? else { return Ok(None) };
        row.actions = row.standing(read, may_check).allowed();
        Ok(Some(row))
    })
}
