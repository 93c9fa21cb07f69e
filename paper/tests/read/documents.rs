//! Documents: what stands on them, on which page, and what another program reads there.

use chrono::NaiveDate;
use rollcall_core::paper::{
    Agreement, Block, Column, Document, Drawn, HandedOut, Masthead, PaperNote, Picture, Press as _, Receipt, Section,
    StillOut, StillOutHomeroom, StillOutPerson, Table, Unprintable, receipts, still_out,
};
use rollcall_core::writing::Orientation;
use rollcall_paper::Pdf;

use crate::paper::{about, seen, words};

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 8, 17).unwrap()
}

fn receipt(number: u32) -> Receipt {
    Receipt {
        district: "Maple County Schools".into(),
        school: "Cedar Fork Middle".into(),
        person: format!("Ana Beltrán {number}"),
        number: Some(format!("{number:06}")),
        grade: Some("8".into()),
        homeroom: Some("8B".into()),
        lines: vec![HandedOut {
            device: "MC-0001234".into(),
            model: Some("Dell Latitude 3140".into()),
            serial: Some("5CD1234XYZ".into()),
            accessories: vec!["charger".into(), "case".into()],
        }],
        agreement: Some(Agreement {
            text: "The device belongs to the district. I look after it, I bring it to school charged, and I bring it \
                   back with its charger.\nWhat is lost or broken is reported on the same day."
                .into(),
            signer: "Rosa Beltrán, guardian".into(),
            signed_on: Some(day()),
            drawn: None,
        }),
        due: NaiveDate::from_ymd_opt(2027, 6, 4),
        at: day().and_hms_opt(9, 5, 0).unwrap(),
        operator: Some("Imani".into()),
    }
}

fn list(rows: usize) -> Document {
    let table = Table {
        name: "Devices".into(),
        columns: vec![Column::words("Asset tag"), Column::words("What"), Column::numbers("Cost")],
        rows: (1..=rows).map(|row| vec![format!("MC-{row:07}"), "Checked out.".into(), "$349.00".into()]).collect(),
        total: Some(vec!["Total".into(), String::new(), "$1.00".into()]),
    };
    let masthead = Masthead { title: "Devices".into(), ..Masthead::default() };
    let blocks = vec![Block::Masthead(masthead), Block::Table(table)];
    let section = Section { name: "Devices".into(), orientation: Orientation::Landscape, blocks };
    Document { title: "Devices".into(), foot: "Maple County Schools".into(), sections: vec![section] }
}

fn one(block: Block) -> Drawn {
    let section = Section { name: "One".into(), orientation: Orientation::Portrait, blocks: vec![block] };
    let document = Document { title: "One".into(), foot: String::new(), sections: vec![section] };
    Pdf.document(&document).unwrap()
}

#[test]
fn a_receipt_says_who_got_what_and_its_number_is_read_back() {
    let drawn = Pdf.document(&receipts(&[receipt(100_234), receipt(2)])).unwrap();
    assert_eq!((drawn.pages, drawn.notes.len()), (2, 0));
    let said = words("receipts", &drawn);
    for piece in ["Ana Beltrán 100234", "MC-0001234", "charger, case", "Rosa Beltrán, guardian, Mon 17 Aug 2026"] {
        assert!(said.contains(piece), "{piece}: {said}");
    }
    assert_eq!(said.matches("1 of 1").count(), 2, "each receipt counts its own pages: {said}");
    let page = &seen("receipts", &drawn)[0];
    let whole = page.part([0.0, 100.0], [216.0, 179.0]);
    assert_eq!(whole.code(rxing::BarcodeFormat::CODE_128).as_deref(), Some("100234"));
}

#[test]
fn a_long_table_repeats_its_header_and_numbers_its_pages() {
    let drawn = Pdf.document(&list(100)).unwrap();
    let said = words("list", &drawn);
    let pages: Vec<&str> = said.split('\u{c}').filter(|page| !page.trim().is_empty()).collect();
    assert_eq!(pages.len(), drawn.pages as usize);
    assert!(pages.len() > 2, "{}", pages.len());
    for (at, page) in pages.iter().enumerate() {
        assert!(page.contains("Asset tag"), "page {at} has the header: {page}");
        assert!(page.contains(&format!("{} of {}", at + 1, pages.len())), "{page}");
    }
    for row in 1..=100 {
        assert_eq!(said.matches(&format!("MC-{row:07}")).count(), 1, "row {row} stands once");
    }
    assert!(pages.last().unwrap().contains("Total"));
}

