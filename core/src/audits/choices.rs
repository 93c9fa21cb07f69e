//! What may be decided about each kind of exception, and what is offered first? (DOMAIN §7)

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::record::ExceptionKind;
use crate::register::PoliceReport;
use crate::values::{Date, DeviceId};

crate::words! {
    /// Where a device that turned up is now.
    pub enum Whereabouts {
        /// Its holder has it; the custody goes on.
        WithHolder = "with_holder",
        /// Here; the custody ends.
        Here = "here",
    }
}

/// A decision on an exception.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Choice {
    /// Moved: it lives where it was found from now on.
    UpdatePlace,
    /// Moved: it goes back.
    Leave,
    /// Missing: so it is.
    ConfirmMissing,
    /// Missing: somebody saw it.
    Attest {
        /// Who vouches.
        name: String,
        /// On which day it was seen.
        on: Date,
    },
    /// Missing: it is given up.
    DeclareLost {
        /// What happened.
        #[serde(default)]
        what_happened: Option<String>,
    },
    /// Missing: it was stolen, and reported to the police.
    DeclareStolen {
        /// What happened.
        #[serde(default)]
        what_happened: Option<String>,
        /// The report.
        report: PoliceReport,
    },
    /// Recovery: it is in service again.
    Recover {
        /// Where it is.
        whereabouts: Whereabouts,
    },
    /// Recovery: it is not that device, or not so.
    Dispute {
        /// Why.
        reason: String,
    },
    /// Other school: it goes back.
    SendBack,
    /// Other school: we ask to keep it; its owner or IT answers.
    TakeOver,
    /// Ghost or recount: what is behind it.
    Explain {
        /// In words.
        note: String,
    },
    /// Ghost: IT shall reopen it.
    AskReopen {
        /// Why.
        #[serde(default)]
        note: Option<String>,
    },
    /// Surplus: it goes back to storage.
    BackToStorage,
    /// Surplus: IT shall withdraw it.
    AskWithdraw {
        /// Why.
        #[serde(default)]
        note: Option<String>,
    },
    /// Arrived since: seen.
    Acknowledge,
    /// Unlisted: it is this device; the scan counts for it.
    IsDevice {
        /// The device.
        device: DeviceId,
        /// Whether the code becomes one of its aliases.
        #[serde(default)]
        alias: bool,
    },
    /// Unlisted: register it, with the code as its tag when that can be one, else a provisional tag.
    Register {
        /// Its model's name, where known.
        #[serde(default)]
        model: Option<String>,
    },
    /// Unlisted: not the district's.
    NotOurs {
        /// What it is.
        note: String,
    },
}

impl Choice {
    /// Its word, as recorded.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::UpdatePlace => "update_place",
            Self::Leave => "leave",
            Self::ConfirmMissing => "confirm_missing",
            Self::Attest { .. } => "attest",
            Self::DeclareLost { .. } => "declare_lost",
            Self::DeclareStolen { .. } => "declare_stolen",
            Self::Recover { .. } => "recover",
            Self::Dispute { .. } => "dispute",
            Self::SendBack => "send_back",
            Self::TakeOver => "take_over",
            Self::Explain { .. } => "explain",
            Self::AskReopen { .. } => "ask_reopen",
            Self::BackToStorage => "back_to_storage",
            Self::AskWithdraw { .. } => "ask_withdraw",
            Self::Acknowledge => "acknowledge",
            Self::IsDevice { .. } => "is_device",
            Self::Register { .. } => "register",
            Self::NotOurs { .. } => "not_ours",
        }
    }
}

/// The choices for a kind of exception, the one offered first in front.
pub const fn choices(kind: ExceptionKind) -> &'static [&'static str] {
    match kind {
        ExceptionKind::Moved => &["update_place", "leave"],
        ExceptionKind::Missing => &["confirm_missing", "attest", "declare_lost", "declare_stolen"],
        ExceptionKind::Recovery => &["recover", "dispute"],
        ExceptionKind::OtherSchool => &["send_back", "take_over"],
        ExceptionKind::Ghost => &["explain", "ask_reopen"],
        ExceptionKind::Surplus => &["back_to_storage", "ask_withdraw"],
        ExceptionKind::ArrivedSince => &["acknowledge"],
        ExceptionKind::Unlisted => &["is_device", "register", "not_ours"],
        ExceptionKind::Recount => &["explain"],
    }
}
