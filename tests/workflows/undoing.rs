//! Taking back, doing again, and what stays because something rests on it.

use serde_json::json;

use crate::quarter::{Quarter, tag};
use crate::stage::{taken_back_and_again, why};

#[test]
fn a_decision_is_taken_back_done_again_and_taken_back_once_more() {
    let quarter = Quarter::begin();
    let decided = quarter.decide("missing", &tag(1), &json!({ "kind": "confirm_missing" }));
    assert_eq!(decided[0]["choice"], "confirm_missing");
    let seen = || {
        let shown = quarter.world.run("device.show", json!({ "device": quarter.device(&tag(1)) }));
        (
            quarter.figures()["undecided"].as_u64().unwrap(),
            shown["known"]["facts"]["status"].as_str().unwrap().to_owned(),
        )
    };
    let (open, done) = ((10, "in_service".into()), (9, "missing".into()));
    taken_back_and_again(&quarter.world, || assert_eq!(seen(), open), || assert_eq!(seen(), done));
    let missing = json!([{ "kind": "missing", "device": quarter.device(&tag(1)) }]);
    let again = json!({ "audit": quarter.audit, "exceptions": missing, "choice": { "kind": "confirm_missing" } });
    let settled = json!({ "why": "exception_settled", "kind": "missing", "choice": "confirm_missing" });
    assert_eq!(quarter.world.refused("audit.decide", again)["reason"], settled, "done again, it is decided again");
    quarter.world.run("history.undo", json!({}));
    assert_eq!(seen(), open, "undo of the redo");
    quarter.world.is_sound();
}

#[test]
fn a_decision_stays_once_something_rests_on_what_it_made() {
    let quarter = Quarter::begin();
    quarter.scan("7719-A", &quarter.cart);
    let unlisted = json!([{ "kind": "unlisted", "code": "7719-A" }]);
    let register = json!({ "kind": "register", "model": "Lumen 3" });
    let decide = json!({ "audit": quarter.audit, "exceptions": unlisted, "choice": register });
    let decided = quarter.world.run("audit.decide", decide);
    let device = decided["value"][0]["target"].clone();
    quarter.world.run("device.add_alias", json!({ "device": device, "code": "PROJ-1" }));
    let refused = quarter.world.refused("history.undo", json!({ "operation": decided["operation"] }));
    assert_eq!(why(&refused), "needed_later");
    quarter.world.run("history.undo", json!({}));
    quarter.world.run("history.undo", json!({}));
    assert_eq!(quarter.figures()["found"]["unlisted"], 1, "in their order both go");
    quarter.world.is_sound();
}

#[test]
fn what_was_handed_in_is_not_taken_back_behind_its_figures() {
    let mut quarter = Quarter::begin();
    quarter.scan(&tag(1), &quarter.cart);
    for number in 2..=10 {
        quarter.decide("missing", &tag(number), &json!({ "kind": "confirm_missing" }));
    }
    quarter.world.sit_down("Tomasz");
    quarter.world.run("audit.submit", json!({ "audit": quarter.audit }));
    let submit = quarter.world.refused("history.undo", json!({}));
    let stands = json!({ "why": "not_undoable", "command": "audit.submit" });
    assert_eq!(submit["reason"], stands, "submitting has its own way back, and undo says which step it stopped at");
    let next = quarter.world.run("history.next", json!({}));
    assert_eq!((&next["undo"], &next["stands"]["command"]), (&json!(null), &json!("audit.submit")));
    quarter.world.sit_down("Imani");
    let before = quarter.world.run("audit.exceptions", json!({ "audit": quarter.audit }));
    let decision = quarter.world.refused("history.undo", json!({}));
    assert_eq!(decision["reason"], json!({ "why": "audit_not_open", "state": "submitted" }));
    let operations = quarter.world.run("history.operations", json!({}));
    let rows = operations["operations"].as_array().unwrap();
    let scan = rows.iter().find(|row| row["operation"]["command"] == "audit.scan").unwrap();
    let scan = quarter.world.refused("history.undo", json!({ "operation": scan["operation"]["seq"] }));
    assert_eq!(why(&scan), "audit_not_open");
    assert_eq!(quarter.world.run("audit.exceptions", json!({ "audit": quarter.audit })), before);

    quarter.world.sit_down("Tomasz");
    quarter.world.run("audit.return", json!({ "audit": quarter.audit, "reason": "One turned up." }));
    quarter.world.sit_down("Imani");
    quarter.world.run("history.undo", json!({}));
    assert_eq!(quarter.figures()["undecided"], 1, "sent back, it may");
    quarter.world.is_sound();
}

#[test]
fn opening_is_not_taken_back_under_scans() {
    let mut quarter = Quarter::begin();
    quarter.scan(&tag(1), &quarter.cart);
    quarter.world.sit_down("Tomasz");
    let refused = quarter.world.refused("history.undo", json!({}));
    assert_eq!((why(&refused), &refused["reason"]["entity"]), ("needed_later", &json!("scan")));
    quarter.world.sit_down("Imani");
    quarter.world.run("history.undo", json!({}));
    quarter.world.sit_down("Tomasz");
    quarter.world.run("history.undo", json!({}));
    let status = quarter.world.run("audit.show", json!({ "audit": quarter.audit }));
    assert_eq!(status["audit"]["state"], "planned");
    quarter.world.run("history.redo", json!({}));
    assert_eq!(quarter.figures()["expected"], 10);
    quarter.world.is_sound();
}
