//! What does an accessory that did not come back cost, and what becomes of that when it does?
//!
//! It is charged once, to whoever was given it, at the price of the school year in which the charge is made. When it
//! comes back later, what of the charge still stands is credited.

use serde::Serialize;
use ts_rs::TS;

use super::record::{LedgerEntry, LedgerKind};
use crate::error::Result;
use crate::settings::Policy;
use crate::settings::policy::school_year_now;
use crate::store::Write;
use crate::values::{AccessoryId, Cents, DeviceId, PersonId, SchoolId};

/// What is charged or credited for.
#[derive(Debug, Clone, Copy)]
pub struct About<'a> {
    /// The accessory.
    pub accessory: AccessoryId,
    /// Its kind.
    pub kind: &'a str,
    /// Who was given it.
    pub person: PersonId,
    /// The school that hands out and collects.
    pub school: SchoolId,
    /// The device it went along with.
    pub device: DeviceId,
}

/// What became of a charge.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum ChargeAnswer {
    /// It was charged.
    Charged {
        /// How much.
        cents: Cents,
    },
    /// A charge for it stands already.
    ChargedBefore,
    /// The school year has no price for it, so nothing was charged.
    NoPrice {
        /// The school year.
        school_year: String,
    },
    /// The district does not charge for accessories.
    NotCharged,
}

/// Charges for an accessory that is missing or was replaced by somebody else's.
pub fn charge_accessory(write: &mut Write<'_>, about: About<'_>) -> Result<ChargeAnswer> {
    let policy = Policy::now(write)?;
    let entries = LedgerEntry::of_accessory(write, about.accessory)?;
    if standing_charge(&entries).is_some() {
        return Ok(ChargeAnswer::ChargedBefore);
    }
    let school_year = school_year_now(write)?;
    let Some(cents) = policy.price_of(about.kind) else { return Ok(ChargeAnswer::NoPrice { school_year }) };
    let entry = LedgerEntry {
        id: write.new_id(),
        person: about.person,
        school: about.school,
        kind: LedgerKind::Charge,
        cents,
        at: write.now(),
        school_year,
        about: about.kind.to_owned(),
        device: Some(about.device),
        accessory: Some(about.accessory),
        settles: None,
        reverses: None,
        note: None,
        operator: write.actor().operator,
    };
    write.record(&entry)?;
    Ok(ChargeAnswer::Charged { cents })
}

/// Credits what still stands of the charge for an accessory that came back; nothing when none stands.
pub fn credit_accessory(write: &mut Write<'_>, about: About<'_>) -> Result<Option<Cents>> {
    let entries = LedgerEntry::of_accessory(write, about.accessory)?;
    let Some((charge, open)) = standing_charge(&entries) else { return Ok(None) };
    let credit = LedgerEntry {
        id: write.new_id(),
        kind: LedgerKind::Credit,
        cents: Cents(-open.0),
        at: write.now(),
        settles: Some(charge.id),
        operator: write.actor().operator,
        ..charge.clone()
    };
    write.record(&credit)?;
    Ok(Some(open))
}

/// Records that what stands of the charge for an accessory was paid; nothing when none stands or it was paid before.
pub fn pay_accessory(write: &mut Write<'_>, about: About<'_>) -> Result<Option<Cents>> {
    let entries = LedgerEntry::of_accessory(write, about.accessory)?;
    let Some((charge, stands)) = standing_charge(&entries) else { return Ok(None) };
    let is_payment = |entry: &&LedgerEntry| match entry.kind {
        LedgerKind::Payment => true,
        LedgerKind::Reversal => !changes_what_stands(entry),
        LedgerKind::Charge | LedgerKind::Waiver | LedgerKind::Credit | LedgerKind::Refund | LedgerKind::WriteOff => {
            false
        }
    };
    let paid: Cents = entries.iter().filter(is_payment).map(|entry| entry.cents).sum();
    let open = stands + paid;
    if open <= Cents(0) {
        return Ok(None);
    }
    let payment = LedgerEntry {
        id: write.new_id(),
        kind: LedgerKind::Payment,
        cents: Cents(-open.0),
        at: write.now(),
        settles: Some(charge.id),
        operator: write.actor().operator,
        ..charge.clone()
    };
    write.record(&payment)?;
    Ok(Some(open))
}

