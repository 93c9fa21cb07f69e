//! A quarter's audit, from planning to the closed sheet.

use serde_json::{Value, json};

use crate::quarter::{Quarter, tag};

#[test]
fn a_champion_counts_the_cart_decides_the_rest_and_submits_and_it_closes() {
    let mut quarter = Quarter::begin();
    assert_eq!(quarter.figures()["expected"], 10);
    for number in 1..=7 {
        assert_eq!(quarter.scan(&tag(number), &quarter.cart)["verdict"], "counted");
    }
    assert_eq!(quarter.scan("sn00008", &quarter.library)["belongs"], quarter.cart, "by its serial, in another room");
    assert_eq!(quarter.scan(&tag(1), &quarter.cart)["verdict"], "again");
    let figures = quarter.figures();
    assert_eq!(figures["outcomes"]["verified"], 7);
    assert_eq!(figures["outcomes"]["moved"], 1);
    assert_eq!(figures["outcomes"]["missing"], 2);
    assert_eq!(figures["scans"], json!({ "total": 9, "counted": 8, "repeat": 1, "voided": 0, "outside_window": 0 }));
    assert_eq!(figures["undecided"], 3);
    let left = quarter.world.refused("audit.submit", json!({ "audit": quarter.audit }));
    assert_eq!(left["reason"], json!({ "why": "exceptions_undecided", "left": 3 }));

    quarter.decide("moved", &tag(8), &json!({ "kind": "update_place" }));
    quarter.decide("missing", &tag(9), &json!({ "kind": "confirm_missing" }));
    quarter.decide("missing", &tag(10), &json!({ "kind": "attest", "name": "Ms. Haddad", "on": "2026-11-09" }));
    let figures = quarter.figures();
    assert_eq!(figures["grades"]["attested"], 1);
    assert_eq!(figures["value_at_risk"], 34_900);
    quarter.world.run("audit.submit", json!({ "audit": quarter.audit }));
    let again = quarter.world.refused("audit.scan", json!({ "audit": quarter.audit, "code": tag(9) }));
    assert_eq!(again["reason"], json!({ "why": "audit_not_open", "state": "submitted" }));
    let mine = quarter.world.refused("audit.close", json!({ "audit": quarter.audit }));
    assert_eq!(mine["reason"], json!({ "why": "not_allowed", "needs": "it" }));

    quarter.world.sit_down("Tomasz");
    quarter.world.run("audit.close", json!({ "audit": quarter.audit }));
    let reopened =
        quarter.world.value("audit.reopen", json!({ "audit": quarter.audit, "reason": "A cart was forgotten." }));
    assert_eq!(reopened["revision"], 2);
    quarter.scan(&tag(9), &quarter.cart);
    quarter.decide("recovery", &tag(9), &json!({ "kind": "recover", "whereabouts": "here" }));
    quarter.world.run("audit.submit", json!({ "audit": quarter.audit }));
    let sheet = quarter.world.run("audit.show", json!({ "audit": quarter.audit }));
    assert_eq!(sheet["submissions"].as_array().unwrap().len(), 2);
    assert_eq!(sheet["figures"]["outcomes"]["verified"], 8);
    let first = sheet["submissions"][1]["id"].clone();
    let before = quarter.world.run("audit.show", json!({ "audit": quarter.audit, "submission": first }));
    assert_eq!(before["figures"]["outcomes"]["missing"], 1, "revision 1 stays readable");
    assert_eq!(before["figures"]["found_total"], 0);
    quarter.world.run("audit.return", json!({ "audit": quarter.audit, "reason": "Look at Room 114 again." }));
    quarter.world.is_sound();
}

