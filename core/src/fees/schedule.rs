//! What do accessories, loss and damage cost in which school year?

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::contract::Query;
use crate::error::Result;
use crate::settings::policy::policy_years;
use crate::settings::{IncidentPrices, Policy};
use crate::store::Read;
use crate::values::Cents;

/// The prices by school year.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ShowSchedule {}

/// Prices that hold from a school year on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PricesFrom {
    /// The first school year they hold for.
    pub school_year: String,
    /// What an accessory costs, by kind.
    #[ts(type = "Record<string, number>")]
    pub accessories: BTreeMap<String, Cents>,
    /// What damage and loss cost, and what is left off.
    pub incident_prices: IncidentPrices,
    /// Whether that is what the program brings along, and not what the district set.
    pub is_default: bool,
}

impl Query for ShowSchedule {
    const NAME: &'static str = "fee.schedule";
    type Output = Vec<PricesFrom>;

    fn run(self, read: &Read<'_>) -> Result<Vec<PricesFrom>> {
        let mut prices = Vec::new();
        for (school_year, is_default) in policy_years(read)? {
            let Policy { accessory_prices, incident_prices, .. } = Policy::in_year(read, &school_year)?;
            prices.push(PricesFrom { school_year, accessories: accessory_prices, incident_prices, is_default });
        }
        Ok(prices)
    }
}
