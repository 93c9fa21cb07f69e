//! Another device goes out for one that is gone or damaged, and comes back when the first one is there again.

use rollcall_tests::World;
use serde_json::{Value, json};

use crate::import_stage::import;
use crate::stage::{district, held_by, lend, person, why};

fn policy(world: &World, change: impl Fn(&mut Value)) {
    let mut policy = world.run("policy.now", json!({}));
    change(&mut policy);
    world.run("policy.change", json!({ "school_year": "2026-27", "policy": policy }));
}

fn told(world: &World, tag: &str, kind: &str) -> Value {
    let told = json!({ "device": format!("tag:{tag}"), "kind": kind, "what_happened": "Dropped in the gym" });
    world.value("incident.new", told)["id"].clone()
}

fn goes_out(incident: &Value, tag: &str) -> Value {
    json!({ "incident": incident, "code": tag })
}

#[test]
fn another_laptop_goes_to_the_same_person_once_and_the_chain_is_kept() {
    let world = district();
    lend(&world, "MC-0001", "100234");
    let incident = told(&world, "MC-0001", "lost");
    let issued = world.value("replacement.issue", goes_out(&incident, "MC-0002"));
    assert_eq!((&issued["device"]["tag"], &issued["owes"]), (&json!("MC-0002"), &json!(0)));
    assert_eq!(held_by(&world, "100234"), ["MC-0002", "MC-0001"]);
    let again = world.refused("replacement.issue", goes_out(&incident, "MC-0003"));
    assert_eq!((why(&again), &again["reason"]["shown"]), ("replaced_already", &json!("MC-0002")));
    let lent = world.refused("replacement.lend", goes_out(&incident, "MC-0003"));
    assert_eq!((why(&lent), &lent["reason"]["shown"]), ("replaced_already", &json!("MC-0002")));
    let chain = world.run("incident.show", json!({ "incident": incident }))["chain"].clone();
    assert_eq!((&chain[0]["old_shown"], &chain[0]["shown"]), (&json!("MC-0001"), &json!("MC-0002")));
    world.run("history.undo", json!({}));
    assert_eq!(held_by(&world, "100234"), ["MC-0001"]);
    assert_eq!(world.run("incident.show", json!({ "incident": incident }))["chain"], json!([]));
    world.run("history.redo", json!({}));
    assert_eq!(held_by(&world, "100234"), ["MC-0002", "MC-0001"]);
    world.is_sound();
}

#[test]
fn a_replacement_is_refused_with_the_next_step_when_the_policy_says_so() {
    let mut world = district();
    lend(&world, "MC-0001", "100234");
    let incident = told(&world, "MC-0001", "lost");
    world.run("incident.decide", json!({ "incident": incident, "cents": 12_000 }));
    policy(&world, |policy| policy["balance_blocks_issuing"] = json!(true));
    let owes = world.refused("replacement.issue", goes_out(&incident, "MC-0002"));
    assert_eq!((why(&owes), &owes["reason"]["cents"]), ("owes", &json!(12_000)));
    policy(&world, |policy| {
        policy["balance_blocks_issuing"] = json!(false);
        policy["incident_prices"]["most_replacements"] = json!(0);
    });
    let many = world.refused("replacement.issue", goes_out(&incident, "MC-0002"));
    assert_eq!((why(&many), &many["reason"]["next"]), ("too_many_replacements", &json!(["replacement.lend"])));
    policy(&world, |policy| policy["incident_prices"]["most_replacements"] = Value::Null);
    let gone = world.refused("replacement.issue", goes_out(&incident, "MC-0001"));
    assert_eq!(why(&gone), "not_in_service", "by the rules of checking out");
    assert_eq!(why(&world.refused("replacement.issue", goes_out(&incident, "NO-SUCH"))), "not_found");
    lend(&world, "MC-0003", "100235");
    assert_eq!(why(&world.refused("replacement.issue", goes_out(&incident, "MC-0003"))), "checked_out");
    // Whoever left gets none; nobody gets none; and what is damaged is lent for, not replaced.
    let mut ana = world.run("person.show", json!({ "person": "person:100234" }))["person"].clone();
    ana["state"] = json!("left");
    world.run("person.change", json!({ "person": ana }));
    assert_eq!(why(&world.refused("replacement.issue", goes_out(&incident, "MC-0002"))), "person_not_active");
    let nobodys = told(&world, "MC-0002", "lost");
    assert_eq!(why(&world.refused("replacement.issue", goes_out(&nobodys, "MC-0001"))), "nobody_answers");
    let damaged = told(&world, "MC-0003", "damage");
    let works = world.refused("replacement.issue", goes_out(&damaged, "MC-0001"));
    assert_eq!((why(&works), &works["reason"]["condition"]), ("nothing_to_replace", &json!("damaged")));
    world.sit_down("Jonah");
    assert_eq!(why(&world.refused("replacement.issue", goes_out(&incident, "MC-0004"))), "other_school");
    world.is_sound();
}

