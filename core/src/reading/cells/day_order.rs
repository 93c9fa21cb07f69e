//! Does a list write the month or the day first? One column keeps to one order.

/// Which of the two numbers stands first in `3/4/2026`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayOrder {
    /// As here: 4 March.
    MonthFirst,
    /// As nearly everywhere else: 3 April.
    DayFirst,
}

/// What one cell shows of the order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shows {
    /// It is not written as two numbers and a year.
    Nothing,
    /// Both orders give a day.
    Either,
    /// Only that one does.
    Only(DayOrder),
}

/// What a cell shows of the order in which its list writes days.
pub fn shows(cell: &str) -> Shows {
    let mut numbers = cell.trim_start().split(['/', '-', '.', ' ']);
    let mut small = || {
        let part = numbers.next().filter(|part| (1..=2).contains(&part.len()))?;
        part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse::<u32>().ok())?
    };
    let (Some(first), Some(second)) = (small(), small()) else { return Shows::Nothing };
    match (first > 12, second > 12) {
        (true, false) => Shows::Only(DayOrder::DayFirst),
        (false, true) => Shows::Only(DayOrder::MonthFirst),
        (false, false) => Shows::Either,
        (true, true) => Shows::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::{DayOrder, Shows, shows};

    #[test]
    fn only_a_number_above_twelve_tells_the_order() {
        let cases = [
            ("3/4/2026", Shows::Either),
            ("31/12/2023", Shows::Only(DayOrder::DayFirst)),
            ("12/31/2023 10:15", Shows::Only(DayOrder::MonthFirst)),
            ("31.12.23", Shows::Only(DayOrder::DayFirst)),
            ("2026-03-05", Shows::Nothing),
            ("5 March 2026", Shows::Nothing),
            ("45000", Shows::Nothing),
            ("", Shows::Nothing),
            ("40/50/2026", Shows::Nothing),
        ];
        for (cell, expected) in cases {
            assert_eq!(shows(cell), expected, "{cell}");
        }
    }
}
