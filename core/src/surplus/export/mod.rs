//! What leaves as a file about a pickup: the packet for whoever audits it, the certificates of its wipes?

mod approval;
mod certificates;
mod corrections;
mod devices;
mod manifest;
mod packet;
mod proceeds;
mod summary;
mod truck;

use std::collections::HashMap;
use std::path::PathBuf;

use crate::error::Result;
use crate::people::School;
use crate::pickups::Pickup;
use crate::register::{Holders, Published};
use crate::settings::{District, operators};
use crate::store::Read;
use crate::values::{Cents, Date, DeviceId, Timestamp};
use crate::writing::{Cell, Fact, Profile, Report, RowFacts, Sheet, Written, write};

use super::told;

pub use certificates::ExportCertificates;
pub use packet::ExportSurplus;

/// Writes a report about a pickup, when the operator may have it.
fn write_report<'r>(
    read: &'r Read<'_>,
    (name, title): (&str, &str),
    pickup: &Pickup,
    profile: Option<Profile>,
    out: String,
    sheets: impl FnOnce(Profile) -> Result<Vec<Sheet<'r>>>,
) -> Result<Written> {
    let profile = profile.unwrap_or_default();
    operators::may_export(read, profile)?;
    let School { name: school, code, .. } = read.get(pickup.school)?;
    let facts = vec![
        Fact::new("District", Cell::text(District::get(read)?.name)),
        Fact::new("School or site", Cell::text(format!("{school} ({code})"))),
        Fact::new("Pickup", Cell::text(told::number(pickup.number))),
        Fact::new("State", Cell::text(pickup.state.word())),
        Fact::new("Made on", moment(read, read.now())),
    ];
    let title = format!("{title} {}, {school}", told::number(pickup.number));
    let mut report = Report { name: name.into(), title, profile, facts, sheets: sheets(profile)? };
    Ok(write(&mut report, &PathBuf::from(out), read.press())?)
}

/// Whose row each device's is, asked once for all sheets: one that cannot go may be a student's business.
pub(super) struct Whose {
    holders: Holders,
    published: Published,
    known: HashMap<DeviceId, RowFacts>,
}

impl Whose {
    pub(super) fn now(read: &Read<'_>) -> Result<Self> {
        Ok(Self { holders: Holders::default(), published: Published::now(read)?, known: HashMap::new() })
    }

    pub(super) fn of(&mut self, read: &Read<'_>, device: DeviceId) -> Result<RowFacts> {
        if let Some(known) = self.known.get(&device) {
            return Ok(*known);
        }
        let facts = RowFacts::of(self.holders.of_device(read, device, None)?, self.published.device(read, device)?);
        self.known.insert(device, facts);
        Ok(facts)
    }
}

fn moment(read: &Read<'_>, at: Timestamp) -> Cell<'static> {
    Cell::DateTime(at.wall_clock(read.zone()))
}

fn day(on: Date) -> Cell<'static> {
    Cell::Date(on.0)
}

fn money(cents: Cents) -> Cell<'static> {
    Cell::Money(cents.0)
}
