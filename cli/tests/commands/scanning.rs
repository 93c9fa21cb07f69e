//! A station on the terminal: every acknowledged code is kept, whatever comes.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::terminal::{PERIOD, Terminal};

#[test]
fn every_code_is_answered_in_words() {
    let terminal = Terminal::with_open_audits();
    let read = terminal.scan("RM12\r\nMC-1\r\n*mc2*\n\nSM-1\nXX-9\nMC1\n---\n");
    assert_eq!(
        read.lines(),
        [
            "Scanning in Room 12 from now on.",
            "Counted: MC-1.",
            "Counted: MC-2.",
            "SM-1 is Stone Mill Middle's device.",
            "Nobody knows XX-9. Kept, to be decided later.",
            "Scanned twice, counted once: MC-1.",
            "Not kept (line 8): The code is needed. Give it, and try again.",
            "6 codes are kept. Still to find: 2 of 4.",
        ]
    );
    // One code was no code.
    assert_eq!(read.code, 1);
}

#[test]
fn the_printed_undo_code_takes_back_the_last_scan_and_its_room() {
    let terminal = Terminal::with_open_audits();
    let read = terminal.scan("MC-1\nRM12\nRC:K:UNDO\nrc:k:undo\nRC:K:UNDO\n").done();
    assert_eq!(
        read.lines(),
        [
            "Counted: MC-1.",
            "Scanning in Room 12 from now on.",
            "Taken back: RM12.",
            "Taken back: MC-1.",
            "0 codes are kept. Still to find: 4 of 4.",
        ]
    );
    assert_eq!(read.err.trim_end(), "Line 5: there is nothing to take back yet.");
}

