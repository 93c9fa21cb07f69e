//! A help-desk portal's export becomes requests, and a later one says how far they are.

use rollcall_tests::World;
use serde_json::{Value, json};

use crate::import_stage::{figures, findings, line, plan};
use crate::stage::{district, why};

const EXPORT: &str = "\
Ticket ID,Request Type,Status,Priority,Subject,Requester,Requester Email,School,Room,Asset Tag,Assigned To,Created At,First Response,Resolved At,Closed At
HD-501,Support,Open,Urgent,Screen flickers,Joan Whitfield,joan@maple.example,CFM,Room 12,MC-0001,Tomasz,2026-11-02 09:00,2026-11-02 10:30,,
HD-502,Projector bulb,Closed,Medium,Lamp is out,Joan Whitfield,joan@maple.example,Cedar Falls Middle,Room 12,,Rosa,2026-11-03 08:00,,2026-11-04 09:00,2026-11-11 09:00
HD-503,Charger,Waiting on requester,Low,Charger for Ana,Noor Haddad,,MHS,Room 99,,,2026-11-05,,,
HD-504,Hardware,Cancelled,,Not needed,Noor Haddad,,MHS,,ZZ-1,,11/05/2026 14:00,,11/05/2026 15:00,
";

#[track_caller]
fn apply(world: &World, text: &str, more: &Value) -> Value {
    let plan = plan(world, "requests", "portal.csv", text, more);
    world.run("import.apply", json!({ "plan": plan }))
}

/// A district on Thursday 12 November 2026, where a list without numbers is no portal's export.
fn stage() -> World {
    let world = district();
    world.at("2026-11-12T09:00:00-05:00");
    let no_number = plan(&world, "requests", "subjects.csv", "Subject,Requester\nIt hums,Joan\n", &Value::Null);
    assert_eq!(why(&world.refused("import.apply", json!({ "plan": no_number }))), "cannot_map");
    world
}

/// The same, after its portal's first export.
fn after_first_export() -> World {
    let world = stage();
    let done = apply(&world, EXPORT, &Value::Null);
    assert_eq!(figures(&done), [4, 0, 0, 0], "{done}");
    let no_file = json!({ "path": world.folder.path().join("none.csv"), "kind": "requests" });
    assert_eq!(why(&world.refused("import.apply", json!({ "plan": no_file }))), "no_such_file");
    world
}

const REQUESTS: &str = "SELECT portal_number, number, request.kind, state, closed_because, priority, subject, requester_name, code,
    place.name, device.tag, operator.name, request.opened_at, responded_at, request.ended_at
    FROM request JOIN school ON school.id = request.school LEFT JOIN place ON place.id = request.place
    LEFT JOIN device ON device.id = request.device LEFT JOIN operator ON operator.id = request.assignee ORDER BY number";

#[test]
fn an_export_becomes_requests_with_the_times_and_states_of_the_portal() {
    let world = after_first_export();
    insta::assert_snapshot!(line(&world, REQUESTS));
    // Tue 3 Nov 8:00 until Wed 4 Nov 9:00 is 8:30 and 1:30 of support hours; nobody answered before it was done.
    let outcomes = "SELECT portal_number, outcome.kind, because, response_minutes, response_met, resolution_minutes, resolution_met
        FROM request_outcome AS outcome JOIN request ON request.id = outcome.request ORDER BY number";
    assert_eq!(
        line(&world, outcomes),
        "HD-502 | resolved | · | 600 | 0 | 600 | 1\nHD-504 | closed | withdrawn | · | · | 60 | 1"
    );
    let queue = world.run("request.queue", json!({}));
    assert_eq!((&queue["total"], &queue["standings"]["overdue"]), (&json!(2), &json!(2)));
    let shown = world.run("request.show", json!({ "request": "request:HD-501" }));
    let steps: Vec<_> =
        shown["steps"].as_array().unwrap().iter().map(|step| (&step["kind"], &step["operator_name"])).collect();
    assert_eq!(steps, [(&json!("opened"), &Value::Null)]);
    world.is_sound();
}

