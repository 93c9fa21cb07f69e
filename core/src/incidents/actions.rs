//! What may be done with an incident now, and why not the rest? Pure; the same for the window and the command line.

use serde::Serialize;
use ts_rs::TS;

use super::IncidentKind;
use crate::store::Role;

crate::words! {
    /// Something that may be done with an incident.
    pub enum IncidentAction {
        /// Attach the police report.
        AttachReport = "attach_report",
        /// Write down that somebody was reminded of it.
        Remind = "remind",
        /// Say why another serial was given.
        SettleSerial = "settle_serial",
        /// Decide it.
        Decide = "decide",
        /// Hand out another device for good.
        Replace = "replace",
        /// Lend another device.
        Lend = "lend",
        /// Answer what its recovery proposes.
        Answer = "answer",
        /// Add a note.
        Note = "note",
        /// Attach a picture or a paper.
        Attach = "attach",
        /// Correct what was told.
        Correct = "correct",
        /// Be done with it.
        Close = "close",
        /// Open it again.
        Reopen = "reopen",
    }
}

/// Why an action is not offered; facts, the screen finds the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum WhyNotIncident {
    /// The operator's role is not enough.
    NeedsRole {
        /// The least role that may.
        needs: Role,
    },
    /// The incident is done with.
    IsClosed,
    /// The incident is open.
    IsOpen,
    /// There is a police report already.
    HasReport,
    /// No report belongs to it.
    NoLoss,
    /// The device turned up.
    IsRecovered,
    /// The device did not turn up.
    NotRecovered,
    /// Nobody claims a theft.
    NoTheftClaimed,
    /// Nothing is to be settled.
    SerialAgrees,
    /// It must be settled first why another serial was given.
    SerialDiffers,
    /// Nobody answers for the device.
    NobodyAnswers,
    /// Another device went out already.
    IsReplaced,
    /// IT decided that no other one goes out.
    NoneGoesOut,
    /// The device is there, and works well enough.
    NothingToReplace,
    /// Nothing was decided yet.
    Undecided,
    /// Nothing is left to answer.
    NothingProposed,
}

/// An action that is not offered now, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct IncidentNotAllowed {
    /// The action.
    pub action: IncidentAction,
    /// Why not.
    pub because: WhyNotIncident,
}

/// How it stands with another device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Another {
    /// None is needed.
    NotNeeded,
    /// One is needed.
    Needed,
    /// One is out.
    IsOut,
    /// IT decided that none goes out.
    DecidedAgainst,
}

/// What is known of an incident as far as its actions go.
#[derive(Debug, Clone, Copy)]
pub struct IncidentStands {
    /// The operator's role.
    pub role: Role,
    /// What it is.
    pub kind: IncidentKind,
    /// Whether a theft is claimed without a report.
    pub is_claimed: bool,
    /// Whether it is done with.
    pub is_closed: bool,
    /// Whether the device turned up.
    pub is_recovered: bool,
    /// Whether something was decided.
    pub is_decided: bool,
    /// Whether another serial was given and nobody settled it.
    pub serial_differs: bool,
    /// Whether somebody answers for the device.
    pub somebody_answers: bool,
    /// For good: whether another device is needed, and whether one is out.
    pub replacement: Another,
    /// The same for a while.
    pub loaner: Another,
    /// Whether its recovery proposes something.
    pub is_proposed: bool,
}

impl IncidentStands {
    /// What may be done now.
    pub fn allowed(&self) -> Vec<IncidentAction> {
        IncidentAction::ALL.iter().copied().filter(|action| self.judge(*action).is_ok()).collect()
    }

    /// What may not, each with the reason.
    pub fn refused(&self) -> Vec<IncidentNotAllowed> {
        let refused = |action: &IncidentAction| {
            self.judge(*action).err().map(|because| IncidentNotAllowed { action: *action, because })
        };
        IncidentAction::ALL.iter().filter_map(refused).collect()
    }

