//! Stories on a terminal: what is typed, what is read, and with which exit code it ends.
#![allow(clippy::unwrap_used, reason = "what tests share is no test to clippy")]

mod auditing;
mod calendar;
mod catalog;
mod custody;
mod exporting;
mod forbidden;
mod handing_out;
mod importing;
mod incidents;
mod keeping;
mod money;
mod papers;
mod portal;
mod printing;
mod requesting;
mod requesting_more;
mod sampling;
mod scanning;
mod setting_up;
mod surplus;
mod terminal;
