//! Every device's searched and filtered facts, a column each.

use uuid::Uuid;

use super::bits::Bits;
use super::lookups::{Lookup, NONE};
use super::table::{Ids, Key, Orders, Sorted};
use super::text::Text;
use crate::register::custody::CustodianKind;
use crate::register::{Condition, Status};
use crate::values::folded;

crate::words! {
    /// What a list of devices can be sorted by.
    pub enum DeviceSort {
        /// The tag.
        Tag = "tag",
        /// The serial.
        Serial = "serial",
        /// The school that answers for it, then the tag.
        School = "school",
        /// The model.
        Model = "model",
        /// The category.
        Category = "category",
        /// Who has it, or where it is.
        With = "with",
        /// The status.
        Status = "status",
        /// The condition.
        Condition = "condition",
        /// Where it lives.
        Home = "home",
        /// What it cost.
        Cost = "cost",
        /// When it was bought.
        Purchased = "purchased",
        /// When its updates end.
        UpdateEnd = "update_end",
        /// Whether it goes home.
        TakeHome = "take_home",
    }
}

/// One device as read from the file.
#[derive(Debug, Default)]
pub(crate) struct DeviceIn<'r> {
    pub(crate) id: Uuid,
    pub(crate) tag: &'r str,
    pub(crate) serial: &'r str,
    pub(crate) model: Option<Uuid>,
    pub(crate) school: Option<Uuid>,
    pub(crate) home: Option<Uuid>,
    pub(crate) status: Option<Status>,
    pub(crate) condition: Option<Condition>,
    pub(crate) cost: Option<i64>,
    /// As 20260901.
    pub(crate) purchased: Option<u32>,
    pub(crate) update_end: Option<u32>,
    pub(crate) take_home: bool,
}

/// The open custody of a device.
#[derive(Debug)]
pub(super) struct CustodyIn<'r> {
    pub(super) kind: CustodianKind,
    /// The person's or vendor's name.
    pub(super) name: &'r str,
    pub(super) place: Option<Uuid>,
}

/// The lookups a device's columns point into.
#[derive(Default)]
pub(super) struct Lookups {
    pub(super) schools: Lookup,
    pub(super) models: Lookup,
    pub(super) places: Lookup,
}

const GONE: u8 = u8::MAX;
/// In no custody: at home.
pub(super) const AT_HOME: u8 = 0;

/// The columns.
#[derive(Default)]
pub(super) struct Devices {
    pub(super) ids: Ids,
    pub(super) text: Text,
    /// The rows that are devices still.
    pub(super) living: Bits,
    pub(super) school: Vec<u32>,
    /// The rows of each school, by its number.
    pub(super) of_school: Vec<Vec<u32>>,
    pub(super) model: Vec<u32>,
    pub(super) home: Vec<u32>,
    pub(super) lent: Vec<u32>,
    pub(super) status: Vec<u8>,
    pub(super) condition: Vec<u8>,
    pub(super) custody: Vec<u8>,
    pub(super) take_home: Vec<bool>,
    pub(super) cost: Vec<u32>,
    purchased: Vec<u32>,
    update_end: Vec<u32>,
    pub(super) orders: Orders<DeviceSort>,
}

impl Devices {
    pub(super) fn reserve(&mut self, rows: usize) {
        self.ids.reserve(rows);
        self.text.reserve(rows, rows * 40);
        let numbers = [
            &mut self.school,
            &mut self.model,
            &mut self.home,
            &mut self.lent,
            &mut self.cost,
            &mut self.purchased,
            &mut self.update_end,
        ];
        for column in numbers {
            column.reserve(rows);
        }
        for column in [&mut self.status, &mut self.condition, &mut self.custody] {
            column.reserve(rows);
        }
        self.take_home.reserve(rows);
    }

    /// Writes a device down: a new row, or over the old one.
    pub(super) fn put(
        &mut self,
        device: &DeviceIn<'_>,
        aliases: &str,
        custody: Option<&CustodyIn<'_>>,
        lookups: &Lookups,
    ) -> u32 {
        let row = self.ids.row(device.id).unwrap_or_else(|| self.ids.push(device.id));
        let holder = custody.map_or("", |custody| custody.name);
        self.text.put(row, &[device.tag, device.serial, aliases, &folded(holder)]);
        self.living.put(row, device.status.is_some());
        self.put_in_school(row, lookups.schools.number(device.school));
        set(&mut self.model, row, lookups.models.number(device.model));
        set(&mut self.home, row, lookups.places.number(device.home));
        let lent = custody.and_then(|custody| custody.place);
        set(&mut self.lent, row, lookups.places.number(lent));
        set(&mut self.status, row, device.status.map_or(GONE, |status| status as u8));
        set(&mut self.condition, row, device.condition.map_or(GONE, |condition| condition as u8));
        set(&mut self.custody, row, custody.map_or(AT_HOME, |custody| custody.kind as u8 + 1));
        set(&mut self.take_home, row, device.take_home);
        let cost = device.cost.map_or(NONE, |cents| u32::try_from(cents).unwrap_or(NONE - 1).min(NONE - 1));
        set(&mut self.cost, row, cost);
        set(&mut self.purchased, row, device.purchased.unwrap_or(NONE));
        set(&mut self.update_end, row, device.update_end.unwrap_or(NONE));
        row
    }

