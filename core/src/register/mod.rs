//! NOUN. Which devices are there, what state is each in, who has it, and which one was scanned?

mod condition;
pub mod custody;
mod events;
pub mod finding;
pub mod findings;
pub mod lists;
mod record;
mod status;
pub mod timeline;

pub use condition::{Condition, ConditionEvent};
pub use events::{AllocationChange, StatusChange};
pub use record::{Alias, CATEGORIES, Device, Funding, ItProcured, Model};
pub use status::{Approval, PoliceReport, Status, StatusEvent, StatusEventKind};
