//! Rosters and room lists reach the register, and the whole invented district with them.

use rollcall_tests::World;
use serde_json::{Value, json};

use crate::import_stage::{device, figures, findings, line, plan};
use crate::stage::{at_cedar_falls, district, why};

#[track_caller]
fn apply(world: &World, kind: &str, text: &str, more: &Value) -> Value {
    let plan = plan(world, kind, &format!("{kind}.csv"), text, more);
    world.run("import.apply", json!({ "plan": plan }))
}

const ROSTER: &str = "\
Student_Number,Last_Name,First_Name,Grade_Level,SchoolID,Home_Room,Enroll_Status,DOB,Role,Email
1001,Ruiz,Ana,07,CFM,Room 12,0,1/1/2013,student,ana@maple.example
1002,Okafor,Ben,K,CFM,Room 12,0,,student,
1003,Marsh,Cleo,PK,MHS,,-1,,student,
1004,Lind,Dario,12,999999,,3,,student,
,Ruiz,Rosa,,CFM,,0,,guardian,
7001,Whitfield,Joan,,CFM,,0,,teacher,joan@maple.example
";

#[test]
fn a_roster_fills_the_register_and_the_same_roster_changes_nothing() {
    let world = World::new();
    let done = apply(&world, "people", ROSTER, &Value::Null);
    assert_eq!(figures(&done), [5, 0, 0, 0]);
    assert_eq!(done["value"]["counts"]["skipped"], 1);
    let people = "SELECT number, population, person.name, grade, homeroom, code, state FROM person LEFT JOIN school ON school.id = person.school ORDER BY number";
    insta::assert_snapshot!(line(&world, people));
    let again = apply(&world, "people", ROSTER, &Value::Null);
    assert_eq!((figures(&again), &again["operation"]), ([0, 0, 5, 0], &Value::Null));
    let moved = ROSTER.replace("1002,Okafor,Ben,K,CFM,Room 12,0", "1002,Okafor,Benjamin,1,CFM,Room 14,2");
    let shown = world.run("import.rehearse", json!({ "plan": plan(&world, "people", "p.csv", &moved, &Value::Null) }));
    let fields: Vec<&str> = shown["changed"][0]["fields"]
        .as_array()
        .unwrap()
        .iter()
        .map(|field| field["field"].as_str().unwrap())
        .collect();
    assert_eq!(fields, ["first_name", "grade", "homeroom", "name", "state"]);
    apply(&world, "people", &moved, &Value::Null);
    assert_eq!(line(&world, "SELECT name, state FROM person WHERE number = '1002'"), "Benjamin Okafor | left");
    world.run("history.undo", json!({}));
    world.run("history.undo", json!({}));
    assert_eq!(line(&world, "SELECT count(*) FROM person"), "0");
    world.run("history.redo", json!({}));
    assert_eq!(line(&world, "SELECT count(*) FROM person"), "5");
    let twice = format!("{ROSTER}1001,Ruiz,Anabel,07,CFM,Room 12,0,,student,\n");
    let twice = plan(&world, "people", "twice.csv", &twice, &json!({ "strict": true }));
    let refused = world.refused("import.apply", json!({ "plan": twice }));
    assert_eq!((why(&refused), &refused["reason"]["rejected"]), ("rows_rejected", &json!(1)));
    let first = json!({ "why": "twice_in_file", "field": "number", "found": "1001", "first_row": 2 });
    assert_eq!(refused["reason"]["first"][0]["reason"], first);
    world.is_sound();
}

#[test]
fn a_bad_row_of_a_roster_is_rejected_and_the_rest_is_taken() {
    let world = at_cedar_falls();
    let roster = "Number,Name,School,State,Email\n\
                  1,Ana Bell,CFM,active,\n1,Ana Bell,CFM,active,\n2,Jo Reed,MHS,active,\n3,,CFM,active,\n\
                  4,Kit Vale,CFM,vanished,\n5,Lee Moss,CFM,active,lee at maple\n";
    let strict = plan(&world, "people", "strict.csv", roster, &json!({ "strict": true }));
    let refused = world.refused("import.apply", json!({ "plan": strict }));
    assert_eq!((&refused["reason"]["rejected"], &refused["reason"]["rows"]), (&json!(5), &json!(6)), "or none is");
    let done = apply(&world, "people", roster, &Value::Null);
    assert_eq!(figures(&done), [1, 0, 0, 5]);
    let whys: Vec<&str> =
        done["value"]["reasons"].as_array().unwrap().iter().map(|reason| reason["why"].as_str().unwrap()).collect();
    assert_eq!(whys, ["twice_in_file", "not_your_school", "no_name", "unknown_word", "cell"]);
    world.is_sound();
}

