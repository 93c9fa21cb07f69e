//! Which tag, serial or number does a cell hold, and did a spreadsheet spoil it?

use super::problem::{CellProblem, ExcelDamage, Expected, Why};
use super::text::{bare, check, is_nothing};
use crate::values::unguard;

const LIMIT: u32 = 100;

/// A code as written, without blanks around it; none when the cell says nothing.
pub fn code(cell: &str) -> Result<Option<&str>, CellProblem> {
    let said = unguard(bare(cell));
    if is_nothing(said) {
        return Ok(None);
    }
    check(said, Expected::Code, LIMIT, char::is_control)?;
    match damage(said) {
        Some(damage) => Err(CellProblem::new(Expected::Code, said, Why::DamagedByExcel { damage })),
        None => Ok(Some(said)),
    }
}

fn damage(said: &str) -> Option<ExcelDamage> {
    let first = *said.as_bytes().first()?;
    // Nearly every code ends here: damage begins with a digit, a minus or a month's name.
    if !first.is_ascii_digit() && first != b'-' && !said.get(..3).is_some_and(month) {
        return None;
    }
    if digits(said) {
        return None;
    }
    if scientific(said) {
        return Some(ExcelDamage::Scientific);
    }
    if first.is_ascii_digit() && decimals(said) {
        return Some(ExcelDamage::Decimals);
    }
    day(said).then_some(ExcelDamage::Day)
}

/// `1.00E+11`, `5.03E-02`, `1E15` only with a sign, because `5E10` may be a tag.
fn scientific(said: &str) -> bool {
    let Some((mantissa, exponent)) = said.split_once(['E', 'e']) else { return false };
    let mantissa = mantissa.strip_prefix('-').unwrap_or(mantissa);
    let (whole, part) = mantissa.split_once('.').unwrap_or((mantissa, "0"));
    let signed = exponent.strip_prefix(['+', '-']);
    let power = signed.unwrap_or(exponent);
    whole.len() == 1
        && digits(whole)
        && digits(part)
        && digits(power)
        && power.len() <= 3
        && (signed.is_some() || mantissa.contains('.'))
}

fn decimals(said: &str) -> bool {
    said.split_once('.')
        .is_some_and(|(whole, zeros)| digits(whole) && !zeros.is_empty() && zeros.bytes().all(|byte| byte == b'0'))
}

fn day(said: &str) -> bool {
    let day = said.split(['T', ' ']).next().unwrap_or("");
    let time = &said[day.len()..];
    if !time.is_empty() && !time.contains(':') {
        return false;
    }
    let separator = if day.contains('/') { '/' } else { '-' };
    let parts: Vec<&str> = day.split(separator).collect();
    let number = |part: &str, longest: usize| digits(part) && part.len() <= longest;
    match (separator, parts.as_slice()) {
        ('/', [a, b, c]) => number(a, 4) && number(b, 2) && number(c, 4),
        ('-', [year, month, date]) if year.len() == 4 && month.len() == 2 && date.len() == 2 => {
            digits(year) && digits(month) && digits(date) && (1900..2100).contains(&year.parse().unwrap_or(0))
        }
        ('-', [date, name, year]) => number(date, 2) && month(name) && number(year, 4),
        ('-', [date, name]) if month(name) => number(date, 2),
        ('-', [name, year]) => month(name) && number(year, 2),
        _ => false,
    }
}

fn month(name: &str) -> bool {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    MONTHS.iter().any(|month| name.eq_ignore_ascii_case(month))
}

fn digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_does_to_codes_is_seen() {
        use ExcelDamage::{Day, Decimals, Scientific};
        let cases = [
            ("1.00E+11", Scientific),
            ("5.03E+02", Scientific),
            ("6.00E+02", Scientific),
            ("1E+15", Scientific),
            ("1.2345678901234568E17", Scientific),
            ("10432.0", Decimals),
            ("10432.00", Decimals),
            ("5-Mar", Day),
            ("Mar-05", Day),
            ("3/5/2026", Day),
            ("5-Mar-26", Day),
            ("2026-03-05", Day),
            ("2026-03-05T00:00:00", Day),
            ("3/5/2026 0:00", Day),
        ];
        for (cell, damage) in cases {
            assert_eq!(code(cell).map_err(|problem| problem.why), Err(Why::DamagedByExcel { damage }), "{cell}");
        }
    }

    #[test]
    fn codes_stay_as_written() {
        for cell in [
            "10432",
            "00432",
            "5CD1234XYZ",
            "06E2",
            "0503E000",
            "5E10",
            "RVSD-00432",
            "12-345",
            "C02-MAR",
            "1.5",
            "2026-1",
            "A/B/C",
            "10-20-300",
            "x T1",
        ] {
            assert_eq!(code(cell), Ok(Some(cell)));
        }
        assert_eq!(code("  *10432* "), Ok(Some("*10432*")));
        assert_eq!(code("'-432"), Ok(Some("-432")));
        assert_eq!(code("N/A"), Ok(None));
    }

    #[test]
    fn line_breaks_and_novels_are_no_codes() {
        let why = |cell: &str| code(cell).err().map(|problem| problem.why);
        assert_eq!(why("10432\n10433"), Some(Why::ControlCharacter));
        assert_eq!(why(&"9".repeat(101)), Some(Why::TooLong { limit: 100 }));
    }
}
