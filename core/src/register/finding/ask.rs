//! The query behind every scan-and-search box.

use serde::Deserialize;
use ts_rs::TS;

use super::answer::{Context, DeviceFound, Found, Match, ScanPoint};
use super::tiers::find;
use crate::contract::Query;
use crate::error::Result;
use crate::register::Device;
use crate::register::lists::with_words;
use crate::store::Read;
use crate::values::SchoolId;

/// Finds by what was scanned or typed.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FindCode {
    /// What the scanner sent.
    pub code: String,
    /// The school at which it is scanned.
    #[serde(default)]
    pub school: Option<SchoolId>,
    /// Where it is scanned; anywhere when not said.
    #[serde(default)]
    pub context: Option<ScanPoint>,
}

impl Query for FindCode {
    const NAME: &'static str = "find.code";
    type Output = Found;

    fn run(self, read: &Read<'_>) -> Result<Found> {
        let context = Context { school: self.school, at: self.context.unwrap_or(ScanPoint::Anywhere) };
        let mut found = find(read, &self.code, &context)?;
        tell_holders(read, &mut found)?;
        Ok(found)
    }
}

fn tell_holders(read: &Read<'_>, found: &mut Found) -> Result<()> {
    match &mut found.what {
        Match::Device { device, .. } => tell(read, device),
        Match::Person { device, .. } | Match::Place { device, .. } => {
            device.iter_mut().try_for_each(|device| tell(read, device))
        }
        Match::Choice { devices, .. } => devices.iter_mut().try_for_each(|device| tell(read, device)),
        Match::Split { parts } => parts.iter_mut().try_for_each(|part| tell_holders(read, part)),
        Match::Nothing { suggestions } => {
            suggestions.iter_mut().try_for_each(|suggestion| tell(read, &mut suggestion.device))
        }
        Match::Control { .. } => Ok(()),
    }
}

fn tell(read: &Read<'_>, device: &mut DeviceFound) -> Result<()> {
    if device.own {
        device.with = with_words(read, device.id)?;
        device.phone = read.get::<Device>(device.id)?.phone();
    }
    Ok(())
}
