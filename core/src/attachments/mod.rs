//! NOUN. Which pictures and papers belong to a person, a device, an incident or an agreement?
//!
//! Pictures are opened, turned upright, made no larger than a screen needs and written anew, which leaves behind what
//! a camera notes beside them: where, when, with which telephone. Papers (PDF) are kept as they are.

mod add;
mod as_png;
mod belongs;
mod bring;
mod kind;
mod list;
mod picture;
mod record;
mod remove;
mod save;
mod show_picture;

pub use add::{AddAttachment, content_of, keep};
pub use as_png::as_png;
pub use belongs::Belongs;
pub use bring::{Brought, MOST_BYTES, MOST_PDF_BYTES, bring, fit};
pub use kind::{FileKind, KEPT, kind_of};
pub use list::{AttachmentList, ListAttachments};
pub use picture::{LONGEST_SIDE, MOST_PIXELS_A_SIDE, Picture, THUMBNAIL, Unfit, open, prepare};
pub use record::{Attachment, BelongsKind, Content, MediaType};
pub use remove::RemoveAttachment;
pub use save::{SaveAttachment, Saved};
pub use show_picture::{PictureShown, PictureSize, ShowPicture};
