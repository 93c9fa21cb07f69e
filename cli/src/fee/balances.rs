//! `rollcall fee balances`: who owes how much?

use clap::Args;
use rollcall_core::fees::BalanceFilter;
use rollcall_core::values::{Cents, Date};
use serde_json::{Value, json};

use crate::door::Door;
use crate::print::{Table, counted, day, list, number, text};
use crate::stop::Result;
use crate::verbs::Global;
use crate::words::terms;

/// Who owes how much?
#[derive(Debug, Args)]
pub struct Balances {
    /// Only people of this school, by code or name
    #[arg(long)]
    school: Option<String>,
    /// Which accounts
    #[arg(long, default_value = "owing", value_parser = ["owing", "credit", "all"])]
    show: String,
    /// Only people who have left
    #[arg(long)]
    left: bool,
    /// How many rows
    #[arg(long, default_value_t = 100)]
    limit: u32,
    /// How many rows to leave out before the first
    #[arg(long, default_value_t = 0)]
    offset: u32,
}

impl Balances {
    /// Lists them.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let school = self.school.as_deref().map(|school| door.id("school", school)).transpose()?;
        let input = json!({
            "school": school, "show": self.show, "left": self.left, "limit": self.limit, "offset": self.offset,
        });
        let page = door.dispatch("fee.balances", input)?;
        door.out.answer(&page, |page| Ok(said(&door, page, &self.show)))
    }
}

fn said(door: &Door, page: &Value, show: &str) -> String {
    let people = number(page, "people");
    if people == 0 {
        return match terms::of_word::<BalanceFilter>(show) {
            Some(BalanceFilter::Credit) => "Nobody paid more than they owe.".into(),
            Some(BalanceFilter::Owing | BalanceFilter::All) | None => "Nobody owes anything.".into(),
        };
    }
    let today = door.app().now().date_in(door.zone());
    let mut table = Table::headed(&["person", "name", "school", "balance", "open", "since"]);
    for row in list(page, "rows") {
        let since = Date::read(text(row, "open_since")).map(|since| day(since, today)).unwrap_or_default();
        table.row([
            text(row, "number").to_owned(),
            text(row, "name").to_owned(),
            text(row, "school").to_owned(),
            Cents(row["balance"].as_i64().unwrap_or_default()).to_string(),
            number(row, "open_charges").to_string(),
            since,
        ]);
    }
    let cents = |field: &str| Cents(page[field].as_i64().unwrap_or_default());
    let together = match (cents("owed"), cents("credit")) {
        (owed, Cents(0)) => format!("owing {owed}"),
        (Cents(0), credit) => format!("with {credit} to their credit"),
        (owed, credit) => format!("owing {owed}, with {credit} to their credit"),
    };
    format!("{}{}, {together}.", table.show(), counted(people, "person", "people"))
}
