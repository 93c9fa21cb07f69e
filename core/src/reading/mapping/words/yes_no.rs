//! Yes, no, or nobody knows?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Word, WordField};

/// An answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum YesNo {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Nobody knows; somebody will ask.
    Unknown,
}

impl Word for YesNo {
    const FIELD: WordField = WordField::YesNo;
    const MEANINGS: &'static [(Self, &'static str)] =
        &[(Self::Yes, "yes"), (Self::No, "no"), (Self::Unknown, "unknown")];
    const SAID: &'static [(&'static str, Self)] = &[
        ("yes", Self::Yes),
        ("y", Self::Yes),
        ("true", Self::Yes),
        ("1", Self::Yes),
        ("x", Self::Yes),
        ("t", Self::Yes),
        ("on", Self::Yes),
        ("checked", Self::Yes),
        ("si", Self::Yes),
        ("sí", Self::Yes),
        ("oui", Self::Yes),
        ("wahr", Self::Yes),
        ("ja", Self::Yes),
        ("no", Self::No),
        ("n", Self::No),
        ("false", Self::No),
        ("0", Self::No),
        ("f", Self::No),
        ("off", Self::No),
        ("unchecked", Self::No),
        ("never", Self::No),
        ("nein", Self::No),
        ("non", Self::No),
        ("unknown", Self::Unknown),
        ("dont know", Self::Unknown),
        ("not sure", Self::Unknown),
        ("unsure", Self::Unknown),
        ("tbd", Self::Unknown),
        ("unk", Self::Unknown),
        ("maybe", Self::Unknown),
    ];
}
