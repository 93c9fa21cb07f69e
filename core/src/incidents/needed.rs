//! Is another device needed for this one, for good or for a while? Pure; the same for what is offered and what is done.

use super::record::ReplacementKind;
use crate::register::{Condition, Status};

/// Whether another device is needed: for good when this one is gone or dead; for a while also when it is damaged.
pub const fn is_needed(kind: ReplacementKind, status: Status, condition: Condition) -> bool {
    let is_gone = match status {
        Status::Lost | Status::Stolen | Status::Missing | Status::Disposed => true,
        Status::InService | Status::Surplus => false,
    };
    let is_broken = match (condition, kind) {
        (Condition::Dead, _) | (Condition::Damaged | Condition::NeedsCheck, ReplacementKind::Loaner) => true,
        (Condition::Damaged | Condition::NeedsCheck, ReplacementKind::Replacement) | (Condition::Working, _) => false,
    };
    is_gone || is_broken
}

#[cfg(test)]
mod tests {
    use super::{Condition, ReplacementKind, Status, is_needed};
    use std::fmt::Write as _;

    #[test]
    fn when_another_device_is_needed() {
        let mut table = String::from("status     condition   replacement loaner\n");
        for status in Status::ALL {
            for condition in Condition::ALL {
                let needed = ReplacementKind::ALL.iter().map(|kind| is_needed(*kind, *status, *condition));
                let words: Vec<_> = needed.map(|needed| if needed { "yes" } else { "no" }).collect();
                let _ = writeln!(table, "{:<10} {:<11} {:<11} {}", status.word(), condition.word(), words[0], words[1]);
            }
        }
        insta::assert_snapshot!(table);
    }
}
