//! What is attached to something?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::add::AddAttachment;
use super::belongs::Belongs;
use super::record::Attachment;
use crate::contract::{Command as _, Query};
use crate::error::Result;
use crate::store::Read;

/// What is attached to a person, a device, an incident or an agreement.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListAttachments {
    /// To what.
    pub belongs: Belongs,
}

/// The answer to [`ListAttachments`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct AttachmentList {
    /// The attachments, the earliest first.
    pub attachments: Vec<Attachment>,
    /// Whether this operator may add to them and remove them.
    pub may_change: bool,
}

impl Query for ListAttachments {
    const NAME: &'static str = "attachment.list";
    type Output = AttachmentList;

    fn run(self, read: &Read<'_>) -> Result<AttachmentList> {
        self.belongs.own(read)?;
        let attachments = Attachment::all_of(read, self.belongs)?;
        Ok(AttachmentList { attachments, may_change: read.actor().role >= AddAttachment::WHO })
    }
}
