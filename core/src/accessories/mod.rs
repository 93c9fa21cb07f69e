//! NOUN. What goes along with a device untagged, and what becomes of it: charger, case, stylus.

mod give;
mod record;
mod replace;
mod rule;
mod settle;

pub use give::{give, kinds_known};
pub use record::{Accessory, AccessoryState};
pub use replace::{Replace, Replaced, close_as_replaced, may_be_replaced};
pub use rule::{AccessorySeen, Money, after};
pub use settle::{LookedAt, Settle, Settled, nobody_looked, settle};
