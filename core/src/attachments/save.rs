//! How does an attachment become a file again?

use std::io::Write as _;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::record::{Attachment, Content, MediaType};
use crate::contract::Query;
use crate::error::Result;
use crate::store::{Read, Role};
use crate::values::AttachmentId;
use crate::writing::{ExportError, ExportProblem, Part, check_place};

/// Writes an attachment to a file of this machine, whole or not at all.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveAttachment {
    /// Which.
    pub attachment: AttachmentId,
    /// Where to: its name ends as its kind does.
    pub out: PathBuf,
}

/// The file that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Saved {
    /// Where it is.
    pub path: PathBuf,
    /// Its size in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
}

impl Query for SaveAttachment {
    const NAME: &'static str = "attachment.save";
    const WHO: Role = Role::Champion;
    type Output = Saved;

    fn run(self, read: &Read<'_>) -> Result<Saved> {
        let attachment: Attachment = read.get(self.attachment)?;
        attachment.belongs_to()?.own(read)?;
        must_end_as(&self.out, attachment.media_type)?;
        let bytes = Content::bytes_of(read, attachment.content)?;
        let folder = check_place(&self.out)?;
        let part = Part::create(&folder).map_err(|error| error.at(&self.out))?;
        part.file().write_all(&bytes).map_err(|error| ExportError::from(error).at(&self.out))?;
        let written = part.land(&self.out).map_err(|error| ExportError::from(error).at(&self.out))?;
        Ok(Saved { path: self.out, bytes: written })
    }
}

/// Refuses a name that says something else than what is in the file.
fn must_end_as(out: &Path, media_type: MediaType) -> Result<()> {
    let ending = out.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_ascii_lowercase();
    let endings = media_type.endings();
    if endings.contains(&ending.as_str()) {
        return Ok(());
    }
    let name = out.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let known = endings.iter().map(|ending| (*ending).to_owned()).collect();
    Err(ExportError::from(ExportProblem::UnknownFormat { name, known }).into())
}
