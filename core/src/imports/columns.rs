//! Which column tells which fact of this file, once guess, memory and what somebody said are put together?

use super::answer::GuessedColumn;
use super::plan::ColumnSaid;
use super::said::Said;
use crate::error::Result;
use crate::reading::cells::{CellProblem, DayOrder, Shows, is_nothing, shows};
use crate::reading::mapping::words::{UnknownWord, Word};
use crate::reading::mapping::{ColumnProblem, Field, LeftOut, Mapping, Meaning, ValueMap};
use crate::reading::read::{Row, SampleRow};
use crate::refusal::{Reason, Rejection};

use super::codes::{Memo, REMEMBERED};
use super::rejection::Rejected;

/// The columns of a file by fact.
pub struct Columns<F: Field> {
    mapping: Mapping<F>,
    at: Vec<(F, Option<usize>)>,
    clears: bool,
}

/// Puts together what is guessed, what is remembered and what somebody said, the later over the earlier.
///
/// # Errors
/// What of it cannot be followed. What is only remembered and does not fit any more is left out.
pub fn mapped<F: Field>(
    headers: &[String],
    remembered: &[ColumnSaid],
    said: &[ColumnSaid],
) -> Result<Mapping<F>, Vec<ColumnProblem>> {
    let read = |column: &ColumnSaid| match column.field.as_deref() {
        None | Some("" | "-") => Ok((column.header.clone(), None)),
        Some(word) => match F::named(word) {
            Some(field) => Ok((column.header.clone(), Some(field))),
            None => Err(ColumnProblem::UnknownField {
                field: word.to_owned(),
                known: F::ALL.iter().map(|field| field.word().to_owned()).collect(),
            }),
        },
    };
    let known = |header: &str| said.iter().any(|other| other.header == header);
    let old: Vec<_> = remembered.iter().filter(|column| !known(&column.header)).flat_map(read).collect();
    let (new, mut problems): (Vec<_>, Vec<_>) = (said.iter().flat_map(read).collect(), Vec::new());
    problems.extend(said.iter().filter_map(|column| read(column).err()));
    // A remembered column gives way to one that was said to tell the same.
    let taken = |field: &Option<F>| field.is_some_and(|field| new.iter().any(|(_, other)| *other == Some(field)));
    let all: Vec<_> = old.into_iter().filter(|(_, field)| !taken(field)).chain(new.clone()).collect();
    if !problems.is_empty() {
        return Err(problems);
    }
    let guess = || Mapping::<F>::guess(headers);
    let of = |problems: Vec<_>| problems.into_iter().map(ColumnProblem::from).collect();
    guess().with(&all).or_else(|_| guess().with(&new)).map_err(of)
}

impl<F: Field> Columns<F> {
    /// The columns of a mapping, one of which must tell a row apart.
    ///
    /// # Errors
    /// `cannot_map` when no column tells any of the `keys`.
    pub fn new(mapping: Mapping<F>, keys: &[F], clears: bool) -> Result<Self> {
        if !keys.iter().any(|key| mapping.column_of(*key).is_some()) {
            let wanted = keys.iter().map(|key| key.word().to_owned()).collect();
            return Err(Reason::CannotMap { problems: vec![ColumnProblem::NothingToMatch { wanted }] }.into());
        }
        let at = F::ALL.iter().map(|field| (*field, mapping.column_of(*field))).collect();
        Ok(Self { mapping, at, clears })
    }

    /// The column (from 0) that tells a fact.
    pub fn of(&self, field: F) -> Option<usize> {
        self.at.iter().find(|(known, _)| *known == field).and_then(|(_, at)| *at)
    }

    /// All columns (from 0) that tell a fact.
    pub fn all_of(&self, field: F) -> Vec<usize> {
        self.mapping.columns_of(field).collect()
    }

    /// Columns whose meaning is a guess.
    pub fn guesses(&self) -> Vec<GuessedColumn> {
        let guessed = self.mapping.columns.iter().filter_map(|column| match &column.meaning {
            Meaning::Guess { field } => {
                Some(GuessedColumn { header: column.header.clone(), field: field.word().to_owned() })
            }
            Meaning::Sure { .. } | Meaning::LeftOut { .. } => None,
        });
        guessed.collect()
    }

    /// Columns that nothing is taken from, because their headers say nothing we know.
    pub fn unused(&self) -> Vec<String> {
        let unused = self.mapping.columns.iter().filter(|column| match &column.meaning {
            Meaning::LeftOut { why: LeftOut::Unknown | LeftOut::AnotherColumn { .. } } => true,
            Meaning::LeftOut { why: LeftOut::Private { .. } | LeftOut::Repeated | LeftOut::ByUser }
            | Meaning::Sure { .. }
            | Meaning::Guess { .. } => false,
        });
        unused.map(|column| column.header.clone()).filter(|header| !header.trim().is_empty()).collect()
    }

