//! What leaves the program: the audit's workbook and the district's summary, read back.

use rollcall_tests::World;
use serde_json::json;

fn audited() -> (World, serde_json::Value, serde_json::Value) {
    let world = World::new();
    let school = world.value("school.add", json!({ "code": "CFM", "name": "Cedar Fork Middle" }))["id"].clone();
    for number in 1..=4 {
        let device = json!({ "tag": format!("00{number}"), "serial": format!("=SN{number}"), "school": school, "cost_cents": 10_000 });
        world.run("device.add", device);
    }
    world.run("audit.plan", json!({ "period": "2026-27/Q2" }));
    let period = world.run("audit.periods", json!({}))["periods"][0]["id"].clone();
    let audit = world.value("audit.open", json!({ "period": period }))["audits"][0]["audit"]["id"].clone();
    world.run("audit.scan", json!({ "audit": audit, "code": "001" }));
    (world, audit, period)
}

#[test]
fn the_workbook_reads_back_and_its_equation_balances() {
    let (world, audit, _) = audited();
    let out = world.folder.path().join("audit.xlsx").display().to_string();
    let written = world.run("export.audit", json!({ "audit": audit, "out": out }));
    assert!(written["bytes"].as_u64().unwrap() > 1000);
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(&out).unwrap();
    let names = calamine::Reader::sheet_names(&book);
    assert_eq!(names, ["Summary", "Equation", "Expected", "Exceptions", "Scans", "Decisions"]);
    let equation = calamine::Reader::worksheet_range(&mut book, "Equation").unwrap();
    let figures: Vec<(String, f64)> =
        equation.rows().skip(1).map(|row| (row[0].to_string(), row[1].to_string().parse().unwrap())).collect();
    let (total, outcomes) = figures.split_last().unwrap();
    assert_eq!(total.0, "expected");
    let sum: f64 = outcomes.iter().map(|(_, value)| value).sum();
    assert!((total.1 - 4.0).abs() < f64::EPSILON && (sum - total.1).abs() < f64::EPSILON, "{figures:?}");
    let expected = calamine::Reader::worksheet_range(&mut book, "Expected").unwrap();
    let tags: Vec<String> = expected.rows().skip(1).map(|row| row[0].to_string()).collect();
    assert_eq!(tags, ["001", "002", "003", "004"], "tags are text and keep their zeros");
    let onto_the_file = world.refused("export.audit", json!({ "audit": audit, "out": world.path() }));
    assert_eq!(onto_the_file["reason"]["why"], "cannot_export");
    assert_eq!(onto_the_file["reason"]["problem"]["code"], "unknown_format", "the district's file is no workbook");
    world.is_sound();
}

#[test]
fn the_district_summary_shows_every_site_and_a_viewer_makes_public_exports_only() {
    let (mut world, audit, period) = audited();
    world.run("operator.add", json!({ "name": "Ines", "role": "viewer" }));
    let csv = world.folder.path().join("summary.csv").display().to_string();
    let written = world.run("export.district_audit", json!({ "period": period, "out": csv }));
    assert!(written["path"].as_str().unwrap().ends_with("summary.zip"));
    world.sit_down("Ines");
    let out = world.folder.path().join("public.xlsx").display().to_string();
    let refused = world.refused("export.audit", json!({ "audit": audit, "out": out }));
    assert_eq!(refused["reason"]["why"], "internal_not_granted");
    world.run("export.audit", json!({ "audit": audit, "out": out, "profile": "public" }));
    let nowhere =
        world.refused("export.audit", json!({ "audit": audit, "out": "/nowhere/at/all.xlsx", "profile": "public" }));
    assert_eq!(nowhere["reason"]["why"], "cannot_export");
    world.is_sound();
}

#[test]
fn the_district_summary_counts_exceptions_by_kind_and_sets_the_quarters_side_by_side() {
    let (world, audit, _) = audited();
    let too_early = world.refused("audit.submit", json!({ "audit": audit }));
    assert_eq!(too_early["reason"], json!({ "why": "exceptions_undecided", "left": 3 }));
    for tag in ["002", "003", "004"] {
        let device = world.app.resolve(&world.caller(), json!({ "device": format!("tag:{tag}") })).unwrap();
        let exception = json!({ "kind": "missing", "device": device["device"] });
        let choice = json!({ "kind": "confirm_missing" });
        world.run("audit.decide", json!({ "audit": audit, "exceptions": [exception], "choice": choice }));
    }
    world.run("audit.submit", json!({ "audit": audit }));
    world.at("2027-01-11T08:00:00-05:00");
    let school = world.run("school.list", json!({}))["schools"][0]["id"].clone();
    world.run("device.add", json!({ "tag": "005", "school": school }));
    world.run("audit.plan", json!({ "period": "2026-27/Q3" }));
    let period = world.run("audit.periods", json!({}))["periods"][0]["id"].clone();
    let audit = world.value("audit.open", json!({ "period": period }))["audits"][0]["audit"]["id"].clone();
    for code in ["001", "NOBODY-1"] {
        world.run("audit.scan", json!({ "audit": audit, "code": code }));
    }

    let out = world.folder.path().join("summary.xlsx").display().to_string();
    world.run("export.district_audit", json!({ "period": period, "out": out }));
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(&out).unwrap();
    assert_eq!(calamine::Reader::sheet_names(&book), ["Equation", "Compliance", "Exceptions", "Quarters"]);
    let mut cell = |sheet: &str, row: usize, title: &str| {
        let range = calamine::Reader::worksheet_range(&mut book, sheet).unwrap();
        let head = range.rows().position(|row| row.iter().any(|cell| *cell == title)).unwrap();
        let column = range.rows().nth(head).unwrap().iter().position(|cell| *cell == title).unwrap();
        range.rows().nth(head + row).unwrap()[column].to_string()
    };
    let of = |kind: &str| (cell("Exceptions", 1, kind), cell("Exceptions", 2, kind));
    let kinds = ["missing", "unlisted", "moved", "all", "not decided"].map(of);
    assert_eq!(kinds, ["4", "1", "0", "5", "5"].map(|count| (count.to_owned(), count.to_owned())), "with the district");
    assert_eq!(
        (cell("Equation", 1, "value at risk"), cell("Equation", 1, "of unknown worth")),
        ("300".into(), "1".into())
    );
    let quarter = |row: usize| {
        ["Quarter", "planned", "submitted", "expected", "verified", "missing", "value at risk", "accounted for"]
            .map(|title| cell("Quarters", row, title))
    };
    let quarters = [1, 2].map(quarter);
    assert_eq!(quarters[0], ["2026-27/Q2", "1", "1", "4", "1", "3", "300", "0.25"]);
    assert_eq!(quarters[1], ["2026-27/Q3", "1", "0", "0", "0", "0", "0", ""], "nothing of it is handed in yet");
    world.is_sound();
}

