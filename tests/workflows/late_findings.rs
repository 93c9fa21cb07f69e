//! After the sheet is handed in, life goes on: what comes to light stands beside it and changes no figure.

use serde_json::{Value, json};

use crate::quarter::{Quarter, tag};

/// Nine of the cart are counted, the tenth is confirmed missing, and the audit is submitted.
fn submitted() -> Quarter {
    let quarter = Quarter::begin();
    for number in 1..=8 {
        quarter.scan(&tag(number), &quarter.cart);
    }
    for number in [9, 10] {
        quarter.decide("missing", &tag(number), &json!({ "kind": "confirm_missing" }));
    }
    quarter.world.run("audit.submit", json!({ "audit": quarter.audit }));
    quarter
}

fn late(quarter: &Quarter) -> Value {
    quarter.world.run("audit.late", json!({ "audit": quarter.audit }))
}

fn told(late: &Value) -> Vec<(&str, &str, &str)> {
    let told = |row: &Value, field: &str| row[field].as_str().unwrap_or_default().to_owned().leak() as &str;
    let rows = late["findings"].as_array().unwrap().iter();
    rows.map(|row| (told(row, "shown"), told(row, "outcome"), told(row, "kind"))).collect()
}

#[test]
fn what_turns_up_or_goes_after_submission_is_shown_beside_figures_that_stand_still() {
    let mut quarter = submitted();
    assert_eq!(late(&quarter)["findings"], json!([]));
    let (before, list) = (quarter.figures(), json!({ "audit": quarter.audit }));
    let exceptions = quarter.world.run("audit.exceptions", list.clone());

    quarter.world.run("device.recover", json!({ "device": format!("tag:{}", tag(9)), "where": "here" }));
    quarter.world.sit_down("Tomasz");
    quarter.world.wait(60);
    let next_door = json!({ "audit": quarter.next_door, "code": tag(10) });
    quarter.world.run("audit.scan", next_door);
    let sync = json!({ "device": format!("tag:{}", tag(10)), "at": quarter.world.app.now(), "source": "MDM" });
    quarter.world.run("sighting.record_sync", sync);
    let lost = json!({ "device": quarter.device(&tag(1)), "what_happened": "Left on the bus." });
    quarter.world.run("incident.declare_lost", lost);

    let found = late(&quarter);
    let (missing, verified) = ("missing", "verified");
    let (nine, ten, one) = (tag(9), tag(10), tag(1));
    assert_eq!(
        told(&found),
        [
            (nine.as_str(), missing, "recover"),
            (&ten, missing, "scanned"),
            (&ten, missing, "synced"),
            (&one, verified, "declare_lost"),
        ]
    );
    assert_eq!((&found["turned_up"], &found["gone"]), (&json!(2), &json!(1)));
    assert_eq!(found["findings"][1]["other_school"], "Stone Mill Middle");
    assert_eq!(quarter.figures(), before, "no figure changes");
    let now = quarter.world.run("audit.exceptions", list);
    assert_eq!(now["kinds"], exceptions["kinds"], "and nothing new is to be decided");
    let station = quarter.world.run("audit.station", json!({ "audit": quarter.audit }));
    assert_eq!(station["figures"], before);
    let missing = json!([{ "kind": "missing", "device": quarter.device(&tag(9)) }]);
    let decide = json!({ "audit": quarter.audit, "exceptions": missing, "choice": { "kind": "confirm_missing" } });
    let decided = quarter.world.refused("audit.decide", decide);
    assert_eq!(decided["reason"], json!({ "why": "audit_not_open", "state": "submitted" }));
    quarter.world.is_sound();
}

#[test]
fn a_finding_taken_back_is_none_and_a_submitted_audit_takes_no_scan() {
    let quarter = submitted();
    quarter.world.run("device.recover", json!({ "device": format!("tag:{}", tag(9)), "where": "here" }));
    assert_eq!(late(&quarter)["turned_up"], 1);
    quarter.world.run("history.undo", json!({}));
    assert_eq!(late(&quarter)["findings"], json!([]));
    let scan = json!({ "audit": quarter.audit, "code": tag(9) });
    assert_eq!(quarter.world.refused("audit.scan", scan)["reason"]["why"], "audit_not_open");
    let stranger = json!({ "audit": quarter.audit, "submission": quarter.audit });
    assert_eq!(quarter.world.refused("audit.late", stranger)["code"], "not_found");
    quarter.world.is_sound();
}

#[test]
fn the_sheet_says_who_counted_and_each_row_what_shows_it() {
    let mut quarter = Quarter::begin();
    quarter.scan(&tag(1), &quarter.library);
    quarter.scan(&tag(50), &quarter.cart);
    quarter.scan("7719-A", &quarter.cart);
    quarter.world.sit_down("Tomasz");
    quarter.scan(&tag(2), &quarter.cart);
    let sheet = quarter.world.run("audit.show", json!({ "audit": quarter.audit }));
    let counters = sheet["counters"].as_array().unwrap();
    let names: Vec<(&Value, &Value)> = counters.iter().map(|one| (&one["name"], &one["scans"])).collect();
    assert_eq!(names, [(&json!("Imani"), &json!(3)), (&json!("Tomasz"), &json!(1))]);
    assert!(counters[0]["first"].as_str() < counters[0]["last"].as_str());

    let station = quarter.world.run("audit.station", json!({ "audit": quarter.audit }));
    let line = |at: usize| station["last"][at].clone();
    assert_eq!(line(0)["found"], Value::Null, "expected, at its place");
    assert_eq!(line(1)["found"], "unlisted");
    assert_eq!(
        (line(2)["found"].clone(), line(2)["other_school"].clone()),
        (json!("other_school"), json!("Stone Mill Middle"))
    );
    assert_eq!(line(3)["belongs"], "Room 114, Cart 7B");

    let sync = json!({ "device": format!("tag:{}", tag(3)), "at": "2026-08-03T10:00:00-04:00", "source": "MDM" });
    quarter.world.run("sighting.record_sync", sync);
    let list = quarter.world.run("audit.exceptions", json!({ "audit": quarter.audit }));
    let of = |code: &str| {
        let rows = list["exceptions"].as_array().unwrap().iter();
        rows.clone().find(|row| row["shown"] == *code).unwrap()["evidence"].clone()
    };
    assert_eq!(of(&tag(1))["kind"], "scanned");
    assert_eq!(of(&tag(3)), json!({ "kind": "synced", "at": "2026-08-03T14:00:00Z" }));
    assert_eq!(of(&tag(4)), Value::Null, "nothing ever showed it");
    let reach = quarter.world.refused("audit.show", json!({ "audit": quarter.cedar }));
    assert_eq!(reach["code"], "not_found");
    quarter.world.is_sound();
}
