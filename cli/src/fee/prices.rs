//! `rollcall fee prices`: what do accessories, loss and damage cost, by school year?

use std::collections::BTreeMap;

use rollcall_core::fees::PricesFrom;
use rollcall_core::settings::{IncidentPrices, LostPrice};
use rollcall_core::values::Cents;
use serde_json::json;

use crate::door::Door;
use crate::print::{counted, typed};
use crate::stop::Result;
use crate::verbs::Global;

pub const WHERE: &str =
    "Prices are set in the window under Settings, Fees. On the terminal a school year's policy is set \
as a whole, since what is left out goes back to Rollcall's own; with jq:
  rollcall ask policy.of --input '{\"school_year\": \"2026-27\"}' \\
    | jq '.policy.incident_prices.lost = {is: \"flat\", cents: 30000} | {school_year, policy}' \\
    | rollcall run policy.change --input -";

/// Shows the prices.
pub fn show(global: &Global) -> Result {
    let door = Door::open(global)?;
    let prices = door.dispatch("fee.schedule", json!({}))?;
    door.out.answer(&prices, |prices| {
        let years = typed::<Vec<PricesFrom>>(prices)?;
        Ok(years.iter().map(year).collect::<Vec<_>>().join("\n"))
    })
}

fn year(prices: &PricesFrom) -> String {
    let IncidentPrices { lost, by_age_percent, parts, ladder_percent, plan, credit_days, most_replacements } =
        &prices.incident_prices;
    let accessories = each(&prices.accessories).unwrap_or_else(|| "no prices".into());
    let asked = "no price; whoever decides says how much";
    let reported = "stolen with a police report: nothing";
    let lost = match lost {
        LostPrice::Asked => asked.to_owned(),
        LostPrice::Flat { cents } => format!("{cents}; {reported}"),
        LostPrice::ByAge => format!("its model's price, {}; {reported}", steps("year", by_age_percent)),
    };
    let parts = each(parts).unwrap_or_else(|| asked.into());
    let ladder = match ladder_percent.iter().all(|share| *share == 100) {
        true => "The whole of that is charged, however many incidents there were.".to_owned(),
        false => format!("Of that, in a school year: {}.", steps("incident", ladder_percent)),
    };
    let plan = match plan {
        Some(plan) => format!("With a protection plan: {} % of damage, {} % of a loss.", plan.damage, plan.lost),
        None => "A protection plan leaves nothing off.".into(),
    };
    let replacements = match most_replacements {
        Some(most) => {
            let most = counted(u64::from(*most), "replacement", "replacements");
            format!("At most {most} for one person in a school year.")
        }
        None => "As many replacements as are needed.".into(),
    };
    let credited = counted(u64::from(*credit_days), "day", "days");
    let lines = [
        format!("From {} on:", prices.school_year),
        format!("Accessories: {accessories}."),
        format!("A lost or stolen device: {lost}."),
        format!("Damage by part: {parts}."),
        ladder,
        plan,
        replacements,
        format!("What turns up within {credited} is credited in full."),
    ];
    lines.join("\n  ")
}

fn each(prices: &BTreeMap<String, Cents>) -> Option<String> {
    let each: Vec<String> = prices.iter().map(|(what, cents)| format!("{what} {cents}")).collect();
    (!each.is_empty()).then(|| each.join(", "))
}

/// "the first year 100 %, the second 75 %, every later one 50 %"
fn steps(what: &str, shares: &[u32]) -> String {
    let Some((last, before)) = shares.split_last() else { return String::new() };
    let mut said: Vec<String> = Vec::new();
    for (share, nth) in before.iter().zip(1..) {
        let place = match nth {
            1 => format!("the first {what}"),
            2 => "the second".to_owned(),
            3 => "the third".to_owned(),
            nth => format!("the {nth}th"),
        };
        said.push(format!("{place} {share} %"));
    }
    let rest = if said.is_empty() { format!("every {what}") } else { "every later one".to_owned() };
    said.push(format!("{rest} {last} %"));
    said.join(", ")
}
