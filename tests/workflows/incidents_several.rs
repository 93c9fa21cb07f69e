//! Several incidents at once: whoever claims a theft is reminded, all are noted or closed, or none of them is.

use rollcall_tests::World;
use serde_json::{Value, json};

use crate::stage::{district, lend, taken_back_and_again, why};

fn told(world: &World, tag: &str, kind: &str) -> Value {
    let new = json!({ "device": format!("tag:{tag}"), "kind": kind, "what_happened": "Gone from the bus" });
    world.value("incident.new", new)["id"].clone()
}

fn steps(world: &World, incident: &Value) -> usize {
    world.run("incident.show", json!({ "incident": incident }))["steps"].as_array().unwrap().len()
}

#[test]
fn several_incidents_are_reminded_noted_and_closed_together_or_not_at_all() {
    let mut world = district();
    lend(&world, "MC-0001", "100234");
    let claimed = [told(&world, "MC-0001", "claimed_stolen"), told(&world, "MC-0002", "claimed_stolen")];
    let lost = told(&world, "MC-0003", "lost");
    let elsewhere = told(&world, "MC-0004", "lost");
    let board = world.run("incident.board", json!({}));
    let may = |incident: &Value| {
        let row = board["rows"].as_array().unwrap().iter().find(|row| row["id"] == *incident).unwrap();
        row["actions"] == world.run("incident.show", json!({ "incident": incident }))["actions"]
    };
    assert!(claimed.iter().chain([&lost]).all(may), "the board offers what the incident’s page offers: {board}");

    let [first, second] = &claimed;
    let remind = |incidents: Value| json!({ "incidents": incidents, "note": "Called." });
    let some = world.refused("incident.remind_all", remind(json!([first, lost, second])));
    let reason = &some["reason"];
    assert_eq!((why(&some), &reason["selected"], &reason["cannot"]), ("some_cannot", &json!(3), &json!(1)));
    assert_eq!((&reason["ids"], &reason["which"][0]["shown"]), (&json!([lost]), &json!("MC-0003")));
    assert_eq!(why(&reason["which"][0]["refusal"]), "nothing_to_remind");
    assert_eq!(steps(&world, first), 0, "nothing was written down");
    // Named twice, it is reminded of once.
    let done = world.value("incident.remind_all", remind(json!([first, second, first])));
    assert_eq!(done, json!({ "incidents": 2 }));
    let reminded = || [first, second].map(|incident| steps(&world, incident));
    taken_back_and_again(&world, || assert_eq!(reminded(), [0, 0]), || assert_eq!(reminded(), [1, 1]));

    let all = json!([first, second, lost, elsewhere]);
    assert_eq!(why(&world.refused("incident.note_all", json!({ "incidents": all, "note": " " }))), "missing");
    assert_eq!(why(&world.refused("incident.note_all", json!({ "incidents": [], "note": "All." }))), "missing");
    world.run("incident.note_all", json!({ "incidents": all, "note": "The bus company was told." }));
    assert_eq!((steps(&world, first), steps(&world, &elsewhere)), (2, 1));

    let close = json!({ "incidents": all, "note": "Settled." });
    let undecided = world.refused("incident.close_all", close.clone());
    assert_eq!((why(&undecided), &undecided["reason"]["cannot"]), ("some_cannot", &json!(4)));
    for incident in [first, second, &lost, &elsewhere] {
        world.run("incident.decide", json!({ "incident": incident, "cents": 0, "replace": false }));
    }
    // Of another school’s nothing is told but that it cannot be done.
    world.sit_down("Ines");
    let others = world.refused("incident.close_all", close.clone());
    assert_eq!(others["reason"]["which"][0]["shown"], Value::Null);
    assert_eq!(why(&others["reason"]["which"][0]["refusal"]), "other_school");
    assert_eq!(world.run("incident.board", json!({}))["open"], 3, "none was closed");
    let viewed = world.run("incident.board", json!({}))["rows"][0]["actions"].clone();
    assert!(!viewed.as_array().unwrap().contains(&json!("decide")), "{viewed}");
    world.sit_down("Tomasz");
    assert_eq!(world.value("incident.close_all", close.clone()), json!({ "incidents": 4 }));
    assert_eq!(world.run("incident.board", json!({}))["open"], 0);
    let twice = world.refused("incident.close_all", close);
    assert_eq!(why(&twice["reason"]["which"][0]["refusal"]), "incident_closed");
    world.is_sound();
}
