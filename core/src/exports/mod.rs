//! WORKFLOW. Which lists leave the program as a file: devices, people, findings, a device's timeline, requests, the ledger,
//! the inventory, losses, stipends?
//!
//! Each export builds one report; the writers below decide what a profile withholds. A workflow with a report of its
//! own (the audit workbook) keeps it beside its rules.

mod balances;
mod by_school;
mod charger_fees;
mod devices;
mod findings;
mod frame;
mod incidents;
mod inventory;
mod ledger;
mod left_holding;
mod losses;
mod mdm_actions;
mod people;
mod requests;
mod sla;
mod still_out;
mod stipends;
mod timeline;

pub use balances::ExportBalances;
pub use charger_fees::ExportChargerFees;
pub use devices::{DeviceColumn, ExportDevices};
pub use findings::ExportFindings;
pub use incidents::ExportIncidents;
pub use inventory::ExportInventory;
pub use ledger::ExportLedger;
pub use left_holding::ExportLeftHolding;
pub use losses::ExportLosses;
pub use mdm_actions::{ExportMdmActions, MdmAction, action_of};
pub use people::{ExportPeople, PersonColumn};
pub use requests::ExportRequests;
pub use sla::ExportSla;
pub use still_out::ExportStillOut;
pub use stipends::ExportStipends;
pub use timeline::ExportTimeline;
