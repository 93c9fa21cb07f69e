//! How do the columns of a table share the page, and where do its rows break over pages?

use std::collections::HashMap;
use std::sync::Arc;

use rollcall_core::paper::{Align, Block, Form, Table};

use crate::cell_code::{CellCode, wished};
use crate::flow::{Flow, SMALL};
use crate::fonts::Weight;
use crate::marks::{Ink, Mark, Role, Spot};
use crate::text::{CAPITALS, LINE, Line, Typesetter};

const SIZE: f32 = 9.0;
const BETWEEN: f32 = 12.0;
const ABOVE: f32 = 2.3;
/// How much wider than their texts columns of words become.
const SPREAD: f32 = 0.35;
/// Rows measured for the widths of the columns; a longer list is like its beginning.
const MEASURED: usize = 2000;
/// Room for a header and a few rows, or the table begins on the next page.
const BEGINNING: f32 = 48.0;

/// How far the type of a wide table shrinks before words are broken.
const LEAST_SCALE: f32 = 0.62;
/// How far it shrinks so that no line breaks at all; and what it is where lines do.
const UNBROKEN_SCALE: f32 = 0.8;
const BROKEN_SCALE: f32 = 0.9;
/// A hair more than needed, so that rounding breaks no line.
const HAIR: f32 = 0.5;

/// The columns of a table as they stand.
struct Grid {
    widths: Vec<f32>,
    aligns: Vec<Align>,
    forms: Vec<Form>,
    /// Of the type and of what lies between the columns.
    scale: f32,
}

/// A row whose cells are broken into lines, and the codes that stand in some of them instead.
struct Broken {
    cells: Vec<Vec<Arc<Line>>>,
    codes: Vec<Option<CellCode>>,
    /// Lines that the highest code takes.
    code_lines: usize,
}

impl Broken {
    fn lines(&self) -> usize {
        self.cells.iter().map(Vec::len).max().unwrap_or(0).max(self.code_lines)
    }
}

