//! The first minutes: setting up, operators, help, and what is said when it goes wrong.

use serde_json::Value;

use crate::terminal::Terminal;

#[test]
fn a_district_is_set_up_once() {
    let terminal = Terminal::empty();
    let said = terminal.ok(&["init", "--district", "Maple County Schools", "--operator", "Tomasz"]);
    assert!(said.starts_with("Maple County Schools is set up in "), "{said}");
    assert!(said.contains("Tomasz is its first IT operator."), "{said}");
    let again = terminal.refused(&["init", "--district", "Oak County Schools"]);
    assert_eq!(again, "This file has its district already. Go on with it, or name another file with --db.");
}

#[test]
fn a_file_that_is_not_there_is_not_made_by_asking_for_it() {
    let terminal = Terminal::empty();
    let said = terminal.refused(&["check"]);
    assert!(said.starts_with("There is no file ") && said.contains("rollcall init --district NAME"), "{said}");
    assert_eq!(std::fs::read_dir(terminal.folder()).unwrap().count(), 0);
}

#[test]
fn a_missing_folder_is_named_and_left_missing() {
    let terminal = Terminal::empty();
    let file = terminal.folder().join("nowhere/district.rollcall");
    let said = terminal.refused(&["init", "--district", "Maple", "--db", &file.display().to_string()]);
    assert!(said.starts_with("There is no folder ") && said.contains("Make it first"), "{said}");
    assert!(!file.parent().unwrap().exists());
}

#[test]
fn an_unknown_zone_is_refused_and_the_next_try_works() {
    let terminal = Terminal::empty();
    let said = terminal.refused(&["init", "--district", "Maple", "--zone", "Middle/Earth"]);
    assert!(said.contains("“Middle/Earth” is not a zone that Rollcall knows. Use America/New_York"), "{said}");
    terminal.ok(&["init", "--district", "Maple", "--zone", "America/Denver"]);
}

#[test]
fn operators_are_added_and_must_say_who_they_are() {
    let terminal = Terminal::with_schools();
    let said = terminal.ok(&["operator", "add", "Ana", "--school", "cedar fork middle"]);
    assert_eq!(said, "Ana can be chosen now, as a Tech Champion.\n");
    terminal.ok(&["operator", "add", "Ines", "--role", "it"]);
    let list = terminal.ok(&["operator", "list", "--as", "Ines"]);
    assert!(list.contains("Ana     a Tech Champion  Cedar Fork Middle"), "{list}");
    let unasked = terminal.ok(&["operator", "list"]);
    assert!(unasked.contains("Ana     a Tech Champion  one school"), "{unasked}");
    let which = terminal.refused(&["check"]);
    assert_eq!(which, "Several people use this file. Say who you are: --as Ana, Ines or Tomasz.");
    let nobody = terminal.refused(&["check", "--as", "Bob"]);
    assert!(nobody.starts_with("Nobody called Bob may use this file."), "{nobody}");
    let planned = terminal.refused(&["audit", "plan", "--period", "2026-27/Q2", "--as", "Ana"]);
    assert!(planned.starts_with("This needs IT."), "{planned}");
}

#[test]
fn machines_read_refusals_as_facts() {
    let terminal = Terminal::with_schools();
    let read = terminal.read(&["audit", "plan", "--period", "soon", "--json"], b"");
    assert_eq!(read.code, 1);
    let refusal: Value = serde_json::from_str(&read.out).unwrap();
    assert_eq!(refusal["code"], "invalid");
    assert_eq!(refusal["field"], "period");
    assert_eq!(read.err, "");
}

#[test]
fn what_is_not_understood_ends_with_two() {
    let terminal = Terminal::with_schools();
    let asked: [&[&str]; 6] = [
        &["frobnicate"],
        &["init"],
        &["audit", "scan", "--school", "CFM"],
        &["import", "devices", "list.csv", "--map", "Colour"],
        &["run", "school.add", "--input", "{not json"],
        &["audit", "decide", "--school", "CFM", "--period", "Q", "--kind", "missing", "--all", "--choice", "attest"],
    ];
    for typed in asked {
        let read = terminal.read(typed, b"");
        assert_eq!((read.code, read.out.as_str()), (2, ""), "{typed:?}: {read:?}");
    }
}

#[test]
fn the_help_is_read_by_a_reviewer() {
    let terminal = Terminal::empty();
    let verbs: [&[&str]; 13] = [
        &[],
        &["init"],
        &["operator", "add"],
        &["import", "devices"],
        &["audit"],
        &["audit", "scan"],
        &["audit", "decide"],
        &["request"],
        &["request", "new"],
        &["export"],
        &["print", "labels"],
        &["run"],
        &["sample"],
    ];
    let help: Vec<String> = verbs
        .iter()
        .map(|verb| {
            let typed: Vec<&str> = verb.iter().copied().chain(["--help"]).collect();
            format!("$ rollcall {}\n{}", typed.join(" "), terminal.ok(&typed))
        })
        .collect();
    insta::assert_snapshot!(help.join("\n"));
}

#[test]
fn a_school_that_a_list_named_gets_its_name_and_whom_to_call() {
    let terminal = Terminal::with_schools();
    let listed = terminal.ok(&["school", "list"]);
    assert!(listed.contains("CFM") && listed.contains("Cedar Fork Middle"), "{listed}");
    let said = terminal.ok(&["school", "change", "CFM", "--name", "Cedar Fork Middle School", "--level", "middle"]);
    assert_eq!(said, "CFM is Cedar Fork Middle School now.\n");
    let contact = ["--champion", "Ms Ruiz", "--champion-email", "ruiz@cfm.org"];
    terminal.ok(&[&["school", "change", "CFM"][..], &contact].concat());
    let listed = terminal.ok(&["school", "list"]);
    assert!(listed.contains("Cedar Fork Middle School") && listed.contains("Ms Ruiz"), "{listed}");
    let term = ["--champion-from", "2026-08-03", "--champion-until", "2027-05-28", "--recommended-by", "Dr Amara"];
    terminal.ok(&[&["school", "change", "CFM"][..], &term].concat());
    let kept = terminal.ok(&["school", "list", "--json"]);
    for fact in ["2026-08-03", "2027-05-28", "Dr Amara", "Ms Ruiz"] {
        assert!(kept.contains(fact), "{fact}: {kept}");
    }
    let backwards = terminal.refused(&["school", "change", "CFM", "--champion-until", "2026-08-02"]);
    assert!(!backwards.is_empty(), "a term ends after it begins");
    let nothing = terminal.misunderstood(&["school", "change", "CFM"]);
    assert!(nothing.contains("--name"), "{nothing}");
    let unknown = terminal.refused(&["school", "change", "XYZ", "--name", "Nowhere"]);
    assert!(unknown.contains("XYZ"), "{unknown}");
}
