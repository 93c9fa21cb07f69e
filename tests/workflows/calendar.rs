//! When is support open, and when is something due?

use rollcall_tests::World;
use serde_json::{Value, json};

fn due(world: &World, opened: &str, hours: u32) -> Value {
    world.run("sla.due", json!({ "opened": opened, "hours": hours }))["due"].clone()
}

fn closure(name: &str, from: &str, until: &str) -> Value {
    json!({ "kind": "closure", "name": name, "from_on": from, "until_on": until })
}

fn add(world: &World, entries: &Value) -> Value {
    world.value("calendar.add", json!({ "entries": entries }))
}

fn named<'a>(entries: &'a Value, name: &str) -> &'a Value {
    entries.as_array().unwrap().iter().find(|entry| entry["name"] == name).unwrap()
}

#[test]
fn the_holidays_of_two_school_years_are_there_from_the_start() {
    let world = World::new();
    // Wednesday before Thanksgiving, half past three: an hour that day, the rest on Friday.
    let told = world.run("sla.due", json!({ "opened": "2026-11-25 15:30", "hours": 8 }));
    assert_eq!(told["due"], "2026-11-27T19:30:00Z");
    assert_eq!(told["days"][1]["closed_by"], "Thanksgiving Day");
    assert_eq!(told["days"][1]["counted_minutes"], 0);
    assert_eq!(told["days"][2]["adds_up_to_minutes"], 480);
    assert_eq!(told["days"][2]["segments"], json!([{ "from": "07:30", "until": "14:30", "paused": false }]));

    let year = world.run("calendar.year", json!({}));
    assert_eq!(
        (&year["school_year"], &year["before"], &year["after"]),
        (&json!("2026-27"), &json!("2025-26"), &json!("2027-28"))
    );
    assert_eq!(year["entries"].as_array().unwrap().len(), 11);
    assert_eq!(year["days"].as_array().unwrap().len(), 365);
    assert_eq!(year["days"][0]["open"], "07:30–16:30");
    // 1 July 2026 to 30 June 2027: 261 weekdays less eleven holidays.
    assert_eq!(year["open_days"], 250);
    let next = world.run("calendar.year", json!({ "school_year": "2027-28" }));
    assert_eq!(named(&next["entries"], "New Year's Day")["from_on"], "2027-12-31");

    let again = world.run("calendar.add_federal", json!({ "school_year": "2026-27" }));
    assert_eq!(again["operation"], Value::Null);
    assert_eq!(again["value"]["known"].as_array().unwrap().len(), 11);
    let later = world.value("calendar.add_federal", json!({ "school_year": "2028-29" }));
    assert_eq!(later["added"].as_array().unwrap().len(), 11);
    let wrong = world.refused("calendar.add_federal", json!({ "school_year": "2026-28" }));
    assert_eq!((&wrong["field"], &wrong["problem"]["is"]), (&json!("school_year"), &json!("out_of_range")));
    world.is_sound();
}

#[test]
fn a_renamed_holiday_does_not_come_twice() {
    let world = World::new();
    let mut day = named(&world.run("calendar.year", json!({}))["entries"], "Columbus Day").clone();
    day["name"] = json!("Indigenous Peoples' Day");
    world.run("calendar.change", json!({ "entry": day }));
    day["until_on"] = json!("2026-10-11");
    let backwards = world.refused("calendar.change", json!({ "entry": day }));
    assert_eq!(
        (&backwards["field"], &backwards["problem"]["is"]),
        (&json!("until_on"), &json!("ends_before_it_begins"))
    );
    assert_eq!(world.run("calendar.add_federal", json!({ "school_year": "2026-27" }))["operation"], Value::Null);
    world.is_sound();
}

