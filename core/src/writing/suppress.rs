//! Which counts of students must a published table withhold so that no small one can be worked out?
//!
//! A count under five prints "<5". Where the totals beside it would reveal it, further cells are withheld. A table
//! with totals is a network: each row and each column, totals among them, must add up. A hidden cell is safe when
//! some other table, equal in every printed figure, has another value there; that is so exactly when the cell lies on
//! a circuit of hidden cells along which one can be added and taken away in turn without leaving what the reader
//! knows of them ("<5" is 0 to 4, a withheld one at least 5).

use super::cell::Cell;

const FEW: u64 = 5;

/// Counts of students, a row by column table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountTable {
    /// The counts, row by row; short rows count nothing in the columns they lack.
    pub cells: Vec<Vec<u64>>,
    /// Which totals are printed beside them.
    pub totals: Totals,
}

/// Which totals are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Totals {
    /// Of rows, of columns, and of all.
    Both,
    /// Of rows only.
    Rows,
    /// Of columns only; for a plain list, its total.
    Columns,
    /// None.
    None,
}

/// How a count prints.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Count {
    /// As it is.
    Shown(u64),
    /// "<5".
    Few,
    /// Withheld, because another cell could be worked out from it.
    Withheld,
    /// Not asked for: a total that is not printed.
    NotPrinted,
}

impl From<Count> for Cell<'static> {
    fn from(count: Count) -> Self {
        match count {
            Count::Shown(count) => i64::try_from(count).map_or(Self::Withheld, Self::Number),
            Count::Few => Self::text("<5"),
            Count::Withheld => Self::Withheld,
            Count::NotPrinted => Self::Empty,
        }
    }
}

/// The table as it may be published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SuppressedTable {
    /// The counts, row by row, all rows of one length.
    pub cells: Vec<Vec<Count>>,
    /// One total a row.
    pub row_totals: Vec<Count>,
    /// One total a column.
    pub column_totals: Vec<Count>,
    /// The total of all.
    pub grand_total: Count,
}

/// Withholds every count under five, and as few others as it finds that would reveal one.
pub fn suppress(table: &CountTable) -> SuppressedTable {
    let mut net = Net::of(table);
    while let Some(at) = net.first_unsafe() {
        if !net.hide_more(at) {
            // Everything is hidden and still "at most 4" and "at least 5" leave one answer: say neither.
            net.say_nothing();
            break;
        }
    }
    net.table()
}

/// The table with its totals as a further row and column.
struct Net {
    squares: Vec<Square>,
    rows: usize,
    cols: usize,
}

#[derive(Clone, Copy)]
struct Square {
    value: u64,
    print: Count,
}

impl Square {
    /// The count could be one more, for all the reader knows.
    fn can_rise(self) -> bool {
        match self.print {
            Count::Shown(_) => false,
            Count::Few => self.value + 1 < FEW,
            Count::Withheld | Count::NotPrinted => true,
        }
    }

    /// The count could be one less, for all the reader knows.
    fn can_fall(self) -> bool {
        match self.print {
            Count::Shown(_) => false,
            Count::Few | Count::NotPrinted => self.value > 0,
            Count::Withheld => self.value > FEW,
        }
    }

    fn is_shown(self) -> bool {
        match self.print {
            Count::Shown(_) => true,
            Count::Few | Count::Withheld | Count::NotPrinted => false,
        }
    }

    /// The same square, withheld if it was shown.
    fn hidden(self) -> Self {
        if self.is_shown() { Self { print: Count::Withheld, ..self } } else { self }
    }
}

impl Net {
    fn of(table: &CountTable) -> Self {
        let inner_cols = table.cells.iter().map(Vec::len).max().unwrap_or(0);
        let (rows, cols) = (table.cells.len() + 1, inner_cols + 1);
        let value =
            |row: usize, col: usize| table.cells.get(row).and_then(|cells| cells.get(col)).copied().unwrap_or(0);
        let mut squares = Vec::with_capacity(rows * cols);
        for row in 0..rows {
            for col in 0..cols {
                let of_row = col + 1 == cols;
                let of_column = row + 1 == rows;
                let value = match (of_row, of_column) {
                    (false, false) => value(row, col),
                    (true, false) => (0..inner_cols).map(|col| value(row, col)).sum(),
                    (false, true) => (0..table.cells.len()).map(|row| value(row, col)).sum(),
                    (true, true) => table.cells.iter().flatten().sum(),
                };
                let print = if !is_printed(table.totals, of_row, of_column) || inner_cols == 0 {
                    Count::NotPrinted
                } else if value < FEW {
                    Count::Few
                } else {
                    Count::Shown(value)
                };
                squares.push(Square { value, print });
            }
        }
        Self { squares, rows, cols }
    }

    fn first_unsafe(&self) -> Option<usize> {
        (0..self.squares.len()).find(|at| match self.squares[*at].print {
            Count::Shown(_) | Count::NotPrinted => false,
            Count::Few | Count::Withheld => !self.is_safe(*at),
        })
    }

    /// In the network a total of a row or of a column flows the other way: when it rises, its flow falls.
    fn is_reversed(&self, at: usize) -> bool {
        (at / self.cols + 1 == self.rows) != (at % self.cols + 1 == self.cols)
    }

