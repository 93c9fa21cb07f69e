//! Invents a believable district: devices, rosters, scans, events, and the truth about each device.
//!
//! The truth is what was planted. Nothing here knows how an audit is counted, and this crate may not
//! depend on the core: it is what the core is judged by.

mod files;
mod models;
mod people;
mod period;
mod planting;
mod random;
mod requests;
mod rules;
mod scene;
mod schools;
mod stock;
mod summary;
mod truth;
mod words;

use std::io;
use std::path::Path;

use chrono::NaiveDate;

pub use models::Model;
pub use people::{Person, PersonNo, Population};
pub use scene::{Event, Scan, When};
pub use schools::{Champion, Level, Place, PlaceKind, PlaceNo, School, SchoolNo};
pub use stock::{Device, DeviceNo, Police};
pub use summary::Summary;
pub use truth::{Found, Grade, Outcome, Promise, Truth};

/// What to invent. The same plan always gives the same files, byte for byte.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Plan {
    /// How many rows the device list has.
    pub devices: usize,
    /// How many schools and sites, at least one.
    pub schools: usize,
    /// Another seed, another district.
    pub seed: u64,
    /// The day the audits are opened, scanned and submitted.
    pub today: NaiveDate,
}

/// A whole invented district, in memory.
#[derive(Debug)]
pub struct District {
    /// What it was invented from.
    pub plan: Plan,
    /// The audit period of the plan's day, such as `2026-27/Q2`.
    pub period: String,
    /// Schools and sites.
    pub schools: Vec<School>,
    /// Rooms, carts and closets of all schools.
    pub places: Vec<Place>,
    /// Students, staff and contractors.
    pub people: Vec<Person>,
    /// The device list, in the order of the tags.
    pub devices: Vec<Device>,
    /// The scan file, in the order of the walks.
    pub scans: Vec<Scan>,
    /// What happens around the scans, in order.
    pub events: Vec<Event>,
    /// The answers.
    pub truth: Vec<Truth>,
}

/// Invents a district in memory.
pub fn district(plan: &Plan) -> District {
    let plan = *plan;
    let period = period::of(plan.today);
    let stock = stock::build(plan.devices, plan.schools.max(1), plan.seed, plan.today);
    let mut scene = scene::Scene::new(stock, period.clone());
    let mut truth = planting::plant(&mut scene);
    let scene::Scene { mut stock, mut scans, mut events, .. } = scene;
    people::appoint_champions(&mut stock);
    scans.sort_by_key(|scan| (scan.school, scan.walk, scan.place.is_none(), scan.place));
    events.sort_by_key(|event| event.when);
    truth.sort_by(|one, other| one.device.cmp(&other.device));
    let stock::Stock { schools, places, people, devices, .. } = stock;
    District { plan, period, schools, places, people, devices, scans, events, truth }
}

/// Invents a district and writes its files into a folder, which is made if it does not exist.
pub fn write(plan: &Plan, out: &Path) -> io::Result<Summary> {
    let district = district(plan);
    files::write(&district, out)?;
    Ok(Summary::of(&district))
}
