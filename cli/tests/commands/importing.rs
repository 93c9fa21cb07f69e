//! Lists come in at the terminal: rehearsed, applied, rejected with reasons, taken back.

use std::fs;

use serde_json::Value;

use crate::terminal::Terminal;

const LIST: &str = "Asset Tag,Serial Number,Model,School,Room,Status\n\
    MC-10,C10,Chromebook 3100,CFM,Room 12,In use\n\
    MC-11,C11,Chromebook 3100,Cedar Fork Middle,Room 14,Available\n\
    MC-12,C12,Chromebook 3100,CFM,,Zombie\n\
    MC-13,C13,Chromebook 3100,Cedar Crk,,Available\n";

fn with_list(list: &str) -> Terminal {
    let terminal = Terminal::with_schools();
    fs::write(terminal.folder().join("list.csv"), list).unwrap();
    terminal
}

#[test]
fn a_list_is_rehearsed_then_applied_and_taken_back_at_once() {
    let terminal = with_list(LIST);
    let rehearsed = terminal.ok(&["import", "devices", "list.csv", "--dry-run"]);
    assert!(rehearsed.starts_with("4 rows were looked at; nothing is changed yet.\n  2 new, 0 changed"), "{rehearsed}");
    assert!(rehearsed.contains("--value \"status:Zombie=MEANING\""), "{rehearsed}");
    let done = terminal.ok(&["import", "devices", "list.csv", "--rejected", "rejected.csv"]);
    assert!(done.starts_with("4 rows were read.\n  2 new, 0 changed, 0 unchanged, 2 rejected\n"), "{done}");
    assert!(done.contains("Say --value \"school:Cedar Crk=CODE\", or --create schools."), "{done}");
    assert!(done.contains("You can take all of it back at once: rollcall undo."), "{done}");
    let rejected = fs::read_to_string(terminal.folder().join("rejected.csv")).unwrap();
    assert_eq!(rejected.trim_end().lines().count(), 3, "{rejected}");
    assert!(terminal.ok(&["find", "MC-11"]).starts_with("MC-11, "));
    assert!(terminal.ok(&["undo"]).starts_with("Taken back: an import of "));
    assert!(terminal.ok(&["find", "MC-11"]).starts_with("Nobody knows MC-11."));
}

#[test]
fn another_program_hears_how_far_it_is() {
    let terminal = with_list(LIST);
    let read = terminal.read(&["import", "devices", "list.csv", "--json"], b"").done();
    let answer: Value = serde_json::from_str(&read.out).unwrap();
    assert_eq!(answer["value"]["counts"]["new"], 2);
    let steps: Vec<Value> = read.err.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert!(!steps.is_empty() && steps.iter().all(|step| step["phase"].is_string() && step["done"].is_u64()));
}

#[test]
fn what_was_asked_for_is_told_on_the_command_line() {
    let terminal = with_list(LIST);
    let values = ["--value", "status:Zombie=missing", "--value", "school:Cedar Crk=SMM"];
    let typed: Vec<&str> = ["import", "devices", "list.csv"].into_iter().chain(values).collect();
    let done = terminal.ok(&typed);
    assert!(done.contains("  4 new, 0 changed, 0 unchanged, 0 rejected"), "{done}");
    let again = terminal.ok(&typed);
    assert!(again.contains("  0 new, 0 changed, 4 unchanged, 0 rejected"), "{again}");
}

#[test]
fn a_strict_import_takes_all_or_nothing() {
    let terminal = with_list(LIST);
    let said = terminal.refused(&["import", "devices", "list.csv", "--strict"]);
    assert!(said.starts_with("Nothing was taken: 2 of 4 rows were rejected.\n"), "{said}");
    assert!(terminal.ok(&["find", "MC-10"]).starts_with("Nobody knows MC-10."));
    let read = terminal.read(&["import", "devices", "list.csv", "--strict", "--dry-run"], b"");
    assert_eq!(read.code, 1);
    assert!(read.out.contains("As it is, the file would be refused."), "{read:?}");
}

#[test]
fn files_that_are_no_lists_are_refused_in_words() {
    let terminal = Terminal::with_schools();
    let refused = |name: &str, bytes: &[u8]| {
        fs::write(terminal.folder().join(name), bytes).unwrap();
        terminal.refused(&["import", "devices", name])
    };
    let said = [
        refused("empty.csv", b""),
        refused("header.csv", b"Asset Tag,Serial\n"),
        refused("report.pdf", b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"),
        refused("colours.csv", b"Colour,Weight\nred,3\n"),
        refused("twice.csv", b"Asset Tag,Tag,Serial\nA,B,C\n"),
        refused("quote.csv", b"Asset Tag,Serial\n\"MC-1,C1\nMC-2,C2\n"),
        terminal.refused(&["import", "devices", "nowhere.csv"]),
        terminal.refused(&["import", "devices", "empty.csv", "--value", "status:Zombie=undead"]),
    ];
    insta::assert_snapshot!(said.join("\n"));
}

#[test]
fn an_amount_below_nothing_a_day_there_is_not_and_an_endless_cell_reject_their_rows_alone() {
    let endless = "m".repeat(65_536);
    let terminal = with_list(&format!(
        "Asset Tag,Serial Number,Model,School,Cost,Purchase Date\n\
         MC-20,C20,Chromebook 3100,CFM,-5.00,2024-01-01\n\
         MC-21,C21,Chromebook 3100,CFM,5.00,2024-02-31\n\
         MC-22,C22,{endless},CFM,5.00,2024-02-01\n\
         MC-23,C23,Chromebook 3100,CFM,5.00,2024-02-01\n"
    ));
    let rehearsed = terminal.ok(&["import", "devices", "list.csv", "--dry-run"]);
    for reason in ["it is less than nothing", "there is no such one", "it is too long"] {
        assert!(rehearsed.contains(reason), "{reason}: {rehearsed}");
    }
    let done = terminal.ok(&["import", "devices", "list.csv"]);
    assert!(done.contains("1 new, 0 changed, 0 unchanged, 3 rejected"), "{done}");
    assert!(terminal.ok(&["find", "MC-23"]).starts_with("MC-23, "));
}
