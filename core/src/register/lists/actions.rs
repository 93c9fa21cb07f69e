//! What may be done with a device or a person now, and why not the rest? Judged by the state machines of DOMAIN §2.

use serde::Serialize;
use ts_rs::TS;

use crate::people::{Belongs, PersonState, Population};
use crate::refusal::Reason;
use crate::register::custody::{CustodianKind, Receiver, may_go_to};
use crate::register::{Condition, ConditionEvent, Status, StatusEventKind};
use crate::store::Role;

crate::words! {
    /// What a person at the screen may do with a device.
    pub enum DeviceAction {
        /// Hand it to a person, room or cart.
        CheckOut = "check_out",
        /// Take it back.
        CheckIn = "check_in",
        /// Give it from its holder to another.
        Transfer = "transfer",
        /// Give it to IT or a repair vendor.
        ToRepair = "to_repair",
        /// Say that it is damaged or dead.
        ReportDamage = "report_damage",
        /// Say what a check found.
        CheckCondition = "check_condition",
        /// Say that it works again.
        Repaired = "repaired",
        /// Say that nobody knows where it is.
        ReportMissing = "report_missing",
        /// Give it up.
        DeclareLost = "declare_lost",
        /// Say that it was stolen, with the police report.
        DeclareStolen = "declare_stolen",
        /// Say that it turned up.
        Recover = "recover",
        /// Change the room, cart or closet where it lives.
        SetHome = "set_home",
        /// Change its facts.
        Change = "change",
        /// Let another school answer for it.
        TransferSchool = "transfer_school",
        /// Set it aside for a pickup.
        DeclareSurplus = "declare_surplus",
        /// Take it back from surplus.
        WithdrawSurplus = "withdraw_surplus",
        /// Write it off with an approval.
        WriteOff = "write_off",
        /// Bring a disposed device back that was found.
        ReopenGhost = "reopen_ghost",
    }
}

/// Why an action is not offered; facts, the screen finds the words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum WhyNot {
    /// The operator's role is not enough.
    NeedsRole {
        /// The least role that may.
        needs: Role,
    },
    /// It belongs to another school.
    OtherSchool,
    /// Its status does not allow it.
    Status {
        /// The status it has.
        status: Status,
    },
    /// Its condition does not allow it.
    Condition {
        /// The condition it has.
        condition: Condition,
    },
    /// Somebody still has it.
    StillWith {
        /// Who or what, in words.
        with: Option<String>,
    },
    /// Nobody has it.
    WithNobody,
}

/// An action that is not offered now, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NotAllowed {
    /// The action.
    pub action: DeviceAction,
    /// Why not.
    pub because: WhyNot,
}

/// What the judgement needs to know of a device and of who asks.
#[derive(Debug, Clone, Copy)]
pub struct Standing<'w> {
    /// The device's status.
    pub status: Status,
    /// Its condition.
    pub condition: Condition,
    /// Who has it, if anybody.
    pub custodian: Option<CustodianKind>,
    /// The same in words, for telling why not.
    pub with: Option<&'w str>,
    /// The operator's role.
    pub role: Role,
    /// Whether the device's school is the operator's business.
    pub own: bool,
    /// Whether the operator may check devices (IT, or a champion where policy lets one).
    pub may_check: bool,
}