#[test]
fn a_closure_added_later_moves_what_is_due_and_taking_it_out_moves_it_back() {
    let world = World::new();
    assert_eq!(due(&world, "2026-11-09 15:00", 8), "2026-11-10T19:00:00Z");
    let snow = add(&world, &json!([closure("Snow", "2026-11-10", "2026-11-10")]));
    // The 11th is Veterans Day.
    assert_eq!(due(&world, "2026-11-09 15:00", 8), "2026-11-12T19:00:00Z");
    let entry = &snow["added"][0];
    world.run("calendar.remove", json!({ "entry": entry["id"] }));
    assert_eq!(due(&world, "2026-11-09 15:00", 8), "2026-11-10T19:00:00Z");
    world.run("history.undo", json!({}));
    assert_eq!(due(&world, "2026-11-09 15:00", 8), "2026-11-12T19:00:00Z");
    let mut longer = entry.clone();
    longer["until_on"] = json!("2026-11-13");
    let changed = world.value("calendar.change", json!({ "entry": longer }));
    assert_eq!(changed["overlaps"][0]["with"], "Veterans Day");
    assert_eq!(due(&world, "2026-11-09 15:00", 8), "2026-11-16T19:00:00Z");
    world.run("history.undo", json!({}));
    world.run("history.undo", json!({}));
    assert_eq!(due(&world, "2026-11-09 15:00", 8), "2026-11-10T19:00:00Z");
    let gone = world.refused("calendar.remove", json!({ "entry": entry["id"] }));
    assert_eq!((&gone["code"], &gone["entity"]), (&json!("not_found"), &json!("calendar_entry")));
    world.is_sound();
}

#[test]
fn what_is_there_already_is_left_out_and_what_overlaps_stays_and_is_said() {
    let world = World::new();
    let added = add(
        &world,
        &json!([
            closure("Winter break", "2026-12-21", "2027-01-01"),
            closure("winter  break ", "2026-12-21", "2027-01-01"),
            closure("Roof repair", "2026-12-28", "2027-01-05"),
        ]),
    );
    assert_eq!(added["added"].as_array().unwrap().len(), 2);
    assert_eq!(added["known"][0]["name"], "winter  break ");
    let overlaps: Vec<String> = added["overlaps"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| format!("{} {} {} {}", one["name"], one["with"], one["from_on"], one["until_on"]).replace('"', ""))
        .collect();
    assert_eq!(
        overlaps,
        [
            "Winter break Christmas Day 2026-12-25 2026-12-25",
            "Winter break New Year's Day 2027-01-01 2027-01-01",
            "Roof repair New Year's Day 2027-01-01 2027-01-01",
            "Roof repair Winter break 2026-12-28 2027-01-01",
        ]
    );
    // One closed day counts once, however many entries close it.
    assert_eq!(due(&world, "2026-12-18 15:30", 2), "2027-01-06T13:30:00Z");
    let again = world.run("calendar.add", json!({ "entries": [closure("Winter break", "2026-12-21", "2027-01-01")] }));
    assert_eq!(again["operation"], Value::Null);
    let mut second = added["added"][1].clone();
    for (field, value) in [("name", "Winter Break"), ("from_on", "2026-12-21"), ("until_on", "2027-01-01")] {
        second[field] = json!(value);
    }
    let taken = world.refused("calendar.change", json!({ "entry": second }));
    assert_eq!((&taken["field"], &taken["problem"]["is"]), (&json!("name"), &json!("taken")));
    world.is_sound();
}

#[test]
fn an_entry_without_a_name_backwards_or_without_end_is_refused() {
    let mut world = World::new();
    let refused = |entries: Value| {
        let refused = world.refused("calendar.add", json!({ "entries": entries }));
        format!("{} {}", refused["field"].as_str().unwrap(), refused["problem"]["is"].as_str().unwrap())
    };
    assert_eq!(refused(json!([])), "entries missing");
    assert_eq!(refused(json!([closure("  ", "2026-12-21", "2026-12-21")])), "name missing");
    assert_eq!(refused(json!([closure(&"x".repeat(201), "2026-12-21", "2026-12-21")])), "name too_long");
    assert_eq!(refused(json!([closure("Snow", "2026-12-21", "2026-12-20")])), "until_on ends_before_it_begins");
    assert_eq!(refused(json!([closure("Snow", "2026-12-21", "2028-12-20")])), "until_on out_of_range");
    assert_eq!(refused(json!([closure("Snow", "1926-12-21", "1926-12-21")])), "from_on out_of_range");
    world.run("school.add", json!({ "code": "CFM", "name": "Cedar Fork Middle" }));
    world.run("operator.add", json!({ "name": "Imani", "role": "champion", "school": "school:CFM" }));
    world.sit_down("Imani");
    let snow = json!({ "entries": [closure("Snow", "2026-12-21", "2026-12-21")] });
    assert_eq!(world.refused("calendar.add", snow)["reason"]["why"], "not_allowed");
    assert_eq!(due(&world, "2026-11-09 08:00", 1), "2026-11-09T14:00:00Z");
    world.is_sound();
}

