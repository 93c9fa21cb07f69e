//! Who leaves by a roster, who changes schools, and what becomes of what they hold.

use std::fmt::Write as _;

use rollcall_tests::World;
use serde_json::{Value, json};

use crate::import_stage::{device, line};
use crate::roster_stage::{Tables, all_figures, apply, clever, one_roster, plan, rehearse, with, zipped};
use crate::stage::{district, held_by, lend, why};

/// Cedar Falls and Maple High with rosters of so many students each, numbered 10001… and 20001….
fn students(cedar: usize, maple: usize) -> Tables {
    let mut users = String::from("sourcedId,enabledUser,orgSourcedIds,role,givenName,familyName,identifier,grades\n");
    for at in 1..=cedar {
        writeln!(users, "c{at},true,s1,student,Ada,Number{at},{},07", 10_000 + at).unwrap();
    }
    for at in 1..=maple {
        writeln!(users, "m{at},true,s2,student,Bo,Number{at},{},10", 20_000 + at).unwrap();
    }
    let orgs = "sourcedId,name,type,identifier\ns1,Cedar Falls Middle,school,CFM\ns2,Maple High,school,MHS\n";
    vec![("orgs.csv", orgs.into()), ("users.csv", users)]
}

/// The same, with some of the users' rows left out.
fn less(tables: &Tables, gone: impl Fn(&str) -> bool) -> Tables {
    let kept = |text: &str| text.lines().filter(|row| !gone(row)).map(|row| format!("{row}\n")).collect::<String>();
    with(tables, "users.csv", kept)
}

#[test]
fn so_many_leave_that_somebody_has_to_say_it_is_meant() {
    let world = district();
    let all = students(300, 40);
    apply(&world, &zipped(&world, "all.zip", &all));
    let nineteen =
        less(&all, |row| row.starts_with("c1") && row.len() < 60 && row[1..].split(',').next().unwrap().len() == 2);
    let few = zipped(&world, "few.zip", &less(&all, |row| row.starts_with("c1,") || row.starts_with("m2,")));
    let shown = rehearse(&world, &few);
    assert_eq!((all_figures(&shown)[5], &shown["roster"]["confirm_left"]), (2, &Value::Null));
    let path = zipped(&world, "broken.zip", &less(&nineteen, |row| row.starts_with("c2")));
    let shown = rehearse(&world, &path);
    let left = shown["counts"]["left"].as_u64().unwrap();
    assert_eq!(shown["roster"]["confirm_left"].as_u64(), Some(left));
    assert!(left >= 20, "{left}");
    let at = &shown["roster"]["leavers"][0];
    // The 300, and the three active students who are known from elsewhere than a roster.
    assert_eq!((&at["school"], &at["of"], &at["is_many"]), (&json!("CFM"), &json!(303), &json!(true)), "{at}");
    let refused = world.refused("import.apply", plan(&path, &Value::Null));
    assert_eq!(why(&refused), "leavers_wait");
    assert_eq!((&refused["reason"]["left"], &refused["reason"]["said"]), (&json!(left), &Value::Null));
    let wrong = world.refused("import.apply", plan(&path, &json!({ "confirm_left": left - 1 })));
    assert_eq!((&wrong["reason"]["left"], &wrong["reason"]["said"]), (&json!(left), &json!(left - 1)));
    assert_eq!(line(&world, "SELECT count(*) FROM person WHERE state = 'left' AND length(number) = 5"), "0");
    let done = world.run("import.apply", plan(&path, &json!({ "confirm_left": left })));
    assert_eq!(all_figures(&done)[5], left);
    world.run("history.undo", json!({}));
    let left = "SELECT count(*) FROM person WHERE state = 'left' AND length(number) = 5";
    assert_eq!(line(&world, left), "0", "taken back whole");
    world.is_sound();
}