    fn judge(&self, action: IncidentAction) -> Result<(), WhyNotIncident> {
        use WhyNotIncident as Why;
        let needs = match action {
            IncidentAction::Decide => Role::It,
            IncidentAction::AttachReport
            | IncidentAction::Remind
            | IncidentAction::SettleSerial
            | IncidentAction::Replace
            | IncidentAction::Lend
            | IncidentAction::Answer
            | IncidentAction::Note
            | IncidentAction::Attach
            | IncidentAction::Correct
            | IncidentAction::Close
            | IncidentAction::Reopen => Role::Champion,
        };
        if self.role < needs {
            return Err(Why::NeedsRole { needs });
        }
        match action {
            IncidentAction::Note | IncidentAction::Attach => Ok(()),
            IncidentAction::Reopen => unless(!self.is_closed, Why::IsOpen),
            IncidentAction::Correct => unless(self.is_closed, Why::IsClosed),
            IncidentAction::AttachReport => match self.kind {
                IncidentKind::Damage => Err(Why::NoLoss),
                IncidentKind::Stolen => Err(Why::HasReport),
                IncidentKind::Missing | IncidentKind::Lost => unless(self.is_recovered, Why::IsRecovered),
            },
            IncidentAction::Remind => {
                self.is_going_on()?;
                unless(!self.is_claimed, Why::NoTheftClaimed)
            }
            IncidentAction::SettleSerial => {
                unless(self.is_closed, Why::IsClosed)?;
                unless(!self.serial_differs, Why::SerialAgrees)
            }
            IncidentAction::Decide => {
                unless(self.is_closed, Why::IsClosed)?;
                unless(self.serial_differs, Why::SerialDiffers)
            }
            IncidentAction::Replace => self.may_give(self.replacement),
            IncidentAction::Lend => self.may_give(self.loaner),
            IncidentAction::Answer => {
                unless(!self.is_recovered, Why::NotRecovered)?;
                unless(!self.is_proposed, Why::NothingProposed)
            }
            IncidentAction::Close => {
                unless(self.is_closed, Why::IsClosed)?;
                unless(!self.is_decided && !self.is_recovered, Why::Undecided)
            }
        }
    }

    fn may_give(&self, another: Another) -> Result<(), WhyNotIncident> {
        self.is_going_on()?;
        unless(!self.somebody_answers, WhyNotIncident::NobodyAnswers)?;
        match another {
            Another::Needed => Ok(()),
            Another::NotNeeded => Err(WhyNotIncident::NothingToReplace),
            Another::IsOut => Err(WhyNotIncident::IsReplaced),
            Another::DecidedAgainst => Err(WhyNotIncident::NoneGoesOut),
        }
    }

    fn is_going_on(&self) -> Result<(), WhyNotIncident> {
        unless(self.is_closed, WhyNotIncident::IsClosed)?;
        unless(self.is_recovered, WhyNotIncident::IsRecovered)
    }
}

fn unless(stands_against: bool, because: WhyNotIncident) -> Result<(), WhyNotIncident> {
    if stands_against { Err(because) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::{Another, IncidentKind, IncidentStands, Role};
    use std::fmt::Write as _;

    #[test]
    fn what_may_be_done_with_an_incident() {
        let fresh = IncidentStands {
            role: Role::Champion,
            kind: IncidentKind::Lost,
            is_claimed: false,
            is_closed: false,
            is_recovered: false,
            is_decided: false,
            serial_differs: false,
            somebody_answers: true,
            replacement: Another::Needed,
            loaner: Another::Needed,
            is_proposed: false,
        };
        let decided = IncidentStands { is_decided: true, ..fresh };
        let cases = [
            ("lost", fresh),
            ("claimed stolen", IncidentStands { is_claimed: true, ..fresh }),
            ("lost, another serial", IncidentStands { serial_differs: true, ..fresh }),
            ("lost by nobody", IncidentStands { somebody_answers: false, ..fresh }),
            ("stolen", IncidentStands { kind: IncidentKind::Stolen, ..fresh }),
            ("damage", IncidentStands { kind: IncidentKind::Damage, replacement: Another::NotNeeded, ..fresh }),
            ("lost, decided", decided),
            ("lost, replaced", IncidentStands { replacement: Another::IsOut, ..decided }),
            ("lost, no other goes out", IncidentStands { replacement: Another::DecidedAgainst, ..decided }),
            ("turned up", IncidentStands { is_recovered: true, is_proposed: true, ..decided }),
            ("closed", IncidentStands { is_closed: true, ..decided }),
        ];
        let mut table = String::new();
        for (name, stands) in cases {
            let _ = writeln!(table, "{name}");
            for role in Role::ALL {
                let stands = IncidentStands { role: *role, ..stands };
                let may: Vec<_> = stands.allowed().into_iter().map(super::IncidentAction::word).collect();
                let not: Vec<_> =
                    stands.refused().iter().map(|not| format!("{}: {:?}", not.action.word(), not.because)).collect();
                let _ = writeln!(table, "  {:<9} {}", role.word(), may.join(" "));
                if *role == Role::It {
                    let _ = writeln!(table, "  not: {}", not.join(", "));
                }
            }
        }
        insta::assert_snapshot!(table);
    }
}
