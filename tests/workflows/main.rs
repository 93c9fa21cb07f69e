//! Stories: what people do, through the same door the window uses.
#![allow(clippy::unwrap_used)]

mod custody;
mod custody_refusals;
mod import_devices;
mod import_people;
mod import_refusals;
mod import_stage;
mod incidents;
mod keeping;
mod people;
mod references;
mod register;
mod stage;
mod status;
