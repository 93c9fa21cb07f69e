//! Who had it on that day, what is overdue, and who keeps what over the summer.

use serde_json::{Value, json};

use crate::stage::{at_cedar_falls, district, lend, person, place, taken_back_and_again, why};
use rollcall_tests::World;

fn on(world: &World, day: &str) -> Value {
    world.run("custody.on_day", json!({ "device": "tag:MC-0001", "on": day }))
}

fn holders(shown: &Value) -> Vec<&str> {
    let custodies = shown["custodies"].as_array().unwrap().iter();
    custodies.map(|one| one["holder"]["name"].as_str().unwrap_or("hidden")).collect()
}

#[test]
fn who_had_a_laptop_on_a_day_is_told_with_everybody_of_that_day() {
    let world = at_cedar_falls();
    world.run("device.set_home", json!({ "device": "tag:MC-0001", "place": "place:CFM/Room 12" }));
    lend(&world, "MC-0001", "100234");
    // Half past eight in the evening in New York is the next day already in Greenwich.
    world.at("2026-11-11T20:30:00-05:00");
    world.run("custody.transfer", json!({ "device": "tag:MC-0001", "to": person("100235") }));
    world.at("2026-11-12T09:00:00-05:00");
    world.run("custody.check_in", json!({ "device": "tag:MC-0001" }));
    world.at("2026-11-20T09:00:00-05:00");
    world.run("device.set_home", json!({ "device": "tag:MC-0001", "place": "place:CFM/Cart 7B" }));
    assert_eq!(holders(&on(&world, "2026-11-10")), ["Ana Ruiz"]);
    assert_eq!(holders(&on(&world, "2026-11-11")), ["Ana Ruiz", "Ben Okafor"]);
    assert_eq!(holders(&on(&world, "2026-11-12")), ["Ben Okafor"]);
    let free = on(&world, "2026-11-13");
    assert_eq!((holders(&free).len(), &free["home"]), (0, &json!("Room 12")), "where it lived then, not now");
    assert_eq!(on(&world, "2026-11-20")["home"], "Cart 7B");
    let before = on(&world, "2026-11-08");
    assert_eq!((&before["home"], &before["registered_on"]), (&Value::Null, &json!("2026-11-09")));
    let ahead = world.refused("custody.on_day", json!({ "device": "tag:MC-0001", "on": "2026-12-24" }));
    assert_eq!((&ahead["field"], why(&ahead)), (&json!("on"), "in_the_future"));
    world.is_sound();
}

#[test]
fn who_had_a_laptop_while_it_was_another_schools_is_not_told() {
    let mut world = district();
    lend(&world, "MC-0001", "100234");
    world.at("2026-11-10T09:00:00-05:00");
    world.run("custody.check_in", json!({ "device": "tag:MC-0001" }));
    world.at("2026-11-11T09:00:00-05:00");
    world.run("device.transfer_school", json!({ "device": "tag:MC-0001", "school": "school:MHS" }));
    lend(&world, "MC-0001", "200100");
    world.sit_down("Jonah");
    assert_eq!(holders(&on(&world, "2026-11-09")), ["hidden"]);
    assert_eq!(holders(&on(&world, "2026-11-11")), ["Esme Holt"]);
    world.sit_down("Ines");
    let theirs = world.refused("custody.on_day", json!({ "device": "tag:MC-0001", "on": "2026-11-09" }));
    assert_eq!(why(&theirs), "other_school");
    world.is_sound();
}

#[test]
fn an_imported_laptop_lived_where_its_file_said_until_it_moved() {
    let world = district();
    let list = "Asset Tag,Serial,School,Room\nMC-0077,SN77,CFM,Room 12\n";
    let plan = json!({ "path": world.file("devices.csv", list), "kind": "devices" });
    world.run("import.apply", json!({ "plan": plan }));
    let home = |day: &str| world.run("custody.on_day", json!({ "device": "tag:MC-0077", "on": day }))["home"].clone();
    assert_eq!(home("2026-11-09"), "Room 12");
    world.at("2026-11-16T09:00:00-05:00");
    world.run("device.set_home", json!({ "device": "tag:MC-0077", "place": "place:CFM/Closet" }));
    assert_eq!((home("2026-11-15"), home("2026-11-16")), (json!("Room 12"), json!("Closet")));
    let nobody = world.refused("custody.on_day", json!({ "device": "tag:MC-0078", "on": "2026-11-09" }));
    assert_eq!(why(&nobody), "not_found");
    world.is_sound();
}

