//! What in the register cannot be right, or needs a look? (DOMAIN §10, data-quality findings)

mod record;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::contract::Query;
use crate::error::Result;
use crate::settings::Policy;
use crate::store::Read;
use crate::values::{AssetTag, DeviceId, PersonId, SchoolId, Serial};

crate::words! {
    /// What may be wrong.
    pub enum FindingKind {
        /// A device without a serial.
        NoSerial = "no_serial",
        /// Two devices with one serial.
        DuplicateSerial = "duplicate_serial",
        /// A device without a tag.
        NoTag = "no_tag",
        /// In service, but neither a home nor a holder is known.
        Nowhere = "nowhere",
        /// A person has two devices of one category.
        TwoActiveDevices = "two_active_devices",
        /// Somebody who left still has it.
        InactiveHolder = "inactive_holder",
        /// It reported to device management after it was disposed of.
        DisposedButSyncing = "disposed_but_syncing",
        /// It gets no updates any more.
        PastUpdateEnd = "past_update_end",
        /// Nobody has seen it for as many days as policy says.
        NotSeen = "not_seen",
    }
}

/// One device, and what may be wrong with it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FindingRow {
    /// What.
    pub kind: FindingKind,
    /// The device.
    pub device: DeviceId,
    /// Its tag.
    pub tag: Option<AssetTag>,
    /// Its serial.
    pub serial: Option<Serial>,
    /// Its model's name.
    pub model: Option<String>,
    /// The school that answers for it.
    pub school: SchoolId,
    /// The holder it is about.
    pub person: Option<PersonId>,
    /// That holder's name.
    pub holder: Option<String>,
    /// The day it is about: end of updates, last sync, last seen.
    pub since: Option<String>,
}

/// The findings of a school or of the district.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Findings {
    /// One school; all that are the operator's business when absent.
    pub school: Option<SchoolId>,
    /// Only this kind.
    pub kind: Option<FindingKind>,
    /// How many rows of each kind; 100 when absent. Counts are always whole.
    pub count: Option<u32>,
}

/// The findings of one kind.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FindingsOfKind {
    /// Which.
    pub kind: FindingKind,
    /// How many there are.
    #[ts(type = "number")]
    pub total: u64,
    /// The first of them, by tag.
    pub rows: Vec<FindingRow>,
}

/// Every kind, those without a finding too.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FindingList {
    /// By kind.
    pub kinds: Vec<FindingsOfKind>,
    /// After how many days a device counts as not seen.
    pub unseen_days: u32,
}

impl Query for Findings {
    const NAME: &'static str = "findings.list";
    type Output = FindingList;

    fn run(self, read: &Read<'_>) -> Result<FindingList> {
        let school = read.school_asked(self.school)?;
        let most = self.count.unwrap_or(100) as usize;
        let mut kinds = Vec::new();
        for kind in FindingKind::ALL.iter().copied().filter(|kind| self.kind.is_none_or(|only| only == *kind)) {
            let (mut total, mut rows) = (0, Vec::new());
            each(read, kind, school, |row| {
                total += 1;
                if rows.len() < most {
                    rows.push(row);
                }
                Ok(())
            })?;
            kinds.push(FindingsOfKind { kind, total, rows });
        }
        Ok(FindingList { kinds, unseen_days: Policy::now(read)?.unseen_days })
    }
}

/// Walks over the findings of one kind, by tag: of one school, or of all that are the operator's business.
pub fn each(
    read: &Read<'_>,
    kind: FindingKind,
    school: Option<SchoolId>,
    visit: impl FnMut(FindingRow) -> Result<()>,
) -> Result<()> {
    let day = match kind {
        FindingKind::NotSeen => {
            let days = Policy::now(read)?.unseen_days;
            read.today().minus_days(u64::from(days)).starts_at(read.zone()).to_string()
        }
        FindingKind::NoSerial
        | FindingKind::DuplicateSerial
        | FindingKind::NoTag
        | FindingKind::Nowhere
        | FindingKind::TwoActiveDevices
        | FindingKind::InactiveHolder
        | FindingKind::DisposedButSyncing
        | FindingKind::PastUpdateEnd => read.today().to_string(),
    };
    record::each(read, kind, school, &day, visit)
}
