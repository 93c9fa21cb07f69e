//! What does somebody ask for who imports a file?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::rosters::{TransferChoice, TransferSaid};
use crate::reading::read::{HeaderChoice, ReadOptions};
use crate::values::NothingElse;

crate::words! {
    /// What a file lists.
    pub enum ImportKind {
        /// Devices.
        Devices = "devices",
        /// Students, staff and contractors.
        People = "people",
        /// Rooms, carts and closets.
        Rooms = "rooms",
        /// Who is enrolled and employed now: whoever is absent from it has left.
        Roster = "roster",
        /// What device management says of devices.
        Mdm = "mdm",
        /// What schools asked for in a help-desk portal.
        Requests = "requests",
        /// What people paid, as a payment portal says.
        Payments = "payments",
    }
}

crate::words! {
    /// What an import may change on a known device beyond its facts, each by a legal event only.
    pub enum Take {
        /// Who has it.
        Custody = "custody",
        /// Whether it is accounted for.
        Status = "status",
        /// What shape it is in.
        Condition = "condition",
    }
}

crate::words! {
    /// What an import may create that it would otherwise ask for.
    pub enum Create {
        /// Schools, also when the register has some.
        Schools = "schools",
    }
}

impl ImportKind {
    /// Under which kind its columns are remembered: a roster has those of people, a report of device management those
    /// of devices.
    pub(super) const fn remembered_as(self) -> Self {
        match self {
            Self::Devices | Self::Mdm => Self::Devices,
            Self::People | Self::Roster => Self::People,
            Self::Rooms => Self::Rooms,
            Self::Requests => Self::Requests,
            Self::Payments => Self::Payments,
        }
    }
}

/// How a file is read, where somebody knows better than the program.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields = nullable)]
pub struct ReadAs {
    /// The sheet of a workbook.
    pub sheet: Option<String>,
    /// The row of the header as a spreadsheet numbers it; 0 says that there is none.
    pub header: Option<u32>,
    /// The sign between the cells of a text.
    pub delimiter: Option<char>,
    /// The encoding of a text.
    pub encoding: Option<String>,
}

impl ReadAs {
    pub(super) fn options(&self) -> ReadOptions {
        let header = match self.header {
            None => HeaderChoice::Auto,
            Some(0) => HeaderChoice::None,
            Some(row) => HeaderChoice::Row { row: row.into() },
        };
        ReadOptions {
            sheet: self.sheet.clone(),
            header,
            delimiter: self.delimiter,
            encoding: self.encoding.clone(),
            ..ReadOptions::default()
        }
    }
}

/// One column and the fact it tells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ColumnSaid {
    /// The header.
    pub header: String,
    /// The fact's word (`asset_tag`); nothing leaves the column out.
    pub field: Option<String>,
}

/// Everything that decides what an import does.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct ImportPlan {
    /// The file.
    pub path: String,
    /// What it lists.
    pub kind: ImportKind,
    /// How it is read.
    #[serde(flatten)]
    #[ts(flatten)]
    pub read_as: ReadAs,
    /// Columns that mean something else than guessed or remembered.
    #[serde(default)]
    #[ts(as = "Option<Vec<ColumnSaid>>", optional)]
    pub map: Vec<ColumnSaid>,
    /// What words mean: `status:Deployed=in_service`, `school:Cedar Crk=CCE`.
    #[serde(default)]
    #[ts(as = "Option<Vec<String>>", optional)]
    pub values: Vec<String>,
    /// The school of rows that name none: its code, name or identifier.
    #[serde(default)]
    pub school: Option<String>,
    /// Whether an empty cell of a mapped column clears what the register has.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub clear_empty: bool,
    /// What may change on known devices beyond their facts.
    #[serde(default)]
    #[ts(as = "Option<Vec<Take>>", optional)]
    pub take: Vec<Take>,
    /// What may be created.
    #[serde(default)]
    #[ts(as = "Option<Vec<Create>>", optional)]
    pub create: Vec<Create>,
    /// That it is of this kind although its columns look like another, said by somebody who means it.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub kind_is_meant: bool,
    /// How many people leave by a roster, said by somebody who means it.
    #[serde(default)]
    #[ts(type = "number | null")]
    pub confirm_left: Option<u64>,
    /// What becomes of the devices of people who change schools; the old school collects them when absent.
    #[serde(default)]
    pub transfers: Option<TransferChoice>,
    /// For some of them otherwise.
    #[serde(default)]
    #[ts(as = "Option<Vec<TransferSaid>>", optional)]
    pub transfers_of: Vec<TransferSaid>,
    /// Whether what somebody paid above what they owe is kept for later.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub keep_as_credit: bool,
    /// Whether one rejected row refuses the whole file.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub strict: bool,
    /// Whether the mapping is remembered for files with these columns; it is, unless told not to.
    #[serde(default = "yes")]
    #[ts(as = "Option<bool>", optional)]
    pub remember: bool,
    /// No other field.
    #[serde(flatten)]
    #[ts(skip)]
    pub nothing_else: NothingElse,
}

fn yes() -> bool {
    true
}

impl ImportPlan {
    pub(super) fn takes(&self, what: Take) -> bool {
        self.take.contains(&what)
    }

    /// Whether it is for IT alone: it lets devices go along to another school, or records what came in by the portal.
    pub(super) fn is_for_it(&self) -> bool {
        self.kind == ImportKind::Requests || self.moves_devices()
    }

    fn moves_devices(&self) -> bool {
        let goes = |choice: TransferChoice| choice == TransferChoice::Along;
        self.transfers.is_some_and(goes) || self.transfers_of.iter().any(|one| goes(one.choice))
    }

    pub(super) fn creates_schools(&self) -> bool {
        self.create.contains(&Create::Schools)
    }
}