#[test]
fn loans_past_their_day_are_told_by_who_has_them() {
    let mut world = district();
    let lend = |tag: &str, to: Value, due: &str| {
        let loan = json!({ "device": format!("tag:{tag}"), "to": to, "due_on": due, "reason": "Loaner" });
        world.run("custody.check_out", loan);
    };
    lend("MC-0001", person("100234"), "2026-11-12");
    lend("MC-0002", place("CFM/Room 12"), "2026-11-10");
    lend("MC-0003", person("100234"), "2026-11-11");
    lend("MC-0004", person("200100"), "2026-11-12");
    assert_eq!(world.run("custody.overdue", json!({}))["loans"], 0);
    world.at("2026-11-13T09:00:00-05:00");
    let all = world.run("custody.overdue", json!({}));
    assert_eq!(all["loans"], 4);
    world.sit_down("Ines");
    let own = world.run("custody.overdue", json!({}));
    let names = own["holders"].as_array().unwrap().iter().map(|one| one["holder"]["name"].as_str().unwrap());
    assert_eq!(names.collect::<Vec<_>>(), ["Room 12", "Ana Ruiz"], "the longest overdue first");
    let of_ana = &own["holders"][1]["loans"];
    assert_eq!(
        (&of_ana[0]["tag"], &of_ana[0]["days"], &of_ana[0]["reason"]),
        (&json!("MC-0003"), &json!(2), &json!("Loaner"))
    );
    assert_eq!(of_ana.as_array().unwrap().len(), 2);
    world.run("custody.check_in", json!({ "device": "tag:MC-0002" }));
    assert_eq!(world.run("custody.overdue", json!({ "school": "school:CFM" }))["loans"], 2);
    let theirs = world.refused("custody.overdue", json!({ "school": "school:MHS" }));
    assert_eq!(why(&theirs), "other_school");
    world.is_sound();
}

#[test]
fn a_summer_keep_runs_ends_early_and_is_asked_for_when_it_is_over() {
    let mut world = at_cedar_falls();
    let keeps = |world: &World| world.run("person.summer_keeps", json!({}))["keeps"].clone();
    let authorise = |person: &str, tag: &str, from: &str| {
        lend(&world, tag, person);
        let keep = json!({ "person": format!("person:{person}"), "device": format!("tag:{tag}"), "from": from, "until": "2027-07-31" });
        world.value("person.authorise_summer_keep", keep)["id"].clone()
    };
    let ana = authorise("100234", "MC-0001", "2027-06-01");
    let ben = authorise("100235", "MC-0002", "2027-06-01");
    let standing = |world: &World| {
        let all = keeps(world);
        all.as_array().unwrap().iter().map(|one| one["standing"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(standing(&world), ["coming", "coming"]);
    world.run("person.end_summer_keep", json!({ "keep": ben }));
    taken_back_and_again(
        &world,
        || assert_eq!(standing(&world).len(), 2),
        || assert_eq!(standing(&world), ["coming"], "one that never began is gone"),
    );
    world.at("2027-06-20T09:00:00-04:00");
    assert_eq!(standing(&world), ["running"]);
    let ended = world.value("person.end_summer_keep", json!({ "keep": ana }));
    assert_eq!(ended["keep"]["until_on"], "2027-06-19");
    let over = keeps(&world);
    assert_eq!(
        (&over[0]["standing"], &over[0]["holds"], &over[0]["name"]),
        (&json!("over"), &json!(true), &json!("Ana Ruiz"))
    );
    let twice = world.refused("person.end_summer_keep", json!({ "keep": ana }));
    assert_eq!((why(&twice), &twice["reason"]["until"]), ("summer_keep_over", &json!("2027-06-19")));
    world.run("custody.check_in", json!({ "device": "tag:MC-0001" }));
    assert_eq!(standing(&world).len(), 0, "brought back, it is nobody's business any more");
    world.sit_down("Jonah");
    assert_eq!(why(&world.refused("person.end_summer_keep", json!({ "keep": ana }))), "other_school");
    world.is_sound();
}
