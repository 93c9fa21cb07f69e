//! The ledger's rows, what everybody owes by them, and what an operation built on.

mod balances;
mod entry;
mod moves;
mod taking_back;

pub(super) use balances::people_at;
pub use balances::{Owing, balance_of, balances};
pub use entry::{LedgerEntry, LedgerKind, each_entry, people_charged_for};
pub(super) use moves::{Move, each_move};
pub(super) use taking_back::{built_on, made_by, named_and_gone, people_of};
