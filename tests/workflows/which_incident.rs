//! A device of which more than one thing is told: which incident is meant?

use rollcall_tests::World;
use serde_json::{Value, json};

use crate::stage::{district, lend, why};

fn told(world: &World, kind: &str, what: &str) -> Value {
    world.value("incident.new", json!({ "device": "tag:MC-0001", "kind": kind, "what_happened": what }))["id"].clone()
}

fn meant(purpose: &Value) -> Value {
    json!({ "device": "tag:MC-0001", "to": purpose })
}

fn act(action: &str) -> Value {
    meant(&json!({ "act": action }))
}

#[test]
fn of_two_incidents_the_one_that_fits_is_meant_and_where_both_fit_nobody_guesses() {
    let world = district();
    lend(&world, "MC-0001", "100234");
    let damage = told(&world, "damage", "Cracked in the gym\nby a door");
    assert_eq!(world.run("incident.meant", act("note"))["incident"], damage, "there is one only");
    world.at("2026-11-12T09:00:00-05:00");
    let loss = told(&world, "lost", "Gone since");
    let both = world.refused("incident.meant", act("decide"));
    assert_eq!(why(&both), "several_incidents");
    let line = |called: &str, id: &Value, kind: &str, on: &str, what: &str| {
        json!({ "incident": id, "called": called, "kind": kind, "claimed_stolen": false, "on": on,
                "what_happened": what, "is_closed": false })
    };
    let lines = [
        line("MC-0001#1", &damage, "damage", "2026-11-09", "Cracked in the gym\nby a door"),
        line("MC-0001#2", &loss, "lost", "2026-11-12", "Gone since"),
    ];
    assert_eq!(both["reason"]["choices"], json!(lines));
    // A reference says no verb, so it names the one that is meant.
    let note = |reference: &str| json!({ "incident": reference, "note": "The mother called." });
    assert_eq!(why(&world.refused("incident.note", note("incident:MC-0001"))), "several_incidents");
    world.run("incident.note", note("incident:MC-0001#2"));
    assert_eq!(world.run("incident.show", json!({ "incident": loss }))["steps"][0]["said"], "The mother called.");
    assert_eq!(world.refused("incident.note", note("incident:MC-0001#3"))["code"], "not_found");

    assert_eq!(world.run("incident.meant", act("attach_report"))["incident"], loss, "a report belongs to a loss");
    world.run("incident.decide", json!({ "incident": loss, "cents": 0 }));
    assert_eq!(world.run("incident.meant", act("decide"))["incident"], damage, "the other one is decided");
    assert_eq!(world.run("incident.meant", act("close"))["incident"], loss, "the damage is not decided");
    world.is_sound();
}

#[test]
fn paper_is_of_the_incident_that_was_named_or_of_the_only_one() {
    let world = district();
    lend(&world, "MC-0001", "100234");
    let damage = told(&world, "damage", "It fell off a desk.");
    assert_eq!(world.run("incident.meant", meant(&json!("print")))["incident"], damage);
    world.run("incident.decide", json!({ "incident": damage, "cents": 0 }));
    world.run("incident.close", json!({ "incident": damage }));
    let loss = told(&world, "lost", "Gone");
    world.run("replacement.issue", json!({ "incident": loss, "code": "MC-0002" }));
    assert_eq!(world.run("incident.meant", act("note"))["incident"], loss, "the open one");
    assert_eq!(why(&world.refused("incident.meant", meant(&json!("print")))), "several_incidents");
    assert_eq!(world.run("incident.meant", meant(&json!("hand_over")))["incident"], loss, "something went out for it");
    let second = json!({ "device": "tag:MC-0001", "number": 1, "to": "print" });
    assert_eq!(world.run("incident.meant", second)["incident"], damage);
    let third = json!({ "device": "tag:MC-0001", "number": 3 });
    assert_eq!(world.refused("incident.meant", third)["code"], "not_found");
    let untold = world.refused("incident.meant", json!({ "device": "tag:MC-0003" }));
    assert_eq!(untold["code"], "not_found");
    world.is_sound();
}