#[test]
fn lists_leave_as_shown_and_the_public_ones_name_nobody() {
    let (world, _, _) = audited();
    let person =
        world.value("person.add", json!({ "population": "student", "number": "100234", "name": "Ana Beltrán" }));
    let device = json!({ "device": "tag:001", "to": { "kind": "person", "person": person["id"] }, "override_reason": "Enrolled today." });
    world.run("custody.check_out", device);
    let path = |name: &str| world.folder.path().join(name).display().to_string();
    world.run("export.devices", json!({ "out": path("devices.csv") }));
    world.run("export.devices", json!({ "out": path("public.csv"), "profile": "public" }));
    world.run("export.people", json!({ "out": path("people.csv") }));
    world.run("export.people", json!({ "out": path("people-public.csv"), "profile": "public" }));
    world.run("export.findings", json!({ "out": path("findings.xlsx") }));
    world.run("export.timeline", json!({ "device": "tag:001", "out": path("timeline.csv") }));
    let text = |name: &str| std::fs::read_to_string(path(name)).unwrap();
    assert!(text("devices.csv").contains("Ana Beltrán") && text("devices.csv").contains("001"));
    assert!(text("devices.csv").contains("'=SN1"), "a serial that looks like a formula is guarded");
    for name in ["public.csv", "people-public.csv"] {
        assert!(!text(name).contains("Ana") && !text(name).contains("100234"), "{}", text(name));
    }
    assert!(text("people.csv").contains("100234"));
    assert!(!text("people-public.csv").contains("student"), "a row of one student is a count under five");
    assert!(text("timeline.csv").contains("Ana Beltrán"));
    let wrong = world.refused("export.devices", json!({ "out": path("devices.doc") }));
    assert_eq!(wrong["reason"]["problem"]["code"], "unknown_format");
    world.is_sound();
}

#[test]
fn a_list_leaves_with_the_columns_shown_in_their_order_and_with_nobody_but_those_picked() {
    let (world, _, _) = audited();
    let add = |number: &str, name: &str| {
        world.value("person.add", json!({ "population": "staff", "number": number, "name": name }))["id"].clone()
    };
    let (mae, noor) = (add("9001", "Mae Whitlock"), add("9002", "Noor Haddad"));
    let path = |name: &str| world.folder.path().join(name).display().to_string();
    let text = |name: &str| std::fs::read_to_string(path(name)).unwrap();

    let columns = json!(["status", "tag", "status"]);
    let list = json!({ "sort": "tag", "descending": true });
    world.run("export.devices", json!({ "out": path("devices.csv"), "columns": columns, "list": list }));
    assert!(text("devices.csv").starts_with("\u{feff}Status,Asset tag\r\n"), "{}", text("devices.csv"));
    assert!(text("devices.csv").lines().nth(1).unwrap().ends_with("in_service,004"), "{}", text("devices.csv"));

    let picked = json!({ "out": path("people.csv"), "people": [noor], "columns": ["number", "name"] });
    assert_eq!(world.run("export.people", picked)["rows"], 1);
    assert_eq!(text("people.csv"), "\u{feff}Number,Name\r\n9002,Noor Haddad\r\n");
    let both = json!({ "out": path("people.csv"), "people": [mae, noor], "list": { "search": "whitlock" } });
    assert_eq!(world.run("export.people", both)["rows"], 1, "who was picked and is not on the list stays out");

    let none = world.refused("export.devices", json!({ "out": path("none.csv"), "columns": [] }));
    assert_eq!((none["code"].as_str(), none["field"].as_str()), (Some("invalid"), Some("columns")));
    let public =
        json!({ "out": path("public.csv"), "profile": "public", "people": [mae], "columns": ["name", "state"] });
    world.run("export.people", public);
    assert!(text("public.csv").ends_with("Mae Whitlock,provisional\r\n"), "{}", text("public.csv"));
    world.is_sound();
}
