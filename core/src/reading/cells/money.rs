//! How many cents does a cell say?

use super::problem::{CellProblem, Expected, Why};
use super::text::{bare, check, is_nothing};
use crate::values::unguard;

/// Ten billion dollars: no school device costs more, and sums of millions of them still fit.
const MOST: i64 = 1_000_000_000_000;

/// Whole cents, never less than nothing; none when the cell says nothing.
pub fn cents(cell: &str) -> Result<Option<i64>, CellProblem> {
    let said = unguard(bare(cell));
    if is_nothing(said) {
        return Ok(None);
    }
    check(said, Expected::Money, 64, char::is_control)?;
    read(said).map(Some).map_err(|why| CellProblem::new(Expected::Money, said, why))
}

fn read(said: &str) -> Result<i64, Why> {
    if let Some(cents) = simple(said) {
        return Ok(cents);
    }
    let bracketed = said.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    let mut number: String = bracketed.unwrap_or(said).chars().filter(|sign| !sign.is_whitespace()).collect();
    for mark in ["USD", "usd", "US$", "$"] {
        number = number.replace(mark, "");
    }
    let minus = number.starts_with('-') || number.ends_with('-');
    let number = number.trim_start_matches(['+', '-']).trim_end_matches('-');
    let (whole, part) = split(number).ok_or(Why::NotUnderstood)?;
    let digits: String = whole.chars().filter(char::is_ascii_digit).collect();
    let fine = part.trim_end_matches('0');
    if fine.len() > 2 {
        return Err(Why::TooFine);
    }
    let dollars: i64 = if digits.is_empty() { 0 } else { digits.parse().map_err(|_| Why::TooMuch)? };
    let part: i64 = if fine.is_empty() { 0 } else { format!("{fine:0<2}").parse().map_err(|_| Why::NotUnderstood)? };
    let cents = dollars.checked_mul(100).and_then(|cents| cents.checked_add(part)).ok_or(Why::TooMuch)?;
    match cents {
        0 => Ok(0),
        _ if minus || bracketed.is_some() => Err(Why::Negative),
        _ if cents > MOST => Err(Why::TooMuch),
        _ => Ok(cents),
    }
}

/// The usual case without a detour: up to nine digits, perhaps a point and up to two more.
fn simple(said: &str) -> Option<i64> {
    let (whole, part) = said.split_once('.').unwrap_or((said, ""));
    if whole.is_empty() || whole.len() > 9 || part.len() > 2 {
        return None;
    }
    let digits = |text: &str| {
        text.bytes().try_fold(0_i64, |sum, byte| byte.is_ascii_digit().then(|| sum * 10 + i64::from(byte - b'0')))
    };
    let fraction = digits(part)? * if part.len() == 1 { 10 } else { 1 };
    Some(digits(whole)? * 100 + fraction)
}

/// The whole part, with its thousands set apart or not, and the decimals. A comma before one or two last digits is
/// a decimal comma.
fn split(number: &str) -> Option<(&str, &str)> {
    let plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let grouped = |text: &str, mark: char| {
        let mut parts = text.split(mark);
        let first = parts.next().unwrap_or("");
        plain(first) && (1..=3).contains(&first.len()) && parts.all(|part| plain(part) && part.len() == 3)
    };
    if number.is_empty() || number == "." {
        return None;
    }
    if let Some((whole, part)) = number.rsplit_once('.')
        && plain(part)
        && (plain(whole) || grouped(whole, ','))
    {
        return Some((whole, part));
    }
    if let Some((whole, part)) = number.rsplit_once(',')
        && plain(part)
        && (1..=2).contains(&part.len())
        && !whole.is_empty()
        && (plain(whole) || grouped(whole, '.'))
    {
        return Some((whole, part));
    }
    (plain(number) || grouped(number, ',')).then_some((number, ""))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn money_is_read_as_people_write_it() {
        let cases = [
            ("$1,234.50", 123_450),
            ("1234.5", 123_450),
            ("1234", 123_400),
            (" $ 27.00 ", 2_700),
            ("27.000", 2_700),
            ("0", 0),
            ("-0.00", 0),
            (".99", 99),
            ("1.234,50", 123_450),
            ("249,99", 24_999),
            ("1,234", 123_400),
            ("USD 5", 500),
            ("12,345,678.90", 1_234_567_890),
        ];
        for (cell, expected) in cases {
            assert_eq!(cents(cell), Ok(Some(expected)), "{cell}");
        }
        assert_eq!(cents("N/A"), Ok(None));
    }

    #[test]
    fn what_is_no_cost_is_refused() {
        let cases = [
            ("(12.00)", Why::Negative),
            ("-12", Why::Negative),
            ("12-", Why::Negative),
            ("1.005", Why::TooFine),
            ("12.3.4", Why::NotUnderstood),
            ("1,2345", Why::NotUnderstood),
            ("1.2E+03", Why::NotUnderstood),
            ("free", Why::NotUnderstood),
            ("$", Why::NotUnderstood),
            ("99999999999999999999", Why::TooMuch),
            ("99999999999.00", Why::TooMuch),
            ("#REF!", Why::FailedFormula),
        ];
        for (cell, why) in cases {
            assert_eq!(cents(cell).map_err(|problem| problem.why), Err(why), "{cell}");
        }
    }

    proptest! {
        #[test]
        fn what_we_print_we_read(amount in 0..MOST) {
            let printed = format!("{}.{:02}", amount / 100, amount % 100);
            prop_assert_eq!(cents(&printed), Ok(Some(amount)));
        }

        #[test]
        fn any_cell_gets_an_answer(cell in ".{0,30}") {
            let _ = cents(&cell);
        }
    }
}
