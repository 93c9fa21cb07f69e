//! Stories: what people do, through the same door the window uses.
#![allow(clippy::unwrap_used, reason = "what tests share is no test to clippy")]

mod arrivals;
mod audits;
mod bulk;
mod choices;
mod collection;
mod custody;
mod custody_refusals;
mod distribution;
mod drives;
mod finding;
mod golden;
mod homeroom;
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
