//! What becomes of a code nobody knew once somebody says whose it is.

use serde_json::json;

use crate::quarter::{Quarter, tag};
use crate::stage::why;

/// Next door's device is set aside or gone, and its label cannot be read: somebody scans another code of it.
fn gone(disposed: bool) -> (Quarter, serde_json::Value) {
    let mut quarter = Quarter::begin();
    let device = quarter.device(&tag(50));
    quarter.world.sit_down("Tomasz");
    quarter.world.run("device.declare_surplus", json!({ "device": device, "reason": "Too old." }));
    if disposed {
        quarter.world.run("device.dispose", json!({ "device": device, "reference": "Lot 4", "on": "2026-11-09" }));
    }
    quarter.scan("QQ1", &quarter.library);
    (quarter, device)
}

fn open_kinds(quarter: &Quarter) -> Vec<(String, bool)> {
    let list = quarter.world.run("audit.exceptions", json!({ "audit": quarter.audit }));
    let rows = list["exceptions"].as_array().unwrap().iter().filter(|row| row["kind"] != "missing");
    rows.map(|row| (row["kind"].as_str().unwrap().to_owned(), row["decision"].is_null())).collect()
}

/// Says whose the code is, and that everything else is missing; the exception of that kind is still open.
#[track_caller]
fn is_left_to_decide(quarter: &Quarter, device: &serde_json::Value, kind: &str) {
    let unlisted = json!([{ "kind": "unlisted", "code": "QQ1" }]);
    let is_device = json!({ "kind": "is_device", "device": device });
    let decide = json!({ "audit": quarter.audit, "exceptions": unlisted, "choice": is_device });
    quarter.world.run("audit.decide", decide);
    let kinds = open_kinds(quarter);
    assert!(kinds.contains(&(kind.to_owned(), true)), "{kinds:?}");
    for number in 1..=10 {
        quarter.decide("missing", &tag(number), &json!({ "kind": "confirm_missing" }));
    }
    let too_early = quarter.world.refused("audit.submit", json!({ "audit": quarter.audit }));
    assert_eq!(too_early["reason"], json!({ "why": "exceptions_undecided", "left": 1 }));
}

#[test]
fn a_code_that_turns_out_to_be_a_ghosts_leaves_the_ghost_to_be_explained() {
    let (quarter, device) = gone(true);
    is_left_to_decide(&quarter, &device, "ghost");
    quarter.world.is_sound();
}

#[test]
fn a_code_of_something_set_aside_leaves_that_to_be_decided() {
    let (quarter, device) = gone(false);
    is_left_to_decide(&quarter, &device, "surplus");
    quarter.world.is_sound();
}

#[test]
fn what_was_scanned_once_is_one_scan_after_it_is_decided_too() {
    let quarter = Quarter::begin();
    quarter.scan("QQ1", &quarter.library);
    let unlisted = json!([{ "kind": "unlisted", "code": "QQ1" }]);
    let choice = json!({ "kind": "is_device", "device": quarter.device(&tag(2)) });
    quarter.world.run("audit.decide", json!({ "audit": quarter.audit, "exceptions": unlisted, "choice": choice }));
    let shown = quarter.world.run("audit.show", json!({ "audit": quarter.audit }));
    assert_eq!((&shown["figures"]["scans"]["total"], &shown["counters"][0]["scans"]), (&json!(1), &json!(1)));
    let list = quarter.world.run("audit.exceptions", json!({ "audit": quarter.audit }));
    let rows = list["exceptions"].as_array().unwrap();
    let decided = rows.iter().find(|row| row["kind"] == "unlisted").unwrap();
    assert_eq!((&decided["seen_place"], decided["seen_at"].is_string()), (&json!("Library"), true), "{decided}");
    assert_eq!(decided["code"], "QQ1");
    let out = quarter.world.folder.path().join("audit.xlsx").display().to_string();
    quarter.world.run("export.audit", json!({ "audit": quarter.audit, "out": out }));
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(&out).unwrap();
    assert_eq!(calamine::Reader::worksheet_range(&mut book, "Scans").unwrap().height(), 2, "a head and one scan");
    let again = quarter.world.refused(
        "audit.decide",
        json!({ "audit": quarter.audit, "exceptions": [{ "kind": "unlisted", "code": "QQ1" }], "choice": { "kind": "not_ours", "note": "x" } }),
    );
    assert_eq!(why(&again), "exception_settled");
    quarter.world.is_sound();
}

#[test]
fn a_list_of_devices_is_no_file_of_scans() {
    let quarter = Quarter::begin();
    let list = quarter.world.file("devices.csv", "Asset Tag,Serial,Model\nMC-0000001,SN00001,Chromebook 11\n");
    let input = quarter
        .world
        .app
        .resolve(&quarter.world.caller(), json!({ "path": list, "period": "period:2026-27/Q2" }))
        .unwrap();
    let refused = quarter.world.refused("audit.scan_file", input);
    assert_eq!(why(&refused), "column_missing");
    assert_eq!(quarter.figures()["scans"]["total"], 0);
    quarter.world.is_sound();
}

#[test]
fn a_persons_number_is_nobodys_device() {
    let mut quarter = Quarter::begin();
    quarter.world.sit_down("Tomasz");
    let ana = json!({ "population": "student", "number": "101791", "name": "Ana Beltran", "school": quarter.stone });
    quarter.world.run("person.add", ana);
    let scan = json!({ "audit": quarter.audit, "code": "101791", "place": quarter.library });
    let refused = quarter.world.refused("audit.scan", scan.clone());
    assert_eq!(refused["reason"], json!({ "why": "person_code", "population": "student" }));
    quarter.world.sit_down("Imani");
    let refused = quarter.world.refused("audit.scan", scan);
    assert_eq!(why(&refused), "person_code", "whoever asks: it is no device");
    assert!(!refused.to_string().contains("Ana"), "another school's student is not named");
    assert_eq!(quarter.figures()["found"]["unlisted"], 0);
    quarter.world.is_sound();
}
