//! Everything the core can do, by its name.

use serde_json::Value;

use crate::terminal::Terminal;

#[test]
fn the_catalog_needs_no_file() {
    let terminal = Terminal::empty();
    assert!(terminal.ok(&["catalog"]).contains("audit.scan "));
    assert!(terminal.ok(&["catalog", "--permissions"]).contains("it         | command | audit.plan"));
    let types = terminal.ok(&["catalog", "--typescript"]);
    assert!(types.starts_with("// Generated from core") && types.contains("\"audit.scan\": ["));
    let entries = terminal.json(&["catalog"]);
    assert!(entries.as_array().unwrap().iter().any(|entry| entry["name"] == "audit.plan" && entry["who"] == "it"));
}

#[test]
fn a_command_is_run_and_a_question_asked_with_references() {
    let terminal = Terminal::with_schools();
    let home = r#"{"device":"tag:MC-2","place":"place:CFM/Room 12"}"#;
    let done = terminal.json(&["run", "device.set_home", "--input", home]);
    assert!(done["operation"].is_number(), "{done}");
    let places = terminal.json(&["ask", "place.list", "--input", r#"{"school":"school:CFM"}"#]);
    assert_eq!(places["places"][0]["name"], "Room 12");
    let nowhere = terminal.refused(&["ask", "place.list", "--input", r#"{"school":"school:XYZ"}"#]);
    assert!(nowhere.starts_with("There is no school “XYZ”."), "{nowhere}");
}

#[test]
fn a_device_is_found_and_its_history_told_in_words() {
    let terminal = Terminal::with_schools();
    assert_eq!(terminal.ok(&["find", "mc1"]), "MC-1, Cedar Fork Middle: in service, Room 12.\n");
    assert_eq!(terminal.ok(&["find", "rm12"]), "Room 12 of Cedar Fork Middle.\n");
    let nobody = terminal.ok(&["find", "QQQ-77"]);
    assert!(nobody.starts_with("Nobody knows QQQ-77."), "{nobody}");
    terminal.ok(&["run", "device.set_home", "--input", r#"{"device":"tag:MC-2","place":"place:CFM/Room 12"}"#]);
    let told = terminal.ok(&["history", "device", "MC-2"]);
    let lines: Vec<&str> = told.lines().collect();
    assert!(lines[0].contains("  a new home location, by Tomasz (operation "), "{told}");
    assert_eq!(lines[1], "    home: Room 12");
    assert!(told.contains("    status: in service\n") && !told.contains("nothing → nothing"), "{told}");
}

#[test]
fn a_name_finds_people_but_is_never_taken_for_a_code() {
    let terminal = Terminal::with_schools();
    for (number, name) in [("104201", "Ana Beltrán"), ("104202", "Ines Beltrán")] {
        let person = format!(
            r#"{{"population":"student","number":"{number}","name":"{name}","school":"school:CFM","grade":"8"}}"#
        );
        terminal.ok(&["run", "person.add", "--input", &person]);
    }
    let told = terminal.ok(&["find", "beltrán"]);
    let lines: Vec<&str> = told.lines().collect();
    assert!(lines[0].starts_with("Nobody knows beltrán."), "{told}");
    assert_eq!(
        lines[1..],
        [
            "People found by name; their number is the code:",
            "  Ana Beltrán, 104201, grade 8, Cedar Fork Middle.",
            "  Ines Beltrán, 104202, grade 8, Cedar Fork Middle.",
        ]
    );
    assert_eq!(terminal.json(&["find", "Ana Beltrán"])["what"]["is"], "nothing");
    assert!(!terminal.ok(&["find", "Zora"]).contains("by name"));
}

#[test]
fn history_of_a_kind_or_a_row_that_is_not_there_is_said_as_such() {
    let terminal = Terminal::with_schools();
    let kind = terminal.read(&["history", "gadget", "MC-1"], b"");
    assert_eq!(kind.code, 2, "{kind:?}");
    assert!(kind.err.starts_with("There is no kind of row called gadget. There are: "), "{kind:?}");
    assert!(kind.err.contains(" device,") && kind.err.contains(" custody,"), "{kind:?}");
    for kind in ["device", "custody"] {
        let said = terminal.refused(&["history", kind, "MC-99"]);
        assert!(said.starts_with("There is no ") && said.contains("“MC-99”"), "{said}");
    }
    let nowhere = terminal.refused(&["history", "device", "0192e0a0-0000-7000-8000-000000000000"]);
    assert!(nowhere.starts_with("There is no such device here."), "{nowhere}");
}

#[test]
fn reports_are_written_and_what_stands_in_the_way_is_said() {
    let terminal = Terminal::with_open_audits();
    let audit = ["export", "audit", "--school", "CFM", "--period", "2026-27/Q2", "--out"];
    let out = |file: &'static str| audit.into_iter().chain([file]).collect::<Vec<_>>();
    assert!(terminal.ok(&out("audit.xlsx")).starts_with("audit.xlsx is written, with "));
    assert!(terminal.ok(&out("audit.csv")).starts_with("audit.zip is written, with "));
    terminal.ok(&[
        "export",
        "district-audit",
        "--period",
        "2026-27/Q2",
        "--out",
        "district.xlsx",
        "--profile",
        "public",
    ]);
    let devices = terminal.ok(&["export", "devices", "--school", "CFM", "--out", "devices.csv"]);
    assert_eq!(devices, "devices.csv is written, with 4 rows.\n");
    let some = ["export", "devices", "--list", r#"{"search":"SM-1"}"#, "--out", "some.csv"];
    assert_eq!(terminal.ok(&some), "some.csv is written, with 1 row.\n");
    terminal.ok(&["export", "people", "--out", "people.xlsx"]);
    terminal.ok(&["export", "findings", "--school", "CFM", "--out", "findings.xlsx"]);
    terminal.ok(&["export", "timeline", "MC-1", "--out", "timeline.csv", "--profile", "public"]);
    let format = terminal.refused(&out("audit.doc"));
    assert_eq!(format, "The ending of audit.doc says no format. End the name in .xlsx, .csv or .pdf.");
    let folder = terminal.refused(&out("nowhere/audit.xlsx"));
    assert!(folder.starts_with("There is no folder nowhere."), "{folder}");
    terminal.ok(&["operator", "add", "Pat", "--role", "viewer"]);
    let viewer: Vec<&str> = out("audit.xlsx").into_iter().chain(["--as", "Pat"]).collect();
    assert!(terminal.refused(&viewer).starts_with("A viewer makes public exports only"));
}

#[test]
fn a_question_is_not_run_and_nothing_unknown_either() {
    let terminal = Terminal::with_schools();
    let read = terminal.read(&["run", "audit.periods"], b"");
    assert_eq!(read.code, 2);
    assert!(read.err.starts_with("audit.periods is a question. Ask it: rollcall ask audit.periods"), "{read:?}");
    let unknown = terminal.read(&["ask", "audit.perriods"], b"");
    assert_eq!(
        (unknown.code, unknown.err.trim_end()),
        (2, "Rollcall knows nothing called audit.perriods. rollcall catalog lists everything.")
    );
    let shape = terminal.read(&["run", "school.add", "--input", r#"{"kode":"X"}"#], b"");
    assert_eq!(shape.code, 2);
    assert!(shape.err.starts_with("Rollcall did not understand the input: unknown field `kode`"), "{shape:?}");
}

#[test]
fn a_file_of_commands_stops_at_the_first_refusal_and_says_where() {
    let terminal = Terminal::with_schools();
    let lines = [
        r#"{"when":"before_scans","command":"school.add","input":{"code":"PRE","name":"Pine Ridge Elementary"}}"#,
        r#"{"when":"after_scans","command":"school.add","input":{"code":"OAK","name":"Oakdale High"}}"#,
        r#"{"when":"before_scans","command":"school.add","input":{"code":"CFM","name":"Another one"}}"#,
    ];
    std::fs::write(terminal.folder().join("events.jsonl"), lines.join("\n")).unwrap();
    let after = terminal.ok(&["run", "--lines", "events.jsonl", "--when", "after_scans"]);
    assert_eq!(after, "1 command was run.\n");
    let read = terminal.read(&["run", "--lines", "events.jsonl", "--when", "before_scans"], b"");
    assert_eq!(read.code, 1);
    assert!(read.err.starts_with("Line 3, school.add: 1 command before it was run and kept.\n"), "{read:?}");
    assert!(read.err.contains("The code “CFM” is taken"), "{read:?}");
}

#[test]
fn nobody_reading_the_answer_is_no_mistake_of_ours() {
    let terminal = Terminal::empty();
    let shell = format!("{} catalog --typescript | head -1", env!("CARGO_BIN_EXE_rollcall"));
    let output = std::process::Command::new("bash").args(["-o", "pipefail", "-c", &shell]).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
    drop(terminal);
}

#[test]
fn the_same_seed_and_day_invent_the_same_district() {
    let terminal = Terminal::empty();
    let sample = |out: &str| {
        let typed =
            ["sample", "--devices", "300", "--schools", "3", "--seed", "5", "--today", "2026-11-23", "--out", out];
        terminal.json(&typed)
    };
    let (one, two): (Value, Value) = (sample("one"), sample("two"));
    assert_eq!(one, two);
    assert_eq!((&one["devices"], &one["schools"], &one["period"]), (&300.into(), &3.into(), &"2026-27/Q2".into()));
    let read = |folder: &str| std::fs::read(terminal.folder().join(folder).join("devices.csv")).unwrap();
    assert_eq!(read("one"), read("two"));
}

#[test]
fn the_demo_plays_a_whole_audit_and_leaves_its_workbooks() {
    let terminal = Terminal::empty();
    for _ in 0..2 {
        let told = terminal.ok(&["demo", "--out", "demo"]);
        assert!(told.contains(" expected = ") && told.contains("It adds up.\n"), "{told}");
    }
    let left = |name: &str| terminal.folder().join("demo").join(name).exists();
    assert!(left("district-audit.xlsx") && left("demo.rollcall") && left("district/truth.csv"));
    let file = terminal.folder().join("demo/demo.rollcall").display().to_string();
    assert!(terminal.ok(&["check", "--db", &file]).starts_with("The file is sound."));
    let schools = terminal.json(&["ask", "school.list", "--db", &file]);
    let has_champion = |school: &Value| school["champion_name"].is_string() && school["champion_until"].is_string();
    assert!(schools["schools"].as_array().unwrap().iter().all(has_champion), "{schools}");
}

#[test]
fn the_demo_plays_a_whole_school_year_and_leaves_its_workbooks() {
    let terminal = Terminal::empty();
    let told = terminal.ok(&["demo", "--year", "--out", "year"]);
    for said in [
        "Mon 10 Aug 2026\nThe district's lists are brought in: 2,400 devices,",
        "A second device without a reason? ",
        "The audits of 2026-27/Q4 are closed at 6 schools and sites;",
        "$0.00 owed",
        "The manifest both sides signed has 9 devices, 1 that nobody had listed; 1 was not found.",
        "\nEverything adds up.\n",
    ] {
        assert!(told.contains(said), "{said}: {told}");
    }
    let left = |name: &str| terminal.folder().join("year").join(name).exists();
    assert!((1..=4).all(|quarter| left(&format!("district-audit-2026-27-Q{quarter}.xlsx"))));
    assert!(left("ledger.xlsx") && left("surplus-manifest.pdf") && left("demo.rollcall"));
    let file = terminal.folder().join("year/demo.rollcall").display().to_string();
    assert!(terminal.ok(&["check", "--db", &file]).starts_with("The file is sound."));
}
