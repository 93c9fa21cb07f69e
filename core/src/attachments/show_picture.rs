//! How does a picture come on screen?

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::record::{Attachment, Content, MediaType};
use crate::contract::Query;
use crate::error::Result;
use crate::store::{Read, Role};
use crate::values::AttachmentId;

crate::words! {
    /// How large a picture is wanted.
    pub enum PictureSize {
        /// The small one.
        Thumbnail = "thumbnail",
        /// The whole of it.
        Full = "full",
    }
}

/// A picture that is attached.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ShowPicture {
    /// Which attachment.
    pub attachment: AttachmentId,
    /// How large.
    pub size: PictureSize,
}

/// The answer to [`ShowPicture`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct PictureShown {
    /// What the attachment is.
    pub media_type: MediaType,
    /// The picture in base64; none for a paper, which is saved and opened.
    pub picture: Option<String>,
}

impl Query for ShowPicture {
    const NAME: &'static str = "attachment.picture";
    const WHO: Role = Role::Champion;
    type Output = PictureShown;

    fn run(self, read: &Read<'_>) -> Result<PictureShown> {
        let attachment: Attachment = read.get(self.attachment)?;
        attachment.belongs_to()?.own(read)?;
        let bytes = match (attachment.media_type, self.size) {
            (MediaType::Pdf, PictureSize::Thumbnail | PictureSize::Full) => None,
            (MediaType::Png | MediaType::Jpeg, PictureSize::Thumbnail) => {
                Content::thumbnail_of(read, attachment.content)?
            }
            (MediaType::Png | MediaType::Jpeg, PictureSize::Full) => Some(Content::bytes_of(read, attachment.content)?),
        };
        Ok(PictureShown { media_type: attachment.media_type, picture: bytes.map(|bytes| STANDARD.encode(bytes)) })
    }
}
