//! The lists' tables as a whole: read once, then kept right row by row.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};

use uuid::Uuid;

use super::devices::{CustodyIn, Devices, Lookups};
use super::filter::{Counts, Masks};
use super::listed::Listed;
use super::people::People;
use super::{DeviceFilters, DeviceIn, DeviceSort, PersonFilters, PersonSort};
use crate::error::Result;
use crate::register::custody::CustodianKind;
use crate::register::lists::record::load::{self, OpenCustody};
use crate::store::{Held, Read, Touched};
use crate::values::{Cents, DeviceId, PersonId};

const REMEMBERED: usize = 6;

/// Everything kept in memory for lists.
#[derive(Default)]
pub(crate) struct Tables {
    /// The newest operation taken in.
    pub(super) seq: i64,
    lookups: Lookups,
    devices: Devices,
    people: People,
    /// The last lists asked for, newest last: scrolling asks for the same one again and again.
    lists: Mutex<Vec<(String, Arc<Listed>)>>,
}

/// A list of rows and what it was asked with.
pub(crate) struct Asked<'a, F, By> {
    pub(crate) filters: &'a F,
    pub(crate) search: &'a str,
    /// Devices that pasted codes named.
    pub(crate) listed: Option<&'a [DeviceId]>,
    pub(crate) by: By,
    pub(crate) descending: bool,
}

impl Tables {
    /// Reads everything.
    pub(super) fn load(read: &Read<'_>) -> Result<Self> {
        let mut tables = Self { seq: crate::store::operation_count(read)?, ..Self::default() };
        tables.load_lookups(read)?;
        let Self { lookups, devices, people, .. } = &mut tables;
        load::each_person(read, |person| {
            people.put(&person, lookups);
        })?;
        for (person, schools) in load::other_schools(read)? {
            if let Some(row) = people.ids.row(person) {
                people.put_also(row, &schools, lookups);
            }
        }
        let (custodies, given_up) = load::custodies(read, |person| people.ids.row(person))?;
        let aliases = load::aliases(read)?;
        devices.reserve(custodies.len());
        let (mut custody_at, mut alias_at) = (0, 0);
        load::each_device(read, |device| {
            let custody = seek(&custodies, &mut custody_at, device.id, |custody| custody.device);
            let custody = custody.map(|custody| custody_in(custody, people));
            let alias = seek(&aliases, &mut alias_at, device.id, |alias| alias.0);
            devices.put(&device, alias.map_or("", |alias| alias.1.as_str()), custody.as_ref(), lookups);
        })?;
        for person in custodies.iter().filter_map(|custody| custody.person) {
            people.holds[person as usize] += 1;
        }
        for (device, person) in given_up {
            if devices.ids.row(device).is_some_and(|row| devices.is_given_up(row)) {
                people.holds[person as usize] += 1;
            }
        }
        Ok(tables)
    }

    /// Sorts what will be asked for first.
    pub(super) fn sort_ahead(&self, by: &[DeviceSort]) {
        for by in by {
            self.devices.orders.order(&(&self.devices, &self.lookups), *by);
        }
    }

    fn load_lookups(&mut self, read: &Read<'_>) -> Result<()> {
        self.lookups.schools.put_all(load::schools(read)?);
        self.lookups.models.put_all(load::models(read)?);
        self.lookups.places.put_all(load::places(read)?);
        Ok(())
    }