    /// Every column with what it tells, as it will be remembered.
    pub fn to_remember(&self) -> Vec<ColumnSaid> {
        let said = |column: &crate::reading::mapping::Column<F>| ColumnSaid {
            header: column.header.clone(),
            field: column.meaning.field().map(|field| field.word().to_owned()),
        };
        self.mapping.columns.iter().map(said).collect()
    }

    /// One column, ready to be read row by row.
    pub fn column(&self, field: F) -> Cells {
        Cells { at: self.of(field), clears: self.clears }
    }
}

/// One column of the file.
#[derive(Debug, Clone, Copy)]
pub struct Cells {
    at: Option<usize>,
    clears: bool,
}

impl Cells {
    /// A column (from 0).
    pub fn at_column(at: usize) -> Self {
        Self { at: Some(at), clears: false }
    }

    /// The column (from 0).
    pub fn at(self) -> Option<usize> {
        self.at
    }

    /// The same column, of which an empty cell never clears anything.
    pub fn kept(self) -> Self {
        Self { clears: false, ..self }
    }

    /// What a row says there.
    pub fn read<'r, T>(
        self,
        row: &'r Row,
        read: impl FnOnce(&'r str) -> Result<Option<T>, CellProblem>,
    ) -> Result<Said<T>, Rejected> {
        let Some(at) = self.at else { return Ok(Said::Nothing) };
        match read(row.cell(at)) {
            Ok(Some(said)) => Ok(Said::Is(said)),
            Ok(None) => Ok(self.empty()),
            Err(problem) => Err(Rejected::cell(at, problem)),
        }
    }

    /// What an empty cell says there.
    pub fn empty<T>(self) -> Said<T> {
        if self.clears { Said::Cleared } else { Said::Nothing }
    }
}

/// Columns of days, each in one order of day and month.
pub struct Days {
    orders: Vec<(usize, Option<DayOrder>)>,
}

impl Days {
    /// Those columns; the first rows of the file may show the order already.
    pub fn new(columns: &[Cells], sample: &[SampleRow]) -> Self {
        let first_shown = |at: usize| {
            let cells = sample.iter().filter_map(|row| row.cells.get(at));
            cells
                .map(|cell| shows(cell))
                .find_map(|shown| if let Shows::Only(order) = shown { Some(order) } else { None })
        };
        Self { orders: columns.iter().filter_map(|cells| cells.at()).map(|at| (at, first_shown(at))).collect() }
    }

    /// What a row says there. The first day that is written with numbers settles the order of its column: the month
    /// stands first, as here, unless that cannot be.
    pub fn read<'r, T>(
        &mut self,
        cells: Cells,
        row: &'r Row,
        read: impl FnOnce(&'r str, DayOrder) -> Result<Option<T>, CellProblem>,
    ) -> Result<Said<T>, Rejected> {
        let Some(at) = cells.at() else { return Ok(Said::Nothing) };
        let settled = self.orders.iter_mut().find(|(column, _)| *column == at).map(|(_, order)| order);
        let order = match (settled, shows(row.cell(at))) {
            (Some(Some(order)), _) => *order,
            (Some(order @ None), Shows::Only(shown)) => *order.insert(shown),
            (Some(order @ None), Shows::Either) => *order.insert(DayOrder::MonthFirst),
            (Some(None), Shows::Nothing) | (None, _) => DayOrder::MonthFirst,
        };
        cells.read(row, |cell| read(cell, order))
    }
}

/// One column of words with a closed list of meanings, each looked up once.
pub struct WordCells<W> {
    /// The column.
    pub cells: Cells,
    known: Memo<Option<W>>,
}

impl<W: Word> WordCells<W> {
    /// That column.
    pub fn new(cells: Cells) -> Self {
        Self { cells, known: Memo::default() }
    }

    /// What a row says there.
    pub fn read(&mut self, row: &Row, values: &ValueMap) -> Result<Said<W>, Rejected> {
        let Some(at) = self.cells.at() else { return Ok(Said::Nothing) };
        let cell = row.cell(at);
        if let Some(known) = self.known.get(cell) {
            return Ok(known.map_or(self.cells.empty(), Said::Is));
        }
        let meaning = if is_nothing(cell) && values.meaning(W::FIELD.word(), cell).is_none() {
            None
        } else {
            let unknown = |unknown: UnknownWord| Rejected::at(Some(at), unknown_word(unknown));
            Some(values.read::<W>(cell).map_err(unknown)?)
        };
        if self.known.len() < REMEMBERED {
            self.known.insert(cell.into(), meaning);
        }
        Ok(meaning.map_or(self.cells.empty(), Said::Is))
    }
}

/// The rejection of an unknown word, with what would accept it.
pub fn unknown_word(unknown: UnknownWord) -> Rejection {
    let UnknownWord { field, word } = unknown;
    let allowed = field.meanings().into_iter().map(str::to_owned).collect();
    let value = format!("{}:{word}=MEANING", field.word());
    Rejection::UnknownWord { field, found: word, allowed, value }
}
