//! Every kind of request, as it is asked for, and each way in which it is not taken.

use crate::stage::{at_cedar_falls, district, lend, why};
use rollcall_tests::World;
use serde_json::{Value, json};

/// A request of Cedar Falls for somebody called so.
#[expect(clippy::needless_pass_by_value, reason = "stories write the form where they ask")]
pub(crate) fn ask(ask: Value, who: &str, also: Value) -> Value {
    let mut form = json!({ "school": "school:CFM", "ask": ask, "requester_name": who });
    let (Value::Object(form_fields), Value::Object(also)) = (&mut form, also) else { panic!("an object") };
    form_fields.extend(also);
    form
}

#[track_caller]
pub(crate) fn open(world: &World, form: Value) -> Value {
    world.value("request.open", form)
}

/// The words that are told beside a request that was taken.
fn warned(opened: &Value) -> Vec<&str> {
    opened["warnings"].as_array().unwrap().iter().map(|warning| warning["is"].as_str().unwrap()).collect()
}

#[track_caller]
fn refused(world: &World, form: Value) -> String {
    // What would be refused is said while it is being written, in the same words.
    let tried = why(&world.refused("request.try", form.clone())).to_owned();
    let refused = why(&world.refused("request.open", form)).to_owned();
    assert_eq!(tried, refused);
    refused
}

#[test]
fn a_device_for_new_staff_is_asked_for_in_time_or_told_when_it_will_be_ready() {
    let world = district();
    let hire = |name: &str, start: &str, capacity: &str| {
        let form = json!({ "kind": "staff_device", "new_hire": name, "start_on": start, "position": "Teacher" });
        ask(form, "Pat Lindqvist", json!({ "capacity": capacity }))
    };
    // Asked on Mon 9 Nov; the Wednesday is a holiday: seven business days later is Thu 19 Nov.
    let early = world.run("request.try", hire("Noor Vance", "2026-11-19", "hiring_manager"));
    assert_eq!(warned(&early), ["once_active", "no_email"]);
    let late = open(&world, hire("Noor Vance", "2026-11-18", "delegate"));
    assert_eq!(late["warnings"][0], json!({ "is": "earliest_ready", "on": "2026-11-19" }));
    assert_eq!(late["request"]["subject"], "Device for Noor Vance");
    assert!(late["letter"]["body"].as_str().unwrap().contains("The earliest day it will be ready is Thu 19 Nov 2026."));
    // The day of Thanksgiving nobody is there.
    let holiday = world.run("request.try", hire("Ola Brandt", "2026-11-26", "hiring_manager"));
    assert_eq!(holiday["warnings"][0]["is"], "closed_that_day");
    assert_eq!(refused(&world, hire("Ola Brandt", "2026-11-06", "hiring_manager")), "in_the_past");
    assert_eq!(refused(&world, hire("", "2026-12-01", "hiring_manager")), "missing");
    assert_eq!(refused(&world, hire("Ola Brandt", "2026-12-01", "end_user")), "requester_must_be");
    let mut student = hire("", "2026-12-01", "hiring_manager");
    student["person"] = json!("person:100234");
    assert_eq!(refused(&world, student), "wrong_person");
    // One principal for three new hires is three requests; the same hire twice is one.
    for name in ["Ola Brandt", "Timo Ekberg"] {
        open(&world, hire(name, "2026-12-01", "hiring_manager"));
    }
    let again = world.refused("request.open", hire("noor  vance", "2026-12-01", "hiring_manager"));
    assert_eq!((why(&again), &again["reason"]["number"]), ("asked_already", &json!(1)));
    // A room that is told later does not make her another; at another school, somebody of her name is somebody else.
    world.run("request.change", json!({ "request": late["request"]["id"], "place": "place:CFM/Room 12" }));
    assert_eq!(refused(&world, hire("Noor Vance", "2026-12-01", "hiring_manager")), "asked_already");
    let mut elsewhere = hire("Noor Vance", "2026-12-01", "hiring_manager");
    elsewhere["school"] = json!("school:MHS");
    open(&world, elsewhere);
    world.is_sound();
}