#[test]
fn the_same_export_changes_nothing_and_all_of_it_can_be_taken_back() {
    let world = after_first_export();
    let rehearsed =
        world.run("import.rehearse", json!({ "plan": plan(&world, "requests", "p.csv", EXPORT, &Value::Null) }));
    assert_eq!(figures(&rehearsed), [0, 0, 4, 0]);
    let again = apply(&world, EXPORT, &Value::Null);
    assert_eq!((figures(&again), &again["operation"]), ([0, 0, 4, 0], &Value::Null));
    world.run("history.undo", json!({}));
    assert_eq!(line(&world, "SELECT count(*) FROM request"), "0");
    world.run("history.redo", json!({}));
    assert_eq!(line(&world, "SELECT count(*) FROM request"), "4");
    assert_eq!(figures(&apply(&world, EXPORT, &Value::Null)), [0, 0, 4, 0]);
    world.is_sound();
}

#[test]
fn what_was_changed_here_since_is_newer_than_the_export() {
    let world = after_first_export();
    world.run("request.prioritise", json!({ "requests": ["request:HD-501"], "priority": "low" }));
    world.run("request.assign", json!({ "requests": ["request:HD-503"], "operator": "operator:Tomasz" }));
    world.run("request.change", json!({ "request": "request:HD-501", "subject": "Screen is dark" }));
    let again = EXPORT.replace("Noor Haddad,,MHS,Room 99,,,", "Noor Haddad,,MHS,Room 99,,Ines,");
    let done = apply(&world, &again, &Value::Null);
    assert_eq!(figures(&done), [0, 0, 4, 0], "{done}");
    assert!(findings(&done).iter().any(|(kind, _)| kind == "newer_here"), "{done}");
    let stands = "SELECT portal_number, priority, subject, operator.name FROM request
                  LEFT JOIN operator ON operator.id = request.assignee WHERE number IN (1, 3) ORDER BY number";
    assert_eq!(line(&world, stands), "HD-501 | low | Screen is dark | Tomasz\nHD-503 | low | Charger for Ana | Tomasz");
    world.is_sound();
}

#[test]
fn a_later_export_tells_what_happened_since() {
    let world = after_first_export();
    let later = EXPORT
        .replace("HD-501,Support,Open,Urgent,Screen flickers", "HD-501,Support,Resolved,Low,Screen replaced")
        .replace("10:30,,", "10:30,2026-11-12 08:30,")
        .replace("HD-503,Charger,Waiting on requester,Low,Charger for Ana,Noor Haddad,,MHS,Room 99,,", "HD-503,Charger,Open,Low,Charger for Ana,Noor Haddad,,MHS,Room 99,,Tomasz")
        .replace("HD-502,Projector bulb,Closed,Medium,Lamp is out,Joan Whitfield,joan@maple.example,Cedar Falls Middle,Room 12,,Rosa,2026-11-03 08:00,,2026-11-04 09:00,2026-11-11 09:00", "HD-502,Projector bulb,Reopened,Medium,Lamp is out,Joan Whitfield,joan@maple.example,Cedar Falls Middle,Room 12,,Rosa,2026-11-03 08:00,,,");
    world.at("2026-11-13T09:00:00-05:00");
    let rehearsed =
        world.run("import.rehearse", json!({ "plan": plan(&world, "requests", "l.csv", &later, &Value::Null) }));
    let fields = |row: &Value| -> Vec<String> {
        let fields = row["fields"].as_array().unwrap().iter();
        fields.map(|field| format!("{}: {} → {}", field["field"], field["old"], field["new"])).collect()
    };
    let changed: Vec<_> = rehearsed["changed"].as_array().unwrap().iter().map(fields).collect();
    insta::assert_debug_snapshot!(changed);
    let done = apply(&world, &later, &Value::Null);
    assert_eq!(figures(&done), [0, 3, 1, 0]);
    assert_eq!(
        line(&world, "SELECT portal_number, state, ended_at FROM request ORDER BY number"),
        "HD-501 | resolved | 2026-11-12T13:30:00.000Z\nHD-502 | open | ·\nHD-503 | open | ·\nHD-504 | closed | 2026-11-05T20:00:00.000Z"
    );
    assert_eq!(figures(&apply(&world, &later, &Value::Null)), [0, 0, 4, 0]);
    let report = world.run("request.sla_report", json!({ "from": "2026-11-01", "until": "2026-11-30" }));
    assert_eq!(report["total"]["ended"], 2, "what was opened again is not done with");
    world.is_sound();
}

