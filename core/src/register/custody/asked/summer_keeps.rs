//! Who may keep which device over the summer, and who should have brought theirs back?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::record::keeps;
use crate::contract::Query;
use crate::error::Result;
use crate::people::{Person, SummerKeep};
use crate::register::{Device, Status};
use crate::store::Read;
use crate::values::{AssetTag, Date, SchoolId, Serial};

crate::words! {
    /// How a summer keep stands on a day.
    pub enum KeepStanding {
        /// It has not begun.
        Coming = "coming",
        /// It runs.
        Running = "running",
        /// It is over, and the device was not brought back.
        Over = "over",
    }
}

/// Summer keeps that run or will, and those that are over while the person has the device still.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SummerKeeps {
    /// One school; all that are the operator's business when absent.
    #[serde(default)]
    pub school: Option<SchoolId>,
}

/// The answer to [`SummerKeeps`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct SummerKeepList {
    /// By their last day.
    pub keeps: Vec<SummerKeepRow>,
}

/// A summer keep with whom and what it is about.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SummerKeepRow {
    /// The leave.
    pub keep: SummerKeep,
    /// How it stands today.
    pub standing: KeepStanding,
    /// Whether the person has the device.
    pub holds: bool,
    /// The person's name.
    pub name: String,
    /// The person's homeroom.
    pub homeroom: Option<String>,
    /// The device's tag.
    pub tag: Option<AssetTag>,
    /// Its serial.
    pub serial: Option<Serial>,
    /// Its model's name.
    pub model_name: Option<String>,
    /// Whether it is accounted for.
    pub status: Status,
}

impl Query for SummerKeeps {
    const NAME: &'static str = "person.summer_keeps";
    type Output = SummerKeepList;

    fn run(self, read: &Read<'_>) -> Result<SummerKeepList> {
        let school = read.school_asked(self.school)?;
        let found = keeps(read, school, read.today())?;
        let rows = found.into_iter().map(|(keep, holds)| row(read, keep, holds));
        Ok(SummerKeepList { keeps: rows.collect::<Result<_>>()? })
    }
}

fn row(read: &Read<'_>, keep: SummerKeep, holds: bool) -> Result<SummerKeepRow> {
    let person: Person = read.get(keep.person)?;
    let device: Device = read.get(keep.device)?;
    Ok(SummerKeepRow {
        standing: standing(keep.from_on, keep.until_on, read.today()),
        keep,
        holds,
        name: person.name,
        homeroom: person.homeroom,
        model_name: device.model_name(read)?,
        tag: device.tag,
        serial: device.serial,
        status: device.status,
    })
}

fn standing(from: Date, until: Date, today: Date) -> KeepStanding {
    match (from <= today, today <= until) {
        (false, _) => KeepStanding::Coming,
        (true, true) => KeepStanding::Running,
        (true, false) => KeepStanding::Over,
    }
}

#[cfg(test)]
mod tests {
    use super::{KeepStanding, standing};
    use crate::values::Date;

    #[test]
    fn both_days_of_a_keep_belong_to_it() {
        let day = |day| Date::of(2027, 6, day).unwrap();
        let on = |today| standing(day(10), day(20), day(today));
        assert_eq!([9, 10].map(on), [KeepStanding::Coming, KeepStanding::Running]);
        assert_eq!([20, 21].map(on), [KeepStanding::Running, KeepStanding::Over]);
    }
}
