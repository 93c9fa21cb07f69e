//! Is somebody still with us, in the words of the roster?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Word, WordField};

/// Enrolled or employed. PowerSchool's numbers, OneRoster's words, yes and no.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum EnrolmentWord {
    /// Here.
    Active,
    /// Not yet here.
    Pre,
    /// Not here any more.
    Left,
}

impl Word for EnrolmentWord {
    const FIELD: WordField = WordField::State;
    const MEANINGS: &'static [(Self, &'static str)] =
        &[(Self::Active, "active"), (Self::Pre, "pre"), (Self::Left, "left")];
    const SAID: &'static [(&'static str, Self)] = &[
        ("active", Self::Active),
        ("enrolled", Self::Active),
        ("0", Self::Active),
        ("a", Self::Active),
        ("true", Self::Active),
        ("yes", Self::Active),
        ("current", Self::Active),
        ("y", Self::Active),
        ("enabled", Self::Active),
        ("employed", Self::Active),
        ("registered", Self::Active),
        ("re enrolled", Self::Active),
        ("pre", Self::Pre),
        ("pre registered", Self::Pre),
        ("preregistered", Self::Pre),
        ("-1", Self::Pre),
        ("pending", Self::Pre),
        ("future", Self::Pre),
        ("pre enrolled", Self::Pre),
        ("new", Self::Pre),
        ("incoming", Self::Pre),
        ("onboarding", Self::Pre),
        ("hired", Self::Pre),
        ("left", Self::Left),
        ("inactive", Self::Left),
        ("1", Self::Left),
        ("2", Self::Left),
        ("3", Self::Left),
        ("4", Self::Left),
        ("transferred", Self::Left),
        ("transferred out", Self::Left),
        ("graduated", Self::Left),
        ("withdrawn", Self::Left),
        ("exited", Self::Left),
        ("tobedeleted", Self::Left),
        ("false", Self::Left),
        ("no", Self::Left),
        ("n", Self::Left),
        ("disabled", Self::Left),
        ("terminated", Self::Left),
        ("separated", Self::Left),
        ("retired", Self::Left),
        ("resigned", Self::Left),
        ("i", Self::Left),
        ("deleted", Self::Left),
        ("dropped", Self::Left),
        ("moved", Self::Left),
        ("historical", Self::Left),
        ("imported historical", Self::Left),
        ("former", Self::Left),
        ("suspended", Self::Left),
    ];
}

impl EnrolmentWord {
    /// What a number means depends on the column: PowerSchool's `Enroll_Status` counts 0 as here, while a column
    /// that asks "enabled?" answers 1 for yes.
    #[must_use]
    pub fn in_column(header: &str, cell: &str) -> Option<Self> {
        let form = crate::reading::mapping::header_form(header);
        let asks = matches!(form.as_str(), "enabled" | "enableduser" | "activated" | "active" | "accountenabled");
        // Google's tools ask the other way round.
        let asks_gone = matches!(form.as_str(), "suspended" | "archived");
        match (asks, cell.trim()) {
            (true, "1") => Some(Self::Active),
            (true, "0") => Some(Self::Left),
            (false, said) if asks_gone => match said.to_ascii_lowercase().as_str() {
                "true" | "yes" | "1" => Some(Self::Left),
                "false" | "no" | "0" => Some(Self::Active),
                _ => Self::read(said),
            },
            (true | false, said) => Self::read(said),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_means_what_its_column_asks() {
        let cases = [
            ("Enroll_Status", "0", Some(EnrolmentWord::Active)),
            ("Enroll_Status", "-1", Some(EnrolmentWord::Pre)),
            ("Enroll_Status", "2", Some(EnrolmentWord::Left)),
            ("Activated", "1", Some(EnrolmentWord::Active)),
            ("enabledUser", "0", Some(EnrolmentWord::Left)),
            ("enabledUser", "false", Some(EnrolmentWord::Left)),
            ("status", "tobedeleted", Some(EnrolmentWord::Left)),
            ("suspended", "False", Some(EnrolmentWord::Active)),
            ("suspended", "True", Some(EnrolmentWord::Left)),
            ("accountEnabled", "False", Some(EnrolmentWord::Left)),
            ("status", "sabbatical", None),
        ];
        for (header, cell, meaning) in cases {
            assert_eq!(EnrolmentWord::in_column(header, cell), meaning, "{header} {cell}");
        }
    }
}
