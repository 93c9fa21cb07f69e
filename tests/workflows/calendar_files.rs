//! A calendar that somebody brings: a list, or an ICS file.

use rollcall_tests::World;
use serde_json::{Value, json};

const LIST: &str = "\
Maple County Schools – Calendar,,,
Event,Start Date,End Date,Type
Fall break,10/19/2026,10/23/2026,closure
Labor Day,9/7/2026,,Holiday
EOG testing,2027-05-17,2027-05-28,testing
Teacher workday,11/3/2026,,
Staff picnic,6/31/2027,,
,12/1/2026,,closure
Backwards,12/8/2026,12/1/2026,closure
Concert,12/9/2026,,party
";

const ICS: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Maple//EN\r\n\
    BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Spring Break\r\nDTSTART;VALUE=DATE:20270329\r\nDTEND;VALUE=DATE:20270403\r\nEND:VEVENT\r\n\
    BEGIN:VEVENT\r\nUID:2\r\nSUMMARY:Founders' Day holiday\r\nDTSTART;VALUE=DATE:20190402\r\nRRULE:FREQ=YEARLY\r\nEND:VEVENT\r\n\
    BEGIN:VEVENT\r\nUID:3\r\nSUMMARY:Early closing\r\nDTSTART;VALUE=DATE:20261204\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\nEXDATE;VALUE=DATE:20261211\r\nEND:VEVENT\r\n\
    BEGIN:VEVENT\r\nUID:4\r\nSUMMARY:Board meeting\r\nDTSTART:20261110T230000Z\r\nDTEND:20261111T010000Z\r\nEND:VEVENT\r\n\
    BEGIN:VEVENT\r\nUID:5\r\nSUMMARY:Snow day\r\nSTATUS:CANCELLED\r\nDTSTART;VALUE=DATE:20270112\r\nEND:VEVENT\r\n\
    END:VCALENDAR\r\n";

fn short(days: &Value) -> Vec<String> {
    let line = |day: &Value| {
        let text = |field: &str| day[field].as_str().unwrap_or("–").to_owned();
        format!("{} {} {} {}", text("kind"), text("name"), text("from_on"), text("until_on"))
    };
    days.as_array().unwrap().iter().map(line).collect()
}

fn refused(answer: &Value) -> Vec<String> {
    let line = |row: &Value| {
        format!("{} {} {}", row["row"], row["name"].as_str().unwrap_or("–"), row["why"]["is"].as_str().unwrap())
    };
    answer["refused"].as_array().unwrap().iter().map(line).collect()
}

#[test]
fn a_list_comes_into_the_calendar_and_what_cannot_is_named_by_its_row() {
    let world = World::new();
    let path = world.file("calendar.csv", LIST);
    let look = world.run("calendar.look", json!({ "path": path }));
    assert_eq!(
        short(&look["days"]),
        [
            "closure Fall break 2026-10-19 2026-10-23",
            "holiday Labor Day 2026-09-07 2026-09-07",
            "testing EOG testing 2027-05-17 2027-05-28",
            "closure Teacher workday 2026-11-03 2026-11-03",
        ]
    );
    let standings: Vec<&Value> = look["days"].as_array().unwrap().iter().map(|day| &day["standing"]).collect();
    assert_eq!(standings, ["new", "known", "new", "new"]);
    let agreed =
        ["7 Staff picnic not_a_day", "8 – no_name", "9 Backwards ends_before_it_begins", "10 Concert not_a_kind"];
    assert_eq!(refused(&look), agreed);

    let done = world.run("calendar.import", json!({ "path": path }));
    assert_eq!(done["value"]["added"].as_array().unwrap().len(), 3);
    assert_eq!(done["value"]["known"][0]["name"], "Labor Day");
    assert_eq!(refused(&done["value"]), agreed);
    let again = world.run("calendar.import", json!({ "path": path }));
    assert_eq!(again["operation"], Value::Null, "twice the same file changes nothing");
    world.run("history.undo", json!({}));
    let year = world.run("calendar.year", json!({}));
    assert_eq!(year["entries"].as_array().unwrap().len(), 11);
    world.is_sound();
}

#[test]
fn an_ics_file_with_recurring_events_comes_into_the_calendar() {
    let world = World::new();
    let path = world.file("calendar.ics", ICS);
    let look = world.run("calendar.look", json!({ "path": path, "kind": "testing" }));
    assert_eq!(look["followed_until"], "2028-06-30");
    assert_eq!((&look["cancelled"], &look["endless"]), (&json!(1), &json!(1)));
    assert_eq!(refused(&look), ["23 Board meeting timed"]);
    let done = world.value("calendar.import", json!({ "path": path, "kind": "testing" }));
    assert_eq!(
        short(&done["added"]),
        [
            // The day on which it ends is the first that is not part of it.
            "closure Spring Break 2027-03-29 2027-04-02",
            "holiday Founders' Day holiday 2027-04-02 2027-04-02",
            "holiday Founders' Day holiday 2028-04-02 2028-04-02",
            "testing Early closing 2026-12-04 2026-12-04",
            "testing Early closing 2026-12-18 2026-12-18",
        ]
    );
    assert_eq!(done["overlaps"][0]["with"], "Spring Break");
    assert_eq!(world.run("calendar.import", json!({ "path": path, "kind": "testing" }))["operation"], Value::Null);
    world.run("history.undo", json!({}));
    let some = world.value("calendar.import", json!({ "path": path, "leave_out": [10, 16] }));
    assert_eq!(short(&some["added"]), ["closure Spring Break 2027-03-29 2027-04-02"]);
    world.is_sound();
}

#[test]
fn a_file_that_is_no_calendar_is_refused() {
    let world = World::new();
    let ask = |path: &str| world.refused("calendar.look", json!({ "path": path }))["reason"].clone();
    assert_eq!(ask(&world.file("tags.csv", "tag,serial\nMC-1,S1\n"))["why"], "column_missing");
    assert_eq!(ask(&world.file("empty.ics", "BEGIN:VCALENDAR\nEND:VCALENDAR\n"))["problem"]["problem"], "empty_file");
    assert_eq!(ask("/nowhere/calendar.csv")["why"], "no_such_file");
    assert_eq!(ask(&world.folder.path().display().to_string())["why"], "cannot_read");
    assert_eq!(ask(&world.file("picture.ics", "%PDF-1.7"))["problem"]["problem"], "wrong_kind");
    world.is_sound();
}

#[test]
fn an_event_that_would_close_every_day_is_left_out_and_named_and_the_others_come() {
    let world = World::new();
    let every_day = ICS.replace("RRULE:FREQ=YEARLY", "RRULE:FREQ=DAILY");
    let path = world.file("every-day.ics", &every_day);
    let look = world.run("calendar.look", json!({ "path": path }));
    let agreed = ["23 Board meeting timed", "10 Founders' Day holiday closes_all"];
    assert_eq!(refused(&look), agreed);
    let done = world.value("calendar.import", json!({ "path": path }));
    assert_eq!(refused(&done), agreed);
    assert_eq!(
        short(&done["added"]),
        [
            "closure Spring Break 2027-03-29 2027-04-02",
            "closure Early closing 2026-12-04 2026-12-04",
            "closure Early closing 2026-12-18 2026-12-18",
        ]
    );
    let by_hand = json!({ "entries": [{ "kind": "closure", "name": "Closed", "from_on": "2026-07-01", "until_on": "2027-06-30" }] });
    assert_eq!(world.refused("calendar.add", by_hand)["reason"]["why"], "no_open_day");
    world.is_sound();
}
