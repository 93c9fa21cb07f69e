//! What goes on paper: the sheet that is signed, labels, a list; read back by another program.

use std::process::Command;

use serde_json::{Value, json};

use crate::quarter::{Quarter, tag};

/// The words of a printed file, as they stand.
#[track_caller]
fn words(written: &Value) -> String {
    let read = Command::new("pdftotext").arg("-layout").arg(written["path"].as_str().unwrap()).arg("-").output();
    let read = read.expect("pdftotext is there: cargo xtask setup installs it");
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
    String::from_utf8(read.stdout).unwrap()
}

/// A line of it with one blank between its words.
fn line(said: &str, beginning: &str) -> String {
    let line = said.lines().find(|line| line.trim_start().starts_with(beginning)).unwrap_or_default();
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn out(quarter: &Quarter, name: &str) -> String {
    quarter.world.folder.path().join(name).display().to_string()
}

#[test]
fn the_sign_off_sheet_shows_the_balance_as_it_stands_and_later_as_it_was_submitted() {
    let mut quarter = Quarter::begin();
    let cart = quarter.cart.clone();
    for number in 1..=7 {
        quarter.scan(&tag(number), &cart);
    }
    quarter.scan(&tag(50), &cart);
    quarter.decide("missing", &tag(8), &json!({ "kind": "attest", "name": "Ms Ruiz", "on": "2026-11-06" }));
    let print = |quarter: &Quarter, name: &str| {
        quarter.world.run("print.sign_off", json!({ "audit": quarter.audit, "out": out(quarter, name) }))
    };
    let draft = print(&quarter, "draft.pdf");
    assert_eq!((&draft["rows"], &draft["paper"]["pages"]), (&json!(1), &json!(1)), "{draft}");
    assert_eq!(draft["paper"]["notes"], json!([]));
    let said = words(&draft);
    for piece in ["Maple County Schools", "Cedar Fork Middle", "Device audit 2026-27/Q2", "Revision 1, draft"] {
        assert!(said.contains(piece), "{piece}: {said}");
    }
    assert_eq!(line(&said, "verified"), "verified scanned at its place 7");
    assert_eq!(line(&said, "evidenced"), "evidenced not scanned, shown otherwise: 1 vouched for 1");
    assert!(said.lines().any(|line| line.split_whitespace().eq(["expected", "10"])), "{said}");
    assert_eq!(line(&said, "other school"), "other school 1 1");
    assert!(said.contains("Counted by Imani (8 scans"), "{said}");
    assert!(said.contains("Principal, date") && said.contains("Tech Champion, date"), "{said}");

    for number in [9, 10] {
        quarter.decide("missing", &tag(number), &json!({ "kind": "confirm_missing" }));
    }
    quarter.decide("other_school", &tag(50), &json!({ "kind": "send_back" }));
    quarter.world.run("audit.submit", json!({ "audit": quarter.audit }));
    let said = words(&print(&quarter, "submitted.pdf"));
    assert!(said.contains("Revision 1, submitted") && said.contains("by Imani; the figures"), "{said}");
    assert!(said.contains("2 confirm missing") && said.contains("1 send back"), "{said}");

    quarter.world.sit_down("Tomasz");
    quarter.world.run("operator.add", json!({ "name": "Ines", "role": "viewer" }));
    quarter.world.sit_down("Ines");
    print(&quarter, "viewer.pdf");
    quarter.world.sit_down("Imani");
    let next_door = json!({ "audit": quarter.next_door, "out": out(&quarter, "theirs.pdf") });
    assert_eq!(quarter.world.refused("print.sign_off", next_door)["reason"]["why"], "other_school");
    let workbook = json!({ "audit": quarter.audit, "out": out(&quarter, "sheet.xlsx") });
    let refused = quarter.world.refused("print.sign_off", workbook);
    assert_eq!(
        refused["reason"]["problem"],
        json!({ "code": "unknown_format", "name": "sheet.xlsx", "known": ["pdf"] })
    );
    quarter.world.is_sound();
}

#[test]
fn a_sheet_for_an_audit_that_is_only_planned_is_refused() {
    let mut quarter = Quarter::begin();
    quarter.world.sit_down("Tomasz");
    quarter.world.run("audit.plan", json!({ "period": "2026-27/Q3" }));
    let planned = json!({ "audit": "audit:CFM@2026-27/Q3", "out": out(&quarter, "planned.pdf") });
    let refused = quarter.world.refused("print.sign_off", planned);
    assert_eq!(refused["reason"], json!({ "why": "audit_not_open", "state": "planned" }));
    assert!(!std::path::Path::new(&out(&quarter, "planned.pdf")).exists());
    quarter.world.is_sound();
}

#[test]
fn labels_are_printed_for_a_list_a_selection_and_those_with_a_provisional_tag() {
    let mut quarter = Quarter::begin();
    quarter.world.sit_down("Tomasz");
    let labels = |input: Value| {
        let mut input = input;
        input["out"] = json!(out(&quarter, "labels.pdf"));
        quarter.world.run("print.device_labels", input)
    };
    let all = labels(json!({}));
    assert_eq!((&all["rows"], &all["paper"]["pages"]), (&json!(11), &json!(1)));
    assert!(words(&all).contains(&tag(50)));
    let cedar = labels(json!({ "list": { "school": quarter.cedar, "search": "0000003" } }));
    assert!(words(&cedar).contains(&tag(3)) && cedar["rows"] == 1, "{cedar}");
    let picked = json!({ "filters": { "devices": [quarter.device(&tag(1)), quarter.device(&tag(2))] } });
    let laid = json!({ "sheet": "L7160", "start": 21 });
    let picked = labels(json!({ "list": picked, "laid": laid }));
    assert_eq!((&picked["rows"], &picked["paper"]["pages"]), (&json!(2), &json!(2)), "one was left on the sheet");

    let none = json!({ "which": "provisional", "out": out(&quarter, "none.pdf") });
    assert_eq!(quarter.world.refused("print.device_labels", none)["reason"]["why"], "nothing_to_print");
    quarter.scan("QQ-1", &quarter.library);
    let unlisted = json!([{ "kind": "unlisted", "code": "QQ-1" }]);
    let register = json!({ "kind": "register" });
    quarter.world.run("audit.decide", json!({ "audit": quarter.audit, "exceptions": unlisted, "choice": register }));
    let provisional = labels(json!({ "which": "provisional" }));
    let said = words(&provisional);
    assert!(
        said.contains("Provisional tag") && said.contains("Cedar Fork Middle") && provisional["rows"] == 1,
        "{said}"
    );

    let refused = |laid: Value| {
        let input = json!({ "laid": laid, "out": out(&quarter, "wrong.pdf") });
        let refused = quarter.world.refused("print.device_labels", input);
        (refused["field"].clone(), refused["problem"]["allowed"].clone())
    };
    assert_eq!(refused(json!({ "sheet": "5163", "start": 11 })), (json!("start"), json!("1–10")));
    assert_eq!(refused(json!({ "start": 0 })), (json!("start"), json!("1–30")));
    assert_eq!(refused(json!({ "right_mm": 30.0 })), (json!("right_mm"), json!("−20–20 mm")));
    quarter.world.is_sound();
}

#[test]
fn a_printed_label_of_a_room_or_a_person_is_found_at_any_station() {
    let mut quarter = Quarter::begin();
    let person = json!({ "population": "student", "number": "100234", "name": "Ana Beltrán", "homeroom": "8B", "school": quarter.cedar });
    let ana = quarter.world.value("person.add", person);
    let places = json!({ "school": quarter.cedar, "out": out(&quarter, "rooms.pdf") });
    let rooms = quarter.world.run("print.place_labels", places);
    let said = words(&rooms);
    assert!(rooms["rows"] == 3 && said.contains("Cart 7B") && said.contains("in Room 114"), "{said}");
    let one = json!({ "school": quarter.cedar, "places": [quarter.library], "out": out(&quarter, "library.pdf") });
    assert_eq!(quarter.world.run("print.place_labels", one)["rows"], 1);
    let theirs = json!({ "school": quarter.stone, "out": out(&quarter, "theirs.pdf") });
    assert_eq!(quarter.world.refused("print.place_labels", theirs)["reason"]["why"], "other_school");

    let people =
        json!({ "list": { "school": quarter.cedar }, "people": [ana["id"]], "out": out(&quarter, "people.pdf") });
    let printed = quarter.world.run("print.person_labels", people.clone());
    let said = words(&printed);
    assert!(printed["rows"] == 1 && said.contains("Ana Beltrán") && said.contains("100234 · 8B"), "{said}");

    let card = quarter.world.run("print.control_card", json!({ "out": out(&quarter, "card.pdf") }));
    let said = words(&card);
    assert!(said.contains("Undo") && said.contains("No charger") && card["rows"] == 9, "{said}");

    quarter.world.sit_down("Tomasz");
    quarter.world.run("operator.add", json!({ "name": "Ines", "role": "viewer", "school": quarter.cedar }));
    quarter.world.sit_down("Ines");
    let refused = quarter.world.refused("print.person_labels", people);
    assert_eq!(refused["reason"]["why"], "internal_not_granted", "names and numbers of students are internal");
    quarter.world.is_sound();
}

#[test]
fn every_list_prints_and_withholds_on_paper_what_it_withholds_elsewhere() {
    let mut quarter = Quarter::begin();
    quarter.world.sit_down("Tomasz");
    let person = json!({ "population": "student", "number": "100234", "name": "Ana Beltrán", "school": quarter.cedar, "state": "active" });
    let to = json!({ "kind": "person", "person": quarter.world.value("person.add", person)["id"] });
    quarter.world.run("custody.check_out", json!({ "device": quarter.device(&tag(1)), "to": to }));
    let print = |entry: &str, mut input: Value, profile: &str| {
        input["out"] = json!(out(&quarter, "list.pdf"));
        input["profile"] = json!(profile);
        let written = quarter.world.run(entry, input);
        assert!(written["paper"]["pages"].as_u64().unwrap() >= 1, "{entry}: {written}");
        words(&written)
    };
    let device = quarter.device(&tag(1));
    let said = print("export.devices", json!({}), "internal");
    assert!(said.contains("Beltrán") && said.contains(&tag(1)) && said.contains("$349.00"), "{said}");
    let said = print("export.devices", json!({}), "public");
    assert!(!said.contains("Ana") && !said.contains(&tag(1)) && said.contains("withheld"), "{said}");
    let said = print("export.timeline", json!({ "device": device }), "internal");
    assert!(said.contains(&format!("Device {}", tag(1))) && said.contains("Ana Beltrán"), "{said}");
    assert!(!print("export.timeline", json!({ "device": device }), "public").contains("Ana"));
    let said = print("export.audit", json!({ "audit": quarter.audit }), "internal");
    for sheet in ["Summary", "Equation", "Expected", "Exceptions", "Scans", "Decisions"] {
        assert!(said.contains(sheet), "{sheet}: {said}");
    }
    print("export.findings", json!({}), "internal");
    print("export.people", json!({}), "internal");
    let refused = quarter.world.refused("export.devices", json!({ "out": "/nowhere/at/all.pdf" }));
    assert_eq!(refused["reason"]["problem"]["code"], "folder_missing");
    quarter.world.is_sound();
}
