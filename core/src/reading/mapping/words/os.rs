//! Which family of operating systems runs on it?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Word, WordField};

/// The families a state report counts, and the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OsWord {
    /// ChromeOS.
    Chrome,
    /// Windows.
    Windows,
    /// macOS, iOS, iPadOS, tvOS.
    Apple,
    /// Android.
    Android,
    /// Linux.
    Linux,
    /// Another, or none.
    Other,
}

impl Word for OsWord {
    const FIELD: WordField = WordField::OsFamily;
    const MEANINGS: &'static [(Self, &'static str)] = &[
        (Self::Chrome, "chrome"),
        (Self::Windows, "windows"),
        (Self::Apple, "apple"),
        (Self::Android, "android"),
        (Self::Linux, "linux"),
        (Self::Other, "other"),
    ];
    const SAID: &'static [(&'static str, Self)] = &[
        ("chromeos", Self::Chrome),
        ("chrome os", Self::Chrome),
        ("chromebook", Self::Chrome),
        ("cros", Self::Chrome),
        ("chrome", Self::Chrome),
        ("chromeos flex", Self::Chrome),
        ("google", Self::Chrome),
        ("windows", Self::Windows),
        ("win", Self::Windows),
        ("windows 10", Self::Windows),
        ("windows 11", Self::Windows),
        ("windows 10 pro", Self::Windows),
        ("windows 11 pro", Self::Windows),
        ("win10", Self::Windows),
        ("win11", Self::Windows),
        ("microsoft windows", Self::Windows),
        ("windows 10 education", Self::Windows),
        ("windows 11 education", Self::Windows),
        ("windows 11 se", Self::Windows),
        ("microsoft", Self::Windows),
        ("macos", Self::Apple),
        ("mac", Self::Apple),
        ("mac os", Self::Apple),
        ("os x", Self::Apple),
        ("mac os x", Self::Apple),
        ("ios", Self::Apple),
        ("ipados", Self::Apple),
        ("ipad os", Self::Apple),
        ("apple", Self::Apple),
        ("tvos", Self::Apple),
        ("ios ipados", Self::Apple),
        ("android", Self::Android),
        ("android enterprise", Self::Android),
        ("linux", Self::Linux),
        ("ubuntu", Self::Linux),
        ("linux ubuntu", Self::Linux),
        ("debian", Self::Linux),
        ("other", Self::Other),
        ("none", Self::Other),
        ("n a", Self::Other),
        ("na", Self::Other),
        ("printer", Self::Other),
        ("firmware", Self::Other),
    ];

    /// Versions follow the name: `Windows 11 Pro 23H2`, `ChromeOS 126.0`.
    fn read(cell: &str) -> Option<Self> {
        let form = crate::reading::mapping::word_form(cell);
        let said = Self::SAID.iter().find(|(said, _)| *said == form).map(|&(_, meaning)| meaning);
        let begins = || {
            let named = Self::SAID.iter().filter(|(said, meaning)| *meaning != Self::Other && said.len() >= 3);
            let mut longest =
                named.filter(|(said, _)| form.strip_prefix(said).is_some_and(|rest| rest.starts_with(' ')));
            longest.next().map(|&(_, meaning)| meaning)
        };
        said.or_else(begins)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_do_not_hide_the_family() {
        let cases = [
            ("Windows 11 Pro 23H2", Some(OsWord::Windows)),
            ("ChromeOS 126.0.6478", Some(OsWord::Chrome)),
            ("iPadOS 17.5", Some(OsWord::Apple)),
            ("Apple", Some(OsWord::Apple)),
            ("BeOS", None),
        ];
        for (cell, family) in cases {
            assert_eq!(OsWord::read(cell), family, "{cell}");
        }
    }
}
