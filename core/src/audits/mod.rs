//! WORKFLOW. Four times a year: where is every device the school answers for?

mod asked_of_it;
mod change_period;
mod choices;
mod close;
mod decide;
mod district_summary;
mod evidence;
mod exception_list;
mod exceptions;
mod figures;
mod late;
mod leadership;
mod lookup;
mod open;
mod plan;
pub mod reconcile;
mod record;
mod recount;
mod recount_sheet;
mod reopen;
mod return_audit;
mod scan;
mod scan_exception;
mod scan_file;
mod scan_tally;
mod settle;
mod sheet;
mod sign_off;
mod station;
mod status;
mod submit;
mod suggest;
mod take_over;
mod taking_back;
mod void_scan;
mod workbook;

pub use asked_of_it::{AskedFor, AskedList, AskedOfIt};
pub use change_period::ChangePeriod;
pub use choices::{Choice, ChoiceWord, Whereabouts};
pub use close::Close;
pub use decide::{Decide, ExceptionRef};
pub use district_summary::ExportDistrictAudit;
pub use evidence::{Found, Reconciled, reconcile_all, reconcile_one};
pub use exception_list::{EvidenceKind, EvidenceLine, ExceptionList, ExceptionRow, Exceptions, KindCount};
pub use exceptions::{About, Exception, exceptions};
pub use figures::{Figures, FoundFigures, Grades, Outcomes, RecountFigures, ScanFigures};
pub use late::{LateFinding, LateFindings, LateKind, LateList};
pub use leadership::{
    AskDistrict, Compliance, DistrictQuarter, DistrictReport, ExportLeadership, PromisesKept, SiteCompliance,
};
pub use open::{Open, Opened, OpenedAudit};
pub use plan::{Plan, Planned};
pub use record::{
    Answer, Audit, AuditState, Decision, ExceptionKind, Expected, FoundRow, Period, Recount, RecountItem, RecountScan,
    ResultRow, Scan, ScanSource, Submission, Verdict,
};
pub use recount::{DrawRecount, FinishRecount, RecountAnswer, ScanRecount};
pub use recount_sheet::{RecountDevice, RecountPlace, RecountSheet, ShowRecount};
pub use reopen::Reopen;
pub use return_audit::Return;
pub use scan::{ScanAnswer, ScanCode};
pub use scan_file::{RejectedScan, ScanFile, ScanFileAnswer, ScanRejection};
pub use sheet::{Counter, Sheet, Show};
pub use sign_off::PrintSignOff;
pub use station::{Left, LeftAt, LeftList, ScanLine, Station, StationView};
pub use status::{PeriodList, PeriodStatus, Periods, SiteStatus, Status};
pub use submit::Submit;
pub use suggest::{Suggest, SuggestionList};
pub use take_over::{AnswerTakeOver, TakeOver, TakeOverList, TakeOvers};
pub use taking_back::may_be_taken_back;
pub use void_scan::VoidScan;
pub use workbook::ExportAudit;
