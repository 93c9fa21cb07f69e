//! How far is a pickup, by what was done for it? Pure.

use super::record::{PickupState, Progress};

/// What is known of a pickup, as far as it matters how far it is.
#[derive(Debug, Clone, Copy)]
pub struct StageFacts {
    /// Whether an approval holds.
    pub is_approved: bool,
    /// Whether the day of the truck is agreed.
    pub is_scheduled: bool,
    /// Whether something was loaded.
    pub is_loading: bool,
    /// How many devices are approved, and how many of them are wiped and released.
    pub progress: Progress,
}

/// How far a pickup is that is neither signed nor withdrawn.
pub fn stage(facts: StageFacts) -> PickupState {
    let StageFacts { is_approved, is_scheduled, is_loading, progress } = facts;
    let is_ready = progress.ready >= progress.approved;
    match (is_approved, is_ready, is_scheduled, is_loading) {
        (false, _, _, _) => PickupState::Draft,
        (true, _, _, true) => PickupState::Loaded,
        (true, false, _, false) => PickupState::Approved,
        (true, true, false, false) => PickupState::Wiped,
        (true, true, true, false) => PickupState::Scheduled,
    }
}

#[cfg(test)]
mod tests {
    use super::{PickupState, Progress, StageFacts, stage};

    #[test]
    fn each_step_leads_to_the_next() {
        let progress = |approved, ready, loaded| Progress { listed: 3, approved, ready, loaded };
        let facts = |is_approved, is_scheduled, progress: Progress| StageFacts {
            is_approved,
            is_scheduled,
            is_loading: progress.loaded > 0,
            progress,
        };
        let cases = [
            (facts(false, false, progress(0, 0, 0)), PickupState::Draft),
            (facts(true, false, progress(3, 0, 0)), PickupState::Approved),
            (facts(true, true, progress(3, 2, 0)), PickupState::Approved),
            (facts(true, false, progress(3, 3, 0)), PickupState::Wiped),
            (facts(true, true, progress(3, 3, 0)), PickupState::Scheduled),
            (facts(true, true, progress(3, 2, 1)), PickupState::Loaded),
            // Nothing but chargers and keyboards: there is nothing to wipe.
            (facts(true, false, progress(0, 0, 0)), PickupState::Wiped),
        ];
        for (facts, agreed) in cases {
            assert_eq!(stage(facts), agreed, "{facts:?}");
        }
    }
}
