//! Which files are read, how are they shown, and which are refused? Stories over whole files.

use proptest::prelude::*;
use rust_xlsxwriter::{Format, Workbook as Writer};

use super::super::problem::{LooksLike, MeteredThing, RowProblem};
use super::super::rows::Tally;
use super::*;

fn opened(bytes: &[u8]) -> Source {
    open_bytes(bytes.to_vec(), &ReadOptions::default()).unwrap()
}

fn refused(bytes: &[u8]) -> ReadProblem {
    open_bytes(bytes.to_vec(), &ReadOptions::default()).err().unwrap()
}

type ReadRow = (u64, Vec<String>, Option<RowProblem>);

fn read(source: &mut Source) -> (Vec<ReadRow>, Tally) {
    let mut rows = source.rows().unwrap();
    let (mut row, mut all) = (Row::new(), Vec::new());
    while rows.next_into(&mut row).unwrap() {
        all.push((row.number(), row.cells().map(str::to_owned).collect(), row.problem().cloned()));
    }
    (all, rows.tally())
}

fn fixture(name: &str) -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/exchange/fixtures").join(name)
}

#[test]
fn a_list_kept_by_hand_is_recognised_with_its_preamble_blanks_and_broken_rows() {
    let mut source = open(&fixture("by_hand.csv"), &ReadOptions::default()).unwrap();
    let shape = source.shape().clone();
    assert_eq!(
        (shape.kind, shape.delimiter, shape.header_row, shape.header_sure),
        (SourceKind::Text, Some(';'), Some(4), true)
    );
    assert_eq!(shape.encoding.unwrap().name, "windows-1252");
    assert_eq!(shape.headers, ["Asset #", "S/N", "Model Desc", "Bldg", "Loc 2", "Unit $", "Status", "Notes"]);
    let (rows, tally) = read(&mut source);
    assert_eq!(rows[0].1[7], "Zoë’s, two\nlines");
    assert_eq!(rows[1].2, Some(RowProblem::Ragged { expected: 8, found: 3 }));
    assert_eq!(rows.iter().map(|row| row.0).collect::<Vec<_>>(), [5, 7, 8]);
    assert_eq!(tally, Tally { above: 4, blank: 1, whole: 2, troubled: 1 });
    assert_eq!(read(&mut source).0, rows, "a second pass reads the same");
}

#[test]
fn the_user_may_say_header_delimiter_and_encoding() {
    let text = b"10432;5CD0;12\n10433;5CD1;13\n";
    let mut options = ReadOptions { header: HeaderChoice::None, delimiter: Some(';'), ..ReadOptions::default() };
    let mut source = open_bytes(text.to_vec(), &options).unwrap();
    assert_eq!((source.shape().headers.len(), source.shape().header_row), (3, None));
    assert_eq!(read(&mut source).0.len(), 2);
    options = ReadOptions { encoding: Some("klingon".into()), ..ReadOptions::default() };
    let unknown = ReadProblem::UnknownEncoding { asked: "klingon".into() };
    assert_eq!(open_bytes(text.to_vec(), &options).err(), Some(unknown));
    options = ReadOptions { encoding: Some("macintosh".into()), ..ReadOptions::default() };
    let source = open_bytes(b"Asset Tag,Notes\n1,Jos\x8E\n".to_vec(), &options).unwrap();
    assert_eq!(source.shape().sample[0].cells[1], "José");
}

#[test]
fn excels_own_first_line_is_no_header() {
    let mut source = opened(b"sep=;\r\nAsset Tag;Serial\r\n1;2\r\n");
    assert_eq!((source.shape().header_row, source.shape().delimiter), (Some(2), Some(';')));
    assert_eq!(read(&mut source).1, Tally { above: 2, blank: 0, whole: 1, troubled: 0 });
}

