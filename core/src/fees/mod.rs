//! NOUN. What does a person owe, and for what? A ledger that only grows.

mod accessory;
pub mod price;
mod record;
mod reverse;
mod show;
mod taking_back;

pub use accessory::{About, ChargeAnswer, charge_accessory, credit_accessory, pay_accessory, standing_charge};
pub use record::{LedgerEntry, LedgerKind, balance_of};
pub use reverse::{Reverse, reverse};
pub use show::{Account, AccountEntry, ShowAccount};
pub use taking_back::may_be_taken_back;