#[test]
fn a_row_that_is_higher_than_a_page_goes_on_over_the_next_and_loses_nothing() {
    let long = (0..1500).map(|word| format!("word{word}")).collect::<Vec<_>>().join(" ");
    let table = Table {
        name: "Notes".into(),
        columns: vec![Column::words("Tag"), Column::words("Note"), Column::words("By")],
        rows: vec![vec!["MC-1".into(), long, "Imani".into()]],
        total: None,
    };
    let drawn = one(Block::Table(table));
    assert!(drawn.pages > 1, "{}", drawn.pages);
    let said = words("long-row", &drawn);
    for word in [0, 700, 1499] {
        assert_eq!(said.split_whitespace().filter(|said| *said == format!("word{word}")).count(), 1, "word{word}");
    }
}

#[test]
fn the_evenings_list_has_a_table_a_homeroom() {
    let person = |at: usize| StillOutPerson {
        name: format!("Student {at}"),
        number: Some(format!("{at:06}")),
        devices: vec![format!("MC-{at:07}")],
        accessories: vec!["charger".into()],
        keeps_until: at.is_multiple_of(5).then(day),
    };
    let homeroom =
        |name: &str, people: usize| StillOutHomeroom { name: name.into(), people: (1..=people).map(person).collect() };
    let list = StillOut {
        district: "Maple County Schools".into(),
        drive: "June collection".into(),
        school: "Cedar Fork Middle".into(),
        deadline: Some(day()),
        at: day().and_hms_opt(16, 0, 0).unwrap(),
        expects_anybody: true,
        homerooms: vec![homeroom("8A", 9), homeroom("8B", 22), homeroom("", 3)],
    };
    let drawn = Pdf.document(&still_out(&list)).unwrap();
    let said = words("still-out", &drawn);
    for piece in ["8B: 22 people", "No homeroom: 3 people", "Student 22", "May keep until", "34"] {
        assert!(said.contains(piece), "{piece}: {said}");
    }
}

#[test]
fn a_drawn_signature_stands_above_its_line_and_what_is_no_picture_is_refused() {
    let signature = include_bytes!("../../../icons/128x128.png").to_vec();
    let signed = |png: Vec<u8>| {
        let mut receipt = receipt(1);
        let drawn = Some(Picture { png, says: "Signature of Rosa Beltrán".into(), height_mm: 12.0 });
        receipt.agreement = receipt.agreement.map(|agreement| Agreement { drawn, ..agreement });
        Pdf.document(&receipts(&[receipt]))
    };
    let drawn = signed(signature).unwrap();
    assert!(String::from_utf8_lossy(&drawn.pdf).contains("/Image"));
    seen("signed", &drawn);
    let mut bomb = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\xff\xff\0\0\xff\xff".to_vec();
    bomb.extend([8, 6, 0, 0, 0]);
    for junk in [b"<svg/>".to_vec(), bomb, Vec::new()] {
        let refused = signed(junk).unwrap_err().to_string();
        assert!(refused.contains("no PNG, or far too large"), "{refused}");
    }
}

#[test]
fn names_of_many_scripts_are_drawn() {
    let names = "Zoë Õunapuu, Nguyễn Thị Ánh, Ђорђе, Ελένη, O’Brien";
    let drawn = one(Block::Text(names.into()));
    assert_eq!((drawn.left_out, drawn.notes.len()), (0, 0));
    let said = words("names", &drawn);
    for name in ["Zoë Õunapuu", "Nguyễn Thị Ánh", "Ђорђе", "Ελένη", "O’Brien"] {
        assert!(said.contains(name), "{name}: {said}");
    }
}