#[test]
fn a_roster_speaks_only_for_the_schools_and_people_it_lists() {
    let world = district();
    apply(&world, &zipped(&world, "all.zip", &students(5, 5)));
    apply(&world, &zipped(&world, "clever.zip", &clever()));
    let only_cedar = zipped(&world, "cedar.zip", &students(4, 0));
    let done = apply(&world, &only_cedar);
    assert_eq!(all_figures(&done), [0, 0, 4, 0, 0, 1, 0, 0], "{done}");
    let left = "SELECT number FROM person WHERE state = 'left' ORDER BY number";
    assert_eq!(line(&world, left), "10005\n100250", "staff, the other school and the other roster stay");
    let again = apply(&world, &only_cedar);
    assert_eq!((all_figures(&again)[5], &again["operation"]), (0, &Value::Null));
    let mut world = world;
    world.sit_down("Jonah");
    let done = apply(&world, &zipped(&world, "one.zip", &students(1, 1)));
    assert_eq!(all_figures(&done), [0, 0, 1, 1, 0, 4, 0, 0], "a champion's own school only: {done}");
    assert_eq!(done["value"]["rejected"][0]["reason"]["why"], "not_your_school");
    let unclear = with(&students(0, 1), "users.csv", |text| text.replace("student", "scholar"));
    let done = world.run("import.rehearse", plan(&zipped(&world, "unclear.zip", &unclear), &Value::Null));
    assert_eq!((all_figures(&done)[3], all_figures(&done)[5]), (1, 0), "an unknown word lets nobody leave: {done}");
    let along = world.refused("import.apply", plan(&only_cedar, &json!({ "transfers": "along" })));
    assert_eq!(why(&along), "not_allowed");
    world.is_sound();
}

/// A list of the students 1 to `many`, under headings of its own.
fn list(headings: &str, many: u32, more: &str) -> String {
    let row = |number: u32| format!("student,{number},Student {number},7,CFM{more}\n");
    format!("{headings}\n{}", (1..=many).map(row).collect::<String>())
}

#[test]
fn a_list_with_other_headings_continues_the_one_before() {
    let world = World::new();
    let file = |text: String| world.file("people.csv", &text);
    apply(&world, &file(list("Population,Number,Name,Grade,School", 10, "")));
    // A column more, a heading renamed: the same roster, by whom it lists.
    let noted = file(list("Population,Number,Name,Grade,School,Note", 8, ",x"));
    let other = world.refused("import.apply", plan(&noted, &json!({ "confirm_left": 1 })));
    assert_eq!((why(&other), &other["reason"]["left"]), ("leavers_wait", &json!(2)));
    let done = apply(&world, &noted);
    assert_eq!(all_figures(&done), [0, 0, 8, 0, 0, 2, 0, 0], "{done}");
    let done = apply(&world, &file(list("Population,Student Number,Name,Grade,School", 7, "")));
    assert_eq!(all_figures(&done), [0, 0, 7, 0, 0, 1, 0, 0], "{done}");
    let done = apply(&world, &file(list("Population,Number,Name,Grade,School", 6, "")));
    assert_eq!(all_figures(&done), [0, 0, 6, 0, 0, 1, 0, 0], "and back again");
    assert_eq!(done["value"]["roster"]["stay"], 0);
    world.is_sound();
}

#[test]
fn whoever_another_list_brought_stays_and_is_named() {
    let world = World::new();
    apply(&world, &world.file("all.csv", &list("Population,Number,Name,Grade,School", 10, "")));
    let few = world.file("few.csv", &list("Population,Number,Name,Grade,School,Club", 3, ",chess"));
    for done in [rehearse(&world, &few), apply(&world, &few)["value"].clone()] {
        assert_eq!((&done["counts"]["left"], &done["roster"]["stay"]), (&json!(0), &json!(7)), "{done}");
        assert_eq!(done["roster"]["staying"][0]["called"], "Student 4");
    }
    let meant = world.refused("import.apply", plan(&few, &json!({ "confirm_left": 7 })));
    assert_eq!((why(&meant), &meant["reason"]["left"]), ("leavers_wait", &json!(0)));
    // So do those whom a plain list of people brought: it does not say who leaves.
    let plain = world.file("plain.csv", "Population,Number,Name,School\nstudent,90,Cleo Marsh,CFM\n");
    world.run("import.apply", json!({ "plan": { "path": plain, "kind": "people" } }));
    let done = apply(&world, &world.file("all.csv", &list("Population,Number,Name,Grade,School", 10, "")));
    assert_eq!((&done["value"]["counts"]["left"], &done["value"]["roster"]["stay"]), (&json!(0), &json!(1)));
    world.is_sound();
}

