//! What an import does not take for granted: holders, the order of day and month, columns it does not know.

use rollcall_tests::World;
use serde_json::{Value, json};

use crate::import_stage::{figures, findings, import, line, plan, rehearse};
use crate::stage::{district, held_by, person, why};

#[test]
fn a_number_in_a_column_of_names_means_the_person_and_never_becomes_one() {
    let world = district();
    let list = "Asset Tag,School,Assigned To\n\
                N-1,CFM,100234\n\
                N-2,CFM,7001\n\
                N-3,CFM,S01006\n\
                N-4,CFM,nobody@maple.example\n\
                N-5,CFM,\"Lee, Gus\"\n";
    let done = import(&world, list, &Value::Null);
    assert_eq!(figures(&done), [5, 0, 0, 0]);
    assert_eq!((held_by(&world, "100234"), held_by(&world, "7001")), (vec!["N-1".to_owned()], vec!["N-2".to_owned()]));
    assert_eq!(findings(&done)[0], ("unknown_holder".into(), 2), "no student is called S01006");
    assert_eq!(line(&world, "SELECT name FROM person WHERE state = 'name_only'"), "Gus Lee");
    let nobody = world.refused("custody.check_out", json!({ "device": "tag:N-3", "to": person("S01006") }));
    assert_eq!(nobody["code"], "not_found");
    world.is_sound();
}

#[test]
fn one_column_writes_its_days_in_one_order() {
    let world = World::new();
    let head = "Asset Tag,School,Purchase Date,Warranty End\n";
    let day_first = format!("{head}N-1,CFM,31/12/2023,03/04/2029\nN-2,CFM,03/04/2023,13/04/2029\n");
    let bought = "SELECT tag, purchased_on, warranty_end FROM device ORDER BY tag";
    assert_eq!(figures(&import(&world, &day_first, &Value::Null)), [2, 0, 0, 0]);
    assert_eq!(line(&world, bought), "N-1 | 2023-12-31 | 2029-04-03\nN-2 | 2023-04-03 | 2029-04-13");
    let rows: String = (0..80).map(|row| format!("M-{row:02},CFM,03/04/2023,\n")).collect();
    let mixed = format!("{head}{rows}M-80,CFM,31/12/2023,\nM-81,CFM,2023-12-31,\n");
    let done = import(&world, &mixed, &Value::Null);
    assert_eq!(figures(&done), [81, 0, 0, 1]);
    let rejected = &done["value"]["rejected"][0];
    assert_eq!((&rejected["row"], &rejected["column"]), (&json!(82), &json!("Purchase Date")));
    assert_eq!(rejected["reason"]["problem"]["why"], "other_order", "{rejected}");
    let only = plan(&world, "devices", "o.csv", &format!("{head}M-80,CFM,31/13/2023,\n"), &Value::Null);
    assert_eq!(why(&world.refused("import.apply", json!({ "plan": only }))), "rows_rejected");
    world.is_sound();
}

#[test]
fn an_import_says_which_columns_it_did_not_use_and_what_it_did_not_follow() {
    let world = World::new();
    let list =
        "Asset Tag,Serial,School,Status,Condition,Frobnicate\nMC-0001,S1,CFM,,,x\nMC-0002,S2,CFM,,,y\nTotal,2,CFM,,,\n";
    let done = import(&world, list, &Value::Null);
    assert_eq!(figures(&done), [2, 0, 0, 1]);
    assert_eq!(done["value"]["unused"], json!(["Frobnicate"]));
    assert_eq!(done["value"]["rejected"][0]["reason"], json!({ "why": "total_row", "found": "Total" }));
    let later = list.replace("MC-0001,S1,CFM,,", "MC-0001,S1,CFM,Lost,Broken").replace("Total,2,CFM,,,\n", "");
    let again = rehearse(&world, &later, &Value::Null);
    assert_eq!(figures(&again), [0, 0, 2, 0]);
    let told: Vec<&str> =
        again["findings"].as_array().unwrap().iter().map(|finding| finding["kind"].as_str().unwrap()).collect();
    assert_eq!(told, ["status_not_asked", "condition_not_asked"]);
    let strict = plan(&world, "devices", "s.csv", list, &json!({ "strict": true }));
    assert_eq!(why(&world.refused("import.apply", json!({ "plan": strict }))), "rows_rejected");
    world.is_sound();
}

