//! What is at hand once a file is open: its rows, what its words mean, and where rejected rows go?

use std::path::{Path, PathBuf};

use super::columns::{Columns, mapped};
use super::plan::{ColumnSaid, ImportKind, ImportPlan};
use super::record::{ImportSource, Remembered};
use super::rejected_file::RejectedFile;
use super::rejection::{Rejected, Stop};
use super::rosters::COLUMNS;
use super::tally::{Shows, Tally};
use super::words;
use crate::error::{Error, Result};
use crate::reading::mapping::{ColumnProblem, Field, ValueMap};
use crate::reading::open_list;
use crate::reading::open_package;
use crate::reading::read::{Package, ReadProblem, Row, Rows, Source};
use crate::refusal::Reason;
use crate::store::{Read, Step};

/// What is gone through: one list, or the tables of an export.
pub enum Input {
    /// One list.
    List(Source),
    /// Several tables.
    Package(Package),
}

impl Input {
    /// The one list, for the kinds that come as nothing else.
    ///
    /// # Errors
    /// `cannot_read`.
    pub fn list(&mut self) -> Result<&mut Source> {
        match self {
            Self::List(source) => Ok(source),
            Self::Package(package) => {
                let names = package.tables().map(str::to_owned).take(20).collect();
                Err(Reason::CannotRead { problem: ReadProblem::ZipOfFiles { names } }.into())
            }
        }
    }
}

/// An import under way.
pub struct Job<'p> {
    /// What was asked for.
    pub plan: &'p ImportPlan,
    /// What words mean, as somebody said now or earlier.
    pub values: ValueMap,
    /// What is seen on the way.
    pub tally: Tally,
    /// The file's columns.
    pub headers: Vec<String>,
    /// Stands for the columns.
    pub signature: String,
    /// What was remembered of such files.
    pub source: Option<ImportSource>,
    remembered: Remembered,
    rejected: Option<RejectedFile>,
}

/// Takes rows of one kind into the register, or shows what taking them would do.
pub trait Desk {
    /// What is in the register.
    fn read(&self) -> &Read<'_>;
    /// Takes one whole row.
    fn take(&mut self, job: &mut Job<'_>, row: &Row) -> Result<(), Stop>;
}

impl<'p> Job<'p> {
    /// Opens the file of a plan.
    ///
    /// # Errors
    /// `cannot_read`, `cannot_map`.
    pub fn open(read: &Read<'_>, plan: &'p ImportPlan, shows: Shows) -> Result<(Self, Input)> {
        let tables = match plan.kind {
            ImportKind::Roster => open_package(Path::new(&plan.path))?,
            ImportKind::Devices
            | ImportKind::People
            | ImportKind::Rooms
            | ImportKind::Mdm
            | ImportKind::Requests
            | ImportKind::Payments => None,
        };
        if let Some(package) = tables {
            let headers = COLUMNS.map(str::to_owned).to_vec();
            let values = Told::of(read, plan.kind, "", &plan.values)?.values;
            let tally = Tally::new(headers.clone(), shows);
            let remembered = Remembered::default();
            let (signature, source, rejected) = (String::new(), None, None);
            let job = Self { plan, values, tally, headers, signature, source, remembered, rejected };
            return Ok((job, Input::Package(package)));
        }
        let source = open_list(Path::new(&plan.path), &plan.read_as.options())?;
        let headers = source.shape().headers.clone();
        let signature = source.shape().signature.clone();
        let Told { source: known, remembered, values } = Told::of(read, plan.kind, &signature, &plan.values)?;
        let tally = Tally::new(headers.clone(), shows);
        Ok((
            Self { plan, values, tally, headers, signature, source: known, remembered, rejected: None },
            Input::List(source),
        ))
    }

    /// Saves rejected rows there.
    pub fn save_rejected(&mut self, target: PathBuf) {
        self.rejected = Some(RejectedFile::new(target, self.headers.clone()));
    }

    /// What the columns tell where nobody said otherwise, for a file that is recognised as a whole.
    pub fn suppose(&mut self, columns: Vec<ColumnSaid>) {
        if self.remembered.map.is_empty() {
            self.remembered.map = columns;
        }
    }

