//! NOUN. What happened to a device: damage, loss, theft, and its recovery.

mod account;
mod attach_report;
mod claim_stolen;
mod declare_lost;
mod declare_stolen;
mod of_device;

pub use account::Account;
pub use attach_report::{AttachReport, attach_report};
pub use claim_stolen::{ClaimStolen, Outlook, claim_stolen};
pub use declare_lost::{DeclareLost, declare_lost};
pub use declare_stolen::{DeclareStolen, declare_stolen};
pub use of_device::{IncidentList, IncidentsOfDevice};

pub use crate::register::incident::{Incident, IncidentKind};