#[test]
fn where_it_decided_that_no_other_goes_out_none_does_until_it_decides_anew() {
    let mut world = district();
    lend(&world, "MC-0001", "100234");
    let incident = told(&world, "MC-0001", "lost");
    let decide =
        |replace: bool, note: Value| json!({ "incident": incident, "cents": 0, "replace": replace, "note": note });
    world.run("incident.decide", decide(false, Value::Null));
    world.sit_down("Ines");
    let none = world.refused("replacement.issue", goes_out(&incident, "MC-0002"));
    assert_eq!((why(&none), &none["reason"]["on"]), ("none_goes_out", &json!("2026-11-09")));
    assert_eq!(none["reason"]["next"], json!(["incident.decide", "replacement.lend"]));
    let shown = world.run("incident.show", json!({ "incident": incident }));
    let refused = shown["not_allowed"].as_array().unwrap().iter().find(|not| not["action"] == "replace").unwrap();
    assert_eq!(refused["because"]["why"], "none_goes_out");
    world.run("replacement.lend", goes_out(&incident, "MC-0002"));
    world.sit_down("Tomasz");
    world.run("incident.decide", decide(true, json!("The family asked again.")));
    world.sit_down("Ines");
    world.run("replacement.issue", goes_out(&incident, "MC-0003"));
    world.is_sound();
}

#[test]
fn an_incident_is_not_done_with_while_its_loaner_is_out_unless_somebody_says_why() {
    let world = district();
    lend(&world, "MC-0001", "100234");
    let incident = told(&world, "MC-0001", "damage");
    world.run("incident.decide", json!({ "incident": incident, "cents": 0 }));
    world.run("replacement.lend", goes_out(&incident, "MC-0002"));
    world.run("custody.check_in", json!({ "device": "tag:MC-0001" }));
    world.run("device.repaired", json!({ "device": "tag:MC-0001" }));
    let close = |note: Value| json!({ "incident": incident, "note": note });
    let out = world.refused("incident.close", close(Value::Null));
    assert_eq!((why(&out), &out["reason"]["shown"]), ("loaner_out", &json!("MC-0002")));
    assert_eq!((&out["reason"]["holder"], &out["reason"]["next"]), (&json!("Ana Ruiz"), &json!(["custody.check_in"])));
    let back = world.value("custody.check_out", json!({ "device": "tag:MC-0001", "to": person("100234") }));
    assert_eq!((&back["instead"][0]["shown"], &back["instead"][0]["kind"]), (&json!("MC-0002"), &json!("loaner")));
    world.run("incident.close", close(json!("She keeps both until Friday.")));
    world.run("incident.reopen", json!({ "incident": incident, "reason": "Friday has come." }));
    world.run("custody.check_in", json!({ "device": "tag:MC-0002" }));
    world.run("incident.close", close(Value::Null));
    world.is_sound();
}

