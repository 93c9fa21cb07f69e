//! How is one value, one head, one chart or one line for signing put into a worksheet?

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{Chart as Drawing, ChartType, Color, Format, IntoExcelDateTime, Worksheet, XlsxError};

use super::super::cell::{Cell, WITHHELD, yes_no};
use super::super::names::cut_units;
use super::super::report::{Chart, ChartKind, Fact, Kind, Orientation, Page};
use super::super::rows::Shown;
use super::look::Looks;

/// What a workbook takes in one cell, in UTF-16 units.
const CELL_UNITS: usize = 32_767;
/// A workbook keeps 15 digits of a number.
const EXACT: u64 = 999_999_999_999_999;
/// Paper size 1 is US Letter.
const LETTER: u8 = 1;
/// Okabe and Ito's colours, which stay apart for colour-blind readers.
const SERIES: [u32; 7] = [0x0072B2, 0xE69F00, 0x009E73, 0xD55E00, 0x56B4E9, 0xCC79A7, 0xF0E442];

/// Which line of a sheet a cell stands in.
#[derive(Debug, Clone, Copy)]
pub(super) enum Line {
    /// A row of data in a column of this kind, whose format the column already has.
    Body(Kind),
    /// The last line, or the head.
    Marked,
}

/// What putting a cell told.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Put {
    pub(super) bytes: u64,
    pub(super) shortened: u64,
}

/// Puts one value. Dates and numbers a workbook cannot hold exactly become text.
pub(super) fn cell(
    sheet: &mut Worksheet,
    (row, col): (u32, u16),
    cell: &Cell<'_>,
    line: Line,
    looks: &Looks,
) -> Result<Put, XlsxError> {
    match cell {
        Cell::Empty => {
            if let Line::Marked = line {
                sheet.write_blank(row, col, looks.total(Kind::Text))?;
            }
            Ok(Put::default())
        }
        Cell::Text(words) => text(sheet, (row, col), words, look(Kind::Text, line, looks)),
        Cell::Code(code) => text(sheet, (row, col), code, look(Kind::Code, line, looks)),
        Cell::YesNo(yes) => text(sheet, (row, col), yes_no(*yes), look(Kind::YesNo, line, looks)),
        Cell::Withheld => text(sheet, (row, col), WITHHELD, look(Kind::Text, line, looks)),
        Cell::Number(count) if count.unsigned_abs() > EXACT => {
            text(sheet, (row, col), &count.to_string(), look(Kind::Text, line, looks))
        }
        Cell::Number(count) => number(sheet, (row, col), *count as f64, look(Kind::Number, line, looks)),
        Cell::Money(cents) => number(sheet, (row, col), *cents as f64 / 100.0, look(Kind::Money, line, looks)),
        Cell::Share(points) => number(sheet, (row, col), *points as f64 / 10_000.0, look(Kind::Percent, line, looks)),
        Cell::Date(date) if !in_calendar(*date) => {
            text(sheet, (row, col), &date.to_string(), look(Kind::Text, line, looks))
        }
        Cell::Date(date) => number(sheet, (row, col), date.to_excel_serial_date(), look(Kind::Date, line, looks)),
        Cell::DateTime(moment) if !in_calendar(moment.date()) => {
            text(sheet, (row, col), &moment.to_string(), look(Kind::Text, line, looks))
        }
        Cell::DateTime(moment) => {
            number(sheet, (row, col), moment.to_excel_serial_date(), look(Kind::DateTime, line, looks))
        }
    }
}

/// A format of its own only where the column's does not fit: asking the library for one costs a look-up a cell.
fn look(kind: Kind, line: Line, looks: &Looks) -> Option<&Format> {
    match line {
        Line::Body(column) if column == kind => None,
        Line::Body(Kind::Number | Kind::Money | Kind::Percent) if kind == Kind::Text => Some(&looks.stand_in),
        Line::Body(_) => Some(looks.body(kind)),
        Line::Marked => Some(looks.total(kind)),
    }
}

fn in_calendar(date: NaiveDate) -> bool {
    (1900..=9999).contains(&date.year())
}

fn number(sheet: &mut Worksheet, (row, col): (u32, u16), value: f64, look: Option<&Format>) -> Result<Put, XlsxError> {
    match look {
        Some(look) => sheet.write_number_with_format(row, col, value, look)?,
        None => sheet.write_number(row, col, value)?,
    };
    Ok(Put { bytes: 16, shortened: 0 })
}

/// Always a text cell, whatever it starts with.
fn text(sheet: &mut Worksheet, (row, col): (u32, u16), words: &str, look: Option<&Format>) -> Result<Put, XlsxError> {
    let (fitting, shortened) = fitting(words);
    match look {
        Some(look) => sheet.write_string_with_format(row, col, fitting.as_ref(), look)?,
        None => sheet.write_string(row, col, fitting.as_ref())?,
    };
    Ok(Put { bytes: fitting.len() as u64 + 32, shortened })
}

