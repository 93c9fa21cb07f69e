//! Stories: what people do, through the same door the window uses.
#![allow(clippy::unwrap_used, reason = "what tests share is no test to clippy")]

mod arrivals;
mod audits;
mod bulk;
mod choices;
mod custody;
mod custody_refusals;
mod finding;
mod golden;
mod import_devices;
mod import_doubts;
mod import_people;
mod import_refusals;
mod import_stage;
mod incidents;
mod keeping;
mod late_findings;
mod lists;
mod people;
mod periods;
mod printing;
mod quarter;
mod recount;
mod references;
mod register;
mod reports;
mod rows;
mod selections;
mod stage;
mod status;
mod undoing;
mod unlisted;
