//! NOUN. Which groups get their devices, or bring them back, by which day?

mod board;
mod card;
mod close;
mod create;
mod list;
mod lookup;
mod people;
mod record;
mod still_out;

pub use board::{Board, BoardPerson, Homeroom, ShowBoard};
pub use card::{Card, PastIncident, ShowCard};
pub use close::{Close, Reopen};
pub use create::Create;
pub use list::{DriveList, DriveRow, HowFar, ListDrives};
pub use lookup::drive_named;
pub use people::{Expected, Standing, expected_people, expected_person};
pub use record::{Drive, DriveKind, DrivePerson, DriveStep, Out};
pub use still_out::{OpenAccessory, ShowStillOut, StillOut, StillOutPerson, still_out};