#[test]
fn a_loaner_that_is_not_collected_for_a_reason_does_not_keep_a_found_laptops_incident_open() {
    let world = district();
    lend(&world, "MC-0001", "100234");
    let incident = told(&world, "MC-0001", "lost");
    world.run("replacement.lend", goes_out(&incident, "MC-0002"));
    world.run("device.recover", json!({ "device": "tag:MC-0001", "where": "here" }));
    let close = json!({ "incident": incident, "what": "close" });
    assert_eq!(why(&world.refused("recovery.accept", close.clone())), "loaner_out");
    let decline = json!({ "incident": incident, "what": "collect", "reason": "Hers is looked at first." });
    world.run("recovery.decline", decline);
    world.run("recovery.accept", close);
    world.is_sound();
}

#[test]
fn a_loaner_is_asked_for_when_the_repaired_laptop_is_back() {
    let world = district();
    lend(&world, "MC-0001", "100234");
    let incident = told(&world, "MC-0001", "damage");
    world.run("incident.decide", json!({ "incident": incident, "cents": 0 }));
    let mut lend_one = goes_out(&incident, "MC-0002");
    lend_one["due_on"] = json!("2026-11-20");
    let lent = world.value("replacement.lend", lend_one);
    assert_eq!((&lent["replacement"]["kind"], &lent["custody"]["due_on"]), (&json!("loaner"), &json!("2026-11-20")));
    let taken = world.value("custody.check_in", json!({ "device": "tag:MC-0001" }));
    assert_eq!((&taken["instead"][0]["shown"], &taken["instead"][0]["kind"]), (&json!("MC-0002"), &json!("loaner")));
    let repaired = world.value("device.repaired", json!({ "device": "tag:MC-0001" }));
    assert_eq!(
        (&repaired["condition"], &repaired["instead"][0]["holder_name"]),
        (&json!("working"), &json!("Ana Ruiz"))
    );
    let board = world.run("incident.board", json!({ "waits_for": "device" }));
    assert_eq!(board["rows"][0]["device_shown"], "MC-0001", "the loaner is to come back");
    let works = world.refused("replacement.lend", goes_out(&incident, "MC-0003"));
    assert_eq!(why(&works), "nothing_to_replace");
    world.run("custody.check_in", json!({ "device": "tag:MC-0002" }));
    assert_eq!(world.run("incident.board", json!({ "waits_for": "device" }))["total"], 0);
    world.is_sound();
}

#[test]
fn device_management_is_told_what_to_lock_let_back_and_let_go() {
    let world = district();
    let lost = |tag: &str| json!({ "device": format!("tag:{tag}"), "kind": "lost", "what_happened": "Gone" });
    for tag in ["MC-0001", "MC-0002", "MC-0003"] {
        world.run("incident.new", lost(tag));
    }
    world.run("device.report_missing", json!({ "device": "tag:MC-0004" }));
    world.run("device.recover", json!({ "device": "tag:MC-0004", "where": "here" }));
    world.at("2026-11-12T09:00:00-05:00");
    world.run("device.recover", json!({ "device": "tag:MC-0002", "where": "here" }));
    let approval = json!({ "reference": "SUP-9", "on": "2026-11-11" });
    world.run("device.write_off", json!({ "device": "tag:MC-0003", "approval": approval }));
    let out = world.folder.path().join("mdm.csv");
    let rows = |since: Value| -> Vec<String> {
        world.run("export.mdm_actions", json!({ "out": out, "since": since }));
        let text = std::fs::read_to_string(&out).unwrap();
        text.lines().skip(1).map(|line| line.split(',').take(4).collect::<Vec<_>>().join(" ")).collect()
    };
    let all = [
        "5CD0001 MC-0001 disable lost",
        "5CD0002 MC-0002 re-enable found again",
        "5CD0003 MC-0003 deprovision written off",
    ];
    assert_eq!(rows(Value::Null), all, "what was only missing was never locked");
    assert_eq!(rows(json!("2026-11-12")), all[1..]);
    world.run("history.undo", json!({}));
    assert_eq!(rows(json!("2026-11-12")), all[1..2], "the third one is lost again");
    let elsewhere = json!({ "out": out, "school": "school:NOWHERE" });
    assert_eq!(why(&world.refused("export.mdm_actions", elsewhere)), "not_found");
    world.is_sound();
}