#[test]
fn rooms_carts_and_their_rooms_come_in_any_order() {
    let world = district();
    let rooms = "School,Name,Kind,Label,In Room\nCFM,Cart 9,cart,MC-0001,Room 30\nCFM,Room 30,room,R30,\nCFM,Room 12,,R12,\nCFM,cart 9,,,\nNowhere,Room 1,,,\n";
    let done = apply(&world, "rooms", rooms, &Value::Null);
    assert_eq!(figures(&done), [1, 2, 0, 2]);
    let cart = "SELECT place.kind, place.label, room.name, device.tag FROM place LEFT JOIN place room ON room.id = place.room LEFT JOIN device ON device.id = place.device WHERE place.name = 'Cart 9'";
    assert_eq!(line(&world, cart), "cart | MC-0001 | Room 30 | MC-0001");
    let again = apply(&world, "rooms", rooms, &Value::Null);
    assert_eq!((figures(&again), &again["operation"]), ([0, 0, 3, 2], &Value::Null));
    let second = json!({ "school": "school:CFM", "name": "Cart 10", "kind": "cart", "device": "tag:MC-0001" });
    let second = world.refused("place.add", second);
    assert_eq!((&second["field"], &second["problem"]["by"]), (&json!("device"), &json!("Cart 9")));
    world.is_sound();
}

#[test]
fn the_invented_district_is_taken_whole() {
    let mut world = World::new();
    let today = rollcall_core::values::Date::of(2026, 11, 9).unwrap().0;
    let out = world.folder.path().join("sample");
    let sample = rollcall_sample::Plan { devices: 2_000, schools: 6, seed: 7, today };
    rollcall_sample::write(&sample, &out).unwrap();
    for kind in ["rooms", "people", "devices"] {
        let plan = json!({ "path": out.join(format!("{kind}.csv")), "kind": kind });
        let done = world.run("import.apply", json!({ "plan": plan }));
        let [new, _, _, rejected] = figures(&done);
        assert_eq!((rejected, new > 0), (0, true), "{kind}: {}", done["value"]["reasons"]);
        let again = world.run("import.apply", json!({ "plan": plan }));
        assert_eq!((figures(&again)[2], &again["operation"]), (new, &Value::Null), "{kind}: {}", again["value"]);
        if kind == "devices" {
            assert!(!findings(&done).iter().any(|(kind, _)| kind.contains("holder_un")), "{:?}", findings(&done));
            let taken =
                json!({ "path": out.join("devices.csv"), "kind": kind, "take": ["custody", "status", "condition"] });
            let taken = world.run("import.rehearse", json!({ "plan": taken }));
            assert_eq!(figures(&taken), [0, 0, new, 0], "{}", taken["changed"]);
        }
    }
    assert_eq!(line(&world, "SELECT count(*) FROM device"), "2000");
    assert_eq!(line(&world, "SELECT count(*) > 0 FROM place WHERE device IS NOT NULL"), "1");
    let _ = device(&world, "MC-0000001");
    world.run("operator.add", json!({ "name": "Vera", "role": "viewer" }));
    world.sit_down("Vera");
    let looks_only = json!({ "plan": { "path": out.join("devices.csv"), "kind": "devices" } });
    let refused = world.refused("import.apply", looks_only);
    assert_eq!(refused["reason"], json!({ "why": "not_allowed", "needs": "champion" }));
    world.is_sound();
}

#[test]
fn people_without_any_number_come_once_however_often_their_list_is_brought() {
    let world = World::new();
    let list = "Name,School,Grade\nLee Gus,CFM,7\nLee Gus,SMM,7\nAda O'Neill,CFM,8\nada  o'neill,CFM,8\n";
    let done = apply(&world, "people", list, &Value::Null);
    assert_eq!(figures(&done), [3, 0, 0, 1], "one for each name and school");
    let reason = &done["value"]["rejected"][0];
    assert_eq!((&reason["row"], &reason["reason"]["why"]), (&json!(5), &json!("twice_in_file")), "{reason}");
    let again = apply(&world, "people", list, &Value::Null);
    assert_eq!((figures(&again), &again["operation"]), ([0, 0, 3, 1], &Value::Null));
    let older = apply(&world, "people", &list.replace("CFM,7", "CFM,8"), &Value::Null);
    assert_eq!(figures(&older), [0, 1, 2, 1]);
    let nobody = world.refused("person.show", json!({ "person": uuid::Uuid::nil() }));
    assert_eq!(why(&nobody), "not_found");
    world.is_sound();
}

#[test]
fn what_an_import_remembers_is_nothing_to_take_back() {
    let world = World::new();
    let list = "Asset Tag,Serial,School,Status\nMC-0001,S1,CFM,Foo\nMC-0002,S2,CFM,Foo\n";
    let value = json!({ "values": ["status:Foo=in_stock"], "remember": true });
    let plan = |more: &Value| json!({ "plan": plan(&world, "devices", "d.csv", list, more) });
    let first = world.run("import.apply", plan(&value));
    assert_eq!(figures(&first), [2, 0, 0, 0]);
    let other = json!({ "values": ["status:Foo=in_stock", "condition:Bar=working"], "remember": true });
    let again = world.run("import.apply", plan(&other));
    assert_eq!(figures(&again), [0, 0, 2, 0]);
    let undone = world.run("history.undo", json!({}));
    assert_eq!(undone["value"]["operation"], first["operation"], "what only remembers is no step");
    assert_eq!(world.run("device.page", json!({}))["rows"], json!([]));
    let third = world.run("import.apply", plan(&Value::Null));
    assert_eq!(figures(&third), [2, 0, 0, 0], "what the word means is still remembered");
    world.run("history.undo", json!({}));
    let nothing = world.refused("history.undo", json!({}));
    assert_eq!(why(&nothing), "nothing_to_undo");
    world.is_sound();
}
