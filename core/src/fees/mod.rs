//! NOUN. What does a person owe, and for what? A ledger that only grows.

mod accessory;
mod balances;
mod charge;
mod credit;
mod ledger;
pub mod limits;
mod papers;
mod pay;
pub mod price;
mod receipts;
mod record;
mod refund;
mod reverse;
mod schedule;
mod settle;
mod statement;
mod taking_back;
mod waive;
mod write_off;

pub use accessory::{About, ChargeAnswer, charge_accessory, credit_accessory, pay_accessory};
pub use balances::{AskBalances, BalanceFilter, BalancePage, BalanceRow, balance_rows, listed};
pub use charge::{Charge, ChargeByHand, charge, reverse_charge, school_of};
pub use credit::{CreditCharge, credit};
pub use ledger::Ledger;
pub use papers::{PrintLetters, PrintPayment, PrintStatement};
pub use pay::{Pay, Payment, paid, pay};
pub use receipts::{Received, received, taken, the_same};
pub use record::{LedgerEntry, LedgerKind, Owing, balance_of, balances, each_entry, people_charged_for};
pub use refund::{Refund, refund};
pub use reverse::{Reverse, reverse};
pub use schedule::{PricesFrom, ShowSchedule};
pub use settle::{OpenCharge, Settled, settle};
pub use statement::{ShowStatement, Statement, StatementCharge, StatementEntry};
pub use taking_back::may_be_taken_back;
pub use waive::{Waive, waive};
pub use write_off::{WriteOffCharge, write_off};