#[test]
fn a_champion_asks_for_students_and_not_for_other_staff() {
    let world = at_cedar_falls();
    let loaner = json!({ "kind": "student_device", "loaner": true, "until": "2026-12-18" });
    // Nobody named as the requester: it is the champion.
    let mut form = ask(loaner.clone(), "", json!({ "person": "person:100234" }));
    form["requester_name"] = Value::Null;
    let opened = open(&world, form.clone());
    assert_eq!(
        (&opened["request"]["requester_name"], &opened["request"]["capacity"]),
        (&json!("Ines"), &json!("for_student"))
    );
    assert_eq!(opened["request"]["subject"], "Loaner for Ana Ruiz");
    assert_eq!(refused(&world, form), "asked_already");
    let for_whom = |number: &str| ask(loaner.clone(), "Ines", json!({ "person": format!("person:{number}") }));
    assert_eq!(refused(&world, for_whom("7001")), "only_for_themselves");
    assert_eq!(refused(&world, for_whom("100250")), "person_not_active");
    assert_eq!(refused(&world, for_whom("200100")), "other_school");
    assert_eq!(
        refused(&world, ask(loaner.clone(), "Ms Whitfield", json!({ "person": "person:100235" }))),
        "only_for_themselves"
    );
    assert_eq!(refused(&world, ask(loaner, "Ines", json!({}))), "missing");
    let past = json!({ "kind": "student_device", "loaner": true, "until": "2026-11-08" });
    assert_eq!(refused(&world, ask(past, "Ines", json!({ "person": "person:100235" }))), "in_the_past");
    // Everything for staff, and every call that jumps the queue, is not theirs to file.
    for (kind, capacity) in
        [("staff_device", "hiring_manager"), ("mobile_phone", "direct_supervisor"), ("quote", "building_administrator")]
    {
        let form = ask(json!({ "kind": kind }), "Ines", json!({ "capacity": capacity }));
        assert_eq!(refused(&world, form), "only_for_themselves", "{kind}");
    }
    let major =
        ask(json!({ "kind": "support", "procured": "it" }), "Ines", json!({ "major": true, "capacity": "principal" }));
    assert_eq!(refused(&world, major), "only_for_themselves");
    let own = ask(json!({ "kind": "support", "procured": "it" }), "Ines", json!({}));
    assert_eq!(open(&world, own)["request"]["state"], "open");
    world.is_sound();
}