#[test]
fn what_was_done_here_is_newer_than_an_export() {
    let world = after_first_export();
    world.run("request.resolve", json!({ "request": "request:HD-501", "how": "New cable." }));
    world.run("request.answer", json!({ "request": "request:HD-503", "text": "It is the small one." }));
    let again = apply(&world, EXPORT, &Value::Null);
    assert_eq!((figures(&again), findings(&again)[0].clone()), ([0, 0, 4, 0], ("newer_here".to_owned(), 2)));
    let states = "SELECT portal_number, state FROM request ORDER BY number LIMIT 3";
    assert_eq!(line(&world, states), "HD-501 | resolved\nHD-502 | resolved\nHD-503 | open");
    world.run("request.answer", json!({ "request": "request:HD-502", "text": "It is out again." }));
    assert_eq!(figures(&apply(&world, EXPORT, &Value::Null)), [0, 0, 4, 0]);
    assert_eq!(line(&world, "SELECT state FROM request WHERE portal_number = 'HD-502'"), "open");
    world.is_sound();
}

#[test]
fn what_nobody_knows_is_told_and_left_out() {
    let world = stage();
    world.run("support.change", json!({ "school_year": "2026-27", "policy": { "domains": ["maple.example.org"] } }));
    let done = apply(&world, EXPORT, &Value::Null);
    let told = [
        ("email_elsewhere", 2),
        ("device_unknown", 1),
        ("room_unknown", 1),
        ("assignee_unknown", 1),
        ("waits_from_now", 1),
    ];
    assert_eq!(findings(&done), told.map(|(kind, rows)| (kind.to_owned(), rows)));
    world.is_sound();
}

#[test]
fn another_about_the_same_is_linked_and_never_refused() {
    let world = stage();
    let by_phone = json!({ "school": "school:CFM", "ask": { "kind": "support", "procured": "it" }, "requester_name": "Joan Whitfield", "code": "MC-0001" });
    world.run("request.open", by_phone);
    let twice =
        format!("{EXPORT}HD-505,Support,Open,,Still flickers,Joan Whitfield,,CFM,,MC-0001,,2026-11-06 08:00,,,\n");
    let rehearsed =
        world.run("import.rehearse", json!({ "plan": plan(&world, "requests", "t.csv", &twice, &Value::Null) }));
    let linked = ("asked_already".to_owned(), 2);
    assert!(findings(&rehearsed).contains(&linked), "{rehearsed}");
    let done = apply(&world, &twice, &Value::Null);
    assert!(findings(&done).contains(&linked));
    let linked = "SELECT request.portal_number, other.number FROM request JOIN request AS other ON other.id = request.linked ORDER BY request.number";
    assert_eq!(line(&world, linked), "HD-501 | 1\nHD-505 | 1");
    let shown = world.run("request.show", json!({ "request": "request:HD-505" }));
    let step = shown["steps"].as_array().unwrap().iter().find(|step| step["kind"] == "linked").unwrap();
    assert_eq!(step["said"], "R-1");
    world.is_sound();
}

#[test]
fn a_bad_row_is_rejected_with_row_column_and_reason() {
    let mut world = stage();
    let header = EXPORT.lines().next().unwrap();
    let rows = [
        ",Support,Open,,No number,Joan,,CFM,,,,2026-11-02,,,",
        "HD-1,Support,Open,,No day,Joan,,CFM,,,,,,,",
        "HD-2,Support,Open,,Tomorrow,Joan,,CFM,,,,2026-11-13 09:00,,,",
        "HD-3,Support,Open,,Nowhere,Joan,,XYZ,,,,2026-11-02,,,",
        "HD-4,Support,Open,,No school,Joan,,,,,,2026-11-02,,,",
        "HD-5,Support,Open,,Nobody,,,CFM,,,,2026-11-02,,,",
        "HD-6,Support,Zombie,,Unknown state,Joan,,CFM,,,,2026-11-02,,,",
        "HD-7,Magic,Open,,Unknown kind,Joan,,CFM,,,,2026-11-02,,,",
        "HD-8,Support,Closed,,No end,Joan,,CFM,,,,2026-11-02,,,",
        "HD-9,Support,Closed,,Backwards,Joan,,CFM,,,,2026-11-02 09:00,,2026-11-01 09:00,",
        "HD-10,Support,Open,,Fine,Joan,,CFM,,,,2026-11-02,,,",
        "HD-10,Support,Open,,Twice,Joan,,CFM,,,,2026-11-02,,,",
    ];
    let text = format!("{header}\n{}\n", rows.join("\n"));
    let done = apply(&world, &text, &Value::Null);
    assert_eq!(figures(&done), [1, 0, 0, 11]);
    let told = done["value"]["rejected"].as_array().unwrap().iter();
    let told: Vec<String> =
        told.map(|row| format!("{} {} {}", row["row"], row["column"], row["reason"]["why"])).collect();
    insta::assert_debug_snapshot!(told);
    let meant = json!({ "values": ["request_state:Zombie=open", "request_kind:Magic=support", "school:XYZ=MHS"] });
    assert_eq!(figures(&apply(&world, &text, &meant)), [3, 0, 1, 8]);
    let remembered = apply(&world, &text, &Value::Null);
    assert_eq!(figures(&remembered), [0, 0, 4, 8], "words whose meaning was told are remembered");
    world.sit_down("Ines");
    let refused =
        world.refused("import.apply", json!({ "plan": plan(&world, "requests", "x.csv", EXPORT, &Value::Null) }));
    assert_eq!(why(&refused), "not_allowed");
    world.is_sound();
}

