//! What does an accessory that did not come back cost, and what becomes of that when it does?
//!
//! It is charged once, to whoever was given it, at the price of the school year in which the charge is made. When it
//! comes back later, what of the charge still stands is credited.

use serde::Serialize;
use ts_rs::TS;

use super::charge::{Charge, charge};
use super::credit::credit;
use super::ledger::{Ledger, settling};
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
    if Ledger::of(write, about.person)?.charge_for(about.accessory).is_some() {
        return Ok(ChargeAnswer::ChargedBefore);
    }
    let school_year = school_year_now(write)?;
    let Some(cents) = policy.price_of(about.kind) else { return Ok(ChargeAnswer::NoPrice { school_year }) };
    let on_day = write.today();
    charge(
        write,
        Charge {
            person: about.person,
            school: about.school,
            cents,
            about: about.kind.to_owned(),
            device: Some(about.device),
            accessory: Some(about.accessory),
            incident: None,
            request: None,
            on_day,
            school_year,
            note: None,
        },
    )?;
    Ok(ChargeAnswer::Charged { cents })
}

/// Credits what still stands of the charge for an accessory that came back; nothing when none stands.
pub fn credit_accessory(write: &mut Write<'_>, about: About<'_>) -> Result<Option<Cents>> {
    let ledger = Ledger::of(write, about.person)?;
    let Some(charge) = ledger.charge_for(about.accessory) else { return Ok(None) };
    credit(write, charge, None, None)?;
    Ok(Some(charge.stands()))
}

/// Records that what is open of the charge for an accessory was paid; nothing when none is.
pub fn pay_accessory(write: &mut Write<'_>, about: About<'_>) -> Result<Option<Cents>> {
    let ledger = Ledger::of(write, about.person)?;
    let Some(open) = ledger.charge_for(about.accessory).filter(|charge| charge.open > Cents(0)) else {
        return Ok(None);
    };
    let (id, today) = (write.new_id(), write.today());
    let payment: LedgerEntry = settling(write, id, LedgerKind::Payment, &open.charge, -open.open, today);
    write.record(&payment)?;
    Ok(Some(open.open))
}