    /// Takes in what changed since: reads the touched rows anew.
    pub(super) fn take_in(&mut self, read: &Read<'_>, touched: &[Touched], seq: i64) -> Result<()> {
        let (mut devices, mut people, mut holders) = (HashSet::new(), HashSet::new(), HashSet::new());
        let mut lookups = false;
        for row in touched {
            match row.entity.as_str() {
                "device" => {
                    devices.insert(row.row);
                    holders.extend(load::gave_up(read, row.row)?);
                }
                "custody" | "alias" => {
                    devices.extend(named(row, "device"));
                    holders.extend(named(row, "person"));
                }
                "person" => {
                    people.insert(row.row);
                    devices.extend(load::held_devices(read, row.row)?);
                }
                "enrolment" => people.extend(named(row, "person")),
                "school" | "model" | "place" => lookups = true,
                _ => {}
            }
        }
        if lookups {
            self.load_lookups(read)?;
            self.devices.orders = super::table::Orders::default();
            self.people.orders = super::table::Orders::default();
        }
        self.take_in_people(read, &people, &holders)?;
        self.take_in_devices(read, &devices)?;
        if lookups || !people.is_empty() || !holders.is_empty() || !devices.is_empty() {
            self.lists.get_mut().unwrap_or_else(PoisonError::into_inner).clear();
        }
        self.seq = seq;
        Ok(())
    }

    fn take_in_people(&mut self, read: &Read<'_>, changed: &HashSet<Uuid>, holders: &HashSet<Uuid>) -> Result<()> {
        let mut moved = Vec::new();
        for id in changed {
            let people = &mut self.people;
            let lookups = &self.lookups;
            let row = load::one_person(read, *id, |person| people.put(&person, lookups))?;
            if let Some(row) = row {
                people.put_also(row, &load::other_schools_of(read, *id)?, lookups);
            }
            moved.extend(row.or_else(|| self.people.remove(*id)));
        }
        for id in holders {
            if let Some(row) = self.people.ids.row(*id) {
                self.people.holds[row as usize] = load::holds(read, *id)?;
                moved.push(row);
            }
        }
        let mut orders = std::mem::take(&mut self.people.orders);
        orders.repair(&(&self.people, &self.lookups), &moved);
        self.people.orders = orders;
        Ok(())
    }

    fn take_in_devices(&mut self, read: &Read<'_>, changed: &HashSet<Uuid>) -> Result<()> {
        let mut moved = Vec::new();
        for id in changed {
            let custody = load::custody_of(read, *id, |person| self.people.ids.row(person))?;
            let aliases = load::aliases_of(read, *id)?;
            let (devices, people, lookups) = (&mut self.devices, &self.people, &self.lookups);
            let custody = custody.as_ref().map(|custody| custody_in(custody, people));
            let put = |device: DeviceIn<'_>| devices.put(&device, &aliases, custody.as_ref(), lookups);
            let row = load::one_device(read, *id, put)?;
            moved.extend(row.or_else(|| self.devices.remove(*id)));
        }
        let mut orders = std::mem::take(&mut self.devices.orders);
        orders.repair(&(&self.devices, &self.lookups), &moved);
        self.devices.orders = orders;
        Ok(())
    }

    pub(super) fn is_worn(&self) -> bool {
        self.devices.text.is_worn() || self.people.text.is_worn()
    }

    /// A rough count of bytes held for devices.
    pub(crate) fn weight(&self) -> usize {
        self.devices.weight()
    }

    /// Devices in order.
    pub(crate) fn list_devices(&self, asked: &Asked<'_, DeviceFilters, DeviceSort>) -> Arc<Listed> {
        let Asked { filters, search, listed, by, descending } = asked;
        self.remembered(format!("device {filters:?} {search:?} {listed:?} {by} {descending}"), || {
            let keep = self.masks(filters, search, *listed).keep(&self.devices);
            self.devices.orders.list(&(&self.devices, &self.lookups), *by, keep, *descending)
        })
    }

    /// People in order.
    pub(crate) fn list_people(&self, asked: &Asked<'_, PersonFilters, PersonSort>) -> Arc<Listed> {
        let Asked { filters, search, by, descending, .. } = asked;
        self.remembered(format!("person {filters:?} {search:?} {by} {descending}"), || {
            let keep = self.people.keep(filters, search, &self.lookups);
            self.people.orders.list(&(&self.people, &self.lookups), *by, keep, *descending)
        })
    }

