//! When is a drive over? When whoever runs it says so; it may go on again.

use serde::Deserialize;
use ts_rs::TS;

use super::lookup::own;
use super::record::Drive;
use crate::contract::Command;
use crate::error::Result;
use crate::refusal::Reason;
use crate::store::{Role, Write};
use crate::values::DriveId;

/// Closes a drive: its stations take nothing more.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Close {
    /// The drive.
    pub drive: DriveId,
}

/// Lets a closed drive go on.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Reopen {
    /// The drive.
    pub drive: DriveId,
}

impl Command for Close {
    const NAME: &'static str = "drive.close";
    const WHO: Role = Role::Champion;
    type Output = Drive;

    fn run(self, write: &mut Write<'_>) -> Result<Drive> {
        let drive = own(write, self.drive)?;
        if let Some(at) = drive.closed_at {
            return Err(Reason::DriveClosed { at }.into());
        }
        let closed = Drive { closed_at: Some(write.now()), ..drive };
        write.put(&closed)?;
        Ok(closed)
    }
}

impl Command for Reopen {
    const NAME: &'static str = "drive.reopen";
    const WHO: Role = Role::Champion;
    type Output = Drive;

    fn run(self, write: &mut Write<'_>) -> Result<Drive> {
        let drive = own(write, self.drive)?;
        if drive.closed_at.is_none() {
            return Err(Reason::DriveOpen.into());
        }
        let open = Drive { closed_at: None, ..drive };
        write.put(&open)?;
        Ok(open)
    }
}
