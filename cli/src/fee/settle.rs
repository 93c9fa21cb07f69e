//! `rollcall fee waive`, `credit`, `write-off` and `reverse`.

use clap::Args;
use serde_json::{Value, json};

use super::one::Whose;
use crate::door::Door;
use crate::stop::Result;
use crate::verbs::Global;

pub const WAIVER: &str = "Examples:
  rollcall fee waive 100234 --approver \"Dr Amara\" --reason \"Hardship\"
  rollcall fee waive 100234 --amount 20.00 --charge 1 --approver \"Dr Amara\" --reason \"Half is enough\"";

/// Which charge, and how much of it.
#[derive(Debug, Args)]
struct Part {
    #[command(flatten)]
    whose: Whose,
    /// How much, as 27.00; all there is when left out
    #[arg(long, allow_negative_numbers = true)]
    amount: Option<String>,
    /// The charge, by its number in the statement; the only one that is open when left out
    #[arg(long, value_name = "NUMBER")]
    charge: Option<String>,
    /// Why
    #[arg(long)]
    reason: String,
}

impl Part {
    fn step(&self, global: &Global, command: &str, also: &[(&str, &str)]) -> Result {
        let door = Door::open(global)?;
        let charge = self.whose.entry(&door, self.charge.as_deref())?;
        let mut input = json!({ "charge": charge, "cents": self.amount, "reason": self.reason });
        for (field, value) in also {
            input[*field] = Value::from(*value);
        }
        self.whose.step(&door, command, input)
    }
}

/// It need not be paid.
#[derive(Debug, Args)]
pub struct Waive {
    #[command(flatten)]
    part: Part,
    /// Who allowed it
    #[arg(long)]
    approver: String,
}

impl Waive {
    /// Waives.
    pub fn run(self, global: &Global) -> Result {
        self.part.step(global, "fee.waive", &[("approver", &self.approver)])
    }
}

/// It is owed no longer.
#[derive(Debug, Args)]
pub struct Credit {
    #[command(flatten)]
    part: Part,
}

impl Credit {
    /// Credits.
    pub fn run(self, global: &Global) -> Result {
        self.part.step(global, "fee.credit", &[])
    }
}

/// Nobody will pay it.
#[derive(Debug, Args)]
pub struct WriteOff {
    #[command(flatten)]
    part: Part,
}

impl WriteOff {
    /// Gives it up.
    pub fn run(self, global: &Global) -> Result {
        self.part.step(global, "fee.write_off", &[])
    }
}

/// It was a mistake.
#[derive(Debug, Args)]
pub struct Reverse {
    #[command(flatten)]
    whose: Whose,
    /// The entry, by its number in the statement
    entry: String,
    /// Why it was a mistake
    #[arg(long)]
    reason: String,
}

impl Reverse {
    /// Writes its opposite.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let input = json!({ "entry": self.whose.entry(&door, Some(&self.entry))?, "reason": self.reason });
        self.whose.step(&door, "fee.reverse", input)
    }
}
