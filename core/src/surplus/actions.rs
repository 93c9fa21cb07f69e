//! What may be done with a pickup now, and why not the rest? Pure; the same for the window and the command line.

use serde::Serialize;
use ts_rs::TS;

use crate::pickups::PickupState;
use crate::store::Role;

crate::words! {
    /// Something that may be done with a pickup.
    pub enum PickupAction {
        /// List devices.
        Add = "add",
        /// Scan devices: new ones onto the list, or those of a closed list that nobody had in hand yet.
        Scan = "scan",
        /// Take devices off.
        Remove = "remove",
        /// Count what has no tag.
        Count = "count",
        /// Record the approval.
        Approve = "approve",
        /// Take the approval back.
        TakeBackApproval = "take_back_approval",
        /// Record wipes.
        Wipe = "wipe",
        /// Record the release from management.
        Release = "release",
        /// Agree on a day.
        Schedule = "schedule",
        /// Say what becomes of the devices.
        DisposeAs = "dispose_as",
        /// Scan at the truck.
        Load = "load",
        /// Sign the manifest.
        Sign = "sign",
        /// Withdraw it.
        Withdraw = "withdraw",
        /// Correct what was signed.
        Correct = "correct",
    }
}

/// Why an action is not offered; facts, the screen finds the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum WhyNotPickup {
    /// The operator's role is not enough.
    NeedsRole {
        /// The least role that may.
        needs: Role,
    },
    /// It is signed.
    IsSigned,
    /// It is withdrawn.
    IsWithdrawn,
    /// It is not signed yet.
    NotSigned,
    /// It is approved as it stands.
    IsApproved,
    /// Nobody approved it yet.
    NotApproved,
    /// The day of the truck is not agreed.
    NotScheduled,
    /// Nothing is listed.
    NothingListed,
    /// Every device of the closed list is scanned.
    NothingToScan,
    /// Nothing is on the truck.
    NothingLoaded,
    /// Something is on the truck.
    IsLoading,
    /// Every device is wiped, or none may be yet.
    NothingToWipe,
    /// Every wiped device is released.
    NothingToRelease,
}

/// An action that is not offered now, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct PickupNotAllowed {
    /// The action.
    pub action: PickupAction,
    /// Why not.
    pub because: WhyNotPickup,
}

/// What is known of a pickup as far as its actions go.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stands {
    /// The operator's role.
    pub role: Role,
    /// How far it is.
    pub state: PickupState,
    /// Whether an approval holds.
    pub is_approved: bool,
    /// Whether the day of the truck is agreed.
    pub is_scheduled: bool,
    /// Devices on its list.
    pub listed: u32,
    /// Devices that nobody had in hand yet.
    pub unscanned: u32,
    /// Kinds without a tag.
    pub peripherals: u32,
    /// Devices that may be wiped now.
    pub unwiped: u32,
    /// Devices that are wiped and not released.
    pub unreleased: u32,
    /// Devices on the truck.
    pub loaded: u32,
}

impl Stands {
    /// What may be done now.
    pub fn allowed(&self) -> Vec<PickupAction> {
        PickupAction::ALL.iter().copied().filter(|action| self.judge(*action).is_ok()).collect()
    }

    /// What may not, each with the reason.
    pub fn refused(&self) -> Vec<PickupNotAllowed> {
        let refused = |action: &PickupAction| {
            self.judge(*action).err().map(|because| PickupNotAllowed { action: *action, because })
        };
        PickupAction::ALL.iter().filter_map(refused).collect()
    }

