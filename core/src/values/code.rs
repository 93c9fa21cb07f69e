//! When are two codes the same code? The normal and the loose form of what a scanner reads (DOMAIN §3).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The form in which codes are compared: trimmed, upper case, without spaces, hyphens, Code 39 asterisks or an AIM
/// prefix. Leading zeros are kept.
pub fn normal_form(code: &str) -> String {
    let mut rest = code.trim();
    // AIM symbology identifier: `]`, a letter, a digit, sent by some scanners before the code itself.
    let bytes = rest.as_bytes();
    if bytes.len() > 3 && bytes[0] == b']' && bytes[1].is_ascii_alphabetic() && bytes[2].is_ascii_alphanumeric() {
        rest = &rest[3..];
    }
    // Nearly every code is plain letters and digits, and every import asks for millions of them.
    if rest.is_ascii() {
        let mut form = rest.to_ascii_uppercase();
        form.retain(|sign| sign.is_ascii_graphic() && !matches!(sign, '-' | '*'));
        return form;
    }
    let mut form = String::with_capacity(rest.len());
    for sign in rest.chars() {
        match sign {
            '-' | '*' | '\u{2010}'..='\u{2015}' => {}
            _ if sign.is_whitespace() || sign.is_control() => {}
            _ if sign.is_ascii() => form.push(sign.to_ascii_uppercase()),
            _ => form.extend(sign.to_uppercase()),
        }
    }
    form
}

/// The form used for finding only: all-digit codes lose their leading zeros, and a maker's `S` or `1S` before a
/// serial goes. Nothing when it is the same as the normal form.
pub fn loose_form(normal: &str) -> Option<String> {
    if !normal.is_empty() && normal.bytes().all(|byte| byte.is_ascii_digit()) {
        let short = normal.trim_start_matches('0');
        return (short != normal && !short.is_empty()).then(|| short.to_owned());
    }
    let stripped = normal.strip_prefix("1S").or_else(|| normal.strip_prefix('S'))?;
    (stripped.len() >= 5).then(|| stripped.to_owned())
}

/// Whether nothing is left of a code in its normal form. A letter or digit at the start always is.
fn reads_as_nothing(code: &str) -> bool {
    !code.bytes().next().is_some_and(|first| first.is_ascii_alphanumeric()) && normal_form(code).is_empty()
}

macro_rules! code_text {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
        #[serde(try_from = "String", into = "String")]
        #[ts(type = "string")]
        pub struct $name(String);

        impl $name {
            /// The code without surrounding blanks, or nothing when nothing readable is left.
            pub fn new(text: &str) -> Option<Self> {
                let text = text.trim();
                let fits = text.len() <= 128 && !text.chars().any(char::is_control) && !reads_as_nothing(text);
                fits.then(|| Self(text.to_owned()))
            }

            /// The code as it was written.
            pub fn as_str(&self) -> &str { &self.0 }

            /// The form in which it is compared.
            pub fn normal(&self) -> String { normal_form(&self.0) }

            /// The form used for finding only, where it differs.
            pub fn loose(&self) -> Option<String> {
                // Most tags begin with the district's letters, and have none.
                match self.0.bytes().next() {
                    Some(b'A'..=b'R' | b'T'..=b'Z' | b'a'..=b'r' | b't'..=b'z') => None,
                    Some(_) | None => loose_form(&self.normal()),
                }
            }
        }

        impl TryFrom<String> for $name {
            type Error = &'static str;
            fn try_from(text: String) -> Result<Self, Self::Error> { Self::new(&text).ok_or("not a code") }
        }

        impl From<$name> for String {
            fn from(code: $name) -> Self { code.0 }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.write_str(&self.0) }
        }

        impl rusqlite::ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> { self.0.to_sql() }
        }

        impl rusqlite::types::FromSql for $name {
            fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
                Ok(Self(value.as_str()?.to_owned()))
            }
        }
    };
}

code_text! {
    /// The district's number for a device. Text, never a number.
    AssetTag
}
code_text! {
    /// The maker's number for a device. Text, never a number.
    Serial
}

#[cfg(test)]
mod tests {
    use super::{AssetTag, Serial, loose_form, normal_form};

    #[test]
    fn what_a_scanner_adds_does_not_count() {
        for typed in ["mc-0012345", " MC 0012345 \r\n", "*MC-0012345*", "]C0MC-0012345", "MC\u{2011}0012345"] {
            assert_eq!(normal_form(typed), "MC0012345", "{typed:?}");
        }
        assert_eq!(normal_form("0012"), "0012");
    }

    #[test]
    fn a_code_of_signs_that_do_not_count_is_none() {
        for nothing in ["", "  ", "-", "**", "\u{2011}", "a\u{7}b"] {
            assert!(AssetTag::new(nothing).is_none(), "{nothing:?}");
        }
        assert!(AssetTag::new("-7-").is_some());
    }

    #[test]
    fn a_code_knows_its_loose_form() {
        for code in ["0012", "12", "1SPF2ABCDE", "s5CD1234X", "MC-0012345", "-0012", "*S5CD1234X*", "Zebra-9"] {
            assert_eq!(Serial::new(code).unwrap().loose(), loose_form(&normal_form(code)), "{code}");
        }
    }

    #[test]
    fn loose_forms_forgive_lost_zeros_and_makers_prefixes() {
        let forms = ["0012", "12", "1SPF2ABCDE", "S5CD1234X", "SX12", "000"].map(loose_form);
        let want = [Some("12"), None, Some("PF2ABCDE"), Some("5CD1234X"), None, None];
        assert_eq!(forms, want.map(|form| form.map(str::to_owned)));
    }
}
