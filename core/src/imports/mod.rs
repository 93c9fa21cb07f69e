//! WORKFLOW. How does somebody's list reach the register: looked at, rehearsed, applied as one operation?
//!
//! One way through the file serves rehearsal and import; only the hand differs, which writes or does not. A row is
//! read (`facts`), matched, judged and either changes the register or is rejected with a typed reason.

mod answer;
mod apply;
mod codes;
mod columns;
mod devices;
mod hand;
mod job;
mod look;
mod mdm;
mod pass;
mod payments;
mod people;
mod places;
mod plan;
mod record;
mod rehearse;
mod rejected_file;
mod rejection;
mod requests;
mod rooms;
mod rosters;
mod said;
mod schools;
mod tally;
mod unknown;
mod words;

pub use answer::{
    Applied, ChangedRow, Created, FieldTotal, GuessedColumn, ImportCounts, ImportFieldChange, ImportFinding,
    ImportFindingKind, ImportFindingRow, NewRow, Rehearsal,
};
pub use apply::Apply;
pub use look::{ColumnLook, Look, Looked};
pub use plan::{ColumnSaid, Create, ImportKind, ImportPlan, ReadAs, Take};
pub use record::ImportSource;
pub use rehearse::Rehearse;
pub use rejected_file::RejectedFile;
pub use rosters::{LeavingRow, RosterKind, RosterOutcome, TransferChoice, TransferRow, TransferSaid};
pub use unknown::UnknownWords;
pub use words::sentence;
