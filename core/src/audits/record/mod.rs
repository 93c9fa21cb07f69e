//! The rows of an audit, and the questions asked of them.

mod audit;
mod decision;
pub(super) mod evidence;
mod expected;
pub(super) mod late;
mod recount;
pub(super) mod scan;
mod submission;
pub(super) mod taking_back;

pub use audit::{Audit, AuditState, Period};
pub use decision::{Answer, Decision, ExceptionKind};
pub use expected::Expected;
pub(super) use expected::{ExpectedNow, freeze_candidates};
pub use recount::{Recount, RecountItem, RecountScan};
pub use scan::{Scan, ScanSource, Verdict};
pub use submission::{FoundRow, ResultRow, Submission};
