//! Which papers belong to a pickup: the manifest, the board's agenda, labels and certificates of wipes?

mod agenda;
mod certificates;
mod lines;
mod manifest;
mod wipe_labels;

use std::path::PathBuf;

use super::export::Whose;
use crate::error::Result;
use crate::paper::{Document, moment};
use crate::settings::{District, operators};
use crate::store::Read;
use crate::values::DeviceId;
use crate::writing::{Privacy, Profile, Showing, WITHHELD, Written, print, withhold};

pub use agenda::PrintAgenda;
pub use certificates::PrintCertificates;
pub use manifest::PrintManifest;
pub use wipe_labels::PrintWipeLabels;

/// What stands at the foot of every page: whose it is and when it was made.
fn foot(read: &Read<'_>, district: &District) -> String {
    format!("{} · made {}", district.name, moment(read.now().wall_clock(read.zone())))
}

/// Whether a paper tells what somebody wrote: it may name a student, so only whom internal reports are granted reads it.
fn tells_words(read: &Read<'_>) -> bool {
    operators::may_export(read, Profile::Internal).is_ok()
}

/// Whose codes stand on a paper: those of a student's device only for whom internal reports are granted.
struct Codes {
    are_all_told: bool,
    whose: Whose,
}

impl Codes {
    fn now(read: &Read<'_>) -> Result<Self> {
        Ok(Self { are_all_told: tells_words(read), whose: Whose::now(read)? })
    }

    fn are_told(&mut self, read: &Read<'_>, device: DeviceId) -> Result<bool> {
        let is_private = |about| withhold(Profile::Public, Privacy::CodeInStudentRow, about) == Showing::Withheld;
        Ok(self.are_all_told || !is_private(self.whose.of(read, device)?))
    }
}

/// Draws a document into the file; `rows` is of how many devices or pickups it tells.
fn write(read: &Read<'_>, document: &Document, rows: usize, out: String) -> Result<Written> {
    Ok(print(&PathBuf::from(out), read.press(), rows, |press| Ok(press.document(document)?))?)
}
