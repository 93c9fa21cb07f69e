//! What does the price list say of a loss or of damage, before anything is taken off?

use super::{PriceFacts, PriceStep, aged, part_of};
use crate::settings::{IncidentPrices, LostPrice};
use crate::values::Cents;

/// What a lost device costs by the list.
pub(super) fn lost(facts: &PriceFacts<'_>, prices: &IncidentPrices) -> (Option<Cents>, Vec<PriceStep>) {
    match prices.lost {
        LostPrice::Asked => (None, vec![PriceStep::NoLostPrice]),
        LostPrice::Flat { cents } => (Some(cents), vec![PriceStep::Flat { cents }]),
        LostPrice::ByAge => {
            let Some(replacement) = facts.replacement else { return (None, vec![PriceStep::NoModelPrice]) };
            let (years, percent) = aged(facts.purchased_on, facts.on, &prices.by_age_percent);
            let cents = part_of(replacement, percent);
            (Some(cents), vec![PriceStep::ByAge { replacement, years, percent, cents }])
        }
    }
}

/// What the damaged parts cost by the list: nothing known unless each of them has a price.
pub(super) fn damage(parts: &[String], prices: &IncidentPrices) -> (Option<Cents>, Vec<PriceStep>) {
    if parts.is_empty() {
        return (None, vec![PriceStep::NoParts]);
    }
    let steps = parts.iter().map(|part| match prices.part(part) {
        Some(cents) => PriceStep::Part { part: part.clone(), cents },
        None => PriceStep::PartWithoutPrice { part: part.clone() },
    });
    let listed: Option<Vec<Cents>> = parts.iter().map(|part| prices.part(part)).collect();
    (listed.map(|cents| cents.into_iter().sum()), steps.collect())
}
