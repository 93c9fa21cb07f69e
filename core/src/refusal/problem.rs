//! What is wrong with a field of the input?

use serde::Serialize;
use ts_rs::TS;

use crate::values::Date;

/// What is wrong with a field.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Problem {
    /// It must be given.
    Missing,
    /// It is longer than it may be.
    TooLong {
        /// The most characters allowed.
        most: u32,
    },
    /// It is not one of the words allowed.
    NotAWord {
        /// What was given.
        found: String,
        /// What is allowed.
        allowed: Vec<String>,
    },
    /// Another row has it already.
    Taken {
        /// What was given.
        found: String,
        /// Who has it.
        by: String,
    },
    /// It stands twice in the same list.
    Twice {
        /// What was given.
        found: String,
    },
    /// It is not a code that could be read from a label.
    NotACode {
        /// What was given.
        found: String,
    },
    /// It lies in the future.
    InTheFuture {
        /// What was given.
        found: Date,
    },
    /// It is over.
    InThePast {
        /// What was given.
        found: Date,
    },
    /// A police report was not filed before the loss it is about.
    BeforeLoss {
        /// What was given.
        found: Date,
        /// The day of the loss.
        lost_on: Date,
    },
    /// It was settled when the row was made and stays.
    CannotChange,
    /// It ends before it begins.
    EndsBeforeItBegins,
    /// Opening hours that would go on past midnight, or that have no length.
    AcrossMidnight {
        /// The weekday.
        day: String,
        /// When they begin.
        from: String,
        /// When they end.
        until: String,
    },
    /// It is outside what is allowed.
    OutOfRange {
        /// What was given.
        found: String,
        /// What is allowed.
        allowed: String,
    },
    /// It is no amount of money: finer than a cent, or nothing that can be read.
    NotMoney {
        /// What was given.
        found: String,
        /// Why it is none.
        because: crate::reading::cells::Why,
    },
    /// It is a wording that no paper can be made of.
    NotATemplate {
        /// Why not.
        fault: super::TemplateFault,
    },
    /// The message is not of the agreed shape.
    Shape {
        /// What the reader said.
        detail: String,
    },
}
