//! Somebody looks whether an accessory came back.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::record::Accessory;
use super::rule::{AccessorySeen, Money, after};
use crate::contract::Command;
use crate::error::Result;
use crate::fees::{About, ChargeAnswer, charge_accessory, credit_accessory};
use crate::register::custody::Custody;
use crate::settings::Policy;
use crate::store::{Role, Write};
use crate::values::{AccessoryId, Cents, CustodyId};

/// An accessory by its kind, and what was seen of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LookedAt {
    /// What it is.
    pub kind: String,
    /// What was seen.
    pub seen: AccessorySeen,
}

/// Says what became of an accessory: at the counter, or when it comes back later.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Settle {
    /// The accessory.
    pub accessory: AccessoryId,
    /// What was seen.
    pub seen: AccessorySeen,
}

/// What became of an accessory.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Settled {
    /// The accessory now.
    pub accessory: Accessory,
    /// What became of the charge for it, where there was to be one.
    pub charge: Option<ChargeAnswer>,
    /// How much was credited.
    pub credited: Option<Cents>,
}

impl Command for Settle {
    const NAME: &'static str = "accessory.settle";
    const WHO: Role = Role::Champion;
    type Output = Settled;

    fn run(self, write: &mut Write<'_>) -> Result<Settled> {
        let accessory: Accessory = write.get(self.accessory)?;
        write.must_cover(accessory.school)?;
        let custody: Custody = write.get(accessory.custody)?;
        settle(write, &custody, accessory, self.seen)
    }
}

/// Says what became of an accessory of a custody, with what follows for the money.
pub fn settle(write: &mut Write<'_>, custody: &Custody, accessory: Accessory, seen: AccessorySeen) -> Result<Settled> {
    let (state, money) = after(accessory.state, seen);
    let accessory = match state == accessory.state {
        true => accessory,
        false => Accessory { state, settled_at: Some(write.now()), ..accessory },
    };
    write.put(&accessory)?;
    let (mut charge, mut credited) = (None, None);
    if let Some(person) = accessory.person {
        let (kind, school) = (accessory.kind.as_str(), accessory.school);
        let about = About { accessory: accessory.id, kind, person, school, device: custody.device };
        match money {
            Money::Stays => {}
            Money::Charge if !Policy::now(write)?.charge_accessories => charge = Some(ChargeAnswer::NotCharged),
            Money::Charge => charge = Some(charge_accessory(write, about)?),
            Money::Credit => credited = credit_accessory(write, about)?,
        }
    }
    Ok(Settled { accessory, charge, credited })
}

/// The device came back, or went on, and nobody has said yet what became of what went along.
pub fn nobody_looked(write: &mut Write<'_>, custody: CustodyId) -> Result<()> {
    for accessory in Accessory::of_custody(write, custody)? {
        let (state, _) = after(accessory.state, AccessorySeen::NotLookedAt);
        if state != accessory.state {
            write.put(&Accessory { state, settled_at: Some(write.now()), ..accessory })?;
        }
    }
    Ok(())
}
