//! Which share of the whole does a cell say?

use super::problem::{CellProblem, Expected, Why};
use super::text::{bare, check, is_nothing};
use crate::values::unguard;

/// Hundredths of a percent, 0 to 10,000; none when the cell says nothing. `0.25` is a quarter, `25` and `25%` too;
/// a bare `1` may be one percent or all of it, so it is refused.
pub fn basis_points(cell: &str) -> Result<Option<u16>, CellProblem> {
    let said = unguard(bare(cell));
    if is_nothing(said) {
        return Ok(None);
    }
    check(said, Expected::Share, 32, char::is_control)?;
    read(said).map(Some).map_err(|why| CellProblem::new(Expected::Share, said, why))
}

fn read(said: &str) -> Result<u16, Why> {
    let (number, percent) = match said.strip_suffix('%') {
        Some(number) => (number.trim(), true),
        None => (said, false),
    };
    let minus = number.starts_with('-');
    let number = number.trim_start_matches('-');
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(part) || (whole.is_empty() && part.is_empty()) {
        return Err(Why::NotUnderstood);
    }
    let whole: u64 = if whole.is_empty() { 0 } else { whole.parse().map_err(|_| Why::TooMuch)? };
    let fine = part.trim_end_matches('0');
    if whole == 1 && fine.is_empty() && !percent {
        return Err(Why::Ambiguous);
    }
    // Without the sign, a number below one is a fraction of the whole, else percent.
    let places = if whole == 0 && !percent { 4 } else { 2 };
    if fine.len() > places {
        return Err(Why::TooFine);
    }
    let scale = if places == 4 { 10_000 } else { 100 };
    let part: u64 =
        if fine.is_empty() { 0 } else { format!("{fine:0<places$}").parse().map_err(|_| Why::NotUnderstood)? };
    let points = whole.checked_mul(scale).and_then(|points| points.checked_add(part)).ok_or(Why::TooMuch)?;
    match u16::try_from(points) {
        Ok(0) => Ok(0),
        Ok(_) if minus => Err(Why::Negative),
        Ok(points) if points <= 10_000 => Ok(points),
        Ok(_) | Err(_) => Err(Why::TooMuch),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_read_as_people_write_them() {
        let cases = [
            ("25%", 2_500),
            ("25", 2_500),
            ("0.25", 2_500),
            ("12.5 %", 1_250),
            ("100", 10_000),
            ("1%", 100),
            ("0", 0),
            ("0.5%", 50),
            (".3333", 3_333),
        ];
        for (cell, points) in cases {
            assert_eq!(basis_points(cell), Ok(Some(points)), "{cell}");
        }
        let refused = [
            ("1", Why::Ambiguous),
            ("1.0", Why::Ambiguous),
            ("101", Why::TooMuch),
            ("-5%", Why::Negative),
            ("12.345", Why::TooFine),
            ("half", Why::NotUnderstood),
        ];
        for (cell, why) in refused {
            assert_eq!(basis_points(cell).map_err(|problem| problem.why), Err(why), "{cell}");
        }
    }
}
