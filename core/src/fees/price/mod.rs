//! What does an incident cost, and why just that? Values in, an amount and its reasons out.

mod base;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::settings::IncidentPrices;
use crate::values::{Cents, Date};
use base::{damage, lost};

/// What is to be priced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Priced<'a> {
    /// Damage of these parts.
    Damage {
        /// The parts, by the district's words.
        parts: &'a [String],
    },
    /// A device that is gone, with no police report or none needed.
    Lost,
    /// A device they are still searching for.
    Missing,
    /// A theft with its police report.
    Stolen,
}

/// What a price goes by.
#[derive(Debug, Clone, Copy)]
pub struct PriceFacts<'a> {
    /// What happened.
    pub what: Priced<'a>,
    /// What a new device of its model costs.
    pub replacement: Option<Cents>,
    /// When the device was bought.
    pub purchased_on: Option<Date>,
    /// The day on which its age is counted.
    pub on: Date,
    /// How many chargeable incidents the person had in the school year before this one.
    pub before: u32,
    /// Whether the person has a protection plan in the school year.
    pub has_plan: bool,
    /// Whether anybody answers for the device, so that somebody can be charged.
    pub somebody_answers: bool,
    /// What whoever decides says it costs.
    pub said: Option<Cents>,
}

/// One reason of a price, in the order in which it was reckoned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum PriceStep {
    /// Nobody answers for the device, so nobody is charged.
    NobodyAnswers,
    /// It was stolen, with a police report.
    Stolen,
    /// They are still searching.
    StillSearching,
    /// The school year has no price for a lost device.
    NoLostPrice,
    /// Every lost device costs the same.
    Flat {
        /// How much.
        cents: Cents,
    },
    /// The model's price, less its age.
    ByAge {
        /// What a new one costs.
        replacement: Cents,
        /// Whole years since the purchase; nothing when nobody knows when it was bought.
        years: Option<u32>,
        /// What is left, in percent.
        percent: u32,
        /// How much.
        cents: Cents,
    },
    /// A lost device costs by its age, and its model has no price.
    NoModelPrice,
    /// A part of the price list.
    Part {
        /// Which.
        part: String,
        /// How much.
        cents: Cents,
    },
    /// A part that the price list does not have.
    PartWithoutPrice {
        /// Which.
        part: String,
    },
    /// Nobody said which parts are damaged.
    NoParts,
    /// Whoever decides said how much.
    Said {
        /// How much.
        cents: Cents,
    },
    /// Damage never costs more than the loss of the device.
    NotAboveLost {
        /// How much.
        cents: Cents,
    },
    /// So many such incidents in the school year.
    Ladder {
        /// The first, second …
        number: u32,
        /// What is charged of the price, in percent.
        percent: u32,
        /// How much.
        cents: Cents,
    },
    /// They have a protection plan.
    Plan {
        /// What they pay, in percent.
        percent: u32,
        /// How much.
        cents: Cents,
    },
}

/// What an incident costs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Price {
    /// How much; nothing when whoever decides must say.
    pub cents: Option<Cents>,
    /// Whether it counts as a chargeable incident, whatever is left to pay.
    pub counts: bool,
    /// Why just that.
    pub steps: Vec<PriceStep>,
}

/// What an incident costs. What somebody said is final, but for damage that would cost more than the loss.
pub fn price(facts: &PriceFacts<'_>, prices: &IncidentPrices) -> Price {
    let free = |step| Price { cents: Some(Cents(0)), counts: false, steps: vec![step] };
    if !facts.somebody_answers {
        return free(PriceStep::NobodyAnswers);
    }
    let share = match facts.what {
        Priced::Stolen => return free(PriceStep::Stolen),
        Priced::Missing => return free(PriceStep::StillSearching),
        Priced::Damage { .. } => prices.plan.map(|plan| plan.damage),
        Priced::Lost => prices.plan.map(|plan| plan.lost),
    };
    let (listed, mut steps) = match facts.what {
        Priced::Damage { parts } => damage(parts, prices),
        Priced::Lost | Priced::Missing | Priced::Stolen => lost(facts, prices),
    };
    if let Some(said) = facts.said {
        steps.push(PriceStep::Said { cents: said });
        let cents = capped(said, facts, prices, &mut steps);
        return Price { cents: Some(cents), counts: cents > Cents(0), steps };
    }
    let Some(listed) = listed else { return Price { cents: None, counts: false, steps } };
    let counts = listed > Cents(0);
    let mut cents = capped(listed, facts, prices, &mut steps);
    let percent = nth(&prices.ladder_percent, facts.before).unwrap_or(100);
    if percent != 100 {
        cents = part_of(cents, percent);
        steps.push(PriceStep::Ladder { number: facts.before + 1, percent, cents });
    }
    if let Some(percent) = share.filter(|_| facts.has_plan) {
        cents = part_of(cents, percent);
        steps.push(PriceStep::Plan { percent, cents });
    }
    Price { cents: Some(cents), counts, steps }
}

fn capped(cents: Cents, facts: &PriceFacts<'_>, prices: &IncidentPrices, steps: &mut Vec<PriceStep>) -> Cents {
    let most = match facts.what {
        Priced::Damage { .. } => lost(facts, prices).0,
        Priced::Lost | Priced::Missing | Priced::Stolen => None,
    };
    match most.filter(|most| cents > *most) {
        None => cents,
        Some(most) => {
            steps.push(PriceStep::NotAboveLost { cents: most });
            most
        }
    }
}

/// What a thing is worth still: its cost by the share of its age; of unknown age, all of it.
pub fn worth(cost: Cents, purchased_on: Option<Date>, on: Date, by_age_percent: &[u32]) -> Cents {
    part_of(cost, aged(purchased_on, on, by_age_percent).1)
}

/// A thing's age in whole years, where it is known, and the share of its price that is left in percent.
fn aged(purchased_on: Option<Date>, on: Date, by_age_percent: &[u32]) -> (Option<u32>, u32) {
    // A device bought after that day has the age of a new one.
    let years = purchased_on.map(|bought| on.0.years_since(bought.0).unwrap_or(0));
    (years, years.map_or(Some(100), |years| nth(by_age_percent, years)).unwrap_or(100))
}

/// The share for a number of times or years counted from 0; the last one holds for all beyond.
fn nth(shares: &[u32], number: u32) -> Option<u32> {
    shares.get(usize::try_from(number).unwrap_or(usize::MAX)).or(shares.last()).copied()
}

/// So many percent of an amount, half up to the cent.
fn part_of(cents: Cents, percent: u32) -> Cents {
    Cents((cents.0 * i64::from(percent) + 50).div_euclid(100))
}