#[test]
fn a_mobile_phone_is_asked_for_by_the_supervisor_and_is_public_record() {
    let world = district();
    let phone = |form: Value, capacity: &str| {
        let mut form = form;
        form["kind"] = json!("mobile_phone");
        ask(form, "Pat Lindqvist", json!({ "capacity": capacity }))
    };
    let whole = json!({ "employee": "Rune Sato", "department": "Transportation", "transfers": "(252) 555-0143", "replaces": "Ida Wren" });
    assert_eq!(refused(&world, phone(whole.clone(), "hiring_manager")), "requester_must_be");
    assert_eq!(refused(&world, phone(json!({ "employee": "Rune Sato" }), "direct_supervisor")), "missing");
    assert_eq!(refused(&world, phone(json!({ "department": "Transportation" }), "direct_supervisor")), "missing");
    let mut short = whole.clone();
    short["transfers"] = json!("555-0143");
    assert_eq!(refused(&world, phone(short, "direct_supervisor")), "out_of_range");
    let opened = open(&world, phone(whole, "direct_supervisor"));
    assert_eq!(warned(&opened), ["public_record", "no_email"]);
    let number = opened["request"]["number"].clone();
    let request = format!("request:R-{number}");
    world.run(
        "device.add",
        json!({ "tag": "PH-1", "serial": "PH0001", "model_name": "Finch 4", "school": "school:CFM" }),
    );
    world.run("request.prepare", json!({ "request": request, "code": "PH-1" }));
    let hand_over = |phone: Value| json!({ "request": request, "phone": phone });
    let nobody = world.refused("request.hand_over", hand_over(json!("252-555-0188")));
    assert_eq!((why(&nobody), &nobody["reason"]["number"]), ("nobody_gets_it", &number));
    world.run("request.change", json!({ "request": request, "person": "person:7001" }));
    assert_eq!(world.refused("request.hand_over", hand_over(Value::Null))["field"], "phone");
    let done = world.value("request.hand_over", hand_over(json!("252-555-0188")));
    assert_eq!(
        (&done["request"]["state"], &done["request"]["details"]["number"]),
        (&json!("resolved"), &json!("252-555-0188"))
    );
    let facts = |world: &World| {
        let device =
            world.run("device.show", json!({ "device": done["request"]["prepared"] }))["known"]["facts"].clone();
        (device["phone_number"].clone(), device["public_record"].clone())
    };
    assert_eq!(facts(&world), (json!("252-555-0188"), json!(true)), "the phone itself has them");
    world.run("history.undo", json!({}));
    assert_eq!(facts(&world), (Value::Null, json!(false)));
    world.run("history.redo", json!({}));
    let exported = |profile: &str| {
        let out = world.folder.path().join("devices.csv");
        world.run("export.devices", json!({ "out": out.display().to_string(), "profile": profile }));
        std::fs::read_to_string(out).unwrap()
    };
    world.run(
        "device.add",
        json!({ "tag": "PH-2", "serial": "PH0002", "model_name": "Finch 4", "school": "school:CFM", "phone_number": "252-555-0199" }),
    );
    let internal = exported("internal");
    assert!(internal.contains("252-555-0188,Yes") && internal.contains("252-555-0199,No"), "{internal}");
    let public = exported("public");
    assert!(public.contains("252-555-0188,Yes") && !public.contains("252-555-0199"), "{public}");
    // Where phones are held back, the one that is public record is not.
    world.run("policy.change", json!({ "school_year": "2026-27", "policy": { "private_categories": ["phone"] } }));
    let model = world.run("device.show", json!({ "device": "tag:PH-2" }))["known"]["model"]["id"].clone();
    let phones = json!({ "id": model, "name": "Finch 4", "category": "Phone", "maker": null, "os_family": null, "update_end": null, "replacement_cents": null });
    world.run("model.change", json!({ "model": phones }));
    let other = json!({ "population": "staff", "number": "7002", "name": "Mr Ekdahl", "school": "school:CFM", "state": "active" });
    world.run("person.add", other);
    let to = json!({ "kind": "person", "person": "person:7002" });
    world.run("custody.check_out", json!({ "device": "tag:PH-2", "to": to }));
    let public = exported("public");
    assert!(public.contains("Ms Whitfield") && !public.contains("Mr Ekdahl"), "{public}");
    world.is_sound();
}

