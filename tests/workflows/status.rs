//! Is the property accounted for, and what shape is it in: missing, found, set aside, gone, back again.

use crate::stage::{at_cedar_falls, district, held_by, lend, taken_back_and_again, why};
use rollcall_tests::World;
use serde_json::{Value, json};

#[track_caller]
fn of(world: &World, code: &str, fact: &str) -> String {
    let device = world.value("device.change", json!({ "device": { "id": format!("tag:{code}") } }));
    device[fact].as_str().unwrap().to_owned()
}

fn laptop() -> Value {
    json!({ "device": "tag:MC-0001" })
}

#[test]
fn a_missing_laptop_stays_with_its_holder_until_it_turns_up() {
    let world = at_cedar_falls();
    lend(&world, "MC-0001", "100234");
    world.run("device.report_missing", json!({ "device": "tag:MC-0001", "note": "Not in her bag" }));
    let status = || of(&world, "MC-0001", "status");
    taken_back_and_again(&world, || assert_eq!(status(), "in_service"), || assert_eq!(status(), "missing"));
    assert_eq!(held_by(&world, "100234"), ["MC-0001"]);
    let twice = world.refused("device.report_missing", laptop());
    assert_eq!(
        twice["reason"],
        json!({ "why": "status_forbids", "status": "missing", "event": "report_missing",
        "next": ["device.recover", "device.write_off"] })
    );
    let found = world.value("device.recover", json!({ "device": "tag:MC-0001", "where": "with_holder" }));
    assert_eq!((&found["device"]["condition"], &found["custody"]["ended_at"]), (&json!("working"), &Value::Null));
    taken_back_and_again(&world, || assert_eq!(status(), "missing"), || assert_eq!(status(), "in_service"));
    assert_eq!(
        why(&world.refused("device.recover", json!({ "device": "tag:MC-0001", "where": "here" }))),
        "status_forbids"
    );
    world.is_sound();
}

#[test]
fn a_missing_laptop_found_here_is_checked_unless_it_lay_where_it_belongs() {
    let world = district();
    for (tag, at_its_place, condition) in [("MC-0001", true, "working"), ("MC-0002", false, "needs_check")] {
        let code = format!("tag:{tag}");
        lend(&world, tag, "100234");
        world.run("device.report_missing", json!({ "device": code }));
        let found = json!({ "device": code, "where": "here", "was_at_its_place": at_its_place });
        let found = world.value("device.recover", found);
        assert_eq!(
            (&found["device"]["condition"], &found["custody"]["outcome"]),
            (&json!(condition), &json!("returned"))
        );
    }
    assert_eq!(held_by(&world, "100234"), Vec::<String>::new());
    world.run("device.report_missing", json!({ "device": "tag:MC-0003" }));
    let nobody = world.refused("device.recover", json!({ "device": "tag:MC-0003", "where": "with_holder" }));
    assert_eq!(why(&nobody), "not_checked_out");
    world.is_sound();
}

