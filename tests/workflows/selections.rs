//! A selection in the list: one step, one way back, and all or nothing.

use serde_json::json;

use crate::stage::{at_cedar_falls, held_by, lend, taken_back_and_again, why};

#[test]
fn a_selection_gets_a_home_in_one_step_or_not_at_all() {
    let world = at_cedar_falls();
    let homes = || {
        let page = world.run("device.page", json!({}));
        let rows = page["rows"].as_array().unwrap().iter().filter(|row| row["home"].is_string());
        rows.count()
    };
    let all = json!(["tag:MC-0001", "tag:MC-0002", "tag:MC-0003", "tag:MC-0001"]);
    let done = world.value("device.set_homes", json!({ "devices": all, "place": "place:CFM/Closet" }));
    assert_eq!(done["devices"], 3, "each once");
    taken_back_and_again(&world, || assert_eq!(homes(), 0), || assert_eq!(homes(), 3));
    let with_others = json!(["tag:MC-0001", "tag:MC-0004"]);
    let refused = world.refused("device.set_homes", json!({ "devices": with_others, "place": null }));
    let reason = &refused["reason"];
    assert_eq!((why(&refused), &reason["selected"], &reason["cannot"]), ("some_cannot", &json!(2), &json!(1)));
    assert_eq!(
        (&reason["which"][0]["shown"], why(&reason["which"][0]["refusal"])),
        (&json!("MC-0004"), "other_school")
    );
    assert_eq!(homes(), 3, "nothing was changed");
    assert_eq!(why(&world.refused("device.set_homes", json!({ "devices": [], "place": null }))), "missing");
    world.is_sound();
}

#[test]
fn a_selection_is_checked_in_or_reported_missing_as_one_operation() {
    let world = at_cedar_falls();
    lend(&world, "MC-0001", "100234");
    lend(&world, "MC-0002", "100235");
    let both = json!(["tag:MC-0001", "tag:MC-0002"]);
    let three = json!(["tag:MC-0001", "tag:MC-0002", "tag:MC-0003"]);
    let refused = world.refused("custody.check_all_in", json!({ "devices": three }));
    assert_eq!(refused["reason"]["which"][0]["shown"], "MC-0003");
    assert_eq!(refused["reason"]["ids"], json!([refused["reason"]["which"][0]["id"]]), "without these it can be done");
    assert_eq!(why(&refused["reason"]["which"][0]["refusal"]), "not_checked_out");
    assert_eq!(held_by(&world, "100234"), ["MC-0001"], "nothing was changed");
    world.run("custody.check_all_in", json!({ "devices": both, "condition": "working" }));
    let held = || held_by(&world, "100234").len() + held_by(&world, "100235").len();
    taken_back_and_again(&world, || assert_eq!(held(), 2), || assert_eq!(held(), 0));

    world.run("device.report_all_missing", json!({ "devices": three, "note": "Not in the closet" }));
    let missing = || world.run("device.sum", json!({ "filters": { "statuses": ["missing"] } }))["devices"].clone();
    taken_back_and_again(&world, || assert_eq!(missing(), 0), || assert_eq!(missing(), 3));
    let again = world.refused("device.report_all_missing", json!({ "devices": three }));
    assert_eq!(again["reason"]["cannot"], 3);
    world.is_sound();
}
