//! What does one table of a roster say, column by column, and is it whole?

use crate::error::{Error, Result};
use crate::reading::mapping::header_form;
use crate::reading::read::{HeaderChoice, Limits, Package, ReadOptions, ReadProblem, Row, Source};
use crate::refusal::{Reason, RosterProblem};
use crate::store::{Read, Step};

/// One table, its columns found by name however they are spelled.
pub struct Table {
    /// The file's name, as it is written.
    pub name: String,
    source: Source,
    forms: Vec<String>,
    ends_open: bool,
}

/// What became of a table that was asked for.
pub enum Found {
    /// It has rows.
    Table(Box<Table>),
    /// There is no such table.
    Missing,
    /// It has a header and nothing below it, or nothing at all.
    Empty(String),
}

impl Table {
    /// Opens the table of a package with that name.
    ///
    /// # Errors
    /// `cannot_use_roster` when it cannot be read.
    pub fn open(package: &mut Package, name: &str) -> Result<Found> {
        let rows = Limits { rows: 20_000_000, ..Limits::default() };
        let options = ReadOptions { header: HeaderChoice::Row { row: 1 }, limits: rows, ..ReadOptions::default() };
        match package.table(name, &options) {
            Ok(None) => Ok(Found::Missing),
            Ok(Some(opened)) => {
                let forms = opened.source.shape().headers.iter().map(|header| header_form(header)).collect();
                let (name, ends_open) = (opened.name, opened.ends_open);
                Ok(Found::Table(Box::new(Self { name, source: opened.source, forms, ends_open })))
            }
            Err(ReadProblem::EmptyFile | ReadProblem::HeaderOnly { .. }) => Ok(Found::Empty(format!("{name}.csv"))),
            Err(problem) => Err(cannot_read(&format!("{name}.csv"), problem)),
        }
    }

    /// Opens a table without which a roster says nothing.
    ///
    /// # Errors
    /// `cannot_use_roster`.
    pub fn needed(package: &mut Package, name: &str) -> Result<Box<Self>> {
        match Self::open(package, name)? {
            Found::Table(table) => Ok(table),
            Found::Empty(table) => Err(unusable(RosterProblem::TableEmpty { table })),
            Found::Missing => {
                let there = package.tables().map(str::to_owned).take(20).collect();
                Err(unusable(RosterProblem::TableMissing { table: format!("{name}.csv"), there }))
            }
        }
    }

    /// The column with one of these names.
    pub fn column(&self, names: &[&str]) -> Column {
        let at = |name: &&str| self.forms.iter().position(|form| form == name);
        Column(names.iter().find_map(at))
    }

    /// The column with one of these names, without which the table says nothing.
    ///
    /// # Errors
    /// `cannot_use_roster`.
    pub fn column_needed(&self, name: &str) -> Result<Column> {
        match self.column(&[header_form(name).as_str()]) {
            Column(None) => {
                let (table, column) = (self.name.clone(), name.to_owned());
                Err(unusable(RosterProblem::ColumnMissing { table, column }))
            }
            found @ Column(Some(_)) => Ok(found),
        }
    }

    /// Goes through the rows while whoever listens is told.
    ///
    /// # Errors
    /// As [`Table::each`].
    pub fn walk(&mut self, read: &Read<'_>, mut visit: impl FnMut(&Row) -> Result<()>) -> Result<()> {
        let mut count = 0_u32;
        self.each(|row, (done, total)| {
            if count.is_multiple_of(256) {
                read.step(Step { phase: "reading", done, total: Some(total) })?;
            }
            count += 1;
            visit(row)
        })
    }

    /// Goes through the rows, also those that are not whole, each with how far that is: done and total.
    ///
    /// # Errors
    /// `cannot_use_roster` when the table breaks off.
    pub fn each(&mut self, mut visit: impl FnMut(&Row, (u64, u64)) -> Result<()>) -> Result<()> {
        let name = self.name.clone();
        let failed = |problem| match problem {
            ReadProblem::UnclosedQuote { row, .. } => unusable(RosterProblem::CutOff { table: name.clone(), row }),
            other => cannot_read(&name, other),
        };
        let mut rows = self.source.rows().map_err(failed)?;
        let (mut row, mut broken) = (Row::new(), None);
        while rows.next_into(&mut row).map_err(failed)? {
            broken = row.problem().map(|_| row.number());
            visit(&row, rows.progress())?;
        }
        match broken {
            // The last line has too few cells and no end: the writing of it stopped there.
            Some(row) if self.ends_open => Err(unusable(RosterProblem::CutOff { table: self.name.clone(), row })),
            Some(_) | None => Ok(()),
        }
    }
}

/// A column of a table, if the table has it.
#[derive(Debug, Clone, Copy)]
pub struct Column(Option<usize>);

impl Column {
    /// Whether the table has it.
    pub fn is_there(self) -> bool {
        self.0.is_some()
    }

    /// What a row says there; nothing where there is no such column.
    pub fn of(self, row: &Row) -> &str {
        self.0.map_or("", |at| row.cell(at).trim())
    }
}

fn cannot_read(table: &str, problem: ReadProblem) -> Error {
    unusable(RosterProblem::CannotRead { table: table.to_owned(), problem })
}

/// The refusal of a roster as a whole.
pub fn unusable(problem: RosterProblem) -> Error {
    Reason::CannotUseRoster { problem }.into()
}
