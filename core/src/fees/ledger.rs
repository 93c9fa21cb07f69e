//! Somebody's account as a command finds it: which charge is meant, and what is still open?

use super::record::{LedgerEntry, LedgerKind};
use super::settle::{OpenCharge, Settled, settle};
use crate::error::{Result, not_found};
use crate::refusal::MoneyReason;
use crate::settings::policy::school_year_of;
use crate::settings::school_year::starts_month;
use crate::store::Read;
use crate::values::{AccessoryId, Cents, Date, LedgerId, PersonId, SchoolId};

/// An account: its entries that count, and what follows from them.
#[derive(Debug, Clone)]
pub struct Ledger {
    /// Every entry, the oldest first.
    pub entries: Vec<LedgerEntry>,
    /// What is open, and what is left over.
    pub settled: Settled,
}

impl Ledger {
    /// The account of a person.
    pub fn of(read: &Read<'_>, person: PersonId) -> Result<Self> {
        let entries = LedgerEntry::of_person(read, person)?;
        Ok(Self { settled: settle(&entries), entries })
    }

    /// The charge with that identifier.
    ///
    /// # Errors
    /// `not_found`, `not_a_charge`, `charge_reversed`.
    pub fn charge(&self, id: LedgerId) -> Result<&OpenCharge> {
        if let Some(found) = self.settled.charges.iter().find(|open| open.charge.id == id) {
            return Ok(found);
        }
        match self.entries.iter().find(|entry| entry.id == id) {
            Some(entry) if entry.kind == LedgerKind::Charge => Err(MoneyReason::ChargeReversed.into()),
            Some(entry) => Err(MoneyReason::NotACharge { kind: entry.kind.word().into() }.into()),
            None => not_found("ledger_entry", id),
        }
    }

    /// The charge that is named, or the only one that is open.
    ///
    /// # Errors
    /// As [`Ledger::charge`]; `nothing_open`, `which_charge`.
    pub fn named_or_only(&self, id: Option<LedgerId>) -> Result<&OpenCharge> {
        if let Some(id) = id {
            return self.charge(id);
        }
        let mut open = self.settled.charges.iter().filter(|charge| charge.open > Cents(0));
        match (open.next(), open.count()) {
            (None, _) => Err(MoneyReason::NothingOpen.into()),
            (Some(only), 0) => Ok(only),
            (Some(_), more) => {
                let open = u32::try_from(more + 1).unwrap_or(u32::MAX);
                Err(MoneyReason::WhichCharge { open }.into())
            }
        }
    }

    /// The latest charge for an accessory that still stands, paid or not.
    pub fn charge_for(&self, accessory: AccessoryId) -> Option<&OpenCharge> {
        let is_for = |open: &&OpenCharge| open.charge.accessory == Some(accessory) && open.stands() > Cents(0);
        self.settled.charges.iter().rev().find(is_for)
    }
}

/// An entry of today without anything that it may name.
pub(super) fn begun(
    read: &Read<'_>,
    id: LedgerId,
    kind: LedgerKind,
    person: PersonId,
    school: SchoolId,
    cents: Cents,
    on: Date,
) -> Result<LedgerEntry> {
    Ok(LedgerEntry {
        id,
        person,
        school,
        kind,
        cents,
        at: read.now(),
        school_year: school_year_of(on, starts_month(read)?),
        about: String::new(),
        device: None,
        accessory: None,
        settles: None,
        reverses: None,
        note: None,
        operator: read.actor().operator,
        incident: None,
        request: None,
        receipt: None,
        approver: None,
        on_day: Some(on),
    })
}

/// An entry that settles a charge: what it was for is what the charge is for, and the school is the one that writes.
pub(super) fn settling(
    read: &Read<'_>,
    id: LedgerId,
    kind: LedgerKind,
    charge: &LedgerEntry,
    cents: Cents,
    on: Date,
) -> LedgerEntry {
    LedgerEntry {
        id,
        school: writing_school(read, charge.school),
        kind,
        cents,
        at: read.now(),
        settles: Some(charge.id),
        reverses: None,
        note: None,
        operator: read.actor().operator,
        receipt: None,
        approver: None,
        on_day: Some(on),
        ..charge.clone()
    }
}

/// The school in whose name an entry is made: the operator's own, or the one it is about.
pub(super) fn writing_school(read: &Read<'_>, about: SchoolId) -> SchoolId {
    read.actor().school.unwrap_or(about)
}
