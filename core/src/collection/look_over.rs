//! What came along with a device that was taken in, and what is wrong with it?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::take_in::ShapeSeen;
use crate::accessories::{Accessory, LookedAt, Settled, kinds_known, settle};
use crate::contract::Command;
use crate::error::{Result, invalid};
use crate::refusal::{NextStep, Problem};
use crate::register::custody::{Custody, checked_out};
use crate::register::incident::Incident;
use crate::register::{Condition, Damage, Device, damaged};
use crate::settings::Policy;
use crate::store::{Read, Role, Write};
use crate::values::CustodyId;

/// Says what came along with a device that was taken in, and what is wrong with it.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct LookOver {
    /// The custody that ended.
    pub custody: CustodyId,
    /// What was seen of the accessories; what is not named stays as it is.
    #[serde(default)]
    #[ts(as = "Option<Vec<LookedAt>>", optional)]
    pub accessories: Vec<LookedAt>,
    /// What shape the device is in; not looked at when absent.
    #[serde(default)]
    pub shape: Option<ShapeSeen>,
}

/// What was seen, and what followed.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct LookedOver {
    /// Every accessory of the custody, with what followed for the money.
    pub accessories: Vec<Settled>,
    /// Kinds that were looked for and had not been given.
    pub not_given: Vec<String>,
    /// The damage, where there is some.
    pub incident: Option<Incident>,
}

impl Command for LookOver {
    const NAME: &'static str = "collection.look_over";
    const WHO: Role = Role::Champion;
    type Output = LookedOver;

    fn run(self, write: &mut Write<'_>) -> Result<LookedOver> {
        let custody: Custody = write.get(self.custody)?;
        let device = Device::own(write, custody.device)?;
        // Of a device that is out, or out again, nobody can say what came back.
        if let Some(open) = Custody::open_of(write, device.id)? {
            return Err(checked_out(write, &open, vec![NextStep::CheckIn])?);
        }
        look_over(write, &device, Some(&custody), Look { accessories: self.accessories, shape: self.shape })
    }
}

/// What somebody looked at.
pub(super) struct Look {
    /// Accessories by kind.
    pub accessories: Vec<LookedAt>,
    /// The device itself.
    pub shape: Option<ShapeSeen>,
}

pub(super) fn look_over(
    write: &mut Write<'_>,
    device: &Device,
    custody: Option<&Custody>,
    look: Look,
) -> Result<LookedOver> {
    let seen = known(write, look.accessories)?;
    let given = custody.map(|custody| Accessory::of_custody(write, custody.id)).transpose()?.unwrap_or_default();
    let not_given = seen
        .iter()
        .filter(|seen| given.iter().all(|accessory| accessory.kind != seen.kind))
        .map(|seen| seen.kind.clone())
        .collect();
    let mut accessories = Vec::new();
    if let Some(custody) = custody {
        for accessory in given {
            match seen.iter().find(|seen| seen.kind == accessory.kind) {
                Some(said) => accessories.push(settle(write, custody, accessory, said.seen)?),
                None => accessories.push(Settled { accessory, charge: None, credited: None }),
            }
        }
    }
    let incident = match look.shape {
        Some(ShapeSeen::Damaged { parts }) => Some(report(write, device, custody, &parts)?),
        Some(ShapeSeen::Working) | None => None,
    };
    Ok(LookedOver { accessories, not_given, incident })
}

/// The kinds as the district writes them.
fn known(read: &Read<'_>, seen: Vec<LookedAt>) -> Result<Vec<LookedAt>> {
    let mut known: Vec<LookedAt> = Vec::new();
    for LookedAt { kind, seen } in seen {
        for kind in kinds_known(read, &[kind])? {
            known.retain(|other| other.kind != kind);
            known.push(LookedAt { kind, seen });
        }
    }
    Ok(known)
}

fn report(write: &mut Write<'_>, device: &Device, custody: Option<&Custody>, parts: &[String]) -> Result<Incident> {
    let policy = Policy::now(write)?;
    for part in parts {
        if !policy.damage_parts.iter().any(|known| known.eq_ignore_ascii_case(part.trim())) {
            let (found, allowed) = (part.clone(), policy.damage_parts);
            return invalid("parts", Problem::NotAWord { found, allowed });
        }
    }
    let parts: Vec<String> = parts.iter().map(|part| part.trim().to_lowercase()).collect();
    let what_happened = match parts.is_empty() {
        true => "Came back damaged".to_owned(),
        false => format!("Came back damaged: {}", parts.join(", ")),
    };
    let holder = custody.and_then(|custody| custody.person);
    let device: Device = write.get(device.id)?;
    let becomes = if device.condition == Condition::Dead { Damage::Dead } else { Damage::Damaged };
    damaged(write, device, becomes, holder, &what_happened)
}
