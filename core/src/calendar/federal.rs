//! On which days does the federal government keep a holiday?

use chrono::{Datelike, NaiveDate, Weekday};

use crate::values::Date;

/// The eleven federal holidays of a calendar year, on the day on which they are kept: what falls on a Saturday is kept
/// on the Friday before, what falls on a Sunday on the Monday after. New Year's Day may so be kept on the last day of
/// the year before. Empty for a year the calendar does not have.
pub fn federal_holidays(year: i32) -> Vec<(Date, &'static str)> {
    let days = [
        (fixed(year, 1, 1), "New Year's Day"),
        (nth(year, 1, Weekday::Mon, 3), "Martin Luther King Jr. Day"),
        (nth(year, 2, Weekday::Mon, 3), "Washington's Birthday"),
        (last_monday(year, 5), "Memorial Day"),
        (fixed(year, 6, 19), "Juneteenth"),
        (fixed(year, 7, 4), "Independence Day"),
        (nth(year, 9, Weekday::Mon, 1), "Labor Day"),
        (nth(year, 10, Weekday::Mon, 2), "Columbus Day"),
        (fixed(year, 11, 11), "Veterans Day"),
        (nth(year, 11, Weekday::Thu, 4), "Thanksgiving Day"),
        (fixed(year, 12, 25), "Christmas Day"),
    ];
    days.into_iter().filter_map(|(day, name)| Some((Date(day?), name))).collect()
}

fn fixed(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    let day = NaiveDate::from_ymd_opt(year, month, day)?;
    match day.weekday() {
        Weekday::Sat => day.pred_opt(),
        Weekday::Sun => day.succ_opt(),
        Weekday::Mon | Weekday::Tue | Weekday::Wed | Weekday::Thu | Weekday::Fri => Some(day),
    }
}

fn nth(year: i32, month: u32, weekday: Weekday, nth: u8) -> Option<NaiveDate> {
    NaiveDate::from_weekday_of_month_opt(year, month, weekday, nth)
}

fn last_monday(year: i32, month: u32) -> Option<NaiveDate> {
    nth(year, month, Weekday::Mon, 5).or_else(|| nth(year, month, Weekday::Mon, 4))
}

#[cfg(test)]
mod tests {
    use super::federal_holidays;

    /// As the Office of Personnel Management lists them.
    #[test]
    fn the_holidays_are_those_that_were_announced() {
        let listed = [
            (2024, "01-01 01-15 02-19 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25"),
            (2025, "01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25"),
            (2026, "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25"),
            (2027, "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24"),
        ];
        for (year, days) in listed {
            let found: Vec<String> = federal_holidays(year).iter().map(|(day, _)| day.to_string()).collect();
            let listed: Vec<String> = days.split(' ').map(|day| format!("{year}-{day}")).collect();
            assert_eq!(found, listed);
        }
        let found: Vec<String> = federal_holidays(2028).iter().map(|(day, _)| day.to_string()).collect();
        let listed = [
            "2027-12-31",
            "2028-01-17",
            "2028-02-21",
            "2028-05-29",
            "2028-06-19",
            "2028-07-04",
            "2028-09-04",
            "2028-10-09",
            "2028-11-10",
            "2028-11-23",
            "2028-12-25",
        ];
        assert_eq!(found, listed);
    }
}
