//! How much was charged, collected, waived and given up in each of several stretches of days?

use std::collections::HashSet;

use serde::Serialize;
use ts_rs::TS;

use super::record::{LedgerKind, Move, each_move};
use crate::error::Result;
use crate::people::Population;
use crate::store::Read;
use crate::values::{Cents, Date, PersonId, SchoolId};

/// What the ledger says of a stretch of days, by the day on which each entry took place. What was reversed is taken off
/// where the reversal was written, so that figures once told do not change.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct FeeFlow {
    /// Charged.
    pub charged: Cents,
    /// Paid, less what was given back.
    pub collected: Cents,
    /// Need not be paid.
    pub waived: Cents,
    /// Owed no longer, because the thing came back.
    pub credited: Cents,
    /// Given up.
    pub written_off: Cents,
}

/// A stretch of days with whose money it was.
#[derive(Debug, Clone, Default)]
pub struct FlowOf {
    /// How much.
    pub flow: FeeFlow,
    students: HashSet<PersonId>,
}

impl FlowOf {
    /// How many students any of it is about.
    pub fn students(&self) -> usize {
        self.students.len()
    }

    fn add(&mut self, one: &Move) {
        if one.population == Population::Student {
            self.students.insert(one.person);
        }
        let flow = &mut self.flow;
        match one.kind {
            LedgerKind::Charge => flow.charged += one.cents,
            LedgerKind::Payment | LedgerKind::Refund => flow.collected -= one.cents,
            LedgerKind::Waiver => flow.waived -= one.cents,
            LedgerKind::Credit => flow.credited -= one.cents,
            LedgerKind::WriteOff => flow.written_off -= one.cents,
            // A reversal is counted as what it reverses; one that reverses a reversal has put the first back.
            LedgerKind::Reversal => {}
        }
    }
}

/// What the ledger says of each stretch, from its first day to its last, of one school or of all.
pub fn flows(read: &Read<'_>, school: Option<SchoolId>, spans: &[(Date, Date)]) -> Result<Vec<FlowOf>> {
    let mut flows = vec![FlowOf::default(); spans.len()];
    each_move(read, school, |one| {
        let within = spans.iter().position(|(from, until)| (*from..=*until).contains(&one.day));
        if let Some(flow) = within.and_then(|at| flows.get_mut(at)) {
            flow.add(one);
        }
        Ok(())
    })?;
    Ok(flows)
}
