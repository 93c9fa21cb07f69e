//! What holds in which school year: the district's policy, and who has a protection plan.

use rollcall_tests::World;
use serde_json::{Value, json};

use crate::stage::{district, why};

#[test]
fn the_policy_of_any_school_year_is_read_and_set() {
    let mut world = district();
    let of = |world: &World, year: Value| world.run("policy.of", json!({ "school_year": year }));
    let now = of(&world, Value::Null);
    assert_eq!(now["policy"], world.run("policy.now", json!({})));
    assert_eq!((&now["school_year"], &now["since"]), (&json!("2026-27"), &json!("2023-24")));
    assert_eq!((&now["before"], &now["after"]), (&json!("2025-26"), &json!("2027-28")));
    assert_eq!((&now["is_own"], &now["actions"]), (&json!(false), &json!(["policy.change"])));
    assert_eq!(of(&world, json!("2023-24"))["is_own"], false, "the program brought that one along");
    // Chargers have a price from 2023-24 on.
    let early = of(&world, json!("2022-23"));
    assert_eq!((&early["policy"]["accessory_prices"], &early["since"]), (&json!({}), &json!("2022-23")));
    assert_eq!(of(&world, json!("2019-20"))["since"], Value::Null);

    let mut next = now["policy"].clone();
    next["accessory_prices"]["charger"] = json!(3000);
    world.run("policy.change", json!({ "school_year": "2027-28", "policy": next }));
    let charger = |world: &World, year: &str| {
        let shown = of(world, json!(year));
        (shown["policy"]["accessory_prices"]["charger"].clone(), shown["since"].clone(), shown["is_own"].clone())
    };
    assert_eq!(charger(&world, "2026-27"), (json!(2700), json!("2023-24"), json!(false)));
    assert_eq!(charger(&world, "2027-28"), (json!(3000), json!("2027-28"), json!(true)));
    assert_eq!(charger(&world, "2030-31"), (json!(3000), json!("2027-28"), json!(false)));
    let versions = json!([
        { "school_year": "2022-23", "is_default": true },
        { "school_year": "2023-24", "is_default": true },
        { "school_year": "2027-28", "is_default": false },
    ]);
    assert_eq!(of(&world, json!("2026-27"))["versions"], versions);

    for odd in ["2026", "2026-28", "2026/27", "20", "next year"] {
        assert_eq!(why(&world.refused("policy.of", json!({ "school_year": odd }))), "out_of_range", "{odd}");
        let change = json!({ "school_year": odd, "policy": next });
        assert_eq!(why(&world.refused("policy.change", change)), "out_of_range", "{odd}");
    }
    world.sit_down("Ines");
    assert_eq!(of(&world, json!("2027-28"))["actions"], json!([]));
    let change = json!({ "school_year": "2027-28", "policy": next });
    assert_eq!(why(&world.refused("policy.change", change)), "not_allowed");
    world.is_sound();
}

#[test]
fn who_has_a_protection_plan_is_listed_by_school_year() {
    let mut world = district();
    let of = |number: &str, year: &str| json!({ "person": format!("person:{number}"), "school_year": year });
    for (number, year) in [("100235", "2026-27"), ("100234", "2026-27"), ("200100", "2026-27"), ("100234", "2025-26")] {
        world.run("protection.begin", of(number, year));
    }
    let list = |world: &World, input: Value| {
        let list = world.run("protection.list", input);
        let names: Vec<String> = list["rows"].as_array().unwrap().iter().map(|row| row["name"].to_string()).collect();
        (names.join(", "), list)
    };
    let (names, all) = list(&world, json!({}));
    assert_eq!((names.as_str(), &all["total"]), (r#""Ana Ruiz", "Ben Okafor", "Esme Holt""#, &json!(3)));
    assert_eq!(
        (&all["school_year"], &all["before"], &all["shares"]),
        (&json!("2026-27"), &json!("2025-26"), &Value::Null)
    );
    let ana = &all["rows"][0];
    assert_eq!((&ana["number"], &ana["school_name"]), (&json!("100234"), &json!("Cedar Falls Middle")));
    assert_eq!((&ana["school_year"], &ana["began_on"]), (&json!("2026-27"), &json!("2026-11-09")));
    assert_eq!((&ana["actions"], &all["actions"]), (&json!(["protection.end"]), &json!(["protection.begin"])));
    assert_eq!(list(&world, json!({ "limit": 1, "offset": 1 })).0, r#""Ben Okafor""#);
    assert_eq!(list(&world, json!({ "school_year": "2025-26" })).0, r#""Ana Ruiz""#);
    assert_eq!(list(&world, json!({ "school": "school:MHS" })).0, r#""Esme Holt""#);
    assert_eq!(why(&world.refused("protection.list", json!({ "school_year": "2025" }))), "out_of_range");
    assert_eq!(why(&world.refused("protection.of", of("100234", "2025"))), "out_of_range");

    // The share is that of the year asked about.
    let mut policy = world.run("policy.now", json!({}));
    policy["incident_prices"]["plan"] = json!({ "damage": 10, "lost": 50 });
    world.run("policy.change", json!({ "school_year": "2026-27", "policy": policy }));
    let ana = |world: &World, year: &str| world.run("protection.of", of("100234", year));
    assert_eq!(ana(&world, "2026-27")["shares"], json!({ "damage": 10, "lost": 50 }));
    assert_eq!(ana(&world, "2026-27")["actions"], json!(["protection.end"]));
    let old = ana(&world, "2025-26");
    assert_eq!((&old["shares"], &old["plan"]["school_year"]), (&Value::Null, &json!("2025-26")));
    assert_eq!(world.value("protection.end", of("100234", "2026-27")), true);
    let none = ana(&world, "2026-27");
    assert_eq!((&none["plan"], &none["actions"]), (&Value::Null, &json!(["protection.begin"])));

    // Ines reads of her own school's, and changes nothing.
    world.sit_down("Ines");
    assert_eq!(list(&world, json!({})).0, r#""Ben Okafor""#);
    assert_eq!(list(&world, json!({})).1["rows"][0]["actions"], json!([]));
    assert_eq!(why(&world.refused("protection.list", json!({ "school": "school:MHS" }))), "other_school");
    assert_eq!(why(&world.refused("protection.of", of("200100", "2026-27"))), "other_school");
    assert_eq!(ana(&world, "2026-27")["actions"], json!([]));
    world.is_sound();
}

#[test]
fn of_a_person_without_a_school_no_plan_is_offered() {
    let world = district();
    let person = json!({ "population": "contractor", "number": "9002", "name": "Mr Lund", "state": "pre" });
    world.run("person.add", person);
    let lund = json!({ "person": "person:9002" });
    assert_eq!(world.run("protection.of", lund.clone())["actions"], json!([]));
    assert_eq!(why(&world.refused("protection.begin", lund)), "missing");
    world.is_sound();
}
