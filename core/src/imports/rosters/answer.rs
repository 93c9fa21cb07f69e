//! What would a roster do beyond its rows, and what has it done: who leaves, who changes schools?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::kind::RosterKind;
use crate::refusal::LeaversAt;
use crate::values::PersonId;

crate::words! {
    /// What becomes of the devices of somebody who changes schools.
    pub enum TransferChoice {
        /// They go along, and the new school answers for them.
        Along = "along",
        /// They stay the old school's, which collects them.
        Collect = "collect",
    }
}

/// What becomes of one person's devices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TransferSaid {
    /// Who.
    pub person: PersonId,
    /// What becomes of the devices.
    pub choice: TransferChoice,
}

/// Somebody who leaves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LeavingRow {
    /// Who.
    pub id: PersonId,
    /// The name.
    pub called: String,
    /// The number.
    pub number: Option<String>,
    /// The code of the school that is left.
    pub school: Option<String>,
    /// Whether the roster just does not list the person any more; otherwise it says so.
    pub is_absent: bool,
    /// Devices still held.
    pub holds: u32,
}

/// Somebody who changes schools.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TransferRow {
    /// Who.
    pub id: PersonId,
    /// The name.
    pub called: String,
    /// The number.
    pub number: Option<String>,
    /// The code of the school that is left.
    pub from: String,
    /// The code of the school that follows.
    pub to: String,
    /// Devices of the first school that the person has.
    pub devices: u32,
    /// What becomes of them.
    pub choice: TransferChoice,
}

/// What a roster does beyond its rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RosterOutcome {
    /// Where it comes from.
    pub kind: RosterKind,
    /// How many leave, by school.
    pub leavers: Vec<LeaversAt>,
    /// The first of them; those with devices in front.
    pub left: Vec<LeavingRow>,
    /// How many of them still hold devices.
    #[ts(type = "number")]
    pub left_holding: u64,
    /// People at the schools and of the populations it lists who are not on it, and stay all the same: another list
    /// brought them, or none that says who leaves.
    #[ts(type = "number")]
    pub stay: u64,
    /// The first of them; those with devices in front.
    pub staying: Vec<LeavingRow>,
    /// So many leave one school that this number has to be confirmed before the roster is applied.
    #[ts(type = "number | null")]
    pub confirm_left: Option<u64>,
    /// The first of those who change schools; those with devices in front.
    pub transferred: Vec<TransferRow>,
    /// Devices that go along.
    #[ts(type = "number")]
    pub devices_along: u64,
    /// Devices that the old schools have to collect.
    #[ts(type = "number")]
    pub devices_to_collect: u64,
}
