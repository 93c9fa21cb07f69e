//! Who gets a whole cart, and which of its devices stay behind?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::own_cart;
use crate::contract::Command;
use crate::error::{Error, Result, invalid};
use crate::people::{Person, Place, PlaceKind, Population};
use crate::refusal::{CannotDo, Problem, Reason, Refusal};
use crate::register::custody::{Custodian, Terms, check_out};
use crate::store::{Read, Role, Step, Write};
use crate::values::{Date, DeviceId, PlaceId};

/// Lends every device of a cart that is there and works, in one operation.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct CheckOutCart {
    /// The cart.
    pub place: PlaceId,
    /// Who gets it: staff, a contractor, a room or closet, IT, a vendor. No student gets a cart.
    pub to: Custodian,
    /// When it is due back.
    #[serde(default)]
    pub due_on: Option<Date>,
    /// Why, where there is something to say.
    #[serde(default)]
    pub reason: Option<String>,
}

/// What lending a cart did.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CartOut {
    /// The cart.
    pub place: Place,
    /// The devices that went.
    pub went: Vec<DeviceId>,
    /// Those that stay, each with the reason.
    pub stayed: Vec<CannotDo>,
}

impl Command for CheckOutCart {
    const NAME: &'static str = "custody.check_out_cart";
    const WHO: Role = Role::Champion;
    type Output = CartOut;

    fn run(self, write: &mut Write<'_>) -> Result<CartOut> {
        let (place, devices) = own_cart(write, self.place)?;
        may_get_cart(write, &self.to)?;
        if devices.is_empty() {
            return Err(Reason::CartEmpty { place: place.name }.into());
        }
        let terms = Terms { due_on: self.due_on, reason: self.reason, ..Terms::default() };
        let (mut went, mut stayed) = (Vec::new(), Vec::new());
        let total = Some(devices.len() as u64);
        for (done, device) in devices.iter().enumerate() {
            write.step(Step { phase: "devices", done: done as u64, total })?;
            match check_out(write, device, self.to.clone(), &terms) {
                Ok(_) => went.push(device.id),
                Err(error) => {
                    let refusal = of_this_device(error)?;
                    stayed.push(CannotDo { id: device.id.to_string(), shown: device.shown(), refusal });
                }
            }
        }
        match went.is_empty() {
            true => Err(Reason::CartStays { place: place.name, which: stayed }.into()),
            false => Ok(CartOut { place, went, stayed }),
        }
    }
}

/// A cart goes to those who answer for thirty devices, and not into another cart.
fn may_get_cart(read: &Read<'_>, to: &Custodian) -> Result<()> {
    let found = match to {
        Custodian::Person { person } => match read.get::<Person>(*person)?.population {
            Population::Student => Population::Student.word(),
            Population::Staff | Population::Contractor => return Ok(()),
        },
        Custodian::Place { place } => match read.get::<Place>(*place)?.kind {
            PlaceKind::Cart => PlaceKind::Cart.word(),
            PlaceKind::Room | PlaceKind::Closet => return Ok(()),
        },
        Custodian::It | Custodian::Vendor { .. } => return Ok(()),
    };
    let allowed = ["staff", "contractor", "room", "closet", "it", "vendor"].map(str::to_owned).to_vec();
    invalid("to", Problem::NotAWord { found: found.into(), allowed })
}

/// The refusal, when it is about this device alone. One that is about whoever gets the cart holds for all of it.
fn of_this_device(error: Error) -> Result<Refusal> {
    let is_of_device = matches!(
        error.refusal(),
        Some(Refusal::Refused {
            reason: Reason::CheckedOut { .. } | Reason::NotInService { .. } | Reason::NotWorking { .. }
        })
    );
    match is_of_device {
        true => Ok(error.into_refusal()),
        false => Err(error),
    }
}
