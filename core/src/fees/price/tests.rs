//! The printed table of what each incident costs by each policy.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::{PriceFacts, PriceStep, Priced, price};
use crate::settings::{IncidentPrices, LostPrice, PlanShares};
use crate::values::{Cents, Date};

fn day(year: i32, month: u32, day: u32) -> Date {
    Date::of(year, month, day).unwrap()
}

fn lost() -> PriceFacts<'static> {
    PriceFacts {
        what: Priced::Lost,
        replacement: Some(Cents(39_999)),
        purchased_on: Some(day(2023, 8, 15)),
        on: day(2027, 1, 10),
        before: 0,
        has_plan: false,
        somebody_answers: true,
        said: None,
    }
}

fn flat() -> IncidentPrices {
    IncidentPrices { lost: LostPrice::Flat { cents: Cents(30_000) }, ..IncidentPrices::default() }
}

fn by_age() -> IncidentPrices {
    IncidentPrices { lost: LostPrice::ByAge, ..IncidentPrices::default() }
}

fn parts(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

fn said(step: &PriceStep) -> String {
    match step {
        PriceStep::NobodyAnswers => "nobody answers".into(),
        PriceStep::Stolen => "stolen with report".into(),
        PriceStep::StillSearching => "still searching".into(),
        PriceStep::NoLostPrice => "no lost price".into(),
        PriceStep::Flat { cents } => format!("flat {cents}"),
        PriceStep::ByAge { replacement, years, percent, cents } => {
            let age = years.map_or("no purchase date".into(), |years| format!("{years} years"));
            format!("{percent} % of {replacement} ({age}) {cents}")
        }
        PriceStep::NoModelPrice => "model without price".into(),
        PriceStep::Part { part, cents } => format!("{part} {cents}"),
        PriceStep::PartWithoutPrice { part } => format!("{part} without price"),
        PriceStep::NoParts => "no parts".into(),
        PriceStep::Said { cents } => format!("said {cents}"),
        PriceStep::NotAboveLost { cents } => format!("not above lost {cents}"),
        PriceStep::Ladder { number, percent, cents } => format!("no. {number}: {percent} % {cents}"),
        PriceStep::Plan { percent, cents } => format!("plan {percent} % {cents}"),
    }
}

/// Worked out by hand: 75 % of 399.99 is 299.9925, so 299.99; 50 % is 199.995, so 200.00; 25 % is 99.9975, so 100.00.
#[test]
fn what_an_incident_costs_by_each_policy() {
    let listed = BTreeMap::from([("screen".to_owned(), Cents(9000)), ("hinge".to_owned(), Cents(4550))]);
    let with_parts = |prices: IncidentPrices| IncidentPrices { parts: listed.clone(), ..prices };
    let (screen, both, battery) = (parts(&["screen"]), parts(&["Screen", "hinge"]), parts(&["screen", "battery"]));
    let damage = |parts| PriceFacts { what: Priced::Damage { parts }, ..lost() };
    let plan = |prices: IncidentPrices| IncidentPrices { plan: Some(PlanShares { damage: 0, lost: 50 }), ..prices };
    let ladder = |prices: IncidentPrices| IncidentPrices { ladder_percent: vec![0, 50, 100], ..prices };
    let cheap = |prices: IncidentPrices| IncidentPrices { lost: LostPrice::Flat { cents: Cents(10_000) }, ..prices };
    let default = IncidentPrices::default;
    let bought = |on| PriceFacts { purchased_on: on, ..lost() };
    let cases: Vec<(&str, PriceFacts<'_>, IncidentPrices)> = vec![
        ("lost, no policy", lost(), default()),
        ("lost, no policy, said", PriceFacts { said: Some(Cents(12_345)), ..lost() }, default()),
        ("lost, flat", lost(), flat()),
        ("lost, flat, said 0", PriceFacts { said: Some(Cents(0)), ..lost() }, flat()),
        ("lost, by age, bought after", bought(Some(day(2027, 1, 11))), by_age()),
        ("lost, by age, 364 days", bought(Some(day(2026, 1, 11))), by_age()),
        ("lost, by age, the very year", bought(Some(day(2026, 1, 10))), by_age()),
        ("lost, by age, two years", bought(Some(day(2025, 1, 9))), by_age()),
        ("lost, by age, three years", lost(), by_age()),
        ("lost, by age, nine years", bought(Some(day(2017, 8, 15))), by_age()),
        ("lost, by age, no date", bought(None), by_age()),
        ("lost, by age, no model price", PriceFacts { replacement: None, ..lost() }, by_age()),
        ("missing, flat", PriceFacts { what: Priced::Missing, ..lost() }, flat()),
        ("stolen, flat", PriceFacts { what: Priced::Stolen, ..lost() }, flat()),
        ("stolen, said", PriceFacts { what: Priced::Stolen, said: Some(Cents(5000)), ..lost() }, flat()),
        ("lost by nobody", PriceFacts { somebody_answers: false, ..lost() }, flat()),
        ("damage, no list", damage(&screen), flat()),
        ("damage, no parts", damage(&[]), with_parts(flat())),
        ("damage, one part", damage(&screen), with_parts(flat())),
        ("damage, two parts", damage(&both), with_parts(flat())),
        ("damage, a part without price", damage(&battery), with_parts(flat())),
        ("damage, never above lost", damage(&both), cheap(with_parts(flat()))),
        ("damage, lost has no price", damage(&both), with_parts(default())),
        ("damage, said above lost", PriceFacts { said: Some(Cents(50_000)), ..damage(&screen) }, with_parts(flat())),
        ("first on a ladder", lost(), ladder(flat())),
        ("second on a ladder", PriceFacts { before: 1, ..lost() }, ladder(by_age())),
        ("ninth on a ladder", PriceFacts { before: 8, ..lost() }, ladder(flat())),
        ("plan, lost", PriceFacts { has_plan: true, ..lost() }, plan(flat())),
        ("plan, damage", PriceFacts { has_plan: true, ..damage(&both) }, plan(with_parts(flat()))),
        ("plan of others, lost", lost(), plan(flat())),
        ("ladder and plan", PriceFacts { before: 1, has_plan: true, ..lost() }, ladder(plan(flat()))),
        ("plan, district has none", PriceFacts { has_plan: true, ..lost() }, flat()),
    ];
    let mut table = String::new();
    for (name, facts, prices) in cases {
        let priced = price(&facts, &prices);
        let cents = priced.cents.map_or("asked".into(), |cents| cents.to_string());
        let counts = if priced.counts { "counts" } else { "·" };
        let steps: Vec<String> = priced.steps.iter().map(said).collect();
        let _ = writeln!(table, "{name:<30} {cents:>8} {counts:<7} {}", steps.join("; "));
    }
    insta::assert_snapshot!(table);
}
