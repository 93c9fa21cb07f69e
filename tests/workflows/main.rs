//! Stories: what people do, through the same door the window uses.
#![allow(clippy::unwrap_used)]

mod custody;
mod custody_refusals;
mod incidents;
mod keeping;
mod people;
mod references;
mod register;
mod stage;
mod status;
