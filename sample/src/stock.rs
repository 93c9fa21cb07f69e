//! The devices a district owns before anything unusual happens to them, and who holds them.

use std::collections::HashSet;

use chrono::{Datelike, Days, NaiveDate};

use crate::models::{self, Model, Use};
use crate::people::{self, Numbers, Person, PersonNo, Population};
use crate::random::Random;
use crate::schools::{self, Level, Place, PlaceKind, PlaceNo, School, SchoolNo};

/// A device's place in the district's list.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub struct DeviceNo(pub usize);

/// A police report as the list writes it.
#[derive(Clone, Debug)]
pub struct Police {
    /// Who took it.
    pub agency: &'static str,
    /// Its number there.
    pub number: String,
    /// The day it was filed.
    pub filed: NaiveDate,
}

/// One row of the device list.
#[derive(Debug)]
pub struct Device {
    /// `MC-` and seven digits; unique among devices not disposed.
    pub tag: String,
    /// The maker's number, unique here.
    pub serial: String,
    /// What it is.
    pub model: &'static Model,
    /// The school that answers for it when the list is written.
    pub school: SchoolNo,
    /// The room, cart or closet it lives in.
    pub home: Option<PlaceNo>,
    /// The list's own word, to be mapped by the import.
    pub status: &'static str,
    /// The list's own word, to be mapped by the import.
    pub condition: &'static str,
    /// Who has it.
    pub holder: Option<PersonNo>,
    /// The day it was bought.
    pub purchased: NaiveDate,
    /// What it cost, in cents.
    pub cost: u32,
    /// The money's source.
    pub funding: &'static str,
    /// Purchase order.
    pub order: String,
    /// Goes home with its holder.
    pub take_home: bool,
    /// The day management last heard from it.
    pub last_sync: Option<NaiveDate>,
    /// `yes`, `no` or blank for unknown.
    pub procured: &'static str,
    /// For a stolen one.
    pub police: Option<Police>,
    /// Free text.
    pub notes: String,
}

/// A district in the making.
pub(crate) struct Stock {
    pub(crate) random: Random,
    pub(crate) today: NaiveDate,
    pub(crate) numbers: Numbers,
    pub(crate) schools: Vec<School>,
    pub(crate) places: Vec<Place>,
    pub(crate) people: Vec<Person>,
    pub(crate) devices: Vec<Device>,
    serials: HashSet<String>,
}

pub(crate) fn build(devices: usize, schools: usize, seed: u64, today: NaiveDate) -> Stock {
    let mut random = Random::new(seed);
    let (schools, places) = schools::build(schools, devices, &mut random);
    let mut stock = Stock {
        random,
        today,
        numbers: Numbers::new(),
        schools,
        places,
        people: Vec::new(),
        devices: Vec::with_capacity(devices),
        serials: HashSet::with_capacity(devices),
    };
    for school in (0..stock.schools.len()).map(SchoolNo) {
        stock.equip(school);
    }
    stock.tag();
    stock
}

/// How a device is kept.
#[derive(Clone, Copy)]
enum Kept {
    ByStudent,
    ByStudentTogether,
    ByStaff,
    InCart,
    InRoom,
    AsCart,
}

/// Out of a hundred devices of a house: so many of each use, kept so.
fn mix(level: Level) -> &'static [(usize, Use, Kept)] {
    use Kept::{AsCart, ByStaff, ByStudent, ByStudentTogether, InCart, InRoom};
    match level {
        Level::Elementary => &[
            (30, Use::Student, ByStudent),
            (40, Use::Student, InCart),
            (8, Use::Staff, ByStaff),
            (7, Use::Display, InRoom),
            (4, Use::Projector, InRoom),
            (4, Use::Camera, InRoom),
            (2, Use::Printer, InRoom),
            (2, Use::Student, InRoom),
            (2, Use::Cart, AsCart),
            (1, Use::Hotspot, ByStudentTogether),
        ],
        Level::Middle | Level::High => &[
            (64, Use::Student, ByStudent),
            (9, Use::Student, InCart),
            (9, Use::Staff, ByStaff),
            (5, Use::Display, InRoom),
            (2, Use::Projector, InRoom),
            (2, Use::Camera, InRoom),
            (2, Use::Desktop, InRoom),
            (1, Use::Printer, InRoom),
            (2, Use::Student, InRoom),
            (1, Use::Cart, AsCart),
            (3, Use::Hotspot, ByStudentTogether),
        ],
        Level::Site => &[
            (45, Use::Staff, ByStaff),
            (20, Use::Desktop, InRoom),
            (25, Use::Student, InRoom),
            (10, Use::Printer, InRoom),
        ],
    }
}

impl Stock {
    fn equip(&mut self, school: SchoolNo) {
        let mix = mix(self.schools[school.0].level);
        let mut carts = self.places_of(school, PlaceKind::Cart);
        let all_carts = carts.clone();
        let rooms: Vec<PlaceNo> =
            [PlaceKind::Room, PlaceKind::Closet].into_iter().flat_map(|kind| self.places_of(school, kind)).collect();
        let first_person = self.people.len();
        for _ in 0..self.schools[school.0].devices {
            let mut ticket = self.random.below(100);
            let &(_, bought_for, kept) = mix
                .iter()
                .find(|(share, ..)| {
                    let hit = ticket < *share;
                    ticket = ticket.saturating_sub(*share);
                    hit
                })
                .unwrap_or(&mix[0]);
            let mut holder = None;
            let mut home = None;
            let mut bought_for = bought_for;
            match kept {
                Kept::ByStudent => holder = Some(people::enrol(self, school, Population::Student)),
                Kept::ByStaff => holder = Some(self.employ(school)),
                Kept::ByStudentTogether => holder = Some(self.somebody_at(school, first_person)),
                Kept::InCart => home = Some(self.random.pick(&all_carts)),
                Kept::InRoom => home = Some(self.random.pick(&rooms)),
                Kept::AsCart => match carts.pop() {
                    Some(cart) => home = Some(cart),
                    None => {
                        bought_for = Use::Camera;
                        home = Some(self.random.pick(&rooms));
                    }
                },
            }
            if bought_for == Use::Staff && self.random.percent(50) {
                home = Some(self.random.pick(&rooms));
            }
            self.buy(school, bought_for, holder, home);
        }
        for _ in 0..self.schools[school.0].attendance / 12 {
            let newcomer = people::enrol(self, school, Population::Student);
            if self.random.percent(20) {
                self.people[newcomer.0].state = if self.random.percent(50) { "pre" } else { "left" };
            }
        }
    }

