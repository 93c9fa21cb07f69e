//! What a later export of the portal says of a request that is known: followed where that is safe, told where it is not.

use rollcall_tests::World;
use serde_json::{Value, json};

use crate::import_stage::{figures, findings, line, plan};
use crate::stage::{district, why};

const HEADER: &str =
    "Ticket ID,Request Type,Status,Subject,Requester,Requester Email,School,Room,Asset Tag,Created At,Resolved At";
const OPEN: &str =
    "HD-1,Support,Open,Screen flickers,Joan Whitfield,joan@maple.example,CFM,Room 12,MC-0001,2026-11-02 09:00,";

#[track_caller]
fn go(world: &World, verb: &str, text: &str, more: &Value) -> Value {
    world.run(verb, json!({ "plan": plan(world, "requests", "portal.csv", text, more) }))
}

/// A district whose portal told of one request.
fn after(row: &str) -> World {
    let world = district();
    world.at("2026-11-12T09:00:00-05:00");
    assert_eq!(
        why(&world.refused(
            "import.apply",
            json!({ "plan": plan(&world, "requests", "n.csv", "Subject,Requester\nIt hums,Joan\n", &Value::Null) })
        )),
        "cannot_map"
    );
    assert_eq!(figures(&go(&world, "import.apply", &format!("{HEADER}\n{row}\n"), &Value::Null))[0], 1);
    world
}

/// The fields that a rehearsal says will change.
fn changes(rehearsed: &Value) -> Vec<String> {
    let fields = rehearsed["changed"].as_array().unwrap().iter().flat_map(|row| row["fields"].as_array().unwrap());
    fields.map(|field| format!("{} {} → {}", field["field"], field["old"], field["new"]).replace('"', "")).collect()
}

/// What the portal says and Rollcall keeps otherwise.
fn kept(answer: &Value) -> Vec<String> {
    let findings = if answer["value"].is_null() { &answer["findings"] } else { &answer["value"]["findings"] };
    let rows = findings.as_array().unwrap().iter().filter(|finding| finding["kind"] == "kept_here");
    let rows = rows.flat_map(|finding| finding["first"].as_array().unwrap());
    let say = |row: &Value| {
        let fields = row["kept"].as_array().unwrap().iter();
        let fields: Vec<_> = fields
            .map(|field| format!("{} {}, the portal {}", field["field"], field["old"], field["new"]).replace('"', ""))
            .collect();
        format!("{} {}: {}", row["row"], row["said"].as_str().unwrap(), fields.join("; "))
    };
    rows.map(say).collect()
}

const STANDS: &str =
    "SELECT code, requester_name, requester_email, place.name, device.tag, request.kind, opened_at FROM request
    JOIN school ON school.id = request.school LEFT JOIN place ON place.id = request.place
    LEFT JOIN device ON device.id = request.device";

#[test]
fn who_asks_for_which_school_and_since_when_is_corrected_while_it_is_open() {
    let world = after(OPEN);
    let later = format!(
        "{HEADER}\n{}\n",
        OPEN.replace("Joan Whitfield,joan@", "Joan Whitfield-Abara,j.abara@")
            .replace("CFM,Room 12", "MHS,Room 201")
            .replace("2026-11-02 09:00", "2026-11-12 08:00")
    );
    let rehearsed = go(&world, "import.rehearse", &later, &Value::Null);
    assert_eq!(
        changes(&rehearsed),
        [
            "requester_name Joan Whitfield → Joan Whitfield-Abara",
            "requester_email joan@maple.example → j.abara@maple.example",
            "school Cedar Falls Middle → Maple High",
            "room Room 12 → Room 201",
            "opened_at 2026-11-02 09:00 → 2026-11-12 08:00",
        ]
    );
    assert_eq!(kept(&rehearsed), [""; 0]);
    assert_eq!(world.run("request.queue", json!({}))["standings"], json!({ "overdue": 1 }));
    go(&world, "import.apply", &later, &Value::Null);
    let stands =
        "MHS | Joan Whitfield-Abara | j.abara@maple.example | Room 201 | MC-0001 | support | 2026-11-12T13:00:00.000Z";
    assert_eq!(line(&world, STANDS), stands);
    assert_eq!(world.run("request.queue", json!({}))["standings"], json!({ "on_track": 1 }), "its clock moved");
    assert_eq!(figures(&go(&world, "import.apply", &later, &Value::Null)), [0, 0, 1, 0]);
    world.run("history.undo", json!({}));
    assert!(line(&world, STANDS).starts_with("CFM | Joan Whitfield | joan@maple.example | Room 12"));
    world.is_sound();
}

