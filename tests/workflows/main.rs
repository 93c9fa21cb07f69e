//! Stories: what people do, through the same door the window uses.
#![allow(clippy::unwrap_used)]

mod audits;
mod custody;
mod custody_refusals;
mod finding;
mod incidents;
mod keeping;
mod lists;
mod people;
mod references;
mod register;
mod reports;
mod rows;
mod stage;
mod status;
