//! How does a file come to belong to something?

use std::path::PathBuf;

use serde::Deserialize;
use sha2::{Digest, Sha256};
use ts_rs::TS;

use super::belongs::Belongs;
use super::bring::{Brought, bring};
use super::record::{Attachment, BelongsKind, Content};
use crate::agreements::Agreement;
use crate::contract::Command;
use crate::error::{Error, Result, required};
use crate::store::{Role, Write};
use crate::values::{AgreementId, DeviceId, IncidentId, PersonId, RequestId, RowId, one_line, tidy};

/// Attaches a file of this machine. Attached again to the same thing, nothing changes.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct AddAttachment {
    /// What it belongs to.
    pub belongs: Belongs,
    /// What it is called; as the file when absent.
    #[serde(default)]
    pub name: Option<String>,
    /// Where the file lies.
    pub path: PathBuf,
    /// It, once it was read.
    #[serde(skip)]
    #[ts(skip)]
    pub brought: Option<Brought>,
}

impl Command for AddAttachment {
    const NAME: &'static str = "attachment.add";
    const WHO: Role = Role::Champion;
    type Output = Attachment;

    fn prepare(&mut self) -> Result<()> {
        self.brought = Some(bring(&self.path)?);
        Ok(())
    }

    fn run(self, write: &mut Write<'_>) -> Result<Attachment> {
        self.belongs.own(write)?;
        if let Belongs::Agreement { agreement } = self.belongs {
            write.get::<Agreement>(agreement)?.must_be_on_paper()?;
        }
        let file_name = || self.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let name = tidy(self.name).unwrap_or_else(file_name);
        let brought = self.brought.ok_or_else(|| Error::Broken("a file that nobody read".into()))?;
        keep(write, self.belongs, &name, brought)
    }
}

/// Keeps a file with what it belongs to.
///
/// # Errors
/// `missing`, `too_long`, `not_found`, `other_school`.
pub fn keep(write: &mut Write<'_>, belongs: Belongs, name: &str, brought: Brought) -> Result<Attachment> {
    let name = required("name", &one_line(name), 200)?;
    let school = belongs.own(write)?;
    let (media_type, size) = (brought.media_type, brought.bytes.len());
    let content = content_of(write, brought)?;
    let same = Attachment::all_of(write, belongs)?.into_iter().find(|attachment| attachment.content == content);
    if let Some(same) = same {
        return Ok(same);
    }
    let (kind, owner) = owner_of(belongs);
    let attachment = Attachment {
        id: write.new_id(),
        school,
        belongs: kind,
        person: owner.person,
        device: owner.device,
        incident: owner.incident,
        agreement: owner.agreement,
        request: owner.request,
        name,
        media_type,
        size_bytes: u32::try_from(size).map_err(|_| Error::Broken("a file larger than may be kept".into()))?,
        content,
        added_at: write.now(),
        operator: write.actor().operator,
    };
    write.put(&attachment)?;
    Ok(attachment)
}

#[derive(Default)]
struct Owner {
    person: Option<PersonId>,
    device: Option<DeviceId>,
    incident: Option<IncidentId>,
    agreement: Option<AgreementId>,
    request: Option<RequestId>,
}

/// The one column that says what an attachment belongs to.
fn owner_of(belongs: Belongs) -> (BelongsKind, Owner) {
    let none = Owner::default();
    match belongs {
        Belongs::Person { person } => (BelongsKind::Person, Owner { person: Some(person), ..none }),
        Belongs::Device { device } => (BelongsKind::Device, Owner { device: Some(device), ..none }),
        Belongs::Incident { incident } => (BelongsKind::Incident, Owner { incident: Some(incident), ..none }),
        Belongs::Agreement { agreement } => (BelongsKind::Agreement, Owner { agreement: Some(agreement), ..none }),
        Belongs::Request { request } => (BelongsKind::Request, Owner { request: Some(request), ..none }),
    }
}

/// The row of these bytes: the one that is there, or a new one.
pub fn content_of(write: &mut Write<'_>, brought: Brought) -> Result<RowId> {
    let hash = Sha256::digest(&brought.bytes).iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    if let Some(known) = Content::with_hash(write, &hash)? {
        return Ok(known);
    }
    let content = Content { id: write.new_id(), hash, bytes: brought.bytes, thumbnail: brought.thumbnail };
    write.record(&content)?;
    Ok(content.id)
}