#[test]
fn what_cannot_follow_the_portal_is_told_with_both_values() {
    let world = after(OPEN);
    let other = format!("{HEADER}\n{}\n", OPEN.replace("Support", "Charger").replace("MC-0001", "MC-0002"));
    let rehearsed = go(&world, "import.rehearse", &other, &Value::Null);
    let told = ["2 HD-1: request_kind support, the portal charger; device_code MC-0001, the portal MC-0002"];
    assert_eq!((figures(&rehearsed), kept(&rehearsed)), ([0, 0, 1, 0], told.map(str::to_owned).to_vec()));
    assert_eq!(kept(&go(&world, "import.apply", &other, &Value::Null)), told);
    // What somebody here wrote is newer than the portal.
    world.run("request.change", json!({ "request": "request:HD-1", "requester_name": "Joan W." }));
    let again = go(&world, "import.apply", &format!("{HEADER}\n{OPEN}\n"), &Value::Null);
    assert_eq!((figures(&again), findings(&again)), ([0, 0, 1, 0], vec![("newer_here".to_owned(), 1)]));
    // What is done with stays as it was measured.
    world.run("request.resolve", json!({ "request": "request:HD-1", "how": "New cable." }));
    let done = OPEN
        .replace("Open", "Resolved")
        .replace("2026-11-02 09:00,", "2026-11-03 09:00,2026-11-12 08:30")
        .replace("CFM", "MHS");
    let done = go(&world, "import.apply", &format!("{HEADER}\n{done}\n"), &Value::Null);
    assert_eq!(
        kept(&done),
        [
            "2 HD-1: school Cedar Falls Middle, the portal Maple High; requester_name Joan W., the portal Joan Whitfield; \
          opened_at 2026-11-02 09:00, the portal 2026-11-03 09:00"
        ]
    );
    assert_eq!(line(&world, "SELECT opened_at FROM request"), "2026-11-02T14:00:00.000Z");
    let nobody = format!("{HEADER}\n{}\n", OPEN.replace("CFM", "XYZ"));
    let unknown = go(&world, "import.rehearse", &nobody, &Value::Null);
    assert_eq!(unknown["rejected"][0]["reason"]["why"], "unknown_school");
    world.is_sound();
}

#[test]
fn a_request_that_waits_pauses_from_when_the_portal_says_so() {
    let world = after(OPEN);
    let text = "Ticket ID,Status,Subject,Requester,School,Created At,On Hold Since,Last Updated\n\
                HD-2,Waiting on requester,Charger,Noor,MHS,2026-11-09 08:00,2026-11-09 10:00,\n\
                HD-3,Waiting on requester,Cable,Noor,MHS,2026-11-09 08:00,,\n\
                HD-4,Waiting on requester,Mouse,Noor,MHS,2026-11-09 08:00,2026-11-09 07:00,\n\
                HD-5,Open,Lamp,Noor,MHS,2026-11-09 08:00,2026-11-10 07:30,\n";
    let done = go(&world, "import.apply", text, &Value::Null);
    assert_eq!((figures(&done), findings(&done)), ([3, 0, 0, 1], vec![("waits_from_now".to_owned(), 1)]));
    let counted = |number: &str| {
        world.run("request.show", json!({ "request": format!("request:{number}") }))["clocks"]["resolution"]["counted_minutes"].clone()
    };
    // From 8:00 to 10:00; the other one from Monday 8:00 to Thursday 9:00, less Veterans Day.
    assert_eq!((counted("HD-2"), counted("HD-3")), (json!(120), json!(8 * 60 + 30 + 9 * 60 + 90)));
    assert_eq!(done["value"]["rejected"][0]["reason"]["why"], "before_opened");
    // "Last updated" says when it began to wait only where somebody says that it does.
    let mapped = json!({ "map": [{ "header": "Last Updated", "field": "waiting_since" }] });
    let later = "Ticket ID,Status,Subject,Requester,School,Created At,Last Updated\n\
                 HD-5,Waiting on requester,Lamp,Noor,MHS,2026-11-09 08:00,2026-11-10 07:30\n";
    let done = go(&world, "import.apply", later, &mapped);
    assert_eq!((figures(&done), findings(&done)), ([0, 1, 0, 0], vec![]));
    assert_eq!(counted("HD-5"), json!(8 * 60 + 30));
    let wrong =
        plan(&world, "requests", "w.csv", later, &json!({ "map": [{ "header": "Last Updated", "field": "colour" }] }));
    assert_eq!(why(&world.refused("import.apply", json!({ "plan": wrong }))), "cannot_map");
    world.is_sound();
}

#[test]
fn an_open_row_that_says_when_it_was_resolved_is_told() {
    let world = after(OPEN);
    let odd = format!("{HEADER}\n{}2026-11-10 09:00\n", OPEN.replace("HD-1", "HD-2").replace("MC-0001", ""));
    let rehearsed = go(&world, "import.rehearse", &odd, &Value::Null);
    assert_eq!(findings(&rehearsed)[0], ("open_yet_ended".to_owned(), 1), "{rehearsed}");
    assert_eq!(rehearsed["findings"][0]["first"][0], json!({ "row": 2, "said": "2026-11-10 09:00", "kept": [] }));
    world.is_sound();
}

#[test]
fn times_of_a_spreadsheet_and_of_the_hour_that_the_clock_skips_are_read() {
    let world = district();
    world.at("2026-11-24T09:00:00-05:00");
    let text = "Ticket ID,Status,Subject,Requester,School,Created At\n\
                HD-1,Open,Serial,Noor,MHS,46346.625\nHD-2,Open,Skipped,Noor,MHS,2026-03-08 02:30\nHD-3,Open,Wrong,Noor,MHS,46346.6.25\n";
    let done = go(&world, "import.apply", text, &Value::Null);
    assert_eq!(figures(&done), [2, 0, 0, 1]);
    let opened = line(&world, "SELECT opened_at FROM request ORDER BY number");
    assert_eq!(opened, "2026-11-20T20:00:00.000Z\n2026-03-08T07:00:00.000Z");
    let due = |opened: &str| world.run("sla.due", json!({ "opened": opened, "hours": 1 }))["opened"].clone();
    assert_eq!(due("2026-03-08 02:30"), json!("2026-03-08T07:00:00Z"));
    assert_eq!(world.refused("sla.due", json!({ "opened": "2026-03-08 26:30", "hours": 1 }))["field"], "opened");
    world.is_sound();
}