impl Flow<'_> {
    /// Lays a table out; its header stands again on every page it reaches.
    pub(crate) fn table(&mut self, table: &Table) {
        let grid = self.grid(table);
        let head = self.broken(&titles(table), Weight::Strong, SMALL * grid.scale, &grid.widths);
        self.need(BEGINNING);
        let whole = self.begin(Role::Table(table.name.clone()));
        self.head(&grid, &head, Some(whole));
        let size = SIZE * grid.scale;
        for row in &table.rows {
            let row = self.with_codes(row, size, &grid);
            self.row(&grid, &row, &head, whole, Ink::Faint);
        }
        if let Some(total) = &table.total {
            let total = self.broken(total, Weight::Strong, size, &grid.widths);
            self.row(&grid, &total, &head, whole, Ink::Black);
        }
        if table.rows.is_empty() {
            let grid = Grid { widths: vec![self.frame.width], aligns: Vec::new(), forms: Vec::new(), ..grid };
            let none = self.broken(&["None.".to_owned()], Weight::Regular, size, &grid.widths);
            self.row(&grid, &none, &head, whole, Ink::Faint);
        }
        self.y += 10.0;
    }

    fn broken(&self, cells: &[String], weight: Weight, size: f32, widths: &[f32]) -> Broken {
        let lines = cells.iter().zip(widths).map(|(cell, width)| self.set.wrap(cell, weight, size, *width));
        Broken { cells: lines.collect(), codes: Vec::new(), code_lines: 0 }
    }

    /// A row of which the cells in columns of codes are drawn as such.
    fn with_codes(&self, cells: &[String], size: f32, grid: &Grid) -> Broken {
        let is_code = |at: usize| grid.forms.get(at) == Some(&Form::Code);
        let words: Vec<String> =
            (0..cells.len()).map(|at| if is_code(at) { String::new() } else { cells[at].clone() }).collect();
        let codes: Vec<Option<CellCode>> = cells
            .iter()
            .zip(&grid.widths)
            .enumerate()
            .map(|(at, (cell, width))| {
                let wanted = is_code(at) && !cell.is_empty();
                wanted.then(|| CellCode::of(cell, *width, &self.set.notes)).flatten()
            })
            .collect();
        let highest = codes.iter().flatten().map(CellCode::height).fold(0.0, f32::max);
        let code_lines = (highest / (size * LINE)).ceil() as usize;
        Broken { codes, code_lines, ..self.broken(&words, Weight::Regular, size, &grid.widths) }
    }

    /// The header; read only where the table begins.
    fn head(&mut self, grid: &Grid, head: &Broken, whole: Option<Spot>) {
        let size = SMALL * grid.scale;
        let row = whole.map(|whole| self.work.begin(Role::Row, Some(whole)));
        let spots: Vec<_> =
            head.cells.iter().map(|_| row.map(|row| self.work.begin(Role::HeadCell, Some(row)))).collect();
        let lines = 0..head.lines();
        self.cells(grid, head, lines, size, Ink::Grey, &spots);
        self.y += size * LINE * head.lines() as f32 + ABOVE;
        self.rule_here(0.7, Ink::Black);
    }

    /// One row, on the next page where it does not fit; parted only where it is higher than a page.
    fn row(&mut self, grid: &Grid, row: &Broken, head: &Broken, whole: Spot, rule: Ink) {
        let size = SIZE * grid.scale;
        let line = size * LINE;
        let height = |lines: usize| line * lines as f32 + 2.0 * ABOVE;
        let head_height = SMALL * grid.scale * LINE * head.lines() as f32 + ABOVE;
        let on_a_page = ((self.frame.height - head_height - 2.0 * ABOVE) / line).floor().max(1.0) as usize;
        let read = self.work.begin(Role::Row, Some(whole));
        let spots: Vec<_> = row.cells.iter().map(|_| Some(self.work.begin(Role::Cell, Some(read)))).collect();
        let mut from = 0;
        while from < row.lines().max(1) {
            let lines = (row.lines() - from).min(on_a_page);
            if height(lines) > self.room() {
                self.new_page();
                self.head(grid, head, None);
            }
            // The line above a total says that what follows is the sum.
            if rule == Ink::Black {
                self.rule_here(0.7, Ink::Black);
            }
            self.y += ABOVE;
            self.cells(grid, row, from..from + lines, size, Ink::Black, &spots);
            if from == 0 {
                self.codes(grid, row, &spots);
            }
            self.y += line * lines as f32 + ABOVE;
            if rule != Ink::Black {
                self.rule_here(0.4, Ink::Faint);
            }
            from += lines.max(1);
        }
    }

    fn cells(
        &mut self,
        grid: &Grid,
        row: &Broken,
        lines: std::ops::Range<usize>,
        size: f32,
        ink: Ink,
        spots: &[Option<Spot>],
    ) {
        let mut x = self.frame.x;
        for (at, (cell, width)) in row.cells.iter().zip(&grid.widths).enumerate() {
            let align = grid.aligns.get(at).copied().unwrap_or_default();
            for (below, line) in cell.iter().skip(lines.start).take(lines.len()).enumerate() {
                let from = match align {
                    Align::Start => x,
                    Align::End => x + width - line.width * size,
                };
                let baseline = self.y + size * (LINE * below as f32 + (LINE + CAPITALS) / 2.0);
                let spot = spots.get(at).copied().flatten();
                self.work.put(Mark::Text { line: line.clone(), x: from, baseline, size, ink }, spot);
            }
            x += width + BETWEEN * grid.scale;
        }
    }

    /// The codes of a row, each at the left of its cell.
    fn codes(&mut self, grid: &Grid, row: &Broken, spots: &[Option<Spot>]) {
        let mut x = self.frame.x;
        for (at, width) in grid.widths.iter().enumerate() {
            if let Some(code) = row.codes.get(at).and_then(Option::as_ref) {
                let spot = self.work.begin(Role::Picture(code.says()), spots.get(at).copied().flatten());
                let mark = code.drawn_at(x, self.y);
                self.work.put(mark, Some(spot));
            }
            x += width + BETWEEN * grid.scale;
        }
    }

    fn rule_here(&mut self, weight: f32, ink: Ink) {
        let (x, right, y) = (self.frame.x, self.frame.right(), self.y);
        self.work.put(Mark::Rule { from: (x, y), to: (right, y), weight, ink }, None);
    }

    fn grid(&self, table: &Table) -> Grid {
        let wishes = self.wishes.get(&titles(table)).map_or(&[] as &[Wish], Vec::as_slice);
        let between = BETWEEN * (wishes.len().max(1) - 1) as f32;
        let sum = |of: fn(&Wish) -> f32| between + wishes.iter().map(|wish| of(wish) + HAIR).sum::<f32>();
        let roomy = self.frame.width / sum(|wish| wish.most);
        let scale = match roomy >= UNBROKEN_SCALE {
            true => roomy.min(1.0),
            false => (self.frame.width / sum(|wish| wish.least)).clamp(LEAST_SCALE, BROKEN_SCALE),
        };
        let scaled: Vec<Wish> = wishes.iter().map(|wish| wish.times(scale)).collect();
        let aligns: Vec<Align> = table.columns.iter().map(|column| column.align).collect();
        let forms = table.columns.iter().map(|column| column.form).collect();
        // A sum stands at the right edge, where the line above it ends.
        let spread = if aligns.last() == Some(&Align::End) { f32::INFINITY } else { SPREAD };
        Grid { widths: shares(&scaled, self.frame.width - between * scale, spread), scale, aligns, forms }
    }

    /// What the columns of all these tables wish for.
    pub(crate) fn wishes_of(&self, blocks: &[Block]) -> Wishes {
        let mut wishes = Wishes::new();
        for block in blocks {
            let Block::Table(table) = block else { continue };
            let known = wishes.entry(titles(table)).or_insert_with(|| vec![Wish::default(); table.columns.len()]);
            for (at, wish) in known.iter_mut().enumerate() {
                let total = table.total.iter().filter_map(|row| row.get(at)).map(|cell| (cell, Weight::Strong));
                let rows = table.rows.iter().take(MEASURED).filter_map(|row| row.get(at));
                wish.of(self.set, &table.columns[at].title, Weight::Strong, SMALL);
                match table.columns[at].form {
                    Form::Words => {
                        for (cell, weight) in rows.map(|cell| (cell, Weight::Regular)).chain(total) {
                            wish.of(self.set, cell, weight, SIZE);
                        }
                    }
                    Form::Code => rows.for_each(|cell| wish.at_least(wished(cell))),
                }
            }
        }
        wishes
    }
}