/// Inter has no Chinese and no Japanese: they come from a font of this computer, which `cargo xtask setup` installs.
#[test]
fn names_of_other_scripts_are_drawn_with_a_font_of_this_computer() {
    let names = ["李小雨", "さくら", "陳怡君"];
    let drawn = one(Block::Text(names.join(", ")));
    assert_eq!((drawn.left_out, drawn.notes.len()), (0, 0));
    let said = words("other-scripts", &drawn);
    for name in names {
        assert!(said.contains(name), "{name}: {said}");
    }
    let page = &seen("other-scripts", &drawn)[0];
    assert!(!page.part([0.0, 0.0], [216.0, 40.0]).is_blank(), "they are drawn, not left blank");
}

#[test]
fn a_name_that_no_font_has_is_left_out_by_name_and_never_printed_as_a_box() {
    let mut without = receipt(2);
    without.person = "Ana \u{5ffff}".into();
    let drawn = Pdf.document(&receipts(&[receipt(1), without.clone(), receipt(3)])).unwrap();
    assert_eq!((drawn.pages, drawn.left_out), (2, 1));
    let names = vec!["Receipt for Ana \u{5ffff}".to_owned()];
    assert_eq!(drawn.notes, [PaperNote::LeftOut { signs: "\u{5ffff}".into(), count: 1, names }]);
    let said = words("left-out", &drawn);
    assert!(said.contains("Beltrán 1") && said.contains("Beltrán 3") && !said.contains("Ana \u{5ffff}"), "{said}");
    let refused = Pdf.document(&receipts(&[without])).unwrap_err();
    let example = "Ana \u{5ffff}".to_owned();
    assert_eq!(refused, Unprintable::NoFont { signs: "\u{5ffff}".into(), example });
}

#[test]
fn the_file_says_what_it_is_and_can_be_read_out() {
    let drawn = Pdf.document(&receipts(&[receipt(7)])).unwrap();
    let said = about("about", &drawn);
    let line = |name: &str| said.lines().find(|line| line.starts_with(name)).unwrap_or_default().to_owned();
    assert!(line("Title:").ends_with("Receipt for Ana Beltrán 7"), "{said}");
    assert!(line("Tagged:").ends_with("yes"), "{said}");
    assert!(String::from_utf8_lossy(&drawn.pdf).contains("pdfuaid:part"), "it calls itself PDF/UA");
    assert!(line("Page size:").contains("612 x 792"), "{said}");
}

#[test]
fn a_code_in_each_row_of_a_table_is_scanned_and_one_too_long_for_bars_is_a_square() {
    let long = "MCPS-CHROMEBOOK-CEDAR-FORK-MIDDLE-0001234-A";
    let row = |tag: &str| vec![tag.to_owned(), tag.to_owned(), "Lark 11".to_owned()];
    let table = Table {
        name: "Devices".into(),
        columns: vec![Column::codes("To scan"), Column::words("Tag"), Column::words("Model")],
        rows: vec![row("MC-0001234"), row("10432"), row("")],
        total: None,
    };
    let drawn = one(Block::Table(table.clone()));
    assert_eq!(drawn.notes, []);
    let page = &seen("codes", &drawn)[0];
    let code =
        |page: &crate::paper::Seen, y: f32| page.part([0.0, y], [110.0, 10.0]).code(rxing::BarcodeFormat::CODE_128);
    let read: Vec<String> = (14..60).filter_map(|y| code(page, y as f32)).collect();
    for tag in ["MC-0001234", "10432"] {
        assert!(read.iter().any(|said| said == tag), "{tag}: {read:?}");
    }
    assert_eq!(words("codes", &drawn).matches("10432").count(), 1, "bars are no words");
    let drawn = one(Block::Table(Table { rows: vec![row(long)], ..table }));
    let PaperNote::SquareOnly { labels: 1, example } = &drawn.notes[0] else { panic!("{:?}", drawn.notes) };
    assert_eq!(example, long);
    let square = seen("square", &drawn)[0].part([0.0, 0.0], [110.0, 60.0]).code(rxing::BarcodeFormat::QR_CODE);
    assert_eq!(square.as_deref(), Some(long));
}

#[test]
fn an_empty_table_says_so() {
    let table = Table { name: "Devices".into(), columns: vec![Column::words("Asset tag")], ..Table::default() };
    assert!(words("empty", &one(Block::Table(table))).contains("None."));
}
