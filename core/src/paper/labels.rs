//! What is printed on labels, and how it is laid on the sheet.

use serde::Deserialize;
use ts_rs::TS;

use super::stock::Stock;
use crate::error::{Result, invalid};
use crate::refusal::Problem;

/// How far labels may be moved, in millimetres. More is another sheet.
const MOST_NUDGE: f32 = 20.0;

crate::words! {
    /// Which codes stand on a label.
    pub enum CodeChoice {
        /// Bars for any scanner and a square code for those that read it, where both fit.
        Both = "both",
        /// Bars only (Code 128).
        Bars = "bars",
        /// The square code only (QR).
        Square = "square",
    }
}

/// How labels are laid on a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Labelling {
    /// The sheet.
    pub sheet: Stock,
    /// The first free label of the first sheet, counted from 1, row by row.
    pub start: u32,
    /// To the right, in millimetres, for a printer that pulls the paper askew.
    pub right_mm: f32,
    /// Down, in millimetres.
    pub down_mm: f32,
    /// Which codes.
    pub codes: CodeChoice,
}

impl Default for Labelling {
    fn default() -> Self {
        Self { sheet: Stock::Avery5160, start: 1, right_mm: 0.0, down_mm: 0.0, codes: CodeChoice::Both }
    }
}

impl Labelling {
    /// Lays labels on the sheet.
    ///
    /// # Errors
    /// `invalid` for a start that is not on the sheet, or a nudge of more than 20 mm.
    pub fn lay(self, title: impl Into<String>, labels: Vec<Label>) -> Result<LabelRun> {
        let on_sheet = self.sheet.measures().labels();
        if !(1..=on_sheet).contains(&self.start) {
            let allowed = format!("1–{on_sheet}");
            return invalid("start", Problem::OutOfRange { found: self.start.to_string(), allowed });
        }
        for (field, nudge) in [("right_mm", self.right_mm), ("down_mm", self.down_mm)] {
            if !(-MOST_NUDGE..=MOST_NUDGE).contains(&nudge) {
                return invalid(field, Problem::OutOfRange { found: nudge.to_string(), allowed: "−20–20 mm".into() });
            }
        }
        Ok(LabelRun { title: title.into(), laid: self, labels })
    }
}

/// Labels, and where they go.
#[derive(Debug, Clone, PartialEq)]
pub struct LabelRun {
    /// What they are.
    pub title: String,
    /// How they lie; checked by [`Labelling::lay`].
    pub laid: Labelling,
    /// In the order of the sheet.
    pub labels: Vec<Label>,
}

/// One label.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Label {
    /// What its bars say: a tag, a number. None where only a square code is long enough.
    pub bars: Option<String>,
    /// What its square code says.
    pub square: String,
    /// What a person reads first.
    pub name: String,
    /// And then.
    pub lines: Vec<String>,
}
