//! A district of any size, written straight through the store.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a bench prints its figures, and says where it broke")]

use std::path::Path;
use std::time::Instant;

use rollcall_core::catalog::{Caller, Rollcall, SystemClock};
use rollcall_core::error::Result;
use rollcall_core::people::{Person, PersonState, Place, PlaceKind, Population, School, SchoolKind};
use rollcall_core::register::custody::{CustodianKind, Custody, Origin};
use rollcall_core::register::{Condition, Device, ItProcured, Model, Status};
use rollcall_core::store::{Actor, Context, OpenAs, Write};
use rollcall_core::values::{AssetTag, Cents, Date, ModelId, PersonId, PlaceId, SchoolId, Serial, Timestamp};
use serde_json::json;

/// How many schools there are.
pub const SCHOOLS: usize = 55;
/// How many models there are.
pub const MODELS: usize = 40;
/// How many rooms each school has.
pub const ROOMS: usize = 20;

/// A small generator of even chance: benches need no better.
pub struct Chance(pub u64);

impl Chance {
    pub fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % most
    }
}

/// As nobody in particular.
pub fn context() -> Context<'static> {
    Context { actor: Actor::FIRST_RUN, now: Timestamp::now(), zone: chrono_tz::UTC, progress: None, press: None }
}

/// A device's tag.
pub fn tag(number: usize) -> String {
    format!("MC-{:07}", (number as u64 * 7_919_711 + 13) % 9_999_991)
}

/// A device's serial.
pub fn serial(number: usize) -> String {
    const SIGNS: &[u8] = b"0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    let mut rest = (number as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let mut serial = String::from("NX");
    for _ in 0..9 {
        serial.push(char::from(SIGNS[rest as usize % SIGNS.len()]));
        rest /= SIGNS.len() as u64;
    }
    serial
}

/// First names.
pub const FIRST: [&str; 12] =
    ["Ana", "Ben", "Chidi", "Dana", "Emre", "Fatima", "Goran", "Hana", "Imani", "Jorge", "Kenji", "Linh"];
/// Last names.
pub const LAST: [&str; 14] = [
    "Beltrán",
    "Ortiz",
    "Okafor",
    "Whitfield",
    "Yilmaz",
    "Hassan",
    "Petrovic",
    "Suzuki",
    "Adeyemi",
    "Ramirez",
    "Tanaka",
    "Nguyen",
    "Fonua",
    "Castellanos",
];

/// A new file with a district of that many devices, and the operator who set it up.
pub fn write(path: &Path, devices: usize) -> Caller {
    let app = Rollcall::open(path, OpenAs::Process, SystemClock).unwrap();
    let set_up = app.dispatch(&Caller::default(), "session.set_up", json!({ "district": "Bench" }), None).unwrap();
    let began = Instant::now();
    app.store().write(context(), "policy.change", 1, |write| fill(write, devices)).unwrap();
    app.store().analyze().unwrap();
    println!("{devices} devices written in {:.1?}", began.elapsed());
    let operator: uuid::Uuid = set_up["value"]["id"].as_str().unwrap().parse().unwrap();
    Caller { operator: Some(operator.into()) }
}

/// Where things are, and what they are.
struct Ground {
    schools: Vec<SchoolId>,
    rooms: Vec<PlaceId>,
    models: Vec<ModelId>,
}

fn fill(write: &mut Write<'_>, devices: usize) -> Result<()> {
    let schools: Vec<SchoolId> = (0..SCHOOLS).map(|number| school(write, number)).collect::<Result<_>>()?;
    let rooms = (0..SCHOOLS * ROOMS).map(|number| room(write, number, &schools)).collect::<Result<_>>()?;
    let models = (0..MODELS).map(|number| model(write, number)).collect::<Result<_>>()?;
    let ground = Ground { schools, rooms, models };
    write.bulk_load(&["person", "device", "custody"], &[], |write| {
        let people: Vec<PersonId> =
            (0..devices * 6 / 10).map(|number| person(write, number, &ground.schools)).collect::<Result<_>>()?;
        let mut chance = Chance(1);
        for number in 0..devices {
            let device = device(write, number, &mut chance, &ground);
            write.insert(&device)?;
            if number % 10 < 7 && device.status != Status::Disposed {
                let custody = custody(write, &device, people[number % people.len()]);
                write.insert(&custody)?;
            }
        }
        Ok(())
    })
}

