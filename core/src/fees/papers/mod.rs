//! What of an account stands on paper: statement, letters, receipts.

mod account;
mod letters;
mod payment;
mod statement;

pub use letters::PrintLetters;
pub use payment::PrintPayment;
pub use statement::PrintStatement;