#[test]
fn files_that_are_no_table_are_told_apart() {
    let dir = tempfile::tempdir().unwrap();
    let of = |path: &Path| open(path, &ReadOptions::default()).err().unwrap();
    assert_eq!(of(dir.path()), ReadProblem::Unreadable { why: UnreadableWhy::Folder });
    assert_eq!(of(&dir.path().join("none.csv")), ReadProblem::Unreadable { why: UnreadableWhy::NotFound });
    assert_eq!(refused(b""), ReadProblem::EmptyFile);
    assert_eq!(refused(b"\xEF\xBB\xBF"), ReadProblem::EmptyFile);
    assert_eq!(refused(b"\r\n , ,\r\n\r\n"), ReadProblem::EmptyFile);
    assert_eq!(refused(b"Asset Tag,Serial\n"), ReadProblem::HeaderOnly { header_row: Some(1) });
    assert_eq!(refused(b"%PDF-1.7 and so on"), ReadProblem::WrongKind { looks_like: LooksLike::Pdf });
    assert_eq!(refused(b"PK\x03\x04 cut off"), ReadProblem::DamagedWorkbook { after_row: 0 });
    assert_eq!(refused(b"Asset Tag,\"Serial\n1,2\n"), ReadProblem::UnclosedQuote { row: 1, column: 2 });
    let wide = ReadProblem::TooManyColumns { row: 1, columns: 10_000, limit: 256 };
    let header: Vec<String> = (0..10_000).map(|at| format!("Name{at}")).collect();
    assert_eq!(refused(format!("{}\n{}\n", header.join(","), ",".repeat(9_999)).as_bytes()), wide);
}

#[test]
fn limits_stop_a_file_with_the_figure() {
    let limits = Limits { rows: 2, file_bytes: 40, ..Limits::default() };
    let options = ReadOptions { limits, ..ReadOptions::default() };
    let mut source = open_bytes(b"Asset Tag,Serial\n1,2\n3,4\n5,6\n".to_vec(), &options).unwrap();
    let (mut rows, mut row) = (source.rows().unwrap(), Row::new());
    assert!(rows.next_into(&mut row).unwrap() && rows.next_into(&mut row).unwrap());
    assert_eq!(rows.next_into(&mut row), Err(ReadProblem::TooManyRows { limit: 2 }));
    assert_eq!(open_bytes(vec![b'a'; 41], &options).err(), Some(ReadProblem::TooLarge { bytes: 41, limit: 40 }));
}

fn book() -> Writer {
    let mut book = Writer::new();
    book.add_worksheet().set_name("Cover").unwrap();
    let sheet = book.add_worksheet().set_name("Devices").unwrap();
    sheet.write(0, 0, "Cedar Creek inventory").unwrap();
    for (column, header) in ["Asset Tag", "Serial", "Purchase Date", "Cost", "Take home", "Fed %"].iter().enumerate() {
        sheet.write(2, u16::try_from(column).unwrap(), *header).unwrap();
    }
    let (padded, day, percent) = (
        Format::new().set_num_format("000000"),
        Format::new().set_num_format("m/d/yy"),
        Format::new().set_num_format("0%"),
    );
    sheet.write_with_format(3, 0, 432, &padded).unwrap();
    sheet.write(3, 1, "5CD0").unwrap();
    sheet.write_with_format(3, 2, 46_086, &day).unwrap();
    sheet.write(3, 3, 249.99).unwrap();
    sheet.write(3, 4, true).unwrap();
    sheet.write_with_format(3, 5, 0.25, &percent).unwrap();
    sheet.write(6, 1, "only a serial").unwrap();
    sheet.write(7, 9, "far off").unwrap();
    book
}

#[test]
fn a_workbook_is_read_as_it_looks() {
    let mut source = opened(&book().save_to_buffer().unwrap());
    let shape = source.shape().clone();
    assert_eq!(
        (shape.kind, shape.sheet.as_deref(), shape.header_row),
        (SourceKind::Workbook, Some("Devices"), Some(3))
    );
    assert_eq!(shape.sheets.iter().map(|sheet| sheet.name.as_str()).collect::<Vec<_>>(), ["Cover", "Devices"]);
    let (rows, tally) = read(&mut source);
    assert_eq!(rows[0].1, ["000432", "5CD0", "2026-03-05", "249.99", "TRUE", "25%"]);
    assert_eq!((rows[1].0, &rows[1].1[1], &rows[1].2), (7, &"only a serial".to_owned(), &None));
    assert_eq!(rows[2].2, Some(RowProblem::Ragged { expected: 6, found: 10 }));
    assert_eq!(tally, Tally { above: 2, blank: 0, whole: 2, troubled: 1 });
    assert_eq!(read(&mut source).0, rows, "a second pass reads the same");
}

