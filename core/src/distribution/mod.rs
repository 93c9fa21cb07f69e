//! WORKFLOW. A line of people, each gets a device: one step per scan.

mod hand_out;
mod hand_out_all;
mod print;
mod receipt;

pub use hand_out::{HandOut, HandedOut, Note};
pub use hand_out_all::{HandOutAll, HandedOutAll, Pair};
pub use print::PrintReceipts;
pub use receipt::{AskReceipts, Receipt, ReceiptLine, Receipts};