fn fitting(words: &str) -> (Cow<'_, str>, u64) {
    if words.len() <= CELL_UNITS || cut_units(words, CELL_UNITS).len() == words.len() {
        return (Cow::Borrowed(words), 0);
    }
    (Cow::Owned(format!("{}…", cut_units(words, CELL_UNITS - 1))), 1)
}

/// Title and facts above a table; gives the row the table starts in.
pub(super) fn head(sheet: &mut Worksheet, title: &str, facts: &[Fact], looks: &Looks) -> Result<u32, XlsxError> {
    text(sheet, (0, 0), title, Some(&looks.title))?;
    let mut row = 1;
    for fact in facts {
        text(sheet, (row, 0), &fact.label, Some(&looks.label))?;
        let kind = Kind::Text;
        cell(sheet, (row, 1), &fact.value, Line::Body(kind), looks)?;
        row += 1;
    }
    Ok(row + 1)
}

/// One line a signer: who, a line for the name, a line for the date.
pub(super) fn signatures(sheet: &mut Worksheet, mut row: u32, page: &Page, looks: &Looks) -> Result<(), XlsxError> {
    for signer in &page.signatures {
        row += 1;
        sheet.set_row_height(row, 32)?;
        text(sheet, (row, 0), signer, Some(&looks.signer))?;
        sheet.write_blank(row, 1, &looks.signature)?;
        sheet.write_blank(row, 2, &looks.signature)?;
        text(sheet, (row, 3), "Date", Some(&looks.signer))?;
        sheet.write_blank(row, 4, &looks.signature)?;
    }
    Ok(())
}

/// Paper, direction, one page wide, header row and title on every page, page numbers.
pub(super) fn page(sheet: &mut Worksheet, title: &str, name: &str, page: &Page, header: u32) -> Result<(), XlsxError> {
    sheet.set_paper_size(LETTER).set_print_fit_to_pages(1, 0).set_repeat_rows(header, header)?;
    match page.orientation {
        Orientation::Portrait => sheet.set_portrait(),
        Orientation::Landscape => sheet.set_landscape(),
    };
    sheet.set_header(format!("&L{}&R{}", plain(title), plain(name)));
    sheet.set_footer("&CPage &P of &N");
    Ok(())
}

/// A print header of at most 255 characters, in which an ampersand starts a code.
fn plain(words: &str) -> String {
    cut_units(words, 100).replace('&', "&&").replace(|c: char| c.is_control(), " ")
}

/// The chart of a sheet whose rows stand in `rows`, header first; none when a profile took one of its columns.
pub(super) fn chart(
    sheet: &mut Worksheet,
    name: &str,
    chart: &Chart,
    shown: &Shown,
    (header, last): (u32, u32),
) -> Result<(), XlsxError> {
    let place = |title: &String| shown.place(title).and_then(|at| u16::try_from(at).ok());
    let values: Option<Vec<u16>> = chart.values.iter().map(place).collect();
    let (Some(labels), Some(values)) = (place(&chart.labels), values) else { return Ok(()) };
    if values.is_empty() || last <= header {
        return Ok(());
    }
    let (form, stacked, lying) = match chart.kind {
        ChartKind::Bar => (ChartType::Bar, false, true),
        ChartKind::StackedBar => (ChartType::BarStacked, true, true),
        ChartKind::Column => (ChartType::Column, false, false),
        ChartKind::StackedColumn => (ChartType::ColumnStacked, true, false),
    };
    let mut drawing = Drawing::new(form);
    for (at, color) in values.iter().zip(SERIES.iter().cycle()) {
        let series = drawing.add_series();
        series
            .set_name((name, header, *at))
            .set_categories((name, header + 1, labels, last, labels))
            .set_values((name, header + 1, *at, last, *at))
            .set_format(
                rust_xlsxwriter::ChartFormat::new()
                    .set_solid_fill(rust_xlsxwriter::ChartSolidFill::new().set_color(Color::RGB(*color))),
            );
        if stacked {
            series.set_overlap(100);
        }
    }
    if lying {
        drawing.y_axis().set_reverse();
        drawing.x_axis().set_reverse();
    }
    if values.len() == 1 {
        drawing.legend().set_hidden();
    }
    // A title that starts with "=" would be read as a reference.
    drawing.title().set_name(chart.title.trim_start_matches('='));
    drawing.set_alt_text(chart.title.as_str());
    let bars = last - header;
    drawing.set_width(640).set_height(if lying { (120 + bars * 24).clamp(260, 1400) } else { 320 });
    let beside = u16::try_from(shown.columns.len() + 1).unwrap_or(u16::MAX);
    sheet.insert_chart(header, beside, &drawing)?;
    Ok(())
}
