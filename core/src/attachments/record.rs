//! The rows: attachments, and what is in them.

use rusqlite::params;
use uuid::Uuid;

use crate::error::{Error, Result};
use crate::store::{Read, Row, Scope};
use crate::values::{
    AgreementId, AttachmentId, DeviceId, IncidentId, OperatorId, PersonId, RequestId, RowId, SchoolId, Timestamp,
};

use super::belongs::Belongs;

crate::words! {
    /// What an attachment belongs to.
    pub enum BelongsKind {
        /// A person.
        Person = "person",
        /// A device.
        Device = "device",
        /// What happened to a device.
        Incident = "incident",
        /// An agreement somebody signed.
        Agreement = "agreement",
        /// What a school asked for.
        Request = "request",
    }
}

crate::words! {
    /// What a kept file is.
    pub enum MediaType {
        /// A picture with sharp edges, or one that can be seen through.
        Png = "image/png",
        /// A photograph.
        Jpeg = "image/jpeg",
        /// A paper.
        Pdf = "application/pdf",
    }
}

impl MediaType {
    /// How a file of it may end, the usual ending first.
    pub const fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Png => &["png"],
            Self::Jpeg => &["jpg", "jpeg"],
            Self::Pdf => &["pdf"],
        }
    }
}

crate::fact! {
    /// What is in an attachment. The same bytes are kept once; those that no attachment needs any more stay, because a
    /// removal may be taken back.
    pub struct Content in "content" {
        /// The row.
        id: RowId,
        /// SHA-256 of the bytes, in hexadecimal.
        hash: String,
        /// The file as it is kept.
        bytes: Vec<u8>,
        /// A small picture of it; a paper has none.
        thumbnail: Option<Vec<u8>>,
    }
    scope |_row| Scope::District;
    undo Dependent("EXISTS (SELECT 1 FROM attachment WHERE attachment.content = content.id)
                    OR EXISTS (SELECT 1 FROM manifest WHERE giver_ink = content.id OR taker_ink = content.id)"); merge Union;
    refers {}
}

impl Content {
    /// The content with that hash.
    pub(super) fn with_hash(read: &Read<'_>, hash: &str) -> Result<Option<RowId>> {
        read.row("SELECT id FROM content WHERE hash = ?1", [hash], |row| row.get(0))
    }

    /// The file as it is kept.
    pub fn bytes_of(read: &Read<'_>, content: RowId) -> Result<Vec<u8>> {
        let found = read.row("SELECT bytes FROM content WHERE id = ?1", [content], |row| row.get(0))?;
        found.ok_or_else(|| Error::Broken(format!("the content {content} is gone")))
    }

    /// SHA-256 of the bytes, in hexadecimal.
    pub(super) fn hash_of(read: &Read<'_>, content: RowId) -> Result<String> {
        let found = read.row("SELECT hash FROM content WHERE id = ?1", [content], |row| row.get(0))?;
        found.ok_or_else(|| Error::Broken(format!("the content {content} is gone")))
    }

    /// A small picture of it, where there is one.
    pub(super) fn thumbnail_of(read: &Read<'_>, content: RowId) -> Result<Option<Vec<u8>>> {
        Ok(read.row("SELECT thumbnail FROM content WHERE id = ?1", [content], |row| row.get(0))?.flatten())
    }
}

crate::record! {
    /// A file that belongs to a person, a device, an incident, an agreement or a request.
    pub struct Attachment in "attachment" {
        /// The row.
        id: AttachmentId,
        /// The school that kept it; none for a person of no school.
        school: Option<SchoolId>,
        /// What it belongs to.
        belongs: BelongsKind,
        /// The person.
        person: Option<PersonId>,
        /// The device.
        device: Option<DeviceId>,
        /// The incident.
        incident: Option<IncidentId>,
        /// The agreement.
        agreement: Option<AgreementId>,
        /// The request.
        request: Option<RequestId>,
        /// What it is called.
        name: String,
        /// What it is.
        media_type: MediaType,
        /// The size of the file as it is kept, in bytes.
        size_bytes: u32,
        /// What is in it.
        content: RowId,
        /// When it was attached.
        added_at: Timestamp,
        /// By whom.
        operator: Option<OperatorId>,
    }
    scope |row| row.school.map_or(Scope::District, Scope::School);
    merge Union;
    refers {
        school -> "school", person -> "person", device -> "device", incident -> "incident", agreement -> "agreement",
        request -> "request"
    }
}

impl Attachment {
    /// Every attachment of something, the earliest first.
    pub fn all_of(read: &Read<'_>, belongs: Belongs) -> Result<Vec<Self>> {
        let (column, id): (&str, Uuid) = match belongs {
            Belongs::Person { person } => ("person", person.uuid()),
            Belongs::Device { device } => ("device", device.uuid()),
            Belongs::Incident { incident } => ("incident", incident.uuid()),
            Belongs::Agreement { agreement } => ("agreement", agreement.uuid()),
            Belongs::Request { request } => ("request", request.uuid()),
        };
        let sql =
            format!("SELECT {} FROM attachment WHERE {column} = ?1 ORDER BY added_at, id", Self::COLUMNS.join(", "));
        read.rows(&sql, params![id], Self::read)
    }

    /// The file as it is kept.
    pub fn bytes(&self, read: &Read<'_>) -> Result<Vec<u8>> {
        Content::bytes_of(read, self.content)
    }

    /// SHA-256 of the file as it is kept, in hexadecimal.
    pub fn hash(&self, read: &Read<'_>) -> Result<String> {
        Content::hash_of(read, self.content)
    }

    /// What it belongs to.
    ///
    /// # Errors
    /// Broken, when it belongs to nothing: the table's own checks do not let that happen.
    pub fn belongs_to(&self) -> Result<Belongs> {
        let found = match self.belongs {
            BelongsKind::Person => self.person.map(|person| Belongs::Person { person }),
            BelongsKind::Device => self.device.map(|device| Belongs::Device { device }),
            BelongsKind::Incident => self.incident.map(|incident| Belongs::Incident { incident }),
            BelongsKind::Agreement => self.agreement.map(|agreement| Belongs::Agreement { agreement }),
            BelongsKind::Request => self.request.map(|request| Belongs::Request { request }),
        };
        found.ok_or_else(|| Error::Broken(format!("the attachment {} belongs to nothing", self.id)))
    }
}