#[test]
fn a_schools_code_and_name_in_two_columns_are_both_taken() {
    let world = World::new();
    let rooms = "School Code,School Name,Name\nCFM,Cedar Fork Middle,Room 12\nSMM,Stone Mill Middle,Room 1\n";
    let rooms = plan(&world, "rooms", "rooms.csv", rooms, &Value::Null);
    world.run("import.apply", json!({ "plan": rooms }));
    assert_eq!(
        line(&world, "SELECT code, name FROM school ORDER BY code"),
        "CFM | Cedar Fork Middle\nSMM | Stone Mill Middle"
    );
    // The state's number is nobody's code here; the name beside it is known.
    let people = "Number,Name,School,School ID\n1,Ana Ruiz,Cedar Fork Middle,320\n";
    let people = plan(&world, "people", "people.csv", people, &Value::Null);
    world.run("import.apply", json!({ "plan": people }));
    assert_eq!(line(&world, "SELECT code FROM person JOIN school ON school.id = person.school"), "CFM");
    let unknown = "Number,Name,School,School ID\n2,Ben Ortiz,Nowhere,999\n";
    let unknown = plan(&world, "people", "unknown.csv", unknown, &Value::Null);
    assert_eq!(why(&world.refused("import.apply", json!({ "plan": unknown }))), "rows_rejected");
    world.is_sound();
}

#[test]
fn two_exports_pasted_together_garble_no_name() {
    let world = World::new();
    let mut bytes = "Asset Tag,School,Model\nN-1,CFM,\u{e9}cole\nN-2,CFM,".as_bytes().to_vec();
    bytes.extend_from_slice(b"\xe9cole\nN-3,CFM,Lark\n");
    let path = world.folder.path().join("mixed.csv");
    std::fs::write(&path, bytes).unwrap();
    let done = world.run("import.apply", json!({ "plan": { "path": path, "kind": "devices" } }));
    assert_eq!(figures(&done), [2, 0, 0, 1], "the cell with the stray letter is rejected");
    assert_eq!(done["value"]["rejected"][0]["reason"]["problem"]["why"], "lost_letters");
    assert_eq!(line(&world, "SELECT name FROM model ORDER BY name"), "Lark\n\u{e9}cole");
    let again = world.refused("device.show", json!({ "device": uuid::Uuid::nil() }));
    assert_eq!(why(&again), "not_found");
    world.is_sound();
}

#[test]
fn a_list_of_devices_brought_as_rooms_is_noticed() {
    let world = World::new();
    let list = "Asset Tag,Serial,Model,School,Room,Status\nMC-1,S-1,Lark,CFM,Room 12,Active\n";
    let as_rooms = plan(&world, "rooms", "d.csv", list, &Value::Null);
    let shown = world.run("import.rehearse", json!({ "plan": as_rooms }));
    assert_eq!(shown["looks_like"], "devices");
    let look =
        |kind: Value| world.run("import.look", json!({ "path": as_rooms["path"], "kind": kind }))["looks_like"].clone();
    assert_eq!(look(json!("rooms")), "devices", "and said as soon as the columns are shown");
    assert_eq!(look(Value::Null), Value::Null);
    assert_eq!(rehearse(&world, list, &Value::Null)["looks_like"], Value::Null);
    // Nothing of it is taken before somebody says that it is meant; after that nobody asks about such columns again.
    let asked = world.refused("import.apply", json!({ "plan": as_rooms }));
    assert_eq!(asked["reason"], json!({ "why": "other_kind", "said": "rooms", "looks_like": "devices" }));
    assert_eq!(line(&world, "SELECT count(*) FROM place"), "0");
    let mut meant = as_rooms.clone();
    meant["kind_is_meant"] = json!(true);
    assert_eq!(world.run("import.apply", json!({ "plan": meant }))["value"]["counts"]["new"], 1);
    world.run("import.apply", json!({ "plan": as_rooms }));
    let as_people = plan(&world, "people", "d.csv", list, &Value::Null);
    assert_eq!(why(&world.refused("import.rehearse", json!({ "plan": as_people }))), "cannot_map");
    world.is_sound();
}