#[test]
fn a_laptop_goes_to_surplus_and_comes_back_or_is_disposed_of() {
    let mut world = district();
    lend(&world, "MC-0001", "100234");
    let surplus = json!({ "device": "tag:MC-0001", "reason": "Past its last update" });
    let held = world.refused("device.declare_surplus", surplus.clone());
    assert_eq!((why(&held), &held["reason"]["holder"]["name"]), ("checked_out", &json!("Ana Ruiz")));
    world.run("custody.check_in", laptop());
    world.run("device.declare_surplus", surplus.clone());
    let status = || of(&world, "MC-0001", "status");
    taken_back_and_again(&world, || assert_eq!(status(), "in_service"), || assert_eq!(status(), "surplus"));
    assert_eq!(why(&world.refused("device.declare_surplus", surplus.clone())), "status_forbids");
    world.run("device.withdraw_surplus", json!({ "device": "tag:MC-0001", "reason": "Needed for testing" }));
    taken_back_and_again(&world, || assert_eq!(status(), "surplus"), || assert_eq!(status(), "in_service"));
    assert_eq!(why(&world.refused("device.withdraw_surplus", laptop())), "status_forbids");

    let dispose = json!({ "device": "tag:MC-0001", "reference": "BOARD-2026-14", "on": "2026-11-05" });
    assert_eq!(why(&world.refused("device.dispose", dispose.clone())), "status_forbids");
    world.run("device.declare_surplus", surplus);
    world.run("custody.check_out", json!({ "device": "tag:MC-0001", "to": { "kind": "it" } }));
    let tomorrow = json!({ "device": "tag:MC-0001", "reference": "BOARD-2026-14", "on": "2026-11-10" });
    assert_eq!(why(&world.refused("device.dispose", tomorrow)), "in_the_future");
    world.run("device.dispose", dispose);
    taken_back_and_again(&world, || assert_eq!(status(), "surplus"), || assert_eq!(status(), "disposed"));
    world.sit_down("Ines");
    for it_alone in ["device.declare_surplus", "device.dispose", "device.write_off", "device.reopen_ghost"] {
        assert_eq!(why(&world.refused(it_alone, laptop())), "not_allowed", "{it_alone}");
    }
    world.is_sound();
}

#[test]
fn what_a_vendor_has_is_not_disposed_of() {
    let world = district();
    world.run("device.declare_surplus", json!({ "device": "tag:MC-0001", "reason": "Broken" }));
    let vendor = json!({ "kind": "vendor", "vendor": "Pinwheel Repair", "reference": "RMA-1" });
    world.run("custody.check_out", json!({ "device": "tag:MC-0001", "to": vendor }));
    let dispose = json!({ "device": "tag:MC-0001", "reference": "BOARD-2026-14", "on": "2026-11-05" });
    let refused = world.refused("device.dispose", dispose);
    assert_eq!((why(&refused), &refused["reason"]["next"]), ("checked_out", &json!(["custody.check_in"])));
    world.is_sound();
}

#[test]
fn a_laptop_long_missing_is_written_off_with_an_approval_and_found_as_a_ghost() {
    let world = district();
    let approval = |on: &str, reference: &str| json!({ "device": "tag:MC-0001", "approval": { "reference": reference, "on": on } });
    let here = world.refused("device.write_off", approval("2026-11-02", "SUP-9"));
    assert_eq!(why(&here), "status_forbids");
    lend(&world, "MC-0001", "100234");
    world.run("device.report_missing", laptop());
    assert_eq!(why(&world.refused("device.write_off", approval("2026-11-02", " "))), "missing");
    assert_eq!(why(&world.refused("device.write_off", approval("2026-12-01", "SUP-9"))), "in_the_future");
    world.run("device.write_off", approval("2026-11-02", "SUP-9"));
    let status = || of(&world, "MC-0001", "status");
    taken_back_and_again(&world, || assert_eq!(status(), "missing"), || assert_eq!(status(), "disposed"));
    assert_eq!(held_by(&world, "100234"), Vec::<String>::new());

    assert_eq!(why(&world.refused("device.reopen_ghost", json!({ "device": "tag:MC-0001", "reason": "" }))), "missing");
    world.run("device.reopen_ghost", json!({ "device": "tag:MC-0001", "reason": "On a shelf in the annex" }));
    taken_back_and_again(&world, || assert_eq!(status(), "disposed"), || assert_eq!(status(), "in_service"));
    assert_eq!(of(&world, "MC-0001", "condition"), "needs_check");
    let alive = world.refused("device.reopen_ghost", json!({ "device": "tag:MC-0001", "reason": "Again" }));
    assert_eq!(why(&alive), "status_forbids");
    world.is_sound();
}

