//! The ledger, the balances and the chargers leave as files: with names inside, by school outside.

use rollcall_tests::World;
use serde_json::{Value, json};

use crate::stage::district;

/// Seven students of Cedar Falls and two of Maple High owe for a charger; so does a teacher.
fn charged() -> World {
    let world = district();
    for (number, name, school) in [
        ("400001", "Iris Moss", "CFM"),
        ("400002", "Jude Nash", "CFM"),
        ("400003", "Kaia Orr", "CFM"),
        ("400004", "Levi Pike", "CFM"),
        ("400005", "Mina Quist", "MHS"),
    ] {
        let person = json!({ "population": "student", "number": number, "name": name, "school": format!("school:{school}"), "state": "active" });
        world.run("person.add", person);
    }
    let numbers = ["100234", "100235", "100240", "400001", "400002", "400003", "400004", "200100", "400005", "7001"];
    for number in numbers {
        world.run("fee.charge", json!({ "person": format!("person:{number}"), "about": "charger" }));
    }
    world.run("fee.pay", json!({ "person": "person:100234", "cents": 2700, "receipt": "R-9", "note": "By check" }));
    world
}

fn written(world: &World, report: &str, mut input: Value) -> String {
    let out = world.folder.path().join("out.csv").display().to_string();
    input["out"] = json!(out);
    world.run(report, input);
    std::fs::read_to_string(&out).unwrap()
}

#[test]
fn the_ledger_leaves_with_every_entry_and_for_the_public_without_students() {
    let world = charged();
    let inside = written(&world, "export.ledger", json!({}));
    assert_eq!(inside.lines().count(), 12);
    assert!(inside.contains("Ana Ruiz,100234,student,payment,,2026-27,-27.00,R-9,,By check,Tomasz"), "{inside}");
    let outside = written(&world, "export.ledger", json!({ "profile": "public" }));
    assert_eq!(outside.lines().count(), 2, "{outside}");
    assert!(outside.contains("staff,charge,charger,2026-27,27.00"), "{outside}");
    // A debt in a file for the board names nobody: neither who owes nor who wrote it.
    for withheld in ["Ms Whitfield", "7001", "Ana Ruiz", "By check", "Tomasz"] {
        assert!(!outside.contains(withheld), "{withheld}: {outside}");
    }
    let school = written(&world, "export.ledger", json!({ "school": "school:MHS", "school_year": "2026-27" }));
    assert_eq!(school.lines().count(), 3);
    let nowhere = json!({ "out": "/nowhere/at/all.csv" });
    assert_eq!(world.refused("export.ledger", nowhere)["code"], "refused");
    world.is_sound();
}

#[test]
fn balances_are_told_person_by_person_inside_and_by_school_outside() {
    let mut world = charged();
    let inside = written(&world, "export.balances", json!({}));
    assert!(inside.contains("CFM,Ben Okafor,100235,student,active,27.00,1,2026-11-09"), "{inside}");
    assert!(!inside.contains("Ana Ruiz"), "she paid");
    let outside = written(&world, "export.balances", json!({ "profile": "public" }));
    insta::assert_snapshot!(outside.trim_start_matches('\u{feff}').replace('\r', ""));
    let fees = written(&world, "export.charger_fees", json!({ "profile": "public" }));
    assert!(!fees.contains("Okafor") && fees.contains("Maple High,<5,withheld,0,0.00"), "{fees}");
    world.sit_down("Jonah");
    let elsewhere = json!({ "out": world.folder.path().join("no.csv").display().to_string(), "school": "school:CFM" });
    assert_eq!(world.refused("export.balances", elsewhere)["reason"]["why"], "other_school");
    let own = written(&world, "export.charger_fees", json!({}));
    assert_eq!(own.lines().count(), 3);
    assert!(own.contains("Esme Holt,200100,student,27.00,0.00,0.00,0.00,0.00,27.00"), "{own}");
    world.is_sound();
}
