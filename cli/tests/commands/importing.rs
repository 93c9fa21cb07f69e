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
    assert!(!rejected.contains("--") && rejected.contains("Change it to one of these: "), "{rejected}");
    let told =
        "Change it to the code or the whole name of a school. Say --value \"school:Cedar Crk=CODE\", or --create";
    assert!(done.contains(told), "{done}");
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
         MC-23,C23,Chromebook 3100,CFM,5.00,2024-02-01\n\
         MC-24,C24,Chromebook 3100,CFM,5.00,2099-02-01\n"
    ));
    let rehearsed = terminal.ok(&["import", "devices", "list.csv", "--dry-run"]);
    for reason in
        ["it is less than nothing", "“2024-02-31” is not a day", "“2099-02-01” has not come yet", "it is too long"]
    {
        assert!(rehearsed.contains(reason), "{reason}: {rehearsed}");
    }
    let done = terminal.ok(&["import", "devices", "list.csv"]);
    assert!(done.contains("1 new, 0 changed, 0 unchanged, 4 rejected"), "{done}");
    assert!(terminal.ok(&["find", "MC-23"]).starts_with("MC-23, "));
}

#[test]
fn a_rejected_row_says_row_column_what_is_there_and_what_to_do_wherever_it_is_told() {
    let list = "Asset Tag,Serial Number,School,Cost,Purchase Date\n\
        MC-30,C30,CFM,-5.00,2024-01-01\n\
        MC-31,C31,CFM,5.00,31/02/2024\n\
        MC-37,C37,CFM,5.00,2093-01-31\n\
        MC-32,3E+05,CFM,5.00,\n\
        MC-33,C33,CFM,5.00,\n\
        mc-33,C34,CFM,5.00,\n\
        MC-35,a-1,CFM,5.00,\n\
        MC-1,A2,CFM,5.00,\n\
        MC-36,C36,CFM\n";
    let terminal = with_list(list);
    let rehearsed = terminal.ok(&["import", "devices", "list.csv", "--dry-run"]);
    let whole = terminal.refused(&["import", "devices", "list.csv", "--strict"]);
    let done = terminal.ok(&["import", "devices", "list.csv", "--rejected", "rejected.csv"]);
    let rows = |said: &str| {
        let row = |line: &&str| line.starts_with("  row ");
        said.lines().filter(row).map(str::to_owned).collect::<Vec<_>>().join("\n")
    };
    insta::assert_snapshot!(rows(&done));
    assert_eq!((rows(&rehearsed), rows(&whole)), (rows(&done), rows(&done)));
    let saved = fs::read_to_string(terminal.folder().join("rejected.csv")).unwrap();
    assert!(
        saved.contains("Cost: “-5.00” is not an amount of money: it is less than nothing. Correct it, or"),
        "{saved}"
    );
    let again = terminal.json(&["import", "devices", "list.csv"]);
    let first = &again["value"]["rejected"][0];
    assert_eq!((&first["row"], &first["column"]), (&2.into(), &"Cost".into()));
    assert_eq!((&first["reason"]["expected"], &first["reason"]["found"]), (&"money".into(), &"-5.00".into()));
    let strict = terminal.read(&["import", "devices", "list.csv", "--strict", "--json"], b"");
    let refused: Value = serde_json::from_str(&strict.out).unwrap();
    assert_eq!(&refused["reason"]["first"][0], first);
}

#[test]
fn of_many_rejected_rows_the_first_are_told_and_the_rest_are_counted() {
    let rows: String = (0..25).map(|number| format!("MC-{number}x,-1\n")).collect();
    let terminal = with_list(&format!("Asset Tag,Cost\n{rows}"));
    let said = terminal.refused(&["import", "devices", "list.csv", "--school", "CFM"]);
    assert_eq!(said.lines().filter(|line| line.starts_with("  row ")).count(), 10, "{said}");
    assert!(said.contains("\n  and 15 more rows\n"), "{said}");
}

#[test]
fn a_list_that_is_not_there_is_named_with_what_to_check() {
    let terminal = Terminal::with_open_audits();
    let next = "There is no file nowhere/list.csv. Check its name and its folder.";
    for kind in ["devices", "people", "rooms"] {
        assert_eq!(terminal.refused(&["import", kind, "nowhere/list.csv"]), next);
    }
    assert_eq!(terminal.refused(&["audit", "scan-file", "nowhere/list.csv", "--period", "2026-27/Q2"]), next);
}

#[test]
fn a_list_without_column_names_is_taken_by_position() {
    let terminal = with_list("MC-40,5CD1234ABC,CFM\nMC-41,5CD1234ABD,CFM\n");
    let said = terminal.refused(&["import", "devices", "list.csv"]);
    assert!(said.contains("if there are none, --header 0, and they are called Column 1, Column 2"), "{said}");
    let columns = ["--map", "Column 1=asset_tag", "--map", "Column 2=serial", "--map", "Column 3=school"];
    let typed: Vec<&str> = ["import", "devices", "list.csv", "--header", "0"].into_iter().chain(columns).collect();
    assert!(terminal.ok(&typed).contains("  2 new, 0 changed"), "the first row is a row");
    assert!(terminal.ok(&["find", "5CD1234ABC"]).starts_with("MC-40, "));
}

