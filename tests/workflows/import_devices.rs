//! A school's device list reaches the register, again and again.

use rollcall_tests::World;
use serde_json::{Value, json};

use crate::import_stage::{device, figures, findings, import, line, plan, rehearse};
use crate::stage::{at_cedar_falls, district, held_by, lend, person, why};

const LIST: &str = "\
Asset Tag,Serial,Model,Mfg,Category,School,Room,Status,Condition,Assigned To,Purchase Date,Cost,Police Agency,Police Report #,Date Filed
MC-1001,5CG1001,Lark 11,Lark,Chromebook,Cedar Falls Middle,Room 12,Deployed,Good,Ana Ruiz,3/5/2024,\"$1,299.50\",,,
MC-1002,5CG1002,Lark 11,Lark,Chromebook,Cedar Falls Middle,Cart 7B,Available,New,,3/5/2024,299,,,
MC-1003,5CG1003,Lark 11,Lark,Chromebook,Cedar Falls Middle,,In Repair,Broken,,,,,,
MC-1004,5CG1004,Lark 11,Lark,Chromebook,Maple High,,Missing,Fair,Ben Okafor,,,,,
MC-1005,5CG1005,Heron 13,Lark,laptop,Maple High,,Lost,OK,Ben Okafor,,,,,
MC-1006,5CG1006,Heron 13,Lark,laptop,Maple High,,Stolen,OK,,,,Maple PD,26-118,10/2/2026
MC-1007,5CG1007,Heron 13,Lark,laptop,Maple High,,Stolen,OK,,,,Maple PD,,
MC-1008,5CG1008,Heron 13,Lark,laptop,Maple High,,Surplus,Dead,,,,,,
MC-1009,5CG1009,Heron 13,Lark,laptop,Maple High,,Recycled,Poor,,,,,,
MC-1009,5CG1010,Heron 13,Lark,laptop,Maple High,,Assigned,Good,,,,,,
";

#[test]
fn a_first_list_fills_an_empty_register() {
    let world = World::new();
    let shown = rehearse(&world, LIST, &Value::Null);
    assert_eq!(figures(&shown), [10, 0, 0, 0]);
    assert_eq!(shown["creates"]["schools"], json!(["CFM Cedar Falls Middle", "MH Maple High"]));
    assert_eq!(shown["creates"]["rooms"], 2);
    assert_eq!(shown["creates"]["models"], json!(["Lark 11", "Heron 13"]));
    assert_eq!(shown["creates"]["people"], 2);
    assert_eq!(line(&world, "SELECT count(*) FROM device"), "0");

    let done = import(&world, LIST, &Value::Null);
    assert_eq!(figures(&done), [10, 0, 0, 0]);
    assert_eq!(findings(&done), [("assigned_without_holder".into(), 1), ("stolen_without_report".into(), 1)]);
    let seen = ["MC-1001", "MC-1002", "MC-1003", "MC-1004", "MC-1005", "MC-1006", "MC-1007", "MC-1008", "MC-1009"];
    let lines: Vec<String> = seen.iter().map(|tag| device(&world, tag)).collect();
    insta::assert_snapshot!(lines.join("\n"));
    let incidents = "SELECT tag, kind, claimed_stolen, person.name, police_number, what_happened FROM incident
                     JOIN device ON device.id = incident.device LEFT JOIN person ON person.id = incident.holder ORDER BY tag";
    insta::assert_snapshot!("incidents", line(&world, incidents));
    assert_eq!(
        line(&world, "SELECT name, state, population FROM person ORDER BY name"),
        "Ana Ruiz | name_only | student\nBen Okafor | name_only | student"
    );
    assert_eq!(line(&world, "SELECT kind FROM place WHERE name = 'Cart 7B'"), "cart");
    assert_eq!(line(&world, "SELECT count(*) FROM sighting"), "0");
    let later = plan(&world, "devices", "later.csv", "Asset Tag,School\nN-1,Birch Primary\n", &Value::Null);
    let later = world.refused("import.apply", json!({ "plan": later }));
    let unknown = &later["reason"]["reasons"][0];
    assert_eq!((&unknown["why"], &unknown["found"]), (&json!("unknown_school"), &json!("Birch Primary")));
    world.is_sound();
}