#[test]
fn a_calendar_with_no_open_day_in_a_year_is_refused() {
    let world = World::new();
    let all_year = closure("Closed for good", "2026-07-01", "2027-06-30");
    let refused = world.refused("calendar.add", json!({ "entries": [all_year] }));
    assert_eq!(refused["reason"], json!({ "why": "no_open_day", "after": "2026-07-01" }));
    // In two halves it is no better, whichever comes second.
    let half = add(&world, &json!([closure("Half", "2026-07-01", "2026-12-31")]))["added"][0].clone();
    let refused = world.refused("calendar.add", json!({ "entries": [closure("Rest", "2027-01-01", "2027-06-30")] }));
    assert_eq!(refused["reason"]["why"], "no_open_day");
    let mut whole = half;
    whole["until_on"] = json!("2027-06-30");
    assert_eq!(world.refused("calendar.change", json!({ "entry": whole }))["reason"]["why"], "no_open_day");
    let file = world.file("all.csv", "date,until,name\n2027-01-01,2027-06-30,Rest\n");
    let rest = world.run("calendar.import", json!({ "path": file }));
    assert_eq!((&rest["operation"], &rest["value"]["refused"][0]["why"]["is"]), (&Value::Null, &json!("closes_all")));
    // Open on Mondays only, and every Monday closed.
    let mondays = json!({ "week": [{ "day": "mon", "from": "08:00", "until": "12:00" }] });
    world.run("support.change", json!({ "school_year": "2028-29", "policy": mondays }));
    let rows: String = (0..53).map(|week| format!("{},No Monday\n", monday(week))).collect();
    let file = world.file("mondays.csv", &format!("date,name\n{rows}"));
    let mondays = world.value("calendar.import", json!({ "path": file }));
    let last = json!([{ "row": 53, "name": "No Monday", "why": { "is": "closes_all", "after": "2028-07-01" } }]);
    assert_eq!((&mondays["refused"], mondays["added"].as_array().unwrap().len()), (&last, 52), "one Monday stays open");
    world.is_sound();
}

fn monday(week: u64) -> String {
    rollcall_core::values::Date::of(2028, 7, 3).unwrap().plus_days(7 * week).to_string()
}

#[test]
fn support_hours_hold_by_school_year_and_cannot_run_across_midnight() {
    let world = World::new();
    let change = |year: &str, policy: Value| json!({ "school_year": year, "policy": policy });
    assert_eq!(world.run("support.now", json!({}))["response_hours"], 8);
    let long = json!({
        "week": [{ "day": "mon", "from": "06:00", "until": "24:00" }, { "day": "tue", "from": "06:00", "until": "18:00" }],
        "response_hours": 4,
        "domains": [" @Maple.Example "],
    });
    let set = world.value("support.change", change("2027-28", long));
    assert_eq!(set["domains"], json!(["maple.example"]));
    assert_eq!(world.run("support.now", json!({}))["response_hours"], 8, "not yet");
    // Wednesday 30 June 2027 still ends at 16:30; then there is nothing before Monday, which is Independence Day's.
    assert_eq!(due(&world, "2027-06-30 15:30", 2), "2027-07-06T11:00:00Z");
    assert_eq!(due(&world, "2027-07-12 23:30", 1), "2027-07-13T10:30:00Z");
    world.at("2027-08-02T09:00:00-04:00");
    assert_eq!(world.run("support.now", json!({}))["response_hours"], 4);

    let refused = |policy: Value| {
        let refused = world.refused("support.change", change("2027-28", policy));
        format!("{} {}", refused["field"].as_str().unwrap(), refused["problem"]["is"].as_str().unwrap())
    };
    let week = |from: &str, until: &str| json!({ "week": [{ "day": "fri", "from": from, "until": until }] });
    assert_eq!(refused(week("22:00", "06:00")), "week across_midnight");
    assert_eq!(refused(week("08:00", "08:00")), "week across_midnight");
    assert_eq!(refused(week("08:00", "24:30")), "week out_of_range");
    assert_eq!(refused(json!({ "week": [] })), "week missing");
    assert_eq!(refused(json!({ "response_hours": 0 })), "response_hours out_of_range");
    assert_eq!(refused(json!({ "domains": ["maple"] })), "domains out_of_range");
    assert_eq!(refused(json!({ "directory": [{ "subject": "Roof", "owner": " " }] })), "owner missing");
    assert_eq!(refused(json!({ "purchase_sentence": "" })), "purchase_sentence missing");
    let year = world.refused("support.change", change("next year", json!({})));
    assert_eq!(year["field"], "school_year");
    world.is_sound();
}

