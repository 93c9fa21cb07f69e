//! `rollcall fee pay` and `refund`.

use clap::Args;
use rollcall_core::values::Date;
use serde_json::json;

use super::one::Whose;
use crate::door::Door;
use crate::sample::a_day;
use crate::stop::Result;
use crate::verbs::Global;

pub const EXAMPLES: &str = "Examples:
  rollcall fee pay 100234 27.00 --receipt 20441
  rollcall fee pay 100234 12.50 --charge 3                 for the third entry of the account
  rollcall fee pay 100234 30.00 --keep-as-credit           more than is owed, kept for later";

/// Somebody paid.
#[derive(Debug, Args)]
pub struct Pay {
    #[command(flatten)]
    whose: Whose,
    /// How much, as 27.00
    #[arg(allow_negative_numbers = true)]
    amount: String,
    /// The charge it is for, by its number in the statement; the oldest that are open when left out
    #[arg(long, value_name = "NUMBER")]
    charge: Option<String>,
    /// The number of the receipt
    #[arg(long)]
    receipt: Option<String>,
    /// The day it was paid; today when left out
    #[arg(long, value_name = "DAY", value_parser = a_day)]
    on: Option<Date>,
    /// Anything else, in words
    #[arg(long)]
    note: Option<String>,
    /// Keep what is more than they owe for later
    #[arg(long)]
    keep_as_credit: bool,
    /// One receipt paid for several people, as for the children of a family
    #[arg(long)]
    shared_receipt: bool,
}

impl Pay {
    /// Records it.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let input = json!({
            "cents": self.amount, "charge": self.whose.entry(&door, self.charge.as_deref())?, "receipt": self.receipt,
            "on_day": self.on, "note": self.note, "keep_as_credit": self.keep_as_credit,
            "shared_receipt": self.shared_receipt,
        });
        self.whose.step(&door, "fee.pay", input)
    }
}

/// Give money back.
#[derive(Debug, Args)]
pub struct Refund {
    #[command(flatten)]
    whose: Whose,
    /// How much, as 27.00: no more than was paid
    #[arg(allow_negative_numbers = true)]
    amount: String,
    /// The charge that had been paid, by its number in the statement
    #[arg(long, value_name = "NUMBER")]
    charge: Option<String>,
    /// The number of the receipt
    #[arg(long)]
    receipt: Option<String>,
    /// Why, in words
    #[arg(long)]
    note: Option<String>,
}

impl Refund {
    /// Gives it back.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let input = json!({
            "cents": self.amount, "charge": self.whose.entry(&door, self.charge.as_deref())?, "receipt": self.receipt,
            "note": self.note,
        });
        self.whose.step(&door, "fee.refund", input)
    }
}