    /// How many devices have each value, as the filters would have it.
    pub(crate) fn count_devices(&self, filters: &DeviceFilters, search: &str, listed: Option<&[DeviceId]>) -> Counts {
        self.masks(filters, search, listed).count(&self.devices, &self.lookups)
    }

    fn masks(&self, filters: &DeviceFilters, search: &str, listed: Option<&[DeviceId]>) -> Masks {
        Masks::of(filters, search, listed, &self.devices, &self.lookups)
    }

    fn remembered(&self, key: String, list: impl FnOnce() -> Listed) -> Arc<Listed> {
        let lists = || self.lists.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, known)) = lists().iter().find(|(known, _)| *known == key) {
            return known.clone();
        }
        let made = Arc::new(list());
        let mut lists = lists();
        if lists.len() >= REMEMBERED {
            lists.remove(0);
        }
        lists.push((key, made.clone()));
        made
    }

    /// The device behind a row number.
    pub(crate) fn device(&self, row: u32) -> DeviceId {
        self.devices.ids.id(row).into()
    }

    /// The row number of a device.
    pub(crate) fn device_row(&self, device: DeviceId) -> Option<u32> {
        self.devices.ids.row(device.uuid())
    }

    /// The person behind a row number.
    pub(crate) fn person(&self, row: u32) -> PersonId {
        self.people.ids.id(row).into()
    }

    /// The row number of a person.
    pub(crate) fn person_row(&self, person: PersonId) -> Option<u32> {
        self.people.ids.row(person.uuid())
    }

    /// What some devices cost together, and how many of them have no known cost.
    pub(crate) fn cost(&self, rows: &[u32]) -> (Cents, u64) {
        let costs = rows.iter().map(|row| self.devices.cost[*row as usize]);
        costs.fold((Cents(0), 0), |(sum, unknown), cost| match cost {
            super::lookups::NONE => (sum, unknown + 1),
            cents => (sum + Cents(i64::from(cents)), unknown),
        })
    }

    /// The schools, models and places with the numbers that [`Counts`] counts by.
    pub(crate) fn names(&self) -> Names<'_> {
        let Lookups { schools, models, places } = &self.lookups;
        Names { schools: &schools.rows, models: &models.rows, places: &places.rows }
    }
}

/// What the numbers in [`Counts`] stand for.
pub(crate) struct Names<'t> {
    pub(crate) schools: &'t [super::Named],
    pub(crate) models: &'t [super::Named],
    pub(crate) places: &'t [super::Named],
}

fn custody_in<'p>(custody: &'p OpenCustody, people: &'p People) -> CustodyIn<'p> {
    let name = match (custody.kind, custody.person, &custody.vendor) {
        (CustodianKind::Person, Some(person), _) => people.name(person),
        (CustodianKind::Vendor, _, Some(vendor)) => vendor,
        (CustodianKind::Person | CustodianKind::Vendor | CustodianKind::Place | CustodianKind::It, _, _) => "",
    };
    CustodyIn { kind: custody.kind, name, place: custody.place }
}

/// The entry for an identifier in a sorted list that is walked along.
fn seek<'l, T>(list: &'l [T], at: &mut usize, id: Uuid, key: impl Fn(&T) -> Uuid) -> Option<&'l T> {
    while list.get(*at).is_some_and(|entry| key(entry) < id) {
        *at += 1;
    }
    list.get(*at).filter(|entry| key(entry) == id)
}

fn named<'t>(touched: &'t Touched, column: &'t str) -> impl Iterator<Item = Uuid> + 't {
    let is_named = move |field: &&(String, Held)| field.0 == column;
    touched.fields.iter().filter(is_named).filter_map(|(_, value)| match value {
        Held::Blob(bytes) => Uuid::from_slice(bytes).ok(),
        Held::Null | Held::Integer(_) | Held::Real(_) | Held::Text(_) => None,
    })
}
