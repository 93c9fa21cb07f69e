//! How wide must a column be for what stands in it?

use super::super::cell::{Cell, WITHHELD};
use super::super::report::{Column, Kind};

/// Rows looked at; a longer value further down is cut off on screen and whole in the cell.
const LOOKED_AT: u32 = 200;
const NARROWEST: usize = 6;
const WIDEST: usize = 60;
/// The arrow of the filter stands beside the title.
const ARROW: usize = 3;

/// The widths of one sheet's columns, measured as the first rows pass.
pub(super) struct Widths {
    characters: Vec<usize>,
    rows: u32,
}

impl Widths {
    pub(super) fn of(columns: &[Column]) -> Self {
        Self { characters: columns.iter().map(start).collect(), rows: 0 }
    }

    pub(super) fn measure(&mut self, cells: &[Cell<'_>]) {
        if self.rows == LOOKED_AT {
            return;
        }
        self.rows += 1;
        for (widest, cell) in self.characters.iter_mut().zip(cells) {
            *widest = (*widest).max(printed(cell));
        }
    }

    /// The width of each column in characters, the one asked for first.
    pub(super) fn settled<'w>(&'w self, columns: &'w [Column]) -> impl Iterator<Item = f64> + 'w {
        self.characters.iter().zip(columns).map(|(widest, column)| match column.width {
            Some(asked) => f64::from(asked.clamp(1, 255)),
            None => f64::from(u32::try_from((widest + 1).clamp(NARROWEST, WIDEST)).unwrap_or(u32::MAX)),
        })
    }
}

/// A long title wraps; its longest word must not.
fn start(column: &Column) -> usize {
    let longest_word = column.title.split_whitespace().map(across).max().unwrap_or(0);
    let title = across(&column.title).min(18).max(longest_word) + ARROW;
    title.max(match column.kind {
        Kind::Text | Kind::Code | Kind::Number | Kind::YesNo => 0,
        Kind::Money | Kind::Date => 10,
        Kind::DateTime => 16,
        Kind::Percent => 7,
    })
}

fn printed(cell: &Cell<'_>) -> usize {
    match cell {
        Cell::Empty => 0,
        Cell::Text(text) | Cell::Code(text) => text.lines().map(across).max().unwrap_or(0),
        Cell::Number(number) => grouped(*number, 1),
        Cell::Money(cents) => grouped(*cents, 100) + 4,
        Cell::Date(_) => 10,
        Cell::DateTime(_) => 16,
        Cell::YesNo(_) => 3,
        Cell::Share(_) => 7,
        Cell::Withheld => WITHHELD.len(),
    }
}

/// Digits, commas and a sign.
fn grouped(value: i64, unit: u64) -> usize {
    let digits = (value.unsigned_abs() / unit).checked_ilog10().unwrap_or(0) as usize + 1;
    digits + (digits - 1) / 3 + usize::from(value < 0)
}

/// Characters across; those of East Asian scripts are twice as wide. Counting stops where it no longer matters.
fn across(text: &str) -> usize {
    text.chars().take(WIDEST).map(|c| if ('\u{1100}'..'\u{fb00}').contains(&c) { 2 } else { 1 }).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_as_wide_as_its_widest_first_row_within_limits() {
        let columns = [
            Column::new("Tag", Kind::Code),
            Column::new("Note", Kind::Text),
            Column::new("Cost", Kind::Money),
            Column::new("Fixed", Kind::Text).wide(33),
        ];
        let mut widths = Widths::of(&columns);
        widths.measure(&[
            Cell::code("0012345678"),
            Cell::text("x".repeat(500)),
            Cell::Money(-123_456_700),
            Cell::Empty,
        ]);
        let settled: Vec<f64> = widths.settled(&columns).collect();
        assert_eq!(settled, [11.0, 60.0, 15.0, 33.0]);
    }
}