    fn put_in_school(&mut self, row: u32, school: u32) {
        if let Some(old) = self.school.get(row as usize).copied().filter(|old| *old != school)
            && let Some(rows) = self.of_school.get_mut(old as usize)
        {
            rows.retain(|other| *other != row);
        }
        if self.school.get(row as usize) != Some(&school) && school != NONE {
            let at = school as usize;
            self.of_school.resize_with(self.of_school.len().max(at + 1), Vec::new);
            self.of_school[at].push(row);
        }
        set(&mut self.school, row, school);
    }

    /// The device is no longer there.
    pub(super) fn remove(&mut self, id: Uuid) -> Option<u32> {
        let row = self.ids.row(id)?;
        self.status[row as usize] = GONE;
        self.living.put(row, false);
        self.text.remove(row);
        Some(row)
    }

    /// A rough count of bytes held.
    pub(super) fn weight(&self) -> usize {
        self.text.weight() + self.ids.len() * (16 + 8 * 4 + 4 + 4)
    }
}

fn set<T: Copy + Default>(column: &mut Vec<T>, row: u32, value: T) {
    match column.get_mut(row as usize) {
        Some(old) => *old = value,
        None => column.push(value),
    }
}

impl Sorted for (&Devices, &Lookups) {
    type By = DeviceSort;
    const FIRST: DeviceSort = DeviceSort::Tag;

    fn rows(&self) -> u32 {
        u32::try_from(self.0.ids.len()).unwrap_or(NONE)
    }

    fn is_gone(&self, row: u32) -> bool {
        self.0.status[row as usize] == GONE
    }

    fn key(&self, by: DeviceSort) -> Key<'_> {
        let (devices, lookups) = *self;
        let number = |column: &'_ Vec<u32>, row: u32| column[row as usize];
        match by {
            DeviceSort::Tag => Key::Text(Box::new(move |row| devices.text.field(row, 0))),
            DeviceSort::Serial => Key::Text(Box::new(move |row| devices.text.field(row, 1))),
            DeviceSort::With => Key::Text(Box::new(move |row| devices.with(row, lookups))),
            DeviceSort::School => ranked(&devices.school, lookups.schools.ranks(|school| folded(&school.name))),
            DeviceSort::Model => ranked(&devices.model, lookups.models.ranks(|model| folded(&model.name))),
            DeviceSort::Category => {
                let ranks = lookups.models.ranks(|model| model.category.as_deref().map(folded));
                let none: Vec<bool> = lookups.models.rows.iter().map(|model| model.category.is_none()).collect();
                Key::Number(Box::new(move |row| match devices.model[row as usize] {
                    NONE => NONE,
                    model if none[model as usize] => NONE,
                    model => ranks[model as usize],
                }))
            }
            DeviceSort::Home => ranked(&devices.home, lookups.places.ranks(|place| folded(&place.name))),
            DeviceSort::Status => Key::Number(Box::new(move |row| u32::from(devices.status[row as usize]))),
            DeviceSort::Condition => Key::Number(Box::new(move |row| u32::from(devices.condition[row as usize]))),
            DeviceSort::TakeHome => Key::Number(Box::new(move |row| u32::from(devices.take_home[row as usize]))),
            DeviceSort::Cost => Key::Number(Box::new(move |row| number(&devices.cost, row))),
            DeviceSort::Purchased => Key::Number(Box::new(move |row| number(&devices.purchased, row))),
            DeviceSort::UpdateEnd => {
                let of_model: Vec<u32> =
                    lookups.models.rows.iter().map(|model| model.update_end.map_or(NONE, as_number)).collect();
                Key::Number(Box::new(move |row| match devices.update_end[row as usize] {
                    NONE => of_model.get(devices.model[row as usize] as usize).copied().unwrap_or(NONE),
                    own => own,
                }))
            }
        }
    }
}

fn ranked(column: &[u32], ranks: Vec<u32>) -> Key<'_> {
    Key::Number(Box::new(move |row| ranks.get(column[row as usize] as usize).copied().unwrap_or(NONE)))
}

fn as_number(date: crate::values::Date) -> u32 {
    use chrono::Datelike;
    u32::try_from(date.year()).unwrap_or(0) * 10_000 + date.month() * 100 + date.0.day()
}

impl Devices {
    /// Who has it or where it is, as sorted: a name, the place it is lent to, else its home.
    fn with<'t>(&'t self, row: u32, lookups: &'t Lookups) -> &'t [u8] {
        let holder = self.text.field(row, 3);
        if !holder.is_empty() {
            return holder;
        }
        match self.lent[row as usize] {
            NONE => lookups.places.folded(self.home[row as usize]),
            lent => lookups.places.folded(lent),
        }
    }

    /// Whether the device is given up: its last holder still answers for it.
    pub(super) fn is_given_up(&self, row: u32) -> bool {
        [Status::Lost, Status::Stolen].into_iter().any(|status| self.status[row as usize] == status as u8)
    }
}
