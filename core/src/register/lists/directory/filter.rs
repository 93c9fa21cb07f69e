//! Which devices does a list show? Masks over the columns, and one pass for the counts beside the filters.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::bits::Bits;
use super::devices::{AT_HOME, Devices, Lookups};
use super::lookups::{NONE, passes};
use super::search;
use crate::register::custody::CustodianKind;
use crate::register::{Condition, Status};
use crate::values::{DeviceId, ModelId, PlaceId, SchoolId, folded};

crate::words! {
    /// Who or what a device is with, for filters.
    pub enum WithKind {
        /// Nobody: it is at its home.
        Home = "home",
        /// A person.
        Person = "person",
        /// A room, cart or closet it is lent to.
        Place = "place",
        /// IT.
        It = "it",
        /// A repair vendor.
        Vendor = "vendor",
    }
}

impl WithKind {
    /// The kind of custodian it stands for; none at home.
    pub const fn custodian(self) -> Option<CustodianKind> {
        match self {
            Self::Home => None,
            Self::Person => Some(CustodianKind::Person),
            Self::Place => Some(CustodianKind::Place),
            Self::It => Some(CustodianKind::It),
            Self::Vendor => Some(CustodianKind::Vendor),
        }
    }

    const fn number(self) -> u8 {
        match self.custodian() {
            None => AT_HOME,
            Some(kind) => kind as u8 + 1,
        }
    }
}

/// What a list of devices is narrowed to. An empty list of values narrows nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct DeviceFilters {
    /// Schools and sites that answer.
    pub schools: Vec<SchoolId>,
    /// Statuses.
    pub statuses: Vec<Status>,
    /// Conditions.
    pub conditions: Vec<Condition>,
    /// Models.
    pub models: Vec<ModelId>,
    /// Categories.
    pub categories: Vec<String>,
    /// Rooms, carts or closets where they live.
    pub homes: Vec<PlaceId>,
    /// With whom.
    pub with: Vec<WithKind>,
    /// Whether they go home.
    pub take_home: Option<bool>,
    /// Codes pasted from a column: tags, serials, aliases.
    pub codes: Vec<String>,
    /// Rows picked one by one.
    pub devices: Vec<DeviceId>,
}

/// How many devices have each value, the other filters applied.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) schools: Vec<u64>,
    pub(crate) models: Vec<u64>,
    pub(crate) homes: Vec<u64>,
    pub(crate) statuses: Vec<u64>,
    pub(crate) conditions: Vec<u64>,
    pub(crate) with: Vec<u64>,
    pub(crate) take_home: [u64; 2],
}

/// The filters, turned into masks over the columns.
pub(super) struct Masks {
    schools: Option<Vec<bool>>,
    models: Option<Vec<bool>>,
    categories: Option<Vec<bool>>,
    homes: Option<Vec<bool>>,
    statuses: u32,
    conditions: u32,
    with: u32,
    take_home: Option<bool>,
    /// Rows that the search, the pasted codes and the picked rows leave.
    rows: Option<Bits>,
}

impl Masks {
    /// `listed` are the devices that the pasted codes named, when any were pasted.
    pub(super) fn of(
        filters: &DeviceFilters,
        search: &str,
        listed: Option<&[DeviceId]>,
        devices: &Devices,
        lookups: &Lookups,
    ) -> Self {
        let mut rows = search::devices(search, devices, lookups);
        let picked = (!filters.devices.is_empty()).then_some(filters.devices.as_slice());
        for ids in [listed, picked].into_iter().flatten() {
            let mut bits = Bits::none(devices.ids.len());
            for row in ids.iter().filter_map(|id| devices.ids.row(id.uuid())) {
                bits.set(row);
            }
            match &mut rows {
                Some(rows) => rows.keep_common(&bits),
                None => rows = Some(bits),
            }
        }
        let categories: Vec<String> = filters.categories.iter().map(|category| folded(category)).collect();
        let in_category = (!categories.is_empty()).then(|| {
            let named = |category: &Option<String>| {
                category.as_ref().is_some_and(|category| categories.contains(&folded(category)))
            };
            lookups.models.rows.iter().map(|model| named(&model.category)).collect()
        });
        Self {
            schools: lookups.schools.chosen(filters.schools.iter().map(|id| id.uuid())),
            models: lookups.models.chosen(filters.models.iter().map(|id| id.uuid())),
            categories: in_category,
            homes: lookups.places.chosen(filters.homes.iter().map(|id| id.uuid())),
            statuses: mask(filters.statuses.iter().map(|status| *status as u8)),
            conditions: mask(filters.conditions.iter().map(|condition| *condition as u8)),
            with: mask(filters.with.iter().map(|with| with.number())),
            take_home: filters.take_home,
            rows,
        }
    }

