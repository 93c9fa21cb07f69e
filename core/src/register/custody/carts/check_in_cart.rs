//! Which devices come back when a cart does?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::own_cart;
use crate::contract::Command;
use crate::error::Result;
use crate::people::Place;
use crate::refusal::{CurrentHolder, Reason};
use crate::register::custody::{Custodian, Custody, SeenShape, check_in, holder_of};
use crate::register::{Device, Status};
use crate::store::{Role, Step, Write};
use crate::values::{DeviceId, PlaceId};

/// Takes back every device of a cart that a person or a place has, in one operation. What is in repair stays there, and
/// what is missing, lost or stolen is not found by the cart's label: it is scanned by itself.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct CheckInCart {
    /// The cart.
    pub place: PlaceId,
    /// What shape they came back in; not looked at when absent.
    #[serde(default)]
    pub condition: Option<SeenShape>,
    /// Only those that this custodian has; from every person and place when absent.
    #[serde(default)]
    pub from: Option<Custodian>,
}

/// What taking back a cart did.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CartIn {
    /// The cart.
    pub place: Place,
    /// The devices that came back.
    pub back: Vec<CartDevice>,
    /// Those that nobody had out.
    pub not_out: Vec<CartDevice>,
    /// Those that somebody still has: IT, a vendor, or not the one who was asked for.
    pub still_out: Vec<CartDevice>,
    /// Those that are missing, lost or stolen: each is scanned by itself when it is there.
    pub unaccounted: Vec<CartDevice>,
}

/// A device of a cart.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CartDevice {
    /// The device.
    pub device: DeviceId,
    /// What it is called.
    pub shown: Option<String>,
    /// Whether it is accounted for.
    pub status: Status,
    /// Who has it, or had it until now.
    pub holder: Option<CurrentHolder>,
}

impl Command for CheckInCart {
    const NAME: &'static str = "custody.check_in_cart";
    const WHO: Role = Role::Champion;
    type Output = CartIn;

    fn run(self, write: &mut Write<'_>) -> Result<CartIn> {
        let (place, devices) = own_cart(write, self.place)?;
        if devices.is_empty() {
            return Err(Reason::CartEmpty { place: place.name }.into());
        }
        let total = Some(devices.len() as u64);
        let mut done = CartIn { place, back: vec![], not_out: vec![], still_out: vec![], unaccounted: vec![] };
        for (at, device) in devices.into_iter().enumerate() {
            write.step(Step { phase: "devices", done: at as u64, total })?;
            let who = Custody::open_of(write, device.id)?.map(|custody| custody.who());
            let holder = who.as_ref().map(|who| holder_of(write, who)).transpose()?;
            let told = told(&device, holder);
            match fate(device.status, who.as_ref(), self.from.as_ref()) {
                Fate::Unaccounted => done.unaccounted.push(told),
                Fate::NotOut => done.not_out.push(told),
                Fate::StillOut => done.still_out.push(told),
                Fate::Back => {
                    check_in(write, device, self.condition)?;
                    done.back.push(told);
                }
            }
        }
        match done.back.is_empty() {
            true => Err(Reason::CartNotOut { place: done.place.name }.into()),
            false => Ok(done),
        }
    }
}

fn told(device: &Device, holder: Option<CurrentHolder>) -> CartDevice {
    CartDevice { device: device.id, shown: device.shown(), status: device.status, holder }
}

/// What one scan of the cart's label means for a device of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    Back,
    NotOut,
    StillOut,
    Unaccounted,
}

fn fate(status: Status, who: Option<&Custodian>, from: Option<&Custodian>) -> Fate {
    if status.is_away() {
        return Fate::Unaccounted;
    }
    match (who, from) {
        (None, _) => Fate::NotOut,
        (Some(who), Some(from)) if who == from => Fate::Back,
        (Some(_), Some(_)) => Fate::StillOut,
        (Some(Custodian::Person { .. } | Custodian::Place { .. }), None) => Fate::Back,
        (Some(Custodian::It | Custodian::Vendor { .. }), None) => Fate::StillOut,
    }
}

#[cfg(test)]
mod tests {
    use super::{Custodian, Fate, Status, fate};
    use crate::values::{PersonId, PlaceId};
    use uuid::Uuid;

    #[test]
    fn one_scan_takes_back_what_people_and_places_have_and_finds_nothing_that_is_missing() {
        let ana = Custodian::Person { person: PersonId(Uuid::from_u128(1)) };
        let room = Custodian::Place { place: PlaceId(Uuid::from_u128(2)) };
        let vendor = Custodian::Vendor { vendor: "Pinwheel".into(), reference: None };
        let asked = |status, who: Option<&Custodian>| fate(status, who, None);
        assert_eq!(asked(Status::InService, None), Fate::NotOut);
        assert_eq!([Some(&ana), Some(&room)].map(|who| asked(Status::InService, who)), [Fate::Back; 2]);
        let repair = [Some(&Custodian::It), Some(&vendor)];
        assert_eq!(repair.map(|who| asked(Status::InService, who)), [Fate::StillOut; 2]);
        let away = [Status::Missing, Status::Lost, Status::Stolen];
        assert_eq!(away.map(|status| asked(status, Some(&ana))), [Fate::Unaccounted; 3]);
        assert_eq!(fate(Status::InService, Some(&ana), Some(&room)), Fate::StillOut);
        assert_eq!(fate(Status::InService, Some(&Custodian::It), Some(&Custodian::It)), Fate::Back);
    }
}
