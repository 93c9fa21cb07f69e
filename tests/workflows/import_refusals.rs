//! What a list may get wrong, and that nothing is lost or half done by it.

use std::sync::atomic::{AtomicU64, Ordering};

use rollcall_core::store::{Progress, Step};
use rollcall_tests::World;
use serde_json::{Value, json};

use crate::import_stage::{figures, import, line, plan, rehearse};
use crate::stage::{district, why};

/// Why each row of a list is rejected, by row: `3 serial: twice_in_file`.
#[track_caller]
fn rejected(world: &World, text: &str, more: &Value) -> Vec<String> {
    let shown = rehearse(world, text, more);
    let one = |row: &Value| {
        format!("{} {}: {}", row["row"], row["column"].as_str().unwrap_or("·"), row["reason"]["why"].as_str().unwrap())
    };
    shown["rejected"].as_array().unwrap().iter().map(one).collect()
}

#[test]
fn every_bad_row_says_row_column_and_reason() {
    let world = district();
    let list = "Asset Tag,Serial,School,Status,Cost,Purchase Date\n\
                N-1,S-1,CFM,In Stock,100,2024-02-29\n\
                N-1,S-2,CFM,In Stock,,\n\
                N-3,S-1,CFM,In Stock,,\n\
                1.00E+11,S-4,CFM,In Stock,,\n\
                N-5,S-5,CFM,In Stock,,31/02/2023\n\
                N-6,S-6,CFM,In Stock,-5,\n\
                N-7,S-7,Cedar Crk,In Stock,,\n\
                N-8,S-8,CFM,RETD?,,\n\
                ,,CFM,In Stock,,\n\
                N-10,S-10,,In Stock,,\n\
                N-11,5CD0001,CFM,In Stock,,\n\
                MC-0002,5CD0001,CFM,In Stock,,\n\
                N-13,S-13,CFM\n\
                N-14,S-14,CFM,In Stock,,,too many\n\
                n1,,CFM,In Stock,,\n";
    assert_eq!(
        rejected(&world, list, &Value::Null),
        [
            "3 Asset Tag: twice_in_file",
            "4 Serial: twice_in_file",
            "5 Asset Tag: cell",
            "6 Purchase Date: cell",
            "7 Cost: cell",
            "8 School: unknown_school",
            "9 Status: unknown_word",
            "10 ·: nothing_to_match",
            "11 School: no_school",
            "12 Serial: serial_taken",
            "13 Asset Tag: two_matches",
            "14 ·: ragged",
            "15 ·: ragged",
            "16 Asset Tag: twice_in_file",
        ]
    );
    let shown = rehearse(&world, list, &Value::Null);
    let row = |row: usize| shown["rejected"][row]["reason"].clone();
    assert_eq!(row(0), json!({ "why": "twice_in_file", "field": "asset_tag", "found": "N-1", "first_row": 2 }));
    assert_eq!(row(5)["value"], "school:Cedar Crk=CODE");
    assert_eq!(row(6)["value"], "status:RETD?=MEANING");
    assert_eq!(row(9), json!({ "why": "serial_taken", "found": "5CD0001", "by": "MC-0001" }));
    assert_eq!(row(10), json!({ "why": "two_matches", "one": "MC-0001", "other": "MC-0002" }));
    let strict = plan(&world, "devices", "strict.csv", list, &json!({ "strict": true }));
    let refused = world.refused("import.apply", json!({ "plan": strict }));
    assert_eq!((&refused["reason"]["rejected"], &refused["reason"]["rows"]), (&json!(14), &json!(15)));
    assert_eq!(refused["reason"]["first"][1], shown["rejected"][1], "told as it was rehearsed");
    let answered = json!({ "values": ["school:Cedar Crk=CFM", "status:RETD?=disposed"], "school": "MHS" });
    let left = rejected(&world, list, &answered);
    assert!(!left.iter().any(|row| row.contains("unknown") || row.contains("no_school")), "{left:?}");
    world.is_sound();
}

#[test]
fn rejected_rows_are_saved_with_their_reasons_and_can_be_imported_once_mended() {
    let world = district();
    let list = "Asset Tag,Serial,School,Notes\nN-1,S-1,CFM,=sum\nN-2,S-2,Cedar Crk,\"a, b\"\n1.00E+11,S-3,CFM,\n";
    let out = world.folder.path().join("rejected.csv");
    let plan = plan(&world, "devices", "list.csv", list, &Value::Null);
    let done = world.run("import.apply", json!({ "plan": plan, "rejected": out }));
    assert_eq!(figures(&done), [1, 0, 0, 2]);
    assert_eq!(done["value"]["saved"], json!(out));
    let saved = std::fs::read_to_string(&out).unwrap();
    insta::assert_snapshot!(saved.trim_start_matches('\u{feff}').replace('\r', ""));
    let unmended = json!({ "plan": { "path": out, "kind": "devices" } });
    let unmended = world.refused("import.apply", unmended);
    assert_eq!((&unmended["reason"]["rejected"], &unmended["reason"]["rows"]), (&json!(2), &json!(2)));
    let mended = saved.replace("Cedar Crk,", "CFM,").replace("1.00E+11", "N-3");
    assert_eq!(figures(&import(&world, &mended, &Value::Null)), [2, 0, 0, 0]);
    world.is_sound();
}