#[test]
fn the_same_list_twice_changes_nothing() {
    let world = World::new();
    import(&world, LIST, &Value::Null);
    let again = import(&world, LIST, &Value::Null);
    assert_eq!(figures(&again), [0, 0, 10, 0]);
    assert_eq!(again["operation"], Value::Null);
    let take = json!({ "take": ["custody", "status", "condition"] });
    let taken = import(&world, LIST, &take);
    assert_eq!((figures(&taken), &taken["operation"]), ([0, 0, 10, 0], &Value::Null), "{taken}");
    let (_, rows) = LIST.split_once('\n').unwrap();
    let pasted_twice = plan(&world, "devices", "twice.csv", &format!("{LIST}{rows}"), &json!({ "strict": true }));
    let refused = world.refused("import.apply", json!({ "plan": pasted_twice }));
    assert_eq!((&refused["reason"]["rejected"], &refused["reason"]["rows"]), (&json!(10), &json!(20)));
    assert_eq!(refused["reason"]["reasons"][0]["why"], "twice_in_file");
    world.is_sound();
}

#[test]
fn a_corrected_list_shows_old_and_new_and_changes_only_that() {
    let world = World::new();
    import(&world, LIST, &Value::Null);
    let corrected = "Asset Tag,Serial,School,Room,Cost,PO,Status\n\
                     MC-1001,5CG1001,Cedar Falls Middle,Room 14,1299.50,,Lost\n\
                     MC-1002,5CG1002,Maple High,,310,PO-7,\n";
    let shown = rehearse(&world, corrected, &Value::Null);
    assert_eq!(figures(&shown), [0, 2, 0, 0]);
    let change = |row: usize| shown["changed"][row]["fields"].clone();
    assert_eq!(change(0), json!([{ "field": "room", "old": "Room 12", "new": "Room 14" }]));
    assert_eq!(
        change(1),
        json!([
            { "field": "school", "old": "CFM", "new": "MH" },
            { "field": "purchase_order", "old": null, "new": "PO-7" },
            { "field": "cost", "old": "$299.00", "new": "$310.00" },
        ])
    );
    import(&world, corrected, &Value::Null);
    assert_eq!(device(&world, "MC-1001"), "MC-1001 | 5CG1001 | in_service | working | CFM | Room 14 | Ana Ruiz");
    assert_eq!(device(&world, "MC-1002"), "MC-1002 | 5CG1002 | in_service | working | MH | · | ·");
    assert_eq!(line(&world, "SELECT count(*) FROM allocation_event"), "1");
    let cleared = import(&world, corrected, &json!({ "clear_empty": true }));
    assert_eq!(figures(&cleared), [0, 0, 2, 0]);
    let emptied = "Asset Tag,PO,Room\nMC-1002,,\n";
    assert_eq!(figures(&import(&world, emptied, &Value::Null)), [0, 0, 1, 0]);
    assert_eq!(figures(&import(&world, emptied, &json!({ "clear_empty": true }))), [0, 1, 0, 0]);
    assert_eq!(line(&world, "SELECT po FROM device WHERE tag = 'MC-1002'"), "·");
    let swapped = plan(&world, "devices", "swapped.csv", "Asset Tag,Serial\nMC-1002,5CG1001\n", &Value::Null);
    let swapped = world.refused("import.apply", json!({ "plan": swapped }));
    let two = json!({ "why": "two_matches", "one": "MC-1001", "other": "MC-1002" });
    assert_eq!(swapped["reason"]["first"][0]["reason"], two, "a serial is not corrected into another's");
    world.is_sound();
}

