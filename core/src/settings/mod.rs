//! NOUN. What has the district decided, and who sits at the program?

pub mod calendar;
mod change_district;
pub mod operators;
pub mod policy;
mod policy_of;
mod prices;
mod record;
pub mod school_year;
mod session;
mod set_up;
mod stipends;
pub mod support;

pub use calendar::{CalendarEntry, business_calendar, support_policies};
pub use change_district::ChangeDistrict;
pub use operators::{AddOperator, ChangeOperator, Operators};
pub use policy::{ChangeSetting, Policy, PolicyNow};
pub use policy_of::AskPolicy;
pub use prices::{IncidentPrices, LostPrice, PlanShares};
pub use record::{District, Operator, SavedView, Setting};
pub use session::{Session, SessionInfo};
pub use set_up::SetUp;
pub use stipends::{BandFound, StipendBand, Stipends};
pub use support::{ChangeSupport, DirectoryEntry, SupportNow, SupportPolicy};
