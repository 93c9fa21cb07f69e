//! Drives: whom they expect, and when they take nothing more.

use serde_json::json;

use crate::homeroom::{august, board, hand_out, hand_out_drive, line};
use crate::stage::{held_by, taken_back_and_again, why};

#[test]
fn a_drive_expects_the_students_of_its_homerooms_and_whom_it_names() {
    let mut world = august();
    let named = json!({ "school": "school:CFM", "kind": "distribution", "name": "Staff laptops", "deadline": "2026-08-28",
                        "people": ["person:7001"], "only_listed": true });
    let staff = world.value("drive.create", named.clone());
    assert_eq!(board(&world, &staff)["homerooms"][0]["people"][0]["name"], "Ms Whitfield");
    assert_eq!(world.refused("drive.create", named)["problem"]["is"], "taken");
    let whole = world.value(
        "drive.create",
        json!({ "school": "school:CFM", "kind": "distribution", "name": "Everyone", "deadline": "2026-08-28" }),
    );
    // 28 of the homeroom, and Ana, Ben and Cleo; Dario left.
    assert_eq!(board(&world, &whole)["expected"], 31);
    let stranger = world.value("distribution.hand_out", line(&staff, "3001", "HR-01"));
    assert_eq!(stranger["notes"], json!([{ "is": "not_signed" }, { "is": "not_in_drive" }]));
    let list = world.run("drive.list", json!({}));
    assert_eq!((list["drives"].as_array().unwrap().len(), &list["homerooms"]), (2, &json!(["HR-7B"])));
    let with = |field: &str, value: serde_json::Value| {
        let mut drive =
            json!({ "school": "school:CFM", "kind": "collection", "name": "June", "deadline": "2027-06-11" });
        drive[field] = value;
        drive
    };
    assert_eq!(world.refused("drive.create", with("deadline", json!("2026-08-01")))["field"], "deadline");
    assert_eq!(world.refused("drive.create", with("accessories", json!(["mouse"])))["field"], "accessories");
    assert_eq!(world.refused("drive.create", with("only_listed", json!(true)))["field"], "people");
    world.sit_down("Jonah");
    assert_eq!(why(&world.refused("drive.board", json!({ "drive": whole["id"] }))), "other_school");
    world.is_sound();
}

#[test]
fn a_closed_drive_takes_nothing_until_it_goes_on() {
    let world = august();
    let drive = hand_out_drive(&world);
    let closed = || board(&world, &drive)["drive"]["closed_at"].is_string();
    world.run("drive.close", json!({ "drive": drive["id"] }));
    taken_back_and_again(&world, || assert!(!closed()), || assert!(closed()));
    assert_eq!(why(&world.refused("distribution.hand_out", line(&drive, "3001", "HR-01"))), "drive_closed");
    assert_eq!(why(&world.refused("drive.close", json!({ "drive": drive["id"] }))), "drive_closed");
    // A list of many years' drives counts the people of those that go on; the board counts any.
    let far = || world.run("drive.list", json!({}))["drives"][0]["far"].clone();
    assert_eq!((far(), &board(&world, &drive)["expected"]), (json!(null), &json!(28)));
    world.run("drive.reopen", json!({ "drive": "drive:CFM/August hand-out" }));
    hand_out(&world, &drive, 1);
    assert_eq!(far(), json!({ "expected": 28, "to_do": 27, "done": 1 }));
    assert_eq!(held_by(&world, "3001"), ["HR-01"]);
    world.is_sound();
}

#[test]
fn a_grade_is_one_however_a_roster_writes_it() {
    let mut world = august();
    world.sit_down("Tomasz");
    let drive = world.value(
        "drive.create",
        json!({ "school": "school:CFM", "kind": "collection", "name": "Sevenths", "deadline": "2026-08-28",
                "grades": ["07"] }),
    );
    assert_eq!(board(&world, &drive)["expected"], 28);
    for (number, grade) in [("3001", "07"), ("3002", "Grade 7"), ("3003", "8")] {
        let mut person = world.run("person.show", json!({ "person": format!("person:{number}") }))["person"].clone();
        person["grade"] = json!(grade);
        world.run("person.change", json!({ "person": person }));
    }
    // The roster wrote one of them in another way since, one left the grade.
    assert_eq!(board(&world, &drive)["expected"], 27);
    let listed = |grade: &str| world.run("person.page", json!({ "filters": { "grades": [grade] } }))["total"].clone();
    assert_eq!((listed("7"), listed("07"), listed("8")), (json!(27), json!(27), json!(1)));
    let offered = world.run("drive.list", json!({ "school": "school:CFM" }))["grades"].clone();
    assert_eq!(offered, json!(["07", "8"]));
    let twelfths = json!({ "school": "school:CFM", "kind": "collection", "name": "Twelfths", "deadline": "2026-08-28",
                           "grades": ["12"] });
    let nobody = world.value("drive.create", twelfths.clone());
    assert_eq!(world.refused("drive.create", twelfths)["problem"]["is"], "taken");
    let still = |drive: &serde_json::Value| world.run("drive.still_out", json!({ "drive": drive["id"] }));
    assert_eq!((&still(&nobody)["expected"], &still(&drive)["expected"]), (&json!(0), &json!(27)));
    world.is_sound();
}

#[test]
fn the_still_out_list_leaves_as_a_spreadsheet() {
    let world = august();
    let drive = hand_out_drive(&world);
    hand_out(&world, &drive, 1);
    world.at("2027-06-07T08:00:00-04:00");
    let june = json!({ "school": "school:CFM", "kind": "collection", "name": "June", "deadline": "2027-06-11" });
    let june = world.value("drive.create", june);
    let out = world.folder.path().join("still-out.csv");
    let asked = json!({ "drive": june["id"], "out": out });
    world.run("export.still_out", asked);
    let text = std::fs::read_to_string(&out).unwrap();
    let lines: Vec<&str> = text.lines().filter(|line| line.starts_with("HR-7B")).collect();
    assert!(lines[0].starts_with("HR-7B,Student 01 of 7B,3001,7,device,HR-01"), "{text}");
    assert!(lines[1].starts_with("HR-7B,Student 01 of 7B,3001,7,charger,HR-01"), "{text}");
    assert!(lines[1].ends_with("given"), "{text}");
    let nowhere = json!({ "drive": june["id"], "out": "/no/such/folder/still-out.csv" });
    assert_eq!(world.refused("export.still_out", nowhere)["code"], "refused");
    world.is_sound();
}