#[test]
fn an_answer_about_words_that_leads_nowhere_is_not_swallowed() {
    let terminal = with_list(LIST);
    let said = terminal.refused(&["import", "devices", "list.csv", "--value", "stattus:Zombie=missing"]);
    assert!(said.starts_with("Rollcall knows no fact “stattus”. It knows status, condition, "), "{said}");
    let shown = terminal.ok(&["import", "devices", "list.csv", "--dry-run", "--value", "school:Cedar Crk=XXX"]);
    assert!(shown.contains("“XXX”") && shown.contains("--value \"school:Cedar Crk=CODE\""), "{shown}");
}

#[test]
fn two_columns_of_one_name_are_asked_about_and_not_guessed() {
    let terminal = with_list("Asset Tag,Serial,Serial,School\nMC-50,OLD1,NEW1,CFM\n");
    let said = terminal.refused(&["import", "devices", "list.csv"]);
    assert_eq!(
        said,
        "The columns “Serial” and “Serial (2)” both tell the serial. Leave one of them out: --map \"HEADER=\"."
    );
    assert!(terminal.ok(&["import", "devices", "list.csv", "--map", "Serial="]).contains("1 new"));
    assert!(terminal.ok(&["find", "NEW1"]).starts_with("MC-50, "));
    assert!(terminal.ok(&["find", "OLD1"]).starts_with("Nobody knows OLD1."));
}

#[test]
fn what_should_be_looked_at_says_where() {
    let terminal = with_list("Asset Tag,School,Status\nMC-60,CFM,Available\nMC-61,CFM,Assigned\n");
    let done = terminal.ok(&["import", "devices", "list.csv"]);
    let said = "  look at 1: assigned to nobody; in service, without a check-out, first in row 3 (MC-61)\n";
    assert!(done.contains(said), "{done}");
}

/// A workbook of one sheet with these rows.
fn workbook(rows: &str) -> Vec<u8> {
    let kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let relations = |kind: &str, target: &str| {
        format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
             <Relationship Id=\"a\" Type=\"{kinds}/{kind}\" Target=\"{target}\"/></Relationships>"
        )
    };
    let parts = [
        ("[Content_Types].xml", "<Types/>".to_owned()),
        ("_rels/.rels", relations("officeDocument", "xl/workbook.xml")),
        (
            "xl/workbook.xml",
            "<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>"
                .to_owned(),
        ),
        ("xl/_rels/workbook.xml.rels", relations("worksheet", "worksheets/sheet1.xml")),
        ("xl/worksheets/sheet1.xml", format!("<worksheet><sheetData>{rows}</sheetData></worksheet>")),
    ];
    let mut package = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, body) in parts {
        package.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        std::io::Write::write_all(&mut package, body.as_bytes()).unwrap();
    }
    package.finish().unwrap().into_inner()
}

#[test]
fn a_workbook_that_claims_more_than_there_can_be_is_refused_in_a_moment() {
    let terminal = Terminal::with_schools();
    let cell = |at: &str, text: &str| format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let refused = |name: &str, rows: &str| {
        let bytes = workbook(rows);
        fs::write(terminal.folder().join(name), &bytes).unwrap();
        (bytes.len(), terminal.refused(&["import", "devices", name]))
    };
    let head = format!("<row r=\"1\">{}{}</row>", cell("A1", "Asset Tag"), cell("BDWGN1", "Serial"));
    let (bytes, said) = refused("wide.xlsx", &format!("{head}<row r=\"2\">{}</row>", cell("A2", "MC-1")));
    assert!(bytes < 4_800, "{bytes}");
    assert_eq!(
        said,
        "Row 1 has 1,000,000 columns, and at most 256 are read. Leave out the columns that are not needed."
    );
    let row = format!("<row>{}</row>", cell("A1", &"A".repeat(4_000)));
    let (bytes, said) = refused("bomb.xlsx", &row.repeat(40 * 1024 * 1024 / row.len()));
    assert!(bytes < 500_000, "{bytes}");
    assert!(said.starts_with("The workbook would swell far beyond its size: "), "{said}");
    assert!(said.ends_with("Save the list anew as .xlsx or .csv, then try again."), "{said}");
}

#[test]
fn rejected_rows_never_take_the_place_of_the_list_or_of_anything_else_that_is_not_theirs() {
    let terminal = with_list(LIST);
    for _ in 0..2 {
        let said = terminal.refused(&["import", "devices", "list.csv", "--rejected", "list.csv"]);
        assert!(said.contains("list.csv is there already and was not made by Rollcall."), "{said}");
    }
    assert_eq!(fs::read_to_string(terminal.folder().join("list.csv")).unwrap(), LIST);
    assert!(terminal.ok(&["find", "MC-11"]).starts_with("Nobody knows MC-11."), "nothing was taken");
    for _ in 0..2 {
        terminal.ok(&["import", "devices", "list.csv", "--rejected", "rejected.csv"]);
    }
}

