//! Which drive is meant, and does it take anything now?

use super::record::{Drive, DriveKind};
use crate::error::Result;
use crate::refusal::Reason;
use crate::store::Read;
use crate::values::{DriveId, SchoolId};

/// A drive of a school the operator answers for.
///
/// # Errors
/// `not_found`, `other_school`.
pub fn own(read: &Read<'_>, drive: DriveId) -> Result<Drive> {
    let drive: Drive = read.get(drive)?;
    read.must_cover(drive.school)?;
    Ok(drive)
}

impl Drive {
    /// A drive that goes on, of the kind a station is for.
    ///
    /// # Errors
    /// `not_found`, `other_school`, `wrong_drive`, `drive_closed`.
    pub fn going_on(read: &Read<'_>, drive: DriveId, kind: DriveKind) -> Result<Self> {
        let drive = own(read, drive)?;
        if drive.kind != kind {
            return Err(Reason::WrongDrive { kind: drive.kind.word().into() }.into());
        }
        match drive.closed_at {
            Some(at) => Err(Reason::DriveClosed { at }.into()),
            None => Ok(drive),
        }
    }
}

/// The drive of a school with that name.
pub fn drive_named(read: &Read<'_>, school: SchoolId, name: &str) -> Result<Option<DriveId>> {
    Ok(Drive::named(read, school, name)?.map(|drive| drive.id))
}
