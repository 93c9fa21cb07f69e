//! Rows put straight into the file, for stories about looking: finding, lists, timelines.

use rollcall_core::error::Result;
use rollcall_core::people::{
    Enrolment, EnrolmentState, Person, PersonState, Place, PlaceKind, Population, School, SchoolKind,
};
use rollcall_core::register::custody::{CustodianKind, Custody, Origin};
use rollcall_core::register::{Alias, Condition, Device, ItProcured, Model, Status};
use rollcall_core::store::{Actor, Context, Fact, Record, Write};
use rollcall_core::values::{AssetTag, CustodyId, DeviceId, ModelId, PersonId, PlaceId, RowId, SchoolId, Serial};
use rollcall_tests::World;

fn context(world: &World) -> Context<'static> {
    Context {
        actor: Actor::FIRST_RUN,
        now: world.app.now(),
        zone: chrono_tz::America::New_York,
        progress: None,
        press: None,
    }
}

/// One recorded operation, under the name of a command that may be undone.
pub fn write<T>(world: &World, change: impl FnOnce(&mut Write<'_>) -> T) -> T {
    world.app.store().write(context(world), "policy.change", 1, |write| Ok(change(write))).unwrap().value
}

/// As [`write`], for a change that may fail.
pub fn try_write<T>(world: &World, change: impl FnOnce(&mut Write<'_>) -> Result<T>) -> Result<T> {
    Ok(world.app.store().write(context(world), "policy.change", 1, change)?.value)
}

pub fn put(world: &World, row: &impl Record) {
    write(world, |write| write.put(row).unwrap());
}

pub fn record(world: &World, fact: &impl Fact) {
    write(world, |write| write.record(fact).unwrap());
}

pub fn new_id<I: From<uuid::Uuid>>() -> I {
    uuid::Uuid::now_v7().into()
}

pub fn school(world: &World, code: &str, name: &str) -> SchoolId {
    let id = new_id();
    let school = School {
        id,
        code: code.into(),
        name: name.into(),
        kind: SchoolKind::School,
        level: None,
        attendance: None,
        champion_name: None,
        champion_email: None,
        champion_from: None,
        champion_until: None,
        champion_recommended_by: None,
    };
    put(world, &school);
    id
}

pub fn place(world: &World, school: SchoolId, name: &str, kind: PlaceKind, label: Option<&str>) -> Place {
    let id: PlaceId = new_id();
    let label = label.map(str::to_owned);
    let place = Place { id, school, name: name.into(), kind, label, room: None, device: None };
    put(world, &place);
    place
}

pub fn model(world: &World, name: &str, category: &str) -> ModelId {
    let id = new_id();
    let model = Model {
        id,
        name: name.into(),
        maker: Some("Maker".into()),
        category: Some(category.into()),
        os_family: None,
        update_end: None,
        replacement_cents: None,
    };
    put(world, &model);
    id
}

pub fn person(world: &World, school: SchoolId, number: &str, name: &str) -> PersonId {
    let id = new_id();
    let person = Person {
        id,
        population: Population::Student,
        number: Some(number.into()),
        name: name.into(),
        first_name: None,
        last_name: None,
        username: None,
        email: None,
        sourced_id: None,
        grade: Some("8".into()),
        homeroom: Some("8B".into()),
        school: Some(school),
        state: PersonState::Active,
        notes: None,
    };
    put(world, &person);
    id
}

/// A device in service and working.
pub fn plain_device(school: SchoolId, tag: &str, serial: &str) -> Device {
    Device {
        id: new_id(),
        tag: AssetTag::new(tag),
        serial: Serial::new(serial),
        provisional_tag: false,
        model: None,
        school,
        home: None,
        status: Status::InService,
        condition: Condition::Working,
        funding: None,
        award_number: None,
        federal_share: None,
        it_procured: ItProcured::Yes,
        po: None,
        cost_cents: None,
        purchased_on: None,
        warranty_end: None,
        update_end: None,
        take_home: false,
        phone_number: None,
        public_record: false,
        notes: None,
        serial_shared_because: None,
        registered_at: rollcall_core::values::Timestamp::from_millis(1_790_000_000_000),
    }
}

/// Puts a plain device in; what differs is set by `change`.
pub fn device(world: &World, school: SchoolId, tag: &str, serial: &str, change: impl FnOnce(&mut Device)) -> DeviceId {
    let mut device = Device { registered_at: world.app.now(), ..plain_device(school, tag, serial) };
    change(&mut device);
    put(world, &device);
    device.id
}

pub fn alias(world: &World, device: DeviceId, school: SchoolId, code: &str) -> RowId {
    let id = new_id();
    put(world, &Alias { id, device, school, code: code.into() });
    id
}

pub fn hand_to(world: &World, device: DeviceId, school: SchoolId, person: PersonId) -> Custody {
    let id: CustodyId = new_id();
    let custody = Custody {
        id,
        device,
        school,
        custodian: CustodianKind::Person,
        person: Some(person),
        place: None,
        vendor: None,
        reference: None,
        reason: None,
        take_home: true,
        origin: Origin::CheckedOut,
        started_at: world.app.now(),
        due_on: None,
        ended_at: None,
        outcome: None,
    };
    put(world, &custody);
    custody
}

/// Has a roster say that somebody belongs to a school besides their first one.
pub fn enrol_also(world: &World, person: PersonId, school: SchoolId) {
    let enrolment = Enrolment {
        id: new_id(),
        person,
        school,
        is_primary: false,
        state: EnrolmentState::Active,
        role: None,
        grade: None,
        homeroom: None,
        source: "roster".into(),
    };
    put(world, &enrolment);
}
