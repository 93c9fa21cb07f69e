//! How does an attached picture come on paper?

use super::kind::FileKind;
use super::picture::{open, png_within};
use super::record::{Attachment, MediaType};
use crate::error::{Error, Result};
use crate::store::Read;

/// The longest side on paper, in points of the picture: finer than most printers draw it there.
const LONGEST_ON_PAPER: u32 = 1400;

/// The picture as a PNG for paper; none for what is a paper itself.
///
/// # Errors
/// None that is the caller's: what is attached was opened before it was kept.
pub fn as_png(read: &Read<'_>, attachment: &Attachment) -> Result<Option<Vec<u8>>> {
    let kind = match attachment.media_type {
        MediaType::Pdf => return Ok(None),
        MediaType::Png => FileKind::Png,
        MediaType::Jpeg => FileKind::Jpeg,
    };
    let broken = |what| Error::Broken(format!("the picture of attachment {}: {what:?}", attachment.id));
    let picture = open(&attachment.bytes(read)?, kind).map_err(broken)?;
    png_within(picture, LONGEST_ON_PAPER).map(Some).map_err(broken)
}