#[test]
fn custody_status_and_condition_change_only_when_taken_and_only_legally() {
    let world = district();
    lend(&world, "MC-0001", "100234");
    let list = "Asset Tag,Status,Condition,Student ID\n\
                MC-0001,Assigned,Good,100235\n\
                MC-0002,Missing,Good,\n\
                MC-0003,Disposed,Dead,\n\
                MC-0004,Assigned,Good,100250\n";
    assert_eq!(figures(&import(&world, list, &Value::Null)), [0, 0, 4, 0]);
    let take = json!({ "take": ["custody", "status", "condition"] });
    let shown = rehearse(&world, list, &take);
    assert_eq!(shown["changed"][0]["fields"], json!([{ "field": "custody", "old": "Ana Ruiz", "new": "Ben Okafor" }]));
    let done = import(&world, list, &take);
    assert_eq!(figures(&done), [0, 3, 1, 0]);
    // Retired without ever being set aside, and a student who left: neither is legal, both are said.
    assert_eq!(findings(&done), [("status_not_legal".into(), 1), ("custody_not_legal".into(), 1)]);
    let dispose = json!({ "device": "tag:MC-0003", "reference": "BOARD-1", "on": "2026-11-05" });
    assert_eq!(why(&world.refused("device.dispose", dispose)), "status_forbids", "nor is it by hand");
    let to_dario = json!({ "device": "tag:MC-0004", "to": person("100250") });
    let to_dario = world.refused("custody.check_out", to_dario);
    assert_eq!((why(&to_dario), &to_dario["reason"]["state"]), ("person_not_active", &json!("left")));
    assert_eq!(held_by(&world, "100235"), ["MC-0001"]);
    assert_eq!(device(&world, "MC-0002"), "MC-0002 | 5CD0002 | missing | working | CFM | · | ·");
    assert_eq!(device(&world, "MC-0003"), "MC-0003 | 5CD0003 | in_service | dead | CFM | · | ·");
    // A custody written by an import is no sighting.
    assert_eq!(line(&world, "SELECT count(*) FROM sighting"), "1");
    assert_eq!(line(&world, "SELECT event, was, became FROM status_event"), "report_missing | in_service | missing");
    world.run("history.undo", json!({}));
    assert_eq!(held_by(&world, "100234"), ["MC-0001"]);
    assert_eq!(device(&world, "MC-0002"), "MC-0002 | 5CD0002 | in_service | working | CFM | · | ·");
    // Nobody on the roster is another matter than somebody who may not be given it.
    let nobody = import(&world, "Asset Tag,Status,Student ID\nMC-0004,Assigned,999999\n", &take);
    assert_eq!((figures(&nobody), findings(&nobody)), ([0, 0, 1, 0], vec![("unknown_holder".into(), 1)]));
    world.is_sound();
}

#[test]
fn an_import_is_taken_back_whole_and_done_again() {
    let world = World::new();
    import(&world, LIST, &Value::Null);
    let before = line(&world, "SELECT tag, serial, status FROM device ORDER BY id");
    world.run("history.undo", json!({}));
    for table in ["device", "custody", "person", "place", "model", "school", "incident"] {
        assert_eq!(line(&world, &format!("SELECT count(*) FROM {table}")), "0", "{table}");
    }
    assert_eq!(why(&world.refused("history.undo", json!({}))), "nothing_to_undo", "it was one step");
    world.run("history.redo", json!({}));
    assert_eq!(line(&world, "SELECT tag, serial, status FROM device ORDER BY id"), before);
    assert_eq!(figures(&import(&world, LIST, &Value::Null)), [0, 0, 10, 0]);
    world.is_sound();
}

#[test]
fn an_import_stays_once_something_depends_on_it() {
    let world = World::new();
    let done = import(&world, LIST, &Value::Null);
    world.run("person.add", json!({ "population": "student", "number": "1", "name": "Cleo Marsh", "school": "school:CFM", "state": "active" }));
    lend(&world, "MC-1002", "1");
    let refused = world.refused("history.undo", json!({ "operation": done["operation"] }));
    assert_eq!(why(&refused), "needed_later");
    assert_eq!(line(&world, "SELECT count(*) FROM device"), "10");
    world.is_sound();
}

#[test]
fn a_list_of_syncs_adds_only_what_is_new() {
    let world = district();
    let list = |at: &str| format!("annotatedAssetId,serialNumber,lastSync\nMC-0001,5CD0001,{at}\n");
    assert_eq!(figures(&import(&world, &list("2026-11-01T10:00:00Z"), &Value::Null)), [0, 1, 0, 0]);
    assert_eq!(figures(&import(&world, &list("2026-11-01T10:00:00Z"), &Value::Null)), [0, 0, 1, 0]);
    assert_eq!(figures(&import(&world, &list("2026-11-02T10:00:00Z"), &Value::Null)), [0, 1, 0, 0]);
    let done = import(&world, &list("2030-11-02T10:00:00Z"), &Value::Null);
    assert_eq!((figures(&done), findings(&done)), ([0, 0, 1, 0], vec![("sync_in_future".into(), 1)]));
    assert_eq!(
        line(&world, "SELECT kind, source, at FROM sighting ORDER BY at"),
        "synced | import | 2026-11-01T10:00:00.000Z\nsynced | import | 2026-11-02T10:00:00.000Z"
    );
    let unreadable = plan(&world, "devices", "syncs.csv", &list("yesterday"), &Value::Null);
    let unreadable = world.refused("import.apply", json!({ "plan": unreadable }));
    let cell = &unreadable["reason"]["reasons"][0];
    assert_eq!((&cell["why"], &cell["column"]), (&json!("cell"), &json!("lastSync")));
    world.is_sound();
}