#[test]
fn a_device_without_a_place_of_its_own_counts_anywhere_and_is_not_told_to_live_where_it_was_scanned() {
    let mut quarter = Quarter::begin();
    let in_its_cart = quarter.scan(&tag(1), &quarter.cart);
    assert_eq!((&in_its_cart["anywhere"], &in_its_cart["belongs"]), (&json!(false), &Value::Null));
    quarter.world.sit_down("Tomasz");
    let room = json!({ "school": quarter.stone, "name": "Gym", "kind": "room" });
    let gym = quarter.world.value("place.add", room)["id"].clone();
    let in_our_cart = json!({ "audit": quarter.next_door, "code": tag(50), "place": quarter.cart });
    let refused = quarter.world.refused("audit.scan", in_our_cart);
    let why = json!({ "why": "place_elsewhere", "place": "Cart 7B", "school": "Cedar Fork Middle" });
    assert_eq!(refused["reason"], why);
    let scan = json!({ "audit": quarter.next_door, "code": tag(50), "place": gym });
    let homeless = quarter.world.value("audit.scan", scan);
    assert_eq!((&homeless["verdict"], &homeless["belongs"]), (&json!("counted"), &Value::Null));
    assert_eq!(homeless["anywhere"], true);
    let abroad = json!({ "audit": quarter.next_door, "code": tag(50), "place": quarter.cart });
    let abroad = quarter.world.refused("audit.scan", abroad);
    let cedars = json!({ "why": "place_elsewhere", "place": "Cart 7B", "school": "Cedar Fork Middle" });
    assert_eq!(abroad["reason"], cedars, "anywhere at its own school");
    quarter.world.is_sound();
}

#[test]
fn the_same_code_within_two_seconds_is_said_and_not_counted() {
    let quarter = Quarter::begin();
    quarter.scan(&tag(1), &quarter.cart);
    let scan = json!({ "audit": quarter.audit, "code": tag(1), "place": quarter.cart });
    assert_eq!(quarter.world.value("audit.scan", scan.clone())["verdict"], "repeat");
    quarter.world.wait(10);
    assert_eq!(quarter.world.value("audit.scan", scan)["verdict"], "again");
    let blank = json!({ "audit": quarter.audit, "code": " \t\r\n", "place": quarter.cart });
    let blank = quarter.world.refused("audit.scan", blank);
    assert_eq!((&blank["field"], &blank["problem"]["is"]), (&json!("code"), &json!("missing")));
    assert_eq!(quarter.figures()["scans"]["total"], 3, "a repeat is kept, a scan of nothing is not");
    quarter.world.is_sound();
}

#[test]
fn a_scan_is_taken_back_and_done_again_without_losing_the_raw_code() {
    let quarter = Quarter::begin();
    quarter.scan(&tag(1), &quarter.cart);
    quarter.world.run("history.undo", json!({}));
    assert_eq!(quarter.figures()["outcomes"]["verified"], 0);
    assert_eq!(quarter.figures()["scans"]["voided"], 1);
    quarter.world.run("history.redo", json!({}));
    assert_eq!(quarter.figures()["outcomes"]["verified"], 1);
    quarter.world.run("audit.void_scan", json!({ "audit": quarter.audit, "code": tag(1) }));
    assert_eq!(quarter.figures()["outcomes"]["missing"], 10);
    let gone = quarter.world.refused("audit.void_scan", json!({ "audit": quarter.audit, "code": tag(1) }));
    assert_eq!(gone["code"], "not_found");
    quarter.world.is_sound();
}

#[test]
fn a_cart_label_sets_the_place_and_an_unknown_code_is_kept() {
    let quarter = Quarter::begin();
    let label = quarter.scan("cart7b", &Value::Null);
    assert_eq!((&label["verdict"], &label["place"]), (&json!("place_set"), &quarter.cart));
    let unknown = quarter.scan("7719-A", &quarter.cart);
    assert_eq!(unknown["verdict"], "unlisted");
    assert_eq!(quarter.figures()["found_total"], 1);
    let list = quarter.world.run("audit.exceptions", json!({ "audit": quarter.audit, "kind": "unlisted" }));
    assert_eq!(list["exceptions"][0]["code"], "7719-A");
    let exception = json!({ "kind": "unlisted", "code": "7719-A" });
    let choice = json!({ "kind": "is_device", "device": quarter.device(&tag(4)), "alias": true });
    let decide = json!({ "audit": quarter.audit, "exceptions": [exception], "choice": choice });
    quarter.world.run("audit.decide", decide.clone());
    assert_eq!(quarter.figures()["outcomes"]["verified"], 1, "the scan counts for the device");
    assert_eq!(quarter.figures()["found"]["unlisted"], 0);
    let settled = quarter.world.refused("audit.decide", decide);
    assert_eq!(settled["reason"]["why"], "exception_settled");
    quarter.world.run("history.undo", json!({}));
    assert_eq!(quarter.figures()["found"]["unlisted"], 1);
    quarter.world.is_sound();
}