#[test]
fn who_left_and_still_holds_is_on_a_list_until_it_is_back() {
    let world = district();
    let all = students(3, 1);
    apply(&world, &zipped(&world, "all.zip", &all));
    lend(&world, "MC-0001", "10001");
    lend(&world, "MC-0002", "10002");
    world.run("fee.charge", json!({ "person": "person:10001", "about": "charger" }));
    let gone = zipped(&world, "gone.zip", &less(&all, |row| row.starts_with("c1,")));
    let shown = rehearse(&world, &gone);
    let leaving = &shown["roster"]["left"][0];
    assert_eq!(
        (&leaving["number"], &leaving["holds"], &leaving["is_absent"]),
        (&json!("10001"), &json!(1), &json!(true))
    );
    assert_eq!(shown["roster"]["left_holding"], 1);
    apply(&world, &gone);
    let list = world.run("person.left_holding", json!({}));
    assert_eq!((&list["devices"], list["people"].as_array().unwrap().len()), (&json!(1), 1), "{list}");
    assert_eq!(
        (&list["people"][0]["because"], &list["people"][0]["devices"][0]["tag"]),
        (&json!("left"), &json!("MC-0001"))
    );
    assert_eq!(list["people"][0]["balance"], 2700, "what is owed leaves with nobody");
    assert_eq!(held_by(&world, "10001"), ["MC-0001"], "leaving gives nothing back");
    let to_a_leaver = json!({ "device": "tag:MC-0003", "to": { "kind": "person", "person": "person:10001" } });
    assert_eq!(why(&world.refused("custody.check_out", to_a_leaver)), "person_not_active");
    let before = line(&world, "SELECT hex(id) FROM person WHERE number = '10001'");
    apply(&world, &zipped(&world, "back.zip", &all));
    assert_eq!(line(&world, "SELECT hex(id), state FROM person WHERE number = '10001'"), format!("{before} | active"));
    assert_eq!(held_by(&world, "10001"), ["MC-0001"], "who comes back finds what was held");
    assert_eq!(world.run("person.left_holding", json!({}))["devices"], 0);
    let card = world.run("drive.card", json!({ "person": "person:10001" }));
    assert_eq!(card["balance"], 2700, "and finds the old debt: {card}");
    world.is_sound();
}

/// Everybody at Cedar Falls, and then the first two at Maple High.
fn moved(all: &Tables) -> Tables {
    with(all, "users.csv", |text| text.replace("c1,true,s1", "c1,true,s2").replace("c2,true,s1", "c2,true,s2"))
}

#[test]
fn a_transferred_students_device_is_collected_where_it_belongs() {
    let mut world = district();
    let all = students(4, 2);
    apply(&world, &zipped(&world, "all.zip", &all));
    lend(&world, "MC-0001", "10001");
    let path = zipped(&world, "moved.zip", &moved(&all));
    let shown = rehearse(&world, &path);
    assert_eq!(all_figures(&shown), [0, 2, 4, 0, 0, 0, 0, 2], "{shown}");
    let first = &shown["roster"]["transferred"][0];
    assert_eq!(
        (&first["number"], &first["from"], &first["to"], &first["devices"], &first["choice"]),
        (&json!("10001"), &json!("CFM"), &json!("MHS"), &json!(1), &json!("collect"))
    );
    apply(&world, &path);
    assert!(device(&world, "MC-0001").contains("| CFM |"), "{}", device(&world, "MC-0001"));
    world.sit_down("Ines");
    let list = world.run("person.left_holding", json!({}));
    let holder = &list["people"][0];
    assert_eq!((&holder["because"], &holder["school_name"]), (&json!("transferred"), &json!("Maple High")));
    world.run("custody.check_in", json!({ "device": "tag:MC-0001" }));
    assert_eq!(world.run("person.left_holding", json!({}))["people"], json!([]));
    world.sit_down("Tomasz");
    let again = apply(&world, &path);
    assert_eq!((all_figures(&again), &again["operation"]), ([0, 0, 6, 0, 0, 0, 0, 0], &Value::Null));
    let elsewhere = world.refused("person.left_holding", json!({ "school": "school:NOWHERE" }));
    assert_eq!(why(&elsewhere), "not_found");
    world.is_sound();
}