/// The charge for one accessory that stands, and how much of it, by all entries for it: neither reversed, nor credited,
/// nor waived or written off in full. What was paid still stands, because a credit gives it back. Entries are counted
/// and not paired: one that was taken back and done again has another identifier.
pub fn standing_charge(entries: &[LedgerEntry]) -> Option<(&LedgerEntry, Cents)> {
    let charge = entries.iter().rev().find(|entry| entry.kind == LedgerKind::Charge)?;
    let open: Cents = entries.iter().filter(|entry| changes_what_stands(entry)).map(|entry| entry.cents).sum();
    (open > Cents(0)).then_some((charge, open))
}

/// A reversal does as what it reverses; that of a payment names no charge, and that of a charge is less than nothing.
fn changes_what_stands(entry: &LedgerEntry) -> bool {
    match entry.kind {
        LedgerKind::Charge | LedgerKind::Waiver | LedgerKind::Credit | LedgerKind::WriteOff => true,
        LedgerKind::Payment | LedgerKind::Refund => false,
        LedgerKind::Reversal => entry.settles.is_some() || entry.cents < Cents(0),
    }
}

#[cfg(test)]
mod tests {
    use super::{LedgerEntry, LedgerKind, standing_charge};
    use crate::values::{Cents, Timestamp};
    use uuid::Uuid;

    fn entry(id: u128, kind: LedgerKind, cents: i64, of: Option<u128>) -> LedgerEntry {
        let is_reversal = kind == LedgerKind::Reversal;
        let of = of.map(|of| Uuid::from_u128(of).into());
        LedgerEntry {
            id: Uuid::from_u128(id).into(),
            person: Uuid::nil().into(),
            school: Uuid::nil().into(),
            kind,
            cents: Cents(cents),
            at: Timestamp::from_millis(0),
            school_year: "2026-27".into(),
            about: "charger".into(),
            device: None,
            accessory: None,
            settles: if is_reversal { None } else { of },
            reverses: if is_reversal { of } else { None },
            note: None,
            operator: None,
        }
    }

    #[test]
    fn what_stands_of_a_charge() {
        let charge = entry(1, LedgerKind::Charge, 2700, None);
        let after = |kind, cents| {
            let entries = [charge.clone(), entry(2, kind, cents, Some(1))];
            standing_charge(&entries).map(|(_, open)| open.0)
        };
        assert_eq!(standing_charge(std::slice::from_ref(&charge)).map(|(_, open)| open.0), Some(2700));
        assert_eq!(after(LedgerKind::Payment, -2700), Some(2700));
        assert_eq!(after(LedgerKind::Waiver, -700), Some(2000));
        assert_eq!(after(LedgerKind::Credit, -2700), None);
        assert_eq!(after(LedgerKind::Reversal, -2700), None);
        assert_eq!(standing_charge(&[]), None);
        // A payment that was a mistake and is reversed leaves the charge as it was.
        let paid = entry(2, LedgerKind::Payment, -2700, Some(1));
        let unpaid = entry(3, LedgerKind::Reversal, 2700, Some(2));
        assert_eq!(standing_charge(&[charge.clone(), paid, unpaid]).map(|(_, open)| open.0), Some(2700));
        // Charged, set right, charged anew.
        let again = [charge, entry(2, LedgerKind::Reversal, -2700, Some(1)), entry(3, LedgerKind::Charge, 2700, None)];
        assert_eq!(standing_charge(&again).map(|(charge, open)| (charge.id, open.0)), Some((again[2].id, 2700)));
    }
}
