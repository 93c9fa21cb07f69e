//! Which sheets does a workbook have, and which one is read?

use std::io::BufReader;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::limits::Limits;
use super::meter::{Metered, meter};
use super::problem::ReadProblem;
use super::source::Bytes;
use super::xlsx_rows::XlsxRecords;

/// One sheet of a workbook that can hold a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "FileSheet")]
pub struct Sheet {
    /// Its name on the tab.
    pub name: String,
    /// Whether the tab is hidden.
    pub hidden: bool,
}

/// A workbook that has passed the meter.
pub(super) struct Workbook {
    book: Xlsx<BufReader<Box<dyn Bytes>>>,
    sheets: Vec<Sheet>,
    metered: Metered,
    limits: Limits,
}

impl Workbook {
    /// Meters the package, then opens it.
    pub(super) fn open(mut bytes: Box<dyn Bytes>, limits: &Limits) -> Result<Self, ReadProblem> {
        let metered = meter(&mut bytes, limits)?;
        let book = guarded(0, || Xlsx::new(BufReader::new(bytes)))?;
        let table = |sheet: &&calamine::Sheet| sheet.typ == SheetType::WorkSheet;
        let sheets = book.sheets_metadata().iter().filter(table);
        let sheets =
            sheets.map(|sheet| Sheet { name: sheet.name.clone(), hidden: sheet.visible != SheetVisible::Visible });
        let sheets: Vec<Sheet> = sheets.collect();
        if sheets.is_empty() {
            return Err(ReadProblem::NoSheet);
        }
        Ok(Self { book, sheets, metered, limits: *limits })
    }

    pub(super) fn sheets(&self) -> &[Sheet] {
        &self.sheets
    }

    /// Rows of all sheets together.
    pub(super) fn rows_in_all(&self) -> u64 {
        self.metered.rows
    }

    /// The sheets to try, in order: the one asked for, else the visible ones, else the hidden ones.
    pub(super) fn to_try(&self, asked: Option<&str>) -> Result<Vec<String>, ReadProblem> {
        let Some(asked) = asked else {
            let mut order: Vec<&Sheet> = self.sheets.iter().collect();
            order.sort_by_key(|sheet| sheet.hidden);
            return Ok(order.into_iter().map(|sheet| sheet.name.clone()).collect());
        };
        let exact = self.sheets.iter().find(|sheet| sheet.name == asked);
        let found =
            exact.or_else(|| self.sheets.iter().find(|sheet| sheet.name.trim().eq_ignore_ascii_case(asked.trim())));
        let sheets = || self.sheets.iter().map(|sheet| sheet.name.clone()).collect();
        let found = found.ok_or_else(|| ReadProblem::UnknownSheet { asked: asked.to_owned(), sheets: sheets() })?;
        Ok(vec![found.name.clone()])
    }

    /// The rows of one sheet, from its top.
    pub(super) fn records(&mut self, sheet: &str) -> Result<XlsxRecords<'_>, ReadProblem> {
        let limits = self.limits;
        let book = &mut self.book;
        let cells = guarded(0, move || book.worksheet_cells_reader(sheet))?;
        Ok(XlsxRecords::new(cells, &limits))
    }
}

/// A workbook that contradicts itself is a fact, never a crash: the reader's arithmetic can overflow on a cell
/// named AAAAAAAAAA1.
pub(super) fn guarded<T>(after_row: u64, read: impl FnOnce() -> Result<T, XlsxError>) -> Result<T, ReadProblem> {
    match catch_unwind(AssertUnwindSafe(read)) {
        Ok(Ok(value)) => Ok(value),
        Ok(Err(XlsxError::Password)) => Err(ReadProblem::PasswordProtected),
        Ok(Err(XlsxError::Io(_))) => Err(ReadProblem::ReadFailed { after_row }),
        Ok(Err(_)) | Err(_) => Err(ReadProblem::DamagedWorkbook { after_row }),
    }
}
