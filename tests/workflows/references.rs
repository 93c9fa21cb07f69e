//! People write tags, numbers and names in the place of identifiers.

use crate::stage::{district, why};
use rollcall_core::catalog::Caller;
use serde_json::json;

#[test]
fn every_kind_of_reference_finds_its_row() {
    let world = district();
    let caller = world.app.operator_named(Some("Tomasz")).unwrap();
    let resolve = |text: &str| world.app.resolve(&caller, json!(text)).map(|id| id.as_str().unwrap().to_owned());
    let device = resolve("tag:mc0001").unwrap();
    assert_eq!(resolve("tag:5CD0001").unwrap(), device);
    assert_eq!(resolve("school:cedar falls middle").unwrap(), resolve("school:CFM").unwrap());
    assert_eq!(resolve("operator:tomasz").unwrap(), caller.operator.unwrap().to_string());
    assert!(resolve("place:CFM/cart 7b").is_ok() && resolve("person:100234").is_ok());
    for unknown in ["tag:MC-9999", "school:XYZ", "place:CFM/Gym", "place:Gym", "person:1", "operator:Nobody"] {
        assert_eq!(serde_json::to_value(resolve(unknown).unwrap_err()).unwrap()["code"], "not_found", "{unknown}");
    }
    for unknown in ["period:2030-31/Q1", "audit:CFM@2030-31/Q1", "audit:CFM"] {
        assert_eq!(serde_json::to_value(resolve(unknown).unwrap_err()).unwrap()["code"], "not_found", "{unknown}");
    }
    let deep = json!({ "a": [{ "device": "tag:MC-0001" }], "note": "tag:MC-0001", "n": 7 });
    let resolved = world.app.resolve(&caller, deep).unwrap();
    assert_eq!(resolved, json!({ "a": [{ "device": device }], "note": "tag:MC-0001", "n": 7 }));
    let stranger = world.app.resolve(&Caller::default(), json!("tag:MC-0001")).unwrap_err();
    assert_eq!(why(&serde_json::to_value(stranger).unwrap()), "unknown_operator");
    world.is_sound();
}

#[test]
fn a_number_of_two_people_is_never_guessed() {
    let world = district();
    world.run("person.add", json!({ "population": "staff", "number": "100234", "name": "Ms Ruiz", "state": "active" }));
    let several = world.refused("person.show", json!({ "person": "person:100234" }));
    assert_eq!(why(&several), "several_match");
    assert_eq!(several["reason"]["choices"], json!(["staff:100234", "student:100234"]));
    for (named, name) in [
        ("staff:100234", "Ms Ruiz"),
        ("student:100234", "Ana Ruiz"),
        ("person:staff:100234", "Ms Ruiz"),
        ("contractor:9001", "Mr Abara"),
    ] {
        assert_eq!(world.run("person.show", json!({ "person": named }))["person"]["name"], name, "{named}");
    }
    assert_eq!(world.refused("person.show", json!({ "person": "staff:100235" }))["code"], "not_found");
    // At the station as well: there nobody chooses from a list.
    let line = |who: &str| json!({ "who": who, "code": "MC-0001" });
    let several = world.refused("distribution.hand_out", line("100234"));
    assert_eq!(several["reason"]["choices"], json!(["staff:100234", "student:100234"]));
    let given = world.value("distribution.hand_out", line("staff:100234"));
    assert_eq!(given["person"]["name"], "Ms Ruiz");
    world.is_sound();
}
