//! What leaves the program: the audit's workbook and the district's summary, read back.

use rollcall_tests::World;
use serde_json::json;

use crate::quarter::{Quarter, tag};

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

/// Every text of every sheet of a workbook.
fn texts_of(path: &str) -> String {
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(path).unwrap();
    let mut all = String::new();
    for name in calamine::Reader::sheet_names(&book) {
        let range = calamine::Reader::worksheet_range(&mut book, &name).unwrap();
        for cell in range.rows().flatten() {
            all += &format!("{name}: {cell}\n");
        }
    }
    all
}

#[test]
fn what_the_board_gets_names_no_student_repeats_no_words_and_shows_no_code_of_a_students_device() {
    let mut quarter = Quarter::begin();
    quarter.world.sit_down("Tomasz");
    for (population, number, name, device) in
        [("student", "100234", "Ana Beltran", 1), ("staff", "7001", "Mae Whitlock", 2)]
    {
        let person = json!({ "population": population, "number": number, "name": name, "school": quarter.cedar, "state": "active" });
        let to = json!({ "kind": "person", "person": quarter.world.value("person.add", person)["id"] });
        quarter.world.run("custody.check_out", json!({ "device": quarter.device(&tag(device)), "to": to }));
    }
    let attest = |by: &str| json!({ "kind": "attest", "name": by, "on": "2026-11-06" });
    quarter.decide("missing", &tag(3), &attest("Ben Okafor, who sits beside her"));
    let lost = json!({ "kind": "declare_lost", "what_happened": "Left on the bus by a cousin." });
    quarter.decide("missing", &tag(4), &lost);
    let stolen = json!({ "agency": "Maple County Sheriff", "number": "26-118", "filed_on": "2026-11-06" });
    quarter.decide("missing", &tag(5), &json!({ "kind": "declare_stolen", "report": stolen }));
    // The next quarter freezes who holds what.
    quarter.world.at("2027-01-11T08:00:00-05:00");
    quarter.world.run("audit.plan", json!({ "period": "2026-27/Q3" }));
    let opened = quarter.world.value("audit.open", json!({ "period": "period:2026-27/Q3" }));
    let audits = opened["audits"].as_array().unwrap().iter();
    let next = audits.map(|one| &one["audit"]).find(|audit| audit["school"] == quarter.cedar).unwrap()["id"].clone();
    quarter.world.run("audit.scan", json!({ "audit": next, "code": tag(1) }));

    let path = |name: &str| quarter.world.folder.path().join(name).display().to_string();
    let written = |name: &str, entry: &str, input: serde_json::Value, profile: &str| {
        let mut input = input;
        (input["out"], input["profile"]) = (json!(path(name)), json!(profile));
        quarter.world.run(entry, input);
        texts_of(&path(name))
    };
    let secrets = ["Ana", "100234", &tag(1), "SN00001", "Okafor", "cousin", "Sheriff", "26-118"];
    let reports = [
        ("export.audit", json!({ "audit": next })),
        // When this one was frozen nobody had anything yet.
        ("export.audit", json!({ "audit": quarter.audit })),
        ("export.district_audit", json!({ "period": "period:2026-27/Q3" })),
        ("export.findings", json!({})),
        ("export.devices", json!({})),
        ("export.people", json!({})),
    ];
    let mut internal = String::new();
    for (number, (entry, input)) in reports.iter().enumerate() {
        let input = quarter.world.app.resolve(&quarter.world.caller(), input.clone()).unwrap();
        internal += &written(&format!("internal-{number}.xlsx"), entry, input.clone(), "internal");
        let public = written(&format!("public-{number}.xlsx"), entry, input, "public");
        assert!(!public.is_empty());
        let held_since = |secret: &str| number == 1 && [tag(1).as_str(), "SN00001"].contains(&secret);
        for secret in secrets.into_iter().filter(|secret| !held_since(secret)) {
            assert!(!public.contains(secret), "{entry} {number} tells {secret}");
        }
        if *entry == "export.devices" {
            assert!(public.contains("Mae Whitlock"), "staff holders are public record: {public}");
        }
    }
    for secret in secrets.iter().filter(|secret| **secret != "Sheriff" && **secret != "26-118") {
        assert!(internal.contains(secret), "nothing tells {secret}, so nothing is shown by its absence");
    }
    quarter
        .world
        .run("policy.change", json!({ "school_year": "2026-27", "policy": { "private_categories": ["laptop"] } }));
    let model =
        quarter.world.run("device.show", json!({ "device": quarter.device(&tag(2)) }))["known"]["model"].clone();
    let laptop = json!({ "model": { "id": model["id"], "name": "Chromebook 11", "category": "Laptop", "maker": null, "os_family": null, "update_end": null, "replacement_cents": null } });
    quarter.world.run("model.change", laptop);
    let held_back = written("held-back.xlsx", "export.devices", json!({}), "public");
    assert!(!held_back.contains("Mae Whitlock"), "the district holds that category back");
    let refused = quarter
        .world
        .refused("export.audit", json!({ "audit": next, "submission": quarter.audit, "out": path("x.xlsx") }));
    assert_eq!(refused["code"], "not_found", "another audit's submission is not this one's");
    quarter.world.is_sound();
}
