//! What is known of one device, and what happened to it, in plain sentences?

mod edits;
mod entries;
mod history;
mod record;
mod sentences;
mod show;

pub use edits::FieldChange;
pub use entries::{DeviceTimeline, Entry, EntryKind, Timeline, timeline};
pub use history::{OperationList, OperationRow, Operations, RowChange, RowChanges, RowHistory};
pub use sentences::Audience;
pub use show::{DeviceShow, DeviceShown, LastUse};
