//! Does a list written as CSV come back the same, and open without running anything?

use std::io::{Cursor, Read};

use chrono::NaiveDate;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use super::super::profile::{Holder, Privacy};
use super::super::report::{Column, Kind, Rows, Total};
use super::*;
use crate::values::{guard, unguard};

fn hostile_text() -> impl Strategy<Value = String> {
    let start = prop_oneof![
        4 => "['=+@\t\r-]{0,4}",
        1 => Just(String::new()),
        1 => "[ \n\";,\u{feff}\0]{0,2}",
    ];
    let rest = prop_oneof![
        Just("1+1".to_owned()),
        Just("cmd|' /C calc'!A0".to_owned()),
        Just("HYPERLINK(\"http://x\",\"y\")".to_owned()),
        "[a-zA-Z0-9 ,;\"'\r\n\t=@é李-]{0,12}",
        any::<String>(),
    ];
    (start, rest).prop_map(|(start, rest)| start + &rest)
}

/// 100,000 hostile strings through the writer, another library's reader and the guard's counterpart.
#[test]
fn what_is_exported_as_csv_comes_back_the_same() {
    let mut runner = TestRunner::deterministic();
    let strategy = hostile_text();
    let texts: Vec<String> =
        (0..100_000).map(|_| strategy.new_tree(&mut runner).expect("a string is made").current()).collect();
    for text in &texts {
        assert_eq!(unguard(&guard(text)), text);
        assert!(!guard(text).starts_with(['=', '+', '-', '@', '\t', '\r']), "{text:?}");
    }
    let rows = Rows::streamed(|sink| {
        texts.iter().try_for_each(|text| {
            sink.row(RowFacts::NO_PERSON, &[Cell::text(text.as_str()), Cell::code(text.as_str()), Cell::Number(-1)])
        })
    });
    let columns =
        vec![Column::new("Name", Kind::Text), Column::new("Tag", Kind::Code), Column::new("Change", Kind::Number)];
    let mut out = Vec::new();
    let tally = write_sheet(&mut Sheet::list("all", columns, rows), Profile::Internal, &mut out).unwrap();
    assert_eq!(tally.rows, 100_000);

    let body = out.strip_prefix(BYTE_ORDER_MARK).expect("a byte order mark");
    let mut reader = csv::Reader::from_reader(body);
    let mut count = 0;
    for (record, text) in reader.records().zip(&texts) {
        let record = record.unwrap();
        assert_eq!((unguard(&record[0]), unguard(&record[1]), &record[2]), (text.as_str(), text.as_str(), "-1"));
        count += 1;
    }
    assert_eq!(count, texts.len());
}

#[test]
fn only_text_is_guarded() {
    let day = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
    let columns = vec![
        Column::new("Name", Kind::Text),
        Column::new("Tag", Kind::Code),
        Column::new("Balance", Kind::Money),
        Column::new("Change", Kind::Number),
        Column::new("Day", Kind::Date),
        Column::new("At", Kind::DateTime),
        Column::new("Home", Kind::YesNo),
        Column::new("Share", Kind::Percent),
        Column::new("Note", Kind::Text),
    ];
    let row = vec![
        Cell::text("=HYPERLINK(\"x\")"),
        Cell::code("-00123"),
        Cell::Money(-2700),
        Cell::Number(-3),
        Cell::Date(day),
        Cell::DateTime(day.and_hms_opt(8, 5, 0).unwrap()),
        Cell::YesNo(true),
        Cell::Share(-5),
        Cell::Empty,
    ];
    let mut sheet = Sheet::list("x", columns, Rows::held(vec![row]));
    sheet.total = Total::Summed { label: "Total".to_owned(), columns: vec!["Balance".to_owned()] };
    let mut out = Vec::new();
    write_sheet(&mut sheet, Profile::Internal, &mut out).unwrap();
    assert_eq!(
        String::from_utf8(out).unwrap(),
        "\u{feff}Name,Tag,Balance,Change,Day,At,Home,Share,Note\r\n\
         \"'=HYPERLINK(\"\"x\"\")\",'-00123,-27.00,-3,2026-11-21,2026-11-21 08:05:00,Yes,-0.05%,\r\n"
    );
}

#[test]
fn a_public_list_has_no_student_in_it() {
    let columns = vec![
        Column::new("Tag", Kind::Code).private(Privacy::CodeInStudentRow),
        Column::new("Holder", Kind::Text).private(Privacy::HolderIdentity),
        Column::new("Note", Kind::Text).private(Privacy::FreeText),
        Column::new("Model", Kind::Text),
    ];
    let row = |holder, tag, name| super::super::report::Row {
        about: RowFacts::held_by(holder),
        cells: vec![Cell::code(tag), Cell::text(name), Cell::text("cracked by a friend"), Cell::text("Model 3")],
    };
    let rows = vec![
        row(Holder::Student, "0001", "Ines Invented"),
        row(Holder::Staff, "0002", "Tom Teacher"),
        row(Holder::NoPerson, "0003", "Room 12"),
        row(Holder::Unknown, "0004", "A. Nonymous"),
    ];
    let mut sheet = Sheet::list("x", columns, Rows::Held(rows));
    let mut out = Vec::new();
    write_sheet(&mut sheet, Profile::Public, &mut out).unwrap();
    assert_eq!(
        String::from_utf8(out).unwrap(),
        "\u{feff}Tag,Holder,Model\r\nwithheld,withheld,Model 3\r\n0002,Tom Teacher,Model 3\r\n\
         0003,Room 12,Model 3\r\nwithheld,withheld,Model 3\r\n"
    );
}

#[test]
fn several_sheets_are_a_zip_of_csv_files() {
    let sheet = |name: &str, tag: &str| {
        Sheet::list(name, vec![Column::new("Tag", Kind::Code)], Rows::held(vec![vec![Cell::code(tag.to_owned())]]))
    };
    let mut report = Report {
        name: "audit".to_owned(),
        title: "Audit".to_owned(),
        profile: Profile::Internal,
        facts: Vec::new(),
        sheets: vec![sheet("Expected", "0001"), sheet("expected", "0002"), sheet("../up", "0003")],
    };
    let mut out = Cursor::new(Vec::new());
    assert_eq!(write_zip(&mut report, &mut out).unwrap().rows, 3);
    let mut zip = zip::ZipArchive::new(out).unwrap();
    let names: Vec<String> = zip.file_names().map(|name| name.unwrap().into_owned()).collect();
    assert_eq!(names, ["Expected.csv", "expected (2).csv", "-up.csv"]);
    let mut text = String::new();
    zip.by_name("expected (2).csv").unwrap().read_to_string(&mut text).unwrap();
    assert_eq!(text, "\u{feff}Tag\r\n0002\r\n");
}

#[test]
fn a_row_with_a_cell_too_few_is_our_fault_and_said_so() {
    let columns = vec![Column::new("Tag", Kind::Code), Column::new("Model", Kind::Text)];
    let mut sheet = Sheet::list("Expected", columns, Rows::held(vec![vec![Cell::Empty]]));
    let error = write_sheet(&mut sheet, Profile::Internal, Vec::new()).unwrap_err();
    assert_eq!(error.to_string(), "Expected: a row of 1 cells for 2 columns");
}
