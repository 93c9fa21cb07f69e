//! `rollcall fee plans`, `plan` and `end-plan`: who has a protection plan in a school year.

use clap::Args;
use rollcall_core::settings::PlanShares;
use rollcall_core::values::Date;
use serde_json::{Value, json};

use super::one::Whose;
use crate::door::Door;
use crate::print::{Table, counted, day, list, number, text, typed};
use crate::stop::Result;
use crate::verbs::Global;

/// Who has one?
#[derive(Debug, Args)]
pub struct Plans {
    /// In which school year, as 2026-27; this one when not given
    #[arg(long, value_name = "YEAR")]
    year: Option<String>,
    /// Only those that this school entered, by code or name
    #[arg(long)]
    school: Option<String>,
    /// How many rows
    #[arg(long, default_value_t = 100)]
    limit: u32,
    /// How many rows to leave out before the first
    #[arg(long, default_value_t = 0)]
    offset: u32,
}

impl Plans {
    /// Lists them.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let school = self.school.as_deref().map(|school| door.id("school", school)).transpose()?;
        let input = json!({ "school_year": self.year, "school": school, "limit": self.limit, "offset": self.offset });
        let plans = door.dispatch("protection.list", input)?;
        door.out.answer(&plans, |plans| said(&door, plans))
    }
}

fn said(door: &Door, plans: &Value) -> Result<String> {
    let (year, total) = (text(plans, "school_year"), number(plans, "total"));
    let share = match typed::<Option<PlanShares>>(&plans["shares"])? {
        None => "The prices of that year leave nothing off for it.".to_owned(),
        Some(shares) => format!("They pay {} % of damage and {} % of a loss.", shares.damage, shares.lost),
    };
    if total == 0 {
        return Ok(format!("Nobody has a protection plan in {year}. {share}"));
    }
    let today = door.app().now().date_in(door.zone());
    let mut table = Table::headed(&["person", "name", "school", "since"]);
    for row in list(plans, "rows") {
        let since = Date::read(text(row, "began_on")).map(|since| day(since, today)).unwrap_or_default();
        table.row([
            text(row, "number").to_owned(),
            text(row, "name").to_owned(),
            text(row, "school_name").to_owned(),
            since,
        ]);
    }
    let people = counted(total, "person has", "people have");
    Ok(format!("{}{people} a protection plan in {year}. {share}", table.show()))
}

/// Somebody, and a school year.
#[derive(Debug, Args)]
pub struct Plan {
    #[command(flatten)]
    whose: Whose,
    /// For which school year, as 2026-27; this one when not given
    #[arg(long, value_name = "YEAR")]
    year: Option<String>,
}

impl Plan {
    fn input(&self, door: &Door) -> Result<Value> {
        Ok(json!({ "person": self.whose.id(door)?, "school_year": self.year }))
    }

    /// Enters it.
    pub fn begin(&self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let done = door.dispatch("protection.begin", self.input(&door)?)?;
        door.out.answer(&done, |done| {
            Ok(format!("They have a protection plan in {}.", text(&done["value"], "school_year")))
        })
    }

    /// Takes it away.
    pub fn end(&self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let done = door.dispatch("protection.end", self.input(&door)?)?;
        door.out.answer(&done, |done| {
            Ok(match done["value"] == true {
                true => "They have no protection plan any more. What was decided with it stays.".into(),
                false => "They had no protection plan.".into(),
            })
        })
    }
}
