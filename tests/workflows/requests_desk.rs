//! The desk of IT: what comes next, who works on it, which device is made ready, and where to drive first.

use crate::requests_kinds::{ask, open};
use crate::stage::{district, held_by, lend, taken_back_and_again, why};
use rollcall_tests::World;
use serde_json::{Value, json};

fn help(who: &str, also: Value) -> Value {
    ask(json!({ "kind": "support", "procured": "it" }), who, also)
}

#[track_caller]
fn id(opened: &Value) -> Value {
    opened["request"]["id"].clone()
}

/// The requesters in the order of the queue.
fn line(world: &World, filter: Value) -> Vec<String> {
    let page = world.run("request.queue", filter);
    page["rows"].as_array().unwrap().iter().map(|row| row["requester_name"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn the_queue_is_major_overdue_priority_age() {
    let mut world = district();
    for (at, who, also) in [
        ("2026-10-26T09:00:00-04:00", "Overdue", json!({})),
        ("2026-11-06T09:00:00-05:00", "Older", json!({})),
        ("2026-11-06T10:00:00-05:00", "Low", json!({ "priority": "low" })),
        ("2026-11-06T11:00:00-05:00", "Newer", json!({})),
        ("2026-11-06T12:00:00-05:00", "High", json!({ "priority": "high" })),
        ("2026-11-06T13:00:00-05:00", "Called", json!({ "major": true, "capacity": "principal" })),
    ] {
        world.at(at);
        let opened = id(&open(&world, help(who, also)));
        // Answered at once: only the resolution runs.
        world.run("request.reply", json!({ "request": opened, "text": "We have it." }));
    }
    world.at("2026-11-09T08:00:00-05:00");
    assert_eq!(line(&world, json!({})), ["Called", "Overdue", "High", "Older", "Newer", "Low"]);
    let page = world.run("request.queue", json!({ "limit": 2, "offset": 1 }));
    assert_eq!((&page["total"], page["rows"].as_array().unwrap().len()), (&json!(6), 2));
    assert_eq!(page["standings"], json!({ "overdue": 1, "on_track": 5 }));
    assert_eq!(line(&world, json!({ "standings": ["overdue"] })), ["Overdue"]);
    assert_eq!(line(&world, json!({ "words": "r-2" })), ["Older"]);
    assert_eq!(line(&world, json!({ "words": "NEWER" })), ["Newer"]);
    let kind: Vec<String> = line(&world, json!({ "kinds": ["quote"] }));
    assert!(kind.is_empty());
    let resolve = json!({ "requests": ["request:R-2", "request:4"], "how": "Done in one drive" });
    assert_eq!(world.value("request.resolve_all", resolve.clone())["done"].as_array().unwrap().len(), 2);
    let again = world.value("request.resolve_all", resolve);
    assert_eq!(
        (&again["done"], &again["left_out"][0]["refusal"]["reason"]["why"]),
        (&json!([]), &json!("request_ended"))
    );
    assert_eq!(line(&world, json!({ "ended": true })).len(), 2);
    assert_eq!(line(&world, json!({ "ended": true, "words": "older" })), ["Older"]);
    assert!(line(&world, json!({ "ended": true, "assignee": "operator:Tomasz" })).is_empty());
    assert_eq!(line(&world, json!({ "ended": true, "unassigned": true })).len(), 2);
    let counts = world.run("request.counts", json!({}));
    assert_eq!(
        (&counts["total"]["open"], &counts["total"]["overdue"], &counts["total"]["major"]),
        (&json!(4), &json!(1), &json!(1))
    );
    assert_eq!((&counts["schools"][0]["code"], &counts["schools"][0]["counts"]["open"]), (&json!("CFM"), &json!(4)));
    world.sit_down("Jonah");
    assert!(line(&world, json!({})).is_empty());
    let other = world.refused("request.queue", json!({ "school": "school:CFM" }));
    assert_eq!(why(&other), "other_school");
    assert_eq!(why(&world.refused("request.counts", json!({ "school": "school:CFM" }))), "other_school");
    world.is_sound();
}

#[test]
fn a_request_knows_its_neighbours_and_once_it_is_done_with_who_took_its_place() {
    let mut world = district();
    world.at("2026-10-26T09:00:00-04:00");
    let [first, second, third] = ["One", "Two", "Three"].map(|who| id(&open(&world, help(who, json!({})))));
    // Nobody answered in time: they stand before whoever asked after them.
    world.at("2026-11-06T09:00:00-05:00");
    let last = id(&open(&world, help("Four", json!({ "priority": "high" }))));
    let beside = |world: &World, request: &Value, queue: Value| {
        world.run("request.neighbours", json!({ "request": request, "queue": queue }))
    };
    let middle = beside(&world, &second, json!({}));
    assert_eq!(middle, json!({ "at": 1, "total": 4, "before": first, "after": third }));
    for ends in ["request.resolve", "request.withdraw"] {
        let how = if ends == "request.resolve" { "how" } else { "why" };
        world.run(ends, json!({ "request": second, how: "Done" }));
        let left = beside(&world, &second, json!({}));
        assert_eq!(left, json!({ "at": null, "total": 3, "before": first, "after": third }));
        world.run("history.undo", json!({}));
    }
    world.run("request.resolve", json!({ "request": last, "how": "Done" }));
    let left = beside(&world, &last, json!({}));
    assert_eq!(left, json!({ "at": null, "total": 3, "before": third, "after": null }));
    let ended = beside(&world, &last, json!({ "ended": true }));
    assert_eq!(ended, json!({ "at": 0, "total": 1, "before": null, "after": null }));
    let none = beside(&world, &first, json!({ "kinds": ["quote"] }));
    assert_eq!(none, json!({ "at": null, "total": 0, "before": null, "after": null }));
    let mine = json!({ "school": "school:MHS" });
    assert_eq!(beside(&world, &first, mine)["total"], 0);
    world.sit_down("Jonah");
    let refused = world.refused("request.neighbours", json!({ "request": first, "queue": {} }));
    assert_eq!(why(&refused), "other_school");
    world.is_sound();
}

#[test]
fn requests_are_given_out_in_one_step_and_one_undo() {
    let world = district();
    let requests: Vec<Value> = ["One", "Two", "Three"].map(|who| id(&open(&world, help(who, json!({}))))).to_vec();
    world.run("request.resolve", json!({ "request": requests[2], "how": "Done" }));
    let mine = world.value("request.assign", json!({ "requests": requests, "operator": "operator:Tomasz" }));
    assert_eq!((mine["done"].as_array().unwrap().len(), &mine["left_out"][0]["number"]), (2, &json!(3)));
    taken_back_and_again(
        &world,
        || assert_eq!(line(&world, json!({ "unassigned": true })).len(), 2),
        || assert_eq!(line(&world, json!({ "assignee": "operator:Tomasz" })), ["One", "Two"]),
    );
    world.run("request.prioritise", json!({ "requests": [requests[1]], "priority": "high" }));
    assert_eq!(line(&world, json!({})), ["Two", "One"]);
    let wrong = json!({ "requests": [requests[0]], "priority": "urgent" });
    assert_eq!(why(&world.refused("request.prioritise", wrong)), "shape");
    assert_eq!(why(&world.refused("request.assign", json!({ "requests": ["request:R-99"] }))), "not_found");
    world.is_sound();
}

#[test]
fn new_staff_get_the_prepared_laptop_once_they_are_active() {
    let world = district();
    let hire = json!({ "kind": "staff_device", "start_on": "2026-12-01" });
    let form = ask(hire, "Pat Lindqvist", json!({ "capacity": "hiring_manager", "person": "person:9001" }));
    let opened = open(&world, form);
    assert_eq!(opened["warnings"][0]["is"], "once_active");
    let request = id(&opened);
    let prepare = |code: &str| json!({ "request": request, "code": code });
    assert_eq!(why(&world.refused("request.hand_over", json!({ "request": request }))), "nothing_prepared");
    lend(&world, "MC-0001", "100234");
    assert_eq!(why(&world.refused("request.prepare", prepare("MC-0001"))), "checked_out");
    world.run("device.report_damage", json!({ "device": "tag:MC-0002", "what_happened": "Cracked" }));
    assert_eq!(why(&world.refused("request.prepare", prepare("MC-0002"))), "not_working");
    let ready = world.value("request.prepare", prepare("5CD0003"));
    assert!(ready["letter"]["body"].as_str().unwrap().contains("MC-0003"));
    let loaner = ask(
        json!({ "kind": "student_device" }),
        "Ms Whitfield",
        json!({ "capacity": "for_student", "person": "person:100235" }),
    );
    let other = id(&open(&world, loaner));
    let taken = world.refused("request.prepare", json!({ "request": other, "code": "MC-0003" }));
    assert_eq!((why(&taken), &taken["reason"]["number"]), ("prepared_for", &json!(1)));
    // He has not begun yet.
    assert_eq!(why(&world.refused("request.hand_over", json!({ "request": request }))), "person_not_active");
    let mut active = world.run("person.show", json!({ "person": "person:9001" }))["person"].clone();
    active["state"] = json!("active");
    world.run("person.change", json!({ "person": active }));
    // It went out in the meantime: nobody is robbed of it.
    lend(&world, "MC-0003", "100235");
    assert_eq!(why(&world.refused("request.hand_over", json!({ "request": request }))), "checked_out");
    world.run("history.undo", json!({}));
    world.run("request.hand_over", json!({ "request": request }));
    taken_back_and_again(
        &world,
        || assert!(held_by(&world, "9001").is_empty()),
        || assert_eq!(held_by(&world, "9001"), ["MC-0003"]),
    );
    let lamp = ask(json!({ "kind": "projector_lamp", "symptom": "dim" }), "Ms Whitfield", json!({}));
    let lamp = id(&open(&world, lamp));
    assert_eq!(why(&world.refused("request.prepare", json!({ "request": lamp, "code": "MC-0004" }))), "another_kind");
    world.is_sound();
}

#[test]
fn what_is_known_of_a_request_may_grow() {
    let world = district();
    let first = id(&open(&world, help("Ms Whitfield", json!({ "code": "MC-0001", "portal_number": "HD-77" }))));
    let second = id(&open(&world, help("Mr Abara", json!({}))));
    let change = |also: Value| {
        let mut input = json!({ "request": second });
        input.as_object_mut().unwrap().extend(also.as_object().unwrap().clone());
        input
    };
    let twice = world.refused("request.change", change(json!({ "code": "5CD0001" })));
    assert_eq!((why(&twice), &twice["reason"]["request"]), ("asked_already", &first));
    assert_eq!(why(&world.refused("request.change", change(json!({ "portal_number": "hd-77" })))), "taken");
    assert_eq!(why(&world.refused("request.change", change(json!({ "place": "place:MHS/Room 201" })))), "other_school");
    assert_eq!(why(&world.refused("request.change", change(json!({ "major": true })))), "requester_must_be");
    let written = change(json!({ "requester_name": "Mr  Abara", "requester_email": "A.Abara@maple.example" }));
    assert_eq!(world.value("request.change", written)["request"]["requester_email"], "a.abara@maple.example");
    assert_eq!(why(&world.refused("request.change", change(json!({ "requester_email": "abara" })))), "out_of_range");
    assert_eq!(
        why(&world.refused("request.change", change(json!({ "person": "person:100250" })))),
        "person_not_active"
    );
    assert_eq!(
        why(&world.refused("request.change", change(json!({ "capacity": "hiring_manager" })))),
        "requester_must_be"
    );
    let called = world.value(
        "request.change",
        change(json!({ "major": true, "capacity": "principal", "code": "MC-0002", "subject": "Screen stays  dark" })),
    );
    assert_eq!(
        (&called["request"]["major"], &called["request"]["subject"]),
        (&json!(true), &json!("Screen stays dark"))
    );
    taken_back_and_again(
        &world,
        || assert_eq!(world.run("request.show", json!({ "request": second }))["device_shown"], Value::Null),
        || assert_eq!(world.run("request.show", json!({ "request": second }))["device_shown"], "MC-0002"),
    );
    let unsaid = ask(json!({ "kind": "purchase", "what": "Ink" }), "Pat", json!({ "major": true }));
    assert_eq!(world.refused("request.open", unsaid)["field"], "capacity");
    // A bare number that is one's here and another's in the portal is asked about.
    let third = id(&open(&world, help("Pat Lindqvist", json!({ "portal_number": "2" }))));
    let either = world.try_run("request.show", json!({ "request": "request:2" })).unwrap_err();
    assert_eq!(why(&serde_json::to_value(either).unwrap()), "several_match");
    assert_eq!(world.run("request.show", json!({ "request": "request:R-3" }))["request"]["id"], third);
    world.run("history.undo", json!({}));
    // A number that was told once is not given again.
    assert_eq!(open(&world, help("Cleo Marsh", json!({})))["request"]["number"], 4);
    // It is found by its number in the portal, and by its own.
    assert_eq!(world.run("request.show", json!({ "request": "request:hd-77" }))["request"]["id"], first);
    assert_eq!(world.run("request.show", json!({ "request": "request:2" }))["request"]["id"], second);
    world.run("request.withdraw", json!({ "request": second, "why": "Works" }));
    assert_eq!(why(&world.refused("request.change", change(json!({ "subject": "Dark" })))), "request_ended");
    world.is_sound();
}

#[test]
fn a_picture_may_be_attached_to_a_request() {
    let mut world = district();
    let request = id(&open(&world, help("Ms Whitfield", json!({}))));
    let path = world.file("label.pdf", "%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\nstartxref\n9\n%%EOF\n");
    let belongs = json!({ "kind": "request", "request": request });
    world.run("attachment.add", json!({ "belongs": belongs, "path": path }));
    let list = world.run("attachment.list", json!({ "belongs": belongs }));
    assert_eq!(list["attachments"].as_array().map(Vec::len), Some(1), "{list}");
    world.sit_down("Jonah");
    assert_eq!(why(&world.refused("attachment.add", json!({ "belongs": belongs, "path": path }))), "other_school");
    world.is_sound();
}
