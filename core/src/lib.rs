//! Everything Rollcall knows: the records, the rules, the local file.

pub mod accessories;
pub mod agreements;
pub mod attachments;
pub mod audits;
pub mod calendar;
pub mod catalog;
pub mod collection;
pub mod contract;
pub mod distribution;
pub mod drives;
pub mod error;
pub mod exports;
pub mod fees;
pub mod imports;
pub mod incidents;
pub mod labels;
pub mod paper;
pub mod people;
pub mod pickups;
pub mod reading;
pub mod refusal;
pub mod register;
pub mod replacements;
pub mod requests;
pub mod settings;
pub mod store;
pub mod surplus;
pub mod templates;
pub mod upkeep;
pub mod values;
pub mod writing;

/// A time zone by name.
pub use chrono_tz::Tz as Zone;