#[test]
fn a_ghost_whose_tag_was_given_away_stays_a_ghost() {
    let world = district();
    let ghost =
        world.value("device.declare_surplus", json!({ "device": "tag:MC-0001", "reason": "Old" }))["id"].clone();
    world.run("device.dispose", json!({ "device": "tag:MC-0001", "reference": "BOARD-1", "on": "2026-11-05" }));
    world.run("device.add", json!({ "tag": "MC-0001", "serial": "NEW1", "school": "school:CFM" }));
    let refused = world.refused("device.reopen_ghost", json!({ "device": ghost, "reason": "Found" }));
    assert_eq!((why(&refused), &refused["problem"]["by"]), ("taken", &json!("MC-0001 · NEW1 · CFM")));
    world.is_sound();
}

#[test]
fn a_cracked_screen_is_reported_and_repaired() {
    let world = at_cedar_falls();
    lend(&world, "MC-0001", "100234");
    let damage = json!({ "device": "tag:MC-0001", "what_happened": "Fell off the desk" });
    let incident = world.value("device.report_damage", damage);
    assert_eq!(
        (&incident["kind"], &incident["holder"]),
        (&json!("damage"), &world.run("person.show", json!({ "person": "person:100234" }))["id"])
    );
    let condition = || of(&world, "MC-0001", "condition");
    taken_back_and_again(&world, || assert_eq!(condition(), "working"), || assert_eq!(condition(), "damaged"));
    assert_eq!(
        why(&world.refused("device.report_damage", json!({ "device": "tag:MC-0001", "what_happened": "" }))),
        "missing"
    );
    world.run("device.repaired", laptop());
    taken_back_and_again(&world, || assert_eq!(condition(), "damaged"), || assert_eq!(condition(), "working"));
    let sound = world.refused("device.repaired", laptop());
    assert_eq!((why(&sound), &sound["reason"]["condition"]), ("condition_forbids", &json!("working")));
    world.run("device.report_damage", json!({ "device": "tag:MC-0001", "what_happened": "Under a bus", "dead": true }));
    let dead = world.refused("device.repaired", laptop());
    assert_eq!(dead["reason"]["next"], json!(["device.declare_surplus"]));
    world.is_sound();
}

#[test]
fn a_champion_checks_devices_where_the_district_lets_one() {
    let mut world = district();
    world.run("device.report_missing", laptop());
    world.run("device.recover", json!({ "device": "tag:MC-0001", "where": "here" }));
    world.sit_down("Ines");
    let check = |found: &str| json!({ "device": "tag:MC-0001", "found": found });
    assert_eq!(why(&world.refused("device.check_condition", check("working"))), "not_allowed");
    world.sit_down("Tomasz");
    world.run("policy.change", json!({ "school_year": "2026-27", "policy": { "champion_checks": true } }));
    world.sit_down("Ines");
    world.run("device.check_condition", check("working"));
    let condition = || of(&world, "MC-0001", "condition");
    taken_back_and_again(&world, || assert_eq!(condition(), "needs_check"), || assert_eq!(condition(), "working"));
    let again = world.refused("device.check_condition", check("dead"));
    assert_eq!(why(&again), "condition_forbids");
    world.is_sound();
}

#[test]
fn a_sync_is_recorded_once_and_never_from_the_future() {
    let world = at_cedar_falls();
    let sync = |at: &str| json!({ "device": "tag:MC-0001", "at": at, "source": "Google Admin" });
    let first = world.value("sighting.record_sync", sync("2026-11-07T14:05:00Z"));
    assert_eq!(first, json!({ "is_new": true, "last_seen": "2026-11-07T14:05:00Z" }));
    assert_eq!(world.value("sighting.record_sync", sync("2026-11-07T14:05:00Z"))["is_new"], false);
    world.run("history.undo", json!({}));
    assert_eq!(world.value("sighting.record_sync", sync("2026-11-07T14:05:00Z"))["is_new"], true);
    world.run("history.undo", json!({}));
    world.run("history.redo", json!({}));
    assert_eq!(world.value("sighting.record_sync", sync("2026-11-07T14:05:00Z"))["is_new"], false);
    let future = world.refused("sighting.record_sync", sync("2026-11-12T14:05:00Z"));
    assert_eq!((why(&future), &future["problem"]["found"]), ("in_the_future", &json!("2026-11-12")));
    world.is_sound();
}
