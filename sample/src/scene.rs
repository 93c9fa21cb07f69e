//! What a rule can do to the device it plants: scan it, let something happen to it, change its row.

use chrono::{Days, NaiveDate};
use serde_json::{Value, json};

use crate::people::{self, PersonNo, Population};
use crate::schools::{PlaceKind, PlaceNo, SchoolNo};
use crate::stock::{Device, DeviceNo, Police, Stock};

/// A batch scanner whose clock lost its battery says this.
pub(crate) const LONG_AGO: &str = "2019-01-01T08:15:00";

/// One row of the scan file.
#[derive(Debug)]
pub struct Scan {
    /// What the scanner read, untouched.
    pub code: String,
    /// The school whose audit it belongs to.
    pub school: SchoolNo,
    /// The room, cart or closet it was read in.
    pub place: Option<PlaceNo>,
    /// The scanner's clock; blank means now.
    pub at: &'static str,
    /// The how-manieth walk through the building.
    pub(crate) walk: u8,
}

/// When something happens.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum When {
    /// After the audits opened, before anything is scanned.
    BeforeScans,
    /// After the scan file, before submission.
    AfterScans,
}

/// One line of `events.jsonl`.
#[derive(Debug)]
pub struct Event {
    /// Before or after the scans.
    pub when: When,
    /// The catalog's name of the command.
    pub command: &'static str,
    /// Its input, with references in the place of ids.
    pub input: Value,
}

/// The stage on which rules are planted.
pub(crate) struct Scene {
    pub(crate) stock: Stock,
    pub(crate) period: String,
    pub(crate) scans: Vec<Scan>,
    pub(crate) events: Vec<Event>,
    pub(crate) found_at: Option<SchoolNo>,
    pub(crate) twin: Option<DeviceNo>,
    walk: u8,
}

impl Scene {
    pub(crate) fn new(stock: Stock, period: String) -> Self {
        Self { stock, period, scans: Vec::new(), events: Vec::new(), found_at: None, twin: None, walk: 0 }
    }

    /// Forgets the device before; `twin` is a second device for rules that need two.
    pub(crate) fn begin(&mut self, twin: Option<DeviceNo>) {
        (self.found_at, self.twin, self.walk) = (None, twin, 0);
    }

    pub(crate) fn device(&mut self, device: DeviceNo) -> &mut Device {
        &mut self.stock.devices[device.0]
    }

    pub(crate) fn today(&self) -> NaiveDate {
        self.stock.today
    }

    pub(crate) fn days_ago(&self, days: u64) -> NaiveDate {
        self.stock.today - Days::new(days)
    }

    // Scanning

    pub(crate) fn scan_as(&mut self, code: String, school: SchoolNo, place: Option<PlaceNo>) {
        self.walk += 1;
        self.scans.push(Scan { code, school, place, at: "", walk: self.walk });
    }

    /// Reads the tag in the audit of the device's own school.
    pub(crate) fn scan_in(&mut self, device: DeviceNo, place: Option<PlaceNo>) {
        let (tag, school) = (self.tag(device), self.stock.devices[device.0].school);
        self.scan_as(tag, school, place);
    }

    pub(crate) fn scan_home(&mut self, device: DeviceNo) {
        let place = self.usual(device);
        self.scan_in(device, place);
    }

    /// Reads another code than the tag, at home.
    pub(crate) fn scan_home_as(&mut self, device: DeviceNo, code: String) {
        let place = self.usual(device);
        let school = self.stock.devices[device.0].school;
        self.scan_as(code, school, place);
    }

    pub(crate) fn scan_long_ago(&mut self, device: DeviceNo) {
        self.scan_home(device);
        if let Some(scan) = self.scans.last_mut() {
            scan.at = LONG_AGO;
        }
    }

    /// Reads the tag in the audit of another school, and remembers which.
    pub(crate) fn scan_at(&mut self, device: DeviceNo, school: SchoolNo) {
        let rooms = self.stock.places_of(school, PlaceKind::Room);
        let place = self.stock.random.pick(&rooms);
        let tag = self.tag(device);
        self.scan_as(tag, school, Some(place));
        self.found_at = Some(school);
    }

    pub(crate) fn scan_away(&mut self, device: DeviceNo) {
        let school = self.other_school(device);
        self.scan_at(device, school);
    }

