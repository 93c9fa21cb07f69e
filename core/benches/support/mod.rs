//! What benches share: a district of a million devices, and clocks.
#![allow(dead_code, unreachable_pub, reason = "each bench uses its part")]

pub mod clocks;
pub mod district;
pub mod requests;
pub mod years;
