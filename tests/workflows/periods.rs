//! A quarter's name and days: IT's to change until its first audit is opened.

use rollcall_tests::World;
use serde_json::{Value, json};

use crate::stage::{district, taken_back_and_again, why};

fn planned(world: &World) -> Value {
    world.value("audit.plan", json!({ "period": "2026-27/Q2" }))["period"]["id"].clone()
}

#[test]
fn a_planned_quarter_is_moved_and_its_audits_due_day_goes_with_it() {
    let world = district();
    let period = planned(&world);
    let due = || {
        let status = world.run("audit.status", json!({ "period": period }));
        status["schools"][0]["audit"]["due_on"].clone()
    };
    let days = json!({ "period": period, "starts_on": "2026-10-05", "ends_on": "2026-12-18" });
    world.run("audit.change_period", days);
    taken_back_and_again(&world, || assert_eq!(due(), "2026-12-31"), || assert_eq!(due(), "2026-12-18"));
    world.run("audit.change_period", json!({ "period": period, "due_on": "2027-01-08" }));
    assert_eq!(due(), "2027-01-08");
    let upside_down = json!({ "period": period, "ends_on": "2026-10-01" });
    assert_eq!(why(&world.refused("audit.change_period", upside_down)), "ends_before_it_begins");
    world.run("audit.plan", json!({ "period": "2026-27/Q3" }));
    let into_the_next = json!({ "period": period, "ends_on": "2027-01-15" });
    let refused = world.refused("audit.change_period", into_the_next);
    assert_eq!(refused["reason"], json!({ "why": "periods_overlap", "other": "2026-27/Q3" }));
    let taken = world.refused("audit.change_period", json!({ "period": period, "name": "2026-27/Q3" }));
    assert_eq!(why(&taken), "taken");
    let renamed = world.value("audit.change_period", json!({ "period": period, "name": "2026-27 q1" }));
    assert_eq!(renamed["name"], "2026-27/Q1");
    world.is_sound();
}

#[test]
fn once_an_audit_is_open_only_the_due_day_moves_and_only_it_moves_it() {
    let mut world = district();
    let period = planned(&world);
    world.run("audit.open", json!({ "period": period }));
    let refused = world.refused("audit.change_period", json!({ "period": period, "starts_on": "2026-10-05" }));
    assert_eq!((why(&refused), &refused["reason"]["opened"]), ("period_begun", &json!(2)));
    let moved = world.value("audit.change_period", json!({ "period": period, "due_on": "2027-01-08" }));
    assert_eq!(moved["due_on"], "2027-01-08");
    world.sit_down("Ines");
    let mine = world.refused("audit.change_period", json!({ "period": period, "due_on": "2027-02-01" }));
    assert_eq!(mine["reason"], json!({ "why": "not_allowed", "needs": "it" }));
    world.is_sound();
}
