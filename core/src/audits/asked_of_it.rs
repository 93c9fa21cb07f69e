//! What do audits ask of IT that nobody has done yet: a ghost to reopen, a device to take out of surplus?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::choices::ChoiceWord;
use super::record::Decision;
use crate::contract::Query;
use crate::error::Result;
use crate::people::School;
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
            if still_asked(decision.choice, device.status) {
                let school = read.get::<School>(decision.school)?.name;
                asked.push(AskedFor { shown: device.shown(), status: device.status, decision, school });
            }
        }
        Ok(AskedList { asked })
    }
}

/// Whether what was asked is still to be done, by the device's status.
const fn still_asked(choice: ChoiceWord, status: Status) -> bool {
    match status {
        Status::Disposed => matches!(choice, ChoiceWord::AskReopen),
        Status::Surplus => matches!(choice, ChoiceWord::AskWithdraw),
        Status::InService | Status::Missing | Status::Lost | Status::Stolen => false,
    }
}