    /// Goes through the file once before any row is taken.
    pub fn glance(&self, source: &mut Source, mut look: impl FnMut(&Self, &Row) -> Result<()>) -> Result<()> {
        let mut rows = source.rows()?;
        let mut row = Row::new();
        while rows.next_into(&mut row)? {
            look(self, &row)?;
        }
        Ok(())
    }

    /// The columns by fact, one of which must tell a row apart.
    ///
    /// # Errors
    /// `cannot_map`.
    pub fn columns<F: Field>(&self, keys: &[F]) -> Result<Columns<F>> {
        let mapping = mapped::<F>(&self.headers, &self.remembered.map, &self.plan.map).map_err(cannot_map)?;
        Columns::new(mapping, keys, self.plan.clear_empty)
    }

    /// Goes through the file row by row; what the desk rejects is counted and saved.
    pub fn each_row(&mut self, source: &mut Source, desk: &mut impl Desk) -> Result<()> {
        let mut rows = source.rows()?;
        let mut row = Row::new();
        while rows.next_into(&mut row)? {
            self.tally.counts.rows += 1;
            // Rows are counted far more often than anybody looks.
            if self.tally.counts.rows % 64 == 1 {
                desk.read().step(progress(&rows))?;
            }
            let taken = match row.problem() {
                Some(problem) => Err(Rejected::broken(problem).into()),
                None => desk.take(self, &row),
            };
            match taken {
                Ok(()) => {}
                Err(Stop::Rejected(rejected)) => self.reject(&row, rejected)?,
                Err(Stop::Failed(error)) => return Err(error),
            }
        }
        self.tally.counts.blank = rows.tally().blank;
        desk.read().step(progress(&rows))
    }

    fn reject(&mut self, row: &Row, rejected: Rejected) -> Result<()> {
        if self.rejected.is_none() {
            self.tally.is_rejected(row.number(), rejected);
            return Ok(());
        }
        let cells: Vec<String> =
            (0..self.headers.len().max(row.filled_len())).map(|at| row.cell(at).to_owned()).collect();
        self.reject_cells(&cells, row.number(), rejected)
    }

    /// Counts a row as rejected, and saves its cells.
    pub fn reject_cells(&mut self, cells: &[String], row: u64, rejected: Rejected) -> Result<()> {
        if let Some(file) = &mut self.rejected {
            let column = rejected.column.and_then(|column| self.headers.get(column));
            let about = column.map_or_else(String::new, |column| format!("{column}: "));
            file.add(cells.iter().map(String::as_str), &(about + &words::sentence(&rejected.reason)))?;
        }
        self.tally.is_rejected(row, rejected);
        Ok(())
    }

    /// Puts the file of rejected rows in its place.
    pub fn land_rejected(&mut self) -> Result<Option<String>> {
        self.rejected.take().map_or(Ok(None), RejectedFile::land)
    }

    /// What shall be remembered of such files.
    pub fn to_remember(&self, map: Vec<ColumnSaid>) -> Remembered {
        let mut values = self.remembered.values.clone();
        values.extend(self.plan.values.iter().filter(|said| !self.remembered.values.contains(said)).cloned());
        Remembered { map, values }
    }
}

fn progress(rows: &Rows<'_>) -> Step {
    let (done, total) = rows.progress();
    Step { phase: "reading", done, total: Some(total) }
}

/// What somebody told about files with the same columns: earlier, and now.
pub struct Told {
    /// What was remembered.
    pub source: Option<ImportSource>,
    /// The same, read.
    pub remembered: Remembered,
    /// What words mean, the later over the earlier.
    pub values: ValueMap,
}

impl Told {
    /// Puts what is remembered and what is said now together.
    ///
    /// # Errors
    /// `cannot_map` when what is said now cannot be followed.
    pub fn of(read: &Read<'_>, kind: ImportKind, signature: &str, values: &[String]) -> Result<Self> {
        let source = ImportSource::of(read, kind.remembered_as(), signature)?;
        let remembered = source.as_ref().map(ImportSource::remembered).unwrap_or_default();
        let said: Vec<&String> = remembered.values.iter().chain(values).collect();
        let values = ValueMap::parse(&said).map_err(|problem| cannot_map(vec![problem.into()]))?;
        Ok(Self { source, remembered, values })
    }
}

/// The refusal of columns or words.
pub fn cannot_map(problems: Vec<ColumnProblem>) -> Error {
    Reason::CannotMap { problems }.into()
}
