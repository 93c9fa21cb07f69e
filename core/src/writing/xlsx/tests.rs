//! Does another library read back from a workbook what the report said?

use std::io::{Cursor, Read};

use calamine::{Data, DataType, Reader, Xlsx};
use chrono::{NaiveDate, NaiveDateTime};

use super::super::cell::Cell;
use super::super::problem::ExportProblem;
use super::super::profile::{Holder, Privacy, Profile, RowFacts};
use super::super::report::{Chart, ChartKind, Column, Fact, Head, Kind, Orientation, Page, Row};
use super::*;

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
}

fn moment() -> NaiveDateTime {
    day().and_hms_opt(8, 5, 30).unwrap()
}

fn report(sheets: Vec<Sheet<'_>>) -> Report<'_> {
    Report {
        name: "devices".to_owned(),
        title: "Devices & carts".to_owned(),
        profile: Profile::Internal,
        facts: vec![Fact::new("School", Cell::text("=North High")), Fact::new("Made on", Cell::Date(day()))],
        sheets,
    }
}

fn written(report: &mut Report<'_>) -> (Vec<u8>, Tally) {
    let mut out = Vec::new();
    let tally = write_workbook(report, &mut out, &std::env::temp_dir()).unwrap();
    (out, tally)
}

fn open(bytes: &[u8]) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes.to_vec())).unwrap()
}

fn cells(bytes: &[u8], sheet: &str) -> Vec<Vec<Data>> {
    open(bytes).worksheet_range(sheet).unwrap().rows().map(<[Data]>::to_vec).collect()
}

/// The XML of a worksheet, for what the reading library does not tell.
fn xml(bytes: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

fn every_kind() -> Vec<Column> {
    vec![
        Column::new("Tag", Kind::Code),
        Column::new("Name", Kind::Text),
        Column::new("Count", Kind::Number),
        Column::new("Cost", Kind::Money),
        Column::new("Bought", Kind::Date),
        Column::new("Seen", Kind::DateTime),
        Column::new("Goes home", Kind::YesNo),
        Column::new("Share", Kind::Percent),
    ]
}

fn one_of_each() -> Vec<Cell<'static>> {
    vec![
        Cell::code("00012345"),
        Cell::text("=1+1"),
        Cell::Number(42),
        Cell::Money(-2705),
        Cell::Date(day()),
        Cell::DateTime(moment()),
        Cell::YesNo(false),
        Cell::Share(8750),
    ]
}