    fn can_flow(&self, at: usize, square: Square, more: bool) -> bool {
        if more == self.is_reversed(at) { square.can_fall() } else { square.can_rise() }
    }

    fn is_safe(&self, at: usize) -> bool {
        [true, false].into_iter().any(|more| self.can_flow(at, self.squares[at], more) && self.has_circuit(at, more))
    }

    /// A change of this square can be made up for along other hidden squares: from its column back to its row when
    /// it takes more, from its row back to its column when it takes less.
    fn has_circuit(&self, start: usize, more: bool) -> bool {
        let (start_row, start_col) = (start / self.cols, start % self.cols);
        let mut seen_rows = vec![false; self.rows];
        let mut seen_cols = vec![false; self.cols];
        let mut ahead = if more { vec![Line::Column(start_col)] } else { vec![Line::Row(start_row)] };
        while let Some(line) = ahead.pop() {
            match line {
                Line::Column(col) => {
                    if !more && col == start_col {
                        return true;
                    }
                    if std::mem::replace(&mut seen_cols[col], true) {
                        continue;
                    }
                    // Leaving a column, the square there must take less; leaving a row, more.
                    let squares = (0..self.rows).map(|row| (row, row * self.cols + col));
                    let open = squares.filter(|(_, at)| *at != start && self.can_flow(*at, self.squares[*at], false));
                    ahead.extend(open.map(|(row, _)| Line::Row(row)));
                }
                Line::Row(row) => {
                    if more && row == start_row {
                        return true;
                    }
                    if std::mem::replace(&mut seen_rows[row], true) {
                        continue;
                    }
                    let squares = (0..self.cols).map(|col| (col, row * self.cols + col));
                    let open = squares.filter(|(_, at)| *at != start && self.can_flow(*at, self.squares[*at], true));
                    ahead.extend(open.map(|(col, _)| Line::Column(col)));
                }
            }
        }
        false
    }

    /// Hides what makes this square safe at the least cost: three squares that form a rectangle with it. Where no
    /// rectangle does, the smallest square shown. False when nothing was left to hide.
    fn hide_more(&mut self, at: usize) -> bool {
        let corners = self.rectangles(at).min_by_key(|corners| self.cost(corners));
        let more = match corners {
            Some(corners) => corners.to_vec(),
            None => (0..self.squares.len())
                .filter(|at| self.squares[*at].is_shown())
                .min_by_key(|at| self.cost(&[*at]))
                .into_iter()
                .collect(),
        };
        for corner in &more {
            self.squares[*corner] = self.squares[*corner].hidden();
        }
        !more.is_empty()
    }

    /// The corners that, hidden, would let this square move.
    fn rectangles(&self, at: usize) -> impl Iterator<Item = [usize; 3]> {
        let (row, col) = (at / self.cols, at % self.cols);
        let others = (0..self.rows).filter(move |other| *other != row);
        let corners = others.flat_map(move |other_row| {
            (0..self.cols).filter(move |other| *other != col).map(move |other_col| {
                [row * self.cols + other_col, other_row * self.cols + other_col, other_row * self.cols + col]
            })
        });
        corners.filter(move |[beside, across, below]| {
            let can = |at: usize, more: bool| self.can_flow(at, self.squares[at].hidden(), more);
            [true, false]
                .into_iter()
                .any(|more| can(at, more) && can(*beside, !more) && can(*across, more) && can(*below, !more))
        })
    }

    /// Totals are dearest, then large counts; what is hidden already costs nothing.
    fn cost(&self, squares: &[usize]) -> (usize, u64) {
        let shown = || squares.iter().filter(|at| self.squares[**at].is_shown());
        let totals = shown().filter(|at| *at / self.cols + 1 == self.rows || *at % self.cols + 1 == self.cols).count();
        (totals, shown().map(|at| self.squares[*at].value).sum())
    }

    fn say_nothing(&mut self) {
        for square in &mut self.squares {
            square.print = match square.print {
                Count::Shown(_) | Count::Few | Count::Withheld => Count::Withheld,
                Count::NotPrinted => Count::NotPrinted,
            };
        }
    }

    fn table(&self) -> SuppressedTable {
        let mut lines: Vec<Vec<Count>> =
            self.squares.chunks(self.cols).map(|line| line.iter().map(|square| square.print).collect()).collect();
        let mut column_totals = lines.pop().unwrap_or_default();
        let grand_total = column_totals.pop().unwrap_or(Count::NotPrinted);
        let row_totals = lines.iter_mut().map(|line| line.pop().unwrap_or(Count::NotPrinted)).collect();
        SuppressedTable { cells: lines, row_totals, column_totals, grand_total }
    }
}

/// A node of the network.
enum Line {
    Row(usize),
    Column(usize),
}

fn is_printed(totals: Totals, of_row: bool, of_column: bool) -> bool {
    match totals {
        Totals::Both => true,
        Totals::Rows => !of_column,
        Totals::Columns => !of_row,
        Totals::None => !of_row && !of_column,
    }
}

#[cfg(test)]
#[path = "suppress_tests.rs"]
mod tests;