#[test]
fn a_testing_window_stops_the_clock_only_where_the_policy_says_so() {
    let world = World::new();
    let exams = json!({ "kind": "testing", "name": "Finals", "from_on": "2026-11-16", "until_on": "2026-11-18" });
    add(&world, &json!([exams]));
    assert_eq!(due(&world, "2026-11-13 15:30", 2), "2026-11-16T13:30:00Z");
    let year = world.run("calendar.year", json!({}));
    let monday = year["days"].as_array().unwrap().iter().find(|day| day["date"] == "2026-11-16").unwrap();
    assert_eq!((&monday["testing"], &monday["open"]), (&json!("Finals"), &json!("07:30–16:30")));
    // Tests all year long may be told, but cannot stop the clock.
    let year =
        json!({ "kind": "testing", "name": "Tests all year", "from_on": "2026-07-01", "until_on": "2027-06-30" });
    let all_year = add(&world, &json!([year]))["added"][0].clone();
    let stops = json!({ "school_year": "2026-27", "policy": { "testing_stops_clock": true } });
    assert_eq!(world.refused("support.change", stops.clone())["reason"]["why"], "no_open_day");
    world.run("calendar.remove", json!({ "entry": all_year["id"] }));
    world.run("support.change", stops);
    assert_eq!(due(&world, "2026-11-13 15:30", 2), "2026-11-19T13:30:00Z");
    world.is_sound();
}

#[test]
fn a_clock_that_waits_is_not_due_until_it_goes_on() {
    let world = World::new();
    let ask = |paused: Value| json!({ "opened": "2026-10-05 15:00", "hours": 8, "paused": paused });
    let told = world.run("sla.due", ask(json!([{ "from": "2026-10-05 16:00", "until": "2026-10-07 10:00" }])));
    assert_eq!(told["due"], "2026-10-08T12:00:00Z");
    assert_eq!(told["days"][1]["segments"][0]["paused"], true);
    let waits = world.run("sla.due", ask(json!([{ "from": "2026-10-05 16:00" }])));
    assert_eq!((&waits["due"], &waits["passed_minutes"]), (&Value::Null, &json!(60)));
    let backwards = world.refused("sla.due", ask(json!([{ "from": "2026-10-07 10:00", "until": "2026-10-05 16:00" }])));
    assert_eq!(backwards["problem"]["is"], "ends_before_it_begins");
    for (field, input) in [
        ("opened", json!({ "opened": "yesterday", "hours": 8 })),
        ("opened", json!({ "opened": "0001-01-01 08:00", "hours": 8 })),
        ("hours", json!({ "opened": "2026-10-05 15:00", "hours": 0 })),
        ("hours", json!({ "opened": "2026-10-05 15:00", "hours": 2001 })),
    ] {
        assert_eq!(world.refused("sla.due", input)["field"], field);
    }
    world.is_sound();
}

#[test]
fn business_days_between_two_days_leave_out_what_the_calendar_closes() {
    let world = World::new();
    add(&world, &json!([closure("Winter break", "2026-12-21", "2027-01-01")]));
    let told = world.run("sla.days", json!({ "from": "2026-12-15", "to": "2027-01-07" }));
    assert_eq!(told["days"], 7);
    let closed = json!([{ "name": "Winter break", "from_on": "2026-12-21", "until_on": "2027-01-01" }]);
    assert_eq!(told["closed"], closed, "the holidays in it are not told twice");
    assert_eq!(world.run("sla.days", json!({ "from": "2027-01-07", "to": "2026-12-15" }))["days"], -7);
    let far = world.refused("sla.days", json!({ "from": "2026-12-15", "to": "9026-12-15" }));
    assert_eq!((&far["field"], &far["problem"]["is"]), (&json!("to"), &json!("out_of_range")));
    world.is_sound();
}