/// Five thousand rows over four months, of people nobody ever met.
fn five_thousand(later: bool) -> String {
    const FIRST: [&str; 9] = ["Ana", "Chidi", "Dana", "Emre", "Goran", "Hana", "Imani", "Kenji", "Linh"];
    const LAST: [&str; 7] = ["Adeyemi", "Beltrán", "Fonua", "Okafor", "Petrovic", "Tanaka", "Whitfield"];
    const KINDS: [&str; 5] = ["Support", "Charger", "Projector bulb", "Quote", "Other"];
    const PRIORITIES: [&str; 3] = ["High", "Medium", "Low"];
    let mut text = String::from(
        "Ticket ID,Category,Status,Priority,Subject,Requester,Location,Created At,Resolved At,Assigned To\n",
    );
    for number in 0..5_000_u32 {
        let (first, last) = (FIRST[number as usize % 9], LAST[number as usize % 7]);
        let (month, day, hour) = (7 + number % 4, 1 + number / 4 % 28, 8 + number % 8);
        let is_open = number % 50 == 0 && !(later && number % 100 == 0);
        let (state, ended) = match is_open {
            true => ("Open", String::new()),
            false => ("Resolved", format!("2026-{month:02}-{day:02} {hour:02}:45")),
        };
        let assignee = if later && number % 500 == 0 { "Tomasz" } else { "" };
        let (kind, priority) = (KINDS[number as usize % 5], PRIORITIES[number as usize % 3]);
        let school = if number % 3 == 0 { "MHS" } else { "Cedar Falls Middle" };
        text += &format!(
            "T-{number:05},{kind},{state},{priority},Ask {number},{first} {last},{school},2026-{month:02}-{day:02} {hour:02}:05,{ended},{assignee}\n"
        );
    }
    text
}

#[test]
fn five_thousand_rows_come_in_change_nothing_again_and_follow_a_later_export() {
    let world = stage();
    let looked = world.run("import.look", json!({ "path": world.file("look.csv", &five_thousand(false)) }));
    assert_eq!(
        (&looked["kind"], &looked["problems"], &looked["unknown"]),
        (&json!("requests"), &json!([]), &json!([]))
    );
    let first = apply(&world, &five_thousand(false), &Value::Null);
    assert_eq!(figures(&first), [5_000, 0, 0, 0]);
    assert_eq!(line(&world, "SELECT count(*) FROM request_outcome"), "4900");
    let again = apply(&world, &five_thousand(false), &Value::Null);
    assert_eq!((figures(&again), &again["operation"]), ([0, 0, 5_000, 0], &Value::Null));
    let later = apply(&world, &five_thousand(true), &Value::Null);
    assert_eq!(figures(&later), [0, 50, 4_950, 0]);
    assert_eq!(line(&world, "SELECT count(*) FROM request WHERE ended_at IS NULL"), "50");
    assert_eq!(line(&world, "SELECT count(*) FROM request WHERE assignee IS NOT NULL"), "10");
    world.run("history.undo", json!({}));
    assert_eq!(line(&world, "SELECT count(*) FROM request WHERE ended_at IS NULL"), "100");
    world.is_sound();
}
