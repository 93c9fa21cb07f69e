//! What plain text does a cell hold?

use super::problem::{CellProblem, Expected, Why};
use crate::values::unguard;

const NOTHING: [&str; 14] =
    ["n/a", "na", "none", "null", "nil", "\\n", "-", "--", "---", "not applicable", "(blank)", "(none)", ".", "?"];
const FAILED: [&str; 9] =
    ["#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#GETTING_DATA", "#SPILL!"];

/// Whether a cell says that there is nothing to say. An empty cell changes nothing, and neither does `N/A`.
#[must_use]
pub fn is_nothing(cell: &str) -> bool {
    let cell = bare(cell);
    let Some(first) = cell.as_bytes().first() else { return true };
    // Millions of cells pass here; nearly all are told by their first sign.
    if !matches!(first, b'n' | b'N' | b'\\' | b'-' | b'(' | b'.' | b'?') {
        return false;
    }
    cell.len() <= 14 && NOTHING.iter().any(|nothing| cell.eq_ignore_ascii_case(nothing))
}

/// The printable part of ASCII, where a cell needs no closer look.
fn plain(byte: u8) -> bool {
    (b' '..=b'~').contains(&byte)
}

/// The text of a cell, up to `limit` characters; none when it says nothing.
pub fn text(cell: &str, limit: u32) -> Result<Option<&str>, CellProblem> {
    let said = unguard(bare(cell));
    if is_nothing(said) {
        return Ok(None);
    }
    check(said, Expected::Text, limit, |sign| sign.is_control() && !matches!(sign, '\n' | '\r' | '\t'))?;
    Ok(Some(said))
}

/// An e-mail address, as written.
pub fn email(cell: &str) -> Result<Option<&str>, CellProblem> {
    let said = unguard(bare(cell));
    if is_nothing(said) {
        return Ok(None);
    }
    check(said, Expected::Email, 254, char::is_control)?;
    match said.split_once('@') {
        Some((who, place))
            if !who.is_empty()
                && place.contains('.')
                && !place.contains('@')
                && !said.contains(char::is_whitespace) =>
        {
            Ok(Some(said))
        }
        Some(_) | None => Err(CellProblem::new(Expected::Email, said, Why::NotUnderstood)),
    }
}

/// Without blanks, byte order marks and zero-width signs around it.
pub(super) fn bare(cell: &str) -> &str {
    if let (Some(b'!'..=b'~'), Some(b'!'..=b'~')) = (cell.as_bytes().first(), cell.as_bytes().last()) {
        return cell;
    }
    cell.trim_matches(|sign: char| sign.is_whitespace() || matches!(sign, '\u{FEFF}' | '\u{200B}'..='\u{200F}'))
}

/// Refuses what no text column takes.
pub(super) fn check(
    said: &str,
    expected: Expected,
    limit: u32,
    unseen: impl Fn(char) -> bool,
) -> Result<(), CellProblem> {
    let refuse = |why| Err(CellProblem::new(expected, said, why));
    if said.len() > limit as usize && said.chars().count() > limit as usize {
        return refuse(Why::TooLong { limit });
    }
    if said.starts_with('#') && FAILED.iter().any(|failed| said.eq_ignore_ascii_case(failed)) {
        return refuse(Why::FailedFormula);
    }
    if said.bytes().fold(true, |all, byte| all & plain(byte)) {
        return Ok(());
    }
    if said.contains('\u{FFFD}') {
        return refuse(Why::LostLetters);
    }
    if said.contains(unseen) {
        return refuse(Why::ControlCharacter);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_has_many_names() {
        for cell in ["", "  ", "N/A", "none", "NULL", "-", "\u{FEFF}", " -- ", "\u{A0}"] {
            assert!(is_nothing(cell), "{cell:?}");
        }
        assert!(!is_nothing("0") && !is_nothing("Nate") && !is_nothing("No"));
    }

    #[test]
    fn exactly_one_guard_is_taken_off() {
        assert_eq!(text("'=SUM(A1)", 99), Ok(Some("=SUM(A1)")));
        assert_eq!(text("''=x", 99), Ok(Some("'=x")));
        assert_eq!(text("'tis", 99), Ok(Some("'tis")));
        assert_eq!(text("'-27", 99), Ok(Some("-27")));
    }

    #[test]
    fn what_cannot_be_text_is_refused() {
        let why = |cell: &str| text(cell, 5).err().map(|problem| problem.why);
        assert_eq!(why("abcdef"), Some(Why::TooLong { limit: 5 }));
        assert_eq!(why("ééééé"), None);
        assert_eq!(why("#N/A"), Some(Why::FailedFormula));
        assert_eq!(why("Jos\u{FFFD}"), Some(Why::LostLetters));
        assert_eq!(why("a\0b"), Some(Why::ControlCharacter));
        assert_eq!(why("a\nb"), None);
    }

    #[test]
    fn an_address_has_two_sides() {
        assert_eq!(email(" ana.ruiz@district.example "), Ok(Some("ana.ruiz@district.example")));
        assert_eq!(email("n/a"), Ok(None));
        for cell in ["Ana Ruiz", "@district.example", "ana@district", "a b@c.d", "a@b@c.d"] {
            assert!(email(cell).is_err(), "{cell}");
        }
    }
}
