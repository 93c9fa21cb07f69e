//! Which devices get which rule, and the ordinary scan of everything that got none.

use serde_json::json;

use crate::models::Use;
use crate::people::Population;
use crate::rules::{self, From, Rule};
use crate::scene::Scene;
use crate::schools::{PlaceKind, PlaceNo, SchoolNo};
use crate::stock::{Device, DeviceNo, Stock};
use crate::truth::{Found, Outcome, Truth, found, is};

/// From this many devices on, every rule is planted at least five times.
const ENOUGH: usize = 2_000;

pub(crate) fn plant(scene: &mut Scene) -> Vec<Truth> {
    let mut pools = Pools::of(&mut scene.stock);
    let devices = scene.stock.devices.len();
    let mut truth = Vec::with_capacity(devices);
    let mut told = vec![false; devices];
    // A round plants each rule once, so that a small district gets some of every rule before more of one.
    let wanted = |rule: &Rule| (devices * rule.share / 10_000).max(if devices >= ENOUGH { 5 } else { 1 });
    let rounds = rules::all().map(wanted).max().unwrap_or(0);
    for round in 0..rounds {
        for rule in rules::all().filter(|rule| wanted(rule) > round) {
            if rule.travels && scene.stock.schools.len() < 2 {
                continue;
            }
            let Some((device, twin)) = pools.take(rule.from, scene) else { continue };
            scene.begin(twin);
            (rule.plant)(scene, device);
            told[device.0] = true;
            if let Some(twin) = twin {
                told[twin.0] = true;
            }
            let row = &scene.stock.devices[device.0];
            let place = if rule.promise.outcome.is_some() { scene.lent_to.or(audit_place(row)) } else { None };
            truth.push(Truth {
                device: row.tag.clone(),
                school: Some(row.school),
                promise: rule.promise,
                found_at: scene.found_at,
                place,
                planted: rule.name,
            });
        }
    }
    for device in (0..devices).map(DeviceNo).filter(|device| !told[device.0]) {
        truth.push(ordinary(scene, device));
    }
    for round in 0..(devices / 1_000).max(if devices >= ENOUGH { 5 } else { 1 }) {
        truth.push(unlisted(scene, round));
        truth.push(registered_since(scene, round));
    }
    truth
}

/// Where a listed device counts as being at its place: nowhere while a person or IT has it.
fn audit_place(device: &Device) -> Option<PlaceNo> {
    let is_lent = device.holder.is_some() || device.status == "In Repair";
    if is_lent { None } else { device.home }
}

fn ordinary(scene: &mut Scene, device: DeviceNo) -> Truth {
    scene.begin(None);
    scene.scan_home(device);
    let day = 1 + scene.stock.random.below(13) as u64;
    let day = scene.days_ago(day);
    let row = scene.device(device);
    if matches!(row.model.bought_for, Use::Student | Use::Staff | Use::Desktop) {
        row.last_sync = Some(day);
    }
    let place = audit_place(row);
    Truth {
        device: row.tag.clone(),
        school: Some(row.school),
        promise: is(Outcome::Verified),
        found_at: None,
        place,
        planted: "scanned",
    }
}

/// A code no register knows: a library book, a neighbour's tag, a number never given out.
fn unlisted(scene: &mut Scene, round: usize) -> Truth {
    let salt = scene.stock.random.below(90) + 10;
    let code = match round % 4 {
        0 => format!("LIB{salt}{round:05}"),
        1 => format!("NVC-{salt}{round:05}"),
        2 => format!("MC-9{salt}{round:04}"),
        _ => format!("BOOK {salt} {round:05}"),
    };
    let school = SchoolNo(scene.stock.random.below(scene.stock.schools.len()));
    let rooms = scene.stock.places_of(school, PlaceKind::Room);
    scene.begin(None);
    for _ in 0..1 + round % 2 {
        let place = scene.stock.random.pick(&rooms);
        scene.scan_as(code.clone(), school, Some(place));
    }
    Truth {
        device: code,
        school: None,
        promise: found(Found::Unlisted),
        found_at: Some(school),
        place: None,
        planted: "unlisted",
    }
}

/// A device that no list had: it came after the audits opened, was registered, and then scanned.
fn registered_since(scene: &mut Scene, round: usize) -> Truth {
    let school = SchoolNo(scene.stock.random.below(scene.stock.schools.len()));
    let rooms = scene.stock.places_of(school, PlaceKind::Room);
    let (tag, place) = (format!("MC-8{:02}{round:05}", scene.stock.random.below(100)), scene.stock.random.pick(&rooms));
    scene.begin(None);
    let input = json!({"tag": tag, "school": scene.school(school), "home": scene.place(place)});
    scene.before("device.add", input);
    scene.scan_as(tag.clone(), school, Some(place));
    Truth {
        device: tag,
        school: None,
        promise: found(Found::ArrivedSince),
        found_at: Some(school),
        place: None,
        planted: "registered_since",
    }
}

/// Devices not yet taken, by how they are kept, each in random order.
struct Pools {
    students: Vec<DeviceNo>,
    staff: Vec<DeviceNo>,
    carted: Vec<DeviceNo>,
    roomed: Vec<DeviceNo>,
    carts: Vec<DeviceNo>,
}

impl Pools {
    fn of(stock: &mut Stock) -> Self {
        let mut pools =
            Self { students: Vec::new(), staff: Vec::new(), carted: Vec::new(), roomed: Vec::new(), carts: Vec::new() };
        for (number, device) in stock.devices.iter().enumerate() {
            let pool = match (device.holder, device.home) {
                (Some(holder), _) if stock.people[holder.0].population == Population::Student => &mut pools.students,
                (Some(_), _) => &mut pools.staff,
                (None, Some(_)) if device.model.bought_for == Use::Cart => &mut pools.carts,
                (None, Some(home)) if stock.places[home.0].kind == PlaceKind::Cart => &mut pools.carted,
                (None, _) => &mut pools.roomed,
            };
            pool.push(DeviceNo(number));
        }
        for pool in [&mut pools.students, &mut pools.staff, &mut pools.carted, &mut pools.roomed, &mut pools.carts] {
            stock.random.shuffle(pool);
        }
        pools
    }

    fn take(&mut self, from: From, scene: &mut Scene) -> Option<(DeviceNo, Option<DeviceNo>)> {
        let random = &mut scene.stock.random;
        let one = match from {
            From::Student => self.students.pop(),
            From::Cart => self.carted.pop(),
            From::TaggedCart => self.carts.pop(),
            From::Held => {
                let staff_first = random.percent(15);
                self.held(staff_first)
            }
            From::Placed => self.placed(),
            From::Any => {
                if random.percent(65) {
                    self.held(random.percent(15)).or_else(|| self.placed())
                } else {
                    self.placed().or_else(|| self.held(false))
                }
            }
            From::Pair => {
                let one = self.placed()?;
                return Some((one, Some(self.placed()?)));
            }
        };
        one.map(|one| (one, None))
    }

    fn held(&mut self, staff_first: bool) -> Option<DeviceNo> {
        let (first, second) =
            if staff_first { (&mut self.staff, &mut self.students) } else { (&mut self.students, &mut self.staff) };
        first.pop().or_else(|| second.pop())
    }

    /// From whichever pool has more left, so that neither runs dry for the rules that need it.
    fn placed(&mut self) -> Option<DeviceNo> {
        if self.carted.len() > self.roomed.len() { self.carted.pop() } else { self.roomed.pop() }
    }
}
