//! Its holder buys a new one: what closes the line so that nobody pays twice?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::record::{Accessory, AccessoryState};
use crate::contract::Command;
use crate::error::Result;
use crate::fees::{About, ChargeAnswer, charge_accessory, pay_accessory};
use crate::refusal::Reason;
use crate::register::custody::Custody;
use crate::store::{Role, Write};
use crate::values::{AccessoryId, Cents};

/// Sells the holder a new accessory in the place of one they were given. The new one is theirs.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Replace {
    /// The accessory they were given.
    pub accessory: AccessoryId,
    /// Whether they paid for it at once.
    pub paid: bool,
}

/// What a sale did.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Replaced {
    /// The line, closed.
    pub accessory: Accessory,
    /// What became of the charge; a missing one was charged already.
    pub charge: ChargeAnswer,
    /// How much was paid.
    pub paid: Option<Cents>,
}

impl Command for Replace {
    const NAME: &'static str = "accessory.replace";
    const WHO: Role = Role::Champion;
    type Output = Replaced;

    fn run(self, write: &mut Write<'_>) -> Result<Replaced> {
        let accessory: Accessory = write.get(self.accessory)?;
        write.must_cover(accessory.school)?;
        let Some(person) = accessory.person.filter(|_| may_be_replaced(accessory.state)) else {
            return Err(Reason::AccessorySettled { state: accessory.state.word().into() }.into());
        };
        let custody: Custody = write.get(accessory.custody)?;
        let accessory = close_as_replaced(write, accessory)?;
        let (kind, school) = (accessory.kind.as_str(), accessory.school);
        let about = About { accessory: accessory.id, kind, person, school, device: custody.device };
        let charge = charge_accessory(write, about)?;
        if let ChargeAnswer::NoPrice { school_year } = charge {
            return Err(Reason::NoPrice { kind: accessory.kind, school_year }.into());
        }
        let paid = if self.paid { pay_accessory(write, about)? } else { None };
        Ok(Replaced { accessory, charge, paid })
    }
}

/// Closes the line of an accessory for which a new one was bought.
pub fn close_as_replaced(write: &mut Write<'_>, accessory: Accessory) -> Result<Accessory> {
    let accessory = Accessory { state: AccessoryState::Replaced, settled_at: Some(write.now()), ..accessory };
    write.put(&accessory)?;
    Ok(accessory)
}

/// Whether a new one may take its place.
pub const fn may_be_replaced(state: AccessoryState) -> bool {
    match state {
        AccessoryState::Given | AccessoryState::Missing | AccessoryState::ThirdParty | AccessoryState::NotLookedAt => {
            true
        }
        AccessoryState::Returned | AccessoryState::Replaced => false,
    }
}