#[test]
fn a_replacement_opens_an_incident_about_the_device_that_they_have() {
    let world = at_cedar_falls();
    lend(&world, "MC-0001", "100234");
    let replace = |happened: &str, number: &str, code: &str| {
        let form = json!({ "kind": "replacement", "happened": happened, "what_happened": "Fell off the desk",
                           "happened_on": "2026-11-06", "last_seen": "Room 12" });
        ask(form, "Ines", json!({ "capacity": "for_student", "person": format!("person:{number}"), "code": code }))
    };
    assert_eq!(refused(&world, replace("damaged", "100234", "5CD9999")), "not_found");
    assert_eq!(refused(&world, replace("damaged", "100235", "MC-0001")), "not_held_by");
    assert_eq!(refused(&world, replace("damaged", "100234", "MC-0002")), "not_held_by");
    assert_eq!(refused(&world, replace("damaged", "100234", "")), "missing");
    assert_eq!(
        refused(
            &world,
            ask(
                json!({ "kind": "replacement", "happened": "lost", "what_happened": " " }),
                "Ines",
                json!({ "capacity": "for_student", "person": "person:100234", "code": "MC-0001" })
            )
        ),
        "missing"
    );
    let opened = open(&world, replace("damaged", "100234", "5CD0001"));
    let incident = &opened["request"]["incident"];
    let list = world.run("incident.of_device", json!({ "device": "tag:MC-0001" }));
    assert_eq!(list["incidents"][0]["happened_on"], "2026-11-06");
    assert_eq!(list["incidents"][0]["last_seen"], "Room 12");
    assert_eq!((&list["incidents"][0]["id"], &list["incidents"][0]["kind"]), (incident, &json!("damage")));
    assert_eq!(refused(&world, replace("lost", "100234", "MC-0001")), "asked_already");
    // Taking it back takes the incident back too.
    world.run("history.undo", json!({}));
    assert_eq!(world.run("incident.of_device", json!({ "device": "tag:MC-0001" }))["incidents"], json!([]));
    let stolen = open(&world, replace("stolen", "100234", "MC-0001"));
    let list = world.run("incident.of_device", json!({ "device": "tag:MC-0001" }));
    assert_eq!(
        (&list["incidents"][0]["kind"], &list["incidents"][0]["claimed_stolen"]),
        (&json!("lost"), &json!(true))
    );
    // It is away already: a second request, once the first is over, is about the same incident.
    let request = stolen["request"]["id"].clone();
    world.run("request.withdraw", json!({ "request": request, "why": "Found another" }));
    let again = open(&world, replace("lost", "100234", "MC-0001"));
    assert_eq!(again["request"]["incident"], stolen["request"]["incident"]);
    world.is_sound();
}

#[test]
fn a_charger_costs_what_the_school_year_says() {
    let world = district();
    let charger = |number: &str| {
        ask(
            json!({ "kind": "charger" }),
            "Ms Whitfield",
            json!({ "requester": "person:7001", "person": format!("person:{number}") }),
        )
    };
    let opened = open(&world, charger("7001"));
    assert_eq!(opened["warnings"][0], json!({ "is": "costs", "cents": 2700, "before": true }));
    assert_eq!(
        (&opened["request"]["details"]["price"], &opened["request"]["details"]["school_year"]),
        (&json!(2700), &json!("2026-27"))
    );
    // A member of staff who names a student asks for the student.
    let for_student = world.run("request.try", charger("100234"));
    assert_eq!(for_student["request"]["capacity"], "for_student");
    let mut themselves = charger("100234");
    themselves["capacity"] = json!("end_user");
    assert_eq!(refused(&world, themselves), "not_the_end_user");
    let mut for_staff = charger("7001");
    for_staff["capacity"] = json!("for_student");
    assert_eq!(refused(&world, for_staff), "wrong_person");
    assert_eq!(refused(&world, ask(json!({ "kind": "charger" }), "Somebody", json!({}))), "missing");
    world.at("2022-11-09T09:00:00-05:00");
    let before = world
        .run("request.try", ask(json!({ "kind": "charger" }), "Ana Ruiz", json!({ "requester": "person:100234" })));
    assert_eq!(before["warnings"][0], json!({ "is": "no_price", "school_year": "2022-23" }));
    world.at("2026-11-10T09:00:00-05:00");
    world.is_sound();
}

