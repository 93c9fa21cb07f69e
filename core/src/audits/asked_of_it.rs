//! What do audits ask of IT that nobody has done yet: a ghost to reopen, a device to take out of surplus?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::choices::ChoiceWord;
use super::record::Decision;
use crate::contract::Query;
use crate::error::Result;
use crate::people::School;
use crate::register::lists::DeviceAction;
use crate::register::lists::actions::Standing;
use crate::register::{Device, Status};
use crate::store::Read;

/// What champions asked of IT in their audits and still waits.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskedOfIt {}

/// One device somebody asks for.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AskedFor {
    /// The decision that asks, with its reason.
    pub decision: Decision,
    /// The device's tag, or its serial when it has none.
    pub shown: Option<String>,
    /// Its status now.
    pub status: Status,
    /// The school that asks.
    pub school: String,
    /// What this operator may do about it now; none when it waits for somebody else.
    pub action: Option<DeviceAction>,
}

/// The answer to [`AskedOfIt`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct AskedList {
    /// The oldest first.
    pub asked: Vec<AskedFor>,
}

impl Query for AskedOfIt {
    const NAME: &'static str = "audit.asked_of_it";
    type Output = AskedList;

    fn run(self, read: &Read<'_>) -> Result<AskedList> {
        let mut asked = Vec::new();
        for decision in Decision::asking_it(read, read.actor().school)? {
            let Some(device) = decision.device else { continue };
            let device: Device = read.get(device)?;
            let Some(action) = still_asked(decision.choice, device.status) else { continue };
            let action = Some(action).filter(|action| may(read, &device, *action));
            let school = read.get::<School>(decision.school)?.name;
            asked.push(AskedFor { shown: device.shown(), status: device.status, decision, school, action });
        }
        Ok(AskedList { asked })
    }
}

/// What is still to be done about what was asked, by the device's status.
const fn still_asked(choice: ChoiceWord, status: Status) -> Option<DeviceAction> {
    match (status, choice) {
        (Status::Disposed, ChoiceWord::AskReopen) => Some(DeviceAction::ReopenGhost),
        (Status::Surplus, ChoiceWord::AskWithdraw) => Some(DeviceAction::WithdrawSurplus),
        (Status::Disposed | Status::Surplus, _)
        | (Status::InService | Status::Missing | Status::Lost | Status::Stolen, _) => None,
    }
}

/// Whether this operator may do it, as the lists would offer it.
fn may(read: &Read<'_>, device: &Device, action: DeviceAction) -> bool {
    let actor = read.actor();
    let standing = Standing {
        status: device.status,
        condition: device.condition,
        custodian: None,
        with: None,
        role: actor.role,
        own: actor.covers(device.school),
        may_check: false,
    };
    standing.judge(action).is_ok()
}