    fn judge(&self, action: PickupAction) -> Result<(), WhyNotPickup> {
        use PickupAction as Action;
        use WhyNotPickup as Why;
        let needs = match action {
            Action::Add | Action::Scan | Action::Count | Action::Load => Role::Champion,
            Action::Remove if !self.is_approved => Role::Champion,
            Action::Remove
            | Action::Approve
            | Action::TakeBackApproval
            | Action::Wipe
            | Action::Release
            | Action::Schedule
            | Action::DisposeAs
            | Action::Sign
            | Action::Withdraw
            | Action::Correct => Role::It,
        };
        if self.role < needs {
            return Err(Why::NeedsRole { needs });
        }
        match (self.state, action) {
            (PickupState::Signed, Action::Correct) => return Ok(()),
            (PickupState::Signed, _) => return Err(Why::IsSigned),
            (PickupState::Withdrawn, _) => return Err(Why::IsWithdrawn),
            (_, Action::Correct) => return Err(Why::NotSigned),
            (_, _) => {}
        }
        let demand = |is_so: bool, why| if is_so { Ok(()) } else { Err(why) };
        match action {
            Action::Add => demand(!self.is_approved, Why::IsApproved),
            Action::Scan => demand(!self.is_approved || self.unscanned > 0, Why::NothingToScan),
            Action::Count | Action::Correct | Action::Withdraw => Ok(()),
            Action::Remove | Action::DisposeAs => demand(self.listed > 0, Why::NothingListed),
            Action::Approve => {
                demand(!self.is_approved, Why::IsApproved)?;
                demand(self.listed + self.peripherals > 0, Why::NothingListed)
            }
            Action::TakeBackApproval => {
                demand(self.is_approved, Why::NotApproved)?;
                demand(self.loaded == 0, Why::IsLoading)
            }
            Action::Wipe => {
                demand(self.is_approved, Why::NotApproved)?;
                demand(self.unwiped > 0, Why::NothingToWipe)
            }
            Action::Release => {
                demand(self.is_approved, Why::NotApproved)?;
                demand(self.unreleased > 0, Why::NothingToRelease)
            }
            Action::Schedule => demand(self.is_approved, Why::NotApproved),
            Action::Load => {
                demand(self.is_approved, Why::NotApproved)?;
                demand(self.is_scheduled, Why::NotScheduled)
            }
            Action::Sign => {
                demand(self.is_approved, Why::NotApproved)?;
                demand(self.is_scheduled, Why::NotScheduled)?;
                demand(self.loaded + self.peripherals > 0, Why::NothingLoaded)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{PickupState, Role, Stands};
    use std::fmt::Write as _;

    #[test]
    fn what_may_be_done_with_a_pickup() {
        let draft = Stands {
            role: Role::It,
            state: PickupState::Draft,
            is_approved: false,
            is_scheduled: false,
            listed: 3,
            unscanned: 0,
            peripherals: 0,
            unwiped: 0,
            unreleased: 0,
            loaded: 0,
        };
        let approved = Stands { state: PickupState::Approved, is_approved: true, unwiped: 3, ..draft };
        let scheduled = Stands { state: PickupState::Scheduled, is_scheduled: true, unwiped: 0, ..approved };
        let cases = [
            ("empty draft", Stands { listed: 0, ..draft }),
            ("draft", draft),
            ("draft, champion", Stands { role: Role::Champion, ..draft }),
            ("draft, viewer", Stands { role: Role::Viewer, ..draft }),
            ("approved", approved),
            ("approved, champion", Stands { role: Role::Champion, ..approved }),
            ("one not scanned", Stands { role: Role::Champion, unscanned: 1, ..approved }),
            ("only pieces, no day", Stands { listed: 0, peripherals: 1, unwiped: 0, ..approved }),
            ("only pieces", Stands { listed: 0, peripherals: 1, ..scheduled }),
            ("wiped, not released", Stands { unwiped: 0, unreleased: 3, ..approved }),
            ("scheduled", scheduled),
            ("loaded", Stands { state: PickupState::Loaded, loaded: 2, ..scheduled }),
            ("signed", Stands { state: PickupState::Signed, loaded: 2, ..scheduled }),
            ("withdrawn", Stands { state: PickupState::Withdrawn, is_approved: false, ..draft }),
        ];
        let mut table = String::new();
        for (name, stands) in cases {
            let words: Vec<_> = stands.allowed().into_iter().map(super::PickupAction::word).collect();
            let _ = writeln!(table, "{name:<20} {}", if words.is_empty() { "·".into() } else { words.join(" ") });
        }
        insta::assert_snapshot!(table);
    }
}
