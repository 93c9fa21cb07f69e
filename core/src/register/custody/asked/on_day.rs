//! Who had this device on that day, or where did it live?

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::record::touching;
use crate::contract::Query;
use crate::error::{Result, not_in_future};
use crate::people::Place;
use crate::refusal::CurrentHolder;
use crate::register::Device;
use crate::register::custody::{Custody, CustodyOutcome, Origin, holder_of};
use crate::store::{Fields, Held, Read, changes_of};
use crate::values::{Date, DeviceId, PlaceId, Timestamp};

/// Who had a device on a day of the district's calendar.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OnDay {
    /// Which.
    pub device: DeviceId,
    /// On which day.
    pub on: Date,
}

/// The answer to [`OnDay`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct OnDayShown {
    /// The day.
    pub on: Date,
    /// Everybody who had it at any moment of that day, the earliest first.
    pub custodies: Vec<CustodyThen>,
    /// Where it lived at the end of that day.
    pub home: Option<String>,
    /// The day on which it came into the register; before that nothing is known.
    pub registered_on: Date,
}

/// A custody that touches the day.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CustodyThen {
    /// Who; hidden while another school answered for the device.
    pub holder: Option<CurrentHolder>,
    /// How it came to be.
    pub origin: Origin,
    /// Since when, which may be long before the day.
    pub since: Timestamp,
    /// Until when, which may be long after the day; none while it goes on.
    pub until: Option<Timestamp>,
    /// How it ended.
    pub outcome: Option<CustodyOutcome>,
}

impl Query for OnDay {
    const NAME: &'static str = "custody.on_day";
    type Output = OnDayShown;

    fn run(self, read: &Read<'_>) -> Result<OnDayShown> {
        let device = Device::own(read, self.device)?;
        not_in_future("on", self.on, read.today())?;
        let (from, before) = (self.on.starts_at(read.zone()), self.on.plus_days(1).starts_at(read.zone()));
        let custodies = touching(read, device.id, from, before)?;
        Ok(OnDayShown {
            on: self.on,
            custodies: custodies.iter().map(|custody| then(read, custody)).collect::<Result<_>>()?,
            home: home_before(read, &device, before)?,
            registered_on: device.registered_at.date_in(read.zone()),
        })
    }
}

fn then(read: &Read<'_>, custody: &Custody) -> Result<CustodyThen> {
    let holder = match read.actor().covers(custody.school) {
        true => Some(holder_of(read, &custody.who())?),
        false => None,
    };
    Ok(CustodyThen {
        holder,
        origin: custody.origin,
        since: custody.started_at,
        until: custody.ended_at,
        outcome: custody.outcome,
    })
}

/// The name of the place where a device lived just before an instant, by its recorded changes.
fn home_before(read: &Read<'_>, device: &Device, before: Timestamp) -> Result<Option<String>> {
    if device.registered_at >= before {
        return Ok(None);
    }
    let changes = changes_of(read, "device", device.id.uuid())?;
    let earlier = changes.iter().rev().find(|change| change.operation.at < before);
    let home = match (earlier, changes.first()) {
        (Some(earlier), _) => home_in(earlier.after.as_ref()),
        // It came in bulk, without an image of its own, and was as its first change found it.
        (None, Some(first)) => home_in(first.before.as_ref()),
        (None, None) => device.home,
    };
    Ok(home.map(|home| read.find::<Place>(home)).transpose()?.flatten().map(|place| place.name))
}

fn home_in(fields: Option<&Fields>) -> Option<PlaceId> {
    let (_, held) = fields?.iter().find(|(column, _)| column == "home")?;
    match held {
        Held::Blob(id) => Uuid::from_slice(id).ok().map(PlaceId),
        Held::Null | Held::Integer(_) | Held::Real(_) | Held::Text(_) => None,
    }
}