fn titles(table: &Table) -> Vec<String> {
    table.columns.iter().map(|column| column.title.clone()).collect()
}

/// What columns wish for, by their titles.
pub(crate) type Wishes = HashMap<Vec<String>, Vec<Wish>>;

/// How wide a column must be for its longest word, and how wide for its longest text.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Wish {
    least: f32,
    most: f32,
}

impl Wish {
    fn times(&self, scale: f32) -> Self {
        Self { least: self.least * scale, most: self.most * scale }
    }

    /// So wide that a code can be scanned.
    fn at_least(&mut self, width: f32) {
        (self.least, self.most) = (self.least.max(width), self.most.max(width));
    }

    fn of(&mut self, set: &Typesetter, text: &str, weight: Weight, size: f32) {
        let words = text.split_whitespace().map(|word| set.line(word, weight).width * size);
        self.least = words.fold(self.least, f32::max);
        self.most = self.most.max(set.line(text, weight).width * size);
    }
}

/// How columns share the width. Where all fits, what is left over goes to the widest texts, up to that share of what they
/// wish for; where not, each gets what its longest word needs, and what is left over goes to all that want more.
fn shares(wishes: &[Wish], width: f32, spread: f32) -> Vec<f32> {
    let least: f32 = wishes.iter().map(|wish| wish.least + HAIR).sum();
    let most: f32 = wishes.iter().map(|wish| wish.most + HAIR).sum();
    if most <= width {
        let extra = (width - most).min(most * spread);
        return wishes.iter().map(|wish| wish.most + HAIR + extra * (wish.most / most.max(1.0))).collect();
    }
    if least >= width {
        return wishes.iter().map(|wish| (wish.least + HAIR) * width / least.max(1.0)).collect();
    }
    // Water in basins: what is left over rises everywhere alike, and a column that has all it wants takes no more.
    let mut wants: Vec<f32> = wishes.iter().map(|wish| wish.most - wish.least).collect();
    wants.sort_by(f32::total_cmp);
    let (mut level, mut left) = (0.0, width - least);
    for (at, want) in wants.iter().enumerate() {
        let thirsty = (wants.len() - at) as f32;
        let rise = (want - level).min(left / thirsty);
        level += rise;
        left -= rise * thirsty;
    }
    wishes.iter().map(|wish| wish.least + HAIR + (wish.most - wish.least).min(level)).collect()
}

#[cfg(test)]
mod tests {
    use super::{SPREAD, Wish, shares};

    #[test]
    fn columns_share_the_page_and_never_leave_it() {
        let wish = |least, most| Wish { least, most };
        let roomy = shares(&[wish(30.0, 40.0), wish(50.0, 200.0)], 500.0, SPREAD);
        assert!(roomy[0] >= 40.0 && roomy[1] >= 200.0 && roomy.iter().sum::<f32>() <= 500.1, "{roomy:?}");
        let tight = shares(&[wish(30.0, 40.0), wish(50.0, 900.0)], 300.0, SPREAD);
        assert!(tight[0] >= 30.0 && tight[1] > 200.0 && (tight.iter().sum::<f32>() - 300.0).abs() < 0.1, "{tight:?}");
        let hopeless = shares(&[wish(300.0, 400.0), wish(300.0, 900.0)], 200.0, SPREAD);
        assert!((hopeless.iter().sum::<f32>() - 200.0).abs() < 0.1, "{hopeless:?}");
        assert!(shares(&[], 100.0, SPREAD).is_empty());
    }
}