#[test]
fn holders_are_found_by_number_user_name_or_mail_and_never_by_name() {
    let world = district();
    let list = "Asset Tag,School,Status,Student ID,Username,Email,Holder Name\n\
                N-1,CFM,Assigned,100234,,,\n\
                N-2,CFM,Assigned,,,,Ana Ruiz\n\
                N-3,CFM,Assigned,,,,\"Ruiz, Ana\"\n\
                N-4,MHS,Assigned,,,,Ana Ruiz\n\
                N-5,CFM,Assigned,999999,,,\n\
                N-6,CFM,Assigned,555123,,,Zoe Park\n\
                N-7,CFM,In Stock,100234,,,\n";
    let done = import(&world, list, &Value::Null);
    assert_eq!(figures(&done), [7, 0, 0, 0]);
    assert_eq!(held_by(&world, "100234"), ["N-1"]);
    assert_eq!(held_by(&world, "555123"), ["N-6"]);
    assert_eq!(done["value"]["creates"]["people"], 3);
    assert_eq!(findings(&done), [("unknown_holder".into(), 1), ("holder_ignored".into(), 1), ("no_serial".into(), 7)]);
    assert_eq!(line(&world, "SELECT count(*) FROM person WHERE name = 'Ana Ruiz' AND state = 'name_only'"), "2");
    let by_name = world.refused("custody.check_out", json!({ "device": "tag:N-7", "to": person("Ana Ruiz") }));
    let nobody = json!({ "code": "not_found", "entity": "person", "sought": "Ana Ruiz" });
    assert_eq!(by_name, nobody, "nor at the counter");
    world.is_sound();
}

#[test]
fn a_champion_imports_the_own_school_only() {
    let world = at_cedar_falls();
    let list = "Asset Tag,Serial,School\nN-1,S-1,CFM\nN-2,S-2,MHS\nN-3,S-3,\nMC-0004,5CD0004,CFM\nN-5,S-5,Nowhere\n";
    let done = import(&world, list, &Value::Null);
    assert_eq!(figures(&done), [2, 0, 0, 3]);
    let whys: Vec<&str> =
        done["value"]["reasons"].as_array().unwrap().iter().map(|reason| reason["why"].as_str().unwrap()).collect();
    assert_eq!(whys, ["not_your_school", "unknown_school"]);
    assert_eq!(device(&world, "N-3").split(" | ").nth(4), Some("CFM"));
    assert_eq!(device(&world, "MC-0004").split(" | ").nth(4), Some("MHS"));
    let theirs = plan(&world, "devices", "theirs.csv", "Asset Tag,Serial,School\nN-2,S-2,MHS\n", &Value::Null);
    let theirs = world.refused("import.apply", json!({ "plan": theirs }));
    assert_eq!(theirs["reason"]["first"][0]["reason"], json!({ "why": "not_your_school", "school": "Maple High" }));
    world.is_sound();
}

#[test]
fn a_mapping_is_remembered_for_files_with_these_columns() {
    let world = district();
    let odd = "Sticker,Ser,Where It Lives,How Is It\nN-1,S-1,CFM,splendid\n";
    let said = json!({
        "map": [{ "header": "Sticker", "field": "asset_tag" }, { "header": "Where It Lives", "field": "school" },
                { "header": "How Is It", "field": "condition" }],
        "values": ["condition:splendid=working"],
    });
    import(&world, odd, &said);
    let look = world.run(
        "import.look",
        json!({ "path": world.file("next.csv", "Sticker,Ser,Where It Lives,How Is It\nN-2,S-2,CFM,splendid\n") }),
    );
    assert_eq!(
        look["columns"][0],
        json!({ "header": "Sticker", "field": "asset_tag", "how": "remembered", "left_out": null })
    );
    assert_eq!(look["unknown"], json!([]));
    let next = import(&world, "Sticker,Ser,Where It Lives,How Is It\nN-2,S-2,CFM,splendid\n", &Value::Null);
    assert_eq!(figures(&next), [1, 0, 0, 0]);
    let newer = "Sticker,Ser,Where It Lives,How Is It\nN-3,S-3,CFM,gleaming\n";
    let newer = world.refused("import.apply", json!({ "plan": plan(&world, "devices", "n.csv", newer, &Value::Null) }));
    let word = &newer["reason"]["reasons"][0];
    assert_eq!((&word["why"], &word["value"]), (&json!("unknown_word"), &json!("condition:gleaming=MEANING")));
    world.is_sound();
}

