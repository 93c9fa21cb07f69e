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
    /// Signs that no font has, in each of its sections; a picture that is no PNG; a mistake of the press.
    fn document(&self, document: &Document) -> Result<Drawn, Unprintable>;

    /// Draws labels on their sheets.
    ///
    /// # Errors
    /// Signs that no font has, on each of the labels; a mistake of the press.
    fn labels(&self, run: &LabelRun) -> Result<Drawn, Unprintable>;
}

/// Why nothing was drawn.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unprintable {
    /// No font at hand has these signs, and nothing is left without them. A box in the place of a letter of somebody's
    /// name is never printed.
    #[error("no font has {signs}")]
    NoFont {
        /// Each of them once, at most twenty.
        signs: String,
        /// A text that has one of them.
        example: String,
    },
    /// Our mistake.
    #[error("it could not be drawn: {0}")]
    Broken(String),
}

/// A drawn document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    /// The file.
    pub pdf: Vec<u8>,
    /// Its pages.
    pub pages: u32,
    /// Sections or labels that are not in it, because no font has all of their signs; the notes name them.
    pub left_out: u32,
    /// What its reader must know before it is printed.
    pub notes: Vec<PaperNote>,
}

/// What is not on the paper as it was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum PaperNote {
    /// No font at hand has these signs; what they occur in is not among the pages.
    LeftOut {
        /// Each of them once, at most twenty.
        signs: String,
        /// How many sections or labels are left out.
        count: u32,
        /// What they are called; at most twenty of them.
        names: Vec<String>,
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
