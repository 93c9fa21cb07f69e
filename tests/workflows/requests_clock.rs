//! The clock of a request: when it runs, when it stands still, and how the request ends.

use crate::requests_kinds::{ask, open};
use crate::stage::{district, taken_back_and_again, why};
use rollcall_tests::World;
use serde_json::{Value, json};

/// A request for help in Room 12, opened at that time of the clock in the district.
#[track_caller]
fn opened_at(world: &World, at: &str) -> Value {
    world.at(at);
    let form =
        ask(json!({ "kind": "support", "procured": "it" }), "Ms Whitfield", json!({ "place": "place:CFM/Room 12" }));
    open(world, form)["request"]["id"].clone()
}

fn shown(world: &World, request: &Value) -> Value {
    world.run("request.show", json!({ "request": request }))
}

/// When it is due, as a clock in the district shows it.
fn due(clock: &Value) -> String {
    let due = rollcall_core::values::Timestamp::read(clock["due"].as_str().unwrap(), chrono_tz::America::New_York);
    due.unwrap().wall_clock(chrono_tz::America::New_York).format("%a %-d %b %H:%M").to_string()
}

#[test]
fn due_is_told_by_the_support_hours() {
    let world = district();
    // One second after the hour given: the clock of the story moves before every step.
    let request = opened_at(&world, "2026-09-04T14:59:59-04:00");
    let clocks = shown(&world, &request)["clocks"].clone();
    assert_eq!(
        (due(&clocks["response"]), due(&clocks["resolution"])),
        ("Tue 8 Sep 14:00".into(), "Mon 14 Sep 10:00".into())
    );
    let why_then = shown(&world, &request)["why"]["days"].clone();
    let days: Vec<(&str, i64, i64)> = why_then
        .as_array()
        .unwrap()
        .iter()
        .map(|day| {
            (
                day["date"].as_str().unwrap(),
                day["counted_minutes"].as_i64().unwrap(),
                day["adds_up_to_minutes"].as_i64().unwrap(),
            )
        })
        .filter(|(_, counted, _)| *counted > 0)
        .collect();
    let agreed = [
        ("2026-09-04", 90, 90),
        ("2026-09-08", 540, 630),
        ("2026-09-09", 540, 1170),
        ("2026-09-10", 540, 1710),
        ("2026-09-11", 540, 2250),
        ("2026-09-14", 150, 2400),
    ];
    assert_eq!(days, agreed);
    let twice =
        ask(json!({ "kind": "support", "procured": "it" }), "Mr Abara", json!({ "place": "place:CFM/Room 12" }));
    assert_eq!(why(&world.refused("request.open", twice)), "asked_already");
    // A closing day that is added later moves what is open.
    world.at("2026-09-04T15:30:00-04:00");
    let storm = json!({ "entries": [{ "kind": "closure", "name": "Storm", "from_on": "2026-09-08", "until_on": "2026-09-08" }] });
    world.run("calendar.add", storm);
    let clocks = shown(&world, &request)["clocks"].clone();
    assert_eq!(
        (due(&clocks["response"]), due(&clocks["resolution"])),
        ("Wed 9 Sep 14:00".into(), "Tue 15 Sep 10:00".into())
    );
    world.is_sound();
}

#[test]
fn waiting_stops_the_clock_exactly_and_an_answer_starts_it() {
    let world = district();
    let request = opened_at(&world, "2026-10-19T14:59:59-04:00");
    world.at("2026-10-19T15:59:59-04:00");
    let waiting = world.value("request.wait", json!({ "request": request }));
    assert_eq!((&waiting["request"]["state"], &waiting["clocks"]["standing"]), (&json!("waiting"), &json!("paused")));
    assert_eq!((&waiting["letter"], &waiting["clocks"]["response"]["due"]), (&Value::Null, &Value::Null));
    assert_eq!(why(&world.refused("request.wait", json!({ "request": request }))), "waits_already");
    world.at("2026-10-21T09:59:59-04:00");
    let answered = world.value("request.answer", json!({ "request": request, "text": "It is the left one." }));
    assert_eq!(answered["request"]["state"], "open");
    assert_eq!(due(&answered["clocks"]["response"]), "Thu 22 Oct 08:00");
    taken_back_and_again(
        &world,
        || assert_eq!(shown(&world, &request)["request"]["state"], "waiting"),
        || assert_eq!(due(&shown(&world, &request)["clocks"]["response"]), "Thu 22 Oct 08:00"),
    );
    // A question is a reply, so the response is met by it.
    let asked = world.value("request.wait", json!({ "request": request, "question": "Which cable?" }));
    assert_eq!(asked["clocks"]["response"]["standing"], "met");
    assert!(asked["letter"]["body"].as_str().unwrap().contains("Which cable?"));
    world.is_sound();
}

