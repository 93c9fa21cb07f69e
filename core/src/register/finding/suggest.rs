//! What may an unknown code have been, as far as the register knows?

use std::collections::HashSet;

use super::answer::{Context, DeviceFound, Suggestion};
use super::label::{bare, last_segment};
use super::record;
use super::variants::{Because, excel_range, variants};
use crate::error::Result;
use crate::register::Status;
use crate::store::Read;
use crate::values::{DeviceId, SchoolId, normal_form};

const SHOWN: usize = 8;

/// Devices the code may have meant, each with the reason; this school's missing ones first.
pub fn suggestions(read: &Read<'_>, code: &str, context: &Context) -> Result<Vec<Suggestion>> {
    let segment = last_segment(bare(code));
    let normal = normal_form(segment.as_deref().unwrap_or(bare(code)));
    let mut seen = HashSet::new();
    let mut found = Vec::new();
    for variant in variants(&normal) {
        for id in record::known_as(read, &variant.code)? {
            keep(read, id, variant.because, &variant.code, &mut seen, &mut found)?;
        }
    }
    if let Some(range) = excel_range(&normal) {
        for id in record::in_range(read, &range)? {
            keep(read, id, Because::ExcelDamage, &normal, &mut seen, &mut found)?;
        }
    }
    let school = context.school.or(read.actor().school);
    rank(&mut found, school);
    found.truncate(SHOWN);
    Ok(found)
}

/// Puts those first which a caller knows to be missed here: an audit knows better than the status.
pub fn missing_first(suggestions: &mut [Suggestion], is_missing: impl Fn(DeviceId) -> bool) {
    suggestions.sort_by_key(|suggestion| !is_missing(suggestion.device.id));
}

fn keep(
    read: &Read<'_>,
    id: DeviceId,
    because: Because,
    reads: &str,
    seen: &mut HashSet<DeviceId>,
    found: &mut Vec<Suggestion>,
) -> Result<()> {
    if seen.insert(id) {
        let device = record::device_with_id(read, id)?;
        found.extend(device.map(|device| Suggestion { device, because, reads: reads.to_owned() }));
    }
    Ok(())
}

fn rank(found: &mut [Suggestion], school: Option<SchoolId>) {
    let here = |device: &DeviceFound| school == Some(device.school);
    found.sort_by_key(|suggestion| {
        let device = &suggestion.device;
        let missed_here = here(device) && device.status == Status::Missing;
        (!missed_here, device.status == Status::Disposed, suggestion.because, !here(device))
    });
}

#[cfg(test)]
mod tests {
    use super::{Because, DeviceFound, Suggestion, rank};
    use crate::register::Status;
    use crate::values::{AssetTag, DeviceId, SchoolId};
    use uuid::Uuid;

    fn suggestion(tag: &str, school: u128, status: Status, because: Because) -> Suggestion {
        let device = DeviceFound {
            id: DeviceId(Uuid::nil()),
            tag: AssetTag::new(tag),
            serial: None,
            model: None,
            category: None,
            school: SchoolId(Uuid::from_u128(school)),
            status,
            condition: None,
            ghost: false,
            cart: None,
            own: true,
            with: None,
            phone: None,
        };
        Suggestion { device, because, reads: tag.into() }
    }

    #[test]
    fn what_is_missed_here_comes_first_and_what_is_gone_comes_last() {
        let mut found = vec![
            suggestion("gone", 1, Status::Disposed, Because::TrailingZero),
            suggestion("excel", 1, Status::InService, Because::ExcelDamage),
            suggestion("alike, elsewhere", 2, Status::InService, Because::LookAlike),
            suggestion("alike, here", 1, Status::InService, Because::LookAlike),
            suggestion("missing elsewhere", 2, Status::Missing, Because::LostZeros),
            suggestion("missing here", 1, Status::Missing, Because::Transposed),
        ];
        rank(&mut found, Some(SchoolId(Uuid::from_u128(1))));
        let order: Vec<_> = found.iter().map(|suggestion| suggestion.reads.as_str()).collect();
        assert_eq!(order, ["missing here", "missing elsewhere", "alike, here", "alike, elsewhere", "excel", "gone"]);
    }
}
