//! The list of a pickup, page by page.

use serde_json::json;

use crate::stage::why;
use crate::surplus_stage::{asked_for, closet, scan};

#[test]
fn a_page_names_its_rows_and_all_devices_only_to_whom_asks() {
    let mut world = closet();
    let pickup = asked_for(&world);
    scan(&world, &pickup, &["OLD-01", "OLD-02", "OLD-03"]);
    let page = world.run("surplus.devices", json!({ "pickup": pickup, "offset": 1, "limit": 1 }));
    assert_eq!((&page["rows"][0]["tag"], &page["total"]), (&json!("OLD-02"), &json!(3)), "{page}");
    assert_eq!((page["rows"].as_array().unwrap().len(), &page["ids"]), (1, &json!([])), "{page}");
    let named = world.run("surplus.devices", json!({ "pickup": pickup, "limit": 0, "with_ids": true }));
    assert_eq!((&named["rows"], named["ids"].as_array().unwrap().len()), (&json!([]), 3), "{named}");
    assert_eq!(named["ids"][1], page["rows"][0]["device"], "in the same order");
    let whole = world.run("surplus.devices", json!({ "pickup": pickup, "limit": 20_000 }));
    assert_eq!(whole["rows"].as_array().unwrap().len(), 3);
    world.sit_down("Jonah");
    assert_eq!(why(&world.refused("surplus.devices", json!({ "pickup": pickup }))), "other_school");
    world.is_sound();
}
