//! What becomes of each device: recycled, sold, donated, returned?

use serde::Deserialize;
use ts_rs::TS;

use super::worth::shared_out;
use super::{PickupDone, line_of, many};
use crate::contract::Command;
use crate::error::{Result, allowed, invalid};
use crate::pickups::{Disposition, Pickup, PickupDevice};
use crate::refusal::{Problem, SurplusReason};
use crate::store::{Role, Write};
use crate::values::{Amount, Cents, DeviceId, PickupId};

/// The most a device or a lot is sold for.
const MOST: Cents = Cents(10_000_000_000);

/// Says what becomes of devices, until the manifest is signed. A sale has a buyer and a price: each device's, or one of the
/// whole lot, which is shared out.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SetDispositions {
    /// The pickup.
    pub pickup: PickupId,
    /// The devices; all of them when none is named.
    #[serde(default)]
    #[ts(as = "Option<Vec<DeviceId>>", optional)]
    pub devices: Vec<DeviceId>,
    /// What becomes of them.
    pub disposition: Disposition,
    /// What each is sold for.
    #[serde(default)]
    pub price_each: Option<Amount>,
    /// Or what all of them are sold for together.
    #[serde(default)]
    pub price_of_lot: Option<Amount>,
    /// Who buys or gets them.
    #[serde(default)]
    pub receiver: Option<String>,
}

impl Command for SetDispositions {
    const NAME: &'static str = "surplus.dispose_as";
    const WHO: Role = Role::It;
    type Output = PickupDone;

    fn run(self, write: &mut Write<'_>) -> Result<PickupDone> {
        let pickup = Pickup::own_open(write, self.pickup)?;
        let receiver = allowed("receiver", self.receiver.clone(), 200)?;
        let lines = match self.devices.is_empty() {
            true => PickupDevice::of(write, pickup.id)?,
            false => {
                let mut devices = self.devices.clone();
                devices.sort_unstable();
                devices.dedup();
                devices.into_iter().map(|id| line_of(write, &pickup, id)).collect::<Result<_>>()?
            }
        };
        if lines.is_empty() {
            return Err(SurplusReason::NothingListed { number: pickup.number }.into());
        }
        let prices = self.prices(lines.len())?;
        let devices = many(lines.len());
        for (line, price_cents) in lines.into_iter().zip(prices) {
            let receiver = receiver.clone();
            write.put(&PickupDevice { disposition: self.disposition, price_cents, receiver, ..line })?;
        }
        Ok(PickupDone { pickup, devices })
    }
}

impl SetDispositions {
    /// The price of each device, where it is sold.
    fn prices(&self, devices: usize) -> Result<Vec<Option<Cents>>> {
        let only_sales = |field: &str| match self.disposition {
            Disposition::Sold => Ok(()),
            Disposition::Recycled | Disposition::Donated | Disposition::Returned => {
                let allowed = vec![Disposition::Sold.word().to_owned()];
                let found = self.disposition.word().into();
                invalid(field, Problem::NotAWord { found, allowed })
            }
        };
        match (&self.price_each, &self.price_of_lot) {
            (None, None) => Ok(vec![None; devices]),
            (Some(each), None) => {
                only_sales("price_each")?;
                Ok(vec![Some(each.cents_up_to(MOST, "price_each")?); devices])
            }
            (None, Some(lot)) => {
                only_sales("price_of_lot")?;
                Ok(shared_out(lot.cents_up_to(MOST, "price_of_lot")?, devices).into_iter().map(Some).collect())
            }
            (Some(_), Some(lot)) => {
                let found = lot.cents_up_to(MOST, "price_of_lot")?.to_string();
                invalid("price_of_lot", Problem::OutOfRange { found, allowed: "a price each, or of the lot".into() })
            }
        }
    }
}
