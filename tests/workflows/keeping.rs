//! Setting up, taking back, backing up, restoring.

use rollcall_core::catalog::{Caller, Rollcall, SystemClock};
use rollcall_core::refusal::{Reason, Refusal};
use rollcall_core::store::OpenAs;
use rollcall_tests::World;
use serde_json::json;

#[test]
fn a_district_is_set_up_once() {
    let world = World::new();
    let session = world.run("session.info", json!({}));
    assert_eq!(session["district"]["name"], "Maple County Schools");
    assert_eq!(session["today"], "2026-11-09");
    assert_eq!(session["school_year"], "2026-27");
    let again = world.refused("session.set_up", json!({ "district": "Other" }));
    assert_eq!(again["reason"]["why"], "already_set_up");
    world.is_sound();
}

#[test]
fn an_operator_is_added_taken_back_and_added_again() {
    let world = World::new();
    world.run("operator.add", json!({ "name": "Ines", "role": "viewer" }));
    let names = |world: &World| {
        let list = world.run("session.operators", json!({}));
        list["operators"]
            .as_array()
            .unwrap()
            .iter()
            .map(|row| row["name"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(names(&world), ["Ines", "Tomasz"]);
    world.run("history.undo", json!({}));
    assert_eq!(names(&world), ["Tomasz"]);
    world.run("history.redo", json!({}));
    assert_eq!(names(&world), ["Ines", "Tomasz"]);
    assert_eq!(world.run("history.next", json!({}))["undo"]["command"], "operator.add");
    world.run("history.undo", json!({}));
    assert_eq!(names(&world), ["Tomasz"]);
    let nothing = world.refused("history.undo", json!({}));
    assert_eq!(nothing["reason"]["why"], "nothing_to_undo");
    world.is_sound();
}

#[test]
fn who_sits_here_is_told_what_the_role_allows_and_nobody_only_reads() {
    let mut world = World::new();
    world.run("school.add", json!({ "code": "CFM", "name": "Cedar Fork Middle" }));
    world.run("operator.add", json!({ "name": "Imani", "role": "champion", "school": "school:CFM" }));
    world.run("operator.add", json!({ "name": "Ines", "role": "viewer" }));
    let may = |world: &World, name: &str| {
        let answer = world.run("session.may", json!({}));
        answer["names"].as_array().unwrap().contains(&json!(name))
    };
    assert!(may(&world, "school.add") && may(&world, "file.restore"));
    let more = |world: &World| {
        let answer = world.run("session.may", json!({}));
        (answer["standing"].clone(), answer["shared_serial"].clone())
    };
    assert_eq!(more(&world), (json!(true), json!(true)));
    world.sit_down("Imani");
    assert!(may(&world, "device.add") && !may(&world, "school.add"));
    assert_eq!(more(&world), (json!(false), json!(false)));
    assert_eq!(world.refused("school.add", json!({ "code": "X", "name": "X" }))["reason"]["why"], "not_allowed");
    world.sit_down("Ines");
    assert!(!may(&world, "view.save") && !may(&world, "device.add"));
    let nobody = world.app.dispatch(&Caller::default(), "session.may", json!({}), None).unwrap();
    assert!(!nobody["names"].as_array().unwrap().contains(&json!("device.add")));
    let unknown = world.app.dispatch(&Caller::default(), "device.page", json!({}), None).unwrap_err();
    assert!(matches!(unknown, Refusal::Refused { reason: Reason::UnknownOperator { .. } }));
    world.is_sound();
}

#[test]
fn a_window_asks_who_sits_there_as_soon_as_there_is_a_choice() {
    let world = World::new();
    let unasked = |world: &World| world.app.operator_unasked().unwrap().operator;
    assert_eq!(unasked(&world), world.caller().operator, "the only one there is");
    world.run("school.add", json!({ "code": "CFM", "name": "Cedar Fork Middle" }));
    let imani = world.value("operator.add", json!({ "name": "Imani", "role": "champion", "school": "school:CFM" }));
    assert_eq!(unasked(&world), None, "IT does not sit down in silence");
    let list = world.app.dispatch(&Caller::default(), "session.operators", json!({}), None).unwrap();
    assert_eq!(list["schools"], json!([{ "id": imani["school"], "name": "Cedar Fork Middle" }]));
    let mut gone = imani;
    gone["active"] = json!(false);
    world.run("operator.change", json!({ "operator": gone }));
    assert_eq!(unasked(&world), world.caller().operator, "whoever left is not asked for");
    let nobody = world.app.dispatch(&Caller::default(), "school.list", json!({}), None).unwrap_err();
    assert!(matches!(nobody, Refusal::Refused { reason: Reason::UnknownOperator { .. } }));
    world.is_sound();

    let mut sample = World::empty();
    sample.run("session.set_up", json!({ "district": "Sample", "operator": "Tomasz", "is_sample": true }));
    sample.sit_down("Tomasz");
    sample.run("operator.add", json!({ "name": "Ines", "role": "viewer" }));
    assert_eq!(unasked(&sample), sample.caller().operator, "nothing is real there");
    sample.is_sound();
}

#[test]
fn the_last_it_operator_stays() {
    let world = World::new();
    let list = world.run("session.operators", json!({}));
    let mut only = list["operators"][0].clone();
    only["role"] = json!("viewer");
    let refused = world.refused("operator.change", json!({ "operator": only }));
    assert_eq!(refused["reason"]["why"], "last_it_operator");
    world.run("district.change", json!({ "name": "Maple County Schools, North" }));
    world.run("policy.change", json!({ "school_year": "2026-27", "policy": { "sync_days": 7 } }));
    assert_eq!(world.run("policy.now", json!({}))["sync_days"], 7);
    world.is_sound();
}

#[test]
fn a_backup_comes_back_and_says_what_it_costs() {
    let mut world = World::new();
    let backup = world.run("file.backup", json!({}));
    let path = backup["path"].as_str().unwrap().to_owned();
    world.run("operator.add", json!({ "name": "Ines", "role": "viewer" }));
    let plan = world.run("file.plan_restore", json!({ "from": path }));
    assert_eq!(plan["lost"], 1);
    assert_eq!(plan["lost_operations"][0]["command"], "operator.add");
    let restored = world.run("file.restore", json!({ "from": path }));
    assert_eq!(world.run("session.operators", json!({}))["operators"].as_array().unwrap().len(), 1);
    let aside = restored["kept_aside"]["path"].as_str().unwrap().to_owned();
    assert_eq!(world.run("file.backups", json!({}))["backups"].as_array().unwrap().len(), 2);
    world.run("file.restore", json!({ "from": aside }));
    assert_eq!(world.run("session.operators", json!({}))["operators"].as_array().unwrap().len(), 2);
    assert_eq!(world.run("file.check", json!({}))["sound"], true);
    world.sit_down("Ines");
    let viewers = world.refused("file.restore", json!({ "from": path }));
    assert_eq!(viewers["reason"], json!({ "why": "not_allowed", "needs": "it" }));
    assert_eq!(world.run("session.operators", json!({}))["operators"].as_array().unwrap().len(), 2);
    world.is_sound();
}

#[test]
fn a_foreign_or_newer_file_is_refused_untouched() {
    let world = World::new();
    let photo = world.file("photo.rollcall", "not a database at all, but long enough to be taken for a picture of one");
    let refused = world.refused("file.plan_restore", json!({ "from": photo }));
    assert_eq!(refused["reason"]["why"], "not_our_file");
    let backup = world.run("file.backup", json!({}))["path"].as_str().unwrap().to_owned();
    let conn = rusqlite::Connection::open(&backup).unwrap();
    conn.execute("INSERT INTO refinery_schema_history VALUES (9999, 'later', '2030-01-01', '0')", []).unwrap();
    drop(conn);
    let before = std::fs::read(&backup).unwrap();
    let refused = world.refused("file.plan_restore", json!({ "from": backup }));
    assert_eq!(refused["reason"]["why"], "newer_file");
    assert_eq!(std::fs::read(&backup).unwrap(), before);
    world.is_sound();
}

#[test]
fn a_second_window_is_refused_until_the_first_is_closed() {
    let world = World::new();
    let file = world.folder.path().join("district.rollcall");
    let window = || Rollcall::open(&file, OpenAs::Window, SystemClock);
    let first = window().unwrap();
    let refused = window().err().unwrap();
    assert!(matches!(refused, Refusal::Refused { reason: Reason::OtherWindow { .. } }), "{refused:?}");
    drop(first);
    window().unwrap();
    world.is_sound();
}
