//! Whose account and which entry is meant, and what is read once something was done with it?

use clap::Args;
use rollcall_core::fees::LedgerKind;
use rollcall_core::values::Cents;
use serde_json::{Value, json};

use crate::door::Door;
use crate::print::{list, number, text};
use crate::stop::{Result, Stop};
use crate::words::terms;

/// Somebody's account.
#[derive(Debug, Args)]
pub struct Whose {
    /// The person: a number, an e-mail or a user name; student:500 or staff:500 where two have the same number
    #[arg(value_name = "PERSON")]
    pub person: String,
}

impl Whose {
    /// Their identifier.
    pub fn id(&self, door: &Door) -> Result<Value> {
        door.id("person", &self.person)
    }

    /// The identifier of an entry by its number in the account; an identifier stands for itself.
    pub fn entry(&self, door: &Door, said: Option<&str>) -> Result<Value> {
        let Some(said) = said else { return Ok(Value::Null) };
        if said.parse::<uuid::Uuid>().is_ok() {
            return Ok(json!(said));
        }
        let account = door.dispatch("fee.statement", json!({ "person": self.id(door)? }))?;
        let at = said.trim_start_matches('#').parse::<u64>().ok();
        let found = list(&account, "entries").iter().find(|entry| Some(number(entry, "number")) == at);
        match found {
            Some(entry) => Ok(entry["entry"]["id"].clone()),
            None => Err(Stop::Usage(format!(
                "The account has no entry {said}. rollcall fee statement shows the number of each."
            ))),
        }
    }

    /// Runs a command on the account and tells what became of it.
    pub fn step(&self, door: &Door, command: &str, mut input: Value) -> Result {
        input["person"] = self.id(door)?;
        let done = door.dispatch(command, input)?;
        door.out.answer(&done, |done| self.said(door, &done["value"]))
    }

    fn said(&self, door: &Door, entry: &Value) -> Result<String> {
        let account = door.dispatch("fee.statement", json!({ "person": self.id(door)? }))?;
        Ok(format!("{}. {}", line(entry), owes(&account)))
    }
}

/// "Charged $27.00 for a charger, at the price of 2026-27".
fn line(entry: &Value) -> String {
    let cents = Cents(entry["cents"].as_i64().unwrap_or_default().abs());
    let (about, year) = (terms::plain(text(entry, "about")), text(entry, "school_year"));
    let about = if about.is_empty() { String::new() } else { format!(" for {about}") };
    match terms::of_word::<LedgerKind>(text(entry, "kind")) {
        Some(LedgerKind::Charge) => format!("Charged {cents}{about}, at the price of {year}"),
        Some(kind) => format!("{} {cents}{about}", done(kind)),
        None => format!("{} {cents}{about}", text(entry, "kind")),
    }
}

const fn done(kind: LedgerKind) -> &'static str {
    match kind {
        LedgerKind::Charge => "Charged",
        LedgerKind::Payment => "Recorded a payment of",
        LedgerKind::Waiver => "Waived",
        LedgerKind::Credit => "Credited",
        LedgerKind::Refund => "Gave back",
        LedgerKind::WriteOff => "Gave up",
        LedgerKind::Reversal => "Set right",
    }
}

/// "They owe $27.00 now."
pub fn owes(account: &Value) -> String {
    match account["balance"].as_i64().unwrap_or_default() {
        0 => "They owe nothing now.".into(),
        owed if owed > 0 => format!("They owe {} now.", Cents(owed)),
        credit => format!("They have {} to their credit now.", Cents(-credit)),
    }
}
