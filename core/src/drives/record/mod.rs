//! The rows: drives, whom they name, what was done in them; and what people have in their hands.

mod drive;
mod out;

pub use drive::{Drive, DriveKind, DrivePerson, DriveStep};
pub use out::{Out, groups_of, kept, out_of, people_of};
