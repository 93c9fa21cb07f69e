//! Can any withheld count be worked out from what is printed?

use proptest::prelude::*;

use super::*;

fn both(cells: &[&[u64]]) -> CountTable {
    CountTable { cells: cells.iter().map(|row| row.to_vec()).collect(), totals: Totals::Both }
}

fn print(table: &SuppressedTable) -> String {
    let word = |count: &Count| match count {
        Count::Shown(count) => count.to_string(),
        Count::Few => "<5".to_owned(),
        Count::Withheld => "*".to_owned(),
        Count::NotPrinted => String::new(),
    };
    let mut out = String::new();
    let lines = table.cells.iter().zip(&table.row_totals).map(|(row, total)| row.iter().chain([total]));
    for line in lines {
        out += &(line.map(word).collect::<Vec<_>>().join(" ") + "\n");
    }
    let last = table.column_totals.iter().chain([&table.grand_total]);
    out + &last.map(word).collect::<Vec<_>>().join(" ")
}

#[test]
fn nothing_small_nothing_withheld() {
    let shown = suppress(&both(&[&[5, 9], &[12, 7]]));
    assert_eq!(print(&shown), "5 9 14\n12 7 19\n17 16 33");
}

#[test]
fn one_small_count_takes_three_others_with_it() {
    let shown = suppress(&both(&[&[3, 20, 30], &[40, 11, 60], &[70, 80, 90]]));
    assert_eq!(print(&shown), "<5 * 30 53\n* * 60 111\n70 80 90 240\n113 111 180 404");
}

#[test]
fn a_list_withholds_a_second_count_or_its_total() {
    let list = |cells: &[u64]| CountTable { cells: cells.iter().map(|n| vec![*n]).collect(), totals: Totals::Columns };
    assert_eq!(print(&suppress(&list(&[3, 20, 9, 30]))), "<5 \n20 \n* \n30 \n62 ");
    assert_eq!(print(&suppress(&list(&[3]))), "<5 \n<5 ");
    // 4 + 4 = 8 has one answer below five each, so a third is withheld; 3 + 4 has two.
    assert_eq!(print(&suppress(&list(&[4, 4, 20]))), "<5 \n<5 \n* \n28 ");
    assert_eq!(print(&suppress(&list(&[3, 4, 20]))), "<5 \n<5 \n20 \n27 ");
    let untotalled = CountTable { cells: vec![vec![3], vec![20]], totals: Totals::None };
    assert_eq!(print(&suppress(&untotalled)), "<5 \n20 \n ");
}

#[test]
fn an_empty_table_is_an_empty_table() {
    let shown = suppress(&both(&[]));
    assert_eq!((shown.cells.len(), shown.grand_total), (0, Count::NotPrinted));
}

/// Whether `counts` could be the table behind what is printed.
fn agrees(printed: &Count, count: u64) -> bool {
    match printed {
        Count::Shown(shown) => *shown == count,
        Count::Few => count < FEW,
        Count::Withheld => count >= FEW,
        Count::NotPrinted => true,
    }
}

/// Every value that each printed square could have, found by trying all small tables.
fn possible(shown: &SuppressedTable, rows: usize, cols: usize, most: u64) -> Vec<std::collections::HashSet<u64>> {
    let squares = rows * cols;
    let mut found = vec![std::collections::HashSet::new(); (rows + 1) * (cols + 1)];
    let mut counts = vec![0_u64; squares];
    loop {
        let row_total = |row: usize| counts[row * cols..(row + 1) * cols].iter().sum::<u64>();
        let column_total = |col: usize| (0..rows).map(|row| counts[row * cols + col]).sum::<u64>();
        let total = counts.iter().sum::<u64>();
        let fits = (0..rows).all(|row| {
            agrees(&shown.row_totals[row], row_total(row))
                && (0..cols).all(|col| agrees(&shown.cells[row][col], counts[row * cols + col]))
        }) && (0..cols).all(|col| agrees(&shown.column_totals[col], column_total(col)))
            && agrees(&shown.grand_total, total);
        if fits {
            for row in 0..rows {
                for col in 0..cols {
                    found[row * (cols + 1) + col].insert(counts[row * cols + col]);
                }
                found[row * (cols + 1) + cols].insert(row_total(row));
            }
            for col in 0..cols {
                found[rows * (cols + 1) + col].insert(column_total(col));
            }
            found[rows * (cols + 1) + cols].insert(total);
        }
        let Some(at) = counts.iter().position(|count| *count < most) else { return found };
        counts[..at].fill(0);
        counts[at] += 1;
    }
}

fn any_totals() -> impl Strategy<Value = Totals> {
    prop_oneof![Just(Totals::Both), Just(Totals::Rows), Just(Totals::Columns), Just(Totals::None)]
}

fn any_table(rows: std::ops::Range<usize>, cols: std::ops::Range<usize>) -> impl Strategy<Value = CountTable> {
    let count = prop_oneof![3 => 0_u64..8, 1 => 5_u64..200];
    (rows, cols, any_totals()).prop_flat_map(move |(rows, cols, totals)| {
        proptest::collection::vec(proptest::collection::vec(count.clone(), cols), rows)
            .prop_map(move |cells| CountTable { cells, totals })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    /// No withheld value follows from the shown cells of its row or column, and no small count is shown.
    #[test]
    fn nothing_withheld_can_be_subtracted(table in any_table(1..9, 1..9)) {
        let shown = suppress(&table);
        let is_hidden = |count: &&Count| !matches!(count, Count::Shown(_));
        let is_withheld = |count: &Count| matches!(count, Count::Few | Count::Withheld);
        let is_small = |count: &Count| matches!(count, Count::Shown(count) if *count < FEW);
        let mut rows: Vec<Vec<Count>> =
            shown.cells.iter().zip(&shown.row_totals).map(|(row, total)| [row.as_slice(), &[*total]].concat()).collect();
        rows.push([shown.column_totals.as_slice(), &[shown.grand_total]].concat());
        let columns = (0..rows[0].len()).map(|col| rows.iter().map(|row| row[col]).collect::<Vec<_>>());
        for line in rows.iter().cloned().chain(columns) {
            prop_assert!(!line.iter().any(is_small));
            let alone = line.iter().filter(is_hidden).count() == 1;
            prop_assert!(!(alone && line.iter().any(is_withheld)), "{}", print(&shown));
        }
        for (printed, count) in shown.cells.iter().flatten().zip(table.cells.iter().flatten()) {
            prop_assert!(!matches!(printed, Count::Shown(shown) if shown != count));
        }
    }

    /// The strong form, by trying every table: each hidden square has at least two possible values, unless the
    /// whole table says nothing.
    #[test]
    fn every_hidden_count_keeps_two_answers(
        cells in proptest::collection::vec(proptest::collection::vec(0_u64..8, 2), 2),
        totals in any_totals(),
    ) {
        let shown = suppress(&CountTable { cells, totals });
        let possible = possible(&shown, 2, 2, 12);
        let lines = shown.cells.iter().zip(&shown.row_totals).flat_map(|(row, total)| row.iter().chain([total]));
        let all = lines.chain(&shown.column_totals).chain([&shown.grand_total]);
        let says_something = all.clone().any(|count| matches!(count, Count::Shown(_) | Count::Few));
        for (count, values) in all.zip(possible) {
            match count {
                Count::Few | Count::Withheld if says_something => {
                    prop_assert!(values.len() > 1, "{values:?}\n{}", print(&shown));
                }
                Count::Few | Count::Withheld | Count::Shown(_) | Count::NotPrinted => {}
            }
        }
    }
}