#[test]
fn the_wizard_is_told_what_the_file_is_and_what_to_ask() {
    let world = district();
    let path = world
        .file("list.csv", "Asset Tag;Serial;School;Status;DOB\nN-1;S-1;Cedar Crk;RETD?;1/1/2012\nN-2;S-2;CFM;retd?;\n");
    assert_eq!(why(&world.refused("import.look", json!({ "path": path, "shet": "Fleet" }))), "shape");
    let look = world.run("import.look", json!({ "path": path }));
    assert_eq!((look["kind"].as_str(), look["kind_guessed"].as_bool()), (Some("devices"), Some(true)));
    assert_eq!(look["shape"]["delimiter"], ";");
    assert_eq!(look["columns"][4]["left_out"]["reason"], "private");
    assert_eq!(look["unknown"][0]["field"], "school");
    assert_eq!(look["unknown"][0]["words"], json!([{ "word": "Cedar Crk", "rows": 1 }]));
    assert_eq!(look["unknown"][0]["allowed"], json!(["CFM", "MHS"]));
    assert_eq!(look["unknown"][1]["field"], "status");
    assert_eq!(look["unknown"][1]["words"][0]["rows"], 2);
    let born = json!({ "path": path, "kind": "devices", "map": [{ "header": "DOB", "field": "notes" }] });
    let born = world.refused("import.rehearse", json!({ "plan": born }));
    assert_eq!((why(&born), &born["reason"]["problems"][0]["header"]), ("cannot_map", &json!("DOB")));
    assert_eq!(born["reason"]["problems"][0]["problem"], "private_column", "it is not asked for, and not taken");
    let plan = plan(&world, "devices", "x.csv", "Asset Tag,Serial\nN-1,S-1\n", &json!({ "school": "Maple High" }));
    assert_eq!(figures(&world.run("import.rehearse", json!({ "plan": plan }))), [1, 0, 0, 0]);
    world.is_sound();
}

#[test]
fn a_row_means_a_device_by_serial_then_tag_then_alias_and_never_two_at_once() {
    let world = at_cedar_falls();
    world.run("device.add_alias", json!({ "device": "tag:MC-0001", "code": "OLD-77" }));
    world.run("device.add_alias", json!({ "device": "tag:MC-0002", "code": "OLD-88" }));
    let list = "Asset Tag,Serial,Other Code,PO\n\
                OLD-77,,,PO-1\n\
                MC-0002,5CD0002,OLD-88,PO-2\n\
                MC-0003,OLD-88,,PO-3\n\
                MC-0003,5CD0003,OLD-77,PO-4\n";
    let more = json!({ "map": [{ "header": "Other Code", "field": "alias" }] });
    let shown = rehearse(&world, list, &more);
    let rejected = shown["rejected"].as_array().unwrap();
    let two = |one: &str, other: &str| json!({ "why": "two_matches", "one": one, "other": other });
    assert_eq!(rejected[0]["reason"], two("MC-0003", "MC-0002"));
    assert_eq!(rejected[1]["reason"], two("MC-0003", "MC-0001"));
    let mut whole = plan(&world, "devices", "whole.csv", list, &more);
    whole["strict"] = json!(true);
    let refused = world.refused("import.apply", json!({ "plan": whole }));
    assert_eq!((why(&refused), &refused["reason"]["reasons"][0]["rows"]), ("rows_rejected", &json!(2)));
    assert_eq!(figures(&import(&world, list, &more)), [0, 2, 0, 2]);
    let po = line(&world, "SELECT tag, po FROM device WHERE po IS NOT NULL ORDER BY tag");
    assert_eq!(po, "MC-0001 | PO-1\nMC-0002 | PO-2");
    world.is_sound();
}
