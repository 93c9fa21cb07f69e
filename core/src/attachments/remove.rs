//! When does an attachment go?

use serde::Deserialize;
use ts_rs::TS;

use super::record::Attachment;
use crate::agreements::Agreement;
use crate::contract::Command;
use crate::error::Result;
use crate::store::{Role, Write};
use crate::values::AttachmentId;

/// Removes an attachment. A drawn signature stays with its agreement, which can be withdrawn.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemoveAttachment {
    /// Which.
    pub attachment: AttachmentId,
}

impl Command for RemoveAttachment {
    const NAME: &'static str = "attachment.remove";
    const WHO: Role = Role::Champion;
    // The row stays with the school that kept it; whoever the person or device belongs to now may remove it.
    const CROSS_SCHOOL: bool = true;
    type Output = Attachment;

    fn run(self, write: &mut Write<'_>) -> Result<Attachment> {
        let attachment: Attachment = write.get(self.attachment)?;
        attachment.belongs_to()?.own(write)?;
        if let Some(agreement) = attachment.agreement {
            write.get::<Agreement>(agreement)?.must_be_on_paper()?;
        }
        write.remove::<Attachment>(attachment.id)?;
        Ok(attachment)
    }
}
