//! Why can a file not be attached?

use serde::Serialize;
use ts_rs::TS;

/// What is wrong with a file that somebody wants to attach. A file that is not there is told as any other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum AttachProblem {
    /// It is a folder, or no file at all.
    NotAFile {
        /// What was named.
        path: String,
    },
    /// There is nothing in it.
    Empty {
        /// Its name.
        name: String,
    },
    /// It is larger than may be kept.
    TooLarge {
        /// Its name.
        name: String,
        /// Its size in bytes.
        #[ts(type = "number")]
        bytes: u64,
        /// The most bytes for its kind.
        #[ts(type = "number")]
        most: u64,
    },
    /// It is of a kind that is not kept.
    NotKept {
        /// Its name.
        name: String,
        /// What it is, where it can be told: `svg`, `heic`, `gif` …
        found: Option<String>,
        /// The kinds that are kept.
        kept: Vec<String>,
    },
    /// It has more points than may be opened.
    TooManyPixels {
        /// Its name.
        name: String,
        /// Its width in points.
        width: u32,
        /// Its height in points.
        height: u32,
    },
    /// It is cut off or damaged.
    Damaged {
        /// Its name.
        name: String,
    },
}
