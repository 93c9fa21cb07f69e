//! How urgent is a request?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Word, WordField};

/// How urgent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PriorityWord {
    /// Before the others.
    High,
    /// As it comes.
    Normal,
    /// When there is time.
    Low,
}

impl Word for PriorityWord {
    const FIELD: WordField = WordField::Priority;
    const MEANINGS: &'static [(Self, &'static str)] =
        &[(Self::High, "high"), (Self::Normal, "normal"), (Self::Low, "low")];
    const SAID: &'static [(&'static str, Self)] = &[
        ("high", Self::High),
        ("highest", Self::High),
        ("urgent", Self::High),
        ("critical", Self::High),
        ("emergency", Self::High),
        ("blocker", Self::High),
        ("major", Self::High),
        ("asap", Self::High),
        ("1", Self::High),
        ("p1", Self::High),
        ("2", Self::High),
        ("p2", Self::High),
        ("1 critical", Self::High),
        ("2 high", Self::High),
        ("normal", Self::Normal),
        ("medium", Self::Normal),
        ("moderate", Self::Normal),
        ("standard", Self::Normal),
        ("default", Self::Normal),
        ("routine", Self::Normal),
        ("3", Self::Normal),
        ("p3", Self::Normal),
        ("3 moderate", Self::Normal),
        ("3 medium", Self::Normal),
        ("low", Self::Low),
        ("lowest", Self::Low),
        ("minor", Self::Low),
        ("trivial", Self::Low),
        ("planning", Self::Low),
        ("4", Self::Low),
        ("p4", Self::Low),
        ("4 low", Self::Low),
        ("5", Self::Low),
        ("p5", Self::Low),
        ("5 planning", Self::Low),
    ];
}