#[test]
fn nothing_is_applied_when_every_row_is_rejected_or_one_of_a_strict_file() {
    let world = district();
    let operations = |world: &World| line(world, "SELECT count(*) FROM operation");
    let before = operations(&world);
    let all = plan(&world, "devices", "all.csv", "Asset Tag,School\nN-1,Nowhere\n", &Value::Null);
    let refused = world.refused("import.apply", json!({ "plan": all }));
    assert_eq!(why(&refused), "rows_rejected");
    assert_eq!(refused["reason"]["reasons"][0]["why"], "unknown_school");
    let strict =
        plan(&world, "devices", "one.csv", "Asset Tag,School\nN-1,Nowhere\nN-2,CFM\n", &json!({ "strict": true }));
    let out = world.folder.path().join("rejected.csv");
    let refused = world.refused("import.apply", json!({ "plan": strict, "rejected": out }));
    assert_eq!((refused["reason"]["rejected"].as_u64(), refused["reason"]["rows"].as_u64()), (Some(1), Some(2)));
    assert_eq!(refused["reason"]["saved"], json!(out));
    assert_eq!(operations(&world), before);
    assert_eq!(line(&world, "SELECT count(*) FROM device WHERE tag LIKE 'N-%'"), "0");
    world.is_sound();
}

#[test]
fn a_file_that_is_no_list_says_what_it_is() {
    let world = district();
    let refused = |name: &str, text: &str, more: Value| {
        let plan = plan(&world, "devices", name, text, &more);
        let refused = world.refused("import.rehearse", json!({ "plan": plan }));
        (why(&refused).to_owned(), refused["reason"].clone())
    };
    assert_eq!(refused("empty.csv", "", json!({})).1["problem"]["problem"], "empty_file");
    assert_eq!(refused("head.csv", "Asset Tag,Serial\n", json!({})).1["problem"]["problem"], "header_only");
    assert_eq!(
        refused("page.csv", "<html><body>Sign in</body></html>", json!({})).1["problem"]["looks_like"],
        "web_page"
    );
    let two = refused("two.csv", "Asset Tag,Asset Number,Serial\n1,2,3\n", json!({}));
    assert_eq!((two.0.as_str(), &two.1["problems"][0]["problem"]), ("cannot_map", &json!("two_columns")));
    let none = refused("none.csv", "Colour,School\nred,CFM\n", json!({}));
    assert_eq!(none.1["problems"][0], json!({ "problem": "nothing_to_match", "wanted": ["asset_tag", "serial"] }));
    let field = json!({ "map": [{ "header": "Tag", "field": "colour" }] });
    assert_eq!(refused("field.csv", "Tag\n1\n", field).1["problems"][0]["problem"], "unknown_field");
    let word = json!({ "values": ["status:Zombie=undead"] });
    assert_eq!(refused("word.csv", "Tag\n1\n", word).1["problems"][0]["problem"], "unknown_meaning");
    let gone = world.refused("import.rehearse", json!({ "plan": { "path": "/nowhere/x.csv", "kind": "devices" } }));
    assert_eq!(why(&gone), "no_such_file");
    let school = plan(&world, "devices", "school.csv", "Tag\n1\n", &json!({ "school": "Atlantis" }));
    assert_eq!(why(&world.refused("import.apply", json!({ "plan": school }))), "not_found");
    world.is_sound();
}

/// Asks to stop at the given step.
struct StopAt(AtomicU64, u64);

impl Progress for StopAt {
    fn step(&self, _step: Step) -> bool {
        self.0.fetch_add(1, Ordering::SeqCst) + 1 < self.1
    }
}

#[test]
fn a_stopped_import_leaves_nothing() {
    let world = World::new();
    let mut list = String::from("Asset Tag,Serial,School,Model\n");
    for number in 0..3_000 {
        list += &format!("T-{number},S-{number},CFM,Lark 11\n");
    }
    let plan = plan(&world, "devices", "many.csv", &list, &Value::Null);
    // Progress is told ten times a second at most: only the first steps are sure to come on a fast machine.
    for at in [1, 2] {
        let stopped = world.try_run_watched("import.apply", json!({ "plan": plan }), &StopAt(AtomicU64::new(0), at));
        assert_eq!(serde_json::to_value(stopped.unwrap_err()).unwrap()["reason"]["why"], "cancelled", "step {at}");
        assert_eq!(line(&world, "SELECT count(*) FROM device"), "0");
        assert_eq!(line(&world, "SELECT count(*) FROM school"), "0");
        assert_eq!(
            line(&world, "SELECT count(*) > 5 FROM sqlite_schema WHERE tbl_name = 'device' AND type = 'index'"),
            "1"
        );
    }
    let done = world.run("import.apply", json!({ "plan": plan }));
    assert_eq!(figures(&done), [3_000, 0, 0, 0]);
    world.is_sound();
}