/// A roster in a folder: so many students of Cedar Fork, by OneRoster's tables.
fn roster(terminal: &Terminal, students: usize) {
    let folder = terminal.folder().join("export");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("orgs.csv"), "sourcedId,name,type,identifier\ns1,Cedar Fork Middle,school,CFM\n").unwrap();
    let mut users = String::from("sourcedId,orgSourcedIds,role,givenName,familyName,identifier,grades\n");
    for at in 1..=students {
        users += &format!("u{at},s1,student,Ada,Number{at},{},07\n", 1000 + at);
    }
    fs::write(folder.join("users.csv"), users).unwrap();
}

#[test]
fn a_roster_by_which_many_leave_waits_for_their_number() {
    let terminal = with_list("Asset Tag,Serial,School,Student ID\nMC-10,C10,CFM,1030\n");
    roster(&terminal, 30);
    let done = terminal.ok(&["import", "roster", "export"]);
    assert!(done.starts_with("30 rows were read.\n  30 new"), "{done}");
    assert!(done.contains("recognised as OneRoster") && done.contains("enrollments.csv"), "{done}");
    terminal.ok(&["import", "devices", "list.csv"]);
    roster(&terminal, 8);
    let shown = terminal.ok(&["import", "roster", "export", "--dry-run"]);
    assert!(
        shown.contains("  22 people would leave\n    CFM Cedar Fork Middle: 22 of 30 leave, which is many"),
        "{shown}"
    );
    assert!(shown.contains("applying waits for --confirm-left 22."), "{shown}");
    let said = terminal.refused(&["import", "roster", "export"]);
    assert!(said.contains("If that is meant, say --confirm-left 22."), "{said}");
    let wrong = terminal.refused(&["import", "roster", "export", "--confirm-left", "21"]);
    assert!(wrong.starts_with("By this roster 22 people leave, not 21. Nothing was taken."), "{wrong}");
    let done = terminal.ok(&["import", "roster", "export", "--confirm-left", "22"]);
    assert!(done.contains("22 people left") && done.contains("holds 1 device"), "{done}");
    let list = terminal.ok(&["left-holding", "--school", "CFM"]);
    assert!(list.starts_with("1 person who left still holds 1 device:\n  Ada Number30 (1030)"), "{list}");
    fs::write(terminal.folder().join("export").join("users.csv"), "sourcedId,givenName,familyName\nu1,A,\"B").unwrap();
    let cut = terminal.refused(&["import", "roster", "export"]);
    assert!(cut.starts_with("users.csv of the roster ends in the middle of row 2"), "{cut}");
}

#[test]
fn a_report_of_device_management_is_taken_and_the_rest_is_saved() {
    let terminal = with_list(LIST);
    terminal.ok(&["import", "devices", "list.csv"]);
    let report = "serialNumber,lastSync,annotatedUser\nC10,2026-01-02,ana@maple.example\nX1,2026-01-02,\n";
    fs::write(terminal.folder().join("google.csv"), report).unwrap();
    let done = terminal.ok(&["import", "mdm", "google.csv", "--rejected", "not-ours.csv"]);
    assert!(done.contains("1 changed, 0 unchanged, 1 rejected\n  1 seen by device management since"), "{done}");
    let saved = fs::read_to_string(terminal.folder().join("not-ours.csv")).unwrap();
    assert!(saved.contains("No device has the serial “X1”."), "{saved}");
    let none = terminal.refused(&["import", "mdm", "google.csv", "--map", "serialNumber="]);
    assert!(none.contains("serial"), "{none}");
}

#[test]
fn rooms_do_not_become_people_before_somebody_says_so() {
    let terminal = Terminal::with_schools();
    std::fs::write(terminal.folder().join("rooms.csv"), "School,Name,Kind,Label,In Room\nCFM,Room 40,room,RM40,\n")
        .unwrap();
    let said = terminal.refused(&["import", "roster", "rooms.csv"]);
    assert_eq!(
        said,
        "Its columns look like a list of rooms: rollcall import rooms. Nothing was taken. If roster is meant all \
         the same, say --yes-it-is roster."
    );
    assert_eq!(terminal.read(&["import", "roster", "rooms.csv", "--yes-it-is", "rooms"], b"").code, 1);
    let done = terminal.ok(&["import", "roster", "rooms.csv", "--yes-it-is", "roster"]);
    assert!(done.contains("1 new"), "{done}");
    let people = terminal.ok(&["import", "rooms", "rooms.csv"]);
    assert!(people.contains("1 new") && !people.contains("Nobody is marked"), "{people}");
}
