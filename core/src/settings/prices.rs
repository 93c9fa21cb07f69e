//! What do damage and loss cost by the district's policy, and how long does what came back count as if it had not gone?

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{Result, invalid};
use crate::refusal::Problem;
use crate::values::Cents;

/// The prices of incidents, with the defaults of DOMAIN §8: nothing has one until the district sets it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct IncidentPrices {
    /// What a lost device costs.
    pub lost: LostPrice,
    /// What is left of a model's price after so many whole years since the purchase, in percent: the first year, the
    /// second, and so on; the last one holds for all later years.
    pub by_age_percent: Vec<u32>,
    /// What a damaged part costs, in cents by its word.
    #[ts(type = "Record<string, number>")]
    pub parts: BTreeMap<String, Cents>,
    /// What is charged of the price for the first, second … chargeable incident of somebody in a school year, in
    /// percent; the last one holds for all later ones.
    pub ladder_percent: Vec<u32>,
    /// What whoever has a protection plan pays of the price; none where the district has no such plans.
    pub plan: Option<PlanShares>,
    /// A lost device that turns up within that many calendar days after the first report is credited in full.
    pub credit_days: u32,
    /// The most replacements for one person in a school year; no limit when absent.
    pub most_replacements: Option<u32>,
}

/// What a lost device costs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum LostPrice {
    /// It has no price: whoever decides says how much.
    #[default]
    Asked,
    /// The same for every device.
    Flat {
        /// How much.
        cents: Cents,
    },
    /// By the model's price and the years since the purchase.
    ByAge,
}

/// What whoever has a protection plan pays of the price, in percent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PlanShares {
    /// Of the price of damage.
    pub damage: u32,
    /// Of the price of a lost device.
    pub lost: u32,
}

impl Default for IncidentPrices {
    fn default() -> Self {
        Self {
            lost: LostPrice::Asked,
            by_age_percent: vec![100, 75, 50, 25],
            parts: BTreeMap::new(),
            ladder_percent: vec![100, 100, 100],
            plan: None,
            credit_days: 30,
            most_replacements: None,
        }
    }
}

const DEAREST: Cents = Cents(10_000_000);

impl IncidentPrices {
    /// No price is beyond what a device can cost, and no share more than the whole.
    ///
    /// # Errors
    /// `out_of_range`, `missing`.
    pub(super) fn must_be_sensible(&self) -> Result<()> {
        if let LostPrice::Flat { cents } = self.lost {
            priced("incident_prices.lost", "", cents)?;
        }
        for (part, cents) in &self.parts {
            priced("incident_prices.parts", &format!("{part}: "), *cents)?;
        }
        let plan = self.plan.map(|plan| vec![plan.damage, plan.lost]);
        for (field, shares) in [
            ("incident_prices.by_age_percent", Some(&self.by_age_percent)),
            ("incident_prices.ladder_percent", Some(&self.ladder_percent)),
            ("incident_prices.plan", plan.as_ref()),
        ] {
            let Some(shares) = shares else { continue };
            if shares.is_empty() {
                return invalid(field, Problem::Missing);
            }
            if let Some(share) = shares.iter().find(|share| **share > 100) {
                return out_of_range(field, &share.to_string(), "0–100");
            }
        }
        if self.credit_days > 366 {
            return out_of_range("incident_prices.credit_days", &self.credit_days.to_string(), "0–366");
        }
        if let Some(most) = self.most_replacements.filter(|most| *most > 100) {
            return out_of_range("incident_prices.most_replacements", &most.to_string(), "0–100");
        }
        Ok(())
    }

    /// What a damaged part costs; nothing when it has no price.
    pub fn part(&self, part: &str) -> Option<Cents> {
        self.parts.iter().find(|(priced, _)| priced.eq_ignore_ascii_case(part.trim())).map(|(_, cents)| *cents)
    }
}

fn priced(field: &str, what: &str, cents: Cents) -> Result<()> {
    match (Cents(1)..=DEAREST).contains(&cents) {
        true => Ok(()),
        false => out_of_range(field, &format!("{what}{cents}"), &format!("$0.01–{DEAREST}")),
    }
}

fn out_of_range(field: &str, found: &str, allowed: &str) -> Result<()> {
    invalid(field, Problem::OutOfRange { found: found.into(), allowed: allowed.into() })
}
