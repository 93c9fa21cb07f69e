//! What shape is a device in, and which event may change that? (DOMAIN §2, Condition)

crate::words! {
    /// What shape is a device in?
    pub enum Condition {
        /// It works.
        Working = "working",
        /// Somebody must look at it first.
        NeedsCheck = "needs_check",
        /// It is broken and may be repaired.
        Damaged = "damaged",
        /// It is beyond repair.
        Dead = "dead",
    }
}

crate::words! {
    /// What may happen to a device's condition.
    pub enum ConditionEvent {
        /// Damage is reported.
        Damaged = "damaged",
        /// It is found beyond repair.
        Died = "died",
        /// A check found it working.
        CheckedWorking = "checked_working",
        /// A check found it damaged.
        CheckedDamaged = "checked_damaged",
        /// A check found it dead.
        CheckedDead = "checked_dead",
        /// It was repaired.
        Repaired = "repaired",
        /// It was away and must be checked before it goes out again.
        CameBack = "came_back",
    }
}

impl Condition {
    /// The condition after an event, or nothing when DOMAIN §2 does not allow it.
    pub fn after(self, event: ConditionEvent) -> Option<Self> {
        use ConditionEvent as E;
        match (self, event) {
            (Self::Working | Self::NeedsCheck | Self::Damaged | Self::Dead, E::Damaged) => Some(Self::Damaged),
            (Self::Working | Self::NeedsCheck | Self::Damaged | Self::Dead, E::Died) => Some(Self::Dead),
            (Self::NeedsCheck, E::CheckedWorking) | (Self::Damaged, E::Repaired) => Some(Self::Working),
            (Self::NeedsCheck, E::CheckedDamaged) => Some(Self::Damaged),
            (Self::NeedsCheck, E::CheckedDead) => Some(Self::Dead),
            (Self::Working | Self::NeedsCheck | Self::Damaged | Self::Dead, E::CameBack) => Some(Self::NeedsCheck),
            // The last arm of a transition table refuses; the printed table below is compared with DOMAIN.
            (_, _) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Condition, ConditionEvent};
    use std::fmt::Write as _;

    #[test]
    fn the_condition_table_is_the_one_agreed() {
        let mut table = String::new();
        for event in ConditionEvent::ALL {
            for condition in Condition::ALL {
                let to = condition.after(*event).map_or("·", Condition::word);
                let _ = writeln!(table, "{:<11} + {:<15} = {to}", condition.word(), event.word());
            }
        }
        insta::assert_snapshot!(table);
    }
}
