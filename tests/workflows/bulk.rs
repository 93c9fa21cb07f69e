//! Many rows at once: references are looked up at the end, and then row by row again.

use rollcall_core::error::{Error, Result};
use rollcall_core::people::{Place, PlaceKind, School};
use rollcall_core::refusal::{Reason, Refusal};
use rollcall_core::register::Device;
use rollcall_core::store::Write;
use rollcall_tests::World;

use crate::rows::{self, new_id, plain_device, try_write};

fn load(world: &World, fill: impl FnOnce(&mut Write<'_>) -> Result<()>) -> Result<()> {
    try_write(world, |write| write.bulk_load(&["device"], &["device_in_surplus"], fill))
}

#[test]
fn a_load_that_refers_to_nothing_leaves_nothing() {
    let world = World::new();
    let school = rows::school(&world, "CFM", "Cedar Fork Middle");
    let cart = rows::place(&world, school, "Cart 7B", PlaceKind::Cart, None);
    let stray = Device { model: Some(new_id()), ..plain_device(school, "T-1", "S-1") };
    let inserted = load(&world, |write| write.insert(&stray)).unwrap_err();
    assert!(matches!(inserted, Error::Broken(why) if why == "device.model refers to no row of model"));
    let put = load(&world, |write| write.put(&Place { device: Some(new_id()), ..cart })).unwrap_err();
    assert!(matches!(put, Error::Broken(why) if why == "place.device refers to no row of device"));
    let removed = load(&world, |write| write.remove::<School>(school)).unwrap_err();
    assert!(matches!(removed, Error::Broken(why) if why == "a bulk load removed a row of school"));
    world.is_sound();
    load(&world, |write| write.insert(&plain_device(school, "T-1", "S-1"))).unwrap();
    world.is_sound();
}

#[test]
fn after_a_load_that_failed_references_are_looked_up_row_by_row_again() {
    let world = World::new();
    let school = rows::school(&world, "CFM", "Cedar Fork Middle");
    let stray = Device { model: Some(new_id()), ..plain_device(school, "T-1", "S-1") };
    let failed = load(&world, |write| {
        write.insert(&stray)?;
        Err(Error::Cancelled)
    });
    assert!(matches!(failed, Err(Error::Cancelled)));
    let Err(Error::Refused(refusal)) = try_write(&world, |write| write.insert(&stray)) else { panic!("it went in") };
    assert!(matches!(*refusal, Refusal::Refused { reason: Reason::StillReferred }));
    world.is_sound();
}
