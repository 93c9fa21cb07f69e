//! How do rows pass from a report to a writer, and where does the profile stand between them?

use super::cell::Cell;
use super::problem::{ExportError, Result};
use super::profile::{Profile, RowFacts, Showing, keeps, withhold};
use super::report::{Column, Rows, Sheet, Total};

/// Takes the rows of one sheet, in order.
pub trait RowSink {
    /// Takes one row, a cell a column; `about` lets the profile judge it.
    fn row(&mut self, about: RowFacts, cells: &[Cell<'_>]) -> Result<()>;
}

/// A sheet as a profile shows it: the columns that are left, in order.
#[derive(Debug, Clone)]
pub(super) struct Shown {
    pub(super) columns: Vec<Column>,
    kept: Vec<usize>,
    all: Vec<Column>,
    profile: Profile,
    sheet: String,
}

impl Shown {
    pub(super) fn of(sheet: &Sheet<'_>, profile: Profile) -> Self {
        let (kept, columns) = sheet
            .columns
            .iter()
            .enumerate()
            .filter(|(_, column)| keeps(profile, column.private))
            .map(|(at, column)| (at, column.clone()))
            .unzip();
        Self { columns, kept, all: sheet.columns.clone(), profile, sheet: sheet.name.clone() }
    }

    /// The place of a shown column.
    pub(super) fn place(&self, title: &str) -> Option<usize> {
        self.columns.iter().position(|column| column.title == title)
    }

    /// Hands every row of the sheet to `sink`, judged.
    pub(super) fn pour(&self, rows: &mut Rows<'_>, sink: &mut dyn RowSink) -> Result<()> {
        let mut judged = Judged { shown: self, sink };
        match rows {
            Rows::Held(rows) => rows.iter().try_for_each(|row| judged.row(row.about, &row.cells)),
            Rows::Streamed(stream) => stream(&mut judged),
        }
    }

    /// The cells of a given total line that are left.
    pub(super) fn given_total(&self, cells: &[Cell<'static>]) -> Result<Vec<Cell<'static>>> {
        self.check(cells)?;
        Ok(self.kept.iter().map(|at| cells[*at].clone()).collect())
    }

    fn check(&self, cells: &[Cell<'_>]) -> Result<()> {
        if cells.len() == self.all.len() {
            return Ok(());
        }
        Err(ExportError::Fault(format!(
            "{}: a row of {} cells for {} columns",
            self.sheet,
            cells.len(),
            self.all.len()
        )))
    }
}

struct Judged<'s> {
    shown: &'s Shown,
    sink: &'s mut dyn RowSink,
}

impl RowSink for Judged<'_> {
    fn row(&mut self, about: RowFacts, cells: &[Cell<'_>]) -> Result<()> {
        self.shown.check(cells)?;
        let profile = self.shown.profile;
        match profile {
            Profile::Internal => self.sink.row(about, cells),
            Profile::Public => {
                let left: Vec<Cell<'_>> = self
                    .shown
                    .kept
                    .iter()
                    .map(|at| match withhold(profile, self.shown.all[*at].private, about) {
                        Showing::Shown => cells[*at].borrowed(),
                        Showing::Withheld => Cell::Withheld,
                    })
                    .collect();
                self.sink.row(about, &left)
            }
        }
    }
}

/// The sums of a total line, counted while the rows pass.
#[derive(Debug)]
pub(super) struct Sums {
    label: String,
    columns: Vec<(usize, Sum)>,
}

impl Sums {
    pub(super) fn of(total: &Total, shown: &Shown) -> Option<Self> {
        match total {
            Total::Summed { label, columns } => {
                let columns =
                    columns.iter().filter_map(|title| shown.place(title)).map(|at| (at, Sum::Nothing)).collect();
                Some(Self { label: label.clone(), columns })
            }
            Total::None | Total::Given(_) => None,
        }
    }

    pub(super) fn add(&mut self, cells: &[Cell<'_>]) {
        for (at, sum) in &mut self.columns {
            *sum = sum.plus(&cells[*at]);
        }
    }

    pub(super) fn line(&self, width: usize) -> Vec<Cell<'static>> {
        let mut line = vec![Cell::Empty; width];
        if let Some(first) = line.first_mut() {
            *first = Cell::text(self.label.clone());
        }
        for (at, sum) in &self.columns {
            line[*at] = sum.cell();
        }
        line
    }
}

#[derive(Debug, Clone, Copy)]
enum Sum {
    Nothing,
    Number(i64),
    Money(i64),
    Withheld,
}

impl Sum {
    /// Adds a shown number. Anything else in the column, "<5" above all, would be revealed by the sum.
    fn plus(self, next: &Cell<'_>) -> Self {
        match next {
            Cell::Empty => self,
            Cell::Number(n) => match self {
                Self::Nothing => Self::Number(*n),
                Self::Number(sum) => Self::Number(sum.saturating_add(*n)),
                Self::Money(_) | Self::Withheld => Self::Withheld,
            },
            Cell::Money(n) => match self {
                Self::Nothing => Self::Money(*n),
                Self::Money(sum) => Self::Money(sum.saturating_add(*n)),
                Self::Number(_) | Self::Withheld => Self::Withheld,
            },
            Cell::Text(_)
            | Cell::Code(_)
            | Cell::Date(_)
            | Cell::DateTime(_)
            | Cell::YesNo(_)
            | Cell::Share(_)
            | Cell::Withheld => Self::Withheld,
        }
    }

    fn cell(self) -> Cell<'static> {
        match self {
            Self::Nothing => Cell::Empty,
            Self::Number(sum) => Cell::Number(sum),
            Self::Money(sum) => Cell::Money(sum),
            Self::Withheld => Cell::Withheld,
        }
    }
}
