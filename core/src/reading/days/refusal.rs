//! Why can a row or event of somebody's calendar not be taken?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::values::Date;

/// Why not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum DayRefusal {
    /// It has no name.
    NoName,
    /// Its name is longer than a name may be.
    NameTooLong {
        /// The most characters.
        most: u32,
    },
    /// It has no day.
    NoDay,
    /// What it gives as a day is none.
    NotADay {
        /// What it says.
        found: String,
    },
    /// It ends before it begins.
    EndsBeforeItBegins,
    /// It is longer than an entry may be.
    TooLong {
        /// The most days.
        most: u32,
    },
    /// It has a time of day: support is closed for whole days.
    Timed,
    /// Its kind is none of holiday, closure and testing.
    NotAKind {
        /// What it says.
        found: String,
    },
    /// How it recurs cannot be followed.
    NotARule {
        /// What it says.
        found: String,
    },
    /// It recurs more often than one entry may.
    TooOften {
        /// The most times.
        most: u32,
    },
    /// With it no day of a school year would be open.
    ClosesAll {
        /// That school year's first day.
        after: Date,
    },
    /// The row's cells do not fit the header, or the event breaks off.
    Ragged,
}

/// A row or event that was not taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RefusedDays {
    /// The row of a list, or the line on which an event begins.
    #[ts(type = "number")]
    pub row: u64,
    /// What it is called, where it has a name.
    pub name: Option<String>,
    /// Why not.
    pub why: DayRefusal,
}
