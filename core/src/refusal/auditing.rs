//! Which rules of the audits and their quarters say no?

use serde::Serialize;
use ts_rs::TS;

use crate::values::Timestamp;

/// Which rule of the audits said no. It is told like any other reason, by the same `why`.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum AuditReason {
    /// The quarter's audits have begun, so its name and days stay.
    PeriodBegun {
        /// How many of its audits were opened.
        opened: u32,
        /// When the first of them was.
        since: Timestamp,
    },
    /// The days belong to another quarter already.
    PeriodsOverlap {
        /// Which.
        other: String,
    },
    /// The audit is not planned any more.
    AuditNotPlanned {
        /// How far it is.
        state: String,
    },
    /// The audit is not open: it takes no scans and no decisions.
    AuditNotOpen {
        /// How far it is.
        state: String,
    },
    /// The audit was not submitted.
    AuditNotSubmitted {
        /// How far it is.
        state: String,
    },
    /// The audit is not closed.
    AuditNotClosed {
        /// How far it is.
        state: String,
    },
    /// Exceptions are left to decide.
    ExceptionsUndecided {
        /// How many.
        left: u32,
    },
    /// The blind recount was drawn and not finished.
    RecountUnfinished {
        /// How many devices of the sample were not looked for yet.
        left: u32,
    },
    /// A recount was drawn already for this revision.
    RecountDrawn,
    /// The recount of this revision was finished: what it came to was shown, so it is not blind any more.
    RecountFinished {
        /// When.
        at: Timestamp,
    },
    /// There is nothing to recount: nothing was counted yet.
    NothingToRecount,
    /// No recount was drawn.
    NoRecount,
    /// The exception was decided already.
    ExceptionSettled {
        /// The kind of exception.
        kind: String,
        /// What was decided.
        choice: String,
    },
    /// There is no such exception in this audit.
    NoSuchException {
        /// The kind of exception.
        kind: String,
    },
    /// That choice does not fit that kind of exception.
    ChoiceDoesNotFit {
        /// The kind of exception.
        kind: String,
        /// The choice.
        choice: String,
    },
    /// The take-over was answered already.
    TakeOverAnswered,
    /// The scan was voided already.
    ScanVoided,
}

#[cfg(test)]
mod tests {
    use super::AuditReason;
    use crate::refusal::Reason;

    #[test]
    fn it_is_told_by_one_why_like_any_other_reason() {
        let told =
            serde_json::to_value(Reason::from(AuditReason::ExceptionsUndecided { left: 2 })).expect("it is plain");
        assert_eq!(told, serde_json::json!({ "why": "exceptions_undecided", "left": 2 }));
    }
}