    pub(crate) fn places_of(&self, school: SchoolNo, kind: PlaceKind) -> Vec<PlaceNo> {
        self.schools[school.0].places.iter().copied().filter(|place| self.places[place.0].kind == kind).collect()
    }

    fn employ(&mut self, school: SchoolNo) -> PersonNo {
        let population = if self.random.percent(4) { Population::Contractor } else { Population::Staff };
        people::enrol(self, school, population)
    }

    /// A student of this school who has a device already, or a new one.
    fn somebody_at(&mut self, school: SchoolNo, first: usize) -> PersonNo {
        let known = PersonNo(first + self.random.below(self.people.len() - first));
        let is_student = self.people.get(known.0).is_some_and(|person| person.population == Population::Student);
        if is_student { known } else { people::enrol(self, school, Population::Student) }
    }

    fn buy(&mut self, school: SchoolNo, bought_for: Use, holder: Option<PersonNo>, home: Option<PlaceNo>) {
        let fitting: Vec<&'static Model> = models::ALL.iter().filter(|model| model.bought_for == bought_for).collect();
        let model = self.random.pick(&fitting);
        let years = (model.years.1 - model.years.0 + 1) as usize;
        let year = model.years.0 + self.random.below(years) as i32;
        let summer = NaiveDate::from_ymd_opt(year, 6, 20).expect("20 June exists every year");
        let latest = self.today - Days::new(60);
        let purchased = (summer + Days::new(self.random.below(9) as u64 * 7)).min(latest);
        let serial = self.serial(model);
        let held = holder.is_some();
        let (funding, notes) = self.money(bought_for);
        let device = Device {
            tag: String::new(),
            serial,
            model,
            school,
            home,
            status: if held {
                self.word(&["Deployed", "Deployed", "Assigned", "In Use"])
            } else {
                self.word(&["Available", "In Stock", "Ready"])
            },
            condition: self.word(&["Good", "Good", "Good", "Fair", "New", "OK"]),
            holder,
            purchased,
            cost: model.price - model.price / 100 * self.random.below(8) as u32,
            funding,
            order: format!("PO-{:02}-{:05}", purchased.year() % 100, 1000 + self.random.below(400)),
            take_home: held && bought_for != Use::Desktop && self.random.percent(92),
            last_sync: None,
            procured: self.word(&["yes", "yes", "yes", "yes", "yes", "yes", "yes", "yes", "no", ""]),
            police: None,
            notes,
        };
        self.devices.push(device);
    }

    fn money(&mut self, bought_for: Use) -> (&'static str, String) {
        let funding = match self.random.below(20) {
            0..=9 => "local",
            10..=13 => "state",
            14..=17 => "federal",
            18 => "EEF",
            _ => "donated",
        };
        let notes = match (bought_for, self.random.below(60)) {
            (Use::Student, 0) => "Sticker residue on lid, \"do not remove\" label",
            (Use::Student, 1) => "Keyboard replaced, see ticket",
            (Use::Display, 0..=4) => "Wall mounted; serial behind left foot",
            (Use::Projector, 0..=4) => "Lamp changed last summer",
            _ => "",
        };
        (funding, notes.to_owned())
    }

    fn word(&mut self, words: &[&'static str]) -> &'static str {
        self.random.pick(words)
    }

    /// The maker's beginning and characters nobody mistakes for each other; never twice.
    fn serial(&mut self, model: &Model) -> String {
        const LETTERS: &[u8] = b"0123456789BCDFGHJKMNPRTVWXYZ";
        loop {
            let mut serial = model.serial.0.to_owned();
            // A letter first, so that no serial is all digits and loses its zeros in a spreadsheet.
            serial.push(char::from(LETTERS[10 + self.random.below(LETTERS.len() - 10)]));
            for _ in 1..model.serial.1 {
                serial.push(char::from(self.random.pick(LETTERS)));
            }
            if self.serials.insert(serial.clone()) {
                return serial;
            }
        }
    }

    /// Tags were stuck on in the order of buying; some numbers were spoiled.
    fn tag(&mut self) {
        let mut keyed: Vec<(NaiveDate, u64, Device)> = Vec::with_capacity(self.devices.len());
        for device in std::mem::take(&mut self.devices) {
            keyed.push((device.purchased, self.random.next(), device));
        }
        keyed.sort_by_key(|(bought, lot, _)| (*bought, *lot));
        let mut number = 1000;
        for (_, _, mut device) in keyed {
            number += if self.random.percent(4) { 2 } else { 1 };
            device.tag = format!("MC-{number:07}");
            if let (Use::Cart, Some(cart)) = (device.model.bought_for, device.home) {
                self.places[cart.0].label.clone_from(&device.tag);
            }
            self.devices.push(device);
        }
    }
}
