//! Which quarter of which school year a day belongs to, under the default district policy.

use chrono::{Datelike, NaiveDate};

/// The name of the audit period a day falls in, such as `2026-27/Q2`.
pub(crate) fn of(day: NaiveDate) -> String {
    let month = day.month();
    let starts = if month >= 7 { day.year() } else { day.year() - 1 };
    let quarter = ((month + 5) % 12) / 3 + 1;
    format!("{starts}-{:02}/Q{quarter}", (starts + 1).rem_euclid(100))
}

/// The ten months of the school year a day falls in: from the first of August to the end of May.
pub(crate) fn ten_months(day: NaiveDate) -> (NaiveDate, NaiveDate) {
    let starts = if day.month() >= 7 { day.year() } else { day.year() - 1 };
    let on = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
    (on(starts, 8, 1), on(starts + 1, 5, 31))
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    #[test]
    fn the_school_year_begins_on_the_first_of_july() {
        let period = |year, month, day| super::of(NaiveDate::from_ymd_opt(year, month, day).expect("a real day"));
        let printed: Vec<String> =
            [(2026, 6, 30), (2026, 7, 1), (2026, 9, 30), (2026, 11, 21), (2027, 1, 1), (2027, 4, 1)]
                .iter()
                .map(|&(year, month, day)| period(year, month, day))
                .collect();
        assert_eq!(printed, ["2025-26/Q4", "2026-27/Q1", "2026-27/Q1", "2026-27/Q2", "2026-27/Q3", "2026-27/Q4"]);
    }
}
