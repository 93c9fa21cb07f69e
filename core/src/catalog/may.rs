//! What may whoever sits here run at all? What may be done with a row comes with the row.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Kind, entries};
use crate::contract::Query;
use crate::error::Result;
use crate::people::may_say_standing;
use crate::register::may_share_serial;
use crate::store::Read;

/// The commands and tasks that the operator's role allows.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct May {}

/// The answer to [`May`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct MayRun {
    /// Their names.
    #[ts(type = "Array<keyof Commands | keyof Tasks>")]
    pub names: Vec<&'static str>,
    /// Whether they say which people somebody belongs to and how they stand.
    pub standing: bool,
    /// Whether they say that two devices have one serial.
    pub shared_serial: bool,
}

impl Query for May {
    const NAME: &'static str = "session.may";
    type Output = MayRun;

    fn run(self, read: &Read<'_>) -> Result<MayRun> {
        let role = read.actor().role;
        let changes = entries().iter().filter(|entry| matches!(entry.kind, Kind::Command | Kind::Task));
        Ok(MayRun {
            names: changes.filter(|entry| role >= entry.who).map(|entry| entry.name).collect(),
            standing: may_say_standing(role),
            shared_serial: may_share_serial(role),
        })
    }
}
