//! How does text that a spreadsheet would run as a formula travel through CSV and come back the same?

use std::borrow::Cow;

/// Text as it stands in a CSV file: an apostrophe is put before what a spreadsheet would run as a formula, and
/// before what already carries such an apostrophe, so that [`unguard`] gives back exactly `text` (DOMAIN §10).
pub fn guard(text: &str) -> Cow<'_, str> {
    if needs_guard(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The text behind a CSV field: exactly one guard is stripped, if there is one.
pub fn unguard(field: &str) -> &str {
    field.strip_prefix('\'').filter(|text| needs_guard(text)).unwrap_or(field)
}

/// Any number of apostrophes and then a character that starts a formula.
fn needs_guard(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r'])
}

#[cfg(test)]
mod tests {
    use super::{guard, unguard};

    #[test]
    fn exactly_one_guard_is_stripped() {
        let cases =
            [("'=1+1", "=1+1"), ("''=1+1", "'=1+1"), ("'-", "-"), ("'tis", "'tis"), ("O'Neil", "O'Neil"), ("'", "'")];
        for (field, text) in cases {
            assert_eq!(unguard(field), text);
        }
        assert_eq!(guard("'tis"), "'tis");
        assert_eq!(guard("'=1"), "''=1");
    }
}
