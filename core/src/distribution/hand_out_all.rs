//! A whole class at once: from a pasted list of people and devices, all of it or nothing.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::hand_out::{HandOut, HandedOut, hand_out};
use crate::contract::Command;
use crate::drives::{Drive, DriveKind};
use crate::error::{Result, invalid};
use crate::refusal::{CannotDo, Problem, Reason};
use crate::store::{Role, Step, Write};
use crate::values::DriveId;

const MOST_NAMED: usize = 100;

/// Hands out a list: each line a person and a device.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct HandOutAll {
    /// The drive it is part of, where it is part of one.
    #[serde(default)]
    pub drive: Option<DriveId>,
    /// The lines.
    pub pairs: Vec<Pair>,
    /// Why somebody gets a device who has one already.
    #[serde(default)]
    pub reason: Option<String>,
    /// Leaves out the lines that cannot be done, and names them, instead of doing nothing.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub leave_out_what_cannot: bool,
}

/// One line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Pair {
    /// The person, by what was scanned or typed.
    pub who: String,
    /// The device, by what was scanned.
    pub code: String,
    /// What goes along with it; what the drive says when absent.
    #[serde(default)]
    pub accessories: Option<Vec<String>>,
}

/// What handing out a list did.
#[derive(Debug, Clone, Serialize, TS)]
pub struct HandedOutAll {
    /// What was handed out, in the order of the list.
    pub done: Vec<HandedOut>,
    /// Lines left out, by their number from one, with why.
    pub left_out: Vec<CannotDo>,
}

impl Command for HandOutAll {
    const NAME: &'static str = "distribution.hand_out_all";
    const WHO: Role = Role::Champion;
    type Output = HandedOutAll;

    fn run(self, write: &mut Write<'_>) -> Result<HandedOutAll> {
        let drive = self.drive.map(|drive| Drive::going_on(write, drive, DriveKind::Distribution)).transpose()?;
        if self.pairs.is_empty() {
            return invalid("pairs", Problem::Missing);
        }
        let total = self.pairs.len() as u64;
        let (mut done, mut left_out, mut cannot) = (Vec::new(), Vec::new(), 0);
        for (at, pair) in self.pairs.into_iter().enumerate() {
            write.step(Step { phase: "devices", done: at as u64, total: Some(total) })?;
            let shown = format!("{} → {}", pair.who.trim(), pair.code.trim());
            let asked = HandOut {
                drive: None,
                who: pair.who,
                code: pair.code,
                accessories: pair.accessories,
                reason: self.reason.clone(),
                due_on: None,
                take_home: None,
                override_reason: None,
            };
            // A line that is refused has written nothing.
            let error = match hand_out(write, drive.as_ref(), asked) {
                Ok(handed) => {
                    done.push(handed);
                    continue;
                }
                Err(error) => error,
            };
            let Some(refusal) = error.refusal().cloned() else { return Err(error) };
            cannot += 1;
            if left_out.len() < MOST_NAMED {
                left_out.push(CannotDo { id: (at + 1).to_string(), shown: Some(shown), refusal });
            }
        }
        if cannot > 0 && (!self.leave_out_what_cannot || done.is_empty()) {
            let selected = u32::try_from(total).unwrap_or(u32::MAX);
            return Err(Reason::SomeCannot { selected, cannot, ids: Vec::new(), which: left_out }.into());
        }
        Ok(HandedOutAll { done, left_out })
    }
}
