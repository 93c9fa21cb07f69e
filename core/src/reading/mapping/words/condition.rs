//! Does the device work, in the words of other programs?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Word, WordField};

/// What a file says about a device's condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ConditionWord {
    /// It works.
    Working,
    /// Somebody should look.
    NeedsCheck,
    /// It is damaged.
    Damaged,
    /// It will not work again.
    Dead,
}

impl Word for ConditionWord {
    const FIELD: WordField = WordField::Condition;
    const MEANINGS: &'static [(Self, &'static str)] = &[
        (Self::Working, "working"),
        (Self::NeedsCheck, "needs_check"),
        (Self::Damaged, "damaged"),
        (Self::Dead, "dead"),
    ];
    const SAID: &'static [(&'static str, Self)] = &[
        ("working", Self::Working),
        ("new", Self::Working),
        ("good", Self::Working),
        ("fair", Self::Working),
        ("ok", Self::Working),
        ("okay", Self::Working),
        ("excellent", Self::Working),
        ("like new", Self::Working),
        ("very good", Self::Working),
        ("works", Self::Working),
        ("functional", Self::Working),
        ("used", Self::Working),
        ("used good", Self::Working),
        ("a", Self::Working),
        ("b", Self::Working),
        ("great", Self::Working),
        ("operational", Self::Working),
        ("average", Self::Working),
        ("acceptable", Self::Working),
        ("minor wear", Self::Working),
        ("normal wear", Self::Working),
        ("refurbished", Self::Working),
        ("fine", Self::Working),
        ("needs check", Self::NeedsCheck),
        ("poor", Self::NeedsCheck),
        ("worn", Self::NeedsCheck),
        ("heavily worn", Self::NeedsCheck),
        ("needs inspection", Self::NeedsCheck),
        ("needs attention", Self::NeedsCheck),
        ("unknown", Self::NeedsCheck),
        ("untested", Self::NeedsCheck),
        ("c", Self::NeedsCheck),
        ("needs service", Self::NeedsCheck),
        ("questionable", Self::NeedsCheck),
        ("below average", Self::NeedsCheck),
        ("damaged", Self::Damaged),
        ("broken", Self::Damaged),
        ("cracked", Self::Damaged),
        ("cracked screen", Self::Damaged),
        ("broken screen", Self::Damaged),
        ("needs repair", Self::Damaged),
        ("not working", Self::Damaged),
        ("defective", Self::Damaged),
        ("bad", Self::Damaged),
        ("d", Self::Damaged),
        ("faulty", Self::Damaged),
        ("in repair", Self::Damaged),
        ("repair", Self::Damaged),
        ("missing keys", Self::Damaged),
        ("not functional", Self::Damaged),
        ("screen damage", Self::Damaged),
        ("dead", Self::Dead),
        ("beyond repair", Self::Dead),
        ("unrepairable", Self::Dead),
        ("not repairable", Self::Dead),
        ("scrap", Self::Dead),
        ("does not power on", Self::Dead),
        ("doa", Self::Dead),
        ("f", Self::Dead),
        ("total loss", Self::Dead),
        ("totaled", Self::Dead),
        ("parts only", Self::Dead),
        ("for parts", Self::Dead),
        ("wont turn on", Self::Dead),
        ("inoperable", Self::Dead),
    ];
}
