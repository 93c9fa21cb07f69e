//! `rollcall request quote`, `ready-to-buy`, `prepare` and `hand-over`: what a request leads to.

use clap::Args;
use rollcall_core::reading::cells::cents;
use rollcall_core::values::Date;
use serde_json::json;

use super::one::Numbered;
use crate::door::Door;
use crate::sample::a_day;
use crate::stop::Result;
use crate::verbs::Global;

/// A quote.
#[derive(Debug, Args)]
pub struct Quote {
    #[command(flatten)]
    request: Numbered,
    /// What it would cost, as 1234.50
    #[arg(long, value_parser = an_amount)]
    amount: i64,
    /// When it was given; today when left out
    #[arg(long, value_name = "DAY", value_parser = a_day)]
    on: Option<Date>,
    /// The vendor, or the quote's number
    #[arg(long)]
    reference: Option<String>,
}

fn an_amount(said: &str) -> Result<i64, String> {
    match cents(said) {
        Ok(Some(amount)) => Ok(amount),
        Ok(None) | Err(_) => Err("write it as 1234.50".into()),
    }
}

impl Quote {
    /// Gives it.
    pub fn run(self, global: &Global) -> Result {
        let input = json!({ "cents": self.amount, "given_on": self.on, "reference": self.reference });
        self.request.step(&Door::open(global)?, "request.give_quote", input)
    }
}

/// They are ready to buy.
pub fn ready_to_buy(request: &Numbered, global: &Global) -> Result {
    request.step(&Door::open(global)?, "request.confirm_quote", json!({}))
}

/// A device is made ready.
#[derive(Debug, Args)]
pub struct Prepare {
    #[command(flatten)]
    request: Numbered,
    /// The device, by tag or serial
    code: String,
}

impl Prepare {
    /// Makes it ready.
    pub fn run(self, global: &Global) -> Result {
        self.request.step(&Door::open(global)?, "request.prepare", json!({ "code": self.code }))
    }
}

/// Charges for the charger that a request asks for.
pub fn charge(numbered: &Numbered, global: &Global) -> Result {
    numbered.step(&Door::open(global)?, "request.charge", json!({}))
}

/// The device, or the charger, goes to whom it is for.
#[derive(Debug, Args)]
pub struct HandOver {
    #[command(flatten)]
    request: Numbered,
    /// When it is due back
    #[arg(long, value_name = "DAY", value_parser = a_day)]
    due: Option<Date>,
    /// Why they get another one, or why a student gets one who is not active yet
    #[arg(long)]
    reason: Option<String>,
    /// The phone's number, for a phone
    #[arg(long)]
    phone: Option<String>,
}

impl HandOver {
    /// Hands it over.
    pub fn run(self, global: &Global) -> Result {
        let input = json!({ "due_on": self.due, "reason": self.reason, "phone": self.phone });
        self.request.step(&Door::open(global)?, "request.hand_over", input)
    }
}
