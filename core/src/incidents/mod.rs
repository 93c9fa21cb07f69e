//! NOUN. What happened to a device: damage, loss, theft, and its recovery; what was decided, and what went out instead.

mod account;
mod actions;
mod attach_report;
mod board;
mod claim;
mod claim_stolen;
#[cfg(test)]
mod claim_tests;
mod close;
mod correct;
mod decide;
mod declare_lost;
mod declare_stolen;
mod instead;
mod look;
mod losses;
mod meant;
mod money;
mod needed;
mod new;
mod note;
mod of_device;
mod plans;
mod price_of;
mod print;
mod protect;
mod record;
mod recovered;
mod recovery;
mod reprice;
mod serial;
mod several;
mod show;
mod taking_back;
mod told;
mod waits;

pub use account::Account;
pub use actions::{IncidentAction, WhyNotIncident};
pub use attach_report::{AttachReport, attach_report};
pub use board::{IncidentBoard, IncidentRow};
pub use claim::Claim;
pub use claim_stolen::{ClaimStolen, Outlook, claim_stolen};
pub use close::{CloseIncident, ReopenIncident, close};
pub use correct::{CorrectIncident, IncidentField};
pub use decide::DecideIncident;
pub use declare_lost::{DeclareLost, declare_lost};
pub use declare_stolen::{DeclareStolen, declare_stolen};
pub use instead::{OutInstead, out_instead};
pub use losses::{ChargedAccounts, IncidentMoney, LossCounts, LossKind};
pub use meant::{MeantIncident, MeantTo, meant, numbered};
pub use money::credit_fee;
pub use needed::is_needed;
pub use new::NewIncident;
pub use note::{NoteIncident, RemindOfReport};
pub use of_device::{IncidentList, IncidentsOfDevice};
pub use plans::{AskPlan, ListPlans};
pub use price_of::PriceIncident;
pub use print::PrintIncident;
pub use protect::{BeginPlan, EndPlan};
pub use record::{
    DecidedBecause, IncidentDecision, IncidentStep, IncidentStepKind, ProtectionPlan, ReplacementKind, Substitute,
    each_incident,
};
pub use recovered::{RecoveryProposals, recovery_of};
pub use recovery::{Proposal, ProposalKind};
pub use serial::SettleSerial;
pub use several::{CloseIncidents, NoteIncidents, RemindOfReports};
pub use show::ShowIncident;
pub use taking_back::may_be_taken_back;
pub use told::{Told, step};
pub use waits::WaitsFor;

pub use crate::register::incident::{Incident, IncidentKind};
