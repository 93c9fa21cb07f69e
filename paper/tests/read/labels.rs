//! Every kind of label on every sheet is read back by a decoder, where the maker's measures say it lies.

use rollcall_core::paper::{CodeChoice, Label, LabelRun, Labelling, PaperNote, Press as _, Stock};
use rollcall_paper::Pdf;
use rxing::BarcodeFormat::{CODE_128, QR_CODE};

use crate::paper::{Seen, seen, words};

fn device(number: u32) -> Label {
    Label {
        bars: Some(format!("MC-{number:07}")),
        square: format!("RC:D:01998A7E0000700080000000{number:08}"),
        name: format!("MC-{number:07}"),
        lines: vec!["Dell Latitude 3140".into(), "Cedar Fork Middle".into()],
    }
}

fn laid(sheet: Stock, start: u32, codes: CodeChoice) -> Labelling {
    Labelling { sheet, start, codes, ..Labelling::default() }
}

fn print(name: &str, laid: Labelling, labels: &[Label]) -> (Vec<Seen>, Vec<PaperNote>) {
    let run: LabelRun = laid.lay("Labels", labels.to_vec()).unwrap();
    let drawn = Pdf.labels(&run).unwrap();
    (seen(name, &drawn), drawn.notes)
}

/// The label at that place of its sheet, counted from 1, as it was nudged.
fn label(pages: &[Seen], laid: Labelling, at: u32) -> Seen {
    let sheet = laid.sheet.measures();
    let (page, at) = ((at - 1) / sheet.labels(), (at - 1) % sheet.labels());
    let (column, row) = (at % sheet.grid[0], at / sheet.grid[0]);
    let x = sheet.first[0] + sheet.step[0] * column as f32 + laid.right_mm;
    let y = sheet.first[1] + sheet.step[1] * row as f32 + laid.down_mm;
    pages[page as usize].part([x, y], sheet.label)
}

#[test]
fn every_device_label_on_every_sheet_is_read_back() {
    for stock in Stock::ALL {
        let laid = laid(*stock, 1, CodeChoice::Both);
        let count = stock.measures().labels().max(2) + 1;
        let labels: Vec<Label> = (1..=count).map(device).collect();
        let (pages, notes) = print(&format!("devices-{stock}"), laid, &labels);
        for at in [1, 2, count / 2 + 1, count - 1, count] {
            let (seen, want) = (label(&pages, laid, at), &labels[at as usize - 1]);
            assert_eq!(seen.code(QR_CODE).as_ref(), Some(&want.square), "{stock}, label {at}");
            if *stock == Stock::Avery5167 {
                continue;
            }
            assert_eq!(seen.code(CODE_128), want.bars, "{stock}, label {at}");
        }
        let expected =
            (*stock == Stock::Avery5167).then(|| PaperNote::SquareOnly { labels: count, example: "MC-0000001".into() });
        assert_eq!(notes, Vec::from_iter(expected), "{stock}");
    }
}

#[test]
fn bars_alone_stand_on_the_smallest_sheet_and_a_long_code_falls_back_to_a_square_and_says_so() {
    for stock in [Stock::Avery5167, Stock::AveryL7651] {
        let laid = laid(stock, 1, CodeChoice::Bars);
        let long = Label { bars: Some("MCPS-CHROMEBOOK-0001234-A".into()), ..device(2) };
        let (pages, notes) = print(&format!("bars-{stock}"), laid, &[device(1), long.clone()]);
        assert_eq!(label(&pages, laid, 1).code(CODE_128), device(1).bars, "{stock}");
        assert_eq!(label(&pages, laid, 2).code(QR_CODE), Some(long.square), "{stock}");
        let example = "MCPS-CHROMEBOOK-0001234-A".into();
        assert_eq!(notes, [PaperNote::SquareOnly { labels: 1, example }], "{stock}");
    }
}

#[test]
fn a_used_sheet_is_begun_where_it_is_free_and_a_nudge_moves_all_of_it() {
    let laid = Labelling { right_mm: 1.5, down_mm: -2.0, ..laid(Stock::Avery5160, 29, CodeChoice::Both) };
    let labels = [device(1), device(2), device(3)];
    let (pages, _) = print("start", laid, &labels);
    assert_eq!(pages.len(), 2);
    for (at, want) in (29..).zip(&labels) {
        assert_eq!(label(&pages, laid, at).code(CODE_128), want.bars, "label {at}");
    }
    for at in 1..=28 {
        assert!(label(&pages, laid, at).is_blank(), "label {at} was used already");
    }
}

#[test]
fn places_people_and_control_codes_are_read_back() {
    let place = Label {
        bars: None,
        square: "RC:L:01998A7E00007000800000000000000B".into(),
        name: "Cart 7B".into(),
        lines: vec!["in Room 114".into(), "Cedar Fork Middle".into()],
    };
    let person = Label {
        bars: Some("100234".into()),
        square: "RC:P:01998A7E00007000800000000000000C".into(),
        name: "Ana Beltrán-Õunapuu".into(),
        lines: vec!["100234 · 8B".into(), "Cedar Fork Middle".into()],
    };
    let control = |word: &str| Label {
        bars: Some(format!("RC:K:{word}")),
        square: format!("RC:K:{word}"),
        name: word.into(),
        lines: vec!["For the device scanned last".into()],
    };
    let labels = [place, person, control("UNDO"), control("NO-CHARGER")];
    for stock in [Stock::Card, Stock::Avery5160, Stock::Avery5163, Stock::AveryL7160] {
        let laid = laid(stock, 1, CodeChoice::Both);
        let (pages, notes) = print(&format!("others-{stock}"), laid, &labels);
        assert_eq!(notes, [], "{stock}");
        for (at, want) in (1..).zip(&labels) {
            let seen = label(&pages, laid, at);
            assert_eq!(seen.code(QR_CODE).as_ref(), Some(&want.square), "{stock}: {}", want.name);
            assert_eq!(seen.code(CODE_128), want.bars, "{stock}: {}", want.name);
        }
    }
}

#[test]
fn what_is_too_long_for_a_label_is_cut_and_said_so() {
    let long = Label {
        name: "A cart whose name somebody wrote a whole sentence into, with its room and its floor".into(),
        ..device(1)
    };
    let laid = laid(Stock::AveryL7651, 1, CodeChoice::Both);
    let run = laid.lay("Labels", vec![long.clone()]).unwrap();
    let drawn = Pdf.labels(&run).unwrap();
    assert_eq!(drawn.notes, [PaperNote::Shortened { texts: 1, example: long.name.clone() }]);
    let said = words("long", &drawn);
    assert!(said.contains("A cart") && said.contains('…') && !said.contains("floor"), "{said}");
    let pages = seen("long", &drawn);
    assert_eq!(label(&pages, laid, 1).code(CODE_128), long.bars);
}
