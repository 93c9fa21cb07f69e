//! Paper at the terminal: labels and the sheet to sign as PDF, and what is said when it cannot be.

use crate::terminal::{PERIOD, Terminal};

fn at(terminal: &Terminal, name: &str) -> String {
    terminal.folder().join(name).display().to_string()
}

#[test]
fn labels_are_printed_and_a_wrong_place_or_sheet_is_said() {
    let terminal = Terminal::with_schools();
    let out = at(&terminal, "labels.pdf");
    let print = |more: &[&str]| {
        let typed: Vec<&str> = ["print", "labels"].iter().chain(more).chain(&["--out", &out]).copied().collect();
        typed.iter().map(|word| (*word).to_owned()).collect::<Vec<String>>()
    };
    let ok = |more: &[&str]| terminal.ok(&print(more).iter().map(String::as_str).collect::<Vec<_>>());
    let refused = |more: &[&str]| terminal.refused(&print(more).iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(ok(&["devices", "--school", "CFM"]), format!("4 labels are in {out}, on 1 page.\n"));
    let nudged = ["devices", "--school", "CFM", "--sheet", "l7160", "--start", "20", "--nudge", "-1,0.5"];
    assert_eq!(ok(&nudged), format!("4 labels are in {out}, on 2 pages.\n"));
    assert_eq!(ok(&["control"]), format!("9 labels are in {out}, on 1 page.\n"));
    assert!(std::fs::read(&out).unwrap().starts_with(b"%PDF-1.7"));
    let none = refused(&["provisional"]);
    assert_eq!(none, "There is nothing to print: the list is empty. Look at what it is narrowed to.");
    assert!(refused(&["devices", "--start", "31"]).contains("1–30"));
    assert!(refused(&["rooms", "--school", "CFM", "--place", "Nowhere"]).contains("“CFM/Nowhere”"));
    for wrong in [["--sheet", "9999"], ["--nudge", "far"], ["--codes", "none"]] {
        let read = terminal.read(&["print", "labels", "devices", wrong[0], wrong[1], "--out", &out], b"");
        assert_eq!(read.code, 2, "{wrong:?}: {read:?}");
    }
}

#[test]
fn the_sheet_to_sign_and_a_devices_history_become_a_pdf_and_nothing_else() {
    let terminal = Terminal::with_open_audits();
    let sheet = at(&terminal, "sheet.pdf");
    let site = ["--school", "CFM", "--period", PERIOD, "--out"];
    let sign_off = |out: &str| {
        ["print", "sign-off"].iter().chain(&site).chain(&[out]).map(|word| (*word).to_owned()).collect::<Vec<_>>()
    };
    let typed = sign_off(&sheet);
    let said = terminal.ok(&typed.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(said, format!("The sheet is in {sheet}, on 1 page.\n"));
    let typed = sign_off("sheet.xlsx");
    let refused = terminal.refused(&typed.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(refused, "The ending of sheet.xlsx says no format. End the name in .pdf.");
    let history = at(&terminal, "history.pdf");
    let said = terminal.ok(&["print", "timeline", "MC-1", "--out", &history]);
    assert!(said.ends_with(&format!("in {history}, on 1 page.\n")), "{said}");
    let list = at(&terminal, "list.pdf");
    let said = terminal.ok(&["export", "devices", "--school", "CFM", "--out", &list]);
    assert_eq!(said, format!("{list} is written, with 4 rows on 1 page.\n"));
}