/// The same list must read the same whether it was kept or streamed.
fn assert_reads_back(bytes: &[u8]) {
    let rows = cells(bytes, "Devices");
    assert_eq!(rows[0][0], Data::String("Tag".to_owned()));
    let row = &rows[1];
    assert_eq!(row[0], Data::String("00012345".to_owned()), "a tag is text");
    assert_eq!(row[1], Data::String("=1+1".to_owned()), "a name is never a formula");
    assert_eq!(row[2], Data::Float(42.0));
    assert_eq!(row[3], Data::Float(-27.05));
    assert!(matches!(row[4], Data::DateTime(_)), "{:?}", row[4]);
    assert_eq!(row[4].as_date(), Some(day()));
    assert_eq!(row[5].as_datetime(), Some(moment()));
    assert_eq!(row[6], Data::String("No".to_owned()));
    assert_eq!(row[7], Data::Float(0.875));

    let formulas = open(bytes).worksheet_formula("Devices").unwrap();
    assert!(formulas.cells().all(|(_, _, formula)| formula.is_empty()));
    let sheet = xml(bytes, "xl/worksheets/sheet1.xml");
    assert!(!sheet.contains("<f>"));
    assert!(sheet.contains(r#"<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>"#));
    assert!(sheet.contains(r#"<autoFilter ref="A1:H2"/>"#));
    assert!(sheet.contains("<cols><col min=\"1\" max=\"1\" width="));
    assert!(sheet.contains(r#"orientation="landscape""#) && sheet.contains(r#"fitToHeight="0""#));
    assert!(xml(bytes, "xl/workbook.xml").contains("_xlnm.Print_Titles"));
}

#[test]
fn a_kept_list_reads_back_with_its_types() {
    let mut report = report(vec![Sheet::list("Devices", every_kind(), Rows::held(vec![one_of_each()]))]);
    let (bytes, tally) = written(&mut report);
    assert_eq!(tally, Tally { rows: 1, shortened: 0 });
    assert_reads_back(&bytes);
}

#[test]
fn a_streamed_list_reads_back_with_its_types() {
    let rows = Rows::streamed(|sink| sink.row(RowFacts::NO_PERSON, &one_of_each()));
    let (bytes, _) = written(&mut report(vec![Sheet::list("Devices", every_kind(), rows)]));
    assert_reads_back(&bytes);
}

#[test]
fn hostile_text_stays_text_and_comes_back_the_same() {
    let hostile = [
        "=cmd|' /C calc'!A0",
        "+1",
        "-1",
        "@SUM(1)",
        "\t=1",
        "'=1",
        "00123",
        "1E5",
        "5.03E+02",
        "{=1}",
        "TRUE",
        "http://example.org",
        "mailto:a@b.c",
        "<b>&amp;</b>",
        "_x0041_",
        " padded ",
        "line\nbreak",
        "José 李 😀",
    ];
    let rows = Rows::streamed(|sink| {
        hostile.iter().try_for_each(|text| sink.row(RowFacts::NO_PERSON, &[Cell::text(*text), Cell::code(*text)]))
    });
    let columns = vec![Column::new("Name", Kind::Text), Column::new("Tag", Kind::Code)];
    let (bytes, _) = written(&mut report(vec![Sheet::list("Devices", columns, rows)]));
    let read = cells(&bytes, "Devices");
    for (row, text) in read[1..].iter().zip(hostile) {
        assert_eq!(*row, [Data::String(text.to_owned()), Data::String(text.to_owned())]);
    }
    let sheet = xml(&bytes, "xl/worksheets/sheet1.xml");
    assert!(!sheet.contains("<f>") && !sheet.contains("<hyperlink"));
}

#[test]
fn what_a_workbook_cannot_hold_becomes_text_or_is_counted_as_cut() {
    let old = NaiveDate::from_ymd_opt(1899, 12, 31).unwrap();
    let long = "李".repeat(40_000);
    let rows = vec![vec![Cell::Date(old), Cell::Number(i64::MIN), Cell::text(long)]];
    let columns =
        vec![Column::new("Bought", Kind::Date), Column::new("Count", Kind::Number), Column::new("Note", Kind::Text)];
    let (bytes, tally) = written(&mut report(vec![Sheet::list("x", columns, Rows::held(rows))]));
    assert_eq!(tally.shortened, 1);
    let row = &cells(&bytes, "x")[1];
    assert_eq!(row[0], Data::String("1899-12-31".to_owned()));
    assert_eq!(row[1], Data::String("-9223372036854775808".to_owned()));
    let note = row[2].get_string().unwrap();
    assert!(note.chars().count() == 32_767 && note.ends_with("李…"));
}

#[test]
fn a_full_worksheet_continues_on_the_next() {
    let rows = Rows::streamed(|sink| {
        (0..7).try_for_each(|n| sink.row(RowFacts::NO_PERSON, &[Cell::code(format!("{n:04}")), Cell::Number(1)]))
    });
    let columns = vec![Column::new("Tag", Kind::Code), Column::new("Count", Kind::Number)];
    let mut sheet = Sheet::list("Devices", columns, rows);
    sheet.total = Total::Summed { label: "Total".to_owned(), columns: vec!["Count".to_owned()] };
    sheet.page.signatures = vec!["Principal".to_owned()];
    let mut out = Vec::new();
    let tally = write_parts(&mut report(vec![sheet]), &mut out, &std::env::temp_dir(), 4).unwrap();
    assert_eq!(tally.rows, 7);
    assert_eq!(open(&out).sheet_names(), ["Devices", "Devices (2)", "Devices (3)", "Devices (4)"]);
    let tags = |sheet: &str| cells(&out, sheet)[1..].iter().map(|row| row[0].to_string()).collect::<Vec<_>>();
    assert_eq!(tags("Devices"), ["0000", "0001", "0002"]);
    assert_eq!(tags("Devices (3)"), ["0006"]);
    // The last line and the lines for signing stay together.
    let last = cells(&out, "Devices (4)");
    assert_eq!(last[1][..2], [Data::String("Total".to_owned()), Data::Float(7.0)]);
    assert_eq!(last[3][0], Data::String("Principal".to_owned()));
}

#[test]
fn a_summary_has_its_head_total_chart_and_lines_for_signing() {
    let columns = vec![
        Column::new("Outcome", Kind::Text),
        Column::new("Devices", Kind::Number),
        Column::new("Value", Kind::Money),
    ];
    let line = |word: &'static str, n| vec![Cell::text(word), Cell::Number(n), Cell::Money(n * 30_000)];
    let sheet = Sheet {
        name: "Summary".to_owned(),
        head: Head::Facts,
        columns,
        rows: Rows::held(vec![line("verified", 90), line("missing", 3)]),
        total: Total::Summed { label: "Expected".to_owned(), columns: vec!["Devices".to_owned(), "Value".to_owned()] },
        chart: Some(Chart {
            kind: ChartKind::StackedBar,
            title: "=Outcomes".to_owned(),
            labels: "Outcome".to_owned(),
            values: vec!["Devices".to_owned()],
        }),
        page: Page {
            orientation: Orientation::Portrait,
            signatures: vec!["Tech Champion".to_owned(), "Principal".to_owned()],
        },
    };
    let (bytes, tally) = written(&mut report(vec![sheet]));
    assert_eq!(tally.rows, 2);
    let rows = cells(&bytes, "Summary");
    let first: Vec<String> = rows.iter().map(|row| row[0].to_string()).collect();
    let expected = [
        "Devices & carts",
        "School",
        "Made on",
        "",
        "Outcome",
        "verified",
        "missing",
        "Expected",
        "",
        "Tech Champion",
        "Principal",
    ];
    assert_eq!(first, expected);
    assert_eq!(rows[1][1], Data::String("=North High".to_owned()));
    assert_eq!(rows[2][1].as_date(), Some(day()));
    assert_eq!(rows[7][1..3], [Data::Float(93.0), Data::Float(27_900.0)]);
    let sheet = xml(&bytes, "xl/worksheets/sheet1.xml");
    assert!(sheet.contains(r#"<autoFilter ref="A5:C7"/>"#), "the total is not filtered away");
    assert!(sheet.contains("&amp;LDevices &amp;&amp; carts&amp;RSummary"));
    assert!(sheet.contains(r#"orientation="portrait""#));
    let chart = xml(&bytes, "xl/charts/chart1.xml");
    assert!(chart.contains("<c:f>Summary!$B$6:$B$7</c:f>") && chart.contains("<a:t>Outcomes</a:t>"));
}

#[test]
fn the_public_workbook_leaves_private_columns_out_with_their_sums_and_charts() {
    let columns = vec![
        Column::new("Tag", Kind::Code).private(Privacy::CodeInStudentRow),
        Column::new("Note", Kind::Text).private(Privacy::FreeText),
        Column::new("Students", Kind::Number),
    ];
    let row = |tag: &'static str, students| Row {
        about: RowFacts::held_by(Holder::Student),
        cells: vec![Cell::code(tag), Cell::text("private words"), students],
    };
    let mut sheet =
        Sheet::list("Devices", columns, Rows::Held(vec![row("0001", Cell::text("<5")), row("0002", Cell::Number(12))]));
    sheet.total = Total::Summed { label: "Total".to_owned(), columns: vec!["Students".to_owned()] };
    sheet.chart = Some(Chart {
        kind: ChartKind::Bar,
        title: "Notes".to_owned(),
        labels: "Note".to_owned(),
        values: vec!["Students".to_owned()],
    });
    let mut report = report(vec![sheet]);
    report.profile = Profile::Public;
    let (bytes, _) = written(&mut report);
    let words: Vec<Vec<String>> =
        cells(&bytes, "Devices").iter().map(|row| row.iter().map(Data::to_string).collect()).collect();
    assert_eq!(
        words,
        [["Tag", "Students"], ["withheld", "<5"], ["withheld", "12"], ["Total", "withheld"]]
            .map(|row| row.map(str::to_owned).to_vec())
    );
    for name in ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"] {
        let text = xml(&bytes, name);
        assert!(!text.contains("0001") && !text.contains("private words"));
    }
}

#[test]
fn an_empty_list_is_a_header() {
    let (bytes, tally) = written(&mut report(vec![Sheet::list("Devices", every_kind(), Rows::held(Vec::new()))]));
    assert_eq!((cells(&bytes, "Devices").len(), tally.rows), (1, 0));
}

#[test]
fn the_callers_refusal_comes_back_as_it_was() {
    let rows = Rows::streamed(|_| Err(ExportProblem::Cancelled.into()));
    let mut report = report(vec![Sheet::list("Devices", every_kind(), rows)]);
    let error = write_workbook(&mut report, &mut Vec::new(), &std::env::temp_dir()).unwrap_err();
    assert!(matches!(error, ExportError::Refused(ExportProblem::Cancelled)));
}

#[test]
fn a_full_disk_is_an_error_even_where_the_library_panics() {
    let grow = || -> io::Result<()> { Err(io::Error::from_raw_os_error(28)) };
    let full = || -> Result<()> {
        grow().expect("Couldn't write to xml file");
        Ok(())
    };
    let error = unless_disk_fails(full).unwrap_err();
    assert!(matches!(&error, ExportError::File(error) if error.raw_os_error() == Some(28)), "{error:?}");
    let other = catch_unwind(|| unless_disk_fails(|| -> Result<()> { panic!("something else") }));
    assert!(other.is_err(), "any other panic goes on");
}
