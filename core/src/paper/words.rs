//! How are days, times, money and counts written on paper?

use chrono::{NaiveDate, NaiveDateTime};

/// "Mon 9 Nov 2026".
pub fn day(date: NaiveDate) -> String {
    date.format("%a %-d %b %Y").to_string()
}

/// "Mon 9 Nov 2026 14:05".
pub fn moment(at: NaiveDateTime) -> String {
    at.format("%a %-d %b %Y %H:%M").to_string()
}

/// "1,234".
pub fn number(value: i64) -> String {
    let digits = value.unsigned_abs().to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    if value < 0 {
        text.push('−');
    }
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// "$1,234.56", "−$27.00".
pub fn money(cents: i64) -> String {
    let size = cents.unsigned_abs();
    let whole = number(i64::try_from(size / 100).unwrap_or(i64::MAX));
    let sign = if cents < 0 { "−" } else { "" };
    format!("{sign}${whole}.{:02}", size % 100)
}

/// "87.5%", of hundredths of a percent.
pub fn share(points: i64) -> String {
    let tenths = (points + 5).div_euclid(10);
    format!("{}.{}%", number(tenths.div_euclid(10)), tenths.rem_euclid(10))
}

/// "1 device", "1,200 devices".
pub fn counted(count: usize, one: &str, several: &str) -> String {
    let word = if count == 1 { one } else { several };
    format!("{} {word}", number(i64::try_from(count).unwrap_or(i64::MAX)))
}

#[cfg(test)]
mod tests {
    use super::{counted, day, money, number, share};

    #[test]
    fn numbers_are_written_as_people_here_write_them() {
        assert_eq!([0, 999, 1000, -1_234_567].map(number), ["0", "999", "1,000", "−1,234,567"]);
        assert_eq!([2700, -123_456, 5].map(money), ["$27.00", "−$1,234.56", "$0.05"]);
        assert_eq!([8750, 10_000, 5].map(share), ["87.5%", "100.0%", "0.1%"]);
        assert_eq!([1, 1200].map(|count| counted(count, "device", "devices")), ["1 device", "1,200 devices"]);
        assert_eq!(day(chrono::NaiveDate::from_ymd_opt(2026, 11, 9).unwrap()), "Mon 9 Nov 2026");
    }
}
