//! Who has a device, as far as a refusal must say?

use super::record::Custodian;
use crate::error::Result;
use crate::people::{Person, Place};
use crate::refusal::CurrentHolder;
use crate::store::Read;

/// Names a custodian.
pub fn holder_of(read: &Read<'_>, custodian: &Custodian) -> Result<CurrentHolder> {
    let (kind, id, name) = match custodian {
        Custodian::Person { person } => {
            ("person", Some(person.to_string()), read.find::<Person>(*person)?.map(|person| person.name))
        }
        Custodian::Place { place } => {
            ("place", Some(place.to_string()), read.find::<Place>(*place)?.map(|place| place.name))
        }
        Custodian::It => ("it", None, None),
        Custodian::Vendor { vendor, reference: _ } => ("vendor", None, Some(vendor.clone())),
    };
    Ok(CurrentHolder { kind: kind.into(), id, name })
}