    /// Reads the tag at its own school, where it is not expected.
    pub(crate) fn scan_unexpected(&mut self, device: DeviceNo) {
        let school = self.stock.devices[device.0].school;
        self.scan_at(device, school);
    }

    // Places, schools, people

    /// Where one would scan it: at home, or in the homeroom or any room when somebody holds it.
    pub(crate) fn usual(&mut self, device: DeviceNo) -> Option<PlaceNo> {
        let row = &self.stock.devices[device.0];
        if row.holder.is_none() && row.home.is_some() {
            return row.home;
        }
        let homeroom = row.holder.and_then(|holder| self.stock.people[holder.0].homeroom);
        let rooms = self.stock.places_of(row.school, PlaceKind::Room);
        Some(homeroom.unwrap_or(self.stock.random.pick(&rooms)))
    }

    /// Another place of the same school, neither its cart's room nor a cart in its room.
    pub(crate) fn other_place(&mut self, device: DeviceNo) -> PlaceNo {
        let row = &self.stock.devices[device.0];
        let home = row.home.map(|home| self.room_of(home));
        let others: Vec<PlaceNo> = self.stock.schools[row.school.0]
            .places
            .iter()
            .copied()
            .filter(|place| Some(self.room_of(*place)) != home)
            .collect();
        self.stock.random.pick(&others)
    }

    pub(crate) fn room_of(&self, place: PlaceNo) -> PlaceNo {
        self.stock.places[place.0].room.unwrap_or(place)
    }

    pub(crate) fn other_school(&mut self, device: DeviceNo) -> SchoolNo {
        let own = self.stock.devices[device.0].school.0;
        let step = 1 + self.stock.random.below(self.stock.schools.len() - 1);
        SchoolNo((own + step) % self.stock.schools.len())
    }

    /// Somebody active at the device's school who has nothing yet.
    pub(crate) fn newcomer(&mut self, device: DeviceNo) -> Value {
        let school = self.stock.devices[device.0].school;
        let population = match self.stock.schools[school.0].level.grades() {
            [] => Population::Staff,
            _ => Population::Student,
        };
        let person = people::enrol(&mut self.stock, school, population);
        json!({"kind": "person", "person": self.person(person)})
    }

    // Rows of the list

    /// Rewrites the list's status word; such a device has no holder.
    pub(crate) fn listed_as(&mut self, device: DeviceNo, words: &[&'static str]) {
        let word = self.stock.random.pick(words);
        let row = self.device(device);
        row.status = word;
        row.holder = None;
        row.take_home = false;
    }

    pub(crate) fn listed_with_report(&mut self, device: DeviceNo) {
        self.listed_as(device, &["Stolen"]);
        let (number, filed) = (self.report_number(), self.days_ago(120));
        self.device(device).police = Some(Police { agency: "Mockingbird County Sheriff", number, filed });
    }

    pub(crate) fn report_number(&mut self) -> String {
        format!("MCS-{:06}", self.stock.random.below(1_000_000))
    }

    // References and events

    pub(crate) fn tag(&self, device: DeviceNo) -> String {
        self.stock.devices[device.0].tag.clone()
    }

    pub(crate) fn reference(&self, device: DeviceNo) -> String {
        format!("tag:{}", self.tag(device))
    }

    pub(crate) fn person(&self, person: PersonNo) -> String {
        format!("person:{}", self.stock.people[person.0].number)
    }

    pub(crate) fn holder(&self, device: DeviceNo) -> String {
        self.stock.devices[device.0].holder.map(|holder| self.person(holder)).unwrap_or_default()
    }

    pub(crate) fn school(&self, school: SchoolNo) -> String {
        format!("school:{}", self.stock.schools[school.0].code)
    }

    pub(crate) fn place(&self, place: PlaceNo) -> String {
        let place = &self.stock.places[place.0];
        format!("place:{}/{}", self.stock.schools[place.school.0].code, place.name)
    }

    pub(crate) fn audit(&self, school: SchoolNo) -> String {
        format!("audit:{}@{}", self.stock.schools[school.0].code, self.period)
    }

    pub(crate) fn before(&mut self, command: &'static str, input: Value) {
        self.events.push(Event { when: When::BeforeScans, command, input });
    }

    pub(crate) fn after(&mut self, command: &'static str, input: Value) {
        self.events.push(Event { when: When::AfterScans, command, input });
    }
}
