//! A quarter at the terminal: plan, open, look, decide, hand in.

use crate::terminal::{PERIOD, Terminal};

const CEDAR_FORK: [&str; 4] = ["--school", "Cedar Fork Middle", "--period", PERIOD];

fn at_cedar_fork<'a>(verb: &[&'a str], more: &[&'a str]) -> Vec<&'a str> {
    ["audit"].iter().chain(verb).chain(&CEDAR_FORK).chain(more).copied().collect()
}

#[test]
fn the_status_has_the_shape_other_programs_rely_on() {
    let terminal = Terminal::with_open_audits();
    terminal.scan("MC-1\nMC-2\nMC-2\nSM-1\nXX-9\n").done();
    let status = terminal.json(&["audit", "status", "--period", PERIOD]);
    insta::with_settings!({ sort_maps => true }, { insta::assert_json_snapshot!(status) });
}

#[test]
fn the_balance_adds_up_before_your_eyes() {
    let terminal = Terminal::with_open_audits();
    terminal.scan("MC-1\nMC-2\nSM-1\n").done();
    insta::assert_snapshot!(terminal.ok(&["audit", "status", "--period", PERIOD]));
    let listed = terminal.ok(&at_cedar_fork(&["exceptions"], &[]));
    assert!(listed.contains("other_school  SM-1                   Stone Mill Middle        scanned "), "{listed}");
    assert!(listed.ends_with("To decide: 2 missing, 1 another school's.\n"), "{listed}");
}

#[test]
fn planning_and_opening_say_what_comes_next_and_happen_once() {
    let fresh = Terminal::empty();
    fresh.ok(&["init", "--district", "Maple County Schools", "--operator", "Tomasz"]);
    let nowhere = fresh.ok(&["audit", "plan", "--period", PERIOD]);
    assert!(nowhere.ends_with("There are no schools yet: import a device list first.\n"), "{nowhere}");
    let terminal = Terminal::with_schools();
    let early = terminal.refused(&["audit", "open", "--all", "--period", PERIOD]);
    assert_eq!(early, "There is no quarter “2026-27/Q2”. Plan it first: rollcall audit plan --period 2026-27/Q2.");
    let planned = terminal.ok(&["audit", "plan", "--period", PERIOD, "--school", "CFM"]);
    assert!(planned.starts_with("1 audit is planned for 2026-27/Q2, due Thu 31 Dec"), "{planned}");
    let planned = terminal.ok(&["audit", "plan", "--period", PERIOD]);
    assert!(planned.contains("1 school had one already."), "{planned}");
    let opened = terminal.ok(&at_cedar_fork(&["open"], &[]));
    assert_eq!(opened, "1 audit is open. 4 devices are expected; the list stands still from now on.\n");
    let again = terminal.refused(&at_cedar_fork(&["open"], &[]));
    assert_eq!(again, "The audit is open already. There is one audit a school and quarter.");
    let nowhere = terminal.refused(&["audit", "open", "--school", "Nowhere", "--period", PERIOD]);
    assert!(nowhere.starts_with("There is no school “Nowhere”."), "{nowhere}");
}

#[test]
fn exceptions_are_decided_one_by_one_or_all_of_a_kind_and_then_the_school_submits() {
    let terminal = Terminal::with_open_audits();
    terminal.scan("MC-1\nMC-2\nXX-8\nXX-9\n").done();
    let early = terminal.refused(&at_cedar_fork(&["submit"], &[]));
    assert_eq!(early, "4 exceptions are not decided yet. Decide them, then submit: rollcall audit exceptions.");
    let missing = |more: &[&'static str]| at_cedar_fork(&["decide", "--kind", "missing"], more);
    let seen = ["--device", "MC-3", "--choice", "attest", "--name", "Ms Ruiz", "--on", "2026-11-20"];
    assert_eq!(terminal.ok(&missing(&seen)), "1 exception is decided: somebody has seen it.\n");
    let confirmed = terminal.ok(&missing(&["--all", "--choice", "confirm"]));
    assert_eq!(confirmed, "1 exception is decided: missing, confirmed.\n");
    let twice = terminal.refused(&missing(&["--device", "MC-4", "--choice", "lost"]));
    assert!(twice.starts_with("This was decided already (missing: missing, confirmed)."), "{twice}");
    let unknown =
        ["--kind", "unlisted", "--code", "XX-8", "--code", "XX-9", "--choice", "not-ours", "--note", "A visitor"];
    terminal.ok(&at_cedar_fork(&["decide"], &unknown));
    let submitted = terminal.ok(&at_cedar_fork(&["submit"], &[]));
    assert!(submitted.starts_with("Cedar Fork Middle, 2026-27/Q2: submitted."), "{submitted}");
    terminal.ok(&["run", "device.recover", "--input", "{\"device\": \"tag:MC-4\", \"where\": \"here\"}"]);
    let status = terminal.ok(&["audit", "status", "--period", PERIOD]);
    let since = "Cedar Fork Middle: since it was submitted, 1 device that was given up turned up. No figure changes.";
    assert!(status.contains(since), "{status}");
    let listed = terminal.ok(&at_cedar_fork(&["exceptions"], &[]));
    assert!(listed.contains("Came to light after it was submitted; no figure changes:"), "{listed}");
    assert!(listed.contains("missing       found again "), "{listed}");
    let returned = terminal.ok(&at_cedar_fork(&["return"], &["--reason", "Cart 7 was not opened"]));
    assert!(returned.starts_with("Returned to the school:"), "{returned}");
    terminal.ok(&at_cedar_fork(&["submit"], &[]));
    terminal.ok(&at_cedar_fork(&["close"], &[]));
    let again = "The audit is closed already. Nothing is left to do; IT can reopen it: rollcall audit reopen.";
    assert_eq!(terminal.refused(&at_cedar_fork(&["close"], &[])), again);
    assert_eq!(terminal.refused(&["undo", "999"]), "There is no operation “999”. Check it, and try again.");
}

#[test]
fn a_recount_is_drawn_scanned_blind_and_finished() {
    let terminal = Terminal::with_open_audits();
    let early = terminal.refused(&at_cedar_fork(&["recount", "draw"], &[]));
    assert_eq!(early, "Nothing was counted yet, so there is nothing to recount. Scan first.");
    terminal.scan("MC-1\nMC-2\nMC-3\n").done();
    let drawn = terminal.ok(&at_cedar_fork(&["recount", "draw"], &["--seed", "maple"]));
    assert_eq!(drawn, "3 devices are drawn with the seed maple. Next: rollcall audit recount scan.\n");
    let read = terminal.read(&at_cedar_fork(&["recount", "scan"], &[]), b"MC-1\nMC-2\nMC-4\n").done();
    assert_eq!(read.lines()[2], "MC-4 is kept, but is not one of the sample.");
    let list = terminal.ok(&at_cedar_fork(&["recount", "show"], &[]));
    insta::assert_snapshot!(list);
    let finished = terminal.ok(&at_cedar_fork(&["recount", "finish"], &[]));
    assert_eq!(finished, "The recount is finished. 2 of 3 found again at the same place (66.6 %).\n");
}

#[test]
fn a_champion_reaching_for_another_school_is_told_whose_it_is() {
    let terminal = Terminal::with_open_audits();
    terminal.ok(&["operator", "add", "Ana", "--school", "SMM"]);
    let read = terminal.read(&["audit", "scan", "--school", "CFM", "--period", PERIOD, "--as", "Ana"], b"MC-1\n");
    assert_eq!(read.code, 1);
    assert!(read.err.contains("This belongs to another school. Ask that school or IT"), "{read:?}");
    let own = terminal.json(&["audit", "status", "--period", PERIOD, "--as", "Ana"]);
    assert_eq!(own["schools"].as_array().unwrap().len(), 1);
}

#[test]
fn a_scan_is_taken_back_and_done_again() {
    let terminal = Terminal::with_open_audits();
    terminal.scan("MC-1\n").done();
    let undone = terminal.ok(&["undo"]);
    assert!(undone.starts_with("Taken back: a scan of ") && undone.ends_with("(1 row).\n"), "{undone}");
    let redone = terminal.ok(&["redo"]);
    assert!(redone.starts_with("Done again: "), "{redone}");
    let nothing = terminal.refused(&["redo"]);
    assert_eq!(nothing, "There is nothing of yours to take back or do again.");
}