#[test]
fn two_codes_that_ran_together_are_two_scans_and_are_taken_back_together() {
    let terminal = Terminal::with_schools();
    for tag in ["MC-0005", "MC-0006"] {
        terminal.ok(&["run", "device.add", "--input", &format!(r#"{{"school":"school:CFM","tag":"{tag}"}}"#)]);
    }
    terminal.ok(&["audit", "plan", "--period", PERIOD]);
    terminal.ok(&["audit", "open", "--all", "--period", PERIOD]);
    let read = terminal.scan("MC-0005MC-0006\nRC:K:UNDO\n").done();
    assert_eq!(
        read.lines(),
        [
            "Counted: MC-0005. Counted: MC-0006.",
            "Taken back: MC0006.",
            "Taken back: MC0005.",
            "0 codes are kept. Still to find: 6 of 6.",
        ]
    );
}

#[test]
fn bytes_that_are_no_text_are_kept_and_said() {
    let terminal = Terminal::with_open_audits();
    let read = terminal.read(&["audit", "scan", "--school", "CFM", "--period", PERIOD], b"AB\xffC\nMC-1\n").done();
    assert!(read.out.starts_with("Nobody knows AB\u{fffd}C."), "{read:?}");
    assert_eq!(read.err.trim_end(), "Line 1: some signs were no text and are kept as \u{fffd}.");
}

#[test]
fn a_room_that_is_not_there_is_refused_before_anything_is_scanned() {
    let terminal = Terminal::with_open_audits();
    let read =
        terminal.read(&["audit", "scan", "--school", "CFM", "--period", PERIOD, "--place", "Room 99"], b"MC-1\n");
    assert_eq!(read.code, 1);
    assert!(read.err.starts_with("There is no room, cart or closet “Room 99”."), "{read:?}");
    assert_eq!(terminal.json(&["audit", "status", "--period", PERIOD])["total"]["scans"]["total"], 0);
}

#[test]
fn a_closed_audit_takes_no_scans() {
    let terminal = Terminal::with_open_audits();
    terminal.scan("MC-1\nMC-2\nMC-3\nMC-4\n").done();
    let site = ["--school", "CFM", "--period", PERIOD];
    let typed = |verb: &'static str| ["audit", verb].into_iter().chain(site).collect::<Vec<_>>();
    let submitted = terminal.ok(&typed("submit"));
    assert!(submitted.contains("4 expected = 4 verified + 0 moved"), "{submitted}");
    terminal.ok(&typed("close"));
    let read = terminal.scan("MC-1\nMC-2\n");
    assert_eq!((read.code, read.out.as_str()), (1, ""));
    assert_eq!(
        read.err.trim_end(),
        "Stopped at line 1: 0 codes before it are kept, this one and those after it are not.\n\
         The audit is closed, so it takes no scans and no decisions. IT can reopen it: rollcall audit reopen."
    );
}

#[test]
fn a_code_is_acknowledged_before_the_next_one_is_read() {
    let terminal = Terminal::with_open_audits();
    let mut station = Command::new(env!("CARGO_BIN_EXE_rollcall"))
        .arg("--db")
        .arg(terminal.file())
        .args(["audit", "scan", "--school", "CFM", "--period", PERIOD])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut scanner = station.stdin.take().unwrap();
    let mut screen = BufReader::new(station.stdout.take().unwrap());
    for (code, answer) in [("MC-1", "Counted: MC-1.\n"), ("MC-2", "Counted: MC-2.\n")] {
        writeln!(scanner, "{code}").unwrap();
        let mut line = String::new();
        screen.read_line(&mut line).unwrap();
        assert_eq!(line, answer);
    }
    // Pulled out of the wall: what was acknowledged stays.
    station.kill().unwrap();
    station.wait().unwrap();
    assert_eq!(terminal.json(&["audit", "status", "--period", PERIOD])["total"]["outcomes"]["verified"], 2);
    assert!(terminal.ok(&["check"]).starts_with("The file is sound."));
}

#[test]
fn two_stations_at_once_lose_nothing() {
    let terminal = Terminal::with_open_audits();
    let start = |prefix: &str| {
        let mut station = Command::new(env!("CARGO_BIN_EXE_rollcall"))
            .arg("--db")
            .arg(terminal.file())
            .args(["audit", "scan", "--school", "CFM", "--period", PERIOD, "--json", "--station", prefix])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let codes: String = (0..60).map(|number| format!("{prefix}{number}\n")).collect();
        station.stdin.take().unwrap().write_all(codes.as_bytes()).unwrap();
        station
    };
    let stations = [start("XA"), start("XB")];
    for station in stations {
        let output = station.wait_with_output().unwrap();
        assert!(output.status.success());
        let lines = String::from_utf8(output.stdout).unwrap();
        let verdicts: Vec<Value> =
            lines.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()["verdict"].clone()).collect();
        assert_eq!(verdicts, vec![Value::from("unlisted"); 60]);
    }
    let total = &terminal.json(&["audit", "status", "--period", PERIOD])["total"];
    assert_eq!((&total["scans"]["total"], &total["found"]["unlisted"]), (&Value::from(120), &Value::from(120)));
    assert!(terminal.ok(&["check"]).starts_with("The file is sound."));
}

#[test]
fn a_file_of_scans_is_taken_in_and_what_is_not_taken_is_kept_with_its_reason() {
    let terminal = Terminal::with_open_audits();
    let file = terminal.folder().join("scans.csv");
    std::fs::write(&file, "code,school,room\nMC-1,CFM,Room 12\nSM-1,Stone Mill Middle,\n=cmd(),Elsewhere,\n").unwrap();
    let said = terminal.ok(&["audit", "scan-file", "scans.csv", "--period", PERIOD]);
    assert!(said.starts_with("2 rows were taken.\n  2 for the first time\n1 row was not taken and is in "), "{said}");
    let rejected = std::fs::read_to_string(terminal.folder().join("scans-rejected.csv")).unwrap();
    assert_eq!(
        rejected,
        "\u{feff}code,school,room,reason\r\n\
         '=cmd(),Elsewhere,,No school has the code or name “Elsewhere”. Use its code or its whole name.\r\n"
    );
}

#[test]
fn scans_are_not_taken_when_there_is_no_place_for_those_that_are_rejected() {
    let terminal = Terminal::with_open_audits();
    let file = terminal.folder().join("scans.csv");
    std::fs::write(&file, "code,school\nMC-1,CFM\nMC-2,Elsewhere\n").unwrap();
    let said = terminal.read(&["audit", "scan-file", "scans.csv", "--period", PERIOD, "--rejected", "no/x.csv"], b"");
    assert_eq!((said.code, said.out.as_str()), (1, ""), "{said:?}");
    assert!(said.err.ends_with("There is no folder no. Make it first, or choose another one.\n"), "{said:?}");
    let total = &terminal.json(&["audit", "status", "--period", PERIOD])["total"];
    assert_eq!(total["scans"]["total"], 0, "nothing was taken");
}

#[test]
fn a_file_for_an_audit_that_is_not_open_says_how_it_is_opened() {
    let terminal = Terminal::with_schools();
    terminal.ok(&["audit", "plan", "--period", PERIOD]);
    std::fs::write(terminal.folder().join("scans.csv"), "code,school\nMC-1,CFM\n").unwrap();
    let said = terminal.read(&["audit", "scan-file", "scans.csv", "--period", PERIOD], b"");
    assert_eq!(said.code, 1, "{said:?}");
    let row =
        "  row 2: The audit of Cedar Fork Middle is planned, so it takes no scans and no decisions. Open it first";
    assert!(said.out.contains(row), "{said:?}");
}
