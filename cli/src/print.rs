//! How does an answer look: JSON for machines, short plain text for people?

use std::borrow::Cow;
use std::io::{self, Write as _};

use chrono::Datelike as _;
use chrono_tz::Tz;
use rollcall_core::error::Error;
use rollcall_core::values::{Date, Timestamp};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::stop::Result;

/// Where answers go.
#[derive(Debug, Clone, Copy)]
pub struct Out {
    /// Machines listen.
    pub json: bool,
}

impl Out {
    /// Text or JSON.
    pub const fn new(json: bool) -> Self {
        Self { json }
    }

    /// One line, written out at once.
    pub fn line(self, text: &str) -> Result {
        let mut out = io::stdout().lock();
        writeln!(out, "{text}")?;
        Ok(out.flush()?)
    }

    /// The raw answer as one line of JSON.
    pub fn raw(self, answer: &Value) -> Result {
        self.line(&answer.to_string())
    }

    /// The raw answer for a machine, or what a person reads.
    pub fn answer(self, answer: &Value, say: impl FnOnce(&Value) -> Result<String>) -> Result {
        if self.json {
            return self.raw(answer);
        }
        let text = say(answer)?;
        self.line(tame(text.trim_end()).as_ref())
    }
}

/// What somebody typed never drives the terminal: signs that move the cursor, ring or turn the text around are gone.
fn tame(text: &str) -> Cow<'_, str> {
    let drives = |sign: char| {
        (sign.is_control() && !matches!(sign, '\n' | '\t'))
            || matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    match text.contains(drives) {
        true => text.replace(drives, "").into(),
        false => text.into(),
    }
}

/// An answer, or a part of it, as the core's own type: whoever matches on it names every case.
pub fn typed<T: DeserializeOwned>(answer: &Value) -> Result<T> {
    Ok(T::deserialize(answer).map_err(Error::from)?)
}

/// A text of an answer; empty when there is none.
pub fn text<'v>(answer: &'v Value, field: &str) -> &'v str {
    answer[field].as_str().unwrap_or_default()
}

/// A number of an answer; 0 when there is none.
pub fn number(answer: &Value, field: &str) -> u64 {
    answer[field].as_u64().unwrap_or_default()
}

/// A list of an answer; empty when there is none.
pub fn list<'v>(answer: &'v Value, field: &str) -> &'v [Value] {
    answer[field].as_array().map_or(&[], Vec::as_slice)
}

/// "1,234".
pub fn count(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// "1 device", "1,234 devices".
pub fn counted(number: u64, one: &str, many: &str) -> String {
    format!("{} {}", count(number), if number == 1 { one } else { many })
}

/// "Mon 23 Nov", with the year when it is not the present one.
pub fn day(date: Date, today: Date) -> String {
    let shape = if date.0.year() == today.0.year() { "%a %-d %b" } else { "%a %-d %b %Y" };
    date.0.format(shape).to_string()
}

/// "Mon 23 Nov 14:02", on the district's clock.
pub fn moment(at: &Value, zone: Tz, now: Timestamp) -> String {
    let Some(at) = at.as_str().and_then(|text| Timestamp::read(text, zone)) else { return String::new() };
    format!("{} {}", day(at.date_in(zone), now.date_in(zone)), at.wall_clock(zone).format("%H:%M"))
}

/// Columns that line up; numbers at the right.
#[derive(Debug, Default)]
pub struct Table {
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table under a head.
    pub fn headed(head: &[&str]) -> Self {
        Self { rows: vec![head.iter().map(|cell| (*cell).to_owned()).collect()] }
    }

    /// Adds a row.
    pub fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.rows.push(cells.into_iter().collect());
    }

    /// Its lines.
    pub fn show(&self) -> String {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or_default();
        let cell = |row: &Vec<String>, at: usize| row.get(at).cloned().unwrap_or_default();
        let width = |at: usize| self.rows.iter().map(|row| cell(row, at).chars().count()).max().unwrap_or_default();
        let is_number = |at: usize| self.rows.iter().skip(1).all(|row| figure(&cell(row, at)));
        let shape: Vec<(usize, bool)> = (0..columns).map(|at| (width(at), is_number(at))).collect();
        let mut lines = String::new();
        for row in &self.rows {
            let cells = shape.iter().enumerate().map(|(at, &(width, right))| match right {
                true => format!("{:>width$}", cell(row, at)),
                false => format!("{:<width$}", cell(row, at)),
            });
            lines.push_str(cells.collect::<Vec<_>>().join("  ").trim_end());
            lines.push('\n');
        }
        lines
    }
}

fn figure(cell: &str) -> bool {
    cell.chars().all(|sign| sign.is_ascii_digit() || sign == ',')
}

#[cfg(test)]
mod tests {
    use super::{Table, count, tame};

    #[test]
    fn what_somebody_typed_never_drives_the_terminal() {
        assert_eq!(tame("one\n\ttwo"), "one\n\ttwo");
        assert_eq!(tame("a\u{1b}[31mred\u{7}\u{202e}evil x\r"), "a[31mredevil x");
    }

    #[test]
    fn thousands_are_grouped() {
        assert_eq!([0, 12, 999, 1_000, 1_234_567].map(count), ["0", "12", "999", "1,000", "1,234,567"]);
    }

    #[test]
    fn numbers_stand_at_the_right() {
        let mut table = Table::headed(&["school", "left"]);
        table.row(["Cedar Fork".to_owned(), "7".to_owned()]);
        table.row(["Élan".to_owned(), "1,200".to_owned()]);
        assert_eq!(table.show(), "school       left\nCedar Fork      7\nÉlan        1,200\n");
    }
}