#[test]
fn a_pickup_begins_by_a_request_and_changes_no_device() {
    let world = at_cedar_falls();
    let pickup = |codes: &[&str], peripherals: Option<&str>| {
        ask(
            json!({ "kind": "surplus_pickup", "codes": codes, "peripherals": peripherals }),
            "Ines",
            json!({ "place": "place:CFM/Closet" }),
        )
    };
    assert_eq!(refused(&world, pickup(&[" "], None)), "missing");
    assert_eq!(refused(&world, pickup(&["MC-0001", "NOBODY-1"], None)), "not_found");
    assert_eq!(refused(&world, pickup(&["MC-0004"], None)), "other_school");
    let opened = open(&world, pickup(&["MC-0001", "5CD0002", "mc-0001", ""], Some("a box of keyboards")));
    let shown = world.run("request.show", json!({ "request": opened["request"]["id"] }));
    assert_eq!(shown["pickup"], json!({ "number": 1, "devices": 2, "note": "a box of keyboards" }));
    assert_eq!(opened["request"]["details"]["codes"], json!([]));
    assert_eq!(opened["request"]["subject"], "Surplus pickup of 2 devices");
    let device = world.value("device.change", json!({ "device": { "id": "tag:MC-0001" } }));
    assert_eq!(device["status"], "in_service");
    world.run("history.undo", json!({}));
    assert!(open(&world, pickup(&[], Some("4 projectors")))["request"]["pickup"].is_string());
    world.is_sound();
}

#[test]
fn what_is_not_the_departments_is_closed_at_once_with_the_sentence_why() {
    let world = district();
    let closed = |form: Value, because: &str, sentence: &str| {
        let tried = world.run("request.try", ask(form.clone(), "Ms Whitfield", json!({})));
        assert_eq!(tried["closes"], because);
        let opened = open(&world, ask(form, "Ms Whitfield", json!({ "requester_email": "m.whitfield@maple.example" })));
        let request = &opened["request"];
        assert_eq!((&request["state"], &request["closed_because"]), (&json!("closed"), &json!(because)));
        assert!(opened["letter"]["body"].as_str().unwrap().contains(sentence), "{}", opened["letter"]["body"]);
        assert_eq!(opened["letter"]["to"], "m.whitfield@maple.example");
        assert_eq!(opened["clocks"]["standing"], "met");
    };
    closed(json!({ "kind": "support", "procured": "personal" }), "out_of_scope", "looks after devices that it bought");
    closed(json!({ "kind": "support", "procured": "elsewhere" }), "out_of_scope", "looks after devices that it bought");
    closed(json!({ "kind": "projector_lamp", "symptom": "warning_only" }), "advice", "about 1,000 hours");
    closed(
        json!({ "kind": "purchase", "what": "Ink" }),
        "purchase",
        "does not buy boards, bulbs, cables, computers or ink",
    );
    closed(json!({ "kind": "other", "entry": "Payroll and benefits" }), "routed", "Please ask Human Resources.");
    let mut named = ask(json!({ "kind": "other", "entry": "payroll and benefits" }), "Ms Whitfield", json!({}));
    named["subject"] = json!("My pay");
    assert!(open(&world, named)["letter"]["body"].as_str().unwrap().contains("Please ask Human Resources."));
    let asked = open(
        &world,
        ask(
            json!({ "kind": "support", "procured": "unknown" }),
            "Ms Whitfield",
            json!({ "place": "place:CFM/Room 12" }),
        ),
    );
    assert_eq!(asked["request"]["state"], "open");
    assert!(asked["letter"]["body"].as_str().unwrap().contains("Did the technology department buy it?"));
    for symptom in ["dim", "flickering", "out"] {
        let opened = open(&world, ask(json!({ "kind": "projector_lamp", "symptom": symptom }), symptom, json!({})));
        assert_eq!(opened["request"]["state"], "open");
    }
    let refused_with = |form: Value| refused(&world, ask(form, "Ms Whitfield", json!({})));
    assert_eq!(refused_with(json!({ "kind": "support" })), "missing");
    assert_eq!(refused_with(json!({ "kind": "projector_lamp" })), "missing");
    assert_eq!(refused_with(json!({ "kind": "purchase", "what": " " })), "missing");
    assert_eq!(refused_with(json!({ "kind": "other", "entry": "lunch" })), "not_in_directory");
    assert_eq!(refused_with(json!({ "kind": "telephone" })), "shape");
    assert_eq!(refused_with(json!({ "kind": "support", "procured": "it", "colour": "red" })), "shape");
    assert_eq!(open(&world, ask(json!({ "kind": "other" }), "Ms Whitfield", json!({})))["request"]["state"], "open");
    world.is_sound();
}