#[test]
fn three_attempts_in_vain_close_it_and_reaching_them_begins_anew() {
    let world = district();
    let request = opened_at(&world, "2026-11-09T09:00:00-05:00");
    let attempt = |outcome: &str| json!({ "request": request, "channel": "phone", "outcome": outcome });
    let first = world.value("request.contact", attempt("no_answer"));
    assert_eq!((&first["request"]["attempts"], &first["clocks"]["response"]["standing"]), (&json!(1), &json!("met")));
    assert!(first["letter"]["body"].as_str().unwrap().contains("attempt 1 of 3"));
    world.run("request.contact", attempt("left_message"));
    let reached = world.value("request.contact", attempt("reached"));
    assert_eq!((&reached["request"]["attempts"], &reached["letter"]), (&json!(0), &Value::Null));
    for _ in 0..2 {
        world.run("request.contact", attempt("no_answer"));
    }
    let third = world.value("request.contact", attempt("left_message"));
    assert_eq!(
        (&third["request"]["state"], &third["request"]["closed_because"]),
        (&json!("closed"), &json!("no_contact"))
    );
    taken_back_and_again(
        &world,
        || assert_eq!(shown(&world, &request)["request"]["attempts"], 2),
        || assert_eq!(shown(&world, &request)["outcome"]["because"], "no_contact"),
    );
    assert_eq!(why(&world.refused("request.contact", attempt("reached"))), "request_ended");
    // Whoever answers later finds it open again, with the count begun anew.
    let answered = world.value("request.answer", json!({ "request": request, "text": "I was ill." }));
    assert_eq!((&answered["request"]["state"], &answered["request"]["attempts"]), (&json!("open"), &json!(0)));
    world.is_sound();
}

#[test]
fn an_answer_reopens_what_is_done_and_thanks_do_not() {
    let world = district();
    let request = opened_at(&world, "2026-11-02T08:59:59-05:00");
    world.at("2026-11-02T11:59:59-05:00");
    assert_eq!(why(&world.refused("request.resolve", json!({ "request": request, "how": " " }))), "missing");
    let resolved = world.value("request.resolve", json!({ "request": request, "how": "Plugged it in." }));
    assert_eq!(resolved["clocks"]["standing"], "met");
    let outcome = shown(&world, &request)["outcome"].clone();
    assert_eq!(
        (&outcome["resolution_minutes"], &outcome["resolution_target"], &outcome["policy_year"]),
        (&json!(180), &json!(2400), &json!("2026-27"))
    );
    assert_eq!((&outcome["response_minutes"], &outcome["response_met"]), (&json!(180), &json!(true)));
    let thanks = json!({ "request": request, "text": "Thank you!", "thanks_only": true });
    assert_eq!(world.value("request.answer", thanks)["request"]["state"], "resolved");
    world.at("2026-11-03T08:59:59-05:00");
    let reopened = world.value("request.answer", json!({ "request": request, "text": "It is out again." }));
    assert_eq!(reopened["request"]["state"], "open");
    // Three hours had counted, and go on from there; the response stays as it was.
    assert_eq!(reopened["clocks"]["resolution"]["counted_minutes"], 180);
    assert_eq!(reopened["clocks"]["response"]["standing"], "met");
    assert_eq!(shown(&world, &request)["outcome"], Value::Null);
    world.at("2026-11-03T09:59:59-05:00");
    world.run("request.resolve", json!({ "request": request, "how": "New power supply." }));
    assert_eq!(shown(&world, &request)["outcome"]["resolution_minutes"], 240);
    let kinds: Vec<Value> =
        shown(&world, &request)["steps"].as_array().unwrap().iter().map(|step| step["kind"].clone()).collect();
    assert_eq!(json!(kinds), json!(["resolved", "reopened", "answered", "thanked", "resolved", "opened"]));
    // By the report it was done with once, in four hours.
    let report = world.run("request.sla_report", json!({ "from": "2026-11-01", "until": "2026-11-30" }));
    assert_eq!((&report["total"]["ended"], &report["total"]["resolution_median"]), (&json!(1), &json!(240)));
    assert_eq!(
        why(&world.refused("request.sla_report", json!({ "from": "2026-11-02", "until": "2026-11-01" }))),
        "ends_before_it_begins"
    );
    world.is_sound();
}

