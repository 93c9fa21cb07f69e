//! What does a spreadsheet's cell say, as text?

use calamine::{DataRef, ExcelDateTime};

/// How a number is shown, where that changes what it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    /// As it is.
    Plain,
    /// With leading zeros up to a width: tags kept as numbers.
    Padded(usize),
    /// As a percentage.
    Percent,
}

impl Shown {
    /// Reads a number format such as `000000` or `0.00%`.
    pub(super) fn of(format: &str) -> Self {
        let first = format.split(';').next().unwrap_or("");
        if first.len() > 1 && first.len() <= 32 && first.bytes().all(|byte| byte == b'0') {
            return Self::Padded(first.len());
        }
        if first.ends_with('%') && !first.contains('"') { Self::Percent } else { Self::Plain }
    }
}

/// Appends the text of a value; nothing for an empty one.
pub(super) fn append(value: &DataRef<'_>, shown: Shown, out: &mut String) {
    use std::fmt::Write;
    match value {
        DataRef::Int(number) => out.push_str(&number.to_string()),
        DataRef::Float(number) => match shown {
            Shown::Plain => push_number(*number, out),
            Shown::Percent => {
                push_number(*number * 100.0, out);
                out.push('%');
            }
            Shown::Padded(width) => {
                let start = out.len();
                push_number(*number, out);
                let digits = out.len() - start;
                if digits < width && out[start..].bytes().all(|byte| byte.is_ascii_digit()) {
                    out.insert_str(start, &"0".repeat(width - digits));
                }
            }
        },
        DataRef::String(text) => out.push_str(text),
        DataRef::SharedString(text) => out.push_str(text),
        DataRef::Bool(yes) => out.push_str(if *yes { "TRUE" } else { "FALSE" }),
        DataRef::DateTime(moment) => push_moment(moment, out),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => out.push_str(text),
        DataRef::Error(error) => {
            let _ = write!(out, "{error}");
        }
        DataRef::Empty => {}
    }
}

/// The number as a spreadsheet shows it: fifteen digits, no trailing `.0`. Beyond fifteen digits the sheet has
/// already rounded, so the scientific form says so and a tag made of it is refused as damaged.
fn push_number(number: f64, out: &mut String) {
    use std::fmt::Write;
    let wrote = if number.abs() >= 1e15 || !number.is_finite() {
        write!(out, "{number:E}")
    } else if number == number.trunc() {
        write!(out, "{number:.0}")
    } else {
        let rounded: f64 = format!("{number:.14e}").parse().unwrap_or(number);
        write!(out, "{rounded}")
    };
    debug_assert!(wrote.is_ok());
}

fn push_moment(moment: &ExcelDateTime, out: &mut String) {
    use std::fmt::Write;
    let serial = moment.as_f64();
    // Serial 1 is the first day of 1900 and 2,958,465 the last of 9999; a bare time of day has no date to tell.
    if moment.is_duration() || !(1.0..2_958_466.0).contains(&serial) {
        return push_number(serial, out);
    }
    match moment.as_datetime() {
        Some(at) if at.time() == chrono::NaiveTime::MIN => drop(write!(out, "{}", at.format("%Y-%m-%d"))),
        Some(at) => drop(write!(out, "{}", at.format("%Y-%m-%dT%H:%M:%S"))),
        None => push_number(serial, out),
    }
}

#[cfg(test)]
mod tests {
    use calamine::{CellErrorType, ExcelDateTimeType};

    use super::*;

    fn text(value: &DataRef<'_>, format: &str) -> String {
        let mut out = String::new();
        append(value, Shown::of(format), &mut out);
        out
    }

    #[test]
    fn numbers_read_as_they_are_shown() {
        let cases = [
            (10432.0, "General", "10432"),
            (432.0, "000000", "000432"),
            (432.5, "000000", "432.5"),
            (19.990000000000002, "0.00", "19.99"),
            (0.1 + 0.2, "General", "0.3"),
            (-27.0, "General", "-27"),
            (0.25, "0%", "25%"),
            (0.125, "0.0%", "12.5%"),
            (123_456_789_012_345.0, "General", "123456789012345"),
            (1.234_567_890_123_456_8e17, "0", "1.2345678901234568E17"),
        ];
        for (number, format, said) in cases {
            assert_eq!(text(&DataRef::Float(number), format), said);
        }
    }

    #[test]
    fn dates_are_dates_and_times_keep_their_time() {
        let at = |serial| DataRef::DateTime(ExcelDateTime::new(serial, ExcelDateTimeType::DateTime, false));
        assert_eq!(text(&at(46_327.0), "m/d/yy"), "2026-11-01");
        assert_eq!(text(&at(46_327.5), "m/d/yy h:mm"), "2026-11-01T12:00:00");
        assert_eq!(text(&at(0.5), "h:mm"), "0.5");
        assert_eq!(text(&at(1e300), "m/d/yy"), "1E300");
    }

    #[test]
    fn truth_and_errors_keep_their_words() {
        assert_eq!(text(&DataRef::Bool(true), ""), "TRUE");
        assert_eq!(text(&DataRef::Error(CellErrorType::NA), ""), "#N/A");
        assert_eq!(text(&DataRef::Empty, ""), "");
    }
}
