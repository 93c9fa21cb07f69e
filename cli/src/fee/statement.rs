//! `rollcall fee statement`: an account, entry by entry.

use clap::Args;
use rollcall_core::values::{Cents, Date};
use serde_json::{Value, json};

use super::one::{Whose, owes};
use crate::door::Door;
use crate::print::{Table, day, list, number, text};
use crate::stop::Result;
use crate::verbs::Global;
use crate::words::terms;

/// An account.
#[derive(Debug, Args)]
pub struct Statement {
    #[command(flatten)]
    whose: Whose,
    /// Only what took place in that school year, as 2026-27
    #[arg(long, value_name = "YEAR")]
    year: Option<String>,
}

impl Statement {
    /// Shows it.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let input = json!({ "person": self.whose.id(&door)?, "school_year": self.year });
        let account = door.dispatch("fee.statement", input)?;
        door.out.answer(&account, |account| Ok(said(&door, account)))
    }
}

fn money(value: &Value) -> String {
    Cents(value.as_i64().unwrap_or_default()).to_string()
}

fn said(door: &Door, account: &Value) -> String {
    let entries = list(account, "entries");
    if entries.is_empty() {
        return format!("Nothing was charged or paid. {}", owes(account));
    }
    let today = door.app().now().date_in(door.zone());
    let mut table = Table::headed(&["no", "day", "what", "for", "amount", "owed then"]);
    for one in entries {
        let entry = &one["entry"];
        let on = Date::read(text(entry, "on_day")).map(|on| day(on, today)).unwrap_or_default();
        let mut what = terms::plain(text(entry, "kind"));
        if one["is_reversed"] == true {
            what += " (set right)";
        }
        if let Some(receipt) = entry["receipt"].as_str() {
            what += &format!(" {receipt}");
        }
        table.row([
            number(one, "number").to_string(),
            on,
            what,
            terms::plain(text(entry, "about")),
            money(&entry["cents"]),
            money(&one["balance"]),
        ]);
    }
    let mut said = table.show();
    for charge in list(account, "charges").iter().filter(|charge| charge["open"].as_i64() > Some(0)) {
        let (at, open) = (number(charge, "number"), money(&charge["open"]));
        said += &format!("Open of {at}: {open}.\n");
    }
    if account["credit"].as_i64() > Some(0) {
        said += &format!("Paid and settling nothing: {}.\n", money(&account["credit"]));
    }
    said + &owes(account)
}