#[test]
fn a_request_is_closed_routed_or_taken_back_and_always_told() {
    let mut world = district();
    let request = opened_at(&world, "2026-11-09T09:00:00-05:00");
    let close = |because: &str| json!({ "request": request, "because": because });
    assert_eq!(why(&world.refused("request.close", close("no_contact"))), "not_a_word");
    assert_eq!(world.refused("request.close", close("duplicate"))["field"], "sentence");
    let closed = world.value("request.close", close("out_of_scope"));
    assert!(closed["letter"]["body"].as_str().unwrap().contains("looks after devices that it bought"));
    assert_eq!(why(&world.refused("request.close", close("purchase"))), "request_ended");
    world.run("history.undo", json!({}));
    assert_eq!(
        why(&world.refused("request.route", json!({ "request": request, "entry": "lunch" }))),
        "not_in_directory"
    );
    let routed = world.value("request.route", json!({ "request": request, "entry": "BUILDING repairs" }));
    assert_eq!(routed["request"]["closed_because"], "routed");
    world.run("history.undo", json!({}));
    let replied =
        world.value("request.reply", json!({ "request": request, "text": "On our way.", "channel": "email" }));
    assert_eq!(replied["letter"]["subject"], "R-1: Support for Ms Whitfield");
    assert_eq!(why(&world.refused("request.reply", json!({ "request": request, "text": "" }))), "missing");
    world.sit_down("Jonah");
    let mine = json!({ "request": request, "text": "Mine?" });
    assert_eq!(why(&world.refused("request.note", mine)), "other_school");
    assert_eq!(why(&world.refused("request.show", json!({ "request": request }))), "other_school");
    world.sit_down("Ines");
    world.run("request.note", json!({ "request": request, "text": "Second plug from the left" }));
    assert_eq!(why(&world.refused("request.resolve", json!({ "request": request, "how": "Done" }))), "not_allowed");
    // Somebody else asked, so it is not hers to take back.
    let not_hers = world.refused("request.withdraw", json!({ "request": request, "why": "Works again" }));
    assert_eq!(why(&not_hers), "only_for_themselves");
    world.sit_down("Tomasz");
    assert_eq!(world.refused("request.withdraw", json!({ "request": request, "why": " " }))["field"], "why");
    let withdrawn = world.value("request.withdraw", json!({ "request": request, "why": "Works again" }));
    assert_eq!(withdrawn["request"]["closed_because"], "withdrawn");
    assert_eq!(
        world.run("request.show", json!({ "request": request }))["actions"],
        json!(["answer", "note", "attach"])
    );
    world.is_sound();
}

#[test]
fn a_closure_says_how_many_open_requests_are_due_later_and_its_removal_how_many_earlier() {
    let world = district();
    opened_at(&world, "2026-11-09T09:00:00-05:00");
    let snow = |from: &str| json!({ "entries": [{ "kind": "closure", "name": "Snow", "from_on": from }] });
    let added = world.value("calendar.add", snow("2026-11-10"));
    assert_eq!(added["moved"], json!({ "later": 1, "earlier": 0 }));
    let mut entry = added["added"][0].clone();
    let past = world.value("calendar.add", snow("2026-10-06"));
    assert_eq!(past["moved"], json!({ "later": 0, "earlier": 0 }), "it was opened since");
    let again = world.value("calendar.add", snow("2026-11-10"));
    assert_eq!(again["moved"], json!({ "later": 0, "earlier": 0 }));
    entry["until_on"] = json!("2026-11-12");
    assert_eq!(world.value("calendar.change", json!({ "entry": entry }))["moved"]["later"], 1);
    let gone = world.value("calendar.remove", json!({ "entry": entry["id"] }));
    assert_eq!((&gone["entry"]["name"], &gone["moved"]), (&json!("Snow"), &json!({ "later": 0, "earlier": 1 })));
    assert_eq!(world.refused("calendar.remove", json!({ "entry": entry["id"] }))["code"], "not_found");
    world.is_sound();
}

#[test]
fn what_is_done_is_not_opened_again_beside_another_about_the_same() {
    let world = district();
    let first = opened_at(&world, "2026-11-09T09:00:00-05:00");
    world.run("request.resolve", json!({ "request": first, "how": "Plugged it in." }));
    let second = opened_at(&world, "2026-11-09T10:00:00-05:00");
    let again = json!({ "request": first, "text": "It is out again." });
    let refused = world.refused("request.answer", again.clone());
    assert_eq!((why(&refused), &refused["reason"]["request"]), ("asked_already", &second));
    assert_eq!(shown(&world, &first)["request"]["state"], "resolved");
    world.run("request.resolve", json!({ "request": second, "how": "New cable." }));
    assert_eq!(world.value("request.answer", again)["request"]["state"], "open");
    world.is_sound();
}

#[test]
fn what_is_taken_back_before_anybody_answered_was_not_answered() {
    let world = district();
    let request = opened_at(&world, "2026-11-09T09:00:00-05:00");
    world.run("request.withdraw", json!({ "request": request, "why": "Works again" }));
    let again = json!({ "request": request, "why": "Works again" });
    assert_eq!(why(&world.refused("request.withdraw", again)), "request_ended");
    let outcome = shown(&world, &request)["outcome"].clone();
    assert_eq!((&outcome["response_minutes"], &outcome["response_met"]), (&Value::Null, &Value::Null));
    let answered = opened_at(&world, "2026-11-09T09:29:59-05:00");
    world.at("2026-11-09T09:59:58-05:00");
    world.run("request.reply", json!({ "request": answered, "text": "On our way." }));
    world.run("request.withdraw", json!({ "request": answered, "why": "Works again" }));
    assert_eq!(shown(&world, &answered)["outcome"]["response_met"], true);
    world.is_sound();
}
