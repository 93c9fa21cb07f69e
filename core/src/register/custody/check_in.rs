//! A device comes back: which custody ends, and is it a recovery?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::period::{back_already, end, not_checked_out, record_sighting};
use super::record::{Custody, CustodyOutcome, SightingKind};
use crate::contract::Command;
use crate::error::Result;
use crate::incidents::{OutInstead, out_instead};
use crate::refusal::NextStep;
use crate::register::check_condition::may_check;
use crate::register::incident::Incident;
use crate::register::recover::{Recovered, Spot, recover};
use crate::register::{Condition, ConditionEvent, Device, Status};
use crate::store::{Role, Write};
use crate::values::DeviceId;

crate::words! {
    /// What shape a device came back in, as whoever takes it back sees it.
    pub enum SeenShape {
        /// Nothing is wrong with it.
        Working = "working",
        /// It is damaged.
        Damaged = "damaged",
        /// It is beyond repair.
        Dead = "dead",
        /// Somebody must look at it.
        NeedsCheck = "needs_check",
    }
}

/// Checks a device in. A missing, lost or stolen one is recovered in the same step.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct CheckIn {
    /// The device.
    pub device: DeviceId,
    /// What shape it came back in; not looked at when absent.
    #[serde(default)]
    pub condition: Option<SeenShape>,
}

/// What a check-in did.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CheckedIn {
    /// The device.
    pub device: Device,
    /// The custody that ended; none when it had ended as lost or stolen, or nobody had the device when it went missing.
    pub custody: Option<Custody>,
    /// Whether the device had been missing, lost or stolen.
    pub recovered: bool,
    /// The incidents settled by it.
    pub incidents: Vec<Incident>,
    /// What went out in its place and is still out: to be collected.
    pub instead: Vec<OutInstead>,
}

impl Command for CheckIn {
    const NAME: &'static str = "custody.check_in";
    const WHO: Role = Role::Champion;
    type Output = CheckedIn;

    fn run(self, write: &mut Write<'_>) -> Result<CheckedIn> {
        let device = Device::own(write, self.device)?;
        check_in(write, device, self.condition)
    }
}

/// Checks a device in.
///
/// # Errors
/// `not_checked_out` when nobody has it and it is not away; a ghost is reopened first.
pub fn check_in(write: &mut Write<'_>, device: Device, shape: Option<SeenShape>) -> Result<CheckedIn> {
    let mut done = match device.status {
        Status::Missing | Status::Lost | Status::Stolen => {
            let now = write.now();
            let Recovered { device, custody, incidents, .. } = recover(write, device, Spot::Elsewhere, now)?;
            CheckedIn { device, custody, recovered: true, incidents, instead: Vec::new() }
        }
        Status::InService | Status::Surplus => {
            let Some(custody) = Custody::open_of(write, device.id)? else {
                let next = if device.status == Status::InService { vec![NextStep::CheckOut] } else { vec![] };
                return Err(back_already(write, &device, next)?);
            };
            let custody = end(write, custody, CustodyOutcome::Returned)?;
            CheckedIn { device, custody: Some(custody), recovered: false, incidents: vec![], instead: Vec::new() }
        }
        Status::Disposed => {
            return Err(not_checked_out(write, &device, vec![NextStep::ReopenGhost])?);
        }
    };
    done.device.condition = condition_seen(done.device.condition, shape, may_check(write)?);
    write.put(&done.device)?;
    record_sighting(write, &done.device, SightingKind::CheckedIn, None)?;
    done.instead = out_instead(write, done.device.id)?;
    Ok(done)
}

/// The condition after somebody took the device back. "Working" says that nothing new is wrong with it; it is a check
/// only by those who may check, and never a repair.
fn condition_seen(condition: Condition, shape: Option<SeenShape>, may_check: bool) -> Condition {
    let event = match shape {
        None => None,
        Some(SeenShape::Working) => may_check.then_some(ConditionEvent::CheckedWorking),
        Some(SeenShape::Damaged) => Some(ConditionEvent::Damaged),
        Some(SeenShape::Dead) => Some(ConditionEvent::Died),
        Some(SeenShape::NeedsCheck) => Some(ConditionEvent::CameBack),
    };
    event.and_then(|event| condition.after(event)).unwrap_or(condition)
}

#[cfg(test)]
mod tests {
    use super::{Condition, SeenShape, condition_seen};
    use std::fmt::Write as _;

    #[test]
    fn what_is_said_at_the_counter_becomes_the_condition() {
        let mut table = String::from("was         said        by a champion  by IT\n");
        for condition in Condition::ALL {
            let said = [None].into_iter().chain(SeenShape::ALL.iter().copied().map(Some));
            for shape in said {
                let word = shape.map_or("·", SeenShape::word);
                let after = [false, true].map(|may_check| condition_seen(*condition, shape, may_check).word());
                let _ = writeln!(table, "{:<11} {word:<11} {:<14} {}", condition.word(), after[0], after[1]);
            }
        }
        insta::assert_snapshot!(table);
    }
}