#[test]
fn another_schools_device_is_kept_only_when_its_owner_says_so() {
    let mut quarter = Quarter::begin();
    let found = quarter.scan(&tag(50), &quarter.cart);
    assert_eq!((&found["found"], &found["other_school"]), (&json!("other_school"), &quarter.stone));
    quarter.decide("other_school", &tag(50), &json!({ "kind": "take_over" }));
    quarter.world.sit_down("Tomasz");
    let proposal = quarter.world.run("audit.take_overs", json!({}))["proposals"][0]["proposal"]["id"].clone();
    quarter.world.run("audit.answer_take_over", json!({ "decision": proposal, "accept": true }));
    let answered = quarter.world.refused("audit.answer_take_over", json!({ "decision": proposal, "accept": false }));
    assert_eq!(answered["code"], "refused");
    let next_door = quarter.world.run("audit.show", json!({ "audit": quarter.next_door }));
    assert_eq!(next_door["figures"]["outcomes"]["elsewhere"], 1);
    assert_eq!(quarter.figures()["undecided"], 10, "only the ten of the cart are left");
    quarter.world.is_sound();
}

#[test]
fn a_lost_device_that_is_scanned_comes_back() {
    let quarter = Quarter::begin();
    let lost = json!({ "device": quarter.device(&tag(3)), "what_happened": "Left on the bus." });
    quarter.world.run("incident.declare_lost", lost);
    assert_eq!(quarter.figures()["outcomes"]["lost"], 1);
    let scan = quarter.scan(&tag(3), &quarter.cart);
    assert_eq!((&scan["verdict"], &scan["recovers"]), (&json!("counted"), &json!(true)));
    assert_eq!(quarter.figures()["outcomes"]["verified"], 1);
    quarter.decide("recovery", &tag(3), &json!({ "kind": "recover", "whereabouts": "here" }));
    let fits = json!({ "kind": "missing", "device": quarter.device(&tag(1)) });
    let wrong = json!({ "audit": quarter.audit, "exceptions": [fits], "choice": { "kind": "acknowledge" } });
    assert_eq!(quarter.world.refused("audit.decide", wrong)["reason"]["why"], "choice_does_not_fit");
    quarter.world.is_sound();
}

#[test]
fn a_blind_recount_finds_what_the_audit_found() {
    let quarter = Quarter::begin();
    for number in 1..=10 {
        quarter.scan(&tag(number), &quarter.cart);
    }
    quarter.world.run("audit.draw_recount", json!({ "audit": quarter.audit, "seed": "chalk" }));
    let unfinished = quarter.world.refused("audit.submit", json!({ "audit": quarter.audit }));
    assert_eq!(unfinished["reason"]["why"], "recount_unfinished");
    for number in 1..=9 {
        quarter
            .world
            .run("audit.scan_recount", json!({ "audit": quarter.audit, "code": tag(number), "place": quarter.cart }));
    }
    let agreed = quarter.world.value("audit.finish_recount", json!({ "audit": quarter.audit }));
    assert_eq!(agreed["sample"], 5);
    let open = quarter.figures()["undecided"].as_u64().unwrap();
    assert_eq!(open, 5 - agreed["agreed"].as_u64().unwrap());
    quarter.world.is_sound();
}

#[test]
fn the_station_shows_the_place_emptying_and_what_is_left_elsewhere() {
    let quarter = Quarter::begin();
    quarter.scan(&tag(1), &quarter.cart);
    let station = quarter.world.run("audit.station", json!({ "audit": quarter.audit, "place": quarter.cart }));
    assert_eq!((&station["place"]["expected"], &station["place"]["left"]), (&json!(10), &json!(9)));
    assert_eq!(station["place"]["name"], "Room 114, Cart 7B");
    assert_eq!(station["last"][0]["shown"], tag(1));
    quarter.scan("ZZ-99", &quarter.cart);
    let station = quarter.world.run("audit.station", json!({ "audit": quarter.audit, "place": quarter.cart }));
    assert_eq!((&station["last"][0]["code"], &station["last"][0]["shown"]), (&json!("ZZ-99"), &Value::Null));
    let left = quarter.world.run("audit.left", json!({ "audit": quarter.audit }));
    assert_eq!(left["groups"][0]["left"], 9);
    for look in ["audit.station", "audit.left"] {
        let next_door = quarter.world.refused(look, json!({ "audit": quarter.next_door }));
        assert_eq!(next_door["reason"], json!({ "why": "other_school" }), "{look}");
    }
    quarter.world.is_sound();
}