    /// Which filters a row fails, a bit each.
    fn failing(&self, devices: &Devices, row: u32) -> u8 {
        let at = row as usize;
        let fails = |ok: bool, nth: u8| u8::from(!ok) << nth;
        fails(passes(self.schools.as_ref(), devices.school[at]), SCHOOL)
            | fails(self.statuses & bit(devices.status[at]) != 0, STATUS)
            | fails(self.conditions & bit(devices.condition[at]) != 0, CONDITION)
            | fails(passes(self.models.as_ref(), devices.model[at]), MODEL)
            | fails(passes(self.categories.as_ref(), devices.model[at]), CATEGORY)
            | fails(passes(self.homes.as_ref(), devices.home[at]), HOME)
            | fails(self.with & bit(devices.custody[at]) != 0, WITH)
            | fails(self.take_home.is_none_or(|wanted| wanted == devices.take_home[at]), TAKE_HOME)
    }

    /// The rows that pass everything: a walk along each column that a filter is set for, and no other.
    pub(super) fn keep(&self, devices: &Devices) -> Bits {
        let mut keep = match &self.schools {
            Some(schools) => {
                let mut rows = devices.living.emptied();
                let chosen = devices.of_school.iter().zip(schools).filter(|(_, is_chosen)| **is_chosen);
                chosen.flat_map(|(rows, _)| rows).for_each(|row| rows.set(*row));
                rows.keep_common(&devices.living);
                rows
            }
            None => devices.living.clone(),
        };
        if let Some(left) = &self.rows {
            keep.keep_common(left);
        }
        let of_numbers =
            [(&self.models, &devices.model), (&self.categories, &devices.model), (&self.homes, &devices.home)];
        for (mask, column) in of_numbers {
            if let Some(mask) = mask {
                keep.keep_common(&Bits::of(column, |number| mask.get(number as usize).copied().unwrap_or(false)));
            }
        }
        let of_words =
            [(self.statuses, &devices.status), (self.conditions, &devices.condition), (self.with, &devices.custody)];
        for (mask, column) in of_words.into_iter().filter(|(mask, _)| *mask != u32::MAX) {
            keep.keep_common(&Bits::of(column, |word| mask & bit(word) != 0));
        }
        if let Some(wanted) = self.take_home {
            keep.keep_common(&Bits::of(&devices.take_home, |goes| goes == wanted));
        }
        keep
    }

    fn candidates<'m>(&'m self, devices: &'m Devices) -> impl Iterator<Item = u32> + 'm {
        let rows = u32::try_from(devices.ids.len()).unwrap_or(NONE);
        let left = move |row: &u32| self.rows.as_ref().is_none_or(|rows| rows.has(*row));
        (0..rows).filter(left).filter(|row| devices.living.has(*row))
    }

    /// Counts for every value of every filter: a row counts for a filter when it fails no other.
    pub(super) fn count(&self, devices: &Devices, lookups: &Lookups) -> Counts {
        let mut counts = Counts {
            schools: vec![0; lookups.schools.rows.len()],
            models: vec![0; lookups.models.rows.len()],
            homes: vec![0; lookups.places.rows.len()],
            statuses: vec![0; Status::ALL.len()],
            conditions: vec![0; Condition::ALL.len()],
            with: vec![0; WithKind::ALL.len()],
            take_home: [0; 2],
        };
        for row in self.candidates(devices) {
            let at = row as usize;
            let failing = self.failing(devices, row);
            let counts_for = |nth: u8| failing & !(1 << nth) == 0;
            if counts_for(SCHOOL) {
                add(&mut counts.schools, devices.school[at] as usize);
            }
            if counts_for(STATUS) {
                add(&mut counts.statuses, usize::from(devices.status[at]));
            }
            if counts_for(CONDITION) {
                add(&mut counts.conditions, usize::from(devices.condition[at]));
            }
            // A category is a set of models: both filters step aside for both counts.
            if failing & !(1 << MODEL | 1 << CATEGORY) == 0 {
                add(&mut counts.models, devices.model[at] as usize);
            }
            if counts_for(HOME) {
                add(&mut counts.homes, devices.home[at] as usize);
            }
            if counts_for(WITH) {
                add(&mut counts.with, usize::from(devices.custody[at]));
            }
            if counts_for(TAKE_HOME) {
                counts.take_home[usize::from(devices.take_home[at])] += 1;
            }
        }
        counts
    }
}

const SCHOOL: u8 = 0;
const STATUS: u8 = 1;
const CONDITION: u8 = 2;
const MODEL: u8 = 3;
const CATEGORY: u8 = 4;
const HOME: u8 = 5;
const WITH: u8 = 6;
const TAKE_HOME: u8 = 7;

fn add(counts: &mut [u64], number: usize) {
    if let Some(count) = counts.get_mut(number) {
        *count += 1;
    }
}

fn bit(number: u8) -> u32 {
    1_u32.checked_shl(u32::from(number)).unwrap_or(0)
}

fn mask(numbers: impl Iterator<Item = u8>) -> u32 {
    let mask = numbers.fold(0, |mask, number| mask | bit(number));
    if mask == 0 { u32::MAX } else { mask }
}