#[test]
fn a_transferred_students_device_goes_along_when_it_is_said() {
    let world = district();
    let all = students(4, 2);
    apply(&world, &zipped(&world, "all.zip", &all));
    lend(&world, "MC-0001", "10001");
    lend(&world, "MC-0002", "10002");
    let path = zipped(&world, "moved.zip", &moved(&all));
    let one_stays =
        json!({ "transfers": "along", "transfers_of": [{ "person": "person:10002", "choice": "collect" }] });
    let shown = world.run("import.rehearse", plan(&path, &one_stays));
    let roster = &shown["roster"];
    assert_eq!((&roster["devices_along"], &roster["devices_to_collect"]), (&json!(1), &json!(1)));
    world.run("import.apply", plan(&path, &one_stays));
    assert!(device(&world, "MC-0001").contains("| MHS |"), "{}", device(&world, "MC-0001"));
    assert!(device(&world, "MC-0002").contains("| CFM |"), "{}", device(&world, "MC-0002"));
    let list = world.run("person.left_holding", json!({}));
    assert_eq!(list["people"].as_array().unwrap().len(), 1, "{list}");
    world.run("history.undo", json!({}));
    assert!(device(&world, "MC-0001").contains("| CFM |"), "the allocation is taken back with the rest");
    let nobody = json!({ "transfers_of": [{ "person": "person:99999", "choice": "along" }] });
    assert_eq!(why(&world.refused("import.rehearse", plan(&path, &nobody))), "not_found");
    world.is_sound();
}

#[test]
fn who_was_made_at_the_counter_is_the_same_person_once_the_number_arrives() {
    let world = district();
    let made = world.value(
        "person.add",
        json!({ "population": "student", "number": "10002", "name": "A. Number", "school": "school:CFM" }),
    );
    assert_eq!(made["state"], "provisional");
    world.run(
        "custody.check_out",
        json!({ "device": "tag:MC-0001", "to": { "kind": "person", "person": made["id"] }, "override_reason": "new today" }),
    );
    let path = zipped(&world, "all.zip", &students(3, 0));
    let done = apply(&world, &path);
    assert_eq!(all_figures(&done), [2, 1, 0, 0, 0, 0, 1, 0], "{done}");
    let person = "SELECT name, state FROM person WHERE number = '10002'";
    assert_eq!(line(&world, person), "Ada Number2 | active");
    assert_eq!(held_by(&world, "10002"), ["MC-0001"]);
    let name_only = world.refused("person.show", json!({ "person": "person:A. Number" }));
    assert_eq!(why(&name_only), "not_found", "a name finds nobody");
    world.is_sound();
}

#[test]
fn both_schools_see_and_lend_to_whoever_belongs_to_both() {
    let mut world = district();
    apply(&world, &zipped(&world, "one.zip", &one_roster()));
    for (champion, school, other) in [("Ines", "CFM", "1005"), ("Jonah", "MHS", "1002")] {
        world.sit_down(champion);
        let page = world.run("person.page", json!({ "search": "Ibáñez" }));
        assert_eq!(page["total"], 1, "{champion} finds who belongs to both");
        let shown = world.run("person.show", json!({ "person": page["rows"][0]["id"] }));
        assert_eq!((&shown["name"], shown["enrolments"].as_array().unwrap().len()), (&json!("José Ibáñez"), 2));
        let found = world.run("find.code", json!({ "code": "1003", "school": format!("school:{school}") }));
        assert_eq!(
            (&found["what"]["is"], &found["what"]["person"]["name"]),
            (&json!("person"), &json!("José Ibáñez")),
            "{found}"
        );
        let stranger = world.run("person.show", json!({ "person": format!("person:{other}") }));
        assert_eq!(stranger["name"], Value::Null, "{champion} does not see {other}");
    }
    lend(&world, "MC-0004", "1003");
    let shown = world.run("person.show", json!({ "person": "person:1003" }));
    assert!(
        !shown["actions"].as_array().unwrap().contains(&json!("change")),
        "the record is the first school's to keep"
    );
    let change = world.refused("person.change", json!({ "person": shown["person"] }));
    assert_eq!(why(&change), "other_school");
    world.sit_down("Tomasz");
    let one = with(&one_roster(), "users.csv", |text| text.replace("\"s1,s2\",student", "s1,student"));
    let done = apply(&world, &zipped(&world, "one.zip", &one));
    assert_eq!(all_figures(&done), [0, 1, 6, 0, 2, 0, 0, 0], "{done}");
    world.sit_down("Jonah");
    assert_eq!(world.run("person.page", json!({ "search": "Ibáñez" }))["total"], 0);
    world.sit_down("Tomasz");
    world.run("history.undo", json!({}));
    world.sit_down("Ines");
    let own = world.run("import.apply", plan(&zipped(&world, "one.zip", &one), &Value::Null));
    assert_eq!(
        all_figures(&own)[..3],
        [0, 0, 4],
        "a champion's roster leaves the other school's enrolment alone: {own}"
    );
    world.is_sound();
}
