//! What was damaged and what was lost, by kind: how many, how many are back, and what became of the money?

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use serde::Serialize;
use ts_rs::TS;

use super::{Incident, IncidentDecision, IncidentKind};
use crate::error::Result;
use crate::fees::{Ledger, LedgerEntry, OpenCharge};
use crate::store::Read;
use crate::values::{Cents, PersonId};

crate::words! {
    /// What an incident is in a report of losses.
    pub enum LossKind {
        /// Damage.
        Damage = "damage",
        /// They are searching.
        Missing = "missing",
        /// Given up.
        Lost = "lost",
        /// Stolen, with a police report.
        Stolen = "stolen",
        /// Said to be stolen, without a police report.
        Claimed = "claimed",
    }
}

impl LossKind {
    /// What an incident is now.
    pub const fn of(incident: &Incident) -> Self {
        match (incident.kind, incident.claimed_stolen) {
            (IncidentKind::Damage, _) => Self::Damage,
            (IncidentKind::Stolen, _) => Self::Stolen,
            (IncidentKind::Missing | IncidentKind::Lost, true) => Self::Claimed,
            (IncidentKind::Missing, false) => Self::Missing,
            (IncidentKind::Lost, false) => Self::Lost,
        }
    }

    /// As it is read on a report.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Damage => "damaged",
            Self::Missing => "missing",
            Self::Lost => "lost",
            Self::Stolen => "stolen",
            Self::Claimed => "said to be stolen",
        }
    }
}

/// Incidents of a stretch of days, by what they are now.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct LossCounts {
    /// Damage.
    pub damage: u32,
    /// They are searching.
    pub missing: u32,
    /// Given up.
    pub lost: u32,
    /// Stolen, with a police report.
    pub stolen: u32,
    /// Said to be stolen, without a police report.
    pub claimed: u32,
    /// Of all these, the devices that turned up since.
    pub recovered: u32,
}

impl LossCounts {
    /// Counts one incident.
    pub fn add(&mut self, incident: &Incident) {
        *match LossKind::of(incident) {
            LossKind::Damage => &mut self.damage,
            LossKind::Missing => &mut self.missing,
            LossKind::Lost => &mut self.lost,
            LossKind::Stolen => &mut self.stolen,
            LossKind::Claimed => &mut self.claimed,
        } += 1;
        self.recovered += u32::from(incident.recovered_at.is_some());
    }
}

/// What became of the money of an incident.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct IncidentMoney {
    /// The fee decided last; none while nobody decided.
    pub fee: Option<Cents>,
    /// What was paid of what was charged.
    pub collected: Cents,
    /// What need not be paid.
    pub waived: Cents,
    /// What is owed no longer: credited, or given up.
    pub taken_off: Cents,
    /// What is still owed.
    pub open: Cents,
}

/// The accounts that incidents were charged to, each worked out once.
#[derive(Debug, Default)]
pub struct ChargedAccounts {
    charges: HashMap<PersonId, Vec<OpenCharge>>,
}

impl ChargedAccounts {
    /// What became of the money of an incident.
    pub fn of(&mut self, read: &Read<'_>, incident: &Incident) -> Result<IncidentMoney> {
        let fee = IncidentDecision::last_of(read, incident.id)?.map(|decision| decision.cents);
        let mut money = IncidentMoney { fee, ..IncidentMoney::default() };
        let mut people: Vec<PersonId> =
            LedgerEntry::of_incident(read, incident.id)?.into_iter().map(|entry| entry.person).collect();
        people.sort_unstable();
        people.dedup();
        for person in people {
            let charges = match self.charges.entry(person) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(unknown) => unknown.insert(Ledger::of(read, person)?.settled.charges),
            };
            for charge in charges.iter().filter(|charge| charge.charge.incident == Some(incident.id)) {
                money.collected += charge.paid;
                money.waived += charge.waived;
                money.taken_off += charge.credited + charge.written_off;
                money.open += charge.open;
            }
        }
        Ok(money)
    }
}