#[test]
fn a_sheet_is_chosen_by_name_or_the_names_are_given() {
    let bytes = book().save_to_buffer().unwrap();
    let with =
        |sheet: &str| open_bytes(bytes.clone(), &ReadOptions { sheet: Some(sheet.into()), ..ReadOptions::default() });
    assert_eq!(with(" devices ").unwrap().shape().sheet.as_deref(), Some("Devices"));
    assert_eq!(with("Cover").err(), Some(ReadProblem::EmptyFile));
    let sheets = vec!["Cover".to_owned(), "Devices".to_owned()];
    assert_eq!(with("People").err(), Some(ReadProblem::UnknownSheet { asked: "People".into(), sheets }));
}

/// A workbook whose one sheet holds the given rows.
fn crafted(rows: &str, texts: &str) -> Vec<u8> {
    use std::io::Write;
    let mut writer = zip::write::ZipWriter::new(Cursor::new(Vec::new()));
    let relation = |id: &str, kind: &str, target: &str| {
        format!(
            r#"<Relationship Id="{id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}"/>"#
        )
    };
    let relations = |body: String| {
        format!(
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{body}</Relationships>"#
        )
    };
    let parts = [
        ("[Content_Types].xml", "<Types/>".to_owned()),
        ("_rels/.rels", relations(relation("a", "officeDocument", "xl/workbook.xml"))),
        (
            "xl/workbook.xml",
            r#"<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="b"/></sheets></workbook>"#.to_owned(),
        ),
        ("xl/_rels/workbook.xml.rels", relations(relation("b", "worksheet", "worksheets/sheet1.xml"))),
        ("xl/sharedStrings.xml", texts.to_owned()),
        (
            "xl/worksheets/sheet1.xml",
            format!("<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData>{rows}</sheetData></worksheet>"),
        ),
    ];
    for (name, body) in parts {
        writer.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(body.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

const HEADER: &str = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>Asset Tag</t></is></c><c r="B1" t="inlineStr"><is><t>Serial</t></is></c></row>"#;

#[test]
fn a_small_workbook_that_claims_a_million_columns_costs_nothing() {
    let far = r#"<row r="1048576"><c r="A1048576"><v>7</v></c><c r="XFD1048576"><v>1</v></c></row>"#;
    let mut source = opened(&crafted(&format!("{HEADER}{far}"), "<sst/>"));
    let (rows, _) = read(&mut source);
    assert_eq!((rows[0].0, &rows[0].2), (1_048_576, &Some(RowProblem::Ragged { expected: 2, found: 16_384 })));
    let named = HEADER.replace("</row>", r#"<c r="BDWGN1"><v>1</v></c></row><row r="2"><c r="A2"><v>7</v></c></row>"#);
    let wide = ReadProblem::TooManyColumns { row: 1, columns: 1_000_000, limit: 256 };
    assert_eq!(refused(&crafted(&named, "<sst/>")), wide, "what stands there would be lost without a word");
}

#[test]
fn a_cover_is_passed_over_for_a_table() {
    let mut book = Writer::new();
    let cover = book.add_worksheet().set_name("Cover").unwrap();
    cover.write(0, 0, "Cedar Creek inventory").unwrap();
    cover.write(2, 0, "Ask the office about it").unwrap();
    let devices = book.add_worksheet().set_name("Devices").unwrap();
    for (row, cells) in [["Asset Tag", "Serial"], ["MC-1", "5CD0"]].iter().enumerate() {
        devices.write_row(u32::try_from(row).unwrap(), 0, *cells).unwrap();
    }
    assert_eq!(opened(&book.save_to_buffer().unwrap()).shape().sheet.as_deref(), Some("Devices"));
    let mut book = Writer::new();
    for name in ["Only", "Empty"] {
        book.add_worksheet().set_name(name).unwrap();
    }
    let only = book.worksheet_from_name("Only").unwrap();
    only.write_column(0, 0, ["Asset Tag", "MC-1"]).unwrap();
    assert_eq!(opened(&book.save_to_buffer().unwrap()).shape().sheet.as_deref(), Some("Only"));
}

#[test]
fn hostile_workbooks_are_refused_and_never_crash() {
    let claim = r#"<sst uniqueCount="9999999999999"><si><t>a</t></si></sst>"#;
    let problem = refused(&crafted(HEADER, claim));
    assert!(matches!(problem, ReadProblem::Swells { what: MeteredThing::Strings, .. }), "{problem:?}");
    // The reader's arithmetic overflows on these names; with overflow checks it panics, and that is caught.
    let silent = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| {}));
    for cell in ["AAAAAAAAAAAAAAAA1", "A99999999999999", "1", "", "!!"] {
        let body = format!(r#"{HEADER}<row r="2"><c r="{cell}"><v>7</v></c></row>"#);
        if let Ok(mut source) = open_bytes(crafted(&body, "<sst/>"), &ReadOptions::default()) {
            let (mut rows, mut row) = (source.rows().unwrap(), Row::new());
            while let Ok(true) = rows.next_into(&mut row) {}
        }
    }
    std::panic::set_hook(silent);
    let cut = book().save_to_buffer().unwrap();
    for end in [cut.len() / 3, cut.len() / 2, cut.len() - 30] {
        assert_eq!(refused(&cut[..end]), ReadProblem::DamagedWorkbook { after_row: 0 });
    }
}

proptest! {
    #[test]
    fn every_record_is_whole_troubled_blank_or_above(text in "([ab,\"]{0,6}\r?\n){0,12}") {
        let bytes = format!("Asset Tag,Serial\n{text}").into_bytes();
        if let Ok(mut source) = open_bytes(bytes.clone(), &ReadOptions { delimiter: Some(','), ..ReadOptions::default() }) {
            let (mut rows, mut row, mut given) = (source.rows().unwrap(), Row::new(), 0);
            let whole = loop {
                match rows.next_into(&mut row) {
                    Ok(true) => given += 1,
                    Ok(false) => break true,
                    Err(_) => break false,
                }
            };
            let tally = rows.tally();
            prop_assert_eq!(tally.whole + tally.troubled, given);
            let mut records = CsvRecords::new(&bytes[..], b',', &Limits::default());
            let mut physical = 0;
            while let Ok(true) = records.next_record(&mut row) {
                physical += 1;
            }
            prop_assert!(!whole || tally.records() == physical, "{:?} of {}", tally, physical);
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..600), text in "[a-z0-9,;\t|\"\\r\\n]{0,200}") {
        for bytes in [bytes, text.into_bytes()] {
            if let Ok(mut source) = open_bytes(bytes, &ReadOptions::default())
                && let Ok(mut rows) = source.rows()
            {
                let mut row = Row::new();
                while let Ok(true) = rows.next_into(&mut row) {
                    let _ = row.cells().count();
                }
            }
        }
    }

    #[test]
    fn a_workbook_with_a_flipped_byte_is_read_or_refused(at in 0..6000_usize, flip in 1..=255_u8) {
        static BOOK: std::sync::OnceLock<Vec<u8>> = std::sync::OnceLock::new();
        let mut bytes = BOOK.get_or_init(|| book().save_to_buffer().unwrap()).clone();
        let at = at % bytes.len();
        bytes[at] ^= flip;
        if let Ok(mut source) = open_bytes(bytes, &ReadOptions::default()) && let Ok(mut rows) = source.rows() {
            let mut row = Row::new();
            while let Ok(true) = rows.next_into(&mut row) {}
        }
    }
}

#[test]
fn a_source_may_move_to_the_thread_of_the_store() {
    fn moves<T: Send>(_: &T) {}
    moves(&opened(b"Asset Tag,Serial\n1,2\n"));
}