#[test]
fn a_quote_holds_thirty_days() {
    let world = district();
    let quote = |form: Value, capacity: &str| ask(form, "Pat Lindqvist", json!({ "capacity": capacity }));
    let thirty = json!({ "kind": "quote", "what": "laptops", "quantity": 30 });
    assert_eq!(refused(&world, quote(thirty.clone(), "end_user")), "requester_must_be");
    assert_eq!(
        refused(&world, quote(json!({ "kind": "quote", "what": "laptops", "quantity": 0 }), "district_office")),
        "out_of_range"
    );
    let request = open(&world, quote(thirty, "building_administrator"))["request"]["id"].clone();
    let confirm = json!({ "request": request });
    assert_eq!(why(&world.refused("request.confirm_quote", confirm.clone())), "no_quote");
    let give = |cents: i64, on: &str| json!({ "request": request, "cents": cents, "given_on": on });
    assert_eq!(why(&world.refused("request.give_quote", give(0, "2026-11-09"))), "out_of_range");
    assert_eq!(why(&world.refused("request.give_quote", give(100, "2026-11-10"))), "in_the_future");
    let given = world.value("request.give_quote", give(1_234_500, "2026-11-09"));
    assert_eq!(given["request"]["details"]["given"]["expires_on"], "2026-12-09");
    assert_eq!(given["clocks"]["response"]["standing"], "met");
    assert!(given["letter"]["body"].as_str().unwrap().contains("$12,345.00"));
    world.at("2026-12-09T16:00:00-05:00");
    let ready = world.value("request.confirm_quote", confirm.clone());
    assert!(ready["request"]["details"]["given"]["ready_at"].is_string());
    world.run("history.undo", json!({}));
    world.at("2026-12-10T08:00:00-05:00");
    let expired = world.refused("request.confirm_quote", confirm);
    assert_eq!((why(&expired), &expired["reason"]["on"]), ("quote_expired", &json!("2026-12-09")));
    let support =
        open(&world, ask(json!({ "kind": "support", "procured": "it" }), "Ms Whitfield", json!({})))["request"]["id"]
            .clone();
    assert_eq!(why(&world.refused("request.give_quote", json!({ "request": support, "cents": 100 }))), "another_kind");
    world.is_sound();
}

#[test]
fn an_address_of_another_domain_is_told_and_a_near_miss_is_mended() {
    let world = district();
    let mut with_domain = world.run("support.now", json!({}));
    with_domain["domains"] = json!(["@Maple.Example.org"]);
    world.run("support.change", json!({ "school_year": "2026-27", "policy": with_domain }));
    let from = |email: &str| {
        ask(json!({ "kind": "support", "procured": "it" }), "Ms Whitfield", json!({ "requester_email": email }))
    };
    let near = world.refused("request.open", from("m.whitfield@maple.example.com"));
    assert_eq!((why(&near), &near["reason"]["meant"]), ("outside_domains", &json!("m.whitfield@maple.example.org")));
    assert_eq!(world.refused("request.open", from("m@elsewhere.example"))["reason"]["meant"], Value::Null);
    assert_eq!(refused(&world, from("m.whitfield")), "out_of_range");
    let nobody = ask(json!({ "kind": "support", "procured": "it" }), "  ", json!({}));
    assert_eq!(world.refused("request.open", nobody)["field"], "requester_name");
    let opened = open(&world, from(" M.Whitfield@maple.example.org"));
    assert_eq!(opened["request"]["requester_email"], "m.whitfield@maple.example.org");
    // The same person, the same kind, neither about anything: told, and taken.
    let again = open(&world, from("m.whitfield@maple.example.org"));
    assert_eq!((&again["warnings"][0]["is"], &again["warnings"][0]["number"]), (&json!("maybe_same"), &json!(1)));
    world.is_sound();
}