impl Standing<'_> {
    /// What may be done now.
    pub fn allowed(&self) -> Vec<DeviceAction> {
        DeviceAction::ALL.iter().copied().filter(|action| self.judge(*action).is_ok()).collect()
    }

    /// What may not, each with the reason.
    pub fn refused(&self) -> Vec<NotAllowed> {
        let refused =
            |action: &DeviceAction| self.judge(*action).err().map(|because| NotAllowed { action: *action, because });
        DeviceAction::ALL.iter().filter_map(refused).collect()
    }

    /// Whether one action may be done now.
    pub fn judge(&self, action: DeviceAction) -> Result<(), WhyNot> {
        let needs = self.needs(action);
        if self.role < needs {
            return Err(WhyNot::NeedsRole { needs });
        }
        if !self.own {
            return Err(WhyNot::OtherSchool);
        }
        match action {
            DeviceAction::CheckOut => {
                self.with_nobody()?;
                self.may_go_to(Receiver::Person)
            }
            DeviceAction::CheckIn => self.with_somebody(),
            DeviceAction::Transfer => {
                self.with_somebody()?;
                self.may_go_to(Receiver::Person)
            }
            DeviceAction::ToRepair => match self.custodian {
                Some(CustodianKind::It | CustodianKind::Vendor) => Err(self.still_with()),
                None | Some(CustodianKind::Person | CustodianKind::Place) => self.may_go_to(Receiver::It),
            },
            DeviceAction::ReportDamage => {
                self.not_disposed()?;
                self.condition_after(ConditionEvent::Damaged)
            }
            DeviceAction::CheckCondition => {
                self.not_disposed()?;
                self.condition_after(ConditionEvent::CheckedWorking)
            }
            DeviceAction::Repaired => {
                self.not_disposed()?;
                self.condition_after(ConditionEvent::Repaired)
            }
            DeviceAction::ReportMissing => self.status_after(StatusEventKind::ReportMissing),
            DeviceAction::DeclareLost => self.status_after(StatusEventKind::DeclareLost),
            DeviceAction::DeclareStolen => self.status_after(StatusEventKind::DeclareStolen),
            DeviceAction::Recover => self.status_after(StatusEventKind::Recover),
            DeviceAction::DeclareSurplus => {
                self.status_after(StatusEventKind::DeclareSurplus)?;
                self.with_nobody()
            }
            DeviceAction::WithdrawSurplus => self.status_after(StatusEventKind::Withdraw),
            DeviceAction::WriteOff => self.status_after(StatusEventKind::WriteOff),
            DeviceAction::ReopenGhost => self.status_after(StatusEventKind::ReopenGhost),
            DeviceAction::SetHome | DeviceAction::TransferSchool => self.not_disposed(),
            DeviceAction::Change => Ok(()),
        }
    }

    fn needs(&self, action: DeviceAction) -> Role {
        match action {
            DeviceAction::CheckOut
            | DeviceAction::CheckIn
            | DeviceAction::Transfer
            | DeviceAction::ToRepair
            | DeviceAction::ReportDamage
            | DeviceAction::Repaired
            | DeviceAction::ReportMissing
            | DeviceAction::DeclareLost
            | DeviceAction::DeclareStolen
            | DeviceAction::Recover
            | DeviceAction::SetHome
            | DeviceAction::Change => Role::Champion,
            DeviceAction::CheckCondition if self.may_check => Role::Champion,
            DeviceAction::CheckCondition
            | DeviceAction::TransferSchool
            | DeviceAction::DeclareSurplus
            | DeviceAction::WithdrawSurplus
            | DeviceAction::WriteOff
            | DeviceAction::ReopenGhost => Role::It,
        }
    }

    fn wrong_status(&self) -> WhyNot {
        WhyNot::Status { status: self.status }
    }

    fn still_with(&self) -> WhyNot {
        WhyNot::StillWith { with: self.with.map(str::to_owned) }
    }

    fn may_go_to(&self, receiver: Receiver) -> Result<(), WhyNot> {
        may_go_to(receiver, self.status, self.condition).map_err(|reason| {
            let is_broken = matches!(reason, Reason::NotWorking { .. });
            if is_broken { self.wrong_condition() } else { self.wrong_status() }
        })
    }

    fn not_disposed(&self) -> Result<(), WhyNot> {
        if self.status == Status::Disposed { Err(self.wrong_status()) } else { Ok(()) }
    }

    fn wrong_condition(&self) -> WhyNot {
        WhyNot::Condition { condition: self.condition }
    }

    fn with_nobody(&self) -> Result<(), WhyNot> {
        if self.custodian.is_none() { Ok(()) } else { Err(self.still_with()) }
    }

    fn with_somebody(&self) -> Result<(), WhyNot> {
        if self.custodian.is_some() { Ok(()) } else { Err(WhyNot::WithNobody) }
    }

    fn status_after(&self, event: StatusEventKind) -> Result<(), WhyNot> {
        if self.status.after(event).is_some() { Ok(()) } else { Err(self.wrong_status()) }
    }

    fn condition_after(&self, event: ConditionEvent) -> Result<(), WhyNot> {
        if self.condition.after(event).is_some() { Ok(()) } else { Err(self.wrong_condition()) }
    }
}

crate::words! {
    /// What a person at the screen may do with a person's record.
    pub enum PersonAction {
        /// Hand a device to them.
        CheckOut = "check_out",
        /// Change what the program owns.
        Change = "change",
        /// Bring together with the person of the same number.
        Merge = "merge",
    }
}

/// What may be done with a person now (DOMAIN §4): staff and contractors get devices only when active; students who
/// are pre or provisional only through IT with a reason; nobody who left.
pub fn person_actions(population: Population, state: PersonState, role: Role, belongs: Belongs) -> Vec<PersonAction> {
    if role < Role::Champion || !belongs.here() {
        return Vec::new();
    }
    let gets_devices = match (population, state) {
        (Population::Student | Population::Staff | Population::Contractor, PersonState::Active) => true,
        (Population::Student, PersonState::Pre | PersonState::Provisional) => role == Role::It,
        (Population::Staff | Population::Contractor, PersonState::Pre | PersonState::Provisional)
        | (_, PersonState::Left | PersonState::NameOnly) => false,
    };
    let merges = matches!(state, PersonState::Provisional | PersonState::NameOnly);
    let offered = |action: &PersonAction| match action {
        PersonAction::CheckOut => gets_devices,
        PersonAction::Change => belongs == Belongs::First,
        PersonAction::Merge => merges && belongs == Belongs::First,
    };
    PersonAction::ALL.iter().copied().filter(offered).collect()
}

#[cfg(test)]
mod tests {
    use super::{CustodianKind, DeviceAction, Standing};
    use crate::register::{Condition, Status};
    use crate::store::Role;
    use std::fmt::Write as _;

    #[test]
    fn the_table_of_what_a_champion_and_it_may_do_is_the_one_agreed() {
        let mut table = String::new();
        for status in Status::ALL {
            for (condition, custodian) in [
                (Condition::Working, None),
                (Condition::Working, Some(CustodianKind::Person)),
                (Condition::NeedsCheck, None),
                (Condition::Damaged, Some(CustodianKind::Vendor)),
            ] {
                let standing = |role| Standing {
                    status: *status,
                    condition,
                    custodian,
                    with: None,
                    role,
                    own: true,
                    may_check: false,
                };
                let champion = standing(Role::Champion).allowed();
                let it: Vec<_> = standing(Role::It).allowed();
                let words =
                    |actions: &[DeviceAction]| actions.iter().map(|action| action.word()).collect::<Vec<_>>().join(" ");
                let more: Vec<_> = it.iter().copied().filter(|action| !champion.contains(action)).collect();
                let with = custodian.map_or("nobody", CustodianKind::word);
                let _ = writeln!(table, "{} {condition}, with {with}\n  champion: {}", status.word(), words(&champion));
                let _ = writeln!(table, "  IT too: {}", words(&more));
            }
        }
        insta::assert_snapshot!(table);
    }
}
