//! A second, blind look: which places to visit, what was drawn there, and what came of it.

use serde_json::{Value, json};

use crate::quarter::{Quarter, tag};

fn sheet(quarter: &Quarter) -> Value {
    quarter.world.run("audit.recount", json!({ "audit": quarter.audit }))
}

fn recount(quarter: &Quarter, code: &str, place: &Value) {
    let scan = json!({ "audit": quarter.audit, "code": code, "place": place });
    quarter.world.run("audit.scan_recount", scan);
}

#[test]
fn the_recount_says_where_to_look_and_tells_nothing_before_it_is_finished() {
    let mut quarter = Quarter::begin();
    assert_eq!(sheet(&quarter)["recount"], Value::Null);
    for number in 1..=3 {
        quarter.scan(&tag(number), &quarter.cart);
    }
    quarter.scan(&tag(4), &quarter.library);
    quarter.world.run("audit.draw_recount", json!({ "audit": quarter.audit }));
    let drawn = sheet(&quarter);
    assert_eq!((&drawn["sample"], &drawn["left"]), (&json!(4), &json!(4)), "all, when there are fewer than five");
    let names: Vec<&Value> = drawn["places"].as_array().unwrap().iter().map(|place| &place["name"]).collect();
    assert_eq!(names, ["Library", "Room 114, Cart 7B"], "a moved one is looked for where it was counted");
    assert_eq!(drawn["places"][1]["devices"][2]["shown"], tag(3));

    recount(&quarter, &tag(4), &quarter.library);
    recount(&quarter, &tag(1), &quarter.library);
    recount(&quarter, &tag(7), &quarter.cart);
    let half = sheet(&quarter);
    assert_eq!((&half["left"], &half["strangers"]), (&json!(2), &json!(1)));
    let one = &half["places"][1]["devices"][2];
    assert_eq!((&one["shown"], &one["agrees"], &one["scanned_in"]), (&json!(tag(1)), &Value::Null, &Value::Null));
    assert!(one["scanned_at"].is_string() && half["figures"].is_null(), "blind: {half}");

    quarter.world.run("audit.finish_recount", json!({ "audit": quarter.audit }));
    let done = sheet(&quarter);
    assert_eq!(done["figures"], json!({ "sample": 4, "agreed": 1, "finished": true }));
    assert_eq!(done["places"][0]["devices"][0]["agrees"], true);
    let one = &done["places"][1]["devices"][2];
    assert_eq!((&one["agrees"], &one["scanned_in"]), (&json!(false), &json!("Library")));

    // What it found is known now: nothing can be improved.
    let again = json!({ "audit": quarter.audit, "code": tag(2), "place": quarter.cart });
    for (command, input) in [
        ("audit.scan_recount", again),
        ("audit.finish_recount", json!({ "audit": quarter.audit })),
        ("audit.draw_recount", json!({ "audit": quarter.audit })),
    ] {
        assert_eq!(quarter.world.refused(command, input)["reason"]["why"], "recount_finished", "{command}");
    }
    quarter.world.run("history.undo", json!({}));
    assert_eq!(sheet(&quarter)["figures"], Value::Null, "taken back, it goes on");
    let next_door = quarter.world.refused("audit.recount", json!({ "audit": quarter.next_door }));
    assert_eq!(next_door["reason"]["why"], "other_school");
    quarter.world.sit_down("Tomasz");
    assert_eq!(sheet(&quarter)["left"], 2, "IT sees it as well");
    quarter.world.is_sound();
}
