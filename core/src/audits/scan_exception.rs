//! What has to be decided about what was just scanned? Said at once, without reconciling the whole audit.

use super::choices::{ChoiceWord, choices};
use super::exceptions::{FOUND_KINDS, exception_of};
use super::lookup::Hit;
use super::reconcile::FoundKind;
use super::record::{Audit, Decision, ExceptionKind, Scan};
use crate::error::Result;
use crate::store::Read;

/// The exception a scan makes while nobody decided it, with what may be decided about it, the first offered first.
pub(super) fn to_decide(
    read: &Read<'_>,
    audit: &Audit,
    scan: &Scan,
    kind: Option<ExceptionKind>,
) -> Result<Option<(ExceptionKind, &'static [ChoiceWord])>> {
    let Some(kind) = kind else { return Ok(None) };
    let code = scan.device.is_none().then_some(scan.code_norm.as_str());
    let decisions = Decision::about(read, audit, scan.device, code)?;
    let decided = decisions.iter().any(|decision| FOUND_KINDS.contains(&decision.kind));
    Ok((!decided).then(|| (kind, choices(kind))))
}

/// What kind of exception a scan makes; where a device should be is weighed only when the audit is reconciled.
pub(super) const fn kind_of(hit: &Hit, found: Option<FoundKind>, recovers: bool) -> Option<ExceptionKind> {
    match (hit, found) {
        (Hit::Several(_), _) => None,
        (Hit::Nothing | Hit::Split(_) | Hit::Control(_) | Hit::Person(_), _) => Some(ExceptionKind::Unlisted),
        (Hit::Device(_) | Hit::Place(_), Some(found)) => Some(exception_of(found)),
        (Hit::Device(_) | Hit::Place(_), None) if recovers => Some(ExceptionKind::Recovery),
        (Hit::Device(_) | Hit::Place(_), None) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::DeviceId;
    use uuid::Uuid;

    #[test]
    fn what_was_counted_asks_for_a_decision_only_when_it_had_been_given_up() {
        let device = Hit::Device(DeviceId(Uuid::nil()));
        assert_eq!(kind_of(&device, None, false), None);
        assert_eq!(kind_of(&device, None, true), Some(ExceptionKind::Recovery));
        assert_eq!(kind_of(&device, Some(FoundKind::Lost), true), Some(ExceptionKind::Recovery));
        assert_eq!(kind_of(&device, Some(FoundKind::Ghost), false), Some(ExceptionKind::Ghost));
        assert_eq!(kind_of(&Hit::Nothing, None, false), Some(ExceptionKind::Unlisted));
        assert_eq!(kind_of(&Hit::Several(Vec::new()), None, false), None);
    }
}