#[test]
fn device_management_is_told_what_a_list_brought_as_lost_stolen_or_disposed() {
    let mut world = district();
    let list = "Asset Tag,Serial,School,Status,Police Agency,Police Report #,Date Filed\n\
                MC-1001,5CG1001,CFM,Lost,,,\n\
                MC-1002,5CG1002,CFM,Stolen,Maple PD,26-118,10/2/2026\n\
                MC-1003,5CG1003,CFM,Recycled,,,\n\
                MC-1004,5CG1004,CFM,Missing,,,\n";
    import(&world, list, &Value::Null);
    let out = world.folder.path().join("mdm.csv");
    let rows = |world: &World, since: Value| -> Vec<String> {
        world.run("export.mdm_actions", json!({ "out": out, "since": since }));
        let text = std::fs::read_to_string(&out).unwrap();
        text.lines().skip(1).map(|line| line.split(',').take(4).collect::<Vec<_>>().join(" ")).collect()
    };
    let gone =
        ["5CG1001 MC-1001 disable lost", "5CG1002 MC-1002 disable stolen", "5CG1003 MC-1003 deprovision disposed"];
    assert_eq!(rows(&world, Value::Null), gone);
    world.at("2026-11-12T09:00:00-05:00");
    world.run("device.recover", json!({ "device": "tag:MC-1001", "where": "here" }));
    assert_eq!(
        rows(&world, json!("2026-11-12")),
        ["5CG1001 MC-1001 re-enable found again"],
        "what happened since then"
    );
    let all = rows(&world, Value::Null);
    assert!(all.contains(&"5CG1001 MC-1001 re-enable found again".to_owned()) && all.len() == 3, "{all:?}");
    world.sit_down("Ines");
    let elsewhere = json!({ "out": out, "school": "school:MHS" });
    assert_eq!(why(&world.refused("export.mdm_actions", elsewhere)), "other_school");
    world.is_sound();
}

#[test]
fn a_lost_laptop_in_a_bag_says_at_once_what_went_out_in_its_place() {
    let mut world = district();
    lend(&world, "MC-0001", "100234");
    let incident = told(&world, "MC-0001", "lost");
    world.run("replacement.issue", goes_out(&incident, "MC-0002"));
    world.sit_down("Ines");
    let taken = world.value("collection.take_in", json!({ "code": "MC-0001" }));
    assert_eq!((&taken["was"], &taken["instead"][0]["shown"]), (&json!("lost"), &json!("MC-0002")));
    assert_eq!(taken["device"]["condition"], "needs_check");
    let given = world.refused("distribution.hand_out", json!({ "who": "100235", "code": "MC-0001" }));
    assert_eq!(why(&given), "not_working", "it is looked at first");
    world.run("history.undo", json!({}));
    let given = world.refused("distribution.hand_out", json!({ "who": "100235", "code": "MC-0001" }));
    assert_eq!((why(&given), &given["reason"]["status"]), ("not_in_service", &json!("lost")));
    assert_eq!(given["reason"]["next"][0], "device.recover");
    let stray = world.refused("recovery.accept", json!({ "incident": incident, "what": "collect" }));
    assert_eq!(why(&stray), "not_proposed", "it is away again");
    world.is_sound();
}

#[test]
fn a_replacement_that_is_asked_for_joins_the_incident_that_tells_of_it() {
    let world = district();
    lend(&world, "MC-0001", "100234");
    let incident = told(&world, "MC-0001", "damage");
    let ask = json!({ "kind": "replacement", "happened": "damaged", "what_happened": "Cracked" });
    let form = json!({ "school": "school:CFM", "requester_name": "Ines", "requester_email": "ines@maple.example",
                       "capacity": "for_student", "person": "person:100234", "code": "MC-0001", "ask": ask });
    let opened = world.value("request.open", form.clone());
    assert_eq!(opened["request"]["incident"], incident);
    let told = world.run("incident.of_device", json!({ "device": "tag:MC-0001" }));
    assert_eq!(told["incidents"].as_array().unwrap().len(), 1);
    assert_eq!(why(&world.refused("request.open", form)), "asked_already");
    world.is_sound();
}
