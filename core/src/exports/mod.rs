//! WORKFLOW. Which lists leave the program as a file: devices, people, findings, a device's timeline, requests?
//!
//! Each export builds one report; the writers below decide what a profile withholds. A workflow with a report of its
//! own (the audit workbook) keeps it beside its rules.

mod devices;
mod findings;
mod frame;
mod incidents;
mod mdm_actions;
mod people;
mod requests;
mod sla;
mod still_out;
mod timeline;

pub use devices::{DeviceColumn, ExportDevices};
pub use findings::ExportFindings;
pub use incidents::ExportIncidents;
pub use mdm_actions::{ExportMdmActions, MdmAction, action_of};
pub use people::{ExportPeople, PersonColumn};
pub use requests::ExportRequests;
pub use sla::ExportSla;
pub use still_out::ExportStillOut;
pub use timeline::ExportTimeline;
