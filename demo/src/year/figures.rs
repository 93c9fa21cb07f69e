//! Does the year add up?

use rollcall_core::values::Cents;
use serde_json::Value;

/// What the whole year came to.
#[derive(Debug, Clone)]
pub struct Figures {
    /// Devices of the register.
    pub devices: u64,
    /// How many have each status, by its word.
    pub statuses: Vec<(String, u64)>,
    /// Requests that were done with.
    pub requests: u64,
    /// Of them, those that were for IT to do.
    pub to_do: u64,
    /// Of those, in time.
    pub in_time: u64,
    /// Entries of the ledger.
    pub entries: u64,
    /// Their sum.
    pub sum: Cents,
    /// What people owe together, less what they have as credit.
    pub balance: Cents,
    /// The figures of the last quarter's audits together.
    pub last_audit: Value,
    /// Operations in the file's history.
    pub operations: u64,
    /// Pages, references and history are sound.
    pub sound: bool,
}

impl Figures {
    /// Whether every sum agrees with its parts, and the file is sound.
    pub fn add_up(&self) -> bool {
        let outcomes = self.last_audit["outcomes"].as_object();
        let expected: u64 = outcomes.into_iter().flatten().filter_map(|(_, count)| count.as_u64()).sum();
        let devices: u64 = self.statuses.iter().map(|(_, count)| count).sum();
        self.sound
            && devices == self.devices
            && self.sum == self.balance
            && self.last_audit["expected"].as_u64() == Some(expected)
    }
}
