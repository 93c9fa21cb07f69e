//! How is money told to the public: by school, how many people and how much, and no student among fewer than five?

use std::collections::BTreeMap;

use crate::people::Population;
use crate::values::Cents;
use crate::writing::{Cell, Column, Count, CountTable, Kind, Rows, Sheet, Totals, suppress};

/// People counted and money summed, school by school.
#[derive(Debug, Default)]
pub(super) struct BySchool(BTreeMap<String, Sums>);

#[derive(Debug, Clone, Copy, Default)]
struct Sums {
    students: u64,
    by_students: Cents,
    staff: u64,
    by_staff: Cents,
}

impl BySchool {
    /// Counts somebody of a school.
    pub(super) fn add(&mut self, school: String, population: Population, cents: Cents) {
        let sums = self.0.entry(school).or_default();
        match population {
            Population::Student => {
                sums.students += 1;
                sums.by_students += cents;
            }
            Population::Staff | Population::Contractor => {
                sums.staff += 1;
                sums.by_staff += cents;
            }
        }
    }

    /// The sheet, with a line for the district.
    pub(super) fn sheet(self, name: &str, what: &str, money: &str) -> Sheet<'static> {
        let cells: Vec<Vec<u64>> = self.0.values().map(|sums| vec![sums.students]).collect();
        let shown = suppress(&CountTable { cells, totals: Totals::Columns });
        let is_shown = |count: Option<&Count>| matches!(count, Some(Count::Shown(_)));
        // A sum of few, or the one that is left when all others are known, would tell what the count does not.
        let all_shown = shown.cells.iter().all(|row| is_shown(row.first()));
        let mut rows = Vec::new();
        for ((school, sums), row) in self.0.iter().zip(&shown.cells) {
            let count = row.first().copied();
            rows.push(line(school.clone(), count, is_shown(count.as_ref()), sums));
        }
        let total = self.0.values().fold(Sums::default(), |all, one| Sums {
            students: all.students + one.students,
            by_students: all.by_students + one.by_students,
            staff: all.staff + one.staff,
            by_staff: all.by_staff + one.by_staff,
        });
        rows.push(line("District".into(), shown.column_totals.first().copied(), all_shown, &total));
        let columns = vec![
            Column::new("School", Kind::Text),
            Column::new(format!("Students {what}"), Kind::Number),
            Column::new(format!("{money} of students"), Kind::Money),
            Column::new(format!("Staff {what}"), Kind::Number),
            Column::new(format!("{money} of staff"), Kind::Money),
        ];
        Sheet::list(name, columns, Rows::held(rows))
    }
}

fn line(school: String, students: Option<Count>, is_shown: bool, sums: &Sums) -> Vec<Cell<'static>> {
    vec![
        Cell::text(school),
        students.map_or(Cell::Empty, Cell::from),
        if is_shown { Cell::Money(sums.by_students.0) } else { Cell::Withheld },
        Cell::Number(i64::try_from(sums.staff).unwrap_or(i64::MAX)),
        Cell::Money(sums.by_staff.0),
    ]
}

#[cfg(test)]
mod tests {
    use super::{BySchool, Cents, Population};
    use crate::writing::{Cell, Rows};

    #[test]
    fn of_few_students_neither_the_count_nor_the_money_is_told() {
        let mut sums = BySchool::default();
        for (school, students) in [("Cedar Fork", 7), ("Maple High", 2), ("Stone Mill", 9)] {
            (0..students).for_each(|_| sums.add(school.into(), Population::Student, Cents(2700)));
        }
        sums.add("Maple High".into(), Population::Staff, Cents(2700));
        let Rows::Held(rows) = sums.sheet("Balances", "owing", "Owed").rows else { panic!("few rows are held") };
        let told = |row: usize, column: usize| rows[row].cells[column].clone();
        assert_eq!((told(1, 1), told(1, 2)), (Cell::text("<5"), Cell::Withheld));
        assert_eq!((told(1, 3), told(1, 4)), (Cell::Number(1), Cell::Money(2700)), "staff are public record");
        // With the others and the total, the small one could be worked out: so could the money.
        assert_eq!(told(3, 2), Cell::Withheld);
        let shown = (0..3).filter(|row| matches!(told(*row, 1), Cell::Number(_))).count();
        assert!(shown < 3 && told(0, 0) == Cell::text("Cedar Fork"));
    }
}
