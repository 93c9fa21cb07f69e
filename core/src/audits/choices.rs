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
    /// Unlisted: register it with a provisional tag; the code finds it from then on.
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

crate::words! {
    /// What may be decided, as a word.
    pub enum ChoiceWord {
        /// Its place is where it was scanned.
        UpdatePlace = "update_place",
        /// Its place stays as it is.
        Leave = "leave",
        /// It is missing.
        ConfirmMissing = "confirm_missing",
        /// Somebody vouches for it.
        Attest = "attest",
        /// It is given up.
        DeclareLost = "declare_lost",
        /// It was stolen, with a police report.
        DeclareStolen = "declare_stolen",
        /// It is back.
        Recover = "recover",
        /// It is not the one.
        Dispute = "dispute",
        /// It goes back to its school.
        SendBack = "send_back",
        /// The finder asks to keep it.
        TakeOver = "take_over",
        /// Said in words.
        Explain = "explain",
        /// IT is asked to bring it back into the register.
        AskReopen = "ask_reopen",
        /// It goes back to storage.
        BackToStorage = "back_to_storage",
        /// IT is asked to take it out of surplus.
        AskWithdraw = "ask_withdraw",
        /// Seen.
        Acknowledge = "acknowledge",
        /// The code is that device's.
        IsDevice = "is_device",
        /// It is new.
        Register = "register",
        /// It is not the district's.
        NotOurs = "not_ours",
    }
}

impl Choice {
    /// Its word, as recorded.
    pub const fn word(&self) -> ChoiceWord {
        match self {
            Self::UpdatePlace => ChoiceWord::UpdatePlace,
            Self::Leave => ChoiceWord::Leave,
            Self::ConfirmMissing => ChoiceWord::ConfirmMissing,
            Self::Attest { .. } => ChoiceWord::Attest,
            Self::DeclareLost { .. } => ChoiceWord::DeclareLost,
            Self::DeclareStolen { .. } => ChoiceWord::DeclareStolen,
            Self::Recover { .. } => ChoiceWord::Recover,
            Self::Dispute { .. } => ChoiceWord::Dispute,
            Self::SendBack => ChoiceWord::SendBack,
            Self::TakeOver => ChoiceWord::TakeOver,
            Self::Explain { .. } => ChoiceWord::Explain,
            Self::AskReopen { .. } => ChoiceWord::AskReopen,
            Self::BackToStorage => ChoiceWord::BackToStorage,
            Self::AskWithdraw { .. } => ChoiceWord::AskWithdraw,
            Self::Acknowledge => ChoiceWord::Acknowledge,
            Self::IsDevice { .. } => ChoiceWord::IsDevice,
            Self::Register { .. } => ChoiceWord::Register,
            Self::NotOurs { .. } => ChoiceWord::NotOurs,
        }
    }
}

/// The choices for a kind of exception, the one offered first in front.
pub const fn choices(kind: ExceptionKind) -> &'static [ChoiceWord] {
    use ChoiceWord as Word;
    match kind {
        ExceptionKind::Moved => &[Word::UpdatePlace, Word::Leave],
        ExceptionKind::Missing => &[Word::ConfirmMissing, Word::Attest, Word::DeclareLost, Word::DeclareStolen],
        ExceptionKind::Recovery => &[Word::Recover, Word::Dispute],
        ExceptionKind::OtherSchool => &[Word::SendBack, Word::TakeOver],
        ExceptionKind::Ghost => &[Word::Explain, Word::AskReopen],
        ExceptionKind::Surplus => &[Word::BackToStorage, Word::AskWithdraw],
        ExceptionKind::ArrivedSince => &[Word::Acknowledge],
        ExceptionKind::Unlisted => &[Word::IsDevice, Word::Register, Word::NotOurs],
        ExceptionKind::Recount => &[Word::Explain],
    }
}