fn custody(write: &mut Write<'_>, device: &Device, person: PersonId) -> Custody {
    Custody {
        id: write.new_id(),
        device: device.id,
        school: device.school,
        custodian: CustodianKind::Person,
        person: Some(person),
        place: None,
        vendor: None,
        reference: None,
        reason: None,
        take_home: true,
        origin: Origin::Imported,
        started_at: device.registered_at,
        due_on: None,
        ended_at: None,
        outcome: None,
    }
}

fn device(write: &mut Write<'_>, number: usize, chance: &mut Chance, ground: &Ground) -> Device {
    let status = match chance.below(100) {
        0 => Status::Lost,
        1 => Status::Missing,
        2..=4 => Status::Disposed,
        _ => Status::InService,
    };
    let school = chance.below(SCHOOLS);
    Device {
        id: write.new_id(),
        tag: AssetTag::new(&tag(number)),
        serial: Serial::new(&serial(number)),
        provisional_tag: false,
        model: Some(ground.models[chance.below(MODELS)]),
        school: ground.schools[school],
        home: (number % 10 >= 7).then(|| ground.rooms[school * ROOMS + number % ROOMS]),
        status,
        condition: if chance.below(20) == 0 { Condition::Damaged } else { Condition::Working },
        funding: None,
        award_number: None,
        federal_share: None,
        it_procured: ItProcured::Yes,
        po: Some(format!("PO-{}", number / 500)),
        cost_cents: Some(Cents(20_000 + chance.below(60_000) as i64)),
        purchased_on: Date::of(2019 + chance.below(7) as i32, 1 + chance.below(12) as u32, 1),
        warranty_end: None,
        update_end: None,
        take_home: chance.below(2) == 0,
        phone_number: None,
        public_record: false,
        notes: None,
        serial_shared_because: None,
        registered_at: write.now(),
    }
}

fn person(write: &mut Write<'_>, number: usize, schools: &[SchoolId]) -> Result<PersonId> {
    let id = write.new_id();
    let (first, last) = (FIRST[number % FIRST.len()], LAST[number / FIRST.len() % LAST.len()]);
    write.insert(&Person {
        id,
        population: Population::Student,
        number: Some(format!("{:07}", 2_000_000 + number)),
        name: format!("{first} {last} {}", LAST[number % 977 % LAST.len()]),
        first_name: None,
        last_name: None,
        username: None,
        email: None,
        sourced_id: None,
        grade: Some((number % 13).to_string()),
        homeroom: None,
        school: Some(schools[number % SCHOOLS]),
        state: PersonState::Active,
        notes: None,
    })?;
    Ok(id)
}

fn school(write: &mut Write<'_>, number: usize) -> Result<SchoolId> {
    let id = write.new_id();
    write.insert(&School {
        id,
        code: format!("S{number:02}"),
        name: format!("School {number:02}"),
        kind: SchoolKind::School,
        level: None,
        attendance: None,
        champion_name: None,
        champion_email: None,
        champion_from: None,
        champion_until: None,
        champion_recommended_by: None,
    })?;
    Ok(id)
}

fn room(write: &mut Write<'_>, number: usize, schools: &[SchoolId]) -> Result<PlaceId> {
    let id = write.new_id();
    write.insert(&Place {
        id,
        school: schools[number / ROOMS],
        name: format!("Room {}", number % ROOMS),
        kind: PlaceKind::Room,
        label: None,
        room: None,
        device: None,
    })?;
    Ok(id)
}

fn model(write: &mut Write<'_>, number: usize) -> Result<ModelId> {
    let id = write.new_id();
    write.insert(&Model {
        id,
        name: format!("Model {number}"),
        maker: Some("Maker".into()),
        category: Some(["Chromebook", "laptop", "tablet"][number % 3].into()),
        os_family: None,
        update_end: Date::of(2026 + (number % 8) as i32, 6, 30),
        replacement_cents: Some(Cents(34_900)),
    })?;
    Ok(id)
}
