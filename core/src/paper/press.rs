//! Who draws what the core says: the press that whoever opens the file brings along.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::document::Document;
use super::labels::LabelRun;

/// Turns documents and labels into PDF.
pub trait Press: Send + Sync {
    /// Draws a document.
    ///
    /// # Errors
    /// A picture that is no PNG, or a mistake of the press.
    fn document(&self, document: &Document) -> Result<Drawn, Unprintable>;

    /// Draws labels on their sheets.
    ///
    /// # Errors
    /// A mistake of the press.
    fn labels(&self, run: &LabelRun) -> Result<Drawn, Unprintable>;
}

/// The press could not draw it; our mistake.
#[derive(Debug, thiserror::Error)]
#[error("it could not be drawn: {0}")]
pub struct Unprintable(pub String);

/// A drawn document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    /// The file.
    pub pdf: Vec<u8>,
    /// Its pages.
    pub pages: u32,
    /// What its reader must know before it is printed.
    pub notes: Vec<PaperNote>,
}

/// What is not on the paper as it was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum PaperNote {
    /// No font at hand has these signs; a box stands for each.
    Undrawable {
        /// Each of them once, at most twenty.
        signs: String,
        /// How many boxes there are.
        boxes: u32,
    },
    /// Texts that do not fit even in small type end in "…".
    Shortened {
        /// How many.
        texts: u32,
        /// One of them, whole.
        example: String,
    },
    /// Codes whose bars would be too fine to scan, or do not fit beside the rest, stand as a square code alone.
    SquareOnly {
        /// How many.
        labels: u32,
        /// What one of them says.
        example: String,
    },
    /// Codes that fit in no form; only the text stands there.
    TextOnly {
        /// How many.
        labels: u32,
        /// What one of them says.
        example: String,
    },
}
