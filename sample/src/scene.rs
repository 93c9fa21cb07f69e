//! What a rule can do to the device it plants: scan it, let something happen to it, change its row.

use chrono::{Days, NaiveDate};
use serde_json::{Value, json};

use crate::people::{self, PersonNo, Population};
use crate::schools::{PlaceKind, PlaceNo, SchoolNo};
use crate::stock::{Device, DeviceNo, Police, Stock};

/// A batch scanner whose clock lost its battery says this.
pub(crate) const LONG_AGO: &str = "2019-01-01T08:15:00";
/// And one that was set wrongly says this.
pub(crate) const YEARS_AHEAD: &str = "2099-05-04T10:20:00";

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
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum When {
    /// After the lists came in, before the audits open.
    BeforeOpening,
    /// After the audits opened, before anything is scanned.
    BeforeScans,
    /// After the scan file, before submission.
    AfterScans,
}

/// One line of `events.jsonl`.
#[derive(Debug)]
pub struct Event {
    /// Before the opening, before the scans, or after them.
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
    /// Where an audit has to look for it, when its row of the list does not say.
    pub(crate) lent_to: Option<PlaceNo>,
    pub(crate) twin: Option<DeviceNo>,
    walk: u8,
}

impl Scene {
    pub(crate) fn new(stock: Stock, period: String) -> Self {
        Self {
            stock,
            period,
            scans: Vec::new(),
            events: Vec::new(),
            found_at: None,
            lent_to: None,
            twin: None,
            walk: 0,
        }
    }

    /// Forgets the device before; `twin` is a second device for rules that need two.
    pub(crate) fn begin(&mut self, twin: Option<DeviceNo>) {
        (self.found_at, self.lent_to, self.twin, self.walk) = (None, None, twin, 0);
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

    /// Reads the tag at home with a scanner whose clock says that.
    pub(crate) fn scan_with_clock(&mut self, device: DeviceNo, says: &'static str) {
        self.scan_home(device);
        if let Some(scan) = self.scans.last_mut() {
            scan.at = says;
        }
    }

    /// Lends it to another place of its school before the audits open: that is where it has to be then.
    pub(crate) fn lend_before_opening(&mut self, device: DeviceNo) -> PlaceNo {
        let place = self.other_place(device);
        let due = self.today() + Days::new(30);
        let to = json!({"kind": "place", "place": self.place(place)});
        let input = json!({"device": self.reference(device), "to": to, "due_on": due});
        self.events.push(Event { when: When::BeforeOpening, command: "custody.check_out", input });
        self.lent_to = Some(place);
        place
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
        self.device(device).police = Some(Police { agency: "Maple County Sheriff", number, filed });
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
