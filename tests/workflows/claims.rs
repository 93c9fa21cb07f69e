//! What each claim makes of a device, told as anybody tells it, against the table that was worked out by hand.

use rollcall_tests::World;
use serde_json::{Value, json};

use crate::stage::{district, why};

const BY_HAND: &str = include_str!("../../core/src/incidents/claim_by_hand.txt");

/// A laptop with that status, of which nothing is told that is not done with.
fn device(world: &World, tag: &str, status: &str) -> Value {
    let device = json!({ "tag": tag, "serial": format!("S-{tag}"), "school": "school:CFM" });
    let id = world.value("device.add", device)["id"].clone();
    let on = json!({ "device": id });
    let with = |more: Value| {
        let mut input = on.clone();
        input.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        input
    };
    let gone = |kind: &str, report: Value| {
        let told = with(json!({ "kind": kind, "what_happened": "Before", "report": report }));
        let incident = world.value("incident.new", told)["id"].clone();
        world.run("incident.decide", json!({ "incident": incident, "cents": 0 }));
        world.run("incident.close", json!({ "incident": incident }));
    };
    match status {
        "in_service" => {}
        "missing" => drop(world.run("device.report_missing", on.clone())),
        "lost" => gone("lost", Value::Null),
        "stolen" => gone("stolen", report()),
        "surplus" => drop(world.run("device.declare_surplus", with(json!({ "reason": "Old" })))),
        "disposed" => {
            world.run("device.declare_surplus", with(json!({ "reason": "Old" })));
            world.run("device.dispose", with(json!({ "reference": "SUP-9", "on": "2026-11-08" })));
        }
        other => panic!("{other} is no status"),
    }
    id
}

fn report() -> Value {
    json!({ "agency": "Sheriff", "number": "7", "filed_on": "2026-11-08" })
}

#[test]
fn every_claim_told_of_a_device_in_every_status_makes_of_it_what_was_worked_out_by_hand() {
    let world = district();
    let mut told = 0;
    for (row, line) in BY_HAND.lines().skip(1).enumerate() {
        let (claim, rest) = line.split_at(26);
        let cells: Vec<&str> = rest.split_whitespace().collect();
        let [with_report, was, becomes, ..] = cells[..] else { panic!("{line}") };
        let device = device(&world, &format!("T-{row:03}"), was);
        let (kind, searched) = match claim.trim() {
            "claimed stolen, gone" => ("claimed_stolen", false),
            "claimed stolen, searched" => ("claimed_stolen", true),
            plain => (plain, false),
        };
        let input = json!({ "device": device, "kind": kind, "what_happened": "Told", "still_searching": searched,
                            "report": if with_report == "yes" { report() } else { Value::Null } });
        if becomes == "refused:" {
            assert_eq!(why(&world.refused("incident.new", input)), cells[3], "{line}");
        } else {
            let incident = world.value("incident.new", input)["id"].clone();
            let shown = world.run("incident.show", json!({ "incident": incident }));
            assert_eq!((&shown["status"], &shown["next"]), (&json!(becomes), &json!(cells[8])), "{line}");
        }
        told += 1;
    }
    assert_eq!(told, 72);
    world.is_sound();
}