#[test]
fn a_batch_file_is_taken_row_by_row_and_says_what_it_could_not_take() {
    let mut quarter = Quarter::begin();
    quarter.world.sit_down("Tomasz");
    let period = quarter.world.run("audit.periods", json!({}))["periods"][0]["id"].clone();
    let rows = format!(
        "barcode;school;room;scanned_at\n{};CFM;Cart 7B;\n{};Cedar Fork Middle;Room 114;2019-01-01 08:15:00\n{};SMM;;\n{};XX;;\n{};CFM;Attic;\n",
        tag(1),
        tag(2),
        tag(50),
        tag(3),
        tag(4)
    );
    let path = quarter.world.file("scans.csv", &rows);
    let taken = quarter.world.value("audit.scan_file", json!({ "path": path, "period": period }));
    assert_eq!((&taken["taken"], &taken["counted"], &taken["outside_window"]), (&json!(3), &json!(3), &json!(1)));
    assert_eq!(taken["rejected"][0]["reason"], json!({ "why": "unknown_school", "found": "XX" }));
    assert_eq!(taken["rejected"][1]["reason"], json!({ "why": "unknown_place", "found": "Attic" }));
    assert_eq!(quarter.figures()["outcomes"]["verified"], 2, "a wrong clock counts all the same");
    let status = quarter.world.run("audit.status", json!({ "period": period }));
    assert_eq!(status["total"]["outcomes"]["verified"], 3);
    assert_eq!(status["total"]["expected"], 11);
    let codeless = quarter.world.file("codeless.csv", "school;room\nCFM;Cart 7B\n");
    let codeless = quarter.world.refused("audit.scan_file", json!({ "path": codeless, "period": period }));
    let wanted = json!(["code", "scanned_code", "barcode"]);
    assert_eq!(codeless["reason"], json!({ "why": "column_missing", "wanted": wanted }));
    assert_eq!(quarter.world.run("audit.status", json!({ "period": period })), status, "nothing of it was taken");
    quarter.world.is_sound();
}

#[test]
fn the_district_and_each_site_agree_on_every_figure() {
    let mut quarter = Quarter::begin();
    quarter.world.sit_down("Tomasz");
    for code in [tag(1), tag(1), "NOBODY-KNOWS".into(), "nobody knows".into(), tag(50), tag(2)] {
        quarter.world.run("audit.scan", json!({ "audit": quarter.audit, "code": code }));
    }
    quarter.world.run("history.undo", json!({}));
    quarter.world.run("audit.scan", json!({ "audit": quarter.next_door, "code": tag(3) }));
    let period = quarter.world.run("audit.periods", json!({}))["periods"][0]["id"].clone();
    let status = quarter.world.run("audit.status", json!({ "period": period }));
    for site in status["schools"].as_array().unwrap() {
        let sheet = quarter.world.run("audit.show", json!({ "audit": site["audit"]["id"] }));
        assert_eq!(sheet["figures"], site["figures"]);
    }
    let scans = json!({ "total": 7, "counted": 4, "repeat": 2, "voided": 1, "outside_window": 0 });
    assert_eq!(status["total"]["scans"], scans);
    quarter.world.sit_down("Imani");
    let next_door = quarter.world.refused("audit.show", json!({ "audit": quarter.next_door }));
    assert_eq!(next_door["reason"]["why"], "other_school", "each site's figures are its own");
    quarter.world.is_sound();
}

#[test]
fn a_champion_does_not_reach_for_another_schools_audit() {
    let quarter = Quarter::begin();
    let reach = quarter.world.refused("audit.scan", json!({ "audit": quarter.next_door, "code": tag(50) }));
    assert_eq!(reach["reason"]["why"], "other_school");
    let twice = quarter.world.refused("audit.open", json!({ "audits": [quarter.audit] }));
    assert_eq!(twice["reason"], json!({ "why": "audit_not_planned", "state": "open" }));
    let plan = quarter.world.refused("audit.plan", json!({ "period": "2026-27/Q3" }));
    assert_eq!(plan["reason"]["why"], "not_allowed");
    assert!(quarter.cedar.is_string());
    quarter.world.is_sound();
}
